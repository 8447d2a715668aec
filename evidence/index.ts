import { keptOut } from './accounts';
import { answered, overcome, passed, tested } from './attempts';
import { believed } from './believed';
import { hosted, impersonated, looped, permitted, unheard } from './between';
import { doubted } from './doubts';
import { entered } from './elsewhere';
import { routed } from './forward';
import { joint } from './joint';
import { moved } from './moved';
import { fronted, misled, strayed } from './names';
import { occupied } from './occupied';
import { aboutServer, clientReaders, factsOf, type Part } from './part';
import type { Context, Learned } from './reading';
import { readInRounds } from './rounds';
import { sides } from './sides';
import { type Piece, split } from './split';
import { toldFailure } from './stated';

export type { Part, Side } from './part';

export type Evidence = {
  lines: readonly string[];
  parts: Part[];
  /** One for each fact that is known, the one to be believed; `line` is the paste's. */
  facts: Learned[];
  /** What the paste says of the target: port, host, addresses. */
  context: Context;
  /** Lines that only mark where an output ends: a prompt with nothing behind it, a fence. */
  marks: readonly number[];
  /** By its number, 1 for each line that a reader took, that is a command line, or that only marks where an output ends. */
  taken: Uint8Array;
  /** How many other lines with text there are. */
  unread: number;
};

/** Does a part show that somebody runs commands on the server? */
const isOfServer = (part: Part) =>
  !clientReaders.has(part.command) &&
  (part.on === 'server'
    ? part.reading.kind !== 'not-mine'
    : part.on === 'unknown' && factsOf(part).some(({ fact }) => aboutServer.has(fact)));

/** Which lines are accounted for. */
function takenIn(lines: readonly string[], parts: readonly Part[], pieces: readonly Piece[], marks: readonly number[]): Uint8Array {
  const taken = new Uint8Array(lines.length + 2);
  for (const line of marks) taken[line] = 1;
  for (const { reading } of parts) if (reading.kind === 'read') taken.fill(1, reading.from, reading.to + 1);
  for (const { commandLine } of pieces) if (commandLine) taken[commandLine] = 1;
  return taken;
}

/** The client's own words, as they are told from a sentence about them. */
const message =
  /ssh: connect to host \S+ port |: Permission denied \(|^Connection (?:closed|reset) by |_exchange_identification: |^Host key verification failed/;

/** Which lines stand in a quotation, where a message of the client's stands outside of it: in a mail, in a thread. */
function quotedIn(text: string): (line: number) => boolean {
  if (!/^ {0,3}>/m.test(text)) return () => false;
  const raw = text.split('\n');
  const isQuote = (line = '') => /^ {0,3}> ?\S/.test(line);
  const spoken = raw.some((line) => !isQuote(line) && line.length < 1_000 && message.test(line));
  return (line) => spoken && isQuote(raw[line - 1]);
}

/**
 * Reads a paste: what was seen, and on which lines.
 *
 * @param text what the person pasted, any number of commands, prompts and noise included
 * @param told what they said beside it; it wins over what the paste says
 * @param typed their own address as they typed it elsewhere: where the paste does not show it, it weighs as much as a sentence of theirs
 */
export function read(text: string, told: Context = {}, typed?: string): Evidence {
  const { lines, pieces: cut, marks } = split(text);
  const pieces = joint(entered(cut));
  const side = sides(pieces);
  const { parts: all, context, ...guesses } = readInRounds(pieces, side, told, typed);
  const heard = doubted(lines, pieces, passed(all), side, context, { ...guesses, isQuoted: quotedIn(text) });
  const mended = [strayed, misled, fronted, keptOut, moved, overcome, answered, routed].reduce<readonly Part[]>(
    (parts, mend) => mend(parts, lines),
    heard,
  );
  const parts = [hosted, impersonated, looped, unheard, permitted].reduce<readonly Part[]>(
    (shown, join) => join(shown, lines, context),
    occupied(mended, context),
  ) as Part[];

  // Whoever shows output of the server can run commands there.
  const server = parts.find((part) => part.on === 'server' && isOfServer(part)) ?? parts.find(isOfServer);
  const console: Learned[] = server
    ? [{ fact: 'console', value: 'yes', line: server.from, ...(server.on === 'unknown' && { inferred: true }) }]
    : [];
  const shown = tested(lines, parts);
  const failure = shown ?? toldFailure(lines, parts);
  const taken = takenIn(lines, parts, pieces, marks);
  const facts = [...believed(parts).filter(({ fact }) => !shown || fact !== 'symptom'), ...(failure ? [failure] : []), ...console];
  const listens = facts.find(({ fact, value }) => fact === 'listening' && value === 'elsewhere')?.details?.port;
  return {
    lines,
    parts,
    facts,
    context: listens ? { ...context, listens } : context,
    marks,
    taken,
    unread: lines.reduce((count, line, i) => count + (!taken[i + 1] && line.trim() ? 1 : 0), 0),
  };
}
