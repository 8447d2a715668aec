import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { itemsOf, textOf } from './powershell';

/** Who may hold rights on a file that sshd reads: the system, the administrators, and sshd's own account, by name or by number. */
const mayHold =
  /^(?:NT AUTHORITY\\SYSTEM|BUILTIN\\Administrators|S-1-5-18|S-1-5-32-544|NT SERVICE\\sshd|CREATOR OWNER|.*\\(?:Administrator|SYSTEM))$/i;
/** Whom nobody would name who meant one person. In other languages of Windows they have other names, and are left open. */
const others =
  /^(?:Everyone|\\Everyone|NT AUTHORITY\\Authenticated Users|BUILTIN\\Users|NT AUTHORITY\\INTERACTIVE|S-1-1-0|S-1-5-11|S-1-5-32-545)$/i;

/** What icacls says of a file that is not there. */
const absent = /^(?:.{0,200}[\\/])?administrators_authorized_keys: The system cannot find the (?:file|path) specified\.$/;

/**
 * Has the user no place for keys, as a member of the group whose keys sshd looks for in a file of their own, which is not there? That the
 * group has one stands in the settings of every new server, and may have been taken out.
 *
 * @param missing the line that says that the file is not there
 */
function isAdministrator(lines: readonly string[], user: string, missing: number): boolean {
  const named = lines.filter((line) => line.length < 300 && /Match Group "?administrators\b/i.test(line));
  const off = named.length > 0 && named.every((line) => /#\s*Match Group/i.test(line));
  const names = itemsOf(lines).flatMap((item) => (item.fields.has('ObjectClass') ? [textOf(item, 'Name')] : []));
  return missing > 0 && !off && names.some((name) => name.replace(/^.*\\/, '') === user.toLowerCase());
}

/**
 * Reads `icacls` of a host key or of a file of authorized keys: do others than sshd, the system and the administrators have rights?
 *
 *     C:\ProgramData\ssh\administrators_authorized_keys NT AUTHORITY\Authenticated Users:(I)(RX)
 *                                                       NT AUTHORITY\SYSTEM:(I)(F)
 *
 * sshd passes over a private key to which anybody else has rights, and over a list of keys that anybody else may write; before OpenSSH
 * 8.6, over one that anybody else may read. The owner may have rights too and is not shown, so that only the groups of everybody count, and
 * that this is why it fails is inferred: sshd says so in its own words. A file of the administrators' keys that is not there keeps out whom
 * `Get-LocalGroupMember` shows to be one of them, as far as keys go.
 * Source: PowerShell/openssh-portable contrib/win32/win32compat/w32-sshfileperm.c; Microsoft Learn, icacls.
 */
export function icacls(text: string, context: Context): Reading<'server-os' | 'startup' | 'login'> {
  const lines = linesOf(text);
  let file: { path: string; indent: number } | undefined;
  let [from, to] = [0, 0];
  let found: Learned<'startup' | 'login'> | undefined;
  lines.forEach((raw, i) => {
    if (raw.length > 500) return;
    const head = /^((?:[A-Z]:|__PROGRAMDATA__|\.)?[\\/]?[^:]{0,240}(?:ssh_host_\w+_key|authorized_keys)(?:\.pub)?) (?=\S)/i.exec(raw);
    const [path = '', rest = raw] = head ? [head[1] as string, raw.slice(head[0].length)] : [];
    if (path) file = { path, indent: (head?.[0] ?? '').length };
    const [, who, rights] = /^\s*([^:()]{1,120}):((?:\([A-Z,]{1,60}\))+)\s*$/.exec(rest) ?? [];
    if (!file || !who || !rights) {
      if (!/^\s*$/.test(raw)) file = undefined;
      return;
    }
    from ||= i + 1;
    to = i + 1;
    if (/\.pub$/.test(file.path) || /\((?:DENY|N)\)/.test(rights) || mayHold.test(who.trim()) || !others.test(who.trim())) return;
    const details = { where: file.path, saw: raw.trim().slice(0, 300) };
    const key = /_key$/.test(file.path);
    const line = i + 1;
    found ??= key
      ? { fact: 'startup', value: 'host-keys-unreadable', line, inferred: true, details }
      : { fact: 'login', value: 'permissions', line, inferred: true, details };
  });
  const missing = lines.findIndex((line) => line.length < 300 && absent.test(line.trim())) + 1;
  if (missing) {
    const details = { where: 'administrators_authorized_keys', saw: (lines[missing - 1] as string).trim() };
    const { user = '' } = context;
    if (user && isAdministrator(lines, user, missing))
      found ??= { fact: 'login', value: 'administrators', line: missing, inferred: true, details: { ...details, user } };
    from ||= missing;
    to = Math.max(to, missing);
  }
  if (!from) {
    if (program(context.command).toLowerCase() !== 'icacls') return notMine;
    const denied = lines.findIndex((line) => /Access is denied\.$/.test(line));
    return denied >= 0 ? withheld('needs-root', denied + 1) : notMine;
  }
  return { kind: 'read', facts: [{ fact: 'server-os', value: 'windows', line: from }, ...(found ? [found] : [])], from, to };
}
