import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

type Service = Learned<'service'>['value'];

/** That this is macOS, and what its service says. */
function answer(value: Service | undefined, line: number, to: number, saw: string, inferred = false): Reading<'server-os' | 'service'> {
  const facts: Learned<'server-os' | 'service'>[] = [{ fact: 'server-os', value: 'macos', line }];
  if (value) facts.push({ fact: 'service', value, line, ...(inferred && { inferred }), details: { unit: 'com.openssh.sshd', saw } });
  return { kind: 'read', facts, from: line || 1, to: to || 1 };
}

/**
 * Reads `sudo systemsetup -getremotelogin`: is Remote Login on?
 *
 *     Remote Login: Off
 *
 * Without root it refuses, and exits with 0 all the same; to switch it also asks for Full Disk Access of the terminal, which root has no
 * more than others. Source: systemsetup(8).
 */
export function systemsetup(text: string): Reading<'server-os' | 'service'> {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => /^\s*Remote Login: (?:On|Off)\s*$/i.test(line.slice(0, 80)));
  if (at >= 0) {
    const saw = (lines[at] as string).trim();
    return answer(/off$/i.test(saw) ? 'stopped' : 'running', at + 1, at + 1, saw);
  }
  const denied = lines.findIndex((line) => /^You need administrator access to run this tool\.\.\. exiting!/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const kept = lines.findIndex((line) => /^setremotelogin: .{1,60} requires Full Disk Access/.test(line));
  return kept >= 0 ? withheld('full-disk-access', kept + 1) : notMine;
}

/**
 * Reads `launchctl print system/com.openssh.sshd`, `launchctl print-disabled system` and `launchctl list`: does launchd hold sshd's socket?
 *
 *     system/com.openssh.sshd = {                      Could not find service "com.openssh.sshd" in domain for system
 *     	active count = 0
 *     	state = not running                              -	0	com.openssh.sshd
 *
 * launchd listens and starts one sshd for each connection, so `not running`, `waiting` and a `-` for the pid are health: that the job
 * is there decides. `launchctl list` without root lists the user's own jobs, where sshd never is. In print-disabled, older systems say
 * `=> true` for disabled. Source: launchctl(1).
 */
export function launchctl(text: string, context: Context): Reading<'server-os' | 'service'> {
  const command = context.command ?? '';
  const mine = program(command) === 'launchctl';
  const lines = linesOf(text);
  let found: { value: Service; line: number; to: number } | undefined;
  let heading = 0;
  let withheldAt = 0;
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    const at = { line: i + 1, to: i + 1 };
    if (/^\s*PID\s+Status\s+Label\s*$/.test(line)) heading = i + 1;
    if (/^system\/com\.openssh\.sshd = \{/.test(line)) {
      const end = lines.findIndex((next, n) => n > i && next.startsWith('}'));
      found = { value: 'running', line: i + 1, to: end >= 0 ? end + 1 : lines.length };
    } else if (/^\s*(?:-|\d+)\s+-?\d+\s+com\.openssh\.sshd(?:\.\S+)?\s*$/.test(line)) found = { value: 'running', ...at };
    else if (/^\s*"Label" = "com\.openssh\.sshd";$/.test(line)) found = { value: 'running', ...at };
    else if (/^Could not find service "com\.openssh\.sshd" in domain for system$/.test(line.trim())) found = { value: 'stopped', ...at };
    else if (/^Could not find service "com\.openssh\.sshd" in domain for /.test(line)) withheldAt = i + 1;
    else if (/^\s*"com\.openssh\.sshd" => (?:disabled|true)\s*$/.test(line)) found = { value: 'disabled', ...at };
  });
  if (found) return answer(found.value, found.line, found.to, (lines[found.line - 1] ?? '').trim());
  // Another domain than the system's: that it is not there says nothing.
  if (withheldAt) return withheld('needs-root', withheldAt);
  if (!mine || !/\blaunchctl\s+list\s*(?:\||$)/.test(command)) return notMine;
  if (isFiltered(command)) return withheld('filtered', 0);
  if (!heading) return notMine;
  return context.root ? answer('stopped', heading, lines.length, '', true) : withheld('needs-root', heading);
}

/**
 * Reads `socketfilterfw --getglobalstate --getblockall --listapps`: does the application firewall of macOS let sshd take connections?
 *
 *     Firewall is enabled. (State = 1)
 *     Firewall has block all state set to enabled.       (older: `Block all ENABLED!`, or State = 2)
 *
 * "Block all" shuts Apple's own sharing services out too; otherwise they pass, being signed. It drops, and none of the firewalls that
 * have a runbook is this one. That the firewall is off says nothing of pf. Source: socketfilterfw(8).
 */
export function socketfilterfw(text: string): Reading<'server-os' | 'packet' | 'firewall'> {
  const lines = linesOf(text);
  let state = 0;
  let from = 0;
  let to = 0;
  let off = false;
  let block = 0;
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    const global = /^\s*Firewall is (?:enabled|disabled)\. \(State = ([012])\)/.exec(line)?.[1];
    const all = /^\s*(?:Firewall has block all state set to |Block all )(enabled|disabled)/i.exec(line)?.[1]?.toLowerCase();
    const app = /\bBlock incoming connections\b/i.test(line) && /^\s*\d+ ?:\s+\/\S*sshd(?:-keygen-wrapper)?\s*$/.test(lines[i - 1] ?? '');
    if (global) {
      state = i + 1;
      off = global === '0';
      block = global === '2' ? i + 1 : 0;
    }
    if (all) block = all === 'enabled' ? i + 1 : 0;
    if (app) block = i + 1;
    if (!global && !all && !app) return;
    from ||= i + 1;
    to = i + 1;
  });
  if (!from) return notMine;
  const facts: Learned<'server-os' | 'packet' | 'firewall'>[] = [{ fact: 'server-os', value: 'macos', line: from }];
  // Without the global state nothing says that the rest is in force.
  if (block && !off) {
    const inferred = !state && { inferred: true };
    facts.push({ fact: 'packet', value: 'drop', line: block, ...inferred }, { fact: 'firewall', value: 'macos', line: block });
  } else if (state) facts.push({ fact: 'packet', value: 'accept', line: state, inferred: true });
  return { kind: 'read', facts, from, to };
}

/**
 * Reads `dscl . -read /Groups/com.apple.access_ssh GroupMembership`: who may log in through Remote Login?
 *
 *     GroupMembership: alice bob
 *
 * The output does not name the group, so it counts only behind a command that does. Without the group everybody may log in, and so may
 * members of a group nested in it (NestedGroups, usually admin), so that a missing name never proves anything. `-disabled` at the end is
 * the group while it is not in force. Source: dscl(1), Apple's pam_sacl(8).
 */
export function dscl(text: string, context: Context): Reading<'server-os' | 'login'> {
  const command = context.command ?? '';
  if (program(command) !== 'dscl' || !/\/Groups\/com\.apple\.access_ssh(?![\w-])/.test(command)) return notMine;
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => /^(?:GroupMembership:|No such key: GroupMembership|.{0,20}DS Error: -14136)/.test(line));
  if (at < 0) return notMine;
  const saw = (lines[at] as string).slice(0, 1_000);
  const facts: Learned<'server-os' | 'login'>[] = [{ fact: 'server-os', value: 'macos', line: at + 1 }];
  // A long list goes on below, one name a line.
  let to = at + 1;
  while (/^GroupMembership:/.test(saw) && /^\s+\S+$/.test(lines[to] ?? '')) to++;
  const members = `${saw.slice('GroupMembership:'.length)} ${lines.slice(at + 1, to).join(' ')}`.trim().split(/\s+/);
  const { user } = context;
  if (user && !saw.includes('DS Error') && !members.includes(user))
    facts.push({ fact: 'login', value: 'not-allowed', line: at + 1, inferred: true, details: { user, saw: saw.slice(0, 300) } });
  return { kind: 'read', facts, from: at + 1, to };
}
