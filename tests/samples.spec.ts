import { expect, test } from 'vitest';
import { read } from '../evidence';
import type { Fact } from '../evidence/facts';
import { samples } from '../lab/samples';
import { questions } from '../machines/questions';

const all = Object.entries(samples()).flatMap(([fact, values]) =>
  Object.entries(values).map(([value, text]) => ({ fact: fact as Fact, value, text: text as string })),
);

test('the questions that are asked most show what most of their answers look like', () => {
  for (const fact of ['symptom', 'listening', 'startup', 'service', 'admission', 'packet'] as const)
    expect(all.filter((one) => one.fact === fact).length, fact).toBeGreaterThanOrEqual(4);
});

test.each(all)('$fact, $value: a sample that somebody pastes is never taken for another answer', ({ fact, value, text }) => {
  const command = questions[fact].run?.command.split(';')[0] ?? '';
  const { facts } = read(`ssh: connect to host 203.0.113.7 port 22: Connection refused\nroot@web1:~# ${command}\n${text}\nroot@web1:~# `);
  const seen = facts.find((one) => one.fact === fact && !one.inferred && one.value !== 'unsure' && fact !== 'symptom');
  if (seen) expect(seen.value).toBe(value);
});
