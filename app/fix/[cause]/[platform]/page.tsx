import type { Metadata } from 'next';
import { type CauseId, causes } from '@/content/causes';
import { loadRunbook, type Platform, platforms } from '@/content/runbook';
import { RunbookPage } from '../runbook-page';

type Props = { params: Promise<{ cause: CauseId; platform: Platform }> };

export const dynamicParams = false;
export const generateStaticParams = () => causes.flatMap((cause) => loadRunbook(cause).platforms.map((platform) => ({ cause, platform })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cause, platform } = await params;
  const { title, summary } = loadRunbook(cause);
  return { title: `${title}: ${platforms[platform]}`, description: summary };
}

export default async function Page({ params }: Props) {
  const { cause, platform } = await params;
  return <RunbookPage id={cause} platform={platform} />;
}
