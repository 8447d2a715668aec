import { read } from '.';
import { readers } from './readers';

/** What a terminal may print, made up: an attempt, and what the server says when it is asked. */
export const sample = `me@laptop:~$ ssh -v alice@web1.example
debug1: Connecting to web1.example [203.0.113.7] port 22.
debug1: connect to address 203.0.113.7 port 22: Connection refused
ssh: connect to host web1.example port 22: Connection refused
me@laptop:~$ ssh alice@203.0.113.7
kex_exchange_identification: read: Connection reset by peer
Connection reset by 203.0.113.7 port 22
me@laptop:~$ nc -vz 203.0.113.7 22
nc: connect to 203.0.113.7 port 22 (tcp) failed: Connection refused
root@web1:~# ss -tlnp
State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0      128        127.0.0.1:22        0.0.0.0:*    users:(("sshd",pid=700,fd=3))
root@web1:~# systemctl status ssh
× ssh.service - OpenBSD Secure Shell server
     Loaded: loaded (/lib/systemd/system/ssh.service; enabled; preset: enabled)
     Active: failed (Result: exit-code) since Fri 2026-11-20 09:16:25 UTC; 1s ago
   Main PID: 62 (code=exited, status=255/EXCEPTION)
Nov 20 09:16:25 web1 sshd[62]: error: Bind to port 22 on 192.0.2.10 failed: Cannot assign requested address.
root@web1:~# journalctl -u ssh
Nov 20 09:16:25 web1 systemd[1]: Starting ssh.service - OpenBSD Secure Shell server...
Nov 20 09:16:25 web1 sshd[62]: Failed password for invalid user admin from 198.51.100.9 port 51573 ssh2
Nov 20 09:16:25 web1 systemd[1]: ssh.service: Failed with result 'exit-code'.
root@web1:~# sshd -T
port 22
listenaddress 0.0.0.0:22
root@web1:~# cat /etc/ssh/sshd_config
Port 22
PermitRootLogin no
AllowUsers alice@192.0.2.0/24
root@web1:~# ufw status verbose
Status: active
Default: deny (incoming), allow (outgoing), disabled (routed)

To                         Action      From
--                         ------      ----
22/tcp                     DENY IN     Anywhere
root@web1:~# iptables -S
-P INPUT DROP
-A INPUT -p tcp -m tcp --dport 22 -j REJECT --reject-with icmp-port-unreachable
root@web1:~# nft list ruleset
table inet filter {
	chain input {
		type filter hook input priority filter; policy drop;
		ip saddr 192.0.2.0/24 tcp dport 22 accept
	}
}
root@web1:~# ip route
default via 203.0.113.1 dev eth0
`;

/**
 * Reads the sample in small steps, so that the engine of the browser has every reader compiled before there is a paste: the first
 * reading takes some ten times as long as a later one. Each pattern runs twice at least, since V8 interprets it at first.
 */
export function* warming(): Generator<void> {
  for (const piece of sample.split(/^(?=\S+@\S+:~[#$] )/m)) yield void read(piece);
  for (const reader of Object.values(readers)) yield void reader(sample, {});
  yield void read(sample);
}
