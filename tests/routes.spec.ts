import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { causes, isCause } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { factIds, facts, type Known } from '../evidence/facts';
import { diagnosis, ends, type QuestionId, questionAt, routes, type Target } from '../machines/diagnosis';
import { walk } from '../machines/findings';

type Way = { answers: [question: Target, value: string][]; end: Target };

/** Every way through the routes that contradicts itself nowhere. */
function ways(at: Target, answers: Way['answers'] = [], known: Record<string, string> = {}): Way[] {
  const ask = questionAt(at);
  if (!ask) return [{ answers, end: at }];
  const values = known[ask.fact] === undefined ? Object.keys(ask.routes) : [known[ask.fact] as string];
  const passed = ask.heard && known[ask.fact] === undefined ? ways(ask.routes.unsure as Target, answers, known) : [];
  return passed.concat(
    values.flatMap((value) => {
      const step = known[ask.fact] === undefined ? [[at, value] as [Target, string]] : [];
      return ways(ask.routes[value] as Target, [...answers, ...step], { ...known, [ask.fact]: value });
    }),
  );
}

const all = ways('symptom');
const toKnown = ({ answers }: Way) => Object.fromEntries(answers.map(([question, value]) => [questionAt(question)?.fact, value])) as Known;

describe('the routes', () => {
  test('lead to every cause', () => {
    const reached = new Set(all.map(({ end }) => end).filter(isCause));
    expect(causes.filter((cause) => !reached.has(cause))).toEqual([]);
  });

  test('ask every question in some walk', () => {
    const asked = new Set(all.flatMap(({ answers }) => answers.map(([question]) => question)));
    expect((Object.keys(routes) as QuestionId[]).filter((id) => !asked.has(id))).toEqual([]);
  });

  test('ask about every fact', () => {
    const used = new Set(Object.values(routes).map(({ fact }) => fact as string));
    expect(factIds.filter((fact) => !used.has(fact))).toEqual([]);
  });

  test('never ask more than eight questions', () => {
    const asked = all.map(({ answers }) => answers.filter(([question]) => !questionAt(question)?.heard).length);
    expect(asked.reduce((most, count) => Math.max(most, count), 0)).toBeLessThanOrEqual(8);
  });

  test('hold no loop', () => {
    const open = new Set<Target>();
    const visit = (at: Target): void => {
      const ask = questionAt(at);
      if (!ask) return;
      expect(open.has(at), `${at} leads back to itself`).toBe(false);
      open.add(at);
      for (const target of new Set(Object.values(ask.routes))) visit(target as Target);
      open.delete(at);
    };
    visit('symptom');
  });

  test('end in a cause or in one of the two other ends', () => {
    expect(all.map(({ end }) => end).filter((end) => !isCause(end) && !(ends as readonly string[]).includes(end))).toEqual([]);
  });

  test('are what the machine does: it arrives where the walk arrives, in whatever order the facts come', () => {
    for (const way of all.filter((_, i) => i % 7 === 0)) {
      const known = toKnown(way);
      const [state] = initialTransition(diagnosis, known);
      expect(state.value).toBe(way.end);
      let later = initialTransition(diagnosis, {})[0];
      for (const [fact, value] of Object.entries(known).reverse()) {
        [later] = transition(diagnosis, later, { type: 'learned', fact, value } as never);
      }
      expect(later.value).toBe(way.end);
      expect(walk(known).end).toBe(way.end);
    }
  });

  test('an answer that was changed changes the state', () => {
    const [first] = initialTransition(diagnosis, { symptom: 'refused', console: 'yes', listening: 'loopback' });
    expect(first.value).toBe('listen-loopback-only');
    const [second] = transition(diagnosis, first, { type: 'learned', fact: 'listening', value: 'other-family' });
    expect(second.value).toBe('listen-one-family');
  });

  test('lead only to causes that can print what was seen, or say so beside the causes', () => {
    // Under a symptom, a cause that cannot print it is reached only through rules that do something else than was seen.
    const odd = all.filter(({ answers, end }) => {
      const symptom = answers[0]?.[1] as string;
      if (!isCause(end) || symptom === 'unsure') return false;
      const seen = loadRunbook(end).symptoms as string[];
      const firewall = answers.some(
        ([question, value]) => questionAt(question)?.fact === 'packet' && value !== 'accept' && value !== 'unsure',
      );
      return !seen.includes(symptom) && !firewall;
    });
    expect([...new Set(odd.map(({ answers, end }) => `${answers[0]?.[1]} … ${answers.at(-1)?.join('=')} => ${end}`))]).toEqual([]);
  });

  test('stand in one file for review: each edge, and the shortest walk to each cause', async () => {
    const edges = Object.entries(routes).flatMap(([id, { fact, routes }]) => {
      const targets = new Map<string, string[]>();
      for (const value of facts[fact]) {
        const target = (routes as Record<string, string>)[value] as string;
        targets.set(target, [...(targets.get(target) ?? []), value]);
      }
      return [...targets].map(([target, values]) => `${id}: ${fact} = ${values.join(' | ')} => ${target}`);
    });
    const shortest = [...causes, ...ends].map((end) => {
      const [best] = all.filter((way) => way.end === end).sort((a, b) => a.answers.length - b.answers.length);
      return `${end}: ${best?.answers.map(([question, value]) => `${questionAt(question)?.fact}=${value}`).join(' > ') ?? 'not reached'}`;
    });
    await expect(`# Edges\n${edges.join('\n')}\n\n# The shortest walk to each end\n${shortest.join('\n')}\n`).toMatchFileSnapshot(
      'routes.txt',
    );
  });
});
