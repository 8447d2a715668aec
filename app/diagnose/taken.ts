import { afterFix } from '@/machines/after-fix';
import { type Digest, speaks } from './digest';
import { type Standing, withAnswers } from './standing';

/** What was read of a text that was put in: of those before it, of it alone, and of all together. */
export type Reading = { before: Digest; fresh: Digest; all: Digest };

/** The cause that is named, or the one that was mended. */
const causeOf = ({ first, fixed }: Standing) => first?.cause ?? fixed;

/** Does a text change nothing that is shown? What was tried in vain is believed again where it is still there. */
function repeats({ first, taken }: Standing, { before, fresh, all }: Reading): boolean {
  if (fresh.facts.some(({ fact }) => taken.has(fact))) return false;
  const said = ({ facts, clues, withheld }: Digest) =>
    JSON.stringify([
      facts.map(({ fact, value, inferred, details }) => JSON.stringify([fact, value, inferred, details])).sort(),
      first ? 0 : clues.length,
      withheld.length,
    ]);
  return said(before) === said(all);
}

/**
 * What becomes of a case with a text.
 *
 * @param standing how the case stands
 * @param seen     how it stood when the text was put in: a cause that was named since then was mended by nobody before
 * @returns the query that it leads to; `nothing` where the text tells nothing, `repeated` where it tells nothing new
 */
export function takenFrom(standing: Standing, seen: Standing, reading: Reading): URLSearchParams | 'nothing' | 'repeated' {
  const { before, fresh, all } = reading;
  const cause = causeOf(standing);
  const came = cause === causeOf(seen) && afterFix(standing, before, fresh, all);
  if (!came && !fresh.facts.length && !fresh.withheld.length && !speaks(fresh)) return 'nothing';
  if (!came && repeats(standing, reading)) return 'repeated';
  // What was read replaces earlier answers to the same questions; what was tried counts again where the new text speaks of it.
  const news = new Set(fresh.facts.map(({ fact }) => fact));
  const read = all.facts.filter(({ fact }) => news.has(fact) || !standing.taken.has(fact)).map(({ fact, value }) => [fact, value] as const);
  const query = withAnswers(standing, read);
  // What is read no more, beside the new text, is known no more.
  for (const { fact, value } of before.facts)
    if (query.get(fact) === value && !all.facts.some((one) => one.fact === fact)) query.delete(fact);
  if (came && cause) query.append(came, cause);
  else if (came) query.set('symptom', 'connected');
  // What says nothing of the connection does not unsay that it works.
  else if (standing.fixed && !news.has('symptom')) query.set('fixed', standing.fixed);
  return query;
}
