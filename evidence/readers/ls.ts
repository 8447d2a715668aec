import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

type Startup = Learned<'startup'>;
type Login = Learned<'login'>;

/** `-rw------- 1 root root 399 Nov 21 10:56 ssh_host_ed25519_key`; -Z puts a label before the size. */
const long = /^([-dlpsbc][-rwxsStT]{9})[.+@]?\s+\d+\s+(\S+)\s+(\S+)\s+(?:(?:\?|\S+:\S+:\S+)\s+)?(\d+)\s+.*?(\S+)(?: -> \S+)?$/;
const hostKey = /(?:^|\/)ssh_host_(?:rsa|dsa|ecdsa|ed25519|mldsa\w*)_key$/;
/** Files that only stand in sshd's own directory. */
const beside = /^(?:\/etc\/ssh\/)?(?:sshd_config|moduli)$/;

/** Would sshd pass over this key? Only those of its own user are tested; the Red Hat family lets a group of its own read them. */
const isOpen = (mode: string, owner: string, group: string) =>
  owner === 'root' && mode.slice(4) !== '------' && !(group === 'ssh_keys' && mode.slice(4) === 'r-----');

/** A home directory, what stands in it on the way to the keys, and whose it is by its name. */
const onTheWay = /^(?:\/(?:home|Users)\/([\w.-]{1,64})|\/(root)|~)(?:\/\.ssh(?:\/authorized_keys2?)?)?\/?$/;

/** What a process was started from: `/proc/712/exe -> '/usr/sbin/sshd (deleted)'`, where another file has that name now. */
const startedFrom = / \/proc\/\d{1,10}\/exe -> '?\/\S{0,100}\/sshd( \(deleted\))?'?$/;

/** What was listed, in a command line that may stand in the text: `# ls -al /home/alice/.ssh/`. */
const listsKeys = /(?:^|[#$%>] )(?:sudo )?ls (?:-\w+ )+(\S{1,100}\/\.ssh)\/?\s*$/;

/** What a name in such a list stands for, the folder itself and the one above it among them. */
const within = (folder: string, name: string) =>
  name === '.' ? folder : name === '..' ? folder.replace(/\/\.ssh$/, '') : name === 'authorized_keys' ? `${folder}/${name}` : name;

/** Would sshd leave the keys below this alone? A group of the user's own may write where Debian and Ubuntu have patched it. */
function isLoose(mode: string, owner: string, group: string, user: string): boolean {
  const strange = owner !== user && owner !== 'root';
  return strange || mode[8] === 'w' || (mode[5] === 'w' && group !== user);
}

/**
 * Reads `ls -l /etc/ssh`: are there host keys that sshd can use? And `ls -ld` of a home directory: may somebody else write to the keys?
 *
 *     -rw-r--r-- 1 root root    399 Nov 21 10:56 ssh_host_ed25519_key
 *     -rw-r--r-- 1 root root      0 Nov 21 11:12 ssh_host_rsa_key
 *
 * A key of no size is as good as none, one that others may read is passed over, and one good key is enough. `HostKey` may name files
 * elsewhere and a daemon that runs has loaded its own, so nothing here is more than inferred. The home, `.ssh` and the file of keys
 * have to be the user's own or root's, and no others may write to them, unless StrictModes is off; what belongs to somebody else and is
 * closed to all others is not even found, without a word in the log.
 * `/etc/nologin` and `/run/nologin` are for all logins but root's. An sshd whose own file was replaced mostly still works, and sessions from
 * before an upgrade outlive it: so every sshd that is listed must be one, and it is inferred all the same.
 * Source: coreutils src/ls.c; openssh-portable authfile.c, sshkey_perm_ok, and misc.c, safe_path; Linux proc_pid_exe(5).
 */
export function ls(text: string, context: Context): Reading<'startup' | 'login'> {
  const command = context.command ?? '';
  const mine = program(command) === 'ls';
  const lines = linesOf(text);
  const keys: { line: number; bad?: Startup['value']; saw: string }[] = [];
  const loose: Login[] = [];
  const daemons: { line: number; stale: boolean; saw: string }[] = [];
  // The client's own folder mostly has no such file.
  const served = lines.some((line) => /\sauthorized_keys$/.test(line));
  let folder = served ? listsKeys.exec(command)?.[1] : undefined;
  let place = 0;
  let none = 0;
  let from = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trimEnd();
    if (!line || line.length > 400) continue;
    if (/^ls: cannot (?:access|open directory) '?\/etc\/ssh\S*: Permission denied$/.test(line)) return withheld('needs-root', i + 1);
    const started = mine ? startedFrom.exec(line) : null;
    if (started) {
      daemons.push({ line: i + 1, stale: started[1] !== undefined, saw: line });
      from ||= i + 1;
      to = i + 1;
      continue;
    }
    const gone = /^ls: (?:cannot access )?'?\/etc\/ssh\/ssh_host_\S*?'?: No such file or directory$/.test(line);
    const [, mode, owner, group, size, bare = ''] = long.exec(line.trimStart()) ?? [];
    if (!mode && served) folder = listsKeys.exec(line)?.[1] ?? folder;
    const name = folder ? within(folder, bare) : bare;
    const isKey = mode?.startsWith('-') && hostKey.test(name);
    const [way, home, root = home] = onTheWay.exec(name) ?? [];
    // Whose home it is, its name tells only where it is also the name that is logged in with: the owner's may be another one.
    const user = context.user === undefined ? owner : context.user === root ? root : undefined;
    if (mode && way && user && isLoose(mode, owner as string, group as string, user))
      loose.push({ fact: 'login', value: 'permissions', line: i + 1, inferred: true, details: { user, where: name, saw: line } });
    // pam_nologin turns all but root away while one of its files is there. Source: linux-pam modules/pam_nologin, pam_nologin(8).
    const closed = (mode?.startsWith('-') || (mine && !mode)) && /^\/(?:etc|(?:var\/)?run)\/nologin$/.test(name || line);
    if (closed && context.user !== 'root')
      loose.push({ fact: 'login', value: 'nologin', line: i + 1, inferred: true, details: { where: name || line, saw: line } });
    if (gone) none = i + 1;
    else if (mode && beside.test(name)) place = i + 1;
    else if (mode && isKey) {
      const bad = size === '0' ? 'host-keys-missing' : isOpen(mode, owner as string, group as string) ? 'host-keys-unreadable' : undefined;
      keys.push({ line: i + 1, saw: line, ...(bad && { bad }) });
    } else if (!mode && mine && /\s\/etc\/ssh\/?$/.test(command)) {
      // Without -l, names alone.
      const names = line.split(/\s+/);
      if (names.some((one) => beside.test(one))) place = i + 1;
      if (names.some((one) => hostKey.test(one))) keys.push({ line: i + 1, saw: line });
    }
    if (gone || isKey || closed || (mode && way) || place === i + 1) {
      from ||= i + 1;
      to = i + 1;
    }
  }
  const fact = (value: Startup['value'], line: number, saw: string): Startup[] => [
    { fact: 'startup', value, line, inferred: true, details: { where: '/etc/ssh', saw } },
  ];
  const read = (facts: Startup[]): Reading<'startup' | 'login'> => ({ kind: 'read', facts: [...facts, ...loose.slice(0, 1)], from, to });
  const [stale] = daemons;
  if (stale) return read(daemons.every((one) => one.stale) && !isFiltered(command) ? fact('stale', stale.line, stale.saw) : []);
  const unreadable = keys.find(({ bad }) => bad === 'host-keys-unreadable');
  const last = keys.at(-1);
  if (last && keys.some(({ bad }) => !bad)) return read([]);
  if (unreadable) return read(fact('host-keys-unreadable', unreadable.line, unreadable.saw));
  if (last) return read(fact('host-keys-missing', last.line, last.saw));
  if (none) return read(fact('host-keys-missing', none, lines[none - 1] as string));
  if (place && isFiltered(command)) return withheld('filtered', place);
  if (place) return read(fact('host-keys-missing', place, lines[place - 1] as string));
  return from ? read([]) : notMine;
}
