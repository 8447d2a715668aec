import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';
import { bare, guessed, isLoopback, isPublicServer, isTarget, lookupOf, resolved } from './reach';
import { isTranslated } from './translated';

/** Hosts that people ping to see whether they are online. */
const isBeacon = (host: string) =>
  /^(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|9\.9\.9\.9|(?:www\.)?(?:google|cloudflare|bing|baidu)\.com)$/i.test(host) || isPublicServer(host);

/** Do both lie in one /24? Then an answer about the other comes from this machine or its own network, and is about ARP. */
const neighbours = (one: string, other: string) =>
  isAddress(one) && !one.includes(':') && one.slice(0, one.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));

/**
 * An answer to a ping in any language: `64 Bytes von 203.0.113.7: icmp_seq=1 ttl=63 Zeit=8.33 ms`, `Antwort von 203.0.113.7: Bytes=32
 * Zeit=8ms TTL=53`.
 */
const answered =
  /^\d+ \S+ .{1,80}\bicmp_[rs]eq=\d+ ttl=\d+ |^\D{2,40} (\d{1,3}(?:\.\d{1,3}){3}) ?: \S{3,20}=\d+ \S{3,20}[=<]\d+ ?\S{1,3} TTL=\d+$/;

/** How many were lost, at the end of a run. */
const losses = /^\d+ packets transmitted,.*packet loss|Sent = \d+, Received = \d+|^Success rate is \d+ percent|^sent=\d+ received=\d+/;

/** What says nothing by itself. */
const noise =
  /^--- \S+ ping statistics|^Request timeout for icmp_seq|^Request timed out\.$|^ping: sendto: No route to host|^(?:rtt|round-trip) min\/avg\/max|^Approximate round trip times|^Minimum = \d+ms/;

/** How a run begins, by each program: whom it pings, and the address that it shows for a name. */
const heads = [
  /^PING (?<host>\S*?) ?\((?<shown>[^()\s]+)(?: \([^)]*\)+)?\)/,
  /^PING6?\([^)]*\) \S+ --> (?<host>[^\s]+)/,
  /^PING (?<host>\S+) \d+ data bytes/,
  /^Pinging (?<host>\S+)(?: \[(?<shown>[^\]]+)\])? with \d+ bytes/,
  /^Sending \d+, \d+-byte ICMP Echos to (?<host>\S+?),/,
];

/** What came of the pings, line by line. A number is the line that shows it, 0 where none does. */
class Pings {
  from = 0;
  to = 0;
  host = '';
  address = '';
  head = 0;
  reply = 0;
  filtered = 0;
  unreachable: { line: number; by: string } | undefined;
  loss = 0;
  down = 0;
  offline = 0;
  kept = 0;
  lookup: { line: number; host: string; why: string } | undefined;
  private table = false;

  read(line: string, n: number) {
    if (!this.isHead(line, n) && !this.isAnswer(line, n) && !this.isFailure(line, n) && !this.isLookup(line, n) && !noise.test(line))
      return;
    this.from ||= n;
    this.to = n;
  }

  private isHead(line: string, n: number): boolean {
    for (const head of heads) {
      const found = head.exec(line);
      if (!found) continue;
      const { host, shown } = found.groups as { host: string; shown?: string };
      // A second run replaces the first, unless it is of another host and the first was the target's.
      this.begin(host || (shown ?? ''), shown, n);
      this.filtered = this.loss = this.down = 0;
      this.unreachable = undefined;
      return true;
    }
    if (!/^SEQ HOST +SIZE TTL TIME +STATUS$/.test(line)) return false;
    this.table = true;
    this.host = this.address = '';
    return true;
  }

  private begin(host: string, shown: string | undefined, n: number) {
    this.host = host;
    this.address = bare(shown ?? host);
    this.head = n;
    this.reply = 0;
  }

  private isAnswer(line: string, n: number): boolean {
    const row = this.table ? /^\d+ (\S+) +(?:(\d+ +\d+ \d+(?:ms|us)\S*)|timeout)/.exec(line) : null;
    if (row) {
      // RouterOS names its target in the rows alone; what answers in its place has a status.
      if (!this.host) this.begin(row[1] as string, undefined, n);
      if (row[2] && row[0].length === line.length) this.reply ||= n;
      return true;
    }
    const drawn = this.head && line.includes('!') && /^[!.UQM?&]+$/.test(line);
    const plain = /^(?:\[[\d.]+\] )?\d+ bytes from .*\b(?:icmp_)?[rs]eq[= ]?\d|^Reply from \S+: (?:bytes=|time)/.test(line);
    const foreign = drawn || plain ? null : answered.exec(line);
    if (drawn || plain || foreign) {
      // A row that was cut out names its target itself.
      const by = this.head ? '' : bare(foreign?.[1] ?? / from (?:\S+ \()?([\da-f.:]{3,45})\)?: /i.exec(line)?.[1] ?? '');
      if (isAddress(by)) this.begin(by, undefined, n);
      this.reply ||= n;
      return true;
    }
    const refused = /^From \S.*(?:Packet filtered|Destination \S+ (?:Unreachable|Prohibited))/i.test(line);
    if (!refused || bare(/^From (\S+?):? /.exec(line)?.[1] ?? '') !== this.address) return false;
    this.filtered ||= n;
    return true;
  }

  private isFailure(line: string, n: number): boolean {
    if (/Destination Host Unreachable/i.test(line))
      this.unreachable = { line: n, by: bare(/^(?:From|Reply from|\d+ bytes from) (\S+?):? /.exec(line)?.[1] ?? '') };
    else if (/^ping: sendto: Host is down/.test(line)) this.down ||= n;
    else if (/^(?:ping6?: )?(?:connect|sendto|sendmsg): Network (?:is )?unreachable|PING: transmit failed\. General failure/i.test(line))
      this.offline = n;
    else if (/^ping6?: send(?:msg|to): Operation not permitted/.test(line)) this.kept = n;
    else if (losses.test(line)) this.loss = n;
    else return false;
    return true;
  }

  private isLookup(line: string, n: number): boolean {
    const [, host, said] =
      /^ping6?: (?:unknown host |cannot resolve |bad address ')?([\w.-]+)'?(?:: (.*))?$/.exec(line) ??
      /^Ping request could not find host (\S+?)\. ()/.exec(line) ??
      [];
    const why = said || (/unknown host|cannot resolve|bad address|could not find/.test(line) ? 'unknown host' : '');
    if (!host || !why || lookupOf(why).value === 'unsure') return false;
    this.lookup = { line: n, host, why };
    return true;
  }
}

/**
 * Reads `ping HOST` of Linux, macOS and BSD, BusyBox and Windows, Cisco IOS and RouterOS: does the address answer anything at all?
 *
 *     PING web1 (203.0.113.7) 56(84) bytes of data.
 *     64 bytes from 203.0.113.7: icmp_seq=1 ttl=63 time=8.33 ms
 *
 *     --- web1 ping statistics ---
 *     1 packets transmitted, 1 received, 0% packet loss, time 0ms
 *
 * A reply proves that some machine has the address; another one may have it. Silence proves nothing, because most cloud firewalls drop
 * pings, so that it is `unsure`; only an ARP that fails, `Destination Host Unreachable` from this machine's own address, is a sign that
 * nobody is there. `Packet filtered` or `Unreachable` from the target itself is an answer. macOS prints `sendto: No route to host` for an
 * application without the permission for the local network, too. In other languages only an answer shows itself, by its `ttl=`; what says
 * nothing else is withheld. IOS draws a `!` for each answer. Sources: iputils ping.c and its po/*.po, FreeBSD and Apple ping.c; Cisco IOS
 * command reference; MikroTik's RouterOS documentation, Ping.
 */
export function ping(text: string, context: Context): Reading<'alive' | 'resolution' | 'egress' | 'leaves'> {
  const pings = new Pings();
  linesOf(text).forEach((line, i) => {
    pings.read(line.trim(), i + 1);
  });
  const { from, to, host, address, head, reply, filtered, unreachable, loss, down, offline, kept, lookup } = pings;
  const mine = /^ping6?$/.test(program(context.command));
  if (!from) return mine && /ping['’]?: (?:command )?not found/.test(text) ? withheld('no-such-command', 1) : notMine;
  if (!mine && !head && !lookup && !kept && !/^ping6?: /m.test(text)) return notMine;

  const said = reply || filtered || unreachable || loss || down || offline || kept || lookup;
  if (!said && isTranslated('ping', text)) return withheld('translated', head);

  const facts: Learned<'alive' | 'resolution' | 'egress' | 'leaves'>[] = [];
  if (offline) facts.push({ fact: 'egress', value: 'offline', line: offline, inferred: true });
  // It is pings that stay here; whether connections do is another matter.
  if (kept) facts.push({ fact: 'leaves', value: 'no', line: kept, inferred: true });
  if (lookup && isTarget(context, lookup.host) !== false) {
    facts.push({
      fact: 'resolution',
      value: lookupOf(lookup.why).value,
      line: lookup.line,
      inferred: true,
      details: { host: lookup.host, saw: lookup.why },
    });
  }
  const same = head ? isTarget(context, host, address) : false;
  // Whoever wants to be reached under a public name was given an address of this machine.
  if (isTarget(context, host) && isBeacon(host) && isLoopback(address)) facts.push(...resolved(host, address, head));
  if (same === false || isBeacon(host) || isLoopback(host)) return { kind: 'read', facts, from, to };

  const guess = guessed(context, same);
  const details = { host, ...(isAddress(address) && { address }) };
  const answers = !isLoopback(address);
  if (answers && (reply || filtered)) facts.push({ fact: 'alive', value: 'yes', line: reply || filtered, details, ...guess });
  else if (unreachable && (unreachable.by === context.client || neighbours(unreachable.by, address))) {
    const inferred = unreachable.by !== context.client || guess.inferred;
    facts.push({
      fact: 'alive',
      value: 'no',
      line: unreachable.line,
      details: { ...details, saw: unreachable.by },
      ...(inferred && { inferred }),
    });
  } else if (down) facts.push({ fact: 'alive', value: 'no', line: down, inferred: true, details });
  else if (!offline && !kept) facts.push({ fact: 'alive', value: 'unsure', line: unreachable?.line || loss || head });
  // A server's own hosts file may give its own name this address; where the ping was run is not seen here.
  facts.push(...resolved(host, address, head).map((one) => (one.value === 'loopback' ? { ...one, inferred: true } : one)));
  return { kind: 'read', facts, from, to };
}
