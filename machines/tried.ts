import type { CauseId } from '../content/causes';
import type { Fact, Known, Value } from '../evidence/facts';
import { questionAt } from './diagnosis';
import { circumstances, decidingStep, fineIn, type Held, knownOf, type Step, walk } from './findings';
import { runFor } from './questions';

/** Does an answer say that something is broken, and not where things are, what they are, or that they are well? */
const isBroken = (step: Step) => {
  const { fact, value } = step;
  if (circumstances.has(fact)) return /^(?:no|neighbour)$/.test(value) && fact !== 'console';
  return !/^(?:unsure|running)$/.test(value) && fact !== 'symptom' && !fineIn(step);
};

/**
 * What still counts after fixes that did not help. What led to each cause, from where the connection breaks on, is to be looked at anew
 * where a command shows it: the next answer may be another one. Else it is taken as mended, or as not known where nothing says how it looks
 * when it is well, and that is told, so it proves nothing.
 *
 * What lets some in by a rule may let this one in: to look at it once more would show the same.
 *
 * @param again what was tried, looked at anew, and is still so: it is not asked for a third time
 * @returns the facts, and for each that is gone or was taken so, the cause that was tried
 */
export function withoutTried(
  held: readonly Held[],
  tried: readonly CauseId[],
  again: readonly CauseId[] = [],
): { held: Held[]; taken: ReadonlyMap<Fact, CauseId> } {
  const by = new Map(held.map((one) => [one.fact, one]));
  const taken = new Map<Fact, CauseId>();
  for (const cause of tried) {
    for (let round = 0; round < held.length; round++) {
      const known = knownOf(by.values());
      const { steps, end } = walk(known, true);
      if (end !== cause) break;
      const broken = steps.filter(isBroken);
      // From the last point on where a connection could have passed; where there is none, what decides alone.
      const led = broken.slice(broken.findLastIndex(({ question }) => questionAt(question)?.mended));
      const [first = decidingStep({ steps, end })] = led;
      if (!first || first.fact === 'symptom') break;
      const some = by.get(first.fact)?.details?.depends?.startsWith('accepted');
      if (led.length && !some && !again.includes(cause) && runFor(first.fact, known)) {
        for (const { fact } of led) {
          by.delete(fact);
          taken.set(fact, cause);
        }
        continue;
      }
      const mended = questionAt(first.question)?.mended;
      const value = (mended === first.value ? undefined : mended) ?? 'unsure';
      // What is only a circumstance is unsaid for a question that is open then.
      if (!led.length && !questionAt(walk({ ...known, [first.fact]: value } as Known).end)) break;
      by.set(first.fact, { fact: first.fact, value: value as Value, line: 0, told: true } as Held);
      taken.set(first.fact, cause);
    }
  }
  return { held: [...by.values()], taken };
}
