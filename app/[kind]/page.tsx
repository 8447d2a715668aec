import type { Metadata } from 'next';
import { LinkList } from '@/components/link-list';
import { articlesOf, type Kind, kinds, loadArticle } from '@/content/article';
import { causes } from '@/content/causes';
import { loadRunbook, type Platform, platforms } from '@/content/runbook';

type Props = { params: Promise<{ kind: Kind }> };

export const dynamicParams = false;
export const generateStaticParams = () => Object.keys(kinds).map((kind) => ({ kind }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = kinds[(await params).kind];
  return { title, description: summary };
}

/** What is no system of its own. */
const general: readonly Platform[] = ['linux', 'any', 'router'];

/** The systems that have runbooks, and no page. */
function others() {
  const told = new Set([...general, ...articlesOf('platforms').flatMap((id) => loadArticle('platforms', id).platforms ?? [])]);
  return (Object.keys(platforms) as Platform[])
    .filter((one) => !told.has(one))
    .map((one) => ({ one, runbooks: causes.map(loadRunbook).filter(({ platforms }) => platforms.includes(one)) }))
    .filter(({ runbooks }) => runbooks.length);
}

export default async function Page({ params }: Props) {
  const { kind } = await params;
  const { title, summary } = kinds[kind];
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <LinkList mono={kind === 'commands'} links={articlesOf(kind).map((id) => ({ href: `/${kind}/${id}/`, ...loadArticle(kind, id) }))} />
      {kind === 'platforms' &&
        others().map(({ one, runbooks }) => (
          <section key={one}>
            <h2>{platforms[one]}</h2>
            <LinkList links={runbooks.map(({ id, title, summary }) => ({ href: `/fix/${id}/`, title, summary }))} />
          </section>
        ))}
    </>
  );
}
