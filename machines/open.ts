import { type CauseId, isCause } from '../content/causes';
import type { Fact, Known } from '../evidence/facts';
import { questionAt, type Target } from './diagnosis';

/** What a walk may still come by: the known answers are followed, of the others each. */
export function open(known: Known): { causes: ReadonlySet<CauseId>; facts: ReadonlySet<Fact> } {
  const visited = new Set<Target>();
  const causes = new Set<CauseId>();
  const facts = new Set<Fact>();
  const queue: Target[] = ['symptom'];
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (visited.has(at)) continue;
    visited.add(at);
    if (isCause(at)) causes.add(at);
    const ask = questionAt(at);
    if (!ask) continue;
    facts.add(ask.fact);
    const value = known[ask.fact];
    queue.push(...((value !== undefined && value !== 'unsure' ? [ask.routes[value]] : Object.values(ask.routes)) as Target[]));
  }
  return { causes, facts };
}

const behind = new Map<Target, ReadonlySet<Fact>>();

/** The facts that a question, or one behind it, asks for: all that a walk must remember there. */
export function factsBehind(at: Target): ReadonlySet<Fact> {
  const held = behind.get(at);
  if (held) return held;
  const ask = questionAt(at);
  const found = new Set<Fact>(ask && [ask.fact]);
  for (const target of new Set(Object.values(ask?.routes ?? {}))) for (const fact of factsBehind(target as Target)) found.add(fact);
  behind.set(at, found);
  return found;
}

/** What people know without being asked and without a command, in the order of how much it tells. */
const unasked = [
  'changed',
  'affected',
  'place',
  'server-os',
  'forward',
  'families',
  'ended-by',
  'order',
  'managers',
  'edge',
  'neighbour',
] as const;

/** The facts that a person may add now: not known yet, and something may still come of them. */
export function worthSaying(known: Known): Fact[] {
  const { facts } = open(known);
  return unasked.filter((fact) => known[fact] === undefined && facts.has(fact));
}
