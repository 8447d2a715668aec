import { beforeAll, expect, test, vi } from 'vitest';
import { read } from '../evidence';
import { cleanLine, cleanLines } from '../evidence/clean';
import { linesOf } from '../evidence/reading';
import { probe, recordings } from './fuzz/mutate';

/** The same reading, with every reader asked about every line. */
let readAll: typeof read;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../evidence/readers/hints', () => ({ speakersAmong: (names: readonly string[]) => () => names, isHinted: () => true }));
  vi.doMock('../evidence/reading', async (original) => ({
    ...(await original<typeof import('../evidence/reading')>()),
    besideLog: (text: string) => ({ text, numbers: linesOf(text).map((_, i) => i + 1), served: false, daemon: false }),
  }));
  ({ read: readAll } = await import('../evidence'));
});

const pasted = recordings.flatMap(({ name, text, context: { command, ...context } }) => [
  { name, text, context },
  ...(command ? [{ name: `${name} behind its command`, text: `$ ${command}\n${text}`, context }] : []),
]);
const mixed = pasted.flatMap(({ name, text, context }, i) => {
  const other = pasted[(i * 7 + 3) % pasted.length] as (typeof pasted)[number];
  return i % 2 ? [] : [{ name: `${name} and ${other.name}`, text: `${text}\n${other.text}`, context }];
});

const damaged = Array.from({ length: 1_000 }, (_, seed) => ({ name: `seed ${seed}`, text: probe(seed).text, context: {} }));

test('the lines that are cleaned are those that have something to take off', () => {
  const differ = [...pasted, ...damaged].filter(({ text }) => {
    const { lines, changed } = cleanLines(text);
    const slow = text.split('\n').map(cleanLine);
    return lines.join('\n') !== slow.join('\n') || changed !== (slow.join('\n') !== text);
  });
  expect(differ.map(({ name }) => name)).toEqual([]);
});

test('a reader that is not asked, because its hint is not there, would have had nothing to say, nor would a row of a log', {
  timeout: 120_000,
}, () => {
  const differ = [...pasted, ...mixed, ...damaged].filter(
    ({ text, context }) => JSON.stringify(read(text, context)) !== JSON.stringify(readAll(text, context)),
  );
  expect(differ.map(({ name }) => name)).toEqual([]);
});
