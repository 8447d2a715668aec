import { type Context, linesOf, notMine, type Reading } from '../reading';
import { type Extent, type Socket, where } from './sockets';

/** The table's heading; the one of UDP and of raw sockets goes on with `ref pointer drops`. */
const heading = /^\s*sl +local_address +rem(?:ote)?_address +st tx_queue rx_queue tr tm->when retrnsmt +uid +timeout inode\s*$/;
/** A row: two ends, the state, and what waits to be sent and to be taken, all in hexadecimal digits. */
const row = /^\s*\d+: ((?:[\dA-F]{8}){1,4}):([\dA-F]{4}) (?:[\dA-F]{8}){1,4}:[\dA-F]{4} ([\dA-F]{2}) [\dA-F]{8}:([\dA-F]{8}) /;
/** TCP_LISTEN of the kernel's net/tcp_states.h. */
const listens = '0A';

/**
 * `0100007F` is 127.0.0.1 on a machine that stores the last byte first, as nearly all do, and each word of an IPv6 address is turned alike.
 */
function addressOf(digits: string, turned: boolean): string {
  const bytes = (digits.match(/.{8}/g) ?? []).flatMap((word) => {
    const four = (word.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
    return turned ? four.reverse() : four;
  });
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.slice(0, 12).join() === '0,0,0,0,0,0,0,0,0,0,255,255') return `::ffff:${bytes.slice(12).join('.')}`;
  const groups = bytes.flatMap((high, i) => (i % 2 ? [] : [((high << 8) | (bytes[i + 1] as number)).toString(16)]));
  return groups.join(':').replace(/(?:^|:)0(?::0)+(?:$|:)/, '::');
}

/**
 * Reads `/proc/net/tcp` and `/proc/net/tcp6`, what is left where neither ss nor netstat is: does something listen, and where?
 *
 *       sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
 *        1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 23641 1 …
 *
 * State `0A` listens, and `0016` is port 22. A socket of IPv6 may take IPv4 too, so that only both files together show that nothing
 * listens. Whose a socket is, they do not say. Source: linux net/ipv4/tcp_ipv4.c get_tcp4_sock, net/ipv6/tcp_ipv6.c; proc_pid_net(5).
 */
export function procNetTcp(text: string, context: Context): Reading<'listening' | 'listener' | 'daemon' | 'place'> {
  const lines = linesOf(text);
  const turned = !/(?:^|\s)7F0000[\dA-F]{2}:/m.test(text) || /(?:^|\s)[\dA-F]{6}7F:/m.test(text);
  const tables = new Map<4 | 6, number>();
  const sockets: Socket[] = [];
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    const found = row.exec(line);
    if (heading.test(line)) tables.set(/remote_address/.test(line) ? 6 : 4, i + 1);
    else if (!found) return;
    from ||= i + 1;
    to = i + 1;
    if (found?.[3] !== listens) return;
    const [, digits = '', port = '', , waiting = ''] = found;
    sockets.push({
      line: i + 1,
      address: addressOf(digits, turned),
      port: Number.parseInt(port, 16),
      owners: [],
      waiting: Number.parseInt(waiting, 16),
    });
  });
  // A table of UDP alone has rows of this form, and none that listens.
  if (!from || !(tables.size || sockets.length)) return notMine;
  const { command } = context;
  const both = tables.size === 2;
  const extent: Extent = !both
    ? 'part'
    : /^(?:sudo )?cat (?:\/proc\/(?:self\/)?net\/tcp6?\s*){2}$/.test(command ?? '')
      ? 'whole'
      : 'likely';
  return { kind: 'read', facts: where(sockets, context, { extent, line: Math.min(...tables.values(), from), dual: 'any' }), from, to };
}
