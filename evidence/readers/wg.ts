import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isPrivate } from '../values';
import { matches } from './cards';

/** One of those that this computer has a tunnel to: what may go to it, and whether it ever answered. */
type Peer = { line: number; networks: readonly string[]; met: boolean };

/**
 * Reads `wg show`, run on the client: is there anybody at the other end of the tunnel that the dialled address goes into?
 *
 *     peer: xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=
 *       endpoint: 198.51.100.9:51820
 *       allowed ips: 10.20.30.0/24
 *
 * What is sent to an address goes to the peer with the longest of the allowed networks around it. Without a `latest handshake` that one
 * has never answered since the tunnel was set up, so that nothing gets through. An old handshake says nothing: a tunnel is silent where
 * nothing is sent. Whether the routes lead into the tunnel is not shown, so that this is inferred; on the server it lists the others.
 * Source: wireguard-tools src/show.c, wireguard.com, Cryptokey Routing.
 */
export function wg(text: string, context: Context): Reading<'place'> {
  const { server, on } = context;
  const peers: Peer[] = [];
  let [from, to] = [0, 0];
  for (const [i, raw] of linesOf(text).entries()) {
    const line = raw.slice(0, 4_000).trim();
    if (program(context.command) === 'wg' && /\bwg: (?:command )?not found$|command not found: wg$/.test(line))
      return withheld('no-such-command', i + 1);
    if (/^peer: [\w+/]{43}=$/.test(line)) peers.push({ line: i + 1, networks: [], met: false });
    else if (!/^(?:interface: [\w.-]{1,15}|public key: \S{44}|(?:endpoint|allowed ips|latest handshake|transfer): .+)$/.test(line))
      continue;
    from ||= i + 1;
    to = i + 1;
    const peer = peers.at(-1);
    const [, name = '', value = ''] = /^([a-z ]+): (.*)$/.exec(line) ?? [];
    if (!peer || peer.line === i + 1) continue;
    if (name === 'allowed ips') Object.assign(peer, { line: i + 1, networks: value.split(', ') });
    if (name === 'latest handshake') peer.met = true;
  }
  if (!peers.length) return notMine;
  const length = ({ networks }: Peer) => Math.max(-1, ...networks.map((one) => (server ? matches(one, server) : -1)));
  const facts: Learned<'place'>[] = [];
  const [best, next] = [...peers].sort((one, other) => length(other) - length(one));
  // What is of the whole Internet would be in vain for every server, and two tunnels may have the same networks.
  const led = best && isPrivate(server) && length(best) > 0 && (!next || length(next) < length(best));
  if (led && !best.met && on !== 'server')
    facts.push({ fact: 'place', value: 'overlay', line: best.line, inferred: true, details: { address: server as string } });
  return { kind: 'read', facts, from, to };
}
