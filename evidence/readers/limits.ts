import { type Context, linesOf, notMine, type Reading } from '../reading';

/** sshd needs a handful of descriptors to start with: its standard ones, its sockets, the pipe of each connection that logs in. */
const few = 16;

/**
 * Reads `/proc/PID/limits`: may the process open enough files to take connections?
 *
 *     Limit                     Soft Limit           Hard Limit           Units
 *     Max open files            1024                 524288               files
 *
 * How many are open now is not shown, so only a limit that is too low for any sshd says something, inferred: the process may be another.
 * Source: linux fs/proc/base.c, proc_pid_limits.
 */
export function limits(text: string, _context: Context): Reading<'daemon'> {
  const lines = linesOf(text);
  const head = lines.findLastIndex((line) => /^Limit +Soft Limit +Hard Limit +Units *$/.test(line));
  const rows = lines.flatMap((line, i) => (i > head && /^Max [a-z ]{3,20} +\S+ +\S+/.test(line) ? [i] : []));
  const files = rows.find((i) => (lines[i] as string).startsWith('Max open files '));
  const first = head >= 0 ? head : files;
  if (first === undefined) return notMine;
  const saw = files === undefined ? '' : (lines[files] as string).trim();
  const soft = Number(/^Max open files +(\d+) /.exec(saw)?.[1] ?? few);
  return {
    kind: 'read',
    facts:
      files !== undefined && soft < few
        ? [{ fact: 'daemon', value: 'descriptors', line: files + 1, inferred: true, details: { saw } }]
        : [],
    from: first + 1,
    to: (rows.at(-1) ?? first) + 1,
  };
}
