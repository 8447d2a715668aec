import type { CauseId } from '../../content/causes';
import { order, table } from './table';
import { wordsOf } from './words';

/** How much a paste's words are like those of a cause, and the line with the words that speak for it most. */
export type Likeness = { cause: CauseId; line: number; score: number };

/** Of each word, the causes that it speaks for and how much: a place in `order` and a weight, in turns. */
let weights: ReadonlyMap<string, readonly number[]> | undefined;
const weightsOf = (word: string): readonly number[] => {
  weights ??= new Map(
    table.split('\n').map((row) => {
      const [known = '', ...numbers] = row.split(' ');
      return [known, numbers.map(Number)];
    }),
  );
  return weights.get(word) ?? [];
};

/** So many lines are read from the beginning and from the end, and so much of each: what is longer is a list or a log. */
const [first, last, long] = [200, 100, 500];

/** Of fewer words that are known nothing is concluded. */
const few = 4;

/** Without a word of it, a text is about something else. */
const spoken = /ssh|sftp|\bscp\b|putty|dropbear|\b22\b/i;

/**
 * What a paste's words were mostly about, in public threads and in the runbooks: the causes that they are like, the likest first. It shows
 * nothing that is broken, so that it proves nothing and only says where to look where nothing else does.
 */
export function likeness(lines: readonly string[]): Likeness[] {
  if (!lines.some((line) => line.length < 2_000 && spoken.test(line))) return [];
  const scores = new Float64Array(order.length);
  /** For each cause, what each line adds. */
  const shares = order.map(() => new Map<number, number>());
  const seen = new Set<string>();
  let known = 0;
  lines.forEach((text, i) => {
    if (i >= first && i < lines.length - last) return;
    for (const word of wordsOf(text.slice(0, long))) {
      if (seen.has(word)) continue;
      seen.add(word);
      const numbers = weightsOf(word);
      if (numbers.length) known++;
      for (let k = 0; k < numbers.length; k += 2) {
        const [at, weight] = [numbers[k] as number, numbers[k + 1] as number];
        scores[at] = (scores[at] as number) + weight;
        const share = shares[at] as Map<number, number>;
        share.set(i + 1, (share.get(i + 1) ?? 0) + weight);
      }
    }
  });
  if (known < few) return [];
  return order
    .flatMap((cause, at): Likeness[] => {
      const [line] = [...(shares[at] as Map<number, number>)].sort((a, b) => b[1] - a[1])[0] ?? [];
      // The more words, the more of them are there by chance.
      const score = (scores[at] as number) / Math.sqrt(known);
      return line !== undefined && score > 0 ? [{ cause, line, score }] : [];
    })
    .sort((a, b) => b.score - a.score);
}
