import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

const section = /^(\d+) (?:profiles|processes) (?:are|have|had) .*$/;

/**
 * Reads `aa-status`: does a profile of AppArmor hold sshd in?
 *
 *     2 profiles are in enforce mode.
 *        /usr/sbin/cupsd
 *        /usr/sbin/sshd
 *
 * No release of Debian or Ubuntu comes with such a profile switched on, so one that is there was put there; that it is what stops sshd
 * is inferred. `complain` only logs. Source: apparmor binutils/aa_status.c.
 */
export function aaStatus(text: string, context: Context): Reading<'startup'> {
  const mine = /^(?:aa-status|apparmor_status)$/.test(program(context.command));
  const lines = linesOf(text);
  let from = 0;
  let to = 0;
  let enforced = false;
  let found: Learned<'startup'> | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.length > 300) continue;
    const head = /^(?:apparmor module is (?:not )?loaded\.|apparmor not present\.|apparmor filesystem is not mounted\.)$/.test(line);
    if (/^You do not have enough privilege to read the profile set\.$/.test(line)) return withheld('needs-root', i + 1);
    const title = (from > 0 || mine) && section.test(line);
    const entry = from > 0 && /^ {3}\S/.test(line);
    if (!head && !title && !entry) continue;
    from ||= i + 1;
    to = i + 1;
    if (title) enforced = /profiles are in enforce mode/.test(line);
    if (enforced && entry && /(?:\/|^)sshd(?:\/\/\S+)?$/.test(line.trim()))
      found ??= { fact: 'startup', value: 'apparmor', line: i + 1, inferred: true, details: { saw: line.trim() } };
  }
  if (from) return { kind: 'read', facts: found ? [found] : [], from, to };
  const missing = lines.findIndex((line) => /\baa-status: (?:command )?not found$/.test(line));
  return mine && missing >= 0 ? withheld('no-such-command', missing + 1) : notMine;
}
