import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** The root of the project: where `content/` lies. */
export const root = process.env.UNREFUSED_ROOT ?? process.cwd();

/**
 * Loads one page of `content/`: its checked frontmatter and its MDX body. Throws with the file and the field where the frontmatter is
 * wrong.
 */
export function loadPage<Schema extends z.ZodType>(path: string, schema: Schema): { frontmatter: z.infer<Schema>; body: string } {
  const file = join(root, 'content', path);
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
  if (!parts) throw new Error(`${file}: starts with no frontmatter between two lines of ---`);
  const checked = schema.safeParse(parse(parts[1] as string));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new Error(`${file}: ${issue?.path.join('.') || 'frontmatter'}: ${issue?.message}`);
  }
  return { frontmatter: checked.data, body: parts[2] as string };
}
