import { describe, expect, test } from 'vitest';
import { answer, found } from './answered';

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

test('a file that sshd’s own profile keeps from it is why the key cannot be read', () => {
  const log = typed(
    'journalctl -u ssh -n 2',
    'Nov 20 10:02:11 web1 sshd[2201]: error: Could not load host key: /etc/ssh/ssh_host_ed25519_key\nNov 20 10:02:11 web1 sshd[2201]: sshd: no hostkeys available -- exiting.',
  );
  const kernel = (name: string) =>
    typed(
      'dmesg | tail -1',
      `[ 1234.567890] audit: type=1400 audit(1795168931.101:44): apparmor="DENIED" operation="open" profile="/usr/sbin/sshd" name="${name}" pid=2201 comm="sshd" requested_mask="r" denied_mask="r" fsuid=0 ouid=0`,
    );
  expect(concluded(attempt() + log)[0]).toMatch(/^host-keys-missing/);
  expect(concluded(attempt() + log + kernel('/etc/ssh/ssh_host_ed25519_key'))).toEqual(['apparmor-profile fits']);
  expect(concluded(attempt() + log + kernel('/etc/shadow'))[0]).toMatch(/^host-keys-missing/);
});

const sockets = (command: string, address: string) =>
  typed(command, `State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128        ${address}:22        0.0.0.0:*`);

test('what was seen before a change is over once the same was looked at again, by whatever command', () => {
  const before = sockets('ss -tlnp', '127.0.0.1');
  const change = typed('systemctl restart ssh');
  expect(concluded(attempt() + before)).toEqual(['listen-loopback-only proven']);
  expect(concluded(attempt() + before + change)).toEqual(['listen-loopback-only fits']);
  expect(concluded(attempt() + before + change + sockets('ss -tln', '0.0.0.0') + attempt())).toEqual([]);
  // Another place was looked at.
  expect(concluded(attempt() + before + change + sockets('docker exec app ss -tln', '0.0.0.0'))).toEqual(['listen-loopback-only fits']);
  const users = (...names: string[]) => typed('sshd -T | grep -i allowusers', names.map((name) => `allowusers ${name}`).join('\n'));
  const edit = typed("echo 'AllowUsers bob alice' > /etc/ssh/sshd_config.d/10-users.conf");
  expect(concluded(denied + users('bob'))).toEqual(['user-not-allowed fits']);
  expect(concluded(denied + users('bob') + edit + users('bob', 'alice') + denied)).toEqual([]);
});

test.each([
  ['systemctl start ssh', 'Failed to start ssh.service: Unit ssh.service is masked.', 'systemctl unmask ssh', 'unit-masked'],
  [
    'dpkg -s openssh-server',
    "dpkg-query: package 'openssh-server' is not installed and no information is available",
    'apt-get install -y openssh-server',
    'sshd-not-installed',
  ],
  ['/usr/sbin/sshd', 'sshd: no hostkeys available -- exiting.', 'ssh-keygen -A', 'host-keys-missing'],
  ['/usr/sbin/sshd', 'Missing privilege separation directory: /run/sshd', 'mkdir -p /run/sshd', 'privsep-directory'],
])('what %s showed is over after %s and %s, where the next attempt fails too', (look, shown, act, cause) => {
  const first = attempt() + typed(look, shown);
  expect(concluded(first).join()).toContain(cause);
  expect(concluded(first + typed(act)).join()).toContain(cause);
  expect(concluded(first + typed(act) + attempt()).join()).not.toContain(cause);
  // It is there again.
  expect(concluded(first + typed(act) + attempt() + typed(look, shown)).join()).toContain(cause);
});

test('a ban that was lifted explains no attempt after it', () => {
  const list = (banned: string) =>
    typed(
      'fail2ban-client status sshd',
      `Status for the jail: sshd\n|- Filter\n|  |- Currently failed:\t0\n\`- Actions\n   |- Currently banned:\t1\n   |- Total banned:\t1\n   \`- Banned IP list:\t${banned}`,
    );
  const own = 'me@laptop:~$ curl -s ifconfig.me\n198.51.100.23\n';
  const unban = typed('fail2ban-client set sshd unbanip 198.51.100.23', '1');
  expect(concluded(own + attempt() + list('198.51.100.23'))[0]).toMatch(/^fail2ban-ban/);
  expect(concluded(own + attempt() + list('198.51.100.23') + unban + attempt())).toEqual([]);
  expect(concluded(own + attempt() + list('198.51.100.23') + unban + attempt() + list('198.51.100.23'))[0]).toMatch(/^fail2ban-ban/);
});

test('a machine that was entered by another name than the one that fails says nothing of it', () => {
  const into = (host: string, prompt: string) =>
    `me@laptop:~$ ssh alice@${host}\nLast login: Fri Nov 20 09:12:11 2026 from 198.51.100.23\nalice@${prompt}:~$ ss -tln\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128         10.0.0.8:22        0.0.0.0:*\nalice@${prompt}:~$ exit\n`;
  expect(concluded(into('web2', 'web2') + attempt('Connection refused', 'web1'))).toEqual([]);
  expect(concluded(into('203.0.113.8', 'web2') + attempt())).toEqual([]);
  // A name and an address, and an address inside and one outside, may be the same machine’s.
  expect(concluded(into('web2', 'web2') + attempt())).toEqual(['listen-other-address fits']);
  expect(concluded(into('192.168.1.8', 'web2') + attempt())).toEqual(['listen-other-address fits']);
});

test('a password of root’s is refused where root may come with a key alone', () => {
  const settings = typed('sshd -T | grep -i permitroot', 'permitrootlogin without-password');
  const tried = "me@laptop:~$ ssh root@203.0.113.7\nroot@203.0.113.7's password: \nPermission denied, please try again.\n";
  expect(concluded(tried + settings)).toEqual(['root-login-off fits']);
  expect(concluded(`me@laptop:~$ ssh root@203.0.113.7\nroot@203.0.113.7: Permission denied (publickey).\n${settings}`)).toEqual([]);
});

test('settings that were looked for in the whole folder of sshd are read, and the client’s are left out', () => {
  const look = (row: string) => typed('grep -rn AllowUsers /etc/ssh/', row);
  expect(concluded(denied + look('/etc/ssh/sshd_config.d/10-hardening.conf:3:AllowUsers bob carol'))).toEqual(['user-not-allowed fits']);
  expect(concluded(denied + look('/etc/ssh/ssh_config:3:# AllowUsers bob carol'))).toEqual([]);
});

test('whoever gets in at another port of a host that refuses dials the wrong one', () => {
  const into = (host: string) => `me@laptop:~$ ssh -p 2222 alice@${host}\nLast login: Fri Nov 20 09:12:11 2026 from 198.51.100.23\n`;
  expect(concluded(attempt() + into('203.0.113.7'))).toEqual(['wrong-port fits']);
  expect(concluded(attempt() + into('203.0.113.8'))).toEqual([]);
  expect(concluded(attempt('Connection timed out') + into('203.0.113.7'))).toEqual([]);
});

test('the newest attempt decides: whoever gets in at the port that failed last is done, whatever another port said before', () => {
  const dialled = (port: number, why: string) =>
    `me@laptop:~$ ssh -p ${port} alice@203.0.113.7\nssh: connect to host 203.0.113.7 port ${port}: Connection ${why}\n`;
  const into = (remote = '') =>
    `me@laptop:~$ ssh -p 2222 alice@203.0.113.7${remote ? ` ${remote}\nconnected\n` : '\nLast login: Fri Nov 20 09:12:11 2026 from 198.51.100.23\n'}`;
  const listens = typed(
    'ss -tln',
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128         0.0.0.0:2222       0.0.0.0:*',
  );
  const before = attempt() + dialled(2222, 'timed out');
  for (const end of [into(), into('echo connected')]) {
    expect(answer(before + end)).toMatchObject({ symptom: 'connected', causes: [] });
    expect(answer(before + listens + end)).toMatchObject({ symptom: 'connected', causes: [] });
  }
  // It was shut again, or shut to another port than the one that let them in.
  expect(answer(before + into() + dialled(2222, 'timed out')).symptom).toBe('timed-out');
  expect(concluded(before + into() + attempt())).toEqual(['wrong-port fits']);
});

describe('what the test of a fix prints is a success', () => {
  const ours = 'me@laptop:~$ ssh alice@203.0.113.7 echo connected\n';
  test.each([
    ['alone', '', 'connected\n'],
    ['behind the message of the attempt before it', attempt(), 'connected\n'],
    ['behind a password', attempt() + ours, "alice@203.0.113.7's password: \nconnected\n"],
    ['behind a password that was wrong at first', attempt() + ours, 'Permission denied, please try again.\nconnected\n'],
    [
      'behind a warning of the shell',
      attempt() + ours,
      'bash: warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8)\nconnected\n',
    ],
    [
      'at a prompt of Windows, which names no machine',
      attempt().replace(/^.*?\$/, 'PS C:\\Users\\mia>'),
      "PS C:\\Users\\mia> ssh alice@203.0.113.7 echo connected\nalice@203.0.113.7's password:\nconnected\n",
    ],
  ])('%s', (_, before, text) => {
    expect(answer(before + text)).toMatchObject({ symptom: 'connected', causes: [] });
  });
  test.each([
    ['where this computer says it', `me@laptop:~$ ssh alice@203.0.113.7; echo connected\n${attempt().split('\n')[1]}\nconnected\n`],
    ['of another host', `${attempt()}me@laptop:~$ ssh alice@203.0.113.8 echo connected\nconnected\n`],
    ['where another program prints it', `${attempt()}me@laptop:~$ nmcli -t -f STATE general\nconnected\n`],
    ['from the server itself', `${attempt()}${typed('ssh alice@203.0.113.7 echo connected', 'connected')}`],
  ])('but not %s', (_, paste) => {
    expect(answer(paste).symptom).toBe('refused');
  });
});

test('a push that came through says that git is let in, whether its branch was taken or not', () => {
  const push = 'me@laptop:~/shop$ git push origin main\n';
  const refused = `${push}ssh: connect to host git.example.com port 22: Connection refused\nfatal: Could not read from remote repository.\n`;
  const came = (to: string, row: string) =>
    answer(`${refused}${push}Total 3 (delta 2), reused 0 (delta 0), pack-reused 0\nTo ${to}\n${row}\n`).symptom;
  const row = '   1f2e3d4..5a6b7c8  main -> main';
  expect(came('git.example.com:mia/shop.git', row)).toBe('connected');
  expect(came('ssh://git@git.example.com/mia/shop.git', ' * [new branch]      main -> main')).toBe('connected');
  expect(came('git.example.com:mia/shop.git', ' ! [rejected]        main -> main (fetch first)')).toBe('connected');
  // By the web, to a folder, to another host.
  expect(came('https://git.example.com/mia/shop.git', row)).toBe('refused');
  expect(came('/srv/git/shop.git', row)).toBe('refused');
  expect(came('git.example.org:mia/shop.git', row)).toBe('refused');
});

test('a connection that ends behind its password ended at the login, and a file that closes it to all explains that', () => {
  const ended = "me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7's password: \nConnection closed by 203.0.113.7 port 22\n";
  const file = typed('ls -l /etc/nologin', '-rw-r--r-- 1 root root 0 Nov 20 09:12 /etc/nologin');
  expect(concluded(ended + file)).toEqual(['nologin-file fits']);
  expect(concluded(ended + typed('ls -l /etc/nologin', "ls: cannot access '/etc/nologin': No such file or directory"))).toEqual([]);
  expect(found(ended)).toEqual([]);
});

test('the client’s own rules are read where they stand at its prompt, and only where no card decides', () => {
  const rules = (rule: string) => `me@laptop:~$ sudo iptables -S OUTPUT\n-P OUTPUT ACCEPT\n-A OUTPUT -o lo -j ACCEPT\n-A OUTPUT ${rule}\n`;
  const timedOut = attempt('Connection timed out');
  expect(concluded(timedOut + rules('-p tcp -m tcp --dport 22 -j DROP'))).toEqual(['client-firewall fits']);
  expect(concluded(timedOut + rules('-d 203.0.113.0/24 -j DROP'))).toEqual(['client-firewall fits']);
  for (const rule of ['-p tcp -m tcp --dport 25 -j DROP', '-d 198.51.100.0/24 -j DROP', '-o tun0 -p tcp -m tcp --dport 22 -j DROP'])
    expect(concluded(timedOut + rules(rule))).toEqual([]);
});

test('a blackhole of route, which has no card, leaves no way back', () => {
  const own = 'me@laptop:~$ curl -s ifconfig.me\n198.51.100.23\n';
  const table = (row: string) =>
    typed(
      'route -n',
      `Kernel IP routing table\nDestination     Gateway         Genmask         Flags Metric Ref    Use Iface\n0.0.0.0         203.0.113.1     0.0.0.0         UG    0      0        0 eth0\n${row}`,
    );
  const blackhole = table('198.51.100.0    0.0.0.0         255.255.255.0   U     0      0        0 *');
  const card = table('198.51.100.0    0.0.0.0         255.255.255.0   U     0      0        0 eth1');
  expect(concluded(own + attempt('Connection timed out') + blackhole)).toEqual(['route-missing fits']);
  expect(concluded(own + attempt('Connection timed out') + card)).toEqual([]);
});

test('whoever gets in with one family alone has met what the other leads to', () => {
  const plain = attempt('Connection timed out', 'web1.example.com');
  const into = (options: string) => `me@laptop:~$ ssh ${options} alice@web1.example.com hostname\nweb1\n`;
  expect(concluded(plain + into('-4'))).toEqual(['ipv6-broken fits']);
  expect(concluded(into('-4') + plain)).toEqual(['ipv6-broken fits']);
  expect(concluded(plain + into('-4') + into('-4'))).toEqual(['ipv6-broken fits']);
  expect(concluded(into('-4') + plain.replace('ssh ', 'ssh -6 '))).toEqual(['ipv6-broken fits']);
  expect(concluded(plain + into('-o ConnectTimeout=4'))).toEqual([]);
});

test('what failed, or was meant for another, ends nothing', () => {
  const masked = typed('systemctl start ssh', 'Failed to start ssh.service: Unit ssh.service is masked.');
  const again = (command: string, printed: string) => concluded(attempt() + masked + typed(command, printed) + attempt());
  expect(again('systemctl unmask ssh', 'Removed "/etc/systemd/system/ssh.service".')).toEqual([]);
  expect(again('systemctl unmask ssh', 'Failed to unmask unit: Access denied')).toEqual(['unit-masked fits']);
  const banned = typed(
    'fail2ban-client status sshd',
    'Status for the jail: sshd\n|- Filter\n|  |- Currently failed:\t0\n`- Actions\n   |- Currently banned:\t2\n   |- Total banned:\t2\n   `- Banned IP list:\t198.51.100.23 192.0.2.66',
  );
  const unban = (address: string) => typed(`fail2ban-client set sshd unbanip ${address}`, '1');
  const own = 'me@laptop:~$ curl -s ifconfig.me\n198.51.100.23\n';
  expect(concluded(own + attempt() + banned + unban('192.0.2.66') + attempt())[0]).toMatch(/^fail2ban-ban/);
  expect(concluded(own + attempt() + banned + unban('198.51.100.23') + attempt())).toEqual([]);
});

test('a file beside sshd_config has the first word, in whichever order grep prints them', () => {
  const look = typed(
    'grep -rn PermitRootLogin /etc/ssh/sshd_config /etc/ssh/sshd_config.d',
    '/etc/ssh/sshd_config:33:PermitRootLogin yes\n/etc/ssh/sshd_config.d/01-permitrootlogin.conf:3:PermitRootLogin no',
  );
  const { causes } = answer(`me@laptop:~$ ssh root@203.0.113.7\nroot@203.0.113.7: Permission denied (publickey).\n${look}`);
  expect(causes).toMatchObject([{ cause: 'root-login-off', certainty: 'fits', because: [{ line: 2 }, { line: 5 }] }]);
});

test('units of somebody’s own are not the system’s', () => {
  const none = 'Unit ssh.service could not be found.';
  expect(concluded(attempt() + typed('systemctl status ssh', none))).toEqual(['sshd-not-installed fits']);
  expect(concluded(attempt() + typed('systemctl --user status ssh', none))).toEqual([]);
});

test('one account that gets in does not end what another is turned away for', () => {
  const out = 'me@laptop:~$ ssh alice@web1\nalice@web1: Permission denied (publickey).\n';
  const into = (user: string) =>
    `me@laptop:~$ ssh ${user}@web1\nLast login: Fri Nov 20 09:12:11 2026\n${user}@web1:~$ sudo sshd -T | grep -i allowusers\nallowusers bob\n`;
  expect(concluded(out + into('bob'))).toEqual(['user-not-allowed fits']);
  expect(answer(out + into('alice')).symptom).toBe('connected');
});

test('a port that refuses shows that a machine is at the address, where another one of its ports stays silent', () => {
  const silent = 'me@laptop:~$ ssh -p 2222 alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 2222: Connection timed out\n';
  const seen = answer(attempt() + silent);
  expect(seen.facts).toContainEqual({ fact: 'alive', value: 'yes', line: 2 });
  expect(found(attempt() + silent).join()).not.toMatch(/wrong-host|host-down|egress-blocked/);
  expect(answer(attempt('Connection refused', '203.0.113.9') + silent).facts.map(({ fact }) => fact)).not.toContain('alive');
});
