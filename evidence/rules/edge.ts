import type { Context } from '../reading';
import { isPrivate } from '../values';
import { isIn, isNeverOutside, parseAddress } from './address';
import { familyOf } from './packet';

/**
 * One rule of a security group, a network ACL, an NSG, a VPC firewall or a Cisco ACL, as far as it meets a new TCP connection.
 * Rules of other protocols and directions are left out by whoever reads them.
 */
export type Rule = {
  line: number;
  allow: boolean;
  /** Ports of the server's side; absent for every port. */
  ports?: readonly (readonly [number, number])[];
  /**
   * Where the connection comes from: an address, `10.0.0.0/8`, `10.0.0.0 0.255.255.255` (a wildcard mask: its ones are not compared),
   * `*` for anywhere, `inside:NAME` for what only a machine within the provider's network can be, and any other word for what the
   * paste does not tell. With several, one is enough.
   */
  sources: readonly string[];
  /** What else the rule asks for that the paste does not tell: it may hold or not. */
  condition?: string;
};

/** `why`: what the answer depends on, or what decided it. `guessed`: rests on the client not being an address that a rule names. */
export type Verdict = { value: 'allows' | 'blocks' | 'unsure'; line: number; why?: string; guessed?: boolean };

const four = (text: string) => {
  const one = parseAddress(text);
  return one?.family === 4 ? one.value : undefined;
};

/** Is the address in `10.0.0.0 0.0.255.255`? Undefined when one of them cannot be read. */
export function isInWildcard(address: string, net: string): boolean | undefined {
  const [base = '', mask = ''] = net.split(' ');
  const [one, two, wild] = [four(address), four(base), four(mask)];
  if (one === undefined || two === undefined || wild === undefined) return undefined;
  return ((one ^ two) & (0xffffffffn ^ wild)) === 0n;
}

/** `unlikely`: only if the client happens to be the one address that is named, or comes from within. */
type Match = 'yes' | 'no' | 'depends' | 'unlikely';

function comesFrom(source: string, context: Context): Match {
  const { server, client } = context;
  if (source === '*') return 'yes';
  if (source.startsWith('inside:')) return server && isPrivate(server) ? 'depends' : 'unlikely';
  const [base = '', wild] = source.split(/[ /]/);
  const net = parseAddress(base);
  if (!net) return 'depends';
  const family = familyOf(context);
  if (/\/0$| 255\.255\.255\.255$/.test(source)) {
    if (net.family === family) return 'yes';
    return server || client ? 'no' : 'depends';
  }
  if ((server || client) && net.family !== family) return 'no';
  if (isNeverOutside(source)) return 'no';
  // Behind address translation the provider sees another address than the client's own.
  if (client && !(isPrivate(client) && !(server && isPrivate(server)))) {
    const found = source.includes(' ') ? isInWildcard(client, source) : isIn(client, source);
    return found === undefined ? 'depends' : found ? 'yes' : 'no';
  }
  if (server && isPrivate(base) && !isPrivate(server)) return 'unlikely';
  const single = wild === undefined || wild === '0.0.0.0' || wild === (net.family === 4 ? '32' : '128');
  return single ? 'unlikely' : 'depends';
}

function meets(rule: Rule, context: Context): Match {
  const port = context.port ?? 22;
  if (rule.ports && !rule.ports.some(([low, high]) => low <= port && port <= high)) return 'no';
  const from = rule.sources.map((source) => comesFrom(source, context));
  const best = (['yes', 'depends', 'unlikely'] as const).find((one) => from.includes(one)) ?? 'no';
  return best === 'yes' && rule.condition ? 'depends' : best;
}

const names = (rules: readonly Rule[]) =>
  rules
    .slice(0, 3)
    .map(({ sources, condition }) => [sources.slice(0, 3).join(', ').replaceAll('inside:', ''), condition].filter(Boolean).join(' '))
    .join('; ');

/**
 * What becomes of a new connection: the first rule that it meets decides, and where none does it is blocked. That is a network ACL by
 * number, an NSG or a VPC firewall by priority and a Cisco ACL in order; the rules of a security group only allow, so that their order
 * does not matter, and the same walk answers.
 *
 * @param end the line that stands for "no rule does"
 */
export function firstMatch(rules: readonly Rule[], context: Context, end: number): Verdict {
  const doubts: { rule: Rule; match: Match }[] = [];
  const decided = rules.find((rule) => {
    const match = meets(rule, context);
    if (match !== 'yes' && match !== 'no') doubts.push({ rule, match });
    return match === 'yes';
  });
  const allow = decided?.allow ?? false;
  // A rule that may apply counts only where it would turn the answer round.
  const open = doubts.filter(({ rule }) => rule.allow !== allow);
  const certain = open.filter(({ match }) => match === 'depends').map(({ rule }) => rule);
  if (certain.length) return { value: 'unsure', line: (certain[0] as Rule).line, why: names(certain) };
  const value = allow ? 'allows' : 'blocks';
  if (open.length) {
    const rest = open.map(({ rule }) => rule);
    return { value, line: decided?.line ?? (rest[0] as Rule).line, why: names(rest), guessed: true };
  }
  return { value, line: decided?.line ?? end, ...(decided && { why: names([decided]) }) };
}

/**
 * What a network ACL does, which forgets every packet: the client's must be let in, and the answer out again, to a port of the
 * client's choice. Linux takes one of 32768 to 60999, Windows and macOS one of 49152 to 65535.
 */
export function bothWays(inbound: readonly Rule[], outbound: readonly Rule[], context: Context, end: number): Verdict {
  const there = firstMatch(inbound, context, end);
  if (there.value === 'blocks' && !there.guessed) return there;
  const edges = outbound.flatMap(({ ports }) => (ports ?? []).flatMap(([low, high]) => [low - 1, low, high, high + 1]));
  const chosen = [32768, 49152, 60999, 65535, ...edges.filter((port) => port > 32768 && port < 65535)];
  const back = [...new Set(chosen)].slice(0, 50).map((port) => firstMatch(outbound, { ...context, port }, end));
  const worst = back.find(({ value }) => value === 'blocks') ?? back.find(({ value }) => value === 'unsure') ?? (back[0] as Verdict);
  const same = back.every(({ value }) => value === worst.value);
  const answer: Verdict = same ? worst : { ...worst, value: 'unsure', why: 'the port that the client chose' };
  if (answer.value === 'blocks') return answer;
  return there.value === 'allows' && !there.guessed ? answer : there;
}

/** Ports by their names in IOS, as far as they meet people who look for ssh. */
const iosPorts = new Map(Object.entries({ ftp: 21, telnet: 23, smtp: 25, domain: 53, www: 80, https: 443 }));

/**
 * One entry of a Cisco or Arista ACL, standard or extended, of either family, of `show access-lists` or a configuration:
 * `10 permit tcp 192.0.2.0 0.0.0.255 any eq 22 (57 matches)`, `deny 192.168.1.0, wildcard bits 0.0.0.255`, `permit 10.1.2.3 log`,
 * `10 permit tcp 192.0.2.0/24 any eq ssh [match=0]`, `seq 10 permit …` of Dell and Brocade,
 * `permit tcp 2001:DB8:1::/48 any eq 22 (6 matches) sequence 10`. Null for a remark and for an entry that a new TCP connection cannot meet, undefined for what is no entry.
 */
export function ciscoRule(text: string, line: number): Rule | null | undefined {
  if (/^\s*(?:(?:seq\s+)?\d+\s+)?remark\b/.test(text)) return null;
  const found = /^\s*(?:(?:seq\s+)?\d+\s+)?(permit|deny)\s+(.*)$/.exec(text);
  if (!found) return undefined;
  const words = (found[2] as string)
    .replace(/[([].*$| sequence \d+$/, '')
    .replace(/, wildcard bits/, '')
    .trim()
    .split(/\s+/);
  const allow = found[1] === 'permit';
  const protocol = /^[a-z][\w-]*$/.test(words[0] ?? '') && !/^(?:any|host)$/.test(words[0] as string) ? words.shift() : undefined;
  // Which services are in a group is not printed here.
  if (protocol === 'object-group') return { line, allow, sources: ['*'], condition: `of the group ${words[0]}` };
  if (protocol && !/^(?:ip|ipv[46]|tcp)$/.test(protocol)) return null;
  let condition: string | undefined;
  const address = (): string => {
    const one = words.shift() ?? '';
    if (one === 'any') return '*';
    if (one === 'host') return words.shift() ?? '';
    // Whose addresses are not printed here.
    if (/^(?:addrgroup|object-group)$/.test(one)) return `the group ${words.shift()}`;
    return four(words[0] ?? '') === undefined ? one : `${one} ${words.shift()}`;
  };
  const ports = (): Rule['ports'] => {
    const relation = words[0];
    if (!/^(?:eq|gt|lt|neq|range)$/.test(relation ?? '')) return undefined;
    words.shift();
    const of: number[] = [];
    while (words.length && (/^\d+$/.test(words[0] as string) || (words[0] === 'ssh' ? true : iosPorts.has(words[0] as string)))) {
      const word = words.shift() as string;
      of.push(word === 'ssh' ? 22 : (iosPorts.get(word) ?? Number(word)));
    }
    const [first, second] = of;
    if (first === undefined) condition = 'a port by name';
    else if (relation === 'eq') return of.map((port) => [port, port] as const);
    else if (relation === 'gt') return [[first + 1, 65535]];
    else if (relation === 'lt') return [[0, first - 1]];
    else if (relation === 'range' && second !== undefined) return [[first, second]];
    else if (relation === 'neq') return [[0, first - 1] as const, [first + 1, 65535] as const];
    return undefined;
  };
  const source = address();
  if (!protocol) return { line, allow, sources: [source] };
  if (ports()) condition = 'a port of the client';
  const target = address();
  const at = ports();
  if (target !== '*' && target !== '0.0.0.0 255.255.255.255') condition = `to ${target}`;
  const rest = words.filter((word) => !/^(?:log|log-input)$/.test(word));
  if (rest.includes('established')) return null;
  if (rest.length) condition = rest.join(' ');
  return { line, allow, sources: [source], ...(at && { ports: at }), ...(condition && { condition }) };
}
