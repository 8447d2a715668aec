import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { templates } from './templates';

/** What shows that sshd listens to its own machine only. */
const loopback =
  'ssh: connect to host 203.0.113.7 port 22: Connection refused\nroot@web1:~# ss -tln\nState Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0 128 127.0.0.1:22 0.0.0.0:*';

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The layout shift of a page up to now, as the browser adds it up. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // What was buffered is told before the frame after the next.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum))));
      }),
  );

test.describe('every kind of page', () => {
  for (const path of templates) {
    test(`${path} can be read at 200 % and 400 %, and every control is large enough for a finger`, async ({ page }) => {
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        expect(await sideways(page), `${width}`).toBe(0);
      }
      // A link in a running text is as high as its line; everything else is 44 pixels.
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary, input:not([type="radio"]), textarea, label.answer')]
          .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && !one.matches('.skip'))
          .map((one) => ({ what: one.outerHTML.slice(0, 90), ...one.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => Math.round(height) < 44 || Math.round(width) < 44)
          .map(({ what, width, height }) => `${what} ${Math.round(width)} by ${Math.round(height)}`),
      );
      expect(small).toEqual([]);
      // Words that leave their control run into the next one.
      const narrow = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary, label.answer')]
          .filter((one) => one.checkVisibility() && getComputedStyle(one).display !== 'inline' && one.scrollWidth > one.clientWidth)
          .map((one) => one.outerHTML.slice(0, 90)),
      );
      expect(narrow).toEqual([]);
    });
  }
});

test.describe('where somebody has made the text twice as large', () => {
  // The policy of a page allows no style but its own.
  test.use({ bypassCSP: true });

  for (const path of templates)
    test(`${path} keeps its words apart, and nothing is pulled sideways`, async ({ page }) => {
      for (const width of [320, 390, 640, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        await page.addStyleTag({ content: ':root { font-size: 200% }' });
        expect(await sideways(page), `${width}`).toBe(0);
        const over = await page.evaluate(() => {
          const names = [...document.querySelectorAll('.path b')]
            .filter((one) => one.checkVisibility())
            .map((one) => {
              const range = document.createRange();
              range.selectNodeContents(one);
              return { name: one.textContent, ...range.getBoundingClientRect().toJSON() };
            });
          return names.flatMap((a, i) =>
            names
              .slice(i + 1)
              .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
              .map((b) => `${a.name} on ${b.name}`),
          );
        });
        expect(over, `${width}`).toEqual([]);
      }
    });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of templates)
    test(`${path} has its heading, and a way on`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    });

  test('no button is shown that only a script could press', async ({ page }) => {
    await page.goto('/diagnose/');
    await expect(page.getByRole('link', { name: 'Every question is on one page' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Read it' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Copy' })).toBeHidden();
  });

  test('no answer can be chosen that nobody would take: where the answers stand, a link leads to the page of every question', async ({
    page,
  }) => {
    for (const path of ['/diagnose/', '/diagnose/?symptom=refused', '/collect/']) {
      await page.goto(path);
      for (const control of ['radio', 'textbox'] as const) await expect(page.getByRole(control)).toHaveCount(0);
      for (const name of ['Continue', 'Open it']) await expect(page.getByRole('button', { name })).toHaveCount(0);
    }
    await page.goto('/diagnose/?symptom=refused');
    await page.getByRole('link', { name: 'Every question is on one page' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every question on one page');
  });
});

test('nothing moves by itself: no style has a transition or an animation', () => {
  const sheets = (readdirSync('out/_next/static', { recursive: true }) as string[]).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const name of sheets)
    expect(readFileSync(`out/_next/static/${name}`, 'utf8')).not.toMatch(/@keyframes|[;{](?:transition|animation)\b/);
});

test('where the system chooses the colours, the path and the chosen platform still stand out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/fix/listen-loopback-only/debian/');
  const colours = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return {
      page: style('body').backgroundColor,
      sign: style('.path .broken rect').fill,
      chosen: style('.platforms [aria-current]').backgroundColor,
      other: style('.platforms a:not([aria-current])').backgroundColor,
    };
  });
  expect(colours.sign).not.toBe(colours.page);
  expect(colours.chosen).not.toBe(colours.other);
});

test('where the system chooses the colours, the words of a button are not those of the ground that it lays behind them', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.goto('/');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const way of [page.getByRole('button', { name: 'Read it' }), page.getByRole('link', { name: 'Nothing to paste: ask me' })])
    await expect(way).not.toHaveCSS('color', ground);
});

test('where the system chooses the colours, a line that decides can be read', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const contrast = () =>
    page
      .locator('mark')
      .first()
      .evaluate((one) => {
        const light = (colour: string) =>
          (colour.match(/\d+/g) ?? [])
            .slice(0, 3)
            .map((part) => (Number(part) / 255) ** 2.2)
            .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] as number), 0.05);
        const { color, backgroundColor } = getComputedStyle(one);
        const [less, more] = [light(color), light(backgroundColor)].sort((a, b) => a - b) as [number, number];
        return more / less;
      });
  await page.goto('/fix/listen-loopback-only/');
  expect(await contrast()).toBeGreaterThan(4.5);
  await page.goto('/diagnose/');
  await page.getByRole('textbox', { name: /printed/i }).fill(loopback);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.locator('.evidence mark').first().waitFor();
  expect(await contrast()).toBeGreaterThan(4.5);
});

test.describe('nothing jumps', () => {
  test('on a runbook, and on the page of every question while a case is marked on it', async ({ page }) => {
    for (const path of ['/', '/fix/listen-loopback-only/', '/tree/?symptom=refused&resolution=resolved&console=yes']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await shift(page), path).toBeLessThan(0.0001);
    }
  });

  test('when a station of the path is tapped, which tells what was seen and what would tell', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
    const before = await page.getByRole('heading', { level: 1 }).boundingBox();
    await page.getByRole('button', { name: /^Listener/ }).click();
    await expect(page.getByText('Seen: Only 127.0.0.1:22')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Firewall/ }).click();
    await expect(page.getByText(/^What would tell: /).filter({ visible: true })).toHaveCount(1);
    expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toEqual(before);
  });
});

test('with the keyboard alone: from a paste at home to the copied command of the runbook', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  /** Goes on to a control, each on the way in sight and with a ring around it; tells how many presses that took. */
  async function reach(wanted: Locator): Promise<number> {
    for (let presses = 1; presses <= 40; presses++) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      await expect(focused).toBeInViewport();
      expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
      if (await wanted.evaluate((one) => one === document.activeElement)) return presses;
    }
    throw new Error('It is not reached.');
  }
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/');
  expect(await reach(skip)).toBe(1);
  await page.keyboard.press('Enter');
  expect(await reach(page.getByRole('textbox'))).toBe(1);
  await page.keyboard.insertText(loopback);
  expect(await reach(page.getByRole('button', { name: 'Read it' }))).toBe(1);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('sshd listens on loopback only');
  await expect(heading).toBeFocused();
  // The lines that prove it, each a way to its place in the text; then the runbook.
  expect(await reach(page.getByRole('link', { name: 'Open the runbook' }))).toBe(3);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fix\/listen-loopback-only\//);
  await reach(skip);
  await page.keyboard.press('Enter');
  await reach(page.locator('main').getByRole('link', { name: 'Verify' }));
  await page.keyboard.press('Enter');
  // From the heading on, and not from the top of the page again.
  expect(await reach(page.locator('command-block', { hasText: 'echo connected' }).first().getByRole('button'))).toBeLessThanOrEqual(8);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@203.0.113.7 echo connected');
});

test('on a phone a table beside an answer keeps its columns, in a box that a keyboard reaches and scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/diagnose/?symptom=refused&console=yes');
  const radio = page.getByRole('radio', { name: /^Yes, on this port/ });
  await radio.check();
  await page.keyboard.press('Tab');
  const table = page.getByRole('group', { name: /^An output that says: Yes, on this port/ });
  await expect(table).toBeFocused();
  // Each row is one line: the heading, and what stands below it.
  const rows = (await table.textContent())?.split('\n') ?? [];
  expect(rows).toHaveLength(2);
  const { height, line } = await table.evaluate((one) => ({
    height: (one.firstElementChild as Element).getBoundingClientRect().height,
    line: Number.parseFloat(getComputedStyle(one.firstElementChild as Element).lineHeight),
  }));
  expect(Math.round(height / line)).toBe(2);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  expect(await sideways(page)).toBe(0);
  // It is part of the answer all the same: a click in it chooses, and who hears the answer hears what it looks like.
  await page.getByRole('group', { name: /^An output that says: Only 127/ }).click();
  await expect(page.getByRole('radio', { name: /^Only 127/ })).toBeChecked();
  await expect(radio).toHaveAccessibleDescription(/^State Recv-Q .*0\.0\.0\.0:22 /);
});

test('on a phone no line of a command ends within a word, as if a blank stood there, unless the word is longer than the line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/guides/safe-changes/', '/tree/', '/diagnose/?symptom=refused&console=yes&listening=no']) {
    await page.goto(path);
    const { words, parted } = await page.evaluate(() => {
      const codes = [...document.querySelectorAll(':is(command-block, .command) code')].filter((one) => one.checkVisibility());
      const all = codes.flatMap((code) => {
        const [context, range] = [document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D, document.createRange()];
        context.font = getComputedStyle(code).font;
        const room = (code.closest('pre') as Element).clientWidth;
        const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        const found: { word: string; lines: number }[] = [];
        while (texts.nextNode())
          for (const { 0: word, index } of (texts.currentNode as Text).data.matchAll(/\S*-\S*/g)) {
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => top)).size;
            if (context.measureText(word).width < room) found.push({ word, lines });
          }
        return found;
      });
      return { words: all.length, parted: all.filter(({ lines }) => lines > 1).map(({ word }) => word) };
    });
    expect(words, path).toBeGreaterThan(0);
    expect(parted, path).toEqual([]);
  }
});

test('where there is room, what stands on a long page stays in sight beside it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  for (const path of ['/fix/listen-loopback-only/', '/fix/']) {
    await page.goto(path);
    const list = page.getByRole('navigation', { name: 'On this page' });
    await page.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
    await expect(list.getByRole('link').first()).toBeInViewport();
    await expect(list.getByRole('link').last()).toBeInViewport();
  }
});

test('with the keyboard alone: past the navigation, and to the causes of one station', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox')).toBeFocused();
  const station = page.getByRole('navigation', { name: 'The path of a connection' }).getByRole('link', { name: /^Listener/ });
  for (let i = 0; i < 60 && !(await station.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#listener$/);
  await page.keyboard.press('Tab');
  await expect(
    page
      .locator('section', { has: page.locator('#listener') })
      .getByRole('link')
      .first(),
  ).toBeFocused();
});

for (const [what, host] of [
  ['as long as one may be', `${`${'long-'.repeat(11)}name.`.repeat(4)}example`],
  ['of 300 characters, which no name is', 'long-'.repeat(60)],
] as const)
  test(`a host name ${what}, breaks no page`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/diagnose/');
    await page.getByRole('textbox', { name: /printed/i }).fill(`ssh: connect to host ${host} port 22: Connection refused`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await expect(page.getByRole('alert').filter({ visible: true }).or(page.locator('.evidence')).first()).toBeVisible();
    expect(await sideways(page)).toBe(0);
  });

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('a runbook is whole: every platform and command, the sources as addresses, black on white, no navigation', async ({ page }) => {
    await page.goto('/fix/listen-loopback-only/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Platform' })).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    for (const name of [/Debian, Ubuntu/, /RHEL, Fedora/, /FreeBSD/])
      await expect(page.getByRole('heading', { name }).first()).toBeVisible();
    await expect(page.locator('.path')).toBeVisible();
    const found = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(document.body).color,
      cut: [...document.querySelectorAll('pre')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
      sources: [...document.querySelectorAll('aside li a')].map((one) => [one.textContent, one.getAttribute('href')?.slice(8)]),
    }));
    expect(found.paper).toBe('rgb(255, 255, 255)');
    expect(found.ink).toBe('rgb(0, 0, 0)');
    expect(found.cut).toEqual([]);
    expect(found.sources.length).toBeGreaterThan(0);
    for (const [words, address] of found.sources) expect(words).toBe(address);
  });

  test('a finding is what was found and what proves it, without the ways on that only a screen has', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&console=yes&listening=loopback');
    await expect(page.getByText('Something you already know?')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Something you already know?')).toBeHidden();
    for (const change of await page.getByText('Change', { exact: true }).all()) await expect(change).toBeHidden();
    // White words on a ground that is not printed are no words.
    await expect(page.getByText('Open the runbook')).not.toHaveCSS('color', 'rgb(255, 255, 255)');
  });

  test('the heading of each chapter of the questions has the whole line', async ({ page }) => {
    await page.goto('/tree/');
    await page.emulateMedia({ media: 'print' });
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.tree summary h2')].map((one) => Math.round(one.getBoundingClientRect().height / 16)),
    );
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.max(...heights)).toBeLessThanOrEqual(2);
  });

  // Each page of a PDF is an object of its own that says so.
  const pagesOf = async (page: Page) => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  test('a runbook takes two to ten sheets, and every question fewer than sixty', async ({ page }) => {
    test.slow();
    await page.goto('/fix/listen-loopback-only/');
    const runbook = await pagesOf(page);
    expect(runbook).toBeGreaterThanOrEqual(2);
    expect(runbook).toBeLessThanOrEqual(10);
    await page.goto('/tree/');
    const questions = await pagesOf(page);
    expect(questions).toBeGreaterThan(10);
    expect(questions).toBeLessThan(60);
  });
});

test.describe('the page of every question', () => {
  test('marks the way of the case that this tab holds, with its end', async ({ page }) => {
    await page.goto('/diagnose/?symptom=refused&resolution=resolved&console=yes&listening=loopback');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('sshd listens on loopback only');
    await page.getByRole('link', { name: 'Every question on one page' }).click();
    await page.getByRole('link', { name: 'The way of your case' }).click();
    const way = page.locator('#case');
    await expect(way.getByRole('listitem').first()).toHaveText(/^1\. What did ssh print\?: Connection refused$/);
    await expect(way.getByText('It leads to: sshd listens on loopback only')).toBeVisible();
    await expect(page.locator('li.taken').first()).toContainText('Connection refused');
    // Its chapter is unfolded, and the others are not.
    await expect(page.getByRole('heading', { name: '2. What address does the name lead to?' })).toBeVisible();
    await expect(page.locator('details[open]').filter({ hasText: 'Connection timed out, or' })).toHaveCount(0);
  });

  test('says that nothing is known, and marks nothing that an address invents', async ({ page }) => {
    await page.goto('/tree/?symptom=<b>no</b>&listening=nonsense');
    await expect(page.getByText('Nothing is known in this tab yet')).toBeVisible();
    await expect(page.locator('li.taken')).toHaveCount(0);
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('is folded by message, and the link behind an answer unfolds what it leads to', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto('/tree/');
      await expect(page.locator('.tree details[open]')).toHaveCount(0);
      const answer = page.locator('#symptom li', { hasText: 'Could not resolve hostname' }).getByRole('link');
      const title = (await answer.textContent()) ?? '';
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeHidden();
      await answer.click();
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeInViewport();
      await page.getByText('Connection timed out, or Operation timed out', { exact: true }).click();
      await expect(page.locator('.tree details[open]')).toHaveCount(2);
    });
  });

  test('is a picture too, in which a question leads to its place on the page', async ({ page }) => {
    await page.goto('/tree.svg');
    await page.getByText('1. What did ssh print?').click();
    await expect(page).toHaveURL(/\/tree\/#symptom$/);
  });
});
