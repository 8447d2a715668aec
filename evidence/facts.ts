/**
 * Everything that can be known: each fact with its closed list of values.
 * A fact is an observation (what a command printed, what a person saw), never a diagnosis; `unsure` is always one of the values.
 */
export const facts = {
  /** What the client printed: an errno or a protocol event. */
  symptom: [
    'refused',
    'timed-out',
    'no-route',
    'unreachable',
    'prohibited',
    'closed',
    'silent',
    'not-ssh',
    'kex',
    'host-key',
    'denied',
    'name',
    'proxy',
    'config',
    'connected',
    'unsure',
  ],
  /** Can the person run commands on the server without this connection? */
  console: ['yes', 'no', 'unsure'],

  // Seen from the client
  /** What became of the host name. */
  resolution: ['unknown-name', 'no-answer', 'host-with-port', 'empty', 'loopback', 'resolved', 'unsure'],
  /** Which leg of a jump or proxy failed. */
  hop: ['target', 'jump', 'forbidden', 'command', 'unsure'],
  /** What the client says of its own configuration. */
  'client-config': ['bad-option', 'bad-bind', 'fine', 'unsure'],
  /** Does port 22 towards an unrelated server work from here? */
  egress: ['open', 'blocked', 'offline', 'unsure'],
  /** Does a capture on the client show the connection attempt leaving? */
  leaves: ['yes', 'no', 'unsure'],
  /** Does the address answer anything at all: a ping, another port? */
  alive: ['yes', 'no', 'unsure'],
  /** The first thing that the port says. */
  banner: ['ssh', 'other', 'throttled', 'nothing', 'unsure'],
  /** Where the key exchange stopped: no algorithm in common, or large packets that never arrive. */
  stall: ['algorithms', 'packets', 'unsure'],
  /** From where does it fail? */
  affected: ['only-me', 'everyone', 'outside-only', 'unsure'],
  /** What happened last, before it stopped working. */
  changed: ['never-worked', 'reboot', 'upgrade', 'settings', 'firewall', 'failed-logins', 'address', 'nothing', 'unsure'],
  /** What stands between the network and the server. */
  place: ['aws', 'cloud', 'home', 'company', 'balancer', 'direct', 'unsure'],

  // Seen on the server
  /** Where something listens, compared with the address and port that the client dials. */
  listening: ['yes', 'elsewhere', 'loopback', 'other-address', 'other-family', 'no', 'unsure'],
  /** Who owns the listening socket. */
  listener: ['sshd', 'systemd', 'other', 'unsure'],
  /** Is the port in sshd's configuration the one that the client dials? */
  'configured-port': ['this', 'other', 'unsure'],
  /** What the service manager says of sshd (and of its socket). */
  service: ['running', 'stopped', 'failed', 'start-limit', 'socket-limit', 'masked', 'absent', 'unsure'],
  /** Why the last start of sshd failed, in sshd's own words; `clean` is a start or a test without complaint. */
  startup: [
    'clean',
    'config',
    'host-keys-missing',
    'host-keys-unreadable',
    'privsep-directory',
    'privsep-user',
    'address-in-use',
    'address-absent',
    'bind-denied',
    'library',
    'session-binary',
    'forbidden',
    'killed',
    'unsure',
  ],
  /** What the rules in the paste do to a new connection to the port. */
  packet: ['accept', 'drop', 'reject-reset', 'reject-port', 'reject-prohibited', 'reject-net', 'conditional', 'unsure'],
  /** Who wrote the deciding rule. */
  firewall: ['ufw', 'firewalld', 'iptables', 'nftables', 'fail2ban', 'docker', 'unsure'],
  /** What the firewalld zone does with what it does not list. */
  zone: ['default', 'drop', 'block', 'unsure'],
  /** Is the client's address banned? */
  ban: ['yes', 'no', 'unsure'],
  /** Does a capture on the server show the connection attempt arriving? */
  arrives: ['yes', 'no', 'unsure'],
  /** Does the daemon take connections from its queue? */
  daemon: ['answering', 'frozen', 'unsure'],
  /** Why sshd turned the connection away before a login; `child` when the process for this connection died, `user` when its log names a login. */
  admission: ['wrappers', 'max-startups', 'penalty', 'child', 'user', 'nothing', 'unsure'],
  /** Why a login was refused, in the server's words. */
  login: [
    'not-allowed',
    'root',
    'password-off',
    'key',
    'key-algorithm',
    'permissions',
    'too-many',
    'expired',
    'shell',
    'nologin',
    'booting',
    'chroot',
    'no-space',
    'unsure',
  ],
  /** Is there room on the disk? */
  disk: ['full', 'no-inodes', 'free', 'unsure'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Fact = keyof typeof facts;
export type Value<F extends Fact = Fact> = (typeof facts)[F][number];
export type Symptom = Value<'symptom'>;

/** Known facts, as the machine and the URL hold them: no lines, no details. */
export type Known = { readonly [F in Fact]?: Value<F> };

export const factIds = Object.keys(facts) as Fact[];

/** Is this text a fact, and that text one of its values? Guards everything that comes from a link. */
export function isValue(fact: string, value: string): boolean {
  return Object.hasOwn(facts, fact) && (facts[fact as Fact] as readonly string[]).includes(value);
}
