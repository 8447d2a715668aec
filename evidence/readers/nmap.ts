import type { Symptom } from '../facts';
import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { bare, guessed, isLoopback, isPublicServer, isTarget, resolved } from './reach';

type Host = {
  line: number;
  name: string;
  address: string;
  up?: { line: number; reason: string };
  rows: { line: number; port: number; state: string; reason: string; version: string }[];
  /** The line that says that all ports without a row are closed. */
  rest?: number;
};

/** What a Linux client prints for the answer that nmap names with --reason; an IPv6 `admin-prohibited` is another errno. */
const reasons: readonly (readonly [RegExp, Symptom])[] = [
  [/^(?:reset|conn-refused|port-unreach|proto-unreach)/, 'refused'],
  [/^no-response/, 'timed-out'],
  [/^(?:host-prohibited|admin-prohibited|host-unreach)/, 'no-route'],
  [/^(?:net-prohibited|net-unreach|no-route)/, 'unreachable'],
];

/**
 * Reads `nmap -p PORT HOST`, best with -Pn and --reason: what answers at the port, and does the host answer at all?
 *
 *     Nmap scan report for 203.0.113.7
 *     Host is up, received user-set (0.0083s latency).
 *
 *     PORT   STATE    SERVICE REASON
 *     22/tcp filtered ssh     admin-prohibited ttl 63
 *
 * `user-set` is -Pn: nobody has answered. A reason `from` another address is a router's word. Without --reason, `filtered` may be
 * silence or a reject. `0 hosts up` after -Pn means that the neighbour on the same network answered no ARP; without -Pn it may have
 * dropped the pings. `sendto … Operation not permitted` is the scanner's own firewall. What nmap saw stands for what ssh would have
 * printed, so the symptom is inferred. Of a server that lets everybody in, a port that is shut is shut by this network.
 * Source: nmap portreasons.cc, output.cc.
 */
export function nmap(text: string, context: Context): Reading<'symptom' | 'resolution' | 'egress' | 'leaves' | 'alive' | 'banner'> {
  const hosts: Host[] = [];
  let reason = false;
  let from = 0;
  let to = 0;
  let kept = 0;
  let dead = 0;
  let unrouted = 0;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trimEnd();
    const n = i + 1;
    const report = /^(?:Nmap scan report for|Interesting ports on) (\S+)(?: \(([^)]+)\))?:?$/.exec(line);
    const up = /^Host is up(?:, received ([\w-]+))?/.exec(line);
    const row = /^(\d+)\/tcp\s+(open|closed|filtered|unfiltered|open\|filtered|closed\|filtered)\s+\S+(?:\s+(.*))?$/.exec(line);
    const host = hosts.at(-1);
    if (report) hosts.push({ line: n, name: report[1] as string, address: bare(report[2] ?? (report[1] as string)), rows: [] });
    else if (up && host) host.up = { line: n, reason: up[1] ?? '' };
    else if (/^PORT\s+STATE\s+SERVICE/.test(line)) reason = /\sREASON/.test(line);
    else if (row && host) {
      const rest = row[3] ?? '';
      host.rows.push({ line: n, port: Number(row[1]), state: row[2] as string, reason: reason ? rest : '', version: rest });
    } else if (host && /^Not shown: \d+ closed (?:tcp )?ports(?: \([\w-]+\))?$/.test(line)) host.rest = n;
    else if (/sendto.*Operation not permitted/.test(line)) kept ||= n;
    else if (/^Nmap done: 1 IP address \(0 hosts up\)/.test(line)) dead = n;
    else if (/failed to determine route to/.test(line)) unrouted = n;
    else if (!/^(?:Starting Nmap|Nmap done:|Note: Host seems down)/.test(line)) return;
    from ||= n;
    to = n;
  });
  const mine = program(context.command) === 'nmap';
  if (!from)
    return mine && /nmap['’]?: (?:command )?not found|'nmap' is not recognized/.test(text) ? withheld('no-such-command', 1) : notMine;

  const facts: Learned<'symptom' | 'resolution' | 'egress' | 'leaves' | 'alive' | 'banner'>[] = [];
  const done = () => ({ kind: 'read', facts, from, to }) as const;
  if (unrouted) {
    facts.push({ fact: 'egress', value: 'offline', line: unrouted, inferred: true });
    return done();
  }
  const port = context.port ?? 22;
  // Of the machine itself only a closed port tells something: there is no way to it that could be broken. 22 is among the usual thousand.
  const own = hosts.every(({ name }) => isLoopback(name)) ? hosts.at(-1) : undefined;
  if (own) {
    const row = own.rows.findLast((one) => one.port === port);
    const shut = row ? row.state === 'closed' && row.line : port === 22 && own.rows.length && own.rest;
    const details = { port, host: own.name, saw: 'closed' };
    if (shut) facts.push({ fact: 'symptom', value: 'refused', line: shut, inferred: true, details });
    return done();
  }
  // Everybody's server lets all in: what is shut there is shut on the way.
  const shut = hosts.flatMap(({ name, address, rows }) =>
    isPublicServer(name) && !isLoopback(address) ? rows.filter((one) => one.port === 22 && /^(?:closed|filtered)$/.test(one.state)) : [],
  );
  if (shut[0]) facts.push({ fact: 'egress', value: 'blocked', line: shut[0].line, inferred: true });
  // Of a whole network's scan, only the host that is dialled counts.
  const near = hosts.filter((one) => isTarget(context, one.name, one.address) !== false);
  const host =
    near.findLast((one) => isTarget(context, one.name, one.address)) ??
    (new Set(near.map((one) => one.address)).size === 1 ? near.at(-1) : undefined);
  if (!host) {
    const word = (context.command ?? '').split(/\s+/).findLast((one) => /^[\w.:-]*[.:\w]$/.test(one) && !one.startsWith('-'));
    if (!hosts.length && dead && isTarget(context, word ?? '') !== false) {
      const without = !/\s-P[n0N]\b/.test(context.command ?? '');
      facts.push({ fact: 'alive', value: without ? 'unsure' : 'no', line: dead });
    }
    if (!hosts.length && kept) facts.push({ fact: 'leaves', value: 'no', line: kept });
    return done();
  }
  if (isPublicServer(host.name)) return done();

  const row = host.rows.findLast((one) => one.port === port);
  const details = { port, host: host.name, address: host.address };
  const guess = guessed(context, isTarget(context, host.name, host.address));
  const others = / from \S/.test(row?.reason ?? '');
  if (kept) facts.push({ fact: 'leaves', value: 'no', line: kept, details });
  else if (row && row.state !== 'open') {
    const six = host.address.includes(':') && /^admin-prohibited/.test(row.reason);
    const found = six ? 'prohibited' : reasons.find(([pattern]) => pattern.test(row.reason))?.[1];
    const value = found ?? (row.state === 'closed' ? 'refused' : undefined);
    if (value)
      facts.push({ fact: 'symptom', value, line: row.line, inferred: true, details: { ...details, saw: row.reason || row.state } });
  }
  const answered = host.rows.find(
    (one) =>
      (one.state === 'open' || (one.reason && !/^no-response/.test(one.reason)) || one.state === 'closed') && !/ from \S/.test(one.reason),
  );
  const greeted = host.up && host.up.reason !== '' && host.up.reason !== 'user-set' ? host.up : undefined;
  if ((answered || greeted) && !isLoopback(host.address))
    facts.push({ fact: 'alive', value: 'yes', line: (greeted ?? answered)?.line as number, details, ...guess });
  else if (row && !others) facts.push({ fact: 'alive', value: 'unsure', line: row.line });
  if (host.name !== host.address) facts.push(...resolved(host.name, host.address, host.line));
  if (row?.state === 'open' && /OpenSSH|[Dd]ropbear|\(protocol 2\.0\)/.test(row.version)) {
    facts.push({ fact: 'banner', value: 'ssh', line: row.line, details: { saw: row.version } });
  }
  return done();
}
