import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../app/diagnose/read-digest';
import type { Platform } from '../content/runbook';
import type { Value } from '../evidence/facts';
import { addressOf } from '../machines/runbook-address';
import { systems } from '../machines/systems';
import { answer } from './answered';

const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
const shown = (command: string, ...lines: string[]) =>
  digestOf(`${refused}root@web1:~# ${command}\n${lines.join('\n')}\n`).platforms.server;

test('which family a server is of is read from its packages, its kernel, its units, or the programs that only that family has', () => {
  expect(shown('cat /etc/os-release', 'NAME="Rocky Linux"', 'ID="rocky"', 'ID_LIKE="rhel centos fedora"')).toBe('rhel');
  expect(shown('cat /etc/os-release', 'NAME="Linux Mint"', 'ID=linuxmint', 'ID_LIKE="ubuntu debian"')).toBe('debian');
  expect(shown('cat /etc/os-release', 'NAME="openSUSE Leap"', 'ID="opensuse-leap"', 'ID_LIKE="suse opensuse"')).toBe('suse');
  expect(shown('uname -a', 'Linux web1 6.8.0-31-generic #31-Ubuntu SMP PREEMPT_DYNAMIC x86_64 GNU/Linux')).toBe('debian');
  expect(shown('uname -a', 'Linux web1 5.14.0-427.el9.x86_64 #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux')).toBe('rhel');
  expect(shown('uname -a', 'Linux web1 6.9.7-arch1-1 #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux')).toBe('arch');
  expect(shown('uname -a', 'FreeBSD web1 14.1-RELEASE FreeBSD 14.1-RELEASE releng/14.1 GENERIC amd64')).toBe('freebsd');
  expect(shown('dpkg -l openssh-server', 'ii  openssh-server 1:9.6p1-3ubuntu13 amd64  secure shell (SSH) server')).toBe('debian');
  expect(shown('rpm -q openssh-server', 'openssh-server-8.7p1-38.el9.x86_64')).toBe('rhel');
  expect(shown('apk info -e openssh-server', 'openssh-server-9.7_p1-r4')).toBe('alpine');
  expect(shown('systemctl status ssh', '● ssh.service - OpenBSD Secure Shell server', '     Active: inactive (dead)')).toBe('debian');
  expect(shown('dnf install openssh-server', 'Nothing to do.')).toBe('rhel');
});

test('what the client is, what a peer says of itself in a capture, and a program that is not there say nothing of the server', () => {
  expect(
    digestOf(`me@laptop:~$ uname -a\nLinux laptop 6.9.7-arch1-1 #1 SMP x86_64 GNU/Linux\n${refused}`).platforms.server,
  ).toBeUndefined();
  expect(
    shown(
      'tcpdump -nn port 22',
      '10:15:05.1 IP 192.0.2.9.51573 > 203.0.113.7.22: Flags [P.], length 41: SSH: SSH-2.0-OpenSSH_9.2p1 Debian-2',
    ),
  ).toBeUndefined();
  expect(shown('apt list', 'bash: apt: command not found')).toBeUndefined();
});

test('a server that names its package to whoever connects is of that family', () => {
  const banner = 'debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1 Debian-2+deb12u10';
  expect(digestOf(`me@laptop:~$ ssh -v alice@web1\n${banner}\nalice@web1: Permission denied (publickey).\n`).platforms.server).toBe(
    'debian',
  );
});

test('of two families the surest sign decides: a container names its own, whatever kernel it runs on', () =>
  expect(
    shown('uname -a; cat /etc/os-release', 'Linux web1 5.14.0-427.el9.x86_64 #1 SMP PREEMPT_DYNAMIC x86_64 GNU/Linux', 'ID=debian'),
  ).toBe('debian'));

test('programs of two families, with nothing surer beside them, say nothing', () => {
  const typed = (...commands: string[]) =>
    digestOf(`${refused}${commands.map((one) => `root@web1:~# ${one}\nNothing to do.\n`).join('')}`).platforms.server;
  expect(typed('dnf install openssh-server', 'yum install openssh-server')).toBe('rhel');
  expect(typed('dnf install openssh-server', 'apt install openssh-server')).toBeUndefined();
});

test('a finding leads to the steps of that platform where its runbook has some, and to all of them where not', () => {
  const led = (platforms: readonly Platform[], server?: Platform, client?: Platform) =>
    addressOf('sshd-not-running', platforms, { server, client });
  expect(led(['debian', 'rhel'], 'rhel')).toBe('/fix/sshd-not-running/rhel/');
  expect(led(['debian', 'rhel'], 'alpine')).toBe('/fix/sshd-not-running/');
  expect(led(['debian', 'rhel'], 'raspberry-pi')).toBe('/fix/sshd-not-running/debian/');
  expect(led(['debian'], 'debian')).toBe('/fix/sshd-not-running/');
  expect(led(['debian', 'rhel'])).toBe('/fix/sshd-not-running/');
});

test('steps for the computer that dials are told by its prompt, or by what ssh -v says of it, and not by the server', () => {
  const timedOut = 'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
  const client = (text: string) => digestOf(text).platforms.client;
  expect(client(`C:\\Users\\kim\\proj>git push\n${timedOut}`)).toBe('windows');
  expect(client(`PS C:\\Users\\kim> ssh kim@203.0.113.7\n${timedOut}`)).toBe('windows');
  expect(client(`kim@Kims-MacBook-Air ~ % ssh kim@203.0.113.7\n${timedOut}`)).toBe('macos');
  expect(client(`OpenSSH_for_Windows_9.5p1, LibreSSL 3.8.2\ndebug1: Connecting to 203.0.113.7 port 22.\n${timedOut}`)).toBe('windows');
  expect(client(timedOut)).toBeUndefined();
  const ofClient = ['linux', 'macos', 'windows'] as const;
  expect(addressOf('egress-blocked', ofClient, { server: undefined, client: 'windows' })).toBe('/fix/egress-blocked/windows/');
  expect(addressOf('egress-blocked', ofClient, { server: 'windows', client: undefined })).toBe('/fix/egress-blocked/');
  expect(addressOf('port-in-use', ['debian', 'windows'], { server: 'debian', client: 'windows' })).toBe('/fix/port-in-use/debian/');
});

describe('what is to be run on the server', () => {
  const refused = 'me@laptop:~$ ssh kim@box1\nssh: connect to host box1 port 22: Connection refused\n';

  test('is a command of the system that it is', () => {
    const run = (os: Value<'server-os'>) => answer(refused, { console: 'yes', 'server-os': os }).next?.run.command;
    expect(run('windows')).toMatch(/^Get-NetTCPConnection /);
    expect(run('macos')).toMatch(/^sudo systemsetup -getremotelogin; sudo lsof /);
    expect(run('cisco-ios')).toBe('show ip ssh');
    expect(run('bsd')).toBe('sockstat -46l');
    expect(run('linux')).toBe('sudo ss -tlnp');
  });

  test('is not asked for before the system is, where a command is missing there or a router answers', () => {
    const next = (paste: string) => answer(refused + paste).next?.question;
    expect(next('kim@box1:~$ sudo ss -tlnp\nsudo: ss: command not found\n')).toBe('server-os');
    expect(
      next(
        'BOX1#show users\n    Line       User       Host(s)              Idle       Location\n*  0 con 0                idle                 00:00:00\n',
      ),
    ).toBe('server-os');
    // Where other output shows it, nobody is asked.
    expect(next('kim@box1:~$ sudo ss -tlnp\nsudo: ss: command not found\nkim@box1:~$ cat /etc/os-release\nID=debian\n')).toBe('listening');
  });

  test('is known to a collector or a page, where its source stands', () => {
    const files = ['collectors', 'causes', 'commands', 'platforms'].flatMap((folder) =>
      readdirSync(`content/${folder}`).map((name) => readFileSync(`content/${folder}/${name}`, 'utf8')),
    );
    const known = files.join('\n');
    const commands = Object.values(systems).flatMap(({ commands }) => Object.values(commands).flatMap((one) => one.split(/; |\n/)));
    expect([...new Set(commands)].filter((one) => !known.includes(one.replace(/^sudo /, '')))).toEqual([]);
  });
});
