import type { Context, Learned } from '../reading';
import { isIn } from '../rules/address';

type Ban = Learned<'ban'>;

/** An address or a network that something bans, and the line that says so. */
export type Banned = { address: string; line: number; saw: string };

/**
 * Is the client's address among those that are banned? Without it, one single address may be the client's, and of several nobody can
 * tell. That none of them is the client's says nothing here: a list may be a part, and a log ends somewhere.
 *
 * @param certain whether what bans is known to hold at this moment
 */
export function banOf(value: Ban['value'], all: readonly Banned[], { client }: Context, certain: boolean): Ban[] {
  const own = client === undefined ? undefined : all.findLast(({ address }) => isIn(client, address));
  if (own) {
    const { line, saw } = own;
    return [{ fact: 'ban', value, line, details: { address: client, saw }, ...(!certain && { inferred: true }) }];
  }
  const last = all.at(-1);
  if (client !== undefined || !last) return [];
  const { address, line, saw } = last;
  return new Set(all.map((one) => one.address)).size === 1
    ? [{ fact: 'ban', value, line, inferred: true, details: { address, saw } }]
    : [{ fact: 'ban', value: 'unsure', line, details: { saw } }];
}
