import { markdown, toMarkdown } from '@/content/markdown';
import { loadSymptom, symptoms } from '@/content/symptom';
import type { Symptom } from '@/evidence/facts';

export const dynamic = 'force-static';
export const generateStaticParams = () => symptoms.map((symptom) => ({ symptom }));

export async function GET(_: Request, { params }: { params: Promise<{ symptom: string }> }) {
  return markdown(toMarkdown(loadSymptom((await params).symptom as Symptom)));
}
