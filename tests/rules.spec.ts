import { expect, test } from 'vitest';
import { read } from '../evidence';
import { readers } from '../evidence/readers';
import type { Context } from '../evidence/reading';
import { zone } from './zone';

const told: Context = { port: 22, server: '198.51.100.20', client: '203.0.113.10' };

/** The values that the reader gives, in order, `?` behind what is inferred: `drop iptables`, `accept?`, `withheld:filtered`. */
function answer(reader: string, text: string, context: Context): string {
  const reading = readers[reader]?.(text, { ...told, ...context });
  if (reading?.kind === 'read') return reading.facts.map(({ value, inferred }) => value + (inferred ? '?' : '')).join(' ');
  return reading?.kind === 'withheld' ? `withheld:${reading.why}` : 'not-mine';
}

const cases: { reader: string; expected: string; text: string; context: Context }[] = [];
const holds = (reader: string, expected: string, text: string, context: Context = {}) => cases.push({ reader, expected, text, context });

/** What `iptables -S` prints. */
const saved = (rules: string, policy = 'ACCEPT') => `-P INPUT ${policy}\n-P FORWARD ACCEPT\n-P OUTPUT ACCEPT\n${rules}`;
/** What `nft list ruleset` prints for one base chain; `sets` stand before it. */
const table = (rules: string, policy = 'accept', sets = '') =>
  `table inet filter {\n${sets}\tchain input {\n\t\ttype filter hook input priority filter; policy ${policy};\n${rules.replace(/^/gm, '\t\t')}\n\t}\n}\n`;
const ruleset = { command: 'sudo nft list ruleset' };
const status = (rows: string, incoming = 'deny') =>
  `Status: active\nLogging: on (low)\nDefault: ${incoming} (incoming), allow (outgoing), disabled (routed)\nNew profiles: skip\n\nTo                         Action      From\n--                         ------      ----\n${rows}\n`;
const listAll = { command: 'sudo firewall-cmd --list-all' };

holds('iptables', 'drop iptables', saved('-A INPUT -p tcp -m multiport --dports 20:30,80 -j DROP'));
holds('iptables', 'accept?', saved('-A INPUT -p tcp -m multiport ! --dports 20:30,80 -j DROP'));
holds('iptables', 'accept?', saved('-A INPUT ! -s 203.0.113.0/24 -p tcp --dport 22 -j DROP'));
holds('iptables', 'drop iptables', saved('-A INPUT ! -s 10.0.0.0/8 -p tcp --dport 22 -j DROP'));
holds('iptables', 'conditional? iptables?', saved('-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j DROP'), { client: undefined });
holds('iptables', 'unsure', saved('-A INPUT -i eth0 -p tcp --dport 22 -j ACCEPT', 'DROP'));
holds('iptables', 'drop iptables', saved('-A INPUT -i lo -j ACCEPT', 'DROP'));
const ofCard = saved('-A INPUT -i eth0 -p tcp --dport 22 -j DROP');
holds('iptables', 'drop? iptables?', ofCard, { card: 'eth0' });
holds('iptables', 'drop? iptables?', ofCard.replace('eth0', 'eth+'), { card: 'eth0' });
holds('iptables', 'accept?', ofCard, { card: 'ens3' });
holds('iptables', 'drop? iptables?', saved('-A INPUT -i wg0 -p tcp --dport 22 -j ACCEPT', 'DROP'), { card: 'eth0' });
// What is in a set beside the rules hangs on the address, whether that is known or not.
holds('iptables', 'conditional? iptables?', saved('-A INPUT -m set --match-set bad src -j DROP'));
holds('iptables', 'conditional? fail2ban?', saved('-A INPUT -p tcp -m set --match-set f2b-sshd src -j REJECT'));
holds('iptables', 'unsure', saved('-A INPUT -m set --match-set bad src,dst -j DROP'));
holds(
  'iptables',
  'conditional iptables',
  saved(
    '-A INPUT -p tcp -m tcp --dport 22 -m connlimit --connlimit-above 3 --connlimit-mask 32 --connlimit-saddr -j REJECT --reject-with tcp-reset',
  ),
);
holds(
  'iptables',
  'conditional iptables',
  saved(
    '-A INPUT -p tcp --dport 22 -m state --state NEW -m recent --set --name SSH --mask 255.255.255.255 --rsource\n-A INPUT -p tcp --dport 22 -m state --state NEW -m recent --update --seconds 60 --hitcount 4 --name SSH --rsource -j DROP',
  ),
);
holds('iptables', 'unsure', saved('-A INPUT -j LOCALINPUT'));
holds('iptables', 'drop iptables', saved('-A INPUT -j X\n-A X -p tcp --dport 80 -j ACCEPT\n-A X -j RETURN\n-A INPUT -j DROP'));
holds('iptables', 'drop iptables', '-P INPUT ACCEPT\n-P OUTPUT DROP\n-A OUTPUT -p udp -j ACCEPT');
holds('iptables', 'accept?', '-P INPUT ACCEPT\n-P OUTPUT DROP\n-A OUTPUT -p tcp -m tcp --sport 22 -j ACCEPT');
holds('iptables', 'accept?', '-P INPUT ACCEPT\n-P OUTPUT DROP\n-A OUTPUT -m state --state RELATED,ESTABLISHED -j ACCEPT');
holds('iptables', 'drop iptables', saved('-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,ACK SYN -j DROP'));
holds(
  'iptables',
  'accept?',
  saved(
    '-A INPUT -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -m conntrack --ctstate NEW -j DROP\n-A INPUT -p tcp -m tcp --tcp-flags FIN,SYN,RST,PSH,ACK,URG NONE -j DROP',
  ),
);
holds('iptables', 'drop? iptables?', '-A INPUT -p tcp -m tcp --dport 22 -j DROP');
holds('iptables', 'unsure', `# Warning: iptables-legacy tables present, use iptables-legacy to see them\n${saved('')}`, {
  command: 'iptables -S',
});
holds(
  'iptables',
  'withheld:needs-root',
  'iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)',
  { command: 'iptables -L' },
);
holds('iptables', 'withheld:no-such-command', 'bash: iptables: command not found', { command: 'iptables -L' });
holds('iptables', 'withheld:filtered', '-A INPUT -p tcp --dport 22 -j DROP', { command: 'iptables -S | grep 22' });
holds(
  'iptables',
  '',
  `Chain PREROUTING (policy ACCEPT)\ntarget     prot opt source               destination\n\nChain INPUT (policy DROP)\ntarget     prot opt source               destination\n`,
);
holds('iptables', '', saved('', 'DROP'), { command: 'iptables -t mangle -S' });
holds('iptables', '', saved('', 'DROP'), { command: 'ip6tables -S' });
holds('iptables', 'drop iptables', saved('', 'DROP'), { command: 'sudo ip6tables -S', server: '2001:db8::1', client: '2001:db8::2' });
const rhel = `Chain INPUT (policy ACCEPT)
num  target     prot opt source               destination         
1    ACCEPT     all  --  0.0.0.0/0            0.0.0.0/0           state RELATED,ESTABLISHED 
2    ACCEPT     icmp --  0.0.0.0/0            0.0.0.0/0           
3    ACCEPT     all  --  0.0.0.0/0            0.0.0.0/0           
4    ACCEPT     tcp  --  0.0.0.0/0            0.0.0.0/0           state NEW tcp dpt:22 
5    REJECT     all  --  0.0.0.0/0            0.0.0.0/0           reject-with icmp-host-prohibited 
Chain FORWARD (policy ACCEPT)
num  target     prot opt source               destination         
1    REJECT     all  --  0.0.0.0/0            0.0.0.0/0           reject-with icmp-host-prohibited 
Chain OUTPUT (policy ACCEPT)
num  target     prot opt source               destination         
`;
holds('iptables', 'accept?', rhel);
holds('iptables', 'reject-prohibited? iptables?', rhel, { port: 2222 });
holds('iptables', 'reject-prohibited? iptables?', rhel.replace('dpt:22', 'dpt:ssh').replace(/0\.0\.0\.0\/0/g, 'anywhere'), { port: 2222 });
holds(
  'iptables',
  'unsure',
  `*nat\n:PREROUTING ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 22 -j DNAT --to-destination 10.0.0.5:22\nCOMMIT\n*filter\n:INPUT DROP [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT`,
);
holds(
  'iptables',
  'drop iptables',
  `*mangle\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n-A PREROUTING -p tcp -m tcp --dport 22 -j DROP\nCOMMIT\n*filter\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT`,
);
holds(
  'nft',
  'accept',
  table(
    'ct state vmap { established : accept, related : accept, invalid : drop }\niif "lo" accept\ntcp dport vmap { 80 : accept, 22 : accept }',
    'drop',
  ),
  ruleset,
);
holds(
  'nft',
  'drop nftables',
  table('ct state vmap { established : accept, related : accept, invalid : drop }\ntcp dport { 80, 443 } accept', 'drop'),
  ruleset,
);
holds('nft', 'accept', table('tcp dport { 20-30, 443 } accept', 'drop'), ruleset);
holds('nft', 'accept', table('tcp dport ssh accept # handle 7', 'drop'), ruleset);
holds(
  'nft',
  'reject-prohibited nftables',
  table(
    'ct state invalid drop comment "early drop of invalid connections"\nct state {established, related} accept\niif lo accept\nip protocol icmp accept\ntcp dport 2222 accept\npkttype host limit rate 5/second counter packets 3 bytes 4 reject with icmpx type admin-prohibited\ncounter packets 0 bytes 0 reject with icmpx admin-prohibited',
    'drop',
  ),
  ruleset,
);
holds(
  'nft',
  'conditional nftables',
  table('ct state invalid drop\npkttype host limit rate 5/second counter reject with icmpx type admin-prohibited\ncounter', 'drop'),
  ruleset,
);
holds('nft', 'conditional nftables', table('tcp dport 22 ct state new limit rate over 10/minute burst 5 packets drop'), ruleset);
holds('nft', 'conditional nftables', table('tcp dport 22 ct state new add @m { ip saddr limit rate over 10/minute } drop'), ruleset);
holds('nft', 'unsure', table('meta hour "22:00"-"06:00" drop'), ruleset);
holds('nft', 'unsure', table('iifname "eth0" tcp dport 22 accept', 'drop'), ruleset);
holds(
  'nft',
  'accept',
  table(
    'ip saddr @ok tcp dport 22 accept',
    'drop',
    '\tset ok {\n\t\ttype ipv4_addr\n\t\tflags interval\n\t\telements = { 10.0.0.0/8,\n\t\t\t     203.0.113.0-203.0.113.20 }\n\t}\n',
  ),
  ruleset,
);
holds('nft', 'drop nftables', table('ip saddr @ok tcp dport 22 accept', 'drop', '\tset ok {\n\t\ttype ipv4_addr\n\t}\n'), ruleset);
holds('nft', 'conditional? nftables?', table('ip saddr 10.0.0.0/8 tcp dport 22 accept', 'drop'), { ...ruleset, client: undefined });
holds('nft', 'drop nftables', table('ip saddr != 10.0.0.0/8 tcp dport 22 drop'), ruleset);
holds('nft', 'unsure', table('ip saddr . tcp dport @x accept', 'drop'), ruleset);
holds(
  'nft',
  'accept',
  table(
    'tcp flags & (fin | syn | rst | ack) != syn ct state new drop\nct state established accept\ntcp flags syn / fin,syn,rst,ack accept',
    'drop',
  ),
  ruleset,
);
holds(
  'nft',
  'unsure',
  table('tcp flags & (fin | syn | rst | ack) != syn ct state new drop\ntcp flags syn / fin,syn,rst,ack accept', 'drop'),
  ruleset,
);
// What a map holds that is not shown may end it, one way or the other.
holds('nft', 'unsure', table('ct state established,related accept\ntcp dport vmap @services', 'drop'), ruleset);
holds('nft', 'unsure', table('ip saddr vmap @guests', 'drop'), { command: 'nft list chain inet filter input', port: 22 });
holds('nft', 'unsure', table('ip saddr . tcp dport vmap @pairs\ntcp dport 22 accept'), ruleset);
holds('nft', 'accept?', table('tcp dport 22 accept', 'drop'), { command: 'nft list table inet filter' });
holds('nft', 'accept?', table('tcp dport 22 accept', 'drop'), { command: 'cat /etc/nftables.conf' });
holds(
  'nft',
  'withheld:needs-root',
  'Operation not permitted (you must be root)\nnetlink: Error: cache initialization failed: Operation not permitted',
  ruleset,
);
holds('nft', 'accept?', '', ruleset);
holds('nft', 'unsure', table('tcp dport 22 accept', 'drop').split('\n').slice(0, 3).join('\n'), ruleset);
holds('nft', 'accept?', `table ip6 filter {\n\tchain INPUT {\n\t\ttype filter hook input priority filter; policy drop;\n\t}\n}`, ruleset);
holds('nft', '', `table ip6 filter {\n\tchain INPUT {\n\t\ttype filter hook input priority filter; policy drop;\n\t}\n}`);
holds('ufw', 'accept?', status('OpenSSH                    ALLOW IN    Anywhere'));
holds(
  'ufw',
  'accept?',
  status('22/tcp (OpenSSH)           ALLOW IN    Anywhere                  \n22/tcp (OpenSSH (v6))      ALLOW IN    Anywhere (v6)'),
);
holds('ufw', 'drop ufw', status('80,443/tcp (Nginx Full)    ALLOW IN    Anywhere\nNginx HTTP                 ALLOW IN    Anywhere'));
holds('ufw', 'unsure', status('MyApp                      ALLOW IN    Anywhere'));
holds('ufw', 'unsure', status('22 on eth0                 ALLOW IN    Anywhere'));
holds('ufw', 'conditional? ufw?', status('22                         ALLOW IN    10.0.0.0/8'), { client: undefined });
holds('ufw', 'drop ufw', status('22                         ALLOW IN    10.0.0.0/8                 # office'));
holds('ufw', 'accept?', status('20:30/tcp                  ALLOW IN    Anywhere'));
holds('ufw', 'drop ufw', status('22/tcp                     ALLOW OUT   Anywhere (out)'));
holds('ufw', 'accept?', status('', 'allow'));
holds('ufw', 'accept?', status('Anywhere                   ALLOW IN    203.0.113.10'));
holds('ufw', 'drop ufw', status('22/tcp (v6)                ALLOW IN    Anywhere (v6)'));
holds('ufw', 'accept?', status('22/tcp (v6)                ALLOW IN    Anywhere (v6)'), { server: '2001:db8::1', client: undefined });
holds('ufw', 'withheld:needs-root', 'ERROR: You need to be root to run this script', { command: 'ufw status' });
holds('ufw', 'withheld:no-such-command', 'sudo: ufw: command not found', { command: 'sudo ufw status' });
holds('ufw', 'not-mine', 'Status: active');
holds('firewall-cmd', 'reject-prohibited firewalld default', zone({}), listAll);
holds('firewall-cmd', 'accept?', zone({ services: 'cockpit dhcpv6-client ssh' }), listAll);
holds('firewall-cmd', 'reject-prohibited? firewalld? default?', zone({ services: 'ssh' }), { ...listAll, port: 2222 });
holds('firewall-cmd', 'accept?', zone({ ports: '80/tcp 2200-2300/tcp' }), { ...listAll, port: 2222 });
holds('firewall-cmd', 'unsure', zone({ forwards: 'port=22:proto=tcp:toport=2222:toaddr=' }), listAll);
holds('firewall-cmd', 'drop firewalld drop', zone({ name: 'public (active)', target: 'DROP' }), listAll);
holds(
  'firewall-cmd',
  'conditional? firewalld?',
  zone({ rules: '\trule family="ipv4" source address="10.0.0.0/8" service name="ssh" accept' }),
  { ...listAll, client: undefined },
);
holds(
  'firewall-cmd',
  'reject-prohibited firewalld default',
  zone({ rules: '\trule family="ipv4" source address="10.0.0.0/8" service name="ssh" accept' }),
  listAll,
);
holds(
  'firewall-cmd',
  'drop firewalld',
  zone({ services: 'ssh', rules: '\trule family="ipv4" source NOT address="10.0.0.0/8" port port="22" protocol="tcp" drop' }),
  listAll,
);
holds('firewall-cmd', 'conditional firewalld', zone({ rules: '\trule service name="ssh" accept limit value="3/m"' }), listAll);
holds('firewall-cmd', 'unsure', zone({ services: 'ssh' }), { command: 'firewall-cmd --permanent --list-all' });
holds('firewall-cmd', 'accept?', 'FirewallD is not running', listAll);
holds(
  'firewall-cmd',
  'withheld:needs-root',
  'Authorization failed.\n    Make sure polkit agent is running or run the application as superuser.',
  listAll,
);
holds('firewall-cmd', 'accept?', `${zone({ name: 'trusted', target: 'ACCEPT', interfaces: '', sources: '203.0.113.0/24' })}\n${zone({})}`, {
  command: 'firewall-cmd --list-all-zones',
});
holds('firewall-cmd', 'reject-prohibited? firewalld? default?', zone({ name: 'public (default, active)', interfaces: '' }), listAll);
const file =
  'table inet filter {\n  chain input {\n    type filter hook input priority filter\n    policy drop\n\n    ct state { established, related } accept\n    iif lo accept\n    tcp dport ssh accept comment "allow sshd"\n  }\n}\n';
holds('nft', 'accept?', file, { command: 'cat /etc/nftables.conf' });
holds('nft', 'drop? nftables?', file, { command: 'cat /etc/nftables.conf', port: 2222 });

/** Rule sets that once got another answer than the kernel's, as small as they get: see tests/differential. */
const six: Context = { server: '2001:db8::20', client: '2001:db8::10' };
const routing = saved('-A INPUT -m rt --rt-type 0 -j DROP');
holds('iptables', 'accept?', routing, { ...six, command: 'ip6tables -S' });
holds('iptables', 'accept?', routing.replace('-m rt', '-m rt !'), { ...six, command: 'ip6tables -S' });
holds('iptables', 'reject-port iptables', `${routing}\n-A INPUT -j REJECT --reject-with icmp6-port-unreachable`, {
  ...six,
  command: 'ip6tables -S',
});
holds('nft', 'accept', table('rt type 0 counter packets 0 bytes 0 drop'), { ...ruleset, ...six });
holds('nft', 'unsure', table('rt classid 1 drop'), ruleset);
holds('iptables', 'drop? iptables?', saved('-A INPUT -i docker0 -j ACCEPT\n-A INPUT -i br-1a2b -p tcp -j ACCEPT', 'DROP'));
holds('iptables', 'drop iptables', saved('-A INPUT -i docker0 -p udp -j ACCEPT', 'DROP'));
holds('nft', 'unsure', table('iifname { "docker0", "wg0" } accept', 'drop'), ruleset);
const listing = (rows: string) =>
  `Chain INPUT (policy ACCEPT)\ntarget     prot opt source               destination\nf2b-sshd   0    --  0.0.0.0/0            0.0.0.0/0\n\nChain FORWARD (policy ACCEPT)\ntarget     prot opt source               destination\n\nChain OUTPUT (policy ACCEPT)\ntarget     prot opt source               destination\n\nChain f2b-sshd (1 references)\ntarget     prot opt source               destination\n${rows}\n`;
holds('iptables', 'drop? fail2ban?', listing('DROP      !17   --  0.0.0.0/0            0.0.0.0/0'), { command: 'iptables -L -n' });
holds('iptables', 'drop fail2ban', listing('DROP       0    --  203.0.113.10         0.0.0.0/0'), { command: 'iptables -L -n' });
holds('ufw', 'conditional ufw', status('22                         LIMIT IN    Anywhere                   # 22/tcp (v6)', 'reject'));
holds('ufw', 'accept?', status('22                         ALLOW IN    Anywhere                   # DENY IN    Anywhere'));
holds('ufw', 'unsure', status('', 'reject'), six);
holds('ufw', 'drop ufw', status('', 'deny'), six);
holds('ufw', 'reject-port ufw', status('22/udp (v6)                ALLOW IN    Anywhere (v6)', 'reject'), six);
holds('ufw', 'reject-port ufw', status('198.51.100.20              REJECT IN   203.0.113.0/24'));
holds('ufw', 'reject-reset ufw', status('22                         REJECT IN   203.0.113.0/24'));
holds('ufw', 'reject-reset ufw', status('198.51.100.20/tcp          REJECT IN   203.0.113.0/24/tcp'));
holds('ufw', 'accept?', status('22/tcp (OpenSSH (v6))      ALLOW IN    Anywhere (v6)'), six);
holds('ufw', 'drop ufw', status('2222/tcp (Backup (v6))     ALLOW IN    Anywhere (v6)'), six);
holds('firewall-cmd', 'accept?', zone({}).replace('source-ports: ', 'source-ports: 1024-65535/tcp'), listAll);
holds('firewall-cmd', 'accept?', zone({ services: 'dhcpv6-client https' }), { ...listAll, port: 443 });
holds('firewall-cmd', 'reject-prohibited firewalld default', zone({ services: 'dhcpv6-client https' }), { ...listAll, port: 2222 });
holds('firewall-cmd', 'reject-prohibited? firewalld? default?', zone({ services: 'own-thing' }), { ...listAll, port: 2222 });
const bridge = zone({ name: 'docker (active)', target: 'ACCEPT', interfaces: 'docker0 br-1a2b' });
holds('firewall-cmd', 'reject-prohibited? firewalld? default?', `${bridge}\n${zone({})}`, { command: 'firewall-cmd --list-all-zones' });
holds('firewall-cmd', 'reject-prohibited firewalld default', `${bridge}\n${zone({ name: 'public (default, active)' })}`, {
  command: 'firewall-cmd --list-all-zones',
});

holds('nft', 'drop? nftables?', table('iifname "eth*" tcp dport 22 drop'), { ...ruleset, card: 'eth0' });
const atCard = `table netdev early {
\tchain in {
\t\ttype filter hook ingress devices = { "eth0", "eth1" } priority -500; policy accept;
\t\ttcp dport 22 drop
\t}
}
`;
holds('nft', 'unsure', atCard, ruleset);
holds('nft', 'drop? nftables?', atCard, { ...ruleset, card: 'eth1' });
holds('nft', 'accept?', atCard, { ...ruleset, card: 'ens3' });
// Its policy holds for these cards only, too.
const closedCard = atCard.replace('policy accept;', 'policy drop;').replace('drop\n', 'accept\n');
holds('nft', 'unsure', closedCard, { ...ruleset, port: 2222 });
holds('nft', 'drop? nftables?', closedCard, { ...ruleset, port: 2222, card: 'eth1' });
holds('nft', 'accept?', closedCard, { ...ruleset, port: 2222, card: 'ens3' });
// The JSON of nft 1.0.6 does not say which card a chain is bound to; that of later versions does.
const asJson = (dev: string) => `{"nftables": [{"table": {"family": "netdev", "name": "early"}},
{"chain": {"family": "netdev", "table": "early", "name": "in", ${dev}"type": "filter", "hook": "ingress", "prio": -500, "policy": "accept"}},
{"rule": {"family": "netdev", "table": "early", "chain": "in", "expr": [{"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": 22}}, {"drop": null}]}}]}
`;
const json = { command: 'sudo nft -j list ruleset' };
holds('nft', 'unsure', asJson(''), { ...json, card: 'eth0' });
holds('nft', 'accept?', asJson('"dev": "eth1", '), { ...json, card: 'eth0' });
holds('nft', 'drop? nftables?', asJson('"dev": ["eth0", "eth1"], '), { ...json, card: 'eth0' });
holds(
  'nft',
  'drop firewalld',
  'table inet firewalld_policy_drop {\n\tchain raw_prerouting {\n\t\ttype filter hook prerouting priority raw + 9; policy drop;\n\t}\n}\n',
  ruleset,
);
holds('ufw', 'reject-port? ufw?', status('Anywhere                   REJECT IN   192.0.2.0/24', 'allow'), { client: undefined });
// Who is in the network may be let in or not, and who is outside of it meets the default.
for (const incoming of ['allow', 'deny', 'reject'])
  holds('ufw', 'conditional? ufw?', status('Anywhere                   LIMIT IN    192.0.2.0/24', incoming), { client: undefined });
holds('ufw', 'conditional? ufw?', status('Anywhere                   REJECT IN   192.0.2.0/24'), { client: undefined });
holds(
  'ufw',
  'reject-port? fail2ban?',
  status('Anywhere                   REJECT IN   203.0.113.10               # by Fail2Ban after 5 attempts against sshd', 'allow'),
  { client: undefined },
);
// The lists of all firewalls, asked for with one command line.
holds(
  'ufw',
  'drop ufw',
  `${status('22/tcp                     ALLOW IN    Anywhere')}table ip filter {\n\tchain ufw-user-limit {\n\t\tlimit rate 3/minute log prefix "[UFW LIMIT BLOCK] "\n\t}\n}\n-A ufw-user-limit -m limit --limit 3/min -j LOG --log-prefix "[UFW LIMIT BLOCK] "\n`,
  { port: 2222 },
);

test.each(cases)('$reader answers $expected', ({ reader, expected, text, context }) => {
  expect(answer(reader, text, context), text).toBe(expected);
});

const details = (reader: string, text: string, context: Context = {}) => {
  const reading = readers[reader]?.(text, { ...told, ...context });
  return reading?.kind === 'read' ? reading.facts.find(({ fact }) => fact === 'packet')?.details : undefined;
};
const rejected = (type: string) => saved(`-A INPUT -p tcp -j REJECT --reject-with ${type}`);

test.each([
  ['tcp-reset', told, 'Connection refused', 'Connection refused'],
  ['icmp-port-unreachable', told, 'Connection refused', 'Connection refused'],
  ['icmp-host-prohibited', told, 'No route to host', 'Connection refused'],
  ['icmp-admin-prohibited', told, 'No route to host', 'Connection refused'],
  ['icmp-host-unreachable', told, 'No route to host', undefined],
  ['icmp-net-unreachable', told, 'Network is unreachable', undefined],
  ['icmp-net-prohibited', told, 'Network is unreachable', 'Connection refused'],
  ['icmp-proto-unreachable', told, 'Protocol not available', 'Connection refused'],
  ['icmp6-adm-prohibited', six, 'Permission denied', undefined],
  ['icmp6-policy-fail', six, 'Permission denied', undefined],
  ['icmp6-addr-unreachable', six, 'No route to host', undefined],
  ['icmp6-no-route', six, 'Network is unreachable', undefined],
])('%s is read together with what the client prints', (type, context, linux, macos) => {
  const command = context === six ? 'ip6tables -S' : 'iptables -S';
  expect(details('iptables', rejected(type), { ...context, command })?.prints).toEqual({ linux, ...(macos && { macos }) });
});

test('a drop is silence, and an accept prints nothing', () => {
  expect(details('iptables', saved('', 'DROP'))?.prints?.linux).toBe('Connection timed out');
  expect(details('iptables', saved(''))?.prints).toBeUndefined();
});

test.each([
  ['accepted only from 10.0.0.0/8', saved('-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j ACCEPT', 'DROP')],
  ['accepted only from 10.0.0.0/8', saved('-A INPUT ! -s 10.0.0.0/8 -p tcp --dport 22 -j DROP')],
  ['accepted from all but 10.0.0.0/8', saved('-A INPUT -s 10.0.0.0/8 -p tcp --dport 22 -j DROP')],
  ['accepted only from 10.0.0.0/8, 192.0.2.9', saved('-A INPUT -s 10.0.0.0/8 -j ACCEPT\n-A INPUT -s 192.0.2.9 -j ACCEPT', 'DROP')],
  ['accepted from all but the set bad', saved('-A INPUT -m set --match-set bad src -j DROP')],
  ['how many connections came before', saved('-A INPUT -p tcp -m limit --limit 3/min -j ACCEPT', 'DROP')],
])('an answer that hangs on something says on what: %s', (depends, text) => {
  expect(details('iptables', text, { client: undefined })?.depends).toBe(depends);
});

/** What a paste proves, of what a client said and of these commands on the server. */
const provesOf = (said: string, ...outputs: [command: string, text: string][]) => {
  const client = `alice@laptop:~$ ssh root@198.51.100.20\nssh: connect to host 198.51.100.20 port 22: ${said}\n`;
  const { facts } = read(client + outputs.map(([command, text]) => `root@web1:~# ${command}\n${text}`).join('\n'), told);
  return facts
    .flatMap(({ fact, value, inferred }) => (/^(?:packet|firewall)$/.test(fact) ? [value + (inferred ? '?' : '')] : []))
    .join(' ');
};
/** The same of a client that timed out. */
const proves = (...outputs: [command: string, text: string][]) => provesOf('Connection timed out', ...outputs);
const ofUfw = (rules: string) =>
  `*filter\n:INPUT DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n:ufw-user-input - [0:0]\n${rules}-A INPUT -j ufw-user-input\nCOMMIT\n`;

test('a front end and the tables that it writes never contradict each other into a proof', () => {
  const denies = status('22/tcp                     DENY IN     Anywhere');
  // What accepts before ufw's own chains is on no list of its own.
  expect(proves(['ufw status verbose', denies])).toBe('drop? ufw?');
  expect(proves(['ufw status verbose', denies], ['iptables-save', ofUfw('')])).toBe('drop ufw');
  // A rule of somebody else's that comes first lets it in.
  expect(proves(['ufw status verbose', denies], ['iptables-save', ofUfw('-A INPUT -p tcp --dport 22 -j ACCEPT\n')])).toBe('drop? ufw?');
  // Or rejects it: then the tables prove, and whose rule that is.
  const rejects: [string, string] = ['iptables-save', ofUfw('-A INPUT -p tcp --dport 22 -j REJECT\n')];
  expect(provesOf('Connection refused', ['ufw status verbose', denies], rejects)).toBe('reject-port iptables');
  // A reject is no drop, so that whoever timed out has not met it.
  expect(proves(['ufw status verbose', denies], rejects)).not.toMatch(/(?:drop|reject-port)(?: |$)/);
  // A policy of firewalld's, which no listing of the zones shows, for a card that the paste does not tell to be the one.
  const policy = table('iifname "eth0" jump policy\ndrop').replace(
    /^}/m,
    '\tchain policy {\n\t\treject with icmpx admin-prohibited\n\t}\n}',
  );
  const listed = zone({ target: 'DROP' });
  expect(proves(['firewall-cmd --list-all', listed])).toBe('drop firewalld');
  expect(proves(['firewall-cmd --list-all', listed], ['nft list ruleset', policy])).toBe('drop? firewalld?');
});
