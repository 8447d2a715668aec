import type { Fact } from './facts';
import { readers } from './readers';
import { type Context, type Learned, program, type Reading } from './reading';
import { type Piece, split } from './split';
import { isAddress } from './values';

export type Side = 'client' | 'server' | 'unknown';

/** A part of the paste that a reader took, or that nobody did. Lines are the paste's, from 1. */
export type Part = {
  /** The reader's name, or the program that was run where no reader took it. */
  command: string;
  from: number;
  to: number;
  on: Side;
  reading: Reading;
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
const clientReaders = new Set(['ssh', 'clients', 'nc', 'telnet', 'nmap', 'ping']);

/** Facts that describe the machine that the command ran on. */
const aboutServer = new Set<Fact>([
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
};

/** Why a start fails that `sshd -t` finds too. */
const tested = new Set<string>(['config', 'host-keys-missing', 'host-keys-unreadable', 'privsep-user']);

const names = Object.keys(readers);

/**
 * All that the readers say of one piece: the reader named like its command, then every reader on what stands behind the lines that
 * one took, since people also glue outputs together without a prompt. Without a named reader, every reader that finds its own shape.
 */
function readPiece(piece: Piece, context: Context, on: Side): { name: string; piece: Piece; reading: Reading }[] {
  const root = piece.prompt === '@@' || piece.prompt?.startsWith('root@') || /^(?:sudo|doas) /.test(piece.command ?? '');
  const told: Context = { ...context, command: piece.command, on: on === 'unknown' ? undefined : on, root };
  const named = program(piece.command);
  const first = readers[named]?.(piece.text, told);
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

/** Where was each piece run? The prompt that ran the failing ssh is the client's; another prompt beside it is the server's. */
function sides(pieces: readonly Piece[]): (piece: Piece) => Side {
  const dials = (piece: Piece) => /^(ssh|scp|sftp|git|rsync)$/.test(program(piece.command));
  const hostOf = (prompt: string | undefined) => (prompt === '@@' ? undefined : prompt?.replace(/^.*@/, ''));
  const client = hostOf(pieces.find((piece) => hostOf(piece.prompt) && dials(piece))?.prompt);
  // Two machines beside the client: which of them is the server, a paste does not say.
  const others = new Set(pieces.map(({ prompt }) => hostOf(prompt)).filter((host) => host && host !== client));
  return ({ prompt }) => {
    if (prompt === '@@') return 'server';
    const host = hostOf(prompt);
    if (!host || !client) return 'unknown';
    if (host === client) return 'client';
    return others.size > 1 ? 'unknown' : 'server';
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

/** Takes the target out of what the client's own readings say, so that the server's readers can compare with it. */
function targetOf(parts: readonly Part[], told: Context): Context {
  const context = { ...told };
  for (const { reading } of parts) {
    if (reading.kind !== 'read') continue;
    for (const { fact, details } of reading.facts) {
      if (fact !== 'symptom' || !details) continue;
      context.port ??= details.port;
      context.host ??= details.host;
      context.server ??= details.address;
      context.user ??= details.user;
    }
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
    };
  };
  const readAll = (context: Context) =>
    pieces.flatMap((each) => readPiece(each, context, side(each)).map(({ name, piece, reading }) => part(piece, name, reading)));

  // The client's message first, whatever its place in the paste: it sets the port and the address that the others compare with.
  const messages = ['ssh', 'nc'].flatMap((name) =>
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
  const parts = all.map((one): Part => {
    if (one.reading.kind !== 'read') return one;
    // What the client says of itself is not said of the server; and what was run nobody knows where proves nothing about it.
    const facts = one.reading.facts.flatMap((fact): Learned[] => {
      // A rule with a condition that the paste cannot decide may have nothing to do with this connection.
      if (fact.value === 'conditional') fact = { ...fact, inferred: true };
      // What the server's own ssh or ping met is another connection, and what the client's tools show is another machine.
      if (clientReaders.has(one.command)) return one.on === 'server' ? [] : [fact];
      if (!aboutServer.has(fact.fact)) return [fact];
      if (one.on === 'client') return [];
      return one.on === 'unknown' ? [{ ...fact, inferred: true }] : [fact];
    });
    return { ...one, reading: { ...one.reading, facts } };
  });

  const server = parts.find(({ on, command, reading }) => on === 'server' && !clientReaders.has(command) && reading.kind !== 'not-mine');
  if (server) {
    const console: Learned = { fact: 'console', value: 'yes', line: server.from };
    server.reading =
      server.reading.kind === 'read'
        ? { ...server.reading, facts: [...server.reading.facts, console] }
        : { kind: 'read', facts: [console], from: server.from, to: server.to };
  }
  const taken = new Set<number>();
  for (const { reading } of parts) if (reading.kind === 'read') for (let n = reading.from; n <= reading.to; n++) taken.add(n);
  for (const { commandLine } of pieces) if (commandLine) taken.add(commandLine);
  const unread = lines.reduce((count, line, i) => count + (line.trim() && !taken.has(i + 1) ? 1 : 0), 0);
  return { lines, parts, facts: believed(parts), context, unread };
}
