import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

const nothing = (from: number, to: number): Reading<never> => ({ kind: 'read', facts: [], from, to });

/** Where a shell says that there is no such command. */
const unknown = (text: string, name: string) =>
  linesOf(text).findIndex((line) => line.length < 200 && line.includes(name) && /: (?:command )?not found$/.test(line));

/**
 * Reads `getenforce`. The word alone says nothing of a port; it is read so that it is not taken for anything else.
 *
 *     Enforcing
 *
 * Source: libselinux utils/getenforce.c.
 */
export function getenforce(text: string, context: Context): Reading<never> {
  const mine = program(context.command) === 'getenforce';
  if (mine && unknown(text, 'getenforce') >= 0) return withheld('no-such-command', unknown(text, 'getenforce') + 1);
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.trim());
  const word = lines[at]?.trim() ?? '';
  // Without its command the word must stand alone.
  if (!/^(?:Enforcing|Permissive|Disabled)$/.test(word)) return notMine;
  return mine || (word !== 'Disabled' && text.trim() === word) ? nothing(at + 1, at + 1) : notMine;
}

/**
 * Reads `sestatus`. Whether SELinux enforces says nothing of a port; what it denied is in the audit log.
 *
 *     SELinux status:                 enabled
 *     Current mode:                   enforcing
 *
 * Source: policycoreutils sestatus/sestatus.c.
 */
export function sestatus(text: string, context: Context): Reading<never> {
  const mine = program(context.command) === 'sestatus';
  if (mine && unknown(text, 'sestatus') >= 0) return withheld('no-such-command', unknown(text, 'sestatus') + 1);
  const lines = linesOf(text);
  const from = lines.findIndex((line) => /^SELinux status: +(?:enabled|disabled)\s*$/.test(line));
  if (from < 0) return notMine;
  let to = from;
  while (/^[A-Z][\w ]*:|^\w+ +(?:on|off)\s*$|^$/.test(lines[to + 1] ?? '-')) to++;
  return nothing(from + 1, to + 1);
}

/**
 * Reads `semanage port -l | grep ssh`: the ports that sshd may hold. A label that is missing is no fault where sshd does not want
 * that port, so it gives no fact; the denial in the audit log does.
 *
 *     ssh_port_t                     tcp      2222, 22
 *
 * Source: policycoreutils python/semanage/seobject.py.
 */
export function semanage(text: string, context: Context): Reading<never> {
  if (program(context.command) === 'semanage') {
    const missing = unknown(text, 'semanage');
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    const denied = linesOf(text).findIndex((line) => /SELinux policy is not managed or store cannot be accessed/.test(line));
    if (denied >= 0) return withheld('needs-root', denied + 1);
  }
  const rows = linesOf(text).flatMap((line, i) => (/^ssh_port_t +(?:tcp|udp) +\d/.test(line) ? [i + 1] : []));
  const last = rows.at(-1);
  return last ? nothing(rows[0] as number, last) : notMine;
}

const denial = /\bavc: +denied +\{ (?:\w+ )*name_bind (?:\w+ )*\}/;

/**
 * Reads `ausearch -m avc -ts recent`, and the same records in the kernel's log: did SELinux keep sshd from its port?
 *
 *     type=AVC msg=audit(1795168177.111:61): avc:  denied  { name_bind } for  pid=552 comm="sshd" src=2222
 *     scontext=system_u:system_r:sshd_t:s0 tcontext=system_u:object_r:unreserved_port_t:s0 tclass=tcp_socket permissive=0
 *
 * In one line. `permissive=1` was only noted down. What is not asked with `-ts recent` may be of another day.
 * Source: Linux security/selinux/avc.c, security/lsm_audit.c.
 */
export function ausearch(text: string, context: Context): Reading<'startup'> {
  const command = context.command ?? '';
  const mine = program(command) === 'ausearch';
  const lines = linesOf(text);
  const facts: Learned<'startup'>[] = [];
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    const record = line.includes('avc:') && /\bavc: +(?:denied|granted) +\{/.test(line);
    if (record || (from && to === i && /^(?:----|time->|type=[A-Z_]+ msg=audit\()/.test(line))) {
      from ||= i + 1;
      to = i + 1;
    }
    if (!record || !denial.test(line) || !/\bcomm="sshd"/.test(line) || !/\btclass=tcp_socket\b/.test(line)) return;
    if (/\bpermissive=1\b/.test(line)) return;
    const port = Number(/\bsrc=(\d{1,5})\b/.exec(line)?.[1] ?? 0);
    const certain = port > 0 && port === context.port && mine && /\s(?:-ts|--start)\s+recent\b/.test(command);
    const details = { ...(port && { port }), saw: line.slice(line.indexOf('avc:')).slice(0, 200) };
    facts.splice(0, 1, { fact: 'startup', value: 'bind-denied', line: i + 1, details, ...(!certain && { inferred: true }) });
  });
  // Records of other denials belong to whoever prints them: reports quote them too.
  if (from && (mine || facts.length)) return { kind: 'read', facts, from, to };
  if (!mine) return notMine;
  const none = lines.indexOf('<no matches>');
  if (none >= 0) return nothing(none + 1, none + 1);
  const missing = unknown(text, 'ausearch');
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  const refused = lines.findIndex((line) => /Permission denied|must be root/i.test(line));
  return refused >= 0 ? withheld('needs-root', refused + 1) : notMine;
}

/**
 * Reads `sealert -a /var/log/audit/audit.log`: did SELinux keep sshd from its port?
 *
 *     SELinux is preventing /usr/sbin/sshd from name_bind access on the tcp_socket port 2222.
 *
 * The report does not say of which start that was, so it is inferred. Source: setroubleshoot src/setroubleshoot/audit_data.py, signature.py.
 */
export function sealert(text: string): Reading<'startup'> {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => /^SELinux is preventing \S+ from /.test(line));
  if (first < 0) return notMine;
  const at = lines.findLastIndex((line) => /^SELinux is preventing (?:\/\S*\/)?sshd from name_bind access on the tcp_socket/.test(line));
  const port = Number(/ port (\d{1,5})\.$/.exec(lines[at] ?? '')?.[1] ?? 0);
  const details = { ...(port && { port }), saw: lines[at]?.slice(0, 200) };
  const facts: Learned<'startup'>[] = at < 0 ? [] : [{ fact: 'startup', value: 'bind-denied', line: at + 1, inferred: true, details }];
  return { kind: 'read', facts, from: first + 1, to: Math.max(first, at) + 1 };
}
