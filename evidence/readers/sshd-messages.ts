import type { Value } from '../facts';
import { anyOf, type Context, type Details, type Learned } from '../reading';

/**
 * What one message of sshd says about its start: a value of `startup`, or a note that decides only together with others.
 * `key-*`: one host key of several was passed over. `no-keys`: none was left. `unbound`: no address was left. `listening`: it started.
 */
export type Note = Value<'startup'> | 'key-missing' | 'key-unreadable' | 'no-keys' | 'unbound' | 'listening';

/**
 * The messages with which sshd starts or fails to, without log prefix and without `error: ` or `fatal: `. Names of groups are those
 * of Details. What is deprecated or an `Unsupported option` (capital U) is a warning: sshd starts all the same.
 * Sources: openssh-portable sshd.c, servconf.c, authfile.c, entropy.c; glibc elf/dl-load.c; systemd src/core/socket.c; dropbear svr-main.c,
 * svr-runopts.c.
 */
const starts: readonly (readonly [RegExp, Note])[] = [
  [/^Server listening on (?<address>\S+) port (?<port>\d+)\b(?! [a-z])/, 'listening'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: [Aa]ddress (?:already )?in use/, 'address-in-use'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: Permission denied/, 'bind-denied'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: (?:Cannot|Can't) assign requested/, 'address-absent'],
  [/^Bind to port (?<port>\S+) on (?<address>\S+) failed: [Aa]ddress not available/, 'address-absent'],
  [/^listen on \[(?<address>[^\]]+)\]:(?<port>\d+): Address already in use/, 'address-in-use'],
  [/^Failed to create listening socket \((?<address>[^)]+):(?<port>\d+)\): Address already in use/, 'address-in-use'],
  [/^Failed to create listening socket \((?<address>[^)]+):(?<port>\d+)\): Permission denied/, 'bind-denied'],
  [/^Failed to create listening socket \((?<address>[^)]+):(?<port>\d+)\): Cannot assign requested/, 'address-absent'],
  [/^[Ff]ailed to listen on sockets: Cannot assign requested/, 'address-absent'],
  // systemd before 2018
  [/^[Ff]ailed to listen on sockets: Address already in use/, 'address-in-use'],
  [
    /^Failed listening on '(?:\[?(?<address>[^\s\]']+)\]?:)?(?<port>\d+)': (?:Error listening: )?Address (?:already )?in use/,
    'address-in-use',
  ],
  [/^Cannot bind any address/, 'unbound'],
  [/^(?:sshd: )?no hostkeys available/, 'no-keys'],
  [/^Failed loading (?<where>\S*dropbear\S*_host_key)/, 'key-missing'],
  [/^(?:Early exit: )?No hostkeys available\. 'dropbear/, 'no-keys'],
  [/^No supported key exchange algorithms/, 'no-keys'],
  [/^Disabling protocol version 2\. Could not load host key/, 'no-keys'],
  [/^Permissions (?:\d+ )?for '(?<where>[^']*(?:host|\/etc\/)[^']*)' are too open/, 'key-unreadable'],
  [/^This private key will be ignored/, 'key-unreadable'],
  [/^bad permissions: ignore key: (?<where>\S*host_\S+)/, 'key-unreadable'],
  [/^Unable to load host key "(?<where>[^"]+)": (?:bad permissions|Permission denied)/, 'key-unreadable'],
  [/^Unable to load host key "(?<where>[^"]+)": /, 'key-missing'],
  [/^(?:Could not|Unable to) load host key: (?<where>\S+)/, 'key-missing'],
  // sshd.c: shorter than RequiredRSASize, which was 1024 before it had that name.
  [/^(?:main: )?Host key (?<where>\S+): Invalid key length/, 'key-unreadable'],
  [/^Missing privilege separation(?: directory)?: (?<where>\S+)/, 'privsep-directory'],
  [/^(?<where>\/\S*) must be owned by root and not group or world-writable/, 'privsep-directory'],
  [/^chroot ?\("(?<where>[^"]+)"\): No such file/, 'privsep-directory'],
  [/^Privilege separation user (?<user>\S+) does not exist/, 'privsep-user'],
  [/^OpenSSL version mismatch\. Built against/, 'library'],
  [/^\S*sshd\S*: (?:error while loading shared libraries|symbol lookup error|relocation error): /, 'library'],
  [/^\S*sshd\S*: \S+: version `[^']+' not found/, 'library'],
  // musl ldso/dynlink.c; bionic linker; FreeBSD and OpenBSD ld.so; illumos ld.so.1; Apple's dyld, whose second line names the program.
  [/^Error (?:relocating \S*sshd\S*: |loading shared library \S+: .{1,80}\(needed by \S*sshd\S*\))/, 'library'],
  [/^CANNOT LINK EXECUTABLE (?:"\S*sshd\S*"|\S*sshd): /, 'library'],
  [/^(?:\S*ld-elf\S*: )?Shared object "[^"]+" not found, required by "\S*sshd\S*"/, 'library'],
  [/^\S*ld-elf\S*: \S*sshd\S*: Undefined symbol "/, 'library'],
  [/^(?:ld\.so: )?\S*sshd\S*: can't load library '/, 'library'],
  [/^ld\.so\.1: \S*sshd\S*: fatal: /, 'library'],
  [/^Referenced from: .{0,300}\/sshd(?:-\w+)?$/, 'library'],
  // The filter of system calls ends a child whose libraries call what its sshd did not know yet.
  [/^(?:ssh_sandbox_violation: unexpected system call|privsep_preauth: preauth child terminated by signal 31)\b/, 'library'],
  // A kernel without that filter, which sshd would do without until 10.4. Source: openssh-portable sandbox-seccomp-filter.c.
  [/^ssh_sandbox_child: (?:prctl|setrlimit|pledge|failed)\b/, 'library'],
  [/^(?<where>\/\S*sshd-\w+) does not exist or is not executable/, 'session-binary'],
  [/^(?:rexec|privsep_preauth: exec) of (?<where>\S+) failed/, 'session-binary'],
  [/^-R not supported here/, 'stale'],
  [/^(?<where>\S+): line (?<line>\d+): Bad configuration option/, 'config'],
  [/^(?<where>\S+): terminating, \d+ bad configuration option/, 'config'],
  // Whatever name a tool gave the file that it tries.
  [/^(?<where>\S+) line (?<line>\d+): Directive '/, 'config'],
  [
    /^(?<where>\S*(?:conf|sshd)\S*|rexec) line (?<line>\d+): (?!Deprecated |Unsupported option|new include |no match for |include )/,
    'config',
  ],
  [/^(?<where>\S*sshd_config\S*): No such file or directory/, 'config'],
  [/^(?:AuthorizedKeysCommand set without|AuthenticationMethods cannot be satisfied|Too many recursive conf)/, 'config'],
  [/^(?:Unsupported Match attribute|Missing Match criteria for|Invalid Match address argument)/, 'config'],
  [/^Too many listen sockets\./, 'config'],
  [/^bad addr or host: (?<address>\S+)/, 'address-absent'],
];

/** A pattern with plain groups, since named ones cost an object for each line, and which of them is what. */
function compiled({ source, flags }: RegExp) {
  const names = [...source.matchAll(/\?<(\w+)>/g)].map(([, name]) => name);
  const place = (name: string) => names.indexOf(name) + 1;
  return {
    on: new RegExp(source.replace(/\?<\w+>/g, ''), flags),
    address: place('address'),
    port: place('port'),
    user: place('user'),
    where: place('where'),
    line: place('line'),
  };
}

/** Details from what a message names: `where` takes the line with it, a port or address that was masked is left out. */
function detailsOf(found: RegExpExecArray, at: ReturnType<typeof compiled>, saw: string): Details {
  const details: Details = { saw };
  const address = at.address ? found[at.address]?.replace(/^\[|\]$/g, '') : undefined;
  const port = at.port ? found[at.port] : undefined;
  const where = at.where ? found[at.where] : undefined;
  if (address && /^[\d.]+$|:/.test(address)) details.address = address;
  if (port && /^\d{1,5}$/.test(port)) details.port = Number(port);
  if (at.user && found[at.user]) details.user = found[at.user];
  if (where) details.where = at.line ? `${where}:${found[at.line]}` : where;
  return details;
}

type Rows<T> = readonly (readonly [RegExp, T])[];

/** The first letters of what a pattern matches, as far as its source tells: `^Failed`, `^(?:Could not|Unable to)`. */
function initials({ source, flags }: RegExp): string | undefined {
  const words = /^\^(?:\(\?:((?:[A-Za-z]{2}[\w ]*\|)*[A-Za-z]{2}[\w ]*)\)(?!\?)|([A-Za-z]{2}))/.exec(source);
  return words && !flags ? (words[1] ?? (words[2] as string)).replace(/(?:^|\|)(\w)[^|]*/g, '$1') : undefined;
}

/**
 * Makes a table of messages into a function that answers with the first row that a message matches, and its details. Most of the
 * hundred thousand messages of a log are about nothing in it: only the rows that may begin with a message's first letter are asked,
 * all of them in one pattern, before one by one.
 */
function table<T>(rows: Rows<T>): (message: string) => { value: T; details: Details } | undefined {
  const all = rows.map(([pattern, value]) => ({
    ...compiled(pattern),
    value,
    letters: initials(pattern),
    begins: pattern.source.startsWith('^'),
  }));
  const kept = new Map<string, ReturnType<typeof beginning>>();
  const beginning = (initial: string) => {
    const likely = all.filter(({ letters }) => letters?.includes(initial) ?? true);
    return {
      likely,
      begun: anyOf(likely.flatMap(({ begins, on }) => (begins ? [on] : []))),
      within: anyOf(likely.flatMap(({ begins, on }) => (begins ? [] : [on]))),
    };
  };
  const letters = new Set(all.flatMap((row) => [...(row.letters ?? '')]));
  return (message) => {
    const saw = message.slice(0, 300);
    // The letters that no row begins with share what is left for all.
    const initial = letters.has(saw.charAt(0)) ? saw.charAt(0) : '';
    const asked = kept.get(initial) ?? beginning(initial || '\n');
    kept.set(initial, asked);
    if (!asked.likely.length || (!asked.begun.test(saw) && !asked.within.test(saw))) return undefined;
    for (const row of asked.likely) {
      const found = row.on.exec(saw);
      if (found) return { value: row.value, details: detailsOf(found, row, saw) };
    }
    return undefined;
  };
}

/** The host keys that sshd asks for where its settings name none. Source: openssh-portable servconf.c. */
const usualKeys = ['rsa', 'ecdsa', 'ed25519'];

/** Are these, of which each is missing, all the keys that sshd goes by? Where its settings name others, they are not. */
export const lacksEveryKey = (wheres: readonly (string | undefined)[]) =>
  usualKeys.every((kind) => wheres.some((where) => where?.includes(`ssh_host_${kind}_key`)));

const prefix = /^(?:error|fatal): /;
const startOf = table(starts);

/** What a message, without prefix, says about the start of sshd. */
export function startNote(message: string): { value: Note; details: Details } | undefined {
  const note = startOf(message.replace(prefix, ''));
  // SELinux's policy lets sshd have 22; whom that is denied is not root. On another port somebody who changed it is likelier.
  return note?.value === 'bind-denied' && note.details.port === 22 ? { ...note, value: 'bind-not-root' } : note;
}

/** Was a port denied that only root may bind, so that it is no label that is surely missing? */
export const isPrivileged = (note: Note, { port }: Details) => /^bind-(?:denied|not-root)$/.test(note) && port !== undefined && port < 1024;

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
  [/^pam_sss\(sshd:account\): Access denied for user (?<user>[^\s:]+): /, { value: 'not-allowed' }],
  [/^ROOT LOGIN REFUSED FROM (?<address>\S+)/, { value: 'root' }],
  [/^Authentication refused: bad ownership or modes for (?:file|directory) (?<where>[^[]+)/, { value: 'permissions' }],
  // auth2-pubkeyfile.c: it looks as the user does, who may not even look there.
  [/^Could not open user '(?<user>[^']+)' authorized keys '(?<where>[^']+)': Permission denied/, { value: 'permissions' }],
  [/^(?:debug1: )?Could not open authorized keys '(?<where>[^']+)': Permission denied/, { value: 'permissions' }],
  // w32-sshfileperm.c, misc.c of PowerShell's port
  [/^(?:debug\d: )?Bad permissions?\. .{1,200} file (?<where>\S.{0,200}authorized_keys)\b/, { value: 'permissions' }],
  [/^Authentication refused\.$/, { value: 'permissions', guess: true }],
  [/^(?:debug\d: )?Bad owner on (?<where>\S.{0,200}authorized_keys)\b/, { value: 'permissions' }],
  // auth2-pubkey.c, auth2-pubkeyfile.c, auth.c: the right key, and not from here, no more, or not for this account.
  [
    /^Authentication tried for (?<user>\S+) with correct key but not from a permitted host \(host=\S+, ip=(?<address>[^\s,)]+)/,
    { value: 'key' },
  ],
  [/^Authentication key \S+ \S+ revoked by file (?<where>\S+)/, { value: 'key' }],
  [/^Certificate (?:invalid: |does not contain an authorized principal|lacks principal list|signed with disallowed)/, { value: 'key' }],
  // The keys that a command should have listed did not come.
  [
    /^(?:AuthorizedKeysCommandUser "[^"]+" not found|AuthorizedKeysCommand .{1,300} (?:failed, status|exited on signal) \d|(?:Could not stat|Unsafe) AuthorizedKeysCommand )/,
    { value: 'key', guess: true },
  ],
  [/^bad ownership or modes for chroot directory (?:component )?"(?<where>[^"]+)"/, { value: 'chroot' }],
  [/^Unable to chdir to chroot path "(?<where>[^"]+)"/, { value: 'chroot' }],
  [/^chroot path (?:component )?"(?<where>[^"]+)" is not a directory/, { value: 'chroot' }],
  [/^maximum authentication attempts exceeded for (?:invalid user )?(?<user>\S+) from (?<address>\S+)/, { value: 'too-many' }],
  [/^Disconnecting (?:\w+ user (?<user>\S+) )?(?<address>\S+) port \d+: Too many authentication/, { value: 'too-many' }],
  [/^pam_unix\(sshd:account\): account (?<user>\S+) has expired/, { value: 'expired' }],
  [/^pam_unix\(sshd:account\): expired password for user (?<user>\S+)/, { value: 'expired' }],
  [/^User (?<user>\S+) password has expired \(/, { value: 'expired' }],
  [/^Password change required but no TTY available/, { value: 'expired' }],
  // openssh auth-pam.c with pam_strerror's words; Linux-PAM pam_listfile.c
  [/^PAM: User account has expired for (?<user>\S+) from (?<address>\S+)/, { value: 'expired' }],
  [/^pam_listfile\(sshd:\w+\): Refused user (?<user>\S+) for service/, { value: 'not-allowed' }],
  // pam_faillock.c, pam_tally2.c: for a while, after too many wrong passwords.
  [
    /^pam_faillock\(sshd:\w+\): Consecutive login failures for user (?<user>\S+) account temporarily locked/,
    { value: 'expired', guess: true },
  ],
  [/^pam_tally2?\(sshd:\w+\): user (?<user>\S+) \(\d+\) tally \d+, deny \d/, { value: 'expired', guess: true }],
  [/^pam_shells\(sshd:\w+\): /, { value: 'shell' }],
  // FreeBSD usr.sbin/nologin; shadow src/nologin.c
  [/^Attempted login by (?<user>\S+) (?:\(UID: \d+\) )?on \S/, { value: 'shell' }],
  [/^pam_nologin\(sshd:\w+\): /, { value: 'nologin' }],
  [/^(?:input_)?userauth_pubkey: (?:key type|signature algorithm) \S+ not in Pubkey/, { value: 'key-algorithm' }],
  [/^userauth_pubkey: unsupported public key algorithm: /, { value: 'key-algorithm' }],
  // auth2-pubkey.c: shorter than RequiredRSASize.
  [/^refusing RSA key: Invalid key length/, { value: 'key-algorithm' }],
  [/No space left on device|database or disk is full/, { value: 'no-space', weak: true }],
  // pam_unix and pam_access write a line of their own when they refuse; pam_nologin refuses in silence.
  [/^Access denied for user (?<user>\S+) by PAM account configuration/, { value: 'nologin', guess: true }],
  // dropbear svr-auth.c, svr-authpasswd.c, svr-authpubkey.c
  [/^User '(?<user>[^']+)' has invalid shell, rejected/, { value: 'shell' }],
  [/^User account '(?<user>[^']+)' is locked/, { value: 'expired' }],
  [/^root login rejected/, { value: 'root' }],
  // svr-chansession.c: only what could not be executed comes back.
  [/^Exit \((?<user>[^)]+)\)(?: from <(?<address>[^>]+):\d+>)?: Child failed/, { value: 'shell' }],
  [/^(?<where>\/\S+) must be owned by user or root, and not writable by/, { value: 'permissions' }],
  [/^Pubkey auth attempt with unknown algo for '(?<user>[^']+)' from (?<address>\S+):\d+/, { value: 'key-algorithm' }],
  [/^Exit before auth\b.{0,120}: Max auth tries reached(?: - user '(?<user>[^']+)')?/, { value: 'too-many' }],
  [/^Bad (?:password|PAM password) attempt for '(?<user>[^']+)' from (?<address>\S+):\d+/, { value: 'key', weak: true, password: true }],
  [/^User '(?<user>[^']+)' has blank password, rejected/i, { value: 'key', weak: true, password: true }],
  [
    /^Exit before auth(?: from <(?<address>[^>]+):\d+>)?:? \(user '(?<user>[^']+)', \d+ fails\): Exited normally/,
    { value: 'key', weak: true },
  ],
  [/^Login attempt for nonexistent user(?: from (?<address>\S+):\d+)?/, { value: 'key', weak: true }],
  [/^Failed password for (?<user>root) from (?<address>\S+)/, { value: 'root', weak: true, password: true }],
  [
    /^Failed (?:password|keyboard-interactive(?:\/\w+)?) for (?:invalid user )?(?<user>\S*) from (?<address>\S+)/,
    { value: 'key', weak: true, password: true },
  ],
  [/^Failed publickey for (?:invalid user )?(?<user>\S*) from (?<address>\S+)/, { value: 'key', weak: true }],
  // auth2-pubkey.c, of each key that is offered, while it tells what it does.
  [/^debug3: mm_answer_keyallowed: (?:key \S+|publickey authentication test: \S+ key) is not allowed/, { value: 'key', weak: true }],
  [/^Invalid user (?<user>\S*) from (?<address>\S+)/, { value: 'key', weak: true }],
  [
    /^(?:Connection closed by|Disconnected from) (?:authenticating|invalid) user (?<user>\S*) (?<address>\S+) port/,
    { value: 'key', weak: true },
  ],
];

const refusalOf = table(logins);

/** What a message, without prefix, says of a refused login. The file with its own process number, sshd does without. */
export function loginRefusal(message: string) {
  const refusal = refusalOf(message.replace(prefix, ''));
  return refusal?.value.value === 'no-space' && message.includes('pid file') ? undefined : refusal;
}

/**
 * The messages with which sshd turns a connection away before any login.
 * Sources: openssh-portable sshd.c, sshd-session.c, srclimit.c; tcp_wrappers refuse.c.
 */
const admissions: readonly (readonly [RegExp, 'wrappers' | 'max-startups' | 'penalty' | 'match' | 'timeout'])[] = [
  [/^refused connect from \S+ \((?<address>[^)]+)\)/, 'wrappers'],
  [/^refused connect from (?<address>\S+)/, 'wrappers'],
  [/^drop connection #\d+ from \[(?<address>[^\]]+)\]:\d+ on \[[^\]]+\]:\d+ (?:past )?penalty/i, 'penalty'],
  [/^srclimit_penalise: \w+: new (?<address>[^/\s]+)\S* active penalty/, 'penalty'],
  [/^drop connection #\d+ from \[(?<address>[^\]]+)\]:\d+ on \[[^\]]+\]:\d+ /, 'max-startups'],
  [/^administratively prohibited connection for (?<user>\S+) from (?<address>\S+)/, 'match'],
  [/^beginning MaxStartups throttling/, 'max-startups'],
  [/^Timeout before authentication for (?:connection from )?(?<address>[^\s,]+)/, 'timeout'],
  [/^Exit before auth(?: from <(?<address>[^>]+):\d+>)?: Timeout before auth/, 'timeout'],
];

const admissionOf = table(admissions);

/** Why a message, without prefix, says that a connection was not let in. */
export const turnedAway = (message: string) => admissionOf(message.replace(prefix, ''));

/**
 * What the listener itself had none of: a descriptor for the connection (it waits) or for the pair that it needs to hand the connection
 * over (it is closed), or a process. `Too many open files in system` is the other limit, of the whole machine. Source: openssh-portable
 * sshd.c.
 */
export function lacks(message: string): 'descriptors' | 'processes' | undefined {
  const said = message.replace(/^error: /, '');
  if (/^(?:accept|reexec socketpair|server_accept_loop: pipe\(startup_p\)): Too many open files$/.test(said)) return 'descriptors';
  return /^fork: (?:Resource temporarily unavailable|Cannot allocate memory)$/.test(said) ? 'processes' : undefined;
}

/**
 * What a start says of its ports, where none of them is the one that is dialled. It says nothing of now, and a row of it may be lost, so
 * that it is inferred; that it has the dialled one is no news of now either.
 *
 * @param heard the rows `Server listening on` of one start
 */
export function listeningElsewhere(
  heard: readonly { line: number; details: Details }[],
  { port }: Context,
): Learned<'listening' | 'listener'>[] {
  const last = heard.at(-1);
  if (!last || port === undefined || heard.some(({ details }) => (details.port ?? port) === port)) return [];
  return [
    { fact: 'listening', value: 'elsewhere', ...last, inferred: true },
    { fact: 'listener', value: 'sshd', ...last, inferred: true },
  ];
}
