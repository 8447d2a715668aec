import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { ofNetstat, routesIn } from './route';
import { type Extent, endpoint, keepsPort, type Socket, where, wordsOf } from './sockets';

/** Linux says `LISTEN`; Windows says it in its own language, but the other side is always port 0. */
const row = /^(?:> +)?\s*(?:[0-9a-f]{8,20}\s+)?(tcp(?:4|6|46)?)\s/i;

/** Solaris has a table for each family, below this heading, and rows that name none: ` *.22    *.*    0    0 49152    0 LISTEN`. */
const familyHeading = /^(TCP|UDP|SCTP): IPv([46])$/;
const solaris = /^ {0,10}(\S+\.\S+) +\S+\.\S+ +\d+ +\d+ +\d+ +\d+ LISTEN(?: +\S+)?$/;

/** The listener that such a row shows; without the heading it may be of either family. */
function ofSolaris(line: string, i: number, family: string | undefined): { socket: Socket; windows: boolean } | undefined {
  const local = solaris.exec(line.slice(0, 200).trimEnd())?.[1];
  if (!local) return undefined;
  const { address, port } = endpoint(local, '.');
  const any = family === '4' ? '0.0.0.0' : family === '6' ? '::' : '*';
  return { windows: false, socket: { line: i + 1, address: address === '*' ? any : address, port, owners: [] } };
}

/** One line of the table: the socket, and the system that prints such a line; undefined for anything but a TCP listener. */
function listener(line: string, i: number): { socket: Socket; windows: boolean } | undefined {
  const proto = row.exec(line)?.[1];
  if (!proto) return undefined;
  const words = line.trim().replace(/^> +/, '').split(/\s+/);
  const [, local = '', foreign = ''] = words;
  if (proto === 'TCP' && /:\d+$/.test(local)) {
    if (!/^(?:0\.0\.0\.0|\[::\]):0$/.test(foreign)) return undefined;
    return { windows: true, socket: { line: i + 1, ...endpoint(local), owners: [] } };
  }
  const at = words.findIndex((word) => /^LISTEN$/.test(word));
  // IOS counts nothing that waits, and names the service: it is another reader's.
  if (at < 3 || !/^\d+$/.test(words[at - 3] as string)) return undefined;
  const from = words[at - 2] as string;
  const dotted = !/:(?:\d+|[a-z][\w-]*)$/.test(from);
  const { address, port } = endpoint(from, dotted ? '.' : ':');
  // `*` is the family's own any-address; a plain `tcp` of AIX and HP-UX takes both.
  const any = /^tcp6$/i.test(proto) ? '::' : /^tcp46$/i.test(proto) || (dotted && proto === 'tcp') ? '*' : '0.0.0.0';
  // With -o, a timer stands behind the name.
  const owner = /\s\d+\/(\S.*)$/.exec(line.replace(/ +[a-z]+(?:-\d+)? \([\d.]+\/\d+\/\d+\)\s*$/, ''))?.[1]?.trim();
  const waiting = dotted ? undefined : Number(words[at - 4]);
  const socket = { line: i + 1, address: address === '*' ? any : address, port, owners: owner ? [owner] : [] };
  return { windows: false, socket: waiting !== undefined && Number.isInteger(waiting) ? { ...socket, waiting } : socket };
}

/** How much of the listening table the command line asks for. */
function asked(command: string, port: number): Extent {
  const words = wordsOf(command);
  const flags = words.filter((word) => /^-\w/.test(word)).join('');
  const linux = /[lt]/.test(flags);
  const listens = /[al]/.test(flags) || words.some((word) => /^--(listening|all)$/.test(word));
  // UDP, UNIX and other tables without -t; -f is a family.
  const tcp = /t/.test(flags) || !/[fuxwrisL]/.test(flags);
  // BSD prints `*.22`, so that `grep :22` finds nothing there, whatever listens.
  const pipe = command.slice(words.join(' ').length);
  const colons = linux || /findstr|find /i.test(pipe) || !pipe.includes(':');
  return listens && tcp && !/[46]/.test(flags) && colons && keepsPort(command, port, /n/.test(flags)) ? 'whole' : 'part';
}

/**
 * Reads `netstat -tlnp` (Linux), `netstat -an` (BSD, macOS, AIX, HP-UX, Solaris) and `netstat -ano` (Windows): where does something listen,
 * and whose is it?
 *
 *     Active Internet connections (only servers)
 *     Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
 *     tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      712/sshd: /usr/sbin
 *     tcp6       0      0 :::22                   :::*                    LISTEN      712/sshd: /usr/sbin
 *
 * `:::22` may take IPv4 too, so it never proves that IPv4 is missing. The program is cut to 20 characters with its pid, and `-` without the
 * rights. Windows shows the number of the process, and `tasklist` beside it the name. Recv-Q of a Linux listener is its queue; elsewhere it
 * is always 0. What `-r` prints is a table of routes. Source: net-tools netstat.c; FreeBSD usr.bin/netstat/inet.c; illumos
 * cmd-inet/usr.bin/netstat/netstat.c.
 */
export function netstat(
  text: string,
  context: Context,
): Reading<'listening' | 'listener' | 'daemon' | 'place' | 'return-route' | 'leaves' | 'target'> {
  const mine =
    program(context.command)
      .toLowerCase()
      .replace(/\.exe$/, '') === 'netstat';
  const lines = linesOf(text);
  const pids = new Map<Socket, string>();
  const programs = new Map<string, string>();
  let sockets: Socket[] = [];
  let heading = 0;
  let family: string | undefined;
  let others = 0;
  let extent: Extent = 'part';
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    if (/^Active (?:Internet connections|Connections)/.test(line)) {
      // A second table in the same text is newer: it replaces the first.
      sockets = [];
      others = 0;
      heading = from = to = i + 1;
      extent = /^Active Connections|\bservers\b/.test(line) && !/w\/o|IPv/.test(line) ? 'whole' : 'part';
      return;
    }
    const table = familyHeading.exec(line.trim());
    if (table) {
      family = table[1] === 'TCP' ? table[2] : undefined;
      if (!family) return;
      heading ||= i + 1;
      from ||= i + 1;
      to = i + 1;
      return;
    }
    const found = listener(line, i) ?? ofSolaris(line, i, family);
    if (!found) {
      // A row of tasklist, whose columns are as wide as they are: 25 for the name, 8 for the number.
      const [, image, id] = /^(\S.{0,23}?)(?:\.exe)? +(\d+) (?:Services|Console|RDP-Tcp|N\/A|\S+) +/i.exec(line.slice(0, 100)) ?? [];
      // One svchost runs many services, the forwarder of portproxy among them: its name tells nothing.
      if (image && id && !/^(?:svchost|System|wininit|services)$/i.test(image)) programs.set(id, image);
      // A table without the column of states, as -T and -x print it on BSD, tells no listener from a connection.
      if (/^\s*(?:Tcpcb\s+)?Proto\s.*Address/.test(line) && !/state/i.test(line)) extent = 'part';
      if (row.test(line) || /^\s*udp\w*\s+\d/i.test(line)) others++;
      return;
    }
    const { socket, windows } = found;
    const pid = windows ? /\s(\d+)\s*$/.exec(line)?.[1] : undefined;
    if (pid) pids.set(socket, pid);
    // -b names the program on the next line or the one after: ` [sshd.exe]`.
    const named = windows
      ? [lines[i + 1], lines[i + 2]].map((next) => /^\s*\[(\S+?)(?:\.exe)?\]$/i.exec(next ?? '')?.[1]).find(Boolean)
      : undefined;
    if (named) socket.owners = [named];
    sockets.push(socket);
    from ||= i + 1;
    to = i + 1;
  });
  if (!heading && !sockets.length) {
    const routes = routesIn(text, context, mine ? () => true : ofNetstat);
    if (!mine || routes.kind === 'read') return routes;
    const missing = lines.findIndex((line) => /\bnetstat: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    if (text.trim()) return notMine;
  }
  for (const [socket, pid] of pids) if (!socket.owners.length) socket.owners = [programs.get(pid) ?? []].flat();
  const port = context.port ?? 22;
  if (mine) extent = asked(context.command ?? '', port);
  // Only -a shows listeners there.
  else if (family && sockets.length) extent = 'likely';
  const piped = mine && /\|/.test(context.command ?? '');
  // Only a pipe takes the heading away; a table without it was copied in part. Silence behind a pipe may be the pipe's.
  if (!heading && !piped) extent = 'part';
  else if (!sockets.length && extent !== 'part' && (piped || !mine)) extent = others ? 'part' : 'likely';
  if (extent === 'part' && !heading && !sockets.length) return withheld(piped ? 'filtered' : 'cut-off');
  return { kind: 'read', facts: where(sockets, context, { extent, line: heading, dual: 'any' }), from: from || 1, to: to || 1 };
}
