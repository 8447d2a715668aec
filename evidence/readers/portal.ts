import { type Context, linesOf, notMine, type Reading } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { edgeFact, placeFact, portsOf } from './cloud';

/** The columns that tell a rule, as the pages of AWS, Azure and DigitalOcean head them. */
const columns = {
  protocol: /^protocol$/i,
  port: /^port(?: range)?$/i,
  source: /^sources?$/i,
  action: /^action$/i,
  priority: /^priority$/i,
};
type Column = keyof typeof columns;

/** Which cell is which column; undefined where the line heads no such table. */
function headingOf(line: string): Map<Column, number> | undefined {
  if (line.length > 400) return undefined;
  const cells = cellsOf(line);
  const at = new Map<Column, number>();
  for (const name of Object.keys(columns) as Column[]) {
    const index = cells.findIndex((cell) => columns[name].test(cell));
    if (index >= 0) at.set(name, index);
  }
  return at.has('protocol') && at.has('port') && at.has('source') && at.has('action') === at.has('priority') ? at : undefined;
}

/** The cells of a row: what is copied off a page has tabs between them. */
const cellsOf = (line: string) => line.split('\t').map((cell) => cell.trim());

/** `0.0.0.0/0`, `Any`, `All IPv4 All IPv6`, `sg-0a1b2c3d / bastion`, several of them with commas or blanks between. */
const sourcesOf = (text: string) =>
  text
    .replace(/ \/ [^,]*/g, '')
    .replace(/\bAll IPv4\b/g, '0.0.0.0/0')
    .replace(/\bAll IPv6\b/g, '::/0')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => {
      if (/^(?:any|\*|internet)$/i.test(one)) return '*';
      return /^(?:sg-|VirtualNetwork$|AzureLoadBalancer$)/.test(one) ? `inside:${one}` : one;
    });

/**
 * Reads the rules of a cloud's firewall as they are copied off its web page, with tabs between the cells: do they let the port in?
 *
 *     Inbound rules (1)
 *     Type	Protocol	Port range	Source	Description
 *     HTTPS	TCP	443	0.0.0.0/0	–
 *
 * AWS heads the page with how many rules there are, and Azure lists the rule that denies all the rest: without either a row may not have
 * been copied. Before which machine the rules stand is not told. Sources: the consoles of AWS (EC2, security groups), Azure (network
 * security group) and DigitalOcean (firewalls), as they head their tables.
 */
export function portal(text: string, context: Context): Reading<'edge' | 'place'> {
  const lines = linesOf(text);
  const heading = lines.findIndex((line) => line.includes('\t') && headingOf(line));
  const at = heading < 0 ? undefined : headingOf(lines[heading] as string);
  if (!at) return notMine;
  const entries: { rule: Rule; priority: number; tcp: boolean }[] = [];
  let to = heading;
  for (let i = heading + 1; i < lines.length; i++) {
    const cells = cellsOf((lines[i] as string).slice(0, 1_000));
    const cell = (name: Column) => cells[at.get(name) ?? -1] ?? '';
    const ports = portsOf([cell('port').replace(/\s*[-–]\s*/, '-')]);
    if (!cell('protocol') || !cell('source') || !/^(?:\d|any$|all$|\*$|[-–])/i.test(cell('port'))) break;
    to = i;
    const rule: Rule = {
      line: i + 1,
      allow: !/^deny$/i.test(cell('action')),
      sources: sourcesOf(cell('source')),
      ...(ports && { ports }),
      ...(ports === null && { condition: cell('port') }),
    };
    entries.push({ rule, priority: Number(cell('priority') || i), tcp: /^(?:tcp|any|all|\*)$/i.test(cell('protocol')) });
  }
  if (!entries.length) return notMine;
  const azure = at.has('priority');
  const aws =
    /\bIP version\b|rule ID\b/i.test(lines[heading] as string) ||
    /^source$/i.test(cellsOf(lines[heading] as string)[at.get('source') ?? 0] ?? '');
  const counted = /^Inbound rules \((\d+)\)/.exec(
    lines.slice(Math.max(0, heading - 4), heading).findLast((line) => line.trim()) ?? '',
  )?.[1];
  const rules = entries.filter(({ tcp }) => tcp).sort((one, two) => one.priority - two.priority);
  const whole = Number(counted) === entries.length || (azure && entries.some(({ rule, priority }) => !rule.allow && priority >= 65_500));
  const verdict = firstMatch(
    rules.map(({ rule }) => rule),
    context,
    heading + 1,
  );
  return {
    kind: 'read',
    facts: [
      placeFact(azure ? 'azure' : aws ? 'aws' : 'cloud', heading + 1),
      edgeFact(verdict, 'group-blocks', context, { whole, bound: false }),
    ],
    from: heading + 1,
    to: to + 1,
  };
}
