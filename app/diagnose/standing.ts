import { type CauseId, isCause } from '@/content/causes';
import type { Platform } from '@/content/runbook';
import type { Station } from '@/content/stations';
import type { Fact, Known, Symptom } from '@/evidence/facts';
import { fill, inQuestions } from '@/evidence/values';
import { type End, questionAt, stateOf } from '@/machines/diagnosis';
import { endWords } from '@/machines/ends';
import { diagnose, type Finding, heldOf, knownOf, printsOf, quoted } from '@/machines/findings';
import { askedFirst, factIds, type Question, questions } from '@/machines/questions';
import { addressOf, platformOfSystem, stepsFor } from '@/machines/runbook-address';
import { withoutTried } from '@/machines/tried';
import type { Digest } from './digest';
import { answersIn } from './state';

/** What the page says of each cause, from its runbook. */
export type RunbookWords = Readonly<
  Record<
    CauseId,
    {
      title: string;
      summary: string;
      symptoms: readonly Symptom[];
      platforms: readonly Platform[];
      station: Station;
      verify?: { where: string; command: string };
      /** What ends the job that its fix sets to take it back. */
      undo?: readonly { on: readonly string[]; where: string; command: string }[];
    }
  >
>;

const none: Finding[] = [];

export const wordsOf = (fact: Fact) => questions[fact] as Question;

/** The lines that facts stand on, as they were pasted. */
export const quotesOf = ({ lines }: Digest, facts: Parameters<typeof quoted>[0]) =>
  quoted(facts).map((line) => ({ line, text: (lines.find((one) => one.line === line)?.text ?? '').trim() }));

export type Standing = ReturnType<typeof standingOf>;

/** The query with these answers in it: they are the person's own, and speak again of what was tried. */
export function withAnswers({ query, taken }: Pick<Standing, 'query' | 'taken'>, answers: readonly (readonly [Fact, string])[]) {
  const next = new URLSearchParams(query);
  const before = next.getAll('tried').filter(isCause);
  for (const name of ['ask', 'fixed', 'same', 'tried']) next.delete(name);
  // Whoever is not sure has not looked anew.
  const again = answers.map(([fact, value]) => value !== 'unsure' && taken.get(fact));
  for (const cause of before) next.append(again.includes(cause) ? 'again' : 'tried', cause);
  for (const [fact, value] of answers) next.set(fact, value);
  return next;
}

/**
 * Where a case stands: what is known of it, what was found, and what is asked.
 *
 * @param evidence what was read
 * @param search the query of the address: the answers, what was tried, what was tried and is there again, what mended it, the question to
 *   change
 */
export function standingOf(evidence: Digest, search: string, runbooks: RunbookWords) {
  const query = new URLSearchParams(search);
  const told = Object.fromEntries(answersIn(query)) as Known;
  const tried = query.getAll('tried').filter(isCause);
  const again = query.getAll('again').filter(isCause);
  const { held: facts, taken } = withoutTried(heldOf(evidence, told), tried, again);
  const prints = printsOf(runbooks);
  const { causes, also, ...rest } = diagnose(facts, prints);
  const left = (found: Finding[]) => found.filter(({ cause }) => !tried.includes(cause));
  const answer = { ...rest, causes: left(causes), also: left(also) };
  const known = knownOf(facts);
  // Where it connects after all, what was tried last has helped.
  const fixed = query.getAll('fixed').find(isCause) ?? (known.symptom === 'connected' ? [...again, ...tried].at(-1) : undefined);
  // The machine says where the walk stands; `ask` in the address goes back to one question to change its answer.
  const state = stateOf(known);
  const { platforms } = evidence;
  const seen = { ...platforms, server: platformOfSystem(known['server-os']) ?? platforms.server };
  const platformOf = (cause: CauseId) => stepsFor(runbooks[cause].platforms, seen);
  const runbookOf = (cause: CauseId) => addressOf(cause, runbooks[cause].platforms, seen);
  const asked = query.get('ask');
  const changing = factIds.find((fact) => fact === asked);
  const next = questionAt(state)?.fact;
  const fact = changing ?? (next && askedFirst(next, known, evidence.before?.fact, told));
  const findings = changing ? none : answer.causes;
  const first = fixed ? undefined : findings[0];
  // A walk that ends in what was tried in vain, or in a cause that nothing speaks for, ends in nothing that is known.
  const end = isCause(state) ? 'ask-for-help' : questionAt(state) ? undefined : (state as End);
  const ended = !changing && !first && !fixed ? end : undefined;
  const shown = inQuestions(evidence.values);
  const title = fixed
    ? 'It works again'
    : first
      ? runbooks[first.cause].title
      : ended
        ? endWords[ended].title
        : fact
          ? fill(wordsOf(fact).title, shown)
          : '';
  return {
    query,
    told,
    tried,
    again,
    fixed,
    facts,
    taken,
    prints,
    answer,
    known,
    platformOf,
    runbookOf,
    changing,
    fact,
    findings,
    first,
    ended,
    shown,
    title,
  };
}
