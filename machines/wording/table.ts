// Made by scripts/wording.ts: do not edit. A word, and for each cause that it speaks for, its place in the order and a weight.
import type { CauseId } from '../../content/causes';

export const order =
  'wrong-port wrong-host host-with-port empty-host client-config-error client-firewall client-bind-address jump-host-unreachable jump-target-unreachable forwarding-disabled proxy-command-missing proxy-blocks-ssh ipv6-broken client-offline macos-local-network-denied client-library-mismatch no-common-algorithm host-key-changed name-not-found resolver-unreachable name-points-elsewhere name-points-to-loopback name-behind-cdn local-name-unresolved egress-blocked inspecting-middlebox vpn-required host-down still-booting host-hung route-missing mtu-black-hole middlebox-resets connection-table-full idle-timeout aws-security-group aws-network-acl aws-no-public-address aws-address-changed gcp-firewall gcp-iap-firewall azure-nsg oci-security-list yandex-security-group cloud-firewall carrier-nat port-forward-missing port-forward-wrong nat-hairpin double-nat network-firewall load-balancer-backend-down load-balancer-http-mode health-check-penalty ufw-denies ufw-rejects ufw-rate-limit ufw-rule-order iptables-drops iptables-rejects iptables-prohibits iptables-rule-order iptables-lost-at-reboot firewalld-service-missing firewalld-zone nftables-drops nftables-rejects two-firewalls neighbour-discovery-blocked docker-firewall-rules listen-loopback-only listen-other-address listen-address-absent listen-one-family port-in-use not-ssh-on-port socket-port-not-applied socket-override socket-start-limit socket-disabled daemon-frozen sshd-not-installed sshd-not-running sshd-killed config-error host-keys-missing host-keys-unreadable privsep-directory privsep-user start-limit-hit unit-masked start-forbidden library-mismatch sshd-session-missing stale-daemon selinux-port apparmor-profile privileged-port disk-full run-out-of-inodes emergency-boot init-missing package-broken tcp-wrappers max-startups per-source-penalties refused-by-match slow-login fail2ban-ban sshguard-ban crowdsec-ban denyhosts-ban panel-firewall-ban router-ban processes-exhausted descriptors-exhausted host-overloaded user-not-allowed root-login-off password-login-off key-not-accepted key-algorithm-refused home-permissions too-many-keys account-expired login-shell nologin-file chroot-permissions windows-administrators-keys container-without-sshd docker-port-mapping docker-backend-dead docker-took-port kubernetes-service lxc-guest vagrant-guest virtual-machine-nat wsl-nat wsl-mirrored overlay-network reverse-tunnel-down windows-sshd-not-installed windows-sshd-stopped windows-firewall-rule windows-sshd-startup macos-remote-login-off macos-port-ignored macos-stealth-mode macos-asleep cisco-ssh-off cisco-vty cisco-asa cisco-nexus junos-service-off mikrotik-service-off openwrt-dropbear nas-ssh-off esxi-ssh-off raspberry-pi-ssh-off appliance-ssh-off termux-port managed-platform'.split(
    ' ',
  ) as CauseId[];
export const table = `0 75 5
00 105 4 125 -4 136 4 151 4 82 4 84 6
0000 100 5 104 12 41 8
01 104 5 117 5 18 5 24 4 72 7
02 17 7 3 6 72 4
03 0 -8 114 5 29 4 3 10
04 0 -5 104 6 136 5 137 4 76 5
05 108 5 119 9 144 6 74 6
06 120 7 125 -4 82 -6 89 8 97 6
0640 120 -6 85 -8 86 19
0644 86 5
07 1 5 18 7 24 5 35 6 89 4
0755 85 -10 86 12
0777 120 -7 122 9 85 -5 86 6
08 120 9 121 6 159 8 85 5 92 5
09 104 5 120 8 121 4 74 5
1 21 4
10 12 4 150 4 24 -5 25 4 84 4
100 104 5 71 5 98 10
1000 137 7 149 5 58 5 82 4 85 -8 97 9
1001 156 6
10022 0 13 1 -5 131 5 132 6 136 10 18 -8 2 10 3 -4 76 9
101 117 4 14 4
1022 0 10 93 10
1023 95 5 97 9
1024 16 13 36 6 54 5 97 7
1067 144 17
1080 11 15
11 103 6 105 4 130 4 27 4 84 -5
111 0 11 158 5
113 14 8 18 7 2 -4 27 4
12 103 5 125 4 144 6
120 107 5 139 4 14 5 149 4 16 -5 3 6 58 7 84 6
1200 31 12
123 0 18 104 6 159 8 30 5 63 6 74 -4
1234 0 9 155 -5 159 8 18 -4 2 12 27 8 3 -5 77 7
12345 0 9 136 6 4 4 9 5
124 109 5 14 6 97 12
127 102 4 17 8 20 -4 21 12
128 0 5
1280 31 17
1297 144 7 92 8
13 0 5 111 4 124 5 14 5 72 7 84 6 97 5
131 72 4 94 9
14 0 6 120 -8 122 6 82 5
1400 31 11
141 11 6 130 7 75 7 82 6 84 6
142 84 9
144 108 6 84 6
145 84 7
1472 31 16
15 120 -6 136 -5 14 10 150 4 2 6 74 5 98 8
1500 136 9 26 -4 31 16
156 84 7
16 120 5 136 4 30 6 53 5
168 1 6 103 5 159 4 18 4 2 5 72 5
17 104 7 82 4 84 5
172 130 6 17 5 37 5 95 5
18 12 4 124 4 136 6 69 4
19 104 7 120 -5 37 8 85 8 89 7
192 1 5 103 4 117 9 120 -5 2 4
198 11 18 132 -5 35 -4 51 6
20 1 5 137 5 82 -5
200 1 13 104 5 11 9 2 -4 3 -4 50 8
2001 1 -6 12 16 45 9 68 5
2013 100 6 17 10 18 5 37 4
2014 10 4 121 6 31 4 46 8
2015 108 4 28 9 74 7
2016 158 7 35 5 85 5
2017 0 9 130 5 97 4
2018 104 4 120 -5 130 14 35 5 37 4
2019 159 11 160 5
2020 120 5 137 4 74 5 84 7
2021 140 5 3 4 74 8 84 -4
2022 0 -5 1 5 121 8 122 -6 2 6 46 6 85 4 95 5
2023 108 6 11 8 3 5 41 5
2024 12 8 3 7 76 6 88 6 97 4
2025 104 4 128 4 142 5 158 5 3 6 74 4 89 4
2026 108 6 14 6 44 4
203 18 7 2 -4 27 4
2048 120 -5 121 6
209 127 5 16 6
21 108 5 117 -5 120 -5 122 5 124 5 75 7
220 130 4 75 17
2200 0 8 1 5 120 -6 135 5 136 6 137 9 76 9 82 -4 95 11
2211 0 -5 103 9 149 8 76 9 82 6
222 0 -8 102 5 12 8 130 10 132 7 24 -6 92 7
2222 0 11 118 -5 130 6 131 4 137 7 18 -10 2 9 3 -7 45 6 84 -8 85 -4
22222 0 5 136 5 159 4 24 8
2233 0 11 24 13 95 5
228 12 5 75 8
23 144 5 161 7 75 5 77 6 95 4
233 125 6 87 4 99 10
235 120 7 156 4 18 5
24 0 6 154 6 57 5
25 18 5 75 6 77 4
254 108 6 125 7 35 4 74 5
255 104 5 18 8 3 -4 74 4 85 -5 95 -5
25519 0 4
256 16 5
26 0 -4 108 5 148 5 160 4 37 4 85 4 98 4
27 0 4 108 6 114 5 136 6 14 5 8 4 86 4
28 74 5 8 4 84 4
29 1 5 14 4 17 5 24 4 72 -5 95 7
3 3 4 49 5 76 6
30 104 8 28 5 32 4 82 7
3000 0 18 130 11 132 5 3 -8
3001 0 9 104 8 11 -5 3 -4 63 12
30022 0 4 133 17 31 5
31 124 6 26 5 37 5 84 -4 85 5 92 7
32 105 6 120 -6 21 4 26 5 30 5 44 9
33 120 7 150 5 17 7 84 5
3306 54 5 74 -11 8 17
34 0 5 121 4 125 6 136 5 16 -4 39 4 81 4
35 0 5 118 4 35 4 74 4
36 0 9 1 4 11 4 117 4 129 5 140 5
37 1 7 110 5 120 -4 72 7 74 -4
38 120 7 122 5 17 4 24 5 4 4 75 4 98 9
384 0 5 16 7
39 0 4 72 8
4 159 4 34 4 62 5
40 100 9 104 8 138 5 73 5 8 4 84 5
400 120 -7 75 15 87 4
4003 39 10 40 10
403 10 -7 11 10 86 -4
4033 40 13
4096 0 -5 114 4 122 12 76 8
41 136 4 16 7 23 5 39 4 4 -4 58 4 76 5
42 117 5 122 5 159 6 72 4 94 5
43 14 -4 24 6 35 5 54 4 84 9
44 0 5 35 4 84 5
443 21 -4 24 15 54 5 58 5 75 11
45 11 4 140 4 74 5
46 120 -6 138 5 41 5 93 4
47 108 6 5 4 85 5
48 0 9 121 4 4 5 50 5 74 4
49 104 6 122 8 136 4 2 6 44 5 93 5
5 144 4 8 4 84 4
50 2 6 34 6 5 4 74 5
500 54 6 98 5
502 12 6 60 12
51 1 5 102 9 35 -4 74 6 82 8 9 4
51022 105 4 11 -6 53 8
512 109 12 120 4 121 -4 84 6
52 0 10 1 10 35 -4 4 6
521 16 7
53 0 8 24 6 47 4 79 4
54 1 7 117 5 130 5 160 5 35 5 72 6
55 12 6 122 5 130 9 17 6 28 5 72 6 85 12
56 41 5 82 4 84 5
57 120 5 130 6 159 6 74 5 91 4
58 120 -7 121 9 18 4 37 6 54 5 74 7 8 5
59 104 8 144 9 74 10
6 12 11 68 6 73 6
60 120 4 34 15 56 5 58 6
600 120 5 86 5
61 122 4 17 7
62 102 6 120 11
63 0 11 100 4 25 5 98 5
64 136 4 15 5 58 5 74 4
644 122 5 85 -4 86 13
65 118 4 14 20
65535 10 4 11 5 131 5 36 5 7 4
65536 115 18 33 6
66 102 6 23 7 4 5
67 17 4 72 5
68 0 8
69 35 5 82 8
7 104 4 125 4 74 4 82 5
70 120 4 17 6 24 5 79 6
700 120 10 122 4
71 107 8 78 4
712 0 8 72 11 74 7
72 85 11
73 121 5 18 6
74 8 8 92 4
75 121 6 85 6
755 86 5
76 92 6 98 5
77 158 5 86 5
777 122 7 2 8 95 6
78 123 6 136 8
79 120 4 31 6 83 6
8 12 5 17 5 24 4 25 -4 94 6
80 0 7 158 5 27 5 58 6
800 1 6 136 -5 141 5 142 4 26 13
8022 0 7 160 12
803 10 6
8080 10 9 11 -10 28 -4 74 9
812 108 4 125 5 94 7
84 30 6 80 7
86 104 4 15 5 23 4
87 34 6
88 108 8 4 -5 84 8
89 0 7 146 4
9 102 -4 159 4 94 7
90 12 4 121 8 138 5 36 7 84 5
91 0 6 95 6
92 102 6
93 24 6 50 7
94 0 -5 104 5 18 6 82 8
95 0 6 111 4
96 107 4 25 9 72 6 74 4
97 0 4
98 0 7 24 5 74 9 84 5
99 122 6 74 5 92 5
__programdata__ 128 6 85 -10 86 6
_comm 108 7
_config 120 18 122 -4
_key 85 5 86 7
_key.pub 132 4 86 5
_msg_kex_ecdh_reply 16 -7 31 20
_msg_kexinit 16 -7 31 16
_systemd_unit 108 7
aa 104 9 96 4
aaaa 12 17 120 7 122 -5 18 5
aaaab 120 12 17 6
ab 1 6 72 6 92 5
abc 0 7 17 4
abcdef 37 6
ability 54 13
able 0 7 1 4 46 6 50 6 54 4 85 5
aborted 0 9 16 -4 17 5
above 20 4 66 6 74 5 82 5
absent 70 -4 71 -9 72 29 73 -4 74 -5
ac 138 7 2 7
accept 108 -5 68 6
acceptable 104 -4 16 18 17 -4
accepted 0 4 102 4 119 4 120 -8 125 13 127 6 98 5
accepting 102 11 158 9 35 6 75 8
access 117 5 120 6 125 -5 130 7 150 5 41 4
access-class 150 11
access-lists 50 5
accessed 52 7 54 11
accessible 120 12 122 -4 54 4 85 -4 86 5
account 124 16 125 4 144 5 88 7
accounts 119 7 125 5 88 5
ack 25 4 82 5
acl 11 5 120 6 36 17
acls 139 12 150 8 36 8
action 2 4 29 6 32 4 50 4 54 10
actions 108 12 12 5 24 -5 35 8
activating 84 7
activation 23 6 76 6 78 7
active 54 8
actual 0 5 125 10 144 8 18 4 26 6 54 4
ad 30 5 74 4
adapter 135 7 136 9 28 -4 30 -4
add 117 4 26 5 97 6
added 0 6 120 10 82 6
adding 1 8 110 5 124 8 125 8 56 4 72 5 76 6
additional 12 5 74 7
addon 0 5 125 6 130 -4 24 8 82 6
addr 106 10 137 6 20 6 72 7 84 10
address 24 -5 6 5 71 5 74 4
addresses 154 5 19 5 20 4 45 4 72 5
addressfamily 19 5 31 4 70 -5 71 -4 73 12
adds 104 5 107 4 120 5 139 5 84 6
admin 108 5 118 6 150 11 41 8
administration 159 7 72 6
administratively 8 -16 9 27
administrator 122 6 124 4 128 4
administrators 122 11 128 12
administrators_authorized_keys 122 7 128 19 144 -4
ae 12 7 130 6
aes 16 5 97 4
af 0 4 140 6 92 6
affected 28 5 48 6 92 8
afterwards 123 4 27 8 28 4
ag 118 10 125 -8
against 120 -5 15 13
agent 112 7 123 9 142 4 3 6 35 4 98 4
ago 27 4 82 -5 85 6
agree 16 8
al 0 -4 117 5 120 -5 121 12 127 4 135 -6 3 9
algo 16 6
algorithm 120 -9 121 11 16 25
algorithms 16 11 85 12
alias 10 4 161 6 18 13 75 6
alice 118 -4 120 -14 139 5
alive 27 11 34 10 8 -4 82 6 90 4
allocation 125 10 38 5 85 12
allow 103 7 11 6 117 4 54 7
allowed 104 -6 105 10 117 10 120 -5 122 -6 124 9 50 5 75 -5 88 -4
allowgroups 117 19 84 9
allowing 118 4 3 4 39 5 98 9
allows 143 6 36 6
allowtcpforwarding 9 28
allowusers 108 4 117 17 120 -8 124 -5 137 6 84 5
along 141 5 58 6 76 4 86 4
alpine 129 5
amazon 10 5 35 9
amazonaws 35 13 45 8
amazonaws.com 35 8
amd 0 6 72 5 81 7 94 10
ami 103 5 117 8 35 -6
android 0 -5 1 10 160 7 95 -5 97 11
ansible 0 12 117 6 3 -5 76 4 95 4
ansible-playbook 108 4 122 7
answer 17 5 20 5 50 4 51 5
answers 19 5 21 5 23 6 25 5 48 8 76 4
anybody 131 6 133 4
anymore 108 5 121 10 124 5 125 4 16 6 54 5 71 6 84 7 85 5 92 5
anywhere 1 4 108 12 24 -4 54 5 58 -6 60 5
api 2 7 21 11 24 -7 27 8 35 -5 54 4
app 0 11 131 6 133 5 14 6 161 19 24 -5 3 7
apparmor 96 27
appdata 16 5 4 5
appears 118 5 123 4
append 119 12 60 9
apple 117 9 118 5 14 8 146 5
appleboy 0 4 3 5 44 4 50 5
appliance 125 6 159 8
application 140 6 26 9 50 6 52 9
applications 0 7
applied 0 5 102 4 44 21
apply 103 4 122 5 20 6 3 8 41 5 81 9
applying 10 4 18 7 28 5 4 -4 46 4 56 5
apps 0 -5 130 4 133 4 161 5 3 8
apr 122 -4 84 8 93 6
apt 81 7
apt-get 129 4
arch 131 4
archlinux 100 5 93 4
args 116 5 119 8 17 5 74 5
argument 4 15 84 14
arguments 4 9
arm 0 9 104 5 14 9 158 4
around 120 5 24 7 54 6 88 6
arp 1 7 14 5 150 6 50 6 68 5
asa 1 7 151 11 16 -4 50 5
ash 125 8 23 8 89 7
asia 40 9
ask 11 5 124 4 29 5 5 4
asks 118 8 23 7 47 4
assign 12 6 129 4 6 5 72 18 74 -16
assistant 0 5 159 9 74 10
associated 23 5 28 5 3 13 72 5
attach 100 8 123 6 42 5 74 4
attack 32 12
attacks 109 6 111 6
attempt 123 7 19 5 44 7 50 10 85 7
attempted 119 10 120 4 125 4 5 8 85 6 89 6
attempting 0 5 1 4 105 9 119 4 23 8 28 8
attempts 104 6 106 4 111 5 123 6 130 5 23 4 26 8
audit 102 7 124 5 92 4 95 5
aug 102 6 122 5
auth 103 4 117 8 121 5 122 4 28 5
auth.log 118 5 98 5
authenticate 119 11 121 12 52 5
authenticated 12 12 121 8 24 6
authenticating 120 10 122 6 123 5 16 -4 31 6
authentication 0 -4 105 7 122 12 123 10 124 4 127 -5 28 -5
authentications 119 7 120 10 122 -4
authenticity 1 8 120 -5 122 4 24 6
authority 0 10 12 6
authorize 35 5
authorized 121 -4 122 13 40 6
authorized_keys 120 13 122 19 159 6 4 -7
authorizedkeyscommand 120 27
authorizedkeysfile 120 6 128 6
auto 104 8 120 8 34 4 82 6
automatic 121 6 142 9 28 4 38 6
automatically 131 4
aux 74 15 87 5
avahi 23 18
avail 28 6 98 15 99 -4
available 0 5 121 -4 125 8 85 9 86 7
avc 95 8
average 105 5 116 8 24 7 62 5
avoid 120 -4
awk 102 4 104 8 116 5 2 5
aws 3 10 37 4
aws_instance 1 5 120 4 25 5 3 -6 30 4 35 10 44 -5
awsec 35 6
az 120 6 41 7
azure 41 22
backend 0 8 39 6 51 7 52 12 69 4
backup 0 -4 104 9 56 6 82 6
backups 104 5 120 5 156 6 88 4
bad 0 -4 120 -6 121 -5 122 7 140 5 4 17 84 9 85 -8
ban 108 21 110 5 112 5
ban-client 108 12
banned 108 16 110 5 111 5
banner 104 9 105 7 107 5 11 -6 16 -5 4 -5 75 8
base 108 5 125 7 2 5 88 6
based 119 8 129 4 159 11 161 7 76 8
bash 1 4 10 4 11 -5 114 4 125 12 81 8
basic 129 8 139 4 20 13 75 5 98 5
bastion 104 9 120 -8 161 7 26 7 35 9 40 6 9 8
batchmode 109 4 128 8 17 5
bb 102 6
bd 98 7
become 118 7 120 7 35 9 69 6 97 5
begin 120 15 136 4 4 4 84 5
beginning 104 10
begins 115 4 131 5 144 4 17 5 30 6 94 5
behavior 0 6 26 5 54 5 72 5
behind 137 5 145 4 150 4 51 6 68 4
believe 128 4 14 5
beta 0 4 11 8 40 5 60 8
between 120 9 22 4 50 6
bf 110 4 98 5
bin 117 -5 125 16 15 8 4 6 92 -5
bin/bash 0 -5 125 6 130 7
bin/sh 10 5 125 5 4 7
bin/zsh 125 7
bind 120 -5 6 15 72 4 74 23 82 -5 84 -5 92 -4 97 9
bind_ports 95 5
bit 0 6 118 5 44 5 58 10
bitbucket 0 11 4 6
blame 108 5 13 6 28 4
block 108 -4 147 6 32 6 84 8
blocked 108 8 109 8 113 9 24 6
blocking 120 8 143 5 21 5 54 6
blocks 11 9 24 7 43 4 50 4 61 5
boot 135 5 158 5 28 6 74 4
booted 101 9 135 -4 28 10 85 7
booting 126 14 135 5 28 12 35 4 72 5
boots 100 4 136 6 44 5
bootstrap 1 12 144 5 145 8
borg 125 6 15 6 34 7 97 7
both 25 5 73 6 76 4 79 5
box 104 5 11 5 136 7 156 8 159 5 49 10
br 118 7 20 4 54 6 72 12
branch 0 4 122 6 17 7 2 5
brd 137 6
break 104 5 114 4 127 4 27 7 28 7
breaks 140 4 45 5 76 5 92 10
bridge 134 13 145 8 49 5 72 5
bridged 136 17
brief 30 5 45 4 75 5
bring 13 5 139 4 15 5 159 4 84 4 92 6
broadcast 136 13
broke 13 4 14 5 85 -4 98 8
broken 12 10 127 7 19 6 34 7
browser 13 8 4 10
bug 140 9 159 7 63 5 72 12 92 6
build 0 -4 119 6 129 8 137 5 24 5 94 4
builder 104 4 28 11 37 4 39 7
built 107 5 15 11 92 4
builtin 125 8 82 4
bus 101 23 28 -4 95 7
busy 116 7 31 7 82 7
button 130 5 155 5 27 4
bytes 21 8 24 -6
cable 13 4 136 5 49 5
cache 20 13 74 4
caches 0 8 20 7 99 4
call 0 11 23 7 46 5
called 108 5 26 7 68 6
calling 10 4 35 7 4 7 74 4 8 7
campus 1 10 11 -4 24 5 26 7
cancel 120 7 126 13
cannot 0 -5 108 4 120 5 141 4 16 4 4 4 54 4 74 6 81 -5
cant 100 6 143 8 70 13 82 -5
cap 0 19
card 158 9 30 6 31 9 64 4
case 0 -4 62 6 68 -6 70 4
cat 84 -5
categoryinfo 141 4 144 6
cause 108 -5
caused 0 10 103 6 44 6
causes 104 6 120 10 125 6 5 5 56 5 84 4
causing 103 6 124 7 54 6
cbc 16 10
cc 0 10 132 5 50 6
cd 0 5 1 9 114 5 117 4 2 4 40 4 72 5
ce 104 4 132 6 6 4
centos 136 5 37 7 85 7 95 7
certain 150 5 154 8 6 10
certificate 17 4 3 14 74 13 75 7
cf 10 5 106 9 20 5 22 8 98 4
cfg 51 15 52 11
chage 124 14
chain 154 4 65 13
chains 108 -4 59 5 63 4 65 6
change 0 13 124 6 31 5 76 6 82 -4 84 -8
changed 17 11 3 -5 75 4
changes 0 -5 67 6 76 9 84 -4 97 7
changing 120 -4 122 6 76 8
channel 11 -5 8 24 9 9
char 141 5
character 125 10 131 6 136 7 35 4
characters 3 8 4 9 75 8
check 108 5 51 4 53 7
checked 0 4 120 4 129 7 27 9 41 5 82 9
checking 0 4 17 5 3 5
checks 51 7 53 12
child 114 10 122 4 140 5 92 8
chmod 122 9 69 4 86 8 87 4
chown 122 5 127 7 86 5
chroot 122 -14 127 24 58 5 84 -4
chrootdirectory 122 6 127 14
ci 121 8 139 8 16 -5
cidr 36 5
cipher 16 7 97 4
ciphers 16 8
cis 103 5 117 11 120 -8 84 6
cisco 149 9 150 7 151 4
class 1 6 150 10 84 5 85 5 96 4
clean 100 5 98 11
clear 108 11 150 4 18 6 3 6 78 5 83 5
clearing 0 12 103 5 58 4
clears 105 13 150 6 5 5
cli 0 4 121 5 139 5
client 74 -4
client_loop 122 4 34 11 92 4
clientaliveinterval 140 5 34 11 78 4
clients 103 5 15 7 3 6 92 5
clone 0 7 11 5 120 -9 132 11 18 9 21 -6 24 11
cloning 0 11 120 -4 132 6 19 6 21 -4
close 104 4 129 6 137 5 51 4 70 4 96 4
closed 104 4 11 9 125 7 24 -6
closes 108 4 123 4 28 6 78 4 90 4
closing 103 7 61 16
cloud 1 4 119 9 130 4 133 5 161 5 27 4 42 5
cloud-init 100 5 119 12 120 -12 85 11
cloudflared 10 8 140 18 22 12
cluster 0 5 1 5 104 5 117 7 120 -4 122 6 133 5 26 -5 41 8
cmd 157 8 63 6 64 6
code 0 6 12 4 15 -4 39 5
com 3 -4 84 5
coming 154 9 26 7 56 9 84 4
comm 83 4 92 7 96 5
command 10 7 11 -5 84 -5
commands 105 4 117 5 125 4 144 4 53 5 86 5
comment 106 5 144 4 48 4 89 5
commit 120 4 153 9 47 5 48 4
common 120 10 121 -9 125 6 131 4 16 13 85 5 87 -5
company 10 9 26 7 31 5 4 5
compat 31 4 92 6
compatibility 103 5
complains 82 6 84 11
completed 19 6 3 7 51 6
component 122 -18 127 21
compose 130 17 132 4 18 14
compression 124 4 16 -4 3 9 84 12
compute 27 5 35 5 39 6
compute.amazonaws.com 35 16
computer 46 4 5 5 54 6
condition 102 7 82 -5 91 11
conditionpathexists 85 6 91 9
conf 23 5 65 4
confidence 95 5
config 0 7 120 -5 122 -4 134 4 4 11
configs 117 4 120 4
configuration 11 4 120 -4 144 4 16 -4 26 5 4 9
configure 102 5 120 -4 14 -4 151 4 50 4 63 4 81 -5
configured 0 -6 120 5 133 6 135 4 140 4 3 5 35 7 39 4
configuring 15 4 155 5
confirm 0 7 118 6 30 7 50 5
confirmed 152 4 153 12 46 5 64 4
conflicts 0 -5 74 9 77 5 82 9
connect 0 4 103 5 11 -5 12 5
connected 118 4
connecting 1 8 12 5 2 5 21 6 22 4 3 6
connection 120 -4
connections 104 7 105 4 56 4
connectivity 12 5 2 5 39 4 5 6 74 8
connects 12 7 18 11 2 5 23 4 48 6 5 5 54 5
connecttimeout 115 4 116 4 25 11
conntrack 33 11 63 4 69 8
console 27 4 28 5 76 -4 82 7
cont 74 9 80 12
contact 124 6
container 130 6 131 4 132 6 134 7 161 5 4 5 72 -5 97 4
containers 101 4 129 11 131 5
contains 4 10 74 6 75 8 95 5
context 151 6
continue 100 5 120 5 24 4
control 144 7 152 5 18 5 81 -5 94 4
controlmaster 136 4 4 6 56 7
controlpersist 56 4
copied 122 4 84 5 86 8
copy 120 7 84 4 9 4
copying 104 7 118 5 2 6 35 4
core 116 5 68 4 74 7 95 5
corkscrew 10 15
correct 0 -6 108 4 120 7 26 6 7 4 84 5
correctly 105 5 119 5 120 -7 121 5 14 4 158 6 35 10 95 5
couldnotstartservice 144 7
count 140 6 33 5 78 5 99 4
counter 50 4 66 5 85 5
cp 120 5 122 -5 62 5
cpu 116 11 82 7
crash 16 -4 54 6 84 9
crashed 100 5 82 7
create 28 7 3 -4 76 -4 95 6
created 0 -4 130 6 28 8 41 5
createprocessw 10 24
creating 44 8
creation 0 9 113 4 28 12
credentials 118 5 123 5 125 11 26 10
cron 118 5 58 5
crypto 15 7 16 9
cscli 110 31
csf 112 24
ctr 97 6
ctrl 50 10
ctstate 58 5 63 9
curl 1 6 11 12 158 -5 22 7 24 4 48 7 69 6
current 136 7 15 4 24 5 46 9
currently 108 5 124 -6 125 22 54 5
curve 31 6
custom 0 12 148 5 2 9 44 4 63 4 76 6
cut 0 7 125 4 86 5
daemon 115 6 130 -4 23 6 76 4 84 8
daemon-reload 76 8
darwin 130 4 14 12
data 100 4 120 -6 14 4 74 4
database 122 6 161 7 54 5 74 4 98 6
date 100 5 124 16 75 4
days 0 5 116 5 132 4 27 7 29 5 33 5 78 4
db 12 11 19 6 68 4
dbeaver 108 6 120 11 16 -4 35 4 8 4
dd 11 6 118 4
de 105 7 136 6 158 4 161 7 24 8 92 5
dead 12 -4 140 5 150 5 33 5 70 5 71 5 76 -4 81 -5 82 8 83 4 84 -4 91 4
deb 132 4 74 5
debian 118 5 120 5 58 5 96 4
debian_frontend 92 12
debug 0 5 16 -4 24 -8 31 6
debugging 0 12 144 6
dec 0 6 122 8 72 6 74 8
decided 57 9 81 7 85 7
decisions 110 14
decode 75 10 82 4
dedicated 27 5 29 6 44 6 97 5
default 0 8 121 -4 3 -5 30 7 54 6 64 5 76 5 81 5
defaults 100 6 76 4
defined 127 -6 63 6 92 5
del 5 6 74 -4 81 6 82 4 94 8
deleted 110 4 94 11 98 12 99 5
denied 118 6 120 8 74 -11 85 -6 95 5 96 6 97 5
denied_mask 96 9
denies 122 5 152 5 41 5 44 5 50 5 54 -6 57 5 81 5
deny 103 10 111 5 112 4 117 5 124 4 39 5 50 4 57 9
denygroups 117 12 84 5
denyhosts 103 8 104 -4 108 -6 111 31
denyusers 117 15
dependency 100 6 102 4 74 9
deploy 0 9 104 5 119 4 18 6 19 5 3 8 44 5 97 5
deploy_key 120 20
deployed 0 12 119 9 120 -9 85 13
deploying 0 5 56 7 87 4
deployment 0 7 10 4 133 4 139 6 18 12
deprecated 0 -4 119 6 136 5 4 -5 84 10 87 7
des 155 4 16 5
des-cbc 155 4 16 5
describe 140 6
description 100 6
desktop 0 6 102 7 44 4 46 7 64 5
destination 108 4 12 5 134 5 30 5 42 5 69 4
details 100 5 126 5 161 5 28 5 30 5 4 4 82 -5 84 9
dev 0 -4 26 7 98 5
dev/sda 82 5 98 6
dev/vda 98 5
device 113 4 134 8 149 7 25 7 47 7
devices 0 10 121 6 14 4 5 8
df 99 14
dh 151 4
dhcp 1 5 23 8 30 7 47 8 85 4
dhcpv 63 13
diagnostics 100 4 113 7 94 6
dial 0 7 3 10 71 5
died 14 4 4 4 82 10
differ 115 7 20 4 71 6 75 5
different 0 6 24 6 26 -4 50 6 63 6 74 9 84 11 92 5
diffie 155 5 16 7
diffie-hellman-group 155 5 16 5
digitalocean 100 6 28 -4 44 6 79 11 82 9
dir 125 7 159 5 2 6 87 6
direction 35 -4 39 4 44 4
directive 76 7 84 14
directly 125 8 28 7 7 7 8 -5 87 6
directory 10 6 81 6 87 12 88 -8 93 5
disable 122 6 137 4 54 8 58 5 67 4 79 4
disabled 0 7 108 5 154 6 158 7 39 4 9 10
disabling 0 10 117 5 85 11 86 -7
disconnect 120 -7 123 11 26 8 34 5
disconnected 0 7 123 5 139 4 151 4 63 6
disconnecting 123 -8 124 7 31 7
discovery 0 8 68 10
disk 100 9 116 5 145 4 80 4 98 14
disk-full 87 5
display 153 6 54 7 82 9
displayname 142 13 5 4 82 -5
dist 120 5 24 6
dmesg 33 8 80 5 92 5
dns 1 8 12 6 17 7 19 7 20 -5 22 6 23 6 35 4
doc 71 9 76 7
docker 11 -5 125 -5 129 5 130 13 131 7 132 6 28 4 69 14
docker-compose 131 5
docker-proxy 131 6
dockerfile 0 5 129 7 130 10 161 5
document 160 7 8 5 98 6
document-name 26 4 8 5 82 4
documentation 0 -5 10 6 24 5 41 9 72 10
documents 144 5 24 4 63 5
dokku 0 8 136 6 3 8
domain 0 4 143 4 149 9 4 6 48 6 52 5 87 4
double 28 6 33 9 49 4
downloaded 14 5 23 7 85 8
downloads 125 5 158 4 26 4
dpkg 102 9 94 11
dport 134 5 8 4
dpt 108 -5 58 16 60 6
driver 130 16 136 -5 14 4 149 7 35 -5 74 6
drop 104 6 105 8 108 7 58 12 64 7 66 -4
drop-in 119 7 77 6 83 4
dropbear 119 5 122 4 155 12 72 6 74 11 85 4 9 5
droplet 108 5 28 6 44 8 79 7 82 11
dropped 35 5
drwxr 122 5
drwxr-xr-x 122 5
drwxrwxr 122 4 127 9
drwxrwxr-x 122 4 127 9
drwxrwxrwx 120 -7 122 14
dsa 120 8
dss 123 -4 16 11
dst 11 5 139 10 58 7
du 98 15
due 111 5 144 10 2 7 29 5 3 -4
during 103 5 16 -4 28 4 39 -4 76 5 8 6 92 4
dynamic 1 6 20 5 98 6
e.g 0 5 122 5 155 4 24 9 63 5
earlier 106 6 125 5
early 72 8 93 5
east 35 4 40 5
eavesdropping 17 4
ebs 35 11 98 6
ec 0 -5 122 5 29 6 35 15
ecdh 16 6
ecdh-sha 16 6
ecdsa 129 5 17 7 24 4
echo 0 6
econnrefused 0 18 1 6 145 6 3 7 56 7 82 9
ecr 82 4
ed 0 7 120 6
edit 100 7 118 7 4 5 48 4 77 6
edited 102 5 146 5 65 5
edu 1 4 26 18 27 8
ee 0 5 78 5
ef 0 -5 1 6 4 7 82 11 86 4 98 5
effect 102 4 4 6 54 5 58 8 76 5
egress 24 14 36 8 43 5
ehostunreach 14 20 17 -6
either 101 8 12 4 120 5 2 8 30 7 39 4 82 5
elapsed 35 9 44 13
else 46 4
emergency 100 26 81 -5 82 6
empty 3 9 85 10 87 13 98 4
en 5 6
enable 155 8 158 4 159 4 54 10 82 5
enabled 108 4 124 4 143 9 159 5 54 7 79 5 82 8 85 4
enabling 120 -5 127 4 54 4 62 7 97 5
encountered 10 8 136 6 59 7
encryption 122 10 149 4 16 21
end 119 4 14 -4 140 5 28 5 61 5
ended 116 4 140 6 143 4 87 5
endpoint 37 12 74 10
enforcing 120 6 95 14 97 -4
engine 119 -6 120 8 82 5
enough 117 5 5 5 56 8 72 6 81 5
enp 1 6 136 13 31 -5
ensure 125 4 35 7 64 5
enter 100 6 119 5 129 7 4 7 75 6
entered 101 5 112 6 72 5 74 9
entering 10 6 125 5
entries 104 8 118 5 17 8 18 4 36 6 46 6 76 5
entry 0 4 12 6 24 6 46 6 47 9
entrypoint 120 -7 130 9 132 5 4 6 86 5
env 0 10 122 7 128 -5 15 4 92 4
environment 20 5 3 5 4 5 93 6 97 5
eof 0 9 105 9 124 4
ephemeral 139 8 20 5 27 8 44 4
err 100 4 121 5 136 9 18 -6 24 5 28 8 3 14 72 5 84 5
errno 0 13 131 5 14 5 3 4 44 4 56 5 74 6 97 4
error 11 -4 144 6 3 4 4 5 6 -4 84 6
errors 103 4 28 5 85 6
escape 105 5 131 7 136 8 35 4
establish 119 4 120 7 14 6 3 6
established 103 4 11 10 12 6 120 -4 131 4 21 -6 33 5 41 6
esxi 119 10 157 18
etc 120 -5 4 -7 84 4 85 7 86 6
etc/dropbear 122 11 155 -4 85 7
etc/fstab 100 15
etc/hosts 20 14
etc/hosts.allow 103 20
etc/hosts.deny 111 12
etc/init.d/dropbear 118 5 155 6 34 5
etc/init.d/ssh 82 6
etc/nologin 125 -7 126 21
etc/passwd 88 14
etc/resolv.conf 19 10
etc/shadow 117 -4 120 5 124 9
etc/ssh 104 5 120 -5 84 9 85 6 86 4
etc/ssh/ssh_config 102 4 12 5 130 4 76 6
etc/ssh/ssh_host_ 85 9
etc/ssh/ssh_host_ed 87 4
etc/ssh/sshd_config 4 -12 76 4 84 12 85 -4
etc/ssh/sshd_config.d 84 -8
etc/sysconfig/iptables 60 5
eth 137 4 5 5 72 8 84 7
ethernet 143 10 71 5 82 7
etm 16 5
euid 117 5
event 100 5 128 4 144 7
every 24 4 37 4 72 4
everyone 134 5 136 4 140 5 157 4 30 5 59 4
exactly 14 5 150 5 2 14
example 10 -4 103 -5 12 5 161 5 18 -8 2 7 7 4 76 4 84 5
example.com 12 -5 124 7 20 7 73 10
example.net 19 6 20 8 21 8 22 -5 48 6
exceeded 103 -6 104 11 11 -5 19 5 98 7
except 103 4 118 7 14 5
exception 16 9 24 5 72 6 84 -5 92 6
exceptions 105 12 120 5 5 6 57 4
exchange 120 -4 121 -5 16 16 31 4
exe 125 6 144 6 94 9
exec 10 6 125 -5 129 9 3 8 81 -4 85 5
execstart 102 8 74 7
execstartpre 74 8
executable 15 5 93 18 97 5
execute 136 6 14 4 161 9 28 6 85 5
executeerror 119 4 44 5
executing 120 6 3 -4 44 8 50 6 84 7
execution 104 7 41 6 97 6
exist 125 7 81 5 85 8 86 -6 87 -14 88 12 93 8
existing 0 5 104 4 119 6 18 4 54 5 94 5
exists 151 5 81 8 82 4
exit 104 5 127 4 48 8 84 4 95 4
exit-code 74 -4 85 4 92 6 95 7
exited 122 4 39 5 85 7
exiting 120 -5 2 8 85 11
exitonforwardfailure 140 10 34 -5 45 8
exmaple 18 19 19 -5
expected 0 7 122 4 17 10 18 5 31 5 41 4 76 5 84 5
expecting 16 -7 31 24
expired 124 26 125 -5 139 9 94 7
expires 124 11
expose 133 6 136 5 52 11 82 8 97 7
exposed 129 9 130 7 136 7 137 7
ext 159 6 16 4 98 5
extension 120 12 158 12 24 7
extensions 120 6 24 6
external 120 -5 122 5 28 6 46 14 47 6 74 4
extra 118 7 142 5 4 8
facts 0 9 120 5 136 5 28 5 3 5
fail 0 -5 108 7 120 6 16 5
failed 120 6 74 6 76 -5 8 5
failing 104 8 121 5 124 4 144 9 16 6 72 6
fails 120 -4 14 6 15 6 84 6 85 4 86 8
failure 120 4 144 4 19 7 28 -4 4 -4 56 4 6 5 85 7 90 4
failures 111 4 122 -5 123 17
false 125 5 143 5 18 6 3 5 36 5 84 6 87 5
family 100 4 12 12 70 -4 71 -6 73 14
far 0 6 140 6 28 6 32 7
fatal 0 6 11 6 19 6 72 5 87 4 95 5 97 -6
fault 10 6 102 10 118 9 122 6 71 4 72 5 73 5
fc 86 5
fd 0 12 76 4 94 4
fe 117 5 133 4 45 5 86 -5
feature 142 4 152 19
features 142 5 161 9
feb 103 4 122 6 72 10
fedora 125 4 27 7 95 8
fetch 0 5 1 8 15 4 17 7 31 5
few 104 5 135 5 16 5 29 4 4 5 44 5
ff 1 4 123 7 156 4 31 4 73 7
ffff 103 17 85 5
file 120 4 121 -4 158 5 62 4
files 144 4 85 9
filesystem 76 5 98 4 99 4
filezilla 127 4 75 7
filter 0 4 153 7 154 7 32 5 50 6 65 5 66 6
filtered 0 -6 12 5 24 18 30 8 50 9
find 10 5 141 5 2 4 30 5 74 -6 81 7 98 5
fine 12 6 136 -4 139 4 2 5 23 5 4 4 63 4 84 9
fingerprint 17 15 85 6 86 8
finish 44 5 74 6 92 11
finished 117 9 118 5 120 -5 16 9 81 5
firewall 137 4 44 7 50 6
firewall-cmd 63 9 64 8
firewalld 60 5 63 11 67 6 81 6
firewalls 150 4 44 5 50 4
firmware 155 6 98 6
fix 54 9 60 4 74 4 96 4
fixed 23 6 37 5 49 4 99 4
fixhostfilepermissions 144 12
flag 2 7
flags 136 6 26 5
flash 158 17 85 -6
flush 20 6 65 5 69 6
folder 122 10 34 4 84 -6 87 11 99 5
folders 127 8 85 6
follow 14 5 41 15 8 4
followed 0 7 18 4 28 8 3 7 42 9
following 130 -4 22 6 24 -4 4 4 82 -6 84 6
follows 106 5 124 4 128 4 84 6 96 5
forbidden 10 -7 11 9 24 7
force 32 5 4 -5 62 7 92 5
forced 118 8 54 5 84 4
foreign 103 7 131 8 147 5 75 9
forgot 54 6
fork 104 6 114 19 144 4 4 5 88 6
form 0 6 109 4 41 5
format 26 5 75 6 85 7
forward 46 12 47 5 48 6
forwarded 136 10 46 6 49 12 50 5
forwarding 120 -4 140 8 46 5 48 4 52 6 8 5 84 -7 9 18
forwards 0 8 75 4
found 10 7 11 -6 121 -7 16 9 18 5 23 4 81 11 92 8
four 110 5 12 6 150 6
free 11 4 135 5 150 7 83 5 99 7
freebsd 103 9 122 6
fresh 119 5 125 6 59 6 64 4 85 4
fri 111 5
fromport 35 14
fstab 100 18
fsuid 96 9
ftp 155 6 58 9 75 12
full 145 4 33 10
fully 102 4 74 7
fullyqualifiederrorid 141 4 144 5
function 144 11 88 -4
further 4 6 44 5 46 5 78 7
fw 159 8 58 6 65 4
gateway 30 23 37 5 82 4
gatewayports 140 9 76 14
gathering 0 9 120 5 136 5 28 5 3 5
gave 19 5 35 14 6 4
gb 0 6 120 5 46 6 98 11
gcloud 120 6 39 11 40 7
gcloud.compute.ssh 39 9
gcm 31 4
gcp 39 6 98 6
gems 15 5 17 9
general 145 4 63 4 9 5
generate 41 4 85 16
generated 121 6 125 4 85 5
generating 129 5 35 9 85 12
generator 77 4 79 10
generic 0 5 120 6 14 4 54 4
get-netfirewallrule 143 5 5 5
get-service 142 9 28 9 82 -5
gets 137 4 158 4 32 6 51 6 55 4
getting 0 5 12 5 120 5 124 5 125 -5 130 4 19 5 26 6 4 6 72 5
gh 120 5 161 4 18 11 3 4
gid 122 5 125 -6 88 6 92 9
git 0 10 11 6 117 4 124 -7 132 5 2 7 21 4
gitea 0 8 124 5 130 6 132 7 133 7
github 0 -6 10 -5 11 9 120 6 18 -6 21 6 24 13
github.com 0 -5 1 -5 10 -5 120 -5 18 -12 19 7 2 4 21 13 24 15
gitlab 0 7 120 4 130 -4 132 4 24 5 25 9 71 7
give 122 4 21 5 74 5
given 2 9 95 6
gives 1 7 131 5 2 6 32 4 44 5 46 5 50 4 81 5
giving 121 4 18 7 50 10
global 12 4 137 4 50 6
gnu 0 5 107 7 14 5 15 -4 92 6
go-w 120 -5 122 10
gogs 124 4 130 6 132 11 74 4 97 5
gone 116 4 121 6 30 8 60 5
good 102 4 120 5 18 8 86 4 98 5
google 119 -4 120 5 161 4 39 11
great 137 5 158 6 85 8
grep 0 7 76 5 84 -7
group 117 10 118 5 35 6 41 4 43 4 44 5
group-id 35 5 8 5
groups 117 12 42 5 43 9
gssapi 0 5 122 5
gssapi-keyex 0 5 122 5
gssapi-with-mic 0 5 122 5
gssapiauthentication 107 13 84 -6
guest 1 -5 129 5 135 7 136 11
guide 119 4 97 4
gz 0 7 120 4 2 7 76 7
hadoop 129 8 145 12 35 9 82 8
half 10 5 12 4 120 8 56 5 78 5 81 4
hand 101 4 120 5 51 5
handle 0 10 5 7 82 5
handler 89 8 95 12
handshake 104 4 105 4 130 5 140 7 16 7 17 5 26 5 3 -4 37 4
hang 100 5 103 5 139 6 24 4 44 6
hangs 115 8 31 5 75 4 94 4
happen 104 6 121 7
happened 34 6
happening 23 6 31 7 56 5
happens 104 7 105 5 34 12 71 5 82 7
hard 0 5 29 9 80 7
hardened 103 6 16 6 92 4
hardening 117 6 118 5 65 -7 66 -4 67 16 84 -6 9 4 95 6
harm 10 7 61 11
having 159 7 22 5 39 -4 40 7 46 5 81 5
hcloud 27 8 44 9 82 4
head 104 6 114 8 83 4 98 4
header 12 6 52 5 94 19
headless 159 7
health 131 4 51 13 52 -4 53 10
healthy 13 5 51 6 82 8
hellman 155 5 16 7
helper 1 10
helps 100 7 25 5 32 5 33 5
hetzner 100 7 104 4 76 5
hetznercloud 44 10
high 113 9 56 6 74 5 97 6
higher 123 5 134 5 44 6
hit 105 8 52 6 75 7 78 13 89 7
hmac 16 7
hmac-sha 16 7
home 122 6 2 6 4 6 48 6 84 -6
home/alice 122 6
homebrew 10 7 14 4 148 5 15 5 22 6
host 120 -4
host-key 1 7 132 6 17 -6 20 5 38 5
hostbasedauthentication 84 5 9 4
hosted 1 5 136 5 18 6
hosting 161 10 67 5
hostkey 144 7 4 8 72 6 85 4
hostkeyalgorithms 121 -8 16 12
hostkeys 120 -5 85 16 86 4
hostname 1 10 120 -5 18 8 2 6 23 5 24 -5 4 6 84 -5
hosts 1 4 103 13 111 5 20 11 21 11 86 -4
hosts.deny 103 17
hotspot 13 4 24 23
hour 116 14 132 6 37 5
hours 110 5 26 4 46 9
http 0 7 10 6 11 6 2 10 24 7 3 -4 52 9 75 6
https 1 7 140 5 24 4
hung 29 12
i.e 0 -5 130 5 131 6 2 6 20 7 84 9
i/o 0 6 113 4 3 -12 35 12 44 17
iap 26 5 39 5 40 18
icmp 1 4 108 5 25 -4 39 4 59 4 60 5 66 -4 68 14
icmp-host-prohibited 108 -4 58 6 60 15
icmp-port-unreachable 108 11 59 6 60 -6
id 108 -4 97 5
id_ed 105 6 120 4 121 5 123 7
id_rsa 11 -4 120 14 131 4 86 -13 9 4
idea 100 6 107 7 118 9 120 4 46 7 54 5 82 5
ideas 117 -7 118 6 124 4 130 16 18 6
identification 105 6 17 9 53 5
identitiesonly 123 21 8 5
identity 120 17
identityfile 12 6 120 -8 123 13 156 5 4 7 84 -5 9 6
idle 34 23
ifconfig 1 9 136 6 158 -5 23 4 48 9
ifscope 14 8 158 4 50 6
ignore 70 4
ignored 120 4 76 7 82 8 85 -7 86 8
ignorerhosts 84 5 9 4
ii 136 5 81 16
image 0 6 129 6 130 8 131 6 136 6 158 8 85 8 87 5
images 130 6 161 4 60 10 98 6
img 0 5 118 12 120 4 88 6
immediately 108 5 125 7 140 7 144 6 54 4
implicit 16 -4 31 4
impossible 102 9 121 5 122 4 143 7
inactive 124 6 34 5 76 -4 81 -5 82 12 91 5
inbound 137 4 35 13 41 5 44 8
include 102 5 149 6 65 6 84 4
includes 161 4 2 5 65 5
incoming 143 4 147 7 5 5 54 6
incompatible 104 -4 16 18 17 -4
incorrect 120 9 122 10 86 7
inet 12 5 23 6 30 7 65 6 66 6 67 5 71 4 84 14
info 1 6 120 6 28 6 74 9 81 12
information 10 6 120 -4 15 7 74 10 81 4 97 5
infra 12 5 2 11 20 7 23 6 30 9
ing 0 5 123 -4 2 11 24 8 31 4
ingress 35 5 39 8 42 5 43 5
ini 0 5 11 4 48 7 53 10 74 4
init 120 -4 18 4 82 5
initial 14 4 158 4 50 7
initialize 120 14 74 6
initializing 119 -5 120 4 121 -5 122 -5 28 11 75 7 82 8
initscript 74 9
input 150 5 5 -4 65 4 68 7
input_userauth_request 123 -5 124 19
insert 124 5 54 -4 60 5 65 7 66 6
inside 46 8 48 5 50 5
inspect 0 -5 129 6 130 18
install 130 5 134 7 87 -5
installation 58 7 71 6 81 12
installed 102 5 136 5 92 -5
installing 110 4 120 6 155 4 58 5 64 4 76 4 88 6
instance 120 7 35 5 37 10 38 6 40 5
instances 27 7
instead 0 6 19 6 3 6 46 4
instructions 0 9 3 8 42 9 86 5
interactive 119 4
interface 151 7 155 4 41 6 6 7 72 6 74 -4
interfaces 13 5 139 5
internal 133 5 151 4 18 12 46 6 47 6 48 6 54 6
internal-sftp 84 5
internet 131 5 24 6 35 4 45 7 46 5
intrusion 113 15 32 7
invalid 117 -5 120 9 123 -6 124 7 125 4 75 5 85 5 86 5
invocation 77 4 84 6 89 6
invoke 45 6 74 5 85 6
invoke-rc.d 74 9
io 0 4 2 6
io.c 0 -6 120 5
ios 14 6 149 9 152 7 46 7 47 6
ip 118 4 35 6
ipaddress 0 -4 129 6 130 23 35 -6 45 5
ipprotocol 35 20
ips 32 10 38 7 44 8
iptables 108 6 134 5 58 6 59 5 60 6 61 5 62 7 68 -6
ipv 0 -4 12 10 97 5
is-active 76 -5
iso 100 8 28 13 84 6
issues 10 8 108 7 11 -5 15 5 24 5 40 4 63 5 72 5 92 -6 98 4
iterm 14 19
itself 1 -4 12 4
jail 108 15 125 4 127 4
jan 117 5 12 6 125 4 46 6 85 5 88 5 95 6
java 108 4 8 5 82 13 85 6
jcraft 75 5
jenkins 121 13
jessie 118 9 158 6 16 5
job 11 8 17 5 3 8 74 4 84 9 89 7
journal 108 5 124 5
journalctl 85 5
js 0 5 24 5 37 7 75 6 8 5
jsch 75 5
jschexception 120 10 16 6 75 5
json 104 5 161 6 27 5
jul 16 7 93 6 95 4
jump 10 7 7 15 8 18 9 9
jun 89 9 92 4 98 12
junos 153 11 50 9
kb 16 5
kbdinteractiveauthentication 119 10 123 4
keep 0 4 21 4 72 5
kept 1 7 26 -5 33 6 59 5
kernel 134 7 29 8 30 6 6 6 96 5
kex 16 16 31 6 92 5
kex-strict-s-v 16 4
kex_exchange_identification 0 -8 11 15 125 -5 15 -7 21 -5 4 -4 53 5 74 6 75 5 94 4
kexalgorithms 16 9 84 7
kexinit 16 9 31 10
key 0 -5 120 10 121 8 17 7 42 6 85 5
key_load_private 120 -8 144 5 85 15 86 8
key_load_public 103 5 85 7
keyboard 111 6 119 6
keyboard-interactive 119 6
keyex 0 5 122 5
keygen 17 8 85 13
keyregenerationinterval 4 6 84 4
keys 118 4 120 7 123 9 144 5 3 -5 85 14 86 5 87 -5 98 5
keyword 4 5
killed 29 6 83 19
kind 20 4 51 4 52 8 98 4
known 1 5 19 -4 2 9 3 7 72 4 84 4 86 -4
known_hosts 17 23 3 -4 4 11
kubectl 0 -4 133 25 86 -4
kubernetes 129 6 133 7 31 6
lab 0 -5 2 7 24 14 26 -5 4 8
label 159 5 44 4 49 4 63 5 86 7
lan 154 6 155 7 27 5 4 -4 45 -5 49 7 72 10 80 5
laptop 120 14 122 -4 148 4 2 11 46 6 48 6 60 7
large 31 10 50 4 68 4 98 7
later 117 4 72 5
launch 136 5 82 4
launchctl 145 19
launchdaemons 145 5 146 5
launched 120 4 126 7 28 5
lb 120 4 122 6 41 -4 51 6 52 10
ld 120 -6 122 8 125 4 87 4
ld_library_path 15 24
ldap 120 5 125 4
ldd 15 9 92 14
leads 130 6 82 4
least 119 5
leave 149 5 16 4
left 107 4 115 5 5 4 98 10
len 0 6 117 5 58 11
length 125 6 16 7 3 6 86 5
less 124 5 31 11 53 5
level 11 8 12 5 120 -4 136 7 37 4 5 5 58 7
lib 15 5 17 5 93 8
lib/client.js 120 5 37 8 8 7
libcrypto 120 9 15 9 16 8 92 6
libcrypto.so 120 -4 15 12 92 4
libexec 147 13 93 8
libraries 15 10 92 18
library 0 5 119 5 15 9 92 10
libressl 11 6 143 6 144 7 26 6 4 7
libs 17 9 92 10
libssh 16 12
libssh.org 16 5
libssl 92 12
lies 92 9 98 4 99 5
limit 114 7 115 8 54 -5 56 13 78 6 89 6
line 11 -5 4 6 84 9
lines 119 6 123 4 150 7 21 5 22 4 34 5
link 139 4 15 5 31 9 82 4 90 6
linux 108 6 136 7
list 117 5 150 8 92 4
list-all 63 6 69 5
listed 100 4 108 4 117 18 120 -8 124 -6
listen 140 5 70 4 71 8 73 8 74 5
listenaddress 12 -5 70 11 71 8 72 18 76 4 84 -4
listener 34 6 52 6
listening 0 10 72 6 95 5
listenport 137 10
listens 131 4 7 5 77 4 92 7
listenstream 73 7 77 12 95 7
lists 117 6 151 7 23 5 26 5
lite 158 15
little 104 8 5 5 58 5
lo 153 6 6 5 68 4 79 4 82 6
load 116 4 120 8 52 9 53 6 85 7
loaded 62 10 84 8 90 5
loading 15 4 65 4 85 5 86 5 92 13
local 120 -4 14 9 144 5 18 -5 23 9 48 5
local-server 14 5 4 5
localhost 103 6 130 4 131 5 134 5 137 5 145 7 21 5 81 7 82 5
locally 14 4 46 10 50 7
localport 141 5 142 -4
location 122 4 41 15 46 6
lock 68 4
locked 100 4 105 -5 120 -5 123 -4 124 16 125 -6 54 4 81 5 84 6
log 122 4 92 4
logged 120 11 144 4 150 4 54 7 75 4 82 -5
logging 100 4 125 5 126 4 139 4
login 107 6 118 6 125 4 145 6
login-shell 117 8 125 -7 127 6 34 4 98 4
logingracetime 104 -5 107 14 115 9
logins 105 5 112 5 122 4 28 8
loglevel 120 4 156 5 8 13 92 6
logname 117 6
logs 130 -4 34 6 82 6 97 6
long 0 -6 110 5 125 11 129 5 138 4 4 8
longer 67 6 69 4 84 10 92 8
look 140 5 18 5 74 4 87 -4 91 4 97 4
looked 25 6 51 5 85 9
looking 1 8 24 4 51 7 72 8
looks 0 7 1 4 117 4 143 4
lookup 0 18 103 -4 15 8 30 4
loop 46 5 82 -4 84 10
loopback 140 6 153 5 21 11 70 22 71 -5 72 -4 73 -7 84 -5
lose 149 8 54 9 98 11
loss 24 7 58 9
lost 16 6 23 5
low 119 4 57 6
lrwxrwxrwx 94 15
ls 120 5 122 6 85 7 94 7
lsof 146 4 46 6 76 11 84 8 86 8
lts 117 8 120 -7 122 7 136 11
luci 118 6 119 4 155 13
luck 130 4 155 8 46 7 70 8
lxc 118 5 125 7 129 4 134 13 81 6 84 -5
mac 14 6 145 12
macbook 136 7 145 13 23 8
machine 1 4 135 4 136 8 23 6 28 5 39 4 43 5
machines 116 6 139 4 141 5 27 5 46 5 70 5
macos 14 11 146 6
macs 84 17
main 15 -6 154 5 155 4 30 6 37 7 86 6 92 7
maintenance 126 16 74 6
makes 85 5
making 120 -5 122 7 54 5 87 4
man 17 4
man-in-the-middle 17 6
manage 151 6 157 7 58 6 8 8
managed 100 4 20 6 39 6 50 5 65 6 84 -5 87 10
management 113 7 152 16
manager 10 5 101 8 35 7 4 6
manual 121 4 142 6 28 8 82 6 88 -4
manually 120 -4 122 5 158 5 26 6 41 5 44 4 82 11
many 108 6 115 4 123 17 44 6
map 0 5 40 4
mapped 130 17
mar 111 4 120 5 137 4 150 4 85 5 87 4
marked 65 8 7 6
mask 136 10 30 -5 58 4 90 12
masked 74 -4 81 -11 82 -5 90 30
masquerade 46 4
master 125 4 129 5 35 5 44 4 82 8
match 0 6 106 6 108 4 120 -5 17 8 84 13
matched 137 6 14 4 17 4 28 11
matches 129 7 55 5
matching 121 -10 16 27
matter 119 4 134 7 144 5 155 6 3 4 50 7 54 4
max 104 10 114 5 115 4
maxauthtries 123 11 78 4
maximum 120 6 123 4
maxstartups 104 29 105 -5 107 -5 115 8
maybe 0 4 31 5 41 6 44 7 81 5
mb 131 7 82 4
md 16 6 18 5
mdns 23 23
mean 120 5 136 4 48 5 7 4 8 -5 81 5
means 117 5 142 4 50 4 9 -4
meanwhile 119 5 72 6 74 9
media 158 10 20 12
member 117 11 139 8
members 139 6 82 12
memory 105 6 114 5 116 4 29 7 33 5 83 6 85 7
message 0 7 125 6 136 4 16 5 17 6 88 5 94 4
messages 72 4 75 4 76 4
met 51 5 91 6
metadata 100 6 120 11 82 11
method 0 7 16 11 20 4 28 7
methods 119 4 120 13
metric 116 7 136 -5 30 9 82 6
mic 0 5 122 5
microsoft 137 7
middle 17 6 31 4
min 107 4 76 6
mine 110 8 133 4 28 5 84 9
minimal 11 6 131 6 81 5 95 6
minute 104 10 105 6 126 4 56 5 89 5
minutes 105 5 130 8 17 4 18 4 27 5 34 7
misc 115 8 16 7
mismatch 120 -4 15 11 17 9
missing 0 -6 10 5 3 14 84 -7 87 10 88 -4
mistake 0 8 2 6 4 7 52 7 57 4
mkdir 0 -7 120 4 28 5 96 4 98 8
mnt 1 6 100 5 120 14 82 6
mobile 108 6 109 4 21 -8 24 13 48 5
mode 0 -4 100 5 137 7 147 5 26 5 49 4 52 9 87 4
model 149 5 158 7
modes 122 13 127 7 4 -5 86 9
modified 76 6 84 8 86 6
modify 116 4 137 6 34 7 53 5
module 125 8 30 5 75 8 76 7
modules 30 6 97 7
moment 132 4 148 7
mon 100 4 12 10 75 5
monitor 105 5 118 8
mosh 50 13 54 5 56 6
mount 100 14 82 4 99 6
mounted 100 5 63 5 85 4
ms 139 7 74 5
msg 11 5 119 4 136 4 4 5
mss 31 18
mtu 136 4 31 14
much 137 7 14 4 24 6 43 4
multi 131 6 18 8 85 4 98 6
multicast 136 9 26 8
multipass 136 12 14 12
multiple 104 6 108 8 24 8 46 -4 5 11
mutual 120 -15 121 25 16 -6
mv 120 10 122 -6 23 4 62 5 77 4 82 5 91 5
myip 0 15 35 6 44 7
myself 103 4 111 5 41 5 54 5 84 8
myserver 0 5 95 5
mysql 82 11
n/a 72 -4 74 4 84 6
name 144 -4 18 5 24 -6
name_bind 95 19
named 106 5 30 4 41 5
namenodes 120 7 129 6 130 -5 81 12 82 9
names 19 6 8 5 89 4
nameserver 19 9
nas 103 6 120 4 156 6 48 13
nasty 17 13
nat 134 9 136 10 37 5 46 8 47 6 48 5
native 26 6 82 4
nc 10 17 11 8
ncat 10 5 11 8 63 7
ne 5 4 74 5 84 7
near 104 8 14 4 148 5 24 9
needed 10 8 125 5 15 -6 23 4 50 5 63 6 92 6
needpriv 130 6 18 4 46 6
needs 100 4 120 -4 121 5 23 4
negotiate 16 18
negotiation 121 -8 16 22
neither 121 12 155 4 69 5
net 1 -4 144 9 161 4 27 6 33 6 48 7
net.ipv 72 5 97 14
netcat 10 14 11 -6
netconnectionprofile 143 9
netfilter 33 19 67 5
netfirewallrule 143 13 5 8 68 8
netmiko 119 6 120 10 150 4 75 7
netsh 137 14 144 5
netstat 12 -5 131 5 30 6 70 8 74 4 80 5 82 8 95 8
network 13 4 30 5
networkcategory 143 14
networking 13 9 74 5
networks 150 6 30 4 50 5
new-netfirewallrule 143 6
newer 121 13
next 86 5
nginx 0 4 129 6 25 8 52 7
nic 136 14 30 7 41 13
night 15 6 161 8 92 -4
nitro 100 5 120 7 86 -8
nix 125 4 87 4 92 4 98 4
nixos 0 5 1 6 118 6 122 5 123 -4 78 4 85 5
nmap 158 10 32 5 46 11
nmcli 13 6 23 4 26 10 30 6
nobody 1 5 80 5
node 133 7 3 -6 41 5 44 5
node_modules 120 4 37 8 75 6 8 6
nodename 19 10
nodeport 0 12
nofile 115 18 125 5
nohup 122 7
nologin 125 11 126 14 127 4 28 6 88 4
non 0 4 126 6 139 4 56 6
non-interactive 125 4
none 1 4 11 5 4 6 6 5
noninteractive 92 12
nop 82 4
nor 18 6 3 4 69 4
normal 117 8 17 5 26 4 63 9 82 5
normally 0 -4 3 9 56 7 74 10
note 125 9 127 5 33 6 37 6 5 5
notice 108 7 126 5 127 10 16 4 28 8
noticed 11 5 41 6 76 6 92 8
nov 105 4 85 -5
novalidconnectionserror 1 6 131 9 149 4
nsg 41 13 42 7 44 6
nslookup 161 4 20 4 21 7 22 5 24 -4
nt 144 11
null 3 4
number 0 5 130 6 150 5 33 7 76 -4
nzac 120 11 17 4
o_nonblock 103 8 104 4 74 8
object 125 10 24 4
object_r 120 5 95 7
occurred 144 10 24 5 35 8 74 5 8 5
occurs 26 6 28 8
oci 100 4 120 -5 29 4 42 9 44 4 59 5
oct 103 10 127 4 72 10
off 119 6 14 4 145 4
offending 17 7
offer 119 5 120 -4 123 5 16 12
offered 120 -4 121 -9 16 5
offering 119 6 120 5
office 105 5 26 8 50 6
offline 13 5 139 6 82 10
ok 0 12 104 6 120 -5 144 5 24 6 28 6 76 5 82 -4 86 -5
older 119 6 122 5 30 6 92 5
online 141 12
oom_score_adj 117 5 74 6
open 115 4 8 7 85 -10 86 9
opened 102 5 104 5 113 4 151 5 25 5 46 5 72 5
openerror 141 -5 144 10
opening 14 5 140 5 3 7 8 9
openssh 144 9 81 5 93 6
openssh-client 15 4 81 8
openssh-server 102 8 129 7 15 -5 81 11 87 4
openssh-server-in-tcp 141 8 143 8
openssh-win 142 5
openssh.server 142 10
openssh_ 131 5 144 4
openssh_for_windows_ 143 8 4 5 74 5
openssl 0 4 15 11 92 12
openssl_ 103 -4 15 8 92 13
openwrt 155 6 49 5
operating 131 5 158 4
operation 130 4 35 10 37 5
operational 122 7 72 4
opkg 102 5 118 5 98 9
opnsense 113 6 12 -5 159 10 48 6 50 4 70 6 71 6 72 8 94 4
opt 108 6 129 6 15 10 92 -8
option 141 5 155 6 4 12
optional 142 4 58 5 59 5 60 5 61 5
options 16 4 84 6
oracle 3 -4 42 16 60 12
order 57 9 67 5 83 4
org 45 7 48 13
origin 1 11 124 5 140 6 15 4 20 6 24 7
os 120 5 136 6 14 7 159 5
others 122 9 123 4 144 5 26 4 75 5 85 -4 86 4
otherwise 145 4 158 6 6 7 74 6 78 4
ouid 96 9
outbound 113 9 120 4 28 5 36 12 48 5 5 5
outgoing 24 7 5 11 54 6
output 18 5 28 8 35 5 5 8
outside 151 6 159 4 45 5 46 7 70 6
override 77 22
owned 120 -8 122 18 87 13
owner 4 15 74 7 86 -5
owners 127 6 65 5 86 5
ownership 120 -13 122 22 127 5 4 -5
oxidized 16 7
package 102 6 113 5 117 4 81 13 84 4 92 6 97 5
packages 85 4 92 7 98 6
packer 121 4 24 8 28 18 41 5
packet 127 4
packets 31 4 44 6
pacman 102 6 118 5 23 4 92 5 94 6
page 1 5 18 4 20 4 32 -4 72 4
pair 151 6 35 5
pam 102 11 117 5 118 -5 125 14 126 9
pam_access 117 19
pam_nologin 125 -7 126 24 28 22
pam_open_session 102 9 125 20
pam_sss 117 10 124 -5 125 5
pam_unix 102 4 117 -4 124 9 125 6
panel 112 10 156 5 67 4 82 9
parameters 14 5 26 4 76 12 8 5
paramiko 104 5 131 5 149 4 16 5
part 127 4 149 5 23 10 97 7
partial 122 9
partition 158 22
pas 118 8 56 7
pass 24 6 81 5
passed 106 4 20 8
passes 115 4 22 4 92 13
passphrase 121 5 86 9
passwd 118 6 124 6 88 11
password 118 8 119 9 120 6 121 -5 124 5 132 5 48 4 85 -5
passwordauth 119 13 72 5
passwordauthentication 119 18 137 5 74 6 84 6
past 104 18
pat 31 4
patch 133 5 84 5
path 122 5 123 4 125 6 18 4 97 5
pc 119 6 126 4 136 10 137 12
peer 103 7
pem 0 6 120 23 122 -6 35 6 86 -7 9 4
penalty 105 24 51 -4 53 14 58 -4
people 161 5 34 7 46 5 73 6 74 7 76 5
per 0 -5 119 4 120 -4 72 11 85 4 86 5 97 5
period 135 5 136 -5 139 4
permanent 82 5
permanently 0 6 120 9 86 -7
permission 125 4 24 -4 74 -13 85 -6 95 7 97 9
permissions 120 4 4 13 85 -10 86 15
permissive 122 4 95 6
permit 139 6 150 9 50 6
permitrootlogin 0 10 118 21 130 -4 4 6 76 6
permitted 101 7 126 7 28 9 5 6
persistent 33 -4 67 5
pf 108 9 113 6 114 5
pgrep 0 8 115 5 140 5 94 5
phone 160 4 24 7 25 6 48 8 82 7
php 130 8 160 7 2 7 24 8
pi 1 -5 158 22 48 5 84 5
pid 101 5 80 6
ping 0 5 1 -4 136 4 14 6 21 4 24 -5 31 5
pings 145 9 24 8 31 5 44 5
pipe 127 9 34 12
pkg 111 6
pkts 108 4
place 74 4
plain 135 5 53 6 55 5
plan 27 4 28 8 3 -4 35 4 45 6
platform 161 7
play 0 4 120 5 125 5
playbook 122 5 28 6 73 9 84 7
plist 146 9
plugin 10 9 72 5 97 5
plugins 121 10 16 4
pm 0 6 12 6 2 4 56 7
pmtu 31 12
pod 129 6 133 19 97 5
podman 134 11 97 12
pods 133 14 82 4
point 100 6 64 5 92 4
points 20 5 21 14 70 -4
policies 16 7 50 10
policy 139 6 58 8
pong 139 19 14 -4
port 0 4 76 5
portproxy 137 13
ports 130 11 132 5 28 -4 46 4 54 4 63 7 72 4 95 5
posix_spawn 10 17
possible 0 4 17 15 69 5 71 4
post 134 6 59 7 84 7
power 148 10 27 11 29 5 47 6 82 5
ppk 120 16 4 8 86 -8
preauth 121 8 124 5 16 -4 85 5 87 5 92 9
prefix 35 5 58 8
present 142 5 20 15 50 5 67 5 86 5
preset 82 7
press 129 7 154 4 157 4 34 5
prevent 102 5 145 9 150 5 159 7 56 6 72 6
preventing 126 6 95 9
prevents 155 5 76 5 85 4
print 104 4 145 6 33 5 88 5
printed 125 5 126 4 152 4 154 5 17 6 31 7 8 4
printmotd 84 8
priority 39 9 63 -4 64 10
privacy 12 5 14 6
private 120 8 122 -4 143 7 24 7 8 5 85 -4 86 9
privilege 125 -4 144 5 82 -5 84 -5 87 13 88 12
privileges 145 4 97 7
pro 14 7 145 12 16 -4 17 9 85 5
probably 110 7 24 7 84 6
problems 0 7 10 8 102 5 16 6 24 7 5 6
proc 158 4 73 6 94 14
proc/self/oom_score_adj 117 5 74 6
process 83 4 84 7 95 4
processes 114 8 29 4 72 6 80 6
processing 102 9 128 8 81 -4
prod 161 4 39 4 41 7 44 -8
produces 125 5 18 5 74 8 86 7
production 0 11 118 7 97 4
profile 143 14 96 14
profiles 92 4 93 5
program 10 4 14 4 144 5 74 9 75 6 92 7
programdata 120 -7 128 8 144 7
programming 74 10
programs 1 5 99 6
progress 126 4 27 4
prohibit 118 12 5 5 81 6
prohibit-password 118 16
prohibited 106 4 12 -5 60 10 67 4 68 -5 8 -12 9 15
project 0 9 120 9 44 6 63 7 75 7
projects 18 13 28 5
prompt 120 -7 121 7 127 6 27 4
properly 144 10 35 6 39 5 44 5 88 -4
prot 108 9 58 10
protect 104 6 111 7 60 4
proto 131 5 54 -11 56 4 58 4 68 5
protocol 10 7 104 7 137 4 75 4
protocols 24 5
provide 120 5 24 7
provided 18 7 3 5 60 5
provider 0 5 22 4 32 8
providers 113 4 14 6 24 5
provisioner 120 -5 121 6 25 5 30 5 44 6
proxmox 125 5 134 16 76 5
proxy 10 10 11 21 134 5 137 7 52 5
proxycommand 10 18 11 10 120 -4 24 -4 4 -4 9 5
proxyjump 1 6 10 5 50 4 7 17
ps 0 5 114 5 137 6 143 5 144 10
pts 82 11 98 6
pub 120 6 121 4 122 6 130 4 2 5
pubkey 120 6 121 7
pubkeyacceptedalgorithms 121 18 4 9 84 -6
pubkeyacceptedkeytypes 121 11
pubkeyauthentication 120 -7 122 4 123 10
public 122 4 143 6 37 5 48 8 63 7
publicipaddress 20 5 35 -5 38 4 41 5
publickey 11 -4 120 26 121 5 122 6 24 -4 86 -7 97 -5
publicly 50 12 54 5
publish 0 12 132 6 16 4 3 -7 97 6
pull 125 8 21 9
push 0 -8 11 4 124 4 125 4 21 4 24 7 3 6
put 123 4 76 5
puts 120 8 84 7
putty 0 4 1 5 11 5 121 4 123 5 136 5 16 6 35 10
pw 124 5
pwd 0 6 124 7 2 6 4 7
py 1 7 35 4
python 1 5 119 6 14 4 95 11
qdisc 1 6 136 -6 31 4
qemu 0 -5 136 29 27 8 28 7 82 -4
qlen 1 6 136 -6 31 4
query 100 -4 28 5 41 8
queue 115 6 2 5 80 12
quickly 84 4 85 7
quiet 76 -5
quit 136 12 14 7 50 6
raise 114 6 14 5 149 7 17 5
raised 0 4 114 4 16 8 99 8
ran 124 4 29 6 54 5 83 6
range 24 4 26 9 40 11 42 5
raspberry 158 11 159 11 23 11 46 5 71 4 84 5
raspberrypi 158 8 18 6 2 -7 23 14 3 -6 85 5
raspberrypi.local 158 7 18 -6 23 12
raspbian 107 8 158 14 18 6
raspi 158 13 71 7 85 4
rate 23 6 55 5 59 5
raw 1 7 28 5 48 5
rb 0 6 15 5 17 9
rc 74 6 82 9
rc-status 100 5 82 7
reach 130 4 14 5 24 4 26 5
reachable 12 4 120 4 122 -4 130 -4 149 5 157 4 54 5 70 7
read 100 4 103 6 120 6 76 5
read-only 100 11
reading 104 14 26 5
readme 10 4 76 6
reads 0 -5 11 -7 120 -5 14 -4
ready 133 4 28 8
reason 127 4 51 4 81 8 82 10
reasons 103 5 15 -5 71 6 87 6 92 7
reboot 0 -6 103 -5 28 9 30 5 72 13 76 5 79 7 82 5 99 4
rebooting 118 5 155 6 64 5 72 10 82 7 84 10
receive 0 9 4 8 53 11 74 5
received 123 8 125 10 16 -6 18 4 24 7 50 5
receiving 0 4 120 5 17 5 59 8 74 4
recently 104 10 159 9 4 4 76 5
reconnect 17 10 54 6 63 5 72 6
record 1 5 12 10 20 12 22 7
recovery 82 6 87 6
red 44 6
redacted 0 8 109 4 12 5 120 -4 24 -5 84 -5 95 9
redhat 95 5
referenced 15 9 92 -4 93 6
references 108 14 63 7
refuse 122 6 13 6 142 7 27 4 84 8
refused 0 5 103 7 11 -6 122 6 127 -4 150 5 158 4 16 -5 21 5 48 4
refusing 102 9 46 9 78 7
regexp 0 4 84 11
region 20 8 52 9 8 4
registered 123 4 18 5 72 8 95 6
registry 17 5
regular 54 13 72 7
reinstall 102 7 15 7 17 4 81 -7 93 8
reject 54 -6 55 12 59 6 66 14
reject-with 108 4 58 6 59 5 60 9
rejected 105 4 120 -7 124 5 125 7 39 6 8 8
rejects 117 4 125 6 59 6 65 -5 66 7 84 6
related 0 6 26 5 60 7
release 158 5 37 10 79 4 84 -5 92 7 95 6
releases 0 6 141 6 15 -5 85 6 92 7
reload 104 5 117 7 119 6 84 -8 9 4
remain 119 11 120 4
remaining 116 5
remote 145 4 150 8 21 -4
remote-exec 25 4 3 18 44 -5
remove 92 8
removed 102 5 52 7 62 4 74 5 81 4
removing 4 6 60 6
rename 82 5 85 5 97 8
repeated 11 5 84 9 85 6 89 7
replace 131 4 144 -5 81 4
reply 120 -6 139 4 21 6 27 5
repo 0 9 132 11 15 4 21 -5 24 5 4 4 97 4
report 104 6 121 5 46 10 58 5
reporting 103 7 85 15 92 7
reports 10 7 100 5 63 4 91 6
repositories 120 13 122 6 92 14
repository 11 4 15 5 2 4 24 5 92 -6
reproduce 0 5 122 5 14 5 72 5
request 125 6 127 7 14 4 144 6 75 7 89 5
requested 12 5 6 4 72 15 74 -13
requested_mask 96 9
requesting 0 12 82 6
requests 116 4 12 11 120 5 30 8
required 10 7 102 4 122 -5 124 9 85 -5 86 6
requires 144 10 15 5 97 7
res 27 10 58 6 89 7 92 4
rescue 100 7 101 8 82 8
rescued 16 10
reset 103 5 11 -5 122 4 15 -7 29 6 32 5 82 4 85 5 92 5
resize 116 4 98 4
resolution 18 4 19 5 24 -4 3 8
resolv 19 12
resolve 17 -5 18 10 19 5 2 5 23 5 24 -8 3 6
resolved 122 7 19 9 21 5 4 5 94 7
resolver 13 6 18 5 26 8
resolving 0 4 130 5 18 -5 19 11 34 5 72 7
resource 114 8 37 8 41 7
resource-group 41 4
resources 4 6 41 5 77 8 78 8
responding 105 6 145 11 27 11 35 -7 80 6
response 1 6 12 5 130 -5 35 5 60 8
rest 143 8 158 6 28 6 41 4 81 6
restart 29 4 94 4
restart-service 144 5
restarted 28 5 44 10 62 4 69 4 72 6 76 9 82 -4 84 5 94 4
restarting 111 5 131 5 140 7 84 7 94 5
restarts 140 4 144 6 69 4 82 11 89 6
restore 69 8
restorecon 119 9 120 12 86 4 87 4
restrict 9 11
result 10 5 120 5 37 7 48 6 70 4 78 6
results 0 4 122 6 2 7 30 8
retries 149 6 19 7 74 5
retrieve 125 5 151 7 16 -4 8 9
retry 114 12 16 5 18 5 35 5
retrying 120 -5 135 8 18 4 28 7
return 102 4 108 5 119 5 136 9 28 7 30 5 39 8 69 6
returned 12 5 123 4 136 8 82 7 84 5
returns 103 6 18 5 23 4 27 8 44 6 75 8
rexec 93 11
rexec_argv 74 19
rf 55 4 57 4
rhel 16 4 8 4
rhost 117 4
rich 64 5 81 5
right 1 6 130 7 21 7 87 4 94 5 97 5
rights 4 6
role 0 4 104 10 117 8 125 5 35 5 40 5 76 8
roles 0 13
root 0 5 118 9
root/.ssh 122 5 28 10 98 4
root/.ssh/config 4 13 84 -5
rootless 18 9 97 15
route 0 -4 12 6 14 12 26 7 30 10 5 4 8 4
router 155 8 23 6 45 4 46 7 47 6 49 7
routers 46 6 48 9
routing 14 5 30 5 44 7 46 5 52 5 6 5
rp 98 4
rpi 108 12 159 7 28 6 92 7
rpm 16 4 81 4 86 5 87 4
rsa 121 8 16 8
rsa-sha 16 5
rsh 0 7 12 10 156 6 24 -7
rss 82 9 83 11
rsync 104 5 12 5 120 9 15 5 17 10
rt 107 7 123 4 132 5 38 5
rule 143 5 58 5 66 4
rules 103 7 35 6 42 4 44 4 58 5 62 4
ruleset 11 15 157 6 66 4 68 6
run 81 -4 87 6
run/nologin 126 10 28 5
run/sshd 87 15
runner 108 4 120 11 37 7 44 5
running 120 4 2 5 92 -6
runs 120 -4
runtime 129 8 76 -4 90 12
runtimeerror 16 10
ruser 117 5
rw 120 11 85 10
rw-r--r 120 -4 85 14
rx 122 8 82 6
sackok 82 4
sample 130 4 75 11 86 -5
sandbox 118 6 30 10 76 5
save 0 5 58 6 61 4
saw 0 -4 104 8 105 5 44 8 74 5
sbin 0 4 15 -7 58 5 85 -5
sbin/nologin 125 7 88 7
sc 144 12 18 6
scan 113 12 58 7
scanned 58 8 81 6 82 8
scheduled 18 5 85 5
scontext 95 8
scope 137 5 89 8
scp 1 9 104 5 125 9 15 6 2 6 3 -5 39 4 46 7 82 5
screen 100 13 148 5 29 7
script 101 5 3 9 58 5 82 6
scripts 2 4 28 5 72 5
sd 158 10 74 6
sda 63 6 82 4 98 6
sdk 85 6
search 0 5 113 7 19 -4 23 7 35 4 58 7
sec 14 5 150 15
secondary 82 22
seconds 103 4 34 8
secret 102 7 3 13 98 10
secrets 0 4 1 7 118 4 3 11
secs 109 5 149 6
section 35 5 52 6 60 6
secure 81 6 84 4
security 114 5 35 7 42 5 44 6
sed 120 4 4 6 81 8 84 -7
seeing 1 11 12 6 26 -6
seem 105 8 118 4 121 4 24 4 54 4
seems 119 4 17 6 50 8 56 5 63 6 88 6 92 5
select 0 5 143 7
self 0 6 104 -4 149 4 16 5 74 4
selinux 120 4 95 16
semanage 95 24
send 29 4 34 4
send_pubkey_test 120 -10 121 13 16 -6
sender 0 7 104 -4 12 6 120 6 32 6
sending 104 4 117 4 120 7 31 5
sendto 14 20
sent 16 5 31 6
sep 108 6 117 -6 136 4 54 5 84 9
separate 141 6 4 5
separation 125 -4 82 -5 84 -5 87 16 88 15
seq 28 7
sequoia 14 14
serial 100 6 104 4 29 6 40 5 82 7
serveralivecountmax 140 11 34 7
serveraliveinterval 140 4 156 4 34 15 35 6 4 4
servers 104 5 131 5 16 4 3 5 51 5 8 4 86 -4
service 0 -5 81 6 82 4
servicecommandexception 141 4 144 6
servicecontroller 141 -5 144 10
serviceprocess 141 -5 144 10
services 118 5 144 4 153 6 157 4 58 5 63 5 94 5
servname 18 6 3 4
session 127 6 140 6 23 5 26 4 93 9
sessions 104 6 76 5
set 0 4 130 4
setremotelogin 145 12
setting 0 5 102 8 103 4 118 5 13 4 145 5 74 8 76 4
settings 0 5 104 5 2 5 4 5 6 6 8 -4 84 5
settle 16 9
setup 0 5 130 5 136 5 18 5 35 4 82 5 86 4
several 129 4 154 5 28 4 4 7 98 5
sftp 0 5 122 -10 127 19 24 5 26 5 84 6
sha 121 8
shadow 120 4 124 10
share 120 5 76 5 80 7 87 5
shared 1 6 110 5 125 8 145 5 15 4 161 4 92 8
shell 118 -5 124 -5 125 18 129 6
short 104 7 16 10
show 153 5
showed 1 10 120 4 136 8 19 4 85 5
shown 118 7 27 11 45 9 49 -4 51 7 81 5 82 7
shows 0 8 22 4 38 4
showvminfo 136 10
shut 110 5 155 4 30 7 43 4
shutting 14 4 4 4 54 5
side 0 7 16 4 75 5 8 6 92 5
sign 119 6 120 -5 34 6 80 4
sign_and_send_pubkey 121 14
signal 104 4 23 5 80 5 83 10 92 12
signature 121 24 16 -4
silent 112 4 144 5 34 8
simple 118 4 133 7 74 6
single 145 5 147 5 56 6
site 11 11 12 7 145 8 161 7
size 31 5 85 10 98 14
size/off 76 5 94 6
skip 102 8 12 5 29 5 4 5 72 5
sleep 148 14 27 6 28 5
slow 107 27 119 -4 84 -7
small 28 6 45 4 49 5 9 5
snapshots 104 5 105 7 98 13
sock 120 7 45 9
socket 4 5 41 5 74 5 76 12 77 6 78 7
sockets 122 4 74 6 77 13 84 10
software 125 5 22 6 28 5
solution 0 7 118 4 71 11 81 10 84 -4
solve 10 8 125 6 20 6
somebody 103 5 126 4 161 4 45 5 91 5
soon 138 4 30 8 43 5 46 5 64 5 75 7 92 5
source 0 5 108 6 63 5 8 8
space 117 4 2 5 51 5 84 -9 98 11
spaces 4 7
spec 84 5
specific 128 4 136 6 155 5 159 8 30 -4 71 11
specified 124 6 144 12 84 6
specify 0 5 119 7 120 -5 127 6 2 7 72 8
speed 104 9 116 9 24 8
sport 129 5 91 5
sr 5 9 98 4
src 108 7 130 8 139 5 26 9
srv 0 5 100 6 127 13 8 7
ss 34 9 50 4
ssh-add 123 9
ssh-agent 122 8 142 6
ssh-dss 123 -4 16 11
ssh-ed 121 -4
ssh-keygen 17 8
ssh-keygen.exe 144 8
ssh-rsa 120 -7 121 12 16 4
ssh.exe 0 5 10 7 15 8
ssh.github.com 13 6 24 7
ssh.service 76 -4 79 5 82 -4 90 6
ssh.socket 76 7 77 5
ssh/authorized_keys 120 12
ssh/config 0 4 11 6 12 4 2 6 48 5
ssh/id_ed 120 4 123 6 26 4
ssh/id_rsa 120 5 9 7
ssh/id_rsa.pub 0 -4 130 8 60 4
ssh/known_hosts 17 13
ssh_config 12 5 4 8 76 5 84 -4
ssh_connect 0 6 14 6 18 4 46 8
ssh_connect_direct 0 -4 130 7 137 6 139 7
ssh_dispatch_run_fatal 16 20 94 6
ssh_exception 104 5 119 7 131 5 16 5 17 4
ssh_exchange_identification 0 6 103 17 104 7 111 7 125 -4 131 4 75 6 84 5
ssh_host 1 8 3 23
ssh_host_ 17 5 85 12
ssh_host_dsa_key 120 6 85 18 86 -6
ssh_host_ecdsa_key 85 12
ssh_host_ed 120 -5 85 7
ssh_host_rsa_key 120 -9 16 -4 85 12 86 15
ssh_key 120 11
ssh_port 11 6 130 16 132 -4 44 4 74 4
ssh_port_t 95 22
sshclient 1 5 104 9 12 5
sshconnect 14 4
sshd 103 4 15 -9 4 -5 92 5
sshd-session 111 6 92 6
sshd.exe 122 4 144 7
sshd.log 122 5 124 4 97 6
sshd.service 74 -9 81 10 82 4 95 4
sshd.socket 74 9 76 9 77 -6 95 9
sshd_config 0 4 144 4 4 -10 76 7 84 12 9 4
sshd_not_to_be_run 82 7 91 23
sshd_opts 74 10 84 -6 93 8
sshd_t 95 5
sshexception 104 13 149 -5 16 7
sshguard 108 -4 109 34 159 7 58 -5
sshing 117 7 120 4 24 8
sshkit 0 9
sshserver 152 4 157 14 54 7
ssl 15 5 25 7 92 -5
ssm 35 7 82 4
sssd 122 5
stack 102 9 30 11 75 6
stage 136 6 40 6
standard 0 4 116 5 150 10 41 7
start 144 6 27 5 89 5
start-service 141 12
started 101 4 144 4 28 6 74 5 82 6
starting 105 5 23 6 74 9 81 6 82 8 94 5
starts 28 4 76 -5 78 4
startservicecommand 141 5
startup 130 11 142 4 82 5 85 4
startups 104 15
stat 116 4 120 5 80 7 82 8
state 24 6
static 20 7 47 9 85 6
status 54 7 82 8
stays 118 5 2 4 26 5 47 5
stderr 104 6 124 5 136 6 4 5
stdin 18 -5 3 8 75 5
stdio 11 -7 8 9
stdout 10 5 136 12
step 12 4 28 5 54 5 8 4 94 6
steps 0 -5 121 5 122 5 13 5 3 8 68 5 9 5
stock 122 5
stop 3 4 54 5 74 10
stopped 38 4 4 4 82 8
stopping 1 8 100 7 35 -4 67 7 81 6 82 -4 89 12
stops 142 6 67 6 92 7
storage 120 6 156 7 161 5 39 7
strange 24 6 4 10 50 7 74 4
stream 0 4 1 5 104 5 52 6 8 5 86 4
strict 1 7 17 7
stricthostkeychecking 0 6 120 -6 17 8 27 5 28 6
strictmodes 122 8 9 4
string 131 5 141 4 53 6 74 -4
stuck 31 10
su 118 6 88 7
subnet 36 7 37 13 41 5 42 7 50 5
subnets 30 5
subprocess 0 9 120 10 122 -4 17 4
subsequent 111 10 72 9
subsystem 84 17
succeeded 125 4 14 6 24 4
success 100 5 102 5 119 5 127 4 35 7 74 7
successfully 117 5 128 4 151 4 18 -5 24 4 3 6 35 6
sudo 81 4
suggests 95 5
support 18 5 75 5
supported 119 4 12 5 121 4 16 -9 18 -4 85 5 94 13
suppressed 24 8 82 4
sure 0 -5 120 4 145 4 16 5
sw 125 7 98 6
swap 11 4 29 5 83 5 98 5
switch 10 6 14 10 161 4 29 5 9 5
switched 0 -4 130 6 43 6 68 7 76 6
switches 143 5 16 8 73 5
symbol 103 -4 15 18 81 -6 92 12
syn 31 9 58 5
synology 0 4 131 5 156 13 74 9
syntax 0 11 84 11
sys 100 5 33 5 73 9
sysconfig 62 9
sysctl 114 4 33 13 97 5
syslog 103 5 58 6 92 6 98 7
system 144 6 145 4 153 5
system_r 95 6
system_u 95 6
systemctl 76 5
systemd 76 10 77 6 87 4
systems 0 -5 10 6 129 4 50 4 72 5 76 6 81 9
systemsetup 145 26
syu 102 4 15 8 92 -9 93 5 94 6
table 30 4 33 9 37 6 41 -4 65 7 67 4
tag 39 11 51 6 74 4
tags 0 6 39 14
tail 100 5
tailscale 139 36 60 4
take 120 -4 150 4 70 4 76 6
taking 107 8 98 4
tar 106 24 120 5 2 5
target 0 -6 51 5 63 6 8 9 85 4
task 120 6 18 -6 2 6 28 10 29 5 3 7 58 6 84 5
tasks 0 -4 119 4 120 5 74 4
tclass 95 8
tcontext 95 8
tcp 130 5 68 -4
tcp/ssh 14 4 8 5
tcp_socket 95 14
tcpdump 1 5 25 5 35 4 50 4 68 -4
team 14 6 74 5
technical 126 8 28 10
teleport 52 7 74 5 98 7
tell 143 6 73 4 76 4
tells 44 6
telnet 0 7 103 4 11 10 149 8 150 5 155 6 159 5
temp 120 5 4 6 98 7
temporarily 114 16
temporary 18 6 19 10 24 -5 35 8 41 4
ten 105 5 11 4 28 6 89 6
terminal 0 7 129 6 14 14
terminal.app 14 5
terminated 144 11 92 10
terminating 35 5 4 4 84 4 94 4
termux 0 5 120 -4 136 5 160 17 85 4
terraform 28 7 3 11 35 5 44 5
test 11 4 92 5
tested 118 4 137 6 159 11
testing 0 5 149 7 24 6 4 7 82 6
tests 119 6 18 8 25 6
text 0 -6 11 -5
tf 1 8 121 7 25 6 3 -5 30 6 35 -6 41 6
th 123 4 85 6
thing 118 9 125 4 28 7 4 8 75 5 84 6
third 105 4 115 5 17 5 25 6 49 4 67 5
thread 0 4 104 6 15 5 75 8 97 6
threads 104 11 114 8
three 117 5 17 4 25 4 27 5 60 5
throttling 104 10
through 108 4 120 -5 32 4 50 6 51 5 79 4
thrown 14 6 17 6 64 6
throws 0 11 103 6 67 7 85 6
thu 111 7 160 8
till 118 15 24 4
time-out 1 10 26 -6 54 7 8 5
timed 11 -8 120 -4 21 -5 24 8 26 6 35 5 58 5
timed-out 0 5 24 -5 28 4 48 4
timeout 120 -7 150 4 29 7 34 4 44 6
times 1 4 108 8 11 4 117 5 20 7 44 9 46 9 78 5
tlnp 101 6 72 6 77 4
tmp 0 4 120 8 131 6 156 4 28 5 69 6 84 8 86 -5
together 41 5 76 9 81 4 92 6
told 34 5 70 7
tool 161 5 58 5 67 8 85 6 95 5
tools 0 5 28 12 33 5
top 1 5 103 5 12 4 130 6 18 4 84 -5
toport 35 13 46 6
total 108 5 24 6 85 5
touch 100 5 82 7
tov 137 11
towards 121 8
tr 109 5 112 4 120 6
traffic 153 4 22 5 5 6 53 4
transmitted 14 4
transport 104 7 149 7 150 11
tree 158 5 81 5
tries 0 13 109 5 12 5 121 7 72 5
triggers 76 6
trixie 158 4 27 10
trouble 159 10 30 5 57 4
troubleshoot 39 7 44 5
troubleshooting 11 6 39 5 41 5
true 18 5
ttl 1 10 32 8 58 4
tty 117 4 130 4 82 6
ttyd 74 10
tue 124 5 76 5 91 6
tun 11 9 6 5
tunnel 0 5 120 4 139 5 140 11 26 12 31 6 40 5 45 7 9 4
tunnel-through-iap 40 11
turn 14 7 147 4 48 8
turned 0 -4 120 -4 145 6 156 5 24 4 98 5
turning 145 4 96 4
turns 118 7 129 4 158 4 24 5 51 6 60 5
twice 112 5 118 10 28 4
txt 0 9 29 8
type 116 5 121 7 95 6
typed 118 10 18 5 2 6 66 5 75 7
types 119 10 16 -5 17 5
ubuntu 1 6 122 4 2 -5 76 5 81 5
udp 0 11 47 4 50 11 54 6
ufw 54 23 55 6 56 7 57 5 67 4
ui 52 5 94 13
uid 117 8 124 -4 127 5 60 5 92 5
unable 102 4 119 7 120 -4 125 4 131 5 136 -6 145 9 16 6 23 4 85 -6 86 9
unavailable 114 13 122 5 92 7
undefined 1 -7 103 -4 18 -5 2 -4 3 22
under 0 5 145 6 74 5
unexpected 121 9 15 4 60 9 92 -6
unexpectedly 11 -4 120 5 144 6 16 11 17 5
unexplained 12 8
unit 67 5 81 13 92 -4 97 5
units 119 -5 28 8 82 7
unix 127 4 131 7 4 14 95 6
unix_listener 0 -5 4 23
unknown 11 4 17 9 21 4 24 -4 50 4 92 6
unless 0 6 153 4 72 5 85 4
unlock 124 9 148 6
unprivileged 114 6 126 6 28 9
unprotected 120 8 122 -4 85 -4 86 5
unraid 127 7 72 8
unreachable 12 7 58 4 7 5
unreserved_port_t 95 6
unset 93 9
unsupported 15 5 16 -5 84 17
update 121 7 130 6 18 4 20 5 92 4 98 4
updated 14 4 144 4 82 5 94 12
updates 17 4 28 4 81 4 94 12
updating 120 -4 122 10 125 9 2 4 88 5
upgrade 102 5 15 6 159 5 84 5 92 11 94 8
upgraded 120 4 124 7 16 8 92 7 94 7
upgrades 92 12 96 4
upgrading 16 13 84 -4 94 7
upload 127 5 24 6 98 5
upon 139 8 86 5
url 0 -5 110 7 124 5 129 7 2 9 52 10
usb 0 15 159 7 82 7
usedns 107 21 115 -5 84 5
usekeychain 4 21 84 -8
usepam 124 7 84 18
useprivilegeseparation 4 8 74 11 87 7
user 117 8 120 4 124 5 125 4 87 -4 97 5
useradd 118 12 125 -6 88 9
userauth_pubkey 120 -7 121 22 123 -5 16 -7
userguide 35 4
userknownhostsfile 10 12 120 -5 155 5 27 6 28 9
userland 130 4 74 11
usermod 117 5 124 8 125 6
username 120 9 136 -4 137 6 149 6 151 6 26 5 28 -5 75 4 85 -8
users 117 6 4 10 84 -7
users/user 125 11
users/user/.ssh/config 4 6
uses 26 10 76 5
usr 147 5 92 4 93 6
usr/bin/ssh 125 -6 15 13 39 4 92 -8
usr/sbin/nologin 125 6 88 7
usr/sbin/sshd 15 -7 81 5 85 -6
usual 10 7 17 5 5 5 74 4 99 4
utc 76 5 91 4
utf 4 4 75 10 95 7
util 115 8 35 5
utility 72 5
utils 35 6 95 6 96 4
vagrant 10 4 135 28 58 6
val 82 4
valid 104 5 4 7
validate 130 -4 22 5 54 6 84 5 87 5
value 119 6 123 8 125 5 84 8
var 87 9
var/empty 87 17
var/empty/sshd 87 7
var/log 98 6
var/log/messages 82 4
var/log/secure 104 6
var/run/nologin 126 12
var/run/sshd 82 5 87 19
variable 130 4 15 18 3 10 92 -6 93 5
various 15 -6 92 8
vboxmanage 0 -5 136 24
vda 98 5
vendor 24 8 82 11
verbose 100 5 144 4 8 6 9 4
verification 120 -4 14 6 17 12
verify 15 5 17 7 44 4 54 4 62 7
version 0 -6 14 6 15 4 84 -4 92 6
versions 120 7 15 4 16 -4 92 5
vi 106 5 52 5 76 8
via 122 5 139 4 159 4 22 7 28 -4 3 5 30 5 70 4 79 4 84 -4
view 100 6
virtual 10 4
virtualbox 0 -4 120 -4 121 6 136 30 3 -6 72 4
vm 119 9 135 6 136 9 14 7 17 6 23 6 28 5 41 10 81 4 85 -8
vmware 1 7 119 4 136 17
volumes 1 5 130 8 85 6
vpc 20 4 24 6 37 6 43 7
vpn 26 21 31 4 6 4
vps 0 5 120 -5 130 9 18 5 24 18
vscode 14 6 2 5 24 5 98 7
vty 150 18
vultr 0 -4 35 -4 44 30
vvv 1 10 10 7 130 4
vz 10 -8 11 -4 8 6
wait 12 9 28 8 48 4 80 4
waiting 120 5 135 6 136 7 26 6 28 15 35 6 37 6 75 7 80 5
wan 155 6 159 5 19 6 45 13 72 4
wanted 120 9 81 4 96 6
wants 105 7 11 6 144 4 74 7 77 4
warn 24 4 35 6 98 4
warning 124 5 17 5
weak 121 7 16 4 29 5
web 1 5 112 4 3 -5 44 4 84 7
well 120 -4 143 4 16 4 74 4
whatever 15 4 154 6 46 5 77 -4
wheel 118 20 125 -7
whenever 103 7 140 9 26 6 58 7
whereas 12 7 121 7 72 9
whether 10 6 119 6 12 4 44 4 82 5
whitelist 109 8 110 6
whoami 11 4 118 14 3 6
whole 46 5 67 5
wi 19 7
wi-fi 19 7
wide 57 5
wifi 13 4 136 7 158 6 24 10 50 4
wiki 0 6 144 4
win 15 4
window 28 4 34 6 45 5 5 4 72 5 82 7
windows 120 5 137 6 143 5 144 7
windowscapability 141 11
winscp 136 5 144 4 17 5 46 5
within 118 5 78 6 84 8
without 105 4
without-password 118 11 78 4
wlan 13 8 84 5
work 124 6 157 5 24 4 26 10 94 6
workaround 137 7 26 5 56 6 72 11
worked 113 4 125 4 137 9 16 9 20 6 27 7 62 4 82 4
worker 129 12 86 -5
working 12 4 125 5 144 4 158 9 22 5 27 4 4 6 56 4 58 5 81 5 84 5 92 6
works 12 5
world 122 -6 22 4 49 8 87 13
world-writable 122 -10 87 15
wrapper 0 -4 119 8 120 7 5 8
writable 120 -8 122 14 87 9
write 122 8 123 4 127 5 98 6
writes 92 5
writing 1 6 155 8 54 7
written 127 6 48 6 5 5 76 6 82 5 9 4
wrong 0 8 1 6 122 6 20 5 21 4 47 7
wrote 103 5 106 4 111 -5 65 4 72 7 76 4 85 5 99 4
wscale 82 4
wsl 0 -6 101 4 137 25 138 11 81 6
www 120 -5 130 6 22 10
x.x.x.x 103 5 120 -4 123 7 28 9 35 -4
xargs 104 8 94 6
xb 100 8
xe 84 6 87 -5 92 5 95 4
xr 125 5 152 11
xx 1 6 108 9 11 6 120 -4
xx.xx 28 6 45 12
xxx 108 6 120 -6 14 4 140 5 159 6 17 6 92 4
xxx.xxx.xxx.xxx 11 4 126 4 28 5 85 7
xxxx 34 7 4 4
xxxxx 0 7 4 4
yaml 133 6 3 4 39 5
yc 120 4 20 4 43 8
yes 10 4 17 4 74 4 84 5
yes/no 24 5 84 8
yml 122 6 131 6 44 6
yum 102 4 129 7 92 7
zero 115 4 158 10 28 6
zerotier 139 11 45 6
zone 139 4 153 5 31 5 63 7 64 11
zones 153 7 46 6 63 -5 64 10 81 4
zsh 125 13`;
