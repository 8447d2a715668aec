import { linesOf } from '../reading';
import { isAddress, isPrivate } from '../values';
import type { Node } from './documents';

/** A document put together from rows that tell the name of their list and how deep it stands in the others. */
class Tree {
  readonly root: Node & { fields: Map<string, Node>; end: number };
  /** The open item at each depth; the document itself is at 0. */
  private readonly open: Node[];

  constructor(line: number) {
    this.root = { line, end: line, fields: new Map() };
    this.open = [this.root];
  }

  /** Another item of the list with this name. What stands alone under its name looks the same, and is found as that, too. */
  item(depth: number, name: string, line: number): Node {
    const parent = this.open[Math.min(depth, this.open.length) - 1] as Node;
    const item: Node = { line, fields: new Map() };
    const list = parent.fields?.get(name) ?? { line, end: line, items: [], fields: item.fields };
    parent.fields?.set(name, list);
    list.items?.push(item);
    this.open.splice(Math.min(depth, this.open.length), this.open.length, item);
    return item;
  }
}

function put(item: Node, name: string, text: string | undefined, line: number) {
  if (text && text !== 'None') item.fields?.set(name, { line, text: /^(?:True|False)$/.test(text) ? text.toLowerCase() : text });
}

/**
 * The frames of `--output table`: the title of a list alone in its row, then the names of its columns and their rows, or a name and a
 * value in each row. One bar more at each side is one list deeper.
 */
function tableIn(lines: readonly string[]): Node | undefined {
  let tree: Tree | undefined;
  let title: { name: string; depth: number; line: number } | undefined;
  let item: Node | undefined;
  let columns: string[] | undefined;
  let used = false;
  lines.forEach((raw, i) => {
    const line = i + 1;
    const text = raw.length < 600 ? raw.trim() : '';
    const [, bars = '', inner] = /^(\|+)(?!\+)(.*?)\|+$/.exec(text) ?? [];
    if (tree && /^\|*\+-[-+]*\+\|*$/.test(text)) tree.root.end = line;
    if (inner === undefined) return;
    const cells = inner.split('|').map((cell) => cell.trim());
    const [one = '', two] = cells;
    if (bars.length === 1 && /^Describe(?:SecurityGroups|SecurityGroupRules|NetworkAcls|Instances)$/.test(one)) {
      tree = new Tree(line);
      title = undefined;
      return;
    }
    if (!tree || bars.length < 2) return;
    tree.root.end = line;
    const framed = /^\|*\+-/.test((lines[i + 1] ?? '').trim());
    const names = framed && cells.every((cell) => /^[A-Z][A-Za-z\d]+$/.test(cell));
    const below = title?.depth === bars.length - 1 && title.line === line - 2;
    if (names && cells.length === 1 && !below) {
      title = { name: one, depth: bars.length - 1, line };
      item = tree.item(title.depth, one, line);
      columns = undefined;
      used = false;
    } else if (!title) return;
    else if (names && below) columns = cells;
    else if (columns?.length === cells.length) {
      if (used) item = tree.item(title.depth, title.name, line);
      used = true;
      for (const [k, name] of columns.entries()) put(item as Node, name, cells[k], line);
    } else if (two !== undefined && cells.length === 2) put(item as Node, one, two, line);
  });
  return tree?.root;
}

/** The lists that are looked into, by what `--output text` calls them, and how deep they stand. */
const lists: Readonly<Record<string, readonly [name: string, depth: number]>> = {
  SECURITYGROUPS: ['SecurityGroups', 1],
  IPPERMISSIONS: ['IpPermissions', 2],
  IPPERMISSIONSEGRESS: ['IpPermissionsEgress', 2],
  IPRANGES: ['IpRanges', 3],
  IPV6RANGES: ['Ipv6Ranges', 3],
  PREFIXLISTIDS: ['PrefixListIds', 3],
  USERIDGROUPPAIRS: ['UserIdGroupPairs', 3],
  NETWORKACLS: ['NetworkAcls', 1],
  ASSOCIATIONS: ['Associations', 2],
  ENTRIES: ['Entries', 2],
  PORTRANGE: ['PortRange', 3],
  RESERVATIONS: ['Reservations', 1],
  INSTANCES: ['Instances', 2],
  STATE: ['State', 3],
};

/** Values stand in the order of their names' letters, and those that are not set are left out: each is told by what it looks like. */
function scalars(name: string, words: readonly string[]): Record<string, string | undefined> {
  const like = (form: RegExp) => words.find((word) => form.test(word));
  const net = words.find((word) => /^[\da-fA-F.:]+\/\d{1,3}$/.test(word));
  const sources = net?.includes(':') ? { CidrIpv6: net, Ipv6CidrBlock: net } : { CidrIp: net, CidrBlock: net };
  const ids = { GroupId: like(/^sg-[\da-f]+$/), SubnetId: like(/^subnet-/), PrefixListId: like(/^pl-/) };
  if (name === 'PORTRANGE') return { From: words[0], To: words[1] };
  if (name === 'STATE') return { Name: words[1] };
  if (name === 'ENTRIES')
    return {
      ...sources,
      Egress: like(/^(?:True|False)$/),
      Protocol: words.at(-3),
      RuleAction: like(/^(?:allow|deny)$/),
      RuleNumber: words.at(-1),
    };
  if (name.startsWith('IPPERM')) {
    const kind = words.findIndex((word) => /^(?:tcp|udp|icmp|icmpv6|-1)$/.test(word));
    const low = kind > 0 ? words[0] : undefined;
    return { FromPort: low, IpProtocol: words[kind], ToPort: words[kind + 1] ?? low };
  }
  if (name === 'INSTANCES') {
    const addresses = words.filter(isAddress);
    const names = words.filter((word) => /^(?:ip|ec2)-[\w.-]+\.(?:internal|amazonaws\.com(?:\.cn)?)$/.test(word));
    return {
      ...ids,
      PublicIpAddress: addresses.find((one) => !isPrivate(one)),
      PrivateIpAddress: addresses.find(isPrivate),
      PublicDnsName: names.find((one) => one.startsWith('ec2-')),
      PrivateDnsName: names.find((one) => one.endsWith('.internal')),
    };
  }
  return { ...sources, ...ids };
}

/** Lines of `--output text`: the name of a list, and its values: `IPPERMISSIONS	22	tcp	22`, `IPRANGES	203.0.113.0/24`. */
function textIn(lines: readonly string[]): Node | undefined {
  let tree: Tree | undefined;
  let within = false;
  lines.forEach((raw, i) => {
    const [name = '', ...words] = raw.length < 2_000 ? raw.trim().split(/\s+/) : [];
    const list = lists[name];
    const line = i + 1;
    if (!list || (list[1] > 1 && !tree)) return;
    if (list[1] === 1 && !words.length) return;
    tree ??= new Tree(line);
    tree.root.end = line;
    // The groups of an instance stand in it; a list of groups of its own is another answer.
    if (name === 'RESERVATIONS' || name === 'NETWORKACLS') within = name === 'RESERVATIONS';
    const item = tree.item(within && name === 'SECURITYGROUPS' ? 3 : list[1], list[0], line);
    for (const [key, text] of Object.entries(scalars(name, words))) put(item, key, text, line);
  });
  return tree?.root;
}

/**
 * What `aws ec2 describe-…` prints with `--output table` and `--output text`, as the document that it prints as JSON; undefined for
 * another text. A group without any rule for what comes in has no list of them: it gets an empty one, and
 * as there, that a group lacks a rule stands where the group does.
 * Source: aws-cli awscli/text.py, awscli/table.py and awscli/formatter.py.
 */
export function flatIn(text: string): Node | undefined {
  const lines = linesOf(text);
  const root = /^\| *Describe[A-Z]/m.test(text)
    ? tableIn(lines)
    : /^(?:SECURITYGROUPS|NETWORKACLS|RESERVATIONS)\s/m.test(text)
      ? textIn(lines)
      : undefined;
  for (const { fields, line } of root?.fields?.get('SecurityGroups')?.items ?? []) {
    const named = fields?.get('GroupId')?.line ?? line;
    fields?.set('IpPermissions', { line: named, items: fields.get('IpPermissions')?.items ?? [] });
  }
  return root;
}
