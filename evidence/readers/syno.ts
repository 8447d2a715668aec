import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

type Known = Learned<'server-os' | 'service'>;

const nas = (line: number, value: 'running' | 'stopped' | 'failed', saw: string): Known[] => [
  { fact: 'server-os', value: 'nas', line },
  { fact: 'service', value, line, details: { unit: 'sshd', saw } },
];

/**
 * Reads `synoservice --status` and `synoservicecfg --status` of Synology's DSM up to 6: does sshd run?
 *
 *     Service [ssh-shell] status=[disable]
 *     required upstart job:
 *     	[sshd] is stop.
 *
 * The switch on the page of settings is the service `ssh-shell`; what runs is the job below it. Source: outputs that scripts for DSM 6
 * take apart, synoservicecfg --status.
 */
export function synoservice(text: string): Reading<'server-os' | 'service'> {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => /^Service \[[\w.-]{1,80}\] status=\[\w+\]/.test(line));
  if (first < 0) return notMine;
  const job = lines.findLastIndex((line) => /^\s*\[sshd\] is (?:start|stop)\.?$/.test(line));
  const facts = job < 0 ? [] : nas(job + 1, / is start/.test(lines[job] as string) ? 'running' : 'stopped', (lines[job] as string).trim());
  return { kind: 'read', facts, from: first + 1, to: Math.max(first, job) + 1 };
}

/**
 * Reads `synosystemctl get-active-status sshd` of Synology's DSM 7: one word, as systemd's own `is-active` prints it.
 *
 *     inactive
 *
 * Source: scripts for DSM 7 that compare it with `active`; systemd src/basic/unit-def.c.
 */
export function synosystemctl(text: string, context: Context): Reading<'server-os' | 'service'> {
  const command = context.command ?? '';
  if (program(command) !== 'synosystemctl') return notMine;
  const lines = linesOf(text);
  const missing = lines.findIndex((line) => /\bsynosystemctl: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  const at = lines.findIndex((line) => /^(?:active|inactive|failed)$/.test(line.trim()));
  if (at < 0 || !/\sget-active-status\s+sshd(?:\.service)?\s*$/.test(command)) return notMine;
  const word = (lines[at] as string).trim();
  const value = word === 'active' ? 'running' : word === 'failed' ? 'failed' : 'stopped';
  return { kind: 'read', facts: nas(at + 1, value, word), from: at + 1, to: at + 1 };
}
