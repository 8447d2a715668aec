import { factsOf, type Part, telling } from './part';
import { matches } from './readers/cards';
import type { Learned } from './reading';

/** Where a router sends the port that is dialled: the newest rule for it that a part shows. */
export const sentTo = (parts: readonly Part[]): Learned<'forward'> | undefined =>
  parts
    .flatMap(factsOf)
    .findLast((one): one is Learned<'forward'> => one.fact === 'forward' && one.value !== 'missing' && one.details?.port !== undefined);

/**
 * Does a router send the port to the server? The server's own list of addresses decides, where it has one in the network of that which
 * the rule names; and where it has that very one, what listens on the port that the rule names.
 *
 * @param parts what was read, the server's with the port that the router sends to
 */
export function routed(parts: readonly Part[], lines: readonly string[]): Part[] {
  const rule = sentTo(parts);
  const { address } = rule?.details ?? {};
  const lists = parts.filter(
    (part) => part.on === 'server' && !part.elided && factsOf(part).some(({ fact, value }) => fact === 'target' && value === 'elsewhere'),
  );
  const words = lists.flatMap(({ from, to }) =>
    lines.slice(from - 1, to).flatMap((line) => line.match(/\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?/g) ?? []),
  );
  if (rule?.value !== 'unsure' || !address || !words.length) return [...parts];
  const own = words.some((word) => word.split('/')[0] === address);
  const near = words.some((word) => word.includes('/') && matches(word, address) >= 0);
  const listening = parts.filter(({ on }) => on === 'server').flatMap((part) => factsOf(part).filter(({ fact }) => fact === 'listening'));
  const shut = listening.find(({ value }) => value === 'elsewhere');
  const value = own ? (shut ? 'wrong' : listening.some((one) => one.value === 'yes') ? 'right' : undefined) : near ? 'wrong' : undefined;
  if (!value) return [...parts];
  const judged: Learned = { ...rule, value, ...((rule.inferred || (own && shut?.inferred)) && { inferred: true }) };
  return parts.map((part) => telling(part, (one) => [one === rule ? judged : one]));
}
