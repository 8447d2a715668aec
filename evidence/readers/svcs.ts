import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

const row = /^([a-z]+)\*? +\S{3,10} +svc:\/network\/ssh:default$/;
const states = { online: 'running', degraded: 'running', disabled: 'stopped', maintenance: 'failed', offline: 'stopped' } as const;

/** How `svcs -x` names a service, and its state two lines on or one: `State: maintenance since November 20, 2026 at 09:00:01 AM UTC`. */
const explained = /^svc:\/network\/ssh:default \(.*\)$/;

/**
 * Reads `svcs ssh`, `svcs -l ssh` and `svcs -x` of Solaris and illumos: does the service run?
 *
 *     STATE          STIME    FMRI
 *     maintenance     9:12:07 svc:/network/ssh:default
 *
 * `maintenance` is a service that failed, `offline` one that waits for another, and a star one that changes now. `svcs -x` without a name
 * lists only what is not well: ssh's absence there says nothing. Source: illumos usr/src/cmd/svc/svcs/svcs.c and explain.c.
 */
export function svcs(text: string, context: Context): Reading<'service'> {
  const lines = linesOf(text);
  const fmri = lines.findIndex((line) => /^fmri +svc:\/network\/ssh:default$/.test(line));
  let word = '';
  let [from, at] = [0, -1];
  lines.forEach((line, i) => {
    if (line.length > 200) return;
    const found =
      row.exec(line.trimEnd()) ??
      (fmri >= 0 && i > fmri && at < 0 ? /^state +([a-z]+)$/.exec(line.trimEnd()) : null) ??
      (explained.test(lines[i - 1]?.trimEnd() ?? '') ? /^ State: ([a-z]+) since /.exec(line) : null);
    if (found) [word, at] = [found[1] as string, i];
    if (found || /^STATE +STIME +FMRI$/.test(line.trimEnd())) from ||= i + 1;
  });
  // Another service's, which says nothing of ssh.
  from ||= lines.findIndex((line, i) => /^fmri +svc:\/\S+$/.test(line) && /^name +\S/.test(lines[i + 1] ?? '')) + 1;
  if (at < 0) {
    const missing = lines.findIndex((line) => /^svcs: Pattern '(?:\S*\/)?ssh\S*' doesn't match any instances$/.test(line));
    if (missing >= 0)
      return {
        kind: 'read',
        facts: [{ fact: 'service', value: 'absent', line: missing + 1, inferred: true, details: { unit: 'ssh' } }],
        from: missing + 1,
        to: missing + 1,
      };
    if (program(context.command) === 'svcs' && /\bsvcs: (?:command )?not found/.test(text)) return withheld('no-such-command', 1);
    if (!from) return notMine;
  }
  const value = states[word as keyof typeof states];
  const facts: Learned<'service'>[] = value
    ? [{ fact: 'service', value, line: at + 1, ...(word === 'offline' && { inferred: true }), details: { unit: 'ssh', saw: word } }]
    : [];
  return { kind: 'read', facts, from, to: Math.max(from, at + 1) };
}
