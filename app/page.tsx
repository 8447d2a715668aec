import { LinkList } from '@/components/link-list';
import { PasteForm } from '@/components/paste-form';
import { Path } from '@/components/path';
import { causes } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { stations, stationWords } from '@/content/stations';
import { loadSymptom, symptoms } from '@/content/symptom';
import { pathOf } from '@/machines/path';

export default function Home() {
  const runbooks = causes.map(loadRunbook);
  return (
    <>
      <h1>Paste what your terminal said.</h1>
      <p className="lede">
        You get the one cause that fits, the line that proves it, and a fix with a way back. One line is enough to start; ten commands at
        once are fine.
      </p>
      <PasteForm>
        <a className="button plain" href="/diagnose/">
          Nothing to paste: ask me
        </a>
      </PasteForm>
      <p>
        On the server already? <a href="/collect/">Collect everything at once</a>: one block that only reads, or a code of eight characters
        where nothing can be copied.
      </p>
      <h2>What did it say?</h2>
      <LinkList mono links={symptoms.map(loadSymptom).map(({ id, title, summary }) => ({ href: `/symptoms/${id}/`, title, summary }))} />
      <h2>Where does the line break?</h2>
      <p>A connection passes these places in this order. Each has its causes.</p>
      <Path
        name="The path of a connection"
        label="Each place leads to its causes."
        stops={pathOf({}).map((stop) => ({ ...stop, href: `#${stop.id}` }))}
      />
      {stations.map((station) => (
        <section key={station}>
          <h3 id={station}>{`${stationWords[station].name}: ${stationWords[station].what}`}</h3>
          <ul className="causes">
            {runbooks
              .filter((one) => one.station === station)
              .map(({ id, title }) => (
                <li key={id}>
                  <a href={`/fix/${id}/`}>{title}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
