import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';

/** A connection that nginx took for a server that it then did not reach; behind `bytes from/to client` it is a stream, and no web site. */
const unreached =
  /(?:connect\(\) failed \(\d{1,3}: .{1,60}\)|upstream timed out \(\d{1,3}: .{1,60}\)|no live upstreams) while connecting to upstream, client: (\S{1,60}), server: (\S{0,80}?):(\d{1,5}), upstream: "[^"]{0,200}", bytes from\/to client:/;

/**
 * Reads nginx's log of errors where it passes streams on: did it find the server behind it?
 *
 *     2026/11/20 11:05:41 [error] 31#31: *88 connect() failed (111: Connection refused) while connecting to upstream,
 *     client: 198.51.100.4, server: 0.0.0.0:2222, upstream: "10.0.0.5:22", bytes from/to client:0/0, bytes from/to upstream:0/0
 *
 * All of it stands on one line. Only the port that is dialled counts, and what was met once may be over, so that it is inferred.
 * Source: nginx src/stream/ngx_stream_proxy_module.c, src/stream/ngx_stream_handler.c.
 */
export function nginx(text: string, { port = 22 }: Context): Reading<'place'> {
  const rows = linesOf(text).flatMap((row, i) => {
    const found = row.length < 1_000 ? unreached.exec(row) : null;
    return found ? [{ line: i + 1, own: Number(found[3]) === port, saw: found[0].slice(0, 200) }] : [];
  });
  const [first] = rows;
  if (!first) return notMine;
  const last = rows.findLast(({ own }) => own);
  const facts: Learned<'place'>[] = last
    ? [{ fact: 'place', value: 'balancer', line: last.line, inferred: true, details: { saw: last.saw } }]
    : [];
  return { kind: 'read', facts, from: first.line, to: rows.at(-1)?.line ?? first.line };
}
