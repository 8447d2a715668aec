import { articlesOf, type Kind, kinds, loadArticle } from '@/content/article';
import { markdown, toMarkdown } from '@/content/markdown';

export const dynamic = 'force-static';
export const generateStaticParams = () =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) => articlesOf(kind).map((article) => ({ kind, article })));

export async function GET(_: Request, { params }: { params: Promise<{ kind: string; article: string }> }) {
  const { kind, article } = await params;
  return markdown(toMarkdown(loadArticle(kind as Kind, article)));
}
