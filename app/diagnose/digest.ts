import type { Context, Learned, Withheld } from '@/evidence/reading';

/** What the page needs of a paste: what was read, and the lines worth showing. A long paste keeps only those near a fact. */
export type Digest = {
  facts: Learned[];
  context: Context;
  unread: number;
  /** Outputs that were taken for a command's and answer nothing, each once, with the reason. */
  withheld: { asked: string; why: Withheld }[];
  /** How many lines the paste has. */
  count: number;
  lines: { line: number; text: string; read: boolean }[];
};

export const nothing: Digest = { facts: [], context: {}, unread: 0, withheld: [], count: 0, lines: [] };
