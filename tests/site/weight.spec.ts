import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { framework } from '../framework';

const shared = framework();

test('the diagnosis loads less than 40 kB of scripts of its own, and no reader, before somebody enters the box', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && !shared.has(pathname)) scripts.add(pathname);
  });
  await page.goto('/diagnose/');
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toEqual([]);
  expect(scripts.size).toBeGreaterThan(0);
  const bytes = [...scripts].reduce((sum, path) => sum + brotliCompressSync(readFileSync(`out${path}`)).length, 0);
  expect(bytes).toBeLessThan(40_000);
  await page.getByRole('textbox', { name: /your terminal printed/i }).focus();
  await expect.poll(() => page.workers().length).toBe(1);
});

test('the diagnosis comes for less than 190 kB over the wire, to somebody who was never here', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('/diagnose/');
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(190_000);
});
