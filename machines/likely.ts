import { type CauseId, causes } from '../content/causes';
import type { Evidence } from '../evidence';
import type { Known, Symptom } from '../evidence/facts';
import { isPublicServer, isUnreached } from '../evidence/readers/reach';
import { isPrivate, isPublicIPv4 } from '../evidence/values';
import type { Clue } from './clues';
import type { Prints } from './findings';
import { isMet } from './met';
import { open } from './open';
import { rest, rows, speaks, weight } from './priors';

/** A cause that nothing rules out, with the line that speaks for it where there is one. */
export type Likely = { cause: CauseId; line?: number };

/** For each symptom, the parts of a hundred that its rows give to each cause. */
const shares = Object.fromEntries(
  Object.entries(rows).map(([symptom, all]) => [symptom, Object.assign({}, ...all.map(({ parts }) => parts))]),
) as { readonly [S in Symptom]?: { readonly [C in CauseId]?: number } };

type Spoken = keyof typeof speaks;
const spoken = Object.keys(speaks) as Spoken[];

/** Does something that is known speak for this cause? `against`: it would, had the answer been another. */
export function speaksFor(cause: CauseId, fact: Spoken, value: string): 'for' | 'against' | undefined {
  const values = speaks[fact] as { readonly [value: string]: readonly CauseId[] };
  if (!values[value]) return undefined;
  if (values[value].includes(cause)) return 'for';
  return Object.values(values).some((causes) => causes.includes(cause)) ? 'against' : undefined;
}

/** Is this a place that speaks for one cause alone? */
const alone = (place: string) => (speaks.place as { readonly [value: string]: readonly CauseId[] })[place]?.length === 1;

/**
 * How often a cause was behind a symptom, among those who know what this person knows: what happened last, who is shut out, where the
 * server lives, what it is. Only the order of such figures means something.
 */
export function often(cause: CauseId, symptom: Symptom | undefined, known: Known): number {
  let figure = (symptom && shares[symptom]?.[cause]) ?? rest;
  for (const fact of spoken) {
    const said = speaksFor(cause, fact, known[fact] ?? 'unsure');
    if (said) figure *= said === 'for' ? weight : 1 / weight;
    // What stands in between has a trouble of its own, and no other.
    if (said === 'for' && fact === 'place' && alone(known.place as string)) figure = Math.max(figure, 100);
  }
  return figure;
}

/**
 * The causes that were counted for a symptom, the likeliest first: for a connection that never worked, and for one that did.
 * Empty where nothing was counted.
 */
export function usual(symptom: Symptom, worked: boolean): CauseId[] {
  const figure = (cause: CauseId) => {
    const never = speaksFor(cause, 'changed', 'never-worked') === 'for';
    return (shares[symptom]?.[cause] ?? 0) * (never === worked ? 1 / weight : never ? weight : 1);
  };
  return causes.filter((cause) => shares[symptom]?.[cause]).sort((a, b) => figure(b) - figure(a));
}

/**
 * How many places a cause of a clue goes up for each unit that the text is worded like it: with none, two in a hundred pastes fewer were
 * told right, and with twice as many none more.
 */
const wordy = 0.2;

/** What stands in front of the server, so that a packet that arrived has passed it; `edge` is what belongs to the server's side. */
const edge = /^(?:cloud-firewall|aws-|gcp-|azure-|oci-|network-firewall|port-forward-|carrier-nat|load-balancer-)/;
const before = /^(?:egress-blocked|wrong-host|host-down|vpn-required|client-|name-|ipv6-broken|middlebox-|inspecting-)/;

/** What keeps somebody from a host that everybody uses: nobody who asks has dialled a wrong one, or has a firewall or an sshd there. */
const onThisSide: ReadonlySet<CauseId> = new Set([
  ...causes.slice(causes.indexOf('client-config-error'), causes.indexOf('vpn-required')),
  'mtu-black-hole',
  'middlebox-resets',
  'connection-table-full',
  'idle-timeout',
  'network-firewall',
]);

/** What only Linux has: its firewalls, systemd, labels and profiles, and an sshd that is a package. */
export const linuxAlone =
  /^(?:ufw-|iptables-|firewalld-|nftables-|two-firewalls|docker-firewall-rules|socket-|unit-masked|start-limit-hit|selinux-|apparmor-|sshd-not-installed|init-missing|crowdsec-)/;
const linux = /^(?:linux|raspberry-pi|termux|openwrt|nas|unsure)$/;

/**
 * The causes to look at first where nothing proves or fits one: those that the facts leave open and that can print what was seen, in the
 * order of how often they were it, and first those that a line of the paste speaks for. At most three; none where nothing is known, or
 * where all that is known of the server is well.
 */
export function likely(
  { clues, facts, context }: Pick<Evidence, 'facts' | 'context'> & { clues: readonly Clue[] },
  known: Known,
  prints: Prints,
): Likely[] {
  const symptom = known.symptom === 'unsure' ? undefined : known.symptom;
  // What takes connections for another machine or container is no sshd.
  const well = (known.listening === 'yes' && known.listener !== 'unsure') || known.service === 'running' || known.startup === 'clean';
  const met = isMet(symptom, facts) && symptom;
  // Who is turned away before any SSH is spoken is not the one who was heard of in a log.
  const spoke = known.admission === 'user' && !/^(?:refused|timed-out|no-route|unreachable|prohibited)$/.test(symptom ?? '');
  if (symptom === 'connected' || spoke) return [];
  // Rules that keep it out are shown, and none of the programs that have a runbook wrote them: that is what to mend first.
  if (/^(?:drop|reject-.*)$/.test(known.packet ?? '') && known.firewall === 'unsure' && facts.some(({ fact }) => fact === 'packet'))
    return [];
  // Where sshd is well, only what another program says of itself is left.
  const told = !symptom && well && known.alive !== 'unsure' ? clues.filter(({ beside }) => beside) : clues;
  const left = open(known).causes;
  const system = known['server-os'] ?? 'unsure';
  const otherPort = (context.port ?? 22) !== 22;
  // A private address is in no cloud's front, and most often in a network that one must be in.
  const dialled = [context.server, context.host, facts.find(({ fact }) => fact === 'symptom')?.details?.host];
  const near = dialled.some(isPrivate);
  // In a network of one's own, or behind a VPN alone, is no public address; IPv6 has public ones at home.
  const reachable = dialled.some(isPublicIPv4);
  const hinted = new Map<CauseId, { line: number; rank: number }>();
  told.forEach(({ line, causes, worded, alone }, rank) => {
    if (met ? alone === 'only' : !alone) return;
    // Whoever dials another port than 22 has been told of it.
    if (otherPort && causes.length === 1 && causes[0] === 'wrong-port') return;
    for (const [i, cause] of causes.entries()) {
      // Nobody dials a private address through the router that is spoken of.
      if (near && /^(?:port-forward-|carrier-nat|nat-hairpin)/.test(cause)) continue;
      // What turns a login away is up, but where a line speaks of its boot above all.
      if (cause === 'still-booting' && met === 'denied' && i) continue;
      const place = i + rank / 100 - wordy * (worded[i] ?? 0);
      if (place < (hinted.get(cause)?.rank ?? Number.POSITIVE_INFINITY)) hinted.set(cause, { line, rank: place });
    }
  });
  const weigh = (cause: CauseId) => {
    let figure = often(cause, symptom, known);
    if (near && (edge.test(cause) || cause === 'egress-blocked')) figure /= 5;
    if (near && cause === 'vpn-required') figure *= 2;
    // macOS keeps programs from the local network only, and rules that prohibit by themselves are those of a cloud's images.
    if (near && cause === 'macos-local-network-denied') figure *= 2;
    // Another port of that address refuses: a machine is there, and no sshd of another one answers at this port either.
    if (cause === 'wrong-host' && facts.some(({ fact, details }) => fact === 'alive' && details?.port)) figure /= 3;
    // Nothing is wrong on the server itself, as far as it was shown.
    if (known.listening === 'yes' && known.packet === 'accept') figure *= edge.test(cause) ? 3 : before.test(cause) ? 2 : 1;
    return figure;
  };
  const fits = (cause: CauseId) => {
    if (symptom && isUnreached(symptom) && isPublicServer(context.host) && !onThisSide.has(cause)) return false;
    // Its own list was looked at.
    if (known.ban === 'no' && cause === 'fail2ban-ban') return false;
    // Who is turned away by those never hears the server's name. Source: Debian's openssh, debian/patches/restore-tcp-wrappers.patch.
    if (known.banner === 'ssh' && /^(?:tcp-wrappers|denyhosts-ban)$/.test(cause)) return false;
    // Somebody else logs in.
    if (cause === 'root-login-off' && context.user && context.user !== 'root') return false;
    // A server that asks for a password takes one.
    if (context.method === 'password' && cause === 'password-login-off') return false;
    if (otherPort && cause === 'egress-blocked') return false;
    if (reachable && cause === 'macos-local-network-denied') return false;
    if (reachable && cause === 'vpn-required' && !/^(?:vpn|company)$/.test(known.place ?? '')) return false;
    if (!linux.test(system) && (linuxAlone.test(cause) || speaksFor(cause, 'server-os', system) === 'against')) return false;
    if (known.arrives === 'yes' && (edge.test(cause) || before.test(cause))) return false;
    return left.has(cause) && (!symptom || prints[cause].includes(symptom));
  };
  const rank = (cause: CauseId) => hinted.get(cause)?.rank ?? 100;
  // Without a symptom only what a line speaks for is left; with one, what was counted for it, and what the person's own words speak for.
  const usual = causes.filter(
    (cause) => met && (shares[met]?.[cause] || spoken.some((fact) => speaksFor(cause, fact, known[fact] ?? 'unsure') === 'for')),
  );
  return [...new Set([...hinted.keys(), ...usual])]
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b) || weigh(b) - weigh(a))
    .slice(0, 3)
    .map((cause) => ({ cause, ...(hinted.has(cause) && { line: hinted.get(cause)?.line }) }));
}
