import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { bothWays, firstMatch, type Rule, type Verdict } from '../rules/edge';
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

const address = /^[\da-fA-F.:]+\/\d{1,3}$/;

/** What of a group `--output text` and `--output table` print, one after the other: a permission, and then its sources. */
class Flat {
  readonly groups: Group[] = [];
  private inbound = false;
  private protocol: string | undefined;
  private ports: Rule['ports'];

  group(id: string, line: number) {
    this.groups.push({ id, line, rules: [] });
  }

  permission(inbound: boolean, low: string | undefined, protocol: string | undefined, high: string | undefined) {
    this.inbound = inbound;
    this.protocol = protocol;
    this.ports = portsOf(protocol, low || undefined, high || low || undefined);
  }

  source(source: string, line: number) {
    const { ports } = this;
    if (this.inbound && isTcp(this.protocol))
      this.groups.at(-1)?.rules.push({ line, allow: true, sources: [source], ...(ports && { ports }) });
  }
}

/** Lines of `--output text`: the name of the list, and its scalars by the alphabet: `IPPERMISSIONS	22	tcp	22`, `IPRANGES	203.0.113.0/24`. */
function flatText(lines: readonly string[]): { flat: Flat; from: number; to: number } | undefined {
  const flat = new Flat();
  let [from, to] = [0, 0];
  lines.forEach((raw, i) => {
    const [name, ...words] = raw.length < 600 ? raw.trim().split(/\s+/) : [];
    const line = i + 1;
    if (name === 'SECURITYGROUPS') flat.group(words.find((word) => /^sg-[\da-f]+$/.test(word)) ?? '', line);
    else if (!from || !name || !/^(?:IPPERMISSIONS(?:EGRESS)?|IPRANGES|IPV6RANGES|PREFIXLISTIDS|USERIDGROUPPAIRS|TAGS)$/.test(name)) return;
    from ||= line;
    to = line;
    const kind = words.findIndex((word) => /^(?:tcp|udp|icmp|icmpv6|-1)$/.test(word));
    if (name.startsWith('IPPERM')) flat.permission(name === 'IPPERMISSIONS', kind > 0 ? words[0] : undefined, words[kind], words[kind + 1]);
    const net = words.find((word) => address.test(word) || /^pl-/.test(word));
    const group = name === 'USERIDGROUPPAIRS' ? words.find((word) => word.startsWith('sg-')) : undefined;
    if (/RANGES$|^PREFIX/.test(name) && net) flat.source(net, line);
    else if (group) flat.source(`inside:${group}`, line);
  });
  return from ? { flat, from, to } : undefined;
}

/** The frames of `--output table`: a title alone in its row, then the names of the columns and their rows, or a name and a value in each. */
function flatTable(lines: readonly string[]): { flat: Flat; from: number; to: number } | undefined {
  const flat = new Flat();
  let [from, to] = [0, 0];
  let title = '';
  let columns: string[] | undefined;
  let item: Record<string, string> = {};
  const done = (line: number) => {
    if (title.startsWith('IpPermissions')) flat.permission(title === 'IpPermissions', item.FromPort, item.IpProtocol, item.ToPort);
    else if (title === 'SecurityGroups' && item.GroupId) flat.group(item.GroupId, line);
    else if (title === 'UserIdGroupPairs' && item.GroupId) flat.source(`inside:${item.GroupId}`, line);
    else {
      const source = item.CidrIp ?? item.CidrIpv6 ?? item.PrefixListId;
      if (source) flat.source(source, line);
    }
  };
  lines.forEach((raw, i) => {
    const line = i + 1;
    const row = raw.length < 600 ? /^\|+(?!\+)(.*?)\|+$/.exec(raw.trim())?.[1] : undefined;
    if (row === undefined) return;
    const cells = row.split('|').map((cell) => cell.trim());
    const [one = '', two] = cells;
    if (one === 'DescribeSecurityGroups') from = line;
    if (!from) return;
    to = line;
    if (
      cells.length === 1 &&
      /^(?:SecurityGroups|IpPermissions(?:Egress)?|IpRanges|Ipv6Ranges|PrefixListIds|UserIdGroupPairs|Tags)$/.test(one)
    ) {
      title = one;
      columns = undefined;
      item = {};
    } else if (
      columns === undefined &&
      cells.every((cell) => /^[A-Z][A-Za-z\d]+$/.test(cell)) &&
      /^\|*\+-/.test((lines[i + 1] ?? '').trim())
    )
      columns = cells;
    else if (columns?.length === cells.length) {
      item = Object.fromEntries(columns.map((name, k) => [name, cells[k] as string]));
      done(line);
    } else if (two !== undefined && cells.length === 2) {
      item = { ...item, [one]: two };
      // Of a permission the last of its settings closes it, of the others the one that says what it is.
      if (/^(?:GroupId|CidrIp|CidrIpv6|PrefixListId|IpProtocol|ToPort)$/.test(one)) done(line);
    }
  });
  return from ? { flat, from, to } : undefined;
}

/** Groups that were not printed as a document: which of them stands before the server is not in there. */
function flatOf(text: string, context: Context): Reading<'edge' | 'place'> {
  const found = text.includes('DescribeSecurityGroups')
    ? flatTable(linesOf(text))
    : /^SECURITYGROUPS\s/m.test(text)
      ? flatText(linesOf(text))
      : undefined;
  if (!found) return notMine;
  const { flat, from, to } = found;
  const verdict = together(flat.groups.map(({ rules, line }) => firstMatch(rules, context, line)));
  const edge = verdict ? [edgeFact(verdict, 'group-blocks', context, { whole: isWhole(context.command), bound: false })] : [];
  return { kind: 'read', facts: [placeFact('aws', from), ...edge], from, to };
}

const yaml = /^(?:SecurityGroups|SecurityGroupRules|NetworkAcls|Reservations):$/m;

const read = (reading: Reading<'edge' | 'place'>) => (reading.kind === 'not-mine' ? undefined : reading);

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
 * Reads what `aws ec2 describe-security-groups`, `describe-security-group-rules`, `describe-network-acls` and `describe-instances`
 * print as JSON or YAML, the groups as text and as a table too, and chosen columns of them as text: do the rules before the server let the port in?
 *
 *     "IpPermissions": [
 *         { "IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [ { "CidrIp": "203.0.113.0/24" } ] }
 *
 * A group only allows, and all groups of an instance count together. Which ones those are, and in which subnet it stands, is in
 * describe-instances alone: where that is not in the same text, a block is inferred. An ACL decides by the lowest number, and has to
 * let the answer out as well; that it lets both through says nothing of the groups. A list with a NextToken is a part. Protocol -1 is
 * all of them, on all ports.
 * Source: the EC2 API, IpPermission and NetworkAclEntry; aws-cli
 * awscli/text.py, awscli/formatter.py and awscli/table.py.
 */
export function aws(text: string, context: Context): Reading<'edge' | 'place' | 'alive'> {
  const refused = refusedTo('aws', text, context);
  if (refused) return refused;
  const isYaml = yaml.test(text);
  if (
    !isYaml &&
    !text.includes('"SecurityGroup') &&
    !text.includes('"NetworkAcls"') &&
    !text.includes('"Reservations"') &&
    !text.includes('"IpPermissions"')
  )
    return read(flatOf(text, context)) ?? read(entriesOf(text, context)) ?? rowsOf(text, context);
  const { roots, cut } = isYaml ? { roots: yamlIn(text), cut: 0 } : jsonIn(text);
  const mine = roots.flatMap((root) => {
    const groups = itemsOf(root, 'SecurityGroups');
    const acls = itemsOf(root, 'NetworkAcls');
    const rules = field(root, 'SecurityGroupRules');
    const reservations = itemsOf(root, 'Reservations');
    if (rules?.items) return [{ root, groups: groupsOfRules(rules), acls, instances: [] }];
    if (!groups.some((one) => field(one, 'IpPermissions')) && !acls.length && !reservations.length) return [];
    return [{ root, groups: groups.map(groupOf), acls, instances: reservations.flatMap((one) => itemsOf(one, 'Instances')) }];
  });
  const [first] = mine;
  if (!first) {
    const own = program(context.command) === 'aws' || /"(?:SecurityGroups|NetworkAcls|IpPermissions|Reservations)": \[/.test(text);
    return own && cut ? withheld('cut-off', cut) : notMine;
  }
  const facts: Learned<'edge' | 'place' | 'alive'>[] = [placeFact('aws', first.root.line)];
  // YAML has no end that would show a cut.
  const closed = !isYaml || (program(context.command) === 'aws' && !isFiltered(context.command));
  const whole = isWhole(context.command) && closed && !cut && !mine.some(({ root }) => textOf(root, 'NextToken'));

  const instances = mine.flatMap((one) => one.instances);
  const dialled = [context.server, context.host].filter(Boolean);
  const isDialled = (one: Node) =>
    ['PublicIpAddress', 'PublicDnsName', 'PrivateIpAddress', 'PrivateDnsName'].some((name) => dialled.includes(textOf(one, name)));
  const instance = instances.find(isDialled) ?? (instances.length === 1 ? instances[0] : undefined);
  const state = field(field(instance, 'State'), 'Name');
  if (state && /^(?:stopp|shutting|terminated)/.test(state.text ?? ''))
    facts.push({ fact: 'alive', value: 'no', line: state.line, inferred: true, details: { saw: state.text } });

  // A later list of the same group is newer.
  const groups = new Map(mine.flatMap((one) => one.groups).map((group) => [group.id, group]));
  const named = instance && isDialled(instance) ? itemsOf(instance, 'SecurityGroups').map((one) => textOf(one, 'GroupId') ?? '') : [];
  const bound = named.length > 0 && named.every((id) => groups.has(id));
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
  if (acl && acl.value !== 'allows') verdicts.push({ verdict: acl, block: 'acl-blocks', bound: before.length > 0 });
  // One layer that blocks is enough.
  const decisive =
    verdicts.find(({ verdict }) => verdict.value === 'blocks') ?? verdicts.find(({ verdict }) => verdict.value === 'unsure') ?? verdicts[0];
  if (decisive) facts.push(edgeFact(decisive.verdict, decisive.block, context, { whole, bound: decisive.bound }));
  return { kind: 'read', facts, from: first.root.line, to: endOf((mine.at(-1) as typeof first).root) };
}
