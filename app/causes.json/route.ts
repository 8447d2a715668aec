import { parsePage } from '@/content/blocks';
import { causes } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { facts } from '@/evidence/facts';
import { routes } from '@/machines/diagnosis';

export const dynamic = 'force-static';

/** What each reader is shown to learn on the page of a cause. */
const learned = (body: string) =>
  parsePage(body)
    .blocks.filter(({ section, meta }) => section === 'Check' && meta.reads)
    .map(({ meta }) => ({ reader: meta.reads, facts: (meta.learns ?? '').split(' ') }));

export function GET() {
  return Response.json({
    causes: causes
      .map(loadRunbook)
      .map(({ body, ...frontmatter }) => ({ ...frontmatter, page: `/fix/${frontmatter.id}/`, check: learned(body) })),
    facts,
    routes: Object.fromEntries(Object.entries(routes).map(([id, { fact, routes: ways }]) => [id, { fact, ways }])),
  });
}
