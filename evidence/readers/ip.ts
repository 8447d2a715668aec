import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';

type Way = Learned<'return-route'>;

const kinds = /^(?:default|unreachable|blackhole|prohibit|throw|\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?)\s/;

const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** How many leading bits of the address a route's prefix fixes; -1 where it is not in there. */
function matches(prefix: string, address: string): number {
  if (prefix === 'default') return 0;
  const [base = '', length = '32'] = prefix.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(number(base) / size) === Math.floor(number(address) / size) ? Number(length) : -1;
}

/** The kernel's answer about one address: each type of route has its errno. */
const refusal = /^(?:RTNETLINK answers|Error): (Network is unreachable|No route to host|Invalid argument|Permission denied)\.?$/;

/** Reads `ip route get CLIENT`: the kernel's own answer, which takes rules and tables into account. */
function got(lines: readonly string[], asked: string, { client }: Context): Reading<'return-route'> {
  const failed = lines.findIndex((line) => refusal.test(line.trim()));
  const way = lines.findIndex(
    (line) => /^(?:local |broadcast )?\S+ (?:from \S+ )?(?:via \S+ )?dev \S+ /.test(line) && line.includes(asked),
  );
  const at = Math.max(failed, way);
  if (at < 0) return notMine;
  const details = { address: asked, saw: lines[at]?.trim() };
  const facts: Way[] = [];
  if (failed >= 0 && (!client || client === asked))
    facts.push({ fact: 'return-route', value: 'missing', line: at + 1, details, ...(!client && { inferred: true }) });
  // The way out may be another one than the way in, so that there is one does not say that it works.
  else if (way >= 0 && client === asked) facts.push({ fact: 'return-route', value: 'present', line: at + 1, details, inferred: true });
  return { kind: 'read', facts, from: at + 1, to: at + 1 };
}

/** An address of a card: a row of `-brief`, or the line below the card's own. */
const card = /^(?:[\w.@-]{1,40} +(?:UP|UNKNOWN|DOWN) +|\s+inet (?=.{1,100} scope ))(\d{1,3}(?:\.\d{1,3}){3})\/\d{1,2}\b/;

/** The first address behind the router that VirtualBox and QEMU make for one machine, and the network that libvirt makes. */
const virtual = /^(?:10\.0\.2\.15$|192\.168\.122\.)/;

/** Reads `ip address`: an address that a hypervisor hands out says what stands between. Any other says nothing here. */
function addresses(lines: readonly string[], { server = '', on }: Context): Reading<'place'> {
  const rows = lines.flatMap((line, i) => {
    const address = line.length < 300 ? card.exec(line)?.[1] : undefined;
    return address ? [{ address, line: i + 1, saw: line.trim() }] : [];
  });
  const [first] = rows;
  if (!first) return notMine;
  const facts: Learned<'place'>[] = [];
  const outside = rows.filter(({ address }) => !/^(?:127\.|172\.1[7-9]\.)/.test(address));
  const [one] = outside;
  // Another card may be the one that is dialled; and whoever dials that network is in it.
  if (one && on !== 'client' && outside.every(({ address }) => virtual.test(address)) && !virtual.test(server)) {
    const { address, line, saw } = one;
    facts.push({ fact: 'place', value: 'virtual-machine', line, inferred: true, details: { address, saw } });
  }
  return { kind: 'read', facts, from: first.line, to: rows.at(-1)?.line ?? first.line };
}

/**
 * Reads `ip route` and `ip route get CLIENT`: does the server know a way back to the client? And `ip address`: is it behind the router
 * of a hypervisor?
 *
 *     default via 198.51.100.1 dev eth0
 *     198.51.100.0/24 dev eth0 proto kernel scope link src 198.51.100.20
 *
 * The longest prefix decides, and `unreachable`, `blackhole` and `prohibit` are routes too. Rules may lead to other tables, so that
 * a table without a way is no proof. `get` answers with an errno: ENETUNREACH for none at all, and for those three EHOSTUNREACH,
 * EINVAL and EACCES. Source: iproute2 ip/iproute.c, Linux net/ipv4/fib_semantics.c; VirtualBox user manual, Network Address Translation; QEMU documentation, user mode network.
 */
export function ip(text: string, context: Context): Reading<'return-route' | 'place'> {
  const command = context.command ?? '';
  const mine = program(command) === 'ip';
  const lines = linesOf(text);
  if (mine) {
    const missing = lines.findIndex((line) => /\bip: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
  }
  const get = mine ? / r(?:o|oute)? g(?:et)? (?:to )?([\d.a-fA-F:]+)/.exec(command)?.[1] : undefined;
  if (get && isAddress(get)) return got(lines, get, context);
  const rows = lines.flatMap((line, i) => (kinds.test(line) && / (?:dev|via|metric|proto) |^(?:unr|bla|pro|thr)/.test(line) ? [i] : []));
  const first = rows[0];
  const shown = / r(?:o|oute)?(?: (?:s|sh|show|l|ls|list))? *$/.test(command.replace(/ -4\b/, ''));
  if (first === undefined) return addresses(lines, context);
  const last = rows.at(-1) as number;
  const none: Reading<'return-route'> = { kind: 'read', facts: [], from: first + 1, to: last + 1 };
  const { client } = context;
  if (!client?.includes('.') || !mine || !shown || isFiltered(command)) return none;
  const best = rows
    .map((row) => {
      const words = (lines[row] as string).split(/\s+/);
      const refuses = /^(?:unreachable|blackhole|prohibit)$/.test(words[0] ?? '');
      const prefix = (refuses ? words[1] : words[0]) ?? '';
      const metric = Number(words[words.indexOf('metric') + 1] || 0) || 0;
      return { row, refuses, bits: /^\d|^default$/.test(prefix) ? matches(prefix, client) : -1, metric };
    })
    .filter(({ bits }) => bits >= 0)
    .sort((a, b) => b.bits - a.bits || a.metric - b.metric)[0];
  if (best && !best.refuses) return none;
  const line = best ? best.row + 1 : first + 1;
  const details = { address: client, saw: best ? (lines[best.row] as string).trim() : 'no default' };
  return { ...none, facts: [{ fact: 'return-route', value: 'missing', line, inferred: true, details }] };
}
