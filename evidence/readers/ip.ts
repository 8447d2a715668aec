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

/** A network card as `ip addr` shows it, and the addresses that it has. */
type Card = { name: string; line: number; up: boolean; addresses: string[] };

/** The cards in `ip addr` and in `ip -br addr`, whose `UNKNOWN` is up. */
function cardsOf(lines: readonly string[]): Card[] {
  const cards: Card[] = [];
  lines.forEach((line, i) => {
    const full = /^\d+: ([\w.-]{1,15})(?:@\S+)?: <([A-Z_,-]*)>/.exec(line);
    const brief = /^([\w.-]{1,15})(?:@\S+)? +(UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT)(?: +(\S.*))?$/.exec(line.slice(0, 2_000).trimEnd());
    const own = /^ {4}inet6? ([\da-f.:]+\/\d+) /.exec(line)?.[1];
    if (full) cards.push({ name: full[1] as string, line: i + 1, up: /\bUP\b/.test(full[2] as string), addresses: [] });
    else if (brief) {
      const words = (brief[3] ?? '').split(/\s+/).filter(Boolean);
      const addresses = words.filter((word) => /^[\da-f.:]+\/\d+$/.test(word));
      // `ip -br link` has the card's own address there, and its flags.
      if (!words.some((word) => word.startsWith('<')))
        cards.push({ name: brief[1] as string, line: i + 1, up: /^U/.test(brief[2] as string), addresses });
    } else if (own) cards.at(-1)?.addresses.push(own);
  });
  return cards;
}

/**
 * What the server's own addresses say of the one that is dialled: its own, a neighbour's, or one that something in front must translate.
 * A card that is down, or none with an address of the family, leaves no way back.
 */
function addressed(cards: readonly Card[], { server }: Context): Learned<'target' | 'return-route'>[] {
  const [first] = cards;
  // On loopback it is the client's own machine, which passes the connection on.
  if (!first || !server || /^(?:127\.|::1$)/.test(server)) return [];
  const six = server.includes(':');
  const all = cards.flatMap((card) => card.addresses.map((prefix) => ({ card, prefix, address: prefix.split('/')[0] as string })));
  // Even loopback has one: without any, this is a list of cards only.
  if (!all.length) return [];
  const outside = cards.filter(({ name }) => name !== 'lo');
  const usable = outside.filter(({ up, addresses }) => up && addresses.some((one) => one.includes(':') === six && !/^fe80:/.test(one)));
  const own = all.find(({ address }) => address === server);
  const way: Learned<'return-route'>[] = usable.length
    ? []
    : [
        {
          fact: 'return-route',
          value: 'missing',
          line: (own?.card ?? outside[0] ?? first).line,
          inferred: true,
          details: { address: server },
        },
      ];
  if (own) return [{ fact: 'target', value: 'own', line: own.card.line, details: { address: server } }, ...way];
  // Only a list with another address of that family can lack this one.
  const others = all.filter(({ card, address }) => card.name !== 'lo' && address.includes(':') === six && !/^fe80:/.test(address));
  if (!others[0]) return way;
  const near = six ? undefined : others.find(({ prefix }) => !prefix.endsWith('/32') && matches(prefix, server) >= 0);
  const { card } = near ?? others[0];
  const details = { address: server, saw: (near ?? others[0]).prefix };
  return [{ fact: 'target', value: near ? 'neighbour' : 'elsewhere', line: card.line, details }, ...way];
}

/** The first address behind the router that VirtualBox and QEMU make for one machine, and the network that libvirt makes. */
const virtual = /^(?:10\.0\.2\.15$|192\.168\.122\.)/;

/** An address that a hypervisor hands out says what stands between. Any other says nothing here. */
function placed(cards: readonly Card[], { server = '', on }: Context): Learned<'place'>[] {
  const outside = cards
    .flatMap(({ addresses, line }) => addresses.map((prefix) => ({ address: prefix.split('/')[0] as string, saw: prefix, line })))
    .filter(({ address }) => /^\d/.test(address) && address.includes('.') && !/^(?:127\.|172\.1[7-9]\.)/.test(address));
  const [one] = outside;
  // Another card may be the one that is dialled; and whoever dials that network is in it.
  if (!one || on === 'client' || virtual.test(server) || !outside.every(({ address }) => virtual.test(address))) return [];
  const { address, line, saw } = one;
  return [{ fact: 'place', value: 'virtual-machine', line, inferred: true, details: { address, saw } }];
}

/** The same from the routes: each network that the server is in names its address there. A second address of one network may be missing. */
function sourced(lines: readonly string[], rows: readonly number[], { server }: Context): Learned<'target'>[] {
  if (!server?.includes('.')) return [];
  const own = rows.flatMap((row) => {
    const found = /^(\S+) dev (\S+) (?:.*\b)?proto kernel (?:.*\b)?src ([\d.]+)/.exec((lines[row] as string).slice(0, 400));
    return found ? [{ row, network: found[1] as string, address: found[3] as string }] : [];
  });
  if (!own[0]) return [];
  const same = own.find(({ address }) => address === server);
  const near = own.find(({ network }) => matches(network, server) >= 0);
  const { row, network } = same ?? near ?? own[0];
  const value = same ? 'own' : near ? 'neighbour' : 'elsewhere';
  const details = { address: server, saw: network };
  return [{ fact: 'target', value, line: row + 1, details, ...(!same && { inferred: true }) }];
}

/**
 * Reads `ip route`, `ip route get CLIENT` and `ip addr`: does the server know a way back to the client, and is the address that the
 * client dials one of its own?
 *
 *     default via 198.51.100.1 dev eth0
 *     198.51.100.0/24 dev eth0 proto kernel scope link src 198.51.100.20
 *
 * The longest prefix decides, and `unreachable`, `blackhole` and `prohibit` are routes too. Rules may lead to other tables, so that
 * a table without a way is no proof. `get` answers with an errno: ENETUNREACH for none at all, and for those three EHOSTUNREACH,
 * EINVAL and EACCES. Behind address translation (most clouds, a router at home) the server does not have the address that is dialled;
 * a neighbour's it never is. Source: iproute2 ip/iproute.c, ip/ipaddress.c, Linux net/ipv4/fib_semantics.c;
 * VirtualBox user manual, Network Address Translation; QEMU documentation, user mode network.
 */
export function ip(text: string, context: Context): Reading<'return-route' | 'target' | 'place'> {
  const command = context.command ?? '';
  const mine = program(command) === 'ip';
  const lines = linesOf(text);
  if (mine) {
    const missing = lines.findIndex((line) => /\bip: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
  }
  const get = mine ? / r(?:o|oute)? g(?:et)? (?:to )?([\d.a-fA-F:]+)/.exec(command)?.[1] : undefined;
  if (get && isAddress(get)) return got(lines, get, context);
  const cards = cardsOf(lines);
  const last = cards.at(-1);
  if (cards[0] && last) {
    const whole = !isFiltered(command) && (!mine || / a(?:d|dr|ddr|ddress)?(?: (?:s|sh|show|l|ls|list))? *$/.test(command));
    return {
      kind: 'read',
      facts: [...(whole ? addressed(cards, context) : []), ...placed(cards, context)],
      from: cards[0].line,
      to: Math.max(last.line, lines.length),
    };
  }
  const rows = lines.flatMap((line, i) => (kinds.test(line) && / (?:dev|via|metric|proto) |^(?:unr|bla|pro|thr)/.test(line) ? [i] : []));
  const first = rows[0];
  const shown = / r(?:o|oute)?(?: (?:s|sh|show|l|ls|list))? *$/.test(command.replace(/ -4\b/, ''));
  const { client, server } = context;
  if (first === undefined) {
    if (!mine || !shown || text.trim() || isFiltered(command)) return notMine;
    // No route at all. Rules may lead to other tables.
    const facts: Way[] = server?.includes('.') ? [{ fact: 'return-route', value: 'missing', line: 0, inferred: true }] : [];
    return { kind: 'read', facts, from: 1, to: 1 };
  }
  const end = (rows.at(-1) as number) + 1;
  const targets = mine && shown && !isFiltered(command) ? sourced(lines, rows, context) : [];
  const none: Reading<'return-route' | 'target'> = { kind: 'read', facts: targets, from: first + 1, to: end };
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
  return { ...none, facts: [...targets, { fact: 'return-route', value: 'missing', line, inferred: true, details }] };
}
