import { assign, createMachine, initialTransition } from 'xstate';
import { type CauseId, causes } from '../content/causes';
import type { Fact, Known, Value } from '../evidence/facts';
import { type Ask, ask, hear, to } from './ask';
import { runFor } from './questions';

/** Where a walk ends without a cause: nothing is wrong, or somebody with more access must look. */
export const ends = ['it-connects', 'ask-for-help'] as const;
export type End = (typeof ends)[number];

/** Why a start of sshd failed: the same causes wherever that is asked. */
const startupCauses = {
  config: 'config-error',
  'host-keys-missing': 'host-keys-missing',
  'host-keys-unreadable': 'host-keys-unreadable',
  'privsep-directory': 'privsep-directory',
  'privsep-user': 'privsep-user',
  'address-in-use': 'port-in-use',
  'address-absent': 'listen-address-absent',
  'bind-denied': 'selinux-port',
  'bind-not-root': 'privileged-port',
  apparmor: 'apparmor-profile',
  program: 'package-broken',
  library: 'library-mismatch',
  'session-binary': 'sshd-session-missing',
  forbidden: 'start-forbidden',
  killed: 'sshd-killed',
} as const;

/** The same for a connection that was closed: a start that fails while a socket unit holds the port, or a child that dies. */
const closing = <T extends string>(next: T) => {
  const {
    'address-absent': _absent,
    'bind-denied': _denied,
    'bind-not-root': _root,
    forbidden: _forbidden,
    killed: _killed,
    ...closes
  } = startupCauses;
  return {
    ...closes,
    stale: 'stale-daemon' as const,
    ...to(next, 'address-absent', 'bind-denied', 'bind-not-root', 'forbidden', 'killed', 'clean', 'unsure'),
  };
};

/** What the port says before any SSH, of whom it turns away. */
const bannerCauses = { throttled: 'per-source-penalties', full: 'max-startups' } as const;

/** Why sshd turned a connection away before a login: the same causes wherever that is asked. */
const admissionCauses = {
  wrappers: 'wrappers-ban',
  'max-startups': 'max-startups',
  penalty: 'penalty-place',
  match: 'refused-by-match',
  timeout: 'slow-login',
} as const;

/** Why a login was refused: the same causes wherever that is asked. */
const loginCauses = {
  'not-allowed': 'user-not-allowed',
  root: 'root-login-off',
  'password-off': 'password-login-off',
  key: 'key-not-accepted',
  administrators: 'windows-administrators-keys',
  'key-algorithm': 'key-algorithm-refused',
  permissions: 'home-permissions',
  'too-many': 'too-many-keys',
  expired: 'account-expired',
  shell: 'login-shell',
  nologin: 'nologin-file',
  booting: 'still-booting',
  chroot: 'chroot-permissions',
  'no-space': 'disk-full',
} as const;

/** A target that is not the server: no server of ours ever saw the packet. */
const wrongTarget = {
  loopback: 'name-points-to-loopback',
  empty: 'empty-host',
  elsewhere: 'name-points-elsewhere',
  cdn: 'name-behind-cdn',
} as const;
const rightTarget = <T extends string>(next: T) =>
  to(next, 'unknown-name', 'local-name', 'no-answer', 'host-with-port', 'resolved', 'unsure');

/** A socket on the right port that is reached by the wrong packets: the same causes wherever that is asked. */
const listeningCauses = {
  elsewhere: 'elsewhere-listener',
  loopback: 'loopback-listener',
  'other-address': 'listen-other-address',
  'other-family': 'family-startup',
} as const;

/** What only one family of addresses proves, whatever was printed. */
const familyCauses = { 'four-only': 'ipv6-broken', 'six-only': 'ipv6-broken' } as const;

/** What stands in front of the server and refuses: the same causes wherever that is asked. */
const frontCauses = {
  balancer: 'load-balancer-backend-down',
  container: 'container-changed',
  kubernetes: 'kubernetes-service',
  lxc: 'lxc-guest',
  wsl: 'wsl-nat',
  'virtual-machine': 'virtual-machine-nat',
  vagrant: 'vagrant-guest',
  tunnel: 'reverse-tunnel-down',
  platform: 'managed-platform',
} as const;

/** The clouds: each has rules of its own outside the server. */
const clouds = ['aws', 'gcp', 'azure', 'oci', 'yandex', 'cloud'] as const;

/** What takes a connection in the server's place and then closes it. */
const closedCauses = {
  company: 'inspecting-middlebox',
  overlay: 'overlay-network',
  tunnel: 'reverse-tunnel-down',
  container: 'docker-port-mapping',
  vagrant: 'vagrant-guest',
  wsl: 'wsl-nat',
} as const;
const closedGuests = ['kubernetes', 'lxc', 'wsl-mirrored', 'virtual-machine'] as const;

/** The groups and firewalls of the clouds. */
const cloudCauses = {
  aws: 'aws-security-group',
  gcp: 'gcp-firewall',
  azure: 'azure-nsg',
  oci: 'oci-security-list',
  yandex: 'yandex-security-group',
  cloud: 'cloud-firewall',
} as const;

/** What keeps a connection out where nothing answers, by where the server lives, the clouds aside. */
const silentPlaces = {
  home: 'home-wan',
  vpn: 'vpn-required',
  overlay: 'overlay-network',
  platform: 'managed-platform',
  container: 'container-changed',
  kubernetes: 'kubernetes-service',
  lxc: 'lxc-guest',
  wsl: 'wsl-nat',
  'wsl-mirrored': 'wsl-mirrored',
  'virtual-machine': 'virtual-machine-nat',
  vagrant: 'vagrant-guest',
  direct: 'timed-out-direct',
  ...to('network-firewall', 'company', 'tunnel', 'balancer', 'unsure'),
} as const;

/** Computers in a computer, by what keeps them. */
const guests = ['container', 'kubernetes', 'lxc', 'wsl', 'wsl-mirrored', 'virtual-machine', 'vagrant'] as const;

/** Whose rule it is, where a program bans addresses: the same causes wherever that is asked. */
const banningCauses = {
  fail2ban: 'fail2ban-ban',
  sshguard: 'sshguard-ban',
  crowdsec: 'crowdsec-ban',
  panel: 'panel-firewall-ban',
} as const;

/** Who banned the address, where a ban refuses. */
const refusingBans = { yes: 'fail2ban-ban', crowdsec: 'crowdsec-ban', panel: 'panel-firewall-ban' } as const;

/** Who banned the address, where a ban drops packets. */
const droppedCauses = {
  yes: 'fail2ban-ban',
  sshguard: 'sshguard-ban',
  crowdsec: 'crowdsec-ban',
  panel: 'panel-firewall-ban',
  router: 'router-ban',
} as const;

/** What a machine that no longer answers is: the same causes wherever that is asked. */
const deadCauses = {
  hung: 'host-hung',
  emergency: 'emergency-boot',
  asleep: 'macos-asleep',
} as const;

/** What a machine is that answers, and too late or not everybody. */
const ailingCauses = { ...deadCauses, overloaded: 'host-overloaded', 'table-full': 'connection-table-full' } as const;

/** What a machine is whose kernel takes connections that no program gets round to. */
const slowCauses = { hung: 'host-hung', overloaded: 'host-overloaded' } as const;

/** What the service manager says of an sshd that does not run. */
const idle = ['stopped', 'failed', 'start-limit', 'socket-limit', 'disabled', 'masked', 'absent'] as const;

/** What rules do that keep a connection out. */
const barring = ['drop', 'reject-reset', 'reject-port', 'reject-prohibited', 'reject-net'] as const;

/** A device with SSH of its own that refuses: most come with it switched off. */
const switchedOff = <T extends string>(cause: T) =>
  ask(
    'service',
    {
      running: 'gear-listening',
      ...to(cause, ...idle, 'no-init', 'unsure'),
    },
    { refines: true },
  );

/** A device with SSH and rules of its own that stays silent: which system it is proves nothing, what its rules do does. */
const ruled = <T extends string, N extends string>(cause: T, next: N) =>
  ask(
    'packet',
    {
      accept: next,
      ...to(cause, ...barring, 'conditional', 'unsure'),
    },
    { refines: true, mended: 'accept' },
  );

/** Devices that are no computers, and come with SSH switched off. */
const gearCauses = {
  'cisco-nexus': 'cisco-nexus',
  junos: 'junos-service-off',
  mikrotik: 'mikrotik-service-off',
  openwrt: 'openwrt-dropbear',
  nas: 'nas-ssh-off',
  esxi: 'esxi-ssh-off',
  appliance: 'appliance-ssh-off',
} as const;

/** What docker itself says of a container: the same causes wherever that is heard. */
const containerCauses = {
  'no-sshd': 'container-without-sshd',
  stopped: 'guest-stopped',
  ...to('guest-port', 'not-published', 'wrong-port'),
} as const;

/** Computers in a computer that have a page of their own, by what keeps them. */
const guestCauses = {
  lxc: 'lxc-guest',
  vagrant: 'vagrant-guest',
  'virtual-machine': 'virtual-machine-nat',
  wsl: 'wsl-nat',
} as const;

/** What a rule does that is not `accept`: drop, reject or prohibit, and whose rule it is. */
const packetCauses = {
  drop: 'drop-firewall',
  ...to('reject-firewall', 'reject-reset', 'reject-port'),
  ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
} as const;

/** What the service of a Windows server says: the same causes wherever that is heard. */
const windowsCauses = {
  stopped: 'windows-stopped',
  absent: 'windows-sshd-not-installed',
  ...to('windows-sshd-stopped', 'disabled', 'masked'),
  ...to('windows-sshd-startup', 'failed', 'start-limit', 'socket-limit'),
} as const;

/** The same where no socket unit and no other start of Linux can be behind it. */
const wrongSocket = { elsewhere: 'wrong-port', loopback: 'listen-loopback-only' } as const;

/** Why sshd does not start on Windows, which has one page for all of it. */
const windowsStart = to(
  'windows-sshd-startup',
  'config',
  'host-keys-missing',
  'host-keys-unreadable',
  'address-in-use',
  'address-absent',
  'bind-denied',
  'bind-not-root',
);

/** How the lines of a Cisco device refuse. */
const vtyCauses = to('cisco-vty', 'no-ssh', 'access-list', 'full');

/** The routes, as data. A name is a question's: one fact may be asked at two places, with different routes. */
export const routes = {
  symptom: ask('symptom', {
    refused: 'refused-name',
    'timed-out': 'timed-out-name',
    'no-route': 'no-route-name',
    prohibited: 'prohibited-families',
    unreachable: 'unreachable-families',
    closed: 'closed-proxy',
    silent: 'silent-middle',
    'not-ssh': 'not-ssh-place',
    kex: 'kex-stall',
    'host-key': 'host-key-name',
    denied: 'denied-container',
    name: 'name-client',
    proxy: 'proxy-hop',
    config: 'client-config',
    connected: 'it-connects',
    unsure: 'unseen-console',
  }),

  // Refused: something answered, with a reset or an ICMP message.
  'refused-name': hear('resolution', wrongTarget, 'refused-families'),
  'refused-families': hear('families', familyCauses, 'refused-edge'),
  'refused-edge': hear('edge', { 'new-address': 'new-address-place' }, 'refused-forward'),
  'refused-forward': hear('forward', { wrong: 'port-forward-wrong' }, 'refused-container'),
  'new-address-place': hear('place', { aws: 'aws-address-changed' }, 'wrong-host'),
  'refused-container': hear('container', containerCauses, 'refused-endpoints'),
  'guest-port': hear('place', guestCauses, 'docker-port-mapping'),
  'guest-stopped': hear('place', guestCauses, 'docker-backend-dead'),
  'refused-endpoints': hear('endpoints', { none: 'kubernetes-service' }, 'refused-middle'),
  'refused-middle': hear('ended-by', { middle: 'middlebox-resets' }, 'refused-health'),
  'refused-health': hear('health', { emergency: 'emergency-boot' }, 'refused-relay'),
  // What refuses is the relay, whatever the server behind it listens on.
  'refused-relay': hear('place', { tunnel: 'reverse-tunnel-down' }, 'refused-console'),
  'refused-console': ask('console', { yes: 'refused-os', ...to('refused-way-out', 'no', 'unsure') }),
  'refused-way-out': hear('egress', { blocked: 'egress-blocked', offline: 'client-offline' }, 'refused-changed'),
  'refused-os': hear(
    'server-os',
    {
      macos: 'macos-service',
      windows: 'windows-service',
      'cisco-ios': 'cisco-service',
      'cisco-nexus': 'nexus-service',
      junos: 'junos-service',
      mikrotik: 'mikrotik-service',
      openwrt: 'openwrt-service',
      nas: 'nas-service',
      esxi: 'esxi-service',
      appliance: 'appliance-service',
      'raspberry-pi': 'raspberry-service',
      termux: 'termux-port',
    },
    'refused-inside',
  ),
  'refused-inside': hear('affected', { 'inside-only': 'nat-hairpin' }, 'refused-listening'),
  'macos-service': hear('service', to('macos-remote-login-off', ...idle), 'macos-listening'),
  'macos-listening': hear('listening', { elsewhere: 'macos-configured' }, 'refused-listening'),
  // launchd holds 22, whatever the settings say: only with the dialled port in them was it meant to be another.
  'macos-configured': ask('configured-port', { this: 'macos-port-ignored', ...to('wrong-port', 'other', 'unsure') }, { refines: true }),
  // What is on and refuses all the same has another port, or is not what answers.
  'gear-listening': hear('listening', { elsewhere: 'wrong-port' }, 'refused-place'),
  'nexus-service': switchedOff('cisco-nexus'),
  'junos-service': switchedOff('junos-service-off'),
  'mikrotik-service': switchedOff('mikrotik-service-off'),
  'openwrt-service': switchedOff('openwrt-dropbear'),
  'nas-service': switchedOff('nas-ssh-off'),
  'esxi-service': switchedOff('esxi-ssh-off'),
  'appliance-service': switchedOff('appliance-ssh-off'),
  'windows-service': hear('service', { ...windowsCauses, running: 'windows-listening' }, 'windows-startup'),
  'windows-stopped': hear('startup', windowsStart, 'windows-sshd-stopped'),
  'windows-startup': hear('startup', windowsStart, 'windows-listening'),
  'windows-listening': ask(
    'listening',
    { ...listeningCauses, ...wrongSocket, yes: 'refused-shut-out', ...to('windows-idle', 'no', 'unsure') },
    { mended: 'yes' },
  ),
  'windows-idle': ask(
    'service',
    { ...windowsCauses, running: 'ask-for-help', ...to('windows-sshd-stopped', 'no-init', 'unsure') },
    { refines: true },
  ),
  'cisco-service': ask(
    'service',
    {
      running: 'cisco-lines',
      ...to('cisco-ssh-off', ...idle, 'no-init'),
      unsure: 'cisco-lines-alone',
    },
    { refines: true },
  ),
  // The server runs, so it is most likely a line that refuses.
  'cisco-lines': ask('vty', { ...vtyCauses, open: 'ask-for-help', unsure: 'cisco-vty' }, { refines: true }),
  'cisco-lines-alone': hear('vty', vtyCauses, 'cisco-ssh-off'),
  'raspberry-service': hear('service', to('raspberry-pi-ssh-off', 'stopped', 'disabled', 'absent'), 'refused-listening'),
  'refused-listening': ask(
    'listening',
    { ...listeningCauses, elsewhere: 'elsewhere-place', yes: 'refused-shut-out', no: 'refused-service', unsure: 'unheard-packet' },
    { mended: 'yes' },
  ),
  // The host's own sshd has another port than the one that is dialled for a guest of its.
  'elsewhere-place': hear('place', { lxc: 'lxc-guest' }, 'elsewhere-listener'),
  // Whether it listens is not known: a rule or a ban that refuses does so either way, and sshd that runs may be meant for this port.
  'unheard-packet': hear('packet', packetCauses, 'unheard-ban', 'accept'),
  'unheard-ban': hear('ban', refusingBans, 'unheard-running', 'no'),
  'unheard-running': hear('service', { running: 'unheard-startup' }, 'refused-service'),
  'unheard-startup': hear('startup', startupCauses, 'unheard-override'),
  'unheard-override': hear('socket-port', { override: 'socket-override' }, 'unheard-configured'),
  'unheard-configured': hear('configured-port', { other: 'wrong-port' }, 'refused-shut-out'),
  'loopback-listener': hear('listener', { other: 'loopback-startup' }, 'listen-loopback-only'),
  'loopback-startup': hear('startup', { 'address-in-use': 'port-in-use' }, 'refused-service'),
  // sshd lost one IP version to whoever had it first.
  'family-startup': hear('startup', { 'address-in-use': 'port-in-use' }, 'listen-one-family'),
  'elsewhere-listener': ask(
    'listener',
    { systemd: 'elsewhere-override', ...to('wrong-port', 'sshd', 'other', 'unsure') },
    { refines: true },
  ),
  'elsewhere-override': hear('socket-port', { override: 'socket-override' }, 'elsewhere-configured'),
  // systemd's own port is 22, so the client dials another one: most likely the one in the settings.
  'elsewhere-configured': ask(
    'configured-port',
    { other: 'wrong-port', ...to('socket-port-not-applied', 'this', 'unsure') },
    { refines: true },
  ),
  'refused-service': ask('service', {
    running: 'running-startup',
    stopped: 'stopped-startup',
    failed: 'failed-startup',
    'start-limit': 'start-limit-startup',
    'socket-limit': 'socket-limit-startup',
    disabled: 'socket-disabled',
    masked: 'unit-masked',
    absent: 'absent-startup',
    'no-init': 'init-missing',
    unsure: 'failed-startup',
  }),
  // A unit without its program is a package in pieces; without the unit too, there is none.
  'absent-startup': hear('startup', { program: 'package-broken' }, 'sshd-not-installed'),
  'running-startup': hear('startup', startupCauses, 'running-override'),
  'running-override': hear('socket-port', { override: 'socket-override' }, 'running-configured'),
  // It runs, and not on this port: so most likely on another.
  'running-configured': ask(
    'configured-port',
    { this: 'ask-for-help', ...to('wrong-port', 'other', 'unsure') },
    { refines: true, shared: true },
  ),
  'stopped-startup': ask('startup', { ...startupCauses, ...to('sshd-not-running', 'stale', 'clean', 'unsure') }, { refines: true }),
  'failed-startup': ask('startup', { ...startupCauses, ...to('failed-disk', 'stale', 'clean', 'unsure') }),
  // A full disk alone explains nothing: it broke something that is not seen here.
  'failed-disk': ask(
    'disk',
    { full: 'disk-full', 'no-inodes': 'run-out-of-inodes', ...to('ask-for-help', 'free', 'unsure') },
    { shared: true },
  ),
  // The limit holds also after the first trouble is mended: two causes at once.
  'start-limit-startup': ask(
    'startup',
    { ...startupCauses, ...to('start-limit-hit', 'stale', 'clean', 'unsure') },
    { refines: true, mended: 'clean', shared: true },
  ),
  'socket-limit-startup': ask(
    'startup',
    { ...startupCauses, ...to('socket-start-limit', 'stale', 'clean', 'unsure') },
    { refines: true, mended: 'clean', shared: true },
  ),
  // What never arrives meets none of the server's rules: those that are known count, and nobody is asked for them.
  'refused-shut-out': hear('arrives', { no: 'refused-rules' }, 'refused-packet'),
  'refused-rules': hear('packet', { ...packetCauses, conditional: 'refused-limit' }, 'refused-held', 'accept'),
  'refused-packet': ask(
    'packet',
    { ...packetCauses, ...to('refused-banned', 'accept', 'unsure'), conditional: 'refused-limit' },
    { mended: 'accept' },
  ),
  // A ban that is known counts before anything is asked; it is asked for where packets arrive.
  'refused-banned': hear('ban', { ...refusingBans, no: 'refused-arrived' }, 'refused-arrives', 'no'),
  // With no ban either, nothing on the server refuses: whether it arrives need not be asked.
  'refused-arrived': hear('arrives', { yes: 'ask-for-help' }, 'refused-held'),
  'reject-firewall': ask('firewall', {
    ufw: 'ufw-reject-order',
    firewalld: 'firewalld-zone',
    iptables: 'iptables-reject-order',
    nftables: 'nftables-reject-managers',
    ...banningCauses,
    docker: 'docker-firewall-rules',
    // sshguard drops, and refuses nothing.
    ...to('ask-for-help', 'sshguard', 'windows', 'hyper-v', 'macos', 'unsure'),
  }),
  'drop-firewall': ask('firewall', {
    ufw: 'ufw-drop-order',
    firewalld: 'firewalld-zone',
    iptables: 'iptables-drop-order',
    nftables: 'nftables-drop-managers',
    ...banningCauses,
    docker: 'docker-firewall-rules',
    windows: 'windows-firewall-rule',
    'hyper-v': 'wsl-mirrored',
    macos: 'macos-stealth-mode',
    unsure: 'ask-for-help',
  }),
  'prohibit-firewall': ask('firewall', {
    ufw: 'ufw-reject-order',
    firewalld: 'prohibit-zone',
    iptables: 'iptables-prohibit-order',
    nftables: 'nftables-reject-managers',
    ...banningCauses,
    ...to('ask-for-help', 'docker', 'windows', 'hyper-v', 'macos', 'unsure'),
  }),
  'ufw-reject-order': hear('order', { shadowed: 'ufw-rule-order' }, 'ufw-rejects'),
  'ufw-drop-order': hear('order', { shadowed: 'ufw-rule-order' }, 'ufw-denies'),
  'iptables-reject-order': hear('order', { shadowed: 'iptables-rule-order' }, 'iptables-reject-boot'),
  'iptables-drop-order': hear('order', { shadowed: 'iptables-rule-order' }, 'iptables-drop-boot'),
  'iptables-reject-boot': hear('changed', { reboot: 'iptables-lost-at-reboot' }, 'iptables-rejects'),
  'iptables-drop-boot': hear('changed', { reboot: 'iptables-lost-at-reboot' }, 'iptables-drops'),
  'iptables-prohibit-order': hear('order', { shadowed: 'iptables-rule-order' }, 'iptables-prohibits'),
  'nftables-reject-managers': hear('managers', { several: 'two-firewalls' }, 'nftables-rejects'),
  'nftables-drop-managers': hear('managers', { several: 'two-firewalls' }, 'nftables-drops'),
  'prohibit-zone': ask(
    'zone',
    { ...to('firewalld-zone', 'drop', 'block'), ...to('firewalld-service-missing', 'default', 'unsure') },
    { refines: true },
  ),
  'refused-limit': ask('firewall', {
    ufw: 'ufw-rate-limit',
    firewalld: 'firewalld-zone',
    iptables: 'iptables-rejects',
    nftables: 'nftables-rejects',
    fail2ban: 'fail2ban-ban',
    crowdsec: 'crowdsec-ban',
    panel: 'panel-firewall-ban',
    ...to('refused-arrived', 'sshguard', 'docker', 'windows', 'hyper-v', 'macos', 'unsure'),
  }),
  'refused-arrives': ask('arrives', { yes: 'refused-ban', ...to('refused-held', 'no', 'unsure') }),
  'refused-ban': ask(
    'ban',
    { ...refusingBans, ...to('ask-for-help', 'sshguard', 'denyhosts', 'router', 'no', 'unsure') },
    { mended: 'no' },
  ),
  // Nothing arrives: what the client knows of itself, then what stands in between.
  'refused-held': hear('leaves', { no: 'refused-own-name' }, 'refused-place-way-out'),
  'refused-place-way-out': hear('egress', { blocked: 'egress-blocked' }, 'refused-place'),
  'refused-own-name': ask('resolution', { ...wrongTarget, ...rightTarget('client-firewall') }, { refines: true }),
  'refused-place': ask(
    'place',
    {
      ...frontCauses,
      home: 'home-forward',
      unsure: 'refused-unplaced',
      ...to('network-firewall', 'company', 'vpn', 'overlay'),
      ...to('refused-leaves', ...clouds, 'wsl-mirrored', 'direct'),
    },
    { refines: true },
  ),
  // Nothing is known in between, so the packets go to another machine, or never leave this one.
  'refused-leaves': ask('leaves', { no: 'refused-own-name', ...to('wrong-host', 'yes', 'unsure') }, { refines: true }),
  // Whoever cannot say what is in between can look whether anything leaves.
  'refused-unplaced': ask('leaves', { no: 'refused-own-name', ...to('refused-target', 'yes', 'unsure') }, { refines: true }),
  // Docker's own rules are gone when another program loads its rules anew.
  'container-changed': hear('changed', { firewall: 'docker-firewall-rules' }, 'docker-port-mapping'),
  'refused-target': hear('target', { neighbour: 'wrong-host', elsewhere: 'home-forward' }, 'network-firewall'),
  // Where the router sends the port to the server, what keeps it out stands before the router.
  'home-forward': hear('forward', { wrong: 'port-forward-wrong', right: 'network-firewall' }, 'port-forward-missing'),
  // Nothing is known of the time before: who else is shut out tells the client's side from the server's.
  'refused-affected': ask('affected', {
    'only-me': 'refused-egress',
    'outside-only': 'outside-place',
    'inside-only': 'nat-hairpin',
    ...to('refused-resolution', 'everyone', 'unsure'),
  }),
  'refused-resolution': ask('resolution', { ...wrongTarget, ...rightTarget('sshd-not-running') }, { refines: true }),
  'refused-egress': ask('egress', {
    blocked: 'egress-blocked',
    offline: 'client-offline',
    ...to('fail2ban-ban', 'open', 'unsure'),
  }),
  'outside-place': ask('place', {
    ...frontCauses,
    home: 'home-forward',
    ...to('network-firewall', 'company', 'vpn', 'overlay'),
    ...to('listen-loopback-only', ...clouds, 'wsl-mirrored', 'direct', 'unsure'),
  }),
  'refused-changed': ask('changed', {
    'never-worked': 'never-os',
    reboot: 'reboot-health',
    upgrade: 'config-error',
    settings: 'config-error',
    firewall: 'reject-firewall',
    'failed-logins': 'fail2ban-ban',
    address: 'new-address-place',
    ...to('refused-affected', 'nothing', 'unsure'),
  }),
  'reboot-health': ask(
    'health',
    {
      emergency: 'emergency-boot',
      // Up, and nobody listens: it is not set to start with the machine.
      fine: 'sshd-not-running',
      ...to('still-booting', 'hung', 'overloaded', 'processes', 'table-full', 'asleep', 'unsure'),
    },
    { refines: true },
  ),
  'never-os': ask('server-os', {
    macos: 'macos-remote-login-off',
    windows: 'windows-sshd-stopped',
    'raspberry-pi': 'raspberry-pi-ssh-off',
    termux: 'termux-port',
    'cisco-ios': 'cisco-ssh-off',
    ...gearCauses,
    ...to('never-place', 'bsd', 'cisco-asa', 'linux', 'unsure'),
  }),
  'never-place': ask('place', {
    ...frontCauses,
    home: 'home-forward',
    ...to('network-firewall', 'company', 'vpn', 'overlay'),
    ...to('sshd-not-installed', ...clouds, 'wsl-mirrored', 'direct', 'unsure'),
  }),

  // Timed out: nothing answered.
  'timed-out-name': hear('resolution', { elsewhere: 'name-points-elsewhere', cdn: 'name-behind-cdn' }, 'timed-out-neighbour'),
  'timed-out-neighbour': hear('neighbour', { silent: 'neighbour-discovery-blocked' }, 'timed-out-families'),
  'timed-out-families': hear('families', familyCauses, 'timed-out-edge'),
  'timed-out-edge': hear(
    'edge',
    {
      'group-blocks': 'edge-place',
      'acl-blocks': 'aws-network-acl',
      'no-address': 'aws-no-public-address',
      'new-address': 'new-address-place',
    },
    'timed-out-forward',
  ),
  'timed-out-forward': hear('forward', { wrong: 'port-forward-wrong' }, 'timed-out-endpoints'),
  'timed-out-endpoints': hear('endpoints', { none: 'kubernetes-service' }, 'timed-out-leaves'),
  'edge-place': ask(
    'place',
    {
      ...cloudCauses,
      ...to('cloud-firewall', 'platform', 'home', 'company', 'vpn', 'overlay', 'tunnel', 'balancer', ...guests, 'direct', 'unsure'),
    },
    { refines: true },
  ),
  'timed-out-console': ask('console', { yes: 'timed-out-os', ...to('timed-out-way-out', 'no', 'unsure') }),
  'timed-out-way-out': hear('egress', { blocked: 'egress-blocked', offline: 'client-offline' }, 'timed-out-affected'),
  'timed-out-os': hear(
    'server-os',
    {
      windows: 'windows-timed-out',
      'cisco-asa': 'cisco-asa',
      'cisco-nexus': 'nexus-rules',
      junos: 'junos-rules',
      mikrotik: 'mikrotik-rules',
      esxi: 'esxi-rules',
      appliance: 'appliance-rules',
    },
    'timed-out-inside',
  ),
  'nexus-rules': ruled('cisco-nexus', 'timed-out-arrives'),
  'junos-rules': ruled('junos-service-off', 'timed-out-arrives'),
  'mikrotik-rules': ruled('mikrotik-service-off', 'timed-out-arrives'),
  'esxi-rules': ruled('esxi-ssh-off', 'timed-out-arrives'),
  'appliance-rules': ruled('appliance-ssh-off', 'timed-out-arrives'),
  'timed-out-inside': hear('affected', { 'inside-only': 'nat-hairpin' }, 'timed-out-listening'),
  'timed-out-listening': hear('listening', { elsewhere: 'wrong-port' }, 'timed-out-packet', 'yes'),
  'windows-timed-out': hear('service', windowsCauses, 'windows-timed-out-startup'),
  'windows-timed-out-startup': hear('startup', windowsStart, 'timed-out-packet'),
  'timed-out-packet': ask(
    'packet',
    { ...packetCauses, ...to('timed-out-ban', 'accept', 'unsure'), conditional: 'drop-firewall' },
    { mended: 'accept' },
  ),
  // What is known already counts before anything is asked.
  'timed-out-ban': hear('ban', droppedCauses, 'timed-out-health', 'no'),
  'timed-out-health': hear('health', ailingCauses, 'timed-out-daemon', 'fine'),
  'timed-out-daemon': hear(
    'daemon',
    { frozen: 'daemon-frozen', descriptors: 'descriptors-exhausted', answering: 'timed-out-returned' },
    'timed-out-return',
    'answering',
  ),
  'timed-out-return': hear('return-route', { missing: 'route-missing' }, 'timed-out-arrives'),
  // No rule drops it, and sshd takes what comes: whether it arrives need not be asked.
  'timed-out-returned': hear('return-route', { missing: 'route-missing' }, 'timed-out-arrived'),
  'timed-out-arrived': hear('arrives', { yes: 'arrived-ban' }, 'timed-out-left'),
  'timed-out-arrives': ask('arrives', { yes: 'arrived-ban', ...to('timed-out-left', 'no', 'unsure') }),
  // It arrives, no rule drops it, and nothing goes back.
  'arrived-ban': ask(
    'ban',
    { ...droppedCauses, router: 'arrived-daemon', ...to('arrived-daemon', 'denyhosts', 'no', 'unsure') },
    { mended: 'no' },
  ),
  'arrived-daemon': ask(
    'daemon',
    { frozen: 'daemon-frozen', descriptors: 'descriptors-exhausted', ...to('arrived-return', 'answering', 'unsure') },
    { mended: 'answering' },
  ),
  'arrived-return': ask('return-route', { missing: 'route-missing', ...to('arrived-health', 'present', 'unsure') }),
  'arrived-health': ask('health', { ...ailingCauses, ...to('ask-for-help', 'fine', 'processes', 'unsure') }, { mended: 'fine' }),
  'timed-out-leaves': hear('leaves', { no: 'client-firewall' }, 'timed-out-console'),
  'timed-out-left': hear('egress', { blocked: 'egress-blocked', offline: 'client-offline' }, 'front-alive'),
  // A server whose own network is down is as dead from outside as one that is off.
  'front-alive': hear('alive', { no: 'timed-out-moved' }, 'timed-out-target'),
  // Nothing arrives at a server that runs: another machine is dialled, or something in front keeps it out.
  'timed-out-target': hear('target', { neighbour: 'wrong-host' }, 'front-moved'),
  'front-moved': hear('changed', { address: 'new-address-place' }, 'front-affected'),
  'front-affected': ask('affected', {
    'only-me': 'timed-out-egress',
    'inside-only': 'nat-hairpin',
    unsure: 'front-arrives',
    ...to('timed-out-allowed', 'everyone', 'outside-only'),
  }),
  'front-arrives': ask('arrives', { yes: 'arrived-ban', ...to('timed-out-allowed', 'no', 'unsure') }),
  'timed-out-affected': ask('affected', {
    'only-me': 'timed-out-egress',
    'inside-only': 'nat-hairpin',
    ...to('timed-out-alive', 'everyone', 'outside-only', 'unsure'),
  }),
  'timed-out-egress': ask('egress', {
    blocked: 'egress-blocked',
    offline: 'client-offline',
    ...to('only-me-ban', 'open', 'unsure'),
  }),
  'only-me-ban': hear('ban', droppedCauses, 'only-me-changed', 'no'),
  'only-me-changed': hear('changed', { 'failed-logins': 'fail2ban-ban' }, 'only-me-allowed'),
  'only-me-allowed': hear('edge', { allows: 'allowed-place' }, 'only-me-place'),
  // Others get in: whoever cannot say what stands in between has shown no firewall there.
  'only-me-place': ask('place', { ...silentPlaces, ...cloudCauses, unsure: 'ask-for-help' }),
  'timed-out-alive': ask('alive', { no: 'timed-out-moved', ...to('alive-health', 'yes', 'unsure') }),
  'alive-health': hear('health', ailingCauses, 'timed-out-allowed', 'fine'),
  'timed-out-moved': hear('changed', { address: 'new-address-place' }, 'dead-changed'),
  'dead-changed': ask(
    'changed',
    {
      address: 'wrong-host',
      reboot: 'dead-boot',
      ...to('dead-health', 'never-worked', 'upgrade', 'settings', 'firewall', 'failed-logins', 'nothing', 'unsure'),
    },
    { refines: true },
  ),
  'dead-boot': hear('health', deadCauses, 'still-booting'),
  'dead-health': ask(
    'health',
    { ...deadCauses, ...to('host-down', 'fine', 'overloaded', 'processes', 'table-full', 'unsure') },
    { refines: true, mended: 'fine' },
  ),
  // The cloud's own rules let it in, as far as they were shown: then they are not what keeps it out.
  'timed-out-allowed': hear('edge', { allows: 'allowed-place' }, 'timed-out-place'),
  'allowed-place': ask('place', { ...silentPlaces, ...to('ask-for-help', ...clouds) }, { refines: true }),
  'timed-out-place': ask('place', { ...silentPlaces, ...cloudCauses }, { refines: true }),
  // Nothing is on the way, and the server runs and gets no packet: they go to another machine.
  'timed-out-direct': hear('console', { yes: 'wrong-host' }, 'network-firewall'),
  'home-wan': ask('wan', { carrier: 'carrier-nat', double: 'double-nat', ...to('home-forward', 'own', 'unsure') }, { refines: true }),

  // No route, or prohibited: a firewall says so, or nobody is at that address.
  'no-route-name': hear('resolution', { elsewhere: 'name-points-elsewhere', empty: 'empty-host' }, 'no-route-app'),
  'no-route-app': hear('local-network', { denied: 'macos-local-network-denied' }, 'no-route-forward'),
  'no-route-forward': hear('forward', { wrong: 'port-forward-wrong' }, 'no-route-leaves'),
  'no-route-leaves': hear('leaves', { no: 'client-firewall' }, 'no-route-known'),
  'no-route-known': hear('neighbour', { silent: 'neighbour-discovery-blocked' }, 'no-route-families'),
  'no-route-families': hear('families', familyCauses, 'no-route-console'),
  'no-route-console': ask('console', { yes: 'no-route-packet', ...to('no-route-mac', 'no', 'unsure') }),
  'no-route-packet': ask(
    'packet',
    { ...packetCauses, conditional: 'prohibit-firewall', ...to('no-route-arrives', 'accept', 'unsure') },
    { mended: 'accept' },
  ),
  'no-route-mac': ask('local-network', { denied: 'macos-local-network-denied', ...to('no-route-alive', 'allowed', 'unsure') }),
  'no-route-alive': ask('alive', { no: 'dead-changed', ...to('no-route-place', 'yes', 'unsure') }),
  'no-route-arrives': hear('arrives', { yes: 'ask-for-help' }, 'no-route-dead'),
  'no-route-dead': hear('alive', { no: 'dead-changed' }, 'no-route-target'),
  'no-route-target': hear('target', { neighbour: 'wrong-host' }, 'no-route-place'),
  'no-route-place': ask(
    'place',
    {
      home: 'home-forward',
      vpn: 'vpn-required',
      ...to('network-firewall', 'company', 'overlay', 'tunnel', 'balancer', ...guests, 'unsure'),
      oci: 'iptables-prohibits',
      direct: 'direct-neighbour',
      ...to('ask-for-help', 'aws', 'gcp', 'azure', 'yandex', 'cloud', 'platform'),
    },
    { refines: true },
  ),
  'direct-neighbour': ask('neighbour', { silent: 'neighbour-discovery-blocked', ...to('direct-mac', 'answers', 'unsure') }),
  'direct-mac': ask('local-network', { denied: 'macos-local-network-denied', ...to('direct-alive', 'allowed', 'unsure') }),
  'direct-alive': ask('alive', { no: 'host-down', ...to('ask-for-help', 'yes', 'unsure') }),
  'prohibited-families': hear('families', familyCauses, 'prohibited-leaves'),
  'prohibited-leaves': hear('leaves', { no: 'client-firewall' }, 'prohibited-console'),
  'prohibited-console': ask('console', { yes: 'prohibited-packet', ...to('prohibited-arrives', 'no', 'unsure') }),
  'prohibited-packet': ask(
    'packet',
    { ...packetCauses, conditional: 'prohibit-firewall', ...to('prohibited-arrives', 'accept', 'unsure') },
    { mended: 'accept' },
  ),
  'prohibited-arrives': hear('arrives', { yes: 'ask-for-help' }, 'prohibited-place'),
  'prohibited-place': ask(
    'place',
    {
      home: 'port-forward-missing',
      ...to('network-firewall', 'company', 'vpn', 'overlay', 'tunnel', 'balancer', ...guests),
      oci: 'iptables-prohibits',
      ...to('ask-for-help', 'aws', 'gcp', 'azure', 'yandex', 'cloud', 'platform', 'direct', 'unsure'),
    },
    { refines: true },
  ),
  'unreachable-families': hear('families', familyCauses, 'unreachable-egress'),
  'unreachable-egress': ask('egress', {
    offline: 'client-offline',
    ...to('unreachable-packet', 'open', 'blocked', 'unsure'),
  }),
  'unreachable-packet': ask(
    'packet',
    { ...packetCauses, conditional: 'prohibit-firewall', ...to('unreachable-arrives', 'accept', 'unsure') },
    { mended: 'accept' },
  ),
  'unreachable-arrives': ask('arrives', { no: 'network-firewall', ...to('ask-for-help', 'yes', 'unsure') }),

  // Closed: it let the connection in, then hung up.
  'closed-proxy': hear('hop', { proxy: 'proxy-blocks-ssh' }, 'closed-container'),
  'closed-container': hear(
    'container',
    { ...containerCauses, stopped: 'docker-backend-dead', ...to('closed-guest', 'not-published', 'wrong-port') },
    'closed-os',
  ),
  // Of these, something else takes the connection in the guest's place.
  'closed-guest': hear('place', { vagrant: 'vagrant-guest', wsl: 'wsl-nat' }, 'docker-port-mapping'),
  'closed-os': hear('server-os', { 'cisco-asa': 'cisco-asa', mikrotik: 'mikrotik-closed' }, 'closed-middle'),
  'mikrotik-closed': ruled('mikrotik-service-off', 'closed-place'),
  'closed-middle': hear('ended-by', { middle: 'inspecting-middlebox', idle: 'idle-timeout' }, 'closed-health'),
  'closed-health': hear('health', { processes: 'processes-exhausted' }, 'closed-arrives'),
  'closed-arrives': hear('arrives', { no: 'front-place' }, 'closed-heard'),
  'closed-heard': hear(
    'admission',
    {
      ...admissionCauses,
      child: 'child-startup',
      user: 'closed-login',
    },
    'closed-packet',
  ),
  // What the server's own rules keep out was accepted by something in front of it.
  'closed-packet': hear('packet', to('closed-firewall', ...barring), 'closed-daemon'),
  'closed-daemon': hear('daemon', { descriptors: 'descriptors-exhausted' }, 'closed-child'),
  // Only a child for a connection dies of these, with sshd itself still there.
  'closed-child': hear('startup', { 'session-binary': 'sshd-session-missing', stale: 'stale-daemon' }, 'closed-console'),
  // A ban comes after the connections that were closed.
  'closed-firewall': hear('firewall', { fail2ban: 'closed-console', unsure: 'closed-console' }, 'front-place'),
  'closed-console': ask('console', { yes: 'closed-admission', ...to('far-banner', 'no', 'unsure') }),
  'far-banner': ask('banner', {
    ...bannerCauses,
    other: 'far-other-place',
    ...to('closed-place', 'ssh', 'nothing', 'unsure'),
  }),
  'far-other-place': hear('place', { balancer: 'load-balancer-http-mode' }, 'not-ssh-on-port'),
  'front-place': ask(
    'place',
    {
      ...closedCauses,
      ...to('load-balancer-backend-down', ...clouds, 'platform', 'home', 'vpn', ...closedGuests, 'direct', 'unsure'),
      balancer: 'balancer-banner',
    },
    { refines: true },
  ),
  'closed-admission': ask('admission', {
    ...admissionCauses,
    child: 'child-startup',
    user: 'closed-login',
    nothing: 'closed-listener',
    unsure: 'closed-banner',
  }),
  'wrappers-ban': hear('ban', { denyhosts: 'denyhosts-ban' }, 'tcp-wrappers'),
  'penalty-place': hear('place', { balancer: 'health-check-penalty' }, 'per-source-penalties'),
  'child-startup': ask('startup', closing('closed-service')),
  'closed-login': ask('login', {
    ...loginCauses,
    ...to('closed-service', 'password-off', 'key', 'administrators', 'key-algorithm', 'too-many', 'unsure'),
  }),
  'closed-banner': ask('banner', {
    ...bannerCauses,
    other: 'closed-other-place',
    ...to('closed-service', 'ssh', 'nothing', 'unsure'),
  }),
  'closed-other-place': hear('place', { balancer: 'load-balancer-http-mode' }, 'other-configured'),
  'closed-service': ask('service', {
    'socket-limit': 'closed-limit-startup',
    masked: 'unit-masked',
    failed: 'closed-startup',
    ...to('closed-listener', 'running', 'stopped', 'start-limit', 'disabled', 'absent', 'no-init'),
    unsure: 'closed-start',
  }),
  // Something may have taken the connection in the place of an sshd that does not start.
  'closed-start': hear('startup', closing('closed-listener'), 'closed-listener'),
  'closed-startup': ask('startup', closing('closed-listener')),
  'closed-limit-startup': ask('startup', closing('socket-start-limit'), { refines: true, mended: 'clean', shared: true }),
  'closed-listener': ask('listener', {
    other: 'other-configured',
    ...to('closed-place', 'sshd', 'systemd'),
    unsure: 'closed-relay',
  }),
  // Docker takes every connection, and closes those that nobody in the container wants.
  'closed-relay': hear('container', { running: 'docker-port-mapping' }, 'closed-place'),
  'closed-place': ask('place', {
    ...closedCauses,
    balancer: 'balancer-banner',
    ...to('ask-for-help', ...clouds, 'platform', 'home', 'vpn', ...closedGuests, 'direct', 'unsure'),
  }),
  // Who is sent on to sshd has a server behind it.
  'balancer-banner': hear('banner', { other: 'load-balancer-http-mode', ssh: 'ask-for-help' }, 'load-balancer-backend-down'),
  'other-configured': ask('configured-port', { this: 'port-in-use', other: 'not-ssh-on-port', unsure: 'other-startup' }, { refines: true }),
  'other-startup': hear('startup', { 'address-in-use': 'port-in-use' }, 'other-service'),
  // Which port sshd wants is not known, and something kept it from starting: most likely whoever is there instead.
  'other-service': hear('service', to('port-in-use', 'failed', 'start-limit', 'socket-limit'), 'not-ssh-on-port'),

  // Silent: connected, and no banner.
  'silent-middle': hear('ended-by', { middle: 'inspecting-middlebox' }, 'silent-console'),
  'silent-console': ask('console', { yes: 'silent-daemon', ...to('silent-stall', 'no', 'unsure') }),
  'silent-daemon': ask(
    'daemon',
    { frozen: 'daemon-frozen', descriptors: 'descriptors-exhausted', ...to('silent-health', 'answering', 'unsure') },
    { mended: 'answering' },
  ),
  'silent-health': ask(
    'health',
    { ...slowCauses, ...to('silent-admission', 'fine', 'processes', 'table-full', 'emergency', 'asleep', 'unsure') },
    { mended: 'fine' },
  ),
  'silent-admission': ask('admission', {
    wrappers: 'wrappers-ban',
    timeout: 'slow-login',
    ...to('silent-listener', 'max-startups', 'penalty', 'match', 'child', 'user', 'nothing', 'unsure'),
  }),
  'silent-listener': ask('listener', {
    other: 'other-configured',
    ...to('silent-stall', 'sshd', 'systemd', 'unsure'),
  }),
  'silent-stall': ask('stall', { packets: 'mtu-black-hole', ...to('screen-health', 'algorithms', 'unsure') }),
  // What this side shows comes before what is only seen on a screen.
  'screen-health': ask(
    'health',
    { ...slowCauses, ...to('silent-place', 'fine', 'processes', 'table-full', 'emergency', 'asleep', 'unsure') },
    { mended: 'fine' },
  ),
  'silent-place': ask('place', {
    company: 'inspecting-middlebox',
    ...to('ask-for-help', ...clouds, 'platform', 'home', 'vpn', 'overlay', 'tunnel', 'balancer', ...guests, 'direct', 'unsure'),
  }),

  // Something other than sshd spoke.
  'not-ssh-place': hear('place', { balancer: 'balancer-listener' }, 'not-ssh-listener'),
  'balancer-listener': ask(
    'listener',
    { other: 'other-configured', ...to('load-balancer-http-mode', 'sshd', 'systemd', 'unsure') },
    { refines: true },
  ),
  'not-ssh-listener': ask(
    'listener',
    { other: 'other-configured', ...to('not-ssh-on-port', 'sshd', 'systemd', 'unsure') },
    { refines: true },
  ),

  'kex-stall': ask('stall', {
    algorithms: 'no-common-algorithm',
    packets: 'mtu-black-hole',
    unsure: 'ask-for-help',
  }),
  'host-key-name': hear('resolution', { elsewhere: 'name-points-elsewhere' }, 'host-key-container'),
  'host-key-container': hear('container', { 'took-port': 'docker-took-port' }, 'host-key-edge'),
  'host-key-edge': hear('edge', { 'new-address': 'new-address-place' }, 'host-key-changed'),

  // Denied: the network is fine.
  'denied-container': hear('container', { 'took-port': 'docker-took-port' }, 'denied-place'),
  'denied-place': hear('place', { platform: 'managed-platform' }, 'denied-login'),
  'denied-login': ask('login', { ...loginCauses, ...to('denied-disk', 'chroot', 'unsure') }),
  'denied-disk': ask('disk', { full: 'disk-full', ...to('ask-for-help', 'no-inodes', 'free', 'unsure') }, { shared: true }),

  // It never left the client.
  'name-client': hear('client-config', { 'bad-option': 'client-config-error' }, 'name-resolution'),
  'name-resolution': ask('resolution', {
    'unknown-name': 'name-not-found',
    'no-answer': 'name-egress',
    'host-with-port': 'host-with-port',
    empty: 'empty-host',
    'local-name': 'local-name-unresolved',
    ...to('ask-for-help', 'loopback', 'elsewhere', 'cdn', 'resolved', 'unsure'),
  }),
  'name-egress': ask(
    'egress',
    { offline: 'client-offline', ...to('resolver-unreachable', 'open', 'blocked', 'unsure') },
    { refines: true },
  ),
  'proxy-hop': ask('hop', {
    target: 'jump-target-unreachable',
    jump: 'jump-host-unreachable',
    forbidden: 'forwarding-disabled',
    command: 'proxy-command-missing',
    proxy: 'proxy-blocks-ssh',
    iap: 'gcp-iap-firewall',
    unsure: 'ask-for-help',
  }),
  'client-config': ask('client-config', {
    'bad-option': 'client-config-error',
    'bad-bind': 'client-bind-address',
    library: 'client-library-mismatch',
    ...to('ask-for-help', 'fine', 'unsure'),
  }),

  // What ssh printed is not known: only what the server shows.
  'unseen-console': ask('console', { no: 'unseen-banner', ...to('unseen-leaves', 'yes', 'unsure') }),
  // What the port says is seen from here; of the server, what is known still counts.
  'unseen-banner': ask('banner', {
    ...bannerCauses,
    other: 'not-ssh-on-port',
    ...to('unseen-leaves', 'ssh', 'nothing', 'unsure'),
  }),
  // A route of the client's own that discards has an errno that means much else.
  'unseen-leaves': hear('leaves', { no: 'client-firewall' }, 'unseen-container'),
  'unseen-container': hear('container', { 'took-port': 'docker-took-port' }, 'unseen-system'),
  'unseen-system': hear('server-os', { windows: 'unseen-windows' }, 'unseen-startup'),
  'unseen-windows': hear('service', windowsCauses, 'unseen-windows-startup'),
  'unseen-windows-startup': hear('startup', windowsStart, 'unseen-windows-login'),
  'unseen-windows-login': hear('login', loginCauses, 'unseen-windows-listening'),
  'unseen-windows-listening': ask(
    'listening',
    { ...listeningCauses, ...wrongSocket, no: 'windows-idle', ...to('unseen-packet', 'yes', 'unsure') },
    { mended: 'yes' },
  ),
  'unseen-startup': ask('startup', { ...startupCauses, stale: 'stale-daemon', ...to('unseen-admission', 'clean', 'unsure') }),
  'unseen-admission': hear(
    'admission',
    {
      ...admissionCauses,
      user: 'unseen-login',
    },
    'unseen-service',
  ),
  'unseen-login': hear('login', loginCauses, 'unseen-service'),
  'unseen-service': ask('service', {
    'start-limit': 'start-limit-hit',
    'socket-limit': 'socket-start-limit',
    disabled: 'socket-disabled',
    masked: 'unit-masked',
    absent: 'absent-os',
    'no-init': 'init-missing',
    stopped: 'unseen-os',
    ...to('unseen-listening', 'running', 'failed', 'unsure'),
  }),
  'unseen-os': hear(
    'server-os',
    {
      macos: 'macos-remote-login-off',
      'raspberry-pi': 'raspberry-pi-ssh-off',
      'cisco-ios': 'cisco-ssh-off',
      ...gearCauses,
    },
    'sshd-not-running',
  ),
  'absent-os': hear('server-os', { windows: 'windows-sshd-not-installed' }, 'absent-startup'),
  'unseen-listening': ask(
    'listening',
    { ...listeningCauses, no: 'sshd-not-running', ...to('unseen-packet', 'yes', 'unsure') },
    { mended: 'yes' },
  ),
  'unseen-packet': ask('packet', { ...packetCauses, ...to('unseen-ban', 'accept', 'conditional', 'unsure') }, { mended: 'accept' }),
  'unseen-ban': ask('ban', { ...droppedCauses, denyhosts: 'denyhosts-ban', ...to('ask-for-help', 'no', 'unsure') }, { mended: 'no' }),
} as const;

export type QuestionId = keyof typeof routes;
export type Target = QuestionId | CauseId | End;

// A target that is neither a question, a cause nor an end is named by the compiler here.
type Targets = { [Q in QuestionId]: (typeof routes)[Q]['routes'][keyof (typeof routes)[Q]['routes']] }[QuestionId];
type Dangling = Exclude<Targets, Target>;
const everyTargetExists: [Dangling] extends [never] ? true : Dangling = true;

/** The question behind an id, or undefined where the id is a cause or an end. */
export const questionAt = (id: Target): Ask | undefined => (routes as Partial<Record<Target, Ask>>)[id];

type LearnedEvent = { [F in Fact]: { type: 'learned'; fact: F; value: Value<F> } }[Fact];

/** The question that every walk begins with. */
export const firstQuestion = 'symptom' satisfies QuestionId;

/**
 * The answer that a question goes by: what is known. One that is only heard is passed over as unsure where nothing is, and so is, for
 * whoever cannot get at the server, what nobody else can see.
 */
export const answerTo = ({ fact, heard }: Ask, known: Known): string | undefined =>
  known[fact] ?? (heard || runFor(fact, known) === null ? 'unsure' : undefined);

type Way = { ask: Ask; target: string };

const states = () => ({
  ...Object.fromEntries(
    Object.entries<Ask>(routes).map(([id, ask]) => [
      id,
      {
        // One transition for each target: half as many as values, and building them is most of the work.
        always: [...new Set(Object.values(ask.routes))].map((target) => ({
          guard: { type: 'leads' as const, params: { ask, target } },
          target,
        })),
      },
    ]),
  ),
  ...Object.fromEntries([...causes, ...ends].map((id) => [id, {}])),
});

// `setup` would bring every kind of action along, and with them a fiftieth of all that the page loads of its own.
const build = () =>
  createMachine(
    {
      types: {} as { context: Known; input: Known; events: LearnedEvent; guards: { type: 'leads'; params: Way } },
      id: 'diagnosis',
      // A loop in the routes would hang the process; the tests forbid one, this stops it.
      options: { maxIterations: everyTargetExists ? 50 : 0 },
      context: ({ input }) => ({ ...input }),
      initial: firstQuestion,
      on: { learned: { target: `.${firstQuestion}`, actions: assign(({ event }) => ({ [event.fact]: event.value })) } },
      states: states(),
    },
    { guards: { leads: ({ context }, { ask, target }) => ask.routes[answerTo(ask, context) ?? ''] === target } },
  );

let built: ReturnType<typeof build> | undefined;

/**
 * The diagnosis as a state machine. Its context is what is known, its only event is `learned`, and every event walks from the first
 * question again, so the state is a pure function of the facts: `initialTransition(diagnosis(), facts)` is the page. It is built when it
 * is asked for first: a phone needs a tenth of a second for that, which the first page does without.
 */
export const diagnosis = () => (built ??= build());

/** Where the diagnosis stands for what is known: at a question, a cause or an end. */
export const stateOf = (known: Known): Target =>
  Object.keys(known).length ? (initialTransition(diagnosis(), known)[0].value as Target) : firstQuestion;
