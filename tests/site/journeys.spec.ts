import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { templates } from './templates';

// What somebody meets who was never here: each step shows its heading and the way on without a search for it.

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Does it stand in the window as a whole? */
const inSight = async (one: Locator) => expect(one).toBeInViewport({ ratio: 1 });

/** One step by a click: the heading of what comes is in sight from the top of the page, and so was *Continue*. */
async function choose(page: Page, words: string | RegExp, next: string | RegExp) {
  await page.getByRole('radio', { name: words, exact: true }).check();
  await inSight(goOn(page));
  await goOn(page).click();
  await expect(heading(page)).toHaveText(next);
  await expect(heading(page)).toBeFocused();
  await inSight(heading(page));
  expect(await page.evaluate(() => scrollY)).toBe(0);
}

test.describe('with one line of an error and a console at hand', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('from the home page to the runbook of a setting that sshd does not know', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('textbox').fill('ssh: connect to host 203.0.113.7 port 22: Connection refused');
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(heading(page)).toHaveText('Can you run commands on the server without this connection?');
    // What the message proves, then the answers: what is asked comes before one more box.
    await inSight(page.getByText('Something answered at that address and port, and its answer was no.'));
    for (const answer of await page.locator('.answer').all()) await inSight(answer);
    await choose(page, /^Yes: a web/, 'Does anything listen on port 22?');
    await choose(page, 'No line has :22', 'What does the service manager say of sshd?');
    await choose(page, /^failed, or activating/, 'What does sshd say when it starts?');
    await choose(page, /^A file and a line/, 'sshd rejects its configuration');
    await inSight(page.getByRole('link', { name: 'Open the runbook' }));
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await expect(page).toHaveURL(/\/fix\/config-error\/$/);
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Fix', exact: true }).click();
    await inSight(page.getByRole('heading', { name: 'Fix', exact: true }));
  });
});

test.describe('with everything that a server says, pasted at once', () => {
  test.use({ viewport: { width: 1024, height: 768 }, colorScheme: 'dark' });

  test('the cause and its runbook are in sight, and each quoted line is a click away, with its note beside it', async ({ page }) => {
    const { paste } = JSON.parse(readFileSync('lab/records/debian-13/iptables-policy-drop.json', 'utf8')) as { paste: string[] };
    await page.goto('/');
    await page.getByRole('textbox').fill(paste.join('\n'));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(heading(page)).toHaveText('iptables drops connections to the port');
    await inSight(page.getByRole('link', { name: 'Open the runbook' }));
    // What the collector ends each output with is no command of its own.
    await expect(page.getByRole('group', { name: 'ss -tlnp' })).toContainText('@@@ 3');
    await expect(page.getByRole('group', { name: /^No command/ }).filter({ hasText: /^\s*@@@/ })).toHaveCount(0);
    const quoted = page.getByRole('link', { name: /^Line \d+$/ }).last();
    const line = Number((await quoted.textContent())?.slice(5));
    await quoted.click();
    const note = page.getByText(new RegExp(`^line ${line}: `));
    await inSight(note);
    const box = page.locator('.scroll-x', { has: note });
    const [inner, outer] = [await note.boundingBox(), await box.boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
    // The lines before it are in sight too.
    await expect(page.locator(`#line-${line - 2}`)).toBeInViewport();
  });
});

test.describe('on a phone, by touch alone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('the home page shows both ways on at once, and the menu leads to all that is here', async ({ page }) => {
    await page.goto('/');
    await inSight(page.getByRole('button', { name: 'Read it' }));
    await inSight(page.getByRole('link', { name: 'Nothing to paste: ask me' }));
    await page.getByRole('link', { name: 'Menu' }).tap();
    const menu = page.getByRole('navigation', { name: 'Everything here' });
    for (const name of ['Diagnose', 'Messages', 'Causes', 'Commands', 'Platforms', 'Guides', 'Proof', 'Search'])
      await inSight(menu.getByRole('link', { name, exact: true }));
  });

  test('from nothing to paste to the network that blocks the port, with the question and the way on in sight at each step', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Nothing to paste: ask me' }).tap();
    await choose(page, 'Connection refused', /^Can you run commands/);
    await choose(page, 'No', 'What happened last, before it failed?');
    await choose(page, 'Nothing that I know of', 'From where does it fail?');
    await choose(page, /^Only from here/, 'Does port 22 to another server work from your network?');
    await choose(page, /^No: the first one/, 'Your network blocks port 22 on the way out');
    await inSight(page.getByRole('link', { name: 'Open the runbook' }));
  });

  test('who has nothing to paste sees the way to the answers at once, past the box', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Nothing to paste: ask me' }).tap();
    await inSight(page.getByRole('link', { name: 'Or choose an answer' }));
    await page.getByRole('link', { name: 'Or choose an answer' }).tap();
    await inSight(page.locator('.answer').first());
    await choose(page, 'Connection refused', /^Can you run commands/);
  });

  test('sixteen platforms are one line until they are asked for', async ({ page }) => {
    await page.goto('/fix/sshd-not-running/');
    const platforms = page.getByRole('navigation', { name: 'Platform' });
    expect((await platforms.boundingBox())?.height).toBeLessThan(60);
    await platforms.getByText('Show mine only').tap();
    await platforms.getByRole('link', { name: 'Alpine' }).tap();
    await expect(page).toHaveURL(/\/fix\/sshd-not-running\/alpine\/$/);
    await expect(platforms.getByText('Alpine. Show another')).toBeVisible();
  });

  test('the proofs are a list: nothing of them is pulled sideways', async ({ page }) => {
    await page.goto('/proof/');
    const table = page.getByRole('region', { name: 'What was proven' });
    expect(await table.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await expect(table.getByRole('link', { name: /transcript/ }).first()).toBeInViewport();
  });
});

test('where there is room, every platform is in sight, and the page lists what stands on it', async ({ page }) => {
  await page.goto('/fix/sshd-not-running/');
  for (const link of await page.getByRole('navigation', { name: 'Platform' }).getByRole('link').all()) await inSight(link);
  await inSight(page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Roll back' }));
});

for (const path of templates)
  test(`${path}: every link within the page leads to a place on it`, async ({ page }) => {
    await page.goto(path);
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((one) => one.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !document.getElementById(id)),
    );
    expect(lost).toEqual([]);
  });

test('a search for one word of a message finds the page of that message first', async ({ page }) => {
  await page.goto('/search/?q=refused');
  await expect(page.locator('search-form').getByRole('listitem').first()).toContainText('Connection refused');
});
