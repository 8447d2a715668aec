import { waitingIn } from '@/content/undo';
import { type Evidence, type Part, read } from '@/evidence';
import { actedIn } from '@/evidence/acts';
import { ownLogin } from '@/evidence/target';
import { valuesOf } from '@/evidence/values';
import { beforeOf } from '@/machines/before';
import { cluesIn } from '@/machines/clues';
import { guess } from '@/machines/guess';
import { platformsIn } from '@/machines/platform';
import { remark } from '@/machines/remark';
import { withheldIn } from '@/machines/withheld';
import type { Digest, DigestLine, DigestPart } from './digest';

/** A paste of no more lines than this is shown whole. */
const short = 200;
/** Of so many commands each has its own head. */
const most = 60;
/** The paste that was read last: its other lines are asked for as somebody unfolds them. */
let last: { text: string; evidence: Evidence } | undefined;

const lineOf = ({ lines, taken }: Evidence, line: number): DigestLine => {
  const text = lines[line - 1] ?? '';
  return { line, text: text.slice(0, 2000), read: !text.trim() || taken[line] === 1 };
};

/** Some more lines of a paste. */
export function linesBetween(text: string, from: number, to: number): DigestLine[] {
  if (last?.text !== text) last = { text, evidence: read(text) };
  const own = last.evidence;
  return Array.from({ length: Math.max(0, Math.min(to, own.lines.length) - from + 1) }, (_, i) => lineOf(own, from + i));
}

/**
 * One part for each stretch: of several readers on the same lines, the one that says most. What stands between two parts, and nobody
 * took, is a part of its own: somebody may know what printed it.
 */
function stretches({ parts, lines, marks }: Evidence): DigestPart[] {
  const silent = new Set(marks);
  const says = ({ reading }: Part) => (reading.kind === 'read' ? 2 + reading.facts.length : reading.kind === 'withheld' ? 1 : 0);
  const found: DigestPart[] = [];
  let end = 0;
  const between = (from: number, to: number) => {
    const said = lines.slice(from - 1, to).flatMap((line, i) => (line.trim() && !silent.has(from + i) ? [from + i] : []));
    const [first] = said;
    if (first !== undefined) found.push({ from: first, to: said.at(-1) as number, reader: '', on: 'unknown', kind: 'not-mine' });
  };
  for (const part of [...parts].sort((a, b) => a.from - b.from || says(b) - says(a))) {
    if (part.from <= end) continue;
    const { from, to, command, asked, askedOn, on, reading } = part;
    if (found.length) between(end + 1, (askedOn !== undefined && askedOn > end ? askedOn : from) - 1);
    const known = reading.kind !== 'not-mine' || asked !== undefined;
    found.push({
      from,
      to,
      reader: known ? command : '',
      ...(asked !== undefined && { asked }),
      // Nothing else stands between a command line and its output.
      ...(askedOn !== undefined && askedOn > end && { askedOn }),
      on,
      kind: reading.kind,
      ...(reading.kind === 'withheld' && { why: reading.why }),
    });
    end = to;
  }
  between(end + 1, lines.length);
  return found;
}

/** Reads a paste to its digest. `client`: the person's own address, as they typed it elsewhere. */
export function digestOf(text: string, client?: string): Digest {
  const evidence = read(text, {}, client);
  const { facts, context, unread, lines, parts } = evidence;
  const login = ownLogin(evidence);
  last = { text, evidence };
  // A text of a thousand commands shows the first of them, and those that decide.
  const found = stretches(evidence).filter(({ from, to }, i) => i < most || facts.some(({ line }) => from - 1 <= line && line <= to));
  const near = new Set<number>();
  for (const { line } of facts) for (let n = line - 3; n <= line + 3; n++) near.add(n);
  for (const { from, askedOn = from } of found) for (const n of [askedOn, from]) near.add(n);
  const shown = lines.flatMap((_, i) => (lines.length <= short || i < 3 || near.has(i + 1) ? [lineOf(evidence, i + 1)] : []));
  const guessed = guess(context, facts.find(({ fact }) => fact === 'symptom')?.line ?? 0);
  const remarks = Object.fromEntries(facts.flatMap((one) => (remark(one) ? [[one.fact, remark(one)]] : [])));
  return {
    withheld: withheldIn(parts),
    facts,
    context,
    // An address of theirs that cannot be the one they come from here stands in no command.
    values: { ...(client && { CLIENT: undefined }), ...valuesOf(context), ...(login && { login }) },
    guessed,
    remarks,
    clues: cluesIn(evidence),
    platforms: platformsIn(lines, parts, facts),
    before: beforeOf(evidence),
    waiting: waitingIn(lines),
    acted: actedIn(parts),
    unread,
    count: lines.length,
    lines: shown,
    parts: found,
  };
}
