import type { Value } from '../facts';
import type { Details } from '../reading';

/**
 * What one message of sshd says about its start: a value of `startup`, or a note that decides only together with others.
 * `key-*`: one host key of several was passed over. `no-keys`: none was left. `unbound`: no address was left. `listening`: it started.
 */
export type Note = Value<'startup'> | 'key-missing' | 'key-unreadable' | 'no-keys' | 'unbound' | 'listening';

/**
 * The messages with which sshd starts or fails to, without log prefix and without `error: ` or `fatal: `. Names of groups are those
 * of Details. `Deprecated option` and `Unsupported option` (capital U) are warnings: sshd starts all the same.
 * Sources: openssh-portable sshd.c, servconf.c, authfile.c, entropy.c; glibc elf/dl-load.c; systemd src/core/socket.c.
 */
const starts: readonly (readonly [RegExp, Note])[] = [
  [/^Server listening on (?<address>\S+) port (?<port>\d+)/, 'listening'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: Address (?:already )?in use/, 'address-in-use'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: Permission denied/, 'bind-denied'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: (?:Cannot|Can't) assign requested/, 'address-absent'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: Address not available/, 'address-absent'],
  [/^listen on \[(?<address>[^\]]+)\]:(?<port>\d+): Address already in use/, 'address-in-use'],
  [/^Failed to create listening socket \((?<address>[^)]+):(?<port>\d+)\): Address already in use/, 'address-in-use'],
  [/^Failed to create listening socket \((?<address>[^)]+):(?<port>\d+)\): Permission denied/, 'bind-denied'],
  [/^Cannot bind any address/, 'unbound'],
  [/^(?:sshd: )?no hostkeys available/, 'no-keys'],
  [/^No supported key exchange algorithms/, 'no-keys'],
  [/^Disabling protocol version 2\. Could not load host key/, 'no-keys'],
  [/^Permissions \d+ for '(?<where>[^']*(?:host|\/etc\/)[^']*)' are too open/, 'key-unreadable'],
  [/^This private key will be ignored/, 'key-unreadable'],
  [/^Unable to load host key "(?<where>[^"]+)": (?:bad permissions|Permission denied)/, 'key-unreadable'],
  [/^Unable to load host key "(?<where>[^"]+)": /, 'key-missing'],
  [/^(?:Could not|Unable to) load host key: (?<where>\S+)/, 'key-missing'],
  [/^Missing privilege separation directory: (?<where>\S+)/, 'privsep-directory'],
  [/^(?<where>\/\S*) must be owned by root and not group or world-writable/, 'privsep-directory'],
  [/^chroot\("(?<where>[^"]+)"\): No such file/, 'privsep-directory'],
  [/^Privilege separation user (?<user>\S+) does not exist/, 'privsep-user'],
  [/^OpenSSL version mismatch\. Built against/, 'library'],
  [/^\S*sshd\S*: (?:error while loading shared libraries|symbol lookup error): /, 'library'],
  [/^\S*sshd\S*: \S+: version `[^']+' not found/, 'library'],
  [/^(?<where>\/\S*sshd-\w+) does not exist or is not executable/, 'session-binary'],
  [/^rexec of (?<where>\S+) failed/, 'session-binary'],
  [/^-R not supported here/, 'stale'],
  [/^(?<where>\S+): line (?<line>\d+): Bad configuration option/, 'config'],
  [/^(?<where>\S+): terminating, \d+ bad configuration option/, 'config'],
  [/^(?<where>\S*(?:conf|sshd)\S*|rexec) line (?<line>\d+): (?!Deprecated option|Unsupported option)/, 'config'],
  [/^(?<where>\S*sshd_config\S*): No such file or directory/, 'config'],
  [/^(?:AuthorizedKeysCommand set without|AuthenticationMethods cannot be satisfied|Too many recursive conf)/, 'config'],
  [/^(?:Unsupported Match attribute|Missing Match criteria for|Invalid Match address argument)/, 'config'],
  [/^bad addr or host: (?<address>\S+)/, 'address-absent'],
];

/** Details from the named groups of a match: `where` takes the line with it, a port or address that was masked is left out. */
export function detailsOf(match: RegExpExecArray, saw: string): Details {
  const { address, port, user, where, line } = match.groups ?? {};
  const bare = address?.replace(/^\[|\]$/g, '');
  return {
    saw,
    ...(bare && /^[\d.]+$|:/.test(bare) && { address: bare }),
    ...(port && /^\d{1,5}$/.test(port) && { port: Number(port) }),
    ...(user && { user }),
    ...(where && { where: line ? `${where}:${line}` : where }),
  };
}

/** The first row that a message matches, with its details. */
export function lookUp<T>(rows: readonly (readonly [RegExp, T])[], message: string): { value: T; details: Details } | undefined {
  const saw = message.slice(0, 300);
  for (const [pattern, value] of rows) {
    const match = pattern.exec(saw);
    if (match) return { value, details: detailsOf(match, saw) };
  }
  return undefined;
}

/** What a message, without prefix, says about the start of sshd. */
export function startNote(message: string): { value: Note; details: Details } | undefined {
  const note = lookUp(starts, message.replace(/^(?:error|fatal): /, ''));
  // The policy lets sshd have 22, and a port below 1024 is denied to whoever is not root: that is likelier than a missing label.
  return note?.value === 'bind-denied' && isPrivileged(note.details) ? { ...note, value: 'bind-not-root' } : note;
}

/** A port below 1024, which only root may bind. */
const isPrivileged = ({ port }: Details) => port !== undefined && port < 1024;

export type Refusal = { value: Value<'login'>; weak?: boolean; guess?: boolean; password?: boolean };

/**
 * The messages with which sshd and PAM refuse a login. `weak`: it says that a login failed, and not why. `guess`: the
 * reason is what is left when others would have said so.
 * Sources: openssh-portable auth.c, auth2.c, auth2-pubkey.c, session.c; Linux-PAM modules.
 */
const logins: readonly (readonly [RegExp, Refusal])[] = [
  [/^User (?<user>\S+)(?: from (?<address>\S+))? not allowed because shell /, { value: 'shell' }],
  [/^User (?<user>\S+)(?: from (?<address>\S+))? not allowed because account is locked/, { value: 'expired' }],
  [/^User (?<user>\S+)(?: from (?<address>\S+))? not allowed because /, { value: 'not-allowed' }],
  [/^pam_access\(sshd:\w+\): access denied for user [`'](?<user>[^']+)' from [`'](?<address>[^']+)/, { value: 'not-allowed' }],
  [/^ROOT LOGIN REFUSED FROM (?<address>\S+)/, { value: 'root' }],
  [/^Authentication refused: bad ownership or modes for (?:file|directory) (?<where>[^[]+)/, { value: 'permissions' }],
  [/^bad ownership or modes for chroot directory (?:component )?"(?<where>[^"]+)"/, { value: 'chroot' }],
  [/^maximum authentication attempts exceeded for (?:invalid user )?(?<user>\S+) from (?<address>\S+)/, { value: 'too-many' }],
  [/^Disconnecting (?:\w+ user (?<user>\S+) )?(?<address>\S+) port \d+: Too many authentication/, { value: 'too-many' }],
  [/^pam_unix\(sshd:account\): account (?<user>\S+) has expired/, { value: 'expired' }],
  [/^pam_shells\(sshd:\w+\): /, { value: 'shell' }],
  [/^pam_nologin\(sshd:\w+\): /, { value: 'nologin' }],
  [/^userauth_pubkey: (?:key type|signature algorithm) \S+ not in Pubkey/, { value: 'key-algorithm' }],
  [/^(?!.*pid file).*(?:No space left on device|database or disk is full)/, { value: 'no-space', weak: true }],
  // pam_unix and pam_access write a line of their own when they refuse; pam_nologin refuses in silence.
  [/^Access denied for user (?<user>\S+) by PAM account configuration/, { value: 'nologin', guess: true }],
  [/^Failed password for (?<user>root) from (?<address>\S+)/, { value: 'root', weak: true, password: true }],
  [
    /^Failed (?:password|keyboard-interactive\/pam) for (?:invalid user )?(?<user>\S*) from (?<address>\S+)/,
    { value: 'key', weak: true, password: true },
  ],
  [/^Failed publickey for (?:invalid user )?(?<user>\S*) from (?<address>\S+)/, { value: 'key', weak: true }],
  [/^Invalid user (?<user>\S*) from (?<address>\S+)/, { value: 'key', weak: true }],
  [
    /^(?:Connection closed by|Disconnected from) (?:authenticating|invalid) user (?<user>\S*) (?<address>\S+) port/,
    { value: 'key', weak: true },
  ],
];

/** What a message, without prefix, says of a refused login. */
export const loginRefusal = (message: string) => lookUp(logins, message.replace(/^(?:error|fatal): /, ''));

/**
 * The messages with which sshd turns a connection away before any login.
 * Sources: openssh-portable sshd.c, srclimit.c; tcp_wrappers refuse.c.
 */
const admissions: readonly (readonly [RegExp, 'wrappers' | 'max-startups' | 'penalty' | 'match'])[] = [
  [/^refused connect from \S+ \((?<address>[^)]+)\)/, 'wrappers'],
  [/^refused connect from (?<address>\S+)/, 'wrappers'],
  [/^drop connection #\d+ from \[(?<address>[^\]]+)\]:\d+ on \[[^\]]+\]:\d+ (?:past )?penalty/i, 'penalty'],
  [/^srclimit_penalise: \w+: new (?<address>[^/\s]+)\S* active penalty/, 'penalty'],
  [/^drop connection #\d+ from \[(?<address>[^\]]+)\]:\d+ on \[[^\]]+\]:\d+ /, 'max-startups'],
  [/^administratively prohibited connection for (?<user>\S+) from (?<address>\S+)/, 'match'],
  [/^beginning MaxStartups throttling/, 'max-startups'],
];

/** Why a message, without prefix, says that a connection was not let in. */
export const turnedAway = (message: string) => lookUp(admissions, message.replace(/^(?:error|fatal): /, ''));

/**
 * The listener itself had no descriptor left: for the connection (it waits), or for the pair that it needs to hand the connection
 * over (it is closed). `Too many open files in system` is the other limit, of the whole machine. Source: openssh-portable sshd.c.
 */
export const lacksDescriptors = (message: string) =>
  /^(?:error: )?(?:accept|reexec socketpair|server_accept_loop: pipe\(startup_p\)): Too many open files$/.test(message);
