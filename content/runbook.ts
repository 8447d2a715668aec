import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { facts } from '../evidence/facts';
import type { CauseId } from './causes';

/** The stations of the path, in order. */
export const stations = ['you', 'name', 'route', 'edge', 'firewall', 'listener', 'sshd', 'login'] as const;
export type Station = (typeof stations)[number];

/** The platforms that a fix can be written for, with the word that people read. */
export const platforms = {
  debian: 'Debian, Ubuntu',
  rhel: 'RHEL, Fedora',
  suse: 'openSUSE, SLES',
  arch: 'Arch',
  alpine: 'Alpine',
  macos: 'macOS',
  windows: 'Windows',
  any: 'Any system',
  aws: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
  router: 'Router',
} as const;
export type Platform = keyof typeof platforms;

/** The headings of a runbook, always these, in this order. */
export const headings = ['What you see', 'Why', 'Check', 'Fix', 'Verify', 'Roll back', 'Prevent'] as const;

/** The frontmatter of `content/causes/<id>.mdx`. Unknown fields fail. */
export const frontmatter = z.strictObject({
  /** Names the cause, not the cure. */
  title: z.string().min(8).max(60),
  /** One sentence: what the packet met. */
  summary: z.string().min(20).max(200),
  /** What the client can print because of this cause. */
  symptoms: z.array(z.enum(facts.symptom)).min(1),
  /** Where on the path the line breaks. */
  station: z.enum(stations),
  platforms: z.array(z.enum(Object.keys(platforms) as [Platform, ...Platform[]])).min(1),
  risk: z.enum(['none', 'drops-sessions', 'can-lock-you-out']),
  /** Upstream code, package or manual that the facts on the page come from. */
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
});

export type Runbook = z.infer<typeof frontmatter> & { id: CauseId; body: string };

/** The root of the project: where `content/` lies. */
const root = process.env.UNREFUSED_ROOT ?? process.cwd();

/** Loads one runbook: its checked frontmatter and its MDX body. Throws with the file and the field where the frontmatter is wrong. */
export function loadRunbook(id: CauseId): Runbook {
  const file = join(root, 'content/causes', `${id}.mdx`);
  const source = readFileSync(file, 'utf8');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (!parts) throw new Error(`${file}: starts with no frontmatter between two lines of ---`);
  const checked = frontmatter.safeParse(parse(parts[1] as string));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`${file}: ${issue?.path.join('.') || 'frontmatter'}: ${issue?.message}`);
  }
  return { ...checked.data, id, body: parts[2] as string };
}
