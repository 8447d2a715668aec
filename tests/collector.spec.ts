import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { block, powershell, type System, script, stepsOf, systems } from '../content/collector';
import { read } from '../evidence';
import { decode, observations, symbols } from '../evidence/code';
import { split } from '../evidence/split';
import { zone } from './zone';

const folder = mkdtempSync(join(tmpdir(), 'unrefused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'collect.sh');
writeFileSync(file, script());

const find = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).stdout.trim();
const shells = [['dash'], ['bash'], ['busybox', 'ash'], ['zsh']] as const;
const all = Object.keys(systems) as System[];

/** What a shell stands for that this machine lacks: the test is skipped, and the report shows it. */
const inShells = shells.map((words) => ({ name: words.join(' '), path: find(words[0]), args: words.slice(1) }));

type Answer = string | { status: number; text?: string };
let hosts = 0;

/**
 * A host made of what its programs print, by their arguments. A program that is not named is not there.
 *
 * @returns the folder to be the search path
 */
function host(programs: Record<string, Record<string, Answer>>): string {
  const path = join(folder, `host${hosts++}`);
  mkdirSync(path);
  const tools = ['sh', 'grep', 'sed', 'awk', 'cut', 'wc', 'tr', 'tail', 'timeout', 'true'];
  for (const tool of tools) symlinkSync(find(tool).startsWith('/') ? find(tool) : `/bin/${tool}`, join(path, tool));
  const absent =
    'ss netstat systemctl rc-service service systemsetup launchctl lsof sshd dropbear ufw firewall-cmd nft iptables fail2ban-client sshguard cscli denyhosts journalctl ps df docker dpkg rpm apk ip getenforce semanage ausearch cat id uname';
  const known = { ...Object.fromEntries(absent.split(' ').map((name) => [name, undefined])), ...programs };
  for (const [name, answers] of Object.entries(known)) {
    const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
    const cases = Object.entries(answers ?? {}).map(([args, answer]) => {
      const { status, text = '' } = typeof answer === 'string' ? { status: 0, text: answer } : answer;
      return `${args === '*' ? '*' : quote(args)}) ${text ? `printf '%s\\n' ${quote(text)}; ` : ''}exit ${status};;`;
    });
    const missing = `echo "sh: 1: ${name}: not found" >&2; exit 127`;
    writeFileSync(join(path, name), `#!/bin/sh\n${answers ? `case "$*" in\n${cases.join('\n')}\nesac\nexit 1` : missing}\n`);
    chmodSync(join(path, name), 0o755);
  }
  return path;
}

const run = (shell: (typeof inShells)[number], path: string, ...args: string[]) => {
  const env = { PATH: path, HOME: folder, NODE_ENV: 'test' } as const;
  return spawnSync(shell.path, [...shell.args, file, ...args], { encoding: 'utf8', env, cwd: folder });
};

const root = { id: { '-u': '0' } };
const linux = { ...root, uname: { '-s': 'Linux', '-a': 'Linux web1 6.1.0-18-amd64 #1 SMP x86_64 GNU/Linux' } };
const heading = 'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process';
const listens = (address: string, owner = 'sshd', pid = 700) =>
  `LISTEN 0      128    ${address}       0.0.0.0:*     users:(("${owner}",pid=${pid},fd=3))`;
const sockets = (...rows: string[]) => ({ ss: { '-tlnp': [heading, ...rows].join('\n') } });
const room = { df: { '-P / /run /var': 'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 100 24 76 24% /', '*': '' } };

/** `systemctl show`, one property at a time as the code asks, and all at once as the block does. */
const units = (states: Record<string, Record<string, string>>, more: Record<string, Answer> = {}) => {
  const full = (name: string) => ({
    Id: name,
    LoadState: 'not-found',
    ActiveState: 'inactive',
    SubState: 'dead',
    UnitFileState: '',
    Result: 'success',
    ...states[name],
  });
  const names = ['ssh.service', 'ssh.socket', 'sshd.service'];
  const answers = Object.fromEntries(
    names.flatMap((name) => Object.entries(full(name)).map(([key, value]) => [`show ${name} -p ${key}`, `${key}=${value}`])),
  );
  const together = names
    .map((name) =>
      Object.entries(full(name))
        .map(([key, value]) => `${key}=${value}`)
        .join('\n'),
    )
    .join('\n\n');
  const asked = `show ${names.join(' ')} -p Id,LoadState,ActiveState,SubState,UnitFileState,Result,TriggeredBy`;
  return { systemctl: { ...answers, [asked]: together, ...more } };
};
const running = { LoadState: 'loaded', ActiveState: 'active', SubState: 'running', UnitFileState: 'enabled' };
const failed = { LoadState: 'loaded', ActiveState: 'failed', SubState: 'failed', UnitFileState: 'enabled', Result: 'exit-code' };
const stopped = { LoadState: 'loaded', UnitFileState: 'enabled' };
const config = (port: number) => `port ${port}\naddressfamily any\nlistenaddress [::]:${port}\nlistenaddress 0.0.0.0:${port}`;
const healthy = { sshd: { '-t': '', '-T': config(22), '-V': 'OpenSSH_9.2p1' } };
const noRules = { nft: { 'list ruleset': '' } };
const firewalld = (list: string) => ({
  'firewall-cmd': { '--state': 'running', '--get-active-zones': 'public\n  interfaces: eth0', '--list-all': list },
});
const ufw = (...rules: string[]) => ({
  ufw: {
    'status verbose': `Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)
New profiles: skip

To                         Action      From
--                         ------      ----
${rules.join('\n')}`,
  },
});

const scenarios: Record<string, { programs: Record<string, Record<string, Answer>>; known: Record<string, string> }> = {
  'a host where all is well': {
    programs: { ...linux, ...sockets(listens('0.0.0.0:22')), ...units({ 'ssh.service': running }), ...healthy, ...noRules, ...room },
    known: {
      listening: 'yes',
      listener: 'sshd',
      service: 'running',
      startup: 'clean',
      'configured-port': 'this',
      packet: 'accept',
      ban: 'no',
      disk: 'free',
    },
  },
  'a mistake in the settings': {
    programs: {
      ...linux,
      ...sockets(listens('127.0.0.53%lo:53', 'systemd-resolve')),
      ...units({ 'ssh.service': failed }),
      sshd: {
        '*': {
          status: 255,
          text: '/etc/ssh/sshd_config: line 12: Bad configuration option: Prot\n/etc/ssh/sshd_config: terminating, 1 bad configuration options',
        },
      },
    },
    known: { listening: 'no', service: 'failed', startup: 'config', ban: 'no' },
  },
  'loopback only': {
    programs: { ...linux, ...sockets(listens('127.0.0.1:22'), listens('[::1]:22')), ...units({ 'sshd.service': running }), ...healthy },
    known: { listening: 'loopback', listener: 'sshd', service: 'running', startup: 'clean', 'configured-port': 'this', ban: 'no' },
  },
  'another port': {
    programs: {
      ...linux,
      ...sockets(listens('0.0.0.0:2222'), listens('0.0.0.0:80', 'nginx')),
      ...units({ 'sshd.service': running }),
      sshd: { '-t': '', '-T': config(2222) },
    },
    known: { listening: 'elsewhere', service: 'running', startup: 'clean', 'configured-port': 'other', ban: 'no' },
  },
  'a socket with a port of its own': {
    programs: {
      ...linux,
      ...sockets(listens('*:2222', 'systemd', 1)),
      ...units(
        { 'ssh.service': stopped, 'ssh.socket': { LoadState: 'loaded', ActiveState: 'active', SubState: 'listening' } },
        {
          'cat ssh.socket':
            '# /usr/lib/systemd/system/ssh.socket\n[Socket]\nListenStream=22\n\n# /etc/systemd/system/ssh.socket.d/port.conf\n[Socket]\nListenStream=\nListenStream=2222',
        },
      ),
      ...healthy,
    },
    known: { listening: 'no', service: 'running', startup: 'clean', 'configured-port': 'this', ban: 'no' },
  },
  'a masked unit': {
    programs: { ...linux, ...sockets(), ...units({ 'ssh.service': { LoadState: 'masked' } }), ...healthy },
    known: { listening: 'no', service: 'masked', startup: 'clean', 'configured-port': 'this', ban: 'no' },
  },
  'a port that was taken, and too many starts': {
    programs: {
      ...linux,
      ...sockets(listens('0.0.0.0:22', 'python3')),
      ...units({ 'ssh.service': { ...failed, Result: 'start-limit-hit' } }),
      ...healthy,
      journalctl: {
        '-b -n 20 -o cat --no-pager -u ssh.service -u sshd.service':
          'error: Bind to port 22 on 0.0.0.0 failed: Address already in use.\nfatal: Cannot bind any address.',
        '*': 'Nov 20 10:15:05 web1 sshd[101]: error: Bind to port 22 on 0.0.0.0 failed: Address already in use.\nNov 20 10:15:05 web1 sshd[101]: fatal: Cannot bind any address.',
      },
    },
    known: {
      listening: 'yes',
      listener: 'other',
      service: 'start-limit',
      startup: 'address-in-use',
      'configured-port': 'this',
      ban: 'no',
    },
  },
  'no server at all': {
    programs: { ...linux, ...sockets(), ...units({}) },
    known: { listening: 'no', service: 'absent', ban: 'no' },
  },
  'ufw without a rule for the port': {
    programs: {
      ...linux,
      ...sockets(listens('0.0.0.0:22')),
      ...units({ 'ssh.service': running }),
      ...healthy,
      ...ufw('80/tcp                     ALLOW IN    Anywhere', '443/tcp (v6)               ALLOW IN    Anywhere (v6)'),
    },
    known: {
      listening: 'yes',
      listener: 'sshd',
      service: 'running',
      startup: 'clean',
      'configured-port': 'this',
      packet: 'drop',
      firewall: 'ufw',
      ban: 'no',
    },
  },
  'ufw with a rule that only a reader can follow': {
    programs: { ...linux, ...ufw('OpenSSH                    ALLOW IN    198.51.100.0/24') },
    known: { ban: 'no' },
  },
  'ufw with a limit': {
    programs: { ...linux, ...ufw('22/tcp                     LIMIT IN    Anywhere') },
    known: { packet: 'conditional', firewall: 'ufw', ban: 'no' },
  },
  'ufw with a limit for one address': {
    programs: { ...linux, ...ufw('22/tcp                     LIMIT IN    198.51.100.4') },
    known: { ban: 'no' },
  },
  'firewalld without ssh': {
    programs: { ...linux, ...firewalld(zone({ services: 'cockpit dhcpv6-client' })) },
    known: { packet: 'reject-prohibited', firewall: 'firewalld', zone: 'default', ban: 'no' },
  },
  'firewalld with the target DROP': {
    programs: { ...linux, ...firewalld(zone({ target: 'DROP' })) },
    known: { packet: 'drop', firewall: 'firewalld', zone: 'drop', ban: 'no' },
  },
  'firewalld with ssh': { programs: { ...linux, ...firewalld(zone({ services: 'dhcpv6-client ssh' })) }, known: { ban: 'no' } },
  'Alpine, where the service crashed': {
    programs: {
      ...linux,
      netstat: {
        '-tlnp':
          'Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\ntcp        0      0 0.0.0.0:80              0.0.0.0:*               LISTEN      311/nginx',
      },
      'rc-service': { 'sshd status': { status: 32, text: ' * status: crashed' } },
      ...healthy,
    },
    known: { listening: 'no', service: 'failed', ban: 'no', 'configured-port': 'this' },
  },
  'a Mac with Remote Login off': {
    programs: {
      ...root,
      uname: { '-s': 'Darwin', '-a': 'Darwin mac.example 23.4.0 Darwin Kernel Version 23.4.0 arm64' },
      systemsetup: { '-getremotelogin': 'Remote Login: Off' },
      netstat: {
        '-anp tcp':
          'Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)    \ntcp4       0      0  192.0.2.9.50000        198.51.100.7.443       ESTABLISHED',
      },
    },
    known: { listening: 'no', service: 'stopped', 'server-os': 'macos', ban: 'no' },
  },
  'a user who is not root': {
    programs: {
      ...linux,
      id: { '-u': '1000' },
      ss: { '-tlnp': `${heading}\nLISTEN 0 128 0.0.0.0:8080 0.0.0.0:*` },
      sshd: { '*': { status: 255, text: 'sshd: no hostkeys available -- exiting.' } },
    },
    known: {},
  },
  'a disk that is full and a daemon that stands still': {
    programs: {
      ...linux,
      ...sockets(listens('*:22')),
      ...units({ 'ssh.service': running }),
      ...healthy,
      ps: { '-o stat= -C sshd': 'Ts', '-eo pid,stat,args': '    PID STAT COMMAND\n    700 Ts   sshd: /usr/sbin/sshd -D' },
      df: {
        '-P / /run /var': 'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/vda1 100 100 0 100% /',
        '-h / /run /var': 'Filesystem Size Used Avail Use% Mounted on\n/dev/vda1 100G 100G 0 100% /',
        '*': '',
      },
    },
    known: {
      listening: 'yes',
      listener: 'sshd',
      service: 'running',
      startup: 'clean',
      'configured-port': 'this',
      disk: 'full',
      daemon: 'frozen',
      ban: 'no',
    },
  },
};

const codeIn = (text: string) => /^Code: (\S+)$/m.exec(text)?.[1] ?? text;
const unread = (text: string) =>
  read(text).parts.flatMap(({ command, from, to, reading }) =>
    reading.kind === 'not-mine' &&
    split(text)
      .lines.slice(from - 1, to)
      .join('')
      .trim()
      ? [`${command}, lines ${from}-${to}`]
      : [],
  );

describe.each(inShells)('collect.sh in $name', (shell) => {
  const whole = Boolean(shell.path);

  test.skipIf(!whole)('prints each command of the block between fences that are whole, and every fence is read', () => {
    const { stdout, stderr } = spawnSync(shell.path, [...shell.args, file], { encoding: 'utf8', cwd: folder });
    const { pieces } = split(stdout);
    expect(stderr.replace(/^Root sees more: put sudo before it\.\n$/, '')).toBe('');
    expect(pieces.filter(({ cut }) => cut)).toEqual([]);
    expect(pieces.length).toBeGreaterThan(8);
    expect(unread(stdout)).toEqual([]);
  });

  test.skipIf(!whole)('prints the same as the others on the same host', () => {
    const path = host(scenarios['a host where all is well']?.programs ?? {});
    const fences = (text: string) => split(text).pieces.map(({ command, text }) => [command, text.trim()]);
    const first = inShells.find((one) => one.path) ?? shell;
    expect(fences(run(shell, path).stdout)).toEqual(fences(run(first, path).stdout));
    expect(run(shell, path, '--short').stdout).toBe(run(first, path, '--short').stdout);
  });

  // Each host in the first shell and in one of the others.
  const own = Object.entries(scenarios).filter((_, i) => shell === inShells[0] || i % 3 === inShells.indexOf(shell) - 1);
  test.skipIf(!whole).each(own)('makes a code of %s, which says only what the block proves', (_, { programs, known }) => {
    const path = host(programs);
    const decoded = decode(codeIn(run(shell, path, '--code').stdout));
    const os = programs.uname === linux.uname ? { 'server-os': 'linux' } : {};
    expect(decoded).toMatchObject({ kind: 'code' });
    const told = decoded.kind === 'code' ? decoded.known : {};
    expect(told).toMatchObject({ console: 'yes', ...os, ...known });
  });
});

const [shell] = inShells.filter(({ path }) => path);

describe('the code', () => {
  test.each(Object.entries(scenarios))('contradicts nothing that the readers see on %s', (_, { programs }) => {
    if (!shell) throw new Error('no shell is here');
    const path = host(programs);
    const decoded = decode(codeIn(run(shell, path, '--code').stdout));
    const told = decoded.kind === 'code' ? decoded.known : {};
    const { facts } = read(run(shell, path).stdout, { port: 22 });
    const differs = facts.filter(({ fact, value, inferred }) => !inferred && value !== 'unsure' && told[fact] && told[fact] !== value);
    expect(differs).toEqual([]);
  });

  test('has the same words in the shell and in the page', () => {
    const lists = [...script().matchAll(/^add ([\w-]+) \S+ (.*)$/gm)].map(([, name, words]) => [name, words]);
    expect(lists).toEqual(observations.map(({ name, words }) => [name, words.map(({ word }) => word).join(' ')]));
  });

  test('has room for every combination', () => {
    expect(observations.reduce((count, { words }) => count * words.length, 1)).toBeLessThanOrEqual(32 ** 5);
  });

  const code = '11XX-GJ57';
  const plain = [...code.replace('-', '')];
  const put = (...changes: [number, string][]) => {
    const copy = [...plain];
    for (const [at, symbol] of changes) copy[at] = symbol;
    return decode(copy.join(''));
  };

  test('takes small letters, blanks, and the letters that look like digits', () => {
    const { known } = decode(code) as { known: unknown };
    for (const typed of ['11xx gj57', ' 11xxgj57 ', 'Il-XX-GJ-57', 'L1XXGJ57']) expect(decode(typed)).toEqual({ kind: 'code', known });
  });

  test('names the place of any one character that is wrong', () => {
    for (let at = 0; at < plain.length; at++)
      for (const symbol of symbols)
        if (symbol !== plain[at]) expect(put([at, symbol])).toEqual({ kind: 'wrong', why: 'check', at: at + 1, saw: symbol });
  });

  test('catches any two characters that are wrong, those in each other’s place among them', () => {
    for (let one = 0; one < plain.length; one++)
      for (let two = one + 1; two < plain.length; two++)
        for (const a of symbols)
          for (const b of symbols) {
            if (a === plain[one] || b === plain[two]) continue;
            if (put([one, a], [two, b]).kind !== 'wrong') throw new Error(`${a} at ${one} and ${b} at ${two} are taken`);
          }
  });

  test.each([
    ['11XX-GJ5', { kind: 'wrong', why: 'length' }],
    ['', { kind: 'wrong', why: 'length' }],
    ['11XX-GJ5U', { kind: 'wrong', why: 'symbol', at: 8, saw: 'U' }],
    ['11X<-GJ57', { kind: 'wrong', why: 'symbol', at: 4, saw: '<' }],
  ])('says what is wrong with %j', (typed, wrong) => expect(decode(typed)).toEqual(wrong));

  test('of another version is taken for none of this one', () => {
    // Twice each symbol of a code, in the field, is a code again: the check holds, the version is 2.
    const twice = plain.map((one) => symbols[(symbols.indexOf(one) * 2) ^ (symbols.indexOf(one) > 15 ? 37 : 0)]).join('');
    expect(decode(twice)).toEqual({ kind: 'wrong', why: 'version' });
  });
});

describe('the block', () => {
  test.each(all)('of %s tells of every line what it does', (system) => {
    for (const short of [false, true]) {
      const steps = stepsOf(system, short);
      expect(steps.filter(({ tells, lines }) => !tells || !lines.length)).toEqual([]);
      expect(block(system, short).split('\n')).toHaveLength(steps.flatMap(({ lines }) => lines).length);
    }
  });

  test.each(all)('of %s fits a screen, and its short form a console of 80 by 24', (system) => {
    expect(block(system).length).toBeLessThan(2_200);
    const lines = block(system, true).split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(48);
  });

  test.each(['linux', 'macos'] as const)('of %s asks for root once, and nothing in it ends its quotes', (system) => {
    expect(block(system).split("'")).toHaveLength(3);
    const inner = block(system).split("'")[1] as string;
    for (const { path, args } of inShells.filter((one) => one.path)) expect(spawnSync(path, [...args, '-n', '-c', inner]).status).toBe(0);
  });

  test.each(all)('of %s leaves nothing behind an option of journalctl that takes a word: it would be that word', (system) => {
    for (const text of [block(system), block(system, true), script()]) expect(text).not.toMatch(/journalctl\b[^"\n|)]* -\w*[bu]\w/);
  });

  test('that the terminal shows while it is typed is no output', () => {
    const typed = block('linux')
      .split('\n')
      .map((line, i) => `${i ? '> ' : 'alice@web1:~$ '}${line}`)
      .join('\n');
    expect(read(`${typed}\n[sudo] password for alice: \n`).facts).toEqual([]);
  });

  test.skipIf(!find('shellcheck'))('passes shellcheck, and so does the file', () => {
    for (const text of [script(), `#!/bin/sh\n${block('linux').split("'")[1]}\n`, `#!/bin/sh\n${block('macos').split("'")[1]}\n`])
      expect(spawnSync('shellcheck', ['-'], { input: text, encoding: 'utf8' }).stdout).toBe('');
  });

  test('writes nowhere: all that is redirected is thrown away or goes into an answer', () => {
    const redirected = [...`${script()}\n${block('linux')}\n${block('macos')}`.matchAll(/^(?!#).*?[^&<>2]?([12]?>+[&|]? ?[^\s;)]+)/gm)];
    const targets = [...new Set(redirected.map(([, one]) => one))].filter(
      (one) => !/^(?:1?>\/dev\/null|2>\/dev\/null|2>&1|>&2)$/.test(one ?? ''),
    );
    expect(targets).toEqual([]);
  });

  test('is plain ASCII, so that its length and its sum are the same everywhere', () => {
    for (const text of [script(), powershell(), ...all.map((system) => block(system))]) expect(text).toMatch(/^[\n\t -~]*$/);
  });
});

test('no function of the block for PowerShell has a name that an alias may take: aliases come first, and none of them has a hyphen', () => {
  const names = [...powershell().matchAll(/^function ([^(]+)/gm)].map(([, name]) => name);
  expect(names).not.toEqual([]);
  for (const name of names) expect(name).toContain('-');
});

describe('what the collector says of itself', () => {
  const keys = '@@ sshd -t\nsshd: no hostkeys available -- exiting.\n@@@ 1\n';
  const who = (id: number) => `@@ uname -a; id -u\nLinux web1 6.1.0-18-amd64 #1 SMP x86_64 GNU/Linux\n${id}\n@@@ 2\n\n`;
  const startup = (text: string) => read(text).facts.find(({ fact }) => fact === 'startup');

  test('root ran it: what is not there is not there', () => expect(startup(who(0) + keys)).not.toHaveProperty('inferred'));

  test.each([
    ['somebody else ran it', who(1000)],
    ['the answer was cut off', who(0).replace('@@@ 2', '@@@ 7')],
  ])('%s: what is not there may be hidden', (_, answer) => expect(startup(answer + keys)).toMatchObject({ inferred: true }));

  test.each([
    [
      'the name of the machine is the server, whatever prompt is above',
      'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused',
      who(0),
      'server',
    ],
    [
      'the name of the machine is the client',
      'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\nme@laptop:~$ sh collect',
      who(0).replace('web1', 'laptop'),
      'client',
    ],
    [
      'without a name, what ssh could not have started is not the client',
      'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused',
      '',
      'server',
    ],
    [
      'without a name, what was started at the prompt of the client is the client',
      'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\nme@laptop:~$ sh collect',
      '',
      'client',
    ],
  ])('%s', (_, before, answer, side) => {
    const { parts } = read(`${before}\n${answer}${keys}`);
    expect(parts.find(({ command }) => command === 'sshd')?.on).toBe(side);
  });

  test('a command had to be stopped: its output proves nothing', () => {
    if (!shell) throw new Error('no shell is here');
    const path = host({ ...linux, ...sockets() });
    rmSync(join(path, 'timeout'));
    writeFileSync(join(path, 'timeout'), '#!/bin/sh\nshift\n"$@"\ncase "$*" in *ss\\ -tlnp*) exit 124;; esac\n');
    chmodSync(join(path, 'timeout'), 0o755);
    const { parts } = read(run(shell, path).stdout);
    expect(parts.find(({ command }) => command === 'ss')?.reading).toMatchObject({ kind: 'withheld', why: 'cut-off' });
  });
});
