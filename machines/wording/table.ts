// Made by scripts/wording.ts: do not edit. A word, and for each cause that it speaks for, its place in the order and a weight.
import type { CauseId } from '../../content/causes';

export const order =
  'wrong-port wrong-host host-with-port empty-host client-config-error client-firewall client-bind-address jump-host-unreachable jump-target-unreachable forwarding-disabled proxy-command-missing proxy-blocks-ssh ipv6-broken client-offline macos-local-network-denied client-library-mismatch no-common-algorithm host-key-changed name-not-found resolver-unreachable name-points-elsewhere name-points-to-loopback name-behind-cdn local-name-unresolved egress-blocked inspecting-middlebox vpn-required host-down still-booting host-hung route-missing mtu-black-hole middlebox-resets connection-table-full idle-timeout aws-security-group aws-network-acl aws-no-public-address aws-address-changed gcp-firewall gcp-iap-firewall azure-nsg oci-security-list yandex-security-group cloud-firewall carrier-nat port-forward-missing port-forward-wrong nat-hairpin double-nat network-firewall load-balancer-backend-down load-balancer-http-mode health-check-penalty ufw-denies ufw-rejects ufw-rate-limit ufw-rule-order iptables-drops iptables-rejects iptables-prohibits iptables-rule-order iptables-lost-at-reboot firewalld-service-missing firewalld-zone nftables-drops nftables-rejects two-firewalls neighbour-discovery-blocked docker-firewall-rules listen-loopback-only listen-other-address listen-address-absent listen-one-family port-in-use not-ssh-on-port socket-port-not-applied socket-override socket-start-limit socket-disabled daemon-frozen sshd-not-installed sshd-not-running sshd-killed config-error host-keys-missing host-keys-unreadable privsep-directory privsep-user start-limit-hit unit-masked start-forbidden library-mismatch sshd-session-missing stale-daemon selinux-port apparmor-profile privileged-port disk-full run-out-of-inodes emergency-boot init-missing package-broken tcp-wrappers max-startups per-source-penalties refused-by-match slow-login fail2ban-ban sshguard-ban crowdsec-ban denyhosts-ban panel-firewall-ban router-ban processes-exhausted descriptors-exhausted host-overloaded user-not-allowed root-login-off password-login-off key-not-accepted key-algorithm-refused home-permissions too-many-keys account-expired login-shell nologin-file chroot-permissions windows-administrators-keys container-without-sshd docker-port-mapping docker-backend-dead docker-took-port kubernetes-service lxc-guest vagrant-guest virtual-machine-nat wsl-nat wsl-mirrored overlay-network reverse-tunnel-down windows-sshd-not-installed windows-sshd-stopped windows-firewall-rule windows-sshd-startup macos-remote-login-off macos-port-ignored macos-stealth-mode macos-asleep cisco-ssh-off cisco-vty cisco-asa cisco-nexus junos-service-off mikrotik-service-off openwrt-dropbear nas-ssh-off esxi-ssh-off raspberry-pi-ssh-off appliance-ssh-off termux-port managed-platform'.split(
    ' ',
  ) as CauseId[];
export const table = `0 75 6
00 104 4 120 -4 136 5 151 5 82 5 84 5
0000 100 5 104 12 41 7
01 0 -4 1 4 104 5 117 6 125 4 18 6 84 4
02 17 6 23 4 3 4 4 4 93 4
03 0 -5 114 6 24 4 29 5 3 11
04 0 -4 104 6 136 7 137 5 69 4 76 4
05 108 7 119 11 3 -4 74 4 76 5
06 120 6 136 4 17 5 2 4 24 4 74 5 82 -4 97 7
0640 120 -5 85 -8 86 18
0644 86 6
07 1 4 24 4 35 6 76 4
0755 127 4 85 -8 86 12
0777 120 -8 122 10 85 -4
08 120 6 121 4 136 4 159 5 84 5 85 5 92 5
09 104 5 120 9 2 4
1 21 4
10 12 5 150 5 25 5 3 4 84 4
100 104 5 24 4 35 -4 70 4 98 10
1000 1 4 137 7 149 4 26 4 82 6 85 -7 97 10
1001 156 7 4 6
10022 0 11 1 -4 132 7 136 11 18 -7 2 12 24 -4 3 -4 76 9
1022 0 5 136 4 4 5 93 10
1023 92 3 97 10
1024 115 4 120 4 134 4 36 6 54 5 97 8
103 106 4
1067 144 18
1080 10 4 11 14 135 -4
11 103 6 111 4 130 4 144 4 26 4 45 4 84 -4
113 14 9 18 8 2 -4
12 0 4 103 5 125 4 144 6
120 107 4 108 4 139 5 14 7 149 4 16 -5 3 6 84 6
1200 31 12
123 0 25 104 5 30 6 63 7 74 -4
1234 0 4 1 -4 155 -4 159 9 2 13 27 8 3 -5 9 4
127 102 4 120 4 17 8 20 -4 21 12
128 0 5 21 4
1280 31 17
13 124 5 14 5 72 7 8 4 84 8 94 5
131 72 4 74 4 94 9
14 120 -7 16 5 2 5 75 4
1400 31 13 96 5
1472 31 17
15 120 -6 136 -4 14 8 150 6 2 6 98 7
1500 136 9 26 -5 31 15
16 117 4 136 4 30 7 41 4 53 4
168 1 8 103 5 132 4 2 5 46 4 5 3 72 5
17 104 6 120 -4 122 4 2 3 4 4 72 4 82 4 84 4
172 130 6 95 4
18 12 5 124 4 136 7 24 4 69 5
19 104 9 122 5 37 6 46 4 74 6 85 7
192 1 7 103 5 117 9 2 4 46 4
198 1 4 11 18 132 -6 35 -5 51 6 76 4
20 1 5 137 5 82 -4 84 -4
200 1 13 104 5 11 9 2 -4
2001 0 -4 12 15 45 10 68 5
2014 10 4 124 6 31 5 46 8
2015 28 9 72 4 74 4
2016 158 9 28 4 35 6 85 4
2017 0 8 130 4 85 5 97 4
2018 104 5 120 -6 130 14 35 6
2019 159 7 16 4 160 4 26 4
2020 117 4 120 6 137 5 74 5 84 6
2021 104 4 120 4 140 5 3 5 74 4
2022 0 -4 1 4 102 4 122 -5 130 4 141 4 2 6 24 4 46 6 76 4 95 5
2023 108 6 11 5 3 6 41 6
2024 107 4 12 7 3 8 74 -5 76 6 88 6 97 4
2025 104 5 125 4 128 5 158 5 74 4 89 4
2026 108 4 14 6 15 4
203 1 4 18 8 2 -4
2048 152 7
21 108 4 117 -5 120 -5 122 5 124 4 28 4 72 5 75 8
2200 0 9 1 4 135 5 136 6 76 8 82 -4 95 10 97 -4
2211 103 9 149 5 76 9 82 6
222 0 -5 102 6 12 9 130 4 132 8 24 -7 92 7
2222 0 12 118 -5 130 6 137 7 140 7 18 -8 2 13 3 -7 45 4 84 -6 85 -4
22222 0 5 131 5 136 5 159 5 24 7
2233 0 12 24 11 84 -4 95 5
228 12 5 75 8 86 -4
23 150 4 161 7 35 4 84 4
24 0 6 154 5 5 4 57 6
25 21 -4 24 4 75 4 77 4 98 5
255 12 4 136 4 18 6 85 -5 92 5
25519 120 4
256 16 4 17 4
26 108 5 148 6 160 4 72 4 78 4 84 4
27 108 5 114 6 136 6 14 4 41 4 8 4 86 4
28 24 4 41 4 54 4 74 7 8 4 84 6
29 114 5 17 7 24 4 28 4 95 5
3 150 4 76 5
30 104 8 124 4 25 4 28 5 32 4 34 4 82 6
3000 0 18 130 8 132 7 3 -6
30022 0 4 133 17 31 4
31 124 7 26 4 85 6 92 7
32 105 5 120 -5 154 4 21 4 26 4 28 4 30 5 44 9 53 -4
33 150 6 74 4 84 4
3306 4 4 54 6 74 -11 8 17
34 0 6 122 4 125 7 136 5 39 4 74 -3 81 5 97 4
35 104 4 35 4 4 5 85 4
36 0 7 1 5 11 6 117 4 129 6 140 5
37 1 6 110 5 117 4 120 -4 58 4 78 4
38 120 10 122 5 24 6 4 4 98 5
384 16 7
39 117 4 4 -4 84 5
4 12 5 120 4 159 4 34 5 62 5 84 -4
40 100 8 104 8 138 5 28 -4 73 6 8 4 84 5
400 120 -7 122 4 133 4 75 15
4003 39 9 40 10
403 10 -4 11 10
4033 40 12
4096 0 -5 114 4 122 12 76 8 78 4
41 116 4 136 5 16 7 39 4 4 -4 58 4 76 6
42 0 4 117 5 122 5 25 4 72 4 94 5
43 118 4 24 6 35 5 54 5 84 5
44 0 7 35 4 84 5
443 21 -4 24 13 32 3 54 4 58 5 75 11 8 -4
45 120 -5 125 4 140 4 71 4 74 6 85 4
46 120 -4 138 5 41 5 72 4 85 3
47 108 5 11 4 117 4 136 4 4 5 5 4 85 4
48 0 9 118 4 4 7 50 5 74 5
49 104 6 122 9 136 4 2 7 28 3 44 5 77 4
5 102 4 144 4 35 4 8 4 81 -4
50 119 4 125 4 2 6 23 4 34 4
500 54 6 98 6
51 0 4 1 5 102 11 35 -4 51 5
51022 105 4 11 -4 53 8
512 109 13 113 -4 120 5 121 -4 131 4 16 4 84 4
52 0 10 1 10 122 4 18 4 35 -4 4 6
521 16 7
53 0 9 24 5 47 4 72 4 79 4
54 1 9 117 6 130 6 136 4 160 4 35 5 72 6
55 122 5 130 10 28 6 72 5 85 11 98 4
56 24 -4 41 4 82 5 84 5
57 0 4 120 5 130 6 74 6
58 120 -4 125 5 18 5 54 5 8 5 98 4
59 104 8 120 4 124 4 127 4 74 8
6 12 11 32 -4 68 6 73 6
60 120 5 14 4 34 15 56 5 58 6
600 120 6 35 3 86 4
61 122 5 17 7
62 102 6 120 8
63 0 5 100 5 25 5 84 4
64 120 -4 136 5 15 5 32 4 58 5 74 4
644 122 5 85 -4 86 10
65 118 5 14 21
65535 11 6 131 5 36 5 7 4 8 4
65536 115 18 33 6 82 4
67 4 6 72 4 87 4
7 104 4 74 5 82 5 92 -4
70 0 4 24 5 79 6
700 122 4
712 0 8 1 4 72 10 74 7
72 84 4 85 4
73 121 6 18 6
75 121 6 85 7
755 86 6
76 92 6 98 4
78 136 9 16 6
8 11 -4 12 6 24 5 25 -4 84 4 94 6
80 0 8 158 4 27 6 58 6
800 1 5 136 -4 141 5 142 4 26 13
8022 0 6 122 4 160 13
8080 10 9 11 -10 74 9 8 -5
812 108 4 125 5 94 7
84 30 6 54 4 80 7
86 0 -4 15 4 23 5
87 103 4
88 108 6 4 -5 84 6
89 0 7 146 4
9 102 -4 18 4 26 4 82 -4 94 7
90 121 9 138 5 36 7 4 4 9 4
91 136 4 95 5
92 102 6 18 4 4 4
93 24 4 50 9
95 0 6 111 4 126 4
96 107 5 72 6 74 5
98 0 6 24 4 74 8
99 122 6 74 5 92 5 98 4
__programdata__ 128 6 144 5 4 -4 85 -8 86 7
_comm 108 6
_key 86 7
_key.pub 86 6
_msg_kex_ecdh_reply 16 -7 31 18
_msg_kexinit 16 -7 31 16
_systemd_unit 108 6
aa 104 9 133 4 96 4
aaaa 12 16 120 4 18 4
ab 1 9 123 4 72 7 92 5
abcdef 37 5
able 0 8 120 5 158 -4 23 5 46 7 50 8 54 5
aborted 0 8 44 5
above 122 4 20 4 50 4 54 4 66 7 74 4 82 5 97 4
absent 70 -5 71 -9 72 29 73 -4 74 -4
ac 138 7 2 6 27 4
accept 115 4 68 5
accepted 102 4 118 4 119 5 120 -6 125 13 127 6 98 5
access 117 4 120 6 125 -5 130 7 145 4 24 4 41 5
access-class 150 6
access-lists 50 4
accessible 120 11 35 -4 54 5 85 -4 86 6
account 105 4 121 4 124 14 144 5 88 7
accounts 119 5 125 6 88 5
ack 25 4 82 4
acl 11 5 36 19
acls 150 5 36 10
action 2 4 29 6 32 4 37 4 54 10 74 4 84 4
actions 108 10 12 5 24 -4 35 7
activation 23 6 76 7 78 6
active 105 4 54 8
actual 0 5 125 12 144 8 18 4 26 6 54 4
ad 30 6 58 4
adapter 135 7 136 8 30 -4
add 117 5 26 5 97 6
added 0 5 120 7 51 4 82 7
adding 110 5 118 -4 124 8 125 8 56 5 76 9
additional 12 6 158 4 74 7
addon 0 5 125 5 130 -5 24 7 74 4 82 6
addr 1 -4 106 10 137 6 20 7 72 8 84 9
address 20 4 21 4 24 -5 6 5 71 5 74 4 84 -4
addresses 113 5 154 4 19 5 20 5 45 4 72 4 73 4
addressfamily 19 5 31 4 70 -5 71 -4 73 12
adds 104 6 107 5 120 4 139 5
admin 118 6 150 12 39 4 41 6
administration 159 8 72 4
administratively 11 -4 63 4 8 -16 9 25
administrator 122 7 124 4 128 4
administrators_authorized_keys 122 8 128 19 144 -5
aes 16 4 31 4 84 4 97 5
af 0 6 140 6 92 6
affected 28 5 48 5 92 8
afterwards 123 4 149 4 27 8 28 4 58 4 60 4
ag 118 9 125 -7
against 15 11
agent 112 6 123 8 142 5 3 6 84 4 98 4
ago 0 4 130 4 76 4 85 4
agree 16 10
al 0 -4 117 5 122 4 127 5 3 9
algorithm 120 -9 121 12 16 23 4 -4
algorithms 16 8 85 12
alice 118 13 120 -14 22 4 24 4 84 -5
allocation 125 5 20 4 38 6 85 13
allow 103 6 11 6 117 5 54 6
allowed 104 -5 105 10 117 10 120 -4 122 -6 124 7 50 5 75 -5 88 -4
allowgroups 117 18 78 4 84 8
allowing 103 5 118 4 39 5 98 9
allows 137 4 143 6 150 4 36 6 64 4
allowtcpforwarding 9 26
allowusers 117 17 120 -6 124 -4 137 6 84 5
along 141 5 58 6 76 4 86 4
amazon 35 11
amazonaws 35 14 45 8 86 -4
amazonaws.com 35 9 4 4
amd 0 9 81 8 94 8
android 16 4 160 7 95 -6 97 10
ansible 0 7 117 6 14 4 18 5 3 -4 4 5 76 4
answer 17 6 20 5 50 4 51 4 8 -4
answers 19 5 23 6 25 5 48 9 87 4
anymore 108 6 121 4 124 5 125 4 16 5 54 5 71 6 82 4 85 5 92 5
anywhere 108 11 54 5 56 4 57 4 58 -6 60 5
api 21 13 24 -8 39 4 44 6 54 4
app 0 7 131 6 14 4 145 3 161 21 3 7
apparmor 96 27
appears 118 6 123 4 95 4
append 119 11 60 11
apple 117 10 14 8 146 5
appleboy 0 8 44 5
appliance 125 5 159 8 30 4
application 140 7 144 5 50 6 52 10
applied 0 4 102 4 44 21
apply 103 5 3 9 41 5 81 11
applying 0 4 10 5 18 7 28 7 46 4 56 5
apps 0 -4 130 4 133 4 158 4 161 5 3 7
apr 100 4 84 7 93 4
apt 129 4 81 5
apt-get 129 4 92 4
archlinux 93 4
args 116 5 119 8 17 6 74 6
argument 4 14 74 4 84 13
arguments 4 8
around 120 5 24 8 48 4 54 8
arp 1 9 50 7 68 6
asa 1 6 151 10 16 -4 50 10
ash 125 8 23 8
asia 40 8
ask 107 4 108 4 11 5 29 5 41 4 5 5
asks 110 4 118 10 124 -5 23 8 47 4
assign 0 5 12 5 130 4 6 6 72 17 74 -14
assistant 0 5 74 12
associated 18 4 28 6 3 13 72 4
attach 100 8 120 -4 123 4 38 4 42 5
attack 32 13
attacks 109 6 111 6 120 -4
attempt 106 5 123 7 159 4 19 5 44 6 50 10 85 4
attempted 119 9 120 4 125 4 5 9 85 5
attempting 0 5 1 4 105 11 23 9 28 8
attempts 111 6 120 4 123 8 130 5 158 4 23 5 46 4 84 4
audit 102 7 124 5 92 4 95 6
aug 102 7 122 5 125 4 15 4 89 4
auth 102 4 117 7 122 5 124 5 28 5
auth.log 98 4
authenticate 119 11 120 6
authenticated 12 13 121 9 24 7
authenticating 120 6 122 7 123 5 31 7
authentication 0 -4 105 7 120 5 122 12 123 9 127 -5 28 -5
authentications 119 6 120 9 121 -5 122 -5
authority 0 9 12 6 122 4
authorize 35 5 8 4
authorized 122 8 40 6
authorized_keys 120 11 122 19 4 -6
authorizedkeyscommand 120 27 122 -4
authorizedkeysfile 120 6 128 6 4 -4
auto 104 8 120 8 18 4 82 7
aux 74 15 82 4 87 4
avahi 23 19
avail 28 7 98 15 99 -4
available 0 5 125 7 50 4 72 4 85 7 86 6 92 4
avc 95 7
average 105 6 116 8 24 7 62 4
awk 102 5 104 6 116 5 2 6 31 3
aws 1 -3 100 4 3 10
aws_instance 30 5 35 10
awsec 35 5
az 100 4 120 5 41 6
azure 24 -4 41 25
backend 0 6 39 6 51 6 52 11 53 4 69 4
backup 104 9 56 7 82 6
backups 104 5 156 6 88 4
bad 120 -6 121 -4 122 7 140 4 4 15 72 4 84 10 85 -8
ban 108 17 110 5 112 5
ban-client 108 13
banned 108 15 110 6 111 5 120 -4
banner 104 9 105 8 107 5 11 -6 132 4 16 -6 39 -4
base 108 5 116 4 2 6 88 6
based 129 6 76 8
bash 1 4 114 4 125 11 14 4 81 8 85 3
bastion 104 8 120 -7 161 7 26 8 3 4 35 8 40 6 9 7
batchmode 109 4 128 8 17 5
become 118 8 120 6 35 9 69 6 97 5
begin 120 9 136 4 4 5 68 4 84 4
beginning 104 10
behavior 0 6 26 6 54 5 72 8 78 4
behind 137 5 145 4 2 4 22 4 51 6 68 4
believe 114 6 127 4 128 4
below 0 4 120 -5 144 4 60 4
beta 14 4 15 5 39 -5 40 7 60 8
between 120 10 121 4 22 4 34 4 50 5
bf 110 4 85 4
bin 0 -4 117 -5 118 4 125 18 132 4 15 6 39 4 4 5 92 -5
bin/bash 0 -4 118 5 125 5 130 6
bin/sh 125 4 4 7
bind 120 -7 6 16 74 20 84 -4 92 -4 97 9
bit 0 5 122 4 44 5 58 10
bitbucket 0 8 120 -4 24 4 4 6
blame 108 7 13 6 28 5
block 106 4 147 6 32 6 84 8 9 4
blocked 104 4 108 9 109 8 113 10 24 6 29 4 31 4
blocking 109 4 117 4 120 6 143 5 21 5 54 5
blocks 11 9 21 4 24 4 43 5 5 4 50 4 61 5
bookworm 74 4
boot 100 4 135 4 158 5 28 6 72 4 74 4
booted 101 6 120 -4 135 -5 28 14
booting 120 -4 126 13 135 4 14 4 28 6 35 4 72 5
boots 100 5 118 5 136 6 44 6 91 4
bootstrap 144 5 145 9
both 25 5 73 6 76 4 79 4
box 108 4 11 7 136 8 156 7 159 5 18 4 46 4 49 9
br 20 6 30 4 54 7 72 10
brd 1 4 137 6
break 114 4 127 4 27 7 28 7 63 4
breaks 140 4 45 5 92 10 98 5
bridge 134 4 145 11 49 7 54 4 72 4
bridged 136 17
bring 13 5 139 4 15 5 159 5 84 4 92 7
broadcast 136 13 26 -4 31 -6
broken 102 4 12 11 127 6 19 6 34 6
bug 140 9 72 13 92 7
build 129 9 130 4 137 6 24 6 91 4
builder 28 12 39 7
built 107 6 114 4 130 4 15 9 92 5
button 130 6 155 7 27 4
bytes 21 7 24 -6
cable 13 5 136 4 49 5
cache 18 4 20 12 54 4
caches 0 6 20 8 99 4
call 0 7 119 4 16 6 23 8 46 5
called 108 5 26 6 4 5 68 6
calling 35 8 4 9 74 5 8 8
cancel 120 7 126 12 50 4
cannot 114 4 141 4 4 5 54 4 74 7 81 -5 82 4
cant 0 -4 100 6 143 8 70 13 74 4 82 -5
cap 0 8 44 4 96 4 97 6
card 13 4 158 6 26 -4 28 4 30 6 31 9 64 5
case 145 4 62 6 68 -6 8 -4
cat 125 4 87 -4
categoryinfo 144 8
cause 108 -5
caused 0 6 103 6 128 4 44 8
causes 120 13 125 8 127 4 84 7
causing 103 6 124 7 54 7 74 4 85 4
cbc 155 4 16 8 84 5
cc 0 7 132 5 16 5 4 -4 50 6
cd 0 4 1 7 114 5 117 4 2 4 40 4 72 5
ce 104 4 132 7 6 4
centos 136 5 85 7 95 5
certain 150 5 154 9 6 10
certificate 17 5 74 14 75 8
cfg 51 16 52 13
chage 124 14
chain 154 4 65 14
change 0 7 17 4 71 4 76 7 79 5 84 -7
changed 0 5 17 10 3 -5 75 5
changes 0 -4 28 4 42 4 67 6 76 8 77 4 97 8
changing 120 -4 122 6 124 4 130 4 39 5 76 6
channel 11 -5 8 25 9 9
characters 3 8 75 10
check 105 -4 51 6 53 9 65 4
checked 126 5 158 -4 28 4 41 5 82 12
checking 0 7 17 6 2 4
checks 124 4 34 5 51 8 53 13
child 114 6 144 4 92 10
chmod 122 10 69 4 82 4 86 7
chown 127 7 86 6
chroot 122 -9 127 24
chrootdirectory 122 7 127 14
cidr 36 4 42 4
cipher 16 5 97 5
cisco 149 9 150 5 151 5 152 4 31 4
class 1 7 150 11 84 6 96 5
clean 100 5 98 11 99 4
clear 108 10 18 6 3 6 78 5 83 6
cli 0 4 102 4 139 6
client 19 4 74 -4
client_loop 118 4 122 4 34 7 92 4
clientaliveinterval 140 5 34 11 78 4
clients 103 5 125 3 15 6 3 6 51 4 92 5
clone 0 5 1 4 11 4 12 6 120 -8 130 4 132 11 18 6 21 -6 24 12
cloning 0 14 132 6 19 5 2 4 21 -4 4 6
close 117 4 125 4 137 5 51 4 52 4 70 4 96 5
closed 106 4 11 10 124 4 125 6 24 -4
closes 108 4 119 5 123 4 28 5 52 4 78 4 90 5
closing 103 6 61 17
cloud 119 5 120 4 130 4 133 5 161 4 42 4 98 5
cloud-init 100 4 119 7 120 -7 85 6 98 9
cloudflared 140 23 22 5
cluster 0 6 133 5 17 4 28 5 41 5
cmd 157 6 3 5 63 4 64 7
code 0 5 14 4 15 -4 39 6 92 4
collect 158 4
com 120 4 18 4 19 4 2 -4 24 5 3 -4 45 4
coming 154 9 4 -4 56 8 84 6
comm 83 4 92 7 96 7
command 0 4 10 6 84 -4
commands 117 6 144 6 53 5 69 4 86 5
comment 106 5 144 5 20 4 48 6 49 4 6 4
commit 118 4 153 9 47 5 48 4
common 120 7 121 -8 131 5 16 15 87 -5
company 10 9 24 6 26 4 50 4
compat 31 4 92 5
compatibility 103 4
completed 19 7 51 6
component 122 -13 127 19
compose 130 17 132 6 18 13
compression 16 -4 3 10 84 11
compute 27 4 29 4 35 5 39 5
compute.amazonaws.com 35 13 86 -4
computer 137 4 21 4 35 4 46 5 5 5
condition 102 7 82 -5 85 5 91 10 98 6
conditionpathexists 82 -3 85 7 91 8
conf 19 6 65 4 97 4
config 0 6 120 -4 122 -4 18 4 22 4 4 11 6 4
configs 117 4 122 6
configuration 0 -4 11 4 120 -4 144 4 26 5 4 8
configure 102 5 117 4 120 -7 14 -4 151 5 30 4 44 4 50 5 81 -5 82 4
configured 120 6 135 5 140 4 35 7 39 4 76 4 97 4
confirm 0 8 30 7 50 5
confirmed 153 12 46 4 64 4
connect 0 4 103 5 11 -5 12 5 9 -4
connecting 1 8 12 6 120 -4 2 5 21 7 22 5 3 5 39 4 46 4
connections 104 4 105 6 147 4 39 4 56 4
connectivity 2 5 39 4 74 8
connects 12 7 18 9 2 6 48 5 5 5 54 7 56 4
connecttimeout 115 4 116 4 25 11
conntrack 33 12 63 4 69 8
console 27 4 28 5 76 -4 82 8
cont 74 10 80 12
contact 124 8
container 125 -4 130 7 131 6 132 4 134 5 161 4 4 4 85 4 97 4
containers 101 4 129 11 131 6
contains 149 4 75 11
content 100 4 84 5
continue 100 6 114 4 120 4 121 -4 24 4
control 144 7 152 4 156 4 18 5 74 4 81 -5 94 4
controlmaster 113 5 136 4 56 8
copied 122 4 149 4 84 5 86 7 93 4
copy 120 5 84 4
copying 104 7 2 6 35 5
core 116 6 68 5 74 7 95 5
corkscrew 10 17
correct 0 -5 1 5 120 8 30 4 35 4 7 6 84 7
correctly 105 6 122 4 14 5 158 6 35 11
couldnotstartservice 144 6
count 120 4 33 5 78 4 84 5 9 5 99 6
counter 50 4 66 5 84 4
cp 122 -4 62 5
cpu 116 11 82 7
crash 54 6 84 9
crashed 100 5 82 8
create 137 4 74 4
created 103 3 12 4 130 6 144 4 26 4 28 5 41 6 58 5 82 5
creating 158 5 160 4 3 -4 35 4 44 9
credentials 118 5 125 11
cron 118 4 58 5
crypto 151 4 16 10
cscli 110 29
csf 112 21
ctrl 50 11
ctrl-c 160 4 35 4
ctstate 58 5 62 4 63 4
curl 1 8 11 9 158 -5 22 5 24 4 48 6 69 6
current 124 6 136 7 24 6 46 10
currently 108 6 124 -4 125 20 44 4 54 5
curve 31 7
custom 2 6 44 5 76 6
daemon 115 7 23 7 76 5 84 9
daemon-reload 115 4 76 9 83 4
darwin 130 4 14 12
data 100 4 120 -5 14 4 16 5 86 4
database 122 7 161 8 54 5 74 5
date 124 16
days 0 6 116 5 124 4 132 4 24 4 29 6 33 5 78 4
db 12 11 19 6 68 4
dbeaver 108 6 120 11
dd 11 6 118 4
de 105 5 132 4 136 8 158 5 161 7 38 5 92 6
dead 140 6 33 6 70 5 76 -5 81 -4 82 9 83 4 91 4
deb 132 4 74 5
debian 118 5 58 5 96 4
debug 105 4 24 -9 31 6
debugging 0 11 144 5
dec 0 6 105 4 122 7
decisions 110 13
decode 82 4
dedicated 27 5 29 6 44 5
default 26 -4 3 -5 30 8 54 6 64 4 81 5
defaults 100 4 16 4 98 5
defined 127 -6 3 4 92 4
del 5 6 74 -4 81 5 82 4 94 8
deleted 110 5 5 4 92 -4 94 11 98 12 99 6
denied 11 -4 12 -4 120 9 24 -4 35 -4 74 -10 82 -4 85 -6 95 5 96 6 97 6
denies 122 4 152 5 41 5 44 5 50 5 54 -6 57 6 58 4
deny 103 11 111 5 117 4 124 4 39 5 50 4 57 9
denygroups 117 11 4 -4 84 4
denyhosts 103 8 104 -5 108 -5 111 30
denyusers 117 15
dependency 100 7 102 5 74 7
deploy 0 8 102 4 108 4 119 6 19 7 3 9 97 6
deploy_key 120 15
deployment 0 5 133 4 18 7 54 4
deprecated 0 -4 119 6 136 5 4 -4 84 8 87 7
des 155 5
des-cbc 155 5
describe 140 6 51 4
description 100 6 53 4 74 4
desktop 0 7 102 6 116 6 12 5 44 6 46 7 64 5
destination 108 5 12 5 27 4 30 4 42 5 46 4 69 5
details 100 6 126 5 28 5 30 6 4 5 76 4 82 -5 84 8
dev 0 -5 136 4 26 7 98 6
dev/sda 82 5 98 6
dev/vda 98 6
device 113 5 134 9 149 6 25 8 47 7 84 4 98 4
devices 0 10 12 5 121 4 150 4 156 4 5 8
df 99 14
dh 151 4 16 5 31 4
dhcp 23 5 30 7 47 9
dhcpv 63 14
diagnostics 100 4 113 7 94 7
dial 0 7 3 10 71 5
died 4 6 82 11
different 0 6 103 4 17 4 50 8 74 8 84 11 92 6
diffie 155 6 16 7
diffie-hellman-group 155 6 16 4
digitalocean 100 6 44 6 82 9
dir 125 7 127 4 159 5 87 6
direction 35 -4 39 4 44 4
directive 76 7 84 13
directly 28 6 48 4 7 7 87 7
directory 10 4 120 7 130 -4 81 7 82 -4 86 -4 87 12 88 -8 93 6
disable 137 4 54 8 58 5 67 4 79 5 82 4 96 4
disabled 0 6 108 5 120 4 124 4 154 6 158 8 39 4 54 -4 82 4 84 -4 85 4 9 10
disabling 0 11 117 5 130 -4 85 11 86 -7
disconnect 120 -4 123 9 26 8 34 4
disconnected 122 -4 123 8 139 5 151 5
disconnecting 121 4 123 -5 124 5
disk 100 8 101 4 145 4 80 4 98 10
disk-full 85 4 87 5
display 54 8 82 9
displayname 142 13 143 4 5 4 82 -5
dist 104 4 120 6 24 6
dns 1 8 12 6 19 9 20 -4 22 5 23 4 48 4
doc 71 10 76 6
docker 11 -5 125 -5 129 5 130 14 131 6 132 6 28 4 69 14 85 4
docker-proxy 129 4 131 7
dockerfile 0 6 129 8 130 10 87 4
docs 85 4
document 160 5 8 5 98 7
document-name 26 4 8 5 82 4
documentation 24 4 41 6 60 5
documents 24 4 63 6
dokku 0 7 136 5 3 8
domain 143 5 149 6 4 7 48 5
downloads 120 4 125 5 158 5 26 4
dpkg 102 8 85 4 94 9
dport 69 4 8 4
dpt 108 -4 58 16 60 6
driver 119 4 130 16 136 -5 14 4 149 7 35 -5 74 6
drop 104 6 105 7 108 6 58 12 60 -4 64 7 66 -4
drop-in 119 7 70 4 77 5 83 4
dropbear 118 4 119 6 120 4 122 4 155 11 72 7 74 10 85 4 9 5
droplet 108 7 120 4 28 4 44 8 82 11
dropped 35 4
drwxr 122 4 127 4
drwxr-xr-x 122 4 127 4
drwxrwxr 122 4 127 9
drwxrwxr-x 122 4 127 9
drwxrwxrwx 120 -8 122 13
dss 123 -4 16 7
dst 11 5 139 5 46 4 58 7
du 98 15
due 111 5 144 9 2 8 24 5 26 4 29 4 3 -5
during 103 5 28 4 39 -4 76 5 8 6
dynamic 1 5 20 9 50 4
e.g 120 4 24 10 54 4
earlier 106 9
early 72 8 93 5
east 40 6 86 -4
eavesdropping 17 4
ebs 35 12 98 7
ec 29 7 35 15 44 -4
ecdh 16 7
ecdh-sha 16 7
ecdsa 129 6 17 5 24 4
econnrefused 0 19 145 6 3 7 56 7 82 11
ecr 82 4
ed 120 6
edit 100 7 117 4 118 4 4 5 48 5 75 4
edu 0 4 11 -4 12 4 26 20 31 4 35 -4
ee 0 6 78 5
ef 1 8 133 4 4 6 82 7
effect 102 4 145 4 4 6 54 5 58 9 76 5
egress 24 13 36 8 43 5 5 4
ehostunreach 14 20 17 -8
either 101 9 12 4 120 5 130 4 2 7 30 7 39 4 59 4 82 4
elapsed 3 -5 35 11 44 14
else 16 4 46 4 59 4
emergency 100 19 81 -4 82 7
empty 158 4 3 8 85 10 87 13 98 4
en 5 5
enable 155 8 158 4 159 4 23 4 54 9 82 6
enabled 124 4 143 8 54 7 79 5 82 7
enabling 127 4 26 5 54 4 62 7
encountered 136 8 18 4 3 -4
encryption 122 9 149 5 16 16
end 119 5 14 -4 140 4 24 -4 28 5 3 4 4 4 61 6 84 5
ended 116 4 131 4 140 6 143 5 87 5
endpoint 37 8 74 9 78 4
enforcing 120 4 95 14 97 -4
engine 119 -5 120 5 27 4 82 4
enough 117 5 5 5 56 5 66 4 72 8 81 5
enp 1 6 136 12 137 -4 43 4
ensure 125 4 144 4 35 7 64 6
enter 0 -4 100 7 119 6
entered 101 5 112 6 72 5
entering 122 4 125 5
entries 104 7 17 6 18 5 36 6 46 7 76 5
entry 12 6 124 4 46 6 47 8 7 4
entrypoint 120 -4 130 7 132 5 4 6
env 0 6 122 6 128 -5 15 9 92 7
environment 130 5 150 5 3 6 4 5 93 5 97 6
eof 0 7 124 4 127 -4 17 4
err 100 4 136 8 18 -5 28 6 3 14 63 4 72 5 84 7
errno 0 7 131 6 14 4 16 -6 3 5 44 6 56 5 74 7
error 11 -4 117 -4 121 -4 144 6 19 4 3 4 4 6 6 -4 84 8 92 4 97 -4
errors 0 4 103 4 104 4 121 5 149 4 2 5 28 9 85 5 86 -6
establish 120 13 121 5 14 6 3 6 92 4
established 0 -4 103 4 11 11 12 5 120 -5 131 6 21 -6 28 4 33 5 41 5 60 4
esxi 119 9 157 17
etc 120 -4 4 -7 84 4 85 7 86 4
etc/dropbear 118 -4 122 11 155 -4 85 6
etc/fstab 100 15
etc/hosts.allow 103 18 111 -4
etc/hosts.deny 103 7 111 11
etc/init.d/dropbear 118 5 155 6 34 4 9 4
etc/init.d/ssh 82 4
etc/nologin 124 -4 125 -7 126 21
etc/passwd 88 14
etc/shadow 117 -5 120 5 124 11
etc/ssh 104 5 73 4 84 9 85 4 86 5
etc/ssh/ssh_config 102 4 11 4 130 4 137 4 4 4 46 4 76 7 81 -4
etc/ssh/ssh_host_ 85 11
etc/ssh/ssh_host_ed 87 4 97 4
etc/ssh/sshd_config 4 -11 84 13
etc/ssh/sshd_config.d 70 4 84 -6
eth 136 -4 137 4 33 5 5 4 58 4 72 5 84 7
ethernet 143 10 30 4 71 5 82 7
euid 117 6 118 4
event 100 5 128 4 14 4 144 6
every 142 4 72 4
everyone 134 4 136 5 140 4 157 4 30 5 59 6
example 10 -4 12 6 161 4 18 -8 2 4 45 5 50 4 76 5 8 -5
examples 2 6 82 8
exceeded 103 -4 104 12 105 -4 11 -5 120 4 123 4 19 5
except 103 5 117 4 118 8
exception 1 4 118 5 16 4 24 5 59 4 66 6 72 5 75 4 84 -5 92 6
exceptions 105 13 120 5 157 4 57 4
exchange 103 4 120 -4 121 -4 16 16 31 4 75 4
exe 125 7 144 5 94 9
exec 0 -4 10 6 125 -4 129 9 3 6 48 4 81 -4 85 4
execstart 102 8 74 7
execstartpre 74 8
executable 88 -4 93 18
execute 125 -4 136 6 14 4 161 10 28 5 85 3
executeerror 0 4 119 4 44 6
executing 10 4 120 5 3 -4 44 8 74 4 84 7
execution 104 8 41 6 97 6
exist 125 6 18 5 3 4 82 -4 85 9 86 -6 87 -13 88 11 93 8
existing 0 6 18 5 54 6 84 5
exists 120 4 151 6 81 9 82 5 84 -4
exit 127 4 48 9 84 5 95 4
exit-code 92 6 95 6
exited 39 5 84 4 85 8
exiting 120 -4 2 8 85 11
exitonforwardfailure 140 8 34 -4 4 4 45 6
exmaple 18 19 19 -5 2 -4
expected 0 7 122 5 17 9 18 6 26 4 41 5 76 5 84 5
expecting 16 -7 31 24
expired 124 21 125 -5 139 10 85 4 94 7
expires 124 12
expose 133 5 136 5 82 7 97 10
extension 120 9 158 13 24 6
extensions 120 5 24 5 55 4
external 122 4 28 8 46 13 47 6 74 5
extra 142 5 4 8
facts 0 6 136 5 3 7
fail 108 8 120 6 14 4 16 4 24 4
failed 120 6 121 -4 136 4 144 4 53 -4 6 -4 74 5 76 -4 8 5
failing 100 4 104 9 108 4 124 5 144 10 72 4 84 4
fails 14 7 140 4 15 6 54 4 84 5 86 8
failure 120 4 144 4 18 5 19 6 6 6 83 4 85 4 90 4
failures 108 4 111 4 122 -5 123 14 74 4
false 0 4 125 5 143 4 18 5 36 5 87 5
family 12 11 70 -4 71 -6 73 14
far 0 4 140 6 17 4 28 7 32 8
fatal 0 4 11 5 117 -4 122 -5 19 6 6 -4 72 5 85 4 87 4 95 4 97 -6
fault 10 7 102 11 118 8 122 7 70 4 71 4 72 4 73 4
fc 86 4
fd 0 11 120 4 76 5
fe 117 5 133 4 45 5
features 142 5 87 5
feb 103 5 121 6 122 5 18 4 72 8
fedora 27 8 88 4 95 6
few 104 5 135 5 24 4 29 4 44 6 51 4 53 4 98 5
ff 1 5 120 -4 123 8 156 6 158 4
ffff 103 17 85 4
fi 122 3 54 -4
file 100 4 122 4 126 5 158 4 4 4 62 5
files 85 9 93 4 99 4
filesystem 98 5 99 4
filezilla 0 4 127 4 16 4 75 8
filter 0 4 153 7 154 6 32 5 50 6 65 5 66 6
filtered 0 -7 12 6 154 4 24 16 30 8 50 10
find 141 4 2 4 21 4 26 4 28 4 30 5 74 -5 81 5 98 6
fine 12 7 122 4 136 -4 20 5 63 5 72 4 84 10
fingerprint 122 4 17 13 85 6 86 8
finish 44 5 74 6 92 11
finished 117 8 34 6 35 4 81 6
firewall 44 7 50 6 54 4
firewall-cmd 63 5 64 9
firewalld 60 4 63 7 67 6 81 6
firewalls 27 4 44 5 50 5
fix 107 4 119 4 15 4 47 4 54 9 74 4 81 -4 93 4 98 4
fixed 100 4 23 6 33 3 34 6 49 5 99 5
flag 2 8 44 4
flags 12 4 136 6 14 4 26 5
folder 122 11 84 -6 87 11 99 5
folders 127 10 85 6
followed 0 7 28 8 42 11 76 4
following 104 5 144 6 75 5 82 -5 84 6
follows 106 5 124 4 128 4 84 6 96 5
forbidden 11 9 24 6
force 32 5 4 -5 62 8 92 5
forced 118 7 54 5 84 4
foreign 103 5 105 5 131 4 147 5 75 8
forgot 54 6
fork 104 6 114 17 144 5 4 5
form 0 8 125 4 127 -4 41 5
format 124 4 143 -4 26 5 75 6 85 7
forward 46 12 47 4 48 6
forwarded 136 10 46 5 49 12 50 5
forwarding 11 -4 120 -4 140 7 46 5 48 4 52 6 8 5 84 -5 9 16
found 121 -6 16 7 18 6 23 5 81 11 92 9
free 11 4 135 5 150 6 83 5 9 4 99 7
freebsd 74 4
fresh 125 6 136 5 64 5 85 4 87 5
fri 111 5 78 4
fromport 35 13
fstab 100 17
ftp 127 4 155 6 58 11
full 145 4 33 12
fully 102 4 74 7
fullyqualifiederrorid 144 8
function 144 10 88 -4
further 4 6 44 5 46 5 78 6
fw 159 8 58 6 65 4
gateway 28 4 30 23 37 4 82 4
gatewayports 140 10 76 15
gathering 0 6 136 5 3 7
gave 29 4 35 15 6 4
gb 0 4 120 4 46 6 98 11
gcloud 120 5 39 10 40 7
gcloud.compute.ssh 39 8
gcp 39 5
generate 151 4 41 5 85 16
generated 120 5 125 6 85 7
generating 129 5 17 -4 35 9 85 6
generator 77 4 79 9 85 4
generic 120 6 54 5 98 4
get-netfirewallrule 143 7 5 4
get-service 142 8 28 9 82 -5
get-windowscapability 141 5
gets 103 4 12 4 121 4 122 5 137 4 155 4 32 6 51 6 55 4
getting 0 4 118 4 12 4 120 6 124 4 125 -5 130 6 155 4 19 5 23 5 35 3 75 4 84 -4
gh 120 6 161 4 18 9 3 4
gid 122 5 88 7 92 9
git 0 9 10 -4 11 6 117 4 124 -6 130 4 132 5 15 4 19 -4 2 7 21 6 92 -5
gitea 0 17 122 4 132 8 74 4
github 11 8 18 -5 21 6 24 13
github.com 0 -5 1 -5 10 -4 12 -4 120 -6 18 -9 19 7 21 12 24 16
gitlab 0 6 130 -5 132 4 24 6 25 9 71 7
give 150 4 21 4 46 -4 74 4 81 4
given 2 9 74 5 92 5 95 4
gives 1 6 2 6 32 4 44 5 46 5 50 4 81 4 89 4
global 12 4 137 4 45 4 50 6
go-w 120 -4 122 10
gogs 0 5 124 4 132 10 97 6
gone 101 4 116 4 121 6 30 8 60 4 69 4 72 4
good 102 4 18 9 85 -5 86 4 98 5
google 119 -4 161 4 39 10 53 4
grep 0 7 118 4 76 4 84 -7
group 117 10 118 6 120 -4 35 5 41 4 43 4 44 5 51 4
group-id 35 5 8 5
groups 117 12 41 4 42 4 43 9
gssapiauthentication 107 12 84 -6
guest 1 -4 129 4 135 6 136 10
gz 0 5 2 7 76 8 98 4
hadoop 129 9 145 12 35 8 82 6
half 120 5 53 4 56 5 78 5 81 5
hand 101 4 51 5
handle 0 11 5 7
handler 84 -4 89 9 95 13
handshake 104 4 121 -5 130 6 140 8 16 6 28 6 3 -5 37 5
hang 100 5 103 5 12 4 139 6 44 6
hangs 11 -4 115 9 136 4 16 4 31 4 50 4
happened 104 4 34 6 54 4
happening 23 6 31 4 56 7
happens 104 7 105 6 34 9 71 5 82 6
hard 0 6 29 8 80 7
hardening 117 5 118 5 65 -6 66 -4 67 17 84 -5 9 4 95 4
having 0 4 22 6 39 -4 40 7 41 4 46 6
hcloud 27 8 44 9 82 4
head 104 4 114 8 77 4 83 4 98 4
healthy 13 5 51 6 82 8
hellman 155 6 16 7
hetzner 100 7 44 5 54 4
hetznercloud 44 10
high 113 9 116 4 56 7 97 8
hit 4 -4 78 15 89 7
hmac 16 9 84 -4
hmac-sha 16 8 84 -4
home 11 4 122 7 2 5 4 6 45 5 48 6 84 -6
homebrew 10 7 14 5 148 5 15 4 22 7
host 120 -6
host-key 1 6 132 7 17 -6 20 5 38 5
hosted 0 6 1 4 136 5 18 6
hosting 161 10 67 5
hostkey 144 8 4 4 72 8 86 4
hostkeyalgorithms 121 -5 16 14 84 -4
hostkeys 85 13 86 4
hostname 1 11 18 6 2 6 24 -5 4 5 84 -4
hosts 1 4 103 14 111 4 20 12 21 12 86 -4
hosts.deny 103 16
hotspot 13 5 24 22 48 -4
hour 116 16 132 6
http 0 5 11 7 110 4 12 4 2 10 24 7 3 -5 52 8 75 6
https 1 7 140 4
hung 29 12
i/o 113 4 28 4 3 -9 30 4 35 13 44 16 80 5
iap 26 5 39 5 40 18 44 -4
icmp 1 4 108 5 25 -4 31 4 35 4 39 4 59 4 60 5 66 -4 68 14
icmp-block-inversion 63 4
icmp-host-prohibited 108 -5 58 6 60 15
icmp-port-unreachable 108 11 59 6 60 -6
id 104 -4 108 -5 97 5
id_ed 121 5 123 6
id_rsa 11 -4 120 12 131 5 156 4 82 4 86 -11 9 5
idea 118 11 46 8 54 5 74 5 82 4
ideas 0 -4 117 -7 118 7 124 6 130 15 18 7
identification 105 7 120 -5 17 11 53 6
identitiesonly 123 21 8 5
identity 120 18 40 4
identityfile 10 -4 120 -6 123 13 156 5 4 4 63 4 8 4 84 -5 9 6
idle 104 4 34 22
ifconfig 1 9 136 6 158 -5 31 4 48 8
ifscope 14 9 158 4 50 6
ignore 70 4 86 4
ignored 120 4 76 7 82 9 84 -5 85 -7 86 9
ii 136 5 81 16
image 0 6 120 4 129 5 130 8 131 6 136 6 158 7 85 5 87 5
images 129 4 130 5 60 11 85 4
img 0 4 118 11 88 5
immediately 108 6 125 5 140 6 144 6 23 4 54 4
implicit 16 -4
impossible 102 10 121 5 143 7 98 6
inactive 124 5 158 4 34 6 76 -5 81 -5 82 13 91 5
inbound 11 4 137 4 35 11 41 5 44 9
include 102 6 137 5 151 4 152 6 65 6 84 7
incoming 147 7 54 5 55 3
incorrect 120 7 122 5 85 4 86 8
inet 30 7 65 6 66 6 67 5 84 13
info 0 4 104 -4 120 7 14 4 28 5 74 8 8 4 81 10
information 74 11 81 6 98 4
infra 12 6 2 9 23 6 24 -4 30 9 35 -5
ingress 35 5 39 8 42 5 43 5 8 4
ini 0 7 10 4 11 3 48 8 53 10
init 100 4 113 4 82 4 98 4
initialize 0 5 108 4 119 4 120 13 54 4
input 154 4 5 -4 62 4 65 4 68 7
input_userauth_request 123 -4 124 19
inside 130 4 134 5 155 4 46 7 48 6 5 4 50 5
inspect 0 -4 129 6 130 17
install 10 4 120 4 130 5 134 7 142 4 18 4 87 -4
installation 102 -4 137 4 144 4 39 4 58 7 71 7 81 11
installed 0 5 102 4 136 5 87 4 92 -4
installing 155 5 58 5 64 4 76 4 88 6
instance 120 6 27 4 35 5 37 6 38 7 40 5
instances 27 7 39 4
instead 1 4 19 6 3 5 46 4 58 4 85 4
instructions 0 9 10 5 42 11 86 6
interface 151 7 31 4 41 6 46 4 6 7 72 6 74 -4
interfaces 13 5 139 4 153 4 72 4
internal 120 4 151 5 18 9 26 -4 46 7 47 6 54 6 84 4
internet 24 6 35 5 45 6 46 6
intrusion 113 14 32 6
invalid 117 -4 120 10 123 -5 124 8 85 6
inversion 63 4
invocation 77 4 84 6 89 5
invoke 45 6 74 6 84 4
io 86 4
io.c 0 -4 120 4 156 4
ios 1 -4 149 8 152 8 46 7 47 6
ip 137 4 35 6 74 -3
ipaddress 129 6 130 22 27 4 35 -6 44 -6 45 5
ipprotocol 35 20
ips 108 4 32 10 35 -5 38 7 44 9
iptables 108 5 33 -4 58 6 59 5 60 6 61 6 62 7 65 -4 68 -6 69 4 8 4
ipv 12 9 18 -4 34 4
is-active 103 4 76 -4
iso 100 9 28 11
issues 1 4 10 8 108 9 11 -5 120 4 17 4 24 4 40 5 44 4 63 7 72 5 98 4
item 4 -4
iterm 14 16
itself 12 4 136 4 2 4
jail 108 15 125 4 127 4
jan 111 4 117 4 12 6 122 -4 124 4 125 5 127 4 46 6 85 8 88 5
java 108 4 16 5 48 -4 8 7 82 11
jcraft 16 5 75 6
jenkins 104 4
jessie 118 8 158 7
job 11 9 17 4 28 4 3 9 74 5 84 10
journal 108 5 124 4 72 4
journalctl 100 4
js 0 6 24 5 37 6 75 6 8 6
jsch 16 5 75 6
jschexception 120 9 16 4 75 5
json 104 5 130 4 27 4 41 4
jul 0 4 93 6
jump 10 5 7 14 8 17 9 8
jun 0 4 31 5 77 4 92 4 98 6
junos 153 9 50 9
kb 16 5
keep 0 5 130 4 21 4 72 4
kept 33 7
kernel 130 -4 134 8 29 9 30 6 6 6 62 4
kex 121 -4 16 8 31 8 84 5 92 5
kex_exchange_identification 0 -5 10 -4 11 14 125 -4 130 -4 15 -5 21 -5 53 5 74 6 75 6
kexalgorithms 155 -4 16 11 84 7
kexinit 16 5 31 11
key 120 9 121 6 125 -4 17 6 42 6 85 6
key_load_private 120 -6 85 15 86 8
keyboard 111 6 122 4 123 -4 158 4
keyboard-interactive 122 4 123 -4
keygen 101 4 17 7 85 15 86 -4
keys 120 7 123 7 144 5 17 4 3 -4 85 14 86 6 87 -5 98 5
keyword 4 5
killed 29 6 83 19
kind 120 6 51 4 52 9 69 4
known 1 4 18 4 19 -4 2 8 3 7 72 5 84 5
known_hosts 17 25 2 -6 3 -5 4 12
kubectl 0 -4 129 4 133 24 86 -5
kubernetes 129 5 133 8
label 159 5 44 4 49 4 63 5 86 6 95 -4
lan 154 6 155 6 27 5 4 -4 45 -5 48 4 49 7 72 10 80 5
laptop 120 13 122 -5 2 10 46 7 60 5
later 117 4 21 4 72 5
latest 0 4 132 4
launch 136 6 82 4 84 4
launchctl 145 17
launchdaemons 145 5 146 5
lb 120 6 122 5 41 -4 51 6 52 10 86 -4
ld 120 -5 122 8 125 4 87 4
ldap 120 5
ldd 15 8 92 13
le 120 4
leads 130 7 134 4 30 4 82 5
least 119 5
leave 11 4 122 5 146 4 151 4 36 4 94 4
left 102 4 107 4 115 6 5 5 98 9
len 117 5 58 11
length 3 7
level 136 8 14 4 153 6 58 7
lib 103 -4 111 4 15 4 93 8
libcrypto 120 5 125 -4 15 12 16 8 92 6 94 4
libcrypto.so 15 15 92 4
libexec 147 13 93 9
libraries 15 5 92 20
library 119 5 15 8 75 4 92 11
libressl 11 6 143 5 144 7 26 7 4 6
libs 17 10 92 10
libssh 14 5 16 6
libssh.org 16 6
libssl 92 12
lies 92 8 98 4 99 6
limit 114 7 115 8 54 -4 56 12 78 5 89 6 99 4
line 11 -4 4 6 51 4 84 7
lines 119 6 123 5 21 5 22 4 34 4 67 4
link 139 4 15 4 31 7 82 5 90 7
linux 108 6 136 8 50 4
list 117 5 122 4 150 6 26 4 92 4
list-all 63 4 69 5
listed 100 4 117 18 120 -6 124 -6
listen 140 4 70 5 71 7 73 8 74 4 84 4
listenaddress 137 4 70 11 71 6 72 18 73 5 74 4 76 4 82 -4 84 -6
listener 34 6 52 5
listening 0 8 72 4
listenstream 73 7 77 9 95 4
lists 117 6 151 8 23 5 26 5 81 4
lite 158 16
little 104 7 23 4 33 6 5 5 58 5
lo 153 6 6 5 68 4 79 4 82 6
load 116 4 120 8 52 9 53 6 85 6
loaded 62 10 65 4 68 4 84 7 90 5 92 -4
loading 120 -4 65 5 85 4 86 5 92 14
local 136 -4 14 8 144 4 18 -4 23 8 84 -3
localhost 103 5 120 4 130 5 134 5 137 4 145 8 21 5 81 6 82 7
locally 14 4 46 10 50 8
localport 141 5 142 -4
location 122 4 41 15 46 6
lock 68 5
locked 105 -5 111 4 124 12 125 -5 54 5 81 5 84 6
log 122 5 125 4 54 4
logged 108 4 120 11 144 5 54 7 75 4 82 -5
logging 100 5 125 6 126 5 139 4
login 107 5 118 5 119 4 125 4 13 4 145 6
logingracetime 104 -5 107 14 115 9
logins 104 4 105 6 112 5 122 4 28 8
loglevel 120 4 156 5 8 14 92 5
logname 117 6 72 4
logs 130 -5 34 7 97 6
long 0 -4 110 5 125 10 129 5 138 4 4 8
longer 10 3 58 4 67 6 69 5 84 6 92 5
look 140 4 18 4 74 5 81 -4 87 -4 92 4
looked 24 -4 25 6 51 5 85 7
looking 125 5 51 8 72 8
looks 0 4 1 4 103 4 117 5 122 4 143 4 25 4 30 4 5 4 6 4 84 4
lookup 15 10 30 5
loop 46 4 82 -4 84 9
loopback 140 6 153 5 21 10 70 21 71 -5 72 -4 73 -7 84 -5
lose 54 11 98 11
loss 24 7 58 9
lost 16 4 2 4 34 4
low 119 4 16 4 56 4 57 5
lower_up 1 4
lrwxrwxrwx 94 15
ls 122 7 124 -4 126 4 129 4 85 6 91 4 94 8
lsof 0 -4 146 5 46 6 76 11 84 8 86 8 98 4
lts 117 7 120 -6 122 6 136 10
luci 119 6 155 7
lxc 118 7 125 4 129 4 134 13 76 4 81 7 82 4 84 -5
mac 14 5 145 9 147 4 148 4
machine 1 5 135 4 136 7 161 4 23 6 27 4 28 4 35 -4 39 4 42 4 43 5
machines 116 6 141 5 27 5 39 4 42 4 46 4
macos 1 4 14 11 146 7
macs 16 7 84 16
main 15 -5 154 6 155 4 30 5 35 -4 37 8 92 7
maintenance 126 16 74 5
makes 102 4 142 4 28 4 85 4
making 120 -5 122 6 54 6 87 5
man 17 4
man-in-the-middle 120 -4 17 6
managed 100 4 20 6 39 6 50 6 65 7 87 7
management 113 9 150 4 152 10
manager 101 8 141 4 35 7
manual 142 7 28 8 81 4 82 6
manually 120 -4 122 5 150 4 158 7 26 6 41 5 44 4 72 5
many 108 6 115 4 123 16 44 6
map 0 6 40 4
mapped 130 15
mar 111 5 137 4 150 4 85 6 87 4
mask 136 8 30 -4 58 4 90 12
masked 74 -4 81 -10 90 29
masquerade 46 4
master 129 5 18 3 35 5 44 5 82 6
match 0 4 106 6 108 5 117 -4 119 4 153 4 17 4 48 4 7 4 84 14
matched 137 6 17 4 18 4 28 11
matches 108 4 14 4 17 4 55 5
matching 121 -7 16 25
matter 134 6 144 4 155 6 3 5 48 4 50 8 54 5 55 4
max 104 11 114 6 115 4 19 4
maxauthtries 123 11 78 4
maximum 120 5 123 5
maxstartups 104 28 105 -4 107 -5 11 -4 115 8
maybe 44 9 78 4 81 7
mb 131 7 5 4 82 5
md 10 6 16 4
mdns 158 -4 23 22
mean 120 4 121 -5 136 4 19 4 48 6 7 4 8 -5 81 5
means 117 5 124 3 142 4 50 5
member 117 12 139 9
memory 105 8 114 5 116 5 149 4 29 6 33 4 50 4 83 5 85 5
message 0 5 122 4 125 6 136 4 17 7 88 5 94 7
messages 29 4 72 4 75 4 76 4
met 51 4 91 5
metadata 100 6 120 10 39 -4 40 -4 82 10
method 0 6 120 6 16 7 20 5 28 7
methods 119 4 120 15
metric 116 8 136 -5 14 4 30 5 82 6
microsoft 137 7
middle 17 6 31 4
min 42 4 58 4 76 6 96 4
mine 110 8 133 4 28 5 84 9
minute 104 9 105 7 126 5 28 4 56 5 80 4 89 5
minutes 105 5 130 7 136 -4 17 4 18 4 27 5 34 7
misc 115 8 16 8
mismatch 15 9 92 6
missing 0 -4 10 4 3 11 30 4 84 -5 87 9
mistake 0 7 2 5 4 6 52 6 57 4 64 4
mkdir 0 -4 101 4 120 4 131 4 82 4 87 5 96 4
mnt 1 6 120 9 63 5 82 4
mobile 108 5 109 4 21 -7 24 12 48 5
mode 100 5 122 4 137 7 147 5 49 4 52 9 87 4
model 0 4 125 4 149 5 158 9
modes 122 11 127 9 4 -4 86 9
modified 76 6 84 8 86 6
modify 116 4 118 4 137 6 34 7 53 6
module 112 4 125 8 30 5 76 6
modules 30 6 35 -4 97 10
moment 132 4 148 7 38 5 41 4
mon 100 5 12 9 122 4 74 4
monitor 105 5 116 4 118 7
mount 100 13 63 4 82 4 99 6
mounted 100 6 63 5 85 4 98 4
ms 139 7 21 4 74 5
msg 119 4 120 6 136 5 4 5 95 4
mss 31 17
mtu 136 4 16 4 31 15
much 102 4 24 7 43 5
multi 131 6 85 5
multicast 136 9 26 8 31 -5
multipass 136 12 14 9
multiple 105 5 24 9 46 -4 5 12
mutual 120 -13 121 21 16 -6
mv 120 10 122 -6 155 -5 19 5 62 6 77 5 82 5 91 5
myip 0 16 35 4 44 6
myself 103 6 108 5 41 6 54 7 84 7
mysql 120 5 17 4 86 -4
name 144 -4 18 5 21 4 24 -4 48 4
name_bind 95 17
named 106 5 108 -3 132 7 30 4 39 4 41 4 58 4 59 4
namenodes 120 6 129 6 130 -6 74 -4 81 12 82 15
names 117 4 19 6 8 4 89 4
nas 0 -4 103 6 120 4 156 6 48 13
nasty 17 14
nat 136 11 37 4 46 9 47 6 48 7 50 -4
nc 10 9 11 11 26 6
ncat 10 7 11 7 63 6
ne 5 4 74 5 84 7 9 4
near 104 8 14 4 148 5 24 8
needed 10 8 118 5 125 5 15 -6 23 4 50 5 63 5 92 6
needpriv 130 6 18 4 46 7
needs 100 4 121 4 129 4 23 6
negotiate 16 15
negotiation 104 4 16 17
net 10 -4 144 8 2 -5 33 6 45 5 46 4 48 9
netcat 10 15 11 -6
netconnectionprofile 143 9
netfilter 115 -4 33 19 67 5
netfirewallrule 141 4 143 12 5 8 68 8
netmiko 119 7 120 10 149 4
netsh 137 14 144 5
netstat 104 4 12 -4 129 -4 30 6 70 6 80 5 82 8 95 8
network 13 5 139 4 19 4 30 5
networkcategory 143 14
networking 13 9
networks 143 4 157 4 30 4 50 5
new-netfirewallrule 143 6
newer 121 14
next 101 4 117 4 84 4 85 -4 86 5 98 4
nginx 0 4 129 7 52 9
nic 136 13 30 7 41 12
nistp 16 6
nix 125 5 78 4 92 5
nixos 1 7 78 4 85 6
nmap 0 4 12 4 158 9 32 5 46 11 82 5
nmcli 13 6 23 4 26 9 30 6
nobody 1 5 146 4 20 3 61 5 80 4
node 133 9 2 5 3 -4 41 4 44 6 94 4
node_modules 120 5 37 7 75 6 8 6
nodename 19 9
nodeport 0 9
nofile 115 17 125 5 76 -4
nologin 125 10 126 14 127 5 28 6 88 4
non 126 7 136 4 139 5 44 5
non-interactive 125 4
none 1 5 11 5 120 4 131 4 37 4 4 5 6 4
nop 82 4
nor 18 6 3 4
normal 0 7 26 5 3 -4 63 11 82 6
normally 0 -4 122 4 23 5 3 9 74 10
note 125 11 127 7 3 4 5 6
notice 108 7 126 4 127 9 16 5 28 8
noticed 11 5 41 6 76 6 92 8
nov 114 5 117 3 85 -4
novalidconnectionserror 1 5 131 10 149 4 16 -5
nsg 41 13 42 7 44 5 8 3
nslookup 161 4 20 6 21 7 22 4 24 -5
nt 122 3 144 11
null 120 4
number 115 4 130 7 150 4 2 5 33 5 41 4 76 -4 84 4
nzac 120 13 121 -4 122 -5
o_nonblock 103 7 104 4 74 9
object 125 10 24 4 27 4 8 4
object_r 120 5 95 6
occurred 144 10 149 5 24 5 28 5 35 7 63 4 74 7 8 5
oci 100 4 120 -3 129 3 29 4 42 9 44 4
oct 103 11
off 119 5 120 -4 14 5 145 4 147 4
offending 120 -4 17 8
offer 119 5 123 6 16 12
offered 119 4 121 -8 16 6
offering 119 4 120 4 122 -4 123 5
office 105 5 26 8 50 6
offline 13 5 139 6 82 9
ok 0 10 104 5 121 5 144 5 24 5 28 7 48 5 76 5 82 -4 84 4 86 -4
older 122 5 30 6 92 5
online 141 12
oom_score_adj 117 5 74 6
open 115 5 120 -4 125 4 42 4 8 6 85 -9 86 8
opened 102 5 104 4 113 4 125 4 15 4 151 5 25 5 28 4 46 4 72 5
openerror 144 8
opening 133 4 14 5 140 6 3 8 8 8
openssh 144 9 15 4 81 5 93 7
openssh-client 81 8 92 4
openssh-server 102 7 129 5 15 -4 81 12 87 4
openssh-server-in-tcp 141 8 143 7
openssh-win 142 5
openssh.com 31 4
openssh.server 142 10
openssh_ 11 4 131 5 144 4 26 4
openssh_for_windows_ 10 4 143 8 4 5 74 4
openssl 0 4 15 11 92 12
openssl_ 15 9 92 11
openwrt 118 4 155 5 49 4 66 4 68 4
operating 0 5
operation 1 -5 122 -4 130 4 35 10 44 5 96 4
operational 122 7 72 4
opkg 102 6 118 4 98 9
opnsense 113 8 12 -4 159 11 50 5 70 6 72 7
opt 102 4 108 7 129 5 15 11 22 4 92 -9
option 141 6 155 7 4 12
optional 142 4 24 5 58 5 59 5 60 5 61 5
options 84 6
oracle 42 15 60 11 82 3
order 57 9 67 5 83 4
org 45 7 48 11
origin 1 12 120 4 140 6 24 11
os 120 5 136 7 14 6 152 3
others 122 7 123 4 144 5 26 5 75 5 85 -4 86 5
otherwise 145 4 158 6 6 7 74 4 78 4 84 4
outbound 113 10 120 4 28 5 36 11 48 6 5 5
outgoing 24 7 5 11 54 4
output 125 4 18 5 28 7 35 5 5 8
outside 151 5 154 4 159 4 45 6 46 8 48 -4 70 6
override 76 -4 77 21
owned 120 -6 122 13 87 12
owner 20 4 32 4 4 13 50 4 74 8 86 -5
owners 127 7 65 5 86 5
ownership 120 -7 122 18 127 5 4 -5
package 102 6 113 5 117 5 81 13 84 4 88 4 92 6 97 5
packages 15 5 35 4 75 4 92 8 98 6
packer 24 8 28 19 41 4
packet 127 4 150 4
packets 31 4 44 6
pacman 102 7 118 4 23 5 92 6 94 7
page 1 4 18 4 20 4 32 -4 44 5
pair 151 7 35 5
pam 102 11 117 6 118 -4 120 -5 125 14 126 8 93 4
pam_access 117 18
pam_nologin 125 -7 126 23 28 18
pam_open_session 102 9 125 18
pam_sss 117 10 120 -3 124 -5 125 5
pam_unix 102 4 124 11 125 6
panel 112 10 156 5 159 4 67 4 82 7
parameters 26 4 76 11 8 5 84 -4
paramiko 104 5 119 -4 131 4 149 4 16 9
partial 120 -4 122 8 15 4
partition 158 20
pas 118 10 144 4 56 7
pass 31 4 50 4 51 4 81 6
passes 115 4 22 4 68 4 92 14
passphrase 85 4 86 9
passwd 118 4 124 6 88 11
password 0 4 11 4 118 8 119 9 12 4 120 5 124 5 132 5 48 5 85 -5
passwordauth 119 12 72 5
passwordauthentication 106 -4 119 21 137 5 74 6 84 5
past 104 18 132 4
pat 31 4
patch 133 5 84 5
path 122 4 123 4 125 7 97 5
pc 126 5 136 10 137 13
peer 103 5 136 4 16 6
pem 0 8 1 -4 117 4 120 13 122 -6 35 8 86 -8 9 7
penalty 105 23 53 14 58 -4 84 -5
people 161 6 46 6 73 5 74 7 76 4 97 4
per 103 4 105 -4 106 4 108 4 123 4 151 4 34 4 85 4 86 5
period 135 5 136 -4 139 4
permanent 46 4 82 5
permanently 0 5 120 7 129 4 8 4 86 -6
permission 11 -4 12 -4 120 4 122 5 125 4 24 -4 35 -4 74 -12 82 -4 85 -6 95 7 97 10
permissions 4 10 85 -10 86 14
permissive 122 4 95 7
permit 118 4 150 7 50 7
permitrootlogin 0 11 118 23 130 -5 4 7 84 -7
permitted 126 7 28 10 5 7
persistent 33 -4 61 3 67 5
pgrep 0 8 115 5 140 5 94 4
phone 108 4 160 4 24 5 25 6 48 8 82 7
php 130 9 16 6 160 5 24 8
pi 0 -4 1 -6 158 22 46 4 48 6 84 4
pid 101 4 130 4 80 5
ping 136 5 14 4 21 5 23 4 24 -6 31 4 63 4
pings 145 9 24 8 27 4 31 7 44 4
pipe 10 4 127 8 14 4 17 4 34 9
pkts 58 4
place 134 4 74 4
plain 135 4 53 6 55 5
plan 161 4 27 4 28 9 35 4 44 -4 45 5
platform 100 4 119 4 161 7
plist 145 4 146 9
plugin 35 6 4 4 72 6 84 -5 95 4
pmtu 31 13
pod 133 22 86 -4
podman 118 4 130 4 134 12 97 12
pods 133 13 82 4
point 100 6 64 5 81 4 92 5
points 20 5 21 13 70 -4
policies 16 6 50 10
policy 16 4 50 4 58 11
pong 139 19
port 0 4 76 5
portproxy 137 14
ports 130 9 46 4 54 4 63 8 72 4
possible 0 4 17 14 69 5 71 5
post 84 5
power 148 4 27 11 29 6 47 7 82 6
preauth 120 -4 121 7 124 5 85 4 87 4 92 10
prefix 153 4 35 4 58 8
present 142 5 20 17 67 4 86 5
preset 67 4 82 7
press 100 4 154 4 155 5 157 4 160 4 34 6
prevent 102 5 145 10 150 5 56 6 72 7
preventing 126 6 95 8
printed 117 4 125 5 126 5 17 7 19 4 29 4 31 4 75 5 8 5 9 -4
priority 39 9 63 -4 64 8
privacy 12 5 14 6
private 120 9 135 4 143 7 24 5 26 4 71 4 8 6 85 -5 86 9
privilege 125 -4 144 5 82 -4 84 -4 85 -4 87 13 88 11
pro 130 -4 14 7 145 17 82 -4 85 5
probably 110 5 24 7 84 7 97 4
problems 0 7 102 5 128 4 16 8 24 9
proc 158 4 73 7 74 4 94 14
proc/self/oom_score_adj 117 5 74 6
process 83 4 84 6
processes 114 7 130 5 29 4 72 7 80 6 98 4
processing 102 8 128 8 81 -4
prod 161 4 39 5 41 7 44 -8
produces 125 5 18 6 74 6 86 7
profile 143 14 96 14
profiles 92 4 93 4
program 10 5 14 4 144 5 15 5 74 9 75 7 92 7
programdata 120 -5 122 4 128 9 144 6
programming 130 4 74 8
programs 1 5 116 4 12 4 156 4 74 4 99 6
progress 126 4 27 5
prohibit 0 -4 118 13 5 5
prohibit-password 0 -4 118 17
prohibited 1 4 106 4 12 -4 58 4 60 10 61 4 67 4 68 -5 8 -12 9 14
project 120 10 144 4 35 5 44 6 63 9
projects 18 9 28 8
properly 144 9 35 6 39 5 44 5 76 4 88 -4
prot 108 9 58 11 81 4
protect 111 7 153 4 60 4
proto 54 -11 56 4 58 4 68 5
protocol 10 6 104 7 105 4 137 4 144 4 16 -4 47 4 52 4 75 4
protocols 24 7
provide 24 9
provided 18 8 3 5 60 5
provider 0 6 22 5 32 8 82 -4
providers 113 4 14 6 24 6
provisioner 30 8 35 5
proxmox 125 7 159 4 76 7
proxy 10 10 11 20 134 6 137 7 52 4
proxycommand 10 20 11 10 24 -4
proxyjump 1 6 11 -4 7 15
ps 0 4 114 5 132 4 137 6 143 5 144 9
pts 82 11 98 7
pub 120 6 122 4 130 4 2 5
pubkey 120 6 122 3
pubkeyacceptedalgorithms 121 14 4 10 84 -6
pubkeyacceptedkeytypes 121 12
public 122 4 143 6 37 6 45 4 48 8 63 6
publicipaddress 20 5 41 6
publickey 11 -4 119 -4 120 24 122 5 24 -4 35 -5 82 -4 86 -5 95 -4 97 -6
publish 0 13 132 5 3 -5 97 6
pull 100 4 15 6 21 11 24 -7 92 -4
push 0 -6 120 5 21 6 24 5 3 6
put 123 4 52 4
puts 120 9 57 4 84 6
putty 0 4 11 4 120 -4 121 5 123 5 136 5 16 6 35 10 46 -4 82 4
pw 124 8 125 4
pwd 0 4 124 8 2 5 4 7
py 1 7 17 4 35 4
python 1 5 131 5 14 4 17 4 28 4 35 4 95 12
qdisc 1 7 136 -6
qemu 136 26 27 7 28 7 82 -4
qlen 1 7 136 -6
query 100 -4 144 4 28 5 29 -4 41 8
queue 115 6 80 13
quickly 72 6 84 5
quiet 76 -4
quit 136 13 14 8 50 6
raise 114 9 14 4 149 6 17 4
ran 124 5 29 7 54 6 83 7 85 6 87 4
range 144 4 24 4 26 9 40 13 42 6 44 -4
raspberry 158 12 159 4 23 12 46 4 71 4 84 5
raspberrypi 1 -4 158 8 18 6 2 -6 23 14 3 -6 48 -4 85 5 86 4
raspberrypi.local 158 7 18 -5 23 11
raspi 130 -4 158 16 71 7
rate 23 6 55 5 56 4 57 4 59 5
rc 144 -4 74 4 82 5 84 4
rc-status 100 5 82 8
reach 12 -4 130 4 14 4 152 4 26 5 43 4 45 4
reachable 12 5 130 -4 14 4 149 5 151 4 157 5 22 4 49 4 54 6 70 7
reached 114 4
read 100 4 103 5 76 4 82 -4 94 5
read-only 100 12
reading 104 16 16 -6 26 5 81 4
readme 10 6 76 6
reads 0 -5 11 -7 120 -6 14 -4
ready 120 -4 133 5 28 8 72 5 82 4
reason 127 4 132 4 51 5 82 5
reasons 103 4 13 4 15 -4 17 4 18 4 71 5 72 4 87 6 92 6
reboot 0 -4 28 11 30 5 58 4 72 9 76 4 79 4 82 5 99 5
rebooting 118 5 155 8 64 6 72 7 82 9
receive 0 10 11 -4 4 7 53 11
received 123 7 125 9 16 -5 18 4 24 5 50 6
receiving 120 5 17 5 74 7
recent 0 4 119 4 12 4 58 4
recently 124 5 76 7
reconnect 54 7 63 5 72 7
record 1 5 12 10 19 -4 20 13 22 7 38 4
recovery 100 4 28 -4 82 6 87 6
redacted 0 7 109 5 14 4 24 -4 84 -4 95 7
redhat 95 7
references 108 14
refuse 13 7 142 6 27 4 84 8
refused 0 4 103 8 11 -6 122 6 127 -4 150 5 155 4 158 4 16 -5 21 5 48 4 82 4
refusing 102 9 122 -4 46 9 78 6
region 20 8 39 -4 44 5 52 9 8 4
reinstall 102 8 143 4 15 5 17 4 81 -7 93 8
reject 54 -6 55 12 59 5 65 -4 66 14
reject-with 108 4 58 6 59 4 60 9
rejected 117 4 122 5 124 6 39 7 5 4 8 8
related 0 7 16 4 26 4 60 6 95 5
release 15 4 158 6 37 7 79 4 84 -4 92 7 95 4
releases 0 5 141 5 149 5 85 7
reload 104 5 117 7 119 5 52 4 84 -7
remain 119 11 120 6
remote 145 4 150 7 21 -4
remote-exec 3 14 30 6
remove 92 8
removed 102 5 52 6 62 4 74 4 81 5
removes 92 4
removing 17 4 4 5 60 6
repeated 11 5 72 5 84 8 89 8
replace 1 9 144 -4 3 4
reply 120 -5 139 4 21 6 24 -4 27 5 50 4
repo 0 5 120 4 132 13 2 -4 97 5
report 104 8 121 6 158 4 46 12
reporting 103 8 85 9 92 8
reports 82 4 91 9
repository 1 4 11 4 120 6 130 4 15 5 24 6 92 -7 94 -4
reproduce 0 5 16 5 72 9
request 127 6 139 4 14 3 144 6 6 -4 75 7 8 5 89 4
requested 12 4 17 5 6 5 72 14 74 -12
requests 12 9 120 4 22 4 28 5 30 8
required 102 4 122 -4 124 7 76 4 85 -4 86 5 92 4
requires 120 5 144 11 88 -4 97 7
res 58 6 89 6 92 4
rescue 100 8 101 8 82 8
reset 11 -5 136 4 15 -5 29 6 32 5 82 4 92 4
resize 116 4 98 4
resolution 1 -4 18 4 19 4 3 8
resolve 17 -4 18 9 19 5 2 4 23 4 24 -6 3 6 72 -4
resolved 122 7 19 12 21 6 94 10
resolver 13 6 18 5 26 8
resolving 0 4 130 5 18 -5 19 12 26 4 72 6
resource 114 7 30 5 37 8 41 7 84 5
resource-group 41 4
resources 4 7 41 5 77 7 78 8
response 12 5 130 -5 16 5 35 5 60 7 74 5 87 4
rest 143 8 158 6 28 5 41 4 81 7
restart 94 4
restart-service 144 6
restarted 127 -4 28 5 34 4 44 11 62 5 72 6 76 5 82 -4 84 5 95 4 98 5
restarting 131 5 77 4 84 10 94 4
restarts 140 5 144 6 148 4 69 5 89 6 94 7
restorecon 119 8 120 11 86 5 87 4
restrict 84 4 9 11
result 0 5 10 5 11 -4 48 7 70 4 78 6 94 4
results 10 5 122 6 2 9 30 9 4 4
retries 149 6 19 7
retrieve 125 5 151 7 8 9
retrying 135 8 18 5 28 8 3 4
return 102 4 108 6 119 5 136 9 28 3 30 5 39 8 69 6
returned 12 5 123 4 136 8 14 4 82 7 84 4
returns 103 7 160 5 18 6 23 5 28 -4 3 -4 31 4 44 7
rexec 124 4 93 10
rexec_argv 74 18
rf 55 4 57 5
rhel 118 4 120 4 8 4 87 3
rhost 117 5
rich 63 4 81 5
right 1 6 125 4 126 4 130 6 21 7 87 4 94 6 97 6
rights 1 4 144 5 24 5 4 5
role 104 11 117 8 125 5 35 5 40 6 76 6 87 5
root 0 5 118 8 35 -4
root/.ssh/config 10 4 4 12 84 -5
rootless 18 10 74 -4 97 12
route 0 -4 12 6 14 11 26 8 30 9 5 4 9 -4
router 136 -4 155 7 23 5 45 5 46 7 47 6 49 8
routers 154 4 46 6 48 9
routing 14 5 44 7 46 5 6 5
rpi 108 12 159 11 28 6 92 7
rpm 102 4 16 5 81 4 87 5
rsa 120 4 121 8 16 5
rsa-sha 121 -4 16 7
rss 82 9 83 11
rsync 104 5 12 6 120 5 15 5 17 8
rule 143 5 39 4 57 4 58 4 61 4 66 4
rules 103 7 35 5 42 4 44 4 58 5 62 4
ruleset 11 13 157 6 66 5 68 6 69 5 8 -4
run 0 4 81 -4 87 6 97 5 99 4
run/nologin 126 10 28 6
run/sshd 87 13 88 -4
runner 108 4 120 11 37 7 44 5
running 0 4 120 5 88 4 92 -6
runs 100 -4
runtime 129 7 16 5 90 13
ruser 117 6 118 4
rw 122 6 85 13
rw-r--r 85 13
sackok 82 4
sample 130 5 75 10 86 -6
save 0 6 4 4 58 6
saw 105 6 44 8 74 5
sbin 15 -5 58 5 85 -5
sbin/nologin 125 7 88 7
sc 144 13
scheduled 84 4 89 5
scontext 95 7
scope 137 4 45 4
scp 1 10 104 5 125 9 127 -4 15 4 2 6 3 -5 39 4 46 8 82 5
screen 100 12 116 4 148 4 157 4 29 8
script 101 5 15 4 3 9 58 6 71 3 82 6
scripts 2 5 28 5 72 5
sd 118 4 158 9 74 7
sda 63 5 82 5 98 5
sdk 15 4 85 6
search 0 7 113 7 35 4 58 6
sec 14 5 150 14
second 100 4 120 4 57 5
seconds 34 8
secret 102 7 149 5 3 15 98 4
secrets 1 7 3 11 44 4
secs 109 4 112 4 149 6
section 52 6 60 6
secure 104 4 81 5
security 114 5 35 7 42 5 44 6
sed 120 5 4 5 81 6 84 -6
seem 0 5 117 5 121 4 24 7 54 5
seems 119 7 12 4 122 -4 159 5 17 7 50 9 56 6 63 6 88 5 92 5
select 0 4 143 7 75 4
self 0 8 104 -4 117 4 16 6 74 5
selinux 86 4 95 21
semanage 120 4 95 23
send 50 4
send_pubkey_test 120 -9 121 10 16 -5
sender 0 6 104 -4 12 6 120 6 32 6
sending 104 4 117 4 120 6 31 6
sendto 14 18
sent 16 7 31 6
sep 108 5 117 -4 136 4 54 5 84 10
separation 125 -4 82 -4 84 -4 85 -4 87 16 88 15
seq 28 6
serial 0 4 100 7 104 4 120 -4 29 6 40 5 82 5
server 130 -4
serveralivecountmax 140 10 34 8
serveraliveinterval 140 4 156 4 34 14 35 6
servers 104 5 139 4 16 5 17 4 20 4 3 5 46 4 51 5 8 4 86 -4
service 0 -4 81 6 82 5
servicecommandexception 144 8
servicecontroller 144 8
serviceprocess 144 8
services 118 6 153 7 58 6 63 6 94 6
servname 18 6 3 5
session 127 6 140 6 26 4 93 9
sessions 104 6 126 4 76 5 83 4
set 0 4 124 4 130 4 31 4 74 4
setting 102 8 103 4 13 5 130 4 145 6 74 7 76 4 81 -4 85 4
settings 0 5 145 4 2 5 4 5 6 6 8 -4 84 5
setup 100 4 103 4 130 5 136 6 158 -5 18 5 35 6 82 6
several 113 4 129 5 154 5 155 4 159 5 28 4 4 5 67 4 98 6
sftp 0 5 122 -9 127 19 24 5 84 6
sha 121 8 16 7
shadow 117 4 120 4 124 12
share 110 4 120 7 56 4 76 5 80 7 87 6
shared 1 7 105 3 110 4 125 8 145 5 92 7
shell 118 -4 124 -4 125 17 129 6
show 109 -4 153 5 155 4
showed 1 11 136 7 19 5 5 4 85 4
shown 27 7 45 10 49 -5 51 7 81 6 82 7
shows 0 9 26 5 38 4
showvminfo 136 10
shut 106 4 110 5 155 5 30 7 43 4 54 4
shutting 4 6 54 5
side 0 4 16 5 49 4 8 7 92 5
sign 119 7 120 -7 17 4 34 6 80 4
sign_and_send_pubkey 121 10 122 -5
signal 23 5 74 4 80 5 83 10 92 11
signature 121 21
silent 1 4 112 5 144 4 34 8
simple 0 5 118 5 133 7
single 145 5 147 5 56 6
site 11 13 145 8 161 7 17 4 35 4
size 31 6 75 4 76 4 85 9 94 4 98 14
skip 102 7 29 5 4 5 72 6
sleep 148 12 27 5 28 5 52 4
slow 107 27 117 -4 119 -5 84 -5
snapshots 104 5 134 4 98 14
sock 12 4 45 10
socket 4 5 41 4 74 4 76 11 77 6 78 6 82 4
sockets 122 4 77 14 84 9
software 125 5 22 6 28 5
somebody 126 4 161 5 45 5 91 5
soon 30 10 43 5 46 5 64 5 92 5
source 0 6 108 5 63 5 8 8 81 3
space 117 4 2 4 51 5 74 4 84 -9 98 8
specific 128 4 136 6 144 4 30 -4 71 12
specified 120 6 144 12
speed 104 8 116 9 24 7
src 108 6 130 8 26 9
srv 0 6 100 5 127 13 8 5
ss 12 -4 34 7 50 4 86 4 93 4
ssh-agent 122 8 142 7
ssh-dss 123 -4 16 7
ssh-ed 121 -5 31 3
ssh-keygen 101 4 17 7 85 4 86 -4
ssh-rsa 120 -5 121 12 16 4
ssh.github.com 13 6 24 4
ssh.service 79 5 82 -5 90 5
ssh.socket 76 5 79 4 81 4
ssh/authorized_keys 120 15
ssh/config 0 5 11 6 2 5 48 4
ssh/id_ed 120 5 123 5 26 4
ssh/id_rsa 120 5 131 4 9 8
ssh/id_rsa.pub 130 7 60 4
ssh/known_hosts 17 13
ssh_config 11 4 18 4 4 7 76 5 84 -4
ssh_connect 0 5 14 6 18 4 46 7
ssh_connect_direct 0 -4 130 7 137 6 139 7
ssh_exception 131 4 16 10
ssh_exchange_identification 103 12 104 9 111 7 125 -4 131 4 75 9
ssh_host 1 7 3 23
ssh_host_ 17 5 85 12
ssh_host_dsa_key 120 4 85 19 86 -4
ssh_host_ecdsa_key 120 4 72 3 85 12
ssh_host_ed 85 5
ssh_host_rsa_key 120 -6 84 -4 85 13 86 12 97 4
ssh_port 0 5 11 7 130 10 44 7
ssh_port_t 95 21 97 -4
sshconnect 14 4 17 4
sshd 103 4 11 -4 15 -8 4 -4 82 4 84 4 92 4 94 4
sshd-session 111 6 92 6
sshd.exe 144 5
sshd.service 74 -8 81 10 82 4 95 4
sshd.socket 74 4 76 11 84 -4
sshd_config 0 5 119 4 144 4 4 -9 76 6 84 11 9 4
sshd_not_to_be_run 82 7 91 22
sshd_opts 74 11 84 -6 93 6
sshd_t 92 4 95 4
sshexception 104 12 149 -4 16 4
sshguard 109 34 159 5 30 -4 58 -5
sshkit 0 12
sshserver 152 5 157 11 54 7
ssm 35 7 82 4
stack 102 9 30 12 75 8
stage 136 6 40 5
standard 116 6 121 4 139 4 150 13 41 5 44 4
start 144 6 27 5 3 -4 84 4 89 4
start-service 141 9 28 4
started 101 5 28 7 74 4 82 6
starting 72 4 74 10 81 8 82 9 84 4
starts 146 4 28 5 76 -5 78 4
startup 130 10 142 4 158 4 82 5
startups 104 15
stat 116 4 120 4 80 7 82 8
state 24 5
static 20 4 28 5 47 9 48 4
statistics 54 4
status 54 6 82 8
stderr 104 7 120 4 136 6 4 5 87 4
stdin 18 -5 3 10 75 6
stdio 104 4 11 -7 8 8
stdout 136 12 85 4
step 12 5 28 5 35 4 8 4 94 5
steps 0 -4 121 4 13 5 144 4 3 7 68 5 72 6 9 5
stop 103 4 114 4 3 4 54 5 74 10
stopped 142 4 27 4 82 7
stopping 1 8 100 8 35 -5 67 7 81 6
stops 123 4 142 7 67 5 92 4
storage 120 5 156 7 161 6 39 6
stream 0 5 1 6 104 4 48 5 52 5 8 4
strict 1 8 17 6
stricthostkeychecking 0 7 10 6 120 -5 17 6 27 5 28 4 63 4 8 4 84 4
string 131 5 53 5 74 -4
su 118 9 88 7
subnet 30 -5 36 7 37 14 41 5 42 6 50 5
subprocess 0 7 120 9 122 -4 17 4
subsequent 111 9 72 9
subsystem 84 20
succeeded 125 4 14 6 24 4
success 102 6 35 8 74 7 84 -4
successfully 117 5 120 -4 128 5 151 5 18 -5 23 4 24 6 26 4 3 7 35 6
sudo 118 4 81 4
suggests 31 4 95 5
support 156 4 16 4 81 4
supported 12 6 121 5 16 -8 18 -4 75 4 85 5 94 13
suppressed 24 8 82 4
sure 0 -7 12 4 145 5 16 7 42 4
swap 29 5 83 5 98 5
switch 14 11 159 4 161 4 29 5 48 4 9 5
switched 12 4 26 4 43 6 68 7 76 6
symbol 125 5 15 9 3 -4 81 -6 92 15
syn 31 9 58 4
synology 0 4 131 6 156 14 74 4
sys 100 5 73 11 76 -4
sysconfig 62 9
sysctl 114 4 33 13 72 4 97 5
syslog 103 6 58 6 92 7 98 8
system 100 4 144 5 145 4 153 4 88 4
system_r 125 4 95 5
system_u 125 4 95 5
systemctl 76 5
systemd 76 9 77 7 84 -4 87 4
systems 129 4 4 4 50 4 72 5 76 5 81 8
systemsetup 145 27
table 30 6 33 9 37 4 41 -4 65 8 66 4 67 4
tag 123 4 39 12 51 6 8 3
tail 100 5 99 4
tailscale 139 32 45 4 60 4
take 120 -4 48 4 61 5 70 4 76 6
tar 106 26 2 5
target 0 -4 51 6 63 5 8 9 85 4
task 120 4 18 -6 28 8 29 6 3 7 58 6 84 4
tasks 119 4 120 4 74 4
tclass 95 7
tcontext 95 7
tcp 130 5 68 -4
tcp/ssh 14 4 8 4
tcp_socket 95 13
tcpdump 1 4 25 5 35 4 50 5 68 -4
team 14 6 74 5
technical 126 8 28 11
tell 143 6 27 4 73 5 76 4
tells 132 4 44 6
telnet 0 7 11 9 149 8 155 6 156 4 159 5
temp 120 5 4 7 86 -4 98 8
temporary 18 5 19 9 24 -4 3 -4 35 7 4 4 41 4
ten 105 5 106 4 11 4 113 4 28 6 89 6
terminal 0 5 14 15
terminal.app 14 7
terminated 100 4 144 11 92 10
terminating 35 5 4 4 94 5
termux 105 4 120 -4 136 5 160 16 24 4 85 4
terraform 28 4 3 12 35 5 43 4 44 5
test 62 4 92 4
tested 118 5 137 7 159 11 16 4
testing 0 7 149 6 24 5 35 4 82 7
tests 119 6 18 8 25 6 4 -4
text 0 -6 11 -5 120 -5
thing 118 7 125 4 28 8 75 6 84 7
third 115 5 17 5 25 6 49 5 67 5 88 4
thread 0 5 104 5 75 8
threads 104 10 114 8
three 117 5 25 4 27 4 60 5 85 4
throttling 104 10
through 140 4 32 4 38 5 40 4 50 6 51 5 71 4
throws 0 7 103 6 67 7 85 7
timed 11 -7 21 -4 24 5 26 5 35 5 58 5
timed-out 0 5 24 -4 48 4
timeout 0 -4 120 -5 150 4 29 7 3 5 34 4 42 4 44 5
times 11 4 117 6 136 4 139 4 156 4 20 8 39 4 44 9 46 9 55 4 78 5
tlnp 101 5 104 4 72 5 77 4
tmp 119 4 120 5 156 5 16 4 28 5 4 4 69 6 84 11
together 120 4 41 5 76 9 92 8
told 23 4 34 5 70 7
tool 161 5 58 6 67 7 85 5 95 5
tools 0 6 28 8 35 -4
top 0 4 1 5 104 4 12 5 130 6 18 5 53 4 60 4 65 4 84 -4
toport 35 13 46 6
total 108 6 122 4 24 6 85 7
touch 120 5 82 5
tov 137 12
towards 121 7
tr 109 6 112 5 122 4
traceback 0 4 119 5 12 3 14 4
traffic 151 4 153 4 22 5 26 4 5 5 53 5
transmitted 14 4 54 4
transport 104 7 149 7 150 7
tree 158 5 81 5
tries 109 5 12 5 28 4 48 4 72 5 84 4
triggers 76 6 78 4
trixie 158 4 93 3
troubleshoot 39 6 44 5
troubleshooting 11 6 157 4 39 4 41 5
true 143 4 18 4 36 4 84 -4
ts 80 4 82 4
ttl 1 9 32 8 54 4 58 4
tty 117 5 130 4 82 6
tun 10 4 11 6 6 4
tunnel 0 4 120 4 139 5 140 11 26 11 31 6 40 5 45 7
tunnel-through-iap 39 -4 40 11
turned 0 -4 120 -4 142 4 145 6 24 4 98 5
turns 118 7 158 5 24 4 51 6 60 5
twice 112 6 118 5 28 5
txt 0 9 29 8 50 4
type 116 5 121 5 122 -4 16 4 95 6
typed 118 5 2 7 66 5 75 9
ubuntu 1 7 122 4 2 -5 3 -6 76 4 79 4 81 5
udp 0 9 47 4 50 14 54 6
ufw 54 22 55 6 56 6 57 4 67 4
ui 28 5 94 10
uid 102 4 117 4 124 -5 125 4 26 4 54 4 60 5 92 6
unable 102 5 119 8 120 -4 125 4 131 4 136 -5 145 6 16 6 85 -5 86 10
unavailable 114 12 92 7
undefined 1 -8 15 6 18 -4 2 -6 3 21
under 0 6 108 4 145 7 74 5
unexpected 17 5 60 9
unexpectedly 11 -4 120 5 144 6 16 12 17 5
unexplained 0 -4 12 8
unit 67 5 81 12 82 -4 92 -4 97 5
units 28 9 82 6
unix 124 5 127 4 4 15 95 4
unknown 11 5 125 4 18 5 2 5 21 4 24 -5 50 4 6 4 92 6
unless 0 6 72 5 81 4 85 4
unprivileged 114 7 126 6 28 10
unprotected 85 -4 86 10
unreachable 12 6 26 -3 58 4 7 5 8 4
unreserved_port_t 95 7
unset 133 4 93 7
unsupported 124 4 84 16
update 102 -4 121 4 130 5 145 4 20 5 81 5 82 5 92 5
updated 144 4 82 7 92 6 94 14
updates 136 4 156 5 28 4 78 4 94 9
updating 0 5 122 12 15 4 92 -4 93 5
upgrade 102 4 121 4 15 8 84 4 92 8 94 9
upgraded 120 6 124 4 16 8 92 5 94 9
upgrades 92 11 96 4
upgrading 16 14 4 5
upload 127 6 24 7
url 0 -5 104 4 110 8 130 5 2 8
usedns 107 21 115 -5 84 5
usekeychain 4 17 84 -8
usepam 124 8 84 20
useprivilegeseparation 4 5 74 12 87 7
user 117 8 120 5 122 4 124 5 125 4 69 4 87 -5 97 4
useradd 118 12 125 -7 88 8
userauth_pubkey 120 -5 121 14 123 -4 16 -5
userknownhostsfile 1 5 10 7 155 6 27 6 28 7 9 4
userland 130 4 74 11
username 120 14 132 4 137 4 149 5 151 4 2 5 26 4 28 -4 4 4 46 4 85 -9
users 117 6 122 4 137 4 4 9 84 -8
users/user 125 11
uses 0 7 112 4 138 4 26 10 76 6
usr 147 5 92 4 93 5
usr/bin/ssh 14 4 15 8 39 6 92 -5
usr/sbin/nologin 125 6 88 7
usr/sbin/sshd 125 -4 15 -5 81 4 85 -5
utc 50 4 76 5 82 -4
util 115 8 35 6
utility 107 4 72 4 75 4
utils 35 7 95 6 96 5
vagrant 135 29 58 6
val 82 4
valid 104 5 120 4 4 7
validate 22 6 54 6 84 7 87 5
value 119 7 123 8 125 5 84 8
values 76 4
var 87 9
var/empty 87 17
var/empty/sshd 87 9
var/log 98 6
var/log/secure 104 6 82 4
var/run/nologin 126 11
var/run/sshd 82 5 87 18
variable 15 18 3 10 34 4 92 -7 93 4
various 128 4 15 -5 92 8
vboxmanage 0 -5 136 23
vda 98 6
vendor 16 6 24 7 82 11
verbose 100 5 144 4 58 5 8 7
verification 120 -5 14 6 17 16
verify 100 4 128 4 15 4 54 5 62 7
version 0 -5 15 4 157 4 84 -5 92 7 94 4
vi 106 5 52 5 76 8
via 0 5 130 3 139 5 159 7 22 4 26 4 3 4 30 6 70 5
view 100 7
vim 0 10 157 14
virtual 18 4
virtualbox 136 31 3 -6 72 4
vm 119 5 135 6 136 10 14 6 28 6 41 9 69 4 85 -8 86 5
vmware 119 5 136 18
volumes 1 5 130 5 85 6
vpc 20 4 24 6 37 6 39 4 43 7
vpn 18 4 24 4 26 21 6 5
vps 0 6 130 10 18 5 24 18
vscode 120 4 14 9 2 6 24 5
vty 150 18
vvv 10 8 130 4 131 4
vz 10 -4 11 -5 137 4 14 4 8 6
wait 107 4 12 10 120 -4 24 -4 27 4 28 8 80 5
waiting 0 5 135 6 136 8 18 4 28 5 35 7 37 5 75 4 80 5
wan 155 4 159 5 19 5 45 12 48 -4 72 4
wanted 0 -5 120 8 17 4 81 4 96 6
wants 0 -6 11 6 144 5 74 8 77 4
warn 122 4 24 5 35 5 98 4
warning 120 5 140 6 17 6 86 4
weak 121 9 29 5
web 1 5 112 4 136 4 44 4 69 -3
well 123 4 143 4 74 4
west 35 5
whatever 138 4 15 5 154 5 46 5 77 -4
whereas 12 6 121 6 72 9
whether 10 6 119 6 12 4 131 4 19 4 44 5 53 4 82 5
whitelist 109 7 110 6
whoami 0 -4 11 4 118 4 3 6
whole 0 4 129 4 15 4 46 4 67 4
wi 19 7
wi-fi 19 7
wide 133 5 16 4 57 5 82 4
wifi 11 -4 13 4 136 7 158 4 23 4 24 12 50 5
wiki 144 4
window 144 4 25 5 28 4 34 6 45 5 5 4 72 5 82 4
windows 128 4 137 5 143 6 144 7
windowscapability 141 11
winscp 0 4 136 4 144 4 17 5 46 5
within 104 4 118 7 78 6 84 8
without 105 4 15 4 8 -4
without-password 118 11 78 4
wlan 13 8 30 -4 84 5
work 11 4 124 6 157 5 26 10
worked 113 5 125 4 137 8 20 9 62 5 82 4
working 12 4 125 7 129 4 144 5 158 9 56 5 58 6 81 6 84 5 92 5 97 5
works 118 4 12 5 14 3 18 4 24 4
world 22 4 40 4 49 9 87 10
world-writable 122 -6 87 12
writable 120 -6 122 10 87 7
write 122 5 123 4 127 5 36 4 85 -4 98 6
writes 101 4 69 4 92 5
writing 1 7 155 9 54 8
written 127 7 48 6 5 5 76 5 85 4 9 5
wrong 0 6 1 6 122 5 20 5 21 4 27 4 47 6
wrote 103 4 106 4 111 -5 65 5 72 5 85 6 99 4
wscale 82 4
wsl 0 -6 101 4 137 22 138 12 81 6
www 0 4 120 -5 130 6 22 14
xargs 104 8
xe 152 4 92 4
xr 125 5 152 13
yc 120 5 20 4 43 7
yes 0 -4 123 4 17 4 74 4 84 5 9 4
yes/no 122 5 24 5 84 5
yum 129 7 92 5
zero 115 4 158 10 28 6 85 4
zerotier 139 11 45 6
zone 139 4 153 6 155 4 31 5 63 7 64 9
zones 153 6 46 6 63 -4 64 9 81 4
zsh 125 14`;
