import type { Context, Learned } from '../reading';

/** One listening TCP socket, as ss, netstat and lsof show it. */
export type Socket = {
  /** The line that shows it, 1-based. */
  line: number;
  /** Without brackets, zone or port: `0.0.0.0`, `::`, `*`, `203.0.113.7`. */
  address: string;
  port: number;
  /** Names of the owning programs; empty when they are hidden. */
  owners: string[];
  /** Connections that wait to be accepted, and how many may, where the command shows it. */
  waiting?: number;
  backlog?: number;
};

const loopback = (address: string) => /^127\./.test(address) || address === '::1' || address === '::ffff:127.0.0.1' || address === 'localhost';
const family = (address: string) => (address.includes(':') ? 6 : 4);

/** Whose socket it is. A name is cut to what the command had room for: `sshd: /usr/sbin/`. */
function owner(owners: string[]): 'sshd' | 'systemd' | 'other' | 'unsure' {
  if (!owners.length) return 'unsure';
  if (owners.some((name) => /^(systemd|init|launchd)$/.test(name))) return 'systemd';
  return owners.some((name) => /^(sshd|dropbear|tailscaled)\b/.test(name)) ? 'sshd' : 'other';
}

/**
 * Compares listening sockets with the address and port that the client dials.
 *
 * @param whole whether the sockets are the whole table: only then is absence a fact
 * @param line  the line that stands for the table when nothing in it matches (its heading; 0 for the command line)
 * @param dual  how the command shows a socket that takes both families: ss prints `*` for it and `[::]` for IPv6 alone,
 *              while netstat and lsof print the same for both, so that `:::22` never proves that IPv4 is missing
 */
export function where(
  sockets: readonly Socket[],
  context: Context,
  { whole, line, dual }: { whole: boolean; line: number; dual: 'star' | 'any' },
): Learned<'listening' | 'listener' | 'daemon'>[] {
  const port = context.port ?? 22;
  const guessed = context.port === undefined;
  const here = sockets.filter((one) => one.port === port);
  if (!here.length) {
    const elsewhere = sockets.find((one) => owner(one.owners) === 'sshd' || (one.owners.includes('systemd') && one.port === 22));
    if (elsewhere) {
      const details = { port: elsewhere.port, address: elsewhere.address, saw: elsewhere.owners.join(', ') };
      return [
        { fact: 'listening', value: 'elsewhere', line: elsewhere.line, details, ...(guessed && { inferred: true }) },
        { fact: 'listener', value: elsewhere.owners.includes('systemd') ? 'systemd' : 'sshd', line: elsewhere.line },
      ];
    }
    return [{ fact: 'listening', value: whole ? 'no' : 'unsure', line, ...(guessed && { inferred: true }), details: { port } }];
  }

  // A name's address may be unknown; then the family is taken as IPv4, and what rests on that is marked.
  const to = context.server;
  const takes = (one: Socket) => {
    if (one.address === '*' || one.address === to) return 'yes';
    if (one.address === '0.0.0.0') return !to || family(to) === 4 ? 'yes' : 'other-family';
    if (one.address === '::') return dual === 'any' || (to && family(to) === 6) ? 'yes' : 'other-family';
    if (loopback(one.address)) return to && loopback(to) && family(to) === family(one.address) ? 'yes' : 'loopback';
    return 'other-address';
  };
  const best = ['yes', 'other-address', 'other-family', 'loopback'] as const;
  const ranked = here
    .map((one) => ({ one, value: takes(one) }) as const)
    .sort((a, b) => best.indexOf(a.value) - best.indexOf(b.value));
  const { one, value } = ranked[0] as (typeof ranked)[number];
  const assumes = guessed || (!to && (value === 'other-address' || value === 'other-family'));
  const facts: Learned<'listening' | 'listener' | 'daemon'>[] = [
    {
      fact: 'listening',
      value,
      line: one.line,
      details: { port, address: one.address, saw: one.owners.join(', ') },
      ...(assumes && { inferred: true }),
    },
  ];
  if (one.owners.length) facts.push({ fact: 'listener', value: owner(one.owners), line: one.line, details: { saw: one.owners.join(', ') } });
  if (one.waiting !== undefined && value === 'yes') {
    // A full queue is proof. A short one may be a busy moment, and an empty one a lucky one: a single look cannot tell.
    if (one.waiting > (one.backlog ?? Number.POSITIVE_INFINITY)) facts.push({ fact: 'daemon', value: 'frozen', line: one.line });
    else if (one.waiting !== 1) facts.push({ fact: 'daemon', value: one.waiting ? 'frozen' : 'answering', line: one.line, inferred: true });
  }
  return facts;
}
