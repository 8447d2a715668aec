import type { Fact } from './facts';
import { readers } from './readers';
import { type Context, type Learned, program, type Reading } from './reading';
import { type Piece, split } from './split';

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
const clientReaders = new Set(['ssh', 'nc', 'telnet', 'nmap', 'ping']);

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

const names = Object.keys(readers);

/** All that the readers say of one piece: the reader named like its command, or else every reader that finds its own shape in it. */
function readPiece(piece: Piece, context: Context, on: Side): { name: string; reading: Reading }[] {
  const told: Context = { ...context, command: piece.command, on: on === 'unknown' ? undefined : on };
  const named = program(piece.command);
  const own = readers[named];
  const first = own?.(piece.text, told);
  if (first && first.kind !== 'not-mine') return [{ name: named, reading: first }];
  const found = names
    .filter((name) => name !== named)
    .map((name) => ({ name, reading: (readers[name] as (typeof readers)[string])(piece.text, told) }))
    .filter(({ reading }) => reading.kind !== 'not-mine');
  return found.length ? found : [{ name: named || 'text', reading: { kind: 'not-mine' } }];
}

/** Where was each piece run? The prompt that ran the failing ssh is the client's; another prompt beside it is the server's. */
function sides(pieces: readonly Piece[]): (piece: Piece) => Side {
  const dials = (piece: Piece) => /^(ssh|scp|sftp|git|rsync)$/.test(program(piece.command));
  const client = pieces.find((piece) => piece.prompt && piece.prompt !== '@@' && dials(piece))?.prompt;
  return ({ prompt }) => {
    if (prompt === '@@') return 'server';
    if (!prompt || !client) return 'unknown';
    return prompt.replace(/^.*@/, '') === client.replace(/^.*@/, '') ? 'client' : 'server';
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
 * Which of all that was said of each fact is to be believed. A value beats `unsure`, what was read beats what was inferred, trouble
 * beats health and the special the general, an earlier reader in the list beats a later one, and then the newest line wins.
 */
function believed(parts: readonly Part[]): Learned[] {
  const best = new Map<Fact, { one: Learned; rank: number[] }>();
  parts.forEach((part) => {
    if (part.reading.kind !== 'read') return;
    for (const one of part.reading.facts) {
      const rank = [
        one.value === 'unsure' ? 0 : 1,
        one.inferred ? 0 : 1,
        general[one.fact]?.includes(one.value) ? 0 : 1,
        -names.indexOf(part.command),
        one.line,
      ];
      const held = best.get(one.fact);
      const differs = held ? rank.findIndex((value, i) => value !== held.rank[i]) : 0;
      if (!held || (differs >= 0 && (rank[differs] as number) > (held.rank[differs] as number))) best.set(one.fact, { one, rank });
    }
  });
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
    return { command: name, from: span.from, to: span.to, on: clientReaders.has(name) ? 'client' : where, reading: put };
  };
  const readAll = (chosen: readonly Piece[], context: Context) =>
    chosen.flatMap((piece) => readPiece(piece, context, side(piece)).map(({ name, reading }) => part(piece, name, reading)));

  // The client's message first, whatever its place in the paste: it sets the port and the address that the others compare with.
  const context = targetOf(
    pieces.flatMap((piece) =>
      ['ssh', 'nc'].flatMap((name) => {
        const reading = readers[name]?.(piece.text, { ...told, command: piece.command });
        return reading?.kind === 'read' ? [part(piece, name, reading)] : [];
      }),
    ),
    told,
  );
  const parts = readAll(pieces, context).map((one): Part => {
    if (one.reading.kind !== 'read') return one;
    // What the client says of itself is not said of the server; and what was run nobody knows where proves nothing about it.
    const facts = one.reading.facts.flatMap((fact): Learned[] => {
      // A rule with a condition that the paste cannot decide may have nothing to do with this connection.
      if (fact.value === 'conditional') fact = { ...fact, inferred: true };
      if (!aboutServer.has(fact.fact) || clientReaders.has(one.command)) return [fact];
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
