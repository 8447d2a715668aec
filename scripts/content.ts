// `npm run content`: what the site holds and how far it is proven, counted from the files.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { parsePage } from '../content/blocks';
import { causes } from '../content/causes';
import { loadRunbook, type Platform, platforms } from '../content/runbook';
import { bodies } from '../content/site';
import { proofs } from '../lab/record';

const row = (what: string, ...words: unknown[]) => console.log(what.padEnd(30), ...words);
const share = (some: number, all: number) => `${some} of ${all}`;
const tally = (names: readonly string[]) =>
  [...new Set(names)].map((name) => [name, names.filter((one) => one === name).length] as const).sort(([, a], [, b]) => b - a);

/** The school grade in which a text is read with ease, by Flesch and Kincaid. */
function gradeOf(prose: readonly string[]): number {
  const words = prose.flatMap((one) => one.match(/[\p{L}\d][\p{L}\d'’.-]*/gu) ?? []);
  // A word of the field, such as `sshd` or `10.0.0.0`, is said as one word, not letter by letter.
  const spoken = words.map((word) => (/^\p{L}+$/u.test(word) ? Math.max(1, syllable(word)) : 1));
  const sentences = prose.flatMap((one) => one.split(/(?<=[.!?:])\s+/)).filter((one) => /\p{L}/u.test(one));
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: spoken.reduce((sum, one) => sum + one, 0) });
}

const pages = bodies().map(({ from, body }) => ({ from, page: parsePage(body) }));
const runbooks = causes.map(loadRunbook);
const blocks = pages.flatMap(({ page }) => page.blocks);
const outputs = blocks.filter(({ language }) => language === 'text');
const runs = proofs();
const proven = new Set(runs.map(({ cause }) => cause));
const links = pages.flatMap(({ page }) => page.links);
const outside = links.filter((url) => /^https:/.test(url));
const causeLinks = pages.flatMap(({ page }) => page.elements.filter(({ name }) => name === 'Cause'));
const grades = pages
  .filter(({ page }) => page.prose.length)
  .map(({ from, page }) => ({ from, grade: gradeOf(page.prose) }))
  .sort((a, b) => a.grade - b.grade);

row('causes with a runbook', share(runbooks.length, causes.length));
row(
  'causes by platforms',
  runbooks.reduce((sum, one) => sum + one.platforms.length, 0),
  'pages of one cause on one platform',
);
for (const [name, count] of tally(runbooks.flatMap((one) => one.platforms))) row(`  ${platforms[name as Platform]}`, count);
row('proven in the lab', share(proven.size, causes.length), `causes, in ${runs.length} runs`);
row('documented', share(causes.length - proven.size, causes.length), 'causes, by their sources');
row('other pages', pages.length - runbooks.length);
row('outputs fed to their readers', share(outputs.filter(({ meta }) => meta.reads).length, outputs.length));
row(
  'commands that are parsed',
  share(
    blocks.filter(({ language }) => language === 'sh').length,
    blocks.filter(({ language }) => /^(?:sh|powershell)$/.test(language)).length,
  ),
  '(the others: PowerShell)',
);
row(
  'links',
  links.length - outside.length + causeLinks.length,
  'inside,',
  outside.length,
  'to other sites in texts,',
  runbooks.flatMap(({ sources }) => sources).length,
  'to sources of runbooks',
);
row('reading grade, median', grades[grades.length >> 1]?.grade.toFixed(1));
for (const { from, grade } of grades.slice(-5).reverse()) row(`  hardest: ${from}`, grade.toFixed(1));
