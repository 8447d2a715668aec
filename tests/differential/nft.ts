import { addresses } from './network';
import type { Random } from './random';

const nets = {
  ip: [
    '198.51.100.0/24',
    '198.51.100.0/28',
    '198.51.100.10',
    '198.51.100.77',
    '198.51.100.1-198.51.100.40',
    '10.0.0.0/8',
    '192.168.1.0/24',
    '203.0.113.9',
    '172.16.0.0/12',
    '127.0.0.0/8',
    '224.0.0.0/4',
  ],
  ip6: [
    '2001:db8::/64',
    '2001:db8::/32',
    '2001:db8::10',
    '2001:db8::40/122',
    '2001:db8::1-2001:db8::40',
    'fe80::/10',
    'fd00::/8',
    '2001:db8:1::/48',
    '::1',
  ],
};

/** Disjoint networks: an interval set takes no overlaps. */
const apart = {
  ip: [
    '198.51.100.0/28',
    '198.51.100.64/26',
    '10.0.0.0/8',
    '192.168.1.0/24',
    '203.0.113.9',
    '172.16.0.0/12',
    '198.51.100.30-198.51.100.40',
  ],
  ip6: ['2001:db8::/122', '2001:db8::40/122', 'fd00::/8', '2001:db8:1::/48', 'fe80::/10', '2001:db8::1000-2001:db8::ffff'],
};

type Named = { name: string; lines: string[] };

/** A file for `nft -f`, one statement in a line. */
export function nftRules({ below, pick, some, chance }: Random): string[] {
  const port = () => pick(['22', '22', '22', 'ssh', '2222', '80', '443', '20-30', '1-1024', '2200-2300', '8080', '3306']);
  const portSet = () => `{ ${some(['22', '2222', '80', '443', '25', '8000-9000', '3306', '60000-61000'], 4).join(', ')} }`;
  const not = (percent: number) => (chance(percent) ? '!= ' : '');

  const table = (family: 'inet' | 'ip' | 'ip6', name: string, share: number): string[] => {
    const versions: ('ip' | 'ip6')[] = family === 'inet' ? ['ip', 'ip6'] : [family];
    const sets: Named[] = [];
    const named = (name: string, ...lines: string[]) => {
      sets.push({ name, lines });
      return name;
    };
    const allowed = versions
      .filter(() => chance(35))
      .map((one) => {
        const elements = some(apart[one], 4);
        const empty = chance(8);
        return named(
          `${one === 'ip' ? 'office' : 'office6'}`,
          `type ${one === 'ip' ? 'ipv4_addr' : 'ipv6_addr'}`,
          `flags ${chance(25) ? 'interval,timeout' : 'interval'}`,
          ...(chance(20) ? ['auto-merge'] : []),
          ...(chance(20) ? ['counter'] : []),
          ...(chance(15) ? [`comment "who may, and 22 : drop"`] : []),
          ...(empty ? [] : [`elements = { ${elements.map((net) => (chance(8) ? `${net} comment "home"` : net)).join(', ')} }`]),
        );
      });
    const single = versions
      .filter(() => chance(20))
      .map((one) =>
        named(
          `banned${one === 'ip6' ? '6' : ''}`,
          `type ${one === 'ip' ? 'ipv4_addr' : 'ipv6_addr'}`,
          ...(chance(40)
            ? [
                `elements = { ${some(one === 'ip' ? ['198.51.100.10', '198.51.100.99', '203.0.113.5', '10.1.1.1'] : ['2001:db8::10', 'fd00::1', '2001:db8::99'], 3).join(', ')} }`,
              ]
            : []),
        ),
      );
    const open = chance(30) ? named('open-ports', 'type inet_service', 'flags interval', `elements = ${portSet()}`) : '';
    const users = chance(60) ? some(['ssh_in', 'tcp-chain', 'log_drop', 'global', 'inbound_ipv4', 'f2b-sshd', 'services'], 4) : [];
    const verdictFor = (depth: number) => {
      const further = users.slice(depth);
      return pick([
        'accept',
        'accept',
        'drop',
        ...(further.length ? [`jump ${pick(further)}`, `goto ${pick(further)}`] : []),
        ...(depth ? ['return'] : []),
      ]);
    };
    const verdictMap = chance(18)
      ? named(
          'port_verdict',
          'type inet_service : verdict',
          ...(chance(40) ? ['flags interval'] : []),
          `elements = { ${some(['22', '2222', '80', '443', '25'], 4)
            .map((one) => `${one} : ${verdictFor(0)}`)
            .join(', ')} }`,
        )
      : '';
    const pairs =
      family !== 'ip6' && chance(8)
        ? named(
            'pairs',
            'type ipv4_addr . inet_service',
            `elements = { ${some(['198.51.100.10 . 22', '198.51.100.77 . 22', '198.51.100.10 . 2222', '10.0.0.1 . 80'], 3).join(', ')} }`,
          )
        : '';

    const source = () => {
      const one = pick(versions);
      const kind = below(10);
      if (kind < 2 && allowed.length) {
        const set = pick(allowed);
        return `${set === 'office6' ? 'ip6' : 'ip'} saddr ${not(15)}@${set}`;
      }
      if (kind < 4 && single.length) {
        const set = pick(single);
        return `${set === 'banned6' ? 'ip6' : 'ip'} saddr ${not(15)}@${set}`;
      }
      if (kind < 6) return `${one} saddr ${not(15)}{ ${some(apart[one], 4).join(', ')} }`;
      if (kind < 7)
        return `${one} daddr ${not(10)}${pick([addresses.server[one === 'ip' ? 4 : 6], one === 'ip' ? '198.51.100.0/24' : '2001:db8::/64', one === 'ip' ? '198.51.100.21' : '2001:db8::21'])}`;
      return `${one} saddr ${not(12)}${pick(nets[one])}`;
    };
    const ports = (reply: boolean) => {
      const [here, there] = reply ? ['sport', 'dport'] : ['dport', 'sport'];
      const kind = below(20);
      if (kind < 8) return `tcp ${here} ${not(6)}${port()}`;
      if (kind < 13) return `tcp ${here} ${not(6)}${portSet()}`;
      if (kind < 14) return `meta l4proto ${pick(['tcp', '{ tcp, udp }', 'udp'])} th ${here} ${pick([port(), portSet()])}`;
      if (kind < 15 && open) return `tcp ${here} ${not(10)}@${open}`;
      if (kind < 16) return `tcp ${here} ${pick(['>= 1024', '< 1024', '> 22', '<= 22', '>= 22'])}`;
      if (kind < 17) return `tcp ${there} ${pick(['1024-65535', '>= 1024', '22', '!= 22', '1-1023', '0-65535'])}`;
      return `tcp ${here} ${port()} tcp ${there} ${pick(['1024-65535', '513-65535', '22'])}`;
    };
    const state = () =>
      pick(
        [
          'ct state new',
          'ct state new',
          'ct state established,related',
          'ct state { established, related }',
          'ct state invalid',
          'ct state != { established, related }',
          'ct state != new',
          'ct state { new, established }',
          'ct state new,untracked',
          'ct state & (established | related) != 0',
          'ct state ! established',
        ].slice(0, 9 + below(2)),
      );
    const flags = () =>
      pick([
        'tcp flags syn',
        'tcp flags & (fin|syn|rst|ack) != syn ct state new',
        'tcp flags & (fin|syn|rst|ack) == syn',
        'tcp flags & (fin|syn) == (fin|syn)',
        'tcp flags & (syn|rst) == (syn|rst)',
        'tcp flags == 0x0',
        'tcp flags ! syn',
        'tcp flags & (fin|syn|rst|psh|ack|urg) == 0x0',
        'tcp flags syn / fin,syn,rst,ack',
        'tcp flags != syn',
        'tcp flags { syn, syn | ack }',
        'tcp flags ack',
        'tcp flags & syn == 0',
      ]);
    const protocol = () =>
      pick([
        'meta l4proto tcp',
        'meta l4proto { tcp, udp }',
        'meta l4proto udp',
        'meta l4proto != tcp',
        'meta l4proto { icmp, ipv6-icmp }',
        ...(family === 'ip6'
          ? ['ip6 nexthdr tcp', 'ip6 nexthdr icmpv6']
          : ['ip protocol tcp', 'ip protocol icmp', 'ip protocol { tcp, udp }', 'ip protocol != udp']),
        ...(family === 'inet'
          ? ['meta nfproto ipv4', 'meta nfproto ipv6', 'meta nfproto != ipv4', 'meta protocol ip', 'meta nfproto { ipv4, ipv6 }']
          : []),
        'udp dport 53',
        'udp dport { 22, 53 }',
        ...(family === 'ip6' ? [] : ['icmp type echo-request']),
        ...(family === 'ip' ? [] : ['icmpv6 type { nd-neighbor-solicit, nd-router-advert, nd-neighbor-advert }']),
      ]);
    const device = (place: 'in' | 'out') => {
      const way = place === 'in' ? 'iif' : 'oif';
      return pick([
        `${way} lo`,
        `${way} "lo"`,
        `${way}name "lo"`,
        `${way}name lo`,
        `${way} != lo`,
        `${way}name != "lo"`,
        `${way}name "lo*"`,
        `${way}name { "lo", "wg0" }`,
        `${way}name "eth0"`,
        `${way} eth1`,
      ]);
    };
    const odd = () =>
      pick(
        [
          'meta mark 0x1',
          'meta mark != 0x1',
          'ct mark 0x2',
          'ip dscp cs1',
          'meta length 40-1500',
          'ct direction original',
          'ip ttl > 10',
          'ct original proto-dst 22',
          'ether saddr 02:00:00:00:00:0a',
          'meta hour "00:00"-"23:59"',
          'ct status assured',
          'meta pkttype != unicast',
          'meta pkttype host',
          'fib daddr type local',
          'fib daddr type != local',
          'fib daddr type { broadcast, multicast, anycast }',
          'fib saddr . iif oif missing',
          'ct count over 20',
          'ct status dnat',
          'frag id 0',
          'ip6 nexthdr 43',
          'rt type 0',
          'meta rtclassid 1',
          'iifname "docker0"',
          'iifname { "docker0", "virbr0" }',
          'iifname "br-*"',
        ].filter((one) => (family !== 'ip6' || !one.startsWith('ip ')) && (family !== 'ip' || !/^(?:ip6|rt|frag) /.test(one))),
      );
    const rate = () =>
      pick([
        'limit rate 10/minute',
        'quota over 10 mbytes',
        'limit rate over 5/second burst 10 packets',
        'limit rate 3/hour',
        'limit rate 1 mbytes/second',
      ]);
    const beside = () =>
      pick([
        'counter',
        'counter',
        'log',
        'log prefix "denied: "',
        'log prefix "drop 22: " level info',
        'log flags all',
        'meta mark set 0x1',
        'ct mark set meta mark',
        'log group 0 prefix "accept "',
        'counter log prefix "[x] "',
        'meta priority set 1:2',
        'log level debug flags tcp sequence,options',
      ]);
    const reject = (tcp: boolean, version?: string) => {
      const kinds = [
        'reject',
        'reject',
        ...(tcp ? ['reject with tcp reset', 'reject with tcp reset'] : []),
        ...(family === 'inet'
          ? ['port-unreachable', 'admin-prohibited', 'no-route', 'host-unreachable'].map(
              (type) => `reject with icmpx ${chance(50) ? 'type ' : ''}${type}`,
            )
          : []),
        ...(family === 'ip' || version === 'ip'
          ? ['host-prohibited', 'net-unreachable', 'admin-prohibited', 'host-unreachable', 'prot-unreachable', 'net-prohibited'].map(
              (type) => `reject with icmp ${type}`,
            )
          : []),
        ...(family === 'ip6' || version === 'ip6'
          ? ['no-route', 'admin-prohibited', 'addr-unreachable', 'policy-fail', 'reject-route'].map((type) => `reject with icmpv6 ${type}`)
          : []),
      ];
      return pick(kinds);
    };

    const matches = (place: 'in' | 'out'): string => {
      const parts: string[] = [];
      if (chance(9)) parts.push(device(place));
      if (chance(22)) parts.push(source());
      const kind = below(100);
      if (kind < 55) parts.push(...(chance(8) ? ['meta l4proto tcp'] : []), ports(place === 'out'));
      else if (kind < 75) parts.push(protocol());
      if (!/udp|icmp|!= tcp/.test(parts.join(' ')) && chance(7)) parts.push(flags());
      if (chance(22)) parts.splice(below(parts.length + 1), 0, state());
      // A statement may stand between conditions, and then does not end them.
      if (chance(6)) parts.splice(below(parts.length + 1), 0, beside());
      if (chance(3)) parts.push(odd());
      if (chance(3)) parts.push(rate());
      return parts.join(' ');
    };
    const rule = (place: 'in' | 'out', depth: number): string => {
      const further = users.slice(depth);
      const kind = below(40);
      const note = chance(12) ? ` comment ${pick(['"allow ssh"', '"drop; } accept"', '"22, 80 { x"', '"it\'s # handle 5"'])}` : '';
      const verdict = () => verdictFor(depth);
      if (kind === 0)
        return `ct state vmap { established : accept, related : accept, invalid : drop${chance(25) ? `, new : ${verdict()}` : ''} }`;
      if (kind === 1)
        return `tcp ${place === 'in' ? 'dport' : 'sport'} vmap { ${some(['22', '2222', '80', '443', '25', '8000-9000'], 4)
          .map((one) => `${one} : ${verdict()}`)
          .join(', ')} }`;
      if (kind === 2) return `meta l4proto vmap { tcp : ${verdict()}, udp : ${verdict()} }`;
      if (kind === 3 && place === 'in') return `iifname vmap { "lo" : accept, "${pick(['eth0', 'wg0', 'docker0'])}" : ${verdict()} }`;
      if (kind === 4) {
        const one = pick(versions);
        return `${one} saddr vmap { ${some(apart[one], 3)
          .map((net) => `${net} : ${verdict()}`)
          .join(', ')} }`;
      }
      if (kind === 5 && verdictMap) return `tcp dport vmap @${verdictMap}`;
      if (kind === 6 && pairs) return `ip saddr . tcp dport @${pairs} ${verdict()}`;
      if (kind === 7 && family === 'inet') return `meta protocol vmap { ip : ${verdict()}, ip6 : ${verdict()} }`;
      if (kind === 8)
        return `tcp dport 22 ct state new ${pick(['limit rate 10/minute accept', 'limit rate over 10/minute burst 5 packets drop', 'meter flood { ip saddr limit rate over 10/minute } drop', 'counter accept'].slice(0, family === 'ip6' ? 2 : 4))}`;
      if (kind === 9 || kind === 10) {
        const [one, all] =
          family === 'ip6' ? ['ip6', ['2001:db8::10 . 22', 'fd00::1 . 80']] : ['ip', ['198.51.100.10 . 22', '10.0.0.1 . 80']];
        const entries =
          kind === 9 ? `{ ${all.join(', ')} } ${verdict()}` : `vmap { ${all.map((pair) => `${pair} : ${verdict()}`).join(', ')} }`;
        return `${one} saddr . tcp dport ${entries}`;
      }
      if (kind === 11 && chance(40))
        return `tcp dport ${port()} ${chance(30) ? 'goto' : 'jump'} { ${matches(place)} ${pick(['accept', 'drop', 'return'])}; }`;
      if (kind === 12)
        return chance(50)
          ? `meta l4proto . th dport vmap { tcp . ${port()} : ${verdict()}, udp . 53 : accept }`
          : `meta l4proto . th dport { tcp . 22, udp . 53 } ${verdict()}`;
      if (kind === 13 && family !== 'ip6' && chance(60))
        return `ip saddr . tcp dport { ${pick(['198.51.100.0/28', '198.51.100.1-198.51.100.40', '10.0.0.0/8'])} . ${pick(['20-30', '22', '1-1024'])} } ${verdict()}`;
      const version = chance(12) && family === 'inet' ? pick(['ip', 'ip6']) : undefined;
      const text = `${version ? `meta nfproto ipv${version === 'ip' ? 4 : 6} ` : ''}${matches(place)}`;
      if (further.length && chance(18))
        return `${text} ${chance(30) ? 'counter ' : ''}${chance(18) ? 'goto' : 'jump'} ${pick(further)}${note}`;
      const extra = chance(25) ? `${beside()} ` : '';
      const what = below(30);
      const last =
        what < 14
          ? 'accept'
          : what < 20
            ? 'drop'
            : what < 26
              ? reject(/tcp (?:dport|sport|flags)|l4proto tcp/.test(text), version)
              : what < 28
                ? depth || chance(20)
                  ? 'return'
                  : 'accept'
                : beside();
      // nft 1.0.6 leaves `meta nfproto` and `meta protocol` out when it prints a reject: what cannot be seen cannot be read.
      const shown = last.startsWith('reject') && /meta (?:nfproto|protocol)/.test(text) ? 'drop' : last;
      return `${text} ${extra}${shown}${note}`;
    };
    const base = (name: string, kind: string, place: 'in' | 'out', rules: string[]) => [
      `chain ${name} {`,
      `type ${kind};${chance(92) ? ` policy ${place === 'in' ? (chance(50) ? 'drop' : 'accept') : chance(10) ? 'drop' : 'accept'};` : ''}`,
      ...rules,
      '}',
    ];
    const many = (most: number, make: () => string) => Array.from({ length: below(most + 1) }, make);
    const usual = (place: 'in' | 'out') => {
      const rows = [
        chance(75) && pick([place === 'in' ? 'iif lo accept' : 'oif lo accept', `${place === 'in' ? 'iifname' : 'oifname'} "lo" accept`]),
        chance(70) &&
          pick([
            'ct state established,related accept',
            'ct state { established, related } accept',
            'ct state vmap { established : accept, related : accept, invalid : drop }',
          ]),
        chance(35) && 'ct state invalid drop',
        chance(30) && pick(['meta l4proto { icmp, ipv6-icmp } accept', 'meta l4proto icmp accept', 'meta l4proto ipv6-icmp accept']),
      ].filter((row) => typeof row === 'string');
      return chance(15) ? rows.reverse() : rows;
    };

    const lines: string[] = [];
    const input = chance(92) || share === 0;
    if (input) {
      const priority = pick(['filter', 'filter', 'filter', '0', 'filter - 10', '-1', '10', 'filter + 5', 'security', 'mangle']);
      const end = chance(20)
        ? [pick(['drop', reject(false), 'counter', 'log prefix "end "', 'accept', `${pick(['counter', 'log'])} drop`])]
        : [];
      lines.push(
        ...base('input', `filter hook input priority ${priority}`, 'in', [
          ...(chance(65) ? usual('in') : []),
          ...many(7, () => rule('in', 0)),
          ...end,
        ]),
      );
    }
    if (chance(6))
      lines.push(
        ...base(
          'late_input',
          `filter hook input priority ${pick(['100', 'security', '-300', '5'])}`,
          'in',
          many(3, () => rule('in', 0)),
        ),
      );
    if (chance(9))
      lines.push(
        ...base(
          'prerouting',
          pick([
            'filter hook prerouting priority raw',
            'filter hook prerouting priority mangle',
            'filter hook prerouting priority -150',
            'filter hook prerouting priority filter',
          ]),
          'in',
          [...(chance(60) ? usual('in') : []), ...(chance(20) ? [`tcp dport ${port()} notrack`] : []), ...many(2, () => rule('in', 0))],
        ).map((line) => line.replace('policy drop', chance(60) ? 'policy accept' : 'policy drop')),
      );
    if (chance(12))
      lines.push(
        ...base('output', `filter hook output priority ${pick(['filter', '0', '-10', 'mangle'])}`, 'out', [
          ...(chance(60) ? usual('out') : []),
          ...many(2, () => rule('out', users.length)),
        ]),
      );
    if (chance(20))
      lines.push(
        ...base(
          'forward',
          'filter hook forward priority filter',
          'in',
          many(2, () => rule('in', users.length)),
        ),
      );
    if (chance(4))
      lines.push('chain srcnat {', 'type nat hook postrouting priority srcnat; policy accept;', 'oifname "eth0" masquerade', '}');
    if (chance(3))
      lines.push(
        'chain dstnat {',
        'type nat hook prerouting priority dstnat; policy accept;',
        pick([
          'tcp dport 2222 redirect to :22',
          'tcp dport 22 redirect to :2222',
          family === 'ip' ? 'tcp dport 22 dnat to 198.51.100.21' : 'tcp dport 80 redirect to :22',
        ]),
        '}',
      );
    const bodies = users.map((user, i) => [`chain ${user} {`, ...many(4, () => rule('in', i + 1)), '}']);
    const declared = users.flatMap((user) => [`chain ${user} {`, '}']);
    return [
      `table ${family} ${name} {`,
      ...declared,
      ...sets.flatMap((set) => [`${/verdict/.test(set.name) ? 'map' : 'set'} ${set.name} {`, ...set.lines, '}']),
      ...bodies.flat(),
      ...lines,
      '}',
    ];
  };

  const shape = below(20);
  const card = pick(['eth0', 'eth1']);
  const edge = chance(2)
    ? [
        'table netdev edge {',
        'chain ingress {',
        // At the card that is dialled the policy would drop the questions for its address, too.
        `type filter hook ingress device ${card} priority 0; policy ${card === 'eth1' ? pick(['accept', 'drop']) : 'accept'};`,
        'tcp dport 22 drop',
        '}',
        '}',
      ]
    : [];
  return [...tables(shape), ...edge];

  function tables(shape: number): string[] {
    if (shape < 13) return table('inet', pick(['filter', 'firewall', 'my_table']), 0);
    if (shape < 16) return [...table('ip', 'filter', 0), ...table('ip6', 'filter', 1)];
    if (shape < 17) return table('ip', 'filter', 0);
    if (shape < 18) return [...table('inet', 'filter', 0), ...table('ip', 'extra', 1)];
    return [...table('inet', 'filter', 0), ...table('inet', 'other', 1)];
  }
}
