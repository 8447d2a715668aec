import { treePicture } from '@/components/tree-picture';
import { loadRunbook } from '@/content/runbook';
import { tree } from '@/machines/tree';

export const dynamic = 'force-static';

export function GET() {
  const boxes = tree((cause) => loadRunbook(cause).title)
    .flatMap(({ branches }) => branches)
    .map(({ id, number, title, ways }) => ({
      id,
      title: `${number}. ${title}`,
      href: `/tree/#${id}`,
      ways: ways.map(({ answers, ...way }) => ({ ...way, answer: answers.join(' · ') })),
    }));
  return new Response(treePicture('Every question of the diagnosis, and where its answers lead', boxes), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
