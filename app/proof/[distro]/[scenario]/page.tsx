import type { Metadata } from 'next';
import { Output } from '@/components/output';
import { loadRunbook } from '@/content/runbook';
import { type Proof, proofs } from '@/lab/record';

type Props = { params: Promise<{ distro: string; scenario: string }> };

export const dynamicParams = false;
export const generateStaticParams = () => proofs().map(({ distro, scenario }) => ({ distro, scenario }));

const find = async (params: Props['params']) => {
  const { distro, scenario } = await params;
  return proofs().find((one) => one.distro === distro && one.scenario === scenario) as Proof;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cause, scenario, system } = await find(params);
  return { title: `${scenario} on ${system}`, description: `The transcript of a run: ${loadRunbook(cause).title}.` };
}

const wheres = { client: 'On the client', router: 'On the router', server: 'On the server' } as const;
const extra: Readonly<Record<string, string>> = {
  session: 'A session that was open before survived the fix.',
  reboot: 'The server could still be reached after a reboot.',
  rollback: 'The way back brought the broken state back.',
  caution: 'What the page warns of was done on purpose on a healthy server, and it locked out.',
  undo: 'The timer of the page brought that connection back.',
};

export default async function Transcript({ params }: Props) {
  const { cause, scenario, system, openssh, message, certainty, because, paste, steps, proven, told } = await find(params);
  const { title } = loadRunbook(cause);
  return (
    <article>
      <h1>
        <code>{scenario}</code>
      </h1>
      <p className="lede">
        {system}, OpenSSH {openssh}. Cause: <a href={`/fix/${cause}/`}>{title}</a>.
      </p>
      <h2>What the client said</h2>
      <Output words label="What the client said" lines={message} />
      <h2>What the diagnosis said</h2>
      <p>
        It named this cause first, and called it <em>{certainty}</em>
        {because.length ? ', because of:' : '.'}
      </p>
      {because.length > 0 && <Output label="The lines that decided" lines={because} />}
      {told && (
        <p>
          Answered by hand:{' '}
          {Object.entries(told)
            .map(([fact, value]) => `${fact} = ${value}`)
            .join(', ')}
          .
        </p>
      )}
      {(['Fix', 'Verify', 'Roll back'] as const).map((section) => {
        const mine = steps.filter((one) => one.section === section);
        if (!mine.length) return null;
        return (
          <section key={section} aria-label={section}>
            <h2>{section}</h2>
            {mine.map(({ on, run, printed, exit }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a record never change places
              <div key={i}>
                <div className="command">
                  <p className="where">{wheres[on]}</p>
                  <pre>
                    <code>{run}</code>
                  </pre>
                </div>
                {printed.some((line) => line) && <Output label="What it printed" lines={printed} />}
                {exit !== 0 && <p className="quiet">It ended with {exit}.</p>}
              </div>
            ))}
          </section>
        );
      })}
      {proven.length > 0 && (
        <>
          <h2>Also proven</h2>
          <ul>
            {proven.map((one) => (
              <li key={one}>{extra[one] ?? one}</li>
            ))}
          </ul>
        </>
      )}
      <h2>All that was pasted</h2>
      <p>Clocks, process numbers, ports and keys are made alike, so that the same run gives the same transcript.</p>
      <Output label="All that was pasted" lines={paste} />
      <p>
        <a href="/proof/">Every proof</a>
      </p>
    </article>
  );
}
