import { type CauseId, causes } from '@/content/causes';
import { markdown, toMarkdown } from '@/content/markdown';
import { loadRunbook } from '@/content/runbook';

export const dynamic = 'force-static';
export const generateStaticParams = () => causes.map((cause) => ({ cause }));

export async function GET(_: Request, { params }: { params: Promise<{ cause: string }> }) {
  return markdown(toMarkdown(loadRunbook((await params).cause as CauseId)));
}
