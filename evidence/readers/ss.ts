import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Extent, endpoint, keepsPort, type Socket, where, wordsOf } from './sockets';

const owners = /\("((?:[^"\\]|\\.)*)"/g;

/** How much of the listening table the command line asks for: `-t` alone shows no listener, `-u` no TCP, `-4` one family. */
function asked(command: string, port: number): Extent {
  const args = wordsOf(command).slice(wordsOf(command).findIndex((word) => /(?:^|\/)ss$/.test(word)) + 1);
  const long = args.filter((word) => word.startsWith('--'));
  const flags = args.filter((word) => /^-\w/.test(word)).join('');
  const filter = args
    .filter((word) => !word.startsWith('-'))
    .join(' ')
    .replace(/[()]/g, '')
    .trim();
  const listens = /[la]/.test(flags) || long.some((word) => /^--(listening|all)$/.test(word));
  const tcp = /t/.test(flags) || long.includes('--tcp') || !/[uwxdSf046]/.test(flags);
  const own = new RegExp(`^s(?:rc )?port (?:= |== |eq )?:?(?:${port}${port === 22 ? '|ssh' : ''})$`);
  const numeric = /n/.test(flags) || long.includes('--numeric');
  return listens && tcp && !/[46]/.test(flags) && (!filter || own.test(filter)) && keepsPort(command, port, numeric) ? 'whole' : 'part';
}

/**
 * Reads `ss -tln` and `ss -tlnp`: where does something listen, who owns it, and does it take its connections?
 *
 *     State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
 *     LISTEN  0       128            0.0.0.0:22          0.0.0.0:*      users:(("sshd",pid=700,fd=3))
 *
 * `Netid` is there only when several families were asked for, `Process` only with -p and enough rights, and `-H` prints no
 * heading at all, so a row is read from its state: Recv-Q, Send-Q, local address and peer follow in this order. In CentOS 7
 * `*` is IPv4 and `:::22`, without brackets, any IPv6 socket.
 * A socket-activated sshd is owned by systemd, pid 1, and `grep sshd` hides it. Source: iproute2 misc/ss.c.
 */
export function ss(text: string, context: Context): Reading<'listening' | 'listener' | 'daemon' | 'place'> {
  const mine = program(context.command) === 'ss';
  const sockets: Socket[] = [];
  let heading = 0;
  let others = 0;
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    if (/^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s/.test(line)) {
      // A second table in the same text is newer: it replaces the first.
      sockets.length = others = 0;
      heading = i + 1;
      from = to = heading;
      return;
    }
    const last = sockets.at(-1);
    // A narrow terminal breaks the row before its last column.
    if (last?.line === i && /^\s*(?:users:)?\(\("/.test(line)) {
      last.owners = [...line.matchAll(owners)].map((one) => one[1] as string);
      to = i + 1;
      return;
    }
    if (/^(?:\w+\s+)?(?:ESTAB|UNCONN|TIME-WAIT|CLOSE-WAIT|SYN-\w+)\s+\d|^(?!tcp\b)\w+\s+LISTEN\s+\d/.test(line)) others++;
    if (!/^(?:tcp\s+)?LISTEN\s+\d/.test(line)) return;
    const [waiting, backlog, local = '', peer] = line.replace(/^(?:tcp\s+)?LISTEN\s+/, '').split(/\s+/);
    if (!peer || !local.includes(':')) return;
    const { address, port } = endpoint(local);
    if (!heading && !sockets.length) from = i + 1;
    to = i + 1;
    sockets.push({
      line: i + 1,
      address: /^::/.test(local) && address === '::' ? '*' : address,
      port,
      owners: [...line.matchAll(owners)].map((one) => one[1] as string),
      waiting: Number(waiting),
      backlog: Number(backlog),
    });
  });
  if (!heading && !sockets.length) {
    if (!mine) return notMine;
    const missing = linesOf(text).findIndex((line) => /\bss: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    if (text.trim()) return notMine;
  }
  const command = context.command ?? '';
  const piped = mine && /\|/.test(command);
  // Rows without a heading are a part of the table, and a table of other things than listeners was not asked for them.
  const shape = !heading || (others && !sockets.length) ? 'part' : sockets.length ? 'whole' : 'likely';
  let extent = mine ? asked(command, context.port ?? 22) : shape;
  // Only -H and a pipe leave the heading out; a table without it was copied in part. Silence behind a pipe may be the pipe's.
  if (!heading && !piped && !(mine && /\s-\w*H/.test(command))) extent = 'part';
  else if (extent === 'whole' && piped && !heading && !sockets.length) extent = 'likely';
  if (extent === 'part' && !heading && !sockets.length) return withheld(piped ? 'filtered' : 'cut-off');
  const facts = where(sockets, context, { extent, line: heading, dual: 'star' });
  return { kind: 'read', facts, from: from || 1, to: to || 1 };
}
