import { Contents } from '@/components/contents';
import { RunbookHead } from '@/components/runbook-head';
import { Sources } from '@/components/sources';
import { YourValues } from '@/components/your-values';
import { parsePage, placeholdersOf } from '@/content/blocks';
import type { CauseId } from '@/content/causes';
import { causeContent } from '@/content/modules';
import { loadRunbook, type Platform, platformOf, platforms, riskWords } from '@/content/runbook';
import { stationWords } from '@/content/stations';
import { placeholderWords } from '@/evidence/values';
import { nameOf, proofs } from '@/lab/record';
import { pathOf } from '@/machines/path';
import { marking, onlyFor } from '@/mdx-components';

/** One runbook: for all its platforms, or for one of them. */
export async function RunbookPage({ id, platform }: { id: CauseId; platform?: Platform }) {
  const runbook = loadRunbook(id);
  const Content = await causeContent(id);
  const choices = [
    { href: `/fix/${id}/`, words: 'All', current: !platform },
    ...runbook.platforms.map((one) => ({ href: `/fix/${id}/${one}/`, words: platforms[one], current: one === platform })),
  ];
  const runs = proofs().filter(({ cause }) => cause === id);
  const systems = [...new Set(runs.map(({ system, openssh }) => `${nameOf(system)}, OpenSSH ${openssh}`))].join('; ');
  // What is written for any system, or any Linux, was run wherever the lab ran.
  const proven = new Set(runs.flatMap(({ distro }) => [platformOf(distro), 'linux' as const, 'any' as const]));
  const documented = platform && !proven.has(platform) ? `Documented for ${platforms[platform]}, not proven there. ` : '';
  const { name, what } = stationWords[runbook.station];
  return (
    <article data-pagefind-body={platform ? undefined : ''}>
      <RunbookHead
        title={runbook.title}
        summary={runbook.summary}
        path={{ stops: pathOf({ broken: [runbook.station] }), label: `The line breaks at: ${name}, ${what}.` }}
        risk={riskWords[runbook.risk]}
        proof={systems ? { href: `/proof/#${id}`, words: `${documented}Proven on ${systems}` } : undefined}
        platforms={runbook.platforms.length > 1 ? choices : []}
      />
      <Contents headings={[...parsePage(runbook.body).sections, 'Sources']} near={2}>
        <YourValues names={placeholdersOf(runbook.body).map((name) => ({ name, ...placeholderWords[name] }))} />
        <Content components={platform ? onlyFor(platform) : marking(proven)} />
        <p data-pagefind-ignore="">
          Does it still fail, or say something else now? <a href="/diagnose/">Go on in the diagnosis</a>.
        </p>
        <Sources links={runbook.sources} />
      </Contents>
    </article>
  );
}
