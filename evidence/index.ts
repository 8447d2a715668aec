import type { Fact } from './facts';
import { readers } from './readers';
import { type Context, type Learned, program, type Reading, withheld } from './reading';
import { type Piece, split } from './split';
import { isAddress, isPrivate } from './values';

export type Side = 'client' | 'server' | 'unknown';

/** A part of the paste that a reader took, or that nobody did. Lines are the paste's, from 1. */
/** Where something was left out of an output, by a person or a pager: what is missing may be there. */
const elision = /^\s*(?:\.{3,}|…|\[\s*(?:\.{3}|…|snip(?:ped)?|cut)\s*\]|<snip>|--More--.*|lines \d+-\d+.*)\s*$/im;

export type Part = {
  /** The reader's name, or the program that was run where no reader took it. */
  command: string;
  from: number;
  to: number;
  on: Side;
  reading: Reading;
  /** The command line without sudo: two parts with the same one are the same question, asked twice. */
  asked?: string;
  /** Something was left out of the text. */
  elided?: boolean;
};

export type Evidence = {
  lines: string[];
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
  'getent',
  'dig',
  'host',
  'nslookup',
  'Resolve-DnsName',
]);

/** Facts that describe the machine that the command ran on. */
const aboutServer = new Set<Fact>([
  'server-os',
  'return-route',
  'socket-port',
  'container',
  'order',
  'managers',
  'listening',
  'listener',
  'configured-port',
  'service',
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
  service: ['running', 'stopped', 'failed'],
  startup: ['clean'],
  packet: ['accept'],
  ban: ['no'],
  login: ['key'],
  admission: ['nothing'],
  disk: ['free'],
  edge: ['allows'],
};

/** Why a start fails that `sshd -t` finds too. */
const tested = new Set<string>(['config', 'host-keys-missing', 'host-keys-unreadable', 'privsep-user', 'privsep-directory']);

const names = Object.keys(readers);
const byName = new Map(Object.entries(readers).map(([name, reader]) => [name.toLowerCase(), reader]));

/**
 * All that the readers say of one piece: the reader named like its command, then every reader on what stands behind the lines that
 * one took, since people also glue outputs together without a prompt. Without a named reader, every reader that finds its own shape.
 */
function readPiece(piece: Piece, context: Context, on: Side): { name: string; piece: Piece; reading: Reading }[] {
  const root = piece.prompt === '@@' || piece.prompt?.startsWith('root@') || /^(?:sudo|doas) /.test(piece.command ?? '');
  const told: Context = { ...context, command: piece.command, on: on === 'unknown' ? undefined : on, root };
  const named = program(piece.command);
  if (piece.cut) return [{ name: named, piece, reading: withheld('cut-off') }];
  const first = byName.get(named.toLowerCase())?.(piece.text, told);
  if (first && first.kind !== 'not-mine') {
    const own = { name: named, piece, reading: first };
    if (first.kind !== 'read' || piece.from + first.to > piece.to) return [own];
    const from = piece.from + Math.max(first.to, 0);
    const { command: _command, ...rest } = {
      ...piece,
      from,
      text: piece.text
        .split('\n')
        .slice(from - piece.from)
        .join('\n'),
    };
    return rest.text.trim()
      ? [own, ...readPiece(rest, context, on).filter(({ name, reading }) => name !== named && reading.kind === 'read')]
      : [own];
  }
  const found = names
    .filter((name) => name !== named)
    .map((name) => ({ name, piece, reading: (readers[name] as (typeof readers)[string])(piece.text, told) }))
    .filter(({ reading }) => reading.kind !== 'not-mine');
  return found.length ? found : [{ name: named || 'text', piece, reading: { kind: 'not-mine' } }];
}

/** The first label of a host name, as prompts shorten it. */
const label = (host: string | undefined) => host?.replace(/^.*@/, '').split('.')[0]?.toLowerCase();

/** The host that a command line dials: `ssh -p 2222 alice@web1 uptime` dials web1. */
const dialled = (command: string | undefined) =>
  /^(?:sudo +)?ssh +(?:-[46AaCfGgKkMNnqsTtVvXxYy]+ +|-[BbcDEeFIiJLlmOopQRSWw] *\S+ +)*(?:\S+@)?([\w.:-]+)/.exec(command ?? '')?.[1];

/**
 * Where was each piece run? The prompt that ran the failing ssh is the client's. Another prompt beside it is the server's, unless
 * there are two of them, or the name that was dialled or typed is another one: then a paste does not say which machine it is.
 */
function sides(pieces: readonly Piece[]): (piece: Piece) => Side {
  const dials = (piece: Piece) => /^(ssh|scp|sftp|git|rsync)$/.test(program(piece.command));
  const hostOf = (prompt: string | undefined) => (prompt === '@@' ? undefined : label(prompt));
  const client = hostOf(pieces.find((piece) => hostOf(piece.prompt) && dials(piece))?.prompt);
  const others = new Set(pieces.map(({ prompt }) => hostOf(prompt)).filter((host) => host && host !== client));
  const targets = new Set(
    pieces.filter(({ prompt }) => client && hostOf(prompt) === client).flatMap(({ command }) => dialled(command) ?? []),
  );
  const [target] = targets;
  const [other] = others;
  const known = others.size === 1 && targets.size <= 1 && (!target || isAddress(target) || label(target) === other);
  return ({ prompt, under }) => {
    if (prompt === '@@') return under && label(under) === client ? 'client' : 'server';
    const host = hostOf(prompt);
    if (!host || !client) return 'unknown';
    if (host === client) return 'client';
    return known ? 'server' : 'unknown';
  };
}

/** The piece's own line numbers, made the paste's. Line 0 is the command line. */
function placed(reading: Reading, piece: Piece): Reading {
  const at = (line: number) => (line === 0 ? (piece.commandLine ?? piece.from) : piece.from + line - 1);
  if (reading.kind === 'withheld') return { ...reading, line: at(reading.line) };
  if (reading.kind !== 'read') return reading;
  const facts = reading.facts.map((one) => ({ ...one, line: at(one.line) }) as Learned);
  return { kind: 'read', facts, from: at(reading.from), to: Math.max(at(reading.from), at(reading.to)) };
}

/** Takes the target out of the message that counts, so that the server's readers can compare with it; what it lacks, others may say. */
function targetOf(parts: readonly Part[], told: Context): Context {
  const symptoms = parts.flatMap(({ reading }) => (reading.kind === 'read' ? reading.facts.filter(({ fact }) => fact === 'symptom') : []));
  const first = believed(parts).find(({ fact }) => fact === 'symptom');
  const context = { ...told };
  for (const { details } of first ? [first, ...symptoms] : symptoms) {
    if (!details || (context.host && details.host && details.host !== context.host)) continue;
    context.port ??= details.port;
    context.host ??= details.host;
    context.server ??= details.address;
    context.user ??= details.user;
  }
  return context;
}

/**
 * The address that the server sees the client come from: the source of the attempt in a capture on the server, or the one address
 * from which the log knows the very user who dials. Undefined where the paste shows several, or none.
 */
function clientOf(parts: readonly Part[], { user }: Context): string | undefined {
  const facts = parts.flatMap(({ on, reading }) => (on === 'server' && reading.kind === 'read' ? reading.facts : []));
  const addresses = (chosen: (one: Learned) => boolean) =>
    new Set(facts.filter(chosen).flatMap(({ details }) => (details?.address && isAddress(details.address) ? [details.address] : [])));
  const captured = addresses(({ fact, value }) => fact === 'arrives' && value === 'yes');
  const logged = addresses(
    ({ fact, details }) => (fact === 'login' || fact === 'admission') && user !== undefined && details?.user === user,
  );
  const seen = captured.size ? captured : logged;
  return seen.size === 1 ? [...seen][0] : undefined;
}

/**
 * Which of all that was said of each fact is to be believed. A value beats `unsure`, trouble health, the special the general,
 * what was read what was inferred, an earlier reader in the list beats a later one, and then the newest line wins.
 */
function believed(parts: readonly Part[]): Learned[] {
  const best = new Map<Fact, { one: Learned; rank: number[] }>();
  const facts = parts.flatMap(({ command, reading }) => (reading.kind === 'read' ? reading.facts.map((one) => ({ command, one })) : []));
  // A test without complaint is newer than any failure for what it tests, or that failure would be in it.
  const passed = facts.some(({ command, one }) => command === 'sshd' && one.fact === 'startup' && one.value === 'clean' && !one.inferred);
  for (const { command, one } of facts) {
    if (passed && one.fact === 'startup' && tested.has(one.value)) continue;
    const rank = [
      // One layer that lets the packet through says nothing against another whose rules could not be followed.
      one.value === 'unsure' ? 1 : one.fact === 'packet' && one.value === 'accept' && one.inferred ? 0 : 2,
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
  // The rule and the program that wrote it are one observation: they come from the same part.
  const packet = best.get('packet')?.one;
  if (packet) {
    const own = parts.find(({ reading }) => reading.kind === 'read' && reading.facts.includes(packet));
    const twin = own?.reading.kind === 'read' && own.reading.facts.find((one) => one.fact === 'firewall');
    if (twin) best.set('firewall', { one: twin, rank: [] });
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
  const { lines, pieces } = split(text);
  const side = sides(pieces);
  const part = (piece: Piece, name: string, reading: Reading): Part => {
    const where = side(piece);
    const put = placed(reading, piece);
    const span = put.kind === 'read' ? put : { from: piece.from, to: Math.max(piece.from, piece.to) };
    return {
      command: name,
      from: span.from,
      to: span.to,
      on: where === 'unknown' && clientReaders.has(name) ? 'client' : where,
      reading: put,
      ...(piece.command && { asked: piece.command.replace(/^(?:sudo|doas) +/, '').replace(/ (?:verbose|numbered)$/, '') }),
      ...(elision.test(piece.text) && { elided: true }),
    };
  };
  const readAll = (context: Context) =>
    pieces.flatMap((each) => readPiece(each, context, side(each)).map(({ name, piece, reading }) => part(piece, name, reading)));

  // The client's message first, whatever its place in the paste: it sets the port and the address that the others compare with.
  const messages = ['ssh', 'clients', 'nc'].flatMap((name) =>
    pieces.flatMap((piece) => {
      const reading = readers[name]?.(piece.text, { ...told, command: piece.command });
      return reading?.kind === 'read' && side(piece) !== 'server' ? [part(piece, name, reading)] : [];
    }),
  );
  let context = targetOf(messages, told);
  let all = readAll(context);
  const client = context.client ?? clientOf(all, context);
  if (client !== context.client) {
    context = { ...context, client };
    all = readAll(context);
  }
  const newest = new Map(
    all.flatMap((one) => (one.asked && one.reading.kind === 'read' ? [[`${one.on} ${one.command} ${one.asked}`, one] as const] : [])),
  );
  const parts = all.map((one): Part => {
    if (one.reading.kind !== 'read') return one;
    // The same command again shows what is now; what it showed before is over.
    const again = one.asked && newest.get(`${one.on} ${one.command} ${one.asked}`) !== one;
    if (again && !clientReaders.has(one.command)) return { ...one, reading: { ...one.reading, facts: [] } };
    // What the client says of itself is not said of the server; and what was run nobody knows where proves nothing about it.
    const facts = one.reading.facts.flatMap((fact): Learned[] => {
      // A rule with a condition that the paste cannot decide may have nothing to do with this connection.
      if (fact.value === 'conditional' || (one.elided && aboutServer.has(fact.fact))) fact = { ...fact, inferred: true };
      // Port 22 to elsewhere says nothing of another port, nor of the local network.
      if (fact.fact === 'egress' && fact.value === 'blocked' && (isPrivate(context.server) || (context.port ?? 22) !== 22)) return [];
      // What the server's own ssh or ping met is another connection, and what the client's tools show is another machine.
      if (clientReaders.has(one.command)) return one.on === 'server' ? [] : [fact];
      if (!aboutServer.has(fact.fact)) return [fact];
      if (one.on === 'client') return [];
      return one.on === 'unknown' ? [{ ...fact, inferred: true }] : [fact];
    });
    return { ...one, reading: { ...one.reading, facts } };
  });

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
  const taken = new Set<number>();
  for (const { reading } of parts) if (reading.kind === 'read') for (let n = reading.from; n <= reading.to; n++) taken.add(n);
  for (const { commandLine } of pieces) if (commandLine) taken.add(commandLine);
  const unread = lines.reduce((count, line, i) => count + (line.trim() && !taken.has(i + 1) ? 1 : 0), 0);
  return { lines, parts, facts: [...believed(parts), ...console], context, unread };
}
