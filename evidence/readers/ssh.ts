import type { Fact, Symptom } from '../facts';
import {
  besideLog,
  type Context,
  type Details,
  type Learned,
  linesOf,
  notMine,
  program,
  type Reading,
  remembering,
  withheld,
} from '../reading';
import { isAddress } from '../values';
import { dial } from './dial';
import { bannerOf, bare, codeOf, detailsOf, errnoOf, isPublicServer, isQuoted, lookupOf, resolved } from './reach';
import { Keys } from './ssh-keys';
import { dialled, hint, served, signs } from './ssh-messages';
import { session, succeeded } from './ssh-session';

type Message = {
  symptom: Symptom;
  line: number;
  last: number;
  inferred: boolean;
  details: Details;
  /** The last line of the attempt before it: what was learned there is not about this one. */
  after: number;
  /** The same attempt goes on: another password is asked for. */
  ongoing?: boolean;
};

/** How far ssh -v came, by the line that it prints there. */
type Phase = 'dialling' | 'connected' | 'banner' | 'kex' | 'keyed' | 'login' | 'in';
const phases: readonly (readonly [RegExp, Phase])[] = [
  [/^Connection established|^Local version string/, 'connected'],
  [/^Remote protocol version/, 'banner'],
  [/^SSH2_MSG_KEXINIT|^expecting SSH2_MSG_KEX|^kex: /, 'kex'],
  [/^SSH2_MSG_KEX\w*REPLY received|^Server host key|^SSH2_MSG_NEWKEYS/, 'keyed'],
  [/^SSH2_MSG_SERVICE_ACCEPT rec|^Authentications that can|^Next authentication/, 'login'],
  [/^Authenticated to|^Authentication succeeded|^Entering interactive/, 'in'],
];
const stalls: { [P in Phase]?: Symptom } = { dialling: 'timed-out', connected: 'silent', kex: 'kex' };

/** The signs that one line shows, in their order, with what they found. */
const signsIn = remembering((line) =>
  signs.flatMap((sign) => {
    const found = sign.on.exec(line);
    return found ? [{ ...sign, found }] : [];
  }),
);

/** What PAM and the shell of a closed account say through the client. */
const accounts = [
  [/^Your account has expired/, 'expired'],
  [/^This account is currently not available/, 'shell'],
  [/Unprivileged users are not permitted to log in yet/, 'booting'],
  [/Unprivileged users are not permitted to log in anymore|technical details, see pam_nologin/, 'nologin'],
] as const;

const serverLog = /\bsshd(?:-session|-auth)?\[\d+\]: |\[preauth\]|^Server listening on |sshd version OpenSSH/m;
const isLogCommand = /^(?:journalctl|systemctl|service|rc-service|sshd|dmesg|logread)$/;

/** A client's file of settings at the end of a text, with what stands before it cut off; sshd's own is `sshd_config`. */
const configFile = /((?:[A-Z]:)?[^\s"'>:][^"'>:]{0,250}[\\/]\.ssh[\\/][^\\/:]{1,80}|[^\s"'>:]{0,250}[\\/]ssh_config|command-line):?$/;

/** What readconf.c says of a line that it does not take. `Applying options for`, `include … matched` and `Unsupported option` are none. */
const complaint =
  / line (\d+): ((?:[Bb]ad |[Mm]issing|[Ii]nvalid|[Uu]nknown|unsupported|Unsupported Match|garbage at|no argument|(?:keyword )?\S{1,60} (?:missing|extra) arg).{0,120})/;

/** A password that was asked for, or refused. */
const password = /password: *$|^Permission denied, please try|^Next authentication method: (?:password|keyboard)/i;

/**
 * The lines that one line of a paste holds: Ansible and JSON put a whole log on one, Actions and docker-compose something in front of each.
 */
function flattened(line: string): string[] {
  const at = line.search(/\bdebug\d: /);
  if (at <= 0 || !line.slice(0, at).trim()) return [line];
  return line.split(/(?=\bdebug\d: |\bssh: (?:connect to|Could not resolve) )/);
}

/** The account in front of `: Permission denied (`. */
function account(before: string): Details {
  const found = /([\w.-]{1,64})@([^\s@]{1,255}): $/.exec(before.slice(-340));
  return found ? detailsOf({ user: found[1], host: found[2] }) : {};
}

/**
 * Which leg fails where a plain program makes the connection: through a proxy of its own, or straight to the target. Others, a tunnel
 * of a cloud for one, say nothing of that. Sources: the manuals of nc, ncat, socat, corkscrew and connect-proxy.
 */
function legOf(said: string): 'target' | 'proxy' | undefined {
  const [name = '', ...words] = (/command: (?:exec )?(\S.{0,500})/.exec(said)?.[1] ?? '').split(/\s+/);
  const through = words.some((word) => /^-[vnw\dz]*[xX]|^--proxy|^-[HS]$|^(?:PROXY|SOCKS\w*):/i.test(word));
  if (/(?:^|\/)(?:corkscrew|connect-proxy|connect|proxytunnel)$/.test(name)) return 'proxy';
  if (!/(?:^|\/)(?:nc|ncat|netcat|socat)$/.test(name)) return undefined;
  return through ? 'proxy' : 'target';
}

/**
 * Reads what the OpenSSH client prints, with and without -v, alone or inside what git, scp, rsync, Ansible and editors print around it.
 *
 *     ssh: connect to host 203.0.113.7 port 22: Connection refused
 *
 *     kex_exchange_identification: read: Connection reset by peer
 *     Connection reset by 203.0.113.7 port 22
 *
 * The newest message wins, and the second line of a failure adds its address to the first. Traps: ssh tries every address and prints
 * the errno of the last one only; `Permission denied` after `connect to host` is a firewall, with methods in parentheses a login;
 * `UNKNOWN port 65535` is the pipe of a proxy, so that the line above it is about the jump host; a client since 9.5 prints only
 * `Connection closed by` for a server that hangs up before its banner; sshd logs the same words about other people's connections,
 * from their high ports; with -v and a jump host the lines of two clients are mixed. A log of -v may be cut, so that what it stopped at
 * is inferred. Source: openssh-portable sshconnect.c, sshconnect2.c, kex.c, packet.c, ssh.c, readconf.c.
 */
export function ssh(text: string, context: Context): Reading {
  const lines = linesOf(text);
  const { target = {}, remote } = dial(context.command) ?? {};
  const typed = remote !== undefined;
  if (typed && /(?:^|: )ssh: (?:command )?not found$|'ssh' is not recognized/m.test(text)) return withheld('no-such-command', 1);
  const beside = besideLog(text);
  if (!typed && !hint.test(beside.text)) return notMine;
  const server = beside.daemon || serverLog.test(beside.text);
  const runsClient = /^(?:ssh|scp|sftp|git|rsync)$/.test(program(context.command));
  const ofLog = isLogCommand.test(program(context.command)) || /\/var\/log\//.test(context.command ?? '');

  const messages: Message[] = [];
  const keys = new Keys();
  const offers: { line: number; from: string; saw: string }[] = [];
  const known = new Map<Fact, Learned>();
  let perAddress: Learned[] = [];
  let tries: { line: number; symptom: Symptom; details: Details }[] = [];
  let attempt: Details = {};
  let phase: Phase | undefined;
  let phaseLine = 0;
  let proxied = false;
  let pipe = 0;
  let dialler = 0;
  let leg: 'target' | 'proxy' | undefined;
  let missing = 0;
  /** Windows' number of the error, of which its words are `Unknown error` alone. */
  let winsock = '';
  let failed = 0;
  let echo = 0;
  let greeted = 0;
  let asked = 0;
  let ended = 0;
  let rows = 0;
  let from = 0;
  let to = 0;

  const take = (line: number) => {
    from = from ? Math.min(from, line) : line;
    to = Math.max(to, line);
  };
  const learn = (fact: Fact, value: string, line: number, inferred?: boolean, details?: Details) => {
    known.set(fact, { fact, value, line, ...(inferred && { inferred }), ...(details && { details }) } as Learned);
    take(line);
  };
  /** The line that the attempt before the next message ended at. Some failures are told in several messages. */
  const before = (symptom: Symptom, line: number) => {
    const previous = messages.at(-1);
    const same = previous && (previous.ongoing || (symptom === 'kex' && previous.symptom === 'kex' && previous.last >= line - 2));
    return Math.max(ended < line ? ended : 0, (same ? previous.after : previous?.last) ?? 0);
  };
  const say = (symptom: Symptom, line: number, details: Details, inferred?: boolean, ongoing?: boolean) => {
    const said = { ...target, ...(!proxied && attempt), ...details };
    messages.push({ symptom, line, last: line, details: said, inferred: inferred ?? false, after: before(symptom, line), ongoing });
    take(line);
  };
  const keep = (facts: readonly Learned[]) => {
    for (const one of facts) known.set(one.fact, one);
  };

  const readLine = (raw: string, n: number) => {
    const line = raw.length > 4_000 ? raw.slice(0, 4_000) : raw;
    const spoken = messages.length;
    const debug = /^\s*(?:debug\d: |(?=expecting SSH2_MSG_KEX))/.exec(line);

    if (served.test(line) || (ofLog && !/ssh: connect to host/.test(line))) {
      rows++;
      const offer = /Unable to negotiate with "?(.{1,60}?)"? port [\w*]{1,6} ?: (no matching .{1,40}? found.{0,400})/.exec(line);
      if (offer) offers.push({ line: n, from: offer[1] as string, saw: offer[2] as string });
      return;
    }

    if (!server && (debug || /^\s*Authenticated to /.test(line))) {
      take(n);
      const said = line.slice(debug?.[0].length ?? 0).trimStart();
      keys.hear(said, n);
      const connecting = /^Connecting to (\S{1,255}) \[([^\]]{1,80})\] port (\d+)/.exec(said);
      const next = connecting ? 'dialling' : phases.find(([pattern]) => pattern.test(said))?.[1];
      // A session exchanges keys again from time to time; and of two clients the first is the jump host's, the target's says `via proxy`.
      if (next && (phase !== 'in' || connecting) && !(next === 'in' && proxied && !said.includes('(via proxy)'))) {
        phase = next;
        phaseLine = n;
      }
      if (/^(?:Setting implicit ProxyCommand|Executing proxy command)/.test(said)) {
        proxied = true;
        pipe = n;
        leg = legOf(said);
      }
      winsock = /async io completed with error: (\d{5})\b/.exec(said)?.[1] ?? (connecting ? '' : winsock);
      if (connecting) {
        attempt = detailsOf({ host: connecting[1], address: connecting[2], port: connecting[3] });
        if (!proxied) keep(resolved(connecting[1] as string, connecting[2] as string, n));
      }
      const first = /^(?:kex|ssh)_exchange_identification: (?:banner line \d+: )?(?!Connection|read|write|banner|No SSH)(.+)/.exec(said);
      const peer = /^Remote protocol version [^,]+, remote software version (.+)/.exec(said);
      if (first) keep(bannerOf(first[1] as string, n));
      if (peer && !proxied) learn('banner', 'ssh', n, false, { saw: peer[1] });
      const user = /^Authenticating to \S+ as '([^']{1,32})'/.exec(said);
      if (user) attempt.user = user[1];
      if (/^Exit status [1-9]/.test(said)) failed = n;
      if (/^Sending command: echo [\w ]/.test(said)) echo = n;
    }

    if (/connect to /i.test(line) && !/^\s*(?:telnet|nc):/.test(line)) {
      let call = dialled.exec(line);
      let why = errnoOf(call?.[4] ?? '');
      // A terminal or a forum wraps long host names: at a blank, or in the midst of a word.
      for (const gap of why ? [] : [' ', '']) {
        call = dialled.exec(`${line}${gap}${(lines[n] ?? '').trim()}`);
        why = call && call.index < line.length ? errnoOf(call[4] ?? '') : undefined;
        if (why) break;
      }
      const numbered = why?.symptom === 'unsure' && codeOf(winsock);
      if (why && numbered) why = { ...why, symptom: numbered };
      const details = call && why && detailsOf({ [call[1] === 'address' ? 'address' : 'host']: call[2], port: call[3], saw: why.saw });
      if (call && why && details && debug) tries.push({ line: n, symptom: why.symptom, details });
      else if (call && why && details) {
        const bind = messages.at(-1);
        const several = new Set(tries.map((one) => one.details.address)).size > 1;
        perAddress = [];
        if (bind?.symptom === 'config' && bind.last >= n - 2)
          Object.assign(bind, { last: n, details: { ...bind.details, ...details, saw: bind.details.saw } });
        else if (several) {
          // None of several addresses is taken for the server's: whoever compares with it must not be sure.
          for (const { symptom, line, details: one } of tries) {
            const saw = `${one.address}: ${one.saw}`;
            perAddress.push({ fact: 'symptom', value: symptom, line, details: { port: one.port, host: details.host, saw } });
          }
          attempt = {};
          say(why.symptom, n, details, why.inferred || ofLog);
        } else say(why.symptom, n, { ...tries[0]?.details, ...details }, why.inferred || ofLog);
        if (/^host is down/i.test(why.saw)) learn('alive', 'no', n, true);
        if (/^operation not permitted/i.test(why.saw)) learn('leaves', 'no', n, true);
        const stale = (known.get('resolution')?.line ?? 0) <= (messages.at(-1)?.after ?? 0);
        if (stale && details.address) keep(resolved(call[2] ?? '', call[2] ?? '', n));
        tries = [];
      }
    }

    const unresolved =
      /Could not resolve hostname (.{0,255}?): (.*)/i.exec(line) ?? /ssh: Could not resolve host "(.{0,255}?)"(.*)/.exec(line);
    if (unresolved) {
      const [, host = ''] = unresolved;
      // Inside JSON, the value ends here.
      const why = (unresolved[2] ?? '').split(/\\[rn]|"/)[0] as string;
      const lookup = lookupOf(why);
      const quoted = isQuoted(line, line.lastIndexOf('ssh: ', unresolved.index));
      const inferred = lookup.inferred || quoted;
      say('name', n, { ...(host && { host }), saw: why }, quoted);
      if (/^(?:undefined|null|none|nil)?$/i.test(host)) learn('resolution', 'empty', n, quoted);
      else if (/^(?:[^:]+|\[.*\]):\d+$/.test(host)) learn('resolution', 'host-with-port', n, quoted, { host });
      // RFC 6762: names under .local are asked for on the link itself, and no name server knows them.
      else if (/\.local\.?$/i.test(host)) learn('resolution', 'local-name', n, inferred, { host, saw: why });
      else learn('resolution', lookup.value, n, inferred, { host, saw: why });
      // An address needs no look-up: only a setting, or -4 or -6, keeps ssh from it. Source: glibc nss/getaddrinfo.c, EAI_ADDRFAMILY.
      if (isAddress(bare(host)) && /^address family for hostname/i.test(why))
        learn('client-config', 'bad-option', n, true, { host, saw: why });
    }

    // With -v, every file that is read is named in the same shape.
    const option = debug ? null : complaint.exec(line);
    const file = option && configFile.exec(line.slice(Math.max(0, option.index - 340), option.index))?.[1];
    if (option && file) {
      const details = { where: `${file}:${option[1]}`, saw: option[2] };
      const quoted = isQuoted(line, line.lastIndexOf(file, option.index));
      say('config', n, details, quoted);
      learn('client-config', 'bad-option', n, quoted, details);
    }

    if (/\S: (?:command )?not found\s*$|command not found: |CreateProcess\w* failed error:2|^\S{0,40}sh: .*: No such file/.test(line))
      missing = n;
    // Its host key came: whoever answers speaks SSH. With a jump host it may be that one's.
    if (/^Warning: Permanently added '/.test(line)) learn('banner', 'ssh', n, true, { saw: line.trim() });
    if (password.test(line.slice(debug?.[0].length ?? 0))) asked = n;
    // Who is asked for a password, and by which host, stands in the question alone.
    const asks = /^\(?([\w.-]{1,64})@([^\s@')]{1,255})(?:'s password|\) Password): *$/.exec(line);
    if (asks && attempt.host !== asks[2]) attempt = detailsOf({ user: asks[1], host: asks[2] });
    else if (asks) attempt.user = asks[1];
    if (/^Connection to \S+ closed\.?$/.test(line)) ended = n;
    if (/successfully authenticated|Welcome to GitLab|You can use git/.test(line)) {
      greeted = n;
      take(n);
    }

    // mosh dials by itself and hands its ssh the pipe. Source: mosh, scripts/mosh.pl.
    const mosh = /\bmosh: Could not connect to (\S{1,255}), last tried (\S{1,80}): (.*)/.exec(line);
    const reason = errnoOf(mosh?.[3] ?? '');
    if (mosh && reason) {
      say(reason.symptom, n, detailsOf({ host: mosh[1], address: mosh[2], saw: reason.saw }), reason.inferred);
      dialler = n;
    }

    const told = dialler && n <= dialler + 3;
    if (told && /UNKNOWN port (?:65535|-1)|_exchange_identification: /.test(line)) {
      take(n);
      return;
    }
    // The other end of a pipe has no address; what it offers is the target's, whoever dialled, and so is its farewell.
    const unknown = /(?<!(?:negotiate with|disconnect from|Disconnected from) )\bUNKNOWN port (?:65535|-1)/.test(line);
    const stage = unknown && /\bmosh: Did not find (remote IP|mosh server)/.exec(text)?.[1];
    if (stage) {
      const previous = messages.at(-1);
      const above = previous && previous.last >= n - 2 && /^(?:closed|silent)$/.test(previous.symptom) ? previous : undefined;
      // The limit of its ssh was over while it still dialled.
      if (above?.symptom === 'silent' && stage === 'remote IP') Object.assign(above, { symptom: 'timed-out', inferred: true });
      if (above) above.last = n;
      else say('closed', n, {});
      take(n);
      return;
    }
    if (unknown) {
      // The line above tells which leg failed: what the jump host said, what stopped at the jump host, or a program that is not there.
      const near = () => ((messages.at(-1)?.last ?? 0) >= n - 4 ? messages.at(-1) : undefined);
      if (near()?.symptom === 'closed') messages.pop();
      const above = near();
      if (above?.symptom === 'proxy') above.last = n;
      else
        messages.push({ symptom: 'proxy', line: n, last: n, details: target, inferred: false, after: above?.after ?? before('proxy', n) });
      take(n);
      if (missing && missing >= n - 4) learn('hop', 'command', missing, false, { saw: lines[missing - 1]?.trim() });
      else if (above && above.symptom !== 'proxy') learn('hop', 'jump', above.line, false, above.details);
      else if ((known.get('hop')?.line ?? -9) < n - 4)
        // The program that was to connect went without a word: what it was told to reach is what it did not reach.
        leg ? learn('hop', leg, pipe, true) : learn('hop', 'unsure', n);
      phase = undefined;
      return;
    }

    // Whoever waited for the one large answer of a key exchange until the server's patience was at its end has never got it.
    const waited = /expecting SSH2_MSG_KEX/.test(lines[phaseLine - 1] ?? '') && !/reset/i.test(line);
    for (const { found, symptom: told, tail, guess, also, client } of signsIn(line)) {
      if (client && !runsClient) continue;
      const quoted = isQuoted(line, found.index);
      const symptom = told === 'closed' && phase === 'kex' && waited ? 'kex' : told;
      const { address: peer, ...groups } = found.groups ?? {};
      const details = detailsOf(peer === 'UNKNOWN' ? { saw: groups.saw } : (found.groups ?? {}));
      // In a log of sshd, a high port is the other end's.
      if (server && symptom === 'closed' && (details.port ?? 0) > 1023 && details.port !== context.port) continue;
      if (symptom === 'denied') {
        Object.assign(details, account(line.slice(0, found.index)), asked > (messages.at(-1)?.after ?? 0) && { method: 'password' });
        const why = proxied ? undefined : keys.login;
        if (why) known.set('login', why);
        // There is one account for all, and nothing but its keys.
        else if (details.user === 'git' && isPublicServer(details.host) && /publickey/.test(details.saw ?? ''))
          learn('login', 'key', n, true);
      }
      const previous = messages.at(-1);
      // Old versions tell the end of a pipe without its port: what the jump host said is above it.
      if (symptom === 'closed' && previous?.symptom === 'proxy' && previous.last >= n - 2 && /_exchange_identification: C/.test(line)) {
        previous.last = n;
        take(n);
        continue;
      }
      const near = tail && previous && previous.last >= n - (symptom === 'host-key' ? 20 : 2);
      if (near && (previous.symptom === symptom || (tail === 'any' && /^(?:denied|kex|host-key)$/.test(previous.symptom)))) {
        previous.last = n;
        previous.details = { ...previous.details, ...details, saw: previous.details.saw ?? details.saw };
        take(n);
      } else say(symptom, n, details, guess || quoted || symptom !== told, /please try again/i.test(found[0]));
      if (symptom !== told) learn('stall', 'packets', n, true);
      for (const [fact, value, unsure] of also ?? []) {
        const held = known.get(fact);
        // Too many wrong passwords are not too many keys.
        const typedIn = value === 'too-many' && asked > (messages.at(-1)?.after ?? 0);
        // The first of two lines of one failure says more; what an earlier attempt met is that one's.
        const earlier = (held?.line ?? 0) <= Math.max(n - 3, messages.at(-1)?.after ?? 0);
        if (held?.value !== value || earlier) learn(fact, value, n, unsure || typedIn || quoted, details);
      }
      // With -v, or by a password that was asked for, it is seen that sshd had let the connection in, and hung up over the login.
      const late = phase === 'login' || asked > (messages.at(-1)?.after ?? 0);
      if (messages.at(-1)?.symptom === 'closed' && late) learn('admission', 'user', n, true);
    }

    // It says so without -v too; another key may have been tried beside it.
    if (/^sign_and_send_pubkey: no mutual signature/.test(line)) learn('login', 'key-algorithm', n, true, { saw: line });
    const words = accounts.find(([pattern]) => pattern.test(line));
    if (words) {
      learn('login', words[1], n, false, { saw: line.trim() });
      learn('admission', 'user', n, false, { saw: line.trim() });
    }
    if (messages.length > spoken) phase = undefined;
  };
  for (const n of beside.numbers) {
    const raw = lines[n - 1] as string;
    if (!hint.test(raw)) continue;
    if (server || served.test(raw)) readLine(raw, n);
    else for (const one of flattened(raw)) readLine(one, n);
  }

  // Scanners leave this line in every log: it is this person's failure where the address is theirs, and may be where nothing else of the
  // log was pasted, and of one address only.
  const chosen = beside.numbers.length === lines.length && rows === offers.length && new Set(offers.map((one) => one.from)).size === 1;
  const offer = offers.findLast((one) => one.from === context.client) ?? (chosen ? offers.at(-1) : undefined);
  if (offer && !messages.length) {
    const inferred = offer.from !== context.client;
    messages.push({ symptom: 'kex', line: offer.line, last: offer.line, details: { saw: offer.saw }, inferred, after: 0 });
    learn('stall', 'algorithms', offer.line, inferred, { saw: offer.saw });
  }

  // Both families were asked for, one after the other, and one never came to be a connection. A name that has no address of it says
  // nothing of the way.
  const works = [...text.matchAll(/^IPv([46]) works$/gm)];
  const way = works.length === 1 && works[0];
  if (way && /^(?:refused|timed-out|no-route|unreachable|prohibited)$/.test(messages.at(-1)?.symptom ?? '')) {
    const line = text.slice(0, way.index).split('\n').length;
    const both = [' -4 ', ' -6 '].every((option) => context.command?.includes(option));
    learn('families', way[1] === '4' ? 'four-only' : 'six-only', line, !both);
  }

  // What was tried, and never ended in a message of its own. A log may be cut, so that what it stopped at proves nothing.
  const tried = tries.at(-1);
  if (tried && tried.line > phaseLine) say(tried.symptom, tried.line, tried.details);
  else if (phase === 'in' && failed && echo) {
    // No shell fails at that: the account's is none, and ends at once.
    say('closed', failed, {}, true);
    learn('admission', 'user', failed, true);
    learn('login', 'shell', failed, true);
  } else if (phase === 'in') say(failed ? 'unsure' : 'connected', phaseLine, {});
  else if (phase && !proxied && stalls[phase]) {
    say(stalls[phase] as Symptom, phaseLine, {}, true);
    if (phase === 'kex') learn('stall', 'packets', phaseLine, true);
  }
  if (!messages.length && typed) {
    if (!text.trim()) return { kind: 'read', facts: [], from: 1, to: 1 };
    const entered = session(lines, remote);
    if (entered) {
      say(entered.symptom, entered.line, {}, true);
      if (entered.symptom === 'closed') learn('admission', 'user', entered.line, true);
    }
  }
  // Whoever dials again and again gets in at last: the newest attempt counts.
  const failure = messages.at(-1);
  const reached = typed && failure ? succeeded(lines, failure.last, context.command ?? '', remote) : undefined;
  if (reached) say(reached.symptom, reached.line, {}, true);
  const turned = known.get('login');
  if (!messages.length && turned) say('closed', turned.line, {}, true);
  if (!from) return notMine;

  // A public server is a probe of the network here, wherever another server was dialled, too.
  const isProbe = ({ details: { host = '', port = 22 } }: Message) => isPublicServer(host) && (port === 22 || /^(?:alt)?ssh\./i.test(host));
  const own = messages.filter((one) => !isProbe(one));
  const other = own.length > 0 || (context.host !== undefined && !isPublicServer(context.host));
  const newest = (other ? own : messages).at(-1);
  const blocked = messages.findLast(
    (one) => isProbe(one) && (one.details.port ?? 22) === 22 && /^(?:refused|timed-out|closed|silent|no-route)$/.test(one.symptom),
  );
  // What an earlier attempt met is over: another host, other options, or something that was mended since.
  for (const [fact, { line }] of known) if (newest && line <= newest.after) known.delete(fact);
  const pure = known.get('resolution')?.value !== 'loopback';
  // What became of its name is not said of the other one.
  if (other && !own.length) known.delete('resolution');
  if (blocked && pure) learn('egress', 'blocked', blocked.line, !(greeted && /\b443\b|\b(?:ssh\.github|altssh\.)/.test(text)));

  const symptom: Learned[] = [];
  if (newest) {
    const { symptom: value, line, details, inferred } = newest;
    symptom.push(...perAddress.filter((one) => one.line < line && one.line > line - 20));
    symptom.push({ fact: 'symptom', value, line, details, ...(inferred && { inferred }) });
  }
  return { kind: 'read', facts: [...symptom, ...known.values()], from, to };
}
