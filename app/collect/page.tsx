import { createHash } from 'node:crypto';
import type { Metadata } from 'next';
import { CodeForm } from '@/components/code-form';
import { CollectorSteps } from '@/components/collector-steps';
import { block, powershell, type System, script, stepsOf, systems } from '@/content/collector';
import { origin } from '@/content/site';

export const metadata: Metadata = {
  title: 'Collect everything at once',
  description: 'One read-only block for the server, line by line: what it reads, why, and that it changes nothing.',
};

const wheres: Record<System, string> = {
  linux: 'On the server, as any user who may use sudo',
  macos: 'On the Mac, as any user who may use sudo',
  windows: 'On the server, in PowerShell as administrator',
  ios: 'On the router or switch, in enable mode',
  asa: 'On the firewall, in enable mode',
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function Block({ where, text }: { where: string; text: string }) {
  return (
    <command-block>
      <p className="where">{where}</p>
      <pre>
        <code>{text}</code>
      </pre>
    </command-block>
  );
}

export default function Collect() {
  return (
    <>
      <h1>Collect everything at once</h1>
      <p className="lede">
        One block answers most questions of the <a href="/diagnose/">diagnosis</a>. It only reads: it writes no file, changes nothing, and
        sends nothing. Run it on the server, and paste what it prints.
      </p>
      <p>
        It prints addresses, user names, host names and firewall rules. In the diagnosis they stay in your browser. Look it over before you
        show it to anybody else.
      </p>
      <ul>
        {Object.entries(systems).map(([system, words]) => (
          <li key={system}>
            <a href={`#${system}`}>{words}</a>
          </li>
        ))}
        <li>
          <a href="#files">As a file</a>
        </li>
        <li>
          <a href="#code">Where nothing can be copied: a code</a>
        </li>
      </ul>
      {(Object.entries(systems) as [System, string][]).map(([system, words]) => (
        <section key={system}>
          <h2 id={system}>{words}</h2>
          <Block where={wheres[system]} text={block(system)} />
          <details>
            <summary>{words}: every line, and why it is there</summary>
            <CollectorSteps steps={stepsOf(system)} />
          </details>
          <h3>{words}, typed by hand</h3>
          <p>For a serial console that takes no paste. Type one line at a time.</p>
          <Block where={wheres[system]} text={block(system, true)} />
        </section>
      ))}
      <h2 id="files">As a file</h2>
      <p>
        The same commands, with their words as comments. Fetch the file, compare its sum, read it, run it. The sum shows that the file is
        the one that this page tells of; only reading shows what it does.
      </p>
      <dl className="steps">
        {[
          { name: 'collect.sh', text: script(), run: `curl -O ${origin}/collect.sh && sha256sum collect.sh && sudo sh collect.sh` },
          {
            name: 'collect.ps1',
            text: powershell(),
            run: `curl.exe -O ${origin}/collect.ps1; Get-FileHash collect.ps1; powershell -ExecutionPolicy Bypass -File collect.ps1`,
          },
        ].map(({ name, text, run }) => (
          <div key={name}>
            <dt>
              <a href={`/${name}`}>{name}</a>, {text.length} bytes, SHA-256{' '}
              <code id={`sha256-${name.replace('.', '-')}`}>{sha256(text)}</code>
            </dt>
            <dd>
              <code>{run}</code>
            </dd>
          </div>
        ))}
      </dl>
      <h2 id="code">Where nothing can be copied: a code</h2>
      <p>
        Many web consoles can neither copy nor paste. There the file prints what it sees as eight characters, which you read off one screen
        and type on another.
      </p>
      <Block where="On the server" text={`curl -O ${origin}/collect.sh\nsudo sh collect.sh --code`} />
      <p>
        Without curl, which a small Debian or Alpine lacks, it is <code>wget</code> with the same address and no <code>-O</code>; on
        FreeBSD, <code>fetch</code>. As root, leave the <code>sudo</code> out.
      </p>
      <p>
        If you dial another port than 22, add it: <code>--port 2222</code>. The code holds a few observations that a shell can make for
        sure, and shows them beside it: what listens on the port, what the service manager and <code>sshd -t</code> say, the firewall where
        one program decides for every connection alike, and the disk. It holds no address and no name. What is not sure is left out, and
        asked.
      </p>
      <p>
        The last two characters check the others: one wrong character is caught and its place named, two in each other’s place are caught. I
        and L count as 1, and O as 0. A code never proves a cause, since nobody sees its lines: it fits at most.
      </p>
      <CodeForm />
      <noscript>
        <p className="error">
          Opening a code needs scripts, and they are off. <a href="/tree/">Every question is on one page</a>, without them.
        </p>
      </noscript>
    </>
  );
}
