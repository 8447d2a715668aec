import { expect, test } from 'vitest';
import { read } from '../evidence';
import { answer } from './answered';

/** The causes that a paste and what is answered beside it lead to, with how sure that is, and what is asked next. */
const found = (paste: string, told = {}) => {
  const { causes, next } = answer(paste, told);
  return [
    ...causes.flatMap(({ cause, certainty }) => (certainty === 'possible' ? [] : [`${cause} ${certainty}`])),
    `next ${next?.question}`,
  ];
};
const dialled = (why: string) => `alice@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: ${why}\n`;
const on = (command: string, text: string) => `root@web1:~# ${command}\n${text}\n`;
const listens = on(
  'ss -tlnp',
  'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=40,fd=3))',
);
const routes = on('ip route', 'default via 203.0.113.1 dev eth0\n203.0.113.0/24 dev eth0 proto kernel scope link src 203.0.113.7');
const filter = (rule: string) =>
  on(
    'nft list ruleset',
    `table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy accept;\n\t\t${rule}\n\t}\n}`,
  );

test('rules whose answer cannot be read leave the question open, and nobody on the way is named for them', () => {
  const unread = dialled('No route to host') + listens + filter('ip dscp cs1 reject with icmpx admin-prohibited') + routes;
  expect(found(unread)).toEqual(['next place']);
});

test('a rule for a card counts where the routes say that it is the one', () => {
  const rule = filter('iifname "eth*" tcp dport 22 reject with icmpx admin-prohibited');
  expect(found(dialled('No route to host') + listens + rule)).not.toContain('nftables-rejects fits');
  expect(found(dialled('No route to host') + listens + rule + routes)).toContain('nftables-rejects fits');
});

test('a ban stays the ban of the program that made it, whichever firewall holds its rule', () => {
  const banned = on(
    'fail2ban-client status sshd',
    'Status for the jail: sshd\n|- Filter\n|  |- Currently failed:\t0\n`- Actions\n   |- Currently banned:\t1\n   `- Banned IP list:\t198.51.100.4',
  );
  const ufw = (from: string) =>
    on(
      'ufw status verbose',
      `Status: active\nDefault: deny (incoming), allow (outgoing), disabled (routed)\n\nTo                         Action      From\n--                         ------      ----\nAnywhere                   REJECT IN   ${from}\n22/tcp                     ALLOW IN    Anywhere`,
    );
  expect(found(dialled('Connection refused') + listens + ufw('198.51.100.4') + banned)[0]).toBe('fail2ban-ban fits');
  // A rule for somebody else, or for a whole network, is not that ban.
  expect(found(dialled('Connection refused') + listens + ufw('198.51.100.0/24') + banned)[0]).not.toMatch(/^fail2ban/);
});

test('a next hop that does not answer leaves no way back', () => {
  const way = (state: string) =>
    on(
      'ip route get 198.51.100.4; ip neigh',
      `198.51.100.4 via 203.0.113.254 dev eth0 src 203.0.113.7 uid 0\n    cache\n203.0.113.254 dev eth0 ${state}`,
    );
  const arrives = on(
    'sudo timeout 30 tcpdump -nni any "tcp port 22 or icmp or icmp6"',
    '09:45:29.900460 eth0  In  IP 198.51.100.4.49106 > 203.0.113.7.22: Flags [S], seq 1, win 64240, length 0\n\n1 packet captured\n1 packet received by filter\n0 packets dropped by kernel',
  );
  const fine = dialled('Connection timed out') + listens + on('nft list ruleset', '') + arrives;
  expect(found(fine + way('FAILED'))[0]).toBe('route-missing fits');
  expect(found(fine + way('lladdr 52:54:00:12:34:56 REACHABLE'))[0]).not.toMatch(/^route-missing/);
});

test('an answer that leaves by another card than the request came in by has no way back', () => {
  const way = (card: string) => on('ip route get 198.51.100.4', `198.51.100.4 dev ${card} src 203.0.113.7 uid 0\n    cache`);
  const fine = dialled('Connection timed out') + listens + on('nft list ruleset', '') + routes;
  expect(found(fine + way('br-lan'))[0]).toBe('route-missing fits');
  expect(found(fine + way('eth0'))[0]).not.toMatch(/^route-missing/);
});

test('a list of PAM that keeps somebody out after the login is a list like any other', () => {
  const log = `Nov 20 09:42:51 web1 sshd[61]: pam_access(sshd:account): access denied for user \`alice' from \`198.51.100.4'\nNov 20 09:42:51 web1 sshd[61]: fatal: Access denied for user alice by PAM account configuration [preauth]`;
  expect(
    found(`alice@laptop:~$ ssh alice@203.0.113.7\nConnection closed by 203.0.113.7 port 22\n${on('journalctl -u ssh -n 9', log)}`)[0],
  ).toBe('user-not-allowed proven');
});

test('a home that its user may not look into is named, and not the key', () => {
  const log = `Nov 20 09:42:51 web1 sshd[61]: Could not open user 'alice' authorized keys '/home/alice/.ssh/authorized_keys': Permission denied\nNov 20 09:42:52 web1 sshd[61]: Failed password for alice from 198.51.100.4 port 50022 ssh2`;
  expect(
    found(
      `alice@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey,password).\n${on('journalctl -u ssh -n 9', log)}`,
    )[0],
  ).toMatch(/^home-permissions/);
});

test('an sshd that can start no process says so, and is not taken for another that hangs up', () => {
  const log =
    'Nov 20 09:42:51 web1 sshd[61]: Server listening on 0.0.0.0 port 22.\nNov 20 09:42:59 web1 sshd[61]: error: fork: Resource temporarily unavailable';
  expect(
    found(`alice@laptop:~$ ssh alice@203.0.113.7\nConnection closed by 203.0.113.7 port 22\n${on('journalctl -u ssh -n 9', log)}`)[0],
  ).toMatch(/^processes-exhausted/);
});

test('a placeholder that was typed as it stands says nothing of the settings', () => {
  expect(found("alice@laptop:~$ ssh -v -p PORT USER@HOST\nBad port 'PORT'\n")).not.toContain('client-config-error proven');
  expect(found("alice@laptop:~$ ssh -p 22x alice@203.0.113.7\nBad port '22x'\n")).toContain('client-config-error proven');
});

test('a log of the key exchange that ends in words of its own is not one that lost its packets', () => {
  const log = 'debug1: Connection established.\ndebug1: SSH2_MSG_KEXINIT sent\ndebug1: SSH2_MSG_KEXINIT received\n';
  expect(found(log)).toContain('mtu-black-hole fits');
  expect(found(`${log}no hostkey alg\n`)).toEqual(['no-common-algorithm proven', 'next undefined']);
});

test('what a start says of its ports is where it listens, unless it was given one by hand', () => {
  const started = (command: string) => on(command, 'Server listening on 0.0.0.0 port 2022.\nServer listening on :: port 2022.');
  expect(found(dialled('Connection refused') + started('/usr/sbin/sshd -d'))[0]).toBe('wrong-port fits');
  expect(found(dialled('Connection refused') + started('/usr/sbin/sshd -d -p 2022'))[0]).not.toMatch(/^wrong-port/);
  const log = (text: string) => on('journalctl -u ssh -n 3', text);
  const row = 'Nov 20 09:12:31 web1 sshd[801]: Server listening on 0.0.0.0 port 2022.';
  expect(found(dialled('Connection refused') + log(row))[0]).toBe('wrong-port fits');
  const both = `${row}\nNov 20 09:12:31 web1 sshd[801]: Server listening on 0.0.0.0 port 22.`;
  expect(found(dialled('Connection refused') + log(both))[0]).not.toMatch(/^wrong-port/);
  const over = `${row}\nNov 20 09:14:31 web1 sshd[801]: Received signal 15; terminating.`;
  expect(found(dialled('Connection refused') + log(over))[0]).not.toMatch(/^wrong-port/);
});

test('a port that Windows denies to sshd is no port that only root may have', () => {
  const denied = 'error: Bind to port 22 on 0.0.0.0 failed: Permission denied.\n';
  expect(found(`debug1: sshd version OpenSSH_for_Windows_8.1, LibreSSL 3.0.2\n${denied}`)[0]).toBe('windows-sshd-startup fits');
  expect(found(`debug1: sshd version OpenSSH_9.2\n${denied}`)[0]).toBe('privileged-port fits');
});

test('the systems of the BSDs say in words of their own that sshd does not run', () => {
  const bsd = "Cannot 'start' sshd. Set sshd_enable to YES in /etc/rc.conf or use 'onestart' instead of 'start'.";
  expect(found(dialled('Connection refused') + on('service sshd start', bsd))[0]).toBe('sshd-not-running fits');
  const other = bsd.replaceAll('sshd', 'nginx');
  expect(found(dialled('Connection refused') + on('service nginx start', other))[0]).not.toMatch(/^sshd-not-running/);
  expect(found(dialled('Connection refused') + on('rcctl check sshd', 'sshd(failed)'))[0]).toMatch(/^sshd-not-running/);
});

test('the table of docker compose tells the port as that of docker does', () => {
  const rows = `NAME         IMAGE        COMMAND               SERVICE   CREATED         STATUS         PORTS
lab-sshd-1   lab/sshd:1   "/usr/sbin/sshd -D"   sshd      4 minutes ago   Up 4 minutes   0.0.0.0:2022->22/tcp, [::]:2022->22/tcp`;
  const dials = '$ ssh -p 2222 app@127.0.0.1\nssh: connect to host 127.0.0.1 port 2222: Connection refused\n';
  expect(found(`${dials}$ docker compose ps\n${rows}\n`)[0]).toBe('docker-port-mapping fits');
});

test('OpenWrt says in its log that the port of its SSH server is taken', () => {
  const row = "Thu Nov 20 09:12:33 2026 authpriv.warn dropbear[2190]: Failed listening on '22': Error listening: Address already in use";
  expect(found(row)[0]).toBe('port-in-use fits');
});

test('other supervisors than systemd say that sshd does not run, too', () => {
  for (const [command, text] of [
    ['sv status sshd', 'down: sshd: 812s, normally up, want up'],
    [
      'lssrc -s sshd',
      'Subsystem         Group            PID          Status\n sshd             ssh                           inoperative',
    ],
    ['/etc/init.d/dropbear status', 'inactive'],
  ] as const)
    expect(found(dialled('Connection refused') + on(command, text))[0]).toBe('sshd-not-running fits');
  expect(found(dialled('Connection refused') + on('/etc/init.d/uhttpd status', 'inactive'))[0]).not.toMatch(/^sshd-not-running/);
});

test("the file of OpenWrt's SSH server tells its port as the settings do", () => {
  const file = (port: number) => on('cat /etc/config/dropbear', `config dropbear\n\toption PasswordAuth 'on'\n\toption Port '${port}'`);
  expect(read(dialled('Connection refused') + file(2222)).facts).toContainEqual(
    expect.objectContaining({ fact: 'configured-port', value: 'other', inferred: true, line: 6 }),
  );
  expect(read(dialled('Connection refused') + file(22)).facts).toContainEqual(
    expect.objectContaining({ fact: 'configured-port', value: 'this' }),
  );
});

test('a service of Kubernetes that is described says what is behind its port', () => {
  const described = (ends: string) =>
    `alice@laptop:~$ ssh -p 30022 git@203.0.113.7\nssh: connect to host 203.0.113.7 port 30022: Connection refused\n$ kubectl describe svc git-ssh
Name:                     git-ssh
Type:                     NodePort
Port:                     http  80/TCP
NodePort:                 http  30080/TCP
Endpoints:                10.42.0.9:80
Port:                     ssh  22/TCP
NodePort:                 ssh  30022/TCP
Endpoints:                ${ends}
`;
  expect(found(described('<none>'))[0]).toBe('kubernetes-service proven');
  expect(found(described('10.42.0.9:22'))[0]).not.toMatch(/^kubernetes-service proven/);
});

test('what nobody can be asked behind a public forge is what it lets in: its keys', () => {
  expect(found('git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.\n')[0]).toBe(
    'key-not-accepted fits',
  );
  // Any other account there is a mistake of its own.
  expect(found('alice@github.com: Permission denied (publickey).\n')[0]).not.toMatch(/^key-not-accepted/);
});
