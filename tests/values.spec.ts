import { describe, expect, test } from 'vitest';
import { tried } from '../components/after-fix';
import { read } from '../evidence';
import { copied, fill, isValid, valuesOf } from '../evidence/values';

describe('a value enters a command only when it is what its place is for', () => {
  test.each([
    ['HOST', 'web1.example.org'],
    ['HOST', '203.0.113.7'],
    ['HOST', '2001:db8::10'],
    ['HOST', 'fe80::1%eth0'],
    ['PORT', '22'],
    ['PORT', '65535'],
    ['USER', 'ec2-user'],
    ['CLIENT', '198.51.100.4'],
  ] as const)('%s may be %s', (name, text) => expect(isValid(name, text)).toBe(true));

  test.each([
    ['HOST', '-oProxyCommand=reboot'],
    ['HOST', 'web1;reboot'],
    ['HOST', '$(reboot)'],
    ['HOST', 'a b'],
    ['HOST', ''],
    ['HOST', 'xx.xx.xx.***'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '22 '],
    ['USER', '-l'],
    ['USER', 'a`id`'],
    ['CLIENT', '256.1.1.1'],
    ['CLIENT', '1:2:3'],
    ['CLIENT', '::1::2'],
    ['CLIENT', 'me.example'],
  ] as const)('%s may not be %j', (name, text) => expect(isValid(name, text)).toBe(false));

  test('what does not validate keeps its placeholder', () => {
    const values = valuesOf({ host: 'web1 && reboot', port: 2222, user: 'alice' });
    expect(fill('ssh -p PORT USER@HOST', values)).toBe('ssh -p 2222 alice@HOST');
  });

  test('a host of Git repositories, whose account runs nothing, is asked for its greeting, by the way that the settings name', () => {
    const git = (port?: number) =>
      tried(fill('ssh -p PORT USER@HOST echo connected', valuesOf({ host: 'git.example.net', user: 'git', port })));
    expect(git()).toBe('ssh -T git@git.example.net');
    expect(git(22)).toBe('ssh -T git@git.example.net');
    expect(git(2222)).toBe('ssh -T -p 2222 git@git.example.net');
    expect(tried('ssh -p 22 mygit@git.example.net echo connected')).toContain('echo connected');
    expect(tried('ssh -p 22 alice@git.example.net echo connected')).toBe('ssh -p 22 alice@git.example.net echo connected');
    expect(read('ssh: connect to host github.com port 22: Connection timed out').context).toMatchObject({ user: 'git' });
  });

  test('a firewall is opened for the one address, of IPv4 or of IPv6, and never for the network around it', () => {
    const opened = (client: string) => fill('--source-ranges=CLIENT/32 --rules=tcp:PORT', valuesOf({ client, port: 22 }));
    expect(opened('198.51.100.4')).toBe('--source-ranges=198.51.100.4/32 --rules=tcp:22');
    expect(opened('2001:db8::4')).toBe('--source-ranges=2001:db8::4/128 --rules=tcp:22');
    expect(fill('--source-ranges=CLIENT/32', {})).toBe('--source-ranges=CLIENT/32');
  });
});

test('the port is ssh’s own where nobody names one, unless a word stands for the server that only their settings know', () => {
  const filled = (host: string, port?: number) => fill('ssh -p PORT HOST', valuesOf({ host, port }));
  expect(filled('203.0.113.7')).toBe('ssh -p 22 203.0.113.7');
  expect(filled('2001:db8::7')).toBe('ssh -p 22 2001:db8::7');
  expect(filled('web1.example.net')).toBe('ssh -p 22 web1.example.net');
  expect(filled('web1')).toBe('ssh -p PORT web1');
  expect(filled('203.0.113.7', 2222)).toBe('ssh -p 2222 203.0.113.7');
});

test('a name of somebody else’s that holds the word of a value stays as it is', () => {
  const values = valuesOf({ host: 'web1', user: 'git', port: 22 });
  for (const text of [
    'sudo iptables -S DOCKER-USER',
    '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @',
    'COMMAND PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME',
    'USER         PID %CPU %MEM COMMAND',
  ])
    expect(fill(text, values)).toBe(text);
  expect(fill('cp ~/.ssh/authorized_keys /root/authorized_keys.before-USER', values)).toMatch(/before-git$/);
  expect(fill("ssh-keygen -R '[HOST]:PORT'; grep '^USER:' /etc/passwd", values)).toBe(
    "ssh-keygen -R '[web1]:22'; grep '^git:' /etc/passwd",
  );
});

describe('a command that was copied', () => {
  test('is said to lack whatever name still stands in it for a value', () => {
    expect(copied('ssh -p 22 alice@203.0.113.7')).toBe('Copied');
    expect(copied('sudo ufw allow from CLIENT to any port 22')).toBe('Copied: fill in CLIENT');
    expect(copied('ssh -p PORT USER@203.0.113.7')).toBe('Copied: fill in the names');
  });
});
