import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule, type Verdict } from '../rules/edge';
import { edgeFact, isWhole, placeFact, portsOf, refusedTo, together } from './cloud';
import { endOf, field, itemsOf, jsonIn, type Node, tableAt, textOf } from './documents';

function ruleOf(line: number, protocol: string | undefined, ports: string | undefined, sources: string[]): Rule[] {
  if (protocol !== 'tcp') return [];
  const named = portsOf([ports ?? '']);
  return [{ line, allow: true, sources, ...(named && { ports: named }), ...(named === null && { condition: 'for its ports' }) }];
}

function nodeRules(node: Node): Rule[] {
  const sources = field(node, 'sources');
  const inside = ['tags', 'droplet_ids', 'load_balancer_uids', 'kubernetes_ids'].flatMap((name) => itemsOf(sources, name));
  const nets = itemsOf(sources, 'addresses').flatMap(({ text }) => text ?? []);
  const names = [...nets, ...inside.map(({ text }) => `inside:${text ?? ''}`)];
  return ruleOf(field(node, 'ports')?.line ?? node.line, textOf(node, 'protocol'), textOf(node, 'ports'), names);
}

/** `protocol:tcp,ports:22,address:0.0.0.0/0,address:::/0 protocol:tcp,ports:80,…`: rules stand apart by a space. */
function cellRules(cell: string, line: number): Rule[] {
  return cell.split(' ').flatMap((one) => {
    const pairs = one.split(',').map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)] as const);
    const get = (name: string) => pairs.find(([key]) => key === name)?.[1];
    const sources = pairs.flatMap(([key, value]) =>
      key === 'address' ? [value] : /^(?:tag|droplet_id|load_balancer_uid|kubernetes_id)$/.test(key) ? [`inside:${value}`] : [],
    );
    return ruleOf(line, get('protocol'), get('ports'), sources);
  });
}

/**
 * Reads `doctl compute firewall list` and `get`, as a table or JSON: do the cloud firewalls of DigitalOcean let the port in?
 *
 *     ID          Name    Status       Created At              Inbound Rules                                                  Outbound Rules    Droplet IDs    …
 *     bb4b2611    web     succeeded    2024-05-30T16:25:21Z    protocol:tcp,ports:22,address:0.0.0.0/0,address:::/0    protocol:…        3164450        …
 *
 * Firewalls only allow, and all of a droplet count together. Which droplet it is stands in no address here, so a block is inferred. Port 0
 * is all of them. Source: doctl commands/displayers/firewall.go.
 */
export function doctl(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('doctl', text, context);
  if (refused) return refused;
  const lines = linesOf(text);
  let whole = isWhole(context.command);
  let [from, to] = [0, 0];
  let verdicts: Verdict[] = [];
  const heading = lines.findLastIndex((line) => /^ID {2,}Name {2,}Status {2,}Created At {2,}Inbound Rules\b/.test(line)) + 1;
  if (heading) {
    const rows = tableAt(lines, heading);
    if (rows.some(({ cells }) => !/^(?:waiting|succeeded|failed)$/.test(cells.get('Status') ?? ''))) whole = false;
    verdicts = rows.map(({ cells, line }) => firstMatch(cellRules(cells.get('Inbound Rules') ?? '', line), context, line));
    [from, to] = [heading, rows.at(-1)?.line ?? heading];
  } else {
    if (!text.includes('"inbound_rules"')) return notMine;
    const { roots, cut } = jsonIn(text);
    const firewalls = roots
      .flatMap((root) => root.items ?? [root])
      .filter((one) => field(one, 'inbound_rules')?.items && field(one, 'droplet_ids'));
    const [first] = firewalls;
    if (!first) return cut && program(context.command) === 'doctl' ? withheld('cut-off', cut) : notMine;
    whole &&= !cut;
    verdicts = firewalls.map((one) =>
      firstMatch(itemsOf(one, 'inbound_rules').flatMap(nodeRules), context, field(one, 'inbound_rules')?.line ?? 0),
    );
    [from, to] = [roots[0]?.line ?? first.line, Math.max(...roots.map(endOf))];
  }
  const verdict = together(verdicts);
  const place = placeFact('cloud', from);
  return {
    kind: 'read',
    facts: verdict ? [place, edgeFact(verdict, 'group-blocks', context, { whole, bound: false })] : [place],
    from,
    to,
  };
}
