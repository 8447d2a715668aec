import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';

/** One proxy, as the newest line shows it. */
type Proxy = { line: number; down: boolean; saw: string };

const word = "'?([\\w.:-]+)'?";
const empty = new RegExp(`(?:proxy|backend|listen|frontend) ${word} has no server available!$`);
const server = /\bServer ([\w.:-]+)\/[\w.:-]+ is (UP|DOWN)\b/;
/** A connection that found no server: ` ssh ssh/s1 0/-1/3007 0 SC ` in the log of a proxy in mode tcp. */
const refused = /\s[\w.:~-]+ ([\w.:-]+)\/[\w.:<>-]+ -?\d+\/-?\d+\/\+?\d+ \+?\d+ ([sS])C\s/;

/**
 * Reads HAProxy's log, `show stat` and `show servers state`: is there a server behind it? Only where the proxy's name speaks of SSH
 * is it this connection's.
 *
 *     [WARNING]  (46) : Server ssh/s1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms.
 *     [ALERT]    (46) : proxy 'ssh' has no server available!
 *
 * In the log of the system the name has no quotes. A server that is down is none of this while another is up.
 * Of `show servers state` the sixth column is the state, 0 for stopped; `show stat` is a CSV with a heading.
 * Source: haproxy src/server.c, src/backend.c; doc/management.txt.
 */
export function haproxy(text: string, _context: Context): Reading<'place'> {
  const proxies = new Map<string, Proxy>();
  let servers = 0;
  let column = 0;
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    if (!line || line.length > 4_000) return;
    const set = (name: string, down: boolean) => proxies.set(name, { line: i + 1, down, saw: line.trim().slice(0, 200) });
    const take = () => {
      from ||= i + 1;
      to = i + 1;
    };
    if (/^# be_id be_name srv_id srv_name srv_addr srv_op_state /.test(line)) {
      servers = i + 1;
      proxies.clear();
      take();
      return;
    }
    if (/^# pxname,svname,/.test(line)) {
      column = line.slice(2).split(',').indexOf('status');
      proxies.clear();
      take();
      return;
    }
    if (servers && /^\d+ \S+ \d+ \S+ \S+ \d+ /.test(line)) {
      const [, name = '', , , , state] = line.split(' ');
      const before = proxies.get(name);
      if (!before || before.down) set(name, state === '0');
      take();
      return;
    }
    if (column > 0 && line.split(',', column + 2).length > column) {
      const [name = '', kind] = line.split(',', 2);
      if (kind === 'BACKEND') set(name, /^DOWN/.test(line.split(',', column + 1)[column] as string));
      take();
      return;
    }
    const none = empty.exec(line);
    const changed = server.exec(line);
    const failed = line.includes('haproxy') ? refused.exec(line) : null;
    if (none) set(none[1] as string, true);
    else if (changed?.[2] === 'UP') set(changed[1] as string, false);
    else if (changed && / 0 active and 0 backup servers left/.test(line)) set(changed[1] as string, true);
    else if (failed) set(failed[1] as string, true);
    if (none || changed || failed) take();
  });
  if (!from) return notMine;
  const own = [...proxies].filter(([name]) => /ssh|sftp/i.test(name));
  const one = own.filter(([, { down }]) => down).at(-1)?.[1];
  // One of several for SSH may be another one's.
  const several = own.length > 1;
  const facts: Learned<'place'>[] = one
    ? [{ fact: 'place', value: 'balancer', line: one.line, details: { saw: one.saw }, ...(several && { inferred: true }) }]
    : [];
  return { kind: 'read', facts, from, to };
}
