import type { CauseId } from '../content/causes';
import { waitingIn } from '../content/undo';
import type { Evidence } from '../evidence';
import type { Fact, Known, Symptom } from '../evidence/facts';
import { fill, inQuestions, valuesOf } from '../evidence/values';
import { beforeOf } from './before';
import { cluesIn } from './clues';
import { questionAt } from './diagnosis';
import { diagnose, type Finding, type Held, heldOf, knownOf, type Prints, quoted, walk } from './findings';
import { guess } from './guess';
import { likely } from './likely';
import { worthSaying } from './open';
import { askedFirst, questions, runFor, runOn, type Where } from './questions';
import { remark } from './remark';
import { systems } from './systems';

/** A line that a cause stands on; `note`: what its rule makes ssh print, or what its answer hangs on. */
export type Because = { line: number; text: string; note?: string };

/** What a terminal, a page or a program is told about one paste; the README documents it as JSON. */
export type Report = {
  symptom: Symptom | null;
  facts: { fact: Fact; value: string; line: number }[];
  causes: Told[];
  also: Told[];
  /** What the person may add unasked. */
  tell: Fact[];
  /** What ends the timers that the text shows to have been set to take a fix back. */
  undo: string[];
  next: { question: Fact; title: string; run: { where: Where; command: string | null } } | null;
};

/** `possible` is no finding: nothing proves or fits it, and nothing rules it out. */
export type Told = { cause: CauseId; certainty: Finding['certainty'] | 'possible'; because: Because[]; runbook: string };

/** All that is held of a text, and of what the person knows beside it (`told`): who is not sure unsays no line. */
export function heldIn({ facts, context }: Evidence, told: Known = {}): Held[] {
  const said = facts.find(({ fact }) => fact === 'symptom')?.line ?? 0;
  const sure = Object.entries(told).filter(([fact, value]) => value !== 'unsure' || !facts.some((one) => one.fact === fact));
  return heldOf({ facts, guessed: guess(context, said) }, Object.fromEntries(sure));
}

/**
 * Puts what the evidence leads to in words and lines: every cause with the lines that it stands on.
 *
 * @param told what the person knows beside the text; it never proves
 */
export function report(evidence: Evidence, prints: Prints, told: Known = {}): Report {
  const said = evidence.facts.find(({ fact }) => fact === 'symptom')?.line;
  const held = heldIn(evidence, told);
  const answer = diagnose(held, prints);
  const quote = (line: number): Because => ({ line, text: (evidence.lines[line - 1] ?? '').trim().slice(0, 500) });
  const tell = ({ cause, certainty, because }: Finding): Told => ({
    cause,
    certainty,
    because: quoted(because).map((line) => {
      const note = because.flatMap((one) => (one.line === line ? (remark(one) ?? []) : []))[0];
      return { ...quote(line), ...(note && { note }) };
    }),
    runbook: `/fix/${cause}`,
  });
  const asked = answer.next ? questionAt(answer.next) : undefined;
  // A question that only the person can answer is followed by one that a command answers: with a console, that is what to run.
  const known = knownOf(held);
  const before = beforeOf(evidence, told);
  const next = asked && askedFirst(asked.fact, known, before?.fact, told);
  const behind = asked && asked.fact === next && asked.routes.yes ? questionAt(walk({ ...known, [next]: 'yes' }).end) : undefined;
  const on = next && !runFor(next, known) && behind ? behind.fact : next;
  const own = next === before?.fact ? before?.run : undefined;
  const run =
    own ?? (on && runOn(on === next ? runFor(on, known) : questions[on].run, on, systems[known['server-os'] as keyof typeof systems]));
  // Where nothing is found, what to look at first: the symptom's own line speaks for all of these, and some have one more.
  const open = answer.causes.length ? [] : likely({ ...evidence, clues: cluesIn(evidence) }, known, prints);
  const early = answer.causes.length ? [] : answer.early.map((finding): Told => ({ ...tell(finding), certainty: 'possible' }));
  const possible = open.map(
    ({ cause, line }): Told => ({
      cause,
      certainty: 'possible',
      because: [...new Set([said, line].filter((one) => one !== undefined))].sort((a, b) => a - b).map(quote),
      runbook: `/fix/${cause}`,
    }),
  );
  const values = valuesOf(evidence.context);
  return {
    symptom: answer.symptom ?? null,
    facts: evidence.facts.map(({ fact, value, line }) => ({ fact, value, line })).sort((a, b) => a.line - b.line),
    causes: [...answer.causes.map(tell), ...early, ...possible.filter(({ cause }) => !early.some((one) => one.cause === cause))].slice(
      0,
      Math.max(answer.causes.length, 3),
    ),
    also: answer.also.map(tell),
    tell: worthSaying(known),
    undo: waitingIn(evidence.lines).map(({ command }) => command),
    next: next
      ? {
          question: next,
          title: fill(questions[next].title, inQuestions(values)),
          run: run ? { where: run.where, command: fill(run.command, values) } : { where: 'person', command: null },
        }
      : null,
  };
}
