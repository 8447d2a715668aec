import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';
import { aliveAmong, type Neighbour } from './arp';
import { addressed, type Card, matches, placed, type Route, wayBack, wayOut } from './cards';

type Way = Learned<'return-route'>;

const kinds =
  /^(?:(?:unreachable|blackhole|prohibit|throw) )?(?:default|\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?|[\da-f:]{0,40}::[\da-f:]{0,40}(?:\/\d{1,3})?)(?:\s|$)/;

/** The kernel's answer about one address: each type of route has its errno. */
const refusal = /^(?:ip: )?(?:RTNETLINK answers|Error): (Network is unreachable|No route to host|Invalid argument|Permission denied)\.?$/;

/**
 * The next hop on the way back where the table of `ip neigh` says that it does not answer: `203.0.113.254 dev eth0 FAILED`. `INCOMPLETE`
 * is still being asked. What has no gateway in its way is asked for itself. Source: iproute2 ip/ipneigh.c, linux net/core/neighbour.c.
 */
function unanswering(lines: readonly string[], asked: string): { from: number; line: number } | undefined {
  const at = lines.findIndex((line) => line.startsWith(`${asked} `) && / dev \S+/.test(line) && !/ (?:FAILED|INCOMPLETE)\s*$/.test(line));
  if (at < 0) return undefined;
  const next = / via (?:inet6? )?(\S+)/.exec(lines[at] as string)?.[1] ?? asked;
  const row = lines.findIndex((line) => line.startsWith(`${next} dev `) && / (?:FAILED|INCOMPLETE)\s*$/.test(line));
  return row < 0 ? undefined : { from: Math.min(at, row) + 1, line: row + 1 };
}

/** The rows of `ip neigh`, by what the kernel last heard: `198.51.100.1 dev eth0 lladdr 76:57:d8:aa:c4:f1 REACHABLE`. */
function neighboursIn(lines: readonly string[]): Neighbour[] {
  return lines.flatMap((raw, i): Neighbour[] => {
    const found =
      /^([\da-f.:]{2,45}) dev \S+ (?:lladdr (\S+) )?(?:.*[ \d])?(REACHABLE|STALE|DELAY|PROBE|PERMANENT|NOARP|FAILED|INCOMPLETE)$/.exec(
        raw.slice(0, 300).trimEnd(),
      );
    if (!found || !isAddress(found[1] as string)) return [];
    const [, host = '', mac, word = ''] = found;
    const state = /^[FI]/.test(word) ? 'silent' : word === 'REACHABLE' ? 'answers' : /^(?:PERM|NOARP)/.test(word) ? 'set' : 'answered';
    return [{ line: i + 1, host, address: host, ...(mac && { mac }), state }];
  });
}

/**
 * What the kernel's refusal means where the client asked for the way to the server: a route says so, or there is none for it at all, which
 * for IPv6 is the usual state of a network without it.
 */
function refused(line: number, saw: string, address: string): Learned<'leaves' | 'egress'>[] {
  const details = { address, saw };
  if (!saw.includes('Network is unreachable')) return [{ fact: 'leaves', value: 'no', line, details }];
  return address.includes(':') ? [] : [{ fact: 'egress', value: 'offline', line, inferred: true, details }];
}

/** Reads `ip route get CLIENT`: the kernel's own answer, which takes rules and tables into account. */
function got(
  lines: readonly string[],
  asked: string,
  { client, card, on, server }: Context,
): Reading<'return-route' | 'leaves' | 'egress'> {
  const failed = lines.findIndex((line) => refusal.test(line.trim()));
  if (on === 'client' && failed >= 0) {
    const facts = asked === server ? refused(failed + 1, (lines[failed] as string).trim(), asked) : [];
    return { kind: 'read', facts, from: failed + 1, to: failed + 1 };
  }
  const deaf = unanswering(lines, asked);
  if (deaf && (!client || client === asked)) {
    const details = { address: asked, saw: (lines[deaf.line - 1] as string).trim() };
    return {
      kind: 'read',
      facts: [{ fact: 'return-route', value: 'missing', line: deaf.line, inferred: true, details }],
      from: deaf.from,
      to: deaf.line,
    };
  }
  const way = lines.findIndex(
    (line) => /^(?:local |broadcast )?\S+ (?:from \S+ )?(?:via \S+ )?dev \S+ /.test(line) && line.includes(asked),
  );
  const at = Math.max(failed, way);
  if (at < 0) return notMine;
  const details = { address: asked, saw: lines[at]?.trim() };
  const facts: Way[] = [];
  const out = / dev (\S+)/.exec(lines[way] ?? '')?.[1];
  if (failed >= 0 && (!client || client === asked))
    facts.push({ fact: 'return-route', value: 'missing', line: at + 1, details, ...(!client && { inferred: true }) });
  // The answer leaves by another card than the one that the request came in by.
  else if (card && out && out !== card && (!client || client === asked))
    facts.push({ fact: 'return-route', value: 'missing', line: way + 1, details, inferred: true });
  // The way out may be another one than the way in, so that there is one does not say that it works.
  else if (way >= 0 && client === asked) facts.push({ fact: 'return-route', value: 'present', line: at + 1, details, inferred: true });
  return { kind: 'read', facts, from: at + 1, to: at + 1 };
}

/** A row of `ip -br addr` or of `ip -br link`: nothing, addresses, or the card's own address and its flags. */
const briefly =
  /^([\w.-]{1,15})(?:@\S+)? +(UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT)(?: +((?:[\da-f.:]+\/\d|[\da-f.:]+ peer |(?:[\da-f.:]+ )? *<).*))?$/;

/** The cards in `ip addr` and in `ip -br addr`, whose `UNKNOWN` is up. */
function cardsOf(lines: readonly string[]): Card[] {
  const cards: Card[] = [];
  lines.forEach((line, i) => {
    const full = /^\d+: ([\w.-]{1,15})(?:@\S+)?: <([A-Z_,-]*)>/.exec(line);
    const brief = briefly.exec(line.slice(0, 2_000).trimEnd());
    const own = /^ {4}inet6? ([\da-f.:]+\/\d+) /.exec(line)?.[1];
    // `ip -o addr` does not say whether the card is up.
    const [, name = '', address] = /^\d+: ([\w.-]{1,15})(?:@\S+)? +inet6? ([\da-f.:]+\/\d+) /.exec(line) ?? [];
    if (address) {
      if (cards.at(-1)?.name !== name) cards.push({ name, line: i + 1, up: true, addresses: [] });
      cards.at(-1)?.addresses.push(address);
    }
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

/** Is there a row among them that nothing else prints? */
const shows = (cards: readonly Card[], lines: readonly string[]) =>
  cards.some(({ addresses, line }) => addresses.length > 0 || /</.test(lines[line - 1] ?? ''));

/** The same from the routes: each network that the server is in names its address there. A second address of one network may be missing. */
function sourced(lines: readonly string[], rows: readonly number[], { server }: Context): Learned<'target'>[] {
  if (!server?.includes('.')) return [];
  const own = rows.flatMap((row) => {
    const found = /^(\S+) dev (\S+) (?:.*\b)?proto kernel (?:.*\b)?src ([\d.]+)/.exec((lines[row] as string).slice(0, 400));
    return found ? [{ row, network: found[1] as string, card: found[2] as string, address: found[3] as string }] : [];
  });
  if (!own[0]) return [];
  const same = own.find(({ address }) => address === server);
  const near = own.find(({ network }) => matches(network, server) >= 0);
  const { row, network, card } = same ?? near ?? own[0];
  const value = same ? 'own' : near ? 'neighbour' : 'elsewhere';
  // What is translated on the way comes in where the server's own way out is.
  const out = same ? undefined : lines.flatMap((line) => /^default (?:.{1,200} )?dev (\S+)/.exec(line.slice(0, 400))?.[1] ?? [])[0];
  const details = { address: server, saw: network, card: out ?? card };
  return [{ fact: 'target', value, line: row + 1, details, ...(!same && { inferred: true }) }];
}

/**
 * Reads `ip route`, `ip route get CLIENT` and `ip addr`: does the server know a way back to the client, and is the address that the client
 * dials one of its own? On the client: does a route keep its packets there, and in `ip neigh`, does that address answer?
 *
 *     default via 198.51.100.1 dev eth0
 *     198.51.100.0/24 dev eth0 proto kernel scope link src 198.51.100.20
 *
 * The longest prefix decides, and `unreachable`, `blackhole` and `prohibit` are routes too. Rules may lead to other tables, so that a table
 * without a way is no proof. `get` answers with an errno: ENETUNREACH for none at all, and for those three EHOSTUNREACH, EINVAL and EACCES,
 * which a connection meets too. Behind address translation (most clouds, a router at home) the server does not have the address that is
 * dialled; a neighbour's it never is. Source: iproute2 ip/iproute.c, ip/ipaddress.c, Linux net/ipv4/fib_semantics.c; VirtualBox user
 * manual, Network Address Translation; QEMU documentation, user mode network.
 */
export function ip(text: string, context: Context): Reading<'return-route' | 'target' | 'place' | 'alive' | 'leaves' | 'egress'> {
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
  // A name and a word alone may be of anything: no table of all cards is without loopback's address.
  if (cards[0] && last && (mine || shows(cards, lines))) {
    const whole = !isFiltered(command) && (!mine || / a(?:d|dr|ddr|ddress)?(?: (?:s|sh|show|l|ls|list))? *$/.test(command));
    return {
      kind: 'read',
      facts: [...(whole ? addressed(cards, context) : []), ...placed(cards, context)],
      from: cards[0].line,
      to: Math.max(last.line, lines.length),
    };
  }
  const neighbours = neighboursIn(lines);
  const near = new Set(neighbours.map(({ line }) => line - 1));
  const alive = aliveAmong(neighbours, context);
  const rows = lines.flatMap((line, i) =>
    kinds.test(line) && / (?:dev \S|via (?:inet6? )?[\da-f]*[.:]|metric \d|proto \w)|^(?:unr|bla|pro|thr)/.test(line) && !near.has(i)
      ? [i]
      : [],
  );
  const first = rows[0];
  const shown = / r(?:o|oute)?(?: (?:s|sh|show|l|ls|list))? *$/.test(command.replace(/ -4\b/, ''));
  const six = /\s-(?:6|f(?:amily)? inet6)\b/.test(command);
  const { server } = context;
  if (neighbours[0] && first === undefined)
    return { kind: 'read', facts: alive, from: neighbours[0].line, to: (neighbours.at(-1) as Neighbour).line };
  if (first === undefined) {
    if (!mine || !shown || text.trim() || isFiltered(command)) return notMine;
    // No route at all. Rules may lead to other tables.
    const facts: Way[] = server?.includes('.') && !six ? [{ fact: 'return-route', value: 'missing', line: 0, inferred: true }] : [];
    return { kind: 'read', facts, from: 1, to: 1 };
  }
  const end = (rows.at(-1) as number) + 1;
  const targets = mine && shown && !isFiltered(command) ? sourced(lines, rows, context) : [];
  const none: Reading<'return-route' | 'target' | 'alive' | 'leaves'> = {
    kind: 'read',
    facts: [...targets, ...alive],
    from: first + 1,
    to: end,
  };
  if (!mine || !shown || isFiltered(command)) return none;
  const routes = rows.map((row): Route => {
    const words = (lines[row] as string).split(/\s+/);
    const refuses = /^(?:unreachable|blackhole|prohibit)$/.test(words[0] ?? '');
    const named = (refuses ? words[1] : words[0]) ?? '';
    const prefix = six && named === 'default' ? '::/0' : named;
    return { line: row + 1, prefix, refuses, metric: Number(words[words.indexOf('metric') + 1] || 0) || 0 };
  });
  return { ...none, facts: [...none.facts, ...wayBack(routes, lines, context), ...wayOut(routes, lines, context)] };
}
