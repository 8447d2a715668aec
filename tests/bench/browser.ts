import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { chromium as installed } from '../../scripts/chromium.mjs';

/** How many times slower a phone of the middle class is than this machine, as far as Chromium plays it. */
const slower = 4;

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] as number;

async function throttle(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** Milliseconds from the click to the answer on the page, the readers fetched before, and nothing read before. */
async function answered(page: Page, address: string, text: string): Promise<number> {
  await page.goto(`${address}/diagnose/`);
  const box = page.getByRole('textbox', { name: /your terminal printed/i });
  await box.focus();
  await box.fill(text);
  await page.waitForLoadState('networkidle');
  await throttle(page);
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  return page.getByRole('button', { name: 'Read it' }).evaluate(
    (button, before) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('h1')?.textContent === before) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - from));
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        (button as HTMLButtonElement).click();
      }),
    before,
  );
}

/**
 * Prints how long Chromium takes, slowed down, for texts by their names. Chromium slows the thread of the page and not its worker, so
 * that the readers are measured in the page too: the first reading, in which every pattern is compiled, and later ones.
 */
export async function inBrowser(texts: Readonly<Record<string, string>>) {
  const bundle = await build({
    stdin: { contents: `import { read } from './evidence'; window.read = read;`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
  });
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0', '--host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0] as string;
  const browser = await chromium.launch({ executablePath: installed(), chromiumSandbox: process.getuid?.() !== 0 });
  try {
    for (const [name, text] of Object.entries(texts)) {
      const shown: number[] = [];
      const first: number[] = [];
      const later: number[] = [];
      for (let i = 0; i < 3; i++) {
        const page = await browser.newPage();
        shown.push(await answered(page, address, text));
        await page.goto('about:blank');
        await page.addScriptTag({ content: bundle.outputFiles[0]?.text });
        await throttle(page);
        const runs = await page.evaluate((text) => {
          const { read } = window as unknown as { read: (text: string) => unknown };
          return Array.from({ length: 9 }, (_, i) => {
            // A copy that nothing is remembered of.
            const fresh = `${text}${' '.repeat(i)}`;
            const from = performance.now();
            read(fresh);
            return performance.now() - from;
          });
        }, text);
        first.push(runs[0] as number);
        later.push(...runs.slice(1));
        await page.close();
      }
      console.log(
        `Chromium, ${slower} times slower, ${name}: reading ${median(first).toFixed(0)} ms at first, then ${median(later).toFixed(0)} ms; click to answer ${median(shown).toFixed(0)} ms`,
      );
    }
  } finally {
    await browser.close();
    server.kill();
  }
}
