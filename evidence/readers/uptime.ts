import { type Context, linesOf, notMine, type Reading } from '../reading';

/** ` 11:08:09 up 14 min,  0 user,  load average: 2.17, 1.43, 0.67`, as uptime and w begin. */
const line1 = /^\s*\d\d:\d\d:\d\d up .{1,60}load averages?: ([\d.]+),? ([\d.]+),? ([\d.]+)$/;
/** So many processes that wait at once are too many for any machine that is asked for its load. */
const heavy = 64;

/**
 * Reads `uptime`, and the first line of `w`: has the machine more to do than it can?
 *
 *     11:08:09 up 14 min,  2 users,  load average: 212.17, 180.43, 96.67
 *
 * How many processors it has is not shown, so only a load that is beyond doubt says something, and never for certain.
 * Source: procps-ng library/uptime.c; busybox procps/uptime.c.
 */
export function uptime(text: string, _context: Context): Reading<'health'> {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => line.length < 200 && line1.test(line.trimEnd()));
  if (at < 0) return notMine;
  const saw = (lines[at] as string).trim();
  const [, one, five] = line1.exec(saw) ?? [];
  const overloaded = Math.min(Number(one), Number(five)) >= heavy;
  return {
    kind: 'read',
    facts: overloaded ? [{ fact: 'health', value: 'overloaded', line: at + 1, inferred: true, details: { saw } }] : [],
    from: at + 1,
    to: at + 1,
  };
}
