import { expect, test } from 'vitest';
import { causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { read } from '../evidence';
import { report } from '../machines/answer';

const prints = Object.fromEntries(causes.map(loadRunbook).map(({ id, symptoms }) => [id, symptoms])) as unknown as Parameters<
  typeof report
>[1];

/** The causes that a session leads to, with how sure that is. */
const found = (paste: string) => report(read(paste), prints).causes.map(({ cause, certainty }) => `${cause} ${certainty}`);
const concluded = (paste: string) => found(paste).filter((one) => !one.endsWith('possible'));
const attempt = (why = 'Connection refused', host = '203.0.113.7') =>
  `me@laptop:~$ ssh alice@${host}\nssh: connect to host ${host} port 22: ${why}\n`;
const denied = 'me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey).\n';
const typed = (command: string, printed = '') => `root@web1:~# ${command}\n${printed && `${printed}\n`}`;

test('the state of a unit says why sshd is not there: a signal, or a file that forbids its start', () => {
  const status = (active: string, more: string) =>
    typed(
      'systemctl status ssh',
      `● ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/lib/systemd/system/ssh.service; enabled; preset: enabled)\n     Active: ${active}\n${more}`,
    );
  const killed = (result: string) =>
    status(`failed (Result: ${result}) since Fri 2026-11-20 10:22:03 UTC; 4s ago`, '   Main PID: 801 (code=killed, signal=KILL)');
  expect(['oom-kill', 'signal'].map((result) => concluded(attempt() + killed(result)))).toEqual([
    ['sshd-killed fits'],
    ['sshd-killed fits'],
  ]);
  // systemd itself kills what does not end in time.
  expect(concluded(attempt() + killed('timeout'))).toEqual([]);
  const met = (what: string) =>
    status(
      'inactive (dead)',
      `  Condition: start condition unmet at Fri 2026-11-20 10:22:10 UTC; 2s ago\n             └─ ${what} was not met`,
    );
  expect(concluded(attempt() + met('ConditionPathExists=!/etc/ssh/sshd_not_to_be_run'))).toEqual(['start-forbidden fits']);
  expect(concluded(attempt() + met('ConditionPathExists=/etc/ssh/other'))).toEqual(['sshd-not-running fits']);
});

test('a name that a proxy of web traffic answers for leads nowhere with ssh, and another name says nothing', () => {
  const web = (name: string) => `me@laptop:~$ dig +short ${name}\n104.21.32.17\n172.67.151.9\n`;
  const timedOut = attempt('Connection timed out', 'www.example.com');
  expect(concluded(timedOut + web('www.example.com'))).toEqual(['name-behind-cdn fits']);
  expect(concluded(timedOut + web('shop.example.org'))).toEqual([]);
  expect(concluded(attempt('Connection timed out') + web('www.example.com'))).toEqual([]);
});

test('a session that is found lost at its prompt was idle, where nothing that was typed in it cut it', () => {
  const lost = (command: string) =>
    `me@laptop:~$ ssh alice@web1\nLast login: Fri Nov 20 09:12:11 2026\nalice@web1:~$ ${command}\nalice@web1:~$ client_loop: send disconnect: Broken pipe\n`;
  expect(concluded(lost('uptime'))).toEqual(['idle-timeout fits']);
  expect(concluded(lost('sudo systemctl restart networking'))).toEqual([]);
});

test('a key exchange that is closed while its large answer is awaited lost that answer', () => {
  const log = (end: string) =>
    `debug1: Connection established.\ndebug1: SSH2_MSG_KEXINIT sent\ndebug1: SSH2_MSG_KEXINIT received\ndebug1: expecting SSH2_MSG_KEX_ECDH_REPLY\n${end}\n`;
  expect(concluded(log('Connection closed by 203.0.113.7 port 22'))).toEqual(['mtu-black-hole fits']);
  expect(concluded(log('Connection reset by 203.0.113.7 port 22'))).toEqual([]);
});

test('a kernel whose tasks wait for the disk is looked at first where sshd is silent', () => {
  const silent = 'Connection timed out during banner exchange\nConnection to 203.0.113.7 port 22 timed out\n';
  expect(found(`${silent}[12345.678901] INFO: task jbd2/vda1-8:312 blocked for more than 120 seconds.\n`)[0]).toBe('host-hung possible');
  expect(found(silent)[0]).not.toBe('host-hung possible');
});
