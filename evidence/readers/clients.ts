import { unmarked } from '../clean';
import type { Fact, Symptom } from '../facts';
import { isOfAttempt } from '../mixed';
import { besideLog, type Context, type Details, type Learned, linesOf, notMine, program, type Reading, remembering } from '../reading';
import { isAddress } from '../values';
import { type ClientSign, clientHint, clientSigns, retries } from './clients-messages';
import { dial } from './dial';
import {
  codeOf,
  detailsOf,
  errnoOf,
  guessed,
  isLoopback,
  isPublicServer,
  isQuoted,
  isTarget,
  lookupOf,
  resolved,
  services,
  strangers,
} from './reach';
import { served } from './ssh-messages';

/** Programs whose words are another reader's. */
const foreign = /^\s*(?:debug\d: |ssh: connect |telnet: |nc: |Ncat: |ping6?: |curl: \((?!2\)|6\)|7\)|28\)|60\)|67\)))/;

/** A daemon's line in a log of the system: what it could not reach is no matter of this connection. */
const logged = /^(?:[A-Z][a-z]{2} +\d+ [\d:]{8}|\d{4}-\d\d-\d\dT\S{8,30}) \S{1,80} [\w./-]{1,60}\[\d+\]: /;

/** Words of SSH's, and of its programs. */
const spoken = /ssh|sftp|\bscp\b|putty|plink|paramiko|netmiko|jsch|vagrant/i;

/** The signs that one line shows, in their order, with what they found. */
const signsIn = remembering((line) =>
  clientSigns.flatMap((sign) => {
    const found = sign.on.exec(line);
    return found ? [{ sign, found }] : [];
  }),
);

/** Lines that name the server before anything is said of it. */
const namings = [
  /^(?:.{0,80}: )?SSH address: (?<host>\S{1,255}):(?<port>\d+)/,
  /^(?:Status:\s+|\[LOCAL\] : )?Connecting to (?<host>\S{1,255}?)(?::(?<port>\d+))? ?\.{3}$/,
  // PuTTY's log of events, and WinSCP's.
  /\bLooking up host "(?<host>[^"]{1,255})"/,
  /\bHost name: (?<host>\S{1,255}) \(Port: (?<port>\d{1,5})\)$/,
  /\((?:remote-exec|file)\):\s+Host: (?<host>\S{1,255})/,
  /^Unable to open connection to (?<host>\S{1,255}):$/,
  // Terraform says "authentication" of every handshake that fails.
  /\bSSH authentication failed \((?:(?<user>[^\s@]{1,64})@)?(?<host>\S{1,255}):(?<port>\d{1,5})\): /,
];

/** The rows of Windows' Test-NetConnection, by their names. */
type Test = { [name: string]: { value: string; line: number } };
const property = /^(ComputerName|RemoteAddress|RemotePort|PingSucceeded|TcpTestSucceeded)\s*: (.{0,255})$/;

/** What such a test shows: of a public server, whether ssh gets out of this network; of the one in question, that it answers. */
function tested(test: Test, context: Context): Learned[] {
  const { ComputerName: name, RemoteAddress: reached, RemotePort: port, PingSucceeded: ping, TcpTestSucceeded: tcp } = test;
  if (!name) return [];
  const shown = reached && isAddress(reached.value) ? reached.value : undefined;
  const details = detailsOf({ host: name.value, address: shown, port: port?.value });
  const success = [tcp, ping].find((one) => one?.value === 'True');
  if (isPublicServer(name.value)) {
    if (!tcp || details.port !== 22) return [];
    const open = tcp === success;
    return [{ fact: 'egress', value: open ? 'open' : 'blocked', line: tcp.line, ...(!open && { inferred: true }) }];
  }
  const same = isTarget(context, name.value, shown);
  if (same === false || isLoopback(shown ?? name.value)) return [];
  return [
    ...(success ? [{ fact: 'alive', value: 'yes', line: success.line, details, ...guessed(context, same) } as const] : []),
    ...(reached && shown ? resolved(name.value, shown, reached.line) : []),
  ];
}

/** What a text is about, as its words tell; most is looked for once, and only where a message leaves open whose it is. */
class Topic {
  // A probe of the web tells nothing of SSH, whatever port it was sent to.
  private copies: boolean;
  private ssh: boolean | undefined;
  private strange: boolean | undefined;
  private filled: number | undefined;

  constructor(
    private text: string,
    private context: Context,
  ) {
    this.copies = /\b(?:sftp|scp|telnet):/.test(`${context.command ?? ''} ${text.slice(0, 4_000)}`);
  }

  /** Are the words of any program said of SSH here, in this line and of this port? */
  holds(line: string, port: number | undefined): boolean {
    if (/^(?:curl:|\* connect to )/.test(line) && !this.copies) return false;
    // An errno without a port is the next program's as well.
    if (port === undefined) return (this.isSsh() || this.isLine()) && !this.isStrange(line);
    const { port: dialled } = this.context;
    if (port === (dialled ?? 22) || (dialled === undefined && port === 2222) || spoken.test(line)) return true;
    // In a few words about SSH, a port that no other program is known for is the one that was dialled.
    return this.text.length < 2_000 && this.isShort(6) && this.isSsh() && !services.has(port);
  }

  private isSsh() {
    this.ssh ??= spoken.test(this.context.command ?? '') || spoken.test(this.text.slice(0, 100_000));
    return this.ssh;
  }

  private isStrange(line: string) {
    this.strange ??= strangers.test(this.text.slice(0, 100_000));
    return strangers.test(line) || (this.strange && !spoken.test(line));
  }

  /** So few lines with something on them, under no command. */
  private isShort(limit: number) {
    this.filled ??= linesOf(this.text).filter((line) => line.trim()).length;
    return !program(this.context.command) && this.filled <= limit;
  }

  /** A message by itself, or nearly. */
  private isLine() {
    return this.isShort(3) && !linesOf(this.text).some((line) => line.length > 300);
  }
}

type Message = { symptom: Symptom; line: number; details: Details; inferred: boolean; weak?: boolean | undefined };
type Groups = Readonly<Record<string, string | undefined>>;

/** What a client printed so far, line by line: its failures, what else is known, and whom it dials. */
class Output {
  private known = new Map<Fact, Learned>();
  /** The first and the last line that was taken; 0 where none was. */
  from = 0;
  to = 0;
  private messages: Message[] = [];
  private test: Test = {};
  private attempt: Details;
  /** What the two sides offered in JSch's own log, which stops where they were compared. */
  private jsch: { offers: number; last: number; agreed: boolean; old: boolean } | undefined;
  private topic: Topic;
  /** paramiko takes connections here: what fails is somebody else's. */
  private serves: boolean;

  constructor(
    private text: string,
    private context: Context,
  ) {
    this.attempt = dial(context.command)?.target ?? {};
    this.topic = new Topic(text, context);
    this.serves = text.includes('starting thread (server mode)');
  }

  private take(line: number) {
    this.from ||= line;
    this.to = Math.max(this.to, line);
  }

  private learn(fact: Fact, value: string, line: number, inferred?: boolean, details?: Details) {
    this.known.set(fact, { fact, value, line, ...(inferred && { inferred }), ...(details && { details }) } as Learned);
    this.take(line);
  }

  private say(symptom: Symptom, line: number, details: Details, inferred = false, weak?: boolean) {
    this.messages.push({ symptom, line, details, inferred, weak });
    this.take(line);
  }

  /** Takes one line in. */
  read(line: string, n: number) {
    if (foreign.test(line) || served.test(line) || logged.test(line)) return;
    this.readJsch(line, n);
    this.readTarget(line);
    this.readBelow(line, n);
    this.readWait(line, n);
    this.readTest(line, n);
    for (const { sign, found } of signsIn(line)) if (this.hear(sign, found, line, n)) break;
  }

  private readJsch(line: string, n: number) {
    const [, step, side, offer = ''] =
      /\bSSH_MSG_(KEXINIT received|KEXDH_INIT sent|NEWKEYS)|\bkex: (server|client): (\S*)/.exec(line) ?? [];
    if (step === 'KEXINIT received') this.jsch = { offers: 0, last: n, agreed: false, old: false };
    if (!this.jsch) return;
    if (step && step !== 'KEXINIT received') this.jsch.agreed = true;
    // Second comes the list of host keys; the new JSch does not take the SHA-1 of these two.
    if (side === 'server' && ++this.jsch.offers === 2) this.jsch.old = /^ssh-(?:rsa|dss)(?:,ssh-(?:rsa|dss))?$/.test(offer);
    if (side) this.jsch.last = n;
  }

  /** Whom the client is about to dial. */
  private readTarget(line: string) {
    for (const naming of namings) {
      const named = naming.exec(line);
      if (named) this.attempt = detailsOf(named.groups as Groups);
    }
    // PuTTY and WinSCP tell the name first, then where it leads.
    const opened = /\bConnecting to "?([^\s"]{1,255})"? port "?(\d{1,5})"?$|\bOpening SSH connection to (\S{1,255}):(\d{1,5})\.$/.exec(
      line,
    );
    if (!opened) return;
    const whom = detailsOf({ [this.attempt.host ? 'address' : 'host']: opened[1] ?? opened[3], port: opened[2] ?? opened[4] });
    this.attempt = { ...this.attempt, ...whom, host: this.attempt.host ?? whom.host };
  }

  /** The server's name, where it stands below what is said of it: netmiko's device, and PuTTY's below the warning. */
  private readBelow(line: string, n: number) {
    const above = this.messages.at(-1);
    if (!above) return;
    const device = above.details.port ? null : /^Device settings: \S{1,60} (\S{1,255}):(\d{1,5})\s*$/.exec(line);
    const cached = above.symptom === 'host-key' && above.line >= n - 4 ? /^(\S{1,255}) \(port (\d{1,5})\)$/.exec(line) : null;
    const [, host, port] = device ?? cached ?? [];
    if (host) above.details = { ...above.details, ...detailsOf({ host, port }) };
  }

  /** Vagrant's lines while a machine boots. */
  private readWait(line: string, n: number) {
    const retry = /\bWarning: ([A-Z][a-z ]{5,40})\. Retrying\.\.\./.exec(line);
    const again = retry && retries.find(([words]) => words === retry[1]);
    if (again) this.say(again[1], n, { ...this.attempt, saw: again[0] }, true);
    else if (/\bMachine booted and ready!/.test(line)) this.say('connected', n, this.attempt, true);
  }

  /** A row of Test-NetConnection, and the warning above them. */
  private readTest(line: string, n: number) {
    const [, name, value = ''] = property.exec(line) ?? [];
    if (name) this.test[name] = { value: value.trim(), line: n };
    const unnamed = /^WARNING: Name resolution of (\S{1,255}) (?:failed|threw)/.exec(line);
    if (!unnamed) return;
    this.learn('resolution', 'unknown-name', n, true, { host: unnamed[1] });
    this.say('name', n, detailsOf({ host: unnamed[1] }));
  }

  /** One line against one sign: false where it is not that message, or is not about SSH. */
  private hear(sign: ClientSign, found: RegExpExecArray, line: string, n: number): boolean {
    const { context } = this;
    if (this.serves && line.includes('SSH protocol banner')) return false;
    const groups: Groups = found.groups ?? {};
    const why = errnoOf(groups.why ?? '');
    const symptom = sign.symptom ?? why?.symptom ?? codeOf(groups.code ?? '');
    if (!symptom) return false;
    const details = detailsOf({ ...groups, host: groups.host || undefined, saw: groups.saw ?? why?.saw });
    const port = details.port ?? this.attempt.port;
    if (sign.common && !this.topic.holds(line, port)) return false;
    const name = details.host ?? details.address;
    if (name && isTarget(context, name, details.address) === false && !isPublicServer(name) && context.host) return false;
    const guess = sign.guess ?? why?.inferred ?? false;
    const inferred = guess || isQuoted(line, found.index) || (sign.common === true && port === undefined);
    this.say(symptom, n, { ...this.attempt, ...details }, inferred, sign.weak);
    if (groups.lookup !== undefined) this.learnLookup(groups, details, n, inferred);
    if (groups.host === '') this.learn('resolution', 'empty', n);
    for (const [fact, value, unsure] of sign.also ?? []) this.learn(fact, value, n, unsure ?? inferred, details);
    return true;
  }

  private learnLookup({ lookup = '', code }: Groups, details: Details, n: number, inferred: boolean) {
    const { value, inferred: guess } = lookupOf(lookup.replace(/^(?:Host )?does not exist/, 'unknown host') || 'unknown host');
    const { host = '' } = details;
    if (/^(?:undefined|null|none|nil)$/i.test(host)) this.learn('resolution', 'empty', n);
    else if (/:\d+$/.test(host)) this.learn('resolution', 'host-with-port', n, true, details);
    // RFC 6762, as for OpenSSH.
    else if (/\.local\.?$/i.test(host))
      this.learn('resolution', 'local-name', n, guess || inferred || !/^[^.]+\.local\.?$/i.test(host), details);
    else if (value !== 'unsure') this.learn('resolution', code === 'EAI_AGAIN' ? 'no-answer' : value, n, guess || inferred, details);
  }

  /** paramiko prints one sentence for a banner that was late and for a connection that ended; the traceback above tells which. */
  concludeBanner() {
    const last = this.messages.at(-1);
    if (last?.symptom !== 'closed' || !last.inferred) return;
    if (!/reading SSH protocol banner/.test(linesOf(this.text)[last.line - 1] ?? '')) return;
    if (/\b(?:socket\.timeout|TimeoutError)\b/.test(this.text)) last.symptom = 'silent';
    else if (/\bEOFError\b/.test(this.text)) last.inferred = false;
  }

  /** The two sides of JSch's log that never agreed. */
  concludeJsch() {
    if (!this.jsch?.offers || this.jsch.agreed || this.messages.length) return;
    this.say('kex', this.jsch.last, {}, true);
    if (this.jsch.old) this.learn('stall', 'algorithms', this.jsch.last, true);
  }

  concludeTest() {
    const { ComputerName: name, PingSucceeded: ping, TcpTestSucceeded: tcp } = this.test;
    if (!name || !(tcp ?? ping)) return;
    this.from = Math.min(this.from || name.line, name.line);
    this.to = Math.max(this.to, tcp?.line ?? 0, ping?.line ?? 0);
    for (const one of tested(this.test, this.context)) this.known.set(one.fact, one);
  }

  /** The facts of the newest message, or of a wrapper's sentence where that is all. */
  facts(): Learned[] {
    let chosen = this.messages.findLast(({ weak }) => !weak) ?? this.messages.at(-1);
    // A trace tells one failure several times, and names it for sure in one of its lines.
    for (let i = this.messages.length - 1; chosen?.inferred && this.messages[i]?.symptom === chosen.symptom; i--)
      if (!this.messages[i]?.inferred) chosen = this.messages[i];
    if (!chosen) return [...this.known.values()];
    const { symptom: value, line, inferred } = chosen;
    const named = [chosen, ...this.messages.toReversed()].find(({ details }) => details.host || details.address);
    const details = { ...named?.details, ...chosen.details };
    // Of several failures of different kinds none is surely the one that is asked about.
    const mixed = this.messages.some(
      (one) =>
        !one.weak && one.symptom !== value && /^(?:refused|timed-out|no-route|unreachable|name|kex|host-key|denied)$/.test(one.symptom),
    );
    if (isPublicServer(chosen.details.host) && (details.port ?? 22) === 22 && value !== 'denied')
      this.learn('egress', 'blocked', line, true);
    const facts: Learned[] = [{ fact: 'symptom', value, line, details, ...(inferred && { inferred }) }, ...this.known.values()];
    return facts.map((one) => (mixed && isOfAttempt(one) ? { ...one, inferred: true } : one));
  }
}

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
  const beside = besideLog(text);
  const word = quiet(text, context);
  if (word) return word;
  if (!clientHint.test(beside.text)) return alone(text, context);
  const lines = linesOf(text);
  const output = new Output(text, context);
  for (const n of beside.numbers) {
    const line = lines[n - 1] as string;
    if (clientHint.test(line)) output.read(unmarked(line.slice(0, 4_000)).trim(), n);
  }
  output.concludeBanner();
  output.concludeJsch();
  output.concludeTest();
  if (!output.from) return alone(text, context);
  return { kind: 'read', facts: output.facts(), from: output.from, to: output.to };
}

/**
 * The one word of `Test-NetConnection HOST -Port 22 -InformationLevel Quiet`. `True` is that TCP opened, or without a port that a ping
 * was answered; `False` tells refused from silent as little as the long form.
 */
function quiet(text: string, context: Context): Reading | undefined {
  const { command = '' } = context;
  if (!/^(?:test-netconnection|tnc)$/i.test(program(command)) || !/\s-Inf\w* +Quiet\b/i.test(command)) return undefined;
  const lines = linesOf(text);
  const line = lines.findLastIndex((one) => /^(?:True|False)$/.test(one.trim())) + 1;
  if (!line) return undefined;
  const port = /\s-Port +(\d{1,5})\b/i.exec(command)?.[1];
  const host = /\s-(?:ComputerName|CN) +(\S+)/i.exec(command)?.[1] ?? /^\S+ +(?!-)(\S+)/.exec(command)?.[1];
  const test: Test = { [port ? 'TcpTestSucceeded' : 'PingSucceeded']: { value: (lines[line - 1] as string).trim(), line } };
  if (host) test.ComputerName = { value: host, line: 0 };
  if (port) test.RemotePort = { value: port, line: 0 };
  return { kind: 'read', facts: tested(test, context), from: 1, to: line };
}

/** A paste that is nothing but an errno's words. Whoever gives them here means what their SSH said. */
function alone(text: string, { command }: Context): Reading {
  const words = text.trim();
  if (program(command) || !words || words.length > 80 || words.includes('\n')) return notMine;
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
