import { expect, test } from 'vitest';
import { read } from '../evidence';
import type { Fact } from '../evidence/facts';
import { samples } from '../lab/samples';
import { questions } from '../machines/questions';

const shown = samples();
const all = Object.entries(shown).flatMap(([fact, values]) =>
  Object.entries(values).map(([value, text]) => ({ fact: fact as Fact, value, text: text as string })),
);

test('the questions that are asked most show what most of their answers look like', () => {
  for (const fact of ['symptom', 'listening', 'startup', 'service', 'admission', 'packet'] as const)
    expect(all.filter((one) => one.fact === fact).length, fact).toBeGreaterThanOrEqual(4);
});

test('the service manager is asked for its status, and what it shows looks like that', () => {
  const { service } = shown;
  expect(service?.failed).toMatch(/^Active: failed \(/);
  expect(service?.masked).toMatch(/^Loaded: masked \(/);
  expect(Object.values(service ?? {}).filter((text) => text.includes('='))).toEqual([]);
});

test('an answer is not shown by lines that the command of its question leaves out, or that another one prints', () => {
  // `sshd -T | grep -i "^port "` prints no ListenAddress, and `ip -br addr` no routes.
  expect(shown['configured-port']?.this ?? 'port 22').toMatch(/^port /);
  expect(shown.target?.own ?? '').not.toMatch(/\bdev\b/);
});

test.each(all)('$fact, $value: a sample that somebody pastes is never taken for another answer', ({ fact, value, text }) => {
  const command = questions[fact].run?.command.split(';')[0] ?? '';
  const { facts } = read(`ssh: connect to host 203.0.113.7 port 22: Connection refused\nroot@web1:~# ${command}\n${text}\nroot@web1:~# `);
  const seen = facts.find((one) => one.fact === fact && !one.inferred && one.value !== 'unsure' && fact !== 'symptom');
  if (seen) expect(seen.value).toBe(value);
});
