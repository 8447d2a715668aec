import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress, isPrivate, isPublicIPv4 } from '../values';

type Known = Learned<'wan' | 'forward' | 'place' | 'edge'>;

/** ` 0 TCP    22->192.168.1.20:22    'ssh' '' 0`. */
const mapping = /^ *\d+ +TCP +(\d{1,5})->([\d.]{7,15}):(\d{1,5}) +'/;

/**
 * Reads `upnpc -l` and `upnpc -s`, asked on the server: does the router have a public address of its own, and where does it send the port?
 *
 *     Local LAN ip address : 192.168.1.20
 *     ExternalIPAddress = 100.72.14.9
 *      i protocol exPort->inAddr:inPort description remoteHost leaseTime
 *      0 TCP    22->192.168.1.21:22    'ssh' '' 0
 *
 * 100.64.0.0/10 is what a provider shares out, a private address comes from another router before this one, and another public one than that
 * which is dialled shows that the dialled one is old, or another line's. The list holds what
 * programs asked for, and with many routers not what somebody typed in: that the port is not in it says nothing. On the client it is
 * another router. Source: miniupnpc upnpc.c, DisplayInfos and ListRedirections; RFC 6598.
 */
export function upnpc(text: string, context: Context): Reading<Known['fact']> {
  const lines = linesOf(text);
  let [from, to] = [0, 0];
  let own: string | undefined;
  let outside: { address: string; line: number } | undefined;
  let sent: { address: string; port: number; line: number } | undefined;
  lines.forEach((raw, i) => {
    const line = raw.slice(0, 300).trimEnd();
    const lan = /^Local LAN ip address : (\S+)$/.exec(line)?.[1];
    const wan = /^ExternalIPAddress = (\S+)$/.exec(line)?.[1];
    const one = mapping.exec(line);
    const begins = /^upnpc ?: miniupnpc library test client|^Found valid IGD : |^ i protocol exPort->inAddr:inPort/.test(line);
    if (lan) own = lan;
    if (wan && isAddress(wan) && wan !== '0.0.0.0') outside = { address: wan, line: i + 1 };
    if (one && Number(one[1]) === context.port) sent = { address: one[2] as string, port: Number(one[3]), line: i + 1 };
    if (!lan && !wan && !one && !begins) return;
    from ||= i + 1;
    to = i + 1;
  });
  if (!from)
    return program(context.command) === 'upnpc' && /\bupnpc: (?:command )?not found/.test(text) ? withheld('no-such-command', 1) : notMine;
  const facts: Known[] = [];
  const put = (fact: Known, sure = true) => facts.push({ ...fact, ...(!(sure && context.on === 'server') && { inferred: true }) });
  if (outside && context.on !== 'client') {
    const { address, line } = outside;
    const shared = /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(address);
    // A home that has another public address than the dialled one got a new one since.
    const moved = isPublicIPv4(address) && isPublicIPv4(context.server) && address !== context.server;
    put({ fact: 'place', value: 'home', line }, false);
    if (moved) put({ fact: 'edge', value: 'new-address', line, details: { address } }, false);
    else put({ fact: 'wan', value: shared ? 'carrier' : isPrivate(address) ? 'double' : 'own', line, details: { address } });
  }
  if (sent && own && context.on !== 'client') {
    const { address, port, line } = sent;
    const details = { address, port, saw: (lines[line - 1] as string).trim() };
    // Where sshd listens inside is not seen here, so that another port may be meant.
    put({ fact: 'forward', value: address === own ? 'right' : 'wrong', line, details }, address !== own);
  }
  return { kind: 'read', facts, from, to };
}
