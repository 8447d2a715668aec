import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Extent, endpoint, keepsPort, type Socket, where, wordsOf } from './sockets';

/** How much of the listening table the command line asks for: `-u` is no TCP, `-c` no listener, `-4` one family, `-p` one port. */
function asked(command: string, port: number): Extent {
  const [, ...args] = wordsOf(command.slice(Math.max(command.indexOf('sockstat'), 0)));
  const flags = args.join('').replace(/-/g, '');
  const families = /4/.test(flags) === /6/.test(flags);
  const plain = args.every((word) => /^-[46lLnv]+$/.test(word));
  return plain && families && keepsPort(command, port, true) ? 'whole' : 'part';
}

/**
 * Reads `sockstat -46l` of FreeBSD and of NetBSD, which writes `*.22` and `tcp` for IPv4: where does something listen, and whose is it?
 *
 *     USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS
 *     root     sshd       668   4  tcp6   *:22                  *:*
 *     root     sshd       668   5  tcp4   *:22                  *:*
 *
 * A socket that takes both families is `tcp46`, so `tcp6` is IPv6 alone. Without -l connections stand between the listeners; only a
 * listener has no foreign end. Owners are `?` where the kernel hides them, and names are cut to the column.
 * Source: usr.bin/sockstat/sockstat.c of FreeBSD and of NetBSD.
 */
export function sockstat(text: string, context: Context): Reading<'server-os' | 'listening' | 'listener' | 'daemon' | 'place'> {
  const mine = program(context.command) === 'sockstat';
  const lines = linesOf(text);
  const command = context.command ?? '';
  let sockets: Socket[] = [];
  let families = new Set<string>();
  let heading = 0;
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    if (/^USER\s+COMMAND\s+PID\s+FD\s+PROTO\s+LOCAL ADDRESS\s+FOREIGN ADDRESS/.test(line)) {
      // A second table in the same text is newer: it replaces the first.
      sockets = [];
      families = new Set();
      heading = from = to = i + 1;
      return;
    }
    const [, owner = '', pid = '', , proto = '', local = '', foreign = ''] = line.trim().split(/\s+/, 8);
    if (!/^(?:tcp|udp|stream|dgram)/.test(proto) || !/^(?:\d+|\?)$/.test(pid)) return;
    if (!heading && !(mine && /\|/.test(command))) return;
    from ||= i + 1;
    to = i + 1;
    if (/^tcp/.test(proto)) families.add(proto);
    const mark = foreign === '*:*' ? ':' : foreign === '*.*' ? '.' : undefined;
    if (!/^tcp(?:4|6|46)?$/.test(proto) || !mark || !local.includes(mark)) return;
    const { address, port } = endpoint(local, mark);
    const any = proto === 'tcp46' ? '*' : proto === 'tcp6' ? '::' : '0.0.0.0';
    sockets.push({ line: i + 1, address: address === '*' ? any : address, port, owners: owner === '?' ? [] : [owner] });
  });
  if (!from) {
    if (!mine) return notMine;
    const missing = lines.findIndex((line) => /\bsockstat: (?:command )?not found$/i.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    if (text.trim()) return notMine;
    return withheld(/\|/.test(command) ? 'filtered' : 'cut-off');
  }
  let extent: Extent = mine ? asked(command, context.port ?? 22) : families.size > 1 ? 'likely' : 'part';
  if (!heading && extent === 'whole') extent = 'likely';
  const facts = where(sockets, context, { extent, line: heading, dual: 'star' });
  // An appliance may be made of it.
  return {
    kind: 'read',
    facts: [...(heading ? [{ fact: 'server-os', value: 'bsd', line: heading, inferred: true } as const] : []), ...facts],
    from,
    to,
  };
}
