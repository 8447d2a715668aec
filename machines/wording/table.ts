// Made by scripts/wording.ts: do not edit. A word, and for each cause that it speaks for, its place in the order and a weight.
export const order: readonly string[] =
  'wrong-port wrong-host host-with-port empty-host client-config-error client-firewall client-bind-address jump-host-unreachable jump-target-unreachable forwarding-disabled proxy-command-missing proxy-blocks-ssh ipv6-broken client-offline macos-local-network-denied client-library-mismatch no-common-algorithm host-key-changed name-not-found resolver-unreachable name-points-elsewhere name-points-to-loopback name-behind-cdn local-name-unresolved egress-blocked inspecting-middlebox vpn-required host-down still-booting host-hung route-missing mtu-black-hole middlebox-resets connection-table-full idle-timeout aws-security-group aws-network-acl aws-no-public-address aws-address-changed gcp-firewall gcp-iap-firewall azure-nsg oci-security-list yandex-security-group cloud-firewall carrier-nat port-forward-missing port-forward-wrong nat-hairpin double-nat network-firewall load-balancer-backend-down load-balancer-http-mode health-check-penalty ufw-denies ufw-rejects ufw-rate-limit ufw-rule-order iptables-drops iptables-rejects iptables-prohibits iptables-rule-order iptables-lost-at-reboot firewalld-service-missing firewalld-zone nftables-drops nftables-rejects two-firewalls neighbour-discovery-blocked docker-firewall-rules listen-loopback-only listen-other-address listen-address-absent listen-one-family port-in-use not-ssh-on-port socket-port-not-applied socket-override socket-start-limit socket-disabled daemon-frozen sshd-not-installed sshd-not-running sshd-killed config-error host-keys-missing host-keys-unreadable privsep-directory privsep-user start-limit-hit unit-masked start-forbidden library-mismatch sshd-session-missing stale-daemon selinux-port apparmor-profile privileged-port disk-full run-out-of-inodes emergency-boot init-missing package-broken tcp-wrappers max-startups per-source-penalties refused-by-match slow-login fail2ban-ban sshguard-ban crowdsec-ban denyhosts-ban panel-firewall-ban router-ban processes-exhausted descriptors-exhausted host-overloaded user-not-allowed root-login-off password-login-off key-not-accepted key-algorithm-refused home-permissions too-many-keys account-expired login-shell nologin-file chroot-permissions windows-administrators-keys container-without-sshd docker-port-mapping docker-backend-dead docker-took-port kubernetes-service lxc-guest vagrant-guest virtual-machine-nat wsl-nat wsl-mirrored overlay-network reverse-tunnel-down windows-sshd-not-installed windows-sshd-stopped windows-firewall-rule windows-sshd-startup macos-remote-login-off macos-port-ignored macos-stealth-mode macos-asleep cisco-ssh-off cisco-vty cisco-asa cisco-nexus junos-service-off mikrotik-service-off openwrt-dropbear nas-ssh-off esxi-ssh-off raspberry-pi-ssh-off appliance-ssh-off termux-port managed-platform'.split(
    ' ',
  );
export const table = `0 75 5
00 120 -4 136 5 151 4 82 5 84 6 85 5
0000 100 5 104 11 41 7
01 0 -4 104 4 117 5 125 4 18 4 2 4 3 5 84 5
02 17 5 23 4 3 4 4 4 72 3 93 3
03 0 -6 29 4 3 12
04 0 -5 104 4 136 8 137 4 69 3 76 4
05 108 6 119 10 3 -4 74 3 76 5
06 120 6 125 -3 136 3 17 5 2 4 74 4 97 4
0640 120 -4 85 -6 86 14
07 2 4 24 4 35 6 76 4 81 4 97 3
0755 127 3 85 -7 86 10
0777 120 -11 122 10 86 4
08 120 6 121 4 123 -4 136 4 159 5 84 5 92 5
09 104 6 120 8 2 3
1 21 4
10 12 4 150 5 24 -3 25 5 84 3
100 104 5 70 4 98 10
1000 1 4 137 6 149 4 26 4 82 6 85 -10 97 10
1001 156 6 4 5
10022 0 11 132 8 136 10 18 -7 2 12 3 -4
1022 0 6 136 4 4 4 93 9
1023 97 9
1024 115 4 36 6 54 4 97 8
103 106 4
1067 144 18
11 103 7 111 4 144 4 26 4 45 4 84 -5
113 14 8 18 7 2 -4
12 103 5 125 4 144 5
120 107 5 108 3 139 4 14 6 149 4 16 -5 84 6
1200 31 12
123 0 23 30 6 63 7
1234 155 -4 159 8 19 -4 2 13 27 8 3 -6 9 4
127 102 4 17 7 20 -4 21 12
128 0 5
1280 31 16
13 124 4 14 5 2 4 72 7 8 4 84 7 94 5
131 72 4 74 4 94 9
14 120 -6 122 3 130 4 16 5 2 4 28 3 75 3
1400 31 12 96 5
1472 31 16
15 120 -5 136 -4 14 10 149 3 150 6 2 6 98 6
1500 136 9 26 -6 31 15
16 136 4 30 6 41 4 53 5
168 1 8 103 6 132 4 5 4 72 5
17 104 7 122 4 4 3 82 4 84 5
172 130 6 95 4
18 12 4 124 4 136 7 69 5
19 104 9 122 6 37 6 46 4 74 4
192 1 8 103 4 117 8 132 4 5 3
198 0 -4 1 5 11 18 130 -4 132 -6 35 -5 51 7 76 4
2 4 4
20 1 3 137 5 82 -4 84 -3
200 104 5 11 8
2001 12 14 45 9 68 5
2014 10 4 124 6 31 4 46 8
2015 28 8 72 4 74 4
2016 158 8 28 4 35 5 85 4
2017 0 8 130 3 85 5
2018 104 5 120 -6 130 12 35 6
2019 159 7 16 4 160 4 74 3
2020 117 3 120 6 84 6 85 4
2021 120 6 140 6 3 4
2022 0 -4 102 4 122 -4 130 4 2 6 24 3 46 4 63 4 76 4 95 5
2023 108 6 11 5 3 6 41 5
2024 12 7 3 7 76 6 88 4 97 5
2025 104 5 125 4 128 4 158 5 74 3 89 4
2026 108 3 15 4
203 1 3 18 7 2 -4
2048 152 7
21 108 4 117 -5 120 -5 122 5 124 4 72 5 75 4 97 3
2200 0 9 1 4 135 5 136 5 76 8 82 -4 95 10
2211 103 8 149 5 76 8 82 6
222 0 -4 102 5 12 9 130 4 132 8 24 -6 92 6
2222 0 11 118 -4 130 5 137 7 140 8 18 -9 2 14 3 -7 45 4 84 -5 85 -4
22222 0 4 131 5 136 4 159 4 24 6 95 4
2233 0 9 24 11 84 -4 95 5
23 11 4 150 4 161 7 35 5 84 5
24 0 6 154 4 5 5 57 6
25 0 5 15 4 77 5 98 4
255 136 4 72 4 84 4 92 5
25519 120 4
256 16 5 17 4
26 108 5 109 3 118 4 125 4 148 6 160 4 72 5 78 4
27 108 5 136 8 41 4 8 4 86 5 93 4
28 24 4 74 5 8 4 84 5
29 17 7 24 4 28 5 95 6
3 4 4 75 3 76 5 82 -4
30 104 8 25 4 28 6 32 4 34 4 82 7
3000 0 17 130 8 132 6 3 -7
30022 0 4 133 17 31 4
31 124 7 26 4 85 4 92 7
32 105 4 120 -5 154 4 21 3 26 4 30 4 44 8 53 -4 74 4
33 0 4 133 3 150 6 74 4 84 3
3306 4 4 54 5 74 -13 8 16
34 0 6 122 4 125 6 136 5 39 4 81 5
35 104 5 35 4 4 5
36 0 7 1 4 11 5 117 4 129 6 140 5
37 110 6 117 4 120 -5 124 3 136 3 58 4 78 3
38 120 10 122 4 24 5 4 4 98 5
39 117 4
4 12 5 159 4 34 5 62 5
40 100 8 104 7 138 4 28 -4 73 5 8 4
400 11 -4 120 -7 122 4 133 4 75 13
4003 39 9 40 9
403 11 10
4033 40 12
4096 0 -5 114 4 120 -4 122 12 76 9 78 4
41 116 4 136 4 16 7 25 3 39 4 58 4 76 5
42 0 4 117 5 122 5 25 4 72 4 84 4 94 4
43 118 4 24 4 35 5 84 5
44 0 6 84 5
443 21 -4 24 12 27 4 32 4 54 5 58 5 75 11 8 -4
45 120 -4 125 3 140 4 74 4
46 120 -4 138 5 41 4 72 4 85 4
47 107 3 108 4 11 5 115 4 117 3 4 4 5 5
48 0 4 118 4 4 7 50 4
49 104 6 122 8 136 4 2 6 44 4 77 4
5 102 4 11 3 144 5 8 4 81 -3
50 119 4 125 4 2 6 23 4 34 4
51 0 4 1 5 102 10 33 4 35 -4 51 6 82 3
51022 105 5 11 -4 53 7
512 109 13 113 -5 120 4 121 -4 131 4 84 5
52 0 10 1 5 122 4 4 6
521 16 5
53 0 9 24 5 47 4 72 3 79 4
54 1 5 117 6 120 3 130 6 136 3 160 4 72 5
55 122 6 130 10 28 6 3 -4 72 6
56 24 -4 41 4 82 5
57 0 3 120 6 130 7 74 4 77 4
58 125 4 18 5 74 5 8 6
59 104 7 124 4 74 6
6 12 11 32 -4 45 4 68 6 73 6
60 120 5 14 4 34 15 56 4 58 6 89 4
600 120 5 35 3 86 4
61 122 5 146 4 17 7
62 102 5 120 7
63 0 5 100 4 25 5 84 3
64 136 5 15 5 32 4 58 5 74 4 76 4
644 122 4 85 -4 86 9
65 118 5 14 20
65535 11 5 131 4 36 5 7 4 8 5
65536 115 17 33 5 82 4
67 4 5 72 4 87 3
7 104 3 74 4 82 6 92 -3
70 0 4 120 4 24 4 79 6
700 122 4
712 0 7 1 4 72 9 74 9 92 -4
72 84 4 85 4
73 121 6 18 6
75 121 6 85 7
755 86 5
78 136 8 16 5
8 11 -4 12 6 24 5 25 -4 84 4 94 7
80 0 7 27 6 58 6
8022 0 6 122 4 160 13
8080 10 9 11 -10 74 7 8 -4
812 108 4 125 6 94 6 96 4
84 27 4 30 6 80 7
86 0 -4 15 4 23 5 55 3
87 103 3
88 108 5 4 -5 84 6
9 132 3 133 3 18 4 26 4 82 -4 94 7
90 121 8 138 5 36 7 4 4 9 4
91 136 4 95 5
92 102 6 18 4 4 4
93 24 3 50 8
95 0 6 111 4 126 4
96 107 5 72 6 74 5
98 0 6 24 4 74 5 84 4
99 122 6 74 5 92 5
__programdata__ 128 6 144 6 4 -4 85 -8 86 7
_comm 108 6
_key 85 4 86 8
_key.pub 132 3 86 5
_msg_kex_ecdh_reply 16 -6 31 19
_msg_kexinit 16 -5 31 15 94 3
_systemd_unit 108 6
aa 104 8 133 4 96 5
aaaa 12 16 120 4 18 4
ab 1 9 123 4 72 6 92 5
abcdef 37 5
able 0 9 120 4 125 4 23 4 46 5 50 7 54 5
aborted 0 8 119 3 44 5
about 104 3 144 4 85 6
above 122 3 20 3 54 4 66 6 74 4 82 5 97 4
absent 70 -5 71 -8 72 28 73 -4
ac 138 7 2 7 27 4
accept 68 5
accepted 102 4 118 4 119 4 120 -6 125 13 127 6 98 5
access 117 5 120 4 125 -4 130 4 144 4 145 4 150 5 24 4 41 5
access-class 150 5
access-lists 50 4
accessible 120 11 35 -4 54 4 58 3 86 4
account 105 4 117 3 121 4 124 17 125 4 144 5 88 6
accounts 119 4 125 6 88 6
ack 25 4 82 4
acl 11 5 36 18
acls 150 5 36 10
action 2 3 29 6 32 4 54 10 82 -4 84 5
actions 108 10 12 5 35 7
activation 23 6 76 4 78 6
active 105 4 54 8
actual 0 5 125 10 144 8 18 4 26 5 54 4
actually 0 8 118 5 125 11 130 5 74 8
ad 30 6 58 4
adapter 120 -3 135 7 136 4
add 117 5 26 5 97 7
added 0 6 120 8 82 6
adding 110 5 117 -4 124 7 125 8 56 5 76 6
additional 12 5 74 6
addon 0 4 125 5 130 -4 24 6 82 6
addr 1 -4 106 11 137 6 20 6 72 8 84 9
address 20 4 21 4 24 -5 6 6 71 6
addresses 113 4 154 4 19 4 20 5 38 3 45 4 72 4 73 3
addressfamily 19 4 31 4 70 -5 71 -3 73 12
adds 104 5 120 4 139 4 84 5
admin 118 6 150 11 156 3 39 4 41 6
administration 159 8 72 4
administratively 11 -4 63 4 8 -15 9 26
administrator 122 7 124 4 128 3 144 -4
administrators_authorized_keys 122 8 128 18 144 -6
aes 16 4 31 4 84 5
af 0 6 140 5 92 5
affected 28 5 48 5 92 7
after 120 -5 72 4 94 4
afterwards 149 4 27 8 60 4
ag 118 9 125 -7 35 4
again 54 4 88 4
against 15 9 92 4
agent 112 7 123 7 142 5 3 6 98 4
ago 0 4 130 3 76 4 85 4
agree 16 9
al 117 5 122 3 127 4 3 9
algorithm 120 -10 121 12 16 23
algorithms 121 -3 16 7 85 11
alice 118 13 120 -14 139 3 22 5 24 3 84 -4
all 108 4 147 5
allocation 125 5 20 4 38 5 85 12
allow 0 -4 103 6 11 6 117 4 54 8
allowed 104 -5 105 9 11 4 117 11 120 -4 122 -5 124 6
allowgroups 117 18 78 4 84 4
allowing 103 4 118 4 39 4 98 9
allows 143 5 36 5
allowtcpforwarding 9 26
allowusers 117 17 120 -6 124 -4 137 5 84 4
along 141 4 58 5 76 4 86 4
alpine 81 4
already 28 6 57 4 74 17 77 3 97 -4
also 24 4 44 4
always 132 4 140 7 159 4 19 5 38 3 98 4
am 0 5 1 6 111 4 119 3 122 -4 136 -4 144 3 54 5 74 4 75 4
amazon 35 11
amazonaws 35 15 45 9
amazonaws.com 1 3 35 7 4 4
amd 0 6 81 8 94 8
android 16 4 160 7 95 -7 97 11
ansible 0 7 117 5 14 4 18 6 4 5
answer 13 3 17 4 20 4 51 4
answers 19 5 23 6 25 4 48 10
any 120 -4 143 4 41 4 6 -4 74 4 82 -4
anymore 108 5 121 4 124 5 16 5 28 4 54 4 71 6 82 3 85 5 92 5
anyone 117 4 120 5 16 5 46 4
anything 143 4 21 4 28 4 34 6 77 5 92 5 93 3
anywhere 108 11 54 5 56 3 57 4 58 -4 60 5
api 21 12 24 -7 39 4 44 5 54 4
app 0 8 131 6 14 4 161 21 3 6
apparmor 96 26
appears 118 4 123 4
append 119 10 60 10
apple 117 11 14 8 146 4
appleboy 0 7 44 4
appliance 125 5 159 8
application 140 5 144 5 50 6 52 9
applied 44 21
apply 103 5 3 8 41 4 81 10
applying 0 4 10 5 18 6 28 6 46 5 56 5
apps 130 4 133 4 158 4 161 5 3 6
apr 100 4 84 6 93 4
apt 129 4 81 5 92 4
apt-get 129 4 92 5
archlinux 93 4
are 123 -3 24 4 76 3 86 5
args 116 5 119 8 17 6 74 5
argument 4 16 74 3 84 9
arguments 4 9
around 120 4 24 6 54 7
arp 1 9 50 6 68 4
asa 1 5 151 10 50 9
ash 125 8 23 8
asia 40 8
ask 107 3 11 5 119 3 27 4 29 5 5 4
asks 110 4 118 9 124 -3 23 8
assign 0 5 130 4 6 5 72 16 74 -10 97 -4
assistant 0 5 74 12
associated 18 4 2 -3 28 6 3 12 72 5
at 105 5 140 4
attach 100 7 120 -4 123 4 38 4 42 4
attack 32 14
attacks 109 6 111 5
attempt 123 6 159 4 19 5 44 6 50 11 85 3
attempted 119 9 120 5 125 4 5 8 85 5
attempting 0 5 1 4 105 10 23 9 28 8
attempts 111 5 120 4 123 7 130 5 158 4 23 4
audit 102 7 124 5 92 4 95 6 96 3
aug 102 6 122 4 125 3 15 4 89 4
auth 117 7 122 5 124 4 28 4
auth.log 98 4
authenticate 119 11 120 6
authenticated 12 12 121 8 24 6
authenticating 120 6 122 6 123 6 31 6
authentication 105 7 120 7 122 12 123 9 124 4 127 -5 28 -5
authentications 119 6 120 9 121 -5 122 -4
authorize 35 4 8 4
authorized 122 7 40 6
authorized_keys 120 11 122 20 4 -6
authorizedkeyscommand 120 26 122 -4
auto 104 6 120 7 18 3 56 3 82 6
avahi 23 18
avail 28 5 98 13
available 0 4 125 6 50 4 72 4 85 7 86 5 92 5
avc 95 7
average 105 4 116 8 24 5 62 4
awk 102 5 104 6 116 5 2 5 31 3
aws 100 4 3 8
aws_instance 30 4 35 10
awsec 35 5
az 100 4 120 5 41 7
azure 24 -4 35 -4 41 24
back 97 4
backend 0 6 39 6 51 6 52 11 69 4
backup 104 4 125 3 17 4 56 6 82 5
backups 104 5 156 5 88 4
bad 120 -6 121 -4 122 8 140 4 4 14 72 4 84 9 85 -7
ban 108 17 110 5 112 5
ban-client 108 12
banned 108 15 110 6 111 5
banner 104 9 105 6 107 5 11 -4 132 4 16 -6 39 -4 4 -4 51 4 75 4
base 108 4 116 3 2 5 88 5
based 129 5 76 9
bash 1 4 114 4 125 11 14 4 18 4 81 9
bastion 10 4 104 8 120 -5 161 7 26 8 3 4 35 8 40 6
batchmode 109 4 128 8 17 5
be 81 4
because 120 -5 124 4 18 4
become 10 3 118 7 120 5 35 8 69 6 97 3
been 0 7 120 4 145 3 29 3 40 5 46 4 81 4 92 -4
before 4 -4
begin 120 8 136 4 4 5 68 4 84 5
beginning 104 10
behavior 0 6 122 3 125 3 26 6 54 4 72 6
behind 137 4 2 4 22 4 51 7 68 4
being 29 4 46 6 56 4 76 7 84 4
believe 114 6 128 4
below 120 -5 144 3 60 4
beta 15 5 39 -4 40 6 60 8 92 -3
between 120 9 121 4 34 4 50 5
bin 117 -5 118 5 125 18 15 5 39 4 4 5
bin/bash 118 5 125 5 130 6
bin/sh 125 4 4 7
bind 120 -5 130 -4 6 17 74 15 84 -4 92 -3 95 4 97 7
bit 0 4 44 5 58 9
bitbucket 0 8 120 -4 24 5 4 6
blame 108 7 13 6 28 5
block 106 4 147 7 32 6 44 3 63 4 84 8 9 4
blocked 108 9 109 8 113 10 24 5 31 4
blocking 109 4 117 3 120 6 143 4 21 4 54 5
blocks 11 8 21 3 43 5 5 4 61 5
bookworm 74 4
boot 100 4 135 5 158 5 28 7 72 4 74 4
booted 101 5 120 -5 135 -4 28 13
booting 126 11 135 4 14 4 35 4 72 4
boots 100 5 118 4 136 5 44 5 91 4
bootstrap 144 5 145 8
both 25 5 73 5 76 3 79 3
box 11 6 136 8 156 7 159 5 18 4 49 9
brd 1 4 137 6
break 114 4 127 4 27 7 28 7
breaks 45 4 92 9 98 4
bridge 145 8 49 6 54 4 72 4
bridged 136 16
bring 13 4 15 5 159 4 92 6
broadcast 136 13 26 -5 31 -5
broken 12 11 127 6 19 5 34 5
bug 140 8 72 11 92 5
build 129 9 137 5 16 4 24 4 85 4
builder 28 13 39 7
built 107 5 15 8 92 6
but 158 4 35 4 50 5 70 3 82 6
button 130 5 155 6 16 3 27 4
by 11 6 120 -4 150 4
bytes 17 3 21 7 24 -6
cable 13 5 136 5 49 4
cache 18 3 20 12 26 4 88 3
call 0 7 119 3 16 6 23 6 46 4
called 108 5 26 6 4 4 68 4
calling 35 7 4 8 74 4 8 8
came 102 3 115 4 151 4
can 1 4 136 3
cancel 120 8 126 10 50 4
cannot 114 4 120 3 4 4 54 4 74 3 81 -4 82 4 97 5
cant 0 -4 100 5 143 7 70 12 82 -5
cap 0 8 44 4 97 5
card 13 4 158 6 26 -4 28 4 30 6 31 10 64 5
case 62 5 68 -6 8 -4
cat 125 4 87 -3
categoryinfo 144 8
cause 108 -5
caused 0 6 103 5 128 4 44 8
causes 120 12 125 6 84 5
causing 103 6 124 7 54 7
cbc 155 4 16 7 84 5
cc 0 7 104 3 132 5 16 4 4 -4 50 6
cd 0 3 1 6 114 4 117 4 2 4 40 4 72 4
ce 104 5 132 6 6 4
centos 136 4 85 6 95 5
certain 150 5 154 8 6 8
chage 124 12
chain 154 4 65 13
change 0 7 27 4 31 3 76 6 79 4 84 -6
changed 0 5 17 10 3 -4
changes 28 4 67 6 76 7 97 7
changing 120 -4 122 6 124 4 130 4 39 5 76 4
channel 11 -5 8 24 9 8
characters 3 12 75 9
check 105 -4 51 6 53 10
checked 126 4 41 5 82 10
checking 0 7 17 6 2 3
checks 124 3 34 5 51 9 53 11
child 122 5 144 4 92 10
chmod 122 10 69 4 82 4 86 7
chown 127 6 86 6 87 4
chroot 122 -8 127 24 84 -3
chrootdirectory 122 6 127 12
cidr 36 4 42 4
cipher 16 7 4 4
cisco 149 8 150 5 151 5 152 4 31 4
class 1 6 150 9 84 5
clean 100 5 98 11 99 3
clear 108 11 18 7 3 4 78 4 83 5
cli 0 4 102 3 139 6
client 19 4
client_loop 118 4 122 5 34 7 92 5
clientaliveinterval 140 4 34 11 78 3
clients 103 4 15 6 3 5 92 5
clone 0 6 1 4 11 4 12 6 120 -8 130 4 132 11 18 6 21 -4 24 8
cloning 0 14 132 5 19 5 21 -6 4 6
close 125 4 137 5 51 3 70 3 96 4
closed 106 4 11 8 124 4 125 6 150 -4
closes 108 5 119 5 28 4 78 4 82 3 90 4
closing 103 6 61 16
cloud 119 5 120 4 130 3 133 4 27 3 42 4 54 4 98 5
cloud-init 100 5 119 6 120 -5 98 7
cloudflared 140 22 22 6
cluster 0 8 133 5 28 5 41 5
cmd 157 6 3 5 63 4 64 6
code 0 5 14 4 15 -4 39 6 92 4
com 120 4 18 5 21 3 24 6 3 -4 45 4
come 159 4 28 5
comes 150 4 39 5 5 4 60 3 81 4
coming 154 8 56 8 84 5
comm 83 4 92 7 96 4
command 10 6 84 -4
commands 117 5 144 6 53 5 69 4 86 4
comment 144 3 48 6 49 4 50 3
commit 118 4 153 8 19 3 47 5 48 4
common 120 7 121 -8 131 4 16 15 87 -4
company 10 8 141 4 24 5 26 5
compat 31 5 92 5
compatibility 103 4
completed 19 7 51 5
component 122 -10 127 18
compose 0 -3 130 17 132 5 18 11
compute 27 4 29 4 35 5 39 5
computer 137 4 144 4 18 4 46 5 5 6
condition 102 6 82 -3 85 4 91 10 98 6
conditionpathexists 85 5 91 8
conf 19 7 65 4 97 4
config 0 5 120 -4 122 -4 22 3 4 11 6 3
configuration 0 -4 11 3 144 4 26 4 4 8
configure 102 5 120 -6 14 -5 151 5 152 3 30 4 50 5 81 -5 84 4
configured 120 6 135 4 140 3 24 -3 3 4 35 7 76 5 97 4
confirm 0 7 125 3 30 7 50 4
confirmed 152 4 153 12 46 4
connect 0 4 103 5 12 4 9 -4
connecting 1 7 12 6 120 -5 2 6 21 7 22 5 3 5 46 3
connections 104 4 105 6 147 3 56 4
connectivity 2 5 39 4 74 6
connects 12 6 18 8 2 5 48 5 5 4 54 6
connecttimeout 115 4 116 5 25 10
conntrack 33 12 63 3 69 8
console 27 4 28 6 82 9
cont 74 10 80 11
contact 124 7
container 125 -4 129 4 130 10 131 6 132 4 134 5 161 4 4 4 74 4 85 4 97 5
containers 101 3 129 10 131 4 87 3
contains 75 10
content 100 4 84 4
continue 100 5 119 3 120 4 121 -4
control 144 6 152 4 156 4 18 5 81 -4
controlmaster 113 4 136 4 56 8
copied 86 6
copy 120 5 84 4
core 116 5 68 4 74 6 95 5
corkscrew 10 17
correct 0 -4 1 5 120 8 35 5 7 5 84 5
correctly 0 -3 105 5 122 4 14 5 158 5 35 10
could 16 4 3 5 81 4 85 5
couldn 120 3 127 16 16 5 37 6 74 6
couldnotstartservice 144 6
count 120 5 33 6 78 4 84 3 9 4 99 4
counter 50 4 66 5 84 6
cp 106 -4 122 -3 52 4 62 4
cpu 116 10 82 6
crash 54 6 84 8
crashed 100 5 82 7
create 3 -4 74 4
created 130 5 144 3 41 4 58 4 82 4
creating 158 5 160 4 3 -4 35 5 44 8
credentials 118 6 121 3 125 11
cron 118 5 58 5
crypto 151 4 16 9
cscli 110 28
csf 112 20
ctrl 160 3 50 10
ctrl-c 1 3 160 4 35 4
ctstate 58 5 62 4 63 4
curl 1 7 11 8 158 -4 22 6 48 5 69 6
current 124 5 136 7 24 5 46 8
currently 108 6 124 -5 125 18 44 4 54 4
curve 31 6
custom 0 4 2 5 44 4
daemon 115 7 23 7 76 5 82 3 84 9
daemon-reload 115 4 76 8 83 4
darwin 14 12
data 100 3 120 -4 16 4 74 4 86 4
database 122 5 161 7 54 5 74 5
date 124 16
days 0 5 116 5 124 4 132 4 29 5 33 5 78 4
db 12 12 19 4 68 4
dbeaver 108 4 120 12 86 -4
dd 11 6 118 4
de 105 4 132 4 136 8 144 4 158 5 161 7 38 5 92 6
dead 140 5 33 5 70 4 76 -5 81 -4 82 10 83 4 91 4
deb 132 4 74 5
debian 118 5 120 4 58 4 96 4
debug 24 -8 31 6 75 4
debugging 0 9 144 5
dec 0 6 122 7 125 4
decisions 110 13
decode 82 4
dedicated 27 4 29 5 44 5 97 4
default 12 3 26 -4 3 -5 30 8 54 7 63 4 64 4 81 4 82 5
defaults 100 4 98 5
defined 127 -5 92 5
del 5 5 74 -4 81 5 82 4 94 8
deleted 110 4 5 4 92 -4 94 12 98 10 99 5
denied 12 -3 120 8 24 -4 35 -4 74 -7 82 -4 85 -6 95 5 96 6 97 5
denies 122 4 152 4 41 5 44 5 50 5 54 -5 57 6
deny 103 11 111 5 117 5 124 4 39 5 50 4 57 8
denygroups 117 12
denyhosts 103 8 104 -5 111 31
denyusers 117 15
dependency 100 7 102 4 74 5
deploy 0 6 102 4 108 4 119 6 19 5 3 9 97 5
deploy_key 120 14
deployment 0 4 133 4 18 6 54 4
deprecated 119 6 136 5 87 6 88 4
des 155 5
des-cbc 155 5
describe 140 5 51 4
description 100 6 53 4
desktop 0 6 102 6 116 4 12 4 44 5 46 5 64 4
destination 108 5 27 4 42 6 46 4 69 5
details 100 6 28 4 30 4 4 5 82 -4 84 7
dev 0 -4 136 4 26 7 98 6
dev/sda 82 5 98 5
dev/vda 98 6
device 113 5 134 10 149 6 25 7 47 7 84 4 98 4
devices 0 9 12 4 121 3 150 4 156 4 5 8
df 99 14
dh 151 4 16 4 31 4
dhcp 23 5 30 7 47 9
dhcpv 63 14
diagnostics 113 6 94 6
dial 0 9 3 10 71 4 82 -3
did 0 4 144 8 20 4 53 4 94 7
didn 0 7 122 3 143 4 41 4 50 5 58 7 92 5
died 4 6 82 10
different 0 5 103 4 17 3 50 7 74 7 84 9 92 6
diffie 155 6 16 7
diffie-hellman-group 155 6 16 4
digitalocean 100 6 44 6 82 9
dir 125 7 127 4 159 5 87 6 88 3
direction 35 -4 39 4 44 4
directive 76 7 84 12
directly 28 6 7 6 87 6
directory 120 6 81 4 87 13 88 -7 93 3
disable 54 8 58 4 67 4 79 4 82 3 96 4
disabled 0 6 124 3 154 6 158 8 39 4 84 -4 85 4 9 10
disabling 117 4 85 9 86 -7
disconnect 120 -4 123 8 26 8 34 4
disconnected 122 -4 123 8 139 4 151 4
disconnecting 121 4 123 -6 124 5 31 3
disk 100 9 101 4 145 4 80 4 98 10
disk-full 85 4 87 4
display 54 7 82 7
displayname 142 12 143 4 5 4 82 -6
dist 104 4 120 6 24 5
dns 1 8 12 7 17 4 19 10 20 -4 22 5 23 4 35 4 48 4
do 92 4
doc 71 11 76 5
docker 11 -5 120 -4 125 -5 129 5 130 15 131 7 132 6 28 4 69 14 85 4
docker-proxy 129 4 131 7 74 3
dockerfile 0 4 129 7 130 12 87 4
docs 85 3
document 160 5 8 4 98 7
document-name 26 4 8 5 82 4
documentation 41 5 60 5
documents 24 4 63 5
does 17 4 84 -4 87 -6 88 5
doesn 104 8 117 4 143 5 156 4 23 4 26 4 44 8 50 5 73 7 84 5 85 5
doing 120 -4 17 8 19 5 92 4 94 5
dokku 0 5 136 5 3 8
domain 127 3 143 5 149 6 4 6 48 5
don 0 4 117 5 12 4 50 6
done 104 4 120 6 127 4 2 4
down 123 4 126 6 140 4 19 5 53 4
downloads 120 3 125 5 158 4 26 4
dpkg 102 8 85 4 94 9
dport 69 4 8 4
dpt 108 -4 58 18 60 5
driver 1 -4 130 13 136 -4 14 4 149 7 35 -4 74 4
drop 104 6 105 6 108 5 58 12 60 -4 64 7 66 -4
dropbear 118 3 119 5 120 4 122 5 155 11 72 8 74 9 85 4 9 5
droplet 108 4 120 3 28 4 44 7 82 11
dropped 16 4 35 4
drwxr 122 6 127 4
drwxr-xr-x 122 6 127 4
drwxrwxr 122 4 127 8
drwxrwxr-x 122 4 127 8
drwxrwxrwx 120 -7 122 12
dss 123 -4 16 8
dst 11 5 139 5 46 4 58 7
du 98 15
due 111 4 144 9 24 4 26 3 29 4
during 103 4 39 -4 76 4 8 5
dynamic 1 5 20 8 50 4
e.g 124 3 24 9 54 4
each 4 4
earlier 106 5
ebs 35 11 98 7
ec 0 -3 122 4 29 7 35 15 44 -4 51 -3
ecdh 16 6
ecdh-sha 16 6
ecdsa 129 6 17 6 24 4
echo 84 4
econnrefused 0 14 145 6 56 6 82 10
ecr 32 3 82 4
ed 120 7 86 -4
edit 100 7 117 5 118 5 4 4 48 4 76 3
edu 0 3 26 19 31 4 35 -4
ee 0 6 78 5
ef 1 8 133 4 4 6 82 7
effect 102 3 4 6 54 5 58 8
egress 13 3 24 13 36 8 43 4
either 101 8 120 4 130 4 2 6 30 7 39 4 82 4
elapsed 3 -5 35 11 44 13
else 59 4
emergency 100 18 82 4
empty 158 4 3 11 85 9 87 13 98 4
en 13 4 136 4 5 5
enable 155 8 158 4 159 4 54 10 82 6
enabled 124 4 143 9 54 6 79 4 82 6
enabling 127 4 26 5 54 4 62 5
encountered 136 8
encryption 122 8 149 4 16 15
end 119 5 14 -5 140 4 21 4 28 5 3 3 4 4 61 5 84 5
ended 116 4 140 6 143 4 87 4
endpoint 37 8 74 7 78 4
enforcing 120 4 95 13 97 -4
engine 119 -4 120 5
enough 117 4 5 4 56 4 72 7 81 5
enp 1 6 136 12 137 -4 26 -4 43 4
ensure 125 4 144 3 35 7 64 5
enter 100 6 119 5
entered 101 5 112 5 72 4
entering 122 3 125 4
entries 104 7 17 5 18 5 36 6 46 7
entry 12 5 36 4 46 7 47 8
entrypoint 132 5 4 5
env 0 5 122 6 128 -6 15 9 92 7
environment 130 5 132 -4 150 5 3 5 4 5 93 5 97 6
eof 0 8 124 5 127 -4 17 4
err 100 4 136 8 140 3 18 -5 24 3 28 5 3 14 63 4 72 6 84 6
errno 0 7 131 6 14 5 16 -5 44 6 56 5 74 5
error 11 -4 121 -3 144 6 3 5 4 6 53 3 84 7
errors 0 5 103 4 104 4 121 5 124 3 149 4 2 4 28 5 85 5 86 -6
establish 120 13 121 4 14 6 3 7 92 4
established 0 -4 11 10 12 5 120 -5 131 5 21 -6 33 5 41 5 58 4 60 4
esxi 119 8 157 16
etc 120 -4 4 -7 84 5 85 7 86 4
etc/fstab 100 15
etc/hosts.allow 103 19 104 -4 111 -4
etc/hosts.deny 103 7 111 11
etc/init.d/dropbear 118 5 155 6 34 4 9 3
etc/init.d/ssh 82 4
etc/nologin 124 -5 125 -6 126 20
etc/passwd 125 4 88 13
etc/shadow 117 -4 120 5 124 10
etc/ssh 104 5 84 9 85 4 86 5
etc/ssh/ssh_config 102 4 11 4 130 4 4 4 46 4
etc/ssh/ssh_host_ 85 10
etc/ssh/ssh_host_ed 87 4 97 4
etc/ssh/sshd_config 4 -11 76 4 84 13
etc/ssh/sshd_config.d 106 3 34 3 70 4 84 -6
eth 136 -4 137 4 33 5 5 4 58 4 72 5 84 7
ethernet 143 10 30 5 71 5 82 6
euid 117 6 118 4
even 0 5 122 4 137 6 14 4 2 4 81 5
event 100 5 128 4 144 7
ever 25 5 83 4
every 142 4 72 4
everyone 136 4 30 4 59 6
everything 101 3 136 5 64 5
example 10 -3 12 6 161 4 18 -7 2 4 3 -3 45 5 50 3 8 -5
exceeded 103 -4 104 12 11 -4 115 -4 120 4 123 4 19 5 75 -4
except 103 4 117 3 118 7
exception 118 4 24 5 28 4 59 3 66 4 72 4 75 4 84 -4 92 5 93 4
exceptions 105 9 120 5 57 4
exchange 120 -4 16 16 75 4
exe 125 6 144 6 94 9
exec 0 -4 10 6 125 -4 129 9 3 6 48 4 81 -4 85 4
execstart 102 8 74 6
execstartpre 74 7
executable 88 -5 93 17
execute 136 6 14 4 161 9 28 5 85 4
executeerror 0 4 119 4 120 4 44 6
executing 10 4 120 5 44 8 74 4 84 7
execution 104 8 41 5 97 6
exist 125 7 18 4 3 4 82 -4 85 7 86 -4 87 -10 88 9 93 7
existing 0 6 104 4 18 5 54 5 84 4
exists 120 5 151 4 81 9 82 4 84 -3
exit 120 -4 48 9 84 5 95 4
exit-code 92 6 95 6
exited 39 5 85 8
exiting 85 12
exitonforwardfailure 140 8 34 -4 4 4 45 6
exmaple 18 18 19 -4 2 -4
expected 0 8 122 5 17 8 18 5 26 5 41 4 84 6
expecting 102 4 16 -6 31 24
expired 124 20 125 -5 139 9 94 6
expires 124 11
expose 0 4 133 4 136 4 97 9
extension 120 10 158 11 24 5
extensions 120 5 24 4 55 4
external 122 4 28 6 46 13 47 7 74 4
extra 142 5 4 8
fail 108 8 120 6 24 4 76 4
failed 0 -4 120 7 121 -4 136 4 53 -4 74 5 76 -3 8 5
failing 100 4 104 8 108 4 124 4 144 10 72 4
fails 14 7 15 6 54 4 84 4 86 5
failure 120 4 144 4 18 5 19 6 3 -3 6 5 83 4
failures 111 4 122 -4 123 13
false 0 5 125 5 143 4 18 4 36 5 87 4
family 12 10 70 -4 71 -5 73 14
far 140 7 17 4 28 7 32 6
fatal 11 5 117 -3 122 -6 72 6 85 4 87 4 95 4 97 -7
fault 10 6 102 11 118 7 122 6 72 3 73 4
fd 0 11 120 4 76 4
fe 117 4 133 4 45 5
features 142 5 87 4
feb 103 6 121 6 122 5 18 4 72 8
fedora 27 9 95 6
few 104 4 135 5 29 4 44 5 51 4 98 3
ff 120 -3 123 8 156 6 158 4
file 100 4 119 4 122 4 126 4 158 4 4 4 62 4
files 115 4 144 3 85 10 99 4
filesystem 98 4 99 4
filezilla 0 4 127 3 16 3 75 8
filter 0 3 153 7 154 6 32 4 50 6 65 5 66 6
filtered 0 -6 12 6 24 15 30 8 50 7
find 141 4 2 4 26 4 28 5 30 4 98 6
fine 12 6 136 -3 20 5 72 5 84 9
fingerprint 17 14 85 6 86 7
finish 44 5 74 6 92 8
finished 117 7 16 3 34 5 35 4 81 6
firewall 35 -4 44 8 50 6 54 5
firewall-cmd 63 5 64 8
firewalld 60 4 63 8 67 7 81 6
firewalls 44 5 50 4
fix 15 4 54 8 93 3 98 4
fixed 100 4 23 5 34 5 49 5 99 4
flag 2 7 44 4
flags 136 5 26 4
folder 122 11 84 -4 87 11 99 5
folders 127 9 85 6
followed 0 7 28 9 42 10 76 4
following 104 5 144 6 75 5 82 -4 84 5 87 4
follows 106 4 124 4 84 6 96 4
forbidden 11 8 24 5
force 32 5 4 -4 62 7 92 5
forced 118 6 54 5 84 4
foreign 103 5 105 4 131 4 147 5 75 7
forgot 54 6
fork 0 -4 104 5 114 13 144 5 4 5
form 0 8 125 4 41 4
format 124 4 143 -4 26 4 75 6 85 5
forward 46 11 47 5 48 6
forwarded 136 10 46 7 49 11 50 4
forwarding 11 -4 120 -3 140 7 46 5 52 6 8 5 84 -5 9 18
found 121 -5 16 7 18 6 23 4 81 11 90 -4 92 9
free 11 4 135 5 150 6 83 5 9 3 99 7
fresh 125 5 136 5 64 4 85 4 87 5
fri 111 5 78 4
from 103 6 117 4
fromport 35 14
fstab 100 17
ftp 155 5 58 9
full 145 4 33 12
fully 102 4 74 6 76 4
fullyqualifiederrorid 144 8
function 144 10 88 -4
further 4 6 44 5 46 4 78 6
fw 159 7 58 5
gateway 28 4 30 24 37 5 82 4
gatewayports 140 9 76 15
gave 29 3 35 13 6 4
gb 0 5 120 4 46 5 98 8
gcloud 120 5 39 10 40 7
gcloud.compute.ssh 39 7
gcp 39 5
generate 151 4 41 4 85 14
generated 120 5 125 6 85 6
generating 129 5 35 9 85 7
get 26 4 28 3
get-netfirewallrule 143 7 5 4
get-service 142 8 28 7 82 -4
get-windowscapability 141 5
gets 121 3 122 4 137 4 155 4 32 5 51 5 55 4
getting 0 4 120 6 124 4 125 -5 130 5 155 3 19 4 23 3 26 3 75 4 84 -5
gh 120 6 161 4 18 9 3 7
gid 122 5 88 6 92 9
git 0 10 10 -3 11 7 124 -6 130 4 132 5 15 5 2 7 21 6 92 -5
gitea 0 17 120 -4 122 4 132 8 74 4
github 11 8 21 6 24 8 3 3
github.com 0 -4 10 -4 11 5 12 -4 120 -6 18 -5 21 13 24 16
gitlab 0 6 132 4 24 6 25 9 71 8
give 150 3 21 4 59 3 74 4
given 2 7 74 4 92 5 95 4
gives 1 4 120 4 2 5 44 3 46 4 50 3 81 4
global 12 4 137 4 45 4 50 6
go 130 4 6 3 65 4 73 4 75 9 82 5
go-w 120 -3 122 9
goes 27 4 53 5
gogs 0 6 124 3 132 10
going 126 7 14 3 24 5 28 4 82 6
gone 116 4 121 6 30 8 69 4 72 4
good 18 7 83 4 86 4
google 39 9
got 104 4 120 -5 130 5 135 4 17 4 24 5 81 3
grep 0 6 118 4 76 4 84 -7
group 117 10 118 5 120 -4 35 6 41 5 43 5 44 5 51 4
group-id 35 4 8 5
groups 117 14 41 5 42 4 43 8
gssapiauthentication 107 14 84 -5
guest 1 -3 129 4 135 6 136 10
gz 0 5 2 7 76 6
had 103 4 111 4 118 5 98 4
hadoop 129 9 145 12 35 9 82 5
half 120 4 56 4 78 4
hand 101 4 102 4 161 4 51 4
handle 0 11 5 7
handler 89 6 95 13
handshake 104 5 120 4 121 -5 130 5 140 8 16 7 28 6 3 -4 37 5
hang 100 5 103 4 139 6 44 6
hangs 115 7 31 5 50 4 80 4
happened 34 4
happening 23 4 31 3 56 6
happens 104 7 105 5 34 6 71 4 82 5
hard 0 6 29 8 80 5
hardening 117 4 118 5 65 -6 66 -5 67 17 84 -4 87 3 9 3
has 124 3 161 3 17 5
have 103 3 63 4 86 4
having 22 6 40 6 46 4
hcloud 27 8 44 8 82 4
head 104 4 114 8 77 4 83 4 98 4
healthy 13 5 51 5 82 7
hellman 155 6 16 7
hello 130 10 40 5 42 6 44 6
help 0 5 102 3 111 4
here 44 4 94 6
hetzner 100 7 44 5 54 3
hetznercloud 44 8
hi 108 8 23 4 24 6 88 5
high 113 8 116 4 56 6 97 6
hit 78 15 89 6
hmac 16 10
hmac-sha 16 9
home 122 7 2 5 4 6 45 5 48 6 84 -6
homebrew 10 6 14 5 148 5 15 4 22 6
host 120 -5 17 4
host-key 1 6 132 6 17 -7 20 5 38 5
hosted 0 4 1 4 136 4 18 5
hosting 112 4 161 9 67 4
hostkey 144 7 4 5 72 8
hostkeyalgorithms 121 -5 16 14
hostkeys 85 12 86 4
hostname 1 11 18 7 2 5 23 3 24 -4 4 4 75 4
hosts 1 4 103 15 111 4 20 12 21 11 86 -5
hosts.deny 103 16
hotspot 13 5 24 20 48 -5
hour 116 14 132 6
how 108 5 120 4 130 6 145 4 161 3 24 -4 28 3 32 5 33 4
however 1 9 112 4 122 -3 125 6 42 4 72 5 76 4 82 4
http 0 4 11 7 110 3 12 4 2 10 24 7 3 -4 52 7 75 6
https 140 4
hung 29 10
i/o 113 4 28 4 3 -10 30 4 35 12 44 16 80 5
iap 26 4 39 5 40 17 44 -4
icmp 108 5 25 -4 31 4 39 4 59 4 60 4 66 -4 68 14
icmp-host-prohibited 108 -5 60 15
icmp-port-unreachable 108 10 59 5 60 -6
icmp_seq 14 3 30 4
id 108 -4 97 5
id_ed 121 5 123 6
id_rsa 11 -4 120 13 131 4 156 3 82 4 86 -11
idea 118 8 120 4 46 4 54 4 74 4 82 4
ideas 118 6 124 5 130 12 18 5
identification 105 5 120 -4 17 10 53 6
identitiesonly 123 20 8 5
identity 120 16 26 3 35 -4 40 3 75 3
identityfile 123 13 156 5 63 4 8 4 84 -3
idle 104 3 34 22
ifconfig 1 8 136 6 158 -4 48 8 82 4
ignore 70 4 86 5
ignored 76 7 82 8 84 -5 85 -4 86 7
ii 136 4 81 14
image 0 6 120 4 129 5 130 10 131 5 136 5 158 4 85 7 87 4
images 130 4 60 11 91 4
img 0 4 118 10 88 4
immediately 108 6 125 4 140 6 144 6 23 3 54 4
impossible 102 9 121 5 143 6 144 4 98 5
in 74 4
inactive 124 5 34 4 76 -5 81 -4 82 14 91 4
inbound 137 4 35 10 41 5 44 9
include 151 4 152 7 65 6 84 7
incoming 147 7 54 6
incorrect 120 7 122 4 85 4 86 7
inet 30 7 65 6 66 6 67 5 84 13
info 120 8 74 5
infra 12 6 2 9 23 6 24 -4 30 8 35 -4
ingress 35 4 39 8 42 4 43 4 8 4
ini 0 7 10 4 48 7 53 10
init 100 4 113 4 82 4
initialize 0 5 119 4 120 14 54 4
input 154 3 5 -4 58 4 62 4 65 4 68 7
input_userauth_request 123 -4 124 18 125 -4
inside 130 4 134 5 155 4 46 7 47 4 48 6 5 4 50 4
inspect 129 6 130 16
install 10 4 120 4 134 6 87 -4
installation 137 3 144 4 39 3 58 6 71 8 81 11
installed 0 4 136 5 81 5 87 4
installing 120 4 155 5 58 4 64 4 76 4 88 6
instance 120 6 27 3 35 5 37 6 38 7 40 5
instances 27 6 39 4
instead 1 4 19 5 3 5 46 4 58 4 85 4
instructions 0 8 10 5 42 10 86 6
interface 137 3 151 7 31 4 41 6 46 4 6 7 72 6
interfaces 13 3 139 4 153 3 30 4 72 4
internal 151 5 18 8 46 7 47 6 54 6 84 4
internet 24 6 37 3 45 6 46 5
into 102 4 132 4
intrusion 113 14 32 6
invalid 117 -4 120 10 122 -3 123 -5 124 8 85 6
invocation 77 4 84 6 89 5
invoke 45 6 74 6 84 4
io 0 4 86 3
io.c 120 4 75 4
ios 149 8 152 8 46 6 47 5
ip 137 4 35 7
ipaddress 129 6 130 21 26 -4 27 4 44 -6 45 4
ipprotocol 35 20
ips 108 4 32 10 35 -4 38 6 44 9
iptables 108 6 58 5 59 5 60 6 61 6 62 7 66 -3 68 -6 69 4 8 3
ipv 0 -4 12 10 34 4 68 4
is-active 76 -4
iso 100 9 28 11
issue 12 4 122 4 124 6 140 4 20 5 39 5 44 4 46 4 92 -4
issues 10 7 108 6 40 5 63 6 72 6 98 4
iterm 14 16
itself 136 4 2 3
jail 108 14 125 4 127 4
jan 117 4 12 6 120 -3 122 -4 125 4 46 5 85 8 88 3
java 108 4 48 -4 8 7 82 10
jcraft 16 7 75 5
jenkins 104 4
jessie 118 8 158 7
job 11 7 17 4 28 3 3 10 74 4 84 10
journal 108 4 124 3 72 3
journalctl 100 3
js 0 5 120 4 24 4 37 7 8 7
jsch 16 7 75 5
jschexception 120 8 16 5 75 5
json 104 5 130 4 27 4 41 4
jul 0 5 122 4 93 6
jump 10 5 45 -3 7 14 8 18 9 8
jun 0 5 125 4 31 5 77 4 92 5 98 6
junos 104 4 153 8 50 9
just 129 4 46 8 82 5
kb 16 5
keep 0 5 72 4
kept 33 6
kernel 134 8 29 9 30 7 6 4 62 4
kex 121 -4 16 8 31 7 84 4 92 5
kex_exchange_identification 0 -4 11 12 125 -3 15 -5 150 -3 21 -5 53 4 74 5 75 6
kexalgorithms 155 -4 16 11 84 6
kexinit 16 5 31 11
key 120 9 121 7 125 -4 17 5 42 6 85 6
key_load_private 120 -5 85 14 86 7
keyboard 111 5 122 4 123 -4 158 4
keyboard-interactive 122 4 123 -4 28 3
keygen 101 4 17 7 85 13 86 -3
keys 120 7 123 7 144 6 85 14 86 5 87 -4 98 5
keyword 4 7
killed 29 6 83 19
kind 120 5 52 7 69 3
know 136 5 144 4 21 5 23 5 52 4 76 4 8 3
known 18 4 19 -4 2 7 3 6 72 5 81 -4 84 5 86 -4
known_hosts 17 25 2 -6 3 -5 4 12
kubectl 129 3 133 23 86 -5
kubernetes 129 5 133 8
label 133 3 159 5 49 4 63 4 86 6 95 -4
lan 154 5 155 6 27 4 4 -5 45 -5 48 4 49 6 72 11 80 5
laptop 120 13 122 -5 2 9 46 5 60 5
last 0 -3 12 4 3 5 30 5 74 5
later 117 4 72 5
latest 0 3 132 4
launch 136 5 82 4 84 4
launchctl 145 17
launchdaemons 145 5 146 5
lb 120 6 122 4 41 -4 51 6 52 10 86 -4
ld 120 -6 122 8 125 4 87 4
ldap 107 3 120 5 125 4
le 120 4 144 4
leads 130 6 134 4 30 4 56 3 82 5
least 119 4
leave 11 4 122 4 146 4
left 102 4 107 4 115 5 5 5 98 9
len 117 5 58 11
length 3 10
let 3 4 45 4
level 136 9 153 5 58 7
lib 103 -4 111 4 15 4 93 9
libcrypto 120 6 125 -4 15 10 16 7 86 4 92 6 94 4
libcrypto.so 15 13 92 5
libexec 147 13 93 8
libraries 15 5 92 18
library 119 5 15 9 75 4 92 10
libressl 143 5 144 6 26 7 4 6
libs 17 10 92 9
libssh 14 5 16 6
libssh.org 16 6
libssl 92 12
lies 92 8 98 4 99 5
like 10 5 136 4 2 4 25 5 58 4
limit 114 6 115 8 54 -4 56 13 78 6 80 4 89 6 99 4
line 11 -3 150 4 4 7 75 4 84 9
lines 10 3 119 6 123 3 21 4 22 4 34 4 67 4
link 15 4 31 7 82 5 90 6
linux 108 6 136 8 50 4
list 117 5 122 3 150 6 26 3 42 3
list-all 63 4 69 5
listed 100 4 117 17 120 -5 124 -5
listen 140 4 70 5 71 7 73 7 84 4
listenaddress 137 4 70 11 71 5 72 18 73 5 74 4 76 4 82 -4 84 -7
listener 34 6 52 5
listening 0 8 72 4
listenstream 73 6 77 9 95 4
lists 117 5 151 7 23 3 26 4
lite 158 15
little 104 6 33 5 5 5 58 4
lo 153 5 6 5 68 4 79 3 82 6
load 116 4 120 8 51 4 52 10 53 5 85 5
loaded 62 9 84 7 90 5 92 -4
loading 120 -4 65 4 86 5 92 14
local 14 9 144 4 17 -4 18 -3 23 8 41 4 84 -4
localhost 120 3 130 6 131 5 134 4 137 4 145 8 18 -4 21 4 27 4 28 3 45 4 81 7 82 6 84 4
locally 14 4 46 7 50 6
localport 141 5 142 -4 74 4
location 122 4 41 15 46 5
lock 68 4
locked 111 3 124 12 125 -6 54 4 81 4 84 4
log 122 6 125 4 54 4
logged 108 5 120 10 136 4 144 4 54 5 75 4 82 -4
logging 100 4 125 6 126 5 50 3 58 4
login 107 6 118 5 119 4 125 4 145 6 84 -4
logins 104 4 105 5 108 4 112 5 122 4 128 3 28 8
loglevel 120 4 156 4 78 3 8 13 92 5
logname 117 6 72 4
logs 130 -4 34 6 97 5
long 110 5 125 10 129 4 138 4 4 7
longer 10 4 15 3 58 5 67 5 69 5 84 4 92 5
look 18 4 74 4 87 -4
looked 25 5 51 5 85 5
looking 125 5 51 6 72 8
looks 117 4 5 3
lookup 15 10 3 -4 30 5
loop 82 -4 84 9
loopback 140 5 153 4 21 11 70 21 72 -4 73 -7 84 -6
lose 54 11 98 8
loss 24 6 58 8
lost 16 4 2 4 39 4
low 119 4 16 3 56 3 57 4
lower_up 1 4
lrwxrwxrwx 94 15
ls 122 8 124 -4 129 3 85 7 91 4 94 8
lsof 0 -4 146 4 46 6 76 10 84 8 86 8 92 -3 98 3
lts 117 7 120 -6 122 6 136 10 74 4
luci 119 6 155 6
lxc 118 5 125 3 129 4 134 13 81 8 82 4 84 -4
mac 14 5 145 10 147 4 148 4 16 4 58 4
machine 1 4 135 4 136 8 161 4 23 6 27 4 28 4 39 4 41 4 42 4 43 5
machines 1 3 116 6 141 4 27 5 39 4 46 3 60 4
macos 14 11 146 6
made 136 4 40 4 46 4 85 -4 99 3
main 15 -5 154 6 155 4 30 5 37 7 44 -3 84 -3 92 6
maintenance 126 15 28 -3
make 21 4 30 6 85 4 87 4
makes 102 4 28 3 85 4 98 3
making 120 -4 122 6 54 6 87 4
man-in-the-middle 17 5
managed 100 3 20 5 39 5 50 5 65 7 87 6
management 113 9 152 11 24 -4
manager 101 8 141 4 35 7 37 3
manual 142 6 28 6 82 6
manually 120 -3 122 4 150 4 158 5 26 5 41 4 44 4 72 4
many 108 5 115 4 123 15 44 6
map 0 6 40 4
mapped 130 13
mar 111 5 150 4 85 4
mask 136 4 58 3 90 11
masked 81 -10 82 -4 90 29
masquerade 46 4
master 129 5 35 4 44 5 82 6
match 106 7 108 4 117 -4 119 4 153 4 17 4 48 4 84 13
matches 108 4 14 3 55 4
matching 121 -7 16 24
matter 134 6 144 4 155 5 3 5 50 7 54 4 55 4
max 104 12 114 6 115 4 19 4
maxauthtries 123 9 78 4
maximum 120 4 123 5
maxstartups 104 26 105 -4 115 11 92 -4
may 104 3 120 -3 46 6 81 6 97 4
maybe 44 7 78 4 81 7
mb 131 7 5 4 82 4
md 10 6 16 5
mdns 23 20
me 12 4 120 4 137 4 145 4 158 -3 24 -4 44 5 48 4 65 5
mean 120 3 121 -4 136 4 19 4 48 5 7 3 8 -4 81 4
means 117 5 142 4 50 5
member 117 11 139 7
memory 105 7 114 4 116 4 29 6 50 4 74 3 83 6 85 5
message 0 5 125 6 136 5 17 6 88 4 94 8
messages 72 4 75 4
met 91 5
metadata 100 5 120 10 39 -4 40 -4 82 10
method 0 6 120 6 16 6 20 5 28 6
methods 119 4 120 14
metric 116 8 136 -4 14 4 30 4 82 5
microsoft 137 6 41 3
middle 17 4 31 4
might 114 5 120 4 124 4 54 5
min 42 4 58 4 76 6 96 4
mine 110 8 120 -5 133 4 28 5 84 8
minute 104 9 105 7 126 4 56 4 89 4
minutes 105 4 130 7 136 -4 17 4 18 3 27 4 34 7
misc 115 8 16 7
mismatch 15 9 92 8
missing 0 -4 10 4 3 11 30 4 84 -5 85 4 87 10
mistake 0 5 2 4 4 6 52 5 57 4
mkdir 0 -4 101 4 120 4 131 4 87 6 96 4
mnt 120 9 63 5 82 4
mobile 108 4 109 4 21 -7 24 12 48 6
mode 100 6 122 4 137 7 147 5 49 4 52 8 87 4
model 125 4 149 4 158 8
modes 122 13 127 9 4 -5 86 7 87 -4
modified 76 5 84 8 86 6
modify 116 4 118 3 137 5 34 7 53 6
module 125 7 30 4 76 6
modules 30 7 35 -4
moment 148 6 25 3 38 4
mon 100 4 12 8
monitor 105 5 116 4 118 7
more 104 5 33 5 98 5
most 114 4 5 4
mount 100 13 63 4 82 4 99 6
mounted 100 4 63 5 85 4
ms 139 7 21 4 74 5
msg 119 4 120 5 136 5 3 3 4 5 95 4
mss 31 17
mtu 31 15
much 102 3 14 3 24 5 43 5
multicast 136 7 26 8 31 -5
multipass 136 12 14 9
multiple 105 5 24 7 5 11
must 117 -4 139 3
mutual 120 -13 121 20 16 -6
mv 120 9 122 -5 155 -4 19 5 62 5 77 4 82 4 91 5
my 0 7 11 4 3 3 35 3 46 6 84 4
myip 0 12 35 4 44 6
myself 103 6 108 4 41 5 54 6 84 6
mysql 120 5 17 4 86 -4
name 142 3 18 5 21 4 24 -4 48 3
name_bind 95 17
named 106 4 108 -3 132 7 41 4 58 4 59 4 81 3
namenodes 120 6 129 6 130 -7 145 -4 74 -4 81 14 82 14
names 117 4 130 4 19 6 8 4 89 3
nas 0 -4 103 7 120 4 156 6 48 13
nasty 17 10
nat 136 11 37 4 46 9 47 6 48 8 49 3 50 -4
nc 10 7 11 11 26 5
ncat 10 7 11 7 63 6
ne 144 4 5 4 74 5 84 6 9 4
near 104 8 14 4 148 4 24 8
need 102 6 145 3 26 9 52 4 76 6 92 6
needed 10 8 118 5 125 5 15 -5 23 4 31 3 50 4 63 4 92 6
needpriv 130 6 18 3 46 6
needs 100 4 121 4 129 4 23 6
negotiate 16 13
negotiation 104 4 16 15
net 0 -4 10 -4 144 8 2 -5 33 6 45 5 48 8
netcat 10 15 11 -6
netconnectionprofile 143 9
netfilter 115 -4 33 19 67 4
netfirewallrule 141 4 143 12 5 9 68 8
netmiko 119 7 120 10 149 4 16 -4
netsh 137 14 144 5 72 -3
netstat 104 4 12 -4 129 -4 155 3 30 6 70 6 80 5 82 7 95 7
network 13 5 139 4 19 4 30 6 42 3
networkcategory 143 14
networking 13 9
networks 143 4 50 4
never 124 4 98 4
new 0 6 60 5 76 4
new-netfirewallrule 136 4 143 5
newer 121 13
next 101 4 86 4 98 4
nginx 0 4 129 6 52 8
nic 136 13 30 7 41 11
nistp 123 3 16 7
nixos 78 4 85 7
nmap 158 8 32 5 46 10 81 4 82 5
nmcli 13 6 23 4 26 8 30 5
no 16 4
nobody 1 4 61 4 80 4
node 133 9 2 5 3 -4 41 4 44 6 94 4
nodename 18 4 19 6 2 3
nodeport 0 9 133 4
nofile 115 17 125 4
nologin 125 10 126 15 127 4 28 5 88 5
non 126 6 139 4 44 4
non-interactive 125 4
none 1 5 11 5 120 3 131 3 37 4 4 5 6 4
nop 32 3 82 4
nor 18 7 3 4
normal 0 6 26 5 63 9 82 5
normally 122 4 23 4 3 9 74 9
not 117 4
note 125 10 127 6 3 4 5 6
notice 108 7 126 4 127 7 16 5 28 7
noticed 11 4 41 5 76 5 92 7
novalidconnectionserror 1 5 131 10 149 4 16 -5
now 17 5 19 5 20 4 21 4 23 4 38 4 76 6 82 3 94 4
nsg 41 13 42 7 44 5 8 4
nslookup 161 4 20 6 21 6 22 4 24 -4
nt 122 4 144 9
null 120 4
number 115 3 130 5 137 3 150 3 2 4 33 4 41 3 76 -4 84 4
nzac 120 11 121 -4 122 -5
o_nonblock 103 6 104 4 74 8
object 125 9 24 3 27 4
object_r 120 5 95 6
occurred 144 8 149 4 24 5 28 5 35 8 63 4 74 5 8 5 84 5
oci 100 4 120 -3 29 4 42 9 44 4
oct 103 9
off 119 6 120 -3 14 4 145 5 147 4
offending 120 -3 17 8
offer 119 4 123 6 16 13
offered 119 4 121 -8 16 6
offering 119 4 120 4 122 -3 123 4
office 105 5 26 8 31 3 50 5
offline 13 5 139 6 19 4 82 8
often 10 4 127 4 130 3 161 4
ok 0 9 104 4 120 -3 121 5 144 5 24 5 28 7 48 4 76 4 82 -4 86 -4
old 0 4 1 4 120 5 20 5 76 6
older 122 5 30 4 92 5
once 1 4 6 4
one 67 4 73 6 84 -4
online 141 12
only 70 6
oom_score_adj 117 5 74 5
open 115 5 125 4 8 7 84 -4 85 -7 86 6
opened 102 5 113 4 125 4 15 4 151 5 25 4 46 4 72 5
openerror 144 8
opening 133 4 14 5 140 6 8 8
openssh 144 7 15 4 81 5 93 7
openssh-client 81 7 92 4
openssh-server 102 7 129 5 15 -4 81 11 87 4
openssh-server-in-tcp 141 8 143 7
openssh-win 142 5
openssh.server 142 10
openssh_ 11 4 131 5 144 4
openssh_for_windows_ 10 4 143 7 4 5 74 5
openssl 0 4 15 11 92 13
openssl_ 15 9 92 9
openwrt 155 5 49 4 66 4 68 4
operating 0 5
operation 130 4 136 -4 147 4 26 5 35 5 37 3 44 5 94 3
operational 122 7 72 4
opkg 102 5 118 3 98 8
opnsense 113 6 159 10 50 3 70 6 72 6
opt 102 4 108 7 129 5 15 11 22 4 92 -10
option 141 6 155 7 4 12
optional 142 4 24 5 58 5 59 4 60 4 61 4
options 18 3 84 7
or 4 4 93 4
oracle 42 14 60 11
order 57 9 67 3 83 4
org 45 7 48 10
origin 120 4 140 6 24 10
os 120 6 136 6 14 6 152 4
other 12 5 70 -5 71 11 72 -5 74 5 75 4 84 -5
others 122 7 123 3 144 4 75 5 86 4
otherwise 145 4 158 5 6 7 84 4
our 120 21 150 -4 24 8 35 4 85 -8
out 24 5
outbound 113 10 120 3 28 4 36 10 48 6 5 5
outgoing 24 7 5 9 54 4
output 125 3 18 4 28 7 35 4 5 8
outside 151 7 45 6 46 8 48 -3 70 6
over 2 3 28 7 60 4 82 4
override 77 20
own 21 4
owned 120 -5 122 13 87 9
owner 32 4 4 14 74 6
owners 127 6 65 5 86 4
ownership 120 -5 122 19 127 6 4 -5 87 -4
package 102 6 113 5 117 4 81 14 84 4 88 4 92 5 97 4
packages 15 6 35 3 92 7 98 5
packer 24 7 28 19 41 4
packet 150 4
packets 31 5 44 6
pacman 102 7 23 5 92 6 94 7
page 1 4 20 4 44 4
pair 151 6 35 5
pam 102 7 117 6 118 -4 120 -4 125 14 126 7 93 4
pam_access 117 16
pam_nologin 125 -5 126 21 28 15
pam_open_session 102 9 125 18
pam_sss 117 9 124 -4 125 5
pam_unix 102 4 117 -4 124 10 125 6
panel 112 9 156 5 159 3 67 4 82 6
parameters 26 4 76 6 8 5 84 -4
paramiko 104 5 119 -5 131 4 149 4 16 9
partial 122 8
partition 158 19
pas 118 9 144 5 56 6
pass 50 4 81 4
passes 115 4 22 4 92 12
passphrase 85 4 86 8
passwd 118 4 124 6 88 11
password 11 4 118 8 119 9 12 3 120 5 124 6 132 5 48 4 85 -4
passwordauth 119 12 72 4
passwordauthentication 106 -4 119 21 137 4 74 5 81 3 84 4
past 104 18
pat 31 5
patch 133 5 84 6
path 122 3 123 3 125 7 97 4
pc 126 4 136 10 137 12
peer 103 4 130 3 16 6
pem 0 7 1 -4 117 5 120 13 122 -5 35 10 86 -7
penalty 105 23 53 15 84 -4
people 161 4 46 5 73 5 74 6 76 4
per 106 4 123 3 151 4 34 4 86 5
period 135 5 136 -4 139 4
permanent 46 4 82 4
permanently 0 4 120 7 129 4 86 -7
permission 11 -4 12 -3 120 5 122 6 125 4 24 -4 35 -4 72 -3 74 -8 82 -4 85 -6 95 7 97 8
permissions 4 10 85 -10 86 13
permissive 95 6
permit 118 4 150 6 50 7
permitrootlogin 0 12 118 23 130 -5 4 7 84 -5
permitted 126 6 28 9 5 8
persistent 33 -4 59 3 61 4 67 5
pgrep 0 8 115 5 140 5 94 4
phone 160 5 24 6 25 6 48 7 82 6
php 16 7 160 5 24 8
pi 0 -4 1 -5 158 23 48 6 84 5
pid 101 4 80 5 87 -3
ping 13 4 136 4 21 5 23 5 24 -5 31 5
pings 145 7 24 6 27 4 31 6 44 4
pipe 10 4 122 4 127 7 14 4 17 4 34 9
place 134 3 74 4
plain 135 4 53 5 55 5
plan 161 3 27 4 28 8 35 4 45 5
platform 100 4 119 4 161 7 31 3
please 24 4 54 5
plist 145 4 146 9
plugin 35 6 72 6 95 5
pmtu 31 13
pod 133 21 86 -5
podman 134 11 97 12
pods 133 12 82 4
point 100 6 64 4 81 4 92 4
points 20 4 21 14 70 -4
policies 16 6 50 10
policy 133 3 16 4 50 4 58 10 68 3
pong 139 18
port 0 4 76 5
portproxy 137 14
ports 130 6 46 3 54 4 63 8 72 4
possible 17 11 69 5 71 4
post 84 6
power 27 11 29 6 47 5 82 5
preauth 121 7 124 4 85 5 87 4 92 9
prefix 153 4 35 4 58 8
present 142 5 20 16 67 4 86 3
preset 67 4 82 4
press 100 4 154 3 155 5 157 4 160 4 34 4
prevent 102 5 145 7 150 5 56 5 72 6
preventing 126 5 95 8
printed 125 4 126 5 17 6 29 4 31 4 75 4 8 4
priority 39 9 63 -4 64 8
privacy 12 5 14 6
private 120 9 143 7 24 4 26 4 71 4 8 6 86 8
privilege 125 -3 144 4 82 -4 87 15 88 10
pro 130 -4 14 8 145 15 17 4 85 5
probably 110 5 24 5 84 5 97 4
problem 123 3 14 5 145 5 24 7 28 5 85 4 92 4
problems 0 6 102 5 128 4 16 7 24 6
proc 158 4 73 7 74 3 94 14
proc/self/oom_score_adj 117 5 74 5
process 84 6
processes 114 7 130 5 29 5 72 7 80 5
processing 102 8 128 8 81 -4
prod 161 4 39 5 41 6 44 -7
produces 125 5 18 5 74 5 86 7
profile 143 15 16 4 96 14
profiles 92 4 93 4
program 10 6 14 5 144 6 15 5 74 9 75 5 92 6
programdata 120 -4 122 4 128 9 144 7
programs 1 4 15 4 99 7
progress 126 5 27 4
prohibit 0 -4 118 13 5 4
prohibit-password 0 -4 118 18
prohibited 1 5 106 4 12 -4 60 9 61 4 67 4 68 -4 8 -11 9 14
project 120 9 144 4 35 5 40 4 44 5 63 7
projects 18 10 39 4 40 4
properly 144 9 35 5 39 5 44 4 76 4 88 -4
prot 108 8 58 11
protect 111 6 153 4 60 3
proto 54 -9 56 3 68 5
protocol 10 6 104 7 144 3 16 -4 52 4
protocols 24 5
provide 24 8
provided 18 9 3 5 60 5
provider 22 4 32 8 45 3 49 4
providers 113 4 14 6 24 4 44 3
provisioner 30 7 35 6
proxmox 125 7 159 3 76 6
proxy 10 11 11 22 134 6 137 7 52 4
proxycommand 10 19 11 11 24 -4 7 3
proxyjump 1 6 10 3 11 -4 7 15
ps 114 5 132 4 137 6 143 4 144 10 74 4
pts 82 12 98 7
pub 120 6 122 4 130 4 2 5 82 4
pubkey 120 5 122 3
pubkeyacceptedalgorithms 121 15 4 11 84 -6
pubkeyacceptedkeytypes 121 12
public 1 3 122 4 143 7 37 6 48 5 63 7
publicipaddress 20 5 35 -4 41 5
publickey 11 -4 120 25 122 5 24 -4 35 -5 82 -4 86 -4 95 -4 97 -4
publish 0 12 132 4 3 -5 97 5
pull 100 4 15 6 21 10 24 -7 92 -4
push 0 -5 120 4 21 7 24 5 3 5
put 123 4
puts 120 8 84 5
putty 0 6 11 5 120 -4 121 5 123 5 136 5 150 3 16 4 29 -4 35 10 82 4
pw 124 8 125 4
pwd 0 4 124 7 2 5 4 7
py 1 6 131 4 17 4 35 3
python 1 5 131 5 14 4 35 3 95 12
qdisc 1 7 136 -6
qemu 136 27 27 8 28 7 82 -4
qlen 1 7 136 -6
query 100 -4 144 4 28 5 29 -4 41 8
queue 115 6 78 4 80 12
quickly 72 6 84 4 85 5
quiet 76 -5
quit 136 12 14 7 50 6
raise 114 7 14 4 149 6 17 4
ran 124 4 29 6 54 6 83 7 85 6 87 4
range 144 3 24 4 26 9 40 12 42 6
raspberry 158 14 23 10 46 4 71 4 84 6
raspberrypi 158 8 18 6 2 -6 23 14 3 -6 85 5
raspberrypi.local 158 7 18 -5 23 11
raspi 158 7 71 6 85 6
rate 23 6 55 4 56 4 57 3 59 5
rc 74 4 82 6 84 5
rc-status 100 5 82 7
re 14 4 16 11 28 4 50 5 54 6 74 4 97 5
reach 14 5 152 4 26 4 43 3 45 4
reachable 12 4 14 4 149 4 157 5 22 4 49 3 54 5 70 7
read 100 4 103 4 130 4 94 5
read-only 100 11
reading 104 15 16 -6 26 5 81 3
readme 10 6 76 5
reads 0 -5 11 -7 120 -6 14 -4
ready 120 -4 133 5 28 9 72 4 82 4
really 118 5 126 6 23 5 42 5 84 5
reason 124 3 127 4 51 5 82 5 90 4
reasons 103 4 13 4 15 -4 158 4 71 5 87 6 92 6
reboot 0 -4 137 4 28 10 30 4 72 8 76 4 79 4 82 4 99 5
rebooting 0 -3 118 4 155 7 64 5 72 7 82 7
receive 0 9 11 -4 4 6 53 10
received 123 6 125 9 16 -4 24 4 28 4 50 6
receiving 0 4 120 4 17 5 74 5
recent 0 4 119 4 58 3
recently 124 4 76 6
reconnect 17 4 54 7 63 5 72 7
record 1 4 12 10 20 10 22 7
recovery 100 5 82 5 87 5
redacted 0 7 109 5 24 -4 95 7
redhat 95 7
reference 15 3
references 108 13
refuse 13 6 142 6 27 3 42 4 84 7
refused 0 4 103 7 11 -6 122 6 150 6 155 4 16 -5 21 4 82 4
refusing 102 8 46 7 78 6
region 20 8 39 -4 44 4 52 9 8 4
reinstall 102 8 143 3 15 5 17 4 81 -7 93 8
reject 54 -5 55 11 59 5 65 -3 66 14
reject-with 108 3 59 4 60 9
rejected 122 5 124 6 39 5 8 8
related 0 5 16 4 26 4 58 5 60 6 95 4
release 15 4 158 5 37 7 79 4 84 -3 92 6 95 4
releases 0 4 141 5 149 4 85 5
reload 104 5 113 3 117 6 119 5 52 4 84 -7
remain 119 11 120 6
remote 140 4 145 5 150 6 21 -4 24 3
remote-exec 3 14 30 5
remove 92 6
removed 102 5 52 6 62 3 74 5 81 4
removes 92 4
removing 17 3 4 4 60 6
repeated 11 4 72 5 84 7 89 7
replace 1 7 144 -4
reply 120 -5 139 3 21 6 24 -3 50 4
repo 0 6 132 12 2 -4 97 5
report 104 7 121 6 158 4 46 10
reporting 103 8 85 7 92 7
reports 91 8
repository 0 4 1 5 11 4 120 6 130 4 15 5 24 6 92 -6
reproduce 0 5 16 5 72 8
request 127 5 139 4 144 4 74 -4 75 7 8 5 89 4 92 3
requested 17 5 6 4 72 13 74 -8 97 -3
requests 12 7 120 5 30 6
required 122 -3 124 7 76 3 86 4
requires 120 5 144 10 88 -4 97 6
res 58 5 89 6 92 4
rescue 100 8 101 7 82 8 85 4
reset 11 -5 15 -5 29 6 32 4 82 4 92 5
resize 116 4 136 3 98 5
resolution 18 4 19 4 3 6
resolve 17 -3 18 8 19 4 2 4 23 4 24 -5 3 5
resolved 122 6 19 10 21 6 94 8
resolver 13 5 18 5 26 8
resolving 0 -4 130 6 18 -4 19 10 72 7
resource 114 7 30 4 37 7 41 7 84 5
resource-group 41 5
resources 4 6 41 4 77 7 78 8
response 12 5 16 4 35 5 60 7 74 5 87 3
rest 143 7 158 6 28 4 41 3 81 6
restart 94 4
restarted 28 7 44 9 62 3 72 6 76 4 84 4 95 3 98 4
restarting 131 5 77 4 84 10 94 3
restarts 140 4 144 5 69 4 89 5 94 6
restorecon 119 9 120 10 86 5 87 4
restrict 9 11
result 0 5 10 4 70 4 78 7
results 10 5 122 5 126 3 2 7 30 8 4 4
retries 149 6 19 7
retrieve 125 5 151 7 8 8
retrying 135 8 18 5 28 8
return 102 4 108 6 119 4 136 9 30 5 39 8 69 7
returned 12 4 123 4 136 8 14 4 81 -3 82 6
returns 103 7 160 5 18 6 31 3 44 6
rexec 104 3 120 -3 122 3 124 4 92 3 93 9
rexec_argv 122 4 74 17
rf 55 4 57 5
rhel 118 4 8 4 87 4
rhost 117 4
rich 63 4 81 4
right 1 5 130 7 21 7 94 5 97 6
rights 1 4 128 3 144 5 24 4 4 4
role 104 10 117 6 125 5 35 5 40 6 76 5 87 5
root 0 4 118 8 44 3
root/.ssh/config 10 4 4 12 84 -5
rootless 95 -3 97 14
route 0 -4 12 5 14 11 26 8 30 9 5 4 8 4
router 113 3 155 8 23 6 45 6 46 7 47 6 49 9
routers 46 6 48 7
routing 14 5 44 5 46 5 6 4
rpi 108 9 159 11 28 4 92 7
rpm 102 4 16 5 81 4 87 4
rsa 121 8 16 5
rsa-sha 120 4 121 -4 16 5
rss 82 8 83 11
rsync 104 4 120 6 15 4 17 9 86 3
rule 143 5 39 4 44 4 58 4 59 4 61 4 66 5
rules 103 5 35 5 42 4 44 5 58 5 62 6
ruleset 11 11 157 7 66 4 68 6 69 4 8 -4
run 87 6 97 4 99 4
run/nologin 126 11 28 5
run/sshd 87 13
runner 108 4 120 11 37 6 44 6
running 0 5 100 3 120 5 136 3 152 4 82 4 92 -4
runs 139 4 82 4
runtime 129 7 16 5 90 12
ruser 117 6 118 4
rw 122 6 85 11
rw-r--r 85 15
sackok 32 3 82 4
said 120 3 18 4 5 4 82 6
same 11 4 14 4 22 4 66 4
sample 130 4 24 4 75 9 86 -6
save 0 5 4 4 58 5
saw 105 4 44 6 74 4
say 117 4 2 4 33 4 46 4
says 124 3 75 5
sbin 0 4 15 -5 85 -5 93 -4
sbin/nologin 125 8 88 7
sc 144 12
scheduled 84 6 89 5
scontext 95 7
scope 137 4 45 4
scp 0 3 1 11 104 6 125 8 127 -4 2 6 3 -5 39 4 4 -4 46 6 82 5
screen 100 12 157 4 29 8
script 101 4 15 3 3 9 58 5 82 6
scripts 28 4 72 4
sd 118 4 158 9 74 5
sda 63 5 82 4 98 5
sdk 15 4 85 5
search 0 6 113 7 35 5 58 6
sec 14 5 150 14
second 100 4 146 3
seconds 34 9 41 3
secret 149 5 3 18 98 4
secrets 3 11 44 4
secs 109 4 112 4 149 6
section 35 4 52 4 60 5
secure 81 5 82 4
security 114 4 35 7 42 4 44 6
sed 120 4 4 5 65 3 84 -4
see 120 -3 158 4 84 5
seem 0 5 117 5 121 4 24 5 54 4
seems 0 -4 119 6 122 -4 159 4 17 5 50 8 56 5 63 6 88 4 92 4
seen 108 6 120 4 139 4 3 4 84 4
select 0 4 143 6 75 3
select-object 74 3
self 0 8 104 -4 117 4 16 6 74 4
selinux 86 4 95 21
semanage 95 22
send 120 4
send_pubkey_test 120 -9 121 9 16 -6
sender 120 7 32 6
sending 104 4 117 4 120 6 31 6
sent 16 7 31 6
sep 108 4 117 -5 136 4 84 9
separation 125 -4 82 -4 87 18 88 13
seq 28 6
serial 0 6 100 7 120 -4 29 7 40 4 82 5
server 30 3
serveralivecountmax 140 9 34 8
serveraliveinterval 140 4 156 4 34 14 35 4 45 4
servers 139 4 16 4 46 4 51 4 8 4
service 0 -4 74 4 81 7
servicecommandexception 144 8
servicecontroller 144 8
serviceprocess 144 8
services 0 -4 118 5 130 4 153 7 58 6 63 6 94 5
servname 18 8 3 4
session 0 4 127 6 140 5 16 4 26 4 93 9
sessions 104 5 126 4 76 5 80 4
set 0 3 124 4 3 5 31 4
setting 102 8 103 3 13 4 130 4 145 4 74 7 81 -4 85 3
settings 0 4 2 4 4 4 6 5 84 5
setup 100 4 136 7 158 -4 18 4 35 6 82 6 86 5
several 113 4 129 4 154 4 155 4 159 4 28 4 4 4 67 4 98 7
sftp 0 5 122 -11 127 19 24 5 84 7
sha 121 7 16 6
shadow 117 3 124 12
share 120 6 56 4 76 4 80 7 87 6
shared 1 5 110 4 125 8 145 4 161 4 92 7
shell 125 18 129 6
should 104 4 125 6 136 5
show 109 -3 153 5 155 4
showed 1 9 136 6 19 3 5 3 87 4
shown 118 3 27 6 45 9 49 -3 51 5 81 5 82 6
shows 0 8 26 5 38 4
showvminfo 136 10
shut 110 4 155 5 30 7 43 4 54 3
shutting 4 6 54 5
side 16 4 8 7 92 5
sign 119 6 120 -5 17 4 34 4 80 4
sign_and_send_pubkey 121 9 122 -4
signal 23 5 74 3 80 4 83 10 92 10
signature 120 -3 121 21 122 -4
silent 103 3 24 -3 34 8
simple 0 5 118 5 133 6
since 106 4 108 6 53 4
single 145 4 147 4 56 5
site 11 10 145 8 161 6
size 31 5 75 4 85 9 98 15
skip 102 6 29 5 4 4 72 5
sleep 148 12 27 5 28 4 52 4
slow 107 26 119 -4 84 -5
snapshots 104 5 134 4 98 10
sock 12 4 122 3 45 10
socket 4 4 41 4 74 4 76 10 77 6 78 7 82 4
sockets 122 4 77 14 84 8
software 125 5 22 6 28 4
some 0 5 105 4 23 5 31 4 48 3 73 3 82 5
somebody 126 4 45 5 91 4
someone 17 9
something 10 4 17 5 54 4 75 4
sometimes 104 5 108 9 26 4 34 4 73 9 82 4
soon 30 9 43 4 46 4 64 4 92 5
source 0 6 108 5 63 4 8 8 81 4
space 117 3 2 4 51 7 74 3 84 -8 98 7
specified 120 6 144 10 86 -4
speed 104 6 116 8 24 6
src 108 5 130 8 26 9 58 3
srv 100 6 127 14
ss 12 -5 34 7 86 4 93 4
ssh-agent 122 7 142 7
ssh-dss 123 -4 16 8
ssh-ed 121 -5 31 4
ssh-keygen 101 4 17 7 85 6 86 -4
ssh-rsa 120 -5 121 12 16 4
ssh.github.com 13 6 21 -3
ssh.service 79 5 82 -4 90 4
ssh.socket 76 6 77 4 78 4 79 3 81 3
ssh/authorized_keys 120 16
ssh/config 0 4 11 6 2 5 48 4
ssh/id_ed 120 5 123 5 26 4
ssh/id_rsa 120 8 131 4
ssh/id_rsa.pub 130 7 60 4
ssh/known_hosts 17 13
ssh_config 11 4 18 3 4 6 84 -4
ssh_connect 0 5 14 5 18 4 46 7
ssh_exception 131 4 16 10
ssh_exchange_identification 0 4 103 12 104 7 111 7 125 -5 131 4 75 9
ssh_host_ 17 5 85 11
ssh_host_dsa_key 85 20 86 -4
ssh_host_ecdsa_key 72 4 85 10
ssh_host_ed 74 4 85 5 86 4
ssh_host_rsa_key 120 -6 85 13 86 12
ssh_port 0 4 11 7 130 8 44 6
ssh_port_t 95 21
sshconnect 14 4 17 3
sshd 11 -4 15 -7 4 -4 84 4 92 4 94 4
sshd-session 111 6 92 6
sshd.exe 144 5
sshd.service 114 3 144 -4 74 -7 81 9 82 6 95 4
sshd.socket 76 12 81 -3 84 -4
sshd_config 0 5 119 4 144 4 4 -9 76 7 84 11 9 4
sshd_not_to_be_run 82 7 91 22
sshd_opts 74 10 84 -5 93 5
sshd_t 92 3 95 4
sshexception 104 12 16 4
sshguard 109 34 159 5 30 -4 58 -4
sshkit 0 11 119 3
ssm 35 7 82 3
stack 102 8 30 10 75 8
standard 116 5 121 4 139 4 150 13 41 5
start 144 6 27 5 3 -3 89 4
start-service 141 8 28 4 74 4
started 101 5 144 3 28 7 82 6
starting 72 5 74 8 81 4 82 10 84 5
starts 78 5 82 4
startup 130 9 82 4 85 4
startups 104 16
stat 116 4 120 4 80 7 82 7
state 144 4 24 5 67 4
static 28 4 47 9 48 4 85 4
status 54 7 82 9
stderr 104 7 136 6 4 4 84 4 87 4
stdin 12 3 75 7
stdio 104 3 11 -7 8 5
stdout 136 11 85 4
step 12 4 28 7 54 3 8 4 94 4
steps 0 -4 13 5 144 4 3 8 68 3 72 5 9 5
still 130 -3 28 4 74 3
stop 103 4 54 4 74 10
stopped 142 5 157 3 27 5 82 7
stopping 1 8 100 7 35 -5 67 5 81 7
stops 100 3 142 7 67 4 82 3
storage 120 5 156 6 161 5 39 5
stream 1 7 104 4 156 4 48 4 52 5 76 4 8 5
strict 1 7 17 6
stricthostkeychecking 17 7 27 8 63 4 8 5 84 5
string 131 5 53 5
su 118 9 88 5
subnet 36 6 37 14 41 5 42 6 50 5
subprocess 0 8 120 8 122 -3 17 4
subsequent 111 7 72 9
subsystem 84 19
succeeded 125 4 14 4 24 4
success 102 5 117 4 35 7 74 6 84 -4
successfully 0 -3 117 5 128 5 151 4 24 5 26 4 35 5
such 120 4 5 4 93 4
sudo 118 4 81 4
support 16 3 81 3
supported 119 4 12 6 121 6 16 -8 18 -3 4 4 85 5 94 12
suppressed 24 7 82 4
sure 0 -5 12 4 145 4 16 6 42 4
switch 14 11 159 4 161 4 29 5 48 4 9 5
switched 12 4 43 5 68 6 76 5
symbol 125 5 15 8 3 -4 81 -4 92 15
syn 31 9 58 4
synology 0 4 131 5 156 13
sys 100 4 73 10 76 -4
sysconfig 62 9
sysctl 114 5 33 13 97 4
syslog 103 8 58 6 92 7 98 7
system 100 4 144 5 145 3 153 5 88 4
system_r 125 4 95 5
system_u 125 4 95 5
systemd 72 3 76 9 77 7 84 -3 87 5
systems 141 3 50 4 72 5 76 3 81 9
systemsetup 145 26
table 30 6 33 8 37 4 41 -5 65 8 66 4 67 4
tag 123 4 39 11 51 5
tail 100 5 99 4
tailscale 139 32 45 4 60 4
take 120 -4 135 4 48 4 61 4 76 5
tar 106 25 2 5
target 0 -5 44 -3 47 4 51 6 63 5 8 10
task 28 7 29 5 58 5 84 4
tasks 119 4 120 5 74 4
tclass 95 7
tcontext 95 7
tcp 0 4 130 3 68 -4
tcp/ssh 14 5 27 3 8 4
tcp_socket 95 13
tcpdump 25 4 30 4 50 5 68 -4
team 14 6 74 4
technical 126 6 28 10
tell 143 5 73 4
tells 132 3 44 4
telnet 0 6 11 9 149 8 155 6 156 4 159 4 82 -4
temp 120 5 4 6 86 -4 98 8
temporary 18 5 19 9 24 -4 3 -5 35 7 4 4 41 4
ten 105 4 11 4 113 3 28 6 89 5
terminal 0 4 14 15 3 -4
terminal.app 14 7
terminated 100 4 144 11 92 9
terminating 35 5 4 4 84 4 94 4
termux 136 5 160 16 82 -4 85 4
terraform 28 4 3 11 35 5 43 4 44 5
test 41 4 48 3 62 4
tested 118 4 137 6 159 9 16 4
testing 0 8 149 5 24 4 82 6
text 0 -6 11 -5 120 -5
than 17 4 90 4 92 4
their 113 4 16 9 17 4 44 5
them 154 5 21 4 58 5 62 -6 85 5 98 5
there 10 3 102 4 5 3 62 4
these 122 4 63 4
they 127 4 50 4 93 5
thing 118 6 28 7 75 5 84 6
think 0 5 12 5 24 9 39 4
third 115 4 25 5 49 5 67 4
this 105 4
those 117 3 17 3 19 7
though 0 4 100 3 108 6 120 -4 14 5 143 3 2 6 82 4
thread 0 6 75 9
threads 104 8 114 8
three 117 5 25 4 27 4 60 4 9 4
throttling 104 10
through 38 4 40 4 50 5 51 5
throws 0 6 103 5 67 5 85 6
time 105 9 107 4 11 -3 158 4 159 4 24 7
timed 11 -5 21 -4 26 4 58 3
timed-out 0 4 24 -4 48 4
timeout 120 -6 29 7 34 4 44 5
times 117 4 139 4 156 4 20 7 44 6 46 7 55 4 78 5
tlnp 101 5 104 5 72 5 77 4
tmp 119 4 120 5 156 5 16 4 69 6 84 9
today 124 5 125 5 46 5 82 5
together 120 4 15 3 41 5 76 7 92 7
told 23 3 34 4 70 6
too 123 8 84 6 85 -4 86 8 89 4
tool 161 5 58 5 67 7 85 5 95 5
tools 0 6 35 -3
top 1 4 130 6 60 4
toport 35 13 46 6
total 108 6 122 6 24 5 85 5
touch 120 4 82 5
tov 137 12 72 -3
towards 121 7
tr 109 6 112 5 122 3
traceback 0 4 119 4 14 4
traffic 153 4 22 4 26 3 5 4 53 5 78 3
transmitted 139 3
transport 104 8 149 7 150 6
tree 158 5 81 4
tried 130 8 136 4 24 -4 60 4 75 4 81 4 84 4
tries 109 5 12 4 28 3 48 4 72 5 84 4
triggers 76 6
trixie 158 4
troubleshoot 39 6 44 5
troubleshooting 11 5 157 4 39 4 41 4
true 143 4 3 -4 36 4
try 0 5 46 7 7 3
trying 1 6 12 5 92 5
ts 80 4 82 3
ttl 1 8 32 7 58 4
tty 117 5 130 4 82 5
tun 10 4 11 6 6 4
tunnel 120 4 139 5 140 11 26 10 31 6 40 5 45 6
tunnel-through-iap 39 -4 40 11
turned 142 4 145 6 24 4 98 4
turns 0 -4 118 5 158 5 24 3 51 6 60 4
twice 112 6 118 4 28 4 49 3
two 107 4 119 4 30 3
txt 0 10 29 8 50 4
type 116 5 121 6 122 -3 16 4 95 6
ubuntu 1 4 122 3 136 4 2 -4 3 -4 76 7 79 4 81 6
udp 0 9 46 -3 47 4 50 12 54 5
ufw 54 23 55 6 56 6 57 4 67 4
ui 136 4 28 6 94 8
uid 102 4 124 -4 125 5 26 4 60 4 92 6
unable 119 7 120 -4 125 4 136 -5 145 6 16 6 85 -5 86 8
unavailable 114 13 92 7
undefined 1 -6 15 6 18 -7 2 -7 3 20
under 0 7 145 6 74 4
unexpected 17 5 60 8
unexpectedly 120 5 144 7 16 8 17 7
unexplained 120 5 75 5
unit 67 5 81 12 90 4 92 -4 97 4
unix 124 5 127 4 4 14 95 5
unknown 11 4 125 4 18 5 2 5 24 -4 50 3 6 3 8 4 92 6
unless 0 5 72 5 85 5
unprivileged 126 6 28 9
unprotected 120 3 85 -3 86 8
unreachable 12 5 5 3 58 4 7 5 8 3
unreserved_port_t 95 7
unset 133 4 93 6
unsupported 124 4 84 14
until 12 6 24 -4 27 4 32 3 58 4 84 8
up 130 6 139 4 26 7 28 6 82 -3
update 102 -3 121 4 130 5 145 4 18 4 20 5 81 4 82 4 92 5
updated 11 -3 144 5 76 3 82 5 92 6 94 13
updates 136 4 156 4 28 4 78 4 94 7
updating 0 5 120 -4 122 11 15 5 92 -4 93 5
upgrade 102 4 121 4 15 8 84 4 92 9 94 8
upgraded 120 5 124 4 16 8 92 5 94 8
upgrades 92 11 96 4
upgrading 16 13 4 5
upload 127 6 24 5
url 104 4 110 8 130 4 2 6
us 35 5
use 11 4 12 5 23 4 72 -5 74 11 97 -4
used 116 5 121 5 122 4 130 9 74 4 76 3 98 6
usedns 107 25 84 4
usekeychain 4 17 84 -8
usepam 124 7 84 21
useprivilegeseparation 4 5 74 11 87 6 88 4
user 117 8 120 6 122 4 124 5 125 5 69 4 87 -4 97 4
useradd 118 12 125 -7 88 7
userauth_pubkey 120 -5 121 15 123 -4 16 -4
userland 74 9
username 0 -4 120 12 132 4 137 4 149 5 151 4 2 4 26 4 4 5 85 -6
users 117 6 122 4 125 4 137 3 4 8 84 -7
users/user 125 10
uses 0 6 26 9 76 6
using 0 4 117 4 118 6 120 4 122 -3 140 3 158 -4 2 5 35 -5 44 4 48 5 82 -5 85 -5
usr 147 5 92 5 93 5
usr/bin/ssh 14 3 15 9 39 6 92 -6
usr/sbin/nologin 125 5 88 7
usr/sbin/sshd 125 -4 15 -5 74 4 85 -5 92 3 93 -4
utc 76 5
util 115 8 35 6
utility 107 4 75 4
utils 35 6 95 6 96 5
vagrant 11 5 135 29 58 6
val 32 3 82 4
valid 104 4 120 4 4 6
validate 22 5 54 5 84 9
value 102 4 119 7 123 6 125 5 3 3 34 4 84 9
values 76 4
var 87 8
var/empty 122 -4 87 18
var/log 98 6
var/log/auth.log 72 3
var/log/secure 104 5 98 -3
var/run/nologin 126 11
var/run/sshd 87 19
variable 15 17 3 9 34 4 92 -5 93 4
various 128 3 15 -5 92 7
vboxmanage 0 -5 136 24
vda 98 6
ve 118 4 15 4 24 9 46 5 74 3 84 5
vendor 16 6 24 8 82 6
verbose 100 5 144 4 58 4 8 7
verification 120 -6 14 11 17 12
verify 15 5 54 4 62 6
version 0 -5 144 3 15 5 157 3 92 7 94 4
very 117 7 120 -4 144 6 16 4 23 4 32 5 86 4
vi 106 5 52 6 76 7 77 -3
via 0 4 130 3 139 5 159 6 22 4 3 5 30 6 70 4
view 100 7
vim 0 9 157 15 84 -4
virtual 18 4
virtualbox 136 31 28 4 3 -5
vm 119 5 135 6 136 9 14 6 28 4 41 9 69 4 85 -8 86 4
vmware 119 4 136 18
volumes 130 5 85 5
vpc 20 4 24 5 35 -3 37 5 39 4 43 7
vpn 18 4 24 5 26 23 31 3 6 5
vps 0 7 130 6 131 4 18 6 24 17
vscode 120 4 14 9 2 6 24 5
vty 149 4 150 17
vvv 10 8 11 -4 130 4 131 4
vz 10 -4 11 -4 14 4 8 6
wait 107 4 12 9 24 -4 27 4 28 8 80 4
waiting 0 4 135 6 136 8 18 4 28 6 35 7 37 5 75 4 80 5
wan 155 4 159 5 19 5 45 12 48 -4 72 4
want 118 6 120 -3 126 6 34 4 85 4
wanted 120 5 81 4 96 5
wants 0 -5 11 6 144 4 74 7 77 5
warn 122 4 24 5 35 5 98 4
warning 120 5 140 6 17 5 28 4
was 118 4 84 3 85 -4
way 25 3 30 3 50 4 92 4
we 111 4 118 3 145 4 159 5 24 4 46 6 84 5 85 6 95 4
weak 121 8 16 3 29 4
web 1 5 136 4 44 4 69 -3
well 123 4 143 3 48 3 74 5
went 108 5 82 9
were 83 4 85 4
west 35 5
what 116 3 126 3 97 3 98 7
whatever 15 4 154 5 46 4
when 0 5 104 4 35 5
whereas 12 6 121 6 72 8
whether 10 5 119 5 12 4 131 3 19 4 44 4 82 5
which 120 -4 122 4 82 -5
while 120 -5 28 5 92 5
whitelist 109 8 110 6
who 70 4
whoami 0 -4 11 5 118 4 3 6
whole 15 4 46 4
why 118 6 126 4 130 6 5 4 74 4
wi 19 7 71 3
wi-fi 19 7 71 3
wide 133 5 57 4 82 4
wifi 13 4 136 7 23 4 24 10 50 4
wiki 144 4
will 158 5 72 6 76 3 84 7 86 4
window 140 3 25 4 28 5 34 4 45 5 5 4 72 5 82 4
windows 120 4 137 6 143 6 144 7
windowscapability 141 11
winscp 136 4 144 4 17 5 46 4
with 2 5
within 104 4 118 6 78 5 84 7
without 105 4 15 4
without-password 118 11 78 4
wlan 13 8 19 -4 30 -3 84 5
won 114 5 120 9 145 6 82 6
work 124 5 157 5 26 11
worked 113 4 125 4 137 8 20 7 82 4
working 125 6 129 4 144 4 158 10 56 4 58 6 81 6 92 4 97 5
works 0 -3 118 4 12 4 137 4 14 4 18 4 21 -3 24 5
world 22 4 40 4 45 -3 49 10 87 7
would 27 4 57 5 60 3 74 4 92 8
writable 120 -4 122 10 87 5
write 122 6 127 5 149 3 36 3 85 -3 98 6
writes 92 5
writing 1 6 155 8 54 7
wrong 0 7 1 7 120 3 122 5 20 5 21 4 30 3 47 7
wrote 103 4 106 4 111 -4 65 4 72 4 85 4 99 4
wscale 32 3 82 4
wsl 0 -5 101 4 137 24 138 13 81 6
www 120 -4 130 6 22 14
xargs 104 9 117 4
xe 152 4 74 4 92 4
xr 122 5 125 4 127 3 152 12
yc 120 4 20 4 43 7
yes 0 -4 123 3 17 4 74 4 84 4
yes/no 122 5 24 4
yet 126 4 132 4 28 4
your 24 5 46 -4
yum 129 7 92 4
zero 115 4 130 4 28 6 85 7
zerotier 139 11 45 5
zone 153 5 155 4 31 5 63 7 64 9
zones 153 6 46 6 63 -4 64 9 81 4
zsh 125 14`;
