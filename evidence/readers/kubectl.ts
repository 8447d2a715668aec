import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Row, tableAt } from './documents';

/** Which heading makes a table that of services, of endpoints, of slices. All three stand a row to an object. */
const headings =
  /^(?:NAMESPACE +)?NAME +(?:TYPE +CLUSTER-IP +EXTERNAL-IP +PORT\(S\) +AGE|ENDPOINTS +AGE|ADDRESSTYPE +PORTS +ENDPOINTS +AGE)\b/;

const refusals = /^(?:Error from server \(Forbidden\): |error: You must be logged in to the server|Unable to connect to the server: )/;
const nowhere = /^The connection to the server \S+ was refused - did you specify the right host or port\?$/;

const cell = (row: Row, name: string) => row.cells.get(name) ?? '';
/** `service/ssh` is `ssh`, when several kinds were asked for at once. */
const nameOf = (row: Row) => `${cell(row, 'NAMESPACE')}/${cell(row, 'NAME').replace(/^[\w.]+\//, '')}`;

/** A service and where it takes connections: its own address and port, or the second number, a port of every node. */
type Service = { name: string; line: number; dialled: boolean };

function serviceOf(row: Row, { port, server }: Context): Service {
  const own = [cell(row, 'CLUSTER-IP'), ...cell(row, 'EXTERNAL-IP').split(',')];
  const dialled = cell(row, 'PORT(S)')
    .split(',')
    .some((one) => {
      const [, inside, node] = /^(\d{1,5})(?::(\d{1,5}))?\/TCP$/.exec(one) ?? [];
      return port !== undefined && (Number(node) === port || (Number(inside) === port && server !== undefined && own.includes(server)));
    });
  return { name: nameOf(row), line: row.line, dialled };
}

/**
 * Reads `kubectl get services`, `get endpoints` and `get endpointslices`, each alone or all together, and `describe service`: does the
 * service that is dialled have a pod behind it?
 *
 *     NAME          TYPE       CLUSTER-IP     EXTERNAL-IP   PORT(S)        AGE
 *     service/ssh   NodePort   10.96.41.117   <none>        22:30022/TCP   9d
 *
 *     NAME            ENDPOINTS   AGE
 *     endpoints/ssh   <none>      9d
 *
 * Endpoints are the pods that are ready; a slice also lists those that are not, and `<unset>` is none at all. A service has a slice for
 * each address family, named after it. Without the service's own row nobody knows whether it is the one that is dialled, so that is
 * inferred. A service without a selector has the endpoints that somebody wrote, or none. Source: kubernetes
 * pkg/printers/internalversion/printers.go: printService, printEndpoints, printEndpointSlice.
 */
export function kubectl(text: string, context: Context): Reading<'place' | 'endpoints'> {
  const mine = program(context.command) === 'kubectl';
  const lines = linesOf(text);
  const services: Service[] = [];
  const pods: { name: string; line: number; some: boolean; slice: boolean }[] = [];
  let [from, to] = [0, 0];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.length > 400 || !headings.test(line)) continue;
    const below = tableAt(lines, i + 1);
    const next = below.findIndex((row) => headings.test(lines[row.line - 1] as string));
    const rows = next < 0 ? below : below.slice(0, next);
    for (const row of rows) {
      if (line.includes('CLUSTER-IP')) services.push(serviceOf(row, context));
      else
        pods.push({
          name: nameOf(row),
          line: row.line,
          some: !/^<(?:none|unset)>$/.test(cell(row, 'ENDPOINTS')),
          slice: line.includes('ADDRESSTYPE'),
        });
    }
    from ||= i + 1;
    to = rows.at(-1)?.line ?? i + 1;
    i = to - 1;
  }
  // `describe` prints the ports of a service, and what is behind each.
  let object = '';
  let own = false;
  lines.forEach((line, i) => {
    const [, key = '', value = ''] = /^(Name|Port|NodePort|Endpoints): +(.{1,200})$/.exec(line) ?? [];
    if (key === 'Name') [object, own] = [`/${value.trim()}`, false];
    const number = Number(/\b(\d{1,5})\/TCP$/.exec(value.trim())?.[1]);
    if (key === 'NodePort') own = number === context.port;
    if (key !== 'Endpoints' || !object) return;
    if (own) services.push({ name: object, line: i + 1, dialled: true });
    if (own) pods.push({ name: object, line: i + 1, some: value.trim() !== '<none>', slice: false });
    from ||= i + 1;
    to = i + 1;
  });
  if (!from) {
    const refused = lines.findIndex((line) => refusals.test(line));
    if (refused >= 0 && (mine || lines[refused]?.includes('(Forbidden)'))) return withheld('needs-root', refused + 1);
    const gone = lines.findIndex((line) => nowhere.test(line) || (mine && /\bkubectl: (?:command )?not found$/.test(line)));
    return gone >= 0 ? withheld('no-such-command', gone + 1) : notMine;
  }

  const dialled = services.filter((one) => one.dialled);
  const [service] = dialled;
  const facts: Learned<'place' | 'endpoints'>[] = [];
  if (service) facts.push({ fact: 'place', value: 'kubernetes', line: service.line });
  // Of one service alone, or of the one that is dialled.
  const names = new Set(pods.map(({ name, slice }) => (slice ? name.replace(/-[a-z\d]{5}$/, '') : name)));
  const wanted = service?.name ?? (names.size === 1 && !services.length ? [...names][0] : undefined);
  const behind = pods.filter(
    ({ name, slice }) => name === wanted || (slice && wanted !== undefined && name.replace(/-[a-z\d]{5}$/, '') === wanted),
  );
  const [one] = behind;
  if (one) {
    const some = behind.find((pod) => pod.some);
    const sure = service !== undefined && dialled.length === 1 && !isFiltered(context.command);
    if (!service) facts.push({ fact: 'place', value: 'kubernetes', line: one.line, inferred: true });
    facts.push({
      fact: 'endpoints',
      value: some ? 'some' : 'none',
      line: (some ?? one).line,
      ...(!sure && { inferred: true }),
      details: { saw: (lines[(some ?? one).line - 1] as string).trim() },
    });
  }
  return { kind: 'read', facts, from, to };
}
