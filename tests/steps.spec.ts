import { describe, expect, test } from 'vitest';
import { type Digest, nothing } from '../app/diagnose/digest';
import { digestOf } from '../app/diagnose/read-digest';
import { type RunbookWords, standingOf } from '../app/diagnose/standing';
import { takenFrom } from '../app/diagnose/taken';
import { loadRunbooks } from '../content/runbook';
import { type Proof, proofs } from '../lab/record';

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

const start = (told: object = {}): Case => ({
  query: new URLSearchParams(told as Record<string, string>).toString(),
  text: '',
  digest: nothing,
});

/** What is named, and what is said of fixes that were made. */
function outcome({ query, digest }: Case) {
  const { first } = standingOf(digest, query, runbooks);
  const marks = [...new URLSearchParams(query)].flatMap(([name, value]) =>
    /^(?:tried|again|fixed|same)$/.test(name) ? [`${name} ${value}`] : [],
  );
  return { cause: first?.cause, certainty: first?.certainty, marks };
}

/** The commands of a transcript, each with what it printed. */
const commandsOf = (lines: readonly string[]) => lines.join('\n').split(/\n(?=\w+@[\w-]+:[^\n]*?[$#] )/);

/** What was typed and printed in a section of the runbook. */
const transcript = ({ steps }: Proof, wanted: string) =>
  steps
    .filter(({ section }) => section === wanted)
    .map(({ on, run, printed }) => `${on === 'client' ? 'alice@laptop:~$' : `root@${on}:~#`} ${run}\n${printed.join('\n')}`)
    .join('\n');

const records = proofs().filter(({ scenario }, i, all) => all.findIndex((one) => one.scenario === scenario) === i);

describe.each(records)('$scenario', (record) => {
  const { paste, cause, certainty, told } = record;
  const commands = commandsOf(paste);
  const [message = '', ...rest] = commands;
  const found = { cause, certainty, marks: [] };
  const whole = pasted(start(told), paste.join('\n'));

  test.runIf(rest.length && !told)('is found where each output is pasted by itself', () => {
    expect(outcome(commands.reduce(pasted, start()))).toEqual(found);
  });

  test.runIf(rest.length && !told)('is found where the first message comes last, and nobody is told that a fix did not help', () => {
    const { marks, ...named } = outcome(pasted(pasted(start(), rest.join('\n')), message));
    expect({ ...named, marks: marks.filter((mark) => !mark.startsWith('same')) }).toEqual(found);
  });

  test('is not tried in vain by what its fix prints', () => {
    const { marks } = outcome(pasted(whole, transcript(record, 'Fix')));
    expect(marks.filter((mark) => mark !== `fixed ${cause}`)).toEqual([]);
  });

  const logsIn = record.steps.some(({ section, on, run }) => section === 'Verify' && on === 'client' && /\b(?:ssh|sftp) /.test(run));
  test.runIf(logsIn)('is mended once the proof of its runbook is pasted', () => {
    expect(outcome(pasted(whole, transcript(record, 'Verify')))).toEqual({ marks: [`fixed ${cause}`] });
  });
});
