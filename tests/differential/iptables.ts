import { addresses } from './network';
import type { Random } from './random';

/** Networks that hold all, some or none of the addresses on the wire. */
const nets = {
  4: [
    '198.51.100.0/24',
    '198.51.100.0/28',
    '198.51.100.64/26',
    '198.51.100.10',
    '198.51.100.77/32',
    '0.0.0.0/0',
    '10.0.0.0/8',
    '192.168.1.0/24',
    '203.0.113.9',
    '172.16.0.0/12',
    '127.0.0.0/8',
    '224.0.0.0/4',
  ],
  6: ['2001:db8::/64', '2001:db8::/32', '2001:db8::10', '2001:db8::40/122', '::/0', 'fe80::/10', 'fd00::/8', '2001:db8:1::/48', '::1'],
} as const;

const rejects = {
  4: 'port-unreachable port-unreachable net-unreachable host-unreachable proto-unreachable net-prohibited host-prohibited admin-prohibited',
  6: 'port-unreachable port-unreachable no-route adm-prohibited addr-unreachable policy-fail reject-route',
};

/** A rule set for iptables-restore or ip6tables-restore, one rule in a line. */
export function iptablesRules({ below, pick, some, chance }: Random, family: 4 | 6): string[] {
  const six = family === 6;
  const icmp = six ? 'ipv6-icmp' : 'icmp';
  const server = addresses.server[family];

  const port = () =>
    pick(['22', '22', '22', '22', '2222', '80', '443', '20:30', '1:1024', '1024:65535', '2200:2300', '8080', '3306', ':100', '23:']);
  const manyPorts = () =>
    pick([
      '22,80,443',
      '80,443',
      '22',
      '20:30,80',
      '2222,443',
      '21,25,110',
      '22,2222',
      '8000:9000,22',
      '80,443,3000:4000',
      '1:21,23:65535',
    ]);
  const not = (percent: number) => (chance(percent) ? '! ' : '');

  const portMatch = (reply: boolean): string => {
    const [here, there] = reply ? ['s', 'd'] : ['d', 's'];
    const kind = below(20);
    if (kind < 11) return `-m tcp ${not(7)}--${here}port ${port()}`;
    if (kind < 16) return `-m multiport ${not(7)}--${here}ports ${manyPorts()}`;
    if (kind < 17) return `-m multiport ${not(10)}--ports ${manyPorts()}`;
    if (kind < 18)
      return `-m tcp --${there}port ${pick(['1024:65535', '1024:', '1:1023', '22', '0:65535', '513:65535'])} --${here}port ${port()}`;
    if (kind < 19) return `-m tcp ${not(30)}--${there}port ${pick(['1024:65535', '1:1023', '22', '53'])}`;
    return `-m multiport --${there}ports ${pick(['22,80', '1024:65535', '20,21,22'])}`;
  };
  const flags = () =>
    pick([
      '--tcp-flags FIN,SYN,RST,PSH,ACK,URG NONE',
      '--tcp-flags ALL ALL',
      '--tcp-flags FIN,SYN FIN,SYN',
      '--tcp-flags SYN,RST SYN,RST',
      '--tcp-flags FIN,SYN,RST,ACK SYN',
      '--tcp-flags SYN,ACK SYN,ACK',
      '--tcp-flags SYN SYN',
      '! --tcp-flags FIN,SYN,RST,ACK SYN',
      '! --syn',
      '--syn',
      '--tcp-flags ACK ACK',
      '--tcp-flags RST NONE',
    ]);
  const states = () =>
    pick([
      'NEW',
      'NEW',
      'NEW',
      'NEW,ESTABLISHED',
      'RELATED,ESTABLISHED',
      'RELATED,ESTABLISHED',
      'ESTABLISHED',
      'INVALID',
      'NEW,INVALID',
      'NEW,RELATED,ESTABLISHED',
      'INVALID,UNTRACKED',
      'UNTRACKED',
    ]);
  const state = () => (chance(60) ? `-m conntrack ${not(8)}--ctstate ${states()}` : `-m state ${not(8)}--state ${states()}`);
  const source = () => {
    const kind = below(12);
    if (kind === 0 && !six)
      return `-m iprange ${not(10)}--src-range ${pick(['198.51.100.1-198.51.100.40', '10.0.0.1-10.0.0.9', '198.51.100.70-198.51.100.90'])}`;
    if (kind === 0)
      return `-m iprange ${not(10)}--src-range ${pick(['2001:db8::1-2001:db8::40', '2001:db8::70-2001:db8::ffff', 'fd00::1-fd00::9'])}`;
    if (kind === 1) return `-m addrtype ${not(15)}--dst-type ${pick(['LOCAL', 'LOCAL', 'BROADCAST', 'MULTICAST', 'ANYCAST'])}`;
    if (kind === 2) return `-m addrtype ${not(15)}--src-type ${pick(['LOCAL', 'UNICAST', 'BROADCAST'])}`;
    if (kind < 5)
      return `${not(10)}-d ${pick([server, server, server, six ? '2001:db8::/64' : '198.51.100.0/24', six ? '2001:db8::21' : '198.51.100.21'])}`;
    return `${not(8)}-s ${pick(nets[family])}`;
  };
  const rate = () =>
    pick([
      '-m limit --limit 3/min --limit-burst 3',
      '-m limit --limit 10/sec',
      '-m recent --set --name SSH --rsource',
      '-m recent --update --seconds 60 --hitcount 4 --name SSH --rsource',
      '-m recent --rcheck --seconds 3600 --name blocked --rsource',
      `-m connlimit --connlimit-above 3 --connlimit-mask ${six ? 64 : 32}`,
      '-m connlimit --connlimit-upto 20',
      '-m hashlimit --hashlimit-upto 5/min --hashlimit-burst 5 --hashlimit-mode srcip --hashlimit-name ssh',
      '-m statistic --mode random --probability 0.5',
    ]);
  const odd = () =>
    pick([
      '-m mark --mark 0x1',
      '-m connmark --mark 0x2',
      '-m length --length 40:1500',
      '-m mac --mac-source 02:00:00:00:00:0a',
      ...(six ? ['-m hl --hl-gt 10', '-m rt --rt-type 0', '-m rt --rt-type 0', '-m frag --fragid 0:4294967295'] : ['-m ttl --ttl-gt 10']),
      `-m set ${not(20)}--match-set office${six ? '6' : ''} src`,
      '-m time --timestart 00:00:00 --timestop 23:59:59',
      '-m string --string "SSH-2.0" --algo bm',
      '-m dscp --dscp 0x00',
      '-m length --length 1400:65535',
      '-m conntrack --ctstatus ASSURED',
      '-m conntrack --ctdir ORIGINAL',
    ]);

  /** The conditions of a rule, in the order that iptables prints them in. */
  const matches = (place: 'in' | 'out', protocol?: string): string => {
    const parts: string[] = [];
    const late: string[] = [];
    if (chance(22)) (chance(20) ? late : parts).push(source());
    if (place === 'in' && chance(9))
      parts.unshift(`${not(12)}-i ${pick(['lo', 'lo', 'lo', 'lo', 'eth0', 'eth1', 'eth+', 'docker0', 'br-1a2b', 'virbr0', 'wg0'])}`);
    if (place === 'out' && chance(9)) parts.unshift(`${not(12)}-o ${pick(['lo', 'lo', 'lo', 'eth0', 'eth1'])}`);
    if (protocol) {
      parts.push(`-p ${protocol}`);
    } else if (chance(75)) {
      const kind = below(20);
      if (kind < 16) {
        parts.push('-p tcp');
        if (chance(80)) late.push(portMatch(place === 'out'));
        if (chance(10)) late.push(`-m tcp ${flags()}`);
      } else if (kind < 18) {
        parts.push('-p udp');
        if (chance(80)) late.push(`-m udp --dport ${pick(['53', '22', '60000:61000', '123'])}`);
      } else if (kind < 19) {
        parts.push(`-p ${icmp}`);
        if (chance(60)) late.push(six ? '-m icmp6 --icmpv6-type 128' : '-m icmp --icmp-type 8');
      } else parts.push(`! -p ${pick(['tcp', 'udp', icmp])}`);
    }
    if (chance(25)) late.push(state());
    if (chance(4)) late.push(rate());
    if (chance(3)) late.push(odd());
    if (chance(12))
      late.push(
        `-m comment --comment ${pick(['ssh', '"allow ssh -j ACCEPT"', '"don\'t touch"', '"a \\"quoted\\" word"', '"22 /* x */ DROP"', '"office, -s 10.0.0.0/8"'])}`,
      );
    // The modules of ports must follow the protocol; the others may stand anywhere.
    return [...parts, ...late.sort(() => below(3) - 1)].join(' ');
  };

  const reject = (tcp: boolean) => {
    if (tcp && chance(25)) return '-j REJECT --reject-with tcp-reset';
    const type = pick(rejects[family].split(' '));
    return chance(30) ? '-j REJECT' : `-j REJECT --reject-with icmp${six ? '6' : ''}-${type}`;
  };
  const end = (text: string, returns: boolean) => {
    const kind = below(30);
    if (kind < 13) return '-j ACCEPT';
    if (kind < 19) return '-j DROP';
    if (kind < 24) return reject(/-p tcp/.test(text) && !/! -p/.test(text));
    if (kind < 26)
      return `-j LOG --log-prefix ${pick(['"DROP: "', 'in', '"[UFW BLOCK] "', '"-j ACCEPT "'])}${chance(40) ? ' --log-level 7' : ''}${chance(30) ? ' --log-tcp-options --log-ip-options' : ''}`;
    if (kind < 27) return pick(['-j NFLOG --nflog-group 1', '', '-j NFLOG --nflog-prefix "-j DROP"']);
    return returns ? '-j RETURN' : '-j ACCEPT';
  };

  const names = some(
    ['SSH', 'LOGDROP', 'tcp-in', 'f2b-sshd', 'TCP', 'bad_packets', 'allow.list', 'INPUT_direct', 'syn-flood', 'my--chain'],
    4,
  );
  const users = chance(55) ? names : [];
  const lines: string[] = [];

  const rule = (chain: string, place: 'in' | 'out', depth: number): string[] => {
    // Calls go to chains further down only, so that there is no loop.
    const further = users.slice(depth);
    if (further.length && chance(22)) {
      const conditions = matches(place);
      return [`-A ${chain} ${conditions} -${chance(18) ? 'g' : 'j'} ${pick(further)}`];
    }
    const kind = below(30);
    if (kind === 0 && place === 'in') {
      const conditions = `-p tcp -m tcp --dport 22 ${chance(60) ? '-m conntrack --ctstate NEW' : ''}`;
      return [
        `-A ${chain} ${conditions} -m recent --set --name SSH --rsource`,
        `-A ${chain} ${conditions} -m recent --update --seconds 60 --hitcount 4 --name SSH --rsource -j DROP`,
      ];
    }
    const conditions = matches(place);
    if (kind < 3)
      return [
        `-A ${chain} ${conditions} -m limit --limit 5/min -j LOG --log-prefix "denied: "`,
        `-A ${chain} ${conditions} ${chance(70) ? '-j DROP' : reject(/^-p tcp|(?<!! )-p tcp/.test(conditions))}`,
      ];
    return [`-A ${chain} ${conditions} ${end(conditions, depth > 0 || chance(15))}`];
  };
  const usual = () => {
    const rows = [
      chance(80) && '-A INPUT -i lo -j ACCEPT',
      chance(75) && `-A INPUT ${chance(50) ? '-m conntrack --ctstate' : '-m state --state'} RELATED,ESTABLISHED -j ACCEPT`,
      chance(40) && '-A INPUT -m conntrack --ctstate INVALID -j DROP',
      chance(40) && `-A INPUT -p ${icmp} -j ACCEPT`,
      chance(20) && '-A INPUT -p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN -m conntrack --ctstate NEW -j DROP',
    ].filter((row) => typeof row === 'string');
    return chance(15) ? rows.reverse() : rows;
  };

  const tables: string[][] = [];
  if (chance(9)) {
    const chain = pick(['PREROUTING', 'PREROUTING', 'OUTPUT']);
    const place = chain === 'OUTPUT' ? 'out' : 'in';
    const action = () => pick(['-j DROP', '-j DROP', '-j ACCEPT', '-j CT --notrack', '-j RETURN']);
    tables.push(['*raw', ':PREROUTING ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', `-A ${chain} ${matches(place)} ${action()}`, 'COMMIT']);
  }
  if (chance(9)) {
    const chain = pick(['PREROUTING', 'INPUT', 'INPUT', 'OUTPUT', 'POSTROUTING']);
    const place = chain === 'OUTPUT' || chain === 'POSTROUTING' ? 'out' : 'in';
    const action = () =>
      pick(['-j DROP', '-j DROP', '-j ACCEPT', '-j MARK --set-xmark 0x1/0xffffffff', '-j RETURN', '-j CONNMARK --save-mark']);
    tables.push([
      ...[
        '*mangle',
        ':PREROUTING ACCEPT [0:0]',
        ':INPUT ACCEPT [0:0]',
        ':FORWARD ACCEPT [0:0]',
        ':OUTPUT ACCEPT [0:0]',
        ':POSTROUTING ACCEPT [0:0]',
      ],
      ...Array.from({ length: 1 + below(2) }, () => `-A ${chain} ${matches(place)} ${action()}`),
      'COMMIT',
    ]);
  }
  if (chance(5)) {
    tables.push([
      ...['*nat', ':PREROUTING ACCEPT [0:0]', ':INPUT ACCEPT [0:0]', ':OUTPUT ACCEPT [0:0]', ':POSTROUTING ACCEPT [0:0]'],
      chance(70)
        ? `-A POSTROUTING -s ${six ? 'fd00::/8' : '10.0.0.0/8'} -o eth0 -j MASQUERADE`
        : `-A PREROUTING -p tcp -m tcp --dport ${pick(['2222', '2222', '22'])} -j ${pick(['REDIRECT --to-ports 22', 'REDIRECT --to-ports 80', `DNAT --to-destination ${six ? '[2001:db8::21]' : '198.51.100.21'}:22`])}`,
      'COMMIT',
    ]);
  }
  lines.push(
    '*filter',
    `:INPUT ${chance(42) ? 'DROP' : 'ACCEPT'} [0:0]`,
    `:FORWARD ${chance(30) ? 'DROP' : 'ACCEPT'} [0:0]`,
    `:OUTPUT ${chance(8) ? 'DROP' : 'ACCEPT'} [0:0]`,
  );
  lines.push(...users.map((name) => `:${name} - [0:0]`));
  if (chance(65)) lines.push(...usual());
  for (let i = 1 + below(7); i > 0; i--) lines.push(...rule('INPUT', 'in', 0));
  users.forEach((name, i) => {
    // fail2ban knows no interfaces, and what is called like its chains is taken for its own.
    const own = (line: string) => (name.startsWith('f2b-') ? line.replace(/(?:! )?-i \S+ ?/, '') : line);
    for (let k = below(5); k > 0; k--) lines.push(...rule(name, 'in', i + 1).map(own));
  });
  if (chance(20)) lines.push(`-A INPUT ${chance(50) ? '-j DROP' : reject(false)}`);
  if (chance(14)) {
    if (chance(60)) lines.push('-A OUTPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT');
    for (let i = 1 + below(2); i > 0; i--) lines.push(...rule('OUTPUT', 'out', users.length));
  }
  // What goes through the host says nothing of what comes to it.
  if (chance(15)) lines.push(`-A FORWARD -p tcp -m tcp --dport 22 -j ${pick(['ACCEPT', 'DROP', 'REJECT'])}`);
  lines.push('COMMIT');
  return [...tables.flat(), ...lines];
}
