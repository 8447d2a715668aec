import type { Platform } from '../content/runbook';
import type { Part } from '../evidence';
import type { Fact } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import { type Platforms, platformOfSystem } from './runbook-address';

/**
 * How a server's own output shows which family its system is of, the surest sign first: what its packages, kernel and sshd call
 * themselves, then what only that family has. A kernel may be a host's, and a container of another family on it; hence last.
 * Sources: os-release(5), the kernel packages of each distribution, the version string of each package of OpenSSH.
 */
const signs: readonly (readonly [RegExp, Platform])[] = [
  [/^(?:ID|ID_LIKE)="?(?:[\w ]*\b)?(?:debian|ubuntu)\b/, 'debian'],
  [/^(?:ID|ID_LIKE)="?(?:[\w ]*\b)?(?:rhel|fedora|centos|rocky|almalinux|amzn|ol)\b/, 'rhel'],
  [/^(?:ID|ID_LIKE)="?(?:[\w ]*\b)?(?:suse|opensuse|sles)\b/, 'suse'],
  [/^(?:ID|ID_LIKE)="?(?:[\w ]*\b)?arch\b/, 'arch'],
  [/^ID="?alpine\b/, 'alpine'],
  [
    /^(?:ii|rc|un) +openssh-server\b|\bDebian-\d+(?:\+deb\d+u\d+)?\b|\bUbuntu-\d+ubuntu[\d.]+|^(?:dpkg-query: |Reading package lists)/,
    'debian',
  ],
  [/^openssh-server-\S+\.(?:el\d|fc\d|amzn\d)/, 'rhel'],
  [/^openssh-server(?:-\d\S*)?-r\d+\b/, 'alpine'],
  [/^openssh(?:-server)?-\d\S*-\d+(?:\.\d+)+\.(?:x86_64|aarch64)$/, 'suse'],
  [/\bssh\.service - OpenBSD Secure Shell server\b/, 'debian'],
  [/\bsshd\.service - OpenSSH server daemon\b/, 'rhel'],
  [
    /^(?:Linux|FreeBSD) \S+ .*#\d+(?:~\S+)?-Ubuntu\b|^Linux \S+ .*\bDebian\b|^Linux \S+ \S+(?:-\d+-(?:generic|aws|azure|gcp|oracle))\b/,
    'debian',
  ],
  [/^Linux \S+ \S+\.(?:el\d|fc\d|amzn\d)/, 'rhel'],
  [/^Linux \S+ \S+-arch\d/, 'arch'],
  [/^Linux \S+ \S+-(?:lts|virt) .*-Alpine\b/, 'alpine'],
  [/^Linux \S+ \S+-default\b/, 'suse'],
  [/^FreeBSD \S+ \d/, 'freebsd'],
];

/** Programs that only one family has, by which a command line on the server shows what it runs on. */
const programs: readonly (readonly [RegExp, Platform])[] = [
  [/^(?:apt(?:-get)?|dpkg(?:-query)?|ufw)\b/, 'debian'],
  [/^(?:dnf|yum)\b/, 'rhel'],
  [/^zypper\b/, 'suse'],
  [/^pacman\b/, 'arch'],
  [/^(?:apk|rc-service|rc-status)\b/, 'alpine'],
];

/** Readers of what speaks of another machine too: of two versions in it, one is the peer's. */
const peers = new Set(['tcpdump', 'ssh', 'clients', 'nc', 'telnet', 'nmap']);

/** A table of ten thousand rows says who it is at its head, or nowhere. */
const enough = 40;

/** How the computer that dials shows what it runs on: its prompt, and what `ssh -v` says of itself and of its files. */
const clients: readonly (readonly [RegExp, Platform])[] = [
  [/^(?:PS )?[A-Z]:\\|^OpenSSH_for_Windows_|^debug1: Reading configuration data (?:[A-Z]:|__PROGRAMDATA__)/, 'windows'],
  [/^\S+@\S*Mac\S* .{1,60} %|^debug1: Reading configuration data \/Users\//, 'macos'],
  [/^debug1: Reading configuration data \/home\//, 'linux'],
];

/**
 * The platforms whose steps a runbook shows first, the server's and the client's. They decide which page a link leads to, and no answer.
 * Where nothing is seen, or things of two families are, it is undefined, and the page shows all of them.
 */
export const platformsIn = (lines: readonly string[], parts: readonly Part[], facts: readonly Learned[]): Platforms => ({
  server: serverIn(lines, parts, facts),
  client: clientIn(lines, parts),
});

function clientIn(lines: readonly string[], parts: readonly Part[]): Platform | undefined {
  const own = parts.filter(({ on }) => on === 'client');
  // What stands above the first command is that command's output, too.
  const said = own.flatMap(({ askedOn = 1, to }) => lines.slice(askedOn - 1, Math.min(to, askedOn - 1 + enough)));
  const shown = new Set(clients.flatMap(([form, platform]) => (said.some((line) => form.test(line)) ? [platform] : [])));
  return shown.size === 1 ? [...shown][0] : undefined;
}

/** What the system calls itself comes first, then the surest sign, whatever the others say, then the programs that were run. */
function serverIn(lines: readonly string[], parts: readonly Part[], facts: readonly Learned[]): Platform | undefined {
  const of = (fact: Fact) => facts.find((one) => one.fact === fact);
  const system = platformOfSystem(of('server-os')?.value);
  if (system) return system;
  // What nobody knows where it was run is the server's only where something else shows that somebody was there.
  const sides = of('console') ? ['server', 'unknown'] : ['server'];
  const own = parts.filter(({ command, on, reading }) => sides.includes(on) && reading.kind !== 'withheld' && !peers.has(command));
  const heads = own.flatMap(({ from, to }) => lines.slice(from - 1, Math.min(to, from - 1 + enough)).filter(({ length }) => length < 500));
  // What a server says of itself to whoever connects is its own package's name.
  const banner = of('banner')?.details?.saw;
  const said = banner ? [...heads, banner] : heads;
  const sign = signs.find(([form]) => said.some((line) => form.test(line)))?.[1];
  const run = new Set(programs.flatMap(([form, platform]) => (own.some(({ asked }) => asked && form.test(asked)) ? [platform] : [])));
  return sign ?? (run.size === 1 ? [...run][0] : undefined);
}

/** Is the server perhaps no Linux: a command did not run there, or it answered a router's, and nothing shows which system that is? */
export const isUnfamiliar = (lines: readonly string[], parts: readonly Part[], facts: readonly Learned[]): boolean =>
  parts.some(
    ({ command, on, reading }) =>
      on !== 'client' && (reading.kind === 'withheld' ? reading.why === 'no-such-command' : reading.kind === 'read' && command === 'show'),
  ) && !serverIn(lines, parts, facts);
