import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

/** An address of Tailscale's. A provider that shares addresses has the first of these networks as well. Source: tailscale net/tsaddr. */
const isOwn = (address = '') => /^(?:100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|fd7a:115c:a1e0:)/i.test(address);

/** `100.64.0.7  web1  alice@  linux  offline, last seen 3d ago`: address, name, owner, system, and how it stands. */
const row =
  /^((?:100\.|fd7a:115c:a1e0:)[\da-f.:]{1,36}) +(\S{1,255}) +\S{1,255} +[A-Za-z]{2,10} +((?:-|idle|active|offline)(?:[;,].{0,200})?)$/i;

/** What it says where this computer itself is not in the network. */
const apart =
  /^(?:Tailscale is stopped\.|Machine is not yet approved by (?:tailnet|mesh network|network) admin\.|failed to connect to local tailscaled; it doesn['’]t appear to be running\b.*|failed to connect to local Tailscale service; is Tailscale running\?)$/;

/**
 * Reads `tailscale status` and `tailscale ping`: is the server, and is this computer, in the network of the address that is dialled?
 *
 *     100.64.0.4  laptop  alice@  linux  -
 *     100.64.0.7  web1    alice@  linux  offline, last seen 3d ago
 *
 * A machine that is switched off is offline as well, and `-` and `idle` say nothing. Whoever is logged out, stopped or not approved has no
 * way to any address of it; the dialled one may also be of a provider that shares its addresses. On the server the rows are of others. A
 * pong is of the program at the other end, which asks no rule: it does not tell whether one of the network's or of the server's own keeps
 * the port shut.
 * Source: tailscale cmd/tailscale/cli/status.go, ping.go and diag.go.
 */
export function tailscale(text: string, context: Context): Reading<'place'> {
  const mine = program(context.command).toLowerCase() === 'tailscale';
  const facts: Learned<'place'>[] = [];
  const { server, on } = context;
  let [from, to] = [0, 0];
  const overlay = (line: number, saw: string) =>
    facts.push({ fact: 'place', value: 'overlay', line, inferred: true, details: { saw, ...(server && { address: server }) } });
  for (const [i, raw] of linesOf(text).entries()) {
    if (raw.length > 800) continue;
    const line = raw.trimEnd();
    const [, address = '', name = '', state = ''] = row.exec(line) ?? [];
    const out = apart.test(line) || (mine && line === 'Logged out.');
    if (mine && /\btailscale: (?:command )?not found$|command not found: tailscale$/.test(line)) return withheld('no-such-command', i + 1);
    const shown = mine && /^(?:pong from |no reply|ping "\S+" timed out|direct connection not established|# )/.test(line);
    if (!address && !out && !shown) continue;
    from ||= i + 1;
    to = i + 1;
    if (out && isOwn(server)) overlay(i + 1, line);
    if (on === 'server') continue;
    // A name may lead elsewhere than into this network, where its address is known.
    const same = server ? address === server : name === context.host?.replace(/\.$/, '');
    if (address && same && /\boffline\b/.test(state)) overlay(i + 1, line);
  }
  return from ? { kind: 'read', facts, from, to } : notMine;
}
