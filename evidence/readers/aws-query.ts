import { linesOf } from '../reading';
import { isAddress, isPrivate } from '../values';
import { field, type Node } from './documents';

const list = (name: string, node: Node, items: Node[]): Node => ({
  line: node.line,
  fields: new Map([[name, { line: node.line, items }]]),
});

/** An instance, of which a row shows the addresses. Where it has no public one, that stands as `None` or `null`. */
function instanceOf(line: number, words: readonly string[]): Node[] {
  const shown = words.filter(isAddress);
  const [outside] = shown.filter((one) => !isPrivate(one));
  const inside = shown.find(isPrivate);
  if (!outside && !(inside && words.some((one) => /^(?:None|null)$/.test(one)))) return [];
  const state = words.find((one) => /^(?:running|stopp\w+|pending|terminated)$/.test(one));
  const fields = new Map<string, Node>(outside ? [['PublicIpAddress', { line, text: outside }]] : []);
  if (inside) fields.set('PrivateIpAddress', { line, text: inside });
  if (state) fields.set('State', { line, fields: new Map([['Name', { line, text: state }]]) });
  return [{ line, fields }];
}

const asksAddress = /\bdescribe-instances\b.*--query\b.*\bPublicIpAddress\b/;
/** The whole list of what a group lets in, without a filter in the path to it. */
export const asksRules = /\bdescribe-security-groups\b.*--query[ =]['"]?SecurityGroups\[(?:\d+|\*)?\]\.IpPermissions(?:\[\])?['"]?(?=\s|$)/;

/** The innermost rows of nested lists of words. */
const rowsOf = (node: Node): Node[] =>
  node.items?.some(({ items }) => items) ? node.items.flatMap(rowsOf) : node.items?.some(({ text }) => text) ? [node] : [];

/**
 * What `--query` leaves of an answer in JSON, put back to where it stood in the whole: the rules of groups, the addresses of instances.
 * Other answers are as they were. Source: AWS CLI user guide, Filter output.
 */
export function unasked(root: Node, command = ''): Node {
  const items = root.items ?? [];
  const isRules = (of: readonly Node[]) => of.length > 0 && of.every((one) => field(one, 'IpProtocol'));
  const groups = isRules(items) ? [root] : items.length && items.every((one) => isRules(one.items ?? [])) ? items : [];
  if (groups.length && asksRules.test(command))
    return list(
      'SecurityGroups',
      root,
      groups.map((one) => ({ line: one.line, fields: new Map([['IpPermissions', one]]) })),
    );
  if (!asksAddress.test(command)) return root;
  const rows = rowsOf(root).flatMap((one) => instanceOf(one.line, one.items?.map(({ text }) => text ?? 'null') ?? []));
  return rows.length ? { ...list('Reservations', root, [list('Instances', root, rows)]), end: root.end } : root;
}

/** The same of rows of text. */
export function addressesIn(text: string, command = ''): Node | undefined {
  const lines = asksAddress.test(command) && /--output[ =]text\b/.test(command) ? linesOf(text) : [];
  const rows = lines.flatMap((line, i) => (line.length < 500 ? instanceOf(i + 1, line.trim().split(/\s+/)) : []));
  const [first] = rows;
  return first && list('Reservations', first, [list('Instances', first, rows)]);
}
