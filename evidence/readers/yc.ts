import { type Context, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { edgeFact, isWhole, placeFact, refusedTo, together } from './cloud';
import { endOf, field, itemsOf, jsonIn, type Node, textOf, yamlIn } from './documents';

function ruleOf(node: Node): Rule[] {
  if (textOf(node, 'direction') !== 'INGRESS' || !/^(?:TCP|ANY)$/i.test(textOf(node, 'protocol_name') ?? 'ANY')) return [];
  const range = field(node, 'ports');
  const low = textOf(range, 'from_port');
  const blocks = field(node, 'cidr_blocks');
  const nets = [...itemsOf(blocks, 'v4_cidr_blocks'), ...itemsOf(blocks, 'v6_cidr_blocks')];
  const inside = field(node, 'predefined_target') ?? field(node, 'security_group_id');
  const sources = [...nets.flatMap(({ text }) => text ?? []), ...(inside?.text ? [`inside:${inside.text}`] : [])];
  return [
    {
      line: nets[0]?.line ?? inside?.line ?? node.line,
      allow: true,
      sources,
      ...(low !== undefined && { ports: [[Number(low), Number(textOf(range, 'to_port') ?? low)] as const] }),
    },
  ];
}

/**
 * Reads `yc vpc security-group get` and `list --format json|yaml`: does the group let the port in?
 *
 *     rules:
 *       - direction: INGRESS
 *         ports:
 *           from_port: "22"
 *           to_port: "22"
 *         protocol_name: TCP
 *         cidr_blocks:
 *           v4_cidr_blocks:
 *             - 0.0.0.0/0
 *
 * Groups only allow and count together; a rule without ports is for all of them. Before which machine a group stands is not told, so a
 * block is inferred. Source: the Yandex Cloud VPC API, SecurityGroup.
 */
export function yc(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('yc', text, context);
  if (refused) return refused;
  if (!text.includes('INGRESS') || !text.includes('v4_cidr_blocks')) return notMine;
  const json = jsonIn(text);
  const roots = json.roots.length || json.cut ? json.roots : yamlIn(text);
  const groups = roots.flatMap((root) => root.items ?? [root]).filter((one) => field(one, 'rules')?.items && field(one, 'network_id'));
  const [first] = groups;
  if (!first) return json.cut && program(context.command) === 'yc' ? withheld('cut-off', json.cut) : notMine;
  const verdict = together(
    groups.map((one) => firstMatch(itemsOf(one, 'rules').flatMap(ruleOf), context, field(one, 'rules')?.line ?? one.line)),
  );
  if (!verdict) return notMine;
  // YAML has no end that would show a cut: the rules stand last but for a few fields of the group.
  const whole = isWhole(context.command) && !json.cut && (json.roots.length > 0 || program(context.command) === 'yc');
  return {
    kind: 'read',
    facts: [placeFact('yandex', first.line), edgeFact(verdict, 'group-blocks', context, { whole, bound: false })],
    from: first.line,
    to: Math.max(...roots.slice(-1).map(endOf), endOf(groups.at(-1) as Node)),
  };
}
