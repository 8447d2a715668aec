import { expect, test } from 'vitest';
import { listed } from '../app/diagnose/known-facts';
import { digestOf } from '../app/diagnose/read-digest';
import { standingOf } from '../app/diagnose/standing';
import { loadRunbooks } from '../content/runbook';

const runbooks = loadRunbooks();
const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
const server = `root@web1:~# ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*
root@web1:~# df -h /
Filesystem      Size  Used Avail Use% Mounted on
/dev/vda1        40G   12G   28G  30% /
root@web1:~# exit
`;
const known = (paste: string) => {
  const digest = digestOf(paste);
  const search = new URLSearchParams(digest.facts.map(({ fact, value }) => [fact, value]));
  return listed(standingOf(digest, `?${search}`, runbooks)).map(({ fact }) => fact);
};

test('what the server shows is listed as known before anybody has said what ssh printed', () => {
  expect(known(server)).toEqual(['console', 'listening', 'disk']);
});

test('beside the message of ssh only what led on from it is listed', () => {
  expect(known(refused + server)).toEqual(['symptom', 'resolution', 'console', 'listening']);
});
