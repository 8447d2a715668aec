import type { Value } from '../facts';
import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import {
  type Chain,
  factsOf,
  familyOf,
  fate,
  inside,
  isNamed,
  type Rule,
  rejectWith,
  type Stage,
  type Test,
  type Then,
} from '../rules/packet';
import { portRange } from '../rules/port';
import { banOf } from './bans';

/** A table as printed. Its name is known from iptables-save or `-t`. `bare`: accepts without any condition; `cut`: the end is missing. */
type Table = { name: string; chains: Map<string, Chain>; from: number; to: number; bare: Set<Rule>; cut: boolean; family?: 4 | 6 };

/** Targets that do something beside, and let the packet go on to the next rule. */
const silent = new Set(
  'LOG NFLOG ULOG MARK CONNMARK TRACE SET TCPMSS AUDIT CLASSIFY DSCP TOS TTL HL CT SECMARK CONNSECMARK CHECKSUM MASQUERADE SNAT LED IDLETIMER RATEEST'.split(
    ' ',
  ),
);
const elsewhere = /^(?:DNAT|REDIRECT|NETMAP|TPROXY|QUEUE|NFQUEUE|TARPIT|DELUDE|CHAOS|SYNPROXY|STEAL|MIRROR)$/;
/** Modules whose answer depends on what came before, and those that only make their options known. */
const rated = /^(?:limit|hashlimit|recent|connlimit|statistic|connbytes|quota|dstlimit)$/;
/** Headers that neither a connection of ssh nor an answer to it has: without them the rule does not match, whatever it asks of them. */
const headers = /^(?:rt|frag|hbh|dst|ah|esp|mh)$/;
const absent: Test = { on: 'protocol', any: ['other'] };
const plain = /^(?:tcp|udp|icmp|icmp6|ipv6-icmp|multiport|conntrack|state|comment|addrtype|iprange|pkttype|set)$/;

const ports = (on: 'dport' | 'sport' | 'port', text: string, not = false): Test => {
  const ranges = text.split(',').map((one) => portRange(one, ':'));
  const known = ranges.filter((range) => range !== undefined);
  // A port's name that is not known is not ssh's.
  return known.length === ranges.length || text === 'ssh' ? { on, any: known, not } : { on: 'unknown' };
};
const list = (text: string) => text.toLowerCase().split(',');

const addressType = (option: string, type: string, not: boolean): Test => ({
  on: /dst/i.test(option) ? 'destination-type' : 'source-type',
  any: list(type),
  not,
});

/** A match with a set of ipset, whose entries the rules do not show: `blocklist src`. */
const setTest = (name: string, sides: string, not: boolean): Test =>
  sides === 'src' ? { on: 'source', any: [`@${name}`], not } : { on: 'unknown' };

/** Who keeps a set, where its name tells. Source: fail2ban action.d/iptables-ipset.conf, sshg-fw-ipset.sh, cs-firewall-bouncer pkg/cfg. */
const keeperOf = (tests: readonly Test[]): Pick<Rule, 'owner'> => {
  const names = tests.flatMap((test) => (test.on === 'source' ? test.any : []));
  const owner = names.some((name) => name.startsWith('@f2b-'))
    ? 'fail2ban'
    : names.some((name) => /^@sshguard/.test(name))
      ? 'sshguard'
      : names.some((name) => /^@crowdsec/.test(name))
        ? 'crowdsec'
        : undefined;
  return owner ? { owner } : {};
};

const flagsTest = (mask: string, set: string, not: boolean): Test => {
  const names = ['fin', 'syn', 'rst', 'psh', 'ack', 'urg'];
  const of = (text: string) => {
    if (text === 'ALL') return names;
    const bits = /^0x[\da-f]+$/i.test(text) ? Number(text) : undefined;
    return bits === undefined ? list(text).filter((one) => names.includes(one)) : names.filter((_, i) => bits & (1 << i));
  };
  return { on: 'flags', mask: of(mask), set: of(set), not };
};

function thenOf(target: string, reject: string, goto: boolean): Then | undefined {
  if (target === 'ACCEPT') return { end: 'accept' };
  if (target === 'DROP') return { end: 'drop' };
  if (target === 'REJECT') return rejectWith(reject || 'port-unreachable');
  if (target === 'RETURN') return { back: true };
  if (target === 'NOTRACK') return { untrack: true };
  if (!target || silent.has(target)) return undefined;
  if (elsewhere.test(target)) return { end: 'unsure' };
  return goto ? { goto: target } : { jump: target };
}

/** Reads `-A INPUT -p tcp -m tcp --dport 22 -j ACCEPT`, without the chain. */
function specified(text: string, line: number): Rule | undefined {
  const words = (text.match(/"(?:[^"\\]|\\.)*"?|[^\s"]+/g) ?? []) as string[];
  const tests: Test[] = [];
  let target = '';
  let goto = false;
  let reject = '';
  let not = false;
  let module = '';
  let at = 0;
  const value = () => {
    const word = words[at++] ?? '';
    if (word !== '!') return word;
    not = true;
    return words[at++] ?? '';
  };
  while (at < words.length) {
    const option = words[at++] as string;
    if (option === '!') {
      not = true;
      continue;
    }
    if (option === '-j' || option === '-g') {
      goto = option === '-g';
      target = value();
      module = 'target';
    } else if (option === '-m') {
      module = value();
      if (headers.test(module)) tests.push(absent);
      else if (!rated.test(module) && !plain.test(module)) tests.push(module === 'rpfilter' ? { on: 'unlikely' } : { on: 'unknown' });
      else if (rated.test(module) && !(module === 'recent' && words.slice(at, at + 4).includes('--set'))) tests.push({ on: 'rate' });
    } else if (option === '-p') tests.push({ on: 'protocol', any: [value()], not });
    else if (option === '-s' || option === '-d')
      tests.push({ on: option === '-s' ? 'source' : 'destination', any: value().split(','), not });
    else if (option === '-i' || option === '-o') tests.push({ on: option === '-i' ? 'in' : 'out', any: [value()], not });
    else if (option === '-f') tests.push({ on: 'never', not });
    else if (option === '--notrack') target = 'NOTRACK';
    else if (option === '--reject-with') reject = value();
    else if (/^--(?:dports?|destination-ports?)$/.test(option)) tests.push(ports('dport', value(), not));
    else if (/^--(?:sports?|source-ports?)$/.test(option)) tests.push(ports('sport', value(), not));
    else if (option === '--ports') tests.push(ports('port', value(), not));
    else if (/^--(?:ct)?state$/.test(option)) tests.push({ on: 'state', any: list(value()), not });
    else if (option === '--tcp-flags') {
      const mask = value();
      tests.push(flagsTest(mask, value(), not));
    } else if (option === '--syn') tests.push(flagsTest('FIN,SYN,RST,ACK', 'SYN', not));
    else if (/^--(?:dst|src)-type$/.test(option)) tests.push(addressType(option, value(), not));
    else if (option === '--src-range') tests.push({ on: 'source', any: [value()], not });
    else if (option === '--pkt-type') tests.push({ on: 'never', not: (value() === 'unicast') !== not });
    else if (/^--icmp(?:v6)?-type$/.test(option)) {
      value();
      tests.push({ on: 'never' });
    } else if (option === '--match-set') tests.push(setTest(value(), words[at++] ?? '', not));
    else if (option === '--comment') value();
    else if (option.startsWith('--') && module !== 'target' && !rated.test(module) && !headers.test(module)) tests.push({ on: 'unknown' });
    else continue;
    not = false;
  }
  const does = thenOf(target, reject, goto);
  return does && { line, tests, does, ...keeperOf(tests) };
}

/** The columns of a listing, as its heading names them. */
type Columns = { number: boolean; counts: boolean; interfaces: boolean };

/** Reads a row of `iptables -L`: `    0     0 ACCEPT     tcp  --  eth0   *       10.0.0.0/8           0.0.0.0/0            tcp dpt:22`. */
function listed(text: string, line: number, columns: Columns, chain: string, bare: Set<Rule>): Rule | undefined {
  // Comments stand between slashes and stars, and may hold anything.
  const words = text
    .replace(/\/\*.*?(?:\*\/|$)/g, ' ')
    .trim()
    .split(/\s+/);
  let at = (columns.number ? 1 : 0) + (columns.counts ? 2 : 0);
  const option = (word: string | undefined) => /^(?:--|-f|!f)$/.test(word ?? '');
  const protocol = (word: string | undefined) =>
    /^!?(?:tcp|udp|udplite|icmp|icmpv6|ipv6-icmp|all|esp|ah|sctp|gre|igmp|ipencap|vrrp|ospf|\d{1,3})$/.test(word ?? '');
  // The target is empty where a rule only counts; the option's column is empty in old ip6tables.
  const hasTarget = option(words[at + 2]) || (!option(words[at + 1]) && protocol(words[at + 1]));
  const target = hasTarget ? (words[at++] ?? '') : '';
  const tests: Test[] = [];
  const inverted = (word: string) => ({ not: word.startsWith('!'), any: [word.replace(/^!/, '')] });
  tests.push({ on: 'protocol', ...inverted(words[at++] ?? '') });
  if (option(words[at])) tests.push(...(words[at++] === '-f' ? [{ on: 'never' as const }] : []));
  if (columns.interfaces) tests.push({ on: 'in', ...inverted(words[at++] ?? '') }, { on: 'out', ...inverted(words[at++] ?? '') });
  for (const on of ['source', 'destination'] as const) {
    const { not, any } = inverted(words[at++] ?? '');
    if (any[0] !== 'anywhere' && (not || !any[0]?.endsWith('/0'))) tests.push({ on, any, not });
  }
  let reject = '';
  let goto = false;
  let rate = false;
  let not = false;
  const isBare =
    !columns.interfaces &&
    at >= words.length &&
    tests.length === 1 &&
    /^(?:all|0)$/.test(tests[0] && 'any' in tests[0] ? String(tests[0].any[0]) : '');
  while (at < words.length) {
    const word = words[at++] as string;
    const port = /^(dpts?|spts?):(!?)(\S+)$/.exec(word);
    const flags = /^flags:(!?)([^/]+)\/(\S+)$/.exec(word);
    if (port) tests.push(ports(port[1]?.startsWith('d') ? 'dport' : 'sport', port[3] as string, port[2] === '!'));
    else if (flags) tests.push(flagsTest(flags[2] as string, flags[3] as string, flags[1] === '!'));
    else if (word === '!') {
      not = true;
      continue;
    } else if (word === 'ctstate' || word === 'state') tests.push({ on: 'state', any: list(words[at++] ?? ''), not });
    else if (word === 'multiport') {
      const kind = words[at++] ?? '';
      let value = words[at++] ?? '';
      const no = value.startsWith('!');
      if (value === '!') value = words[at++] ?? '';
      tests.push(
        /^[ds]?ports$/.test(kind) ? ports(kind.slice(0, -1) as 'dport' | 'sport' | 'port', value.replace(/^!/, ''), no) : { on: 'unknown' },
      );
    } else if (word === 'reject-with') reject = words[at++] ?? '';
    else if (word === '[goto]') goto = true;
    else if (word === 'ADDRTYPE') {
      const [, type = '', value = ''] = words.slice(at);
      at += 3;
      tests.push(addressType(type, value.replace(/^!/, ''), value.startsWith('!')));
    } else if (/^(?:limit:|recent:|#conn|statistic|connbytes|quota:?)$/.test(word)) {
      rate = true;
      if (word !== 'recent:' || words[at] !== 'SET') tests.push({ on: 'rate' });
    } else if (/^(?:icmp|icmptype|icmp6|ipv6-icmp|ipv6-icmptype|icmpv6)$/.test(word)) {
      tests.push({ on: 'never' });
      break;
    } else if (headers.test(word)) {
      tests.push(absent);
      break;
    } else if (word === 'match-set') {
      const [name = '', sides = ''] = words.slice(at);
      at += 2;
      tests.push(setTest(name, sides, not));
    } else if (/^(?:rpfilter)$/.test(word)) tests.push({ on: 'unlikely' });
    else if (!/^(?:tcp|udp)$/.test(word) && !rate && !silent.has(target)) tests.push({ on: 'unknown' });
    not = false;
  }
  const does = thenOf(target, reject, goto);
  if (!does) return undefined;
  // Without -v the interfaces are not shown. Rules of tools whose chains carry no interface are taken as they are.
  const bans = chain.startsWith('f2b-') && (target === 'RETURN' || tests.some(({ on }) => on === 'source'));
  const fixed = bans || ('jump' in does && /^(?:ufw6?-|f2b-|INPUT_|OUTPUT_)/.test(does.jump));
  if (!columns.interfaces && !fixed) tests.push({ on: 'likely' });
  const rule = { line, tests, does, ...keeperOf(tests) };
  if (isBare && 'end' in does && does.end === 'accept') bare.add(rule);
  return rule;
}

/** Takes the tables out of a text of `-S`, iptables-save or `-L`, one after another. */
function tablesOf(lines: readonly string[], name: string): Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  let chain: Chain | undefined;
  let columns: Columns | undefined;
  let family: 4 | 6 | undefined;
  let headed = 0;
  let saved = false;
  const open = (i: number, named = name): Table => {
    table = {
      name: named,
      chains: new Map(),
      from: headed === i ? i : i + 1,
      to: i + 1,
      bare: new Set(),
      cut: saved,
      ...(family && { family }),
    };
    tables.push(table);
    chain = undefined;
    return table;
  };
  const add = (name: string, i: number, policy?: string): Chain => {
    // A table starts with PREROUTING or INPUT; the second one of a name is the next table's.
    const begins = policy !== undefined && (table?.chains.get(name)?.policy || (name === 'PREROUTING' && table?.chains.size && !saved));
    const into = !table || begins ? open(i) : table;
    into.to = i + 1;
    const known = into.chains.get(name);
    if (known && !policy) return known;
    const made: Chain = { name, line: i + 1, owner: 'unsure', rules: [] };
    if (policy) made.policy = { end: policy === 'ACCEPT' ? 'accept' : policy === 'DROP' ? 'drop' : 'unsure', line: i + 1, owner: 'unsure' };
    into.chains.set(name, made);
    return made;
  };
  lines.forEach((line, i) => {
    if (line.length > 4_000) {
      // Too long to be read, and so it may do anything.
      const name = /^-A (\S{1,100}) /.exec(line)?.[1];
      const into = name ? add(name, i) : columns && chain;
      into?.rules.push({ line: i + 1, tests: [{ on: 'unknown' }], does: { end: 'unsure' } });
      return;
    }
    const header = /^# Generated by (ip6?)tables-(?:nft-|legacy-)?save /.exec(line);
    if (header) family = header[1] === 'ip6' ? 6 : 4;
    // What is said above a table and behind it belongs to it.
    const remark = header || /^# (?:Completed on |Warning: ip6?tables-legacy tables present)/.test(line);
    const before = tables.at(-1);
    if (remark && before?.to === i) before.to = i + 1;
    if (remark) headed = i + 1;
    const start = /^\*(filter|nat|mangle|raw|security)$/.exec(line.trim());
    if (start) {
      saved = true;
      open(i, start[1]);
      return;
    }
    if (line.trim() === 'COMMIT' && saved) {
      if (table) Object.assign(table, { to: i + 1, cut: false });
      table = undefined;
      saved = false;
      return;
    }
    const policy = /^-P ([\w-]+) (ACCEPT|DROP)(?: -c \d+ \d+)?$/.exec(line) ?? /^:([\w-]+) (ACCEPT|DROP|-) \[\d+:\d+\]$/.exec(line);
    const made = /^-N (\S+)$/.exec(line);
    const rule = /^(?:\[\d+:\d+\] )?-A (\S+) (.*)$/.exec(line);
    const block = /^Chain (\S+) \((?:policy (\w+)(?: \d+\w? packets, \d+\w? bytes)?|\d+ references)\)$/.exec(line.trim());
    if (policy) add(policy[1] as string, i, policy[2] === '-' ? undefined : policy[2]);
    else if (made) add(made[1] as string, i);
    else if (rule && / -[jg] |^-[jg] | --?\w/.test(` ${rule[2]}`)) {
      const into = add(rule[1] as string, i);
      const read = specified(rule[2] as string, i + 1);
      if (read) into.rules.push(read);
      if (table && /icmp6|ipv6-icmp|(?:^| )-[sd] [\da-f]*:/.test(rule[2] as string)) table.family ??= 6;
    } else if (block) {
      chain = add(block[1] as string, i, block[2]);
      columns = undefined;
    } else if (chain && /^\s*(?:num\s+)?(?:pkts\s+bytes\s+)?target\s+prot\s/.test(line)) {
      columns = { number: /^\s*num\s/.test(line), counts: /\spkts\s|^pkts\s/.test(line), interfaces: /\sin\s+out\s/.test(line) };
    } else if (chain && columns && table && line.trim()) {
      // What is no row ends the listing.
      if (!/^\s*(?:\d+[KMGTP]?\s+){0,3}\S.*\s(?:--|-f|!f|all|tcp|udp|icmp\w*|ipv6-icmp|\d{1,3})\s/.test(line)) {
        chain = undefined;
        return;
      }
      const read = listed(line, i + 1, columns, chain.name, table.bare);
      if (read) chain.rules.push(read);
      table.to = i + 1;
      if (/\s!?(?:[\da-f]{0,4}:){2}|ipv6-icmp|icmp6/.test(line)) table.family ??= 6;
    }
  });
  return tables;
}

function ownerOf(name: string, chains: ReadonlyMap<string, Chain>): Value<'firewall'> {
  if (/^ufw6?-/.test(name)) return 'ufw';
  if (/^(?:f2b|fail2ban)-/.test(name)) return 'fail2ban';
  if (/^DOCKER/.test(name)) return 'docker';
  if (name === 'sshguard') return 'sshguard';
  if (name === 'CROWDSEC_CHAIN') return 'crowdsec';
  // Where CSF, which hosting panels bring along, keeps banned addresses; its other chains hold what no rule opened. Source: csf.pl.
  if (/^G?DENYIN$/.test(name)) return 'panel';
  if (/^(?:INPUT|OUTPUT|FORWARD|PREROUTING)_(?:ZONES|direct)|^(?:FWD|IN|PRE)_/.test(name) || chains.has('INPUT_ZONES')) return 'firewalld';
  return 'iptables';
}

/** Whom fail2ban's own chain for sshd keeps out, shown alone: that a rule asks it is not. */
function bannedIn(filter: Table | undefined, context: Context, lines: readonly string[]): Learned<'ban'>[] {
  const own = [...(filter?.chains.values() ?? [])].filter(({ name, owner }) => owner === 'fail2ban' && /ssh|recidive/i.test(name));
  const banned = own.flatMap(({ rules }) =>
    rules.flatMap(({ line, does, tests }) => {
      const [test, ...more] = tests.filter(({ on }) => on === 'source');
      const stops = 'end' in does && /^(?:drop|reject)/.test(does.end);
      if (!stops || more.length || test?.on !== 'source' || test.not) return [];
      return test.any.map((net) => ({ address: net.replace(/\/32$/, ''), line, saw: (lines[line - 1] ?? '').trim() }));
    }),
  );
  return banOf('yes', banned, context, false);
}

/** The base chains of the tables, in the kernel's order; the last ones are for the answer. */
const order = ['raw PREROUTING', 'mangle PREROUTING', 'nat PREROUTING', 'mangle INPUT', 'filter INPUT', 'security INPUT'];
const answers = ['raw OUTPUT', 'mangle OUTPUT', 'filter OUTPUT', 'security OUTPUT', 'mangle POSTROUTING'];

/**
 * Do the client's own rules keep back what it dials? Its first packet passes OUTPUT as it would pass INPUT at the server. By which card
 * it leaves is not known, so that rules for one leave it open; what other tables do is not seen, so that this is inferred.
 */
function wayOut(filter: Table | undefined, { host, server, port }: Context, lines: readonly string[]): Learned<'leaves'>[] {
  const base = filter?.chains.get('OUTPUT');
  const chains = filter?.chains ?? new Map<string, Chain>();
  const byCard = ({ tests }: Rule) =>
    tests.some((test) => test.on === 'likely' || (test.on === 'out' && !/^(?:lo|\*)$/.test(test.any.join())));
  if (!base || [...chains.values()].some(({ rules }) => rules.some(byCard))) return [];
  const end = fate([{ base, chains }], { host, server, port });
  if (!end || end.doubt || end.guessed || !/^(?:drop|reject)/.test(end.end)) return [];
  return [{ fact: 'leaves', value: 'no', line: end.line, inferred: true, details: { saw: (lines[end.line - 1] as string).trim() } }];
}

/**
 * What becomes of a connection to a port that Docker publishes: it is sent on to the container, and meets FORWARD instead of INPUT. There
 * DOCKER-USER comes first, where whoever runs the host has rules of their own; what it lets pass, Docker's own rules do too. By then the port is
 * that of the container, and the address as well. Without these chains Docker writes no rules, and its proxy takes what INPUT lets in.
 * Source: docs.docker.com, Docker with iptables.
 */
function pastDocker(filter: Table | undefined, context: Context, lines: readonly string[]): Learned<'packet' | 'firewall'>[] | undefined {
  const chains = filter?.chains ?? new Map<string, Chain>();
  if (![...chains.keys()].some((name) => name.startsWith('DOCKER'))) return undefined;
  const own = chains.get('DOCKER-USER');
  if (!own) return [];
  // Whoever dials from outside comes in by a card of the outside, whatever its name.
  const outer = (test: Test): Test =>
    test.on === 'in' && !test.not && !test.any.some((name) => inside.test(name)) ? { on: 'likely' } : test;
  const base: Chain = {
    ...own,
    // Whoever returns from it has passed it.
    rules: own.rules.map(({ does, ...rule }) => ({
      ...rule,
      does: 'back' in does ? { end: 'accept' } : does,
      tests: rule.tests.map(outer),
    })),
    policy: { end: 'accept', line: own.line, owner: 'docker' },
  };
  const { client, published: port } = context;
  const end = fate([{ base, chains }], { ...(client && { client }), port });
  if (!end || /^(?:accept|unsure)$/.test(end.end)) return [];
  const owner = /^(?:iptables|ufw)$/.test(end.owner) ? 'docker' : end.owner;
  return factsOf({ ...end, owner }, context, lines, { assumed: true }).flatMap((one) =>
    one.fact === 'packet' || one.fact === 'firewall' ? [one as Learned<'packet' | 'firewall'>] : [],
  );
}

/**
 * Reads `iptables -S`, `iptables -L` with any of -n, -v and --line-numbers, `iptables-save`, and the same of ip6tables: what becomes of
 * a new connection to the port?
 *
 *     -P INPUT DROP
 *     -A INPUT -i lo -j ACCEPT
 *     -A INPUT -p tcp -m tcp --dport 22 -j ACCEPT
 *
 *     Chain INPUT (policy DROP 0 packets, 0 bytes)
 *      pkts bytes target     prot opt in     out     source               destination
 *        57  9590 ACCEPT     6    --  *      *       0.0.0.0/0            0.0.0.0/0            tcp dpt:22
 *
 * Without -v the interfaces are missing, so that `ACCEPT all anywhere anywhere` is most often the rule for loopback. Since 1.8.8, -n
 * prints the protocol as a number. The tables of nft are not shown, nor those of the other backend. Source: iptables iptables/nft-shared.c.
 */
export function iptables(text: string, context: Context): Reading<'packet' | 'firewall' | 'zone' | 'order' | 'leaves' | 'ban'> {
  const lines = linesOf(text);
  const ran = /^(ip6?)tables(?:-nft|-legacy)?(?:-save)?$/.exec(program(context.command));
  const told = / (?:-t ?|--table[ =])(\w+)/.exec(context.command ?? '')?.[1];
  const tables = tablesOf(lines, ran && told ? told : '');
  const first = tables[0];
  if (!first?.chains.size) {
    if (!ran) return notMine;
    if (/command not found|not found$/m.test(text)) return withheld('no-such-command', 1);
    if (/you must be root|Permission denied|a password is required|Operation not permitted/.test(text)) return withheld('needs-root', 1);
    if (isFiltered(context.command)) return withheld('filtered');
    // Where no table was ever made, iptables-save prints none.
    if (text.trim() || !/-save\b/.test(context.command ?? '')) return notMine;
    return { kind: 'read', facts: [{ fact: 'packet', value: 'accept', line: 0, inferred: true }], from: 1, to: 1 };
  }
  if (isFiltered(context.command)) return withheld('filtered', first.from);

  const family = familyOf(context);
  const newest = new Map<string, Table>();
  for (const table of tables) {
    const { chains } = table;
    const own = ran ? (ran[1] === 'ip6' ? 6 : 4) : (table.family ?? ([...chains.keys()].some((name) => name.startsWith('ufw6-')) ? 6 : 4));
    if (own !== family) continue;
    // Only nat, mangle and raw have these chains; which of them it is, only iptables-save tells.
    const name = table.name || (chains.has('PREROUTING') || chains.has('POSTROUTING') ? 'other' : 'filter');
    newest.set(name, table);
    for (const chain of chains.values()) {
      chain.owner = ownerOf(chain.name, chains);
      // An accept of everything with rules behind it is the one for loopback, whose interface is not shown.
      chain.rules.forEach((rule, i) => {
        if (table.bare.has(rule)) chain.rules[i] = { ...rule, tests: [{ on: i < chain.rules.length - 1 ? 'unlikely' : 'unknown' }] };
      });
      const ufw = chain.rules.some(({ does }) => 'jump' in does && /^ufw6?-/.test(does.jump));
      if (chain.policy) chain.policy.owner = ufw ? 'ufw' : chain.owner;
    }
  }
  const from = first.from;
  const to = (tables.at(-1) as Table).to;
  if (context.on === 'client') return { kind: 'read', facts: wayOut(newest.get('filter'), context, lines), from, to };
  const stages = [...order, ...answers].flatMap((place, i): Stage[] => {
    const [table = '', name = ''] = place.split(' ');
    const base = newest.get(table)?.chains.get(name);
    return base
      ? [
          {
            base,
            chains: newest.get(table)?.chains as Stage['chains'],
            reply: i >= order.length,
            first: table === 'nat',
            early: table === 'raw',
          },
        ]
      : [];
  });
  const sent = context.published === undefined ? undefined : pastDocker(newest.get('filter'), context, lines);
  if (sent) return { kind: 'read', facts: sent, from, to };
  const input = newest.get('filter')?.chains.get('INPUT');
  // Some chains alone tell no fate, and may tell whose rules they are.
  const managed = [...(newest.get('filter')?.chains.values() ?? [])].find(({ owner }) => owner === 'firewalld');
  const early = stages.filter(({ base }) => base.name === 'PREROUTING');
  // What drops it before the rules of the other tables are asked has dropped it, whatever they say.
  const before = input || told === 'nat' ? undefined : fate(early, context);
  if (before && !before.doubt && /^(?:drop|reject)/.test(before.end))
    return { kind: 'read', facts: factsOf(before, context, lines, { assumed: true }), from, to };
  const bans = input ? [] : bannedIn(newest.get('filter'), context, lines);
  if (bans.length) return { kind: 'read', facts: bans, from, to };
  if (!input)
    return { kind: 'read', facts: managed ? [{ fact: 'firewall', value: 'firewalld', line: managed.line, inferred: true }] : [], from, to };
  // A file of rules is not what runs, and rules without their policy, or without the chains that follow, may not be all there are.
  const { chains, cut } = newest.get('filter') as Table;
  const assumed =
    isNamed(context) ||
    (Boolean(context.command) && !ran) ||
    cut ||
    !input.policy ||
    !(chains.has('OUTPUT') || / INPUT\b/.test(context.command ?? ''));
  const facts = factsOf(fate(stages, context), context, lines, { assumed });
  const legacy = /^# Warning: iptables-legacy tables present/m.test(text);
  return {
    kind: 'read',
    facts: legacy
      ? facts.map((one) => (one.value === 'accept' ? { fact: 'packet' as const, value: 'unsure' as const, line: one.line } : one))
      : facts,
    from,
    to,
  };
}
