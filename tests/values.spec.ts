import { describe, expect, test } from 'vitest';
import { tried } from '../components/after-fix';
import { read } from '../evidence';
import { loginOf, withLogin } from '../evidence/login';
import { ownLogin } from '../evidence/target';
import { copied, fill, isValid, valuesIn, valuesOf } from '../evidence/values';

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

describe('what shows that a fix helped is the very login that failed', () => {
  const proof = (paste: string) => withLogin('ssh -p PORT USER@HOST echo connected', ownLogin(read(paste)));
  const refused = 'ssh: connect to host 203.0.113.7 port 2222: Connection refused';

  const ways = [
    ['ssh -i mykey.pem ubuntu@203.0.113.7', 'ssh -i mykey.pem ubuntu@203.0.113.7 echo connected'],
    [
      'ssh -i ~/.ssh/prod.pem -J ops@bastion.example.net -p 2222 deploy@203.0.113.7',
      'ssh -i ~/.ssh/prod.pem -J ops@bastion.example.net -p 2222 deploy@203.0.113.7 echo connected',
    ],
    ['ssh web1', 'ssh web1 echo connected'],
    ['ssh priya@corp.example@203.0.113.7', 'ssh priya@corp.example@203.0.113.7 echo connected'],
    ['ssh alice@203.0.113.7 -p 2222', 'ssh -p 2222 alice@203.0.113.7 echo connected'],
    ['ssh -vvv -o LogLevel=DEBUG3 -o ConnectTimeout=15 -p2222 alice@203.0.113.7', 'ssh -p 2222 alice@203.0.113.7 echo connected'],
    ['ssh -vAi "C:\\Users\\Mia K\\key.pem" alice@203.0.113.7', 'ssh -A -i "C:\\Users\\Mia K\\key.pem" alice@203.0.113.7 echo connected'],
    ['ssh -N -L 8080:localhost:80 alice@203.0.113.7', 'ssh alice@203.0.113.7 echo connected'],
    ['ssh -o HostKeyAlgorithms=+ssh-rsa alice@203.0.113.7 uptime', 'ssh -o HostKeyAlgorithms=+ssh-rsa alice@203.0.113.7 echo connected'],
    ['while ! ssh -i k.pem alice@203.0.113.7; do sleep 5; done', 'ssh -i k.pem alice@203.0.113.7 echo connected'],
  ] as const;
  test.each(ways)('%s', (typed, wanted) => expect(proof(`mia@laptop:~$ ${typed}\n${refused}`)).toBe(wanted));

  test.each([
    'ssh -oProxyCommand=reboot alice@203.0.113.7',
    'ssh -o ProxyCommand=reboot alice@203.0.113.7',
    'ssh -o LocalCommand=reboot -o PermitLocalCommand=yes alice@203.0.113.7',
    'ssh -F evil.conf alice@203.0.113.7',
    'ssh -I evil.so alice@203.0.113.7',
    'ssh -i //evil/share/key alice@203.0.113.7',
    'ssh -i \\\\evil\\share\\key alice@203.0.113.7',
    'ssh -i k;reboot alice@203.0.113.7',
    'ssh -i $(reboot) alice@203.0.113.7',
    'ssh -i "$(reboot)" alice@203.0.113.7',
    'ssh -i `reboot` alice@203.0.113.7',
    'ssh -i "k alice@203.0.113.7',
    'ssh -J a@b,$(reboot) alice@203.0.113.7',
    'ssh -J -oProxyCommand=reboot alice@203.0.113.7',
    'ssh -l $USER 203.0.113.7',
    'ssh -p 22;reboot alice@203.0.113.7',
    'ssh alice@203.0.113.7;reboot',
    'ssh alice@203.0.113.7&reboot',
    'ssh -o HostName=-oProxyCommand=reboot alice@203.0.113.7',
    'ssh USER@HOST',
    'ssh -p PORT alice@203.0.113.7',
    'sudo ssh alice@203.0.113.7',
    'ssh -W 10.0.0.5:22 alice@203.0.113.7',
  ])('no word enters it that runs, loads or reaches something else: %s', (typed) => {
    expect(loginOf(typed)).toBeUndefined();
    expect(proof(`mia@laptop:~$ ${typed}\n${refused}`)).toBe('ssh -p PORT USER@HOST echo connected');
  });

  test('of several logins to one server it is the one with keys and jumps, and never one to another server', () => {
    const checks = `mia@laptop:~$ ssh -i k.pem alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused
mia@laptop:~$ ssh -v -p 22 alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused`;
    expect(proof(checks)).toBe('ssh -i k.pem alice@203.0.113.7 echo connected');
    expect(proof(`${checks}\nmia@laptop:~$ ssh -i other.pem bob@198.51.100.9\nbob@web9:~$ `)).toContain('alice@203.0.113.7');
  });

  test('keeps what a check does beside the login, and leaves a way of its own alone', () => {
    expect(withLogin('ssh -v -p PORT USER@HOST true 2>&1 | grep x', '-i k.pem web1')).toBe('ssh -v -i k.pem web1 true 2>&1 | grep x');
    expect(withLogin('ssh -J USER@HOST -p 2222 USER@127.0.0.1', 'web1')).toBe('ssh -J USER@HOST -p 2222 USER@127.0.0.1');
    expect(withLogin('ssh -p PORT USER@HOST', undefined)).toBe('ssh -p PORT USER@HOST');
  });

  test('is taken out of what a tab kept only where no word of it is one of a shell', () => {
    const kept = (login: unknown) => valuesIn(JSON.stringify({ login })).login;
    for (const [typed] of ways) {
      const login = ownLogin(read(`mia@laptop:~$ ${typed}\n${refused}`));
      expect(kept(login), typed).toBe(login);
    }
    for (const login of ['web1;reboot', '$(reboot)', '`reboot`', 'web1|reboot', 'web1>f', 'a\nb', 1]) expect(kept(login)).toBeUndefined();
    for (const json of ['{}', 'null', '', '{"constructor":"web1"}']) expect(valuesIn(json)).toEqual({});
  });

  test('whoever is of a domain has no name that commands on the server would take', () => {
    const { context } = read(`mia@laptop:~$ ssh priya@corp.example@winsrv01\nssh: connect to host winsrv01 port 22: Connection refused`);
    expect(context).toMatchObject({ user: 'priya@corp.example', host: 'winsrv01' });
    expect(valuesOf(context)).not.toHaveProperty('USER');
  });
});

describe('a command that was copied', () => {
  test('is said to lack whatever stands in it for a value: a name, or an example that would reach somebody else’s server', () => {
    expect(copied([])).toBe('Copied');
    expect(copied(['CLIENT', 'CLIENT/32'])).toBe('Copied: replace CLIENT');
    expect(copied(['PORT', 'USER'])).toBe('Copied: replace PORT and USER');
    expect(copied(['203.0.113.1'])).toBe('Copied: replace 203.0.113.1');
    expect(copied(['HOST', '10.0.0.0/24'])).toBe('Copied: replace HOST and 10.0.0.0/24');
    expect(copied(['HOST', 'web1', 'prod'])).toBe('Copied: replace what is dotted');
  });
});

describe('what the text says enters the commands, and no example does', () => {
  const filled = (command: string, paste: string) => fill(command, valuesOf(read(paste).context));

  test('the port on which sshd listens', () => {
    const paste = `me@laptop:~$ ssh me@144.76.33.21\nssh: connect to host 144.76.33.21 port 22: Connection refused
me@srv:~$ sudo ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128          0.0.0.0:4822      0.0.0.0:*    users:(("sshd",pid=901,fd=3))`;
    expect(filled('ssh -p SSHD_PORT USER@HOST echo connected', paste)).toBe('ssh -p 4822 me@144.76.33.21 echo connected');
    expect(fill('ssh -p SSHD_PORT HOST', valuesOf({ host: 'web1.example.net' }))).toBe('ssh -p SSHD_PORT web1.example.net');
  });

  test('the host and the port that were written as one word', () => {
    const said = (name: string) => `me@nb:~$ ssh root@${name}\nssh: Could not resolve hostname ${name}: Name or service not known`;
    const login = 'ssh -p PORT USER@HOST';
    expect(filled(login, said('65.108.44.12:2200'))).toBe('ssh -p 2200 root@65.108.44.12');
    expect(filled(login, said('web1.example.net:2200'))).toBe('ssh -p 2200 root@web1.example.net');
    expect(valuesOf({ host: '[2001:db8::7]:2200' })).toMatchObject({ HOST: '2001:db8::7', PORT: '2200' });
    expect(valuesOf({ host: '2001:db8::7' })).toMatchObject({ HOST: '2001:db8::7', PORT: '22' });
    expect(valuesOf({ host: 'web1:99999' })).not.toHaveProperty('PORT');
    expect(withLogin(`${login} echo connected`, ownLogin(read(said('65.108.44.12:2200'))))).toBe(`${login} echo connected`);
  });

  test('the address of the server, where one was dialled or is known of its name', () => {
    expect(fill('ip route get HOST_IP', valuesOf({ host: '10.20.30.40' }))).toBe('ip route get 10.20.30.40');
    expect(fill('ip route get HOST_IP', valuesOf({ host: 'web1', server: '10.20.30.40' }))).toBe('ip route get 10.20.30.40');
    expect(fill('ip route get HOST_IP', valuesOf({ host: 'web1' }))).toBe('ip route get HOST_IP');
    expect(fill('dev HOST_IP/32', valuesOf({ host: '2001:db8::7' }))).toBe('dev 2001:db8::7/128');
  });
});
