import type { Fact, Value } from './facts';
import { factsOf, isOfMachine, type Part } from './part';
import { readers } from './readers';
import { isOtherEntrance, isUnreached } from './readers/reach';
import type { Learned } from './reading';

/** Earlier readers in the list know better than later ones. */
const places = new Map(Object.keys(readers).map((name, i) => [name, i]));

/** Values that give way to any other: health to trouble (a clean test does not unsay a failed start), the general to the special. */
const general: { [F in Fact]?: readonly string[] } = {
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

/**
 * Which of all that was said of each fact is to be believed. A value beats `unsure`, trouble health, the special the general,
 * what was read what was inferred, an earlier reader in the list beats a later one, and then the newest line wins.
 */
export function believed(parts: readonly Part[]): Learned[] {
  const best = new Map<Fact, { one: Learned; rank: number[] }>();
  const facts = parts.flatMap((part) => factsOf(part).map((one) => ({ part, command: part.command, one })));
  // A test without complaint is newer than any failure for what it tests, or that failure would be in it.
  const passed = facts.some(({ command, one }) => command === 'sshd' && one.fact === 'startup' && one.value === 'clean' && !one.inferred);
  // A socket that is masked matters where the service waits for it; many mask it to have the service run by itself.
  const waits = !facts.some(({ one }) => one.fact === 'service' && /^(?:running|failed|.*-limit)$/.test(one.value));
  // What runs is there, whatever a list of packages does not know of it.
  const alive = facts.some(
    ({ one }) => (one.fact === 'service' && one.value === 'running') || (one.fact === 'listener' && one.value === 'sshd'),
  );
  // The kernel tells why sshd could not read a key or take a port.
  const profiled = facts.find(({ one }) => one.fact === 'startup' && one.value === 'apparmor')?.one;
  const keyless = /name="[^"]*ssh_host_/.test(profiled?.details?.saw ?? '');
  for (const { part, command, one } of facts) {
    if (profiled && one.fact === 'startup' && (one.inferred || (keyless && one.value !== 'config')) && barred.has(one.value)) continue;
    if (alive && packages.has(command) && one.fact === 'service' && one.value === 'absent') continue;
    if (passed && one.fact === 'startup' && tested.has(one.value)) continue;
    if (!waits && one.fact === 'service' && one.value === 'masked' && one.details?.unit?.endsWith('.socket')) continue;
    const rank = [
      // One layer that lets the packet through says nothing against another whose rules could not be followed.
      one.value === 'unsure' ? 1 : one.fact === 'packet' && one.value === 'accept' && one.inferred ? 0 : 2,
      // What a container or an old log shows is not what the machine itself does.
      part.elsewhere && isOfMachine(one, part) ? 0 : 1,
      general[one.fact]?.includes(one.value) ? 0 : 1,
      // Who tries it has been kept out by the one that is meant.
      one.fact === 'symptom' && isOtherEntrance(one.details?.host) && isUnreached(one.value) ? 0 : 1,
      one.inferred ? 0 : 1,
      -(places.get(command) ?? places.size),
      one.line,
    ];
    const held = best.get(one.fact)?.rank ?? [];
    const differs = rank.findIndex((value, i) => value !== held[i]);
    if (differs >= 0 && (rank[differs] as number) > (held[differs] ?? Number.NEGATIVE_INFINITY)) best.set(one.fact, { one, rank });
  }
  // While sshd runs, or was stopped by somebody, a failure in the log may be an old one.
  const service = best.get('service')?.one.value;
  const startup = best.get('startup');
  const logged = startup && facts.some(({ command, one }) => one === startup.one && command !== 'sshd');
  if (startup && startup.one.value !== 'clean' && (service === 'running' || (service === 'stopped' && logged)))
    best.set('startup', { ...startup, one: { ...startup.one, inferred: true } });
  // A session that outlived its daemon may hold a forwarded port, in the daemon's name.
  const listening = best.get('listening');
  if (listening?.one.value === 'elsewhere' && service && service !== 'running')
    best.set('listening', { ...listening, one: { ...listening.one, inferred: true } });
  // A front end and the tables that it writes must agree; where they do not, something else has been at the tables.
  const winner = best.get('packet')?.one;
  const from = winner && facts.find(({ one }) => one === winner)?.command;
  const writer =
    winner && facts.find(({ one, command }) => one.fact === 'firewall' && one.line === winner.line && command === from)?.one.value;
  const fronts = ['ufw', 'firewall-cmd'];
  if (winner && winner.value !== 'accept') {
    const packets = facts.filter(({ one }) => one.fact === 'packet' && !/^(?:unsure|conditional)$/.test(one.value));
    const tables = packets.flatMap(({ one, command }) => (/^(?:nft|iptables)$/.test(command) ? [one] : []));
    const others = tables.filter(({ value }) => value !== winner.value);
    const proof = others.find(({ value, inferred }) => value !== 'accept' && !inferred);
    if (!fronts.includes(from ?? ''))
      winner.inferred ||= writer === 'ufw' && packets.some(({ one, command }) => command === 'ufw' && one.value === 'accept');
    else if (proof) best.set('packet', { one: proof, rank: [] });
    // Tables that could not be followed may hold what no listing of the front end shows: a policy of firewalld's, a rule before ufw's.
    // What accepts before ufw's chains ends the matter for them, so that its own list alone is no proof; firewalld has tables of its own.
    else
      winner.inferred ||=
        others.length > 0 ||
        (from === 'ufw' && !tables.some((one) => one.value === winner.value && !one.inferred)) ||
        facts.some(({ one, command }) => one.value === 'unsure' && one.fact === 'packet' && /^(?:nft|iptables)$/.test(command));
  }
  // The rule and the program that wrote it are one observation: they come from the same part.
  const packet = best.get('packet')?.one;
  if (packet) {
    const own = parts.find((part) => factsOf(part).includes(packet));
    const twin = own && factsOf(own).find((one) => one.fact === 'firewall');
    // A ban may be a rule of ufw's or firewalld's: it stays the ban of the program that named the very address.
    const ban = best.get('ban')?.one;
    const banned = twin && ban && keepers[ban.value] && namesAddress(packet.details?.saw, ban.details?.address);
    const owner = banned ? { ...twin, value: keepers[ban.value] as Value<'firewall'> } : twin;
    if (owner) best.set('firewall', { one: packet.inferred ? { ...owner, inferred: true } : owner, rank: [] });
    else best.delete('firewall');
  }
  return [...best.values()].map(({ one }) => one);
}
