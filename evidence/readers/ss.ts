import { type Context, type Learned, type Reading, isFiltered, linesOf, notMine, program, withheld } from '../reading';
import { type Socket, where } from './sockets';

const owners = /\("((?:[^"\\]|\\.)*)"/g;

/**
 * Reads `ss -tln` and `ss -tlnp`: where does something listen, who owns it, and does it take its connections?
 *
 *     State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port  Process
 *     LISTEN  0       128            0.0.0.0:22          0.0.0.0:*      users:(("sshd",pid=700,fd=3))
 *
 * `Netid` is there only when several families were asked for, `Process` only with -p and enough rights, and `-H` prints no
 * heading at all, so a row is read from its state: Recv-Q, Send-Q, local address and peer follow in this order.
 * A socket-activated sshd is owned by systemd, pid 1, and `grep sshd` hides it. Source: iproute2 misc/ss.c.
 */
export function ss(text: string, context: Context): Reading<'listening' | 'listener' | 'daemon'> {
  const mine = program(context.command) === 'ss';
  const sockets: Socket[] = [];
  let heading = 0;
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    if (/^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s/.test(line)) {
      // A second table in the same text is newer: it replaces the first.
      sockets.length = 0;
      heading = i + 1;
      from = to = heading;
      return;
    }
    const row = /^(?:tcp\s+)?LISTEN\s+(\d+)\s+(\d+)\s+(\S+):(\d+|\S+)\s+\S+(?:\s+(.*))?$/.exec(line);
    if (!row) return;
    from ||= i + 1;
    to = i + 1;
    sockets.push({
      line: i + 1,
      address: (row[3] as string).replace(/%[\w.-]+$/, '').replace(/^\[|\](?:%.*)?$/g, ''),
      port: row[4] === 'ssh' ? 22 : Number(row[4]),
      owners: [...(row[5] ?? '').matchAll(owners)].map((one) => one[1] as string),
      waiting: Number(row[1]),
      backlog: Number(row[2]),
    });
  });
  if (!heading && !sockets.length) {
    if (!mine) return notMine;
    if (/command not found|not found$/m.test(text)) return withheld('no-such-command', 1);
    if (isFiltered(context.command)) return withheld('filtered');
  }
  // Rows without a heading are a part of the table: what is not among them may be elsewhere.
  const whole = (heading > 0 || (mine && /-\w*H/.test(context.command ?? ''))) && !isFiltered(context.command);
  const facts: Learned<'listening' | 'listener' | 'daemon'>[] = where(sockets, context, { whole, line: heading, dual: 'star' });
  return { kind: 'read', facts, from: from || 1, to: to || 1 };
}
