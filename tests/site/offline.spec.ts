import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { causes } from '../../content/causes';

test.use({ serviceWorkers: 'allow' });
// Each test fetches the essentials anew, and the server packs each file once.
test.describe.configure({ timeout: 120_000 });

/** Opens a page, and waits until the worker that it brought keeps the essentials. */
async function visit(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

test('after one visit of any page, the diagnosis reads a paste without a network', async ({ page, context }) => {
  await visit(page, '/fix/fail2ban-ban/');
  await context.setOffline(true);
  await page.goto('/diagnose/?symptom=refused');
  const box = page.getByRole('textbox', { name: /your terminal printed/i });
  await box.fill(`me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# ss -tlnp
State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
LISTEN  0       128          127.0.0.1:22          0.0.0.0:*      users:(("sshd",pid=712,fd=3))`);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
});

test('after one visit, every cause has a page without a network, and so has the tree', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  const urls = await page.evaluate(async () => (await (await caches.open('essentials')).keys()).map(({ url }) => new URL(url).pathname));
  expect(causes.filter((id) => !urls.includes(`/fix/${id}/`))).toEqual([]);
  await page.goto('/tree/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question on one page');
  await page.goto('/fix/listen-loopback-only/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
  await expect(page.locator('body')).toHaveCSS('font-size', '18px');
});

test('the steps of one platform, never visited, are found on the page of their cause without a network', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  await page.goto('/fix/listen-loopback-only/debian/');
  await expect(page).toHaveURL(/\/fix\/listen-loopback-only\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
});

test('a page that was visited is there without a network, and one that was not says what is', async ({ page, context }) => {
  await visit(page, '/');
  await page.goto('/commands/ss/');
  await context.setOffline(true);
  await page.goto('/');
  await page.goto('/commands/ss/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Without a network');
  await page.goto('/guides/checklist/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a network');
});

test('everything is kept when somebody asks for it, and forgotten when somebody asks for that', async ({ page, context }) => {
  await visit(page, '/offline/');
  await expect(page.getByText(/^The essentials are kept on this device/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep everything' }).click();
  const all = (JSON.parse(readFileSync('out/offline.json', 'utf8')) as string[]).length;
  await expect(page.getByText(`${all} of ${all} files are kept.`)).toBeVisible({ timeout: 60_000 });
  await context.setOffline(true);
  await page.goto('/guides/checklist/');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Without a network');
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.getByText(/^Nothing is kept on this device any more/)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('what the page found when it came does not take the place of what a button says', async ({ page }) => {
  await visit(page, '/offline/');
  await page.addInitScript(() => {
    const ready = new Promise((release) => Object.assign(window, { release }));
    Object.defineProperty(ServiceWorkerContainer.prototype, 'ready', { get: () => ready });
  });
  await page.reload();
  await page.getByRole('button', { name: 'Forget it' }).click();
  const said = page.getByText(/^Nothing is kept on this device any more/);
  await expect(said).toBeVisible();
  await page.evaluate(async () => {
    (window as unknown as { release: () => void }).release();
    // As often as the page asks what is kept, and once more.
    for (let i = 0; i < 3; i++) await (await caches.open('visited')).keys();
  });
  await expect(said).toBeVisible();
});

test('on a metered connection nothing is fetched unasked', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('a new build takes over, and an open page of the one before still finds its scripts', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'unrefused-'));
  cpSync('out', join(folder, 'out'), { recursive: true });
  const server = spawn(process.execPath, [join(process.cwd(), 'scripts/serve.mjs'), '--port', '0', '--host', '127.0.0.1'], { cwd: folder });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const [chunk = ''] = readdirSync('out/_next/static/chunks').filter((name) => name.endsWith('.js'));
    const url = `/_next/static/chunks/${chunk}`;
    const worker = readFileSync('out/worker.js', 'utf8');
    await visit(page, `${/http:\S+/.exec(line.toString())?.[0]}/`);
    const next = worker.replace(`{url:"${url}",revision:null},`, '');
    expect(next).not.toBe(worker);
    writeFileSync(join(folder, 'out/worker.js'), next);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const holds = (name: string) =>
      page.evaluate(async ([name, url]) => Boolean(await (await caches.open(name as string)).match(url as string)), [name, url]);
    await expect.poll(() => holds('before')).toBe(true);
    await expect.poll(() => holds('essentials')).toBe(false);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
});

test('what is kept after one visit weighs less than 2 MB', () => {
  const files = [...readFileSync('out/worker.js', 'utf8').matchAll(/\{url:"([^"]+)",revision/g)].map(([, url]) => url as string);
  expect(files.length).toBeGreaterThan(causes.length);
  const bytes = files.map((url) => brotliCompressSync(readFileSync(`out${url}${url.endsWith('/') ? 'index.html' : ''}`)).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(2_000_000);
});
