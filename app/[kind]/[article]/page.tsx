import { slug } from 'github-slugger';
import type { Metadata } from 'next';
import { Contents } from '@/components/contents';
import { LinkList } from '@/components/link-list';
import { PasteForm } from '@/components/paste-form';
import { Sources } from '@/components/sources';
import { YourValues } from '@/components/your-values';
import { articlesOf, type Kind, kinds, loadArticle } from '@/content/article';
import { parsePage, placeholdersOf } from '@/content/blocks';
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
  const yours = 'Read yours';
  const wrong = 'What goes wrong on it';
  const headings = [...parsePage(body).sections, ...(kind === 'commands' ? [yours] : []), ...(own.length ? [wrong] : []), 'Sources'];
  return (
    <article data-pagefind-body="">
      <h1>{kind === 'commands' ? <code>{title}</code> : title}</h1>
      <p className="lede">{summary}</p>
      <Contents headings={headings}>
        <YourValues names={placeholdersOf(body).map((name) => ({ name, ...placeholderWords[name] }))} />
        <Content />
        {kind === 'commands' && (
          <>
            <h2 id={slug(yours)}>{yours}</h2>
            <PasteForm label="What it printed for you" example="" />
          </>
        )}
        {own.length > 0 && (
          <>
            <h2 id={slug(wrong)}>{wrong}</h2>
            <LinkList links={own.map((one) => ({ href: `/fix/${one.id}/`, title: one.title, summary: one.summary }))} />
          </>
        )}
        <Sources links={sources} />
      </Contents>
    </article>
  );
}
