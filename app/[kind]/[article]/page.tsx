import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { PasteForm } from '@/components/paste-form';
import { Sources } from '@/components/sources';
import { YourValues } from '@/components/your-values';
import { articlesOf, type Kind, kinds, loadArticle } from '@/content/article';
import { placeholdersOf } from '@/content/blocks';
import { causes } from '@/content/causes';
import { articleContent } from '@/content/modules';
import { loadRunbook } from '@/content/runbook';
import { placeholderWords } from '@/evidence/values';

type Props = { params: Promise<{ kind: Kind; article: string }> };

export const dynamicParams = false;
export const generateStaticParams = () =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) => articlesOf(kind).map((article) => ({ kind, article })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, article } = await params;
  const { title, summary } = loadArticle(kind, article);
  return { title, description: summary };
}

export default async function Page({ params }: Props) {
  const { kind, article } = await params;
  const { title, summary, sources, body, platforms = [] } = loadArticle(kind, article);
  const Content = await articleContent(kind, article);
  const own = causes.map(loadRunbook).filter((one) => one.platforms.some((platform) => platforms.includes(platform)));
  return (
    <article data-pagefind-body="">
      <h1>{kind === 'commands' ? <code>{title}</code> : title}</h1>
      <p className="lede">{summary}</p>
      <YourValues names={placeholdersOf(body).map((name) => ({ name, ...placeholderWords[name] }))} />
      <Content />
      {kind === 'commands' && (
        <>
          <h2>Read yours</h2>
          <PasteForm label="What it printed for you" example="" />
        </>
      )}
      {own.length > 0 && (
        <>
          <h2>What goes wrong on it</h2>
          <LinkList links={own.map((one) => ({ href: `/fix/${one.id}/`, title: one.title, summary: one.summary }))} />
        </>
      )}
      <Sources links={sources} />
    </article>
  );
}
