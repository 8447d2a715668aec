import { type Context, linesOf, notMine, type Reading } from '../reading';

const heading = /^\s*r\s+b\s+swpd\s+free\s.*\bus\s+sy\s+id\s+wa\b/;
/** So many processes that wait for a disk at once, and so much of a second that is lost to it or to the host, are too many for anybody. */
const [crowd, blocked, lost] = [64, 10, 60];

/**
 * Reads `vmstat 1 3`: has the machine more to do than it can, or does it wait for a disk?
 *
 *     procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----
 *      r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st
 *      2 41 998112  61204   1120  40212 4120 3980 61044  4212 2104 3911  3  6  0 91  0
 *
 * The first row is the average since the boot, and says nothing of now. How many processors there are is not shown, and a machine may be
 * as busy as this and still let people in, so that it is inferred. Source: procps-ng src/vmstat.c, vmstat(8).
 */
export function vmstat(text: string, _context: Context): Reading<'health'> {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => line.length < 300 && heading.test(line));
  if (at < 0) return notMine;
  const names = (lines[at] as string).trim().split(/\s+/);
  const rows: { line: number; of: (name: string) => number }[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const words = (lines[i] as string).slice(0, 300).trim().split(/\s+/);
    // With -t a date stands behind the numbers.
    if (words.length < names.length || !words.slice(0, names.indexOf('wa') + 1).every((word) => /^\d+$/.test(word))) break;
    rows.push({ line: i + 1, of: (name) => Number(words[names.indexOf(name)] ?? 0) || 0 });
  }
  const now = rows.slice(1);
  const busy = now.every(
    ({ of }) => of('r') + of('b') >= crowd || (of('b') >= blocked && of('wa') >= lost) || (of('r') >= blocked && of('st') >= lost),
  );
  const last = now.at(-1);
  const to = rows.at(-1)?.line ?? at + 1;
  const from = /^procs /.test(lines[at - 1] ?? '') ? at : at + 1;
  if (!last || !busy) return { kind: 'read', facts: [], from, to };
  const saw = (lines[last.line - 1] as string).trim();
  return { kind: 'read', facts: [{ fact: 'health', value: 'overloaded', line: last.line, inferred: true, details: { saw } }], from, to };
}
