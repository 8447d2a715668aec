import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Serves a folder of its own, in which a build wrote this policy. */
async function served(policy: string) {
  const folder = mkdtempSync(join(tmpdir(), 'unrefused-serve-'));
  const build = (policy: string) => {
    mkdirSync(join(folder, 'out'), { recursive: true });
    for (const name of ['index.html', '404.html']) writeFileSync(join(folder, 'out', name), `<title>${policy}</title>`);
    writeFileSync(join(folder, 'out', '_headers'), `/\n  Content-Security-Policy: ${policy}\n`);
  };
  build(policy);
  const server = spawn(process.execPath, [resolve('scripts/serve.mjs'), '--port', '0', '--host', '127.0.0.1'], { cwd: folder });
  onTestFinished(async () => {
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  return {
    address: /http:\S+/.exec(said.toString())?.[0] as string,
    build,
    clear: () => rmSync(join(folder, 'out'), { recursive: true }),
  };
}

test('a site that is built anew below the server is sent with its own policy, and not with that of the old one', async () => {
  const site = await served('first');
  expect((await fetch(site.address)).headers.get('content-security-policy')).toBe('first');
  site.clear();
  site.build('second');
  expect((await fetch(site.address)).headers.get('content-security-policy')).toBe('second');
});

test('while nothing is there to be sent, the server says so, and is there again with the site', async () => {
  const site = await served('first');
  site.clear();
  expect((await fetch(site.address)).status).toBe(503);
  site.build('second');
  expect((await fetch(site.address)).status).toBe(200);
});
