import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { interference, type Packet } from '../rules/capture';
import { isLoopback } from './reach';

/** The port at the end of `203.0.113.10.55450` or `web1.ssh`. */
const portOf = (end: string) => {
  const last = end.slice(end.lastIndexOf('.') + 1);
  return last === 'ssh' ? 22 : Number(last);
};

/** The interface and the filter of a command line. Without `-i`, tcpdump takes the first interface that it finds. */
function captured(command: string): { interface?: string; filter: string } {
  const words = command
    .replace(/["'()\\]/g, ' ')
    .trim()
    .split(/\s+/);
  let at: string | undefined;
  let i = words.findIndex((word) => /(?:^|\/)tcpdump$/.test(word)) + 1;
  for (; words[i]?.startsWith('-'); i++) {
    const option = /^(?:--interface=|-[a-zA-Z#]*?([BcCFGijmMrsTVwWyzZ]))(.*)$/.exec(words[i] as string);
    if (!option && words[i] !== '--interface') continue;
    const value = option?.[2] || (words[++i] ?? '');
    if (!option?.[1] || option[1] === 'i') at = value;
  }
  return { interface: at, filter: words.slice(i).join(' ') };
}

/** Did the filter let every attempt on the port through? `host` and `src` may name an address that the packets do not have. */
function keeps(filter: string, port: number): boolean {
  const ports = [...filter.matchAll(/\bport (\d+|ssh)\b/g)].map((one) => (one[1] === 'ssh' ? 22 : Number(one[1])));
  return !/\b(?:src|host|net|greater|less|not port)\b/.test(filter) && (!ports.length || ports.includes(port));
}

/**
 * What a computer writes to itself about another's port: its own rule has rejected the packet. A neighbour that it asked for in vain
 * is `host … unreachable` alone, without a port. Source: REJECT in OUTPUT, iptables 1.8.9 and nft 1.0.6, seen in a capture on `any`.
 */
function isHeldBack(line: string, port: number, server: string | undefined): boolean {
  const [, from, to, why = ''] = / IP6? (\S+) > (\S+): ICMP6?,? (.{1,200})/.exec(line) ?? [];
  const [, shut = '', at = port] =
    /^(?:destination unreachable, unreachable port, )?(\S+) tcp port (\d+)(?: unreachable)?,/.exec(why) ??
    /^host (\S+) unreachable - admin prohibited/.exec(why) ??
    [];
  return from === to && shut !== '' && shut !== from && shut === (server ?? shut) && Number(at) === port;
}

/** With -v, the addresses of a packet stand below this, and so do those of one that another carries. */
const opened = /^\s*\d+ {2}\d\d:\d\d:\d\d\.|\bIP6? (?:\(|truncated-ip)|\((?:tos|class|flowlabel|hlim) /;
/** How a packet begins. */
const stamped = /^\s*(?:\d+\s+)?(?:[\d-]+ )?(?:\d\d:\d\d:\d\d|\d{10})\.\d+ /;

/** What of a TCP packet says how its connection went; with -v, the number of hops left stands on the line above. */
function packetOf(rest: string, above: string): Omit<Packet, 'line' | 'far' | 'fromServer'> | undefined {
  const flags = /: Flags \[([A-Z.]{1,8})\]/.exec(rest)?.[1];
  if (!flags) return undefined;
  const ttl = /\bttl (\d+)/.exec(above)?.[1];
  return {
    flags,
    seq: /\bseq (\d+:\d+)/.exec(rest)?.[1],
    ack: Number(/\back (\d+)/.exec(rest)?.[1] ?? 0),
    length: Number(/\blength (\d+)/.exec(rest)?.[1] ?? 0),
    ...(ttl && { ttl: Number(ttl) }),
  };
}

/**
 * Reads `tcpdump -n port 22`: does the first packet of an attempt, the SYN, come by?
 *
 *     09:37:05.413269 IP 203.0.113.10.55980 > 198.51.100.20.22: Flags [S], seq 3652075107, win 64240, length 0
 *     0 packets captured
 *
 * The same lines on the client mean that it left (`leaves`), on the server that it arrived (`arrives`): `context.on` says which machine
 * it was, and so does `-i any` (4.99 and later), which prints `In` and `Out`. Packets of a session that is open already have no SYN.
 * On the client, an ARP request without reply and a router's `host … unreachable` show that nobody is at the address.
 * Only the summary at the end shows that the capture was waited for; one interface may be the wrong one, and without ARP a neighbour that
 * is asked for in vain shows nothing, though nothing was held back. Who ended a connection that had opened: rules/capture.ts.
 * Source: tcpdump print-tcp.c, print-ip.c, tcpdump.c.
 */
export function tcpdump(text: string, context: Context): Reading<'arrives' | 'leaves' | 'alive' | 'forward' | 'ended-by' | 'resolution'> {
  const mine = program(context.command) === 'tcpdump';
  const port = context.port ?? 22;
  const lines = linesOf(text);
  let attempt: { line: number; way: string | undefined; address: string; to: string } | undefined;
  let summary: { line: number; count: number } | undefined;
  let received = 0;
  let rows = 0;
  let ofPort = 0;
  const packets: Packet[] = [];
  const asked = new Map<string, number>();
  let unreachable: { line: number; from: string; host: string } | undefined;
  let held = 0;
  let from = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const known =
      /^(?:tcpdump: )?(?:listening on \S+, link-type|verbose output suppressed)|^\d+ packets? (?:captured|received by filter|dropped)/.test(
        line,
      );
    const arrow = line.indexOf(' > ');
    const packet =
      arrow > 0 &&
      (stamped.test(line.slice(0, arrow + 1)) ||
        (/^\s+[\w.:-]+ $/.test(line.slice(0, arrow + 1)) && opened.test((lines[i - 1] ?? '').slice(0, 400))));
    if (mine && /permission to (?:capture|perform)|Operation not permitted/.test(line)) return withheld('needs-root', i + 1);
    if (mine && /tcpdump: (?:command )?not found$/.test(line)) return withheld('no-such-command', i + 1);
    if (mine && /^tcpdump: (?:can't parse|syntax error|\S+: (?:No such device|That device is not up))/.test(line))
      return withheld('cut-off', i + 1);
    if (!known && !packet && !/^\d\d:\d\d:\d\d\.\d+ (?:\S+ +\S+ +)?ARP, /.test(line)) continue;
    if (!from) from = i + 1;
    to = i + 1;
    const arp = / ARP, (?:Request who-has (\S+) |Reply (\S+) )/.exec(line);
    if (arp?.[1]) asked.set(arp[1], i + 1);
    if (arp?.[2]) asked.delete(arp[2]);
    const icmp = / IP6? (\S+) > \S+: ICMP6?,? (?:host|destination unreachable, unreachable address) (\S+?)(?: unreachable)?, length/.exec(
      line,
    );
    if (icmp) unreachable = { line: i + 1, from: icmp[1] as string, host: icmp[2] as string };
    if (isHeldBack(line, port, context.server)) held ||= i + 1;
    const count = /^(\d+) packets? (captured|received by filter)/.exec(line);
    if (count?.[2] === 'captured') summary = { line: i + 1, count: Number(count[1]) };
    else if (count) received = Number(count[1]);
    if (packet || arp) rows++;
    if (!packet) continue;
    const target = line.slice(arrow + 3, line.indexOf(': ', arrow));
    const before = line.slice(0, arrow);
    const source = before.slice(before.lastIndexOf(' ') + 1);
    // With -v, a packet begins on the line above.
    const above = /^\s/.test(line) ? (lines[i - 1] ?? '').slice(0, 400) : before;
    const fromServer = portOf(source) === port;
    if (portOf(target) === port || fromServer) ofPort++;
    const seen = portOf(target) === port || fromServer ? packetOf(line.slice(arrow, arrow + 600), above) : undefined;
    if (seen) packets.push({ ...seen, line: i + 1, far: fromServer ? target : source, fromServer });
    if (attempt || portOf(target) !== port || !/: (?:Flags \[S[EW]*\]|S \d)/.test(line.slice(arrow, arrow + 400))) continue;
    attempt = {
      line: i + 1,
      way: /\s(In|Out)\s/.exec(above)?.[1],
      address: source.slice(0, source.lastIndexOf('.')),
      to: target.slice(0, target.lastIndexOf('.')),
    };
  }
  if (!from && !mine) return notMine;
  if (!from) return text.trim() ? notMine : withheld('cut-off');
  const on = attempt?.way === 'Out' ? 'client' : attempt?.way === 'In' ? 'server' : context.on;
  // Both facts are the same lines; the machine that captured decides which one they are. Unknown, a capture is taken as the server's:
  // that is where people are sent to run one, and what is not known proves nothing.
  const seen = (
    value: 'yes' | 'no' | 'unsure',
    line: number,
    more: Partial<Learned<'arrives' | 'leaves'>> = {},
  ): Learned<'arrives' | 'leaves'> => ({
    ...more,
    fact: on === 'client' ? 'leaves' : 'arrives',
    value,
    line,
  });
  const { server } = context;
  const silent = server === undefined ? undefined : asked.get(server);
  const told: Learned<'alive' | 'forward' | 'ended-by' | 'resolution'>[] = [];
  if (on === 'client' && unreachable && unreachable.host === (server ?? unreachable.host)) {
    const { line, from, host } = unreachable;
    const details = { address: host, saw: (lines[line - 1] as string).trim().slice(0, 200) };
    // A router says it of the neighbour that it asks in vain; an address that says it of itself passed the packet on to a dead one.
    told.push(
      from === host
        ? { fact: 'forward', value: 'wrong', line, details, inferred: true }
        : { fact: 'alive', value: 'no', line, details, inferred: true },
    );
  } else if (on === 'client' && silent) told.push({ fact: 'alive', value: 'no', line: silent, inferred: true });
  const between = on && interference(packets, on === 'server');
  if (between)
    told.push({ fact: 'ended-by', value: 'middle', line: between, inferred: true, details: { saw: (lines[between - 1] ?? '').trim() } });
  const answer = (one: Learned<'arrives' | 'leaves' | 'resolution'>) => ({ kind: 'read' as const, facts: [one, ...told], from, to });
  const guessed = context.port === undefined;
  // What goes to loopback is shown on its way out and in; another attempt may have left beside it.
  if (attempt && context.on === 'client' && isLoopback(attempt.to)) {
    const { line, to } = attempt;
    const details = { address: to, saw: (lines[line - 1] as string).trim().slice(0, 200) };
    return answer({ fact: 'resolution', value: 'loopback', line, details, inferred: true });
  }
  if (attempt) {
    const { line, address } = attempt;
    const details = { port, address, saw: (lines[line - 1] as string).trim().slice(0, 200) };
    return answer(seen('yes', line, { details, ...(guessed && { inferred: true }) }));
  }
  if (on === 'client' && held)
    return answer(seen('no', held, { inferred: true, details: { saw: (lines[held - 1] as string).trim().slice(0, 200) } }));
  const line = summary?.line ?? 0;
  // Captured, and not printed or not pasted: nothing can be said of the port.
  if (summary && (summary.count > rows || (summary.count === 0 && received > 0))) return answer(seen('unsure', line));
  // Where the neighbour's address is asked for in vain, the attempt waits for that answer: nothing on the client held it back.
  if (on === 'client' && asked.size) return answer(seen('unsure', line));
  const { interface: at, filter } = captured(context.command ?? '');
  // Packets of the port itself show that this interface is the one.
  const whole = at === 'any' || (on !== 'client' && ofPort > 0);
  const withNeighbours = on !== 'client' || (summary?.count === 0 && (!filter || /\barp\b/.test(filter)));
  const inferred = guessed || !summary || context.command === undefined || !whole || !withNeighbours || !keeps(filter, port);
  return answer(seen('no', line, { ...(inferred && { inferred }) }));
}
