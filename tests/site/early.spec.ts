import { expect, type Page, test } from '@playwright/test';

// Somebody on a slow line sees the page, and uses it, before its scripts have come.

/** Opens a page whose scripts wait until they are let through. */
async function beforeScripts(page: Page, path: string) {
  let letThrough = () => {};
  const scripts = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.getByRole('textbox').first()).toBeVisible();
  return () => letThrough();
}

const refused = 'ssh: connect to host 203.0.113.7 port 22: Connection refused';

for (const path of ['/', '/diagnose/'])
  test(`${path}: what was pasted before the scripts came is read`, async ({ page }) => {
    const letThrough = await beforeScripts(page, path);
    await page.getByRole('textbox').first().fill(refused);
    await expect(page.getByRole('button', { name: 'Read it' })).toBeDisabled();
    letThrough();
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Can you run commands/);
  });

test('an answer that was chosen before the scripts came is chosen', async ({ page }) => {
  const letThrough = await beforeScripts(page, '/diagnose/');
  await page.getByRole('radio', { name: 'Connection refused' }).check();
  letThrough();
  await expect(page.getByRole('button', { name: 'Read it' })).toBeEnabled();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Can you run commands/);
});

test('an answer that was given before the scripts came is not lost', async ({ page }) => {
  const letThrough = await beforeScripts(page, '/diagnose/');
  await page.getByRole('radio', { name: 'Connection refused' }).check();
  await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
  await expect(page).toHaveURL(/\?symptom=refused$/);
  letThrough();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Can you run commands/);
});

test('who has entered the box stays in it while the case of this tab is taken up', async ({ page }) => {
  await page.goto('/diagnose/?unknown=yes');
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage).length)).toBeGreaterThan(1);
  const letThrough = await beforeScripts(page, '/diagnose/');
  await page.getByRole('textbox').first().focus();
  letThrough();
  await expect(page).toHaveURL(/unknown=yes/);
  await expect(page.getByRole('textbox').first()).toBeFocused();
});

test('a first paste is read once, and while its reader is still on the way to the button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    window.Worker = class extends Worker {
      override postMessage(message: unknown) {
        (window as unknown as { asked: number }).asked++;
        super.postMessage(message);
      }
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await page.goto('/diagnose/');
  const box = page.getByRole('textbox').first();
  await box.pressSequentially('ssh: ');
  expect(await asked()).toBe(0);
  await box.fill(refused);
  await expect.poll(asked).toBe(1);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Can you run commands/);
  expect(await asked()).toBe(1);
});

test.describe('what the home page hands over', () => {
  const hand = async (page: Page, text: string) => {
    await page.goto('/');
    await page.getByRole('textbox').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page).toHaveURL(/\/diagnose\//);
  };
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  test('is answered as if it had been put in there: the new heading is read out, and not once more after a reload', async ({ page }) => {
    await hand(page, refused);
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await expect(heading(page)).toBeFocused();
    await page.reload();
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await expect(heading(page)).not.toBeFocused();
  });

  test('leaves the home page one step back', async ({ page }) => {
    await hand(page, refused);
    await expect(page).toHaveURL(/symptom=refused/);
    await page.goBack();
    await expect(heading(page)).toHaveText('Paste what your terminal said.');
  });

  test('is not lost by a reload while the readers are still on their way', async ({ page }) => {
    let letThrough = () => {};
    const readers = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/worker/i, async (route) => {
      await readers;
      await route.continue();
    });
    await hand(page, refused);
    await expect(page.getByRole('button', { name: 'Read it' })).toBeEnabled();
    await page.reload();
    letThrough();
    await expect(heading(page)).toHaveText(/^Can you run commands/);
  });

  test('and holds nothing that can be read: it says so beside the text, and begins no case with it', async ({ page }) => {
    await hand(page, 'help, my server is broken');
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing in this text' })).toBeVisible();
    await expect(page.getByRole('textbox').first()).toHaveValue('help, my server is broken');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Read it' })).toBeEnabled();
    await expect(page.locator('.evidence')).toHaveCount(0);
  });
});
