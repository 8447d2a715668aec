import { assign, setup } from 'xstate';
import { type CauseId, causes } from '../content/causes';
import type { Fact, Known, Value } from '../evidence/facts';
import { type Ask, ask, to } from './ask';

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
  library: 'library-mismatch',
  'session-binary': 'library-mismatch',
  forbidden: 'sshd-not-running',
  killed: 'sshd-killed',
} as const;

/** The same for a connection that was closed: a start that fails while a socket unit holds the port, or a child that dies. */
const closing = <T extends string>(next: T) => {
  const { 'address-absent': _absent, 'bind-denied': _denied, forbidden: _forbidden, killed: _killed, ...closes } = startupCauses;
  return { ...closes, ...to(next, 'address-absent', 'bind-denied', 'forbidden', 'killed', 'clean', 'unsure') };
};

/** Why a login was refused: the same causes wherever that is asked. */
const loginCauses = {
  'not-allowed': 'user-not-allowed',
  root: 'root-login-off',
  'password-off': 'password-login-off',
  key: 'key-not-accepted',
  'key-algorithm': 'key-not-accepted',
  permissions: 'home-permissions',
  'too-many': 'too-many-keys',
  expired: 'account-expired',
  shell: 'login-shell',
  nologin: 'nologin-file',
  booting: 'still-booting',
  chroot: 'home-permissions',
  'no-space': 'disk-full',
} as const;

/** A target that is this very machine: no server ever saw the packet. */
const ownName = { loopback: 'name-points-to-loopback', empty: 'empty-host' } as const;

/** A socket on the right port that is reached by the wrong packets: the same causes wherever that is asked. */
const listeningCauses = {
  elsewhere: 'elsewhere-listener',
  loopback: 'loopback-listener',
  'other-address': 'listen-other-address',
  'other-family': 'listen-one-family',
} as const;

/** The routes, as data. A name is a question's: one fact may be asked at two places, with different routes. */
export const routes = {
  symptom: ask('symptom', {
    refused: 'refused-name',
    'timed-out': 'timed-out-way-out',
    'no-route': 'no-route-leaves',
    prohibited: 'prohibited-leaves',
    unreachable: 'unreachable-egress',
    closed: 'closed-arrives',
    silent: 'silent-daemon',
    'not-ssh': 'not-ssh-listener',
    kex: 'kex-stall',
    'host-key': 'host-key-changed',
    denied: 'denied-login',
    name: 'name-resolution',
    proxy: 'proxy-hop',
    config: 'client-config',
    connected: 'it-connects',
    unsure: 'unseen-startup',
  }),

  // Refused: something answered, with a reset or an ICMP message.
  'refused-name': ask(
    'resolution',
    { ...ownName, ...to('refused-way-out', 'unknown-name', 'no-answer', 'host-with-port', 'resolved', 'unsure') },
    { heard: true },
  ),
  'refused-way-out': ask(
    'egress',
    { blocked: 'egress-blocked', offline: 'client-offline', ...to('refused-console', 'open', 'unsure') },
    { heard: true },
  ),
  'refused-console': ask('console', { yes: 'refused-listening', ...to('refused-resolution', 'no', 'unsure') }),
  'refused-listening': ask(
    'listening',
    { ...listeningCauses, yes: 'refused-packet', ...to('refused-service', 'no', 'unsure') },
    { mended: 'yes' },
  ),
  'loopback-listener': ask(
    'listener',
    { other: 'port-in-use', ...to('listen-loopback-only', 'sshd', 'systemd', 'unsure') },
    { heard: true },
  ),
  'elsewhere-listener': ask(
    'listener',
    { systemd: 'elsewhere-configured', ...to('wrong-port', 'sshd', 'other', 'unsure') },
    { refines: true },
  ),
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
    masked: 'unit-masked',
    absent: 'sshd-not-installed',
    unsure: 'failed-startup',
  }),
  'running-startup': ask('startup', { ...startupCauses, ...to('running-configured', 'clean', 'unsure') }, { heard: true }),
  // It runs, and not on this port: so most likely on another.
  'running-configured': ask('configured-port', { this: 'ask-for-help', ...to('wrong-port', 'other', 'unsure') }, { refines: true }),
  'stopped-startup': ask('startup', { ...startupCauses, ...to('sshd-not-running', 'clean', 'unsure') }, { refines: true }),
  'failed-startup': ask('startup', { ...startupCauses, ...to('failed-disk', 'clean', 'unsure') }),
  'failed-disk': ask('disk', { ...to('disk-full', 'full', 'no-inodes'), ...to('ask-for-help', 'free', 'unsure') }),
  // The limit holds also after the first trouble is mended: two causes at once.
  'start-limit-startup': ask(
    'startup',
    { ...startupCauses, ...to('start-limit-hit', 'clean', 'unsure') },
    { refines: true, mended: 'clean', shared: true },
  ),
  'socket-limit-startup': ask(
    'startup',
    { ...startupCauses, ...to('socket-start-limit', 'clean', 'unsure') },
    { refines: true, mended: 'clean', shared: true },
  ),
  'refused-packet': ask(
    'packet',
    {
      ...to('refused-ban', 'accept', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
      conditional: 'refused-limit',
    },
    { mended: 'accept' },
  ),
  'reject-firewall': ask('firewall', {
    ufw: 'ufw-rejects',
    firewalld: 'firewalld-zone',
    iptables: 'iptables-rejects',
    nftables: 'nftables-rejects',
    fail2ban: 'fail2ban-ban',
    ...to('ask-for-help', 'docker', 'unsure'),
  }),
  'drop-firewall': ask('firewall', {
    ufw: 'ufw-denies',
    firewalld: 'firewalld-zone',
    iptables: 'iptables-drops',
    nftables: 'nftables-drops',
    fail2ban: 'fail2ban-ban',
    ...to('ask-for-help', 'docker', 'unsure'),
  }),
  'prohibit-firewall': ask('firewall', {
    ufw: 'ufw-rejects',
    firewalld: 'prohibit-zone',
    iptables: 'iptables-prohibits',
    nftables: 'nftables-rejects',
    fail2ban: 'fail2ban-ban',
    ...to('ask-for-help', 'docker', 'unsure'),
  }),
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
    ...to('refused-arrives', 'docker', 'unsure'),
  }),
  'refused-ban': ask('ban', { yes: 'fail2ban-ban', ...to('refused-arrives', 'no', 'unsure') }, { mended: 'no' }),
  'refused-arrives': ask('arrives', { yes: 'ask-for-help', no: 'refused-leaves', unsure: 'refused-place' }),
  'refused-leaves': ask('leaves', { no: 'refused-own-name', ...to('refused-place', 'yes', 'unsure') }),
  'refused-own-name': ask(
    'resolution',
    { ...ownName, ...to('client-firewall', 'unknown-name', 'no-answer', 'host-with-port', 'resolved', 'unsure') },
    { refines: true },
  ),
  'refused-place': ask(
    'place',
    {
      home: 'port-forward-missing',
      balancer: 'load-balancer-backend-down',
      ...to('network-firewall', 'company', 'unsure'),
      ...to('wrong-host', 'aws', 'cloud', 'direct'),
    },
    { refines: true },
  ),
  'refused-resolution': ask('resolution', {
    ...ownName,
    ...to('refused-affected', 'unknown-name', 'no-answer', 'host-with-port', 'resolved', 'unsure'),
  }),
  'refused-affected': ask('affected', {
    'only-me': 'refused-egress',
    'outside-only': 'outside-place',
    ...to('refused-changed', 'everyone', 'unsure'),
  }),
  'refused-egress': ask('egress', {
    blocked: 'egress-blocked',
    offline: 'client-offline',
    ...to('fail2ban-ban', 'open', 'unsure'),
  }),
  'outside-place': ask('place', {
    home: 'port-forward-missing',
    balancer: 'load-balancer-backend-down',
    company: 'network-firewall',
    ...to('listen-loopback-only', 'aws', 'cloud', 'direct', 'unsure'),
  }),
  'refused-changed': ask('changed', {
    'never-worked': 'refused-never',
    reboot: 'still-booting',
    upgrade: 'config-error',
    settings: 'config-error',
    firewall: 'iptables-rejects',
    'failed-logins': 'fail2ban-ban',
    address: 'wrong-host',
    nothing: 'sshd-not-running',
    unsure: 'ask-for-help',
  }),
  'refused-never': ask('place', {
    home: 'port-forward-missing',
    balancer: 'load-balancer-backend-down',
    company: 'network-firewall',
    ...to('sshd-not-installed', 'aws', 'cloud', 'direct', 'unsure'),
  }),

  // Timed out: nothing answered.
  'timed-out-way-out': ask(
    'egress',
    { blocked: 'egress-blocked', offline: 'client-offline', ...to('timed-out-console', 'open', 'unsure') },
    { heard: true },
  ),
  'timed-out-console': ask('console', { yes: 'timed-out-packet', ...to('timed-out-affected', 'no', 'unsure') }),
  'timed-out-packet': ask(
    'packet',
    {
      ...to('timed-out-ban', 'accept', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
      conditional: 'drop-firewall',
    },
    { mended: 'accept' },
  ),
  'timed-out-ban': ask('ban', { yes: 'fail2ban-ban', ...to('timed-out-daemon', 'no', 'unsure') }, { mended: 'no', heard: true }),
  'timed-out-daemon': ask(
    'daemon',
    { frozen: 'daemon-frozen', ...to('timed-out-arrives', 'answering', 'unsure') },
    { mended: 'answering' },
  ),
  'timed-out-arrives': ask('arrives', {
    yes: 'ask-for-help',
    no: 'timed-out-leaves',
    unsure: 'timed-out-alive',
  }),
  'timed-out-leaves': ask('leaves', { no: 'client-firewall', ...to('timed-out-alive', 'yes', 'unsure') }, { heard: true }),
  'timed-out-affected': ask('affected', {
    'only-me': 'timed-out-egress',
    ...to('timed-out-alive', 'everyone', 'outside-only', 'unsure'),
  }),
  'timed-out-egress': ask('egress', {
    blocked: 'egress-blocked',
    offline: 'client-offline',
    ...to('timed-out-place', 'open', 'unsure'),
  }),
  'timed-out-alive': ask('alive', { no: 'dead-changed', ...to('timed-out-place', 'yes', 'unsure') }),
  'dead-changed': ask(
    'changed',
    {
      address: 'wrong-host',
      reboot: 'still-booting',
      ...to('host-down', 'never-worked', 'upgrade', 'settings', 'firewall', 'failed-logins', 'nothing', 'unsure'),
    },
    { refines: true },
  ),
  'timed-out-place': ask(
    'place',
    {
      aws: 'aws-security-group',
      cloud: 'cloud-firewall',
      home: 'port-forward-missing',
      ...to('network-firewall', 'company', 'balancer', 'direct', 'unsure'),
    },
    { refines: true },
  ),

  // No route, or prohibited: a firewall says so, or nobody is at that address.
  'no-route-leaves': ask('leaves', { no: 'client-firewall', ...to('no-route-console', 'yes', 'unsure') }, { heard: true }),
  'no-route-console': ask('console', { yes: 'no-route-packet', ...to('no-route-alive', 'no', 'unsure') }),
  'no-route-packet': ask(
    'packet',
    {
      ...to('no-route-alive', 'accept', 'conditional', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
    },
    { mended: 'accept' },
  ),
  'no-route-alive': ask('alive', { no: 'dead-changed', ...to('no-route-arrives', 'yes', 'unsure') }),
  'no-route-arrives': ask('arrives', { yes: 'ask-for-help', ...to('no-route-place', 'no', 'unsure') }),
  'no-route-place': ask(
    'place',
    {
      home: 'port-forward-missing',
      ...to('network-firewall', 'company', 'balancer', 'unsure'),
      ...to('firewalld-service-missing', 'aws', 'cloud', 'direct'),
    },
    { refines: true },
  ),
  'prohibited-leaves': ask('leaves', { no: 'client-firewall', ...to('prohibited-console', 'yes', 'unsure') }, { heard: true }),
  'prohibited-console': ask('console', { yes: 'prohibited-packet', ...to('no-route-arrives', 'no', 'unsure') }),
  'prohibited-packet': ask(
    'packet',
    {
      ...to('no-route-arrives', 'accept', 'conditional', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
    },
    { mended: 'accept' },
  ),
  'unreachable-egress': ask('egress', {
    offline: 'client-offline',
    ...to('unreachable-packet', 'open', 'blocked', 'unsure'),
  }),
  'unreachable-packet': ask(
    'packet',
    {
      ...to('unreachable-arrives', 'accept', 'conditional', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
    },
    { mended: 'accept' },
  ),
  'unreachable-arrives': ask('arrives', { no: 'network-firewall', ...to('ask-for-help', 'yes', 'unsure') }),

  // Closed: it let the connection in, then hung up.
  'closed-arrives': ask('arrives', { no: 'front-place', ...to('closed-admission', 'yes', 'unsure') }, { heard: true }),
  'front-place': ask(
    'place',
    { company: 'ask-for-help', ...to('load-balancer-backend-down', 'balancer', 'aws', 'cloud', 'home', 'direct', 'unsure') },
    { refines: true },
  ),
  'closed-admission': ask('admission', {
    wrappers: 'tcp-wrappers',
    'max-startups': 'max-startups',
    penalty: 'per-source-penalties',
    child: 'child-startup',
    user: 'closed-login',
    nothing: 'closed-listener',
    unsure: 'closed-banner',
  }),
  'child-startup': ask('startup', closing('closed-service')),
  'closed-login': ask('login', {
    ...loginCauses,
    ...to('closed-service', 'not-allowed', 'root', 'password-off', 'key', 'key-algorithm', 'too-many', 'unsure'),
  }),
  'closed-banner': ask('banner', {
    throttled: 'per-source-penalties',
    other: 'other-configured',
    ...to('closed-service', 'ssh', 'nothing', 'unsure'),
  }),
  'closed-service': ask('service', {
    'socket-limit': 'closed-limit-startup',
    masked: 'unit-masked',
    failed: 'closed-startup',
    ...to('closed-listener', 'running', 'stopped', 'start-limit', 'absent', 'unsure'),
  }),
  'closed-startup': ask('startup', closing('closed-listener')),
  'closed-limit-startup': ask('startup', closing('socket-start-limit'), { refines: true, mended: 'clean', shared: true }),
  'closed-listener': ask('listener', {
    other: 'other-configured',
    ...to('closed-place', 'sshd', 'systemd', 'unsure'),
  }),
  'closed-place': ask('place', {
    balancer: 'load-balancer-backend-down',
    ...to('ask-for-help', 'aws', 'cloud', 'home', 'company', 'direct', 'unsure'),
  }),
  'other-configured': ask('configured-port', { this: 'port-in-use', other: 'not-ssh-on-port', unsure: 'other-startup' }, { refines: true }),
  'other-startup': ask(
    'startup',
    {
      'address-in-use': 'port-in-use',
      ...to(
        'not-ssh-on-port',
        'clean',
        'config',
        'host-keys-missing',
        'host-keys-unreadable',
        'privsep-directory',
        'privsep-user',
        'address-absent',
        'bind-denied',
        'library',
        'session-binary',
        'forbidden',
        'killed',
        'unsure',
      ),
    },
    { heard: true },
  ),

  // Silent: connected, and no banner.
  'silent-daemon': ask('daemon', { frozen: 'daemon-frozen', ...to('silent-admission', 'answering', 'unsure') }, { mended: 'answering' }),
  'silent-admission': ask('admission', {
    wrappers: 'tcp-wrappers',
    ...to('silent-listener', 'max-startups', 'penalty', 'child', 'user', 'nothing', 'unsure'),
  }),
  'silent-listener': ask('listener', {
    other: 'other-configured',
    ...to('silent-stall', 'sshd', 'systemd', 'unsure'),
  }),
  'silent-stall': ask('stall', { packets: 'mtu-black-hole', ...to('ask-for-help', 'algorithms', 'unsure') }),

  // Something other than sshd spoke.
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

  // Denied: the network is fine.
  'denied-login': ask('login', { ...loginCauses, ...to('denied-disk', 'nologin', 'unsure') }),
  'denied-disk': ask('disk', { ...to('disk-full', 'full', 'no-inodes'), ...to('key-not-accepted', 'free', 'unsure') }),

  // It never left the client.
  'name-resolution': ask('resolution', {
    'unknown-name': 'name-not-found',
    'no-answer': 'name-egress',
    'host-with-port': 'host-with-port',
    empty: 'empty-host',
    ...to('ask-for-help', 'loopback', 'resolved', 'unsure'),
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
    unsure: 'ask-for-help',
  }),
  'client-config': ask('client-config', {
    'bad-option': 'client-config-error',
    'bad-bind': 'client-bind-address',
    ...to('ask-for-help', 'fine', 'unsure'),
  }),

  // What ssh printed is not known: only what the server shows.
  'unseen-startup': ask('startup', { ...startupCauses, ...to('unseen-admission', 'clean', 'unsure') }),
  'unseen-admission': ask(
    'admission',
    {
      wrappers: 'tcp-wrappers',
      'max-startups': 'max-startups',
      penalty: 'per-source-penalties',
      user: 'unseen-login',
      ...to('unseen-service', 'child', 'nothing', 'unsure'),
    },
    { heard: true },
  ),
  'unseen-login': ask('login', { ...loginCauses, unsure: 'unseen-service' }),
  'unseen-service': ask('service', {
    'start-limit': 'start-limit-hit',
    'socket-limit': 'socket-start-limit',
    masked: 'unit-masked',
    absent: 'sshd-not-installed',
    stopped: 'sshd-not-running',
    ...to('unseen-listening', 'running', 'failed', 'unsure'),
  }),
  'unseen-listening': ask(
    'listening',
    { ...listeningCauses, no: 'sshd-not-running', ...to('unseen-packet', 'yes', 'unsure') },
    { mended: 'yes' },
  ),
  'unseen-packet': ask(
    'packet',
    {
      ...to('unseen-ban', 'accept', 'conditional', 'unsure'),
      drop: 'drop-firewall',
      ...to('reject-firewall', 'reject-reset', 'reject-port'),
      ...to('prohibit-firewall', 'reject-prohibited', 'reject-net'),
    },
    { mended: 'accept' },
  ),
  'unseen-ban': ask('ban', { yes: 'fail2ban-ban', ...to('ask-for-help', 'no', 'unsure') }, { mended: 'no' }),
} as const;

export type QuestionId = keyof typeof routes;
export type Target = QuestionId | CauseId | End;

// A target that is neither a question, a cause nor an end is named by the compiler here.
type Targets = { [Q in QuestionId]: (typeof routes)[Q]['routes'][keyof (typeof routes)[Q]['routes']] }[QuestionId];
type Dangling = Exclude<Targets, Target>;
const everyTargetExists: [Dangling] extends [never] ? true : Dangling = true;

/** The question behind an id, or undefined where the id is a cause or an end. */
export const questionAt = (id: Target): Ask | undefined => (routes as Partial<Record<Target, Ask>>)[id];

type Learned = { [F in Fact]: { type: 'learned'; fact: F; value: Value<F> } }[Fact];

/**
 * The diagnosis as a state machine. Its context is what is known, its only event is `learned`, and every event walks from the first
 * question again, so the state is a pure function of the facts: `initialTransition(diagnosis, facts)` is the page.
 */
export const diagnosis = setup({
  types: { context: {} as Known, input: {} as Known, events: {} as Learned },
  guards: { is: ({ context }, { fact, value }: { fact: Fact; value: string }) => context[fact] === value },
}).createMachine({
  id: 'diagnosis',
  // A loop in the routes would hang the process; the tests forbid one, this stops it.
  options: { maxIterations: everyTargetExists ? 50 : 0 },
  context: ({ input }) => ({ ...input }),
  initial: 'symptom',
  on: { learned: { target: '.symptom', actions: assign(({ event }) => ({ [event.fact]: event.value })) } },
  states: {
    ...Object.fromEntries(
      Object.entries<Ask>(routes).map(([id, { fact, routes, heard }]) => [
        id,
        {
          meta: { fact },
          always: [
            ...Object.entries(routes).map(([value, target]) => ({ guard: { type: 'is' as const, params: { fact, value } }, target })),
            ...(heard ? [{ target: routes.unsure as string }] : []),
          ],
        },
      ]),
    ),
    ...Object.fromEntries([...causes, ...ends].map((id) => [id, {}])),
  },
});
