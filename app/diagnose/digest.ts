import type { Context, Learned } from '@/evidence/reading';

/** What the page needs of a paste: what was read, and the lines worth showing. A long paste keeps only those near a fact. */
export type Digest = {
  facts: Learned[];
  context: Context;
  unread: number;
  /** How many lines the paste has. */
  count: number;
  lines: { line: number; text: string; read: boolean }[];
};

export const nothing: Digest = { facts: [], context: {}, unread: 0, count: 0, lines: [] };
