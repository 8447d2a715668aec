import type { Waiting } from '@/content/undo';
import type { Side } from '@/evidence';
import type { Fact } from '@/evidence/facts';
import type { Context, Learned, Withheld } from '@/evidence/reading';
import type { Values } from '@/evidence/values';
import type { Before } from '@/machines/before';
import type { Clue } from '@/machines/clues';
import type { Held } from '@/machines/findings';
import type { Platforms } from '@/machines/runbook-address';

export type DigestLine = { line: number; text: string; read: boolean };

/** A stretch of the paste that was taken for the output of one command. */
export type DigestPart = {
  from: number;
  to: number;
  /** The reader that took it, or the program that was run; empty where nothing is known. */
  reader: string;
  /** The command line, where the paste shows it, without sudo, and its line. */
  asked?: string;
  askedOn?: number;
  on: Side;
  kind: 'read' | 'withheld' | 'not-mine';
  why?: Withheld;
};

/** What the page needs of a paste: what was read, and the lines worth showing. A long paste keeps only those near a fact. */
export type Digest = {
  facts: Learned[];
  context: Context;
  /** What of it may stand in a command. */
  values: Values;
  /** What the name of the server tells, and what a fact has beside its value, in words. */
  guessed: Held[];
  remarks: { [F in Fact]?: string };
  /** What a line speaks for, though it proves nothing. */
  clues: Clue[];
  /** The platforms whose steps a runbook shows first. */
  platforms: Platforms;
  /** What to ask before what the server shows. */
  before?: Before | undefined;
  /** What the text shows to wait, to take a fix back. */
  waiting: Waiting[];
  /** What may be another one since the first attempt failed, by what was typed behind it. */
  acted: readonly Fact[];
  unread: number;
  /** Outputs that were taken for a command's and answer nothing, each once, with the reason. */
  withheld: { asked: string; why: Withheld }[];
  /** How many lines the paste has. */
  count: number;
  lines: DigestLine[];
  /** In the order of the paste, none within another. */
  parts: DigestPart[];
};

export const nothing: Digest = {
  facts: [],
  context: {},
  values: {},
  guessed: [],
  remarks: {},
  clues: [],
  platforms: {},
  waiting: [],
  acted: [],
  unread: 0,
  withheld: [],
  count: 0,
  lines: [],
  parts: [],
};

/** Does a line, or what a text is worded like, speak for a cause, though no message of ssh's was read? */
export const speaks = ({ clues }: Digest) => clues.some(({ alone }) => alone);
