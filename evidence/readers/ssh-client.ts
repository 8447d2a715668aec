import type { Fact, Symptom } from '../facts';
import { isOfAttempt, isOther } from '../mixed';
import { type Context, type Details, type Learned, program, remembering } from '../reading';
import { isAddress } from '../values';
import {
  bannerOf,
  bare,
  codeOf,
  detailsOf,
  errnoOf,
  isOtherEntrance,
  isPublicServer,
  isQuoted,
  isUnreached,
  lookupOf,
  resolved,
} from './reach';
import { Keys } from './ssh-keys';
import { dialled, served, signs, unsafe } from './ssh-messages';

/** A failure as the client told it, or a login that came about. */
export type Message = {
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

/** What Windows' C library calls them, which its ssh printed in place of Winsock's own numbers before 7.6. Source: Microsoft, errno.h. */
const crtErrnos: { readonly [code: string]: Symptom } = {
  106: 'closed',
  107: 'refused',
  108: 'closed',
  110: 'no-route',
  118: 'unreachable',
  138: 'timed-out',
};

/** What PAM and the shell of a closed account say through the client. */
const accounts = [
  [/^Your account has expired|^(?:WARNING: )?Your password has expired/, 'expired'],
  [/^This account is currently not available/, 'shell'],
  // The command in front of root's key. Source: cloud-init, disable_root_opts.
  [/^Please login as the user \S+ rather than the user "?root\b/, 'root'],
  // The shorter form is that of systemd before 2018. Source: systemd tmpfiles.d/systemd-nologin.conf, src/user-sessions/user-sessions.c.
  [/Unprivileged users are not permitted to log in yet|^\W?System is booting up\. See pam_nologin/, 'booting'],
  [/Unprivileged users are not permitted to log in anymore|technical details, see pam_nologin/, 'nologin'],
] as const;

/** A client's file of settings at the end of a text, with what stands before it cut off; sshd's own is `sshd_config`. */
const configFile = /((?:[A-Z]:)?[^\s"'>:][^"'>:]{0,250}[\\/]\.ssh[\\/][^\\/:]{1,80}|[^\s"'>:]{0,250}[\\/]ssh_config|command-line):?$/;

/** What readconf.c says of a line that it does not take. `Applying options for`, `include … matched` and `Unsupported option` are none. */
const complaint =
  / line (\d+): ((?:[Bb]ad |[Mm]issing|[Ii]nvalid|[Uu]nknown|unsupported|Unsupported Match|garbage at|no argument|(?:keyword )?\S{1,60} (?:missing|extra) arg).{0,120})/;

/**
 * Programs that make GitHub faster: they have its name lead to this computer, and answer there for the web alone.
 * Sources: BeyondDimension/SteamTools (Watt Toolkit), dotnetcore/FastGithub, docmirror/dev-sidecar.
 */
const standsIn = /\bSteam(?:Tools|\+\+)|\bWatt ?Toolkit\b|\bFastGithub\b|\bdev-?sidecar\b|反向?代|加速/i;

/** Options that leave the password alone. */
const onlyPassword =
  /\bPreferredAuthentications[= ]["']?(?:password|keyboard-interactive)\b(?!.*publickey)|\bPubkeyAuthentication[= ]no\b/i;

/**
 * How hosts of Git repositories and of files greet whom they let in, and who says so. GitHub, Gitea and Forgejo share the words; a GitLab may be anybody's
 * own. Sources: the documentation of GitHub, GitLab, Bitbucket and AWS CodeCommit; go-gitea/gitea cmd/serv.go; Gerrit NoShell.java.
 */
const greetings: readonly (readonly [RegExp, host?: string])[] = [
  [/^Hi .{1,140}! You['’]ve successfully authenticated.*\bGitHub\b/, 'github.com'],
  [/^Hi .{1,140}! You['’]ve successfully authenticated/],
  [/^Welcome to GitLab, @/, 'gitlab.com'],
  [
    /^(?:authenticated via (?:an? )?ssh key|logged in as \S{1,80})\.?$|^You can use git (?:or hg )?to connect to Bitbucket\b/,
    'bitbucket.org',
  ],
  [/^You have successfully authenticated over SSH\b|^Hi .{1,140}, you have successfully connected over SSH\b/],
  // Whoever is let in for files alone, and asked for a shell. Source: openssh-portable session.c, do_child.
  [/\bThis service allows sftp connections only\b/i],
];

/**
 * Where git has pushed to by ssh, in front of a row for each branch, whether that was taken or not: a local folder and a web address look
 * different. Source: git transport.c, print_one_push_status.
 */
const pushed = /^To (?:ssh:\/\/(?:[^@/\s]{1,64}@)?([\w.-]{2,255})(?::(\d{1,5}))?\/|(?:[^@/\s:]{1,64}@)?([\w.-]{2,255}):(?!\/\/))\S{1,255}$/;
const branch = /^ [ *+=!-] (?:\[[a-z -]{3,20}\]|[\da-f]{4,40}\.{2,3}[\da-f]{4,40}) +\S/;

/** A key of the person's own that ssh does not use, since others may read its file: no host key. Source: openssh-portable authfile.c. */
const tooOpen = /^\W{0,4}Permissions (?:0\d{3} )?for '(?<where>(?!.{0,200}_host_)(?!\/etc\/).{1,200})' are too open/;

/** Programs that connect for ssh; the last is what AWS' own looks for. Source: aws/aws-cli, awscli/customizations/sessionmanager.py. */
const dialler = /\b(?:nc|ncat|netcat|socat|corkscrew|cloudflared)\b|^SessionManagerPlugin\b/;
/** ssh has its own shell `exec` the program; the jump host's shell says that one is not there without that word. Source: sshconnect.c. */
const ownShell = /\bexec: |^zsh:\d+: |\bCreateProcess\w* failed|^posix_spawn|: (?:invalid|unrecognized|unknown|illegal) option/;

/** A line that somebody wrote, and no program that ssh runs in or is run by. */
const isSentence = (line: string) =>
  line.length < 500 && /(?:\p{L}[\p{L}']{0,20},? ){2}\p{L}{2}|[\u3040-\u9fff]{6}/u.test(line) && !/^\s*(?:debug\d|\S{1,40}:) /.test(line);

/** A password that was asked for, or refused. */
const password = /password: *$|^Permission denied, please try|^Next authentication method: (?:password|keyboard)/i;

/**
 * The lines that one line of a paste holds: Ansible and JSON put a whole log on one, Actions and docker-compose something in front of each.
 */
export function flattened(line: string): string[] {
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

/** What is known of a text before it is read line by line. */
export type Source = {
  lines: readonly string[];
  text: string;
  context: Context;
  /** What the command line dials. */
  target: Details;
  /** It is a log of sshd, which says the same words of other people's connections. */
  server: boolean;
  /** The command line runs ssh, or a program that does. */
  runsClient: boolean;
  /** The command line prints a log. */
  ofLog: boolean;
};

/** What the client told so far, line by line: its failures, what else is known, and how far the attempt that goes on has come. */
export class Client {
  readonly messages: Message[] = [];
  readonly known = new Map<Fact, Learned>();
  /** What each of several addresses of the newest attempt answered. */
  perAddress: Learned[] = [];
  /** The first and the last line that was taken; 0 where none was. */
  from = 0;
  to = 0;
  /** Rows of sshd's log, and those of them that tell what a client offers. */
  private rows = 0;
  private offers: { line: number; from: string; saw: string }[] = [];
  private keys = new Keys();
  /** What -v told of an attempt that has no message of its own yet. */
  private tries: { line: number; symptom: Symptom; details: Details }[] = [];
  private attempt: Details = {};
  private phase: Phase | undefined;
  private phaseLine = 0;
  private proxied = false;
  /** Which leg a proxy command makes, and its line. */
  private leg: 'target' | 'proxy' | undefined;
  private pipe = 0;
  /** Windows' number of the error, of which its words are `Unknown error` alone. */
  private winsock = '';
  // The last line of each: a program that is not there, mosh's own failure, a session that failed, one that only echoes, a greeting of a
  // public server, a password that was asked for, a session that ended.
  private missing = 0;
  private dialler = 0;
  private failed = 0;
  private echo = 0;
  private greeted = 0;
  private asked = 0;
  /** The lines that ask for one. */
  private prompts: number[] = [];
  private ended = 0;
  /** A key whose file was not taken. */
  private unusable = 0;
  /** A banner of SSH's that does not begin its line. */
  private spoilt = 0;

  constructor(private source: Source) {}

  private take(line: number) {
    this.from = this.from ? Math.min(this.from, line) : line;
    this.to = Math.max(this.to, line);
  }

  learn(fact: Fact, value: string, line: number, inferred?: boolean, details?: Details) {
    this.known.set(fact, { fact, value, line, ...(inferred && { inferred }), ...(details && { details }) } as Learned);
    this.take(line);
  }

  private keep(facts: readonly Learned[]) {
    for (const one of facts) this.known.set(one.fact, one);
  }

  /** The line that the attempt before the next message ended at. Some failures are told in several messages. */
  private before(symptom: Symptom, line: number): number {
    const previous = this.messages.at(-1);
    const same = previous && (previous.ongoing || (symptom === 'kex' && previous.symptom === 'kex' && previous.last >= line - 2));
    return Math.max(this.ended < line ? this.ended : 0, (same ? previous.after : previous?.last) ?? 0);
  }

  say(symptom: Symptom, line: number, details: Details, inferred?: boolean, ongoing?: boolean) {
    const said = { ...this.source.target, ...(!this.proxied && this.attempt), ...details };
    this.messages.push({
      symptom,
      line,
      last: line,
      details: said,
      inferred: inferred ?? false,
      after: this.before(symptom, line),
      ongoing,
    });
    this.take(line);
  }

  /** Was a password asked for in the newest attempt? */
  private isAsked(): boolean {
    return this.asked > (this.messages.at(-1)?.after ?? 0);
  }

  /** Was it asked for as often as ssh asks by itself? Then it was not for keys alone. Source: ssh_config(5). */
  private isTyped(): boolean {
    return (this.prompts.at(-3) ?? 0) > (this.messages.at(-1)?.after ?? 0);
  }

  /** Does the text show all that this ssh said, by its command line, or by the keys that it offered? */
  private isWhole(): boolean {
    return this.source.context.command !== undefined || this.source.text.includes('debug1: Offering public key');
  }

  private mosh?: string;

  /** What mosh has not found, where it ran ssh. */
  private stageOfMosh(): string {
    this.mosh ??= /\bmosh: Did not find (remote IP|mosh server)/.exec(this.source.text)?.[1] ?? '';
    return this.mosh;
  }

  private modern?: boolean;

  /** Does -v show a server that gives a reason of its own for each channel? Before 7.7 one stood for all. Source: openssh-portable serverloop.c. */
  private isModern(): boolean {
    this.modern ??= /remote software version OpenSSH_(?:7\.[789]|[89]\.|\d\d)/.test(this.source.text);
    return this.modern;
  }

  private daemon?: boolean;

  /** Is it sshd that speaks, whose own keys may have any name? */
  private isOfDaemon(): boolean {
    this.daemon ??= this.source.server || /no hostkeys available|load host key/.test(this.source.text);
    return this.daemon;
  }

  private logged?: boolean;

  /** Does the server's own log stand beside it, and tell of wrong passwords? */
  private isLogged(): boolean {
    this.logged ??= this.source.lines.some((line) => line.length < 1_000 && /\bFailed (?:password|keyboard-interactive)/.test(line));
    return this.logged;
  }

  /** Reads a line, or one of several that stood on it. `n`: its number in the text. */
  read(raw: string, n: number) {
    const line = raw.length > 4_000 ? raw.slice(0, 4_000) : raw;
    if (served.test(line) || (this.source.ofLog && !/ssh: connect to host/.test(line))) return this.readServed(line, n);
    const spoken = this.messages.length;
    const [debug] = /^\s*(?:debug\d: |(?=expecting SSH2_MSG_KEX|Connecting to \S{1,255} \[[^\]]{1,80}\] port \d+\.?\s*$))/.exec(line) ?? [];
    const isDebug = debug !== undefined;
    const said = line.slice(debug?.length ?? 0);
    if (!this.source.server && (isDebug || /^\s*Authenticated to /.test(line))) this.readDebug(said.trimStart(), n);
    if (/connect to /i.test(line) && !/^\s*(?:telnet|nc):/.test(line)) this.readDial(line, n, isDebug);
    this.readLookup(line, n);
    // A line of ssh -v in the midst of a sentence.
    const [, name, address] = /[`"'“「]\s?(?:debug1: )?Connecting to (\S{1,255}) \[([^\]]{1,80})\] port \d/.exec(line) ?? [];
    if (name && address) this.keep(resolved(name, address, n).map((one) => ({ ...one, inferred: true })));
    // With -v, every file that is read is named in the same shape.
    if (!isDebug) this.readComplaint(line, n);
    if (this.readGreeting(line, n)) return;
    this.readAside(line, said, n);
    if (this.readPipe(line, n)) return;
    this.readSigns(line, n);
    this.readAccount(line, n);
    if (this.messages.length > spoken) this.phase = undefined;
  }

  /** A row of sshd's own log. */
  private readServed(line: string, n: number) {
    this.rows++;
    // Before 7.0 it did not tell whom it could not agree with.
    const offer = /(?:Unable to negotiate with "?(.{1,60}?)"? port [\w*]{1,6} ?|\bfatal): (no matching .{1,40}? found.{0,400})/.exec(line);
    if (offer) this.offers.push({ line: n, from: offer[1] ?? '', saw: offer[2] as string });
  }

  /** What -v says of how far the connection has come. */
  private readDebug(said: string, n: number) {
    this.take(n);
    this.keys.hear(said, n);
    const connecting = /^Connecting to (\S{1,255}) \[([^\]]{1,80})\] port (\d+)/.exec(said);
    const next = connecting ? 'dialling' : phases.find(([pattern]) => pattern.test(said))?.[1];
    // A session exchanges keys again from time to time; and of two clients the first is the jump host's, the target's says `via proxy`.
    if (next && (this.phase !== 'in' || connecting) && !(next === 'in' && this.proxied && !said.includes('(via proxy)'))) {
      this.phase = next;
      this.phaseLine = n;
    }
    if (/^(?:Setting implicit ProxyCommand|Executing proxy command)/.test(said)) {
      this.proxied = true;
      this.pipe = n;
      this.leg = legOf(said);
    }
    this.winsock = /async io completed with error: (\d{3,5})\b/.exec(said)?.[1] ?? (connecting ? '' : this.winsock);
    if (connecting) {
      this.attempt = detailsOf({ host: connecting[1], address: connecting[2], port: connecting[3] });
      if (!this.proxied) this.keep(resolved(connecting[1] as string, connecting[2] as string, n));
    }
    const first = /^(?:kex|ssh)_exchange_identification: (?:banner line \d+: )?(?!Connection|read|write|banner|No SSH)(.+)/.exec(said);
    const peer = /^Remote protocol version [^,]+, remote software version (.+)/.exec(said);
    const banner = first && bannerOf(first[1] as string, n);
    if (banner) this.keep(banner);
    // It is there, and spoilt on the way.
    if (banner?.length === 0) this.spoilt = n;
    if (peer && !this.proxied) this.learn('banner', 'ssh', n, false, { saw: peer[1] });
    const user = /^Authenticating to \S+ as '([^']{1,32})'/.exec(said);
    if (user) this.attempt.user = user[1];
    if (/^Exit status [1-9]/.test(said)) this.failed = n;
    if (/^Sending command: echo [\w ]/.test(said)) this.echo = n;
  }

  /** `connect to host 203.0.113.7 port 22: Connection refused` */
  private readDial(line: string, n: number, isDebug: boolean) {
    let call = dialled.exec(line);
    let why = errnoOf(call?.[4] ?? '');
    // A terminal or a forum wraps long host names: at a blank, or in the midst of a word.
    for (const gap of why ? [] : [' ', '']) {
      call = dialled.exec(`${line}${gap}${(this.source.lines[n] ?? '').trim()}`);
      why = call && call.index < line.length ? errnoOf(call[4] ?? '') : undefined;
      if (why) break;
    }
    const numbered = why?.symptom === 'unsure' && (this.winsock.length < 5 ? crtErrnos[this.winsock] : codeOf(this.winsock));
    if (why && numbered) why = { ...why, symptom: numbered };
    const details = call && why && detailsOf({ [call[1] === 'address' ? 'address' : 'host']: call[2], port: call[3], saw: why.saw });
    // ssh has a colon there, and whoever types it from memory has none.
    const guess = why?.inferred || this.source.ofLog || !/: ?$/.test(call?.[0].slice(0, -(call[4] ?? '').length) ?? '');
    if (call && why && details && isDebug) this.tries.push({ line: n, symptom: why.symptom, details });
    else if (call && why && details) {
      const bind = this.messages.at(-1);
      const several = new Set(this.tries.map((one) => one.details.address)).size > 1;
      this.perAddress = [];
      // An ssh that stopped at its settings dials nobody: this is another one's.
      if (bind?.symptom === 'config' && bind.last >= n - 2 && this.known.get('client-config')?.value === 'bad-bind')
        Object.assign(bind, { last: n, details: { ...bind.details, ...details, saw: bind.details.saw } });
      else if (several) {
        // None of several addresses is taken for the server's: whoever compares with it must not be sure.
        for (const { symptom, line, details: one } of this.tries) {
          const saw = `${one.address}: ${one.saw}`;
          this.perAddress.push({ fact: 'symptom', value: symptom, line, details: { port: one.port, host: details.host, saw } });
        }
        this.attempt = {};
        this.say(why.symptom, n, details, guess);
      } else this.say(why.symptom, n, { ...this.tries[0]?.details, ...details }, guess);
      if (/^host is down/i.test(why.saw)) this.learn('alive', 'no', n, true);
      if (/^operation not permitted/i.test(why.saw)) this.learn('leaves', 'no', n, true);
      const stale = (this.known.get('resolution')?.line ?? 0) <= (this.messages.at(-1)?.after ?? 0);
      const address = details.address ?? (several ? undefined : this.tries[0]?.details.address);
      if (stale && address) this.keep(resolved(call[2] ?? '', address, n));
      this.tries = [];
    }
  }

  /** `Could not resolve hostname web1: Name or service not known` */
  private readLookup(line: string, n: number) {
    const unresolved =
      /Could not resolve hostname (.{0,255}?): (.*)/i.exec(line) ?? /ssh: Could not resolve host "(.{0,255}?)"(.*)/.exec(line);
    if (unresolved) {
      const [, host = ''] = unresolved;
      // Inside JSON, the value ends here.
      const why = (unresolved[2] ?? '').split(/\\[rn]|"/)[0] as string;
      // A name that is there for sure was not looked up.
      const lookup = isPublicServer(host) ? { value: 'no-answer' as const, inferred: true } : lookupOf(why);
      const quoted = isQuoted(line, /(?:ssh: )?$/.exec(line.slice(0, unresolved.index))?.index ?? 0);
      // What begins with an address is mostly no name that was asked for, nor is an option with another dash or a text with other signs.
      const [, tail] = /^(?:(?:\d{1,3}\.){3}\d{1,3}(?!\d)|\S+\.[a-z]{2,}(?=-p\d{2,5}$))(.*)/i.exec(host) ?? [];
      const isName = tail === undefined && /^[\w.-]+$/.test(host);
      const inferred = lookup.inferred || quoted || (lookup.value === 'unknown-name' && !isName);
      this.say('name', n, { ...(host && { host }), saw: why }, quoted);
      if (/^(?:undefined|null|none|nil|""|'')?$/i.test(host)) this.learn('resolution', 'empty', n, quoted);
      // No name has a blank: what was to be run there stands in the place of the host.
      else if (/\S\s+\S/.test(host)) this.learn('resolution', 'empty', n, true, { host });
      else if (/^(?:ssh:\/\/)?(?:[^:/]+|\[.*\]):\d+(?:\/.*)?$/.test(host)) this.learn('resolution', 'host-with-port', n, quoted, { host });
      // What stands behind the colon may be a path, too: no name has a colon in it.
      else if (/^(?:ssh:\/\/)?[^:/]+:[^:/]*(?:\/.*)?$/.test(host)) this.learn('resolution', 'host-with-port', n, true, { host });
      // An option or a network's length hangs on it.
      else if (tail && !tail.includes('.'))
        this.learn('resolution', /^(?:p|[^a-z\d/]p?)\d{1,5}$/i.test(tail) ? 'host-with-port' : 'unsure', n, true, { host });
      // A variable that nobody filled in.
      else if (/^\$\w|\$\{|\{\{/.test(host)) this.learn('resolution', 'empty', n, true, { host });
      // RFC 6762: names under .local are asked for on the link itself, and no name server knows them, but those of domains and clusters
      // that took it for their own: these have more labels.
      else if (/\.local\.?$/i.test(host))
        this.learn('resolution', 'local-name', n, inferred || !/^[^.]+\.local\.?$/i.test(host), { host, saw: why });
      else this.learn('resolution', lookup.value, n, inferred, { host, saw: why });
      // An address needs no look-up: only a setting, or -4 or -6, keeps ssh from it. Source: glibc nss/getaddrinfo.c, EAI_ADDRFAMILY.
      if (isAddress(bare(host)) && /^address family for hostname/i.test(why))
        this.learn('client-config', 'bad-option', n, true, { host, saw: why });
    }
  }

  /** A line of its settings that ssh does not take. */
  private readComplaint(line: string, n: number) {
    const option = complaint.exec(line);
    const file = option && configFile.exec(line.slice(Math.max(0, option.index - 340), option.index))?.[1];
    if (option && file) {
      const details = { where: `${file}:${option[1]}`, saw: option[2] };
      const quoted = isQuoted(line, line.lastIndexOf(file, option.index));
      this.say('config', n, details, quoted);
      this.learn('client-config', 'bad-option', n, quoted, details);
    }
  }

  /** What git says of a push that came through. */
  private readPush(line: string, n: number): boolean {
    const [, host, port, other] = pushed.exec(line) ?? [];
    if (!(host ?? other) || !branch.test(this.source.lines[n] ?? '')) return false;
    this.say('connected', n, { host: host ?? other, port: port ? Number(port) : undefined, user: undefined }, true);
    this.phase = undefined;
    return true;
  }

  /** A host of Git repositories or of files lets its account in and ends the session. Answers whether the line is about that. */
  private readGreeting(line: string, n: number): boolean {
    if (this.greeted && n <= this.greeted + 3 && /\bConnection to \S+ closed\b/.test(line)) return true;
    const greeting = greetings.find(([words]) => words.test(line));
    if (!greeting) return this.readPush(line, n);
    // One greeting may have several lines.
    if (this.greeted && n <= this.greeted + 2) return true;
    this.greeted = n;
    const [, host] = greeting;
    const failed = this.messages.at(-1)?.details;
    const dialled = failed ? failed.host : this.source.target.host;
    // Whoever met another host before has tried this one beside it; somebody's own may be of that kind too.
    const other = host && (failed ? !dialled?.includes(host.split('.')[0] as string) : !dialled);
    this.say('connected', n, other ? { host, address: undefined, port: undefined, user: undefined } : { host: dialled }, true);
    this.phase = undefined;
    return true;
  }

  /** What is no failure by itself, and tells something of the next one. */
  private readAside(line: string, said: string, n: number) {
    if (
      /\S: (?:command )?not found(?:\s*$| Connection closed by UNKNOWN\b)|command not found: |^(?:nc|ncat|netcat): (?:invalid|unrecognized|unknown|illegal) option|CreateProcess\w* failed error:2|^\S{0,40}sh: .*: No such file|^SessionManagerPlugin is not found\b/.test(
        line,
      )
    )
      this.missing = n;
    // Its host key came: whoever answers speaks SSH. With a jump host it may be that one's.
    if (/^Warning: Permanently added '/.test(line)) this.learn('banner', 'ssh', n, true, { saw: line.trim() });
    if (password.test(said)) this.asked = n;
    if (/password: *$/i.test(said)) this.prompts.push(n);
    // Who is asked for a password, and by which host, stands in the question alone.
    const asks = /^\(?([\w.-]{1,64})@([^\s@')]{1,255})(?:'s password|\) Password): *$/.exec(line);
    if (asks && this.attempt.host !== asks[2]) this.attempt = detailsOf({ user: asks[1], host: asks[2] });
    else if (asks) this.attempt.user = asks[1];
    if (/^Connection to \S+ closed\.?$/.test(line)) this.ended = n;
    // mosh dials by itself and hands its ssh the pipe. Source: mosh, scripts/mosh.pl.
    const mosh = /\bmosh: Could not connect to (\S{1,255}), last tried (\S{1,80}): (.*)/.exec(line);
    const reason = errnoOf(mosh?.[3] ?? '');
    if (mosh && reason) {
      this.say(reason.symptom, n, detailsOf({ host: mosh[1], address: mosh[2], saw: reason.saw }), reason.inferred);
      this.dialler = n;
    }
  }

  /** The end of a pipe to a jump host or a proxy. Answers whether it was one: then the line says nothing else. */
  private readPipe(line: string, n: number): boolean {
    const told = this.dialler && n <= this.dialler + 3;
    if (told && /UNKNOWN port (?:65535|-1)|_exchange_identification: /.test(line)) {
      this.take(n);
      return true;
    }
    // The other end of a pipe has no address; what it offers is the target's, whoever dialled, and so is its farewell.
    // Versions before 7.9 have but one line for it, and no port. Source: openssh-portable sshconnect.c.
    const old = this.proxied && /^ssh_exchange_identification: (?:Connection closed|read: Connection reset)/.test(line);
    // A program that was to connect, and was not found or is another of its name, has ended the pipe, though the line with its port is cut off.
    const missing = this.source.lines[this.missing - 1] ?? '';
    const unfound = this.missing > 0 && this.missing >= n - 2 && (this.pipe > 0 || dialler.test(missing) || ownShell.test(missing));
    const whole = /UNKNOWN port/.test(this.source.lines[n] ?? '');
    const cut = unfound && !whole && /^(?:kex|ssh)_exchange_identification: Connection closed/.test(line);
    const unknown = old || cut || /(?<!(?:negotiate with|disconnect from|Disconnected from) )\bUNKNOWN port (?:65535|-1)/.test(line);
    const stage = unknown && this.stageOfMosh();
    if (stage) {
      const previous = this.messages.at(-1);
      const above = previous && previous.last >= n - 2 && /^(?:closed|silent)$/.test(previous.symptom) ? previous : undefined;
      // The limit of its ssh was over while it still dialled.
      if (above?.symptom === 'silent' && stage === 'remote IP') Object.assign(above, { symptom: 'timed-out', inferred: true });
      if (above) above.last = n;
      else this.say('closed', n, {});
      this.take(n);
      return true;
    }
    // The server itself has said why, and the end of the pipe is only what follows.
    const refused = this.known.get('place');
    if (unknown && refused?.value === 'overlay' && refused.line >= n - 2) {
      this.take(n);
      return true;
    }
    if (unknown) this.endPipe(n, cut);
    return unknown;
  }

  /** A pipe that has ended, and why. `cut`: the line that shows it is not there. */
  private endPipe(n: number, cut: boolean) {
    // The line above tells which leg failed: what the jump host said, what stopped at the jump host, or a program that is not there.
    const near = () => ((this.messages.at(-1)?.last ?? 0) >= n - 4 ? this.messages.at(-1) : undefined);
    if (near()?.symptom === 'closed') this.messages.pop();
    // What stands further up, with words of somebody's in between, is another attempt's.
    const isNext = (one: Message) =>
      this.source.lines
        .slice(one.last, n - 1)
        .every((line) => !line.trim() || /_exchange_identification: |^Connection (?:closed|reset)/.test(line));
    const nearest = near();
    const above = nearest && (nearest.symptom === 'proxy' || isNext(nearest)) ? nearest : undefined;
    // Whoever was let as far as the jump host's login or keys has reached it, and is told by that.
    if (above && /^(?:denied|kex|host-key|config)$/.test(above.symptom)) {
      above.last = n;
      this.take(n);
      this.phase = undefined;
      return;
    }
    // What came through the pipe was no SSH: whoever wrote it, nobody tells which leg that was.
    const isNoise = above?.symptom === 'not-ssh';
    if (above?.symptom === 'proxy') above.last = n;
    else
      this.messages.push({
        symptom: 'proxy',
        line: n,
        last: n,
        details: this.source.target,
        inferred: cut,
        after: above?.after ?? this.before('proxy', n),
      });
    this.take(n);
    const missing = this.source.lines[this.missing - 1] ?? '';
    if (this.missing && this.missing >= n - 4)
      this.learn('hop', 'command', this.missing, cut || !ownShell.test(missing), { saw: missing.trim() });
    else if (above && above.symptom !== 'proxy' && !isNoise) this.learn('hop', 'jump', above.line, false, above.details);
    else if ((this.known.get('hop')?.line ?? -9) < n - 4)
      // The program that was to connect went without a word: what it was told to reach is what it did not reach.
      this.leg && !isNoise ? this.learn('hop', this.leg, this.pipe, true) : this.learn('hop', 'unsure', n);
    this.phase = undefined;
  }

  /** The failures that have one form each. */
  private readSigns(line: string, n: number) {
    // Whoever waited for the one large answer of a key exchange until the server's patience was at its end has never got it.
    const waited = /expecting SSH2_MSG_KEX/.test(this.source.lines[this.phaseLine - 1] ?? '') && !/reset/i.test(line);
    for (const { found, symptom: told, tail, guess, also, client } of signsIn(line)) {
      if (client && !this.source.runsClient) continue;
      // An offer is a list, and a sentence behind it explains it.
      const explained = /\bTheir offer: [\w@.,+-]+ +(?:\||[a-z]{2,} )/.test(line);
      const quoted = explained || isQuoted(line, found.index);
      const stuck = told === 'closed' && this.phase === 'kex' && waited;
      // Through a proxy, what is not the banner's own is the proxy's.
      const spoilt = told === 'not-ssh' && this.leg === 'proxy' && this.spoilt > (this.messages.at(-1)?.after ?? 0);
      const symptom = stuck ? 'kex' : spoilt ? 'proxy' : told;
      const { address: peer, ...groups } = found.groups ?? {};
      const details = detailsOf(peer === 'UNKNOWN' ? { saw: groups.saw } : (found.groups ?? {}));
      // In a log of sshd, a high port is the other end's.
      if (this.source.server && symptom === 'closed' && (details.port ?? 0) > 1023 && details.port !== this.source.context.port) continue;
      if (symptom === 'denied') {
        Object.assign(details, account(line.slice(0, found.index)), this.isAsked() && { method: 'password' });
        const unusable = this.unusable > (this.messages.at(-1)?.last ?? 0);
        const why = this.proxied || unusable ? undefined : this.keys.login;
        if (why) this.known.set('login', why);
        // Nothing but a password was to be tried, and the server takes none.
        else if (onlyPassword.test(this.source.context.command ?? '') && details.saw && !/password|keyboard/.test(details.saw))
          this.learn('login', 'password-off', n, false, { saw: details.saw });
        else if (unusable) this.learn('login', 'key', this.unusable, true, { saw: this.source.lines[this.unusable - 1]?.trim() });
        // There is one account for all, and nothing but its keys.
        else if (details.user === 'git' && isPublicServer(details.host) && /publickey/.test(details.saw ?? ''))
          this.learn('login', 'key', n, true);
      }
      const previous = this.messages.at(-1);
      // What was disabled over a changed key could not let anybody in, where the server takes it.
      const takes = /password|keyboard/.test(details.saw ?? 'password');
      const barred = symptom === 'denied' && takes && previous?.symptom === 'host-key' && previous.last >= n - 3;
      if (barred && unsafe.test(this.source.lines.slice(previous.last - 1, n).join('\n'))) {
        previous.last = n;
        this.take(n);
        continue;
      }
      // Old versions tell the end of a pipe without its port: what the jump host said is above it.
      if (symptom === 'closed' && previous?.symptom === 'proxy' && previous.last >= n - 2 && /_exchange_identification: C/.test(line)) {
        previous.last = n;
        this.take(n);
        continue;
      }
      const near = tail && previous && previous.last >= n - (symptom === 'host-key' ? 20 : 2);
      if (near && (previous.symptom === symptom || (tail === 'any' && /^(?:denied|kex|host-key)$/.test(previous.symptom)))) {
        previous.last = n;
        previous.details = { ...previous.details, ...details, saw: previous.details.saw ?? details.saw };
        this.take(n);
      } else this.say(symptom, n, details, guess || quoted || symptom !== told, /please try again/i.test(found[0]));
      if (stuck) this.learn('stall', 'packets', n, true);
      if (spoilt) this.learn('hop', 'proxy', this.spoilt, true);
      for (const [fact, value, unsure] of also ?? []) {
        if (fact === 'banner' && this.spoilt > (this.messages.at(-1)?.after ?? 0)) continue;
        if (value === 'too-many' && this.isTyped()) continue;
        const held = this.known.get(fact);
        // Too many wrong passwords are not too many keys, and who cut the message out may have cut off where they were asked for.
        // A tunnel's own end is not the server's, which stands.
        const pipes = /stdio forwarding|\bUNKNOWN port/;
        const anyReason = value === 'forbidden' && !this.isModern();
        const tunnel = fact === 'hop' && value === 'target' && !this.source.lines.slice(n, n + 3).some((one) => pipes.test(one));
        const typedIn = value === 'too-many' && (this.isAsked() || this.isLogged() || !this.isWhole());
        // The first of two lines of one failure says more; what an earlier attempt met is that one's.
        const earlier = (held?.line ?? 0) <= Math.max(n - 3, this.messages.at(-1)?.after ?? 0);
        if (held?.value !== value || earlier) this.learn(fact, value, n, unsure || typedIn || tunnel || anyReason || quoted, details);
      }
      // With -v, or by a password that was asked for, it is seen that sshd had let the connection in, and hung up over the login.
      const late = this.phase === 'login' || this.isAsked();
      if (this.messages.at(-1)?.symptom === 'closed' && late) this.learn('admission', 'user', n, true);
    }
  }

  /** What a login met that was let in. */
  private readAccount(line: string, n: number) {
    // They say the same of the accounts that they change to.
    if (/^(?:su|sudo|runuser|login)$/.test(program(this.source.context.command))) return;
    // The server never saw that key: whether it would do is not known.
    const open = tooOpen.exec(line);
    const said = open ? this.source.lines.slice(n, n + 6) : [];
    if (open && !this.isOfDaemon() && said.some((one) => /key will be ignored|": bad permissions|denied \(publickey/.test(one))) {
      this.unusable = n;
      this.learn('login', 'key', n, true, { saw: line.trim(), where: open.groups?.where });
    }
    // It says so without -v too; another key may have been tried beside it.
    if (/^sign_and_send_pubkey: no mutual signature/.test(line)) this.learn('login', 'key-algorithm', n, true, { saw: line });
    // The file of the key that was to be used is open to others, or to others alone, or is none; another key may have been tried beside it.
    // Of a file that is not there it says so only where somebody named it. Source: openssh-portable sshconnect2.c, load_identity_file.
    if (
      /^(?:Load key "[^"]{1,300}": (?:bad permissions|Permission denied|invalid format|error in libcrypto)|no such identity: )/.test(line)
    )
      this.unusable = n;
    // The key is the right one, with `from=` in front of it. Source: openssh-portable auth2-pubkeyfile.c.
    if (/^debug1: Remote: .{0,250}\bYour host .{1,260} is not permitted to use this key/.test(line))
      this.learn('login', 'key', n, false, { saw: line });
    // Whose files are not its owner's alone. Source: openssh-portable auth.c, auth_debug_send.
    const modes = /^debug1: Remote: Ignored authorized keys: bad ownership or modes for \w+ (\S{1,255})/.exec(line);
    if (modes) this.learn('login', 'permissions', n, false, { saw: line, where: modes[1] });
    const words = accounts.find(([pattern]) => pattern.test(line));
    if (words) {
      // It stands at the end of a login; in a list of what may be, nothing is closed behind it.
      const ends = this.source.lines.slice(n, n + 3).some((one) => /\b[Cc]onnection (?:to \S{1,255} )?closed\b/.test(one));
      const guess = !ends || isQuoted(line, 0);
      this.learn('login', words[1], n, guess, { saw: line.trim() });
      this.learn('admission', 'user', n, guess, { saw: line.trim() });
    }
    // What the process prints that was to become the account's shell, before the connection is over. Source: openssh-portable session.c, do_child.
    const last = /^Connection to \S{1,255} closed\.?$/.test(line) ? (this.source.lines[n - 2] ?? '') : '';
    if (/^\/\S{1,250}: (?:Permission denied|No such file or directory|Exec format error)$/.test(last)) {
      this.learn('login', 'shell', n - 1, true, { saw: last });
      this.learn('admission', 'user', n - 1, true, { saw: last });
    }
  }

  /**
   * A row of sshd's log about an offer. Scanners leave it in every log: it is this person's failure where the address is theirs, and may be
   * where nothing else of the log was pasted (`alone`), and of one address only.
   */
  concludeOffers(alone: boolean) {
    const { client } = this.source.context;
    const chosen = alone && this.rows === this.offers.length && new Set(this.offers.map((one) => one.from)).size === 1;
    const offer = this.offers.findLast((one) => one.from === client) ?? (chosen ? this.offers.at(-1) : undefined);
    if (!offer || this.messages.length) return;
    const inferred = offer.from !== client;
    this.messages.push({ symptom: 'kex', line: offer.line, last: offer.line, details: { saw: offer.saw }, inferred, after: 0 });
    this.learn('stall', 'algorithms', offer.line, inferred, { saw: offer.saw });
  }

  /**
   * Both families were asked for, one after the other, and one never came to be a connection. A name that has no address of it says nothing
   * of the way.
   */
  concludeFamilies() {
    const { text, context } = this.source;
    const works = [...text.matchAll(/^IPv([46]) works$/gm)];
    const way = works.length === 1 && works[0];
    if (!way || !/^(?:refused|timed-out|no-route|unreachable|prohibited)$/.test(this.messages.at(-1)?.symptom ?? '')) return;
    const line = text.slice(0, way.index).split('\n').length;
    const both = [' -4 ', ' -6 '].every((option) => context.command?.includes(option));
    this.learn('families', way[1] === '4' ? 'four-only' : 'six-only', line, !both);
  }

  /** What was tried, and never ended in a message of its own. A log may be cut, so that what it stopped at proves nothing. */
  concludeAttempt() {
    const { phase, phaseLine } = this;
    const tried = this.tries.at(-1);
    if (tried && tried.line > phaseLine) this.say(tried.symptom, tried.line, tried.details);
    else if (phase === 'in' && this.failed && this.echo) {
      // No shell fails at that: the account's is none, and ends at once.
      this.say('closed', this.failed, {}, true);
      this.learn('admission', 'user', this.failed, true);
      this.learn('login', 'shell', this.failed, true);
    } else if (phase === 'in') this.say(this.failed ? 'unsure' : 'connected', phaseLine, {});
    else if (phase && !this.proxied && stalls[phase]) {
      this.say(stalls[phase] as Symptom, phaseLine, {}, true);
      if (phase === 'kex') this.learn('stall', 'packets', phaseLine, true);
    }
  }

  /**
   * Does the text tell of several failures: of another kind by another target, or with words of somebody's in between? Then none is surely
   * the one that is asked about.
   */
  private isMixed(messages: readonly Message[]): boolean {
    const newest = messages.at(-1);
    if (!newest) return false;
    const others = messages.filter(({ last, symptom }) => last <= newest.after && symptom !== newest.symptom);
    if (!this.proxied && others.some(({ details }) => isOther(details, newest.details))) return true;
    return others[0] !== undefined && this.source.lines.slice(others[0].last, newest.line - 1).some(isSentence);
  }

  /** The other servers that one command dialled in vain: a play of Ansible's, a loop. */
  private besides({ details: { host, address } }: Message): Pick<Details, 'besides'> {
    const name = host ?? address;
    const failed = this.messages.filter(({ symptom, details }) => symptom !== 'connected' && !isPublicServer(details.host));
    const others = new Set(failed.map(({ details }) => details.host ?? details.address).filter((one) => one !== undefined && one !== name));
    return name && !this.proxied && others.size ? { besides: [...others] as string[] } : {};
  }

  /** The facts of the newest failure: what an earlier attempt met is over, by another host, other options, or something that was mended since. */
  facts(): Learned[] {
    const { context, text } = this.source;
    // A public server is a probe of the network here, wherever another server was dialled, too.
    const isProbe = ({ details: { host = '', port = 22 } }: Message) => isOtherEntrance(host) || (isPublicServer(host) && port === 22);
    const own = this.messages.filter((one) => !isProbe(one));
    const other = own.length > 0 || (context.host !== undefined && !isPublicServer(context.host));
    const shut = this.messages.filter((one) => isProbe(one) && isUnreached(one.symptom));
    const blocked = shut.findLast(({ details }) => (details.port ?? 22) === 22);
    // Where 22 is shut, whoever is greeted came in by another entrance; where that is shut too, 22 is what was meant.
    const all = blocked
      ? this.messages.filter((one) => one.line !== this.greeted && (one === blocked || !shut.includes(one)))
      : this.messages;
    const newest = (other ? own : all).at(-1);
    for (const [fact, { line }] of this.known) if (newest && line <= newest.after) this.known.delete(fact);
    const stand = blocked?.symptom === 'refused' ? this.source.lines.findIndex((one) => one.length < 1_000 && standsIn.test(one)) + 1 : 0;
    if (stand && !this.known.has('resolution')) this.learn('resolution', 'loopback', stand, true);
    const pure = this.known.get('resolution')?.value !== 'loopback';
    // What became of its name is not said of the other one.
    if (other && !own.length) this.known.delete('resolution');
    // That it was greeted on 443 stands in the question about a new key, or in the command line.
    const way = `${this.source.context.command ?? ''}\n${text}`;
    if (blocked && pure) this.learn('egress', 'blocked', blocked.line, !(this.greeted && /\b443\b|\b(?:ssh\.github|altssh\.)/.test(way)));
    if (!newest) return [...this.known.values()];
    const { symptom: value, line, details, inferred } = newest;
    const facts: Learned[] = [
      ...this.perAddress.filter((one) => one.line < line && one.line > line - 20),
      { fact: 'symptom', value, line, details: { ...details, ...this.besides(newest) }, ...(inferred && { inferred }) },
      ...this.known.values(),
    ];
    const mixed = this.isMixed(other ? own : this.messages);
    return facts.map((one) => (mixed && isOfAttempt(one) ? { ...one, inferred: true } : one));
  }
}
