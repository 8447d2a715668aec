import { expect, test } from 'vitest';
import { probe } from './fuzz/mutate';

test('ten thousand mutations of what was recorded are read without a wrong answer', { timeout: 120_000 }, () => {
  const wrong = [];
  for (let seed = 1; seed <= 10_000; seed++) {
    const { wrong: why, name } = probe(seed);
    // How long one took is the machine's, too, where others work on it.
    if (why && !why.startsWith('took ')) wrong.push(`seed ${seed}, ${name}: ${why}`);
  }
  expect(wrong).toEqual([]);
});
