import { ending, isEnded, touchedBy } from './acts';
import { isOld, nowIn, writtenAt } from './age';
import { overcome } from './attempts';
import { isElsewhere, isForeignRow } from './elsewhere';
import { isExample, isExplained } from './example';
import type { Fact, Value } from './facts';
import { routed, sentTo } from './forward';
import { joint } from './joint';
import { strayed } from './names';
import { readers } from './readers';
import { isHinted, speakers } from './readers/hints';
import { isPublicServer } from './readers/reach';
import { isTranslated } from './readers/translated';
import { besideLog, type Context, type Learned, linesOf, program, type Reading, unlooped, type Withheld, withheld } from './reading';
import { label, type Piece, split, whoAsks } from './split';
import { stated } from './stated';
import { isTorn } from './torn';
import { isAddress, isPrivate } from './values';

export type Side = 'client' | 'server' | 'unknown';

/** Does a piece lack what its command printed? */
function isElided(piece: Piece): boolean {
  const study = studyOf(piece);
  study.elided ??= isTorn(piece.text);
  return study.elided;
}

/** Does a text show that a packet may be sent on elsewhere before the rules for this host are asked? */
const redirects = / -j (?:DNAT|REDIRECT)\b|\bDNAT\s+(?:tcp|6)\b|\bdnat (?:ip6? )?to\b/;
/** More than one zone in force: which of them a card is in decides, not the one that was listed. */
const zones = /^\S+(?: \(.*\))?\n\s+interfaces: \S[\s\S]*\n\S+(?: \(.*\))?\n\s+interfaces: \S/m;

/** A part of the paste that a reader took, or that nobody did. Lines are the paste's, from 1. */
export type Part = {
  /** The reader's name, or the program that was run where no reader took it. */
  command: string;
  from: number;
  to: number;
  on: Side;
  reading: Reading;
  /** The command line without sudo: two parts with the same one are the same question, asked twice. */
  asked?: string;
  /** The line of the paste that this command line stands on. */
  askedOn?: number;
  /** Something was left out of the text. */
  elided?: boolean;
  /** The paste ends with it, and may end too early. */
  open?: boolean;
  /** It tells of another machine than that of its prompt, or of another time. */
  elsewhere?: boolean;
  /** The prompt that it was run at. */
  prompt?: string;
};

export type Evidence = {
  lines: readonly string[];
  parts: Part[];
  /** One for each fact that is known, the one to be believed; `line` is the paste's. */
  facts: Learned[];
  /** What the paste says of the target: port, host, addresses. */
  context: Context;
  /** How many lines with text no reader took. */
  unread: number;
};

/** Readers whose command is run on the client: their facts are about the connection, not about the machine they ran on. */
const clientReaders = new Set([
  'ssh',
  'ssh_config',
  'clients',
  'nc',
  'telnet',
  'nmap',
  'ping',
  'traceroute',
  'tracepath',
  'mtr',
  'arp',
  'getent',
  'dig',
  'host',
  'nslookup',
  'Resolve-DnsName',
  'hosts',
  'resolv.conf',
]);

/** Facts that describe the machine that the command ran on. */
const aboutServer = new Set<Fact>([
  'server-os',
  'health',
  'return-route',
  'target',
  'socket-port',
  'container',
  'order',
  'managers',
  'listening',
  'listener',
  'configured-port',
  'service',
  'vty',
  'startup',
  'packet',
  'firewall',
  'zone',
  'ban',
  'arrives',
  'daemon',
  'admission',
  'login',
  'disk',
]);

/** Values that give way to any other: health to trouble (a clean test does not unsay a failed start), the general to the special. */
const general: { [F in Fact]?: readonly string[] } = {
  listening: ['no'],
  service: ['running', 'stopped', 'failed', 'disabled'],
  startup: ['clean'],
  packet: ['accept'],
  ban: ['no'],
  login: ['key'],
  admission: ['nothing'],
  disk: ['free'],
  health: ['fine'],
  edge: ['allows'],
  'client-config': ['fine'],
};

/** Facts that ssh learns in one attempt, and that say nothing of the next. */
const ofAttempt = new Set<Fact>(['login', 'admission', 'resolution', 'stall', 'hop', 'client-config']);

/** Does a command show a file, and not what the system does now? */
const isStored = (asked = '') => /^(?:cat|less|more|head|tail|bat|view|e?grep|sed|awk) /.test(asked);

/** Facts that hang on the address that one comes from. */
const ofClient = new Set<Fact>(['packet', 'firewall', 'zone', 'order', 'ban', 'admission', 'login', 'edge', 'vty']);

/** Why a start fails that `sshd -t` finds too. */
const tested = new Set<string>(['config', 'host-keys-missing', 'host-keys-unreadable', 'privsep-user', 'privsep-directory']);

/** What sshd takes a profile of AppArmor for that keeps it from a file or a port. */
const barred = new Set<string>(['host-keys-missing', 'host-keys-unreadable', 'bind-denied', 'bind-not-root', 'config']);

/** Who only knows what was installed as a package. */
const packages = new Set(['dpkg', 'rpm', 'apk']);

const names = Object.keys(readers);
const byName = new Map(names.map((name) => [name.toLowerCase(), name]));

/** What is known of a piece. A paste is read again when more is known of the target, and much of it says the same then. */
type Study = {
  /** What each reader said, of which target, and whether it compared anything with that. */
  answers: Map<string, { reading: Reading; context: Context; compared: boolean }>;
  /** The target at hand, as the readers see it, and whether the one that is asked looked at it. */
  told?: Context;
  context: Context;
  compared: boolean;
  /** Did any reader look at the target? */
  compares: boolean;
  /** What came of it, and for which target. */
  found?: { context: Context; answers: readonly Answer[]; parts?: Part[] };
  /** The readers that may have something to say of it: a hint of theirs is in it. */
  speakers?: readonly string[];
  elided?: boolean;
  /** What stands behind the lines that its own reader took, by the number of those. */
  rests: Map<number, Piece>;
};

const studies = new WeakMap<Piece, Study>();

function studyOf(piece: Piece): Study {
  let study = studies.get(piece);
  if (!study) {
    study = { answers: new Map(), context: {}, compared: false, compares: false, rests: new Map() };
    studies.set(piece, study);
  }
  return study;
}

/** What is known of where a piece was run, and of the target; who looks at that is noted. */
function toldOf(piece: Piece, study: Study, on: Side): Context {
  const target = () => {
    study.compared = true;
    return study.context;
  };
  return {
    command: piece.command,
    on: on === 'unknown' ? undefined : on,
    root: piece.root || piece.prompt?.startsWith('root@') || /^(?:sudo|doas) /.test(piece.command ?? ''),
    get port() {
      return target().port;
    },
    get host() {
      return target().host;
    },
    get server() {
      return target().server;
    },
    get client() {
      return target().client;
    },
    get user() {
      return target().user;
    },
    get method() {
      return target().method;
    },
    get card() {
      return target().card;
    },
  };
}

/** Asks a reader, by its name, what it says of a piece. Who did not look at the target is not asked again about another one. */
function asking(piece: Piece, context: Context, on: Side): (name: string) => Reading {
  const study = studyOf(piece);
  return (name) => {
    const known = study.answers.get(name);
    if (known && (known.context === context || !known.compared)) return known.reading;
    study.told ??= toldOf(piece, study, on);
    study.context = context;
    study.compared = false;
    const reading = (readers[name] as (typeof readers)[string])(piece.text, study.told);
    study.answers.set(name, { reading, context, compared: study.compared });
    study.compares ||= study.compared;
    return reading;
  };
}

/** The readers that may have something to say of a piece. */
function speakersOn(piece: Piece): readonly string[] {
  const study = studyOf(piece);
  study.speakers ??= speakers(names, piece.text, piece.command);
  return study.speakers;
}

/** What stands in a piece behind the lines that its own reader took: nobody knows who printed it, nor behind an ssh that failed, where. */
function restOf(piece: Piece, taken: number): Piece {
  const { rests } = studyOf(piece);
  const known = rests.get(taken);
  if (known) return known;
  const { command: _command, ...rest } = { ...piece, from: piece.from + taken, text: linesOf(piece.text).slice(taken).join('\n') };
  if (dials(piece) && piece.prompt !== '@@') delete rest.prompt;
  rests.set(taken, rest);
  return rest;
}

/** What a shell or a program says that gives no answer at all, line by line, whichever program it is. */
const unanswered: readonly [RegExp, Withheld][] = [
  [/: (?:command )?not found$|^(?:zsh:\d+: )?command not found: \S+$|: inaccessible or not found$/, 'no-such-command'],
  [/^(?:Cannot connect to the Docker daemon|Failed to connect to bus|Error: DBUS_ERROR: Failed to connect)\b/, 'no-such-command'],
  [/^Failed to get unit file state for \S+: No such file or directory$|^No files found for \S+\.$/, 'no-such-command'],
  [/^(?:cat|grep|tail|ps): .*(?:No such file or directory|invalid option|unrecognized option)/, 'no-such-command'],
  [/: (?:Permission denied|Operation not permitted)(?: \(you must be root\))?\.?$|\bmust be root\b/, 'needs-root'],
];

/** The reading of a piece that is all complaint. */
function complaint({ text }: Piece): Reading | undefined {
  if (text.length > 1_000) return undefined;
  const lines = linesOf(text).filter((line) => line.trim());
  const whys = lines.map((line) => unanswered.find(([form]) => form.test(line.trim()))?.[1]);
  return whys[0] && whys.every(Boolean) ? withheld(whys[0], 1) : undefined;
}

/** What a reader, by its name, says of a piece. */
type Answer = { name: string; piece: Piece; reading: Reading };

/** All that the readers say of one piece, which is the same for another target where none of them looked at it. */
function readPiece(piece: Piece, context: Context, on: Side): readonly Answer[] {
  const study = studyOf(piece);
  if (!study.found || (study.found.context !== context && study.compares))
    study.found = { context, answers: answersOn(piece, context, on) };
  return study.found.answers;
}

/**
 * Asks the reader named like the command of a piece, then every reader about what stands behind the lines that one took, since people
 * also glue outputs together without a prompt. Without a named reader, every reader that finds its own shape.
 */
function answersOn(piece: Piece, context: Context, on: Side): readonly Answer[] {
  const ask = asking(piece, context, on);
  const named = program(piece.command);
  if (piece.cut) return [{ name: named, piece, reading: withheld('cut-off') }];
  if (piece.prompt === '@@' && whoAsks.test(piece.command ?? ''))
    return [{ name: named, piece, reading: { kind: 'read', facts: [], from: 1, to: piece.to - piece.from + 1 } }];
  const others = () => speakersOn(piece).flatMap((name) => (name === named ? [] : [{ name, piece, reading: ask(name) }]));
  const reader = byName.get(named.toLowerCase());
  const first = reader && ask(reader);
  if (first && first.kind !== 'not-mine') {
    const own = { name: named, piece, reading: first };
    // A log or a list that says nothing to its own reader may be another's: HAProxy's in the journal, two words of is-enabled.
    const better =
      first.kind === 'read' && !first.facts.length ? others().filter(({ reading }) => reading.kind === 'read' && reading.facts.length) : [];
    if (better.length) return [own, ...better];
    if (first.kind !== 'read' || piece.from + first.to > piece.to) return [own];
    const rest = restOf(piece, Math.max(first.to, 0));
    if (!rest.text.trim()) return [own];
    const behind = readPiece(rest, context, on).filter(({ name, reading }) => name !== named && reading.kind === 'read');
    studyOf(piece).compares ||= studyOf(rest).compares;
    return [own, ...behind];
  }
  const found = others().filter(({ reading }) => reading.kind !== 'not-mine');
  if (found.length) return found;
  const translated = isTranslated(named, piece.text) ? withheld('translated', 1) : undefined;
  const reading = (piece.command && complaint(piece)) || translated || ({ kind: 'not-mine' } as const);
  return [{ name: named || 'text', piece, reading }];
}

const dials = ({ command }: Piece) => /^(ssh|scp|sftp|git|rsync)$/.test(program(command));

/** What ssh says of a connection that did not come to be, or of a login that was refused. */
const failing =
  /^(?:ssh: (?:connect to host|Could not resolve) |(?:kex|ssh)_exchange_identification: |Connection (?:closed|reset|timed out)|Unable to negotiate with |Host key verification failed|\S*: ?Permission denied \()/m;

/** The host that a command line dials: `ssh -p 2222 alice@web1 uptime` dials web1. */
const dialled = (command: string | undefined) =>
  /^(?:sudo +)?ssh +(?:-[46AaCfGgKkMNnqsTtVvXxYy]+ +|-[BbcDEeFIiJLlmOopQRSWw] *\S+ +)*(?:\S+@)?([\w.:-]+)/.exec(
    unlooped(command ?? ''),
  )?.[1];

/**
 * Where was each of the collector's pieces run, by the name that `uname -a` gives the machine? Without it, what follows the failing ssh
 * itself and no command that would have started a collector was copied from elsewhere: '' is the name of that machine.
 */
function nodesOf(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const nodes = new Map<Piece, string>();
  let node: string | undefined;
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (piece.prompt === '@@') {
      const asks = whoAsks.test(piece.command ?? '');
      if (before && dials(before)) node = '';
      if (asks) node = label(/^(?:Linux|Darwin|\w+BSD) (\S+) /.exec(piece.text)?.[1]) ?? node;
      if (node !== undefined) nodes.set(piece, node);
      before = undefined;
    } else {
      before = piece;
      node = undefined;
    }
  }
  return nodes;
}

/** Is this a command of RouterOS, by the menu that it names: `/ip firewall nat print`? */
const isRouters = ({ command = '' }: Piece) => /^\/[a-z-]{2,20} [a-z]/.test(command);

/**
 * Where was each piece run? The prompt that ran the failing ssh is the client's. Another prompt beside it is the server's, unless
 * there are two of them, not counting a router's, or the name that was dialled or typed is another one: then a paste does not say which machine it is.
 */
function sides(pieces: readonly Piece[]): (piece: Piece) => Side {
  const hosts = new Map([...new Set(pieces.map(({ prompt }) => prompt))].map((prompt) => [prompt, label(prompt)]));
  const hostOf = (prompt: string | undefined) => (prompt === '@@' ? undefined : hosts.get(prompt));
  const diallers = pieces.filter((piece) => hostOf(piece.prompt) && dials(piece));
  const client = hostOf((diallers.find(({ text }) => failing.test(text)) ?? diallers[0])?.prompt);
  // Whoever went on to the client by ssh came from a third machine.
  const before = new Set(diallers.filter(({ command }) => label(dialled(command)) === client).map(({ prompt }) => hostOf(prompt)));
  const beside = new Set(pieces.map(({ prompt }) => hostOf(prompt)).filter((host) => host && host !== client && !before.has(host)));
  const routers = new Set(pieces.filter(isRouters).map(({ prompt }) => hostOf(prompt)));
  const behind = new Set([...beside].filter((host) => !routers.has(host)));
  const others = behind.size ? behind : beside;
  const targets = new Set(
    pieces
      .filter(({ prompt }) => client && hostOf(prompt) === client)
      .flatMap(({ command }) => dialled(command) ?? [])
      .filter((host) => !isPublicServer(host)),
  );
  const [target] = targets;
  const [other] = others;
  // Another port of one's own machine is most often passed on to a container or a virtual machine.
  const forwarded = diallers.some(({ command }) => /\s-p *(?!22\b)\d/.test(command ?? ''));
  const own = !forwarded && /^(?:localhost$|127\.|::1$)/.test(target ?? '');
  const known = others.size === 1 && targets.size <= 1 && (!target || isAddress(target) || label(target) === other);
  const collectors = nodesOf(pieces);
  // A router that is not dialled by its own account may stand in front of the server.
  const asked = new Set(diallers.map(({ command = '' }) => /(?:^|\s)([\w.-]{1,64})@/.exec(command)?.[1] ?? ''));
  const inFront = (prompt: string, host: string) => routers.has(host) && host !== label(target) && !asked.has(prompt.replace(/@.*/, ''));
  return (piece) => {
    const { prompt, under } = piece;
    if (prompt === '@@') {
      const node = collectors.get(piece) ?? label(under);
      if (node && node === client) return 'client';
      // Of several machines that were dialled, it may be another one.
      return targets.size > 1 ? 'unknown' : 'server';
    }
    const host = hostOf(prompt);
    if (!host || !client) return 'unknown';
    // Whoever dials their own machine is on the server too; a paste does not say which side they mean.
    if (host === client) return target && (label(target) === client || own) ? 'unknown' : 'client';
    return known && others.has(host) && !inFront(prompt as string, host) ? 'server' : 'unknown';
  };
}

/** What a machine greets with whoever has logged in. */
const greeting = /^(?:Last login: |Welcome to |Linux \S+ \d)/m;

/**
 * The prompts of machines that were entered by another name or address than the one that is dialled, and that say nothing of it. An
 * address inside and one outside may be the same machine's, and so may a name and an address.
 */
function strangers(pieces: readonly Piece[], { host, server }: Context): ReadonlySet<string> {
  const entered = new Map<string, boolean>();
  const target = host ?? server;
  pieces.forEach(({ command, prompt, text }, i) => {
    const into = pieces[i + 1]?.prompt;
    const name = dialled(command);
    if (!target || !name || !into || into === '@@' || label(into) === label(prompt) || failing.test(text)) return;
    if (label(into) !== label(name) && !greeting.test(text)) return;
    const other = isAddress(name)
      ? isAddress(target) && name !== target && isPrivate(name) === isPrivate(target)
      : !isAddress(target) && label(name) !== label(target) && label(into) !== label(target);
    entered.set(into, other && entered.get(into) !== false);
  });
  const knows = (prompt: string) => pieces.some((piece) => piece.prompt === prompt && server && piece.text.includes(server));
  return new Set([...entered].flatMap(([prompt, other]) => (other && !knows(prompt) ? [prompt] : [])));
}

/** The piece's own line numbers, made the paste's. Line 0 is the command line. */
function placed(reading: Reading, piece: Piece): Reading {
  // What printed nothing has no line but that of its command.
  const at = (line: number) => (line === 0 || piece.to < piece.from ? (piece.commandLine ?? piece.from) : piece.from + line - 1);
  if (reading.kind === 'withheld') return { ...reading, line: at(reading.line) };
  if (reading.kind !== 'read') return reading;
  const facts = reading.facts.map((one) => ({ ...one, line: at(one.line) }) as Learned);
  return { kind: 'read', facts, from: at(reading.from), to: Math.max(at(reading.from), at(reading.to)) };
}

/** Takes the target out of the message that counts, so that the server's readers can compare with it; what it lacks, others may say. */
function targetOf(parts: readonly Part[], told: Context): Context {
  const symptomsOf = ({ reading }: Part) => (reading.kind === 'read' ? reading.facts.filter(({ fact }) => fact === 'symptom') : []);
  // A public server that was tried beside another one is a probe of the network, and not the target.
  const own = parts.filter((part) => symptomsOf(part).some(({ details }) => !isPublicServer(details?.host)));
  const symptoms = (own.length ? own : parts).flatMap(symptomsOf);
  const first = believed(own.length ? own : parts).find(({ fact }) => fact === 'symptom');
  const context = { ...told };
  for (const { details } of first ? [first, ...symptoms] : symptoms) {
    if (!details || (context.host && details.host && details.host !== context.host)) continue;
    context.port ??= details.port;
    context.host ??= details.host;
    context.server ??= details.address;
    context.user ??= details.user;
    context.method ??= details.method;
  }
  return Object.entries(context).some(([key, value]) => value !== told[key as keyof Context]) ? context : told;
}

/** What was read on the server. */
const serverFacts = (parts: readonly Part[]) =>
  parts.flatMap(({ on, reading }) => (on === 'server' && reading.kind === 'read' ? reading.facts : []));

/** Asks a machine on the Internet which address one comes from. */
const asksOwn = /\b(?:ifconfig\.(?:me|co|io)|icanhazip\.com|ipinfo\.io|ipify\.org|checkip\.amazonaws\.com|ident\.me|myip\.opendns\.com)\b/;

/**
 * The address that the server sees the client come from: the source of the attempt in a capture on the server, or the one address
 * from which the log knows the very user who dials, or what the client was told when it asked. Undefined where the paste shows several,
 * or none.
 */
function clientOf(parts: readonly Part[], pieces: readonly Piece[], { user, server }: Context): string | undefined {
  const facts = serverFacts(parts);
  const addresses = (chosen: (one: Learned) => boolean) =>
    new Set(facts.filter(chosen).flatMap(({ details }) => (details?.address && isAddress(details.address) ? [details.address] : [])));
  const captured = addresses(({ fact, value }) => fact === 'arrives' && value === 'yes');
  const logged = addresses(
    ({ fact, details, inferred }) =>
      !inferred && (fact === 'login' || fact === 'admission') && user !== undefined && details?.user === user,
  );
  const own = new Set(
    pieces.flatMap(({ command, text }) => {
      const [shown = '', ...more] = asksOwn.test(command ?? '') ? text.trim().split(/\s+/) : [];
      const same = isAddress(shown) && shown.includes(':') === (server?.includes(':') ?? false);
      return same && !more.length && !isPrivate(server) ? [shown] : [];
    }),
  );
  const seen = [captured, logged].find(({ size }) => size) ?? own;
  return seen.size === 1 ? [...seen][0] : undefined;
}

/** The network card that a connection to the dialled address comes in on. Undefined where the server names several, or none. */
function cardOf(parts: readonly Part[]): string | undefined {
  const cards = new Set(serverFacts(parts).flatMap(({ fact, details }) => (fact === 'target' && details?.card ? [details.card] : [])));
  return cards.size === 1 ? [...cards][0] : undefined;
}

/** Who keeps the rules of a ban. */
const keepers: { [B in string]?: Value<'firewall'> } = { yes: 'fail2ban', sshguard: 'sshguard', crowdsec: 'crowdsec', panel: 'panel' };

/** Does a rule name this one address, as a word of its own or as a network of one? */
const namesAddress = (rule = '', address = '') =>
  address !== '' && rule.split(/[\s"'=,]+/).some((word) => word.replace(/\/(?:32|128)$/, '') === address);

/**
 * Which of all that was said of each fact is to be believed. A value beats `unsure`, trouble health, the special the general,
 * what was read what was inferred, an earlier reader in the list beats a later one, and then the newest line wins.
 */
function believed(parts: readonly Part[]): Learned[] {
  const best = new Map<Fact, { one: Learned; rank: number[] }>();
  const facts = parts.flatMap(({ command, elsewhere, reading }) =>
    reading.kind === 'read' ? reading.facts.map((one) => ({ command, elsewhere, one })) : [],
  );
  // A test without complaint is newer than any failure for what it tests, or that failure would be in it.
  const passed = facts.some(({ command, one }) => command === 'sshd' && one.fact === 'startup' && one.value === 'clean' && !one.inferred);
  // A socket that is masked matters where the service waits for it; many mask it to have the service run by itself.
  const waits = !facts.some(({ one }) => one.fact === 'service' && /^(?:running|failed|.*-limit)$/.test(one.value));
  // What runs is there, whatever a list of packages does not know of it.
  const alive = facts.some(
    ({ one }) => (one.fact === 'service' && one.value === 'running') || (one.fact === 'listener' && one.value === 'sshd'),
  );
  // The kernel tells why sshd could not read a key or take a port.
  const profiled = facts.find(({ one }) => one.fact === 'startup' && one.value === 'apparmor')?.one;
  const keyless = /name="[^"]*ssh_host_/.test(profiled?.details?.saw ?? '');
  for (const { command, elsewhere, one } of facts) {
    if (profiled && one.fact === 'startup' && (one.inferred || (keyless && one.value !== 'config')) && barred.has(one.value)) continue;
    if (alive && packages.has(command) && one.fact === 'service' && one.value === 'absent') continue;
    if (passed && one.fact === 'startup' && tested.has(one.value)) continue;
    if (!waits && one.fact === 'service' && one.value === 'masked' && one.details?.unit?.endsWith('.socket')) continue;
    const rank = [
      // One layer that lets the packet through says nothing against another whose rules could not be followed.
      one.value === 'unsure' ? 1 : one.fact === 'packet' && one.value === 'accept' && one.inferred ? 0 : 2,
      // What a container or an old log shows is not what the machine itself does.
      elsewhere && aboutServer.has(one.fact) && !clientReaders.has(command) ? 0 : 1,
      general[one.fact]?.includes(one.value) ? 0 : 1,
      one.inferred ? 0 : 1,
      -names.indexOf(command),
      one.line,
    ];
    const held = best.get(one.fact)?.rank ?? [];
    const differs = rank.findIndex((value, i) => value !== held[i]);
    if (differs >= 0 && (rank[differs] as number) > (held[differs] ?? Number.NEGATIVE_INFINITY)) best.set(one.fact, { one, rank });
  }
  // While sshd runs, or was stopped by somebody, a failure in the log may be an old one.
  const service = best.get('service')?.one.value;
  const startup = best.get('startup');
  const logged = startup && facts.some(({ command, one }) => one === startup.one && command !== 'sshd');
  if (startup && startup.one.value !== 'clean' && (service === 'running' || (service === 'stopped' && logged)))
    best.set('startup', { ...startup, one: { ...startup.one, inferred: true } });
  // A session that outlived its daemon may hold a forwarded port, in the daemon's name.
  const listening = best.get('listening');
  if (listening?.one.value === 'elsewhere' && service && service !== 'running')
    best.set('listening', { ...listening, one: { ...listening.one, inferred: true } });
  // A front end and the tables that it writes must agree; where they do not, something else has been at the tables.
  const winner = best.get('packet')?.one;
  const from = winner && facts.find(({ one }) => one === winner)?.command;
  const writer =
    winner && facts.find(({ one, command }) => one.fact === 'firewall' && one.line === winner.line && command === from)?.one.value;
  const fronts = ['ufw', 'firewall-cmd'];
  if (winner && winner.value !== 'accept') {
    const packets = facts.filter(({ one }) => one.fact === 'packet' && !/^(?:unsure|conditional)$/.test(one.value));
    const tables = packets.flatMap(({ one, command }) => (/^(?:nft|iptables)$/.test(command) ? [one] : []));
    const others = tables.filter(({ value }) => value !== winner.value);
    const proof = others.find(({ value, inferred }) => value !== 'accept' && !inferred);
    if (!fronts.includes(from ?? ''))
      winner.inferred ||= writer === 'ufw' && packets.some(({ one, command }) => command === 'ufw' && one.value === 'accept');
    else if (proof) best.set('packet', { one: proof, rank: [] });
    // Tables that could not be followed may hold what no listing of the front end shows: a policy of firewalld's, a rule before ufw's.
    // What accepts before ufw's chains ends the matter for them, so that its own list alone is no proof; firewalld has tables of its own.
    else
      winner.inferred ||=
        others.length > 0 ||
        (from === 'ufw' && !tables.some((one) => one.value === winner.value && !one.inferred)) ||
        facts.some(({ one, command }) => one.value === 'unsure' && one.fact === 'packet' && /^(?:nft|iptables)$/.test(command));
  }
  // The rule and the program that wrote it are one observation: they come from the same part.
  const packet = best.get('packet')?.one;
  if (packet) {
    const own = parts.find(({ reading }) => reading.kind === 'read' && reading.facts.includes(packet));
    const twin = own?.reading.kind === 'read' && own.reading.facts.find((one) => one.fact === 'firewall');
    // A ban may be a rule of ufw's or firewalld's: it stays the ban of the program that named the very address.
    const ban = best.get('ban')?.one;
    const banned = twin && ban && keepers[ban.value] && namesAddress(packet.details?.saw, ban.details?.address);
    const owner = banned ? { ...twin, value: keepers[ban.value] as Value<'firewall'> } : twin;
    if (owner) best.set('firewall', { one: packet.inferred ? { ...owner, inferred: true } : owner, rank: [] });
    else best.delete('firewall');
  }
  return [...best.values()].map(({ one }) => one);
}

/**
 * Reads a paste: what was seen, and on which lines.
 *
 * @param text what the person pasted, any number of commands, prompts and noise included
 * @param told what they said beside it; it wins over what the paste says
 */
export function read(text: string, told: Context = {}): Evidence {
  const { lines, pieces: cut } = split(text);
  const pieces = joint(cut);
  const side = sides(pieces);
  const part = (piece: Piece, name: string, reading: Reading): Part => {
    const where = side(piece);
    const put = placed(reading, piece);
    const from = piece.to < piece.from ? (piece.commandLine ?? piece.from) : piece.from;
    const span = put.kind === 'read' ? put : { from, to: Math.max(from, piece.to) };
    return {
      command: name,
      from: span.from,
      to: span.to,
      on: where === 'unknown' && clientReaders.has(name) ? 'client' : where,
      reading: put,
      ...(piece.command && { asked: piece.command.replace(/^(?:sudo|doas) +/, '').replace(/ (?:verbose|numbered)$/, '') }),
      ...(piece.commandLine && piece.commandLine < from + 1 && { askedOn: piece.commandLine }),
      ...(isElided(piece) && { elided: true }),
      ...(piece.open && { open: true }),
      ...(isElsewhere(piece) && { elsewhere: true }),
      ...(piece.prompt && { prompt: piece.prompt }),
    };
  };
  const partsOf = (each: Piece, context: Context) => {
    const answers = readPiece(each, context, side(each));
    const found = studyOf(each).found as NonNullable<Study['found']>;
    found.parts ??= answers.map(({ name, piece, reading }) => part(piece, name, reading));
    return found.parts;
  };
  const readAll = (context: Context) => pieces.flatMap((each) => partsOf(each, context));

  // The client's message first, whatever its place in the paste: it sets the port and the address that the others compare with.
  const messages = ['ssh', 'clients', 'nc'].flatMap((name) =>
    pieces.flatMap((piece) => {
      if (side(piece) === 'server' || !isHinted(name, piece.text, piece.command)) return [];
      const reading = asking(piece, told, side(piece))(name);
      return reading.kind === 'read' ? [part(piece, name, reading)] : [];
    }),
  );
  let context = targetOf(messages, told);
  let all = readAll(context);
  const shown =
    context.client ??
    clientOf(
      all,
      pieces.filter((piece) => side(piece) === 'client'),
      context,
    );
  const client = shown ?? stated(pieces, context.server);
  const card = cardOf(all);
  if (client !== context.client || card) {
    context = { ...context, client, card };
    all = readAll(context);
  }
  // A router may send the port that is dialled to another one of the server's.
  const inner = sentTo(all)?.details?.port;
  if (inner !== undefined && inner !== context.port) {
    const inside = { ...context, port: inner };
    all = pieces.flatMap((each) => partsOf(each, side(each) === 'server' ? inside : context));
  }
  const newest = new Map(
    all.flatMap((one) => (one.asked && one.reading.kind === 'read' ? [[`${one.on} ${one.command} ${one.asked}`, one] as const] : [])),
  );
  const selfDialled = pieces.some(({ prompt }) => prompt && prompt !== '@@' && context.host && label(prompt) === label(context.host));
  const onServer = pieces.filter((piece) => side(piece) !== 'client');
  const redirected = onServer.some(({ text }) => redirects.test(besideLog(text).text));
  // What dials a public address and reaches a machine that has none came through a router, which may have changed the port.
  const throughRouter = all.some(
    ({ on, reading }) =>
      on === 'server' && reading.kind === 'read' && reading.facts.some(({ fact, value }) => fact === 'target' && value === 'elsewhere'),
  );
  const uncertain = redirected || onServer.some(({ command, text }) => /get-active-zones/.test(command ?? '') && zones.test(text));
  const attempt = all.findLast(
    ({ command, on, reading }) =>
      command === 'ssh' &&
      on !== 'server' &&
      reading.kind === 'read' &&
      reading.facts.some(({ fact, inferred }) => fact === 'symptom' && !inferred),
  );
  // The last command line that may have changed a fact, by where it was run; where nobody knows where that was, it may have been here.
  const changed = new Map<string, number>();
  for (const piece of pieces)
    for (const fact of piece.prompt === '@@' ? [] : touchedBy(piece.command)) {
      const key = `${side(piece)} ${fact}`;
      changed.set(key, Math.max(changed.get(key) ?? 0, piece.commandLine ?? piece.from));
    }
  /** Was it changed since, on the machine where it was seen: by a command behind its line? */
  const changedAfter = (on: Side, fact: Fact) => Math.max(...[on, 'unknown'].map((side) => changed.get(`${side} ${fact}`) ?? 0));
  const other = strangers(pieces, context);
  const seen = new Map<string, number>();
  for (const { on, command, elsewhere, reading } of all)
    for (const { fact, value, line } of reading.kind === 'read' && (!elsewhere || clientReaders.has(command)) ? reading.facts : [])
      if (value !== 'unsure') seen.set(`${on} ${fact}`, Math.max(seen.get(`${on} ${fact}`) ?? 0, line));
  const endings = pieces.flatMap(({ command, text: printed, commandLine = 0 }) =>
    commandLine < (attempt?.from ?? 0) ? (ending(command, printed, commandLine) ?? []) : [],
  );
  /** Is it over: was the same seen again after a change, or was it ended and dialled again in vain? */
  const isOver = (on: Side, fact: Learned, line: number) => {
    const since = changedAfter(on, fact.fact);
    if (since <= line) return false;
    const address = fact.details?.address ?? client;
    return (seen.get(`${on} ${fact.fact}`) ?? 0) > since || endings.some((one) => one.line > line && isEnded(one, fact, address));
  };
  // Rules that a file keeps are those of the next start; beside the ones in force they say nothing.
  const inForce = new Set(
    all.flatMap(({ on, command, asked, reading }) => (reading.kind === 'read' && !isStored(asked) ? [`${on} ${command}`] : [])),
  );
  // A machine of the same network without the address that is dialled is another one.
  const neighbours = new Set(
    all.flatMap(({ prompt, reading }) =>
      prompt &&
      prompt !== '@@' &&
      reading.kind === 'read' &&
      reading.facts.some(({ fact, value }) => fact === 'target' && value === 'neighbour')
        ? [prompt]
        : [],
    ),
  );
  const now = nowIn(pieces);
  /** The time of a part: that of the paste, or of its own last row. */
  const timeOf = ({ to }: Part) => {
    if (now !== undefined) return now;
    for (let i = to; i > Math.max(to - 100, 0); i--) {
      const written = writtenAt(lines[i - 1] ?? '');
      if (written !== undefined) return written;
    }
    return undefined;
  };
  const each = all.map((one): Part => {
    if (one.reading.kind !== 'read') return one;
    // The same command again shows what is now; what it showed before is over.
    const again = one.asked && newest.get(`${one.on} ${one.command} ${one.asked}`) !== one;
    if (again && !clientReaders.has(one.command)) return { ...one, reading: { ...one.reading, facts: [] } };
    // What the client says of itself is not said of the server; and what was run nobody knows where proves nothing about it.
    const facts = one.reading.facts.flatMap((fact): Learned[] => {
      // A rule with a condition that the paste cannot decide may have nothing to do with this connection.
      if (fact.value === 'conditional' || (one.elided && aboutServer.has(fact.fact)) || (uncertain && fact.fact === 'packet'))
        fact = { ...fact, inferred: true };
      if ((redirected || throughRouter) && fact.fact === 'listening' && fact.value === 'elsewhere') fact = { ...fact, inferred: true };
      // What was changed since may be the cause no more.
      const line = Math.max(one.from, fact.line);
      if (aboutServer.has(fact.fact) && (isOver(one.on, fact, line) || other.has(one.prompt ?? ''))) return [];
      if (changedAfter(one.on, fact.fact) > line) fact = { ...fact, inferred: true };
      // Whose address it is was said, and not shown.
      if (!shown && client && ofClient.has(fact.fact)) fact = { ...fact, inferred: true };
      // The row that is missed may be the next one, which the paste has lost.
      if (fact.fact === 'listening' && fact.value === 'no' && one.open) fact = { ...fact, inferred: true };
      // So may the rule that lets the packet in, where only the end of the paste ends the list.
      if (fact.fact === 'packet' && one.open && /^-P /.test(lines[fact.line - 1] ?? '')) fact = { ...fact, inferred: true };
      // Port 22 to elsewhere says nothing of another port, nor of the local network.
      if (fact.fact === 'egress' && fact.value === 'blocked' && (isPrivate(context.server) || (context.port ?? 22) !== 22)) return [];
      if (isStored(one.asked) && (fact.fact === 'packet' || fact.fact === 'firewall') && inForce.has(`${one.on} ${one.command}`)) return [];
      if (attempt && one.command === 'ssh' && one.to < attempt.from && ofAttempt.has(fact.fact)) return [];
      // Nor is a session idle that was lost to what had been typed in it.
      if (fact.value === 'idle' && touchedBy(pieces.findLast(({ commandLine: typed }) => typed && typed < fact.line)?.command).size)
        return [];
      // A machine knows itself by its own name on a loopback address: that is no mistake of the name.
      if (fact.fact === 'resolution' && fact.value === 'loopback' && selfDialled) fact = { ...fact, inferred: true };
      if (isExplained(lines, fact.line)) return [];
      // What the server's own ssh or ping met is another connection, and what the client's tools show is another machine.
      if (clientReaders.has(one.command)) return one.on === 'server' ? [] : [fact];
      if (!aboutServer.has(fact.fact)) return [fact];
      if (isExample(lines, fact.line)) return [];
      // What the log says of another day may be over.
      const written = writtenAt(lines[fact.line - 1] ?? '');
      if (written !== undefined && isOld(written, timeOf(one))) fact = { ...fact, inferred: true };
      if (one.elsewhere || (one.prompt && neighbours.has(one.prompt)) || isForeignRow(lines[fact.line - 1] ?? '', one))
        fact = { ...fact, inferred: true };
      // What the client's own Docker dials is the client's machine.
      if (one.on === 'client') return fact.fact === 'container' && context.server && fact.details?.address === context.server ? [fact] : [];
      return one.on === 'unknown' ? [{ ...fact, inferred: true }] : [fact];
    });
    return { ...one, reading: { ...one.reading, facts } };
  });
  const parts = routed(overcome(strayed(each, lines)), lines);

  // Whoever shows output of the server can run commands there.
  const ofServer = (one: Part) =>
    !clientReaders.has(one.command) &&
    (one.on === 'server'
      ? one.reading.kind !== 'not-mine'
      : one.on === 'unknown' && one.reading.kind === 'read' && one.reading.facts.some(({ fact }) => aboutServer.has(fact)));
  const server = parts.find((one) => one.on === 'server' && ofServer(one)) ?? parts.find(ofServer);
  const console: Learned[] = server
    ? [{ fact: 'console', value: 'yes', line: server.from, ...(server.on === 'unknown' && { inferred: true }) }]
    : [];
  const taken = new Uint8Array(lines.length + 1);
  for (const { reading } of parts) if (reading.kind === 'read') taken.fill(1, reading.from, reading.to + 1);
  for (const { commandLine } of pieces) if (commandLine) taken[commandLine] = 1;
  const unread = lines.reduce((count, line, i) => count + (!taken[i + 1] && line.trim() ? 1 : 0), 0);
  return { lines, parts, facts: [...believed(parts), ...console], context, unread };
}
