import type { Metadata } from 'next';
import { causes } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { nameOf, proofs } from '@/lab/record';

export const metadata: Metadata = {
  title: 'Proof',
  description: 'Every cause that was made on a real server, diagnosed, mended by its page and put back, with each transcript.',
};

/** A line of a client is shown whole; a banner of ten lines is not a cell of a table. */
const short = (message: readonly string[]) => message.filter((line) => line.trim() && !/^[@]{5}/.test(line)).slice(0, 3);

export default function Proof() {
  const all = proofs();
  const distros = [...new Set(all.map(({ distro }) => distro))].sort();
  const proven = causes.filter((id) => all.some(({ cause }) => cause === id));
  return (
    <>
      <h1>Proof</h1>
      <p className="lede">
        {proven.length} causes were made on real servers in {all.length} runs: broken, refused, diagnosed from what was printed alone,
        mended by the commands of the page, reached again, and put back.
      </p>
      <p>
        Each cell leads to the transcript of a run. <code>npm run lab</code> makes every one of them again. The other{' '}
        {causes.length - proven.length} causes are documented: their pages name the sources.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard */}
      <section className="wide" aria-label="What was proven" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Cause</th>
              <th scope="col">What the client said</th>
              {distros.map((distro) => (
                <th scope="col" key={distro}>
                  {all.find((one) => one.distro === distro)?.system.replace(/ GNU\/Linux/, '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {proven.flatMap((id) => {
              const runs = all.filter(({ cause }) => cause === id);
              return [...new Set(runs.map(({ scenario }) => scenario))].map((scenario, i) => {
                const mine = runs.filter((one) => one.scenario === scenario);
                return (
                  <tr key={scenario} id={i ? undefined : id}>
                    <th scope="row">
                      <a href={`/fix/${id}/`}>{loadRunbook(id).title}</a>
                    </th>
                    <td>
                      {short(mine[0]?.message ?? []).map((line) => (
                        <code className="block" key={line}>
                          {line}
                        </code>
                      ))}
                    </td>
                    {distros.map((distro) => {
                      const one = mine.find((each) => each.distro === distro);
                      return (
                        <td key={distro} data-label={one && nameOf(one.system)}>
                          {one ? (
                            <a
                              href={`/proof/${distro}/${scenario}/`}
                              aria-label={`${one.certainty}: transcript of ${scenario} on ${one.system}`}
                            >
                              {one.certainty}
                            </a>
                          ) : (
                            '–'
                          )}
                        </td>
                      );
                    })}
                  </tr>
                );
              });
            })}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        <em>proven</em>: the diagnosis proved the cause from the lines that it quotes. <em>fits</em>: it named the cause first, and what was
        printed leaves another possible. Either way, the fix of the page cured it.
      </p>
    </>
  );
}
