import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { edgeFact, isWhole, placeFact, portsOf, refusedTo } from './cloud';
import { endOf, field, itemsOf, jsonIn, type Node, tableAt, textOf, yamlIn } from './documents';

/** A firewall rule before it is put in order; a rule of several protocols is one entry for each. */
type Entry = { rule: Rule; priority: number; network: string };

const texts = (node: Node | undefined, name: string) => itemsOf(node, name).flatMap(({ text }) => text ?? []);
const isTcp = (protocol: string | undefined) => /^(?:tcp|6|all)$/i.test(protocol ?? '');

/** What a rule says of sources and targets: a tag or a service account is not an address, and which the server has is not told. */
function entry(node: Node): Entry[] {
  const targets = [...texts(node, 'targetTags'), ...texts(node, 'targetServiceAccounts')];
  const inside = [...texts(node, 'sourceTags'), ...texts(node, 'sourceServiceAccounts')].map((name) => `inside:${name}`);
  const ranges = texts(node, 'sourceRanges');
  const sources = [...ranges, ...inside];
  const network = (textOf(node, 'network') ?? '').replace(/^.*\//, '');
  return (['allowed', 'denied'] as const).flatMap((list) =>
    itemsOf(node, list).flatMap((one) => {
      const protocol = field(one, 'IPProtocol');
      if (!isTcp(protocol?.text)) return [];
      const named = texts(one, 'ports');
      const ports = named.length ? portsOf(named) : undefined;
      const condition = [...(targets.length ? [`for ${targets.join(', ')}`] : []), ...(ports === null ? ['for its ports'] : [])].join(' ');
      const rule: Rule = {
        line: protocol?.line ?? one.line,
        allow: list === 'allowed',
        sources: sources.length ? sources : ['0.0.0.0/0'],
        ...(ports && { ports }),
        ...(condition && { condition }),
      };
      return [{ rule, priority: Number(textOf(node, 'priority') ?? 1000), network }];
    }),
  );
}

const isRule = (node: Node) =>
  !!textOf(node, 'direction') &&
  (!!field(node, 'allowed') || !!field(node, 'denied')) &&
  !!(field(node, 'network') ?? field(node, 'sourceRanges'));

/** A row's rules, whose ALLOW and DENY are written `tcp:22,udp:53,icmp`; a port in a list repeats no protocol in some formats. */
function cells(row: ReadonlyMap<string, string>, line: number): Entry[] {
  const cell = (name: string) => row.get(name) ?? '';
  const listed = row.has('SRC_RANGES') ? cell('SRC_RANGES').split(',').filter(Boolean) : ['a source that this table leaves out'];
  const tags = cell('SRC_TAGS').split(',').filter(Boolean);
  const targets = [cell('TARGET_TAGS'), cell('TARGET_SVC_ACCT')].filter(Boolean);
  const sources = [...listed, ...tags.map((name) => `inside:${name}`)];
  // Without a column for it, a rule that allows nothing denies something.
  if (!cell('ALLOW') && !row.has('DENY')) {
    const rule: Rule = { line, allow: false, sources, condition: 'for ports that this table leaves out' };
    return [{ rule, priority: Number(cell('PRIORITY') || 1000), network: cell('NETWORK') }];
  }
  return (['ALLOW', 'DENY'] as const).flatMap((list) =>
    cell(list)
      .split(',')
      .filter((one) => /^(?:tcp|all|6)(?::|$)/.test(one.trim()))
      .map((one) => {
        const ports = portsOf([one.trim().split(':')[1] ?? '']);
        const condition = [...(targets.length ? [`for ${targets.join(', ')}`] : []), ...(ports === null ? ['for its ports'] : [])].join(
          ' ',
        );
        const rule = {
          line,
          allow: list === 'ALLOW',
          sources: sources.length ? sources : ['0.0.0.0/0'],
          ...(ports && { ports }),
          ...(condition && { condition }),
        };
        return { rule, priority: Number(cell('PRIORITY') || 1000), network: cell('NETWORK') };
      }),
  );
}

/**
 * Reads `gcloud compute firewall-rules list` as a table, JSON or YAML, and `describe`: does the VPC firewall let the port in?
 *
 *     NAME               NETWORK  DIRECTION  PRIORITY  ALLOW   DENY  DISABLED
 *     default-allow-ssh  default  INGRESS    65534     tcp:22        False
 *
 * The lowest number decides, a deny before an allow of the same, and what no rule names is dropped. The table shows neither sources nor
 * target tags, so that what it allows stays open; what it does not allow at all is blocked. That is inferred always: the network may
 * belong to a host project, and a firewall policy of the organisation comes first. Source: the Compute API, firewalls.list.
 */
export function gcloud(text: string, context: Context): Reading<'edge' | 'place'> {
  const refused = refusedTo('gcloud', text, context);
  if (refused) return refused;
  const lines = linesOf(text);
  let entries: Entry[] = [];
  let [from, to] = [0, 0];
  let whole = isWhole(context.command) && !/firewall-rules describe/.test(context.command ?? '');
  const { command = '' } = context;
  // A filter by network and direction leaves out nothing that counts, and then the table need not show them.
  const inwards = /direction[=:]"?INGRESS/i.test(command);
  const narrow = /\s--filter[= ](["'])(?:(?:network|direction)[=:~]\S+?(?: AND )?)+\1/;
  whole ||= isWhole(command.replace(narrow, '')) && narrow.test(command);
  const heading =
    lines.findLastIndex(
      (line) => /^NAME {2,}(?:\S+ {2,})*PRIORITY {2,}\S/.test(line.slice(0, 300)) && / {2}(?:ALLOW|SRC_RANGES)\b/.test(line),
    ) + 1;
  if (heading) {
    const rows = tableAt(lines, heading).filter(({ cells: row, line }) => {
      const direction = row.get('DIRECTION') ?? (inwards ? 'INGRESS' : '');
      const known = /^(?:IN|E)GRESS$/.test(direction) && /^\d+$/.test(row.get('PRIORITY') ?? '');
      if (!known && !/^(?:To show all|Listed )/.test(lines[line - 1] as string)) whole = false;
      return known;
    });
    entries = rows
      .filter(({ cells: row }) => row.get('DIRECTION') !== 'EGRESS' && row.get('DISABLED') !== 'True')
      .flatMap(({ cells: row, line }) => cells(row, line));
    if (!rows.length) return withheld('cut-off', heading);
    [from, to] = [heading, (rows.at(-1) as (typeof rows)[number]).line];
  } else {
    if (!text.includes('sourceRanges') && !text.includes('compute#firewall')) return notMine;
    const { roots, cut } = text.includes('"') ? jsonIn(text) : { roots: [], cut: 0 };
    const nodes = (roots.length || cut ? roots : yamlIn(text)).flatMap((root) => root.items ?? [root]).filter(isRule);
    const [first] = nodes;
    if (!first)
      return cut && (program(context.command) === 'gcloud' || text.includes('compute#firewall')) ? withheld('cut-off', cut) : notMine;
    whole &&= !cut;
    entries = nodes.filter((one) => textOf(one, 'direction') === 'INGRESS' && textOf(one, 'disabled') !== 'true').flatMap(entry);
    [from, to] = [first.line, Math.max(...nodes.slice(-1).map(endOf), ...roots.slice(-1).map(endOf))];
  }
  entries.sort((a, b) => a.priority - b.priority || Number(a.rule.allow) - Number(b.rule.allow));
  const several = new Set(entries.map(({ network }) => network)).size > 1;
  const rules = entries.map(({ rule, network }) =>
    several ? { ...rule, condition: [rule.condition, `in the network ${network}`].filter(Boolean).join(' ') } : rule,
  );
  const verdict = firstMatch(rules, context, from);
  return { kind: 'read', facts: [placeFact('gcp', from), edgeFact(verdict, 'group-blocks', context, { whole, bound: false })], from, to };
}
