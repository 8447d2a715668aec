import type { Fact, Value } from './facts';
import { factsOf, isOfMachine, type Part } from './part';
import { readers } from './readers';
import { isOtherEntrance, isUnreached } from './readers/reach';
import type { Learned } from './reading';

/** Earlier readers in the list know better than later ones. */
const places = new Map(Object.keys(readers).map((name, i) => [name, i]));

/** Values that give way to any other: health to trouble (a clean test does not unsay a failed start), the general to the special. */
const general: { [F in Fact]?: readonly string[] } = {
  'server-os': ['linux', 'bsd'],
  listening: ['no'],
  service: ['running', 'stopped', 'failed', 'disabled'],
  startup: ['clean'],
  packet: ['accept'],
  ban: ['no'],
  login: ['key'],
  admission: ['nothing'],
  disk: ['free'],
  health: ['fine'],
  edge: ['allows'],
  'client-config': ['fine'],
};

/** Why a start fails that `sshd -t` finds too. */
const tested = new Set<string>(['config', 'host-keys-missing', 'host-keys-unreadable', 'privsep-user', 'privsep-directory']);

/** What sshd takes a profile of AppArmor for that keeps it from a file or a port. */
const barred = new Set<string>(['host-keys-missing', 'host-keys-unreadable', 'bind-denied', 'bind-not-root', 'config', 'session-binary']);

/** Who only knows what was installed as a package. */
const packages = new Set(['dpkg', 'apt', 'rpm', 'apk']);

/** Who keeps the rules of a ban. */
const keepers: { [B in string]?: Value<'firewall'> } = { yes: 'fail2ban', sshguard: 'sshguard', crowdsec: 'crowdsec', panel: 'panel' };

/** Does a rule name this one address, as a word of its own or as a network of one? */
const namesAddress = (rule = '', address = '') =>
  address !== '' && rule.split(/[\s"'=,]+/).some((word) => word.replace(/\/(?:32|128)$/, '') === address);

/** A fact, and the part that tells it. */
type Told = { part: Part; one: Learned };

const asInferred = ({ part, one }: Told): Told => ({ part, one: { ...one, inferred: true } });

/** Which of all that was said says nothing beside the rest? */
function mootBeside(all: readonly Told[]): (told: Told) => boolean {
  const some = (chosen: (one: Learned, command: string) => boolean) => all.some(({ part, one }) => chosen(one, part.command));
  // A test without complaint is newer than any failure for what it tests, or that failure would be in it.
  const passed = some(({ fact, value, inferred }, command) => command === 'sshd' && fact === 'startup' && value === 'clean' && !inferred);
  // A socket that is masked matters where the service waits for it; many mask it to have the service run by itself.
  const waits = !some(({ fact, value }) => fact === 'service' && /^(?:running|failed|.*-limit)$/.test(value));
  // What runs is there, whatever a list of packages does not know of it.
  const alive = some(({ fact, value }) => (fact === 'service' && value === 'running') || (fact === 'listener' && value === 'sshd'));
  // The kernel tells why sshd could not read a key or take a port.
  const profiled = all.find(({ one }) => one.fact === 'startup' && one.value === 'apparmor')?.one;
  const keyless = /name="[^"]*ssh_host_/.test(profiled?.details?.saw ?? '');
  return ({ part, one: { fact, value, inferred, details } }) => {
    if (fact === 'startup') {
      const isBarred = profiled !== undefined && barred.has(value) && (inferred || (keyless && value !== 'config'));
      return isBarred || (passed && tested.has(value));
    }
    if (fact !== 'service') return false;
    const isSocket = details?.unit?.endsWith('.socket') ?? false;
    return (alive && value === 'absent' && packages.has(part.command)) || (!waits && value === 'masked' && isSocket);
  };
}

/** What makes one telling of a fact be believed before another, the first difference first. */
const rankOf = ({ part, one }: Told): readonly number[] => [
  // One layer that lets the packet through says nothing against another whose rules could not be followed.
  one.value === 'unsure' ? 1 : one.fact === 'packet' && one.value === 'accept' && one.inferred ? 0 : 2,
  // What a container or an old log shows is not what the machine itself does.
  part.elsewhere && isOfMachine(one, part) ? 0 : 1,
  general[one.fact]?.includes(one.value) ? 0 : 1,
  // Who tries it has been kept out by the one that is meant.
  one.fact === 'symptom' && isOtherEntrance(one.details?.host) && isUnreached(one.value) ? 0 : 1,
  one.inferred ? 0 : 1,
  -(places.get(part.command) ?? places.size),
  one.line,
];

/** The telling of each fact that ranks first. */
function ranked(all: readonly Told[]): Map<Fact, Told> {
  const best = new Map<Fact, { told: Told; rank: readonly number[] }>();
  for (const told of all) {
    const rank = rankOf(told);
    const held = best.get(told.one.fact)?.rank ?? [];
    const differs = rank.findIndex((value, i) => value !== held[i]);
    if (differs >= 0 && (rank[differs] as number) > (held[differs] ?? Number.NEGATIVE_INFINITY)) best.set(told.one.fact, { told, rank });
  }
  return new Map([...best].map(([fact, { told }]) => [fact, told]));
}

const fronts = new Set(['ufw', 'firewall-cmd']);
const isTable = ({ part }: Told) => /^(?:nft|iptables)$/.test(part.command);

/** A front end and the tables that it writes must agree; where they do not, something else has been at the tables. */
function agreed(winner: Told, all: readonly Told[]): Told {
  const { part, one } = winner;
  if (one.value === 'accept') return winner;
  const packets = all.filter((told) => told.one.fact === 'packet' && !/^(?:unsure|conditional)$/.test(told.one.value));
  if (!fronts.has(part.command)) {
    const writer = all.find((told) => told.one.fact === 'firewall' && told.one.line === one.line && told.part.command === part.command);
    const isLetIn = packets.some((told) => told.part.command === 'ufw' && told.one.value === 'accept');
    return writer?.one.value === 'ufw' && isLetIn ? asInferred(winner) : winner;
  }
  const tables = packets.filter(isTable);
  const others = tables.filter((told) => told.one.value !== one.value);
  const proof = others.find((told) => told.one.value !== 'accept' && !told.one.inferred);
  if (proof) return proof;
  // Tables that could not be followed may hold what no listing of the front end shows: a policy of firewalld's, a rule before ufw's.
  // What accepts before ufw's chains ends the matter for them, so that its own list alone is no proof; firewalld has tables of its own.
  const isOpen =
    others.length > 0 ||
    (part.command === 'ufw' && !tables.some((told) => told.one.value === one.value && !told.one.inferred)) ||
    all.some((told) => told.one.fact === 'packet' && told.one.value === 'unsure' && isTable(told));
  return isOpen ? asInferred(winner) : winner;
}

/** Who wrote the rule that decides: it comes from the same part, since the two are one observation. */
function ownerOf({ part, one }: Told, ban: Learned | undefined): Told | undefined {
  const twin = factsOf(part).find(({ fact }) => fact === 'firewall');
  if (!twin) return undefined;
  // A ban may be a rule of ufw's or firewalld's: it stays the ban of the program that named the very address.
  const keeper = ban && keepers[ban.value];
  const value = keeper && namesAddress(one.details?.saw, ban.details?.address) ? keeper : twin.value;
  const owner: Told = { part, one: { ...twin, value } as Learned };
  return one.inferred ? asInferred(owner) : owner;
}

/**
 * Which of all that was said of each fact is to be believed. A value beats `unsure`, trouble health, the special the general,
 * what was read what was inferred, an earlier reader in the list beats a later one, and then the newest line wins.
 */
export function believed(parts: readonly Part[]): Learned[] {
  const said = parts.flatMap((part) => factsOf(part).map((one): Told => ({ part, one })));
  const moot = mootBeside(said);
  const best = ranked(said.filter((told) => !moot(told)));
  const service = best.get('service')?.one.value;
  // While sshd runs, or was stopped by somebody, a failure in the log may be an old one.
  const startup = best.get('startup');
  const isPast = service === 'running' || (service === 'stopped' && startup?.part.command !== 'sshd');
  if (startup && startup.one.value !== 'clean' && isPast) best.set('startup', asInferred(startup));
  // A session that outlived its daemon may hold a forwarded port, in the daemon's name.
  const listening = best.get('listening');
  if (listening?.one.value === 'elsewhere' && service && service !== 'running') best.set('listening', asInferred(listening));
  const packet = best.get('packet');
  if (packet) {
    const decides = agreed(packet, said);
    const owner = ownerOf(decides, best.get('ban')?.one);
    best.set('packet', decides);
    if (owner) best.set('firewall', owner);
    else best.delete('firewall');
  }
  return Array.from(best.values(), ({ one }) => one);
}
