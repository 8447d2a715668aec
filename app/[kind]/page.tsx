import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { articlesOf, type Kind, kinds, loadArticle } from '@/content/article';

type Props = { params: Promise<{ kind: Kind }> };

export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(kinds).map((kind) => ({ kind }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = kinds[(await params).kind];
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const { kind } = await params;
  const { title, summary } = kinds[kind];
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <LinkList mono={kind === 'commands'} links={articlesOf(kind).map((id) => ({ href: `/${kind}/${id}/`, ...loadArticle(kind, id) }))} />
    </>
  );
}
