import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { CaseView, type PageWords } from './case-view';
import { type Digest, nothing } from './digest';
import { standingOf } from './standing';
import { empty } from './state';

/** A case that many have: what ssh said, and that sshd listens to the server itself only. */
export const text = `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*`;

/** What is read of it: the readers may not be here yet. */
export const digest: Digest = {
  ...nothing,
  facts: [
    {
      fact: 'symptom',
      value: 'refused',
      line: 2,
      details: { host: '203.0.113.7', user: 'alice', address: '203.0.113.7', port: 22, saw: 'Connection refused' },
    },
    { fact: 'resolution', value: 'resolved', line: 2, details: { host: '203.0.113.7', address: '203.0.113.7' } },
    { fact: 'listening', value: 'loopback', line: 5, details: { port: 22, address: '127.0.0.1', saw: '' } },
    { fact: 'console', value: 'yes', line: 4 },
  ],
  context: { port: 22, host: '203.0.113.7', server: '203.0.113.7', user: 'alice' },
  guessed: [{ fact: 'local-network', value: 'allowed', line: 2, inferred: true, guessed: true }],
  values: { HOST: '203.0.113.7', PORT: '22', USER: 'alice', login: 'alice@203.0.113.7' },
  count: 5,
  lines: text.split('\n').map((text, i) => ({ line: i + 1, text, read: true })),
  parts: [
    { from: 2, to: 2, reader: 'ssh', asked: 'ssh alice@203.0.113.7', askedOn: 1, on: 'client', kind: 'read' },
    { from: 4, to: 5, reader: 'ss', asked: 'ss -tln', askedOn: 3, on: 'server', kind: 'read' },
  ],
};

/** An engine compiles only what it has met several times. */
const rounds = 3;

const silent = () => {};
const on = {
  enter: silent,
  draft: silent,
  read: silent,
  answer: silent,
  works: silent,
  fails: silent,
  follow: silent,
  begin: silent,
  resume: silent,
  forget: silent,
};

type Scene = { page: PageWords; read: boolean; onShown: () => void };

function Scene({ page, read, onShown }: Scene) {
  useEffect(onShown);
  const held = read ? { ...empty, text, digest } : empty;
  const search = read ? `?${new URLSearchParams(digest.facts.map(({ fact, value }) => [fact, value]))}` : '';
  const standing = standingOf(read ? digest : nothing, search, page.runbooks);
  return <CaseView {...page} held={held} standing={standing} often={[]} draft="" error="" busy={false} on={on} />;
}

/**
 * Goes through a first answer where nobody sees it, so that the engine has compiled what the person's own needs: in a browser's first
 * seconds that takes longer than all the rest. React does it in slices of some milliseconds, and gives way to whatever the person does.
 */
export function rehearse(page: PageWords): void {
  const root = createRoot(document.createElement('div'));
  const show = (left: number) => {
    const onShown = () => {
      if (left) show(left - 1);
      else requestAnimationFrame(() => root.unmount());
    };
    startTransition(() => root.render(<Scene page={page} read={left % 2 === 0} onShown={onShown} />));
  };
  show(rounds);
}
