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
  resolution: ['unknown-name', 'local-name', 'no-answer', 'host-with-port', 'empty', 'loopback', 'elsewhere', 'cdn', 'resolved', 'unsure'],
  /** Which leg of a jump or proxy failed. */
  hop: ['target', 'jump', 'forbidden', 'command', 'proxy', 'iap', 'unsure'],
  /** What the client says of its own configuration. */
  'client-config': ['bad-option', 'bad-bind', 'library', 'fine', 'unsure'],
  /** Does port 22 towards an unrelated server work from here? */
  egress: ['open', 'blocked', 'offline', 'unsure'],
  /** Does a capture on the client show the connection attempt leaving? */
  leaves: ['yes', 'no', 'unsure'],
  /** Does the address answer anything at all: a ping, another port? */
  alive: ['yes', 'no', 'unsure'],
  /** The first thing that the port says. */
  banner: ['ssh', 'other', 'throttled', 'full', 'nothing', 'unsure'],
  /** Where the key exchange stopped: no algorithm in common, or large packets that never arrive. */
  stall: ['algorithms', 'packets', 'unsure'],
  /** From where does it fail? */
  affected: ['only-me', 'everyone', 'outside-only', 'inside-only', 'unsure'],
  /** What happened last, before it stopped working. */
  changed: ['never-worked', 'reboot', 'upgrade', 'settings', 'firewall', 'failed-logins', 'address', 'nothing', 'unsure'],
  /** What stands between the network and the server. */
  place: [
    'aws',
    'gcp',
    'azure',
    'oci',
    'yandex',
    'cloud',
    'platform',
    'home',
    'company',
    'vpn',
    'overlay',
    'tunnel',
    'balancer',
    'container',
    'kubernetes',
    'lxc',
    'wsl',
    'wsl-mirrored',
    'virtual-machine',
    'vagrant',
    'direct',
    'unsure',
  ],
  /** Does one family of addresses work and the other fail? */
  families: ['four-only', 'six-only', 'same', 'unsure'],
  /** May this program reach the local network? macOS asks for each. */
  'local-network': ['denied', 'allowed', 'unsure'],
  /** Who ended a connection that was open: the server, something between that sent its own reset, or minutes without a packet (`idle`)? */
  'ended-by': ['server', 'middle', 'idle', 'unsure'],
  /** Does neighbour discovery answer for the IPv6 address? `silent`: it does not, although the machine is there. */
  neighbour: ['silent', 'answers', 'unsure'],
  /** What the provider's own rules, outside the server, do with the connection; or that the server has no public address, or a new one. */
  edge: ['group-blocks', 'acl-blocks', 'no-address', 'new-address', 'allows', 'unsure'],
  /** The router's address on the outside: its own, one that the provider shares out, or one from another router in the house (`double`). */
  wan: ['own', 'carrier', 'double', 'unsure'],
  /** What the router's table of forwarded ports says. */
  forward: ['missing', 'wrong', 'right', 'unsure'],

  // Seen on the server
  /** What the server is. */
  'server-os': [
    'linux',
    'raspberry-pi',
    'termux',
    'macos',
    'bsd',
    'windows',
    'cisco-ios',
    'cisco-asa',
    'cisco-nexus',
    'junos',
    'mikrotik',
    'openwrt',
    'nas',
    'esxi',
    'appliance',
    'unsure',
  ],
  /** What state the machine itself is in, as its screen, its graphs or its kernel's log show it. */
  health: ['fine', 'hung', 'overloaded', 'processes', 'table-full', 'emergency', 'asleep', 'unsure'],
  /** What became of sshd and its port in a container or another guest; `took-port`: it publishes the port of the host's own sshd. */
  container: ['no-sshd', 'not-published', 'wrong-port', 'stopped', 'took-port', 'running', 'unsure'],
  /** Does a service of Kubernetes have a pod to pass the connection on to? */
  endpoints: ['none', 'some', 'unsure'],
  /** Where something listens, compared with the address and port that the client dials. */
  listening: ['yes', 'elsewhere', 'loopback', 'other-address', 'other-family', 'no', 'unsure'],
  /** Who owns the listening socket. */
  listener: ['sshd', 'systemd', 'other', 'unsure'],
  /** Is the port in sshd's configuration the one that the client dials? */
  'configured-port': ['this', 'other', 'unsure'],
  /**
   * What the service manager says of sshd (and of its socket); `disabled` where neither is set to start, `no-init` where there is no
   * manager.
   */
  service: ['running', 'stopped', 'failed', 'start-limit', 'socket-limit', 'disabled', 'masked', 'absent', 'no-init', 'unsure'],
  /** How the terminal lines of a Cisco device receive an SSH client: not by SSH at all, not from that address, or with no line free. */
  vty: ['no-ssh', 'access-list', 'full', 'open', 'unsure'],
  /**
   * Why the last start of sshd failed, in its own words or the kernel's; `program`: its file is gone. `clean` is a start without complaint.
   */
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
    'bind-not-root',
    'apparmor',
    'program',
    'library',
    'session-binary',
    'stale',
    'forbidden',
    'killed',
    'unsure',
  ],
  /** What the rules in the paste do to a new connection to the port. */
  packet: ['accept', 'drop', 'reject-reset', 'reject-port', 'reject-prohibited', 'reject-net', 'conditional', 'unsure'],
  /** Who wrote the deciding rule. */
  firewall: [
    'ufw',
    'firewalld',
    'iptables',
    'nftables',
    'fail2ban',
    'sshguard',
    'crowdsec',
    'panel',
    'docker',
    'windows',
    'hyper-v',
    'macos',
    'unsure',
  ],
  /** Does a rule that would let the connection in stand behind the one that decides? */
  order: ['shadowed', 'clear', 'unsure'],
  /** How many programs keep rules of their own there. */
  managers: ['one', 'several', 'unsure'],
  /** What the firewalld zone does with what it does not list. */
  zone: ['default', 'drop', 'block', 'unsure'],
  /** Is the client's address banned? `yes`: by fail2ban. `panel`: by the firewall of a hosting panel. */
  ban: ['yes', 'sshguard', 'crowdsec', 'denyhosts', 'panel', 'router', 'no', 'unsure'],
  /** Is the address that the client dials the server's own, one of its network, or one that somebody in front must translate? */
  target: ['own', 'neighbour', 'elsewhere', 'unsure'],
  /** Does the server have a way back to the client? */
  'return-route': ['present', 'missing', 'unsure'],
  /** Where the port of the socket unit comes from: made from sshd's settings, or written in a file of its own. */
  'socket-port': ['generated', 'override', 'unsure'],
  /** Does a capture on the server show the connection attempt arriving? */
  arrives: ['yes', 'no', 'unsure'],
  /** Does the daemon take connections from its queue? `descriptors`: it has none left to take them with. */
  daemon: ['answering', 'frozen', 'descriptors', 'unsure'],
  /**
   * Why sshd turned the connection away before a login; `match` by a RefuseConnection, `child` when the process for this connection died,
   * `user` when its log names a login.
   */
  admission: ['wrappers', 'max-startups', 'penalty', 'match', 'timeout', 'child', 'user', 'nothing', 'unsure'],
  /** Why a login was refused, in the server's words. */
  login: [
    'not-allowed',
    'root',
    'password-off',
    'key',
    'administrators',
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
