import type { CauseId } from '../content/causes';
import type { Fact, Known, Value } from '../evidence/facts';
import { questionAt } from './diagnosis';
import { type Held, walk } from './findings';

/**
 * What still counts after fixes that did not help. What led to each cause is taken as mended, or as not known where nothing says how
 * it looks when it is well, until the walk no longer ends there; and that is told, so it proves nothing.
 *
 * @returns the facts, and for each that was taken so, the cause that was tried
 */
export function withoutTried(held: readonly Held[], tried: readonly CauseId[]): { held: Held[]; taken: ReadonlyMap<Fact, CauseId> } {
  const by = new Map(held.map((one) => [one.fact, one]));
  const taken = new Map<Fact, CauseId>();
  for (const cause of tried) {
    for (let round = 0; round < by.size; round++) {
      const { steps, end } = walk(Object.fromEntries([...by].map(([fact, { value }]) => [fact, value])) as Known, true);
      if (end !== cause) break;
      const step = steps.findLast(({ fact, value }) => fact !== 'symptom' && fact !== 'console' && value !== 'unsure');
      if (!step) break;
      const mended = questionAt(step.question)?.mended;
      const value = (mended === step.value ? undefined : mended) ?? 'unsure';
      by.set(step.fact, { fact: step.fact, value: value as Value, line: 0, told: true } as Held);
      taken.set(step.fact, cause);
    }
  }
  return { held: [...by.values()], taken };
}
