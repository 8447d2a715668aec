import { type Context, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { edgeFact, isWhole, placeFact, refusedTo, together } from './cloud';
import { endOf, field, jsonIn, type Node, textOf } from './documents';

function ruleOf(node: Node): Rule[] {
  const protocol = textOf(node, 'protocol');
  if (protocol !== '6' && protocol !== 'all') return [];
  const source = field(node, 'source');
  const options = field(node, 'tcp-options');
  const range = field(options, 'destination-port-range');
  const low = textOf(range, 'min');
  const conditions = [
    // Without state the answer needs a rule of its own on the way out.
    ...(textOf(node, 'is-stateless') === 'true' ? ['stateless'] : []),
    ...(textOf(field(options, 'source-port-range'), 'min') ? ['for a port of the client'] : []),
  ];
  const name = source?.text ?? '';
  return [
    {
      line: source?.line ?? node.line,
      allow: true,
      sources: [/^[\d.]+\/\d+$|:/.test(name) ? name : `inside:${name}`],
      ...(protocol === '6' && low !== undefined && { ports: [[Number(low), Number(textOf(range, 'max') ?? low)] as const] }),
      ...(conditions.length && { condition: conditions.join(', ') }),
    },
  ];
}

/**
 * Reads `oci network security-list get` and `list`, and `oci network nsg rules list`: does the list let the port in?
 *
 *     "ingress-security-rules": [
 *       { "protocol": "6", "source": "0.0.0.0/0", "tcp-options": { "destination-port-range": { "max": 22, "min": 22 } } }
 *
 * Lists and groups only allow, and all of a subnet and of an interface count together, which neither command tells: a block is
 * inferred. Without tcp-options a rule is for every port. A rule without state lets the answer out by another rule only. Behind all of
 * this stands the image's own iptables. Source: the OCI API, IngressSecurityRule.
 */
export function oci(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('oci', text, context);
  if (refused) return refused;
  if (!text.includes('"ingress-security-rules"') && !text.includes('"is-stateless"')) return notMine;
  const { roots, cut } = jsonIn(text);
  const data = roots.flatMap((root) => field(root, 'data') ?? []);
  // `--query` prints the rules without what stands around them.
  const bare = roots.filter((one) => one.items?.length && one.items.every((rule) => field(rule, 'is-stateless') && field(rule, 'source')));
  const lists = [...bare, ...data.flatMap((one) => one.items ?? [one]).flatMap((one) => field(one, 'ingress-security-rules') ?? [])];
  const groups = data.filter((one) => one.items?.some((rule) => field(rule, 'is-stateless') && field(rule, 'direction')));
  const root = roots.find((one) => field(one, 'data')) ?? bare[0];
  if (!root || (!lists.length && !groups.length))
    return cut && (program(context.command) === 'oci' || text.includes('"ingress-security-rules"')) ? withheld('cut-off', cut) : notMine;
  const inbound = groups.map((one) => ({ line: one.line, items: one.items?.filter((rule) => textOf(rule, 'direction') === 'INGRESS') }));
  const verdict = together([...lists, ...inbound].map((one) => firstMatch((one.items ?? []).flatMap(ruleOf), context, one.line)));
  if (!verdict) return notMine;
  const query = /\s--query ['"]?data\.\\?["']ingress-security-rules\\?["']['"]?/;
  const whole = isWhole(context.command?.replace(query, '')) && !cut && !roots.some((one) => textOf(one, 'opc-next-page'));
  return {
    kind: 'read',
    facts: [placeFact('oci', root.line), edgeFact(verdict, 'group-blocks', context, { whole, bound: false })],
    from: root.line,
    to: endOf(roots.at(-1) as Node),
  };
}
