import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { failures } from '../lab/clients';
import { messagesOf } from '../lab/heard';
import { heard } from '../lab/record';
import { diagnosis } from '../lab/run';
import { loadScenarios } from '../lab/scenario';
import { place } from '../lab/world';

const scenarios = await loadScenarios();

const refused = 'sshd-stopped iptables-reject-port';
const connects = `${refused} iptables-drop-rule iptables-host-prohibited`;

/**
 * What a client's words leave open that ssh's tell, with what is read from them instead. `?` marks a guess, which proves nothing;
 * `unsure` and `nothing` leave the question open. `alone`: without the command line, which is what names SSH.
 */
const cannotTell: readonly { client: string; failures: string; reads: string; why: string; alone?: true }[] = [
  { client: 'sshfs', failures: '*', reads: 'nothing', why: 'it throws away what its ssh says' },
  { client: 'Subversion', failures: '*', reads: 'nothing', why: 'it runs ssh -q' },
  { client: 'curl (libssh2)', failures: connects, reads: 'nothing', why: 'it may have asked a web server', alone: true },
  { client: 'curl (libssh2)', failures: `${refused} iptables-host-prohibited`, reads: 'unsure?', why: 'error 7 is said without its errno' },
  { client: 'curl (libssh2)', failures: 'host-key-changed', reads: 'nothing', why: 'it may be about a certificate', alone: true },
  { client: 'curl (libssh2)', failures: 'host-key-changed', reads: 'host-key?', why: 'the key may be one that is not known yet' },
  { client: 'PHP (libssh2)', failures: connects, reads: 'unsure?', why: 'it leaves out the errno' },
  {
    client: 'Python (paramiko)',
    failures: `${refused} iptables-host-prohibited`,
    reads: 'refused?',
    why: 'it says both in the same words',
  },
  { client: 'Python (paramiko)', failures: 'iptables-drop-rule', reads: 'timed-out?', why: 'an errno alone, without a port' },
  { client: 'Go (rclone)', failures: 'host-key-changed', reads: 'host-key?', why: 'a key of another type may be the one that is known' },
  { client: 'Python (asyncssh)', failures: 'host-key-changed', reads: 'host-key?', why: 'the key may be one that is not known yet' },
  { client: 'curl (libssh2)', failures: 'hosts-deny', reads: 'closed?', why: 'a banner that is late ends in the same words' },
  { client: 'PHP (libssh2)', failures: 'hosts-deny', reads: 'closed?', why: 'a banner that is late ends in the same words' },
  { client: 'Perl (Net::SSH2)', failures: 'hosts-deny', reads: 'closed?', why: 'a banner that is late ends in the same words' },
  { client: 'Python (asyncssh)', failures: 'hosts-deny', reads: 'closed?', why: 'an errno alone, without a port' },
  { client: 'Node (ssh2)', failures: 'hosts-deny', reads: 'closed?', why: 'an errno alone, without a port' },
  { client: 'check_ssh 2.3.3', failures: 'hosts-deny', reads: 'nothing', why: 'it shows an answer that is empty' },
  { client: 'check_ssh', failures: 'hosts-deny', reads: 'closed?', why: 'the server may have said something else' },
  { client: 'lftp', failures: 'host-key-changed', reads: 'host-key?', why: 'it shows the last line of ssh' },
  { client: 'Perl (Net::SSH2)', failures: 'host-key-changed', reads: 'host-key?', why: 'the key may be one that is not known yet' },
];

test('each failure of the lab was met by the clients of both distributions', () => {
  expect(heard().map(({ scenario }) => scenario)).toEqual([...failures].sort());
});

describe.each(heard())('$scenario', ({ scenario, symptom, said }) => {
  const cause = scenarios.find(({ name }) => name === scenario)?.cause;

  test.each(said)('$client $version on $distro says what ssh says, or is known to leave it open', ({ client, version, run, printed }) => {
    const message = printed.join('\n');
    for (const alone of [true, false]) {
      const text = alone ? message : `alice@laptop:~$ ${run}\n${message}`;
      const { facts } = read(text);
      const told = facts.find(({ fact }) => fact === 'symptom');
      const open = cannotTell.find(
        (one) =>
          [client, `${client} ${version}`].includes(one.client) &&
          (one.failures === '*' || one.failures.split(' ').includes(scenario)) &&
          (alone || !one.alone),
      );
      expect(told ? `${told.value}${told.inferred ? '?' : ''}` : 'nothing', text).toBe(open?.reads ?? symptom);
      // What the message names is read from it; what it leaves out is not made up.
      const { host, address, port } = told?.details ?? {};
      const line = text.split('\n')[(told?.line ?? 0) - 1] ?? '';
      if (line.includes(place.host)) expect(host ?? address, line).toBe(place.host);
      expect([undefined, place.host]).toContain(host ?? address);
      expect([undefined, 22]).toContain(port);
      // There is no jump host, and no cause but the one that was made.
      expect(facts.find(({ fact }) => fact === 'hop')).toBeUndefined();
      expect(diagnosis(text).causes.filter((one) => one.certainty === 'proven' && one.cause !== cause)).toEqual([]);
    }
  });

  test('stands on the page of its symptom, once for each message', () => {
    const shown = messagesOf(symptom);
    for (const { client, version } of said)
      expect(shown.some(({ programs }) => programs.includes(client) && programs.includes(version))).toBe(true);
    expect(new Set(shown.map(({ lines }) => lines.join('\n'))).size).toBe(shown.length);
  });
});
