import { type Context, type Learned, linesOf, notMine, program, type Reading, type Withheld, withheld } from '../reading';
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

/** Did the filter leave out every first packet: is it for other ports, or for what the server itself sends? */
function misses(filter: string, port: number, server: string | undefined): boolean {
  if (/\bor\b|\bportrange\b/.test(filter)) return false;
  const ports = [...filter.matchAll(/\bport (\d+|ssh)\b/g)].map((one) => (one[1] === 'ssh' ? 22 : Number(one[1])));
  const source = /\bsrc (?:host )?([\d.]+|[\da-f:]+:[\da-f:]*)/.exec(filter)?.[1];
  return (ports.length > 0 && !ports.includes(port)) || (source !== undefined && source === server) || /^icmp6?$/.test(filter);
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

/** What tcpdump says of itself, above the packets and below them. */
const frame =
  /^(?:tcpdump: )?(?:listening on \S+, link-type|verbose output suppressed)|^\d+ packets? (?:captured|received by filter|dropped)/;

/** Why it captured nothing. */
function refusalOf(line: string): Withheld | undefined {
  if (/permission to (?:capture|perform)|Operation not permitted/.test(line)) return 'needs-root';
  if (/tcpdump: (?:command )?not found$/.test(line)) return 'no-such-command';
  return /^tcpdump: (?:can't parse|syntax error|\S+: (?:No such device|That device is not up))/.test(line) ? 'cut-off' : undefined;
}

type Side = Context['on'];
type Passing = Learned<'arrives' | 'leaves' | 'resolution'>;

/** What a capture shows of the port, line by line. */
class Capture {
  /** The first and the last line that was taken; 0 where none was. */
  from = 0;
  to = 0;
  private port: number;
  /** The first SYN to the port. */
  private attempt: { line: number; way: string | undefined; address: string; to: string } | undefined;
  /** The packets of the port, and how many there are of any. */
  private packets: Packet[] = [];
  private ofPort = false;
  private rows = 0;
  /** What tcpdump counted itself. */
  private summary: { line: number; count: number } | undefined;
  private received = 0;
  /** The neighbours that were asked for and have not answered, each with its line. */
  private asked = new Map<string, number>();
  private unreachable: { line: number; from: string; host: string } | undefined;
  private held = 0;

  constructor(
    private lines: readonly string[],
    private context: Context,
  ) {
    this.port = context.port ?? 22;
  }

  private saw(line: number) {
    return (this.lines[line - 1] ?? '').trim().slice(0, 200);
  }

  /** Takes a line in, by its number. */
  read(n: number) {
    const line = this.lines[n - 1] as string;
    const arrow = line.indexOf(' > ');
    const head = line.slice(0, arrow + 1);
    const above = (this.lines[n - 2] ?? '').slice(0, 400);
    const packet = arrow > 0 && (stamped.test(head) || (/^\s+[\w.:-]+ $/.test(head) && opened.test(above)));
    if (!packet && !frame.test(line) && !/^\d\d:\d\d:\d\d\.\d+ (?:\S+ +\S+ +)?ARP, /.test(line)) return;
    this.from ||= n;
    this.to = n;
    const arp = / ARP, (?:Request who-has (\S+) |Reply (\S+) )/.exec(line);
    if (arp?.[1]) this.asked.set(arp[1], n);
    if (arp?.[2]) this.asked.delete(arp[2]);
    if (packet || arp) this.rows++;
    this.readRefusal(line, n);
    const [, count, what] = /^(\d+) packets? (captured|received by filter)/.exec(line) ?? [];
    if (what === 'captured') this.summary = { line: n, count: Number(count) };
    else if (what) this.received = Number(count);
    // With -v, a packet begins on the line above.
    if (packet) this.readPacket(line, arrow, /^\s/.test(line) ? above : line.slice(0, arrow), n);
  }

  /** ICMP: nobody is at the address, or a rule of this machine's own rejects the packet. */
  private readRefusal(line: string, n: number) {
    const icmp = / IP6? (\S+) > \S+: ICMP6?,? (?:host|destination unreachable, unreachable address) (\S+?)(?: unreachable)?, length/.exec(
      line,
    );
    if (icmp) this.unreachable = { line: n, from: icmp[1] as string, host: icmp[2] as string };
    if (isHeldBack(line, this.port, this.context.server)) this.held ||= n;
  }

  private readPacket(line: string, arrow: number, begin: string, n: number) {
    const target = line.slice(arrow + 3, line.indexOf(': ', arrow));
    const source = line.slice(line.lastIndexOf(' ', arrow - 1) + 1, arrow);
    const toServer = portOf(target) === this.port;
    const fromServer = portOf(source) === this.port;
    if (!toServer && !fromServer) return;
    this.ofPort = true;
    const seen = packetOf(line.slice(arrow, arrow + 600), begin);
    if (seen) this.packets.push({ ...seen, line: n, far: fromServer ? target : source, fromServer });
    if (!toServer || !/: (?:Flags \[S[EW]*\]|S \d)/.test(line.slice(arrow, arrow + 400))) return;
    const way = /\s(In|Out)\s/.exec(begin)?.[1];
    const [address, to] = [source.slice(0, source.lastIndexOf('.')), target.slice(0, target.lastIndexOf('.'))];
    this.attempt ??= { line: n, way, address, to };
  }

  facts(): Learned<'arrives' | 'leaves' | 'alive' | 'forward' | 'ended-by' | 'resolution'>[] {
    const way = this.attempt?.way;
    const on = way === 'Out' ? 'client' : way === 'In' ? 'server' : this.context.on;
    return [this.passing(on), ...(on === 'client' ? this.neighbour() : []), ...this.ended(on)];
  }

  /** Does the first packet of an attempt come by? The machine that captured decides which fact that is. */
  private passing(on: Side): Passing {
    const { context, port, attempt, summary, held } = this;
    // Unknown, a capture is taken as the server's: that is where people are sent to run one, and what is not known proves nothing.
    const fact = on === 'client' ? 'leaves' : 'arrives';
    const seen = (value: 'yes' | 'no' | 'unsure', line: number, more: Partial<Passing> = {}) => ({ ...more, fact, value, line }) as Passing;
    // What goes to loopback is shown on its way out and in; another attempt may have left beside it.
    if (attempt && context.on === 'client' && isLoopback(attempt.to)) {
      const details = { address: attempt.to, saw: this.saw(attempt.line) };
      return { fact: 'resolution', value: 'loopback', line: attempt.line, details, inferred: true };
    }
    if (attempt) {
      const details = { port, address: attempt.address, saw: this.saw(attempt.line) };
      return seen('yes', attempt.line, { details, ...(context.port === undefined && { inferred: true }) });
    }
    if (on === 'client' && held) return seen('no', held, { inferred: true, details: { saw: this.saw(held) } });
    const line = summary?.line ?? 0;
    // Captured, and not printed or not pasted: nothing can be said of the port.
    const missing = summary && (summary.count > this.rows || (summary.count === 0 && this.received > 0));
    // Where the neighbour's address is asked for in vain, the attempt waits for that answer: nothing on the client held it back.
    if (missing || (on === 'client' && this.asked.size)) return seen('unsure', line);
    if (context.command && misses(captured(context.command).filter, port, context.server)) return seen('unsure', line);
    return seen('no', line, this.isWhole(on) ? {} : { inferred: true });
  }

  /** Would an attempt on the port have been seen for sure? */
  private isWhole(on: Side): boolean {
    const { command, port } = this.context;
    if (port === undefined || command === undefined || !this.summary) return false;
    const { interface: at, filter } = captured(command);
    const withNeighbours = on !== 'client' || (this.summary.count === 0 && (!filter || /\barp\b/.test(filter)));
    // Packets of the port itself show that this interface is the one.
    return (at === 'any' || (on !== 'client' && this.ofPort)) && withNeighbours && keeps(filter, port);
  }

  /** What the client's network tells of the machine that it looks for. */
  private neighbour(): Learned<'alive' | 'forward'>[] {
    const { unreachable, asked } = this;
    const { server } = this.context;
    if (unreachable && unreachable.host === (server ?? unreachable.host)) {
      const { line, from, host } = unreachable;
      const details = { address: host, saw: this.saw(line) };
      // A router says it of the neighbour that it asks in vain; an address that says it of itself passed the packet on to a dead one.
      if (from === host) return [{ fact: 'forward', value: 'wrong', line, details, inferred: true }];
      return [{ fact: 'alive', value: 'no', line, details, inferred: true }];
    }
    const line = asked.get(server ?? '');
    return line ? [{ fact: 'alive', value: 'no', line, inferred: true }] : [];
  }

  private ended(on: Side): Learned<'ended-by'>[] {
    const line = on && interference(this.packets, on === 'server');
    return line ? [{ fact: 'ended-by', value: 'middle', line, inferred: true, details: { saw: (this.lines[line - 1] ?? '').trim() } }] : [];
  }
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
  const lines = linesOf(text);
  const capture = new Capture(lines, context);
  for (let n = 1; n <= lines.length; n++) {
    const why = mine && refusalOf(lines[n - 1] as string);
    if (why) return withheld(why, n);
    capture.read(n);
  }
  const { from, to } = capture;
  if (!from) return mine && !text.trim() ? withheld('cut-off') : notMine;
  return { kind: 'read', facts: capture.facts(), from, to };
}
