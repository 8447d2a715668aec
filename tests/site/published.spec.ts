import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const pages = (readdirSync('out', { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('index.html') && !/^(?:404|_not-found)\//.test(name));

test('every page names a picture that is there, for where its address is shared', () => {
  expect(pages.length).toBeGreaterThan(700);
  const without = pages.filter((name) => {
    const [, picture = '?'] =
      /<meta property="og:image" content="https:\/\/[^/"]+([^"]+)">/.exec(readFileSync(`out/${name}`, 'utf8')) ?? [];
    return !existsSync(`out${picture}`);
  });
  expect(without).toEqual([]);
});

test('every page is sent with the policy that stands in it, and may not be framed', async ({ request }) => {
  for (const path of ['/', '/diagnose/', '/search/', '/fix/fail2ban-ban/debian/', '/nothing-here/']) {
    const answer = await request.get(path);
    const [, inPage = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await answer.text()) ?? [];
    expect(answer.headers()['content-security-policy'], path).toBe(`${inPage}; frame-ancestors 'none'`);
    expect(answer.headers()['x-content-type-options'], path).toBe('nosniff');
  }
});

test('no payload of the framework’s router is published', () => {
  expect(
    (readdirSync('out', { recursive: true }) as string[]).filter((name) => /\.txt$/.test(name) && !/^(?:llms|robots)\.txt$/.test(name)),
  ).toEqual([]);
});
