import { articlesOf, type Kind, kinds, loadArticle } from './article';
import { causes } from './causes';
import { loadRunbook } from './runbook';
import { loadSymptom, symptoms } from './symptom';

/** Where the site is published, without a slash at its end; empty where nobody has said. */
export const published = (process.env.SITE_URL ?? '').replace(/\/$/, '');
/** The sitemap and the pictures of pages need one. */
export const origin = published || 'https://unrefused.example';

export type Listed = { path: string; title: string; summary: string };

/** Every page that has a text of its own, by section: what a sitemap and a machine want to know. */
export function contents(): { section: string; pages: Listed[] }[] {
  const listed = (path: string, { title, summary }: { title: string; summary: string }) => ({ path, title, summary });
  return [
    { section: 'Messages', pages: symptoms.map((id) => listed(`/symptoms/${id}/`, loadSymptom(id))) },
    { section: 'Causes', pages: causes.map((id) => listed(`/fix/${id}/`, loadRunbook(id))) },
    ...(Object.keys(kinds) as Kind[]).map((kind) => ({
      section: kinds[kind].title,
      pages: articlesOf(kind).map((id) => listed(`/${kind}/${id}/`, loadArticle(kind, id))),
    })),
  ];
}

/** Every page that has a picture for where its address is shared. The others show that of the first page, `/`. */
export const pictured = (): Listed[] => [
  {
    path: '/',
    title: 'Connection refused? Paste what your terminal said.',
    summary: 'You get the one cause that fits, the line that proves it, and a fix with a way back. Nothing is sent.',
  },
  ...contents().flatMap(({ pages }) => pages),
];

/** Every page that is written in `content/`, as its MDX body. `from`: the file below `content/`, without its ending. */
export function bodies(): { from: string; body: string }[] {
  return [
    ...causes.map((id) => ({ from: `causes/${id}`, body: loadRunbook(id).body })),
    ...symptoms.map((id) => ({ from: `symptoms/${id}`, body: loadSymptom(id).body })),
    ...(Object.keys(kinds) as Kind[]).flatMap((kind) =>
      articlesOf(kind).map((id) => ({ from: `${kind}/${id}`, body: loadArticle(kind, id).body })),
    ),
  ];
}
