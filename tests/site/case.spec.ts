import { expect, type Page, test } from '@playwright/test';

const refused = 'me@laptop:~$ ssh alice@203.0.113.7 -p 2022\nssh: connect to host 203.0.113.7 port 2022: Connection refused';
const sockets = `root@web1:~# ss -tlnp
State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
LISTEN  0       128          127.0.0.1:2022         0.0.0.0:*      users:(("sshd",pid=712,fd=3))`;
const loopback = 'sshd listens on loopback only';
const handOver = 'No cause is proven: hand it over';
const masked = 'root@web1:~# systemctl is-enabled ssh.service\nmasked';

const box = (page: Page) => page.getByRole('textbox', { name: /your terminal printed/i });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
async function paste(page: Page, text: string) {
  await box(page).fill(text);
  await button(page, 'Read it').click();
}
async function answer(page: Page, words: string | RegExp) {
  await page.getByRole('radio', { name: words }).check();
  await button(page, 'Continue').click();
}
const kept = (page: Page) => page.getByText('This case stays in this browser, and nowhere else, until you forget it.');
/** Waits until the browser has the whole case: the tab's own note of a paste is gone, and its name is there. */
const settled = (page: Page, length: number) =>
  expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              // Opened before the site has made it, it would be an empty one for good.
              if (!localStorage.getItem('unrefused')) return resolve(0);
              const request = indexedDB.open('unrefused', 1);
              request.onsuccess = () => {
                const all = request.result
                  .transaction('texts')
                  .objectStore('texts')
                  .get(sessionStorage.getItem('case') ?? '');
                all.onsuccess = () => {
                  request.result.close();
                  resolve((all.result as string | undefined)?.length ?? 0);
                };
              };
            }),
        ),
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(length);

/** What the browser still has: cases, texts, the tab's own notes, and those of all tabs. */
const left = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('unrefused', 1);
        request.onsuccess = () => {
          const all = request.result.transaction(['cases', 'texts']);
          const counts = ['cases', 'texts'].map((name) => all.objectStore(name).count());
          all.oncomplete = () => {
            request.result.close();
            resolve([...counts.map(({ result }) => result), sessionStorage.length, localStorage.length]);
          };
        };
      }),
  );

test.describe('nothing is lost', () => {
  test('by a reload, or by Back from a runbook', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(kept(page)).toBeVisible();
    await settled(page, 100);
    await page.reload();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await expect(page).toHaveURL(/\/fix\//);
    await page.goBack();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Diagnose' }).click();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
  });

  test('when the tab is gone: another one goes on with the case', async ({ page, context }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    await settled(page, 100);
    await page.close();
    const next = await context.newPage();
    await next.goto('/diagnose/');
    await expect(heading(next)).toHaveText('What did ssh print?');
    await button(next, /^Go on: Connection refused, 203\.0\.113\.7/).click();
    await expect(heading(next)).toHaveText(loopback);
    await expect(next.getByText('Proven by line 5')).toBeVisible();
  });

  test('by two tabs with two cases', async ({ page, context }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    const other = await context.newPage();
    await other.goto('/diagnose/');
    await paste(other, 'ssh: connect to host 198.51.100.9 port 22: No route to host');
    await expect(other).toHaveURL(/symptom=no-route/);
    await settled(other, 20);
    await page.reload();
    await other.reload();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(other.locator('.evidence')).toContainText('198.51.100.9');
    await expect(other.locator('.evidence')).not.toContainText('203.0.113.7');
  });

  test('by two tabs that go on with one case: each keeps what it was given', async ({ page, context }) => {
    await page.goto('/diagnose/');
    await paste(page, refused);
    await expect(page).toHaveURL(/symptom=refused/);
    await settled(page, 50);
    const id = await page.evaluate(() => sessionStorage.getItem('case'));
    const twin = await context.newPage();
    await twin.goto('/');
    await twin.evaluate((id) => sessionStorage.setItem('case', id ?? ''), id);
    await twin.goto('/diagnose/');
    await expect(twin.locator('.evidence')).toContainText('203.0.113.7');
    await paste(page, sockets);
    await expect(heading(page)).toHaveText(loopback);
    await settled(page, 150);
    await paste(twin, masked);
    await expect(twin.locator('.evidence').last()).toContainText('masked');
    await expect.poll(() => twin.evaluate(() => sessionStorage.getItem('case'))).not.toBe(id);
    await settled(twin, 100);
    await page.reload();
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('masked', { exact: true })).toHaveCount(0);
    await twin.reload();
    await expect(twin.locator('.evidence').last()).toContainText('masked');
  });

  test('where the browser keeps nothing: it says so, and the answers stay in the address', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(page.getByText('This browser keeps nothing for this page.')).toBeVisible();
    await page.reload();
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('Fits what you gave')).toBeVisible();
  });

  test('where the browser is full: the answers stay, and it says that the text does not', async ({ page, context }) => {
    await context.addInitScript(() => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
        return this.name === 'texts' ? full() : put.apply(this, given);
      };
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (this: Storage, name, value) {
        return value.length > 200 ? full() : set.call(this, name, value);
      };
    });
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(page.getByText('The text is more than this browser keeps.')).toBeVisible();
    await page.close();
    const next = await context.newPage();
    await next.goto('/diagnose/');
    await button(next, /^Go on: Connection refused/).click();
    await expect(heading(next)).toHaveText(loopback);
    await expect(next.getByText('Fits what you gave')).toBeVisible();
    await expect(next.getByText('The text is more than this browser keeps.')).toBeVisible();
  });

  test('but what is forgotten is gone, in every tab, and no text was ever in an address', async ({ page, context }) => {
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    const other = await context.newPage();
    await other.goto('/diagnose/');
    await button(other, /^Go on/).click();
    await expect(heading(other)).toHaveText(loopback);
    await button(page, 'Forget everything').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(heading(other)).toHaveText('What did ssh print?');
    await page.goto('/diagnose/');
    await expect(page.getByRole('heading', { name: 'Earlier in this browser' })).toHaveCount(0);
    expect(await left(page)).toEqual([0, 0, 0, 0]);
    expect(addresses.filter((url) => /203\.0\.113|alice|LISTEN|web1|laptop/.test(decodeURIComponent(url)))).toEqual([]);
  });

  test('nor is anything left of a case that another tab was about to keep meanwhile', async ({ page, context }) => {
    // This tab's database opens when the test lets it.
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      const opened = new Promise((resolve) => window.addEventListener('opened', resolve));
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        Object.defineProperty(request, 'onsuccess', {
          set: (then) => request.addEventListener('success', (event) => opened.then(() => then.call(request, event))),
        });
        return request;
      };
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...args) {
        document.documentElement.dataset.put = 'yes';
        return put.apply(this, args);
      };
    });
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    const other = await context.newPage();
    await other.goto('/diagnose/?symptom=refused');
    await expect(kept(other)).toBeVisible();
    await button(other, 'Forget everything').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await page.evaluate(() => window.dispatchEvent(new Event('opened')));
    await expect(page.locator('html')).toHaveAttribute('data-put', 'yes');
    await expect.poll(() => left(page)).toEqual([0, 0, 0, 0]);
    await expect.poll(() => left(other)).toEqual([0, 0, 0, 0]);
  });

  test('and another case begins beside it', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused');
    await answer(page, /^Yes: a web/);
    await button(page, 'Begin another case').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await button(page, /^Go on: Connection refused/).click();
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
  });
});

test.describe('another case', () => {
  const open = async (page: Page) => {
    await page.goto('/symptoms/refused/');
    await page.getByRole('link', { name: 'Find out why' }).click();
    await expect(heading(page)).toHaveText(/^Can you run commands/);
  };

  test.beforeEach(async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, refused);
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await answer(page, /^No$/);
    await expect(page).toHaveURL(/console=no/);
    await settled(page, 50);
  });

  test('begins where the page of a message leads on, though the last one was about the same: that one is a click away', async ({
    page,
  }) => {
    await open(page);
    await expect(page).toHaveURL(/\/diagnose\/\?symptom=refused$/);
    await expect(page.locator('.evidence')).toHaveCount(0);
    await expect(page.getByRole('complementary', { name: 'What we know so far' })).not.toContainText('203.0.113.7');
    await button(page, /^Go on: Connection refused, 203\.0\.113\.7/).click();
    await expect(page).toHaveURL(/console=no/);
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
  });

  test('is not begun twice by the same link, while nobody has said any more', async ({ page }) => {
    await open(page);
    await expect(kept(page)).toBeVisible();
    await open(page);
    await expect(button(page, /^Go on/)).toHaveCount(1);
  });

  test('leaves the last one as it was, for the way back and for a reload there', async ({ page }) => {
    await open(page);
    await expect(kept(page)).toBeVisible();
    await expect.poll(async () => (await left(page)) as number[]).toEqual([2, 1, expect.any(Number), 1]);
    await page.goBack();
    await expect(heading(page)).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/console=no/);
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
    await page.reload();
    await expect(page).toHaveURL(/console=no/);
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
    await page.goto('/diagnose/');
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
  });

  test('is not what an empty box of the home page leads to: it says that there is nothing to read', async ({ page }) => {
    await page.goto('/');
    await button(page, 'Read it').click();
    await expect(page.getByRole('status').filter({ hasText: 'There is nothing to read yet' })).toBeVisible();
    await expect(heading(page)).toHaveText('Paste what your terminal said.');
  });
});

test.describe('a question', () => {
  test('shows beside an answer what it looks like', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&console=yes');
    await expect(page.locator('.answer', { hasText: 'Only 127.0.0.1:22' }).locator('.sample')).toContainText('127.0.0.1:22');
    await page.locator('.answer', { hasText: 'Only 127.0.0.1:22' }).locator('.sample').click();
    await expect(page.getByRole('radio', { name: /^Only 127/ })).toBeChecked();
  });

  test('whose command cannot be run: who never said that they have a console is asked no more about the server', async ({ page }) => {
    await page.goto('/diagnose/?symptom=denied');
    await expect(page.getByText('On the server', { exact: true }).first()).toBeVisible();
    await answer(page, 'I cannot run this');
    await expect(page).toHaveURL(/console=no/);
    // What ssh itself says more of is asked instead, and nothing that is run on the server.
    await expect(page.getByText('On your computer', { exact: true }).first()).toBeVisible();
    await expect(page.locator('main')).toContainText('ssh -v');
    await expect(page.getByText('On the server', { exact: true })).toHaveCount(0);
    await answer(page, 'I cannot run this');
    await expect(heading(page)).toHaveText(handOver);
  });

  test('whose command cannot be run on a server that they can get at: what it is is asked, and its own command comes', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&console=yes');
    await answer(page, 'I cannot run this');
    await expect(heading(page)).toHaveText('What is the server?');
    await answer(page, 'Windows');
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    await expect(page.locator('main')).toContainText('Get-NetTCPConnection');
    await expect(page.getByRole('link', { name: /^Or collect everything at once/ })).toHaveAttribute('href', '/collect/#windows');
    await expect(page.locator('main')).not.toContainText('sudo');
  });

  test('that nobody could answer ends in whom to write to, and in no cause', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&console=no&changed=unsure&affected=unsure');
    await answer(page, 'I am not sure');
    await expect(heading(page)).toHaveText(handOver);
    await expect(page.getByText(/^Fits what/)).toHaveCount(0);
    await expect(page.locator('main')).toContainText('For: the owner of the server.');
    await expect(page.getByRole('heading', { name: 'What it most often is' })).toBeVisible();
  });
});

test.describe('after the fix', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
  });

  test('the command that verifies it has their own values, and what it prints ends the case', async ({ page }) => {
    const after = page.getByRole('region', { name: 'After the fix' });
    await expect(after).toContainText('ssh -p 2022 alice@203.0.113.7 echo connected');
    await paste(page, 'connected');
    await expect(heading(page)).toHaveText('It works again');
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText('Leave ListenAddress out')).toBeVisible();
  });

  test('a paste in which our own test fails takes the cause for tried', async ({ page }) => {
    await paste(page, refused.replace('-p 2022\n', '-p 2022 echo connected\n'));
    await expect(heading(page)).not.toHaveText(loopback);
    await expect(page).toHaveURL(/tried=listen-loopback-only/);
    // With the server at hand its sockets are looked at anew.
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
  });

  test('the same failure once more keeps the cause, and asks for the fix', async ({ page }) => {
    await paste(page, refused);
    await expect(page).toHaveURL(/same=listen-loopback-only/);
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('It is still as before.')).toBeVisible();
    await button(page, 'It still fails').click();
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
    // What is answered as before is named once more, and not asked for again after that.
    await answer(page, /^Only 127\.0\.0\.1:2022/);
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('It is still as before.')).toBeVisible();
    await button(page, 'It still fails').click();
    await expect(heading(page)).not.toHaveText(loopback);
    await expect(heading(page)).not.toHaveText('Does anything listen on port 2022?');
  });

  test('a text that tells nothing new is seen to have been read', async ({ page }) => {
    await paste(page, sockets);
    await expect(page.locator('#paste-error')).toContainText('changes nothing here');
    await expect(box(page)).toHaveValue('');
    await expect(heading(page)).toHaveText(loopback);
  });

  test('a paste in which the server shows the same cause again keeps it', async ({ page }) => {
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    await expect(page).not.toHaveURL(/tried=/);
  });

  test('it works now: what to do so that it does not return', async ({ page }) => {
    await button(page, 'It works now').click();
    await expect(heading(page)).toHaveText('It works again');
    await expect(page.getByRole('link', { name: /The runbook/ })).toHaveAttribute('href', '/fix/listen-loopback-only/#prevent');
    await page.goBack();
    await expect(heading(page)).toHaveText(loopback);
  });

  test('it still fails: the cause is named no more, the next thing is asked, and Back takes it back', async ({ page }) => {
    await button(page, 'It still fails').click();
    await expect(heading(page)).not.toHaveText(loopback);
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
    await expect(page.getByText(/^Proven/)).toHaveCount(0);
    await page.reload();
    await expect(heading(page)).not.toHaveText(loopback);
    // New output that shows the same again is believed, once all that was pasted before is read again too.
    await expect(page.locator('main')).toContainText('pid=712');
    await paste(page, sockets);
    await expect(heading(page)).toHaveText(loopback);
  });
});

test.describe('the text as it was read', () => {
  test('has a head for each command, and another one can be named', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, 'ssh: connect to host 203.0.113.7 port 22: Connection refused\nmasked');
    await expect(page.getByText('One line says nothing that we can read.')).toBeVisible();
    const part = page.getByRole('group', { name: 'No command not known here' }).first();
    await expect(part).toContainText('masked');
    await part.getByRole('button', { name: 'This is another command' }).click();
    await page.getByLabel('The command line that printed this').fill('systemctl is-enabled ssh.service');
    await button(page, 'Read it as that').click();
    await expect(page).toHaveURL(/service=masked/);
    await expect(page.getByRole('heading', { name: 'systemctl is-enabled ssh.service' })).toBeVisible();
    await expect(page.getByText('One line says nothing')).toHaveCount(0);
    await expect(page.getByText(/^Proven/)).toHaveCount(0);
  });

  test('of ten megabytes: read, shown in part, unfolded, and the page stays quick', async ({ page }) => {
    test.slow();
    await page.goto('/diagnose/');
    await box(page).focus();
    await expect.poll(() => page.workers().length).toBe(1);
    const row = 'Nov 20 09:00:00 web1 sshd[700]: Failed password for invalid user admin from 198.51.100.9 port 40000 ssh2';
    await page.evaluate(
      ([row, sockets]) => {
        const text = `${sockets}\nroot@web1:~# journalctl -u ssh\n${Array.from({ length: 100_000 }, () => row).join('\n')}`;
        const area = document.querySelector('textarea') as HTMLTextAreaElement;
        // As a paste does it: the whole text at once.
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, text);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      },
      [row, `${refused}\n${sockets}`],
    );
    await button(page, 'Read it').click();
    await expect(heading(page)).toHaveText(loopback, { timeout: 60_000 });
    const fold = button(page, /^Show 500 of [\d,]+ lines that decide nothing/);
    await expect(fold).toBeVisible();
    expect(await page.locator('.evidence li').count()).toBeLessThan(500);
    const before = await page.locator('.evidence li').count();
    await fold.click();
    await expect.poll(() => page.locator('.evidence li').count()).toBe(before + 500);
    await settled(page, 10_000_000);
    await page.reload();
    await expect(page.getByText('Proven by line 5')).toBeVisible({ timeout: 60_000 });
  });
});

test('a report for somebody else is shown as it will be copied, and names nobody', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/diagnose/');
  await paste(page, `${refused}\n${sockets}`);
  await expect(heading(page)).toHaveText(loopback);
  await page.getByText('Ask someone for help').click();
  const shown = page.getByRole('region', { name: 'What will be copied' });
  await expect(shown).toContainText('# SSH fails: Connection refused');
  await expect(shown).toContainText('2: ssh: connect to host PUBLIC-IP-1 port 2022: Connection refused');
  await expect(shown).not.toContainText(/203\.0\.113\.7|alice|laptop|web1/);
  await expect(page.getByText('Write to whoever knows the system of the server')).toBeVisible();
  await page.getByRole('radio', { name: 'Plain text, for a mail' }).check();
  await expect(shown).not.toContainText('# SSH');
  const help = page.locator('.help');
  await help.getByRole('button', { name: 'Copy' }).click();
  await expect(help.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shown.locator('pre').textContent());
});

test.describe('a runbook in a new tab', () => {
  const runbook = '/fix/listen-loopback-only/';
  const command = 'ssh -p 2022 alice@203.0.113.7 echo connected';
  const verify = (page: Page) => page.locator('command-block', { hasText: 'echo connected' });

  /** Opens the runbook of the finding in a new tab, as the browser does it on its own: without an opener. */
  async function open(page: Page, modifiers: ('ControlOrMeta' | 'Shift')[] = ['ControlOrMeta']) {
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open the runbook' }).click({ modifiers }),
    ]);
    await opened.waitForLoadState();
    return opened;
  }

  test.beforeEach(async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
  });

  test('has the values of the tab where its link was pressed, and none of them stands in its address', async ({ page }) => {
    const opened = await open(page);
    await expect(opened).toHaveURL(runbook);
    await expect(verify(opened)).toContainText(command);
    // And so has a tab that is opened from there, and the form to change them.
    const [next] = await Promise.all([
      page.context().waitForEvent('page'),
      opened.getByRole('link', { name: 'RHEL, Fedora', exact: true }).click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await expect(verify(next)).toContainText(command);
    await next.getByText('Fill in your own values').click();
    await expect(next.getByLabel('The server: its name or address')).toHaveValue('203.0.113.7');
  });

  test('has none where the address was typed: it may be about another server', async ({ page }) => {
    const other = await page.context().newPage();
    await other.goto(runbook);
    await other.waitForLoadState('networkidle');
    await expect(verify(other)).toContainText('ssh -p PORT USER@HOST echo connected');
  });

  test('has none once everything is forgotten', async ({ page }) => {
    const opened = await open(page);
    await expect(verify(opened)).toContainText(command);
    await page.bringToFront();
    await button(page, 'Forget everything').first().click();
    await expect(verify(opened)).toContainText('ssh -p PORT USER@HOST echo connected');
  });
});

test('whoever says that it works again is told first to stop the timer that would take the fix back', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(
    page,
    `me@laptop:~$ ssh -i ~/.ssh/prod.pem -J ops@bastion.example.net alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status
Status: active

To                         Action      From
--                         ------      ----
80/tcp                     ALLOW       Anywhere
`,
  );
  await expect(heading(page)).toHaveText('ufw drops new connections to the port');
  const after = page.getByRole('region', { name: 'After the fix' });
  await expect(after).toContainText('ssh -i ~/.ssh/prod.pem -J ops@bastion.example.net alice@203.0.113.7 echo connected');
  await expect(after.getByRole('note')).toContainText('sudo systemctl stop ufw-undo.timer');
  await button(page, 'It works now').click();
  await expect(heading(page)).toHaveText('It works again');
  await expect(page.getByRole('note')).toContainText('sudo systemctl stop ufw-undo.timer');
  // The login stays what it was in the runbook too, until somebody names another server there.
  await page.getByRole('link', { name: 'The runbook, with the way back' }).click();
  const verify = page.locator('command-block', { hasText: 'echo connected' });
  await expect(verify).toContainText('ssh -i ~/.ssh/prod.pem -J ops@bastion.example.net alice@203.0.113.7 echo connected');
  await page.getByText('Fill in your own values').click();
  await page.getByLabel('The server: its name or address').fill('198.51.100.9');
  await expect(verify).toContainText('ssh -p 22 alice@198.51.100.9 echo connected');
});

test('a success behind a fix that failed at first says how to stop its timer, and so does the question before it', async ({ page }) => {
  await page.goto('/diagnose/?symptom=timed-out&console=yes&packet=drop&firewall=ufw');
  await expect(heading(page)).toHaveText('ufw drops new connections to the port');
  await button(page, 'It still fails').click();
  await expect(heading(page)).not.toHaveText('ufw drops new connections to the port');
  await expect(page.getByRole('note')).toContainText('sudo systemctl stop ufw-undo.timer');
  await paste(page, 'connected');
  await expect(heading(page)).toHaveText('It works again');
  await expect(page.getByRole('note')).toContainText('Now stop what takes the fix back');
  await expect(page.getByRole('note')).toContainText('sudo systemctl stop ufw-undo.timer');
});

test('a session with its own fix and a success says how to stop the timer that it shows', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(
    page,
    `${refused}\nroot@web1:~# systemd-run --unit=nft-undo --on-active=5min sh -c 'cat /root/nft.before | nft -f -'
Running timer as unit: nft-undo.timer
me@laptop:~$ ssh -p 2022 alice@203.0.113.7 echo connected
connected`,
  );
  await expect(heading(page)).toHaveText('It connects: nothing is wrong here');
  await expect(page.getByRole('note')).toContainText('sudo systemctl stop nft-undo.timer');
});

test('a case that somebody left before the browser had all of its text is still that case', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(page, refused);
  await answer(page, /^Yes/);
  await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
  await settled(page, refused.length);
  // As it is while the browser keeps a text.
  await page.evaluate((text) => sessionStorage.setItem('paste', text), refused);
  await page.goto('/diagnose/');
  await expect(page.locator('main')).toContainText('alice@203.0.113.7');
  await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('paste'))).toBeNull();
  expect(await left(page)).toEqual([1, 1, expect.any(Number), 1]);
});

test('whoever pastes before the browser has found their case goes on with it', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(page, refused);
  await settled(page, refused.length);
  let find = () => {};
  let look = () => {};
  const asked = new Promise<void>((resolve) => {
    find = resolve;
  });
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  // What looks for the case comes only once somebody has pasted.
  await page.route('**/*.js', async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes('createObjectStore')) {
      look();
      await asked;
    }
    await route.fulfill({ response: answer });
  });
  // Where it is asked for before all else has come, the page has not loaded as long as it is held back.
  await page.goto('/diagnose/', { waitUntil: 'commit' });
  await looked;
  await paste(page, sockets);
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));
  find();
  await expect(heading(page)).toHaveText(loopback);
  await settled(page, refused.length + sockets.length);
});

test('the own address that somebody typed into a runbook stays there, and tells that a rule lets it in', async ({ page }) => {
  await page.goto('/fix/ufw-denies/');
  await page.getByText('Fill in your own values').click();
  await page.getByLabel('Your own public address').fill('192.0.2.44');
  await page.goto('/diagnose/');
  const rules = (from: string) => `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status
Status: active

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW       ${from}
`;
  await page.getByRole('textbox', { name: /your terminal printed/i }).fill(rules('198.51.100.9'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ufw drops new connections to the port');
  await page.getByRole('link', { name: 'Open the runbook' }).click();
  const own = page.locator('fill-in[name=CLIENT]').first();
  await expect(own).toHaveText('192.0.2.44');
  await expect(own).toHaveAttribute('title', 'Your own public address, as checkip.amazonaws.com shows it');
  await page.goto('/diagnose/');
  await page.getByRole('textbox', { name: /your terminal printed/i }).fill(rules('192.0.2.44'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/ufw drops new connections|What did ssh print/);
});

test.describe('nothing is mixed or lost, however quick somebody is', () => {
  const other = 'ssh: connect to host 198.51.100.9 port 22: No route to host';
  const unknown = 'ssh: Could not resolve hostname web1.example.net: Name or service not known';

  /** From the next page on, no text is read before the test says so. */
  async function holdReaders(page: Page) {
    await page.addInitScript(() => {
      const held = new Promise((resolve) => window.addEventListener('let-read', resolve, { once: true }));
      window.Worker = class extends Worker {
        override postMessage(message: unknown) {
          document.documentElement.dataset.asked = 'yes';
          held.then(() => super.postMessage(message));
        }
      };
    });
    return {
      asked: () => expect(page.locator('html')).toHaveAttribute('data-asked', 'yes'),
      letRead: () => page.evaluate(() => window.dispatchEvent(new Event('let-read'))),
    };
  }
  /** From the next page on, the browser finds and keeps no case before the test says so. */
  async function holdCases(page: Page) {
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      const opened = new Promise((resolve) => window.addEventListener('opened', resolve, { once: true }));
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        Object.defineProperty(request, 'onsuccess', {
          set: (then) => request.addEventListener('success', (event) => opened.then(() => then.call(request, event))),
        });
        return request;
      };
    });
    return () => page.evaluate(() => window.dispatchEvent(new Event('opened')));
  }
  const steps = (page: Page) => page.evaluate(() => history.length);
  /** Until all that was under way in the page is done. */
  const quiet = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 300)));

  test('Read, pressed twice, reads once: what was pasted is not taken for the same failure behind a fix', async ({ page }) => {
    const { asked, letRead } = await holdReaders(page);
    await page.goto('/diagnose/');
    await box(page).fill(unknown);
    const before = await steps(page);
    await asked();
    for (let i = 0; i < 3; i++) await box(page).press('Control+Enter');
    await letRead();
    await expect(page).toHaveURL(/symptom=name/);
    await settled(page, unknown.length);
    await expect(page).not.toHaveURL(/same=|tried=/);
    expect(await steps(page)).toBe(before + 1);
    await expect(page.locator('#paste-error')).toHaveCount(0);
  });

  test('what is put into the box while a text is read stays there, and is read behind it', async ({ page }) => {
    const { asked, letRead } = await holdReaders(page);
    await page.goto('/diagnose/');
    await paste(page, refused);
    await asked();
    await box(page).fill(sockets);
    await letRead();
    await expect(page).toHaveURL(/symptom=refused/);
    await expect(box(page)).toHaveValue(sockets);
    await button(page, 'Read it').click();
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('Proven by line 5')).toBeVisible();
  });

  test('two texts, read one behind the other without a pause, are both in the case', async ({ page }) => {
    const { asked, letRead } = await holdReaders(page);
    await page.goto('/diagnose/');
    await paste(page, refused);
    await asked();
    await paste(page, sockets);
    await letRead();
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(box(page)).toHaveValue('');
  });

  test('what is forgotten in another tab while a text is read does not come back with it', async ({ page, context }) => {
    await page.goto('/diagnose/');
    await paste(page, refused);
    await settled(page, refused.length);
    const { asked, letRead } = await holdReaders(page);
    await page.reload();
    await paste(page, sockets);
    await asked();
    const next = await context.newPage();
    await next.goto('/diagnose/');
    await button(next, /^Go on: Connection refused/).click();
    await button(next, 'Forget everything').first().click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await letRead();
    await quiet(page);
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page.locator('.evidence')).toHaveCount(0);
    expect(await left(page)).toEqual([0, 0, 0, 0]);
  });

  test('a text that is read while another case is begun does not go into that', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, refused);
    await settled(page, refused.length);
    const { asked, letRead } = await holdReaders(page);
    await page.reload();
    await paste(page, sockets);
    await asked();
    await button(page, 'Begin another case').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await letRead();
    await quiet(page);
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page).toHaveURL(/\/diagnose\/$/);
  });

  test('Back from another case leads to the last one, with its text, and Forward to the other one', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    await settled(page, 100);
    await button(page, 'Begin another case').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await page.goBack();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(page.locator('main')).toContainText('pid=712');
    await page.goForward();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page).toHaveURL(/\/diagnose\/$/);
    await paste(page, other);
    await expect(page).toHaveURL(/symptom=no-route/);
    await settled(page, other.length);
    await page.goBack();
    await page.goBack();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(page.locator('main')).not.toContainText('198.51.100.9');
    await page.goForward();
    await page.goForward();
    await expect(page.locator('.evidence')).toContainText('198.51.100.9');
    await expect(page.locator('main')).not.toContainText('203.0.113.7');
    expect(await left(page)).toEqual([2, 2, expect.any(Number), 1]);
  });

  test('Back from an earlier case that somebody went on with leads to the list, and what is said there is of no earlier case', async ({
    page,
  }) => {
    await page.goto('/diagnose/?symptom=refused');
    await answer(page, /^Yes: a web/);
    await expect(kept(page)).toBeVisible();
    await button(page, 'Begin another case').click();
    await button(page, /^Go on: Connection refused/).click();
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    await page.goBack();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(button(page, /^Go on: Connection refused/)).toBeVisible();
    await answer(page, 'No route to host');
    await expect(kept(page)).toBeVisible();
    await expect.poll(async () => ((await left(page)) as number[])[0]).toBe(2);
    await page.goto('/diagnose/');
    await expect(page).toHaveURL(/symptom=no-route$/);
  });

  test('Back behind Forget everything shows nothing of it, and keeps nothing again', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    await button(page, 'Forget everything').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await page.goBack();
    await quiet(page);
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page).toHaveURL(/\/diagnose\/$/);
    expect(await left(page)).toEqual([0, 0, 0, 0]);
  });

  test('what is forgotten before the browser has found it is not found any more', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    const open = await holdCases(page);
    await page.reload();
    await button(page, 'Forget everything').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await open();
    await quiet(page);
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page.locator('.evidence')).toHaveCount(0);
    await expect.poll(() => left(page)).toEqual([0, 0, 0, 0]);
  });

  test('the list of earlier cases is gone from every tab once they are forgotten', async ({ page, context }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    const next = await context.newPage();
    await next.goto('/diagnose/');
    await expect(button(next, /^Go on: Connection refused/)).toBeVisible();
    await button(page, 'Forget everything').click();
    await expect(button(next, /^Go on/)).toHaveCount(0);
  });

  test('a text that the home page hands over is another case, though the page is reloaded before the browser has it', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    await settled(page, 100);
    const open = await holdCases(page);
    await page.goto('/');
    await page.getByRole('textbox').fill(other);
    await button(page, 'Read it').click();
    await expect(page).toHaveURL(/symptom=no-route/);
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('paste'))).toContain('198.51.100.9');
    await page.reload();
    await open();
    await expect(page.locator('.evidence')).toContainText('198.51.100.9');
    await expect.poll(async () => ((await left(page)) as number[]).slice(0, 2)).toEqual([2, 2]);
    await expect(page.locator('main')).not.toContainText('203.0.113.7');
    await button(page, 'Begin another case').click();
    await button(page, /^Go on: Connection refused, 203/).click();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
  });

  test('a reload keeps what is kept, and does not keep it anew: the same case in another tab stays the same', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    await page.addInitScript(() => {
      for (const name of ['put', 'delete'] as const) {
        const does = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
        Object.defineProperty(IDBObjectStore.prototype, name, {
          value(...args: unknown[]) {
            document.documentElement.dataset.changed = name;
            return does.apply(this, args);
          },
        });
      }
    });
    await page.reload();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await quiet(page);
    await expect(page.locator('html')).not.toHaveAttribute('data-changed');
  });

  test('a jump within the page is a step of the case: a reload goes on with it, and Back does not load the page anew', async ({ page }) => {
    await page.goto('/diagnose/');
    await paste(page, refused);
    await answer(page, /^Yes/);
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
    await settled(page, refused.length);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#answers"]')?.click());
    await expect(page).toHaveURL(/#answers$/);
    await page.reload();
    await expect(page.locator('.evidence')).toContainText('203.0.113.7');
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.evaluate(() => document.querySelector<HTMLElement>('a[href="#answers"]')?.click());
    await answer(page, /^Only 127/);
    await expect(heading(page)).toHaveText(loopback);
    await page.goBack();
    await expect(heading(page)).toHaveText('Does anything listen on port 2022?');
    await quiet(page);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
  });

  test('a browser whose database never answers begins another case at once, and says what it keeps', async ({ page }) => {
    await holdCases(page);
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.getByText('The case stays in this tab')).toBeVisible();
    await button(page, 'Begin another case').click();
    await expect(heading(page)).toHaveText('What did ssh print?');
  });

  test('where a part of the page cannot be fetched, it says so, and the text is still there to be read', async ({ page }) => {
    await page.goto('/diagnose/');
    await page.waitForLoadState('networkidle');
    await page.route('**/*.js', (route) => route.abort());
    await paste(page, `${refused}\n${sockets}`);
    await expect(page.locator('#paste-error')).toContainText('could not be fetched');
    await expect(box(page)).toHaveValue(`${refused}\n${sockets}`);
    await page.unroute('**/*.js');
    await button(page, 'Read it').click();
    await expect(heading(page)).toHaveText(loopback);
  });

  test('where a part of the page cannot be fetched on arrival, the rest of it is there', async ({ page }) => {
    const parts = new Set<string>();
    page.on('request', (request) => parts.add(request.url()));
    await page.goto('/diagnose/');
    await page.waitForLoadState('networkidle');
    const own = new Set(parts);
    await page.route('**/*.js', (route) => (own.has(route.request().url()) ? route.continue() : route.abort()));
    await page.goto('/diagnose/?symptom=refused');
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await quiet(page);
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await answer(page, /^No$/);
    await expect(page).toHaveURL(/console=no/);
  });

  test('a word about a text is gone with the next step', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused');
    await expect(heading(page)).toHaveText(/^Can you run commands/);
    await paste(page, 'help, my server is broken');
    await expect(page.locator('#paste-error')).toContainText('Nothing in this text');
    await answer(page, /^No$/);
    await expect(heading(page)).not.toHaveText(/^Can you run commands/);
    await expect(page.locator('#paste-error')).toHaveCount(0);
    await expect(page).not.toHaveTitle(/^Error/);
  });

  test('a link begins another case behind one that was mended', async ({ page }) => {
    const link = '/diagnose/?symptom=refused&console=yes&listening=loopback';
    await page.goto(link);
    await expect(heading(page)).toHaveText(loopback);
    await button(page, 'It works now').click();
    await expect(heading(page)).toHaveText('It works again');
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    await quiet(page);
    await page.goto(link);
    await expect(heading(page)).toHaveText(loopback);
    await quiet(page);
    await expect(heading(page)).toHaveText(loopback);
  });

  test('lines are unfolded once, and of the text that is shown, though another one is read meanwhile', async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        override postMessage(message: { asked: { text?: string } }) {
          super.postMessage(message);
          // Pressed twice while only the other text is read.
          if (message.asked.text?.startsWith('help'))
            Promise.resolve().then(() => {
              for (let i = 0; i < 2; i++) document.querySelector<HTMLElement>('.skipped button')?.click();
            });
        }
      };
    });
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}\nroot@web1:~# cat notes\n${Array.from({ length: 400 }, (_, i) => `note ${i}`).join('\n')}`);
    await expect(heading(page)).toHaveText(loopback);
    await expect(page.locator('.skipped button')).toBeVisible();
    await paste(page, `${'help, my server is broken\n'.repeat(400)}`);
    await expect(page.locator('#paste-error')).toContainText('Nothing in this text');
    await expect(page.locator('.evidence li', { hasText: /^note 200$/ })).toHaveCount(1);
    await expect(page.locator('.evidence li', { hasText: /^help/ })).toHaveCount(0);
  });

  test('an answer that is given while a part of the text is read as another command is not lost', async ({ page }) => {
    await page.addInitScript(() => {
      let held: Promise<unknown> = Promise.resolve();
      window.addEventListener('hold', () => {
        held = new Promise((resolve) => window.addEventListener('let-read', resolve, { once: true }));
      });
      window.Worker = class extends Worker {
        override postMessage(message: unknown) {
          held.then(() => super.postMessage(message));
        }
      };
    });
    await page.goto('/diagnose/');
    await paste(page, 'ssh: connect to host 203.0.113.7 port 22: Connection refused\nmasked');
    const part = page.getByRole('group', { name: 'No command not known here' }).first();
    await part.getByRole('button', { name: 'This is another command' }).click();
    await page.getByLabel('The command line that printed this').fill('systemctl is-enabled ssh.service');
    await page.evaluate(() => window.dispatchEvent(new Event('hold')));
    await button(page, 'Read it as that').click();
    await answer(page, /^Yes/);
    await answer(page, 'I am not sure');
    await expect(page).toHaveURL(/=unsure/);
    await page.evaluate(() => window.dispatchEvent(new Event('let-read')));
    await expect(page).toHaveURL(/service=masked/);
    await expect(page).toHaveURL(/=unsure/);
  });

  test('a worker that dies takes nothing with it: its text is unfolded, and the next one is read', async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class extends Worker {
        asked = 0;
        override postMessage(message: unknown) {
          if (this.asked++ < 3) super.postMessage(message);
          else this.dispatchEvent(new Event('error'));
        }
      };
    });
    await page.goto('/diagnose/');
    await paste(page, refused);
    await expect(page).toHaveURL(/symptom=refused/);
    await paste(page, `${sockets}\nroot@web1:~# cat notes\n${Array.from({ length: 400 }, (_, i) => `note ${i}`).join('\n')}`);
    await expect(heading(page)).toHaveText(loopback);
    await page.locator('.skipped button').click();
    await expect(page.locator('.evidence li', { hasText: /^note 200$/ })).toHaveCount(1);
    await paste(page, masked);
    await expect(page).toHaveURL(/service=masked/);
  });

  test('a page that the browser kept in sight for the way back has the case of its step, and nothing that was forgotten', async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
    const back = () => page.evaluate(() => void setTimeout(() => history.back()));
    const values = () => page.evaluate(() => sessionStorage.getItem('values') ?? '');
    await page.goto('/diagnose/');
    await paste(page, `${refused}\n${sockets}`);
    await settled(page, 100);
    await page.getByRole('link', { name: 'Unrefused' }).first().click();
    await expect(heading(page)).toHaveText('Paste what your terminal said.');
    await page.getByRole('textbox').fill(`${refused}\n${sockets}`.replaceAll('203.0.113.7', '198.51.100.9'));
    await button(page, 'Read it').click();
    await expect.poll(values).toContain('198.51.100.9');
    await settled(page, 100);
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    const verify = page.locator('command-block', { hasText: 'echo connected' });
    await expect(verify).toContainText('alice@198.51.100.9');
    await back();
    await expect(page.locator('.evidence').first()).toContainText('198.51.100.9');
    await back();
    await expect(heading(page)).toHaveText('Paste what your terminal said.');
    await back();
    await expect(page.locator('.evidence').first()).toContainText('203.0.113.7');
    await expect.poll(values).toContain('203.0.113.7');
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await expect(verify).toContainText('alice@203.0.113.7');
    await page.getByRole('link', { name: 'Diagnose' }).first().click();
    await button(page, 'Forget everything').first().click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await back();
    await expect(page).toHaveURL(/\/diagnose\/$/);
    await back();
    await expect(verify).toContainText('ssh -p PORT USER@HOST');
    await back();
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page.locator('.evidence')).toHaveCount(0);
    // What somebody types into a runbook of the case stays its own.
    await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback');
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await page.getByText('Fill in your own values').click();
    await page.getByLabel('The server: its name or address').fill('web1.example.net');
    await back();
    await expect(kept(page)).toBeVisible();
    await quiet(page);
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await expect(verify).toContainText('web1.example.net');
    await browser.close();
  });
});
