import { expect, test } from 'vitest';
import { loadRunbooks } from '../content/runbook';
import { linuxAlone } from '../machines/likely';
import { answer, found, known } from './answered';

const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';
const timedOut = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
const listens =
  'root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=44,fd=3))\nLISTEN 0      128             [::]:22           [::]:*    users:(("sshd",pid=44,fd=4))\n';
const arrives = `root@web1:~# timeout 20 tcpdump -nni any 'tcp port 22'
09:37:40.739030 eth0  In  IP 203.0.113.10.41180 > 203.0.113.7.22: Flags [S], seq 1855682497, win 64240, length 0
09:37:41.744416 eth0  In  IP 203.0.113.10.41180 > 203.0.113.7.22: Flags [S], seq 1855682497, win 64240, length 0
2 packets captured
2 packets received by filter
0 packets dropped by kernel
`;

test('one line of a client gets three causes to look at, none of them called proven or fitting, and the question that tells them apart', () => {
  expect(found(refused)).toEqual(['sshd-not-running possible', 'wrong-port possible', 'sshd-not-installed possible']);
  expect(answer(refused).next).not.toBeNull();
});

test('what is found takes the place of what is possible', () => {
  const start = 'root@web1:~# systemctl start ssh\nFailed to start ssh.service: Unit ssh.service is masked.\n';
  const table = 'root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n';
  expect(found(refused + start + table)).toEqual(['unit-masked fits']);
});

test('what the facts rule out is not listed: a server that listens is neither off nor uninstalled', () => {
  const all = found(refused + listens);
  expect(all.length).toBe(3);
  expect(all.join()).not.toMatch(/sshd-not|host-keys|socket-/);
});

test('of a host that everybody uses, nobody is told to look at its firewall, its sshd or its address', () => {
  const everybody = (why: string) => found(`mia@laptop:~/shop$ git push\nssh: connect to host gitlab.com port 22: ${why}\n`).join();
  for (const why of ['Connection refused', 'Connection timed out', 'No route to host']) {
    expect(everybody(why)).not.toMatch(/cloud-firewall|wrong-host|wrong-port|sshd-not|ufw|iptables|firewalld|host-down/);
  }
});

test('a packet that arrived was stopped by nothing in front of the server', () => {
  expect(found(timedOut).join()).toMatch(/cloud-firewall/);
  expect(found(timedOut + listens + arrives).join()).not.toMatch(/cloud-firewall|egress-blocked|wrong-host|network-firewall/);
});

test('a line that names a place puts its cause first, and is quoted', () => {
  const [first] = answer('ssh: connect to host ec2-203-0-113-7.us-east-2.compute.amazonaws.com port 22: Operation timed out\n').causes;
  expect(first).toMatchObject({ cause: 'aws-security-group', certainty: 'possible', because: [{ line: 1 }] });
});

test('a cloud is not suspected of what happens at a private address', () => {
  expect(found('ssh: connect to host 192.168.1.20 port 22: Connection timed out\n').join()).not.toMatch(/cloud|egress/);
});

test('a login that works and a server that is well get no list', () => {
  expect(found('me@laptop:~$ ssh -v alice@203.0.113.7 true\nAuthenticated to 203.0.113.7 ([203.0.113.7]:22) using "publickey".\n')).toEqual(
    [],
  );
  expect(found(`${listens}root@web1:~# systemctl is-active ssh\nactive\n`)).toEqual([]);
});

test('rules of one family prove nothing where a name was dialled that may lead to the other', () => {
  const rules =
    'root@web1:~# iptables -S\n-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j DROP\n';
  const named = 'me@laptop:~$ ssh alice@web1\nssh: connect to host web1 port 22: Connection timed out\n';
  expect(found(timedOut + rules)).toEqual(['iptables-drops proven']);
  expect(found(named + rules)).toEqual(['iptables-drops fits']);
});

test('who is not sure of what a line shows takes nothing from that line', () => {
  const loopback = `${refused}root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=44,fd=3))
`;
  const said = (listening: 'unsure' | 'loopback') =>
    answer(loopback, { listening }).causes.map(({ cause, certainty }) => `${cause} ${certainty}`);
  expect(said('unsure')).toEqual(['listen-loopback-only proven']);
  // Nor does who says the same.
  expect(said('loopback')).toEqual(['listen-loopback-only proven']);
});

test.each([
  ['termux-port', '~ $ whoami\nu0_a215\n'],
  ['wsl-nat', 'root@pc:~# uname -r\n5.15.153.1-microsoft-standard-WSL2\n'],
  [
    'ufw-rate-limit',
    'root@web1:~# journalctl -k | tail -1\nNov 20 10:00:00 web1 kernel: [UFW LIMIT BLOCK] IN=eth0 OUT= SRC=198.51.100.31 DST=203.0.113.7 LEN=60 PROTO=TCP SPT=50000 DPT=22 WINDOW=64240 SYN\n',
  ],
])('%s is looked at first where a line names it', (cause, line) => {
  expect(found(`${refused}${line}`)[0]).toBe(`${cause} possible`);
});

test('a group that lets the port in is not what keeps it out', () => {
  const groups = (port: number) =>
    `me@laptop:~$ aws ec2 describe-security-groups --group-ids sg-0a1b2c3d4e5f60718\n${JSON.stringify({ SecurityGroups: [{ GroupId: 'sg-0a1b2c3d4e5f60718', IpPermissions: [{ FromPort: port, IpProtocol: 'tcp', IpRanges: [{ CidrIp: '0.0.0.0/0' }], ToPort: port }], IpPermissionsEgress: [] }] }, null, 4)}\n`;
  expect(found(timedOut + groups(80))[0]).toBe('aws-security-group fits');
  expect(found(timedOut + groups(22)).join()).not.toMatch(/aws-security-group|fits/);
});

test('a row of ufw that lets somebody in speaks for no rule that refuses', () => {
  const row = (action: string) => `22/tcp                     ${action}       Anywhere
`;
  expect(found(refused + row('ALLOW')).join()).not.toContain('ufw-');
  expect(found(refused + row('REJECT'))[0]).toMatch(/^ufw-rule-order /);
  expect(found(timedOut + row('ALLOW')).join()).toContain('ufw-denies');
});

test('a guess from the name of the server is no finding because somebody is not sure of something else', () => {
  const named = 'ssh: connect to host ec2-203-0-113-7.us-east-2.compute.amazonaws.com port 22: Connection timed out\n';
  const { causes, next } = answer(named, { console: 'unsure' });
  expect(causes[0]).toMatchObject({ cause: 'aws-security-group', certainty: 'possible' });
  expect(next?.question).toBe('affected');
  expect(answer(named, { console: 'unsure', affected: 'everyone', alive: 'yes' }).causes[0]?.certainty).toBe('fits');
});

test('a ban whose own list was looked at in vain is not listed', () => {
  const status =
    'root@web1:~# fail2ban-client status sshd\nStatus for the jail: sshd\n|- Filter\n|  `- Total failed:\t512\n`- Actions\n   |- Currently banned:\t2\n   `- Banned IP list:\t198.51.100.7 198.51.100.8\n';
  expect(found(`$ curl ifconfig.me\n192.0.2.9\n${refused}${status}`).join()).not.toContain('fail2ban');
  expect(found(refused + status)[0]).toMatch(/^fail2ban-ban /);
});

test('a job of a CI service that times out is kept out by rules that let other addresses in', () => {
  const job =
    'PLAY [Deploy] *****\n\nTASK [Gathering Facts] *****\nfatal: [web1]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: ssh: connect to host 203.0.113.7 port 22: Connection timed out", "unreachable": true}\n\nPLAY RECAP *****\nweb1   : ok=0    changed=0    unreachable=1    failed=0\n';
  const ended = 'Error: Process completed with exit code 4.\n';
  expect(found(job + ended)[0]).toBe('cloud-firewall possible');
  // What stands around every run of Ansible speaks for nothing.
  expect(found(job)).toEqual(found('ssh: connect to host 203.0.113.7 port 22: Connection timed out\n'));
  const alone = answer(job + ended, { console: 'no', affected: 'only-me', egress: 'open', place: 'unsure' }).causes.map(
    ({ cause }) => cause,
  );
  expect(alone).toContain('cloud-firewall');
});

test('a server that is no Linux is suspected of nothing that only Linux has, nor of what another system has', () => {
  for (const os of ['bsd', 'macos', 'windows', 'appliance', 'mikrotik'] as const)
    for (const paste of [refused, timedOut])
      for (const more of [{}, { console: 'yes' }, { console: 'yes', listening: 'yes', arrives: 'yes' }] as const) {
        const causes = answer(paste, { 'server-os': os, ...more }).causes.map(({ cause }) => cause);
        expect(
          causes.filter((cause) => linuxAlone.test(cause)),
          `${os} ${JSON.stringify(more)}`,
        ).toEqual([]);
        if (os === 'bsd') expect(causes.join()).not.toMatch(/windows|macos|raspberry/);
      }
  const others = new Set<string>(['freebsd', 'macos', 'windows']);
  for (const [id, { platforms }] of Object.entries(loadRunbooks()))
    if (linuxAlone.test(id))
      expect(
        platforms.filter((one) => others.has(one)),
        id,
      ).toEqual([]);
});

const pf = `fred@bsd1:~ $ sudo pfctl -sr
block drop in quick on vtnet0 from <bruteforce> to any
block drop in log on vtnet0 all
pass in on vtnet0 proto tcp from any to any port = ssh flags S/SA keep state (source-track rule, max-src-conn 10, overload <bruteforce> flush global, src.track 60)
pass out on vtnet0 all flags S/SA keep state
fred@bsd1:~ $ sudo pfctl -t bruteforce -T show
   198.51.100.4
   192.0.2.172
`;
const dialsBsd = timedOut.replace('me@laptop', 'fred@ws').replaceAll('203.0.113.7', 'bsd1.example.org');

test('a rule of pf that drops the addresses of a table is named, with what takes one out, where one of them is the own', () => {
  const read = 'fred@ws:~ $ curl -4 https://checkip.amazonaws.com\n198.51.100.4\n';
  expect(known(dialsBsd + pf + read)).toMatchObject({ 'server-os': 'bsd?', packet: 'drop?', firewall: 'unsure?' });
  expect(answer(dialsBsd + pf + read)).toMatchObject({ causes: [], next: null });
  expect(known(dialsBsd + pf + read.replace('198.51.100.4', '198.51.100.9'))).toMatchObject({ packet: 'accept?' });
});

test('whoever shows a list of addresses that are banned is asked for their own, once', () => {
  const listed = `kim@web1:~$ sudo fail2ban-client status sshd
Status for the jail: sshd
|- Filter
|  |- Currently failed:	2
|  |- Total failed:	4118
|  \`- Journal matches:	_SYSTEMD_UNIT=ssh.service + _COMM=sshd
\`- Actions
   |- Currently banned:	2
   |- Total banned:	217
   \`- Banned IP list:	192.0.2.172 198.51.100.4
`;
  const asked = { question: 'ban', run: { where: 'client', command: 'curl -4 https://checkip.amazonaws.com' } };
  expect(answer(refused + listed).next).toMatchObject(asked);
  expect(answer(dialsBsd + pf).next).toMatchObject(asked);
  expect(answer(refused + listed, { ban: 'unsure' }).next?.question).toBe('listening');
  expect(found(`${refused + listed}me@laptop:~$ curl -4 https://checkip.amazonaws.com\n198.51.100.4\n`)).toEqual(['fail2ban-ban fits']);
  // In a private network, no page on the Internet knows one's own address.
  expect(answer((refused + listed).replaceAll('203.0.113.7', '192.168.1.20')).next?.question).toBe('listening');
});

const dialsGuest = refused.replace('ssh alice@203.0.113.7', 'ssh -p 2205 root@203.0.113.7').replace('port 22', 'port 2205');

test('a port of the host that is dialled for a system container is not looked for at the sshd of the host', () => {
  const host = (commands: string) =>
    `root@pve1:~# ${commands}root@pve1:~# ss -tlnp\nState    Recv-Q   Send-Q     Local Address:Port     Peer Address:Port  Process\nLISTEN   0        128              0.0.0.0:22            0.0.0.0:*      users:(("sshd",pid=901,fd=3))\nLISTEN   0        128                 [::]:22               [::]:*      users:(("sshd",pid=901,fd=4))\n`;
  const list =
    'pct list\nVMID       Status     Lock         Name                \n105        running                 gitea               \n';
  expect(found(dialsGuest + host(list))).toEqual(['lxc-guest fits']);
  expect(found(dialsGuest + host('true\n'))[0]).toMatch(/^wrong-port /);
  // Whoever dials the host at port 22 means the host.
  expect(known(refused + host(list)).place).toBeUndefined();
});

test('where what stands in between has a trouble of its own, that comes first, whether there is a console or not', () => {
  for (const console of ['yes', 'no', 'unsure'] as const)
    for (const place of ['lxc', 'wsl', 'kubernetes'] as const)
      expect(answer(dialsGuest, { place, console }).causes[0]?.cause, `${place}, console: ${console}`).toMatch(place);
});

test('a public address is on nobody’s local network, and behind no VPN alone', () => {
  const unrouted = 'kim@MacBook-Air ~ % ssh kim@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: No route to host\n';
  const near = unrouted.replaceAll('203.0.113.7', '192.168.1.20');
  expect(found(unrouted).join()).not.toMatch(/macos-local-network|vpn-required/);
  expect(answer(unrouted, { console: 'no' }).next?.question).not.toBe('local-network');
  expect(found(near)[0]).toBe('macos-local-network-denied possible');
  expect(answer(near, { console: 'no' }).next?.question).toBe('local-network');
  expect(found(timedOut).join()).not.toMatch(/vpn-required/);
});

test('a private address that is dialled by an ordinary card of another network speaks for a VPN before any firewall', () => {
  const dialled = 'PS C:\\Users\\kim> ssh kim@10.20.30.40\nssh: connect to host 10.20.30.40 port 22: Connection timed out\n';
  const tested = (alias: string, own: string) =>
    `PS C:\\Users\\kim> Test-NetConnection 10.20.30.40 -Port 22\nWARNING: TCP connect to (10.20.30.40 : 22) failed\n\n\nComputerName           : 10.20.30.40\nRemoteAddress          : 10.20.30.40\nRemotePort             : 22\nInterfaceAlias         : ${alias}\nSourceAddress          : ${own}\nPingSucceeded          : False\nPingReplyDetails (RTT) : 0 ms\nTcpTestSucceeded       : False\n`;
  const routed =
    'PS C:\\Users\\kim> Find-NetRoute -RemoteIPAddress 10.20.30.40 | Select-Object InterfaceAlias,IPAddress,NextHop\n\nInterfaceAlias IPAddress      NextHop\n-------------- ---------      -------\nWi-Fi          192.168.178.34\nWi-Fi                         192.168.178.1\n';
  expect(answer(dialled + tested('Wi-Fi', '192.168.178.34')).causes[0]).toMatchObject({
    cause: 'vpn-required',
    because: [{ line: 2 }, { line: 11 }],
  });
  expect(found(dialled + routed)[0]).toBe('vpn-required possible');
  expect(found(routed)).toEqual(['vpn-required possible']);
  expect(found(dialled + tested('Wi-Fi', '10.20.77.3'))[0]).not.toMatch(/vpn/);
  expect(JSON.stringify(answer(dialled + tested('tun0', '10.99.0.2')).causes)).not.toContain('SourceAddress');
});
