import { type CauseId, causes } from '../content/causes';
import type { Evidence } from '../evidence';
import type { Known, Symptom } from '../evidence/facts';
import { isPrivate } from '../evidence/values';
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

/**
 * How often a cause was behind a symptom, among those who know what this person knows: what happened last, who is shut out, where the
 * server lives, what it is. Only the order of such figures means something.
 */
export function often(cause: CauseId, symptom: Symptom | undefined, known: Known): number {
  let figure = (symptom && shares[symptom]?.[cause]) ?? rest;
  for (const fact of spoken) {
    const said = speaksFor(cause, fact, known[fact] ?? 'unsure');
    if (said) figure *= said === 'for' ? weight : 1 / weight;
  }
  return figure;
}

/**
 * What a line speaks for, though it proves nothing: a program, a place or a file of settings that is named. Each is looked for in one
 * line at a time. Without a symptom only these are left, and then only those that name what is broken: `alone`.
 */
const clues: readonly { on: RegExp; causes: readonly CauseId[]; alone?: true }[] = [
  { on: /\bssh\.socket: Failed\b/, causes: ['socket-start-limit', 'port-in-use', 'socket-override'], alone: true },
  { on: /ssh\.socket\.d\/|^\s*ListenStream=/, causes: ['socket-override', 'socket-port-not-applied', 'listen-one-family'], alone: true },
  { on: /\bCannot bind any address/, causes: ['port-in-use', 'selinux-port', 'listen-address-absent'], alone: true },
  { on: /sshd_config:? line \d+/, causes: ['config-error'], alone: true },
  {
    on: /^\s*HostKey\s+\/|[Rr]egenerate.{0,10}(?:SSH )?host keys/,
    causes: ['host-keys-missing', 'host-keys-unreadable'],
    alone: true,
  },
  {
    on: /\b(?:Failed to start (?:OpenBSD Secure Shell|OpenSSH)|sshd?\.service: (?:Failed with result|Main process exited))/,
    causes: ['config-error', 'host-keys-missing', 'port-in-use'],
    alone: true,
  },
  {
    on: /^\s*config dropbear|^\s*option (?:Direct)?Interface\b/,
    causes: ['listen-other-address', 'listen-address-absent', 'wrong-port'],
    alone: true,
  },
  { on: /^\S.{0,60}\s(?:ALLOW|DENY|REJECT|LIMIT)(?: IN)?\s+\S/, causes: ['ufw-denies', 'ufw-rule-order', 'ufw-rejects'], alone: true },
  { on: /\bfirewall-cmd\b|\brule family="?ipv[46]|\bfirewalld\b/, causes: ['firewalld-service-missing', 'firewalld-zone'], alone: true },
  { on: /ProxyCommand.{0,200}(?:\s-[xX]\b|--proxy|corkscrew|connect-proxy)/i, causes: ['proxy-blocks-ssh', 'egress-blocked'], alone: true },
  {
    on: /\b(?:docker|podman) (?:run|compose|ps|port)\b|\bdocker-compose\b/,
    causes: ['docker-port-mapping', 'container-without-sshd', 'wrong-port'],
    alone: true,
  },
  { on: /banner line contains invalid|: invalid format$/, causes: ['not-ssh-on-port'] },
  { on: /\bpmtu \d|\bmtu 9000\b|[Ff]rag(?:mentation)? needed/, causes: ['mtu-black-hole'], alone: true },
  { on: /\bError reading SSH protocol banner\b/, causes: ['max-startups', 'per-source-penalties', 'not-ssh-on-port'], alone: true },
  {
    on: /\bos error 65\b|\bEHOSTUNREACH\b.{0,20}65|^ping: sendto: No route to host|\bUseKeychain\b/,
    causes: ['macos-local-network-denied'],
    alone: true,
  },
  { on: /^\d+\/tcp\s+filtered\b/, causes: ['network-firewall', 'port-forward-missing', 'carrier-nat'], alone: true },
  { on: /\bamazonaws\.com\b|^\s*ec2-|\bec2-user\b/, causes: ['aws-security-group', 'aws-network-acl'] },
  { on: /\bgcloud (?:compute|beta|config)\b|\bgooglecloud\b/, causes: ['gcp-firewall'] },
  { on: /\bcloudapp\.azure\.com\b|\baz vm\b|\bazureuser\b/, causes: ['azure-nsg'] },
  { on: /\boraclecloud\b|\boraclevcn\b|\bopc@/, causes: ['oci-security-list', 'iptables-prohibits'] },
  {
    on: /\b(?:ppp|tun|tap|wg|utun|tailscale|zt)\d+\b|\b(?:openvpn|wireguard|anyconnect|vpn)\b/i,
    causes: ['vpn-required', 'route-missing', 'mtu-black-hole'],
  },
  { on: /\bwsl\b|^PS [A-Z]:\\.{0,200}\b172\.(?:1[6-9]|2\d|3[01])\./i, causes: ['wsl-nat'] },
  { on: /\bdarwin\b|\bmacOS\b|\bMac OS X\b/i, causes: ['macos-local-network-denied', 'macos-remote-login-off'] },
  { on: /\b(?:iptables|geerlingguy\.firewall)\b|\bfirewall\b/i, causes: ['iptables-drops', 'ufw-denies', 'iptables-rejects'] },
  { on: /\b(?:vagrant|virtualbox|vmware)\b/i, causes: ['vagrant-guest', 'virtual-machine-nat', 'still-booting'] },
  { on: /\braspberry|\braspbian\b/i, causes: ['raspberry-pi-ssh-off'] },
  {
    on: /\b(?:github|gitlab|bitbucket)\.(?:com|org)\b|^fatal: Could not read from remote repository/,
    causes: ['proxy-blocks-ssh', 'egress-blocked'],
  },
  { on: /\b(?:to|host|on) (?:127\.0\.0\.1|localhost)\b/, causes: ['sshd-not-running', 'macos-remote-login-off', 'sshd-not-installed'] },
  { on: /\b(?:host |@)(?:\d{1,3}\.){1,2}\d{1,3}(?:[: ]|$)/, causes: ['wrong-host'] },
];

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

/** What stands in front of the server, so that a packet that arrived has passed it; `edge` is what belongs to the server's side. */
const edge = /^(?:cloud-firewall|aws-|gcp-|azure-|oci-|network-firewall|port-forward-|carrier-nat|load-balancer-)/;
const before = /^(?:egress-blocked|wrong-host|host-down|vpn-required|client-|name-|ipv6-broken|middlebox-|inspecting-)/;

/**
 * The causes to look at first where nothing proves or fits one: those that the facts leave open and that can print what was seen, in the
 * order of how often they were it, and first those that a line of the paste speaks for. At most three; none where nothing is known, or
 * where all that is known of the server is well.
 */
export function likely(
  { lines, facts, context }: Pick<Evidence, 'lines' | 'facts' | 'context'>,
  known: Known,
  prints: Readonly<Record<CauseId, readonly Symptom[]>>,
): Likely[] {
  const symptom = known.symptom === 'unsure' ? undefined : known.symptom;
  const well = known.listening === 'yes' || known.service === 'running' || known.startup === 'clean';
  // A session that was in and is lost, or a login, is another matter.
  const lost = known.admission === 'user' || (symptom === 'closed' && facts.some(({ fact, inferred }) => fact === 'symptom' && inferred));
  if (symptom === 'connected' || lost || (!symptom && well && known.alive !== 'unsure')) return [];
  const left = open(known).causes;
  const otherPort = (context.port ?? 22) !== 22;
  const hinted = new Map<CauseId, { line: number; rank: number }>();
  clues.forEach(({ on, causes, alone }, rank) => {
    if (!symptom && !alone) return;
    const line = lines.findIndex((text) => text.length < 2_000 && on.test(text)) + 1;
    if (line) for (const [i, cause] of causes.entries()) if (!hinted.has(cause)) hinted.set(cause, { line, rank: i + rank / 100 });
  });
  // A private address is in no cloud's front, and most often in a network that one must be in.
  const near = isPrivate(context.server) || /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(context.host ?? '');
  const weigh = (cause: CauseId) => {
    let figure = often(cause, symptom, known);
    if (near && (edge.test(cause) || cause === 'egress-blocked')) figure /= 5;
    if (near && cause === 'vpn-required') figure *= 2;
    // Nothing is wrong on the server itself, as far as it was shown.
    if (known.listening === 'yes' && known.packet === 'accept') figure *= edge.test(cause) ? 3 : before.test(cause) ? 2 : 1;
    return figure;
  };
  const fits = (cause: CauseId) => {
    if (otherPort && cause === 'egress-blocked') return false;
    if (known.arrives === 'yes' && (edge.test(cause) || before.test(cause))) return false;
    return !symptom || (left.has(cause) && prints[cause].includes(symptom));
  };
  const rank = (cause: CauseId) => hinted.get(cause)?.rank ?? 100;
  // Without a symptom only what a line speaks for is left; with one, what was counted for it, and what the person's own words speak for.
  const usual = causes.filter(
    (cause) => symptom && (shares[symptom]?.[cause] || spoken.some((fact) => speaksFor(cause, fact, known[fact] ?? 'unsure') === 'for')),
  );
  return [...new Set([...hinted.keys(), ...usual])]
    .filter(fits)
    .sort((a, b) => rank(a) - rank(b) || weigh(b) - weigh(a))
    .slice(0, 3)
    .map((cause) => ({ cause, ...(hinted.has(cause) && { line: hinted.get(cause)?.line }) }));
}
