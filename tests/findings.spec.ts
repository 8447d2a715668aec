import { expect, test } from 'vitest';
import { loadRunbooks } from '../content/runbook';
import { facts, type Known } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import { diagnose, printsOf } from '../machines/findings';
import { factIds } from '../machines/questions';

const prints = printsOf(loadRunbooks());
const found = (known: Known) => {
  const held = Object.entries(known).map(([fact, value], i) => ({ fact, value, line: i + 1 }) as Learned);
  const { causes: named, also } = diagnose(held, prints);
  return [...named, ...also].map(({ cause }) => cause);
};

test('five things broken at once are five findings, and that is the most that a page has to show', () => {
  const worst: Known = {
    symptom: 'timed-out',
    console: 'yes',
    packet: 'reject-port',
    firewall: 'ufw',
    ban: 'crowdsec',
    health: 'asleep',
    daemon: 'descriptors',
    place: 'kubernetes',
  };
  expect(found(worst)).toEqual(['crowdsec-ban', 'macos-asleep', 'descriptors-exhausted', 'kubernetes-service', 'ufw-rejects']);
});

test('of thousands of cases, each made worse fact by fact, none has more', () => {
  let seed = 7;
  const below = (limit: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed >> 16) % limit;
  };
  const reached = facts.symptom.map((symptom) => {
    let known: Known = { symptom };
    let most = found(known).length;
    for (let i = 0; i < 1_500; i++) {
      const fact = factIds[1 + below(factIds.length - 1)] as (typeof factIds)[number];
      const next: Known = { ...known, [fact]: facts[fact][below(facts[fact].length)] };
      const count = found(next).length;
      if (count >= most) [known, most] = [next, count];
    }
    return most;
  });
  expect(Math.max(...reached)).toBeGreaterThan(2);
  expect(Math.max(...reached)).toBeLessThanOrEqual(5);
});
