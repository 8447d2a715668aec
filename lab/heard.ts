import { read } from '../evidence';
import type { Symptom } from '../evidence/facts';
import { clients } from './clients';
import { heard, type Said } from './record';

/** What one or more programs print of a symptom; where they print more, the line that decides. */
export type Message = { programs: string; lines: string[] };

/** More lines than these are the trace of a program, and one of them tells it. */
const whole = 4;

/** The lines of an output that a page shows: all of a few, else the one that the symptom is read from, else the first. */
function telling({ run, printed }: Said): string[] {
  const lines = printed.filter((line) => line.trim());
  if (lines.length <= whole) return lines;
  const above = run.split('\n').length;
  const line = read(`$ ${run}\n${printed.join('\n')}`).facts.find(({ fact }) => fact === 'symptom')?.line ?? 0;
  return [(printed[line - above - 1] ?? lines[0] ?? '').trim()];
}

const order = new Map(clients.map(({ name }, i) => [name, i]));

/** Each program with its versions: `ssh 9.2p1 and 10.0p1, sshpass 1.09`. */
const named = (all: readonly Said[]) =>
  [...new Set(all.map(({ client }) => client))]
    .map((client) => `${client} ${[...new Set(all.filter((one) => one.client === client).map(({ version }) => version))].join(' and ')}`)
    .join(', ');

/** What the programs of the lab print of a symptom, each message once, in the order of the programs. */
export function messagesOf(symptom: Symptom): Message[] {
  const all = heard()
    .filter((one) => one.symptom === symptom)
    .flatMap(({ said }) => said)
    .sort((a, b) => (order.get(a.client) ?? 0) - (order.get(b.client) ?? 0));
  const alike = new Map<string, { lines: string[]; those: Said[] }>();
  for (const one of all) {
    const lines = telling(one);
    // Which of its two errors rsync ends with is chance.
    const text = lines.filter((line) => !line.startsWith('rsync error')).join('\n');
    alike.set(text, { lines: alike.get(text)?.lines ?? lines, those: [...(alike.get(text)?.those ?? []), one] });
  }
  return [...alike.values()].map(({ lines, those }) => ({ programs: named(those), lines }));
}
