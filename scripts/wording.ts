/**
 * Makes the table of machines/wording: how much each word of a paste speaks for each cause. It learns from the sets of words that public
 * threads had in common, with what they turned out to be (machines/wording/threads.tsv), and from the paragraphs of the runbooks: one
 * linear classifier for each cause against all others (a support vector machine with squared hinge loss, solved in its dual by
 * coordinate descent: Hsieh et al., ICML 2008), of which the largest weights are kept.
 *
 *     npm run wording                       learns anew
 *     npm run wording -- threads.jsonl      adds threads first, one a line: { "causes": ["ufw-denies"], "input": "what was pasted" }
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CauseId, causes, isCause } from '../content/causes';
import { wordsOf } from '../machines/wording/words';

const source = 'machines/wording/threads.tsv';

/** How much a paragraph of a runbook counts beside a thread. */
const ofRunbook = 0.3;
/** A word that fewer rows have says nothing that lasts. */
const rare = 4;
const rounds = 30;
/** Words of which every text has some, and that speak for nothing. */
const empty = new Set(
  `
  a about actually after again all already also although always am an and another any anyone anything are as at be because been before
  being but by came can come comes could couldn day did didn do does doesn doing don done down each even ever everything first for
  from get go goes going got had has have he hello help her here hi his how however i if im in into is isn issue it its just know last
  let lets like ll made make may me might more most must my need never new nothing now of often old on once one only or other our out
  over own please problem question re really said same say says see seen she should since so some someone something sometimes still
  such than thank thanks that the their them then there these they think this those though time to today too tried try trying two
  until up us use used using ve very want was wasn way we went were what when where which while who why will with won would wouldn
  yesterday yet you your
`
    .trim()
    .split(/\s+/),
);
/** So many weights are kept: with twice as many, or with all, hardly more pastes are told right. */
const kept = 8_000;

/** `causes`: what it turned out to be; then what it may as well have been, which counts neither for nor against. */
type Row = { words: ReadonlySet<string>; causes: readonly CauseId[]; isThread: boolean };

const rowsOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

function causesIn(named: readonly string[], path: string): CauseId[] {
  const wrong = named.find((cause) => !isCause(cause));
  if (wrong !== undefined || !named.length) throw new Error(`${path}: ${wrong ?? 'nothing'} is no cause`);
  return named as CauseId[];
}

/** What threads turned out to be, and the words that each had in common with others: `cause,cause<TAB>word word`. */
const threads = (path: string): Row[] =>
  rowsOf(path).map((line) => {
    const [named = '', words = ''] = line.split('\t');
    return { words: new Set(words.split(' ')), causes: causesIn(named.split(','), path), isThread: true };
  });

/** How many of some rows have each word. */
function counted(rows: readonly Pick<Row, 'words'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of rows) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Adds threads to those that are known. Of the words of one, those are kept that another has too, or a runbook. */
function add(path: string, known: readonly Row[]) {
  const fresh = rowsOf(path).map((line) => {
    const { causes, input } = JSON.parse(line) as { causes: string[]; input: string };
    return { causes: causesIn(causes, path), words: new Set(input.split('\n').flatMap(wordsOf)) };
  });
  const counts = counted(fresh);
  const spoken = new Set(known.flatMap(({ words }) => [...words]));
  const kept = fresh.map(({ causes, words }) => {
    const shared = [...words].filter((word) => !/[@:]/.test(word) && (spoken.has(word) || (counts.get(word) as number) > 1));
    return `${causes.join()}\t${shared.sort().join(' ')}`;
  });
  const old = rowsOf(source);
  writeFileSync(source, `${[...old, ...kept.filter((row) => !old.includes(row))].sort().join('\n')}\n`);
}

const runbooks = (folder: string): Row[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.length > 60)
      .map((paragraph) => ({
        words: new Set(paragraph.split('\n').flatMap(wordsOf)),
        causes: [file.replace(/\.mdx$/, '') as CauseId],
        isThread: false,
      })),
  );

/** The same numbers in each run, so that the same rows make the same table. */
function random() {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Vector = { at: Int32Array; value: Float64Array };

/** One classifier: the weight of each word for a cause. `belongs`: how much a row counts for it (above 0), against it, or not at all. */
function classifier(vectors: readonly Vector[], size: number, belongs: readonly number[]): Float64Array {
  const next = random();
  const weights = new Float64Array(size + 1);
  const duals = new Float64Array(vectors.length);
  const order = vectors.map((_, i) => i);
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const i of order) {
      const { at, value } = vectors[i] as Vector;
      const weight = belongs[i] as number;
      if (!weight) continue;
      const sign = weight > 0 ? 1 : -1;
      const slack = 1 / (2 * Math.abs(weight));
      let margin = weights[size] as number;
      for (let k = 0; k < at.length; k++) margin += (weights[at[k] as number] as number) * (value[k] as number);
      const dual = duals[i] as number;
      const gradient = sign * margin - 1 + slack * dual;
      if (dual === 0 && gradient >= 0) continue;
      // A row has length one, and so has the constant that stands for the intercept.
      const moved = Math.max(dual - gradient / (2 + slack), 0);
      duals[i] = moved;
      const step = (moved - dual) * sign;
      weights[size] = (weights[size] as number) + step;
      for (let k = 0; k < at.length; k++) weights[at[k] as number] = (weights[at[k] as number] as number) + step * (value[k] as number);
    }
  }
  return weights;
}

/** Each word with the causes that it speaks for (above 0) or against, the weights in halves. */
function learn(rows: readonly Row[]): string {
  const counts = counted(rows);
  const spoken = new Set(rows.flatMap(({ words, isThread }) => (isThread ? [...words] : [])));
  const vocabulary = [...counts]
    .filter(([word, count]) => count >= rare && spoken.has(word) && !empty.has(word))
    .map(([word]) => word)
    .sort();
  const places = new Map(vocabulary.map((word, i) => [word, i]));
  const scarcity = vocabulary.map((word) => Math.log((1 + rows.length) / (1 + (counts.get(word) as number))) + 1);
  const vectors = rows.map(({ words }): Vector => {
    const at = Int32Array.from([...words].flatMap((word) => places.get(word) ?? []));
    const value = Float64Array.from(at, (place) => scarcity[place] as number);
    const length = Math.hypot(...value) || 1;
    return { at, value: value.map((one) => one / length) };
  });
  const all = causes.flatMap((cause, c) => {
    const belongs = rows.map((row) => {
      const place = row.causes.indexOf(cause);
      return (row.isThread ? 1 : ofRunbook) * (place < 0 ? -1 : place ? 0 : 1);
    });
    if (!belongs.some((weight) => weight > 0)) return [];
    const weights = classifier(vectors, vocabulary.length, belongs);
    return vocabulary.map((_, w) => ({ w, c, weight: (weights[w] as number) * (scarcity[w] as number) }));
  });
  const table = vocabulary.map((): string[] => []);
  for (const { w, c, weight } of all.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, kept)) {
    const rounded = Math.round(weight * 2);
    if (rounded) table[w]?.push(`${c} ${rounded}`);
  }
  return vocabulary.flatMap((word, w) => (table[w]?.length ? [`${word} ${table[w].sort().join(' ')}`] : [])).join('\n');
}

const rows = () => [...threads(source), ...runbooks('content/causes')];
for (const path of process.argv.slice(2)) add(path, rows());
writeFileSync(
  'machines/wording/table.ts',
  `// Made by scripts/wording.ts: do not edit. A word, and for each cause that it speaks for, its place in the order and a weight.
import type { CauseId } from '../../content/causes';

export const order =
  '${causes.join(' ')}'.split(
    ' ',
  ) as CauseId[];
export const table = \`${learn(rows())}\`;
`,
);
