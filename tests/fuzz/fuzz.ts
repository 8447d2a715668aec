/**
 * Reads mutations of what was recorded, and prints each seed whose reading is wrong: `npm run fuzz -- [--count N] [--seed S]`.
 * One seed alone, `--seed S --count 1`, prints its input too.
 */
import { parseArgs } from 'node:util';
import { probe } from './mutate';

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } });
const [count, first] = [Number(values.count), Number(values.seed)];
const kinds = new Map<string, number>();
let slowest = { seed: first, took: 0 };
const from = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const { wrong, text, name, took } = probe(seed);
  if (took > slowest.took) slowest = { seed, took };
  if (wrong) {
    // Of one kind, the first few tell enough.
    const kind = (wrong.split('\n')[0] as string).replace(/\d+/g, 'N');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if ((kinds.get(kind) ?? 0) <= 3) console.log(`seed ${seed}, ${name}: ${wrong}`);
  }
  if (count === 1) console.log(text);
}
for (const [kind, times] of kinds) console.log(`${times} times ${kind}`);
const wrong = [...kinds.values()].reduce((sum, times) => sum + times, 0);
const seconds = (performance.now() - from) / 1000;
console.log(
  `${count} inputs from seed ${first} in ${seconds.toFixed(1)} s, ${wrong} wrong; the slowest, seed ${slowest.seed}, took ${slowest.took.toFixed(0)} ms`,
);
process.exitCode = wrong ? 1 : 0;
