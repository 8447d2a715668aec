import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { itemsOf, textOf } from './powershell';

/**
 * Reads `Get-NetFirewallHyperVVMSetting` for WSL together with its `.wslconfig`: does the firewall for virtual machines stand before it?
 *
 *     Name                  : {40E0AC32-46A5-438A-A0B2-2B479E8F2E90}
 *     Enabled               : True
 *     DefaultInboundAction  : Block
 *
 *     [wsl2]
 *     networkingMode=mirrored
 *
 * That it blocks what no rule lets in is how every Windows comes, and it is met from outside only where WSL has the addresses of Windows. A
 * rule for the port may be there and is not shown, so that the drop is inferred. Source: Microsoft Learn, NetSecurity module; Advanced
 * settings configuration in WSL.
 */
export function hyperV(text: string, _context: Context): Reading<'place' | 'packet' | 'firewall'> {
  const lines = linesOf(text);
  const mode = lines.findLastIndex((line) => line.length < 200 && /^\s*networkingMode\s*=\s*\w+\s*$/i.test(line)) + 1;
  const setting = itemsOf(lines).findLast((item) => /^\{40e0ac32-46a5-438a-a0b2-2b479e8f2e90\}$/.test(textOf(item, 'Name')));
  const inbound = setting?.fields.get('DefaultInboundAction');
  if (!mode && !inbound) return notMine;
  const mirrored = /=\s*mirrored\s*$/i.test(lines[mode - 1] ?? '');
  const facts: Learned<'place' | 'packet' | 'firewall'>[] = [];
  if (mirrored) facts.push({ fact: 'place', value: 'wsl-mirrored', line: mode, inferred: true });
  const shut = inbound && /^(?:block|notconfigured)$/i.test(inbound.value) && setting && textOf(setting, 'Enabled') !== 'false';
  if (mirrored && shut)
    facts.push(
      { fact: 'packet', value: 'drop', line: inbound.line, inferred: true },
      { fact: 'firewall', value: 'hyper-v', line: inbound.line, inferred: true },
    );
  const at = [mode, setting?.from ?? 0, setting?.to ?? 0].filter(Boolean);
  return { kind: 'read', facts, from: Math.min(...at), to: Math.max(...at) };
}
