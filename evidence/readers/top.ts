import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { uptime } from './uptime';

const procps = /^top - (.{1,180})$/;
/** How busybox begins, which has the load two lines below. */
const busybox = /^Mem: \d+[KMG]? used, \d+[KMG]? free/;

/**
 * Reads `top`, most of all `top -b -n 1`: has the machine more to do than it can, and does an sshd run?
 *
 *     top - 11:08:09 up 14 min,  2 users,  load average: 212.17, 180.43, 96.67
 *       PID USER      PR  NI    VIRT    RES    SHR S  %CPU %MEM     TIME+ COMMAND
 *       712 root      20   0   15432   9200   7900 S   0.0  0.5   0:00.02 sshd
 *
 * It shows as many processes as the screen has room for, so that one which is not there may run all the same, and of each the name alone:
 * an `sshd` may be that of a session. Source: procps-ng src/top/top.c; busybox procps/top.c.
 */
export function top(text: string, context: Context): Reading<'service' | 'health'> {
  const lines = linesOf(text);
  const head = lines.findLastIndex((line) => line.length < 200 && (procps.test(line) || busybox.test(line)));
  if (head < 0) return notMine;
  const facts: Learned<'service' | 'health'>[] = [];
  const load = uptime(procps.exec(lines[head] as string)?.[1] ?? '', context);
  if (load.kind === 'read') facts.push(...load.facts.map((one) => ({ ...one, line: head + 1 })));
  let columns = 0;
  let to = head + 1;
  for (let i = head + 1; i < lines.length; i++) {
    const words = (lines[i] as string).trim().split(/\s+/, 20);
    if (words[0] === 'PID' && words.at(-1) === 'COMMAND') columns = words.length;
    else if (columns && !/^\d+$/.test(words[0] ?? '')) break;
    if (words[0]) to = i + 1;
    const [name = ''] = columns ? words.slice(columns - 1) : [];
    if (/^(?:\/\S*\/)?sshd:?$/.test(name) && !facts.some(({ fact }) => fact === 'service'))
      facts.push({ fact: 'service', value: 'running', line: i + 1, inferred: true, details: { saw: name } });
  }
  return { kind: 'read', facts, from: head + 1, to };
}
