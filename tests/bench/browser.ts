import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { chromium as installed } from '../../scripts/chromium.mjs';

/** How many times slower a phone of the middle class is than this machine, as far as Chromium plays it. */
const slower = 4;

/** Milliseconds, all of them slowed down. */
export type Figures = {
  /** Reading by an engine that has read nothing before; by one that is warmed up as the page does it; and once it has read some. */
  cold: number;
  warm: number;
  later: number;
  /**
   * From the page's question to its worker's answer. Chromium slows the page's own thread only, but its waiting in turns takes one of the
   * processors.
   */
  worker: number;
  /**
   * From the click to the answer on the page, in which the box was entered before: where the click comes with the paste, and a moment
   * later.
   */
  atOnce: number;
  answer: number;
  /** The longest time that the page did not answer meanwhile; 0 where none was over 50. */
  blocked: number;
};

/** Milliseconds that a hand needs from the keys to the button, at least. */
const hand = 300;

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] as number;

async function throttle(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

type Answered = { worker: number; answer: number; blocked: number };

/** Puts a text into the box of a page that was opened a moment ago, and asks for the answer, `wait` milliseconds later. */
async function answered(page: Page, address: string, text: string, wait: number): Promise<Answered> {
  await page.addInitScript(() => {
    let from = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        // Before the page hears of it: what the page does with the answer is not the worker's time.
        this.addEventListener('message', () => Object.assign(window, { asked: performance.now() - from }), { once: true });
      }
      override postMessage(message: unknown) {
        from = performance.now();
        super.postMessage(message);
      }
    };
  });
  await page.goto(`${address}/diagnose/`);
  const box = page.getByRole('textbox', { name: /your terminal printed/i });
  await box.focus();
  await page.waitForLoadState('networkidle');
  // As long as anybody needs to paste.
  await page.waitForTimeout(2_000);
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  await throttle(page);
  return box.evaluate(
    async (box, [text, wait, before]) => {
      (box as HTMLTextAreaElement).setRangeText(text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, wait));
      return new Promise<Answered>((resolve) => {
        let blocked = 0;
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
        });
        tasks.observe({ type: 'longtask' });
        const from = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('h1')?.textContent === before) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const answer = performance.now() - from;
            // What the page does once the answer is there counts too.
            setTimeout(() => resolve({ worker: (window as unknown as { asked: number }).asked, answer, blocked }), 500);
          });
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        (box as HTMLTextAreaElement).form?.querySelector('button')?.click();
      });
    },
    [text, wait, before] as const,
  );
}

/** The readers alone, in a page of their own. */
async function readings(page: Page, script: string, text: string): Promise<Pick<Figures, 'cold' | 'warm' | 'later'>> {
  const inPage = async (warm: boolean) => {
    await page.goto('about:blank');
    await page.addScriptTag({ content: script });
    await throttle(page);
    return page.evaluate(
      ([text, warm]) => {
        const { read, warming } = window as unknown as { read: (text: string) => unknown; warming: () => Iterable<void> };
        if (warm) for (const _ of warming());
        return Array.from({ length: 9 }, (_, i) => {
          // A copy that nothing is remembered of.
          const fresh = `${text}${' '.repeat(i)}`;
          const from = performance.now();
          read(fresh);
          return performance.now() - from;
        });
      },
      [text, warm] as const,
    );
  };
  const [cold] = await inPage(false);
  const [warm, ...later] = await inPage(true);
  return { cold: cold as number, warm: warm as number, later: median(later) };
}

/**
 * Prints how long Chromium takes, slowed down, for texts by their names. It slows the thread of a page and not a worker, so that the
 * readers are measured in a page of their own: that is what a phone needs from the paste on, and from the click only the rest.
 */
export async function inBrowser(texts: Readonly<Record<string, string>>): Promise<readonly (readonly [name: string, Figures])[]> {
  const bundle = await build({
    stdin: {
      contents: `import { read } from './evidence'; import { warming } from './evidence/warm-up'; Object.assign(window, { read, warming });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    write: false,
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--port', '0', '--host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(server.stdout, 'data')) as [Buffer];
  const address = /http:\S+/.exec(said.toString())?.[0] as string;
  const browser = await chromium.launch({ executablePath: installed(), chromiumSandbox: process.getuid?.() !== 0 });
  try {
    console.log(
      `\n${`Chromium, ${slower} times slower`.padEnd(26)}   cold  warmed up   later   in its worker   click at once   click to answer   longest task`,
    );
    const rows: (readonly [string, Figures])[] = [];
    for (const [name, text] of Object.entries(texts)) {
      const runs: Figures[] = [];
      for (let i = 0; i < 3; i++) {
        const page = await browser.newPage();
        const hasty = await answered(page, address, text, 0);
        await page.close();
        const other = await browser.newPage();
        const later = await answered(other, address, text, hand);
        const read = await readings(other, script, text);
        await other.close();
        runs.push({ ...read, ...later, atOnce: hasty.answer, blocked: Math.max(hasty.blocked, later.blocked) });
      }
      const of = (figure: keyof Figures) => median(runs.map((run) => run[figure]));
      const figures: Figures = {
        cold: of('cold'),
        warm: of('warm'),
        later: of('later'),
        worker: of('worker'),
        atOnce: of('atOnce'),
        answer: of('answer'),
        blocked: of('blocked'),
      };
      const shown = (figure: number, width: number) => `${figure.toFixed(0).padStart(width)} ms`;
      console.log(
        `${name.padEnd(24)} ${shown(figures.cold, 6)} ${shown(figures.warm, 7)} ${shown(figures.later, 5)} ${shown(figures.worker, 12)} ${shown(figures.atOnce, 12)} ${shown(figures.answer, 14)} ${figures.blocked ? shown(figures.blocked, 11) : '   under 50 ms'}`,
      );
      rows.push([name, figures]);
    }
    return rows;
  } finally {
    await browser.close();
    server.kill();
  }
}
