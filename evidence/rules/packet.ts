import type { Value } from '../facts';
import type { Context, Learned } from '../reading';
import { isIn, isNeverOutside } from './address';
import { printedBy } from './message';

type Packet = Value<'packet'>;
type Owner = Value<'firewall'>;

/**
 * One condition of a rule; `not` inverts it. `@` and a name stands for the addresses of a set that is kept elsewhere. A condition that
 * cannot be modelled is `unknown`: it may hold or not.
 */
export type Test = { not?: boolean } & (
  | { on: 'protocol' | 'state' | 'in' | 'out' | 'source' | 'destination'; any: readonly string[] }
  /** The kinds of an address as the routes have them: this host's own are `local`, those of others `unicast`. */
  | { on: 'source-type' | 'destination-type'; any: readonly string[] }
  | { on: 'dport' | 'sport' | 'port'; any: readonly (readonly [number, number])[] }
  | { on: 'flags'; mask: readonly string[]; set: readonly string[] }
  | { on: 'family'; is: 4 | 6 }
  /**
   * `likely`, `unlikely`: cannot be seen, and taken so. `never`: not of a TCP connection from outside. `rate`: depends on how many came
   * before.
   */
  | { on: 'likely' | 'unlikely' | 'never' | 'rate' | 'unknown' }
);

const isSet = (net: string) => net.startsWith('@');

/**
 * What a rule does with a packet that meets all its tests; `type` is the message of a reject. Rules that only count, log or mark are left
 * out by the parser.
 */
export type Then = { end: Packet; type?: string } | { jump: string } | { goto: string } | { back: true } | { untrack: true };
export type Rule = { line: number; tests: readonly Test[]; does: Then; owner?: Owner };

/** A chain and whose it is. Only a base chain has a policy. */
export type Chain = {
  name: string;
  line: number;
  owner: Owner;
  rules: Rule[];
  policy?: { end: Packet; type?: string; line: number; owner: Owner };
};

/**
 * A base chain, with the chains of its table. What the server sends passes the `reply` ones, and none but the first packet of a
 * connection the `first` ones. In an `early` one connections are not tracked yet.
 */
export type Stage = { base: Chain; chains: ReadonlyMap<string, Chain>; reply?: boolean; first?: boolean; early?: boolean };

type Doubt = 'rate' | 'source' | 'unknown';

/** What becomes of the connection, and the rule that decides. `guessed`: rests on a condition that cannot be seen. */
type End = { end: Packet; type?: string; line: number; owner: Owner; chain: string; doubt?: Doubt };
/**
 * `depends`: what a conditional answer hangs on, in words; `stops`: what its rule does where it holds. `behind`: the line of a rule that
 * would let it in, below the one that decides; `perhaps`: from its addresses only. `spares`: it stops some addresses, and everybody else
 * gets in.
 */
export type Fate = End & { guessed: boolean; depends?: string; stops?: Packet; spares?: boolean; behind?: number; perhaps?: boolean };

/** The ways that a chain can end, the certain one last; `returns` when the packet may come back out of it. */
type Outcome = { ends: End[]; returns: boolean };

/** A name may lead to either family, and rules of one say nothing of the other. */
export const isNamed = ({ host, server, client }: Context) => host !== undefined && !server && !client;

export const familyOf = ({ server, client }: Context): 4 | 6 => ((server ?? client ?? '').includes(':') ? 6 : 4);

/**
 * The message of a reject, whatever the tool calls it (`icmp-host-prohibited`, `adm-prohibited`, `tcp-reset`), by what it makes a client
 * print. `proto-unreach` is *Protocol not available* on Linux and *refused* elsewhere, so it counts with the port's.
 */
export function rejectWith(type: string): { end: Packet; type: string } {
  const end = (): Packet => {
    if (type.includes('reset')) return 'reject-reset';
    if (/(?:port|proto)-unreach/.test(type)) return 'reject-port';
    if (/^(?:icmp6?-)?(?:net-|no-route)/.test(type)) return 'reject-net';
    return /host-|adm|addr-|policy-fail|reject-route/.test(type) ? 'reject-prohibited' : 'unsure';
  };
  return { end: end(), type };
}

const either = (a?: Doubt, b?: Doubt): Doubt | undefined => (a === 'unknown' || b === 'unknown' ? 'unknown' : (a ?? b));

/** A packet of the connection; `perhaps` are flags that it may have. */
type Sent = { reply: boolean; state: string; flags: readonly string[]; perhaps?: string; icmp?: boolean };
const syn: Sent = { reply: false, state: 'new', flags: ['syn'] };
const synAck: Sent = { reply: true, state: 'established', flags: ['syn', 'ack'] };
const heard: Sent = { reply: false, state: 'established', flags: ['ack'], perhaps: 'psh' };
const said: Sent = { ...heard, reply: true };
/** A reject's own message belongs to the connection that it ends, and passes the chains on its way out like any other. */
const reset: Sent = { reply: true, state: 'related', flags: ['rst', 'ack'] };
const icmp: Sent = { reply: true, state: 'related', flags: [], icmp: true };

/** Interfaces of the host's own containers and virtual machines: what comes from outside does not come in on them. */
export const inside = /^(?:docker|br-|virbr|podman|cni|veth|lxcbr|lxdbr)/;
const isAnyCard = (name: string) => /^[*+]$|^any$/.test(name);
/** `eth+` of iptables and `eth*` of nft are all cards with that beginning. */
const isCard = (name: string, card: string) => (/[*+]$/.test(name) ? card.startsWith(name.slice(0, -1)) : name === card);

/** How a packet fares in the chains. Before connections are tracked, all but the messages of a reject are invalid. */
class Walker {
  /** The networks that a doubt about the client's address is about, `!` before one that it must not be in. */
  readonly asked = new Set<string>();
  /** The way rests on a condition that cannot be seen. */
  guessed = false;
  private port: number;
  /** How a packet leaves each chain; null while it is still in it. */
  private done = new Map<Chain, Outcome | null>();
  /** What was found of sets of networks, by whose address it is. */
  private sought = [new Map<readonly string[], boolean | Doubt>(), new Map<readonly string[], boolean | Doubt>()] as const;
  private early = false;
  /** Undefined where it is not known what the connection tracking makes of the packet. */
  private state: string | undefined;

  constructor(
    private context: Context,
    private sent: Sent,
  ) {
    this.port = context.port ?? 22;
    this.state = sent.state;
  }

  /** Is it still known as what it was sent as? */
  get isTracked(): boolean {
    return this.state === this.sent.state;
  }

  lose() {
    this.state = undefined;
  }

  /** Does an address lie in one of these networks? `far`: the client's, else this host's. */
  private compare(far: boolean, nets: readonly string[]): boolean | Doubt {
    if (nets.some((net) => net.endsWith('/0'))) return true;
    if (nets.some(isSet)) return far ? 'source' : 'unknown';
    if (nets.every(isNeverOutside)) return false;
    const address = far ? this.context.client : this.context.server;
    if (!address) return far ? 'source' : 'unknown';
    const found = nets.map((net) => isIn(address, net));
    if (found.includes(true)) return true;
    // Behind address translation the packet would carry another destination than the one that was dialled.
    this.guessed ||= !far;
    return found.includes(undefined) ? 'unknown' : false;
  }

  /** Long sets are looked through once. */
  private isAt(far: boolean, nets: readonly string[]): boolean | Doubt {
    const cache = this.sought[far ? 1 : 0];
    const known = cache.get(nets) ?? this.compare(far, nets);
    cache.set(nets, known);
    return known;
  }

  private meets(test: Test): boolean | Doubt {
    const { context, sent } = this;
    const { reply } = sent;
    switch (test.on) {
      case 'protocol':
        return test.any.some((name) => (sent.icmp ? /^(icmp|icmpv6|ipv6-icmp|1|58|all|any|ip|0)$/ : /^(tcp|6|all|any|ip|0)$/).test(name));
      case 'state': {
        const now = this.early && this.state !== 'untracked' && sent.state !== 'related' ? 'invalid' : this.state;
        return now === undefined ? 'unknown' : test.any.some((name) => name.toLowerCase() === now);
      }
      case 'in':
      case 'out':
        if (test.any.some(isAnyCard)) return true;
        // A packet for this host has no way out yet, and one of its own never came in.
        if ((test.on === 'in') === reply || test.any.every((name) => name === 'lo' || inside.test(name))) return false;
        return context.card ? test.any.some((name) => isCard(name, context.card as string)) : 'unknown';
      case 'source':
      case 'destination':
        return this.isAt((test.on === 'source') !== reply, test.any);
      case 'source-type':
      case 'destination-type':
        if ((test.on === 'source-type') !== reply) return test.any.includes('unicast');
        // For ip6tables an address of its own is a unicast address too, for nft it is not.
        return test.any.includes('local') || (test.any.includes('unicast') && familyOf(context) === 6 ? 'unknown' : false);
      case 'port': {
        const here = this.meets({ ...test, on: reply ? 'sport' : 'dport' });
        return here === true || this.meets({ ...test, on: reply ? 'dport' : 'sport' });
      }
      case 'dport':
      case 'sport':
        if (sent.icmp) return false;
        if ((test.on === 'dport') !== reply) return test.any.some(([from, to]) => from <= this.port && this.port <= to);
        // The client's own port is above 1023 everywhere.
        if (test.any.some(([from, to]) => from <= 1024 && to >= 65535)) return true;
        return test.any.every(([, to]) => to < 1024) ? false : 'unknown';
      case 'flags':
        if (sent.icmp || !test.mask.every((flag) => flag === sent.perhaps || sent.flags.includes(flag) === test.set.includes(flag)))
          return false;
        return sent.perhaps && test.mask.includes(sent.perhaps) ? 'unknown' : true;
      case 'family':
        return test.is === familyOf(context);
      case 'likely':
        return true;
      case 'never':
        return sent.icmp ? 'unknown' : false;
      case 'unlikely':
        return false;
      default:
        return test.on;
    }
  }

  /** A host may have several cards, and the packet may come in on another one than it should. */
  private isByCard(test: Test): boolean {
    if (test.on !== 'in' && test.on !== 'out') return false;
    return (test.on === 'in') !== this.sent.reply && test.any.some((name) => name !== 'lo' && !isAnyCard(name));
  }

  /** A rule applies when every test holds; one that fails settles it, whatever is in doubt or guessed beside it. */
  private applies(rule: Rule): boolean | Doubt {
    let doubt: Doubt | undefined;
    let guess = false;
    let fails = false;
    for (const test of rule.tests) {
      const met = this.meets(test);
      const guesses = test.on === 'likely' || test.on === 'unlikely' || (typeof met !== 'string' && this.isByCard(test));
      guess ||= guesses;
      if (typeof met === 'string') {
        // Whom a set lets in that is kept elsewhere, nobody can compare with.
        const isHidden = (test.on === 'source' || test.on === 'destination') && test.any.some(isSet);
        const hidden = met === 'source' && isHidden && 'end' in rule.does && rule.does.end === 'accept';
        doubt = either(doubt, hidden ? 'unknown' : met);
        if (met === 'source' && 'any' in test) for (const net of test.any) this.asked.add(`${test.not ? '!' : ''}${net}`);
      } else if (met === Boolean(test.not)) {
        if (!guesses) return false;
        fails = true;
      }
    }
    this.guessed ||= guess;
    return fails ? false : (doubt ?? true);
  }

  private walk(chain: Chain, chains: Stage['chains'], depth: number): Outcome | undefined {
    const known = this.done.get(chain);
    // The kernel allows no loop, and no more than 16 jumps one within another.
    if (known === null || depth > 20) return undefined;
    if (known) return known;
    this.done.set(chain, null);
    const ends: End[] = [];
    /** Set once the packet may have left the chain: all that follows is in doubt. */
    let left: Doubt | undefined;
    let returns = true;
    const at = ({ line, owner = chain.owner }: Rule) => ({ line, owner, chain: chain.name });
    const put = (end: End, doubt: Doubt | undefined) => {
      const one = { ...end, doubt: either(left, either(end.doubt, doubt)) };
      if (!ends.some((other) => other.end === one.end && other.doubt === one.doubt && other.type === one.type)) ends.push(one);
    };
    for (const rule of chain.rules) {
      const applied = this.applies(rule);
      if (applied === false) continue;
      const doubt = applied === true ? undefined : applied;
      const { does } = rule;
      let through = false;
      if ('end' in does) put({ ...does, ...at(rule) }, doubt);
      else if ('untrack' in does) {
        if (this.early) this.state = doubt || left ? undefined : 'untracked';
        continue;
      } else if ('back' in does) through = true;
      else {
        const target = chains.get('jump' in does ? does.jump : does.goto);
        // A chain that is not in the text may do anything, and may come back.
        const unseen: Outcome = { ends: [{ end: 'unsure', ...at(rule), doubt: 'unknown' }], returns: true };
        const before = this.state;
        const inner = (target && this.walk(target, chains, depth + 1)) ?? unseen;
        if ((doubt || left) && this.state !== before) this.lose();
        for (const one of inner.ends) put(one, doubt);
        if ('jump' in does && inner.returns) continue;
        through = inner.returns;
      }
      if (through && doubt) left = either(left, doubt);
      if (!doubt) {
        returns = through || left !== undefined;
        break;
      }
    }
    const outcome = { ends, returns };
    this.done.set(chain, outcome);
    return outcome;
  }

  /** The ways through all these base chains, the certain one last. An accept only ends its own base chain; everything else is final. */
  pass(stages: readonly Stage[]): End[] {
    const stops: End[] = [];
    let accepted: End | undefined;
    let certain: End | undefined;
    let doubt: Doubt | undefined;
    for (const stage of stages) {
      const { base, chains } = stage;
      this.early = Boolean(stage.early);
      this.done = new Map();
      const out = this.walk(base, chains, 0) as Outcome;
      const policy = base.policy ?? { end: 'unsure' as const, line: base.line, owner: base.owner };
      const all = (out.returns ? [...out.ends, { ...policy, chain: base.name }] : out.ends).map((one) => ({
        ...one,
        doubt: either(doubt, one.doubt),
      }));
      const passed = all.filter(({ end }) => end === 'accept' || end === 'unsure');
      stops.push(...all.filter(({ end }) => end !== 'accept'));
      const last = all.at(-1) as End;
      if (last.end !== 'accept') certain ??= last;
      if (!passed.length) return [...stops, certain as End];
      accepted = passed.findLast(({ line }) => line !== policy.line) ?? accepted ?? (passed.at(-1) as End);
      if (last.end !== 'accept') for (const one of passed) doubt = either(doubt, one.doubt ?? 'unknown');
    }
    if (!accepted) return stops;
    // Where the certain way goes through, it is shown by the rule that lets it, though that may be in doubt.
    return certain
      ? [...stops, { ...accepted, doubt: either(doubt, accepted.doubt) }, certain]
      : [...stops, { ...accepted, doubt: undefined }];
  }
}

/**
 * Takes a new TCP connection to the port through the base chains, as the kernel does: rules in order, jumps and returns, the policy
 * at the end. After the first packet come the server's answer, or the message of a reject, and the packets that follow.
 * Where a condition is in doubt both ways are followed. If they differ, the answer is `conditional` when all depends on the rate or
 * on the client's unknown address, and `unsure` otherwise. `unsure` is also a connection whose first packets pass and whose others do not.
 */
export function fate(stages: readonly Stage[], context: Context): Fate | undefined {
  const met = decide(stages, context);
  if (!met || !/^(?:drop|reject)/.test(met.end) || !/^(?:ufw|iptables)$/.test(met.owner)) return met;
  const rulesOf = ({ base, chains }: Stage) => [base, ...chains.values()].flatMap(({ rules }) => rules);
  const own = stages.filter((stage) => rulesOf(stage).some(({ line }) => line === met.line));
  const deciding = own.flatMap(rulesOf).filter(({ line }) => line === met.line);
  // Whoever is kept out by address was kept out on purpose.
  if (!own.length || deciding.some(({ tests }) => tests.some(({ on }) => on === 'source'))) return met;
  const without = (chain: Chain): Chain => ({ ...chain, rules: chain.rules.filter(({ line }) => line !== met.line) });
  const rest = stages.map(({ base, chains, ...more }) => ({
    ...more,
    base: without(base),
    chains: new Map([...chains].map(([name, chain]) => [name, without(chain)])),
  }));
  const below = own.flatMap(rulesOf).filter(({ line, does }) => line > met.line && 'end' in does && does.end === 'accept');
  const lets = (one: Context) => {
    const then = decide(rest, one);
    return then?.end === 'accept' && below.some(({ line }) => line === then.line) ? then.line : undefined;
  };
  const behind = lets(context);
  if (behind) return { ...met, behind };
  // Whoever is not known may be one of those whom a rule below would let in.
  const perhaps = context.client
    ? []
    : below.flatMap(({ tests }) => tests.flatMap((one) => (one.on === 'source' && !one.not ? one.any.filter((net) => !isSet(net)) : [])));
  for (const net of perhaps.slice(0, 8)) {
    const line = lets({ ...context, client: net.split(/[/-]/)[0] });
    if (line) return { ...met, behind: line, perhaps: true };
  }
  return met;
}

function decide(stages: readonly Stage[], context: Context): Fate | undefined {
  const [requests, replies] = [stages.filter(({ reply }) => !reply), stages.filter(({ reply }) => reply)];
  const request = new Walker(context, syn);
  const walkers = [request];
  const first = request.pass(requests);
  const ways = (sent: Sent): End[] => {
    const walker = new Walker(context, sent);
    // One packet that goes by untracked changes what is made of the next ones.
    if (!walkers.every((one) => one.isTracked)) walker.lose();
    walkers.push(walker);
    return walker.pass(sent.reply ? replies : requests.filter((stage) => !stage.first));
  };
  const known = new Map<Sent, End[]>();
  const after = (one: End, sent: Sent, stopped: Packet): End[] => {
    const all = known.get(sent) ?? ways(sent);
    known.set(sent, all);
    // What is in doubt of the first packet is settled the same way for those that follow.
    const open = one.doubt && stopped === 'unsure' && all.some(({ end }) => end === 'accept');
    if (!all.length || open) return [one];
    return all.map((way) => {
      const doubt = either(one.doubt, way.doubt);
      return way.end === 'accept'
        ? { ...one, doubt }
        : { ...way, type: undefined, end: way.end === 'unsure' ? 'unsure' : way.doubt ? 'drop' : stopped, doubt };
    });
  };
  const outcome = (one: End): End[] => {
    if (one.end.startsWith('reject')) return after(one, one.end === 'reject-reset' ? reset : icmp, 'drop');
    return [synAck, heard, said].reduce(
      (all, sent) => all.flatMap((way) => (way.end === 'accept' ? after(way, sent, sent === synAck ? 'drop' : 'unsure') : [way])),
      [one],
    );
  };
  const base = stages[0]?.base;
  if (!base) return undefined;
  const begun: End[] = first.length ? first : [{ line: base.line, owner: base.owner, chain: base.name, ...base.policy, end: 'accept' }];
  const all = begun.flatMap(outcome);
  const last = all.at(-1) as End;
  // Of two messages with the same value, what is printed is not known.
  const final = all.some(({ end, type }) => end === last.end && type !== last.type) ? { ...last, type: undefined } : last;
  const differing = all.filter(({ end }) => end !== final.end);
  const guessed = walkers.some((walker) => walker.guessed);
  if (!differing.length) return { ...final, guessed };
  const unsure = final.end === 'unsure' || differing.some((one) => one.end === 'unsure' || one.doubt === 'unknown');
  // The rule to show: the one in doubt, or of those that depend on the rate or the source, the one that stops the connection.
  const deciding = unsure ? (differing[0] as End) : (differing.find(({ end }) => end !== 'accept') ?? final);
  const missing = differing.some((one) => one.doubt === 'source') ? ('source' as const) : ('rate' as const);
  if (unsure) return { ...deciding, end: 'unsure', doubt: missing, guessed };
  const depends =
    missing === 'rate' ? 'how many connections came before' : fromWhere(new Set(walkers.flatMap((walker) => [...walker.asked])), all);
  const spares = missing === 'source' && final.end === 'accept' && isParted(all);
  return { ...deciding, end: 'conditional', stops: deciding.end, spares, doubt: missing, guessed, depends };
}

/** Does all that is in doubt go the other way than the rest? */
const isParted = (ways: readonly End[]) => {
  const accepted = ways.at(-1)?.end === 'accept';
  return ways.every(({ end, doubt }) => (end === 'accept') === (doubt ? !accepted : accepted));
};

/** In words, from which addresses a connection is accepted. */
function fromWhere(asked: ReadonlySet<string>, ways: readonly End[]): string {
  const nets = [...asked];
  const names = `${nets
    .slice(0, 5)
    .map((net) => net.replace('!', '').replace(/^@/, 'the set '))
    .join(', ')}${nets.length > 5 ? ', …' : ''}`;
  const accepted = ways.at(-1)?.end === 'accept';
  const inverted = nets.every((net) => net.startsWith('!'));
  // Else the networks are not one side of it.
  if (!isParted(ways) || (!inverted && nets.some((net) => net.startsWith('!')))) return `the client's address: ${names}`;
  return accepted === inverted ? `accepted only from ${names}` : `accepted from all but ${names}`;
}

/**
 * The facts of a fate. An accept of one layer is no accept of the host, so `whole` says whether all its layers were asked;
 * `assumed` marks a fate that rests on more than the rules.
 */
export function factsOf(
  fate: Fate | undefined,
  context: Context,
  lines: readonly string[],
  { whole = false, assumed = false }: { whole?: boolean; assumed?: boolean } = {},
): Learned<'packet' | 'firewall' | 'zone' | 'order'>[] {
  if (!fate) return [];
  const { end, line, owner, chain } = fate;
  const missing = end === 'conditional' && fate.doubt === 'source';
  const guess = assumed || fate.guessed || missing || context.port === undefined || (end === 'accept' && !whole);
  const marked = guess && end !== 'unsure' ? { inferred: true } : {};
  const saw = lines[line - 1]?.trim().slice(0, 300);
  // A reject may have no value of its own in the closed list, and prints something all the same.
  const prints = fate.type || end === 'drop' ? printedBy(fate.type ?? '', familyOf(context)) : undefined;
  const details = {
    port: context.port ?? 22,
    ...(saw && { saw }),
    ...(prints && { prints }),
    ...(fate.depends && { depends: fate.depends }),
  };
  const packet = { fact: 'packet' as const, value: end, line, ...marked, details };
  if (end === 'accept' || end === 'unsure') return [packet];
  const firewall = { fact: 'firewall' as const, value: owner, line, ...marked };
  if (fate.behind)
    return [packet, firewall, { fact: 'order', value: 'shadowed', line: fate.behind, ...marked, ...(fate.perhaps && { inferred: true }) }];
  if (owner !== 'firewalld' || end === 'conditional') return [packet, firewall];
  // `filter_IN_public` and, in the iptables backend, `IN_public` and the end of `INPUT`; a rich rule's chain is not what the zone does with
  // the rest.
  const zone = /(?:^|_)IN_(?!policy_)([\w-]{1,60}?)(_(?:pre|log|deny|allow|post))?$/.exec(chain.slice(0, 100));
  if (zone ? zone[2] : !chain.endsWith('INPUT')) return [packet, firewall];
  const value = zone && end === 'drop' ? ('drop' as const) : zone?.[1] === 'block' ? ('block' as const) : ('default' as const);
  return [packet, firewall, { fact: 'zone', value, line, ...marked }];
}
