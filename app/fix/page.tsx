import type { Metadata } from 'next';
import { Contents } from '@/components/contents';
import { LinkList } from '@/components/link-list';
import { causes } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { stations, stationWords } from '@/content/stations';

export const metadata: Metadata = {
  title: 'Every cause',
  description: 'Every cause of a failed SSH connection, in the order of its path.',
};

export default function Causes() {
  const runbooks = causes.map(loadRunbook);
  return (
    <>
      <h1>Every cause</h1>
      <p className="lede">In the order of the path that a connection takes, from your computer to the login.</p>
      <Contents headings={stations.map((id) => ({ id, name: stationWords[id].name }))} near={0}>
        {stations.map((station) => (
          <section key={station}>
            <h2 id={station}>{`${stationWords[station].name}: ${stationWords[station].what}`}</h2>
            <LinkList
              links={runbooks
                .filter((one) => one.station === station)
                .map(({ id, title, summary }) => ({ href: `/fix/${id}/`, title, summary }))}
            />
          </section>
        ))}
      </Contents>
    </>
  );
}
