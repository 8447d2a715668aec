import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, unprefixed, withheld } from '../reading';

/** The daemon that takes connections; not a session (`sshd: alice [priv]`), a child (`sshd -R`) or a row of grep. */
const listener = /^(?:sshd: )?(?:\/\S*\/)?sshd(?: (?!-[iR]\b).*)?$/;
const isListener = (args: string) => listener.test(args) && !/^sshd: (?!\/|sshd)/.test(args) && !/<defunct>$/.test(args);

/** Was it asked inside a container? */
const inside = (command = '') => /^(?:docker|podman|nerdctl)(?: compose| container)? (?:exec|top) /.test(unprefixed(command));

/** `docker top` shows the whole of a container, by the numbers that its processes have on the host. */
const isWhole = (command = '') => /^(?:docker|podman|nerdctl)(?: container)? top [\w.-]{1,200}\s*$/.test(unprefixed(command));

/**
 * Reads `ps aux`, `ps -ef` and `ps -o …`: is there an sshd that takes connections, and does it run or stand still?
 *
 *     USER   PID %CPU %MEM   VSZ  RSS TTY STAT START TIME COMMAND
 *     root   712  0.0  0.1 15432 9200 ?   Ts   09:12 0:00 sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups
 *
 * STAT `T` is a stopped process: the kernel completes connections for it and nobody answers; a second one beside it may be the listener.
 * `ps -ef` has no such column. No sshd in the table means nothing where systemd, launchd or inetd may start it for a connection. Source:
 * procps, ps(1).
 */
export function ps(text: string, context: Context): Reading<'service' | 'daemon' | 'container' | 'admission'> {
  const mine = program(context.command) === 'ps';
  let columns: string[] = [];
  let heading = 0;
  let to = 0;
  let first = false;
  let others = false;
  let listeners: { line: number; args: string; state: string }[] = [];
  linesOf(text).forEach((line, i) => {
    const words = line.trim().split(/\s+/);
    // `start`, and `-f` of Solaris and AIX, print `Jan 23` for what is older than a day, and `lstart` always `Fri Jan 23 10:11:12 2026`.
    const started = columns.findIndex((name) => name === 'STARTED' || name === 'STIME');
    if (/^[A-Z][a-z]{2}$/.test(words[started] ?? ''))
      words.splice(started, /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(words[started] ?? '') ? 4 : 1);
    if (
      /^\s*(?:UID|USER|PID|F)\s.*\b(?:CMD|COMMAND|ARGS)$/.test(line.trimEnd()) &&
      /\s(?:TIME|STAT|S|TTY?|PPID)\s/.test(line) &&
      !/ (?:TIME\+|%VSZ) /.test(line)
    ) {
      // A second table in the same text is newer: it replaces the first.
      columns = words;
      heading = to = i + 1;
      first = others = false;
      listeners = [];
      return;
    }
    // Without a heading, behind grep: eleven columns with two decimals are `ps aux`, eight with a clock `ps -ef`.
    const aux = /^[\w+-]+ +\d+ +\d+\.\d +\d+\.\d +\d+ +\d+ /.test(line);
    const full = /^[\w+-]+ +\d+ +\d+ +\d+ +\S+ +\S+ +\d+:\d\d:\d\d /.test(line);
    const width = columns.length || (aux ? 11 : full ? 8 : 0);
    const pid = columns.length ? columns.indexOf('PID') : 1;
    if (!width || words.length < width || !/^\d+$/.test(words[pid] ?? '')) return;
    const state = columns.length ? columns.findIndex((name) => name === 'STAT' || name === 'S') : aux ? 7 : -1;
    const args = words.slice(width - 1).join(' ');
    first ||= words[pid] === '1' || isWhole(context.command);
    others ||= /systemd|launchd|inetd|^\/sbin\/init\b/.test(args);
    const own = isListener(args);
    if (heading || own) to = i + 1;
    if (own) listeners.push({ line: i + 1, args, state: words[state] ?? '' });
  });
  // A stopped one beside another does not run.
  const found = listeners.findLast(({ state }) => !/^[Tt]/.test(state)) ?? listeners.at(-1);
  if (!heading && !found) {
    if (!mine) return notMine;
    return isFiltered(context.command) ? withheld('filtered') : notMine;
  }
  const facts: Learned<'service' | 'daemon' | 'container' | 'admission'>[] = [];
  if (found) {
    const details = { saw: found.args };
    facts.push({ fact: 'service', value: 'running', line: found.line, inferred: true, details });
    // One that runs may be the one that is dialled. A disk sleep may be a moment's, a stopped process stays so.
    const frozen = listeners.every(({ state }) => /^[TtD]/.test(state));
    const port = /\s-p ?(\d+)/.exec(found.args)?.[1];
    const loose = listeners.some(({ state }) => state.startsWith('D')) || (port && Number(port) !== (context.port ?? 22));
    // It counts in its title who has not logged in yet; at the second limit it drops whoever comes. Source: openssh-portable sshd.c.
    const [, now = 0, , most = 0] = /\[listener\] (\d+) of (\d+)-(\d+) startups/.exec(found.args.slice(0, 500)) ?? [];
    if (Number(most) && Number(now) >= Number(most))
      facts.push({ fact: 'admission', value: 'max-startups', line: found.line, inferred: true, details });
    if (frozen) facts.push({ fact: 'daemon', value: 'frozen', line: found.line, details, ...(loose && { inferred: true }) });
  } else if (first && !others && !isFiltered(context.command)) {
    // A container has no other init that would start it; whether it is the one that is dialled, nobody says.
    facts.push(
      inside(context.command)
        ? { fact: 'container', value: 'no-sshd', line: heading, inferred: true }
        : { fact: 'service', value: 'stopped', line: heading, inferred: true },
    );
  }
  return { kind: 'read', facts, from: heading || (listeners[0]?.line ?? 1), to };
}
