import { type Context, isFiltered, linesOf, notMine, type Reading } from '../reading';
import { type Route, wayBack } from './cards';
import { itemsOf, textOf } from './powershell';

/**
 * Reads `Get-NetRoute`, as a table or as a list: does the server know a way back to the client?
 *
 *     ifIndex DestinationPrefix   NextHop      RouteMetric ifMetric PolicyStore
 *     ------- -----------------   -------      ----------- -------- -----------
 *     5       0.0.0.0/0           192.0.2.1              0 25       ActiveStore
 *
 * The metric of a route and that of its card are added. With a choice of routes in the command line, the table is not whole; that what
 * stands in the persistent store is for the next start is told by the same option. Source: Microsoft, Get-NetRoute of the module NetTCPIP.
 */
export function getNetRoute(text: string, context: Context): Reading<'return-route'> {
  const lines = linesOf(text);
  const { command = '' } = context;
  const routes: Route[] = [];
  let [from, to] = [0, 0];
  for (const item of itemsOf(lines)) {
    const prefix = textOf(item, 'DestinationPrefix');
    if (!/^[\da-f.:]+\/\d{1,3}$/.test(prefix) || !textOf(item, 'NextHop')) continue;
    from ||= item.from;
    to = item.to;
    const metric = Number(textOf(item, 'RouteMetric') || 0) + Number(textOf(item, 'ifMetric') || textOf(item, 'InterfaceMetric') || 0);
    const line = item.fields.get('DestinationPrefix')?.line ?? item.from;
    routes.push({ line, prefix, refuses: false, metric: metric || 0 });
  }
  if (!from) return notMine;
  const [asked = '', ...pipes] = command.split('|');
  const shows = pipes.every((one) => /^\s*(?:ft|fl|sort|format-\w+|sort-object)\b/i.test(one));
  const whole = shows && !isFiltered(command) && !/\s-(?!AddressFamily\b)[A-Z]|\s[\d.:a-f]+\//i.test(asked);
  return { kind: 'read', facts: whole ? wayBack(routes, lines, context) : [], from, to };
}
