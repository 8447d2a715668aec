import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

type Facts = Learned<'arrives' | 'health'>[];

/** `tcp      6 115 SYN_SENT src=… dst=… sport=… dport=22 [UNREPLIED] …`, with the family before it in /proc and with -o extended. */
const flow = /^(?:ipv[46] +\d+ +)?tcp +6 +(?:\d+ +)?(\w+) +src=(\S+) dst=(\S+) sport=\d+ dport=(\d+)\b/;
const counters = /^cpu=\d+\s+(?:searched|found)=\d+ .*\bdrop=(\d+) early_drop=(\d+)/;

/**
 * Reads `conntrack -L` and `conntrack -S`: is the client's attempt among the connections that the kernel follows, and were any dropped
 * because its table was full?
 *
 *     tcp      6 115 SYN_SENT src=203.0.113.9 dst=192.0.2.7 sport=40312 dport=22 [UNREPLIED] src=192.0.2.7 dst=203.0.113.9 …
 *
 * A connection is listed once its first packet was let in; what a firewall of this host drops never is. One that is missing says
 * nothing: a closed one stays for seconds, and not every host follows connections. The counters run since the boot.
 * Source: conntrack-tools src/conntrack.c; linux net/netfilter/nf_conntrack_core.c, nf_conntrack_confirm.
 */
export function conntrack(text: string, context: Context): Reading<'arrives' | 'health'> {
  const mine = program(context.command) === 'conntrack';
  const lines = linesOf(text);
  const { client, server } = context;
  let arrived: Facts[number] | undefined;
  let full: Facts[number] | undefined;
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    if (line.length > 1_000) return;
    const one = flow.exec(line);
    const counted = counters.exec(line);
    const ends = /^conntrack v[\d.]+ \(conntrack-tools\): /.test(line);
    if (!one && !counted && !ends) return;
    from ||= i + 1;
    to = i + 1;
    const details = { saw: line.trim().slice(0, 300) };
    // On a router between, the server's address would be the far end's: there it only passed.
    if (one && one[2] === client && Number(one[4]) === context.port)
      arrived = {
        fact: 'arrives',
        value: 'yes',
        line: i + 1,
        ...(one[3] !== server && { inferred: true }),
        details: { address: client, ...details },
      };
    if (counted && (counted[1] !== '0' || counted[2] !== '0'))
      full = { fact: 'health', value: 'table-full', line: i + 1, inferred: true, details };
  });
  if (from) return { kind: 'read', facts: [arrived, full].flatMap((one) => one ?? []), from, to };
  if (!mine) return notMine;
  const denied = lines.findIndex((line) => /Operation failed: .*Operation not permitted|you must be root/i.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const missing = lines.findIndex((line) => /\bconntrack: (?:command )?not found$/.test(line));
  return missing >= 0 ? withheld('no-such-command', missing + 1) : notMine;
}
