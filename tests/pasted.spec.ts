import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { touchedBy } from '../evidence/acts';
import { isElsewhere } from '../evidence/elsewhere';
import { remark } from '../machines/remark';
import { withheldIn } from '../machines/withheld';
import { answer } from './answered';

const seen = (paste: string) => {
  const { facts, context } = read(paste);
  const known = Object.fromEntries(facts.map(({ fact, value, inferred }) => [fact, `${value}${inferred ? '?' : ''}`]));
  return { ...known, port: context.port, host: context.host ?? context.server, client: context.client };
};

const refused = 'kim@laptop:~$ ssh kim@203.0.113.5\nssh: connect to host 203.0.113.5 port 22: Connection refused\n';

describe('whom the client dials', () => {
  test.each([
    ['scp -P 2222 a.txt kim@web1.example.net:/tmp', 'kim@web1.example.net: Permission denied (publickey).', 'denied'],
    ['sftp -P 2222 kim@web1.example.net', 'kim@web1.example.net: Permission denied (publickey).', 'denied'],
    ['plink -pw secret -P 2222 kim@web1.example.net uptime', 'FATAL ERROR: Network error: Connection refused', 'refused'],
    ['pscp -P 2222 a.txt kim@web1.example.net:/tmp', 'FATAL ERROR: Network error: Connection timed out', 'timed-out'],
  ])('stands in the command line where the message does not tell: %s', (command, message, symptom) => {
    expect(seen(`$ ${command}\n${message}\n`)).toMatchObject({ symptom, port: 2222, host: 'web1.example.net' });
  });

  test('stands in the log of PuTTY, and in what netmiko says of the device', () => {
    const log = `2026-11-20 09:12:44	Looking up host "web1.example.net" for SSH connection
2026-11-20 09:12:44	Connecting to 203.0.113.9 port 2022
2026-11-20 09:13:05	Failed to connect to 203.0.113.9: Network error: Connection timed out
`;
    expect(seen(log)).toMatchObject({ symptom: 'timed-out', port: 2022, host: 'web1.example.net' });
    const netmiko =
      'netmiko.exceptions.NetmikoTimeoutException: TCP connection to device failed.\n\nDevice settings: cisco_ios 192.0.2.5:22\n';
    expect(seen(netmiko)).toMatchObject({ symptom: 'unsure?', port: 22, host: '192.0.2.5' });
  });

  test('is the one that the last machine on the way dials', () => {
    const paste = `kim@laptop:~$ ssh bastion
kim@bastion:~$ ssh web1
ssh: connect to host web1 port 22: Connection refused
kim@bastion:~$ ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128          0.0.0.0:2222      0.0.0.0:*
kim@laptop:~$ ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*
`;
    expect(seen(paste)).toMatchObject({ symptom: 'refused', host: 'web1' });
    // What listens on the machine before the client is not said of the server.
    expect(seen(paste)).toMatchObject({ listening: 'loopback?' });
  });
});

describe('a message', () => {
  test.each([
    ['broken at a blank', 'port 22: \nConnection refused'],
    ['broken behind the port', 'port 22\n: Connection refused'],
    ['broken in the midst of a word', 'port 22: Connection ref\nused'],
  ])('is read where a terminal has %s', (_, tail) => {
    expect(seen(`ssh: connect to host web-1.eu-central-1.compute.example.net ${tail}\n`)).toMatchObject({ symptom: 'refused', port: 22 });
  });

  test('of a lost session is read behind the prompt of the other machine', () => {
    const paste = 'kim@laptop:~$ ssh kim@203.0.113.70\nkim@web0:~$ client_loop: send disconnect: Broken pipe\n';
    expect(seen(paste)).toMatchObject({ symptom: 'closed?' });
  });

  test('is followed by the trace to that server, whose first line reads like a command', () => {
    const paste = `kim@laptop:~$ ssh kim@192.0.2.9
ssh: connect to host 192.0.2.9 port 22: No route to host
kim@laptop:~$ traceroute 192.0.2.9
traceroute to 192.0.2.9 (192.0.2.9), 30 hops max, 60 byte packets
 1  198.51.100.1 (198.51.100.1)  0.424 ms  0.383 ms  0.306 ms
 2  198.51.100.177 (198.51.100.177)  3010.424 ms !H  3011.383 ms !H  3012.306 ms !H
`;
    expect(seen(paste)).toMatchObject({ symptom: 'no-route', alive: 'no?' });
    // A trace to another machine, without its command, says nothing of this one.
    expect(
      seen(paste.replace('kim@laptop:~$ traceroute 192.0.2.9\n', '').replaceAll('to 192.0.2.9 (192.0.2.9)', 'to 192.0.2.1 (192.0.2.1)')),
    ).not.toHaveProperty('alive');
  });

  test('of a router is read behind its prompt', () => {
    expect(seen('SW1#ssh -l admin 192.0.2.9\n% Connection refused by remote host\n')).toMatchObject({ symptom: 'refused?' });
  });

  test.each([
    ['Jenkins', 'SSH Connection failed with IOException: "Connection refused (Connection refused)", retrying in 15 seconds.', 'refused'],
    ['Cyberduck', 'Connection refused. The connection attempt was rejected. The server may be down.', 'refused'],
    ['Fabric', 'fabric.exceptions.NetworkError: Timed out trying to connect to 203.0.113.5 (tried 1 time)', 'timed-out'],
    ['russh', 'Error: IO(Os { code: 113, kind: HostUnreachable, message: "No route to host" })', 'no-route?'],
  ])('of %s tells the symptom', (_, message, symptom) => expect(seen(`${message}\n`)).toMatchObject({ symptom }));
});

test.each([
  ['unreachable', 'No route to host'],
  ['prohibit', 'Permission denied'],
  ['blackhole', 'Invalid argument'],
])('a route of the client’s own to nowhere keeps the packet there: %s', (kind, words) => {
  const failure = `kim@laptop:~$ ssh kim@203.0.113.5\nssh: connect to host 203.0.113.5 port 22: ${words}\n`;
  const routes = `default via 198.51.100.1 dev eth0 \n198.51.100.0/24 dev eth0 proto kernel scope link src 198.51.100.4 \n${kind} 203.0.113.0/24 \n`;
  expect(seen(`${failure}kim@laptop:~$ ip route\n${routes}`)).toMatchObject({ leaves: 'no?' });
  expect(seen(`${failure}kim@laptop:~$ ip route get 203.0.113.5\nRTNETLINK answers: ${words}\n`)).toMatchObject({ leaves: 'no' });
  // The same table of the server, or of nobody knows which machine, is about something else.
  expect(seen(`${failure}root@web1:~# ip route\n${routes}`)).not.toHaveProperty('leaves');
  expect(seen(`${failure}$ ip route\n${routes}`)).not.toHaveProperty('leaves');
  expect(seen(`${failure}kim@laptop:~$ ip route get 203.0.113.6\nRTNETLINK answers: ${words}\n`)).not.toHaveProperty('leaves');
});

describe('a router’s rule for the port', () => {
  const paste = (to: string, own: string, more = '') => `kim@laptop:~$ ssh -p 2222 kim@203.0.113.5
ssh: connect to host 203.0.113.5 port 2222: Connection timed out
[admin@MikroTik] > /ip firewall nat print
Flags: X - disabled, I - invalid; D - dynamic
 0    chain=srcnat action=masquerade out-interface-list=WAN

 1    ;;; nas
      chain=dstnat action=dst-nat to-addresses=192.168.88.20 to-ports=${to} protocol=tcp in-interface-list=WAN dst-port=2222${more}

root@nas:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=700,fd=6))
root@nas:~# ip -br addr
lo               UNKNOWN        127.0.0.1/8
eth0             UP             ${own}/24
`;
  test('is wrong where the server has another address in that network, or listens on another port than it names', () => {
    expect(seen(paste('22', '192.168.88.30'))).toMatchObject({ forward: 'wrong', listening: 'yes', port: 2222 });
    expect(seen(paste('2222', '192.168.88.20'))).toMatchObject({ forward: 'wrong?' });
  });
  test('is right where the server has that address and listens on that port, whatever port is dialled', () => {
    expect(seen(paste('22', '192.168.88.20'))).toMatchObject({ forward: 'right', listening: 'yes', port: 2222 });
  });
  test('is left open where the server is in another network, and proves nothing with a condition of its own', () => {
    expect(seen(paste('22', '192.168.7.30'))).toMatchObject({ forward: 'unsure' });
    expect(seen(paste('22', '192.168.88.30', ' src-address=198.51.100.0/24'))).toMatchObject({ forward: 'wrong?' });
  });
});

describe('the newest attempt counts', () => {
  const failure = 'ssh: connect to host 203.0.113.5 port 22: Connection refused\n';
  test.each([
    ['the greeting of a login', 'while ! ssh kim@203.0.113.5; do sleep 5; done', 'Last login: Sat Nov 21 20:11:03 2026 from 198.51.100.4'],
    ['what the shell was to say', 'until ssh kim@203.0.113.5 true; do sleep 2; done; echo connected', 'connected'],
    [
      'what was asked for',
      'while true; do ssh kim@203.0.113.5 uptime; done',
      ' 20:58:07 up 2 min,  1 user,  load average: 0.35, 0.20, 0.08',
    ],
  ])('where a loop that dials ends with %s', (_, command, end) => {
    expect(seen(`kim@laptop:~$ ${command}\n${failure}${failure}${end}\n`)).toMatchObject({ symptom: 'connected?', host: '203.0.113.5' });
    expect(seen(`${command}\n${failure}${failure}${end}\n`)).toMatchObject({ symptom: 'connected?' });
    // It may have been stopped, and fail again.
    expect(seen(`kim@laptop:~$ ${command}\n${failure}^C\n`)).toMatchObject({ symptom: 'refused' });
    expect(seen(`kim@laptop:~$ ${command}\n${end}\n${failure}`)).toMatchObject({ symptom: 'refused' });
  });

  const greeting = 'Last login: Sat Nov 21 20:11:03 2026 from 198.51.100.4\n';
  test('where a later one got in to the same host, and no other', () => {
    expect(seen(`${refused}kim@laptop:~$ ssh kim@203.0.113.5\n${greeting}`)).toMatchObject({ symptom: 'connected?' });
    expect(seen(`kim@laptop:~$ ssh kim@203.0.113.5\n${greeting}${refused}`)).toMatchObject({ symptom: 'refused' });
    for (const other of ['kim@203.0.113.6', '-p 2222 kim@203.0.113.5', '-J kim@203.0.113.6 kim@203.0.113.5'])
      expect(seen(`${refused}kim@laptop:~$ ssh ${other}\n${greeting}`)).toMatchObject({ symptom: 'refused' });
    // Another machine is in another place.
    expect(seen(`${refused}kim@desktop:~$ ssh kim@203.0.113.5\n${greeting}`)).toMatchObject({ symptom: 'refused' });
  });
});

describe('the greeting of a host of Git repositories', () => {
  const hi = "Hi alice! You've successfully authenticated, but GitHub does not provide shell access.\n";
  const denied = 'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.\n';
  const out = 'ssh: connect to host github.com port 22: Connection timed out\n';

  test('says that the login works that was refused before', () => {
    expect(seen(denied + hi)).toMatchObject({ symptom: 'connected?', host: 'github.com' });
    expect(seen(denied + hi)).not.toHaveProperty('login');
    const own = 'git@gitlab.example.net: Permission denied (publickey).\nWelcome to GitLab, @alice!\n';
    expect(seen(own)).toMatchObject({ symptom: 'connected?', host: 'gitlab.example.net' });
  });

  test('says so too where the same was typed at the prompt, and with -v', () => {
    expect(seen(`kim@laptop:~$ git push\n${out}kim@laptop:~$ ssh -T git@github.com\n${hi}`)).toMatchObject({ symptom: 'connected?' });
    const verbose = `debug1: Connecting to github.com [192.0.2.22] port 22.\ndebug1: Connection established.\nAuthenticated to github.com ([192.0.2.22]:22) using "publickey".\ndebug1: Sending environment.\n${hi}debug1: Exit status 1\n`;
    expect(seen(verbose)).toMatchObject({ symptom: 'connected?', host: 'github.com' });
  });

  test('by another entrance leaves port 22 as shut as it was', () => {
    expect(seen(out + hi)).toMatchObject({ symptom: 'timed-out', egress: 'blocked?' });
    const settings = '$ cat .ssh/config\nHost github.com\n  Hostname ssh.github.com\n  Port 443\n';
    expect(seen(`$ ssh -T git@github.com\n${out}${settings}$ ssh -T git@github.com\n${hi}`)).toMatchObject({ egress: 'blocked?' });
    const typed = `kim@laptop:~$ git push\n${out}kim@laptop:~$ ssh -T -p 443 git@ssh.github.com\n${hi}`;
    expect(seen(typed)).toMatchObject({ symptom: 'timed-out', egress: 'blocked?' });
  });

  test('22 is shut, too, where the entrance beside it is tried and does not answer either', () => {
    const other = 'ssh: connect to host ssh.github.com port 443: Connection timed out\n';
    for (const paste of [out + other, `kim@laptop:~$ git push\n${out}kim@laptop:~$ ssh -T -p 443 git@ssh.github.com\n${other}`])
      expect(seen(paste)).toMatchObject({ symptom: 'timed-out', host: 'github.com', port: 22, egress: 'blocked?' });
  });

  test('says nothing of a server of one’s own', () => {
    expect(seen(refused + hi)).toMatchObject({ symptom: 'refused', host: '203.0.113.5' });
    expect(seen(`${refused}kim@laptop:~$ ssh -T git@github.com\n${hi}`)).toMatchObject({ symptom: 'refused', host: '203.0.113.5' });
  });
});

describe('a key that others may read', () => {
  const frame = '@'.repeat(59);
  const ignored = (name: string, mode = '0644 ') =>
    `${frame}\n@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\n${frame}\nPermissions ${mode}for '${name}' are too open.\nIt is required that your private key files are NOT accessible by others.\nThis private key will be ignored.\nLoad key "${name}": bad permissions\n`;
  const denied = 'ec2-user@203.0.113.7: Permission denied (publickey).\n';

  test('is not offered, so that the login may fail for that alone, and nobody knows whether the server would take it', () => {
    expect(seen(ignored('mykey.pem') + denied)).toMatchObject({ symptom: 'denied', login: 'key?', host: '203.0.113.7' });
    expect(seen(ignored('C:\\\\Users\\\\kim\\\\mykey.pem', '') + denied)).toMatchObject({ symptom: 'denied', login: 'key?' });
    expect(seen(ignored('mykey.pem'))).toMatchObject({ symptom: 'denied?', login: 'key?' });
  });

  test('is a key that is there: with -v, it proves no want of one', () => {
    const verbose = (said: string) =>
      `debug1: Authentications that can continue: publickey\ndebug1: Next authentication method: publickey\ndebug1: Trying private key: mykey.pem\n${said}debug1: No more authentication methods to try.\n${denied}`;
    expect(seen(verbose(ignored('mykey.pem')))).toMatchObject({ login: 'key?' });
    expect(seen(verbose('Load key "mykey.pem": error in libcrypto\n'))).toMatchObject({ login: 'key?' });
  });

  test('as one that ssh cannot read, is told from a key that the server has refused', () => {
    const told = (paste: string) => {
      const login = read(paste).facts.find(({ fact }) => fact === 'login');
      return login && remark(login);
    };
    const never = expect.stringContaining('the server never saw this key');
    for (const why of ['error in libcrypto', 'invalid format', 'bad permissions'])
      expect(told(`Load key "/home/ci/.ssh/id_ed25519": ${why}\n${denied}`)).toEqual(never);
    expect(told(ignored('mykey.pem') + denied)).toEqual(never);
    expect(told(`debug1: Remote: Your host 192.0.2.9 is not permitted to use this key for login.\n${denied}`)).toBeUndefined();
  });

  test('is the server’s own where sshd says it', () => {
    for (const name of ['/etc/ssh/ssh_host_ed25519_key', '/opt/keys/server.key']) {
      const paste = `root@web1:~# sshd -t\n${ignored(name)}Unable to load host key: ${name}\nsshd: no hostkeys available -- exiting.\n`;
      expect(seen(paste)).not.toHaveProperty('login');
      expect(seen(paste.replace(/^.*\n/, ''))).not.toHaveProperty('login');
    }
  });
});

describe('the client’s hosts file', () => {
  const paste = (dialled: string, answer: string) => `kim@laptop:~$ ssh kim@${dialled}
ssh: connect to host ${dialled} port 22: Connection refused
kim@laptop:~$ cat /etc/hosts
127.0.0.1 localhost
203.0.113.99 web1.example.net
kim@laptop:~$ host web1.example.net
web1.example.net has address 192.0.2.9
web1.example.net has address ${answer}
`;
  test('sends the name elsewhere where no name server knows its address', () => {
    expect(seen(paste('web1.example.net', '192.0.2.10'))).toMatchObject({ resolution: 'elsewhere?' });
    expect(seen(paste('web1.example.net', '203.0.113.99'))).toMatchObject({ resolution: 'resolved' });
  });
  test('says nothing of another name, nor of an address', () => {
    expect(seen(paste('web2.example.net', '192.0.2.10'))).not.toMatchObject({ resolution: 'elsewhere?' });
    expect(seen(paste('192.0.2.9', '192.0.2.10'))).toMatchObject({ resolution: 'resolved' });
  });
  test('of the server is about the server', () => {
    const own = `${refused}root@web1:~# cat /etc/hosts\n127.0.0.1 localhost\n127.0.1.1 203.0.113.5 web1\n`;
    expect(seen(own)).toMatchObject({ resolution: 'resolved' });
  });
});

describe('what was changed since', () => {
  const rules = 'root@web:~# iptables -S INPUT\n-P INPUT DROP\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n';

  test('makes rules that were listed before the rules of that time', () => {
    const timedOut = refused.replace('refused', 'timed out');
    expect(seen(`${timedOut}${rules}root@web:~# \n`)).toMatchObject({ packet: 'drop' });
    expect(seen(`${timedOut}${rules}root@web:~# iptables -P INPUT ACCEPT; iptables -F\n`)).toMatchObject({ packet: 'drop?' });
  });

  test('makes a service that was stopped before its start the one of that time', () => {
    const status =
      'root@web:~# systemctl status ssh\n○ ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/lib/systemd/system/ssh.service; enabled; preset: enabled)\n     Active: inactive (dead)\n';
    expect(seen(refused + status)).toMatchObject({ service: 'stopped' });
    expect(seen(`${refused}${status}root@web:~# sudo systemctl start ssh\n`)).toMatchObject({ service: 'stopped?' });
  });

  test('is nothing where a command only looks', () => {
    const looks = [
      'iptables -L -n -v',
      'sudo ufw status verbose',
      'nft list ruleset',
      'systemctl status ssh',
      'systemctl is-enabled ssh ssh.socket',
      'service ssh status',
      'sshd -t',
      'sshd -T',
      'fail2ban-client status sshd',
      'firewall-cmd --list-all',
      'Get-Service sshd',
      'dpkg -l openssh-server',
      'ls -ld /run/sshd',
      'pfctl -sr',
    ];
    expect(looks.filter((command) => touchedBy(command).size)).toEqual([]);
  });

  test('may be a script, a tool that nobody knows, or a service that brings rules along', () => {
    const rules = '-P INPUT DROP\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 80 -j ACCEPT\n';
    const dropped =
      'kim@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n' +
      `root@web:~# iptables -S\n${rules}`;
    const after = (command: string) => (seen(`${dropped}root@web:~# ${command}\nroot@web:~# exit\n`) as { packet?: string }).packet;
    const looks = ['ss -tln | grep ":22"', 'ip a', 'cat /etc/hosts', 'systemctl restart ssh', 'ufw status; date > /dev/null 2>&1'];
    const acts = ['sh /root/open.sh', 'shorewall clear', '/etc/init.d/iptables stop', 'sudo ./open-ports', 'systemctl restart docker'];
    expect(looks.map(after)).toEqual(looks.map(() => 'drop'));
    expect(acts.map(after)).toEqual(acts.map(() => 'drop?'));
  });
});

test('the client is known by the address that it was told on the Internet, and a ban of it is proven', () => {
  const paste = `kim@laptop:~$ curl -4 ifconfig.me
198.51.100.9
${refused}root@web:~# fail2ban-client status sshd
Status for the jail: sshd
|- Filter
|  |- Currently failed:	1
|  |- Total failed:	213
|  \`- Journal matches:	_SYSTEMD_UNIT=sshd.service + _COMM=sshd
\`- Actions
   |- Currently banned:	2
   |- Total banned:	31
   \`- Banned IP list:	192.0.2.200 198.51.100.9
`;
  expect(seen(paste)).toMatchObject({ client: '198.51.100.9', ban: 'yes' });
  // The server's own address is not the client's.
  expect(seen(paste.replace('kim@laptop:~$ curl', 'root@web:~# curl')).client).toBeUndefined();
});

test('a status without its first line is the one of the unit whose file it names, of nobody knows which machine', () => {
  const paste = `${refused}     Loaded: loaded (/lib/systemd/system/ssh.service; enabled; vendor preset: enabled)\n     Active: failed (Result: exit-code) since Fri 2026-11-20 09:00:01 UTC; 2min ago\n`;
  expect(seen(paste)).toMatchObject({ service: 'failed?' });
});

test('the comments that hosts.allow and hosts.deny come with tell which is which', () => {
  const both = `root@web:~# cat /etc/hosts.allow /etc/hosts.deny
# /etc/hosts.allow: list of hosts that are allowed to access the system.
# /etc/hosts.deny: list of hosts that are _not_ allowed to access the system.
sshd: ALL
`;
  expect(seen(both)).toMatchObject({ admission: 'wrappers?' });
});

test('a container of LinuxServer is known by its port', () => {
  const paste = `kim@laptop:~$ ssh -p 2222 root@203.0.113.5
ssh: connect to host 203.0.113.5 port 2222: Connection refused
root@web:~# docker ps
CONTAINER ID   IMAGE                        COMMAND   CREATED       STATUS       PORTS      NAMES
4f1a2b3c4d5e   linuxserver/openssh-server   "/init"   2 hours ago   Up 2 hours   2222/tcp   sshbox
`;
  expect(seen(paste)).toMatchObject({ container: 'not-published?' });
});

describe('what proves something of the server only where it was seen there, and now', () => {
  const table =
    'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\nLISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n';

  test.each([
    'docker exec box ss -tlnp',
    'kubectl exec sftp-0 -- ss -tlnp',
    'ip netns exec vpn ss -tlnp',
    'pct exec 101 -- ss -tlnp',
    'sudo nsenter -t 812 -n ss -tlnp',
    'ssh db7 ss -tlnp',
  ])('is not the table of sockets of another place: %s', (command) => {
    expect(seen(`${refused}root@web:~# ss -tlnp\n${table}`)).toMatchObject({ listening: 'loopback' });
    expect(seen(`${refused}root@web:~# ${command}\n${table}`)).toMatchObject({ listening: 'loopback?' });
  });

  test.each(['root@rescue', 'root@4f1a2b3c4d5e'])(
    'is not the table of a rescue system or of some container, at the prompt of %s',
    (prompt) => {
      expect(seen(`${refused}${prompt}:/# ss -tlnp\n${table}`)).toMatchObject({ listening: 'loopback?' });
    },
  );

  const row = (host: string) => `Nov 19 09:00:00 ${host} sshd[700]: fatal: Missing privilege separation directory: /run/sshd\n`;

  test.each([
    'journalctl -u ssh -b -1',
    'journalctl -u ssh --until 2026-11-10',
    'journalctl -D /mnt/var/log/journal -u ssh',
    'zcat /var/log/auth.log.3.gz',
    'cat /var/log/auth.log.1',
    'docker logs box',
  ])('is not a log of another time or place: %s', (command) => {
    expect(seen(`${refused}root@web:~# journalctl -u ssh -b\n${row('web')}`)).toMatchObject({ startup: 'privsep-directory' });
    expect(seen(`${refused}root@web:~# ${command}\n${row('web')}`)).toMatchObject({ startup: 'privsep-directory?' });
  });

  test('is not a row that another machine wrote', () => {
    expect(seen(`${refused}root@web:~# journalctl -u ssh\n${row('db7')}`)).toMatchObject({ startup: 'privsep-directory?' });
    expect(seen(`${refused}root@web:~# journalctl -u ssh\n${row('web.example.net')}`)).toMatchObject({ startup: 'privsep-directory' });
  });

  test('is not a ban whose end was filtered out', () => {
    const ban = '2026-11-01 09:00:01,123 fail2ban.actions        [612]: NOTICE  [sshd] Ban 198.51.100.9\n';
    const asked = `kim@laptop:~$ curl ifconfig.me\n198.51.100.9\n${refused}`;
    expect(seen(`${asked}root@web:~# grep 198.51.100.9 /var/log/fail2ban.log\n${ban}`)).toMatchObject({ ban: 'yes' });
    expect(seen(`${asked}root@web:~# grep Ban /var/log/fail2ban.log\n${ban}`)).toMatchObject({ ban: 'yes?' });
  });

  test('is a route, a log or a home directory of the server itself', () => {
    const own = ['ip route get 198.51.100.4', 'ls -ld /home/kim/.ssh', 'cat /etc/ssh/sshd_config', 'tail -n 50 /var/log/auth.log'];
    const elsewhere = own.filter((command) => isElsewhere({ command, prompt: 'root@web', text: '', from: 1, to: 1 }));
    expect(elsewhere).toEqual([]);
  });
});

describe('what a screen or a paste has torn proves nothing of the rules', () => {
  const timedOut = refused.replace('refused', 'timed out');
  const list = 'Chain INPUT (policy DROP)\ntarget     prot opt source               destination         \n';
  const saved = '-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n';
  const card = 'public (active)\n  target: default\n  icmp-block-inversion: no\n  interfaces: eth0\n  sources: \n  services: cockpit';
  const rest =
    '\n  ports: \n  protocols: \n  forward: yes\n  masquerade: no\n  forward-ports: \n  source-ports: \n  icmp-blocks: \n  rich rules: \n';

  test.each([
    ['iptables -L INPUT -n', `${list}ACCEPT     tcp  --  198.51.100.0/24      0.0.0.0/0            tcp dpt:2\n2\n`, 'drop'],
    ['iptables -S', `${saved}-A INPUT -p tcp -m tcp --dport 2\n2 -j ACCEPT\n`, 'drop'],
    ['iptables -S', `${saved}-A INPUT -p tcp -m tcp --dport \n22 -j ACCEPT\n-A INPUT -i lo -j ACCEPT\n`, 'drop'],
    ['firewall-cmd --list-all', `${card}\nssh${rest}`, 'reject-prohibited'],
    ['firewall-cmd --list-all', `${card}\n`, 'reject-prohibited'],
  ])('%s: %j', (command, printed, value) => {
    const { packet } = seen(`${timedOut}root@web:~# ${command}\n${printed}root@web:~# \n`) as { packet?: string };
    expect([undefined, 'unsure', `${value}?`]).toContain(packet);
  });

  test('and a whole one does', () => {
    const behind = 'root@web:~# \n';
    expect(seen(`${timedOut}root@web:~# iptables -S\n${saved}-A INPUT -i lo -j ACCEPT\n${behind}`)).toMatchObject({ packet: 'drop' });
    const noRoute = timedOut.replace('Connection timed out', 'No route to host');
    const listed = `root@web:~# firewall-cmd --list-all\n${card}${rest}${behind}`;
    expect(seen(`${noRoute}${listed}`)).toMatchObject({ packet: 'reject-prohibited' });
    // What it would print is not what was seen.
    expect(seen(`${timedOut}${listed}`)).toMatchObject({ packet: 'reject-prohibited?' });
  });

  test.each([
    '...',
    '[...]',
    '(...)',
    '. . .',
    '⋮',
    '(output omitted)',
    '<output omitted>',
    '...output omitted...',
    '--snip--',
    '<snipped>',
    '---8<---',
    '*** output truncated ***',
    '... (3 more rows)',
    '... and so on',
  ])('nor a table of sockets of which something is left out: %s', (mark) => {
    const sockets = (between: string) => `${refused}root@web:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      511          0.0.0.0:80        0.0.0.0:*    users:(("nginx",pid=700,fd=6))
${between}LISTEN 0      511          0.0.0.0:443       0.0.0.0:*    users:(("nginx",pid=700,fd=7))
root@web:~# 
`;
    expect(seen(sockets(''))).toMatchObject({ listening: 'no' });
    expect(seen(sockets(`${mark}\n`))).toMatchObject({ listening: 'no?' });
  });

  test('nor does a list that the paste may have cut off', () => {
    expect(seen(`${timedOut}root@web:~# iptables -S\n${saved}-A INPUT -i lo -j ACCEPT\n`)).toMatchObject({ packet: 'drop?' });
  });
});

test('a machine of the same network that has another address is not the server', () => {
  const paste = (address: string) => `kim@laptop:~$ ssh kim@192.168.1.31
ssh: connect to host 192.168.1.31 port 22: Connection refused
kim@desktop:~$ ip -br addr
lo               UNKNOWN        127.0.0.1/8 ::1/128
eth0             UP             ${address}/24 fe80::1/64
kim@desktop:~$ ss -tln
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128          0.0.0.0:80        0.0.0.0:*
kim@desktop:~$
`;
  expect(seen(paste('192.168.1.31'))).toMatchObject({ listening: 'no' });
  expect(seen(paste('192.168.1.44'))).toMatchObject({ listening: 'no?' });
  const told = (address: string) => paste(address).replace(/ip -br addr\n.*\neth0 .*/, `hostname -I\n${address} 172.17.0.1`);
  expect(seen(told('192.168.1.31'))).toMatchObject({ listening: 'no', target: 'own' });
  expect(seen(told('192.168.1.44'))).toMatchObject({ listening: 'no?', target: 'neighbour?' });
});

test('a port of loopback beside an sshd that listens elsewhere may be one that a session has forwarded', () => {
  const paste = (other: string) => `kim@laptop:~$ ssh -p 2222 kim@203.0.113.5
ssh: connect to host 203.0.113.5 port 2222: Connection refused
root@relay:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      128        127.0.0.1:2222      0.0.0.0:*    users:(("sshd",pid=1700,fd=9))
LISTEN 0      128          0.0.0.0:${other}
root@relay:~#
`;
  expect(seen(paste('22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))'))).toMatchObject({ listening: 'loopback?' });
  expect(seen(paste('80        0.0.0.0:*    users:(("nginx",pid=700,fd=3))'))).toMatchObject({ listening: 'loopback' });
});

describe('the address that the person says is theirs', () => {
  const banned = `${refused}root@web:~# fail2ban-client status sshd
Status for the jail: sshd
\`- Actions
   |- Currently banned:	2
   \`- Banned IP list:	192.0.2.77 198.51.100.200
`;
  test.each([
    ['My IP is 198.51.100.200 according to a web site.', 'yes?'],
    ['root@web:~# # I come from 198.51.100.200', 'yes?'],
    ['my public address: 198.51.100.31', 'no?'],
    ['My server IP is 198.51.100.200', 'unsure'],
    ['my ip is 192.168.1.20', 'unsure'],
    ['my ip is 203.0.113.5', 'unsure'],
  ])('tells whose ban it is, and proves nothing: %s', (said, ban) => {
    expect(seen(`${banned}\n${said}\n`)).toMatchObject({ ban });
  });

  test('is none where they name two', () => {
    expect(seen(`${banned}\nmy ip is 198.51.100.200\nat work my ip is 198.51.100.31\n`)).toMatchObject({ ban: 'unsure' });
  });

  test('keeps the refusal of somebody else out of it', () => {
    const closed = 'kex_exchange_identification: Connection closed by remote host\nConnection closed by 203.0.113.5 port 22\n';
    const log = 'Nov 20 09:59:00 web sshd[900]: refused connect from 192.0.2.199 (192.0.2.199)\n';
    expect(seen(closed + log)).toMatchObject({ admission: 'wrappers?' });
    expect(seen(`${closed}${log}my IP: 198.51.100.31\n`)).not.toHaveProperty('admission');
  });
});

test('hosts.allow and hosts.deny decide together, in whichever order they were shown', () => {
  const closed =
    'kim@laptop:~$ ssh kim@203.0.113.5\nkex_exchange_identification: Connection closed by remote host\nConnection closed by 203.0.113.5 port 22\n';
  const deny = 'root@web:~# cat /etc/hosts.deny\nALL: ALL\n';
  const allow = 'root@web:~# cat /etc/hosts.allow\nsshd: 198.51.100.\n';
  const mine = 'my ip is 198.51.100.31\n';
  expect(seen(closed + deny + mine)).toMatchObject({ admission: 'wrappers?' });
  expect(seen(closed + allow + deny + mine)).not.toHaveProperty('admission');
  expect(seen(closed + deny + allow + mine)).not.toHaveProperty('admission');
  expect(seen(`${closed}${deny}${allow}my ip is 192.0.2.1\n`)).toMatchObject({ admission: 'wrappers?' });
});

test('sshd -T tells whose login its settings turn down', () => {
  const turned = 'kim@laptop:~$ ssh kim@203.0.113.5\nkim@203.0.113.5: Permission denied (publickey,password).\n';
  const settings = (users: string) =>
    `root@web:~# sshd -T | grep -e ^permitroot -e ^allow\npermitrootlogin no\nallowtcpforwarding yes\n${users}`;
  expect(seen(turned + settings('allowusers bob\nallowusers carol\n'))).toMatchObject({ login: 'not-allowed?' });
  expect(seen(turned + settings('allowusers bob\nallowusers kim\n'))).not.toHaveProperty('login');
});

test('an output that a sentence announces as what one should see is nobody’s', () => {
  const socket = 'LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n';
  const table = `State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n${socket}`;
  const example = [
    `${refused}\nThe tutorial says that ss -tlnp should print something like this:\n\n${table}\nand I have no console.\n`,
    `${refused}\n> You should see this:\n> ${table.replace('\n', '\n> ')}\n`,
    `${refused}\nExpected output:\nroot@server:~# ss -tlnp\n${table}`,
  ];
  const own = [
    `${refused}\nHere is the output, which should show that it listens:\n\n${table}`,
    `${refused}\nI think this should be the relevant part:\n\n${table}`,
    `${refused}\nIt should look like the tutorial, but I get this:\n\n${table}`,
    `${refused}\nroot@web:~# ss -tlnp\n${table}`,
  ];
  expect(example.filter((paste) => 'listening' in seen(paste))).toEqual([]);
  expect(own.filter((paste) => 'listening' in seen(paste))).toEqual(own);
});

test('rules in a file say nothing beside those that are in force', () => {
  const dropped = 'kim@laptop:~$ ssh kim@203.0.113.5\nssh: connect to host 203.0.113.5 port 22: Connection timed out\n';
  const file = 'root@web:~# cat /etc/iptables/rules.v4\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n';
  const rules = 'root@web:~# iptables -S\n-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n';
  expect(seen(dropped + file)).toMatchObject({ packet: 'drop?' });
  for (const asker of ['', 'sudo ', 'sudo -n ', 'sudo -u root '])
    expect(seen(dropped + file.replace('cat', `${asker}cat`) + rules), asker).toMatchObject({ packet: 'accept?' });
});

test('whoever dials their own machine shows it, unless another port of it leads elsewhere', () => {
  const dials = (more: string) =>
    `kim@pc:~$ ssh ${more}localhost\nssh: connect to host localhost port 22: Connection refused\nkim@pc:~$ sudo service ssh status\n * sshd is not running\n`;
  expect(seen(dials(''))).toMatchObject({ service: 'stopped?' });
  expect(seen(dials('-p 2222 '))).not.toHaveProperty('service');
});

test('who is asked for a password, and by whom, is who dials', () => {
  const asked = "gina@203.0.113.49's password:\nPermission denied, please try again.\n";
  expect(read(asked).context).toMatchObject({ host: '203.0.113.49', user: 'gina' });
  expect(seen(`sign_and_send_pubkey: no mutual signature supported\ngit@203.0.113.5: Permission denied (publickey).\n`)).toMatchObject({
    login: 'key-algorithm?',
  });
});

test('a line of a router’s settings is no command that dials', () => {
  const settings = 'asa# show run ssh\nssh stricthostkeycheck\nssh 10.0.0.0 255.255.255.0 inside\n';
  expect(seen(settings)).toMatchObject({ host: undefined });
});

test('rules that were listed at a bare prompt are a command’s own', () => {
  const paste =
    '# iptables -S | head -1\n-P INPUT DROP\n# iptables-save\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n';
  expect(seen(paste)).toMatchObject({ packet: 'drop?' });
});

test('a container that was asked for its processes, and shows no sshd, has none', () => {
  const table =
    'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nroot           1  0.0  0.0   2788  1052 ?        Ss   10:12   0:00 sleep infinity\n';
  expect(seen(`$ docker exec web ps aux\n${table}`)).toMatchObject({ container: 'no-sshd?' });
  expect(seen(`$ ps aux\n${table}`)).toMatchObject({ service: 'stopped?' });
});

test('what Docker passes on is not the host’s own, and says nothing of who answers', () => {
  const socket =
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      4096         0.0.0.0:22        0.0.0.0:*     users:(("NAME",pid=1300,fd=4))\n';
  const owner = (name: string) => seen(`${refused}root@web:~# ss -tlnp\n${socket.replace('NAME', name)}`);
  expect(owner('docker-proxy')).toMatchObject({ listening: 'yes', listener: 'unsure' });
  expect(owner('nginx')).toMatchObject({ listening: 'yes', listener: 'other' });
});

test('the line below a table of a cloud is the client’s again', () => {
  const table =
    'ID          Name      Status       Created At              Inbound Rules                                              Outbound Rules                              Droplet IDs    Tags    Pending Changes\nbb4b2611    web-fw    succeeded    2024-01-01T00:00:00Z    protocol:tcp,ports:80,address:0.0.0.0/0,address:::/0    protocol:tcp,ports:all,address:0.0.0.0/0    123456789              []\n';
  const paste = `$ doctl compute firewall list\n${table}ssh: connect to host 203.0.113.7 port 22: Connection timed out\n`;
  expect(seen(paste)).toMatchObject({ symptom: 'timed-out', edge: 'group-blocks?' });
});

describe('of several servers that one command dialled in vain', () => {
  const row = (name: string, said: string) =>
    `fatal: [${name}]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: ${said}", "unreachable": true}\n`;
  const one = row('web1', 'ssh: connect to host 203.0.113.7 port 22: Connection refused');
  const two = row('web2', 'ssh: connect to host 203.0.113.8 port 22: Connection timed out');
  const saidOf = (paste: string) => {
    const told = read(paste).facts.find(({ fact }) => fact === 'symptom');
    return told && remark(told);
  };

  test('the answer says which one it is about, and how to ask of the others', () => {
    expect(saidOf(one + two)).toBe('203.0.113.7 failed here, too. This is about 203.0.113.8: for another one, paste its lines alone.');
  });

  test('and nothing where there is one, whatever a probe of the network says beside it', () => {
    expect(saidOf(one)).toBeUndefined();
    expect(saidOf(one + one)).toBeUndefined();
    expect(saidOf(`ssh: connect to host github.com port 22: Connection timed out\n${one}`)).toBeUndefined();
  });
});

describe('a command that was run with the names in it that stand for values', () => {
  test.each([
    "$ ssh -v -o ConnectTimeout=15 -p PORT USER@HOST\nBad port 'PORT'\n",
    "Bad port 'PORT'\n",
    '$ ssh USER@HOST\nssh: Could not resolve hostname host: Name or service not known\n',
    "root@web1:~# iptables -I INPUT 1 -p tcp -s CLIENT --dport 2222 -j ACCEPT\niptables v1.8.7 (nf_tables): host/network `CLIENT' not found\nTry `iptables -h' or 'iptables --help' for more information.\n",
    "kim@web1:~$ sudo \"$tables\" -I INPUT 1 -p tcp -s CLIENT --dport 2222 -j ACCEPT\niptables v1.8.7 (nf_tables): host/network `CLIENT' not found\nTry `iptables -h' or 'iptables --help' for more information.\n",
    "iptables v1.8.7 (nf_tables): host/network `CLIENT' not found\n",
    'kim@web1:~$ sudo ufw allow from CLIENT to any port PORT proto tcp\nERROR: Bad source address\n',
    'kim@web1:~$ ip route get CLIENT\nError: any valid prefix is expected rather than "CLIENT".\n',
    "kim@web1:~$ sudo firewall-cmd --add-rich-rule='rule family=ipv4 source address=CLIENT accept'\nError: INVALID_ADDR: CLIENT\n",
    'kim@bsd1:~ $ doas pfctl -t sshguard -T delete CLIENT\nno IP address found for CLIENT\n',
  ])('says so, and tells nothing of a connection: %j', (paste) => {
    const { facts, parts, context } = read(paste);
    expect(facts).toEqual([]);
    expect(context).toEqual({});
    expect(withheldIn(parts)).toMatchObject([{ why: 'unfilled' }]);
    expect(answer(paste).causes).toEqual([]);
  });

  test('is told from one in which somebody hid their own', () => {
    expect(seen('$ ssh USER@HOST\nssh: connect to host HOST port 22: Connection refused\n')).toMatchObject({ symptom: 'refused' });
    expect(seen('$ ssh USER@HOST\nBad owner or permissions on /home/USER/.ssh/config\n')).toMatchObject({ symptom: 'config' });
    expect(seen('$ ssh kim@host\nssh: Could not resolve hostname host: Name or service not known\n')).toMatchObject({ symptom: 'name' });
  });
});

test('a fence that stands on the line of a message takes nothing of it', () => {
  for (const paste of [`\`\`\`${refused}\`\`\`\n`, `\`\`\`${refused.trim()}\`\`\`\n`, `\`\`\`console\n${refused}\`\`\`\n`])
    expect(seen(paste)).toMatchObject({ symptom: 'refused' });
});
