import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

/**
 * Reads `esxcli network firewall ruleset list` of VMware ESXi: does its firewall let SSH in?
 *
 *     Name       Enabled
 *     ---------  -------
 *     sshServer     true
 *
 * The rule set is for port 22, and is switched with the service: where it is off, the service most likely is too. That it is on says
 * nothing of the addresses that it may be limited to. Source: Broadcom, ESXCLI reference, network firewall ruleset.
 */
export function esxcli(text: string, context: Context): Reading<'server-os' | 'packet' | 'firewall'> {
  const lines = linesOf(text);
  const at = lines.findLastIndex((line) => /^sshServer +(?:true|false)(?: |$)/.test(line.slice(0, 200)));
  if (at < 0) {
    const mine = program(context.command) === 'esxcli' && /\bfirewall ruleset\b/.test(context.command ?? '');
    return mine && lines.some((line) => /^Name +Enabled/.test(line)) ? withheld('cut-off', 1) : notMine;
  }
  const line = at + 1;
  const off = /^sshServer +false/.test(lines[at] as string);
  const inferred = (!off || context.port === undefined) && { inferred: true };
  const facts: Learned<'server-os' | 'packet' | 'firewall'>[] = [{ fact: 'server-os', value: 'esxi', line }];
  if ((context.port ?? 22) === 22) facts.push({ fact: 'packet', value: off ? 'drop' : 'accept', line, ...inferred });
  if (off && facts.length > 1) facts.push({ fact: 'firewall', value: 'unsure', line });
  return { kind: 'read', facts, from: line, to: line };
}
