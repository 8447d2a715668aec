import { type Context, type Learned, linesOf, notMine, type Reading, withheld } from '../reading';
import { isPrivate } from '../values';
import { bannerOf, bare, errnoOf, guessed, isLoopback, isPublicServer, isTarget, lookupOf, resolved } from './reach';

/** One connection that was tried: `why` is the errno's words, or undefined where it was made. */
type Try = { line: number; host?: string; address?: string; port?: number; why?: string; spoke?: true };

type Told = 'symptom' | 'resolution' | 'egress' | 'leaves' | 'alive' | 'banner' | 'admission' | 'families' | 'listening' | 'place';

/** What a port says first, as far as it is text. */
const greeting = /^(?:SSH-\d|Not allowed at this time|Exceeded MaxStartups|220[ -]|HTTP\/\d|RFB \d|\* OK|\+OK)/;

/**
 * Who answers a line that is no request: HAProxy by the text of its page, others by their name. Source: haproxy src/http.c,
 * http_err_msgs; AWS, Envoy and Azure Application Gateway by the header that they set.
 */
const balancer = /^(?:Your browser sent an invalid request\.|server: (?:awselb\/|envoy\b|Microsoft-Azure-Application-Gateway))/i;

const port = (text: string | undefined) => (text && /^\d{1,5}$/.test(text) ? Number(text) : undefined);

/** Finds the connection that a line tells of, in the words of each netcat. */
function tryOf(text: string, line: number): Try | undefined {
  // OpenBSD's, macOS's: `nc: connect to NAME (ADDRESS) port 22 (tcp) failed: why`, `… timed out: Operation now in progress`
  const failed = /^nc: connectx? to (\S+)(?: \(([^)]+)\))? port (\d+) \(tcp\) (?:failed: (.*)|timed out)/.exec(text);
  if (failed) return { line, host: failed[1], address: failed[2], port: port(failed[3]), why: failed[4] ?? 'timed out' };
  const made = /^Connection to (\S+)(?: \(([^)]+)\))? (?:port )?(\d+) (?:port )?\[tcp\/[^\]]*\] succeeded!/.exec(text);
  if (made) return { line, host: made[1], address: made[2], port: port(made[3]) };
  // nmap's: `Ncat: Connected to ADDRESS:22.`, `Ncat: Connection refused.`, `Ncat: TIMEOUT.`
  const ncat = /^Ncat: Connected to (\S+):(\d+)\.$/.exec(text);
  if (ncat) return { line, host: ncat[1], port: port(ncat[2]) };
  const refused = /^Ncat: (?:Connection to (\S+) failed: )?(TIMEOUT|[A-Z][a-z' ]{3,40})\.$/.exec(text);
  if (refused && (refused[2] === 'TIMEOUT' || errnoOf(refused[2] as string)))
    return { line, host: refused[1], why: refused[2] === 'TIMEOUT' ? 'timed out' : refused[2] };
  // The traditional one: `web1 [203.0.113.7] 22 (ssh) open`, `(UNKNOWN) [203.0.113.7] 22 (ssh) : Connection refused`
  const old = /^(\S+) \[([^\]]+)\] (\d+) \([^)]*\) (?:open|: (.*))$/.exec(text);
  if (old) return { line, host: old[1] === '(UNKNOWN)' ? old[2] : old[1], address: old[2], port: port(old[3]), why: old[4] };
  // BusyBox's, the small one and the large one, networking/nc.c and nc_bloaty.c: with one -v it is silent of a refusal
  const busybox = /^nc: can't connect to remote host \(([^)]+)\): (.*)/.exec(text);
  if (busybox) return { line, host: busybox[1], why: busybox[2] };
  const large = /^(?:nc: )?(\S+) \(([^):]+|\[[^\]]+\]):(\d+)\)(?: open$|: (.+))/.exec(text);
  return large && (!large[4] || errnoOf(large[4]))
    ? { line, host: large[1], address: large[2], port: port(large[3]), why: large[4] }
    : undefined;
}

/**
 * Reads `nc -vz HOST PORT` and `nc -v HOST PORT` of OpenBSD, macOS, nmap (ncat), BusyBox and the traditional netcat.
 *
 *     nc: connect to web1 (2001:db8::7) port 22 (tcp) failed: Connection refused
 *     Connection to web1 (203.0.113.7) 22 port [tcp/ssh] succeeded!
 *     SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10
 *
 * A connection that was made proves that the address answers, and never that SSH works: proxies and port forwarders accept for
 * others. One of several addresses is enough for that. Port 22 of a public server is a probe of the network here, and what was run
 * against oneself says nothing. With -z, or when a deadline ends it, that nothing was said is no proof that nothing would be; without
 * -v nothing is printed of the connection either, so that only a greeting is read.
 */
export function nc(text: string, context: Context): Reading<Told> {
  const command = context.command ?? '';
  const mine = /(?:^|[\s|(/])(?:nc|ncat|netcat)(?:\.\w+)?\s/.test(command);
  const lines = linesOf(text);
  const tries: Try[] = [];
  let lookup: { line: number; host: string; why: string } | undefined;
  let denied = 0;
  lines.forEach((line, i) => {
    const one = tryOf(line.trim(), i + 1);
    if (one) tries.push(one);
    const name =
      /^(?:nc: getaddrinfo(?: for host "([^"]*)" port \S+)?|Ncat: Could not resolve hostname "([^"]*)"|nc: bad address '([^']*)'):? ?(.*)/.exec(
        line,
      );
    if (name) lookup = { line: i + 1, host: name[1] ?? name[2] ?? name[3] ?? '', why: name[4] || 'unknown host' };
    if (/^(?:nc|Ncat): .*sendmsg: Operation not permitted/.test(line)) denied = i + 1;
  });
  // Without -v it prints only what the other end says, and that it says something shows that the connection was made.
  const [asking = '', at] = command
    .slice(0, 400)
    .replace(/<\s*\/dev\/null\s*$/, '')
    .trim()
    .split(/\s+/)
    .slice(-2);
  const first = lines.findIndex((line) => line.trim());
  if (mine && port(at) && /^\w/.test(asking) && !tries.length && first >= 0 && greeting.test((lines[first] as string).trim()))
    tries.push({ line: first + 1, host: asking, port: port(at), spoke: true });
  const last = tries.at(-1);
  if (!last && !lookup && !denied) {
    const absent = mine && /\b(?:nc|ncat|netcat)['’]?: (?:command )?(?:not found|No such file)|command not found: n/.test(text);
    return absent ? withheld('no-such-command', 1) : notMine;
  }

  const facts: Learned<Told>[] = [];
  const from = Math.min(...[tries[0]?.line, lookup?.line, denied || undefined].filter((line) => line !== undefined));
  let to = Math.max(last?.line ?? 0, lookup?.line ?? 0, denied);
  if (denied) facts.push({ fact: 'leaves', value: 'no', line: denied });
  if (lookup && !last && isTarget(context, lookup.host) !== false) {
    const { value, inferred } = lookupOf(lookup.why);
    const details = { ...(lookup.host && { host: lookup.host }), saw: lookup.why };
    facts.push({ fact: 'symptom', value: 'name', line: lookup.line, details });
    facts.push({ fact: 'resolution', value, line: lookup.line, details, ...(inferred && { inferred }) });
  }
  if (!last) return { kind: 'read', facts, from, to };

  // The addresses of one name are tried in turn; the newest run is the one that counts.
  const run = tries.filter((one) => one.host === last.host && one.port === last.port);
  const made = run.findLast((one) => one.why === undefined);
  const shown = made ?? last;
  const asked = /\s(\d{1,5})\s*$/.exec(command)?.[1];
  const dialled = shown.port ?? port(asked);
  const host = shown.host ?? context.host ?? '';
  const target = isTarget(context, host, shown.address);
  if (isPublicServer(host)) {
    // That one IP version does not get out says nothing of the other.
    const other = !made && shown.address && context.server && shown.address.includes(':') !== context.server.includes(':');
    if (dialled === 22 && !other)
      facts.push({ fact: 'egress', value: made ? 'open' : 'blocked', line: shown.line, ...(!made && { inferred: true }) });
    return { kind: 'read', facts, from, to };
  }
  if (target === false) return { kind: 'read', facts, from, to };

  const address = bare(shown.address ?? host);
  const details = {
    ...(dialled && { port: dialled }),
    ...(host && { host }),
    ...(resolved(host, address, 0).length && run.length === 1 && { address }),
  };
  // A port that nobody named is taken for the one in question, unless another service is known to live there.
  const asks = dialled === (context.port ?? 22);
  const guess = asks ? guessed(context, target) : { inferred: true as const };
  const counts =
    asks || dialled === undefined || (context.port === undefined && ![21, 25, 53, 80, 443, 3306, 3389, 5432, 8080, 8443].includes(dialled));
  // Whoever opens 22 of a host that is dialled at another port has found where sshd listens, unless a router tells the ports apart.
  if (made && dialled === 22 && !asks && target && isPrivate(address))
    facts.push({ fact: 'listening', value: 'elsewhere', line: made.line, details, inferred: true });
  if (made && !isLoopback(address)) facts.push({ fact: 'alive', value: 'yes', line: made.line, details, ...guessed(context, target) });
  // One address of the name failed and another one, of the other family, opened: that way is broken, or was never there.
  const lost =
    made?.address && asks
      ? run.find((one) => one.why !== undefined && one.address?.includes(':') !== made.address?.includes(':'))
      : undefined;
  if (made?.address && lost?.address) {
    const value = made.address.includes(':') ? 'six-only' : 'four-only';
    facts.push({ fact: 'families', value, line: lost.line, inferred: true, details: { address: bare(lost.address), saw: lost.why } });
  }
  if (!made && counts) {
    const why = errnoOf(last.why ?? '');
    const inferred = why?.inferred || guess.inferred;
    facts.push({
      fact: 'symptom',
      value: why?.symptom ?? 'unsure',
      line: last.line,
      details: { ...details, saw: last.why },
      ...(inferred && { inferred }),
    });
    if (/^operation not permitted/i.test(last.why ?? '')) facts.push({ fact: 'leaves', value: 'no', line: last.line, inferred: true });
  }
  if (host && shown.address) facts.push(...resolved(host, shown.address, shown.line));
  if (made && asks) {
    const next = made.spoke ? made.line - 1 : lines.findIndex((line, i) => i >= made.line && line.trim());
    const said = next < 0 ? '' : (lines[next] as string).trim();
    if (greeting.test(said)) {
      facts.push(...bannerOf(said, next + 1));
      const page = lines.slice(next, next + 30).findIndex((line) => line.length < 200 && balancer.test(line));
      if (/^HTTP\/\d/.test(said) && page >= 0) facts.push({ fact: 'place', value: 'balancer', line: next + page + 1, inferred: true });
      to = next + 1 + Math.max(page, 0);
    } else if (mine && !said && !/\s-\w*z/.test(command)) facts.push({ fact: 'banner', value: 'nothing', line: made.line, inferred: true });
  }
  return { kind: 'read', facts, from, to };
}
