import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { templates } from './templates';

const refused = 'me@laptop:~$ ssh alice@203.0.113.7 -p 2022\nssh: connect to host 203.0.113.7 port 2022: Connection refused';
const sockets = `root@web1:~# ss -tlnp
State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
LISTEN  0       128          127.0.0.1:2022         0.0.0.0:*      users:(("sshd",pid=712,fd=3))`;

const box = (page: Page) => page.getByRole('textbox', { name: /your terminal printed/i });
const readIt = (page: Page) => page.getByRole('button', { name: 'Read it' }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const answer = async (page: Page, words: string | RegExp) => {
  await page.getByRole('radio', { name: words }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
};

/** The code that collect.sh prints where it has seen this: the end of the very file, which makes a code of its words. */
function code(seen: Record<string, string>): string {
  const [, add = ''] = /^(# add folds [\s\S]*?)^printf '%s\\n' "Code/m.exec(readFileSync('out/collect.sh', 'utf8')) ?? [];
  const words = add.replace(/^(add ([\w-]+)) \S+/gm, (_, head, name) => `${head} ${seen[name] ?? 'unsure'}`);
  return spawnSync('sh', ['-c', `${words}echo $code`], { encoding: 'utf8' }).stdout.trim();
}

type Axe = { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: Axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.describe('someone pastes', () => {
  test('an error and a table of sockets at home, and lands on the runbook with their own host and port in its commands', async ({
    page,
  }) => {
    await page.goto('/');
    await box(page).fill(`${refused}\n${sockets}`);
    await readIt(page);
    await expect(page).toHaveURL(/\/diagnose\//);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await expect(page.locator('.evidence li.decides').nth(1)).toContainText('127.0.0.1:2022');
    await page.getByRole('link', { name: 'Open the runbook' }).click();
    await expect(page).toHaveURL(/\/fix\/listen-loopback-only\/$/);
    await expect(page.locator('command-block', { hasText: 'echo connected' })).toContainText(
      'ssh -p 2022 alice@203.0.113.7 echo connected',
    );
  });

  test('one line, is asked one question, and goes on by clicks', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill('ssh: connect to host 203.0.113.7 port 22: Connection refused');
    await readIt(page);
    await expect(heading(page)).toHaveText('Can you run commands on the server without this connection?');
    await expect(heading(page)).toBeFocused();
    await answer(page, /^Yes: a web/);
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    await answer(page, /^Only 127\.0\.0\.1:22/);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await expect(page.getByText('Fits what you gave')).toBeVisible();
  });

  test('more output later, and the newest wins', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill(`${refused}\n${sockets}`);
    await readIt(page);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await box(page).fill(sockets.replace('127.0.0.1:2022 ', '0.0.0.0:22     '));
    await readIt(page);
    await expect(heading(page)).not.toHaveText('sshd listens on loopback only');
  });

  test('text that nothing can be read from: it says so, and keeps the text', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill('help, my server is broken');
    await readIt(page);
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing in this text' })).toBeVisible();
    await expect(box(page)).toHaveValue('help, my server is broken');
  });

  test('text without any message of ssh’s, which speaks of a cause all the same: it says where to look', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill('The box says that its ssh keys have zero bytes since the card was full,\nand sshd has no hostkeys.');
    await readIt(page);
    await expect(heading(page)).toHaveText('What did ssh print?');
    await expect(page.getByRole('heading', { name: 'What it most often is' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'The server has no host keys' })).toBeVisible();
  });

  test('an output without root rights: it says what to run again', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill(`${refused}\nbob@web1:~$ ufw status\nERROR: You need to be root to run this script`);
    await readIt(page);
    await expect(page.getByText('ufw status needs root rights to answer. Run it again with sudo.')).toBeVisible();
  });

  test('a bare error: what it most often is stands below the question, and none is called proven', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill('ssh: connect to host web1 port 22: Connection refused');
    await readIt(page);
    await expect(page.getByRole('heading', { name: 'What it most often is' })).toBeVisible();
    await expect(page.getByText(/^Proven/)).toHaveCount(0);
  });

  test('and at an end without a cause, what it most often is names no question that is not there', async ({ page }) => {
    await page.goto('/diagnose/?symptom=closed&console=unsure&banner=unsure&place=unsure');
    await expect(heading(page)).toHaveText(/^No cause is proven/);
    await expect(page.getByRole('heading', { name: 'What it most often is' })).toBeVisible();
    await expect(page.getByText('Nothing here proves one of these. The check on its page tells.')).toBeVisible();
    await expect(page.getByText(/question above/)).toHaveCount(0);
  });

  test('nothing at all: one clear sentence', async ({ page }) => {
    await page.goto('/diagnose/');
    await readIt(page);
    await expect(page.getByRole('alert').filter({ hasText: 'nothing to read yet' })).toBeVisible();
  });

  test('markup and script: it is shown as text and runs nowhere', async ({ page }) => {
    await page.goto('/diagnose/');
    const hostile = `<img src=x onerror="document.title='owned'">\nssh: connect to host $(reboot).example port 22: Connection refused`;
    await box(page).fill(hostile);
    await readIt(page);
    await expect(page.locator('.evidence')).toContainText('<img src=x');
    await expect(page.locator('.evidence img')).toHaveCount(0);
    // A host that does not validate enters no command.
    await page.goto('/fix/listen-loopback-only/');
    await expect(page.locator('main')).not.toContainText('reboot');
  });

  test('and no request leaves the page', async ({ page }) => {
    await page.goto('/diagnose/');
    // The readers are fetched when the box is entered, before there is a text. What a worker fetches counts for no idle network.
    const requests: string[] = [];
    // The browser may fetch the icon of the page again when its address changes.
    page.on('request', (request) => {
      if (!request.url().includes('/icon.svg')) requests.push(request.url());
    });
    await box(page).focus();
    await expect.poll(() => page.workers().length).toBe(1);
    let before = -1;
    await expect
      .poll(
        () => {
          const still = requests.length === before;
          before = requests.length;
          return still;
        },
        { intervals: [2000], timeout: 30_000 },
      )
      .toBe(true);
    requests.length = 0;
    await box(page).fill(`${refused}\n${sockets}`);
    await readIt(page);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual([]);
  });
});

/** Keeps every text from the readers until the page is told to release them. */
async function holdReaders(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    let open = false;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      if (open) post.call(this, message);
      else held.push(() => post.call(this, message));
    };
    Object.assign(window, {
      release: () => {
        open = true;
        for (const one of held) one();
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { release: () => void }).release());
}

test('an answer that is given while a text is read is not lost', async ({ page }) => {
  const release = await holdReaders(page);
  await page.goto('/diagnose/');
  await box(page).fill(`root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*     users:(("sshd",pid=7,fd=3))`);
  await readIt(page);
  await answer(page, 'Connection refused');
  await expect(page).toHaveURL(/symptom=refused/);
  await release();
  await expect(heading(page)).toHaveText('sshd listens on loopback only');
  await expect(page).toHaveURL(/symptom=refused.*listening=loopback|listening=loopback.*symptom=refused/);
});

test('the message that is pasted behind the output of the server is no failure of a fix', async ({ page }) => {
  await page.goto('/diagnose/');
  await box(page).fill(sockets);
  await readIt(page);
  await expect(heading(page)).toHaveText('sshd listens on loopback only');
  await box(page).fill(refused);
  await readIt(page);
  await expect(page).toHaveURL(/symptom=refused/);
  await expect(heading(page)).toHaveText('sshd listens on loopback only');
  await expect(page).not.toHaveURL(/tried=/);
});

test('a text that was put in before a cause was named is no failure of its fix', async ({ page }) => {
  const release = await holdReaders(page);
  await page.goto('/diagnose/');
  await box(page).fill(refused);
  await readIt(page);
  await answer(page, 'Connection refused');
  await answer(page, 'Yes');
  await answer(page, 'Only 127.0.0.1');
  await expect(heading(page)).toHaveText('sshd listens on loopback only');
  await release();
  await expect(page).toHaveURL(/resolution=resolved/);
  await expect(heading(page)).toHaveText('sshd listens on loopback only');
  await expect(page).not.toHaveURL(/tried=|same=/);
});

test.describe('someone types a code', () => {
  const type = async (page: Page, code: string) => {
    await page.getByRole('textbox', { name: 'I have a code' }).fill(code);
    await page.getByRole('button', { name: 'Open it' }).click();
  };

  test('and it opens with what was seen, which fits at most', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill(refused);
    await readIt(page);
    await type(page, code({ listening: 'loopback', listener: 'sshd', service: 'running' }).toLowerCase());
    await expect(page).toHaveURL(/listening=loopback/);
    await expect(page).not.toHaveURL(/code=/);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await expect(page.getByText('Fits what you gave')).toBeVisible();
  });

  test('while a text is read, and both count', async ({ page }) => {
    const release = await holdReaders(page);
    await page.goto('/diagnose/');
    await box(page).fill(refused);
    await readIt(page);
    await type(page, code({ listening: 'loopback', listener: 'sshd', service: 'running' }));
    await expect(page).not.toHaveURL(/code=/);
    await release();
    await expect(page).toHaveURL(/symptom=refused/);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
  });

  test('with a wrong character, and is told which one', async ({ page }) => {
    await page.goto('/diagnose/');
    const right = code({ listening: 'no' });
    await type(page, `${right.slice(0, 2)}${right[2] === 'Z' ? 'Y' : 'Z'}${right.slice(3)}`);
    await expect(page.getByRole('alert').filter({ hasText: 'Character 3' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'I have a code' })).toHaveValue(/^\w\w[YZ]/);
    await expect(heading(page)).toHaveText('What did ssh print?');
  });

  test('on the page of the collector, and goes on in the diagnosis', async ({ page }) => {
    await page.goto('/collect/');
    await type(page, code({ service: 'masked', listening: 'no' }));
    await expect(page).toHaveURL(/\/diagnose\/.*service=masked/);
  });
});

test('the files of the collector are the ones whose sums the page shows', async ({ page, request }) => {
  await page.goto('/collect/');
  for (const name of ['collect.sh', 'collect.ps1']) {
    const text = await (await request.get(`/${name}`)).text();
    await expect(page.locator(`#sha256-${name.replace('.', '-')}`)).toHaveText(createHash('sha256').update(text).digest('hex'));
  }
});

test.describe('someone answers', () => {
  test('by clicks only, goes back, changes an answer, reloads and finds the same place', async ({ page }) => {
    await page.goto('/diagnose/');
    await answer(page, 'Connection refused');
    await answer(page, /^Yes: a web/);
    await answer(page, /^Only 127/);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await page.goBack();
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    await answer(page, /^Only 127/);
    await page.getByRole('link', { name: 'Change: Does anything listen on port 22?' }).click();
    await expect(heading(page)).toHaveText('Does anything listen on port 22?');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await answer(page, /^Only for IPv6/);
    await expect(page).toHaveURL(/listening=other-family/);
    const title = await heading(page).textContent();
    await page.reload();
    await expect(heading(page)).toHaveText(title ?? '');
  });

  test('nothing, and is told to choose', async ({ page }) => {
    await page.goto('/diagnose/');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Choose the answer' })).toBeVisible();
  });

  test('from a link: what it says counts as told, and never as proven', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback&evil=<b>&service=nonsense');
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await expect(page.getByText('Fits what you gave')).toBeVisible();
    await expect(page.getByText('from this link').first()).toBeVisible();
  });

  test('a link about another message, and an earlier paste of this tab stays out of it', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill(`${refused}\n${sockets}`);
    await readIt(page);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await page.reload();
    await expect(page.getByText('Proven by line 5')).toBeVisible();
    await page.goto('/diagnose/?symptom=timed-out');
    await expect(heading(page)).toHaveText('Can you run commands on the server without this connection?');
    await expect(page.locator('.evidence')).toHaveCount(0);
  });

  test('with the keyboard alone', async ({ page }) => {
    await page.goto('/diagnose/');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    const radio = page.getByRole('radio').first();
    for (let i = 0; i < 40 && !(await radio.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText('Can you run commands on the server without this connection?');
    await expect(heading(page)).toBeFocused();
  });

  test('and forgets everything', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused');
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(heading(page)).toHaveText('What did ssh print?');
    expect(await page.evaluate(() => sessionStorage.getItem('paste'))).toBeNull();
  });
});

test.describe('every kind of page', () => {
  for (const path of templates) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${path} has nothing that axe finds, ${colorScheme}`, async ({ page }) => {
        // The tree holds every question, and axe looks at each of its elements.
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        expect(await axe(page)).toEqual([]);
      });
    }
  }

  test('the answer to a paste has nothing that axe finds', async ({ page }) => {
    await page.goto('/diagnose/');
    await box(page).fill(`${refused}\n${sockets}`);
    await readIt(page);
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe(page)).toEqual([]);
  });
});

test.describe('a document', () => {
  test('loads nothing of the framework, and at most fifteen kilobytes', async ({ page }) => {
    const loaded: { url: string; size: Promise<number> }[] = [];
    page.on('response', (response) =>
      loaded.push({
        url: response.url(),
        size: response
          .request()
          .sizes()
          .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
      }),
    );
    await page.goto('/fix/listen-loopback-only/', { waitUntil: 'networkidle' });
    expect(loaded.filter(({ url }) => /_next\/static\/chunks\/.*\.js/.test(url))).toEqual([]);
    const total = (await Promise.all(loaded.map(({ size }) => size))).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThan(15_000);
  });

  test('copies its command with the values that are filled in, and refuses a value that is none', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/fix/listen-loopback-only/');
    await page.getByText('Fill in your own values').click();
    await page.getByLabel('The server: its name or address').fill('web1.example; reboot');
    await expect(page.getByRole('alert').filter({ hasText: 'cannot stand in a command' })).toBeVisible();
    await page.getByLabel('The server: its name or address').fill('web1.example');
    const block = page.locator('command-block', { hasText: 'echo connected' });
    await expect(block).toContainText('USER@web1.example');
    await block.getByRole('button', { name: 'Copy' }).click();
    // What it must not be run with is said.
    await expect(block.getByRole('button')).toHaveText('Copied: replace PORT and USER');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('ssh -p PORT USER@web1.example echo connected');
    await page.getByRole('textbox', { name: 'The port' }).fill('2222');
    await page.getByLabel('Your user name on the server').fill('alice');
    await block.getByRole('button').click();
    await expect(block.getByRole('button')).toHaveText('Copied');
  });

  test('opens a firewall for one address, of IPv6 too, and takes it back when the value goes', async ({ page }) => {
    await page.goto('/fix/gcp-firewall/');
    await page.getByText('Fill in your own values').click();
    const own = page.getByLabel('Your own public address');
    const rule = page.locator('command-block', { hasText: 'ssh-from-one-address --network=prod' });
    await own.fill('2001:db8::4');
    await expect(rule).toContainText('--source-ranges=2001:db8::4/128 ');
    await own.fill('');
    await expect(rule).toContainText('--source-ranges=CLIENT/32 ');
  });

  test('shows one platform at its own address, with the same way back', async ({ page }) => {
    await page.goto('/fix/listen-loopback-only/rhel/');
    await expect(page.locator('main')).toContainText('systemctl restart sshd');
    await expect(page.getByRole('heading', { name: 'Debian, Ubuntu' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'RHEL, Fedora', exact: true })).toHaveAttribute('aria-current', 'page');
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('articles are whole, and the paste box points to the questions on one page', async ({ page }) => {
    await page.goto('/fix/listen-loopback-only/');
    await expect(page.getByRole('heading', { name: 'Fix' })).toBeVisible();
    await expect(page.getByText('Fill in your own values')).toBeHidden();
    await page.goto('/');
    await page.getByRole('link', { name: 'Every question is on one page' }).click();
    await expect(heading(page)).toHaveText('Every question on one page');
    await page.getByRole('heading', { level: 2, name: /^Connection refused/ }).click();
    await page.getByRole('link', { name: 'sshd listens on loopback only' }).first().click();
    await expect(heading(page)).toHaveText('sshd listens on loopback only');
  });
});

test('every link inside the site leads to a page, and every anchor to a place on it', async () => {
  const pages = (readdirSync('out', { recursive: true }) as string[]).filter((file) => file.endsWith('index.html'));
  const ids = new Map(
    pages.map((file) => [
      `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
      new Set([...readFileSync(`out/${file}`, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  const broken = pages.flatMap((file) => {
    const here = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    return [...readFileSync(`out/${file}`, 'utf8').matchAll(/<a [^>]*href="([^"]+)"/g)]
      .map(([, href]) => href as string)
      .filter((href) => href.startsWith('/') || href.startsWith('#'))
      .filter((href) => {
        const [path = '', anchor] = href.split('#');
        const target = ids.get(path.replace(/\?.*/, '') || here);
        if (/\.\w+$/.test(path)) return !existsSync(`out${path}`);
        return !target || (anchor !== undefined && !target.has(anchor));
      })
      .map((href) => `${here} → ${href}`);
  });
  expect(pages.length).toBeGreaterThan(100);
  expect([...new Set(broken)]).toEqual([]);
});

test('a page that is not there answers 404, in words', async ({ page }) => {
  const response = await page.goto('/nowhere/');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('There is no page at this address.');
});

test('a finding leads to the steps of the system that the server turned out to be', async ({ page }) => {
  await page.goto('/diagnose/');
  await page.getByRole('textbox', { name: /your terminal printed/i }).fill(
    `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# cat /etc/os-release
NAME="Rocky Linux"
ID="rocky"
root@web1:~# ss -tlnp
State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
LISTEN  0       128          127.0.0.1:22          0.0.0.0:*      users:(("sshd",pid=712,fd=3))`,
  );
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('link', { name: 'Open the runbook' }).click();
  await expect(page).toHaveURL(/\/fix\/listen-loopback-only\/rhel\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
});

test.describe('someone searches', () => {
  const find = async (page: Page, words: string) => {
    await page.goto('/search/');
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('status').filter({ hasText: /page|Nothing/ })).toBeVisible();
    return page.locator('search-form .links a');
  };

  test('with a message: the page of its symptom comes first', async ({ page }) => {
    const links = await find(page, 'ssh: connect to host web1.example.net port 2022: Connection refused');
    await expect(links.first()).toHaveText('Connection refused');
  });

  test('with a login that was denied: its page comes before that of a firewall, which shows the same line to tell them apart', async ({
    page,
  }) => {
    for (const words of [
      'Permission denied (publickey)',
      'alice@203.0.113.7: Permission denied (publickey,password).',
      'Permission denied',
    ]) {
      const links = await find(page, words);
      await expect(links.first(), words).toHaveText('Permission denied (publickey,password)');
    }
  });

  test('for a word that is nowhere: nothing is found, and no page is named that begins like it', async ({ page }) => {
    const links = await find(page, 'asdfqwer');
    await expect(links).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
  });

  test('and reads what was found as its page shows it; a page that is about the words comes first', async ({ page }) => {
    const links = await find(page, 'port 22');
    await expect(links.first()).toHaveText(/port 22/i);
    await find(page, 'guest 2200');
    await expect(page.locator('search-form .links')).toContainText('=> 2200');
    await expect(page.locator('search-form .links')).not.toContainText('&gt;');
  });

  for (const [words, title] of [
    ['ssh.socket', /socket/i],
    ['MaxStartups', /unfinished logins/i],
    ['fail2ban', /ban/i],
    ['hosts.deny', /wrapper|hosts|myth|not so/i],
    ['my synology nas', /NAS/],
  ] as const) {
    test(`with ${words}`, async ({ page }) => {
      const links = await find(page, words);
      await expect(links.filter({ hasText: title }).first()).toBeVisible();
    });
  }

  test('by a link that holds the words', async ({ page }) => {
    await page.goto('/search/?q=semanage');
    await expect(
      page
        .locator('search-form .links a')
        .filter({ hasText: /SELinux/ })
        .first(),
    ).toBeVisible();
  });

  test('on a phone, and a long address in what is found pushes nothing out of the page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await find(page, 'github.com/OpenRC/openrc/blob/master/service-script-guide.md');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('for less than 120 kB over the wire, the first query on the whole site', async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await find(page, 'firewall drops the connection');
    await page.waitForLoadState('networkidle');
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(120_000);
  });
});

test('for machines: every page as Markdown, a list of them, a map, and the causes as data', async ({ request }) => {
  const list = await (await request.get('/llms.txt')).text();
  const pages = [...list.matchAll(/\]\((\S+?\.md)\)/g)].map(([, path]) => path as string);
  expect(pages.length).toBeGreaterThan(130);
  for (const path of pages) expect((await request.get(path)).status(), path).toBe(200);
  const text = await (await request.get('/fix/listen-loopback-only/index.md')).text();
  expect(text).toMatch(/^# sshd listens on loopback only\n/);
  expect(text).not.toMatch(/<(?:Platform|Caution|Cause)|learns=/);
  const { causes } = (await (await request.get('/causes.json')).json()) as { causes: { id: string; page: string }[] };
  for (const { page: path } of causes) expect((await request.get(path)).status(), path).toBe(200);
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/fix/listen-loopback-only/</loc>');
  expect(await (await request.get('/robots.txt')).text()).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: https:\S+\/sitemap\.xml\n$/);
});
