import { factsOf, type Part, telling } from './part';
import { bare } from './readers/reach';
import type { Context, Learned } from './reading';
import { asksOwn } from './target';
import { isPrivate, isPublicIPv4 } from './values';

const has = (part: Part, fact: Learned['fact'], value: string, sure = false) =>
  factsOf(part).some((one) => one.fact === fact && one.value === value && !(sure && one.inferred));

/** Adds what two outputs tell only together to the part that shows it. */
const adding = (parts: readonly Part[], at: Part, one: Learned): Part[] =>
  parts.map((part) =>
    part === at && part.reading.kind === 'read' ? { ...part, reading: { ...part.reading, facts: [...part.reading.facts, one] } } : part,
  );

/**
 * Who refuses, where the server never got the request? It has the dialled address itself, so no router translates and no other machine is
 * dialled: the reset that comes in its name is from something between. A private address may be another machine's where the client is.
 */
export function impersonated(parts: readonly Part[], lines: readonly string[], { server }: Context): Part[] {
  const ofServer = parts.filter(({ on }) => on === 'server');
  const own = ofServer.some((part) => has(part, 'target', 'own', true));
  const unseen = ofServer.some((part) => part.command === 'tcpdump' && has(part, 'arrives', 'no'));
  const capture = parts.find((part) => part.command === 'tcpdump' && has(part, 'leaves', 'yes'));
  if (!own || !unseen || !capture || !isPublicIPv4(server)) return [...parts];
  const reset = lines
    .slice(capture.from - 1, capture.to)
    .findIndex((line) => line.length < 1_000 && line.includes(` ${server}.`) && / > \S+: Flags \[R/.test(line) && !/ Out /.test(line));
  const from = lines[capture.from - 1 + reset]?.split(' > ')[0]?.split(' ').at(-1) ?? '';
  if (reset < 0 || !from.startsWith(`${server}.`)) return [...parts];
  return adding(parts, capture, { fact: 'ended-by', value: 'middle', line: capture.from + reset, inferred: true });
}

/**
 * Who made the server, where its provider has a firewall, tells of that one only where the attempt left the client and never arrived.
 */
export function hosted(parts: readonly Part[]): Part[] {
  const lost =
    parts.some((part) => part.on === 'server' && part.command === 'tcpdump' && has(part, 'arrives', 'no', true)) &&
    parts.some((part) => part.on !== 'server' && has(part, 'leaves', 'yes', true));
  return lost ? [...parts] : parts.map((part) => (part.command === 'dmi' ? telling(part, () => []) : part));
}

/**
 * Does the client stand behind the very address that it dials, and the router send the port to the server, where nothing arrives? Then the
 * router does not turn around what comes from inside.
 */
export function looped(parts: readonly Part[], lines: readonly string[], { server }: Context): Part[] {
  const sent = parts.find((part) => part.on === 'server' && has(part, 'forward', 'right'));
  const lost = parts.some((part) => part.on === 'server' && part.command === 'tcpdump' && has(part, 'arrives', 'no', true));
  const rule = sent && factsOf(sent).find(({ fact }) => fact === 'forward');
  const behind = parts.some(
    ({ on, asked = '', from, to }) =>
      on === 'client' && asksOwn.test(asked) && lines.slice(from - 1, to).some((line) => line.trim() === server),
  );
  return sent && rule && lost && behind && isPublicIPv4(server)
    ? adding(parts, sent, { fact: 'affected', value: 'inside-only', line: rule.line, inferred: true })
    : [...parts];
}

/** Does a rule of `-A INPUT` let no ICMPv6 in for sure? What jumps elsewhere, or accepts a whole network, may do so. */
const isNarrow = (row: string) => /-p (?:tcp|udp)\b|-i lo\b|state |-j (?:DROP|LOG)\b/.test(row) && !/icmp|UNTRACKED/.test(row);

/**
 * Does the server's firewall drop the question of who has its IPv6 address? The client asks in vain, and the rules of IPv6 drop all that
 * they do not name, without a line for ICMPv6. A question of a neighbour is no part of a connection, so that `ESTABLISHED` lets none in.
 */
export function unheard(parts: readonly Part[], lines: readonly string[], { server = '' }: Context): Part[] {
  const deaf = parts.find((part) => part.on !== 'server' && part.command === 'ip' && has(part, 'alive', 'no'));
  if (!deaf || !server.includes(':')) return [...parts];
  const drops = parts.some(({ on, asked = '', elided, from, to }) => {
    if (on !== 'server' || elided || !/^ip6tables(?:-save$| (?:-\S+ )*-S(?: INPUT)?(?: *;|$))/.test(asked)) return false;
    const rows = lines.slice(from - 1, to);
    const rules = rows.filter((row) => row.startsWith('-A INPUT '));
    return rows.some((row) => /^(?:-P INPUT|:INPUT) DROP\b/.test(row)) && rules.every((row) => row.length < 1_000 && isNarrow(row));
  });
  const failed = factsOf(deaf).find(({ fact }) => fact === 'alive');
  return drops && failed ? adding(parts, deaf, { fact: 'neighbour', value: 'silent', line: failed.line, inferred: true }) : [...parts];
}

/** What macOS's nc says: Linux has the port behind the word. Source: Apple's netcat.c. */
const [refuses, connects] = [
  /^nc: connectx to (\S+) port (\d+) \(tcp\) failed: No route to host/,
  /^Connection to (\S+) port (\d+) \[tcp\/[^\]]{1,40}\] succeeded!/,
];

/**
 * What root reaches from a Mac and the person does not is kept back by the local network's permission, which programs of root's need not
 * have. Only an address of the local network is. Source: Apple, TN3179.
 */
export function permitted(parts: readonly Part[], lines: readonly string[]): Part[] {
  const tried = parts.flatMap((part) => {
    if (part.on === 'server' || part.command !== 'nc' || !part.askedOn) return [];
    const root = /\bsudo nc /.test(lines[part.askedOn - 1] ?? '');
    return lines.slice(part.from - 1, part.to).flatMap((line, i) => {
      const [, host = '', port] = (root ? connects : refuses).exec(line.slice(0, 300)) ?? [];
      return port && isPrivate(bare(host)) ? [{ part, root, at: `${host} ${port}`, line: part.from + i }] : [];
    });
  });
  const kept = tried.find((one) => !one.root && tried.some(({ root, at }) => root && at === one.at));
  return kept ? adding(parts, kept.part, { fact: 'local-network', value: 'denied', line: kept.line, inferred: true }) : [...parts];
}
