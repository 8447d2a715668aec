import { type Context, linesOf, notMine, program, type Reading } from '../reading';
import { wordsOf } from './sockets';

/**
 * Reads `systemctl is-enabled ssh.service ssh.socket`: is any of them set to start?
 *
 *     disabled
 *     disabled
 *
 * One word for each unit, in the order of the command line, without names. Ubuntu since 22.10 has the service disabled and the socket
 * enabled, so that only both together say something; and what is disabled may still run, started by hand.
 * Source: systemd src/systemctl/systemctl-is-enabled.c.
 */
export function systemctlIsEnabled(text: string, context: Context): Reading<'service'> {
  const command = context.command ?? '';
  if (program(command) !== 'systemctl' || !/\sis-enabled\s/.test(command)) return notMine;
  const words = wordsOf(command);
  const units = words
    .slice(words.indexOf('is-enabled') + 1)
    .filter((word) => /^[\w@.-]+$/.test(word) && !word.startsWith('-'))
    .map((word) => (word.includes('.') ? word : `${word}.service`));
  const states = linesOf(text).flatMap((line, i) => (/^[a-z-]+$/.test(line.trim()) ? [{ state: line.trim(), line: i + 1 }] : []));
  const [first] = states;
  const last = states.at(-1);
  if (!first || !last || states.length !== units.length || !units.every((unit) => /^(?:ssh|sshd)\.(?:service|socket)$/.test(unit)))
    return notMine;
  const known = states.map((one, i) => ({ ...one, unit: units[i] as string })).filter(({ state }) => !/^(?:alias|not-found)$/.test(state));
  const both = ['.service', '.socket'].every((kind) => known.some(({ unit }) => unit.endsWith(kind)));
  const off = both && known.every(({ state }) => state === 'disabled');
  return {
    kind: 'read',
    facts: off
      ? [{ fact: 'service', value: 'disabled', line: last.line, inferred: true, details: { unit: known.at(-1)?.unit, saw: 'disabled' } }]
      : [],
    from: first.line,
    to: last.line,
  };
}
