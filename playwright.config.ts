import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';

const port = 4173;

export default defineConfig({
  testDir: 'tests/site',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  workers: 2,
  // A machine that does other work at the time is slow, and nothing is wrong with the site.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    contextOptions: { reducedMotion: 'reduce' },
    // Every test sees the site as it is built; those about use without a network allow the worker that keeps it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: chromium(),
      chromiumSandbox: process.getuid?.() !== 0,
      // Nothing outside this machine is looked up or fetched.
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--no-default-browser-check',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `node scripts/serve.mjs --port ${port} --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
