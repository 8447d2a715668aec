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
  dormant?: boolean;
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

/** How ferm writes, which has blocks of the same names and capitals for what iptables calls its targets. Source: ferm(1). */
const ferm =
  /^ *(?:chain \S{1,40} )?policy (?:ACCEPT|DROP);|^ *(?:proto|interface|outerface|saddr|daddr|mod) [^{}"]{1,200}(?:ACCEPT|DROP|REJECT|RETURN);/m;

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
      // It says above a table whose it is.
      from ||= lines[i - 1]?.startsWith('# Warning: table ') ? i : i + 1;
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
    // The kernel has taken the chains of a dormant table out of its hooks.
    if (!chain && !set && /^flags (?:.*, ?)?dormant\b/.test(text)) table.dormant = true;
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

/** The tests of one entry, which of several keys has a part for each: `10.0.0.1 . 22`. */
const entryOf = (keys: readonly string[], text: string): Test[] => {
  const parts = text.split(' . ').map((part) => unquoted(part.trim().split(' ')[0] as string));
  return parts.length === keys.length ? keys.flatMap((key, i) => made(key, [parts[i] as string])) : [{ on: 'unknown' }];
};

/** What a verdict and its name do: `jump input_ssh`. */
const verdict = ([word, name = '']: readonly string[]): Then | undefined => {
  if (word === 'accept' || word === 'drop') return { end: word };
  if (word === 'return') return { back: true };
  if (word === 'jump') return { jump: name };
  return word === 'goto' ? { goto: name } : undefined;
};

/** The words of a rule, taken one after another. */
class Words {
  private all: readonly string[];
  private at = 0;

  constructor(
    text: string,
    private sets: Table['sets'],
  ) {
    this.all = text.match(/"[^"]*"|[{},]|[^\s{},"]+/g) ?? [];
  }

  get left(): boolean {
    return this.at < this.all.length;
  }

  /** The word that comes, or one behind it; empty at the end. */
  peek(ahead = 0): string {
    return this.all[this.at + ahead] ?? '';
  }

  next(): string {
    return this.all[this.at++] ?? '';
  }

  drop(count: number) {
    this.at += count;
  }

  /** Drops the words that come as long as they fit. */
  skip(pattern: RegExp) {
    while (pattern.test(this.peek())) this.drop(1);
  }

  /** The words in braces. */
  block(): string[] {
    const inner: string[] = [];
    for (let word = this.next(); word && word !== '}'; word = this.next()) inner.push(word);
    return inner;
  }

  private entries(): string[] {
    const list: string[] = [];
    const one: string[] = [];
    for (const word of this.block()) {
      if (word === ',') list.push(one.splice(0).join(' '));
      else one.push(unquoted(word));
    }
    return one.length ? [...list, one.join(' ')] : list;
  }

  /** A set, `@name` or `{ 22, 80 }`, or what stands behind `vmap`: `{ 22 : accept }`. Undefined when it cannot be seen. */
  set(): readonly string[] | undefined {
    const word = this.next();
    return word.startsWith('@') ? this.sets.get(word.slice(1)) : this.entries();
  }

  /**
   * What is compared, by its first word: `ip saddr`, `ct state`, `iifname`, `fib daddr type`, `fib saddr . iif oif`. Empty before a
   * verdict.
   */
  key(word: string): string {
    const key = [word];
    if (word === 'fib') while (this.left && !/^(?:type|oif|oifname)$/.test(key.at(-1) as string)) key.push(this.next());
    else if (!/^[io]if(?:name)?$|^pkttype$/.test(word)) {
      if (!this.left || verdicts.test(this.peek())) return '';
      key.push(this.next());
    }
    return key.join(' ');
  }

  /** The right side of a comparison: `22`, `!= 22`, `{ 22, 80 }`, `@ports`, `established,related`; undefined when it cannot be seen. */
  value(): { not: boolean; any: readonly string[] | undefined } {
    const not = this.peek() === '!=' || this.peek() === '!';
    if (not || this.peek() === '==') this.drop(1);
    const [, less, equal] = /^([<>])(=?)$/.exec(this.peek()) ?? [];
    const bound = less && portRange(this.peek(1), '-')?.[0];
    if (bound !== undefined && bound !== '') {
      this.drop(2);
      return { not, any: [less === '<' ? `0-${equal ? bound : bound - 1}` : `${equal ? bound : bound + 1}-65535`] };
    }
    if (!this.left || verdicts.test(this.peek()) || /^[<>&|^.]/.test(this.peek())) return { not, any: undefined };
    if (/^[{@]/.test(this.peek())) return { not, any: this.set() };
    const any = [unquoted(this.next())];
    while (this.peek() === ',') {
      this.drop(1);
      any.push(unquoted(this.next()));
    }
    return { not, any };
  }
}

/** One rule, read word by word into its tests and what it does; a map of verdicts becomes a rule for each entry. */
class Statement {
  private rules: Rule[] = [];
  private tests: Test[] = [];
  /** The entries of a set of pairs, as tests: one of them must hold. */
  private pairs: Test[][] | undefined;
  /** Once a condition was not understood, only the verdict is looked for. */
  private lost = false;
  private words: Words;

  constructor(
    private text: string,
    private line: number,
    table: Table,
  ) {
    this.words = new Words(text, table.sets);
  }

  read(): Rule[] {
    let over = false;
    while (this.words.left && !over) over = this.take(this.words.next());
    return this.rules;
  }

  private put(does: Then) {
    for (const more of this.pairs ?? [[]]) this.rules.push({ line: this.line, tests: [...this.tests, ...more], does });
  }

  private end(does: Then): true {
    this.put(does);
    return true;
  }

  private lose() {
    if (!this.lost) this.tests.push({ on: 'unknown' });
    this.lost = true;
  }

  /** Answers whether nothing of what follows matters any more. */
  private take(word: string): boolean {
    const { words } = this;
    if (word === 'reject') return this.end(this.reject());
    const does = verdicts.test(word) ? verdict([word, words.peek()]) : undefined;
    if (does) return this.end(does);
    if (/^(?:dnat|redirect|tproxy|queue|synproxy|fwd|dup)$/.test(word)) return this.end({ end: 'unsure' });
    if (word === '#' && words.peek() === 'handle') return true;
    if (word === 'xt' || (word === '#' && words.peek().startsWith('xt_'))) return this.takeExtension();
    if (word === 'vmap' && this.lost) return this.takeUnknownMap();
    if (word === 'comment') words.drop(1);
    else if (!this.lost) this.takeCondition(word);
    return false;
  }

  private reject(): Then {
    const { words } = this;
    // Behind `meta nfproto { ipv4, ipv6 }` nft 1.0.6 answers both families with the message of one.
    if (words.peek() !== 'with') return /nfproto \{[^}]*,/.test(this.text) ? { end: 'unsure' } : rejectWith('port-unreachable');
    const type = [words.peek(1), words.peek(2), words.peek(3)].filter((one) => one && one !== 'type');
    if (type[0] === 'icmp') this.tests.push({ on: 'family', is: 4 });
    if (type[0] === 'icmpv6') this.tests.push({ on: 'family', is: 6 });
    const name = type.slice(0, 2).join(' ');
    return rejectWith(name.replace(/^icmp(?:x|v6)? /, ''));
  }

  /** Extensions of iptables that nft has no words for: matches are in small letters, targets in capitals. */
  private takeExtension(): boolean {
    if (/^(?:match|target)$/.test(this.words.peek())) this.words.drop(1);
    const name = unquoted(this.words.next()).replace(/^xt_/, '');
    if (/^[A-Z]/.test(name)) {
      if (!/^(?:LOG|NFLOG|ULOG|MARK|CONNMARK|TRACE|SET|TCPMSS|AUDIT)$/.test(name)) this.put({ end: 'unsure' });
      return true;
    }
    if (/^(?:recent|limit|hashlimit|connlimit)$/.test(name)) this.tests.push({ on: 'rate' });
    else if (name !== 'comment') this.lose();
    return false;
  }

  /** Which entry is met is not known: any of them. */
  private takeUnknownMap(): boolean {
    const map = this.words.set();
    if (!map) return this.end({ end: 'unsure' });
    for (const entry of map) {
      const does = verdict((entry.split(' : ')[1] ?? '').split(' '));
      if (does) this.put(does);
    }
    return false;
  }

  private takeCondition(word: string) {
    const { words, tests } = this;
    if (word === 'limit' || (word === 'ct' && words.peek() === 'count')) {
      tests.push({ on: 'rate' });
      words.skip(/^(?:rate|over|count|burst|packets|until|[\d.]+(?:[kmg]?bytes)?(?:\/\w+)?|[kmg]?bytes(?:\/\w+)?)$/);
    } else if (/^(?:add|update|delete|meter)$/.test(word)) {
      words.skip(/^[^{]/);
      words.drop(1);
      if (words.block().some((one) => one === 'limit' || one === 'count')) tests.push({ on: 'rate' });
    } else if (word === 'log') {
      while (/^(?:prefix|level|group|snaplen|queue-threshold|flags)$/.test(words.peek())) {
        const [option, value] = [words.next(), words.next()];
        // `flags tcp sequence,options`
        if (option === 'flags' && /^(?:tcp|ip)$/.test(value)) words.skip(/^(?:sequence|options|,)$/);
      }
    } else if (word === 'notrack') this.put({ untrack: true });
    else if (word === 'counter' && words.peek() === 'name') words.drop(2);
    else if (quiet.has(word) || number.test(word)) return;
    else if (word === 'tcp' && words.peek() === 'flags') {
      words.drop(1);
      const rest: string[] = [];
      while (words.left && isFlags(words.peek())) rest.push(words.next());
      const test = flagsTest(rest.join(' '));
      if (test) tests.push({ on: 'protocol', any: ['tcp'] }, test);
      else this.lose();
    } else {
      const keys = [words.key(word)];
      while (words.peek() === '.') {
        words.drop(1);
        keys.push(words.key(words.next()));
      }
      if (keys.includes('')) this.lose();
      else if (words.peek() === 'set') this.takeMark();
      else if (words.peek() === 'vmap') this.takeMap(keys);
      else this.takeComparison(keys);
    }
  }

  /** A mark or a priority is set. Conditions may follow. */
  private takeMark() {
    const { words } = this;
    words.drop(1);
    if (/^(?:ct|meta)$/.test(words.peek())) words.drop(1);
    words.drop(1);
    while (/^(?:[|&^]|or|and|xor)$/.test(words.peek())) words.drop(2);
    if (/^(?:map|mod|offset|\.|[{(])$/.test(words.peek())) this.lose();
  }

  private takeMap(keys: readonly string[]) {
    this.words.drop(1);
    const map = this.words.set();
    if (!map || this.pairs) this.lose();
    // What a map holds that is not shown may end it.
    if (!map) this.put({ end: 'unsure' });
    for (const one of map ?? []) {
      const [left = '', right = ''] = one.split(' : ');
      const does = verdict(right.split(' '));
      const tests = [...this.tests, ...(left === '*' ? [] : entryOf(keys, left))];
      if (does) this.rules.push({ line: this.line, tests, does });
    }
  }

  private takeComparison(keys: readonly string[]) {
    const [key, ...more] = keys as [string];
    const { not, any } = this.words.value();
    // iptables-nft prints `! --ports` and ranges of ports as plain pairs of source and destination.
    const pair = more.length && (not || this.pairs || keys.every((one) => /[sd]port$/.test(one)));
    if (!any || pair) this.lose();
    else if (more.length) this.pairs = any.map((one) => entryOf(keys, one));
    else {
      const own = made(key, any);
      // What is inverted is the comparison itself, the last of the tests; those before it say where it makes sense.
      this.tests.push(...own.map((test, i) => (i === own.length - 1 && not ? { ...test, not: !test.not } : test)));
    }
  }
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
  const { tables, from, to } = ferm.test(text) ? { tables: [], from: 0, to: 0 } : tablesOf(lines);
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
    for (const { chain, text, line } of table.rules) for (const rule of new Statement(text, line, table).read()) chain.rules.push(rule);
    // firewalld 2 ends a zone in the chain that jumps to it.
    const zones = table.chains.get('filter_INPUT_POLICIES');
    const names = zones?.rules.flatMap(({ does }) => ('jump' in does && /^filter_IN_(?!policy_)/.test(does.jump) ? [does.jump] : []));
    if (zones && names?.length === 1) zones.name = names[0] as string;
    for (const [base, hook] of table.dormant ? [] : table.hooks) {
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
