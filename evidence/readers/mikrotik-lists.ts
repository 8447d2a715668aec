import { type Context, linesOf, notMine, type Reading } from '../reading';
import { isAddress } from '../values';
import { type Banned, banOf } from './bans';

/** Names that people and guides give to lists of attackers: a list may also be of those who are let in, or are counted only. */
const bans = /black|\bban|block|brute|attack|drop|deny|scan|bad|abuse|intrus/i;

/**
 * The rows of `/ip firewall address-list print`: does the router keep the client's address in a list of those that it drops?
 *
 *     Columns: LIST, ADDRESS, CREATION-TIME, TIMEOUT
 *     0 D ssh_blacklist  198.51.100.4  2026-11-20 09:31:46  6d23h41m12s
 *
 * Only an entry for a time, `D`, as rules make them, is a ban; what the rules do with the list is not shown, so that it is inferred.
 * Source: MikroTik's RouterOS documentation, Address-lists.
 */
export function addressList(text: string, context: Context): Reading<'ban'> {
  const found: Banned[] = [];
  let [head, from, to] = [false, 0, 0];
  for (const [i, raw] of linesOf(text).entries()) {
    const line = raw.slice(0, 400).trim();
    const begins = /^(?:Columns: LIST, ADDRESS\b|# +LIST +ADDRESS\b)/.test(line);
    head ||= begins;
    const [, flags = '', list = '', address = ''] =
      (head && /^\d+ +(?:([XDI]{1,3}) +)?(\S{1,80}) +([\da-fA-F.:/]{2,45})(?: |$)/.exec(line)) || [];
    if (!begins && !list) continue;
    from ||= i + 1;
    to = i + 1;
    if (flags.includes('D') && !/[XI]/.test(flags) && bans.test(list) && isAddress(address.split('/')[0] ?? ''))
      found.push({ address, line: i + 1, saw: line });
  }
  return from ? { kind: 'read', facts: banOf('router', found, context, false), from, to } : notMine;
}
