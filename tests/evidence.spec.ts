import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { facts } from '../evidence/facts';
import { readers } from '../evidence/readers';
import type { Context, Reading } from '../evidence/reading';
import { isValue } from '../machines/questions';
import { withheldIn, withheldWords } from '../machines/withheld';

/**
 * Fixtures are found by name: `tests/fixtures/<reader>/<name>.txt` is what the command printed, and `<name>.json` beside it
 * holds `source` (where it was recorded), `context` (what is known beside it) and `reading` (what the reader must answer).
 */
type Expected = {
  source: string;
  context?: Context;
  reading: { kind: Reading['kind']; why?: string; facts?: { fact: string; value: string; line: number; inferred?: boolean }[] };
};

const root = 'tests/fixtures';
const fixtures = readdirSync(root).flatMap((reader) =>
  readdirSync(`${root}/${reader}`)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const path = `${root}/${reader}/${file}`;
      return {
        reader,
        name: `${reader}/${file.replace(/\.txt$/, '')}`,
        text: readFileSync(path, 'utf8'),
        expected: JSON.parse(readFileSync(path.replace(/\.txt$/, '.json'), 'utf8')) as Expected,
      };
    }),
);

test('every reader has at least three recordings', () => {
  const counts = Object.keys(readers).map((name) => [name, fixtures.filter(({ reader }) => reader === name).length] as const);
  expect(counts.filter(([, count]) => count < 3)).toEqual([]);
});

test.each(fixtures)('reads $name', ({ reader, text, expected }) => {
  const reading = readers[reader]?.(text, expected.context ?? {}) as Reading;
  expect(reading.kind).toBe(expected.reading.kind);
  if (reading.kind === 'withheld') expect(reading.why).toBe(expected.reading.why);
  if (reading.kind === 'read') {
    const plain = reading.facts.map(({ fact, value, line, inferred }) => ({ fact, value, line, ...(inferred && { inferred }) }));
    expect(plain).toEqual(expected.reading.facts);
  }
});

/** A small generator with a fixed seed, so that a failure comes back. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

describe('whatever is pasted', () => {
  const pick = random(20261120);
  const broken = fixtures.flatMap(({ name, text }) => {
    const lines = text.split('\n');
    const cut = text.slice(0, pick(text.length + 1));
    const shuffled = lines
      .map((line) => [pick(1000), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join('\n');
    const spliced = lines.map((line) => (pick(4) ? line : line.slice(pick(line.length + 1)))).join('\r\n');
    return [
      { name: `${name}, cut off`, text: cut },
      { name: `${name}, shuffled`, text: shuffled },
      { name: `${name}, damaged`, text: spliced },
    ];
  });

  test('no reader throws, and each fact is one of the closed lists and stands on a line of the text', () => {
    for (const { name, text } of [...fixtures, ...broken]) {
      const count = text.split('\n').length;
      for (const [reader, run] of Object.entries(readers)) {
        for (const context of [{}, { port: 2222, server: '2001:db8::7', command: `sudo ${reader} -x` }]) {
          const reading = run(text, context);
          if (reading.kind !== 'read') continue;
          for (const one of reading.facts) {
            expect(isValue(one.fact, one.value), `${reader} on ${name}: ${one.fact}=${one.value}`).toBe(true);
            expect(one.line, `${reader} on ${name}`).toBeGreaterThanOrEqual(0);
            expect(one.line, `${reader} on ${name}`).toBeLessThanOrEqual(count);
          }
        }
      }
    }
  });

  test('no reader takes another command for its own', () => {
    // Readers of one family share a shape; everybody else must leave a recording alone.
    const kin = [
      ['ssh', 'clients', 'nc', 'telnet', 'nmap', 'ping', 'dig', 'host', 'nslookup', 'getent', 'Resolve-DnsName'],
      ['traceroute', 'tracepath', 'mtr', 'tcpdump'],
      ['systemctl', 'service', 'journalctl', 'sshd', 'ssh'],
      ['nft', 'iptables', 'ufw', 'firewall-cmd'],
      // ufw's lines are the kernel's wherever they stand; the loader says the same of a program that is run and of one that is asked for.
      ['journalctl', 'dmesg'],
      ['sshd', 'ldd'],
      ['fail2ban', 'fail2ban-client'],
      ['getent', 'hosts'],
      // Whoever is turned away is shown the notice that the server keeps.
      ['ssh', 'nologin'],
    ];
    const foreign = fixtures.flatMap(({ name, reader, text, expected }) =>
      Object.entries(readers)
        .filter(([other]) => other !== reader && !kin.some((group) => group.includes(other) && group.includes(reader)))
        .filter(([, run]) => run(text, { ...expected.context, command: undefined }).kind === 'read')
        .map(([other]) => `${other} reads ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  test('a value is always one of its fact, and unsure is always one of them', () => {
    for (const values of Object.values(facts)) expect(values).toContain('unsure');
  });

  test('what iptables-save says above its tables and behind them is its own', () => {
    const said = 'v1.8.9 (nf_tables) on Sat Nov 21 21:06:25 2026';
    const table = (name: string) =>
      `# Generated by iptables-save ${said}\n*${name}\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n# Completed on ${said.slice(22)}\n`;
    const { parts, unread } = read(`${table('nat')}${table('filter')}`);
    expect(parts).toMatchObject([{ command: 'iptables', from: 1, to: 12 }]);
    expect(unread).toBe(0);
  });

  test('the times that ping sums up, and what nft says above a table, are theirs', () => {
    const ping =
      '$ ping -c 1 203.0.113.7\nPING 203.0.113.7 (203.0.113.7) 56(84) bytes of data.\n64 bytes from 203.0.113.7: icmp_seq=1 ttl=63 time=8.33 ms\n\n--- 203.0.113.7 ping statistics ---\n1 packets transmitted, 1 received, 0% packet loss, time 0ms\n';
    const table = (name: string) => `# Warning: table ip ${name} is managed by iptables-nft, do not touch!\ntable ip ${name} {\n}\n`;
    for (const times of ['rtt min/avg/max/mdev = 8.330/8.330/8.330/0.000 ms', 'round-trip min/avg/max/stddev = 8.330/8.330/8.330/0.000 ms'])
      expect(read(`${ping}${times}\n`).unread).toBe(0);
    expect(read(`root@web1:~# nft list ruleset\n${table('filter')}${table('nat')}`).unread).toBe(0);
  });

  test('long rows of answers that are cut off within a word are read within a second or two', () => {
    const row = `${'!'.repeat(9_000)}Succ\n`;
    const from = process.cpuUsage();
    const { facts } = read(`Sending 5, 100-byte ICMP Echos to 203.0.113.7, timeout is 2 seconds:\n${row.repeat(200)}`);
    expect(facts).toContainEqual({ fact: 'alive', value: 'unsure', line: 1 });
    expect(process.cpuUsage(from).user / 1e6).toBeLessThan(5);
  });

  test('a failed test of a connection is read to its last row, though the ping above it says more', () => {
    const rows = { ComputerName: 'web1', RemoteAddress: '203.0.113.7', RemotePort: 22, PingSucceeded: 'True', TcpTestSucceeded: 'False' };
    const text = Object.entries(rows).map(([name, value]) => `${name.padEnd(22)} : ${value}\n`);
    expect(read(text.join('')).unread).toBe(0);
  });

  test('a paste without anything to read gives no facts', () => {
    for (const text of ['', '\n\n', 'hello, my server does not work', '\u0000\u0001', '@@', '$ ', 'x'.repeat(100_000)]) {
      expect(read(text).facts).toEqual([]);
    }
  });
});

test('a command that sudo was to run, where sudo is missing, is not said to be missing itself', () => {
  for (const said of [
    '-bash: sudo: command not found',
    'bash: line 1: sudo: command not found',
    'zsh: command not found: sudo',
    'sh: 1: sudo: not found',
  ]) {
    const [part] = read(`root@web1:~# sudo ss -tlnp\n${said}\n`).parts;
    expect(part).toMatchObject({ command: 'ss', reading: { kind: 'withheld', why: 'no-sudo' } });
  }
  const [own] = read('root@web1:~# sudo ss -tlnp\nsudo: ss: command not found\n').parts;
  expect(own).toMatchObject({ reading: { kind: 'withheld', why: 'no-such-command' } });
});

test('sudo that has lost its own rights is said once, with what to do instead, though the same was answered without it', () => {
  const lost = 'sudo: /usr/bin/sudo must be owned by uid 0 and have the setuid bit set';
  const { parts } = read(`jun@app01:~$ sudo ss -tln\n${lost}\njun@app01:~$ sudo ls -l /etc/ssh/\n${lost}\njun@app01:~$ ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*\n`);
  expect(withheldIn(parts).map(({ why }) => why)).toEqual(['sudo-lost']);
  expect(withheldWords['sudo-lost']).toMatch(/Keep this session open/);
});

test('an address that was typed elsewhere counts where the paste shows none, and proves nothing', () => {
  const rules =
    'root@web1:~# ufw status\nStatus: active\n\nTo                         Action      From\n--                         ------      ----\n22/tcp                     ALLOW       192.0.2.44\n';
  const packet = (typed?: string) => read(rules, {}, typed).facts.find(({ fact }) => fact === 'packet');
  expect(packet('192.0.2.44')).toMatchObject({ value: 'accept', inferred: true });
  expect(packet('198.51.100.9')).toMatchObject({ value: 'drop', inferred: true });
  expect(packet()).toMatchObject({ value: 'conditional' });
});

test('the heading of a report of mtr is no name that was left to be filled in', () => {
  const report = (host: string) => `HOST: ${host}                      Loss%   Snt   Last   Avg  Best  Wrst StDev
  1.|-- 192.168.1.1                0.0%    10    0.5   0.5   0.4   0.7   0.1
`;
  expect(read(report('laptop')).parts).toMatchObject([{ command: 'mtr', reading: { kind: 'read' } }]);
  expect(read('HOST: Name or service not known\n').parts).toMatchObject([{ reading: { kind: 'withheld', why: 'unfilled' } }]);
});
