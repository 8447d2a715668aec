import { describe, expect, test } from 'vitest';
import { read } from '../evidence';
import { answer, known } from './answered';
import { zone } from './zone';

const proven = (paste: string) => {
  const { causes, also } = answer(paste);
  return [...causes, ...also].flatMap(({ cause, certainty }) => (certainty === 'proven' ? [cause] : []));
};

const closedZone = zone({ name: 'drop (default, active)', target: 'DROP', services: '' });
const denied = 'me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey).\n';
const reset =
  'me@laptop:~$ ssh alice@203.0.113.7\nkex_exchange_identification: read: Connection reset by peer\nConnection reset by 203.0.113.7 port 22\n';
const noRoute = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: No route to host\n';
const refused = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused\n';

/** Pastes in which a line stands that would prove a cause, were it about this connection, this machine or this moment. */
const pastes: Readonly<Record<string, string>> = {
  'a log of -v on one line of JSON':
    'fatal: [web1]: UNREACHABLE! => {"msg": "Failed to connect to the host via ssh: OpenSSH_9.2p1\\r\\ndebug1: /etc/ssh/ssh_config line 19: include /etc/ssh/ssh_config.d/*.conf matched no files\\r\\ndebug1: /etc/ssh/ssh_config line 21: Applying options for *\\r\\ndebug1: Connecting to 203.0.113.7 [203.0.113.7] port 22."}',
  'a log of -v behind a time':
    '2026-11-20T09:00:00.123Z debug1: /etc/ssh/ssh_config line 21: Applying options for *\n2026-11-20T09:00:00.123Z debug1: Connecting to 203.0.113.7 [203.0.113.7] port 22.\n',
  'a log of -v behind the name of a container':
    'deploy_1  | debug1: /home/me/.ssh/config line 3: Applying options for web1\ndeploy_1  | debug1: Connecting to 203.0.113.7 [203.0.113.7] port 22.\n',
  'one IP version, where another program has the port too': `${refused}root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess
LISTEN 0      4096       127.0.0.1:22        0.0.0.0:*    users:(("haproxy",pid=158,fd=9))
LISTEN 0      128             [::]:22           [::]:*    users:(("sshd",pid=165,fd=6))
`,
  'a penalty of a stranger': `${reset}root@web1:~# journalctl -u ssh -n 5\nNov 20 03:12:44 web1 sshd[912]: drop connection #0 from [45.9.20.73]:35658 on [203.0.113.7]:22 penalty: failed authentication\n`,
  'a stranger in hosts.deny': `${reset}root@web1:~# tail /var/log/auth.log\nNov 20 03:12:44 web1 sshd[9121]: refused connect from 45.9.20.73 (45.9.20.73)\n`,
  'a login of a stranger, where the user is not known':
    'me@laptop:~$ ssh web1\nPermission denied (publickey).\nroot@web1:~# journalctl -u ssh -n 5\nNov 20 03:12:44 web1 sshd[912]: User root from 45.9.20.73 not allowed because not listed in AllowUsers\n',
  'root, as whom every stranger tries':
    'me@laptop:~$ ssh root@203.0.113.7\nroot@203.0.113.7: Permission denied (publickey).\nroot@web1:~# journalctl -u ssh -n 5\nNov 20 03:12:44 web1 sshd[912]: error: maximum authentication attempts exceeded for root from 45.9.20.73 port 4444 ssh2 [preauth]\n',
  'the home directory of somebody else': `${denied}root@web1:~# grep refused /var/log/auth.log\nNov 20 03:12:44 web1 sshd[912]: Authentication refused: bad ownership or modes for directory /home/bob\n`,
  'MaxStartups, and logins since': `${reset}root@web1:~# journalctl -u ssh -n 50\nNov 11 03:12:44 web1 sshd[912]: error: beginning MaxStartups throttling\nNov 11 03:12:44 web1 sshd[912]: drop connection #10 from [45.9.20.73]:35658 on [203.0.113.7]:22 past MaxStartups\nNov 12 03:20:44 web1 sshd[9128]: Invalid user test from 45.9.20.73 port 4445\nNov 20 10:20:44 web1 sshd[9728]: Connection closed by invalid user test 45.9.20.73 port 4445 [preauth]\n`,
  'a directory that was missing, and logins since': `${reset}root@web1:~# journalctl -u ssh -n 5\nNov 11 03:12:44 web1 sshd[912]: fatal: Missing privilege separation directory: /run/sshd\nNov 20 03:20:44 web1 sshd[9121]: Invalid user test from 45.9.20.73 port 4445\n`,
  'an option that hangs on an address': 'ssh: Could not resolve hostname 203.0.113.7-p2222: Name or service not known\n',
  'a name that begins with an address': 'ssh: Could not resolve hostname 203.0.113.7.example.net: Name or service not known\n',
  'an empty name, and then the right one':
    'ssh: Could not resolve hostname undefined: Name or service not known\nssh: connect to host 203.0.113.7 port 22: Connection refused\n',
  'too many keys, and then one of them':
    'Received disconnect from 203.0.113.7 port 22:2: Too many authentication failures\nDisconnected from 203.0.113.7 port 22\nalice@203.0.113.7: Permission denied (publickey).\n',
  'an account without a shell, and then another account':
    'This account is currently not available.\nConnection to 203.0.113.7 closed.\nbob@203.0.113.7: Permission denied (publickey).\n',
  'too many passwords':
    "me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7's password: \nPermission denied, please try again.\nalice@203.0.113.7's password: \nReceived disconnect from 203.0.113.7 port 22:2: Too many authentication failures\nDisconnected from 203.0.113.7 port 22\n",
  'a capture without ARP, of a neighbour that is off':
    'me@laptop:~$ ssh pi@192.168.1.50\nssh: connect to host 192.168.1.50 port 22: No route to host\nme@laptop:~$ sudo timeout 20 tcpdump -nni any "tcp port 22 or icmp or icmp6"\n0 packets captured\n0 packets received by filter\n0 packets dropped by kernel\n',
  'settings that were mended since':
    '/home/me/.ssh/config: line 3: Bad configuration option: usekeychain\n/home/me/.ssh/config: terminating, 1 bad configuration options\nNow it says:\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n',
  'Google’s tunnel, which came as far as the machine':
    "ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4003: 'failed to connect to backend']. (Failed to connect to port 22)\nkex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535\n",
  'a jump host that was reached and takes no key':
    'bob@jump: Permission denied (publickey).\nkex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535\n',
  'a program that the jump host’s shell has not':
    '$ ssh -o ProxyCommand="ssh jump nc %h %p" web1\nbash: line 1: nc: command not found\nConnection closed by UNKNOWN port 65535\n',
  'a list of what may be':
    'Common messages:\n  This account is currently not available   -> shell is nologin\n  Your account has expired; please contact your system administrator -> chage\nI get "Connection refused".\n',
  'what su says of another account': `${denied}root@web1:~# su - www\nThis account is currently not available.\n`,
  'another account’s login':
    'me@laptop:~$ ssh bob@web1\nbob@web1: Permission denied (publickey).\nme@laptop:~$ ssh carol@web1\nThis account is currently not available.\nConnection to web1 closed.\n',
  'a tunnel’s own end, in a session that stands':
    '$ ssh -L 5432:127.0.0.1:5432 bob@web1\nchannel 0: open failed: connect failed: Connection refused\n',
  'a third machine, dialled from there':
    "$ ssh bob@web1 'ssh db1 uptime'\nssh: Could not resolve hostname db1: Name or service not known\n",
  'a program there that does not load':
    '$ scp file bob@web1:\nscp: error while loading shared libraries: libcrypto.so.1.1: cannot open shared object file: No such file or directory\nlost connection\n',
  'mail’s own limit': 'warning: SASL LOGIN authentication failed: Too many authentication failures\n',
  'an offer that somebody explains':
    '- Unable to negotiate with X: no matching host key type found. Their offer: ssh-rsa means that the server is old\n',
  'another machine, in a sentence':
    'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n\nYesterday on another machine it was:\nUnable to negotiate with 203.0.113.9 port 22: no matching host key type found. Their offer: ssh-rsa\n',
  'a client of a server in Java':
    'WARN o.a.s.server.session.ServerSessionImpl - exceptionCaught(ServerSessionImpl[null@/198.51.100.9:3333]) Unable to negotiate key exchange for kex algorithms (client: x / server: y)\n',
  'the home directory, and a later login that went past it': `${denied}root@web1:~# journalctl -u ssh\nNov 20 10:15:15 web1 sshd[140]: Authentication refused: bad ownership or modes for directory /home/alice/.ssh\nNov 20 10:15:15 web1 sshd[140]: Connection closed by authenticating user alice 198.51.100.4 port 5551 [preauth]\nNov 20 10:20:15 web1 sshd[150]: Failed publickey for alice from 198.51.100.4 port 5555 ssh2: ED25519 SHA256:x\nNov 20 10:20:15 web1 sshd[150]: Connection closed by authenticating user alice 198.51.100.4 port 5555 [preauth]\n`,
  'a key of another kind that was refused, too': `${denied}root@web1:~# journalctl -u ssh\nNov 20 10:15:15 web1 sshd[140]: userauth_pubkey: signature algorithm ssh-rsa not in PubkeyAcceptedAlgorithms [preauth]\nNov 20 10:15:15 web1 sshd[140]: Failed publickey for alice from 198.51.100.4 port 44444 ssh2: ED25519 SHA256:x\n`,
  'one stranger who was dropped': `kex_exchange_identification: Connection closed by remote host\nNov 20 10:15:15 web1 sshd[1]: drop connection #10 from [45.9.9.9]:1234 on [192.0.2.1]:22 past MaxStartups\n`,
  'a command line that ssh does not take':
    '$ ssh --port 22 web1\nunknown option -- -\nusage: ssh [-46AaCfGgKkMNnqsTtVvXxYy] [-B bind_interface]\n',
  'a name that another program resolves': `$ ssh web1.example\nssh: Could not resolve hostname web1.example: Name or service not known\n$ getent hosts web1.example\n203.0.113.7     web1.example\n`,
  'a rule that prints another message': `me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\nroot@web1:~# iptables -S\n-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j REJECT --reject-with tcp-reset\nroot@web1:~# \n`,
  'a port that nft sends on': `${refused}root@web1:~# ss -Htlnp\nLISTEN 0 128 0.0.0.0:2222 0.0.0.0:* users:(("sshd",pid=811,fd=3))\nroot@web1:~# nft list table ip nat\ntable ip nat {\n\tchain prerouting {\n\t\ttype nat hook prerouting priority dstnat; policy accept;\n\t\ttcp dport 22 redirect to :2222\n\t}\n}\n`,
  'rules that were flushed since': `root@web1:~# iptables -S
-P INPUT ACCEPT
-P FORWARD ACCEPT
-P OUTPUT ACCEPT
-A INPUT -p tcp -m tcp --dport 22 -j DROP
root@web1:~# iptables -F
root@web1:~# iptables -S
-P INPUT ACCEPT
-P FORWARD ACCEPT
-P OUTPUT ACCEPT
me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
`,
  'ufw that was switched off since': `root@web1:~# ufw status verbose
Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)

To                         Action      From
--                         ------      ----
80/tcp                     ALLOW IN    Anywhere
root@web1:~# ufw disable
Firewall stopped and disabled on system startup
root@web1:~# ufw status verbose
Status: inactive
me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
`,
  'a socket that is gone': `root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))
LISTEN 0      128        127.0.0.1:25        0.0.0.0:*    users:(("master",pid=70,fd=3))
root@web1:~# sed -i /ListenAddress/d /etc/ssh/sshd_config
root@web1:~# systemctl restart ssh
Job for ssh.service failed because the control process exited with error code.
root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:25        0.0.0.0:*    users:(("master",pid=70,fd=3))
me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
`,
  'a rule that sends the port to a container': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# iptables -S
-P INPUT DROP
-P FORWARD DROP
-P OUTPUT ACCEPT
-N DOCKER
-A FORWARD -o docker0 -j DOCKER
-A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 22 -j ACCEPT
root@web1:~# iptables -t nat -S
-P PREROUTING ACCEPT
-P INPUT ACCEPT
-P OUTPUT ACCEPT
-P POSTROUTING ACCEPT
-N DOCKER
-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
-A DOCKER ! -i docker0 -p tcp -m tcp --dport 22 -j DNAT --to-destination 172.17.0.2:22
`,
  'a table wrapped at 80 columns': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# iptables -L -n -v
Chain INPUT (policy ACCEPT 0 packets, 0 bytes)
 pkts bytes target     prot opt in     out     source               destination 
        
    0     0 DROP       tcp  --  *      *       0.0.0.0/0            0.0.0.0/0   
         tcp dpt:23
   57  9590 ACCEPT     tcp  --  *      *       0.0.0.0/0            0.0.0.0/0   
         tcp dpt:22

Chain FORWARD (policy ACCEPT 0 packets, 0 bytes)
 pkts bytes target     prot opt in     out     source               destination 
        

Chain OUTPUT (policy ACCEPT 0 packets, 0 bytes)
 pkts bytes target     prot opt in     out     source               destination 
        
`,
  'rows of ss wrapped at 80 columns': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# ss -tlnp
State                Recv-Q               Send-Q                               Local
 Address:Port                               Peer Address:Port
LISTEN               0                    128                                       
       0.0.0.0:22                                0.0.0.0:*
LISTEN               0                    128                                       
     127.0.0.1:25                                0.0.0.0:*
root@web1:~# service ssh status
sshd is not running ... failed!
root@web1:~# sshd -t
`,
  'a rule that was broken in two': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# nft list ruleset
table inet filter {
	chain input {
		type filter hook input priority filter; policy accept;
		ip saddr 192.0.2.0/24 tcp dport 22 ct state new
 counter packets 0 bytes 0 drop
	}
}
`,
  'rules that were left out': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# iptables -S
-P INPUT DROP
-P FORWARD DROP
-P OUTPUT ACCEPT
-A INPUT -i lo -j ACCEPT
[...]
`,
  'an ACCEPT before the chains of ufw': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status verbose
Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)
New profiles: skip

To                         Action      From
--                         ------      ----
80/tcp                     ALLOW IN    Anywhere
root@web1:~# iptables -S
-P INPUT DROP
-P FORWARD DROP
-P OUTPUT ACCEPT
-N ufw-before-input
-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT
-A INPUT -j ufw-before-input
`,
  'what an inactive ufw left behind': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status
Status: inactive
root@web1:~# iptables -S
-P INPUT DROP
-P FORWARD DROP
-P OUTPUT ACCEPT
-N ufw-before-input
-N ufw-after-input
-A INPUT -j ufw-before-input
-A INPUT -j ufw-after-input
`,
  'another zone than the one of the card': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: No route to host
root@web1:~# firewall-cmd --list-all
${zone({ name: 'public (default, active)', interfaces: 'eth1' })}root@web1:~# firewall-cmd --get-active-zones
internal
  interfaces: eth0
public (default)
  interfaces: eth1
`,
  'one zone of firewalld beside a zone for some addresses': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# firewall-cmd --list-all
${closedZone}root@web1:~# firewall-cmd --get-active-zones
drop (default)
  interfaces: eth0
home
  sources: 198.51.100.64/26
`,
  'one zone of firewalld, and all of them': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# firewall-cmd --list-all
${closedZone}root@web1:~# firewall-cmd --list-all-zones
${closedZone}
${zone({ name: 'home (active)', interfaces: '', sources: '198.51.100.64/26', services: 'ssh' })}`,
  'two ports that were dialled': `me@laptop:~$ ssh -p 2222 alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 2222: Connection refused
me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection timed out
root@web1:~# ufw status verbose
Status: active
Logging: on (low)
Default: deny (incoming), allow (outgoing), disabled (routed)
New profiles: skip

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW IN    Anywhere
`,
  'another host than the one that was dialled': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
me@laptop:~$ ssh alice@otherbox
alice@otherbox:~$ ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))
`,
  'a port that a surviving session forwards': `me@laptop:~$ ssh alice@203.0.113.7
ssh: connect to host 203.0.113.7 port 22: Connection refused
root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128          0.0.0.0:8080        0.0.0.0:*    users:(("sshd",pid=1700,fd=9))
root@web1:~# systemctl status ssh
○ ssh.service - OpenBSD Secure Shell server
     Loaded: loaded (/lib/systemd/system/ssh.service; disabled)
     Active: inactive (dead)
`,
  'the own name of the machine': `me@web1:~$ ssh -v alice@web1
debug1: Connecting to web1 [127.0.1.1] port 22.
debug1: connect to address 127.0.1.1 port 22: Connection refused
ssh: connect to host web1 port 22: Connection refused
`,
  'a capture on one interface': `${noRoute}me@laptop:~$ sudo tcpdump -ni eth0 port 22 or arp\nlistening on eth0, link-type EN10MB (Ethernet), snapshot length 262144 bytes\n^C\n0 packets captured\n0 packets received by filter\n`,
  'the end of a capture': `${noRoute}me@laptop:~$ sudo tcpdump -ni any port 22\n09:37:06.435 IP 203.0.113.7 > 192.0.2.1: ICMP host 203.0.113.7 unreachable - admin prohibited, length 68\n50 packets captured\n50 packets received by filter\n`,
  'host keys that only root may read': `${refused}alice@web1:~$ /usr/sbin/sshd -t\nCould not load host key: /etc/ssh/ssh_host_rsa_key\nCould not load host key: /etc/ssh/ssh_host_ed25519_key\nsshd: no hostkeys available -- exiting.\nalice@web1:~$ systemctl status sshd\n● sshd.service - OpenSSH server daemon\n   Loaded: loaded (/usr/lib/systemd/system/sshd.service; disabled; vendor preset: enabled)\n   Active: inactive (dead)\n`,
  'a second sshd that was stopped by hand':
    'me@laptop:~$ ssh alice@203.0.113.7\nConnection timed out during banner exchange\nConnection to 203.0.113.7 port 22 timed out\nroot@web1:~# ps aux\nUSER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nroot         712  0.0  0.1  15432  9200 ?        Ss   09:12   0:00 sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups\nroot        1712  0.0  0.1  15432  9200 pts/0    T    09:32   0:00 /usr/sbin/sshd -d -p 2222\n',
  'a name that is not there, dialled for comparison':
    'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\nme@laptop:~$ ssh alice@nosuchname.example\nssh: Could not resolve hostname nosuchname.example: Name or service not known\n',
  'another’s settings, told behind one’s own failure':
    'ssh: connect to host 203.0.113.7 port 22: Connection timed out\nMy colleague, from his own laptop, gets\n/Users/jo/.ssh/config: line 4: Bad configuration option: usekeychian\n/Users/jo/.ssh/config: terminating, 1 bad configuration options\n',
  'another’s mail, quoted below one’s own':
    'For me it is different:\n\nssh: connect to host 203.0.113.7 port 22: Connection refused\n\nOn Fri, Nov 20, 2026 at 10:11 AM Paul wrote:\n> when I connect I get\n> Received disconnect from 192.0.2.6 port 22:2: Too many authentication failures\n> Disconnected from 192.0.2.6 port 22\n',
  'another server of the same run':
    'deploy@203.0.113.7: Permission denied (publickey).\nssh: Could not resolve hostname review-1442.example.com: Name or service not known\n',
  'a failure that is solved, in brackets':
    'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n\n(The "Could not resolve hostname web1.example: Name or service not known" of my first post was a typo.)\n',
  'a way through a jump host, where the straight one comes further':
    'me@laptop:~$ ssh alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey).\nme@laptop:~$ ssh -J ops@bastion alice@203.0.113.7\nssh: connect to host bastion port 22: Connection timed out\nConnection closed by UNKNOWN port 65535\n',
  'another box, in a sentence about PuTTY':
    'On 192.168.0.20 PuTTY showed WARNING - POTENTIAL SECURITY BREACH! The host key does not match the one PuTTY has cached, which is right.\n',
  'a name of a cluster': 'ssh: Could not resolve hostname debug.default.svc.cluster.local: Name or service not known\n',
  'an option with a longer dash':
    'me@laptop:~$ ssh –p 2222 alice@203.0.113.7\nssh: Could not resolve hostname \\342\\200\\223p: Name or service not known\n',
  'an address that is none': 'ssh: Could not resolve hostname 203.0.113.300: Name or service not known\n',
  'the address of another name that was asked for at once': `me@laptop:~$ getent hosts laptop web1\n127.0.1.1       laptop\n203.0.113.7     web1\nme@laptop:~$ ssh alice@web1\nssh: connect to host web1 port 22: Connection refused\n`,
  'the tests of a program that knows the messages':
    ' ✓ maps "ssh: Could not resolve hostname foo: Name or service not known" to DNS (2 ms)\n ✓ maps "Received disconnect from 203.0.113.7 port 22:2: Too many authentication failures" to KEYS (1 ms)\n',
  'two targets of a program in Go':
    'deploy app: dial tcp 10.0.0.5:22: i/o timeout\nbackup of sw1: ssh: handshake failed: ssh: no common algorithm for key exchange; client offered: [a], server offered: [b]\n',
  'an algorithm that was missing, and a login since':
    'ERROR:paramiko.transport:Exception (client): Incompatible ssh peer (no acceptable kex algorithm)\nINFO:app:retrying with the old ones\nINFO:paramiko.transport:Authentication (password) successful!\n',
  'a comment': '# Received disconnect from 10.0.0.1 port 22:2: Too many authentication failures\nHost sw1\n  IdentitiesOnly yes\n',
  'a comment in settings that are shown': `${denied}me@laptop:~$ cat ~/.ssh/config\nHost web1\n  # ssh: Could not resolve hostname web1: Name or service not known\n  HostName 203.0.113.7\n`,
  'what a README says': `${denied}me@laptop:~$ cat README.md\nIf you see\n\n    /bin/sh: 1: exec: cloudflared: not found\n    Connection closed by UNKNOWN port 65535\n\ninstall it first.\n`,
  'settings that were edited since':
    'me@laptop:~$ git push\n/home/me/.ssh/config: line 3: Bad configuration option: addkeystoagnt\n/home/me/.ssh/config: terminating, 1 bad configuration options\nme@laptop:~$ nano ~/.ssh/config\nme@laptop:~$ git push\nEverything up-to-date\n',
  'a jump host that was silent, and then let the same through':
    'me@laptop:~$ ssh -J bastion web1\nssh: connect to host bastion port 22: Connection timed out\nConnection closed by UNKNOWN port 65535\nme@laptop:~$ ssh -J bastion web1\nLast login: Sun Nov 22 09:00:00 2026 from 10.0.0.2\nme@web1:~$ df -h /\n',
  'a name that was found later, at a plain prompt':
    '$ ssh web1.example\nssh: Could not resolve hostname web1.example: Name or service not known\n$ ssh web1.example\nLast login: Sun Nov 22 09:00:00 2026 from 192.0.2.1\nme@web1:~$ uptime\n',
};

test.each(Object.entries(pastes))('nothing is proven by %s', (_, paste) => {
  expect(proven(paste)).toEqual([]);
});

test('a name that is masked does not stand for the unit that is there', () => {
  const paste = `${refused}root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:25        0.0.0.0:*    users:(("master",pid=70,fd=3))\nroot@web1:~# systemctl status ssh sshd\n○ ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/lib/systemd/system/ssh.service; disabled)\n     Active: inactive (dead)\n\n○ sshd.service\n     Loaded: masked (Reason: Unit sshd.service is masked.)\n     Active: inactive (dead)\n`;
  expect(answer(paste).causes.map(({ cause }) => cause)).toEqual(['sshd-not-running']);
});

test('who sits on the port of an sshd that failed to start has most likely taken it, unless sshd is set to another port', () => {
  const taken = `${reset}root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\nLISTEN 0      4096               *:22              *:*    users:(("haproxy",pid=165,fd=9))\nroot@web1:~# systemctl status ssh\n× ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/usr/lib/systemd/system/ssh.service; enabled)\n     Active: failed (Result: exit-code)\n`;
  expect(answer(taken).causes.map(({ cause, certainty }) => [cause, certainty])).toEqual([['port-in-use', 'fits']]);
  const settings = `${taken}root@web1:~# sshd -T\nport 2222\nlistenaddress 0.0.0.0:2222\n`;
  expect(answer(settings).causes.map(({ cause }) => cause)).toEqual(['not-ssh-on-port']);
});

test('what stands in front of each line does not hide what ssh said', () => {
  const flat =
    'fatal: [web1]: UNREACHABLE! => {"msg": "via ssh: debug1: Connecting to 203.0.113.7 [203.0.113.7] port 22.\\r\\nssh: connect to host 203.0.113.7 port 22: Connection refused"}';
  const runner =
    '2026-11-20T09:00:00.1234571Z debug1: Connecting to 203.0.113.7 [203.0.113.7] port 22.\n2026-11-20T09:02:00.1234571Z ssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
  expect([flat, runner].map((paste) => answer(paste).symptom)).toEqual(['refused', 'timed-out']);
});

/** The same lines, where they are about this person: caution must not cost the proof. */
const certain: Readonly<Record<string, string>> = {
  'user-not-allowed': `${denied}root@web1:~# journalctl -u ssh -n 5\nNov 20 10:12:44 web1 sshd[912]: User alice from 198.51.100.4 not allowed because not listed in AllowUsers\n`,
  'home-permissions': `${denied}root@web1:~# grep refused /var/log/auth.log\nNov 20 10:12:44 web1 sshd[912]: Authentication refused: bad ownership or modes for directory /home/alice\n`,
  'max-startups': `${reset}root@web1:~# journalctl -u ssh -n 5\nNov 20 10:12:44 web1 sshd[912]: drop connection #10 from [198.51.100.4]:35658 on [203.0.113.7]:22 past MaxStartups\n`,
  'login-shell':
    'me@laptop:~$ ssh alice@203.0.113.7\nThis account is currently not available.\nConnection to 203.0.113.7 closed.\nme@laptop:~$ ssh alice@203.0.113.7\nThis account is currently not available.\nConnection to 203.0.113.7 closed.\n',
  'client-config-error': '/home/me/.ssh/config line 3: keyword port extra arguments at end of line\n',
};

test.each(Object.entries(certain))('%s is named where its line is about this connection', (cause, paste) => {
  expect(answer(paste).causes.map((one) => one.cause)).toEqual([cause]);
});

test('that the server has the address that is dialled puts no firewall on the way beside its own', () => {
  const rules =
    '-P INPUT ACCEPT\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j REJECT --reject-with tcp-reset\n';
  const routes = 'default via 203.0.113.1 dev eth0 \n203.0.113.0/24 dev eth0 proto kernel scope link src 203.0.113.7 \n';
  const sockets =
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=70,fd=3))\n';
  const paste = `${refused}root@web1:~# ss -tlnp\n${sockets}root@web1:~# iptables -S\n${rules}root@web1:~# ip route\n${routes}`;
  expect(answer(paste).causes.flatMap(({ cause, certainty }) => (certainty === 'possible' ? [] : [cause]))).toEqual(['iptables-rejects']);
});

test('a public server that is tried to test the network does not become the one that was dialled', () => {
  const dialled = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Network is unreachable\n';
  const test = 'me@laptop:~$ ssh -T git@github.com; ssh -T -p 443 git@ssh.github.com\n';
  const offline = ['github.com', 'ssh.github.com'].map(
    (host) => `ssh: Could not resolve hostname ${host}: Temporary failure in name resolution\n`,
  );
  const silent =
    'ssh: connect to host github.com port 22: Connection timed out\nssh: connect to host ssh.github.com port 443: Connection timed out\n';
  for (const said of [offline.join(''), silent]) {
    const { context, facts } = read(`${dialled}${test}${said}`);
    expect(facts.map(({ fact, value }) => `${fact}=${value}`)).not.toContain('resolution=no-answer');
    expect({ host: context.host, symptom: answer(`${dialled}${test}${said}`).symptom }).toEqual({
      host: '203.0.113.7',
      symptom: 'unreachable',
    });
  }
});

const active = (since: string) =>
  `root@web1:~# systemctl status ssh\n● ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/lib/systemd/system/ssh.service; enabled)\n     Active: active (running) since ${since}\n`;
const named = (paste: string) => answer(paste).causes.flatMap(({ cause, certainty }) => (certainty === 'possible' ? [] : [cause]));

test('that sshd runs does not make the port a wrong one, unless its settings have another', () => {
  const runs = refused + active('Thu 2025-11-20 10:00:00 UTC; 5s ago');
  expect(named(runs)).toEqual([]);
  expect(named(`${runs}root@web1:~# sshd -T | grep ^port\nport 2222\n`)).toEqual(['wrong-port']);
});

test('a rule or a ban that refuses explains a refusal, though nobody has looked whether sshd listens', () => {
  const rule = 'root@web1:~# iptables -S INPUT\n-P INPUT ACCEPT\n-A INPUT -p tcp -m tcp --dport 22 -j REJECT --reject-with tcp-reset\n';
  const ban = 'me@laptop:~$ curl -4 ifconfig.me\n198.51.100.4\nroot@web1:~# fail2ban-client get sshd banip\n198.51.100.4\n';
  expect([rule, ban].map((shown) => named(refused + shown))).toEqual([['iptables-rejects'], ['fail2ban-ban']]);
});

test('a child that is not there explains a connection that is closed, whatever else the log holds', () => {
  const missing = 'root@web1:~# sshd -d -p 2222\n/usr/lib/openssh/sshd-session does not exist or is not executable\n';
  expect(named(reset + missing)).toEqual(['sshd-session-missing']);
});

test('a row of a log proves nothing of another day: after date, and before newer rows of the same log', () => {
  const row = 'Nov 02 03:00:00 web1 sshd[700]: error: beginning MaxStartups throttling\n';
  const newer = 'Nov 20 09:00:00 web1 sshd[700]: Invalid user admin from 192.0.2.66 port 50000\n';
  const log = (rows: string) => `${reset}root@web1:~# journalctl -u ssh -n 5\n${rows}root@web1:~# exit\n`;
  const date = (said: string) => `root@web1:~# date\n${said}\nroot@web1:~# exit\n`;
  expect(proven(log(row))).toEqual(['max-startups']);
  expect(proven(log(row) + date('Sun Nov  2 11:00:00 UTC 2025'))).toEqual(['max-startups']);
  for (const later of [
    'Thu Nov 20 10:00:00 UTC 2025',
    'Thu 20 Nov 2025 10:00:00 AM UTC',
    '2025-11-20T10:00:00+00:00',
    'Fri Jan  2 10:00:00 UTC 2026',
  ])
    expect(proven(log(row) + date(later))).toEqual([]);
  expect(proven(log(row + newer))).toEqual([]);
  const file = '2025-10-20 09:00:00,000 fail2ban.actions        [600]: NOTICE  [sshd] Ban 198.51.100.31\n';
  const ban = `me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\nroot@web1:~# tail -1 /var/log/fail2ban.log\n${file}`;
  expect(proven(`${ban}${date('Thu Nov 20 10:00:00 UTC 2025')}`)).toEqual([]);
});

test('a kernel that has given up, and a boot that waits for somebody, are seen on the screen and proven by nothing', () => {
  const silent = 'ssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
  const panic = '[    3.123456] Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)\n';
  const waits = 'You are in emergency mode. After logging in, type "journalctl -xb" to view\nGive root password for maintenance\n';
  expect([panic, waits].map((screen) => named(silent + screen))).toEqual([['host-hung'], ['emergency-boot']]);
  expect([panic, waits].flatMap((screen) => proven(silent + screen))).toEqual([]);
});

test('sshd on another port proves no wrong one behind a router, or where the server itself sends the port on', () => {
  const elsewhere =
    'root@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128          0.0.0.0:2222      0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n';
  const cards = (address: string) =>
    `root@web1:~# ip -br a\nlo               UNKNOWN        127.0.0.1/8\neth0             UP             ${address}/24\n`;
  const nat = 'root@web1:~# iptables -t nat -S\n-P PREROUTING ACCEPT\n-A PREROUTING -p tcp -m tcp --dport 22 -j REDIRECT --to-ports 2222\n';
  expect(proven(refused + elsewhere + cards('203.0.113.7'))).toEqual(['wrong-port']);
  expect(proven(refused + elsewhere + cards('192.168.1.5'))).toEqual([]);
  expect(proven(refused + elsewhere + nat)).toEqual([]);
});

test('a set whose content nft was asked to leave out admits nobody knows whom', () => {
  const rules =
    'table inet filter {\n\tset allowed {\n\t\ttype ipv4_addr\n\t}\n\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\tip saddr @allowed accept\n\t}\n}\n';
  const timedOut = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
  const shown = (command: string) => proven(`${timedOut}root@web1:~# ${command}\n${rules}root@web1:~# exit\n`);
  expect(shown('nft list ruleset')).toEqual(['nftables-drops']);
  expect(['nft -t list ruleset', 'nft --terse list ruleset', 'nft -nt list ruleset'].flatMap(shown)).toEqual([]);
});

test('a collector that was started on another machine than the one that failed proves nothing of that one', () => {
  const block = (node: string) =>
    `\n@@ uname -a; id -u\nLinux ${node} 6.1.0-18-amd64 #1 SMP Debian x86_64 GNU/Linux\n0\n@@@ 2\n\n@@ ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n@@@ 2\n`;
  const probe = 'me@laptop:~$ ssh -T git@github.com\ngit@github.com: Permission denied (publickey).\n';
  expect(proven(`${refused}${probe}root@web1:~# sh collect.sh\n${block('web1')}`)).toEqual(['listen-loopback-only']);
  expect(proven(`${refused}me@laptop:~$ ssh bob@198.51.100.50\nbob@other:~$ sh collect.sh\n${block('other')}`)).toEqual([]);
});

test("a list that explains messages is nobody's own message", () => {
  const bullets = `- \`kex_exchange_identification: Connection closed by remote host\`: you are rate limited.
- \`Host key verification failed.\`: remove the old key with \`ssh-keygen -R HOST\`.
`;
  const table = `| Message | Meaning |
| --- | --- |
| \`Connection refused\` | nothing listens |
| \`Permission denied (publickey)\` | the key is not accepted |
`;
  for (const manual of [bullets, table]) expect(answer(manual).symptom).toBeNull();
  // One's own steps begin with what was run.
  const steps = '1. `ping web1` works\n2. `ssh kim@web1` says `ssh: connect to host web1 port 22: Connection refused`\n';
  expect(answer(steps).symptom).toBe('refused');
});

test("an errno without a port in the report of another program's client is none of SSH's", () => {
  const event = (module: string) =>
    `{"exception":{"type":"ConnectionRefusedError","value":"[Errno 111] Connection refused","filename":"${module}/connection.py"},"server_name":"ssh-gw1"}\n`;
  expect(answer(event('redis')).symptom).toBeNull();
  expect(answer(event('paramiko')).symptom).toBe('refused');
});

test.each([
  'ssh: Could not resolve hostname web1.example.net: Name or service not known',
  'Unable to negotiate with 203.0.113.7 port 22: no matching host key type found. Their offer: ssh-rsa',
  'ssh: handshake failed: ssh: no common algorithm for key exchange; we offered: [a], peer offered: [b]',
  'WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!',
  'Too many authentication failures',
  'dial tcp :22: connect: connection refused',
  '/home/alice/.ssh/config: line 3: Bad configuration option: foo',
])('who asks what a message means, and quotes it, may not have met it: %s', (message) => {
  expect(proven(`What does "${message}" mean?\nI read about it in the manual.\n`)).toEqual([]);
  expect(answer(`The job says "${message}" since today.\n`).symptom).not.toBeNull();
});

test('a router whose account is not the one that is dialled may stand in front of the server', () => {
  const services = (account: string) =>
    `me@laptop:~$ ssh ${account}@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection refused
[admin@home] > /ip service print
Flags: X - disabled, I - invalid
 #   NAME     PORT ADDRESS                                       CERTIFICATE
 3 X ssh        22
`;
  expect(proven(services('alice'))).toEqual([]);
  expect(proven(services('admin'))).toEqual(['mikrotik-service-off']);
});

test('the log of an earlier start does not tell where sshd listens now', () => {
  const earlier = `${refused}root@web1:~# journalctl -u ssh -b -1\nNov 19 08:00:01 web1 sshd[700]: Server listening on 0.0.0.0 port 2222.\n`;
  expect(answer(earlier).causes.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
});

test('what strangers met in a log is no word about a person of whom neither name nor address is known', () => {
  const strangers = `Nov 20 10:15:05 web1 sshd[4711]: Failed password for invalid user oracle from 198.51.100.9 port 51573 ssh2
Nov 20 10:15:07 web1 sshd[4715]: Failed password for root from 198.51.100.77 port 40001 ssh2
`;
  expect(answer(strangers).causes.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
  // One address alone may be the person's own.
  const alone = strangers.split('\n')[1] as string;
  expect(answer(alone).causes).toMatchObject([{ cause: 'root-login-off', certainty: 'fits' }]);
});

const timedOut = 'me@laptop:~$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\n';
const droppingNft = (rule = '', flags = '') => `table inet filter {
${flags}	chain input {
		type filter hook input priority filter; policy ${rule ? 'accept' : 'drop'};
		iif "lo" accept
${rule}	}
}
`;
const droppingTables = `-P INPUT DROP
-P FORWARD DROP
-P OUTPUT ACCEPT
-A INPUT -i lo -j ACCEPT
`;

test('a rule that had counted no packet after the attempt has not dropped it', () => {
  const listed = (count: string) => `root@web1:~# iptables -nvL INPUT
Chain INPUT (policy ACCEPT 5123 packets, 410K bytes)
 pkts bytes target     prot opt in     out     source               destination
${count.padStart(5)}     0 DROP       tcp  --  *      *       0.0.0.0/0            0.0.0.0/0            tcp dpt:22
root@web1:~# exit
`;
  const counting = (count: number) =>
    `root@web1:~# nft list ruleset\n${droppingNft(`\t\ttcp dport 22 counter packets ${count} bytes ${count} drop\n`)}root@web1:~# exit\n`;
  expect(proven(timedOut + listed('3'))).toEqual(['iptables-drops']);
  expect(proven(timedOut + listed('0'))).toEqual([]);
  // Before the attempt it had nothing to count.
  expect(proven(listed('0') + timedOut)).toEqual(['iptables-drops']);
  expect(proven(timedOut + counting(5))).toEqual(['nftables-drops']);
  expect(proven(timedOut + counting(0))).toEqual([]);
});

test('a table of nft that is dormant drops nothing', () => {
  const shown = (flags: string) => `${timedOut}root@web1:~# nft list ruleset\n${droppingNft('', flags)}root@web1:~# exit\n`;
  expect(proven(shown(''))).toEqual(['nftables-drops']);
  expect(answer(shown('\tflags dormant\n')).causes.map(({ cause }) => cause)).not.toContain('nftables-drops');
  const json = (flags: string) =>
    `${timedOut}root@web1:~# nft -j list ruleset\n{"nftables": [{"table": {"family": "inet", "name": "filter", "handle": 1${flags}}}, {"chain": {"family": "inet", "table": "filter", "name": "input", "handle": 1, "type": "filter", "hook": "input", "prio": 0, "policy": "drop"}}]}\nroot@web1:~# exit\n`;
  expect(proven(json(''))).toEqual(['nftables-drops']);
  expect(answer(json(', "flags": "dormant"')).causes.map(({ cause }) => cause)).not.toContain('nftables-drops');
});

test.each([
  ['ip netns exec blue bash', 'root@web1:~#'],
  ['docker exec -it vpn bash', 'root@vpn:/#'],
  ['nsenter -t 4711 -n', 'root@web1:~#'],
  ['kubectl exec -it gitea-0 -- /bin/sh', 'root@gitea-0:/#'],
])('what is typed in a shell that %s starts says nothing of the server until it is left', (enter, inner) => {
  const rules = `iptables -S\n${droppingTables}`;
  expect(proven(`${timedOut}root@web1:~# ${enter}\n${inner} ${rules}${inner} exit\n`)).toEqual([]);
  expect(proven(`${timedOut}root@web1:~# ${enter}\n${inner} ss -tln\n${inner} exit\nroot@web1:~# ${rules}root@web1:~# exit\n`)).toEqual([
    'iptables-drops',
  ]);
});

test('a port that Docker publishes is sent on before the rules for the host are asked', () => {
  const dialled = timedOut.replaceAll('port 22', 'port 2222').replace('ssh alice', 'ssh -p 2222 alice');
  const rules = `root@web1:~# iptables -S\n${droppingTables}root@web1:~# exit\n`;
  expect(proven(dialled + rules)).toEqual(['iptables-drops']);
  expect(proven(`${dialled}root@web1:~# docker port gitea\n22/tcp -> 0.0.0.0:2222\n${rules}`)).toEqual([]);
  expect(proven(`${dialled}root@web1:~# docker ps --format '{{.Names}} {{.Ports}}'\ngitea 0.0.0.0:2222->22/tcp\n${rules}`)).toEqual([]);
});

test('a service of one’s own may open the port in a zone, and one that firewalld brings does not', () => {
  const shown = (services: string) =>
    proven(`${noRoute}root@web1:~# firewall-cmd --list-all\n${zone({ name: 'public (default, active)', services })}root@web1:~# exit\n`);
  expect(shown('cockpit dhcpv6-client zabbix-agent')).toEqual(['firewalld-service-missing']);
  expect(shown('cockpit dhcpv6-client mgmt-access')).toEqual([]);
});

test('the zone of another card is not the one that a connection to the dialled address meets', () => {
  const zones = 'root@web1:~# firewall-cmd --get-active-zones\npublic (default)\n  interfaces: eth0\ntrusted\n  interfaces: wg0\n';
  const cards = (wg0: string, eth0: string) => `root@web1:~# ip -br a\nlo UNKNOWN 127.0.0.1/8\neth0 UP ${eth0}/24\nwg0 UNKNOWN ${wg0}/24\n`;
  const list = `root@web1:~# firewall-cmd --zone=public --list-all\n${zone({ name: 'public (default, active)', services: 'cockpit' })}root@web1:~# exit\n`;
  const causes = (shown: string) => named(noRoute + zones + shown + list);
  expect(causes(cards('203.0.113.7', '198.51.100.9'))).not.toContain('firewalld-service-missing');
  expect(causes(cards('10.8.0.1', '203.0.113.7'))).toContain('firewalld-service-missing');
});

test('endpoints of another namespace or cluster are not those of the service that is dialled', () => {
  const dialled = refused.replaceAll('port 22', 'port 30022').replace('ssh alice', 'ssh -p 30022 alice');
  const asked = (service: string, endpoints: string) =>
    proven(`${dialled}me@laptop:~$ kubectl ${service}
NAME   TYPE       CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE
ssh    NodePort   10.96.14.2     <none>        22:30022/TCP   40d
me@laptop:~$ kubectl ${endpoints}
NAME   ENDPOINTS   AGE
ssh    <none>      40d
me@laptop:~$ exit
`);
  expect(asked('-n git get svc', 'get endpoints --namespace=git')).toEqual(['kubernetes-service']);
  expect(asked('get svc', 'get endpoints -n default')).toEqual(['kubernetes-service']);
  expect(asked('-n git get svc', '-n staging get endpoints')).toEqual([]);
  expect(asked('--context=prod get svc', '--context=staging get endpoints')).toEqual([]);
  expect(asked('get svc', 'config use-context staging\nSwitched to context "staging".\nme@laptop:~$ kubectl get endpoints')).toEqual([]);
});

test('what a router was told since may have ended what it said before', () => {
  const off = `${refused.replace('alice', 'admin')}R2#show ip ssh\nSSH Disabled - version 1.99\n`;
  expect(proven(`${off}R2#\n`)).toEqual(['cisco-ssh-off']);
  expect(proven(`${off}R2(config)#crypto key generate rsa modulus 2048\nR2(config)#end\n`)).toEqual([]);
  const service = `${refused.replace('alice', 'admin')}[admin@MikroTik] > /ip service print
Flags: X - disabled, I - invalid
 #   NAME     PORT ADDRESS                                       CERTIFICATE
 3 X ssh        22
`;
  expect(proven(`${service}[admin@MikroTik] > /ip service enable ssh\n`)).toEqual([]);
});

test('a jump that got through at last, by the same command line, ends what it met before', () => {
  const failed =
    'me@laptop:~$ ssh -J jump alice@10.1.2.3\nchannel 0: open failed: connect failed: Connection timed out\nstdio forwarding failed\nConnection closed by UNKNOWN port 65535\n';
  expect(proven(failed)).toEqual(['jump-target-unreachable']);
  expect(
    proven(`${failed}me@laptop:~$ ssh -J jump alice@10.1.2.3\nLast login: Sun Nov 22 09:00:00 2026 from 10.1.0.1\nalice@app3:~$ exit\n`),
  ).toEqual([]);
});

test.each([
  ['another machine, for comparison', 'For comparison, this is from another server which works:\n', ''],
  ['another machine, called a neighbour', 'Its neighbour says this:\n', ''],
  ['what was before', 'These were the rules before I removed everything last night:\n', ''],
  ['that it was the wrong machine', '', '\nEDIT: never mind, I had the wrong IP, it is 203.0.113.8.\n'],
])('where somebody says of what they show that it is %s, it proves nothing', (what, above, below) => {
  const shown = `root@web1:~# iptables -S\n${droppingTables}root@web1:~# exit\n`;
  expect(proven(`${timedOut}\nOn the server:\n${shown}`)).toEqual(['iptables-drops']);
  expect(proven(`${timedOut}\n${above}${shown}${below}`)).toEqual([]);
  // Rules of elsewhere are no likely cause either.
  if (above) expect(named(`${timedOut}\n${above}${shown}`), what).toEqual([]);
});

test('the dialled address may be said to be that of a machine of the same name with another number', () => {
  const off = refused.replaceAll('203.0.113.7', '10.0.0.1');
  const shown = (told: string) => proven(`${off}\nR2#show ip ssh\nSSH Disabled - version 1.99\nR2#\n${told}\n`);
  expect(shown('R2 is 10.0.0.1, and I sit at its console.')).toEqual(['cisco-ssh-off']);
  expect(shown('(10.0.0.1 is R1, which I cannot get into)')).toEqual([]);
  expect(shown('It is R1 (10.0.0.1) that fails.')).toEqual([]);
});

test('what worked before some change is no listing of that time', () => {
  const shown = `root@web1:~# iptables -S\n${droppingTables}root@web1:~# exit\n`;
  for (const said of ['It was working before I rebooted:', 'SSH was fine until yesterday:', 'I could log in before the update.'])
    expect(proven(`${timedOut}\n${said}\n${shown}`)).toEqual(['iptables-drops']);
});

test('LIMIT, which refuses the sixth connection, explains no timeout', () => {
  const limited =
    'root@web1:~# ufw status\nStatus: active\n\nTo                         Action      From\n--                         ------      ----\n22/tcp                     LIMIT       Anywhere\nroot@web1:~# exit\n';
  expect(answer(timedOut + limited).causes.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
  const listens =
    'root@web1:~# ss -tln\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*\n';
  expect(named(refused + listens + limited)).toEqual(['ufw-rate-limit']);
});

test('a Mac whose firewall lets all in is not for that another one than the one that was meant', () => {
  const open = `${timedOut.replaceAll('203.0.113.7', 'imac.local')}me@imac ~ % /usr/libexec/ApplicationFirewall/socketfilterfw --getglobalstate\nFirewall is disabled. (State = 0)\nme@imac ~ % exit\n`;
  expect(answer(open).causes.filter(({ certainty }) => certainty !== 'possible')).toEqual([]);
});

test('whoever asks the Internet for their address at a prompt without a name is let in where that address is', () => {
  const asked = (address: string) =>
    `$ curl -s ifconfig.me\n${address}\n$ ssh alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 22: Connection timed out\nroot@web1:~# iptables -S\n-P INPUT DROP\n-P FORWARD DROP\n-P OUTPUT ACCEPT\n-A INPUT -s 192.0.2.0/24 -p tcp -m tcp --dport 22 -j ACCEPT\n-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT\nroot@web1:~# exit\n`;
  expect(named(asked('192.0.2.15'))).not.toContain('iptables-drops');
  expect(named(asked('198.51.100.4'))).toEqual(['iptables-drops']);
});

test('a capture whose filter leaves the attempt out does not show that nothing left', () => {
  const shown = (filter: string) =>
    named(
      `${timedOut}me@laptop:~$ sudo tcpdump -ni any '${filter}'\nlistening on any, link-type LINUX_SLL2 (Linux cooked v2), snapshot length 262144 bytes\n^C\n0 packets captured\n0 packets received by filter\n0 packets dropped by kernel\nme@laptop:~$ exit\n`,
    );
  expect(shown('tcp port 22 or arp')).toEqual(['client-firewall']);
  expect(['port 2222', 'src host 203.0.113.7 and port 22', 'icmp'].flatMap(shown)).toEqual([]);
});

test('a router that sends the port to another card of the server sends it right', () => {
  const sent = (own: string) =>
    proven(
      `me@laptop:~$ ssh pi@203.0.113.25\nssh: connect to host 203.0.113.25 port 22: Connection timed out\npi@pi:~$ hostname -I\n${own}\npi@pi:~$ upnpc -l\nFound valid IGD : http://192.168.1.1:5000/ctl/IPConn\nLocal LAN ip address : 192.168.1.20\nExternalIPAddress = 203.0.113.25\n i protocol exPort->inAddr:inPort description remoteHost leaseTime\n 0 TCP    22->192.168.1.21:22    'ssh' '' 0\npi@pi:~$ exit\n`,
    );
  expect(sent('192.168.1.20')).toEqual(['port-forward-wrong']);
  expect(sent('192.168.1.20 192.168.1.21')).toEqual([]);
});

test('that IPv6 gets nowhere does not show that IPv4 is kept in', () => {
  const probe =
    'me@laptop:~$ nc -6vz -w5 gitlab.com 22\nnc: connect to gitlab.com (2606:4700:90:0:f22e:fbec:5bed:a9b9) port 22 (tcp) failed: Network is unreachable\nme@laptop:~$ exit\n';
  expect(answer(timedOut + probe).causes.map(({ cause, certainty }) => `${cause} ${certainty}`)).not.toContain('egress-blocked fits');
});

const newKey =
  '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nOffending ECDSA key in /home/me/.ssh/known_hosts:7\nPassword authentication is disabled to avoid man-in-the-middle attacks.\n';

test('a key that has changed, and is not insisted on, keeps nobody out of a server that takes keys alone', () => {
  const said = (methods: string) => `${newKey}root@203.0.113.7: Permission denied (${methods}).\n`;
  expect(answer(said('publickey')).symptom).toBe('denied');
  expect(proven(said('publickey'))).toEqual([]);
  expect(answer(said('publickey,password')).symptom).toBe('host-key');
});

test('what an option met that was tried is not what the connection met without it', () => {
  const trials = [
    `${denied}me@laptop:~$ ssh -oKexAlgorithms=diffie-hellman-group1-sha1 alice@203.0.113.7\nUnable to negotiate with 203.0.113.7 port 22: no matching key exchange method found. Their offer: curve25519-sha256\n`,
    `${refused}me@laptop:~$ ssh -b 10.9.0.2 alice@203.0.113.7\nbind 10.9.0.2: Cannot assign requested address\nssh: connect to host 203.0.113.7 port 22: failure\n`,
  ];
  expect(trials.map((paste) => answer(paste).symptom)).toEqual(['denied', 'refused']);
  // Whoever only wants to see more has tried nothing.
  const seen = `${denied}me@laptop:~$ ssh -v alice@203.0.113.7\nUnable to negotiate with 203.0.113.7 port 22: no matching host key type found. Their offer: ssh-rsa\n`;
  expect(proven(seen)).toEqual(['no-common-algorithm']);
});

test('a key file that is of no use keeps nobody out who is let in by a password', () => {
  const said =
    'Load key "/home/me/key": bad permissions\nroot@203.0.113.7\'s password:\nLast login: Sun Nov 22 09:00:00 2026 from 192.0.2.1\n';
  expect(named(said)).toEqual([]);
});

test('a job that writes its log in rows is heard to its last row', () => {
  const row = (said: string) => `Nov 22 08:01:02 ci runner[411]: ${said}\n`;
  const log =
    row('ssh: Could not resolve hostname build.example.com: Temporary failure in name resolution') +
    row('ci@build.example.com: Permission denied (publickey).');
  expect(answer(log).symptom).toBe('denied');
});

test.each([
  [
    'password-login-off',
    'me@laptop:~$ ssh -o PreferredAuthentications=password alice@203.0.113.7\nalice@203.0.113.7: Permission denied (publickey).\n',
  ],
  [
    'root-login-off',
    'me@laptop:~$ ssh root@203.0.113.7\nPlease login as the user "ubuntu" rather than the user "root".\n\nConnection to 203.0.113.7 closed.\n',
  ],
  ['key-not-accepted', 'Load key "aws.pem": bad permissions\nubuntu@203.0.113.7: Permission denied (publickey).\n'],
  [
    'proxy-command-missing',
    'debug1: Executing proxy command: exec connect-proxy -S 127.0.0.1:1080 web1 22\n/bin/sh: 1: exec: connect-proxy: not found\nkex_exchange_identification: Connection closed by remote host\n',
  ],
  ['name-not-found', 'ssh: Could not resolve hostname web1: Имя или служба не известны\n'],
  ['client-library-mismatch', '(base) $ ssh web1\nOpenSSL version mismatch. Built against 30000020, you have 30200010\n'],
])('%s is heard in what the client says', (cause, paste) => {
  expect(named(paste)).toEqual([cause]);
});

const looped =
  'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n';
const sockets = (command: string, before = '') => `${refused}root@web1:~# ${command}\n${before}${looped}root@web1:~# \n`;

test.each([
  ['ansible db1 -m command -a "ss -tlnp"', 'db1 | CHANGED | rc=0 >>\n'],
  ['pssh -H db1 -i "ss -tlnp"', '[1] 10:00:00 [SUCCESS] db1\n'],
  ['salt db1 cmd.run "ss -tlnp"', 'db1:\n'],
  ['for h in db1; do echo "== $h"; ssh $h ss -tlnp; done', '== db1\n'],
  ['cd /srv && docker compose exec web ss -tlnp', ''],
  ['qm guest exec 101 -- ss -tlnp', ''],
  ['gcloud compute ssh db1 --command "ss -tlnp"', ''],
  ['firejail --net=eth0 ss -tlnp', ''],
  ['./show-all.sh', ''],
])('what another program hands on is nobody knows whose: %s', (command, before) => {
  expect(proven(sockets(command, before))).toEqual([]);
});

test.each([
  'ss -tlnp',
  'sudo ss -tlnp',
  'bash -c "ss -tlnp"',
  'cd /etc/ssh; ss -tlnp',
  'watch -n1 ss -tlnp',
  'cat /dev/null; sudo -i ss -tlnp',
])('what a shell runs here is the server’s own: %s', (command) => {
  expect(proven(sockets(command))).toEqual(['listen-loopback-only']);
});

test.each(['ip netns exec blue bash', 'nsenter -t 4242 -n', 'unshare -n bash', 'chroot /mnt', 'docker exec -it web sh'])(
  'what is typed in a shell in another place is not the server’s, though its prompt is the same, until it is left: %s',
  (command) => {
    expect(proven(`${refused}root@web1:~# ${command}\nroot@web1:~# ss -tlnp\n${looped}root@web1:~# \n`)).toEqual([]);
    expect(proven(`${refused}root@web1:~# ${command}\nroot@web1:~# exit\nroot@web1:~# ss -tlnp\n${looped}root@web1:~# \n`)).toEqual([
      'listen-loopback-only',
    ]);
  },
);

test('a login to another machine of the same name leads to that one', () => {
  const into = (host: string, more = '') =>
    `${refused}root@web1:~# ssh root@${host}\nLast login: Thu Nov 20 09:00:00 2025\n${more}root@web1:~# ss -tlnp\n${looped}root@web1:~# \n`;
  expect(proven(into('10.0.0.99'))).toEqual([]);
  expect(proven(into('localhost'))).toEqual(['listen-loopback-only']);
  expect(proven(into('10.0.0.99', 'Connection to 10.0.0.99 closed.\n'))).toEqual(['listen-loopback-only']);
});

test('what lasts minutes is proven by no row of hours ago, and by none of another day even fits', () => {
  const mine = 'me@laptop:~$ curl -4 ifconfig.me\n198.51.100.4\n';
  const row = (at: string, said: string) => `Nov 20 ${at} web1 sshd[700]: ${said}\n`;
  const dropped = 'drop connection #0 from [198.51.100.4]:35658 on [203.0.113.7]:22 penalty: failed authentication';
  const log = (rows: string, now: string) =>
    `${reset}${mine}root@web1:~# journalctl -u ssh -n 5\n${rows}root@web1:~# date\n${now}\nroot@web1:~# exit\n`;
  const all = (said: string, now: string) => proven(log(row('08:11:09', said), now));
  expect(all(dropped, 'Thu Nov 20 08:14:00 UTC 2025')).toEqual(['per-source-penalties']);
  expect(all(dropped, 'Thu Nov 20 14:00:00 UTC 2025')).toEqual([]);
  expect(all('error: fork: Resource temporarily unavailable', 'Thu Nov 20 08:14:00 UTC 2025')).toEqual(['processes-exhausted']);
  expect(all('error: fork: Resource temporarily unavailable', 'Thu Nov 20 14:00:00 UTC 2025')).toEqual([]);
  expect(named(log(row('08:11:09', dropped), 'Sun Nov 23 08:14:00 UTC 2025'))).toEqual([]);
  const later = row('08:11:09', dropped) + row('14:11:09', 'Invalid user x from 192.0.2.4 port 44');
  expect(proven(log(later, ''))).toEqual([]);
});

test('a service that was given pods since may have some', () => {
  const dial = 'me@laptop:~$ ssh -p 30022 git@node1\nssh: connect to host node1 port 30022: Connection refused\n';
  const shown =
    'me@laptop:~$ kubectl get svc gitea-ssh\nNAME       TYPE       CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE\ngitea-ssh  NodePort   10.43.9.9      <none>        22:30022/TCP   3d\nme@laptop:~$ kubectl get endpoints gitea-ssh\nNAME       ENDPOINTS   AGE\ngitea-ssh  <none>      3d\nme@laptop:~$ ';
  expect(proven(`${dial}${shown}\n`)).toEqual(['kubernetes-service']);
  expect(proven(`${dial}${shown}kubectl scale deploy gitea --replicas=1\ndeployment.apps/gitea scaled\n${dial}`)).toEqual([]);
});

test('a test of an sshd beside the system’s, or of settings that are not in place, is none of the one that should run', () => {
  const stopped =
    'root@web1:~# systemctl status ssh\n× ssh.service - OpenBSD Secure Shell server\n     Loaded: loaded (/lib/systemd/system/ssh.service; enabled)\n     Active: failed (Result: exit-code)\nroot@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:25        0.0.0.0:*    users:(("master",pid=70,fd=3))\nroot@web1:~# \n';
  const library = (path: string) =>
    `${refused}root@web1:~# ${path} -t\n${path}: error while loading shared libraries: libcrypto.so.3: cannot open shared object file: No such file or directory\n${stopped}`;
  expect(proven(library('/usr/sbin/sshd'))).toEqual(['library-mismatch']);
  expect(proven(library('/opt/openssh/sbin/sshd'))).toEqual([]);
  const settings = (file: string) =>
    `${refused}root@web1:~# sshd -t -f ${file}\n${file}: line 3: Bad configuration option: Foo\n${file}: terminating, 1 bad configuration options\n${stopped}`;
  expect(named(settings('/etc/ssh/sshd_config'))).toEqual(['config-error']);
  for (const file of ['/root/sshd_config.new', './sshd_config', '~/sshd_config']) expect(named(settings(file))).toEqual([]);
});

test('what a mail or a thread quotes proves nothing beside a message of one’s own', () => {
  const quote = (text: string) => text.replace(/^(?=.)/gm, '> ');
  const session = `${refused}root@web1:~# ss -tlnp\n${looped}root@web1:~# \n`;
  // Somebody's forum or mail quotes all of it.
  expect(proven(quote(session))).toEqual(['listen-loopback-only']);
  expect(proven(`${quote(session)}\nMine says\nssh: connect to host 203.0.113.90 port 22: Connection refused\n`)).toEqual([]);
});

test('what kept an sshd from starting did not keep the one that was started since', () => {
  const log =
    'root@web1:~# journalctl -u ssh\nNov 20 03:12:09 web1 sshd[901]: /etc/ssh/sshd_config: line 12: Bad configuration option: Foo\n';
  expect(named(refused + log + active('Thu 2025-11-20 03:15:40 UTC; 5h ago'))).toEqual([]);
  expect(named(refused + log + active('Thu 2025-11-20 03:12:10 UTC; 5h ago'))).toEqual([]);
  expect(named(refused + log + active('Thu 2025-11-20 03:10:40 UTC; 5h ago'))).toEqual(['config-error']);
});

const listed = `root@web1:~# ss -tlnp\n${looped}root@web1:~# \n`;

test.each([
  'For comparison, this is my other server, which works:',
  'This is what it looked like yesterday:',
  'Before I changed the config it was like this:',
  'A friend with the same problem had this:',
  'Example from the docs:',
  'Console of 203.0.113.9:',
  'Zum Vergleich mein anderer Server, bei dem es geht:',
  "Sur l'autre serveur (celui qui marche) :",
  'En el otro servidor, que sí funciona:',
  'На другом сервере, где всё работает:',
])('what somebody announces as another machine’s, or as another day’s, proves nothing: %s', (sentence) => {
  expect(proven(`${refused}\n${sentence}\n${listed}`)).toEqual([]);
});

test.each([
  "Here's the output on the server:",
  'I rebooted already, no change. On the console:',
  'It worked until yesterday. Today on the console:',
  'I tried from another machine too. On the server:',
  'Console of 203.0.113.7:',
  'Hier die Ausgabe vom Server:',
])('what somebody announces as the server’s own is that: %s', (sentence) => {
  expect(proven(`${refused}\n${sentence}\n${listed}`)).toEqual(['listen-loopback-only']);
});

test.each([
  'I removed the ListenAddress line and restarted sshd. Still the same:',
  'After that I reinstalled the whole server. Now:',
  'EDIT: solved that part, it listens on all addresses now. But still:',
  'Das habe ich geändert und den Dienst neu gestartet. Trotzdem:',
  "J'ai corrigé ListenAddress puis redémarré sshd. Toujours pareil :",
])('what somebody says they changed before the next attempt may be the cause no more: %s', (sentence) => {
  expect(proven(`${refused}${listed}\n${sentence}\n${refused}`)).toEqual([]);
});

test('what was not changed, and what was changed before it was looked at, leaves the proof', () => {
  for (const sentence of ['I have not restarted anything. Again:', 'Nothing was changed, and today:'])
    expect(proven(`${refused}${listed}\n${sentence}\n${refused}`)).toEqual(['listen-loopback-only']);
  expect(proven(`${refused}\nI restarted it and tried again:\n${refused}${listed}`)).toEqual(['listen-loopback-only']);
});

const masked =
  'root@web1:~# systemctl status sshd\n○ sshd.service\n     Loaded: masked (Reason: Unit sshd.service is masked.)\n     Active: inactive (dead)\nroot@web1:~# ss -tlnp\nState  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:25        0.0.0.0:*    users:(("master",pid=70,fd=3))\nroot@web1:~# \n';

test('a machine that has another address of the same kind than the one that is dialled may be another one', () => {
  const has = (command: string, address: string) => proven(`${refused}root@web1:~# ${command}\n${address}\n${masked}`);
  expect(has('hostname -I', '203.0.113.7')).toEqual(['unit-masked']);
  expect(has('hostname -I', '198.51.100.9')).toEqual([]);
  expect(has('curl -s ifconfig.me', '203.0.113.7')).toEqual(['unit-masked']);
  expect(has('curl -s ifconfig.me', '198.51.100.9')).toEqual([]);
  // A cloud translates the public address to the private one.
  expect(has('hostname -I', '10.0.0.5')).toEqual(['unit-masked']);
});

test('what somebody printed by hand, noted or reads in a manual was not seen', () => {
  const [, , , ...sockets] = masked.split('\n').slice(1);
  const after = (command: string) =>
    proven(`${refused}root@web1:~# ${command}\nFailed to start sshd.service: Unit sshd.service is masked.\n${sockets.join('\n')}`);
  expect(after('systemctl start sshd')).toEqual(['unit-masked']);
  const copies = ["echo 'Unit sshd.service is masked.'", 'cat > note <<EOF', 'cat ~/notes.txt', 'grep -rh masked /usr/share/doc'];
  expect(copies.flatMap(after)).toEqual([]);
});

test('a row about another port of the server than the one that is dialled proves nothing of this one', () => {
  const row = (port: number) =>
    `${reset}me@laptop:~$ curl -4 ifconfig.me\n198.51.100.4\nroot@web1:~# journalctl -u ssh -n 5\nNov 20 10:12:44 web1 sshd[912]: drop connection #10 from [198.51.100.4]:35658 on [203.0.113.7]:${port} past MaxStartups\n`;
  expect(proven(row(22))).toEqual(['max-startups']);
  expect(proven(row(2222))).toEqual([]);
});

test('SELinux keeps no port back where it is off', () => {
  const bind = (mode: string) =>
    named(
      `me@laptop:~$ ssh -p 2222 alice@203.0.113.7\nssh: connect to host 203.0.113.7 port 2222: Connection refused\nroot@web1:~# journalctl -u sshd -n 2\nNov 20 09:00:00 web1 sshd[811]: error: Bind to port 2222 on 0.0.0.0 failed: Permission denied.\nNov 20 09:00:00 web1 sshd[811]: fatal: Cannot bind any address.\nroot@web1:~# getenforce\n${mode}\nroot@web1:~# \n`,
    );
  expect(bind('Enforcing')).toEqual(['selinux-port']);
  expect(['Permissive', 'Disabled'].flatMap(bind)).not.toContain('selinux-port');
});

test('a list of which somebody says that rows are left out lacks them', () => {
  for (const note of ['(rest omitted)', '[12 more lines removed]'])
    expect(proven(`${refused}root@web1:~# ss -tlnp\n${looped}${note}\nroot@web1:~# \n`)).toEqual([]);
});

test.each(['This is my other server which works fine', 'Output from yesterday, before the reinstall', '## node2', '=== db1 ==='])(
  'a heading right above a command says whose it is: %s',
  (heading) => {
    expect(proven(`${refused}\n${heading}\n${listed}`)).toEqual([]);
  },
);

test.each(['--- server ---', '=== web1 ===', 'Server side', '## Step 2'])(
  'a heading that names no other machine leaves the proof: %s',
  (heading) => {
    expect(proven(`${refused}\n${heading}\n${listed}`)).toEqual(['listen-loopback-only']);
  },
);

test.each([
  'That was this morning. I have since removed ListenAddress and restarted sshd.',
  '(this was before I rebuilt the server, same error after)',
  'The above is from the staging machine.',
  'Sorry, that ss output is from my laptop, not from the server.',
  'Note: these outputs are a week old.',
  'Das oben ist von meinem anderen Server.',
])('a remark behind outputs takes their force: %s', (remark) => {
  expect(proven(`${refused}${listed}\n${remark}\n`)).toEqual([]);
  expect(proven(`${refused}${listed}\nI restarted the server several times, and it is still refused.\n`)).toEqual(['listen-loopback-only']);
});

test('sshd that reads its settings anew, and a client that gets further, take the force of older rows', () => {
  const denial = 'User alice from 198.51.100.4 not allowed because not listed in AllowUsers';
  const row = (at: string, text: string) => `Nov 20 ${at} web1 sshd[912]: ${text}\n`;
  const log = (before: string, unit: string, ...rows: string[]) =>
    proven(`${before}root@web1:~# journalctl -u ${unit} -n 5\n${rows.join('')}`);
  expect(log(denied, 'ssh', row('10:00:00', denial))).toEqual(['user-not-allowed']);
  expect(log(denied, 'ssh', row('10:00:00', denial), row('10:30:00', 'Received SIGHUP; restarting.'))).toEqual([]);
  // The log of another daemon.
  expect(log(denied, 'ssh-internal', row('10:00:00', denial))).toEqual([]);
  const turned = row('10:00:00', 'refused connect from 198.51.100.4 (198.51.100.4)');
  const mine = 'me@laptop:~$ curl -4 ifconfig.me\n198.51.100.4\n';
  expect(log(reset + mine, 'ssh', turned)).toEqual(['tcp-wrappers']);
  expect(log(reset + mine, 'ssh', turned, row('10:05:00', 'Connection closed by 198.51.100.4 port 5151 [preauth]'))).toEqual([]);
});

test('a machine with the number of another is another', () => {
  const at = (host: string) => named(`me@laptop:~$ ssh alice@${host}\nssh: connect to host ${host} port 22: Connection refused\n${masked}`);
  expect(at('web1.example.net')).toEqual(['unit-masked']);
  expect(at('web01.example.net')).toEqual(['unit-masked']);
  expect(at('web2.example.net')).toEqual([]);
});

test('a test by somebody who cannot read the host keys has tested nothing, whatever it says of them', () => {
  const keys = 'Unable to load host key "/etc/ssh/ssh_host_rsa_key": Permission denied\nsshd: no hostkeys available -- exiting.\n';
  expect(named(`${refused}alice@web1:~$ /usr/sbin/sshd -t\n${keys}alice@web1:~$ \n`)).toEqual([]);
  expect(named(`${refused}root@web1:~# /usr/sbin/sshd -t\n${keys}root@web1:~# \n`)).toEqual(['host-keys-unreadable']);
});

test.each(['If you made a typo you will see something like', 'man sshd says:', 'The wiki says this about it:'])(
  'what a manual says one will see was not seen: %s',
  (sentence) => {
    const row = 'sshd[1234]: /etc/ssh/sshd_config: line 20: Bad configuration option: PermitRootLogni\n';
    expect(named(`${refused}\n${sentence}\n${row}`)).toEqual([]);
  },
);

test('an account, a file or a daemon that was set right explains no attempt after it', () => {
  const closed = 'me@laptop:~$ ssh alice@203.0.113.7\nConnection closed by 203.0.113.7 port 22\n';
  const log = (said: string) => `root@web1:~# journalctl -u ssh -n 2\nNov 20 10:00:04 web1 sshd[813]: ${said}\n`;
  const expired = closed + log('pam_unix(sshd:account): account alice has expired (account expired)');
  expect(named(expired)).toEqual(['account-expired']);
  expect(named(`${expired}root@web1:~# chage -E -1 alice\n${closed}`)).toEqual([]);
  const silent =
    'me@laptop:~$ ssh -o ConnectTimeout=10 alice@203.0.113.7\nConnection timed out during banner exchange\nConnection to 203.0.113.7 port 22 timed out\n';
  const frozen = `${silent}root@web1:~# ps -o pid,stat,cmd -C sshd\n    PID STAT CMD\n    551 Ts   sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups\n`;
  expect(named(frozen)).toEqual(['daemon-frozen']);
  expect(named(`${frozen}root@web1:~# kill -CONT 551\n${silent}`)).toEqual([]);
});

test('text that comes out of a pipe in place of SSH is anybody’s, and blames no hop', () => {
  const said = (words: string) =>
    `me@laptop:~$ ssh box\n${words}kex_exchange_identification: banner line contains invalid characters\nbanner exchange: Connection to UNKNOWN port 65535: invalid format\n`;
  const nc = 'debug1: Executing proxy command: exec nc web1 22\n';
  for (const words of ['', nc, 'debug1: kex_exchange_identification: banner line 0: Sign in before you go on.\n'])
    expect(answer(said(words)).causes.map(({ certainty }) => certainty)).not.toContainEqual(expect.stringMatching(/fits|proven/));
});

test('modes of a home directory that sshd is told to overlook refuse no key', () => {
  const modes = (strict: string) =>
    named(
      `${denied}root@web1:~# ls -ld /home/alice\ndrwxrwxrwx 5 alice alice 4096 Nov  1 10:00 /home/alice\nroot@web1:~# sshd -T | grep strictmodes\nstrictmodes ${strict}\nroot@web1:~# \n`,
    );
  expect(modes('yes')).toEqual(['home-permissions']);
  expect(modes('no')).toEqual([]);
});

test('who shows no more than that authentication failed too often may have typed wrong passwords', () => {
  const end = 'Received disconnect from 203.0.113.7 port 22:2: Too many authentication failures\n';
  expect(proven(end)).toEqual([]);
  expect(proven(`me@laptop:~$ ssh alice@203.0.113.7\n${end}`)).toEqual(['too-many-keys']);
  expect(proven(`debug1: Offering public key: /home/me/.ssh/one ED25519 SHA256:x agent\n${end}`)).toEqual(['too-many-keys']);
});

test('what strangers offered in the log is not where a connection stopped that came as far as a login', () => {
  const row =
    'root@web1:~# journalctl -u ssh -n 1\nNov 20 10:00:04 web1 sshd[813]: Unable to negotiate with 198.51.100.9 port 41514: no matching key exchange method found. Their offer: diffie-hellman-group1-sha1 [preauth]\n';
  expect(known(denied + row).stall).toBeUndefined();
  expect(known(`me@laptop:~$ ssh alice@203.0.113.7\nConnection closed by 203.0.113.7 port 22\n${row}`).stall).toBe('algorithms?');
});

const dropped = 'root@web1:~# nft list chain inet filter input\n';
const lets = (rule: string) => `${dropped}table inet filter {
\tchain input {
\t\ttype filter hook input priority filter; policy drop;
\t\t${rule}
\t}
}
`;
const knock = (from: string) => `root@web1:~# tcpdump -nni any port 22
10:15:04.447278 IP ${from}.60527 > 203.0.113.7.22: Flags [S], seq 953257412, win 64240, length 0
10:15:05.453855 IP ${from}.60527 > 203.0.113.7.22: Flags [S], seq 953257412, win 64240, length 0
root@web1:~# \n`;

test('whoever knocks while a capture runs may be a stranger, and what holds for everybody hangs on nobody’s address', () => {
  expect(proven(timedOut + lets('ip saddr 198.51.100.0/24 tcp dport 22 accept') + knock('192.0.2.9'))).toEqual([]);
  expect(proven(timedOut + lets('ct state established accept') + knock('192.0.2.9'))).toEqual(['nftables-drops']);
  // What left the client by the same address is its own.
  const left = knock('192.0.2.9').replace(/root@web1:~#/g, 'me@laptop:~$');
  const drops = timedOut + lets('ip saddr 198.51.100.0/24 tcp dport 22 accept');
  expect(proven(drops + knock('192.0.2.9') + left)).toEqual(['nftables-drops']);
  expect(proven(drops + knock('192.0.2.9') + left.replaceAll('192.0.2.9', '198.51.100.4'))).toEqual([]);
  // Most often it is the client all the same, whoever's prompts were left out.
  const bare = (lets('ip saddr 192.0.2.0/24 tcp dport 22 drop') + knock('192.0.2.9')).replace(/^root@.*\n/gm, '');
  expect(named(`${bare}\nssh: connect to host web1 port 22: Connection timed out\n`)).toEqual(['nftables-drops']);
});

test('the client’s own address tells whether a rule is meant for it, and proves nothing', () => {
  const mine = 'me@laptop:~$ ip -4 -br a\nlo               UNKNOWN        127.0.0.1/8 \neth0             UP             198.51.100.4/24 \n';
  const closed = (net: string) => timedOut + mine + lets(`ip saddr ${net} tcp dport 22 accept`);
  expect(named(closed('198.51.100.0/24'))).toEqual([]);
  expect(named(closed('192.0.2.0/24'))).toEqual(['nftables-drops']);
  expect(proven(closed('192.0.2.0/24'))).toEqual([]);
});

test('a shell that the account does not have any more refuses nobody', () => {
  const log = `root@web1:~# journalctl -u ssh -n 1\nNov 20 10:00:04 web1 sshd[813]: User alice not allowed because shell /bin/fish does not exist\n`;
  const account = (shell: string) => `${denied}${log}root@web1:~# getent passwd alice\nalice:x:1000:1000::/home/alice:${shell}\n`;
  expect(named(account('/bin/fish'))).toEqual(['login-shell']);
  expect(named(account('/bin/bash'))).toEqual([]);
});

test('who had no key to offer since its file was not there met no server that wants a password', () => {
  const log = (line: string) =>
    `me@laptop:~$ ssh -v alice@203.0.113.7
debug1: Authentications that can continue: publickey
debug1: Next authentication method: publickey
debug1: Trying private key: /home/me/.ssh/webkey
${line}debug1: No more authentication methods to try.
alice@203.0.113.7: Permission denied (publickey).
`;
  expect(proven(log(''))).toEqual(['password-login-off']);
  expect(named(log('no such identity: /home/me/.ssh/webkey: No such file or directory\n'))).toEqual(['key-not-accepted']);
  expect(proven(log('no such identity: /home/me/.ssh/webkey: No such file or directory\n'))).toEqual([]);
});

test('a machine that stands in front of the dialled one, or beside it, is not the dialled one', () => {
  const at = (host: string, dialled = '203.0.113.7') =>
    `me@laptop:~$ ssh alice@${dialled}\nssh: connect to host ${dialled} port 22: Connection refused\nroot@${host}:~# ss -tlnp\n${looped}`;
  const own = 'root@web1:~# df -h /\nFilesystem      Size  Used Avail Use% Mounted on\n/dev/vda1        20G  9.0G   11G  45% /\n';
  expect(named(at('db'))).toEqual(['listen-loopback-only']);
  expect(named(at('gw'))).toEqual([]);
  expect(named(at('gw', 'gw.example.net'))).toEqual(['listen-loopback-only']);
  expect(named(at('db', 'web1') + own)).toEqual([]);
  expect(named(at('web1', 'web1') + own.replace('web1', 'db'))).toEqual(['listen-loopback-only']);
});

const six = 'LISTEN 0      128             [::]:22           [::]:*\n';
test.each([
  ['ss -6 -ltn', six],
  ['ss -6ltn | grep 22', six],
  ['ss -ltn | tail -1', six],
  ['ss -ltnp | grep sshd | tail -1', six],
  ['ss -ltn | grep 127.0.0.1', 'LISTEN 0      128        127.0.0.1:22        0.0.0.0:*\n'],
  ['ss -ltn | grep 203.0.113.8', 'LISTEN 0      128      203.0.113.8:22        0.0.0.0:*\n'],
  [
    'ss -ltn src 203.0.113.8',
    `State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128      203.0.113.8:22        0.0.0.0:*\n`,
  ],
  [
    'lsof -nP -i @203.0.113.8:22',
    'COMMAND PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\nsshd     54 root    4u  IPv4  11243      0t0  TCP 203.0.113.8:22 (LISTEN)\n',
  ],
])('what a command was asked to leave out may be there: %s', (command, rows) => {
  expect(named(`${refused}root@web1:~# ${command}\n${rows}root@web1:~# \n`)).toEqual([]);
});

test('a family or an owner that was asked for shows what of it there is', () => {
  const view = (command: string, row: string) => named(`${refused}root@web1:~# ${command}\n${row}root@web1:~# \n`);
  const local = 'LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))\n';
  expect(view('ss -4ltnp | grep sshd', local)).toEqual(['listen-loopback-only']);
  expect(view('ss -ltn | grep 22', six)).toEqual(['listen-one-family']);
  expect(
    view('netstat -tlnp | grep tcp', 'tcp        0      0 127.0.0.1:22            0.0.0.0:*               LISTEN      700/sshd\n'),
  ).toEqual(['listen-loopback-only']);
});

test('whom a set lets in that is kept elsewhere, nobody can tell', () => {
  const rules = (first: string) =>
    `${timedOut}root@web1:~# iptables -S\n-P INPUT DROP\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n${first}\n-A INPUT -p tcp -m tcp --dport 22 -j DROP\nroot@web1:~# \n`;
  expect(named(rules('-A INPUT -p tcp -m tcp --dport 443 -j ACCEPT'))).toEqual(['iptables-drops']);
  expect(named(rules('-A INPUT -m set --match-set home src -j ACCEPT'))).toEqual([]);
});

test('a server with nothing but other public addresses is no machine behind a router, and its name leads elsewhere', () => {
  const has = (card: string, before: string) =>
    named(`${before}root@web1:~# ss -ltn
State  Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0      128          0.0.0.0:22        0.0.0.0:*
root@web1:~# ip -br -4 a
lo               UNKNOWN        127.0.0.1/8
eth0             UP             ${card}
`);
  const called =
    'me@laptop:~$ ssh -v alice@web1\ndebug1: Connecting to web1 [203.0.113.7] port 22.\ndebug1: connect to address 203.0.113.7 port 22: Connection refused\nssh: connect to host web1 port 22: Connection refused\n';
  expect(has('198.51.100.9/24', refused)).toEqual([]);
  expect(has('198.51.100.9/24', called)).toEqual(['name-points-elsewhere']);
  expect(has('192.168.1.9/24', called)).not.toContain('name-points-elsewhere');
  expect(has('203.0.113.7/24', called)).not.toContain('name-points-elsewhere');
});

test('sshd calls a user invalid whom its lists keep out, where the account is there', () => {
  const failed =
    'me@laptop:~$ ssh alice@203.0.113.7\nPermission denied, please try again.\nalice@203.0.113.7: Permission denied (publickey,password).\n';
  const log =
    'root@web1:~# journalctl -u ssh -n 1\nNov 20 10:00:04 web1 sshd[813]: Failed password for invalid user alice from 198.51.100.4 port 46616 ssh2\n';
  expect(named(`${failed}${log}root@web1:~# id alice\nuid=1000(alice) gid=1000(alice) groups=1000(alice)\n`)).toEqual(['user-not-allowed']);
  expect(named(`${failed}${log}root@web1:~# grep -i users /etc/ssh/sshd_config\nAllowUsers alice@10.0.0.* bob\n`)).toEqual([
    'user-not-allowed',
  ]);
  expect(named(`${failed}${log}root@web1:~# id alice\nid: ‘alice’: no such user\n`)).not.toContain('user-not-allowed');
  expect(named(`${failed}${log}me@laptop:~$ id alice\nuid=1000(alice) gid=1000(alice) groups=1000(alice)\n`)).not.toContain(
    'user-not-allowed',
  );
});

test('a rule that stops a packet before all others has stopped it, whatever those say', () => {
  const raw = (rule: string) =>
    `${timedOut}root@web1:~# iptables -t raw -L -n -v
Chain PREROUTING (policy ACCEPT 0 packets, 0 bytes)
 pkts bytes target     prot opt in     out     source               destination
    6   360 ${rule}
root@web1:~# \n`;
  expect(named(raw('DROP       6    --  *      *       0.0.0.0/0            0.0.0.0/0            tcp dpt:22'))).toEqual(['iptables-drops']);
  expect(named(raw('DROP       6    --  *      *       0.0.0.0/0            0.0.0.0/0            tcp dpt:25'))).toEqual([]);
});

test('a chain of fail2ban’s alone tells whom it keeps out', () => {
  const chain = (address: string) =>
    `${refused}me@laptop:~$ curl -4 ifconfig.me\n198.51.100.4\nroot@web1:~# iptables -S f2b-sshd\n-N f2b-sshd\n-A f2b-sshd -s ${address}/32 -j REJECT --reject-with icmp-port-unreachable\n-A f2b-sshd -j RETURN\n`;
  expect(named(chain('198.51.100.4'))).toEqual(['fail2ban-ban']);
  expect(named(chain('192.0.2.9'))).toEqual([]);
  expect(proven(chain('198.51.100.4'))).toEqual([]);
});

test('a rule for another card than the server’s only one lets nobody in', () => {
  const rule = (card: string) =>
    `${timedOut}root@web1:~# ufw status
Status: active

To                         Action      From
--                         ------      ----
22/tcp on ${card}             ALLOW       Anywhere
root@web1:~# ip -br a
lo               UNKNOWN        127.0.0.1/8 ::1/128
eth0             UP             203.0.113.7/24
`;
  expect(named(rule('eth1'))).toEqual(['ufw-denies']);
  expect(named(rule('eth0'))).toEqual([]);
});

test('sshd whose title counts as many who have not logged in as it allows turns others away', () => {
  const title = (count: string) =>
    named(
      `${reset}root@web1:~# ps aux | grep [l]istener\nroot          50  0.0  0.0  15464  9396 ?        Ss   22:34   0:00 sshd: /usr/sbin/sshd -D [listener] ${count} startups\n`,
    );
  expect(title('100 of 10-100')).toEqual(['max-startups']);
  expect(title('3 of 10-100')).toEqual([]);
});

test('what listens on the port that sshd is set to is sshd', () => {
  const set = (port: number, row: string) =>
    named(
      `${refused}root@web1:~# sshd -T | grep -i port\nport ${port}\ngatewayports no\nroot@web1:~# ss -ltn | grep 22\n${row}root@web1:~# \n`,
    );
  const row = 'LISTEN 0      128          0.0.0.0:2200      0.0.0.0:*\n';
  expect(set(2200, row)).toEqual(['wrong-port']);
  expect(set(22, row)).not.toContain('wrong-port');
  expect(set(2200, row.replace('0.0.0.0:2200', '127.0.0.1:2200'))).not.toContain('wrong-port');
});

test('where nothing listens, a ban of somebody unknown refuses nobody', () => {
  const jail = (port: number) => `${refused}root@web1:~# fail2ban-client status sshd
Status for the jail: sshd
\`- Actions
   |- Currently banned:\t1
   \`- Banned IP list:\t198.51.100.4
root@web1:~# ss -ltn
State  Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0      128          0.0.0.0:${port}      0.0.0.0:*
root@web1:~# \n`;
  expect(named(jail(22))).toEqual(['fail2ban-ban']);
  expect(named(jail(2222))).not.toContain('fail2ban-ban');
});

test('who has left an overlay network keeps nobody out of a server that is not in it', () => {
  const overlay = (server: string, run: string) =>
    named(`me@laptop:~$ ssh alice@${server}\nssh: connect to host ${server} port 22: Connection timed out\n${run}`);
  const peers = (state: string) =>
    `tailscale status\n100.64.0.4  laptop  alice@  linux  -\n100.64.0.7  web1    alice@  linux  ${state}\n100.64.0.9  nas     alice@  linux  offline, last seen 3d ago\n`;
  const tunnel = (networks: string, met = '') =>
    `me@laptop:~$ sudo wg show\ninterface: wg0\n  listening port: 51820\n\npeer: xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=\n  endpoint: 198.51.100.9:51820\n  allowed ips: ${networks}\n${met}`;
  const met = '  latest handshake: 1 minute, 3 seconds ago\n';
  expect(overlay('100.64.0.7', `me@laptop:~$ ${peers('offline, last seen 3d ago')}`)).toEqual(['overlay-network']);
  expect(overlay('100.64.0.7', `me@laptop:~$ ${peers('active; direct 198.51.100.9:41641, tx 1204 rx 980')}`)).toEqual([]);
  expect(overlay('203.0.113.7', `me@laptop:~$ ${peers('offline')}`)).toEqual([]);
  expect(overlay('203.0.113.7', 'me@laptop:~$ tailscale status\nTailscale is stopped.\n')).toEqual([]);
  expect(overlay('100.64.0.7', `root@web1:~# ${peers('-')}`)).toEqual([]);
  expect(overlay('100.64.0.7', 'me@laptop:~$ tailscale status\nLogged out.\n')).toEqual(['overlay-network']);
  expect(overlay('10.20.30.7', tunnel('10.20.30.0/24'))).toEqual(['overlay-network']);
  expect(overlay('10.20.30.7', tunnel('10.20.30.0/24', met))).toEqual([]);
  expect(overlay('10.20.30.7', tunnel('10.99.0.0/16'))).toEqual([]);
  expect(overlay('203.0.113.7', tunnel('0.0.0.0/0, ::/0'))).toEqual([]);
});

const nothing = (filter = 'tcp port 22') =>
  `root@web1:~# tcpdump -nni any '${filter}'\nlistening on any, link-type LINUX_SLL2 (Linux cooked v2), snapshot length 262144 bytes\n\n0 packets captured\n0 packets received by filter\n0 packets dropped by kernel\n`;

test('a reset comes from something between only where the server has the address itself, and none that other networks have too', () => {
  const between = (server: string, card: string) =>
    named(`me@laptop:~$ ssh alice@${server}
ssh: connect to host ${server} port 22: Connection refused
${nothing()}me@laptop:~$ sudo tcpdump -nni any 'tcp port 22'
09:45:29.900460 eth0  Out IP 198.51.100.4.49106 > ${server}.22: Flags [S], seq 495342304, win 64240, length 0
09:45:29.910084 eth0  In  IP ${server}.22 > 198.51.100.4.49106: Flags [R.], seq 0, ack 495342305, win 0, length 0
root@web1:~# ip -4 -br address
lo               UNKNOWN        127.0.0.1/8
eth0             UP             ${card}
root@web1:~# 
`);
  expect(between('203.0.113.7', '203.0.113.7/24')).toEqual(['middlebox-resets']);
  expect(between('203.0.113.7', '192.168.1.20/24')).not.toContain('middlebox-resets');
  expect(between('203.0.113.7', '203.0.113.9/24')).not.toContain('middlebox-resets');
  expect(between('192.168.1.20', '192.168.1.20/24')).not.toContain('middlebox-resets');
});

test('whoever stands behind the dialled address is the client, where the router sends the port on and nothing arrives', () => {
  const inside = (asks: string, inner = '192.168.1.20', more = nothing()) =>
    named(`${timedOut}${asks} curl -4 -s https://checkip.amazonaws.com
203.0.113.7
root@web1:~# upnpc -l
Local LAN ip address : 192.168.1.20
ExternalIPAddress = 203.0.113.7
 0 TCP    22->${inner}:22    'ssh' '' 0
${more}root@web1:~# \n`);
  expect(inside('me@laptop:~$')).toEqual(['nat-hairpin']);
  expect(inside('root@web1:~#')).not.toContain('nat-hairpin');
  expect(inside('me@laptop:~$', '192.168.1.10')).toEqual(['port-forward-wrong']);
  expect(inside('me@laptop:~$', '192.168.1.20', '')).not.toContain('nat-hairpin');
  const home = (address: string) =>
    named(
      `${timedOut}root@web1:~# upnpc -s\nLocal LAN ip address : 192.168.1.20\nExternalIPAddress = ${address}\n${nothing()}root@web1:~# \n`,
    );
  expect(home('203.0.113.7')).toEqual(['port-forward-missing']);
  expect(home('198.51.100.61')).toEqual(['wrong-host']);
});

test('rules that let a neighbour ask, and a neighbour that is off, are no firewall that drops the question', () => {
  const asked = (rules: string) =>
    named(`me@laptop:~$ ssh alice@2001:db8::7
ssh: connect to host 2001:db8::7 port 22: No route to host
me@laptop:~$ ip -6 neigh show
2001:db8::7 dev eth0 FAILED
root@web1:~# ip6tables -S INPUT
${rules}-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT
root@web1:~# \n`);
  expect(asked('-P INPUT DROP\n-A INPUT -m state --state RELATED,ESTABLISHED -j ACCEPT\n')).toEqual(['neighbour-discovery-blocked']);
  for (const rules of [
    '-P INPUT ACCEPT\n',
    '-P INPUT DROP\n-A INPUT -p ipv6-icmp -j ACCEPT\n',
    '-P INPUT DROP\n-A INPUT -s fe80::/10 -j ACCEPT\n',
    '-P INPUT DROP\n-A INPUT -i eth0 -j ACCEPT\n',
    '-P INPUT DROP\n-A INPUT -j ufw6-before-input\n',
  ])
    expect(asked(rules), rules).not.toContain('neighbour-discovery-blocked');
});

test('what root reaches tells of the local network on a Mac alone, and at the same port', () => {
  const tried = (made: string, server = '192.168.1.20') =>
    named(`me@laptop:~$ ssh alice@${server}
ssh: connect to host ${server} port 22: No route to host
me@laptop:~$ nc -vz ${server} 22
nc: connectx to ${server} port 22 (tcp) failed: No route to host
me@laptop:~$ ${made}
me@laptop:~$ \n`);
  expect(tried('sudo nc -vz 192.168.1.20 22\nConnection to 192.168.1.20 port 22 [tcp/ssh] succeeded!')).toEqual([
    'macos-local-network-denied',
  ]);
  for (const [made, server] of [
    ['nc -vz 192.168.1.20 22\nConnection to 192.168.1.20 port 22 [tcp/ssh] succeeded!'],
    ['sudo nc -vz 192.168.1.20 80\nConnection to 192.168.1.20 port 80 [tcp/http] succeeded!'],
    ['sudo nc -vz 192.168.1.20 22\nConnection to 192.168.1.20 22 port [tcp/ssh] succeeded!'],
    ['sudo nc -vz 203.0.113.7 22\nConnection to 203.0.113.7 port 22 [tcp/ssh] succeeded!', '203.0.113.7'],
  ])
    expect(tried(made as string, server), made).not.toContain('macos-local-network-denied');
});

test('where a server lives says nothing of a firewall there, before it is seen that nothing arrives', () => {
  const hosted = (more: string) => named(`${timedOut}root@web1:~# cat /sys/class/dmi/id/sys_vendor\nHetzner\n${more}root@web1:~# \n`);
  const sent =
    "me@laptop:~$ sudo tcpdump -nni any 'tcp port 22'\n09:45:10.943317 eth0  Out IP 198.51.100.4.59386 > 203.0.113.7.22: Flags [S], seq 4163491551, win 64240, length 0\n";
  expect(hosted(nothing() + sent)).toEqual(['cloud-firewall']);
  expect(hosted('')).toEqual([]);
  expect(hosted(nothing())).toEqual([]);
  expect(hosted(sent)).toEqual([]);
});

test('a CDN before another name, and a list of friends on the router, keep nobody out', () => {
  const head = 'HTTP/2 200\nserver: cloudflare\ncf-ray: 8e4a1b2c3d4e5f60-FRA\n';
  const site = (name: string) =>
    named(
      `me@laptop:~$ ssh alice@www.example.net\nssh: connect to host www.example.net port 22: Connection timed out\nme@laptop:~$ curl -sI https://${name}\n${head}`,
    );
  expect(site('www.example.net')).toEqual(['name-behind-cdn']);
  expect(site('cdn.example.net')).toEqual([]);
  const listed = (row: string) =>
    named(
      `${timedOut}[admin@MikroTik] > /ip firewall address-list print\nColumns: LIST, ADDRESS, CREATION-TIME, TIMEOUT\n${row}\n[admin@MikroTik] > \n`,
    );
  expect(listed('0 D ssh_blacklist  198.51.100.4  2026-11-20 09:31:46  6d23h41m12s')).toEqual(['router-ban']);
  expect(listed('0 D ssh_stage1_knocked  198.51.100.4  2026-11-20 09:31:46  41m12s')).toEqual([]);
  expect(listed('0   ssh_blacklist  198.51.100.4  2026-11-20 09:31:46')).toEqual([]);
});

describe('what a check shows, where it is about something else', () => {
  const on = (port: number, failure: string) => `me@laptop:~$ ssh -p ${port} alice@203.0.113.7\n${failure.replaceAll('PORT', `${port}`)}\n`;
  const noAnswer = (port = 2222) => on(port, 'ssh: connect to host 203.0.113.7 port PORT: Connection refused');
  const silence = on(2222, 'ssh: connect to host 203.0.113.7 port PORT: Connection timed out');
  const run = (command: string, output: string) => `root@web1:~# ${command}\n${output}\nroot@web1:~# \n`;

  test('a container that ended, beside one that has its port now, and one that may have nothing to do with the host’s own port 22', () => {
    const inspect = (rows: string) =>
      run("docker inspect -f '{{.Name}} {{.State.Status}} {{.HostConfig.PortBindings}}' $(docker ps -aq)", rows);
    const old = '/old exited map[22/tcp:[{ 2222}]]';
    expect(named(noAnswer() + inspect(old))).toEqual(['docker-backend-dead']);
    expect(named(noAnswer() + inspect(`${old}\n/web1 running map[22/tcp:[{ 2222}]]`))).not.toContain('docker-backend-dead');
    expect(named(noAnswer(22) + inspect('/old exited map[22/tcp:[{ 22}]]'))).not.toContain('docker-backend-dead');
  });

  test('a container of LXD beside the host that is dialled at port 22, or with a device for the port', () => {
    const devices = (yaml: string) => run('incus config device show web1', yaml);
    expect(named(noAnswer() + devices('{}'))).toEqual(['lxc-guest']);
    expect(named(noAnswer(22) + devices('{}'))).not.toContain('lxc-guest');
    expect(named(noAnswer() + devices('ssh:\n  connect: tcp:127.0.0.1:22\n  listen: tcp:0.0.0.0:2222\n  type: proxy'))).not.toContain(
      'lxc-guest',
    );
  });

  test('Docker in a virtual machine is Docker’s matter', () => {
    const rows =
      'CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES\n903a3f2ae7a4   web     "/run"    1h ago    Up 1h    22/tcp  web1';
    const cards = 'enp0s3           UP             10.0.2.15/24';
    expect(named(noAnswer() + run('docker ps', rows) + run('ip -br addr', cards))).toEqual(['docker-port-mapping']);
  });

  test('a machine of Vagrant’s on one’s own computer, where another one is dialled', () => {
    const ports = 'me@laptop:~$ vagrant port\n    22 (guest) => 2200 (host)\nme@laptop:~$ \n';
    expect(named(noAnswer() + ports)).not.toContain('vagrant-guest');
    expect(named(noAnswer().replaceAll('203.0.113.7', '127.0.0.1') + ports)).toEqual(['vagrant-guest']);
  });

  test('a machine that has another card than VirtualBox’s NAT', () => {
    const cards = (rows: string) =>
      `me@laptop:~$ VBoxManage showvminfo web1 --machinereadable | grep -E '^(nic|Forwarding)'\n${rows}\nme@laptop:~$ \n`;
    const home = noAnswer().replaceAll('203.0.113.7', '127.0.0.1');
    expect(named(home + cards('nic1="nat"'))).toEqual(['virtual-machine-nat']);
    expect(named(home + cards('nic1="nat"\nnic2="bridged"'))).not.toContain('virtual-machine-nat');
    expect(named(home + cards('Forwarding(0)="ssh,tcp,,2222,,22"\nnic1="nat"'))).not.toContain('virtual-machine-nat');
  });

  test('the firewall for virtual machines, which blocks by default, without mirrored addresses', () => {
    const setting =
      'Name                  : {40E0AC32-46A5-438A-A0B2-2B479E8F2E90}\nEnabled               : True\nDefaultInboundAction  : Block\n';
    const shown = (rest: string) =>
      `${silence}PS C:\\> Get-NetFirewallHyperVVMSetting; Get-Content $env:USERPROFILE\\.wslconfig\n${setting}\n${rest}\n`;
    expect(named(shown('[wsl2]\nnetworkingMode=mirrored'))).toEqual(['wsl-mirrored']);
    expect(named(shown('[wsl2]\nmemory=4GB'))).toEqual([]);
  });

  test('a file of administrators’ keys that is missing, where somebody else logs in, or the settings do not name it', () => {
    const missing = 'C:\\ProgramData\\ssh\\administrators_authorized_keys: The system cannot find the file specified.\n';
    const members = (name: string) =>
      `ObjectClass Name        PrincipalSource\n----------- ----        ---------------\nUser        WEB1\\${name}  Local\n\n`;
    const shown = (text: string) =>
      `${denied}PS C:\\> Get-LocalGroupMember -SID S-1-5-32-544; icacls C:\\ProgramData\\ssh\\administrators_authorized_keys\n${text}${missing}`;
    expect(named(shown(members('alice')))).toEqual(['windows-administrators-keys']);
    expect(named(shown(members('bob')))).toEqual([]);
    expect(named(shown(`${members('alice')}C:\\ProgramData\\ssh\\sshd_config:87:#Match Group administrators\n`))).toEqual([]);
  });

  test('a session from before an upgrade, beside a daemon that is new', () => {
    const exe = (rows: string) => reset + run('ls -l /proc/[0-9]*/exe', rows);
    const row = (pid: number, file: string) => `lrwxrwxrwx 1 root root 0 Nov 20 10:02 /proc/${pid}/exe -> ${file}`;
    const replaced = row(2044, "'/usr/sbin/sshd (deleted)'");
    expect(named(exe(replaced))).toEqual(['stale-daemon']);
    expect(named(exe(`${row(712, '/usr/sbin/sshd')}\n${replaced}`))).not.toContain('stale-daemon');
  });

  test('whoever opens the port now and then, and a page of a web server, are no balancer', () => {
    const log = (first: string) =>
      reset +
      run(
        'journalctl -u ssh -n 20',
        `Nov 20 09:46:${first} web1 sshd-session[91]: Connection closed by 45.9.20.73 port 40102
Nov 20 09:46:42 web1 sshd-session[93]: Connection closed by 45.9.20.73 port 40108
Nov 20 09:46:44 web1 sshd[85]: drop connection #0 from [45.9.20.73]:40114 on [203.0.113.7]:22 penalty: connections without attempting authentication`,
      );
    expect(named(log('40'))).toEqual(['health-check-penalty']);
    expect(named(log('11'))).not.toContain('health-check-penalty');
    const page = (server: string) =>
      `${reset}me@laptop:~$ echo SSH-2.0-check | nc -w 5 203.0.113.7 22\nHTTP/1.1 400 Bad Request\nServer: ${server}\nConnection: close\nme@laptop:~$ \n`;
    expect(named(page('awselb/2.0'))).toEqual(['load-balancer-http-mode']);
    expect(named(page('nginx/1.24.0'))).not.toContain('load-balancer-http-mode');
  });

  test('the daemon itself on loopback is no tunnel, and a busy moment no overload', () => {
    const table = (owner: string) =>
      noAnswer() +
      run(
        'ss -tlnp',
        `State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process\nLISTEN 0      128        127.0.0.1:2222       0.0.0.0:*    users:(("${owner}",pid=2044,fd=9))`,
      );
    expect(named(table('sshd-session'))).toEqual(['reverse-tunnel-down']);
    expect(named(table('sshd'))).toEqual(['listen-loopback-only']);
    const quiet = ' 0  0      0 612040  11200 402120    0    0     0     0   90  180  0  0 100  0  0';
    const busy = ' 2 41 998112  61204   1120  40212 4120 3980 61044  4212 2104 3911  3  6  0 91  0';
    const load = (...rows: string[]) =>
      on(22, 'Connection timed out during banner exchange\nConnection to 203.0.113.7 port PORT timed out') +
      run('vmstat 1 3', [' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st', ...rows].join('\n'));
    expect(named(load(busy, busy, busy))).toEqual(['host-overloaded']);
    expect(named(load(busy, quiet, quiet))).toEqual([]);
    expect(named(load(busy))).toEqual([]);
  });

  test('a way of Windows into WSL that leads to the address that WSL has', () => {
    const table = (
      target: string,
    ) => `${silence.replaceAll('203.0.113.7', '192.168.1.20')}PS C:\\> wsl hostname -I; netsh interface portproxy show v4tov4
172.20.113.5 

Listen on ipv4:             Connect to ipv4:

Address         Port        Address         Port
--------------- ----------  --------------- ----------
0.0.0.0         2222        ${target}    22
`;
    expect(named(table('172.20.100.9'))).toEqual(['wsl-nat']);
    expect(known(table('172.20.113.5')).container).toBeUndefined();
  });
});
