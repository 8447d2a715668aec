import { RunbookHead } from '@/components/runbook-head';
import { Sources } from '@/components/sources';
import { YourValues } from '@/components/your-values';
import type { CauseId } from '@/content/causes';
import { causeContent } from '@/content/modules';
import { loadRunbook, type Platform, platforms, riskWords, stationWords } from '@/content/runbook';
import { placeholders, placeholderWords } from '@/evidence/values';
import { onlyFor } from '@/mdx-components';

/** One runbook: for all its platforms, or for one of them. */
export async function RunbookPage({ id, platform }: { id: CauseId; platform?: Platform }) {
  const runbook = loadRunbook(id);
  const Content = await causeContent(id);
  const choices = [
    { href: `/fix/${id}/`, words: 'All', current: !platform },
    ...runbook.platforms.map((one) => ({ href: `/fix/${id}/${one}/`, words: platforms[one], current: one === platform })),
  ];
  const used = placeholders.filter((name) => new RegExp(`\\b${name}\\b`).test(runbook.body));
  return (
    <article>
      <RunbookHead
        title={runbook.title}
        summary={runbook.summary}
        station={stationWords[runbook.station]}
        risk={riskWords[runbook.risk]}
        platforms={runbook.platforms.length > 1 ? choices : []}
      />
      <YourValues names={used.map((name) => ({ name, ...placeholderWords[name] }))} />
      <Content components={platform ? onlyFor(platform) : {}} />
      <Sources links={runbook.sources} />
    </article>
  );
}
