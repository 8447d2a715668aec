import { type Context, isFiltered, linesOf, notMine, type Reading } from '../reading';
import { isAddress } from '../values';
import { addressed, type Card, placed } from './cards';
import { itemsOf, textOf } from './powershell';

/**
 * Reads `Get-NetIPAddress`, as a list or as a table: is the address that the client dials one of the server's own?
 *
 *     IPAddress         : 192.0.2.7
 *     InterfaceAlias    : Ethernet
 *     PrefixLength      : 24
 *     AddressState      : Preferred
 *
 * An address whose state is not Preferred or Deprecated is not used (a card without a cable keeps its own as Tentative). With a choice
 * of addresses in the command line, the list is not whole. Source: Microsoft, Get-NetIPAddress of the module NetTCPIP.
 */
export function getNetIpAddress(text: string, context: Context): Reading<'return-route' | 'target' | 'place'> {
  const { command = '' } = context;
  const cards = new Map<string, Card>();
  let [from, to] = [0, 0];
  for (const item of itemsOf(linesOf(text))) {
    const address = textOf(item, 'IPAddress').replace(/%\S*$/, '');
    const alias = textOf(item, 'InterfaceAlias') || textOf(item, 'ifIndex') || textOf(item, 'InterfaceIndex');
    if (!isAddress(address) || !alias || !textOf(item, 'PrefixLength')) continue;
    from ||= item.from;
    to = item.to;
    if (!/^(?:preferred|deprecated|)$/.test(textOf(item, 'AddressState'))) continue;
    const own = /^(?:127\.|::1$)/.test(address);
    const line = item.fields.get('IPAddress')?.line ?? item.from;
    const card = cards.get(alias) ?? { name: own ? 'lo' : alias, line, up: true, addresses: [] };
    cards.set(alias, { ...card, addresses: [...card.addresses, `${address}/${textOf(item, 'PrefixLength')}`] });
  }
  if (!from) return notMine;
  const [asked = '', ...pipes] = command.split('|');
  const family = /\s-AddressFamily +(IPv[46])\b/i.exec(asked)?.[1];
  const other = family !== undefined && /6/.test(family) !== context.server?.includes(':');
  const shows = pipes.every((one) => /^\s*(?:ft|fl|select|sort|format-\w+|select-object|sort-object)\b/i.test(one));
  const whole = !isFiltered(command) && !/\s-(?!AddressFamily\b)[A-Z]/i.test(asked) && !other && shows;
  const facts = whole ? [...addressed([...cards.values()], context), ...placed([...cards.values()], context)] : [];
  return { kind: 'read', facts, from, to };
}
