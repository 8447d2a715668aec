import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { block } from '../content/collector';
import { decode } from '../evidence/code';

const folder = mkdtempSync(join(tmpdir(), 'unrefused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const run = (args: string[], input = '', env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cli/main.ts', ...args], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
  });
  return {
    status,
    stdout,
    stderr,
    json: () =>
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  };
};

const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
const loopback = `${refused}root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0 128 127.0.0.1:22 0.0.0.0:* users:(("sshd",pid=7,fd=3))\n`;

describe('unrefused diagnose', () => {
  test('whoever is let in behind a fix that takes itself back is told what ends that', () => {
    const timer = 'root@web1:~# systemd-run --unit=ufw-undo --on-active=5min ufw reload\nRunning timer as unit: ufw-undo.timer\n';
    const paste = file('timed.txt', `${refused}${timer}me@laptop:~$ ssh alice@203.0.113.7 echo connected\nconnected\n`);
    expect(run(['diagnose', '--json', paste]).json()[0]).toMatchObject({
      symptom: 'connected',
      undo: ['sudo systemctl stop ufw-undo.timer'],
    });
    expect(run(['diagnose', paste]).stdout).toContain('Now stop what takes the fix back');
  });

  test('answers a proven cause with its lines, and exits 0', () => {
    const { status, json } = run(['diagnose', '--json', file('loopback.txt', loopback)]);
    const [{ symptom, causes, also, next }] = json();
    expect({ symptom, causes, also }).toEqual({
      symptom: 'refused',
      causes: [
        {
          cause: 'listen-loopback-only',
          certainty: 'proven',
          because: [
            { line: 2, text: 'ssh: connect to host 203.0.113.7 port 22: Connection refused' },
            { line: 5, text: 'LISTEN 0 128 127.0.0.1:22 0.0.0.0:* users:(("sshd",pid=7,fd=3))' },
          ],
          runbook: '/fix/listen-loopback-only',
        },
      ],
      also: [],
    });
    expect(next).toBeNull();
    expect(status).toBe(0);
  });

  test('with --report prints what can be sent: the cause, its lines and whom to write to, and no name', () => {
    const { status, stdout } = run(['diagnose', '--report', '-'], loopback);
    expect(stdout).toContain('# SSH fails: Connection refused. sshd listens on loopback only');
    expect(stdout).toContain('- For: whoever knows the system of the server');
    expect(stdout).toContain('5: LISTEN 0 128 127.0.0.1:22');
    expect(stdout).not.toMatch(/alice|laptop|web1|203\.0\.113/);
    expect(status).toBe(0);
  });

  test('with --report and --know sends what was said beside the text too', () => {
    expect(run(['diagnose', '--report', '--know', 'changed=reboot', '-'], refused).stdout).toContain('The server restarted');
  });

  test('with --know leads to the steps of the system that the server is said to be', () => {
    expect(run(['diagnose', '-'], loopback).stdout).toContain('unrefused fix listen-loopback-only alice@203.0.113.7');
    expect(run(['diagnose', '--know', 'server-os=windows', '-'], loopback).stdout).toContain(
      'unrefused fix listen-loopback-only --platform windows alice@203.0.113.7',
    );
  });

  test('asks what to run next where nothing is proven, says what it most often is, and exits 1', () => {
    const { status, json } = run(['diagnose', '--json', '-'], refused);
    expect(json()[0]).toMatchObject({
      input: '-',
      symptom: 'refused',
      causes: [{ certainty: 'possible' }, { certainty: 'possible' }, { certainty: 'possible' }],
      next: { question: 'console', run: { where: 'server', command: 'sudo ss -tlnp' } },
    });
    expect(status).toBe(1);
  });

  test('asks about the port that was dialled, in words, in JSON and in what is sent', () => {
    const unknown = `${refused.replace('port 22:', 'port 2222:')}root@web1:~# systemctl is-active ssh\nactive\n`;
    const asked = 'Does anything listen on port 2222?';
    expect(run(['diagnose', '-'], unknown).stdout).toContain(`Next: ${asked}`);
    expect(run(['diagnose', '--json', '-'], unknown).json()[0].next).toMatchObject({ question: 'listening', title: asked });
    expect(run(['diagnose', '--report', '-'], unknown).stdout).toContain(asked);
  });

  test('says what is left to do where nothing is left to ask, and where nothing is wrong', () => {
    const dropped = `${refused.replace('Connection refused', 'Operation timed out')}root@web1:~ # pfctl -sr\nblock drop all\n`;
    expect(run(['diagnose', '-'], dropped).stdout).toContain('No cause is proven: hand it over.\n  `unrefused diagnose --report` prints');
    const inside = '$ ssh alice@203.0.113.7\nLast login: Sat Nov 21 10:00:00 2026 from 198.51.100.4\nalice@web1:~$ \n';
    expect(run(['diagnose', '-'], inside).stdout).toMatch(/it connects\nThe server let you in\./);
  });

  test('takes --port where the text names none', () => {
    const { json } = run([
      'diagnose',
      '--json',
      '--port',
      '2222',
      file('ss.txt', loopback.split('\n').slice(2).join('\n').replace('127.0.0.1:22', '0.0.0.0:22')),
    ]);
    expect(json()[0].facts).toContainEqual({ fact: 'listening', value: 'elsewhere', line: 3 });
  });

  test('speaks to a person without --json', () => {
    const { stdout } = run(['diagnose', file('words.txt', loopback)]);
    expect(stdout).toContain('sshd listens on loopback only  (proven)');
    expect(stdout).toContain('line 5: LISTEN 0 128 127.0.0.1:22');
  });

  test('answers every input in order, and says of each that cannot be read why, in one sentence', () => {
    mkdirSync(join(folder, 'sub'));
    const inputs = [
      join(folder, 'missing.txt'),
      join(folder, 'sub'),
      file('binary', Buffer.from([0x7f, 0x45, 0, 1, 2])),
      file('empty.txt', ' \n'),
      file('good.txt', loopback),
    ];
    const { status, json } = run(['diagnose', '--json', ...inputs]);
    const answers = json();
    expect(answers.map(({ input }) => input)).toEqual(inputs);
    expect(answers.slice(0, 4).map(({ error }) => error.replace(/^\S+ /, ''))).toEqual([
      'does not exist; check the name',
      'is a directory; name the files in it',
      "holds binary data, not text; save the terminal's output as text",
      'is empty; put in what the terminal printed',
    ]);
    expect(answers[4].causes[0].cause).toBe('listen-loopback-only');
    expect(status).toBe(2);
  });

  test('reads what PowerShell saves, and what a terminal recorder does', () => {
    const powershell = file('powershell.txt', Buffer.from(loopback, 'utf16le'));
    const recorded = file('recorded.txt', loopback.replace('root@', '\0root@').repeat(3));
    const answers = run(['diagnose', '--json', powershell, recorded]).json();
    expect(answers.map(({ causes }) => causes[0].cause)).toEqual(['listen-loopback-only', 'listen-loopback-only']);
  });

  test('reads fifty megabytes', () => {
    const line = 'Nov 20 10:15:05 web1 cron[101]: pam_unix(cron:session): session opened for user root\n';
    const { json } = run(['diagnose', '--json', '-'], line.repeat(Math.ceil(50_000_000 / line.length)) + loopback);
    expect(json()[0].causes[0].cause).toBe('listen-loopback-only');
  }, 120_000);

  test.each([
    [[], 'say diagnose, probe, fix, read or collect'],
    [['guess'], 'there is no "guess"; use diagnose, probe, fix, read or collect'],
    [['diagnose', '--port', '99999'], '--port 99999: a port is a number from 1 to 65535'],
    [['diagnose', '--client', 'me; reboot'], '--client me; reboot: give an IPv4 or IPv6 address'],
    [['diagnose', '--colour'], "Unknown option '--colour'"],
    [['collect', 'beos'], 'there is no block for "beos"; say one of linux, macos, windows, ios, asa'],
    [['collect', 'windows', '--code'], '--code is a script of its own, for linux and macos'],
  ])('says what is wrong with %j, and exits 2', (args, message) => {
    const { status, stderr } = run(args);
    expect(stderr.split('\n')[0]).toBe(`unrefused: ${message}`);
    expect(status).toBe(2);
  });
});

test('unrefused read answers each part with its command, its lines and its facts', () => {
  const { status, json } = run(['read', '--json', '-'], loopback);
  expect(json()[0].parts).toEqual([
    expect.objectContaining({ command: 'ssh', kind: 'read', from: 2, to: 2 }),
    expect.objectContaining({
      command: 'ss',
      kind: 'read',
      facts: expect.arrayContaining([{ fact: 'listening', value: 'loopback', line: 5 }]),
    }),
  ]);
  expect(status).toBe(0);
});

describe('unrefused collect', () => {
  test('prints the block of Linux where no system is named', () => {
    const { stdout, status } = run(['collect']);
    expect(stdout).toBe(`${block('linux')}\n`);
    expect(status).toBe(0);
  });

  test('prints the lines to type with --short', () => expect(run(['collect', 'ios', '--short']).stdout).toBe(`${block('ios', true)}\n`));

  test('prints a script with --code that prints a code', () => {
    const { stdout } = run(['collect', '--code']);
    const { stdout: printed } = spawnSync('sh', { input: stdout, encoding: 'utf8' });
    expect(decode(/^Code: (\S+)$/m.exec(printed)?.[1] ?? '')).toMatchObject({ kind: 'code' });
  });
});

describe('unrefused probe', () => {
  /** Programs that stand in for those of this computer, each with what it prints. */
  const programs = (said: Readonly<Record<string, string>>) => {
    const path = mkdtempSync(join(folder, 'bin-'));
    for (const [name, output] of Object.entries(said)) {
      writeFileSync(join(path, name), `#!/bin/sh\necho "${name} $*" >> ${path}/ran\nprintf '%s\\n' '${output}'\n`);
      chmodSync(join(path, name), 0o755);
    }
    return { env: { PATH: `${path}:${process.env.PATH}` }, ran: () => readFileSync(join(path, 'ran'), 'utf8').trim().split('\n') };
  };
  const timedOut = `debug1: Connecting to web1.example.net [203.0.113.7] port 2022.\nssh: connect to host web1.example.net port 2022: Connection timed out`;
  const noReply = `PING 203.0.113.7 (203.0.113.7) 56(84) bytes of data.\n\n--- 203.0.113.7 ping statistics ---\n3 packets transmitted, 0 received, 100% packet loss, time 2033ms`;
  const closed = 'nc: connect to 203.0.113.7 port 443 (tcp) timed out: Operation now in progress';

  test('runs what the diagnosis would ask for on this computer, one command after the other, and says what it means', () => {
    const { env, ran } = programs({ ssh: timedOut, ping: noReply, nc: closed });
    const { status, stdout, stderr } = run(['probe', 'alice@web1.example.net'], '', env);
    expect(ran()).toEqual([
      'ssh -v -o ConnectTimeout=15 alice@web1.example.net exit',
      'ping -c 3 203.0.113.7',
      'nc -vz -w 5 203.0.113.7 443',
      'nc -vz -w 5 203.0.113.7 80',
    ]);
    expect(stderr).toContain('$ ssh -v -o ConnectTimeout=15 alice@web1.example.net exit\n');
    expect(stdout).toContain(`me@here:~$ ssh -v -o ConnectTimeout=15 alice@web1.example.net exit\n${timedOut}\n`);
    expect(stdout).toContain('ssh said: Connection timed out');
    expect(status).toBe(1);
  });

  test('stops where ssh has said enough, and gives the same answer as for a paste, with the text', () => {
    const { env, ran } = programs({ ssh: 'ssh: Could not resolve hostname web1.example.net: Name or service not known' });
    const { status, json } = run(['probe', '--json', '--port', '2022', 'web1.example.net'], '', env);
    const [{ symptom, causes, text }] = json();
    expect(ran()).toEqual(['ssh -v -o ConnectTimeout=15 -p 2022 web1.example.net exit']);
    expect(symptom).toBe('name');
    expect(causes[0].cause).toBe('name-not-found');
    expect(text).toMatch(/^me@here:~\$ ssh -v /);
    expect(status).toBe(0);
  });

  test('says of a program that is not there what its shell says', () => {
    const { env } = programs({ ssh: timedOut });
    const { stdout } = run(['probe', 'web1.example.net'], '', { PATH: `${env.PATH.split(':')[0]}:${dirname(process.execPath)}:/nowhere` });
    expect(stdout).toMatch(/ping: (?:command )?not found/);
  });

  test.each([
    [['probe'], 'say which server to probe'],
    [['probe', '-'], 'probe -: give one server'],
    [['probe', 'web1', 'web2'], 'probe web1 web2: give one server'],
    [['probe', 'web1;id'], 'probe web1;id: give one server'],
    [['probe', '$(id)@web1'], 'give one server'],
    [['probe', '--', '-oProxyCommand=id'], 'give one server'],
  ])('%j is answered with one sentence, and nothing is run', (args, sentence) => {
    const { status, stderr, stdout } = run(args);
    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('unrefused fix', () => {
  test('prints the runbook of a cause for one platform, with the values that are given', () => {
    const { status, stdout } = run(['fix', 'listen-loopback-only', '--platform', 'freebsd', '--port', '2022', 'alice@203.0.113.7']);
    expect(stdout).toMatch(/^# sshd listens on loopback only\n/);
    expect(stdout).toContain('### FreeBSD');
    expect(stdout).not.toContain('### Alpine');
    expect(stdout).toContain('ssh -p 2022 alice@203.0.113.7');
    expect(status).toBe(0);
  });

  test('leads on by what its reader can follow: the command of another runbook, or the site where somebody says where that is', () => {
    const page = (env = {}) => run(['fix', 'wrong-port', '--platform', 'linux'], '', env).stdout;
    expect(page()).toContain('(`unrefused fix socket-port-not-applied`)');
    expect(page()).not.toMatch(/\]\(\//);
    expect(page({ SITE_URL: 'https://ssh.example.org/' })).toContain('](https://ssh.example.org/fix/socket-port-not-applied/index.md)');
    const sent = (env = {}) => run(['diagnose', '--report', '-'], loopback, env).stdout;
    expect(sent()).toContain('(proven): unrefused fix listen-loopback-only');
    expect(sent({ SITE_URL: 'https://ssh.example.org' })).toContain('https://ssh.example.org/fix/listen-loopback-only/');
  });

  test('is what an answer says to run next, with what the text tells of the server', () => {
    const { stdout } = run([
      'diagnose',
      file(
        'refused-2022.txt',
        loopback.replace('ssh alice', 'ssh -p 2022 alice').replace('port 22', 'port 2022').replace(':22 ', ':2022 '),
      ),
    ]);
    expect(stdout).toMatch(/\n {4}unrefused fix listen-loopback-only (?:--platform debian )?--port 2022 alice@203\.0\.113\.7$/m);
  });

  test.each([
    [['fix'], 'say which cause to fix'],
    [['fix', 'ufw'], 'there is no cause "ufw"'],
    [['fix', 'config-error', '--platform', 'dos'], '--platform dos: config-error has steps for '],
    [['fix', 'config-error', 'a;b'], 'fix a;b: give one server'],
    [['diagnose', '--report', '--json', '-'], 'leave --json out'],
  ])('%j is answered with one sentence', (args, sentence) => {
    const { status, stderr } = run(args);
    expect(stderr.split('\n')[0]).toContain(sentence);
    expect(status).toBe(2);
  });
});
