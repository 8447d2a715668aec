import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { loadPage, root } from './page';
import { type Platform, platforms } from './runbook';

/** The kinds of pages beside runbooks and symptoms. `headings`: the `##` headings that each page of the kind has, in this order. */
export const kinds = {
  commands: {
    title: 'Commands, and how to read what they print',
    summary: 'What each line and column says about your connection, and what it does not say.',
    headings: ['Run it', 'What it prints', 'How to read it', 'Traps', 'On other systems'],
  },
  platforms: {
    title: 'Platforms',
    summary: 'What SSH is called on each system: units, files, logs, and a console when SSH is gone.',
    headings: ['Names and paths', 'Is it running?', 'Logs', 'A console without SSH', 'Collect everything'],
  },
  guides: {
    title: 'Guides',
    summary: 'For before it breaks, and for when the front door is shut.',
    headings: undefined,
  },
} as const satisfies Readonly<Record<string, { title: string; summary: string; headings?: readonly string[] }>>;

export type Kind = keyof typeof kinds;

/** The frontmatter of these pages. Unknown fields fail. */
const frontmatter = z.strictObject({
  title: z.string().min(2).max(60),
  /** One sentence: the answer of the page. */
  summary: z.string().min(20).max(200),
  /** On a page of a platform: whose runbooks it lists. */
  platforms: z.array(z.enum(Object.keys(platforms) as [Platform, ...Platform[]])).optional(),
  /** Upstream code or manual that the facts on the page come from. */
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
});

export type Article = z.infer<typeof frontmatter> & { kind: Kind; id: string; body: string };

/** The ids of a kind's pages, in the order of the alphabet: the names of its files. */
export const articlesOf = (kind: Kind): string[] =>
  readdirSync(`${root}/content/${kind}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();

/** Loads one page. Throws with the file and the field where its frontmatter is wrong. */
export function loadArticle(kind: Kind, id: string): Article {
  const { frontmatter: checked, body } = loadPage(`${kind}/${id}.mdx`, frontmatter);
  return { ...checked, kind, id, body };
}
