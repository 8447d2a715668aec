import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule, type Verdict } from '../rules/edge';
import { edgeFact, isWhole, placeFact, portsOf, refusedTo, together } from './cloud';
import { endOf, field, itemsOf, jsonIn, type Node, tableAt, textOf } from './documents';

type Entry = { rule: Rule; priority: number; line: number; inbound: boolean };

/** The default rule of every NSG that lets the virtual network in; `list` leaves the defaults out. */
const fromInside = (line: number): Rule => ({ line, allow: true, sources: ['inside:VirtualNetwork'] });

/** An address or what Azure calls a service tag. `Internet` is every address outside the network. */
function sourceOf(name: string): string[] {
  if (/^(?:\*|any|internet)$/i.test(name)) return ['*'];
  // The load balancer keeps the client's address: its tag stands for health probes.
  if (/^azureloadbalancer$/i.test(name)) return [];
  return [/^virtualnetwork$/i.test(name) ? `inside:${name}` : name];
}

function ruleOf(line: number, allow: boolean, ports: string[], sources: string[], targets: string[], groups: string[]): Rule {
  const named = portsOf(ports);
  const aimed = targets.filter((one) => !/^(?:\*|any|virtualnetwork|0\.0\.0\.0\/0)$/i.test(one));
  const condition = [...(named === null ? ['for its ports'] : []), ...(aimed.length ? [`to ${aimed.join(', ')}`] : [])].join(' ');
  return {
    line,
    allow,
    sources: [...sources.flatMap(sourceOf), ...groups.map((name) => `inside:${name}`)],
    ...(named && { ports: named }),
    ...(condition && { condition }),
  };
}

/** Either the one value or the list is filled, and in raw API answers both stand below `properties`. */
function entryOf(outer: Node): Entry[] {
  const node = field(outer, 'properties') ?? outer;
  const access = field(node, 'access');
  if (!access || !/^(?:tcp|\*|all|any)$/i.test(textOf(node, 'protocol') ?? '')) return [];
  const both = (one: string, many: string) => {
    const list = itemsOf(node, many).flatMap(({ text }) => text ?? []);
    const single = textOf(node, one);
    return list.length ? list : single ? [single] : [];
  };
  const groups = itemsOf(node, 'sourceApplicationSecurityGroups').map((one) => (textOf(one, 'id') ?? '').replace(/^.*\//, ''));
  const aimed = itemsOf(node, 'destinationApplicationSecurityGroups').map((one) => (textOf(one, 'id') ?? '').replace(/^.*\//, ''));
  const rule = ruleOf(
    access.line,
    /^allow$/i.test(access.text ?? ''),
    both('destinationPortRange', 'destinationPortRanges'),
    both('sourceAddressPrefix', 'sourceAddressPrefixes'),
    [...both('destinationAddressPrefix', 'destinationAddressPrefixes'), ...aimed],
    groups,
  );
  return [
    { rule, priority: Number(textOf(node, 'priority')), line: access.line, inbound: /^inbound$/i.test(textOf(node, 'direction') ?? '') },
  ];
}

function verdictOf(entries: readonly Entry[], context: Context, end: number): Verdict {
  const own = entries.filter(({ inbound }) => inbound).sort((a, b) => a.priority - b.priority);
  const rules = own.map(({ rule }) => rule);
  return firstMatch(own.some(({ priority }) => priority >= 65000) ? rules : [...rules, fromInside(end)], context, end);
}

/** What `az network watcher test-ip-flow` answers: Azure's own walk for one address and port, which only the command line names. */
function flowOf(root: Node, context: Context): Learned<'edge'> | undefined {
  const access = field(root, 'access');
  const rule = textOf(root, 'ruleName');
  if (!rule || !/^(?:Allow|Deny)$/.test(access?.text ?? '')) return undefined;
  const { command = '', client, host, server } = context;
  const [, local, port] = /--local[ =]["']?([^\s"']+):(\d{1,5})\b/.exec(command) ?? [];
  const remote = /--remote[ =]["']?([^\s"']+):\d/.exec(command)?.[1];
  const machine = /--vm[ =]["']?([\w.-]+)/.exec(command)?.[1];
  const theirs = local === server || (machine !== undefined && machine === host);
  const asked = theirs && Number(port) === context.port && remote === client && client !== undefined && /Inbound/i.test(command);
  const blocks = access?.text === 'Deny';
  return edgeFact({ value: blocks ? 'blocks' : 'allows', line: access?.line ?? 0, why: rule }, 'group-blocks', context, {
    whole: true,
    bound: asked,
  });
}

/** Two groups, one before the interface and one before its subnet: both have to allow. */
function bothOf(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.find(({ value }) => value === 'blocks') ?? verdicts.find(({ value }) => value === 'unsure') ?? verdicts[0];
}

/**
 * Reads `az network nsg rule list`, `nsg show` and `nsg list`, as JSON or a table, `nic list-effective-nsg` and `watcher test-ip-flow`:
 * does the network security group let the port in?
 *
 *     Name    ResourceGroup    Priority    SourcePortRanges    SourceAddressPrefixes    SourceASG    Access    Protocol    Direction    DestinationPortRanges    …
 *     SSH     web              300         *                   *                        None         Allow     Tcp         Inbound      22                       …
 *
 * The lowest number decides; what no rule names is denied by the default rules, which `rule list` does not print. One group may stand
 * before the interface and one before the subnet, and both have to allow. No answer tells the address of the machine that a group stands
 * before, so a block is inferred. Source: azure-cli, network/_format.py, transform_nsg_rule_table_output.
 */
export function az(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('az', text, context);
  if (refused) return refused;
  const lines = linesOf(text);
  let whole = isWhole(context.command);
  const heading =
    lines.findLastIndex((line) => /^Name {2,}(?:\S+ {2,})*Priority {2,}(?:\S+ {2,})*Access {2,}/.test(line.slice(0, 300))) + 1;
  if (heading) {
    const rows = tableAt(lines, heading);
    const list = (row: ReadonlyMap<string, string>, name: string) =>
      (row.get(name) ?? '').split(/[\s,]+/).filter((one) => one && one !== 'None');
    const entries = rows.flatMap(({ cells: row, line }): Entry[] => {
      const known = /^(?:Allow|Deny)$/.test(row.get('Access') ?? '') && /^\d+$/.test(row.get('Priority') ?? '');
      if (!known) whole = false;
      if (!known || !/^(?:tcp|\*|any)$/i.test(row.get('Protocol') ?? '')) return [];
      const targets = [...list(row, 'DestinationAddressPrefixes'), ...list(row, 'DestinationASG')];
      const rule = ruleOf(
        line,
        row.get('Access') === 'Allow',
        list(row, 'DestinationPortRanges'),
        list(row, 'SourceAddressPrefixes'),
        targets,
        list(row, 'SourceASG'),
      );
      return [{ rule, priority: Number(row.get('Priority')), line, inbound: row.get('Direction') === 'Inbound' }];
    });
    if (!rows.some(({ cells: row }) => /^(?:In|Out)bound$/.test(row.get('Direction') ?? ''))) return notMine;
    const verdict = verdictOf(entries, context, heading);
    const facts = [placeFact('azure', heading), edgeFact(verdict, 'group-blocks', context, { whole, bound: false })];
    return { kind: 'read', facts, from: heading, to: (rows.at(-1) as (typeof rows)[number]).line };
  }
  if (!text.includes('"access"')) return notMine;
  const { roots, cut } = jsonIn(text);
  const nodes = roots.flatMap((root) => root.items ?? itemsOf(root, 'value').concat(root));
  const flow = roots.flatMap((root) => flowOf(root, context) ?? []).at(-1);
  const [first] = roots;
  if (flow && first)
    return { kind: 'read', facts: [placeFact('azure', first.line), flow], from: first.line, to: Math.max(...roots.map(endOf)) };
  const effective = nodes.filter((one) => field(one, 'effectiveSecurityRules')?.items?.length);
  if (effective.length && first) {
    const verdict = bothOf(effective.map((one) => verdictOf(itemsOf(one, 'effectiveSecurityRules').flatMap(entryOf), context, one.line)));
    const grasp = { whole: whole && !cut, bound: false };
    const facts = [placeFact('azure', first.line), edgeFact(verdict as Verdict, 'group-blocks', context, grasp)];
    return { kind: 'read', facts, from: first.line, to: Math.max(...roots.map(endOf)) };
  }
  const groups = nodes.filter((one) => field(field(one, 'properties') ?? one, 'securityRules'));
  const single = nodes.filter((one) => entryOf(one).some(({ priority }) => priority > 0));
  if (!groups.length && !single.length)
    return cut && (program(context.command) === 'az' || text.includes('networkSecurityGroups')) ? withheld('cut-off', cut) : notMine;
  whole &&= !cut;
  const from = (groups[0] ?? (single[0] as Node)).line;
  // One rule that is shown alone is no list: nothing follows from what it leaves out.
  if (!groups.length && roots.every((root) => !root.items)) whole = false;
  const outer = groups.map((one) => field(one, 'properties') ?? one);
  const verdict = groups.length
    ? together(
        outer.map((one) =>
          verdictOf([...itemsOf(one, 'securityRules'), ...itemsOf(one, 'defaultSecurityRules')].flatMap(entryOf), context, one.line),
        ),
      )
    : verdictOf(single.flatMap(entryOf), context, from);
  const facts = [placeFact('azure', from), edgeFact(verdict as Verdict, 'group-blocks', context, { whole, bound: false })];
  return { kind: 'read', facts, from, to: Math.max(...roots.map(endOf)) };
}
