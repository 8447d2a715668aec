import { describe, expect, test } from 'vitest';
import { type Digest, nothing } from '../app/diagnose/digest';
import { digestOf } from '../app/diagnose/read-digest';
import { type RunbookWords, standingOf } from '../app/diagnose/standing';
import { takenFrom } from '../app/diagnose/taken';
import { loadRunbooks } from '../content/runbook';
import { proofs } from '../lab/record';

const runbooks = loadRunbooks() as unknown as RunbookWords;

type Case = { query: string; text: string; digest: Digest };

/** A case once a text was pasted into it, as the page keeps it: the address takes whatever was read. */
function pasted({ query, text, digest: before }: Case, more: string): Case {
  const standing = standingOf(before, query, runbooks);
  const whole = text ? `${text}\n${more}` : more;
  const all = digestOf(whole);
  const next = takenFrom(standing, standing, { before, fresh: digestOf(more), all });
  if (next === 'nothing') return { query, text, digest: before };
  const address = new URLSearchParams(next === 'repeated' ? query : next);
  for (const { fact, value } of all.facts) if (!address.has(fact)) address.set(fact, value);
  return { query: address.toString(), text: whole, digest: all };
}

/** What is named in the end where these texts are pasted one after the other, and what is said of fixes that were made. */
function outcome(texts: readonly string[]) {
  const { query, digest } = texts.reduce(pasted, { query: '', text: '', digest: nothing });
  const { first } = standingOf(digest, query, runbooks);
  const marks = [...new URLSearchParams(query).keys()].filter((name) => /^(?:tried|again|fixed)$/.test(name));
  return { cause: first?.cause, certainty: first?.certainty, marks };
}

/** The commands of a transcript, each with what it printed. */
const commandsOf = (lines: readonly string[]) => lines.join('\n').split(/\n(?=\w+@[\w-]+:[^\n]*?[$#] )/);

const records = proofs().filter(({ told = {}, scenario }, i, all) => {
  return !Object.keys(told).length && all.findIndex((one) => one.scenario === scenario) === i;
});

describe.each(records)('$scenario', ({ paste, cause, certainty }) => {
  const commands = commandsOf(paste);
  const [message = '', ...rest] = commands;
  const found = { cause, certainty, marks: [] };

  test.runIf(rest.length)('is found where each output is pasted by itself', () => {
    expect(outcome(commands)).toEqual(found);
  });

  test.runIf(rest.length)('is found where the first message comes last, and nobody is told that a fix did not help', () => {
    expect(outcome([rest.join('\n'), message])).toEqual(found);
  });
});
