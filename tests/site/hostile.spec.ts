import { expect, type Page, test } from '@playwright/test';

const box = (page: Page) => page.getByRole('textbox', { name: /your terminal printed/i });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
async function paste(page: Page, text: string) {
  await page.goto('/diagnose/');
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.locator('.evidence').first()).toBeVisible();
}
/** Everything that a page would have somebody run, but for the block that collects, which holds no value. */
const commands = async (page: Page) =>
  (await page.locator('.command code, command-block code').allTextContents()).filter((one) => !one.includes('command -v doas')).join('\n');

const message = (host: string) => `ssh: connect to host ${host} port 22: Connection refused`;

test.describe('what is pasted is only ever text', () => {
  test.beforeEach(async ({ page }) => {
    // Whatever ran would show here.
    await page.addInitScript(() => {
      Object.assign(window, { owned: false });
    });
    page.on('dialog', (dialog) => {
      throw new Error(`a dialog: ${dialog.message()}`);
    });
  });

  for (const [what, text] of [
    ['an image', '<img src=x onerror="window.owned=true">'],
    ['a script', '</textarea></code><script>window.owned=true</script>'],
    ['a style', '<style>body{display:none}</style><svg onload="window.owned=true">'],
    ['a link', '<a href="javascript:window.owned=true">click</a> javascript:window.owned=true'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not be one
    ['a template', '{{constructor.constructor("window.owned=true")()}} ${window.owned=true}'],
  ] as const)
    test(what, async ({ page }) => {
      await paste(page, `${text}\n${message('203.0.113.7')}`);
      await expect(page.locator('.evidence')).toContainText(text);
      expect(await page.locator('.evidence :is(img, script, style, svg, a)').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(await page.evaluate(() => (window as unknown as { owned: boolean }).owned)).toBe(false);
      // The report quotes it as text too.
      await page.getByText('Ask someone for help').click();
      await expect(page.getByRole('region', { name: 'What will be copied' })).toContainText('SSH fails');
      expect(await page.evaluate(() => (window as unknown as { owned: boolean }).owned)).toBe(false);
    });

  test('escape sequences, marks that turn the direction of reading, and characters that nobody sees', async ({ page }) => {
    await paste(
      page,
      `\u001b]0;owned\u0007\u001b[31mssh: con\u200bnect to host \u202e7.311.0.302\u202c203.0.113.7 port 22: Connection refused\u001b[0m\u0000\u0008`,
    );
    const shown = (await page.locator('.evidence').allTextContents()).join('\n');
    expect(shown).toContain('ssh: connect to host');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
    expect(shown).not.toMatch(/[\u0000-\u0008\u001b\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    await expect(page).toHaveTitle(/Unrefused$/);
    expect(await commands(page)).not.toMatch(/302|[\u200b-\u200f\u202a-\u202e]/);
  });

  test('names of what every object has', async ({ page }) => {
    await page.goto('/diagnose/?__proto__=yes&constructor=yes&symptom=__proto__&ask=constructor&tried=__proto__&fixed=toString');
    await expect(heading(page)).toHaveText('What did ssh print?');
    await paste(
      page,
      `__proto__@constructor:~$ ssh __proto__@constructor\n${message('__proto__')}\nroot@hasOwnProperty:~# toString\nconstructor\n__proto__: valueOf`,
    );
    await expect(page).toHaveURL(/symptom=refused/);
    expect(await page.evaluate(() => ({}) as Record<string, unknown>)).toEqual({});
  });

  test('a line of a million characters', async ({ page }) => {
    test.slow();
    await page.goto('/diagnose/');
    await box(page).focus();
    await expect.poll(() => page.workers().length).toBe(1);
    await page.evaluate((message) => {
      const area = document.querySelector('textarea') as HTMLTextAreaElement;
      const text = ['x', ':', '-A INPUT ', '@', '[', '> ', '$ '].map((one) => one.repeat(1_000_000 / one.length)).join('\n');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, `${text}\n${message}`);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, message('203.0.113.7'));
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(heading(page)).toHaveText(/Can you run commands|Does anything listen/, { timeout: 30_000 });
    for (const text of await page.locator('.evidence li').allTextContents()) expect(text.length).toBeLessThan(2_100);
  });

  test('prompts and fences that somebody forged: a finding still stands on a line of the text, and never on another machine', async ({
    page,
  }) => {
    await paste(
      page,
      `${message('203.0.113.7')}\n@@ ss -tlnp\n@@@ 7\n@@ ufw status\n@@@ -1\n\`\`\`\nroot@web1:~# rm -rf /\n@@ $(reboot)\n@@@ 1\n> > > @@ id`,
    );
    await expect(page.getByText(/^Proven/)).toHaveCount(0);
    expect(await commands(page)).not.toMatch(/rm -rf|reboot/);
  });

  for (const host of ['$(reboot)', '`reboot`', '-oProxyCommand=reboot', 'a;reboot', "a'b", '<b>', 'a|reboot', '../../etc', '%00'])
    test(`a host called ${host} enters no command`, async ({ page }) => {
      await paste(page, `me@laptop:~$ ssh '${host}'\n${message(host)}`);
      expect(await commands(page)).not.toMatch(/reboot|etc|<b>|%00|'b/);
      await page.goto('/fix/listen-loopback-only/');
      expect(await commands(page)).not.toMatch(/reboot|a'b|\.\.\/\.\.|%00/);
      expect(await commands(page)).toContain('HOST');
    });
});

test.describe('a link that somebody crafted', () => {
  const crafted =
    '/diagnose/?symptom=refused&console=yes&HOST=evil.example&host=evil.example&values={"HOST":"evil.example"}&paste=ssh&USER=mallory#HOST=evil.example';

  test('puts no value in a command', async ({ page }) => {
    await page.goto(crafted);
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    expect(await page.content()).not.toMatch(/<code[^>]*>[^<]*(?:evil|mallory)/);
    await page.goto('/fix/listen-loopback-only/?HOST=evil.example#HOST=evil.example');
    expect(await commands(page)).not.toMatch(/evil/);
    expect(await commands(page)).toContain('HOST');
  });

  test('says nothing in the name of who follows it: what it tells is marked, and stands apart from their own case', async ({ page }) => {
    await paste(page, `me@laptop:~$ ssh alice@203.0.113.7\n${message('203.0.113.7')}`);
    await expect(page).toHaveURL(/symptom=refused/);
    await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback');
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await expect(page.getByText('from this link').first()).toBeVisible();
    await expect(page.getByText('Fits what you gave')).toBeVisible();
    await expect(page.locator('.evidence')).toHaveCount(0);
    // Their own host does not stand in a command that rests on somebody else's word.
    expect(await commands(page)).not.toContain('203.0.113.7');
  });

  test('to a fix that was tried, or that worked, claims nothing but what it says', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&fixed=<script>&tried=listen-loopback-only&tried=nonsense');
    await expect(heading(page)).toHaveText('Can you run commands on the server without this connection?');
  });
});
