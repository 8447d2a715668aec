import { markdown, toMarkdown } from '@/content/markdown';
import { loadSymptom, symptoms } from '@/content/symptom';
import type { Symptom } from '@/evidence/facts';
import { messagesOf } from '@/lab/heard';

export const dynamic = 'force-static';
export const generateStaticParams = () => symptoms.map((symptom) => ({ symptom }));

/** The messages of the lab as a section of the page's text. */
const printed = (symptom: Symptom) =>
  messagesOf(symptom)
    .map(({ programs, lines }, i) => `${i ? '' : '## What each client prints\n\n'}${programs}:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``)
    .join('\n\n');

export async function GET(_: Request, { params }: { params: Promise<{ symptom: string }> }) {
  const page = loadSymptom((await params).symptom as Symptom);
  return markdown(toMarkdown({ ...page, body: `${page.body}\n\n${printed(page.id)}` }));
}
