import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { bothWays, firstMatch, type Rule, type Verdict } from '../rules/edge';
import { isPrivate } from '../values';
import { flatIn } from './aws-flat';
import { addressesIn, asksRules, unasked } from './aws-query';
import { checked, wayIn } from './aws-routes';
import { edgeFact, isWhole, placeFact, refusedTo, together } from './cloud';
import { endOf, field, itemsOf, jsonIn, type Node, textOf, yamlIn } from './documents';

type Group = { id: string; line: number; rules: Rule[] };

const isTcp = (protocol: string | undefined) => protocol === 'tcp' || protocol === '6' || protocol === '-1';

function portsOf(protocol: string | undefined, from: string | undefined, to: string | undefined): Rule['ports'] {
  return protocol === '-1' || from === undefined || from === '-1' ? undefined : [[Number(from), Number(to)]];
}

/** One rule for each source, so that the line is the source's. */
function groupOf(group: Node): Group {
  const rules = itemsOf(group, 'IpPermissions').flatMap((permission) => {
    const protocol = textOf(permission, 'IpProtocol');
    if (!isTcp(protocol)) return [];
    const ports = portsOf(protocol, textOf(permission, 'FromPort'), textOf(permission, 'ToPort'));
    const of = (list: string, name: string, mark = '') =>
      itemsOf(permission, list).flatMap((one): Rule[] => {
        const source = field(one, name);
        return source?.text ? [{ line: source.line, allow: true, sources: [mark + source.text], ...(ports && { ports }) }] : [];
      });
    return [
      ...of('IpRanges', 'CidrIp'),
      ...of('Ipv6Ranges', 'CidrIpv6'),
      ...of('PrefixListIds', 'PrefixListId'),
      ...of('UserIdGroupPairs', 'GroupId', 'inside:'),
    ];
  });
  return { id: textOf(group, 'GroupId') ?? '', line: field(group, 'IpPermissions')?.line ?? group.line, rules };
}

/** The answer of `describe-security-group-rules`, group by group. */
function groupsOfRules(list: Node): Group[] {
  const groups = new Map<string, Group>();
  for (const one of list.items ?? []) {
    const id = textOf(one, 'GroupId') ?? '';
    const group = groups.get(id) ?? { id, line: list.line, rules: [] };
    groups.set(id, group);
    const protocol = textOf(one, 'IpProtocol');
    if (textOf(one, 'IsEgress') === 'true' || !isTcp(protocol)) continue;
    const ports = portsOf(protocol, textOf(one, 'FromPort'), textOf(one, 'ToPort'));
    const referenced = field(field(one, 'ReferencedGroupInfo'), 'GroupId');
    const source = field(one, 'CidrIpv4') ?? field(one, 'CidrIpv6') ?? field(one, 'PrefixListId') ?? referenced;
    const name = `${source === referenced ? 'inside:' : ''}${source?.text ?? ''}`;
    group.rules.push({ line: source?.line ?? one.line, allow: true, sources: [name], ...(ports && { ports }) });
  }
  return [...groups.values()];
}

function aclOf(acl: Node, context: Context): Verdict {
  const entries = itemsOf(acl, 'Entries')
    .filter((one) => isTcp(textOf(one, 'Protocol')))
    .sort((a, b) => Number(textOf(a, 'RuleNumber')) - Number(textOf(b, 'RuleNumber')))
    .map((one) => {
      const range = field(one, 'PortRange');
      const ports = portsOf(textOf(one, 'Protocol'), textOf(range, 'From'), textOf(range, 'To'));
      const action = field(one, 'RuleAction');
      const source = textOf(one, 'CidrBlock') ?? textOf(one, 'Ipv6CidrBlock') ?? '';
      const rule: Rule = { line: action?.line ?? one.line, allow: action?.text === 'allow', sources: [source], ...(ports && { ports }) };
      return { rule, out: textOf(one, 'Egress') === 'true' };
    });
  const [inbound, outbound] = [false, true].map((out) => entries.filter((one) => one.out === out).map(({ rule }) => rule));
  return bothWays(inbound as Rule[], outbound as Rule[], context, field(acl, 'Entries')?.line ?? acl.line);
}

/** `tcp	22	22	192.0.2.10/32`, as --output text prints a chosen list of protocol, ports and source. */
const row = /^(tcp|udp|icmp|icmpv6|-1|\d{1,3})\s+(-?\d{1,5}|None)\s+(-?\d{1,5}|None)\s+([\da-fA-F.:]+\/\d{1,3}|None)$/;

/** `False	100	6	allow	0.0.0.0/0	22	22`: the way, number, protocol, action, source and ports of an entry of a network ACL. */
const entry = /^(True|False)\s+(\d{1,5})\s+(-1|\d{1,3})\s+(allow|deny)\s+([\da-fA-F.:]+\/\d{1,3}|None)\s+(\d{1,5}|None)\s+(\d{1,5}|None)$/;
const asked = /\[\]?\.?\[Egress, ?RuleNumber, ?Protocol, ?RuleAction, ?CidrBlock, ?PortRange\.From, ?PortRange\.To\]/;

/** The entries of a network ACL in rows, whose columns only the command line names. */
function entriesOf(text: string, context: Context): Reading<'edge' | 'place'> {
  const found = linesOf(text).flatMap((line, i) => {
    const row = line.length < 120 ? entry.exec(line.trim()) : null;
    if (!row) return [];
    const [, out, number, protocol, action, source, low, high] = row;
    // An entry without an address of IPv4 is for IPv6, whose address is not among the columns.
    const sources = [source === 'None' ? 'an address that is not shown' : (source as string)];
    const ports = portsOf(protocol, low === 'None' ? '-1' : low, high);
    const rule: Rule = { line: i + 1, allow: action === 'allow', sources, ...(ports && { ports }) };
    return [{ rule, number: Number(number), out: out === 'True', tcp: isTcp(protocol) }];
  });
  const [first] = found;
  if (!first || !asked.test(context.command ?? '')) return notMine;
  found.sort((a, b) => a.number - b.number);
  const [inbound, outbound] = [false, true].map((out) => found.filter((one) => one.out === out && one.tcp).map(({ rule }) => rule));
  // The last entry of each way is the one that every ACL ends with.
  const ends = [false, true].every((out) => found.some((one) => one.out === out && one.number === 32767));
  const verdict = bothWays(inbound as Rule[], outbound as Rule[], context, first.rule.line);
  const lines = found.map(({ rule }) => rule.line);
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  const edge = verdict.value === 'allows' ? [] : [edgeFact(verdict, 'acl-blocks', context, { whole: ends, bound: false })];
  return { kind: 'read', facts: [placeFact('aws', from), ...edge], from, to };
}

const yaml = /^(?:SecurityGroups|SecurityGroupRules|NetworkAcls|Reservations|RouteTables|InstanceStatuses):$/m;

/** The address in the name that AWS gives to an instance, after its public address. Source: Amazon EC2, instance hostnames. */
const inName = /^ec2-(\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3})\./;

/**
 * Is another public address than the one that is dialled the instance's own? It changes with each stop and start. One instance alone was asked
 * for, and the dialled address is nowhere in what was shown; that it was ever the instance's is not seen.
 */
function movedFrom(instances: readonly Node[], { server, host = '' }: Context, text: string): Learned<'edge'> | undefined {
  const [instance, ...others] = instances;
  const named = inName.exec(host)?.[1]?.replaceAll('-', '.');
  const dialled = named ?? server;
  const now = field(instance, 'PublicIpAddress');
  if (!dialled?.includes('.') || isPrivate(dialled) || others.length || !now?.text || text.includes(dialled)) return undefined;
  return { fact: 'edge', value: 'new-address', line: now.line, inferred: true, details: { address: now.text } };
}

/**
 * Is the dialled address the private one of an instance that runs and has no public one? Who is in its network reaches it there all the
 * same, so that this is inferred. AWS leaves the field out where there is none. Source: the EC2 API, Instance.
 */
function withoutAddress(instance: Node | undefined, { server, client }: Context): Learned<'edge'>[] {
  const own = field(instance, 'PrivateIpAddress');
  const runs = textOf(field(instance, 'State'), 'Name') === 'running';
  if (!own || own.text !== server || !runs || field(instance, 'PublicIpAddress') || isPrivate(client)) return [];
  return [{ fact: 'edge', value: 'no-address', line: own.line, inferred: true, details: { address: own.text as string } }];
}

/** Rows of text. `None` stands where the source is a group or of the other family. */
function rowsOf(text: string, context: Context): Reading<'edge' | 'place'> {
  const rules: Rule[] = [];
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    const found = line.length < 100 ? row.exec(line.trim()) : null;
    if (!found) return;
    from ||= i + 1;
    to = i + 1;
    const [, protocol, low, high, source] = found;
    if (!isTcp(protocol)) return;
    const ports = portsOf(protocol, low === 'None' ? '-1' : low, high);
    rules.push({ line: to, allow: true, sources: [source === 'None' ? 'inside:a group' : (source as string)], ...(ports && { ports }) });
  });
  const command = context.command ?? '';
  if (!from || (!/describe-security-group-rules/.test(command) && !rules.some(({ ports }) => ports?.[0]?.[0] === 22))) return notMine;
  // Rows of outbound rules look the same: the command line tells that they were left out.
  if (!/IsEgress/.test(command)) return { kind: 'read', facts: [placeFact('aws', from)], from, to };
  const verdict = firstMatch(rules, context, from);
  const facts = [placeFact('aws', from), edgeFact(verdict, 'group-blocks', context, { whole: !/\|/.test(command), bound: false })];
  return { kind: 'read', facts, from, to };
}

/**
 * Reads what `aws ec2 describe-security-groups`, `describe-security-group-rules`, `describe-network-acls` and `describe-instances` print as
 * JSON or YAML, the groups as text and as a table too, and chosen columns of them as text: do the rules before the server let the port in?
 *
 *     "IpPermissions": [
 *         { "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [ { "CidrIp": "203.0.113.0/24" } ] }
 *
 * A group only allows, and all groups of an instance count together. Which ones those are, and in which subnet it stands, is in
 * describe-instances alone: where that is not in the same text, a block is inferred. An ACL decides by the lowest number, and has to let
 * the answer out as well; that it lets both through says nothing of the groups. A list with a NextToken is a part. Protocol -1 is all of
 * them, on all ports. Source: the EC2 API, IpPermission and NetworkAclEntry; aws-cli awscli/text.py, awscli/formatter.py and
 * awscli/table.py.
 */
export function aws(text: string, context: Context): Reading<'edge' | 'place' | 'alive'> {
  const refused = refusedTo('aws', text, context);
  if (refused) return refused;
  const isYaml = yaml.test(text);
  const isNamed = /"(?:SecurityGroup|NetworkAcls"|Reservations"|IpPermissions"|RouteTables"|InstanceStatuses")/.test(text);
  const isJson = !isYaml && (isNamed || (program(context.command) === 'aws' && /^[^\S\n]*\[/m.test(text)));
  const flat = isYaml || isJson ? undefined : (addressesIn(text, context.command) ?? flatIn(text));
  if (!isYaml && !isJson && !flat) {
    const entries = entriesOf(text, context);
    return entries.kind === 'not-mine' ? rowsOf(text, context) : entries;
  }
  const { roots, cut } = isJson ? jsonIn(text) : { roots: flat ? [flat] : yamlIn(text), cut: 0 };
  const mine = roots.flatMap((shown) => {
    const root = unasked(shown, context.command);
    const groups = itemsOf(root, 'SecurityGroups');
    const acls = itemsOf(root, 'NetworkAcls');
    const rules = field(root, 'SecurityGroupRules');
    const reservations = itemsOf(root, 'Reservations');
    const [tables, statuses] = [itemsOf(root, 'RouteTables'), itemsOf(root, 'InstanceStatuses')];
    if (rules?.items) return [{ root, groups: groupsOfRules(rules), acls, tables, statuses, instances: [] }];
    const asked = [acls, reservations, tables, statuses].some(({ length }) => length);
    if (!groups.some((one) => field(one, 'IpPermissions')) && !asked) return [];
    const instances = reservations.flatMap((one) => itemsOf(one, 'Instances'));
    return [{ root, groups: groups.map(groupOf), acls, tables, statuses, instances }];
  });
  const [first] = mine;
  if (!first) {
    if (flat) return { kind: 'read', facts: [placeFact('aws', flat.line)], from: flat.line, to: endOf(flat) };
    const own = program(context.command) === 'aws' || /"(?:SecurityGroups|NetworkAcls|IpPermissions|Reservations)": \[/.test(text);
    return own && cut ? withheld('cut-off', cut) : notMine;
  }
  const facts: Learned<'edge' | 'place' | 'alive'>[] = [placeFact('aws', first.root.line)];
  // YAML has no end that would show a cut; of a table or a text that is not known either, and nothing of them proves a block.
  const closed = !isYaml || (program(context.command) === 'aws' && !isFiltered(context.command));
  const kept = context.command?.replace(asksRules, '');
  const whole = isWhole(kept) && closed && !cut && !mine.some(({ root }) => textOf(root, 'NextToken'));

  const instances = mine.flatMap((one) => one.instances);
  const dialled = [context.server, context.host].filter(Boolean);
  const isDialled = (one: Node) =>
    ['PublicIpAddress', 'PublicDnsName', 'PrivateIpAddress', 'PrivateDnsName'].some((name) => dialled.includes(textOf(one, name)));
  const moved = movedFrom(instances, context, text);
  if (moved) facts.push(moved);
  const instance = instances.find(isDialled) ?? (instances.length === 1 ? instances[0] : undefined);
  const state = field(field(instance, 'State'), 'Name');
  if (state && /^(?:stopp|shutting|terminated)/.test(state.text ?? ''))
    facts.push({ fact: 'alive', value: 'no', line: state.line, inferred: true, details: { saw: state.text } });

  // A later list of the same group is newer.
  const groups = new Map(mine.flatMap((one) => one.groups).map((group) => [group.id, group]));
  const named = instance && isDialled(instance) ? itemsOf(instance, 'SecurityGroups').map((one) => textOf(one, 'GroupId') ?? '') : [];
  const bound = !flat && named.length > 0 && named.every((id) => groups.has(id));
  const verdicts: { verdict: Verdict; block: 'group-blocks' | 'acl-blocks'; bound: boolean }[] = [];
  const attached = named.flatMap((id) => groups.get(id) ?? []);
  const of = (list: readonly Group[]) =>
    firstMatch(
      list.flatMap(({ rules }) => rules),
      context,
      list[0]?.line ?? 0,
    );
  const group = bound ? of(attached) : together([...groups.values()].map((one) => of([one])));
  if (group) verdicts.push({ verdict: group, block: 'group-blocks', bound });
  const acls = mine.flatMap((one) => one.acls);
  const subnet = instance && isDialled(instance) ? textOf(instance, 'SubnetId') : undefined;
  const before = acls.filter((one) => subnet && itemsOf(one, 'Associations').some((at) => textOf(at, 'SubnetId') === subnet));
  const acl = together((before.length ? before : acls).map((one) => aclOf(one, context)));
  if (acl && acl.value !== 'allows') verdicts.push({ verdict: acl, block: 'acl-blocks', bound: !flat && before.length > 0 });
  // One layer that blocks is enough.
  const decisive =
    verdicts.find(({ verdict }) => verdict.value === 'blocks') ?? verdicts.find(({ verdict }) => verdict.value === 'unsure') ?? verdicts[0];
  if (decisive) facts.push(edgeFact(decisive.verdict, decisive.block, context, { whole, bound: decisive.bound }));
  if (closed && !cut && decisive?.verdict.value !== 'blocks')
    facts.push(
      ...wayIn(
        mine.flatMap(({ tables }) => tables),
        context.server,
        subnet,
      ),
    );
  if (closed && !cut && !decisive && !facts.some(({ fact }) => fact === 'edge')) facts.push(...withoutAddress(instance, context));
  facts.push(...checked(mine.flatMap(({ statuses }) => statuses)));
  return { kind: 'read', facts, from: first.root.line, to: endOf((mine.at(-1) as typeof first).root) };
}
