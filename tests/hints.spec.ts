import { beforeAll, expect, test, vi } from 'vitest';
import { read } from '../evidence';
import { probe, recordings } from './fuzz/mutate';

/** The same reading, with every reader asked. */
let readAll: typeof read;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../evidence/readers/hints', () => ({ unhinted: () => new Set() }));
  ({ read: readAll } = await import('../evidence'));
});

const pasted = recordings.flatMap(({ name, text, context: { command, ...context } }) => [
  { name, text, context },
  ...(command ? [{ name: `${name} behind its command`, text: `$ ${command}\n${text}`, context }] : []),
]);
const mixed = pasted.map(({ name, text, context }, i) => {
  const other = pasted[(i * 7 + 3) % pasted.length] as (typeof pasted)[number];
  return { name: `${name} and ${other.name}`, text: `${text}\n${other.text}`, context };
});

test('a reader that is not asked, because its hint is not there, would have had nothing to say', { timeout: 120_000 }, () => {
  const damaged = Array.from({ length: 3_000 }, (_, seed) => ({ name: `seed ${seed}`, text: probe(seed).text, context: {} }));
  const differ = [...pasted, ...mixed, ...damaged].filter(
    ({ text, context }) => JSON.stringify(read(text, context)) !== JSON.stringify(readAll(text, context)),
  );
  expect(differ.map(({ name }) => name)).toEqual([]);
});
