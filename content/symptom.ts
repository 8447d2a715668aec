import { z } from 'zod';
import { facts, type Symptom } from '../evidence/facts';
import { loadPage } from './page';

/** The symptoms that have a page: all but the one where nothing is wrong and the one that nobody saw. */
export const symptoms = facts.symptom.filter((one) => one !== 'connected' && one !== 'unsure');

/** The headings of a symptom's page, always these, in this order. The list of its causes is made from the runbooks. */
export const symptomHeadings = ['What it says', 'What it proves', 'What it rules out', 'Look here first'] as const;

/** The frontmatter of `content/symptoms/<id>.mdx`. Unknown fields fail. */
export const symptomFrontmatter = z.strictObject({
  /** The words that people search for, as the client prints them. */
  title: z.string().min(6).max(60),
  /** One sentence: what it means. */
  summary: z.string().min(20).max(160),
  /** Upstream code or manual that the facts on the page come from. */
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
});

export type SymptomPage = z.infer<typeof symptomFrontmatter> & { id: Symptom; body: string };

/** Loads the page of one symptom. Throws with the file and the field where its frontmatter is wrong. */
export function loadSymptom(id: Symptom): SymptomPage {
  const { frontmatter, body } = loadPage(`symptoms/${id}.mdx`, symptomFrontmatter);
  return { ...frontmatter, id, body };
}
