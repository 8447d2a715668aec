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
  let host = '';
  let address = '';
  let head = 0;
  let reply = 0;
  let filtered = 0;
  let unreachable: { line: number; by: string } | undefined;
  let loss = 0;
  let down = 0;
  let offline = 0;
  let kept = 0;
  let lookup: { line: number; host: string; why: string } | undefined;
  let table = false;
  let from = 0;
  let to = 0;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    const begun =
      /^PING (\S*?) ?\(([^()\s]+)(?: \([^)]*\)+)?\)/.exec(line) ??
      /^PING6?\([^)]*\) \S+ --> ([^\s]+)/.exec(line) ??
      /^(?:PING (\S+) \d+ data bytes|Pinging (\S+)(?: \[([^\]]+)\])? with \d+ bytes)/.exec(line) ??
      /^Sending \d+, \d+-byte ICMP Echos to (\S+?),/.exec(line);
    const row = /^\d+ (\S+) +(?:(\d+ +\d+ \d+(?:ms|us)\S*)|timeout)/.exec(table ? line : '');
    const foreign = answered.exec(line);
    // A second run replaces the first, unless it is of another host and the first was the target's.
    if (begun) {
      const [name, shown] = begun[2] && /^Pinging/.test(line) ? [begun[2], begun[3]] : [begun[1], begun[2]];
      host = name || (shown ?? '');
      address = bare(shown ?? host);
      head = n;
      reply = filtered = loss = down = 0;
      unreachable = undefined;
    } else if (/^SEQ HOST +SIZE TTL TIME +STATUS$/.test(line)) {
      table = true;
      host = address = '';
    } else if (row) {
      // RouterOS names its target in the rows alone; what answers in its place has a status.
      if (!host) [host, address, head, reply] = [row[1] as string, bare(row[1] as string), n, 0];
      if (row[2] && row[0].length === line.length) reply ||= n;
    } else if (/^[!.UQM?&]*![!.UQM?&]*$/.test(line) && head) reply ||= n;
    else if (/^(?:\[[\d.]+\] )?\d+ bytes from .*\b(?:icmp_)?[rs]eq[= ]?\d/.test(line)) reply ||= n;
    else if (/^Reply from \S+: (?:bytes=|time)/.test(line)) reply ||= n;
    else if (foreign) {
      reply ||= n;
      if (!head && foreign[1]) {
        host = address = foreign[1];
        head = n;
      }
    } else if (
      /^From \S+.*(?:Packet filtered|Destination \S+ (?:Unreachable|Prohibited))/i.test(line) &&
      bare(/^From (\S+?):? /.exec(line)?.[1] ?? '') === address
    )
      filtered ||= n;
    else if (/Destination Host Unreachable/i.test(line))
      unreachable = { line: n, by: bare(/^(?:From|Reply from|\d+ bytes from) (\S+?):? /.exec(line)?.[1] ?? '') };
    else if (/^ping: sendto: Host is down/.test(line)) down ||= n;
    else if (/^(?:ping6?: )?(?:connect|sendto|sendmsg): Network (?:is )?unreachable|PING: transmit failed\. General failure/i.test(line))
      offline = n;
    else if (/^ping6?: send(?:msg|to): Operation not permitted/.test(line)) kept = n;
    else if (
      /^\d+ packets transmitted,.*packet loss/.test(line) ||
      /Sent = \d+, Received = \d+|^Success rate is \d+ percent|^sent=\d+ received=\d+/.test(line)
    )
      loss = n;
    else {
      const name =
        /^ping6?: (?:unknown host |cannot resolve |bad address ')?([\w.-]+)'?(?:: (.*))?$/.exec(line) ??
        /^Ping request could not find host (\S+?)\. ()/.exec(line);
      const why = name && (name[2] || (/unknown host|cannot resolve|bad address|could not find/.test(line) ? 'unknown host' : ''));
      if (name && why && lookupOf(why).value !== 'unsure') lookup = { line: n, host: name[1] as string, why };
      else if (!/^--- \S+ ping statistics|^Request timeout for icmp_seq|^Request timed out\.$|^ping: sendto: No route to host/.test(line))
        return;
    }
    from ||= n;
    to = n;
  });
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
