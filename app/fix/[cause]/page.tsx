import type { Metadata } from 'next';
import { type CauseId, causes } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { RunbookPage } from './runbook-page';

type Props = { params: Promise<{ cause: CauseId }> };

export const dynamicParams = false;
export const generateStaticParams = () => causes.map((cause) => ({ cause }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = loadRunbook((await params).cause);
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  return <RunbookPage id={(await params).cause} />;
}
