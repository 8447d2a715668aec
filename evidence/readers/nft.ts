import type { Value } from '../facts';
import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Chain, factsOf, familyOf, fate, isNamed, type Rule, rejectWith, type Stage, type Test, type Then } from '../rules/packet';
import { portRange } from '../rules/port';
import { banOf } from './bans';
import { nftText } from './nft-json';

/** `cards`: the ones that the chain is bound to; none where the paste does not show which. */
type Hook = { type: string; hook: string; priority: number; cards?: readonly string[] };
type Table = {
  family: string;
  name: string;
  chains: Map<string, Chain>;
  hooks: Map<Chain, Hook>;
  sets: Map<string, string[]>;
  /** Where the elements of a set stand. */
  elements: Map<string, number>;
  rules: { chain: Chain; text: string; line: number }[];
};

const hooks = ['ingress', 'prerouting', 'input', 'output', 'postrouting'];
const priorities = new Map([
  ['raw', -300],
  ['mangle', -150],
  ['dstnat', -100],
  ['filter', 0],
  ['security', 50],
  ['srcnat', 100],
]);

const verdicts = /^(?:accept|drop|reject|return|jump|goto)$/;

/** Statements that are no condition and take nothing from the packet, with the words of `counter`. */
const quiet = new Set('counter continue masquerade snat packets bytes'.split(' '));
const number = /^\d+$/;

const tcpFlags = ['fin', 'syn', 'rst', 'psh', 'ack', 'urg', 'ecn', 'cwr'];
/** Is this a part of `& (fin | syn) == syn`? A verdict or the next key is not. */
const isFlags = (word: string) =>
  word.split(/[&|()=!/,]/).every((part) => /^(?:fin|syn|rst|psh|ack|urg|ecn|cwr|0x[\da-f]{1,2}|0|)$/.test(part));

/**
 * The right side of `tcp flags`: `syn` is any of them, `== syn` these alone, `! syn` none of them, `& (syn | rst) == syn` and `syn /
 * syn,rst` these of those.
 */
function flagsTest(text: string): Test | undefined {
  const flags = (part = '') =>
    (part.match(/[a-z]{3}|0x[\da-f]+/g) ?? []).flatMap((one) =>
      one.startsWith('0x') ? tcpFlags.filter((_, i) => Number(one) & (1 << i)) : [one],
    );
  const not = text.includes('!=');
  const [left = '', right] = text.split(/[=!]=/);
  const masked = /^(?:[!=]= )?([^/]+)\/([^/]+)$/.exec(text);
  if (masked) return { on: 'flags', set: flags(masked[1]), mask: flags(masked[2]), not };
  if (right !== undefined) return { on: 'flags', mask: left.trim() ? flags(left) : tcpFlags, set: flags(right), not };
  if (text.includes('&') || !text) return undefined;
  return { on: 'flags', mask: flags(text), set: [], not: !text.startsWith('!') };
}

const unquoted = (word: string) => word.replace(/^"|"$/g, '');

/** A named set stands in many rules: its ports are read once. */
const ranges = new WeakMap<readonly string[], Test>();
function portTest(on: 'dport' | 'sport', any: readonly string[]): Test {
  const made = ranges.get(any);
  if (made) return { ...made, on } as Test;
  const read = any.map((one) => portRange(one, '-'));
  const known = read.filter((range) => range !== undefined);
  const test: Test = known.length === read.length ? { on, any: known } : { on: 'unknown' };
  if (test.on !== 'unknown') ranges.set(any, test);
  return test;
}

function ownerOf(table: Table, chain: string): Value<'firewall'> {
  if (/^ufw6?-/.test(chain)) return 'ufw';
  if (/^f2b-/.test(chain) || /^f2b-/.test(table.name)) return 'fail2ban';
  // Its panic mode is a table of its own. Source: firewalld src/firewall/core/nftables.py.
  if (/^firewalld(?:_|$)/.test(table.name)) return 'firewalld';
  if (table.name === 'sshguard') return 'sshguard';
  if (/^crowdsec/.test(table.name) || /^crowdsec-/.test(chain)) return 'crowdsec';
  if (/^DOCKER/.test(chain) || /^docker-/.test(table.name)) return 'docker';
  // The tables of iptables-nft have the names of the old ones, and their base chains are in capitals.
  return /^ip6?$/.test(table.family) &&
    /^(?:filter|nat|mangle|raw|security)$/.test(table.name) &&
    [...table.chains.keys()].some((name) => /^[A-Z]+$/.test(name))
    ? 'iptables'
    : 'nftables';
}

/** Takes the tables out of the text. A statement with an open brace goes on over several lines. */
function tablesOf(lines: readonly string[]): { tables: Table[]; from: number; to: number } {
  const tables: Table[] = [];
  let from = 0;
  let to = 0;
  let table: Table | undefined;
  let chain: Chain | undefined;
  let set: string | undefined;
  let open: { parts: string[]; depth: number; line: number } | undefined;
  lines.forEach((line, i) => {
    const text = line.trim();
    const head = /^table (?:(ip|ip6|inet|arp|bridge|netdev) )?([\w.-]+) \{(?: #.{0,100})?$/.exec(text);
    if (head && (!(chain || set) || line === text)) {
      chain = set = open = undefined;
      table = {
        family: head[1] ?? 'ip',
        name: head[2] as string,
        chains: new Map(),
        hooks: new Map(),
        sets: new Map(),
        elements: new Map(),
        rules: [],
      };
      tables.push(table);
      from ||= i + 1;
      to = i + 1;
      return;
    }
    if (!table || !text || text.startsWith('#')) return;
    to = i + 1;
    const block = /^(chain|set|map|flowtable|ct \w+|counter|quota|limit|secmark|synproxy) ([\w.-]+) \{(?: # handle \d+)?$/.exec(text);
    if (block && !open) {
      set = chain = undefined;
      const name = block[2] as string;
      if (block[1] === 'chain') {
        chain = { name, line: i + 1, owner: 'unsure', rules: [] };
        table.chains.set(name, chain);
      } else {
        set = name;
        if (/set|map/.test(block[1] as string)) table.sets.set(name, []);
      }
      return;
    }
    if (/^\}(?: # handle \d+)?$/.test(text) && !open) {
      if (chain || set) chain = set = undefined;
      else table = undefined;
      return;
    }
    open ??= { parts: [], depth: 0, line: i + 1 };
    open.parts.push(text);
    // Comments may hold anything.
    for (const one of text.replace(/"[^"]*"/g, '')) open.depth += one === '{' ? 1 : one === '}' ? -1 : 0;
    if (open.depth > 0) return;
    const { parts, line: start } = open;
    const statement = parts.join(' ');
    open = undefined;
    if (set) {
      const elements = /^elements = \{(.*)\}$/.exec(statement)?.[1];
      // Of `10.0.0.1 timeout 10m expires 9m` only the address.
      if (elements) table.elements.set(set, start);
      if (elements)
        table.sets.set(
          set,
          elements
            .replace(/ comment "[^"]*"/g, '')
            .split(',')
            .map((one) =>
              / : /.test(one) ? one.trim() : unquoted(one.trim().replace(/ (?:timeout|expires|counter|limit|quota|last) .*$/, '')),
            ),
        );
    } else if (chain) {
      const base = /^type (\w+) hook (\w+)(?: devices? (.{1,200}?))? priority ([\w-]+)(?: ([+-]) (\d+))?(?:;|$)/.exec(statement);
      const policy = /(?:^|[; ])policy (accept|drop)(?:;|$)/.exec(statement)?.[1] as 'accept' | 'drop' | undefined;
      if (base) {
        const [, type = '', hook = '', cards, at = '', sign = '+', more = '0'] = base;
        const number = priorities.get(at) ?? Number(at);
        const priority = (number || 0) + Number(`${sign}${more}`);
        table.hooks.set(chain, { type, hook, priority, ...(cards && { cards: cards.match(/[\w.-]+/g) ?? [] }) });
      }
      if (base || policy) chain.policy = { end: policy ?? 'accept', line: start, owner: 'unsure' };
      else table.rules.push({ chain, text: statement, line: start });
    }
  });
  // The text ends within a chain: what its other rules say is not known.
  if (table && chain) table.rules.push({ chain, text: 'xt match "unseen" queue', line: to });
  return { tables, from, to };
}

/** The tests of one comparison: `tcp dport` with `22, 80`. */
const made = (key: string, any: readonly string[]): Test[] => {
  const [first, second] = key.split(' ');
  const family: Test[] = first === 'ip' ? [{ on: 'family', is: 4 }] : first === 'ip6' ? [{ on: 'family', is: 6 }] : [];
  if (family.length && (second === 'saddr' || second === 'daddr'))
    return [...family, { on: second === 'saddr' ? 'source' : 'destination', any }];
  if (second === 'dport' || second === 'sport') {
    const protocol: Test = { on: 'protocol', any: [first === 'th' ? 'tcp' : (first as string)] };
    return [protocol, portTest(second, any)];
  }
  if (key === 'ct state') return [{ on: 'state', any }];
  // Only an address translation on this host makes a connection `dnat`, and that is followed where it is made.
  if (key === 'ct status') return any.every((one) => one === 'dnat' || one === 'snat') ? [{ on: 'never' }] : [{ on: 'unknown' }];
  if (/^(?:meta )?[io]if(?:name)?$/.test(key)) return [{ on: key.includes('iif') ? 'in' : 'out', any }];
  if (key === 'meta nfproto' || key === 'meta protocol') {
    const is = any.map((one) => (/^ip(?:v4)?$/.test(one) ? 4 : 6) as 4 | 6);
    return [is.length === 1 ? { on: 'family', is: is[0] as 4 | 6 } : { on: 'protocol', any: ['all'] }];
  }
  if (/protocol|nexthdr|l4proto/.test(key)) return [...family, { on: 'protocol', any }];
  if (key === 'meta pkttype' || key === 'pkttype') return [{ on: 'never', not: any.includes('host') }];
  if (/^fib [sd]addr type$/.test(key)) return [{ on: key.includes('saddr') ? 'source-type' : 'destination-type', any }];
  if (/^fib saddr\b.*oif$/.test(key)) return [{ on: any[0] === 'missing' || any[0] === '0' ? 'unlikely' : 'unknown' }];
  // Headers that neither a connection of ssh nor an answer to it has; `rt` is also a key of the routing.
  if (/^(?:hbh|dst|mh|frag|ah|esp|comp) |^rt (?:type|hdrlength|nexthdr|seg-left)$/.test(key)) return [{ on: 'protocol', any: ['other'] }];
  if (/^(?:icmp|icmpv6|igmp|udp|udplite|dccp|sctp|arp|vlan) /.test(key)) return [{ on: 'never' }];
  return [{ on: 'unknown' }];
};

/** What a verdict and its name do: `jump input_ssh`. */
const verdict = (words: string[]): Then | undefined => {
  const [word, name] = words;
  if (word === 'accept' || word === 'drop') return { end: word };
  if (word === 'return') return { back: true };
  if (word === 'jump' || word === 'goto') return word === 'jump' ? { jump: name ?? '' } : { goto: name ?? '' };
  return undefined;
};

/** Reads one rule into its tests and what it does; a map of verdicts becomes a rule for each entry. */
function rulesOf(text: string, line: number, table: Table): Rule[] {
  const words = text.match(/"[^"]*"|[{},]|[^\s{},"]+/g) ?? [];
  const tests: Test[] = [];
  /** The entries of a set of pairs, as tests: one of them must hold. */
  let pairs: Test[][] | undefined;
  const rules: Rule[] = [];
  const put = (does: Then) => {
    for (const more of pairs ?? [[]]) rules.push({ line, tests: [...tests, ...more], does });
    return rules;
  };
  let at = 0;
  const next = () => words[at++] ?? '';
  const entries = () => {
    const list: string[] = [];
    const one: string[] = [];
    for (let word = next(); word && word !== '}'; word = next()) {
      if (word === ',') list.push(one.splice(0).join(' '));
      else one.push(unquoted(word));
    }
    return one.length ? [...list, one.join(' ')] : list;
  };
  /** The right side of a comparison: `22`, `!= 22`, `{ 22, 80 }`, `@ports`, `established,related`; undefined when it cannot be seen. */
  const value = (): { not: boolean; any: string[] | undefined } => {
    const not = words[at] === '!=' || words[at] === '!';
    if (not || words[at] === '==') at++;
    const [, less, equal] = /^([<>])(=?)$/.exec(words[at] ?? '') ?? [];
    const bound = less && portRange(words[at + 1] ?? '', '-')?.[0];
    if (bound !== undefined && bound !== '') {
      at += 2;
      return { not, any: [less === '<' ? `0-${equal ? bound : bound - 1}` : `${equal ? bound : bound + 1}-65535`] };
    }
    if (!words[at] || verdicts.test(words[at] as string) || /^[<>&|^.]/.test(words[at] as string)) return { not, any: undefined };
    const word = next();
    if (word === '{') return { not, any: entries() };
    if (word.startsWith('@')) return { not, any: table.sets.get(word.slice(1)) };
    const any = [unquoted(word)];
    while (words[at] === ',') {
      at++;
      any.push(unquoted(next()));
    }
    return { not, any };
  };
  /** What stands behind `vmap`: `@name` or `{ 22 : accept }`. */
  const mapped = () => {
    const word = next();
    return word.startsWith('@') ? table.sets.get(word.slice(1)) : entries();
  };
  /**
   * How many words name what is compared: `ip saddr`, `ct state`, `iifname`, `fib daddr type`, `fib saddr . iif oif`. Empty before a
   * verdict.
   */
  const keyAt = (): string => {
    const from = at;
    const word = next();
    if (word === 'fib') while (at < words.length && !/^(?:type|oif|oifname)$/.test(words[at - 1] as string)) at++;
    else if (!/^[io]if(?:name)?$|^pkttype$/.test(word)) {
      if (verdicts.test(words[at] ?? 'accept')) return '';
      at++;
    }
    return words.slice(from, at).join(' ');
  };

  /** Once a condition was not understood, only the verdict is looked for. */
  let lost = false;
  const lose = () => {
    if (!lost) tests.push({ on: 'unknown' });
    lost = true;
  };
  while (at < words.length) {
    const word = next();
    if (verdicts.test(word) && word !== 'reject') {
      const does = verdict([word, words[at] ?? '']);
      if (does) return put(does);
    }
    if (word === 'reject') {
      // Behind `meta nfproto { ipv4, ipv6 }` nft 1.0.6 answers both families with the message of one.
      if (words[at] !== 'with') return put(/nfproto \{[^}]*,/.test(text) ? { end: 'unsure' } : rejectWith('port-unreachable'));
      const type = words.slice(at + 1, at + 4).filter((one) => one !== 'type');
      if (type[0] === 'icmp') tests.push({ on: 'family', is: 4 });
      if (type[0] === 'icmpv6') tests.push({ on: 'family', is: 6 });
      const name = type.slice(0, 2).join(' ');
      return put(rejectWith(name.replace(/^icmp(?:x|v6)? /, '')));
    }
    if (/^(?:dnat|redirect|tproxy|queue|synproxy|fwd|dup)$/.test(word)) return put({ end: 'unsure' });
    if (word === 'comment') at++;
    else if (word === '#' && words[at] === 'handle') break;
    else if (word === 'xt' || (word === '#' && words[at]?.startsWith('xt_'))) {
      // Extensions of iptables that nft has no words for: matches are in small letters, targets in capitals.
      if (words[at] === 'match' || words[at] === 'target') at++;
      const name = unquoted(next()).replace(/^xt_/, '');
      if (/^(?:recent|limit|hashlimit|connlimit)$/.test(name)) tests.push({ on: 'rate' });
      else if (/^[A-Z]/.test(name))
        return /^(?:LOG|NFLOG|ULOG|MARK|CONNMARK|TRACE|SET|TCPMSS|AUDIT)$/.test(name) ? rules : put({ end: 'unsure' });
      else if (name !== 'comment') lose();
    } else if (word === 'vmap' && lost) {
      // Which entry is met is not known: any of them.
      const map = mapped();
      if (!map) return put({ end: 'unsure' });
      for (const entry of map) {
        const does = verdict((entry.split(' : ')[1] ?? '').split(' '));
        if (does) put(does);
      }
    } else if (lost) continue;
    else if (word === 'limit' || (word === 'ct' && words[at] === 'count')) {
      tests.push({ on: 'rate' });
      while (/^(?:rate|over|count|burst|packets|until|[\d.]+(?:[kmg]?bytes)?(?:\/\w+)?|[kmg]?bytes(?:\/\w+)?)$/.test(words[at] ?? '')) at++;
    } else if (/^(?:add|update|delete|meter)$/.test(word)) {
      const inner: string[] = [];
      while (at < words.length && words[at] !== '{') at++;
      at++;
      for (let one = next(); one && one !== '}'; one = next()) inner.push(one);
      if (inner.includes('limit') || inner.includes('count')) tests.push({ on: 'rate' });
    } else if (word === 'log') {
      while (/^(?:prefix|level|group|snaplen|queue-threshold|flags)$/.test(words[at] ?? '')) {
        at += 2;
        // `flags tcp sequence,options`
        if (words[at - 2] === 'flags' && /^(?:tcp|ip)$/.test(words[at - 1] ?? ''))
          while (/^(?:sequence|options|,)$/.test(words[at] ?? '')) at++;
      }
    } else if (word === 'notrack') put({ untrack: true });
    else if (word === 'counter' && words[at] === 'name') at += 2;
    else if (quiet.has(word) || number.test(word)) continue;
    else if (word === 'tcp' && words[at] === 'flags') {
      at++;
      const rest: string[] = [];
      while (at < words.length && isFlags(words[at] as string)) rest.push(next());
      const test = flagsTest(rest.join(' '));
      if (test) tests.push({ on: 'protocol', any: ['tcp'] }, test);
      else lose();
    } else {
      at--;
      const keys = [keyAt()];
      while (words[at] === '.') {
        at++;
        keys.push(keyAt());
      }
      const key = keys[0] as string;
      /** The tests of one entry, which of several keys has a part for each: `10.0.0.1 . 22`. */
      const entry = (text: string) => {
        const parts = text.split(' . ').map((part) => unquoted(part.trim().split(' ')[0] as string));
        return parts.length === keys.length ? keys.flatMap((one, i) => made(one, [parts[i] as string])) : [{ on: 'unknown' as const }];
      };
      if (keys.includes('')) lose();
      else if (words[at] === 'set') {
        // A mark or a priority. Conditions may follow.
        at++;
        if (/^(?:ct|meta)$/.test(words[at] ?? '')) at++;
        at++;
        while (/^(?:[|&^]|or|and|xor)$/.test(words[at] ?? '')) at += 2;
        if (/^(?:map|mod|offset|\.|[{(])$/.test(words[at] ?? '')) lose();
      } else if (words[at] === 'vmap') {
        at++;
        const map = mapped();
        if (!map || pairs) lose();
        for (const one of map ?? []) {
          const [left = '', right = ''] = one.split(' : ');
          const does = verdict(right.split(' '));
          if (does) rules.push({ line, tests: [...tests, ...(left === '*' ? [] : entry(left))], does });
        }
      } else {
        const { not, any } = value();
        // iptables-nft prints `! --ports` and ranges of ports as plain pairs of source and destination.
        if (!any || (keys.length > 1 && (not || pairs || keys.every((one) => /[sd]port$/.test(one))))) lose();
        else if (keys.length > 1) pairs = any.map(entry);
        else {
          const own = made(key, any);
          // What is inverted is the comparison itself, the last of the tests; those before it say where it makes sense.
          tests.push(...own.map((test, i) => (i === own.length - 1 && not ? { ...test, not: !test.not } : test)));
        }
      }
    }
  }
  return rules;
}

/** The programs that keep people out here, each with rules of its own, at the second one's line. */
function managersOf(stages: readonly (Stage & Hook)[]): Learned<'managers'>[] {
  const owners = new Map<string, number>();
  for (const { hook, base, chains } of stages) {
    const all = [base, ...chains.values()];
    const stops = base.policy?.end === 'drop' || all.some(({ rules }) => rules.some(({ does }) => 'end' in does && does.end !== 'accept'));
    const owner = all.some((chain) => chain.owner === 'ufw') ? 'ufw' : base.owner;
    if (hook === 'input' && stops && /^(?:ufw|firewalld|iptables|nftables)$/.test(owner)) owners.set(owner, base.line);
  }
  const [, second] = [...owners.values()].sort((a, b) => a - b);
  return second ? [{ fact: 'managers', value: 'several', line: second }] : [];
}

/** The bans in the sets of tables that have no chain in the text. */
function setsOf(tables: readonly Table[], context: Context): Learned<'ban'>[] {
  const owners = { fail2ban: 'yes', sshguard: 'sshguard', crowdsec: 'crowdsec' } as const;
  return tables.flatMap((table) => {
    const owner = ownerOf(table, '');
    if (!(owner in owners)) return [];
    return [...table.sets].flatMap(([name, all]) => {
      const line = table.elements.get(name);
      if (!line || (owner === 'fail2ban' && !/ssh|recidive/i.test(name))) return [];
      const banned = all.map((address) => ({ address, line, saw: address }));
      return banOf(owners[owner as keyof typeof owners], banned, context, false);
    });
  });
}

/**
 * Reads `nft list ruleset` (also -a, -j, `list table`, `list chain`): what becomes of a new connection to the port?
 *
 *     table inet filter {
 *     	chain input {
 *     		type filter hook input priority filter; policy drop;
 *     		ct state established,related accept
 *     		tcp dport 22 accept
 *     	}
 *     }
 *
 * Every base chain on the way is asked, in the order of priorities: an accept in one does not save from a drop in another. An empty
 * ruleset prints nothing, and rules of iptables-legacy are never shown. Rules that iptables-nft, ufw, firewalld or fail2ban wrote
 * stand here too, and stay theirs. Source: nft(8).
 */
export function nft(text: string, context: Context): Reading<'packet' | 'firewall' | 'zone' | 'order' | 'managers' | 'ban'> {
  const start = text.slice(0, 200).trimStart();
  if (!start.startsWith('{')) return ruleset(text, context);
  const json = /^\{\s*"nftables"/.test(start) ? nftText(text) : undefined;
  if (!json) return /^\{\s*"nftables"/.test(start) ? withheld('cut-off', 1) : notMine;
  const reading = ruleset(json.text, context);
  const at = (line: number) => json.at[line - 1] ?? line;
  if (reading.kind === 'withheld') return { ...reading, line: at(reading.line) };
  if (reading.kind !== 'read') return { kind: 'read', facts: [], from: 1, to: linesOf(text).length };
  return { kind: 'read', facts: reading.facts.map((one) => ({ ...one, line: at(one.line) })), from: 1, to: linesOf(text).length };
}

/** Makes all that a base chain does, its policy too, hang on the cards that it is bound to. */
function bind(base: Chain, cards: readonly string[]): void {
  const bound: Test = cards.length ? { on: 'in', any: cards } : { on: 'unknown' };
  const { policy } = base;
  if (policy && policy.end !== 'accept') {
    base.rules.push({ line: policy.line, owner: policy.owner, tests: [], does: { end: policy.end } });
    base.policy = { ...policy, end: 'accept' };
  }
  base.rules = base.rules.map((rule) => ({ ...rule, tests: [...rule.tests, bound] }));
}

function ruleset(text: string, context: Context): Reading<'packet' | 'firewall' | 'zone' | 'order' | 'managers' | 'ban'> {
  const lines = linesOf(text);
  const mine = program(context.command) === 'nft';
  const { tables, from, to } = tablesOf(lines);
  const all = mine && /\blist ruleset\b/.test(context.command ?? '');
  if (!tables.length) {
    if (!mine) return notMine;
    if (/command not found|not found$/m.test(text)) return withheld('no-such-command', 1);
    if (/Operation not permitted|you must be root|a password is required|Permission denied/.test(text)) return withheld('needs-root', 1);
    if (isFiltered(context.command)) return withheld('filtered');
    if (!all || text.trim()) return notMine;
    return { kind: 'read', facts: [{ fact: 'packet', value: 'accept', line: 0, inferred: true }], from: 1, to: 1 };
  }
  if (isFiltered(context.command)) return withheld('filtered', from);
  // Asked to be short, it leaves out what the sets hold.
  const terse = mine && / (?:-[a-zA-Z]*t[a-zA-Z]*|--terse)(?: |$)/.test(context.command ?? '');
  for (const { sets, elements } of terse ? tables : []) for (const name of [...sets.keys()]) if (!elements.has(name)) sets.delete(name);

  const family = familyOf(context);
  const stages: (Stage & Hook)[] = [];
  // A table that is listed twice was printed twice: the later one is newer.
  const newest = new Map(tables.map((table) => [`${table.family} ${table.name}`, table]));
  for (const table of newest.values()) {
    if (!(table.family === 'inet' || table.family === 'netdev' || table.family === (family === 4 ? 'ip' : 'ip6'))) continue;
    for (const chain of table.chains.values()) chain.owner = ownerOf(table, chain.name);
    for (const { chain, text, line } of table.rules) for (const rule of rulesOf(text, line, table)) chain.rules.push(rule);
    // firewalld 2 ends a zone in the chain that jumps to it.
    const zones = table.chains.get('filter_INPUT_POLICIES');
    const names = zones?.rules.flatMap(({ does }) => ('jump' in does && /^filter_IN_(?!policy_)/.test(does.jump) ? [does.jump] : []));
    if (zones && names?.length === 1) zones.name = names[0] as string;
    for (const [base, hook] of table.hooks) {
      const jumps = base.rules.some(({ does }) => 'jump' in does && /^ufw6?-/.test(does.jump));
      if (base.policy) base.policy.owner = jumps ? 'ufw' : base.owner;
      const reply = hook.hook === 'output' || hook.hook === 'postrouting';
      // Address translation is settled by the first packet: the answer does not pass it.
      if (!hooks.includes(hook.hook) || (reply && hook.type === 'nat')) continue;
      if (hook.cards) bind(base, hook.cards);
      // Connections are tracked from priority -200 on.
      const early = hook.hook === 'ingress' || (/^(?:prerouting|output)$/.test(hook.hook) && hook.priority <= -200);
      stages.push({ ...hook, base, chains: table.chains, reply, early, first: hook.type === 'nat' });
    }
  }
  // A set alone, as `list set` prints it: whose it is, its table tells. That a rule asks it is not shown.
  const alone = stages.length ? [] : setsOf([...newest.values()], context);
  if (alone.length) return { kind: 'read', facts: alone, from, to };
  // Of two with the same priority the one that was made later comes first.
  stages.reverse().sort((a, b) => hooks.indexOf(a.hook) - hooks.indexOf(b.hook) || a.priority - b.priority);
  // A file of rules is not what runs.
  const oneFamily = isNamed(context) && tables.some((table) => /^ip6?$/.test(table.family));
  const assumed = (Boolean(context.command) && !mine) || oneFamily;
  if (!stages.length && all) return { kind: 'read', facts: [{ fact: 'packet', value: 'accept', line: from, inferred: true }], from, to };
  const facts = [...factsOf(fate(stages, context), context, lines, { whole: all, assumed }), ...(assumed ? [] : managersOf(stages))];
  return { kind: 'read', facts, from, to };
}
