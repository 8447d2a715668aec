import type { Fact, Symptom } from '../facts';
import { besideLog, type Context, type Details, type Learned, linesOf, notMine, program, type Reading, remembering } from '../reading';
import { isAddress } from '../values';
import { type ClientSign, clientHint, clientSigns, retries } from './clients-messages';
import { dial } from './dial';
import { codeOf, detailsOf, errnoOf, isLoopback, isPublicServer, isQuoted, isTarget, lookupOf, resolved } from './reach';
import { served } from './ssh-messages';

type Message = { symptom: Symptom; line: number; details: Details; inferred: boolean; weak: boolean };

/** Programs whose words are another reader's. */
const foreign = /^\s*(?:debug\d: |ssh: connect |telnet: |nc: |Ncat: |ping6?: |curl: \((?!2\)|6\)|7\)|28\)|60\)|67\)))/;

/** Ports that other programs are known for. */
const services = new Set([
  21, 23, 25, 53, 80, 110, 143, 389, 443, 445, 465, 587, 636, 993, 995, 1433, 2375, 2376, 2379, 3000, 3128, 3306, 3389, 5000, 5432, 5601,
  5672, 5900, 6379, 6443, 7890, 8000, 8080, 8443, 8888, 9000, 9090, 9200, 10250, 11211, 27017,
]);

/** A daemon's line in a log of the system: what it could not reach is no matter of this connection. */
const logged = /^(?:[A-Z][a-z]{2} +\d+ [\d:]{8}|\d{4}-\d\d-\d\dT\S{8,30}) \S{1,80} [\w./-]{1,60}\[\d+\]: /;

/** Other clients, whose traces end in the same errno. */
const strangers =
  /\b(?:HttpRequest|reqwest|hyper::|okhttp|axios|redis|mysql|mariadb|postgres|psycopg|pymongo|mongodb|amqp|kafka|ldap|smtp|imap|urllib3|requests\.exceptions|aiohttp|elasticsearch|memcached|cassandra)/i;

/** The signs that one line shows, in their order, with what they found. */
const signsIn = remembering((line) =>
  clientSigns.flatMap((sign) => {
    const found = sign.on.exec(line);
    return found ? [{ sign, found }] : [];
  }),
);

/** Windows' Test-NetConnection, one property a line; and the warnings above them. */
const property = /^(ComputerName|RemoteAddress|RemotePort|PingSucceeded|TcpTestSucceeded)\s*: (.{0,255})$/;

/**
 * Reads the one line (or the few) that an SSH client other than OpenSSH prints: PuTTY, WinSCP and FileZilla, paramiko, netmiko and
 * asyncssh, Go's (Terraform, Packer, CI actions), Vagrant, JSch, sshj and MINA, libssh and libssh2, node's ssh2, net-ssh, dropbear's
 * dbclient, Cisco IOS, .NET, Rust; and Windows' `Test-NetConnection`, also with `-InformationLevel Quiet`.
 *
 *     dial tcp 203.0.113.7:22: connect: connection refused
 *
 *     paramiko.ssh_exception.NoValidConnectionsError: [Errno None] Unable to connect to port 22 on 203.0.113.7
 *
 * The newest message wins, but a wrapper's own sentence (`Timed out while waiting for the machine to boot`) never outranks the line
 * inside it. Traps: an errno's words are every program's, so they count for a port or among words of SSH's; paramiko says the same for
 * refused and unreachable, and the same for a banner that is late and one that never comes; Vagrant is refused many times while a
 * machine boots; `TcpTestSucceeded : False` tells refused from timed out as little as `True` tells that SSH works.
 * Sources: named beside the messages.
 */
export function clients(text: string, context: Context): Reading {
  const told = context.command ? program(context.command) : '';
  const beside = besideLog(text);
  const word = quiet(text, context.command ?? '', context);
  if (word) return word;
  if (!clientHint.test(beside.text)) return alone(text, told);
  const lines = linesOf(text);
  // A probe of the web tells nothing of SSH, whatever port it was sent to.
  const sftp = /\b(?:sftp|scp|telnet):/.test(`${context.command ?? ''} ${text.slice(0, 4_000)}`);
  const spoken = /ssh|sftp|\bscp\b|putty|plink|paramiko|netmiko|jsch|vagrant/i;
  let named: boolean | undefined;
  const speaks = () => {
    named ??= spoken.test(context.command ?? '') || spoken.test(text.slice(0, 100_000));
    return named;
  };
  // An errno without a port is the next program's as well.
  const few = () => !told && lines.filter((line) => line.trim()).length <= 3 && !lines.some((line) => line.length > 300);
  const brief = () => !told && text.length < 2_000 && lines.filter((line) => line.trim()).length <= 6;
  let strange: boolean | undefined;
  const stranger = (line: string) => {
    strange ??= strangers.test(text.slice(0, 100_000));
    return strangers.test(line) || (strange && !spoken.test(line));
  };

  const messages: Message[] = [];
  const known = new Map<Fact, Learned>();
  const test: Record<string, { value: string; line: number }> = {};
  let attempt: Details = dial(context.command)?.target ?? {};
  let java = { received: 0, offer: 0, last: 0, agreed: false, old: false };
  let from = 0;
  let to = 0;
  const take = (line: number) => {
    from ||= line;
    to = line;
  };
  const learn = (fact: Fact, value: string, line: number, inferred?: boolean, details?: Details) => {
    known.set(fact, { fact, value, line, ...(inferred && { inferred }), ...(details && { details }) } as Learned);
    take(line);
  };

  /** One line against one sign: false where it is not that message, or is not about SSH. */
  const hear = (sign: ClientSign, found: RegExpExecArray, line: string, n: number): boolean => {
    const groups = found.groups ?? {};
    const why = errnoOf(groups.why ?? '');
    const symptom = sign.symptom ?? why?.symptom ?? codeOf(groups.code ?? '');
    if (!symptom) return false;
    const details = detailsOf({ ...groups, host: groups.host || undefined, saw: groups.saw ?? why?.saw });
    let inferred = (sign.guess ?? why?.inferred ?? false) || isQuoted(line, found.index);
    if (sign.common) {
      if (/^(?:curl:|\* connect to )/.test(line) && !sftp) return false;
      const port = details.port ?? attempt.port;
      const ours = port === (context.port ?? 22) || (context.port === undefined && port === 2222);
      // In a few words about SSH, a port that no other program is known for is the one that was dialled.
      const odd = port !== undefined && !ours && !spoken.test(line);
      if (odd && (!brief() || !speaks() || services.has(port))) return false;
      if (port === undefined && ((!speaks() && !few()) || stranger(line))) return false;
      inferred ||= port === undefined;
    }
    const name = details.host ?? details.address;
    if (name && isTarget(context, name, details.address) === false && !isPublicServer(name) && context.host) return false;
    messages.push({ symptom, line: n, details: { ...attempt, ...details }, inferred, weak: sign.weak ?? false });
    take(n);
    if (groups.lookup !== undefined) {
      const { value, inferred: guess } = lookupOf(groups.lookup.replace(/^(?:Host )?does not exist/, 'unknown host') || 'unknown host');
      const { host } = details;
      if (host && /^(?:undefined|null|none|nil)$/i.test(host)) learn('resolution', 'empty', n);
      // RFC 6762, as for OpenSSH.
      else if (/\.local\.?$/i.test(host ?? '')) learn('resolution', 'local-name', n, guess || inferred, details);
      else if (value !== 'unsure') learn('resolution', groups.code === 'EAI_AGAIN' ? 'no-answer' : value, n, guess || inferred, details);
    }
    if (groups.host === '') learn('resolution', 'empty', n);
    for (const [fact, value, unsure] of sign.also ?? []) learn(fact, value, n, unsure ?? inferred, details);
    return true;
  };

  for (const n of beside.numbers) {
    const raw = lines[n - 1] as string;
    if (!clientHint.test(raw)) continue;
    const line = (raw.length > 4_000 ? raw.slice(0, 4_000) : raw).trim();
    if (foreign.test(line) || served.test(line) || logged.test(line)) continue;

    // JSch's own log stops where the two sides were compared.
    const log = /\bSSH_MSG_(KEXINIT received|KEXDH_INIT sent|NEWKEYS)|\bkex: (server|client): (\S*)/.exec(line);
    if (log?.[1])
      java = log[1] === 'KEXINIT received' ? { received: n, offer: 0, last: n, agreed: false, old: false } : { ...java, agreed: true };
    if (log?.[2] && java.received) {
      if (log[2] === 'server') java.offer++;
      // Second comes the list of host keys; the new JSch does not take the SHA-1 of these two.
      if (java.offer === 2 && log[2] === 'server') java.old = /^ssh-(?:rsa|dss)(?:,ssh-(?:rsa|dss))?$/.test(log[3] ?? '');
      java.last = n;
    }

    const address =
      /^(?:.{0,80}: )?SSH address: (\S{1,255}):(\d+)|^(?:Status:\s+|\[LOCAL\] : )?Connecting to (\S{1,255}?)(?::(\d+))? ?\.{3}$/.exec(line);
    if (address) attempt = detailsOf({ host: address[1] ?? address[3], port: address[2] ?? address[4] });
    // PuTTY's log of events, and WinSCP's: the name first, then where it leads.
    const named = /\bLooking up host "([^"]{1,255})"|\bHost name: (\S{1,255}) \(Port: (\d{1,5})\)$/.exec(line);
    if (named) attempt = detailsOf({ host: named[1] ?? named[2], port: named[3] });
    const opened = /\bConnecting to "?([^\s"]{1,255})"? port "?(\d{1,5})"?$|\bOpening SSH connection to (\S{1,255}):(\d{1,5})\.$/.exec(
      line,
    );
    if (opened) {
      const whom = detailsOf({ [attempt.host ? 'address' : 'host']: opened[1] ?? opened[3], port: opened[2] ?? opened[4] });
      attempt = { ...attempt, ...whom, host: attempt.host ?? whom.host };
    }
    // netmiko names the device below its sentence.
    const device = /^Device settings: \S{1,60} (\S{1,255}):(\d{1,5})\s*$/.exec(line);
    const above = messages.at(-1);
    if (device && above && !above.details.port) above.details = { ...above.details, ...detailsOf({ host: device[1], port: device[2] }) };
    const remote = /\((?:remote-exec|file)\):\s+Host: (\S{1,255})|^Unable to open connection to (\S{1,255}):$/.exec(line);
    if (remote) attempt = detailsOf({ host: remote[1] ?? remote[2] });
    // Terraform says "authentication" of every handshake that fails, and names the server there.
    const shaken = /\bSSH authentication failed \((?:([^\s@]{1,64})@)?(\S{1,255}):(\d{1,5})\): /.exec(line);
    if (shaken) attempt = detailsOf({ user: shaken[1], host: shaken[2], port: shaken[3] });

    // PuTTY tells the server in a line of its own, below the warning.
    const cached = /^(\S{1,255}) \(port (\d{1,5})\)$/.exec(line);
    const breach = messages.at(-1);
    if (cached && breach?.symptom === 'host-key' && breach.line >= n - 4)
      breach.details = { ...breach.details, ...detailsOf({ host: cached[1], port: cached[2] }) };

    const retry = /\bWarning: ([A-Z][a-z ]{5,40})\. Retrying\.\.\./.exec(line);
    const again = retry && retries.find(([words]) => words === retry[1]);
    if (again) {
      messages.push({ symptom: again[1], line: n, details: { ...attempt, saw: again[0] }, inferred: true, weak: false });
      take(n);
    } else if (/\bMachine booted and ready!/.test(line)) {
      messages.push({ symptom: 'connected', line: n, details: attempt, inferred: true, weak: false });
      take(n);
    }

    const shown = property.exec(line);
    if (shown) test[shown[1] as string] = { value: (shown[2] as string).trim(), line: n };
    const unnamed = /^WARNING: Name resolution of (\S{1,255}) (?:failed|threw)/.exec(line);
    if (unnamed) {
      learn('resolution', 'unknown-name', n, true, { host: unnamed[1] });
      messages.push({ symptom: 'name', line: n, details: detailsOf({ host: unnamed[1] }), inferred: false, weak: false });
    }

    for (const { sign, found } of signsIn(line)) if (hear(sign, found, line, n)) break;
  }

  // paramiko prints one sentence for a banner that was late and for a connection that ended; the traceback above tells which.
  const banner = messages.at(-1);
  if (banner?.symptom === 'closed' && banner.inferred && /reading SSH protocol banner/.test(lines[banner.line - 1] ?? '')) {
    if (/\b(?:socket\.timeout|TimeoutError)\b/.test(text)) banner.symptom = 'silent';
    else if (/\bEOFError\b/.test(text)) banner.inferred = false;
  }
  if (java.received && java.offer && !java.agreed && !messages.length) {
    messages.push({ symptom: 'kex', line: java.last, details: {}, inferred: true, weak: false });
    take(java.last);
    if (java.old) learn('stall', 'algorithms', java.last, true);
  }

  const { TcpTestSucceeded: tcp, ComputerName: name, RemoteAddress: reached, RemotePort: port, PingSucceeded: pinged } = test;
  if (name && (tcp || pinged)) {
    from = Math.min(from || name.line, name.line);
    to = Math.max(to, tcp?.line ?? 0, pinged?.line ?? 0);
    const shown = reached?.value && isAddress(reached.value) ? reached.value : undefined;
    const details = detailsOf({ host: name.value, address: shown, port: port?.value });
    const open = tcp?.value === 'True';
    if (isPublicServer(name.value)) {
      if (details.port === 22 && tcp) learn('egress', open ? 'open' : 'blocked', tcp.line, !open);
    } else if (isTarget(context, name.value, shown) !== false && !isLoopback(shown ?? name.value)) {
      const guess = isTarget(context, name.value, shown) === undefined && (context.host ?? context.server) !== undefined;
      if (open || pinged?.value === 'True') learn('alive', 'yes', (open ? tcp : pinged)?.line ?? 0, guess, details);
      if (shown) for (const one of resolved(name.value, shown, reached?.line ?? 0)) known.set(one.fact, one);
    }
  }
  if (!from) return alone(text, told);

  let chosen = messages.findLast(({ weak }) => !weak) ?? messages.at(-1);
  // A trace tells one failure several times, and names it for sure in one of its lines.
  for (let i = messages.length - 1; chosen?.inferred && messages[i]?.symptom === chosen.symptom; i--)
    if (!messages[i]?.inferred) chosen = messages[i];
  const symptom: Learned[] = [];
  if (chosen) {
    const beside = messages.findLast(({ details }) => details.address ?? details.host)?.details ?? {};
    const { symptom: value, line, inferred } = chosen;
    const details = chosen.details.host || chosen.details.address ? chosen.details : { ...beside, ...chosen.details };
    if (isPublicServer(details.host) && (details.port ?? 22) === 22 && value !== 'denied') learn('egress', 'blocked', line, true);
    symptom.push({ fact: 'symptom', value, line, details, ...(inferred && { inferred }) });
  }
  return { kind: 'read', facts: [...symptom, ...known.values()], from, to };
}

/**
 * The one word of `Test-NetConnection HOST -Port 22 -InformationLevel Quiet`. `True` is that TCP opened, or without a port that a ping
 * was answered; `False` tells refused from silent as little as the long form.
 */
function quiet(text: string, command: string, context: Context): Reading | undefined {
  if (!/^(?:test-netconnection|tnc)$/i.test(program(command)) || !/\s-Inf\w* +Quiet\b/i.test(command)) return undefined;
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => /^(?:True|False)$/.test(line.trim()));
  if (at < 0) return undefined;
  const line = at + 1;
  const open = (lines[at] as string).trim() === 'True';
  const port = /\s-Port +(\d{1,5})\b/i.exec(command)?.[1];
  const host = /\s-(?:ComputerName|CN) +(\S+)/i.exec(command)?.[1] ?? /^\S+ +(?!-)(\S+)/.exec(command)?.[1];
  const facts: Learned[] = [];
  if (host && isPublicServer(host)) {
    if (port === '22') facts.push({ fact: 'egress', value: open ? 'open' : 'blocked', line, ...(!open && { inferred: true }) });
  } else if (host && open && isTarget(context, host) !== false && !isLoopback(host)) {
    const guess = isTarget(context, host) === undefined && (context.host ?? context.server) !== undefined;
    facts.push({ fact: 'alive', value: 'yes', line, details: detailsOf({ host, port }), ...(guess && { inferred: true }) });
  }
  return { kind: 'read', facts, from: 1, to: line };
}

/** A paste that is nothing but an errno's words. Whoever gives them here means what their SSH said. */
function alone(text: string, told: string): Reading {
  const words = text.trim();
  if (told || !words || words.length > 80 || words.includes('\n')) return notMine;
  const why = errnoOf(words);
  if (!why || !/^(?:refused|timed-out|no-route|unreachable)$/.test(why.symptom)) return notMine;
  if (!/^(?: by peer)?[.!]?$/.test(words.slice(why.saw.length))) return notMine;
  const line = text.slice(0, text.indexOf(words)).split('\n').length;
  return {
    kind: 'read',
    facts: [{ fact: 'symptom', value: why.symptom, line, inferred: true, details: { saw: words } }],
    from: line,
    to: line,
  };
}
