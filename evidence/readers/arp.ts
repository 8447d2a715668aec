import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';
import { isTarget } from './reach';

/**
 * What a table of neighbours says of one address: `silent` does not answer, `answers` did a moment ago, `answered` did at some time,
 * `set` was written there by somebody. A table may hold a name in the place of the address.
 */
export type Neighbour = { line: number; host: string; address?: string; mac?: string; state: 'silent' | 'answers' | 'answered' | 'set' };

/**
 * Does the address that is dialled answer on the network that the client is in? Nobody who answers there has it, where nobody does. That
 * somebody does may be a router that answers in another's place: it has the same hardware address as another row. Where two cards
 * disagree, the one that leads there is not known. A server's own table is about its neighbours, and not about itself.
 */
export function aliveAmong(neighbours: readonly Neighbour[], context: Context): Learned<'alive'>[] {
  if (context.on === 'server') return [];
  const own = neighbours.filter(({ host, address }) => isTarget(context, host, address) === true);
  const newest = own.at(-1);
  if (!newest || newest.state === 'set') return [];
  const { host, address = host, line, state, mac } = newest;
  const six = address.includes(':');
  const shared = neighbours.some(
    (one) => mac && one.mac === mac && one.host !== host && one.host.includes(':') === six && !/^(?:169\.254\.|fe80:)/i.test(one.host),
  );
  const details = { ...(isAddress(address) && { address }), ...(mac && { saw: mac }) };
  const disagree = own.some((one) => (one.state === 'silent') !== (state === 'silent'));
  if (disagree || shared) return [{ fact: 'alive', value: 'unsure', line, details }];
  const inferred = (state === 'answered' || context.on !== 'client') && { inferred: true };
  return [{ fact: 'alive', value: state === 'silent' ? 'no' : 'yes', line, details, ...inferred }];
}

const hardware = /^(?:[\da-f]{1,2}[:-]){5}[\da-f]{1,2}$/i;
const nobody = /^(?:\(incomplete\)|<incomplete>|00-00-00-00-00-00)$/;

/** The columns of Linux and of OpenBSD, and what stands above the columns of Windows in any language: a card's address and number. */
const heading = /^(?:Address +HWtype +HWaddress|Host +Ethernet Address +Netif)\b|^\S.{0,40}\d --- 0x[\da-f]+$/;

/** `? (198.51.100.7) at <incomplete> on eth0`, and the row of a table: `198.51.100.1  ether  76:57:d8:aa:c4:f1  C  eth0`. */
function rowOf(text: string, line: number, table: boolean): Neighbour | undefined {
  const [, name, inside, said, more] = /^(\S{1,255}) \((\d[\d.]{6,14})\) at (\S+)(.*)$/.exec(text) ?? [];
  const words = text.split(/\s+/, 8);
  const at = words.findIndex((word) => hardware.test(word) || nobody.test(word));
  const mac = said ?? (table && at > 0 && at < 3 ? words[at] : undefined);
  if (!mac || !(hardware.test(mac) || nobody.test(mac))) return undefined;
  const rest = more ?? words.slice(at + 1).join(' ');
  const host = (name === '?' ? inside : (name ?? words[0])) as string;
  const address = inside ?? (isAddress(host) ? host : undefined);
  const state = nobody.test(mac) ? 'silent' : /\b(?:permanent|static|C?M)\b/.test(rest) ? 'set' : 'answered';
  return { line, host, ...(address && { address }), ...(state !== 'silent' && { mac: mac.toLowerCase() }), state };
}

/**
 * Reads `arp`, `arp -n`, `arp -a` of Linux, BusyBox, macOS, the BSDs and Windows: does the address that is dialled answer on the client's
 * own network?
 *
 *     Address                  HWtype  HWaddress           Flags Mask            Iface
 *     198.51.100.7                     (incomplete)                              eth0
 *
 *     ? (198.51.100.7) at (incomplete) on en0 ifscope [ethernet]
 *
 * Without an answer to its question for an address the system connects to nobody there, whatever the port. A row with a hardware address
 * may be an old one. Windows shows what does not answer with `-v` alone, as zeros. An address without a row was not asked for, or is behind
 * a router: that says nothing. Without -n a table of Linux may hold names.
 * Source: net-tools arp.c; busybox networking/arp.c; FreeBSD and Apple usr.sbin/arp; OpenBSD usr.sbin/arp; Windows Server documentation, arp.
 */
export function arp(text: string, context: Context): Reading<'alive'> {
  const mine = program(context.command) === 'arp';
  const neighbours: Neighbour[] = [];
  const lines = linesOf(text);
  let table = false;
  let [from, to] = [0, 0];
  lines.forEach((raw, i) => {
    if (raw.length > 300) return;
    const line = raw.trim();
    const begins = heading.test(line);
    const row = begins ? undefined : rowOf(line, i + 1, table);
    if (row) neighbours.push(row);
    const columns = line.length > 0 && / --- 0x/.test(lines[i - 1] ?? '');
    table = begins || columns || (table && (Boolean(row) || !line));
    if (!begins && !row && !columns && !/^Entries: \d| -- no entry$/.test(mine ? line : '')) return;
    from ||= i + 1;
    to = i + 1;
  });
  if (!from)
    return mine && /\barp['’]?: (?:command )?not found|command not found: arp/.test(text) ? withheld('no-such-command', 1) : notMine;
  return { kind: 'read', facts: aliveAmong(neighbours, context), from, to };
}
