import { type Context, linesOf, notMine, program, type Reading } from '../reading';
import { type Banned, banOf } from './bans';

/** A rule for one address in the chains where CSF keeps whom it lets in or keeps out; since 14 the table stands before the chain. */
const rule =
  /^(?:filter +)?(ALLOW|DENY)IN +\d+ +\d+\S? +\d+\S? +(ACCEPT|DROP|DENY|REJECT|LOGDROPIN)\b.{0,60}? ([\da-fA-F.:]{3,39}(?:\/\d+)?) +(?:0\.0\.0\.0\/0|::\/0)/;

/** What LFD wrote down beside it: a ban for good, or for a while. */
const kept = /^(?:csf\.deny: ([\da-fA-F.:]+(?:\/\d+)?) *#|Temporary Blocks: IP:([\da-fA-F.:]+) )/;

/**
 * Reads `csf -g ADDRESS` of ConfigServer's firewall, which hosting panels bring along: does it keep this address out?
 *
 *     filter DENYIN           3        9   540 DROP       all  --  !lo    *       198.51.100.4         0.0.0.0/0
 *     csf.deny: 198.51.100.4 # lfd: (sshd) Failed SSH login from 198.51.100.4: 5 in the last 3600 secs - Fri Nov 20 09:31:46 2026
 *
 * The rows are rules in force; the files alone say what was meant. Whoever is in ALLOWIN too is let in. Source: csf.pl, dogrep().
 */
export function csf(text: string, context: Context): Reading<'ban'> {
  const lines = linesOf(text);
  const banned: (Banned & { inForce: boolean })[] = [];
  let [from, to] = [0, 0];
  let allowed = false;
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    if (line.length > 600) continue;
    const row = rule.exec(line);
    const file = row ? null : kept.exec(line);
    const heading = /^(?:Table +)?Chain +num +pkts +bytes +target /.test(line) || /^No matches found for \S+ in ip6?tables$/.test(line);
    if (!row && !file && !heading) continue;
    from ||= i + 1;
    to = i + 1;
    allowed ||= row?.[1] === 'ALLOW';
    const address = row?.[1] === 'DENY' ? row[3] : (file?.[1] ?? file?.[2]);
    if (address) banned.push({ address, line: i + 1, saw: line, inForce: Boolean(row) });
  }
  if (!from || (!banned.length && program(context.command) !== 'csf')) return notMine;
  const inForce = banned.filter((one) => one.inForce);
  return { kind: 'read', facts: allowed ? [] : banOf('panel', inForce.length ? inForce : banned, context, inForce.length > 0), from, to };
}
