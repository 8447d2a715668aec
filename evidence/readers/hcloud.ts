import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { edgeFact, isWhole, placeFact, portsOf, refusedTo } from './cloud';
import { endOf, field, itemsOf, jsonIn, textOf } from './documents';

function ruleOf(line: number, protocol: string | undefined, ports: string | undefined, sources: string[]): Rule[] {
  if (protocol !== 'tcp') return [];
  const named = portsOf([ports ?? '']);
  return [{ line, allow: true, sources, ...(named && { ports: named }), ...(named === null && { condition: 'for its ports' }) }];
}

type Firewall = { rules: Rule[]; line: number; applied?: boolean; from: number; to: number; whole: boolean };

/** The text form: `Rules:` with an entry for each, the sources one to a line, and `Applied To:` at the end. */
function printed(lines: readonly string[]): Firewall | undefined {
  const at = lines.findLastIndex((line) => /^Rules:(?:\s*\(\d+\))?\s*$/.test(line));
  const name = lines.slice(0, Math.max(at, 0)).findLastIndex((line) => /^Name:\s/.test(line));
  if (at < 0 || name < 0) return undefined;
  const rules: Rule[] = [];
  const found: Firewall = { rules, line: at + 1, from: Math.max(name, 1), to: at + 1, whole: false };
  let entry: { line: number; inbound: boolean; protocol?: string; port?: string; sources: string[] } | undefined;
  const close = () => {
    if (entry?.inbound) rules.push(...ruleOf(entry.line, entry.protocol, entry.port, entry.sources));
    entry = undefined;
  };
  for (let i = at + 1; i < lines.length; i++) {
    const line = (lines[i] as string).trim();
    const [, key, value] = /^(?:- )?([A-Z][A-Za-z ]{1,20}):\s*(.*)$/.exec(line) ?? [];
    if (key === 'Applied To') {
      close();
      found.whole = true;
      found.applied = !/^Not applied/.test((lines[i + 1] ?? '').trim());
      found.to = i + 1;
      break;
    }
    if (key === 'Direction') {
      close();
      entry = { line: i + 1, inbound: value === 'in', sources: [] };
    } else if (entry && key === 'Protocol') entry.protocol = value;
    else if (entry && key === 'Port') Object.assign(entry, { port: value, line: i + 1 });
    else if (entry && /^[\da-f.:]+\/\d{1,3}$/i.test(line)) entry.sources.push(line);
    else if (line && !/^(?:Source IPs|Destination IPs|Description)$/.test(key ?? '') && line !== 'No rules') break;
    found.to = i + 1;
  }
  close();
  return rules.length || found.whole ? found : undefined;
}

/**
 * Reads `hcloud firewall describe`, as text or JSON: does a cloud firewall of Hetzner let the port in?
 *
 *     Rules:
 *       - Direction:		in
 *         Protocol:		tcp
 *         Port:		22
 *         Source IPs:
 *          			0.0.0.0/0
 *     Applied To:
 *       - Type:		server
 *
 * A firewall only allows, and all of a server count together, so that a block is inferred; one that is applied to nothing blocks
 * nothing. Source: hetznercloud/cli internal/cmd/firewall/describe.go.
 */
export function hcloud(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('hcloud', text, context);
  if (refused) return refused;
  let firewall: Firewall | undefined;
  if (text.includes('"source_ips"') && text.includes('"applied_to"')) {
    const { roots, cut } = jsonIn(text);
    const node = roots
      .map((root) => field(root, 'firewall') ?? root)
      .findLast((one) => field(one, 'rules')?.items && field(one, 'applied_to'));
    if (!node) return cut && program(context.command) === 'hcloud' ? withheld('cut-off', cut) : notMine;
    const rules = itemsOf(node, 'rules').flatMap((one) =>
      textOf(one, 'direction') === 'in'
        ? ruleOf(
            field(one, 'port')?.line ?? one.line,
            textOf(one, 'protocol'),
            textOf(one, 'port'),
            itemsOf(one, 'source_ips').flatMap(({ text: net }) => net ?? []),
          )
        : [],
    );
    const applied = itemsOf(node, 'applied_to').length > 0;
    firewall = {
      rules,
      line: field(node, 'rules')?.line ?? node.line,
      applied,
      from: node.line,
      to: Math.max(...roots.map(endOf)),
      whole: true,
    };
  } else if (/^Rules:/m.test(text)) firewall = printed(linesOf(text));
  if (!firewall) return notMine;
  const { rules, line, applied, from, to } = firewall;
  const place = placeFact('cloud', from);
  if (applied === false) {
    return {
      kind: 'read',
      facts: [place, { fact: 'edge', value: 'unsure', line: to, details: { saw: 'applied to no server' } }],
      from,
      to,
    };
  }
  const verdict = firstMatch(rules, context, line);
  const whole = firewall.whole && isWhole(context.command);
  return { kind: 'read', facts: [place, edgeFact(verdict, 'group-blocks', context, { whole, bound: false })], from, to };
}
