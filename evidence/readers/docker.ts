import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isLoopback } from './reach';

type Facts = Learned<'container' | 'place'>[];

/** One port of a container: inside, and outside where it is published. */
type Port = { line: number; inside: number; first?: number; last?: number; saw: string; ssh?: boolean; dead?: boolean };

const published = /:(\d{1,5})(?:-(\d{1,5}))?->(\d{1,5})(?:-\d{1,5})?\/tcp\b/g;
const exposed = /(?:^|[\s,])(\d{1,5})\/tcp(?=$|[\s,])/g;

/** The rows of `docker ps`: a container's identifier or name, and somewhere its ports. */
function listed(lines: readonly string[], heading: number): { ports: Port[]; to: number } {
  const ports: Port[] = [];
  let to = heading;
  for (let i = heading; i < lines.length; i++) {
    const line = lines[i] as string;
    if (!/^\S+(?:\s{2,}|\t)\S/.test(line) || line.length > 4_000) break;
    to = i + 1;
    // LinuxServer's image runs its sshd on 2222.
    const other = /\bopenssh-server\b/.test(line) ? 2222 : undefined;
    // Podman shows the ports of a container that has ended, too.
    const dead = /(?:^|\s)(?:Restarting|Exited|Dead|Created)(?: \(|\s|$)/.test(line);
    const put = (inside: number, rest: Pick<Port, 'first' | 'last' | 'saw'>) =>
      ports.push({ line: i + 1, inside, ssh: inside === 22 || inside === other, dead, ...rest });
    for (const [saw, first, last, inside] of line.matchAll(published))
      put(Number(inside), { first: Number(first), last: Number(last ?? first), saw: saw.slice(1) });
    for (const [, inside] of line.matchAll(exposed)) put(Number(inside), { saw: `${inside}/tcp` });
  }
  return { ports, to };
}

/** The rows of `docker port NAME`: `22/tcp -> 0.0.0.0:2222`. */
function mapped(lines: readonly string[]): Port[] {
  return lines.flatMap((line, i) => {
    const [saw, inside, outside] = /^(\d{1,5})\/tcp -> \S*:(\d{1,5})$/.exec(line.trim()) ?? [];
    return saw ? [{ line: i + 1, inside: Number(inside), first: Number(outside), last: Number(outside), saw }] : [];
  });
}

/**
 * The rows of `docker inspect -f '{{.Name}} {{.State.Status}} {{.HostConfig.PortBindings}}'`, which tells the ports of a container that
 * does not run, too: `/web1 restarting map[22/tcp:[{ 2222}]]`. Of a container that runs, its state may stand there alone.
 */
function bound(lines: readonly string[]): Port[] {
  return lines.flatMap((line, i) => {
    const [, state, map = ''] =
      /^\/?[\w.-]{1,200} (running|paused|restarting|exited|created|dead|removing) map\[(.{0,2000})\]$/.exec(line.trim()) ?? [];
    return [...map.matchAll(/(?:^| )(\d{1,5})\/tcp:\[\{([^ {}]{0,45}) (\d{1,5})\}/g)].map(([saw, inside, , outside]) => ({
      line: i + 1,
      inside: Number(inside),
      first: Number(outside),
      last: Number(outside),
      saw: saw.trim(),
      dead: !/^(?:running|paused)$/.test(state ?? ''),
    }));
  });
}

/** What keeps it is Docker, in whatever machine that runs. */
const inDocker = (line: number): Facts => [{ fact: 'place', value: 'container', line, inferred: true }];

/**
 * What the ports say of the one that is dialled. A container may have nothing to do with SSH, and the host's own sshd may be what was
 * meant, above all at port 22: so only a container that knows port 22 counts, and nothing here is proven.
 */
function judge(ports: readonly Port[], { port, server }: Context): Facts {
  const isSsh = ({ inside, ssh = inside === 22 }: Port) => ssh;
  const ssh = ports.filter(isSsh);
  const open = ssh.filter(({ first }) => first !== undefined);
  const one = open.at(-1) ?? ssh.at(-1);
  const fact = (value: 'running' | 'stopped' | 'wrong-port' | 'not-published' | 'unsure', { line, first, saw }: Port): Facts => {
    const details = { ...(first && { port: first }), saw };
    if (value === 'unsure') return [{ fact: 'container', value, line, details }];
    return [{ fact: 'container', value, line, inferred: true, details }, ...(value === 'running' ? [] : inDocker(line))];
  };
  const dials = port ?? 22;
  const holders = ports.filter(({ first, last }) => first !== undefined && first <= dials && dials <= (last ?? first));
  const here = holders.find(({ dead }) => !dead) ?? holders[0];
  // Docker's own networks: there the container is dialled itself, where nothing is published.
  const own = /^172\.(?:1[6-9]|2\d|3[01])\./.test(server ?? '');
  // Whatever serves there inside, the host's port 22 leads to it: that of Gitea's own SSH is 2222.
  if (!one) return here && dials === 22 ? fact('unsure', here) : [];
  // At port 22 the host's own sshd may have taken the place of a container that ended.
  if (here?.dead && isSsh(here) && !own) return fact(dials === 22 ? 'unsure' : 'stopped', here);
  if (here) return isSsh(here) && !own ? fact('running', here) : fact('unsure', here);
  if (port === undefined || (port === 22 && !isLoopback(server ?? ''))) return fact('unsure', one);
  return fact(open.length ? 'wrong-port' : 'not-published', one);
}

/** The addresses that `docker inspect` prints: is the container's own the one that is dialled? */
function inspected(lines: readonly string[], { server, port, on }: Context): Reading<'container' | 'place'> {
  const rows = lines.flatMap((line, i) => {
    const [, address] = /^\s*"IPAddress": "([\d.]{0,15})",?$/.exec(line) ?? [];
    return address === undefined ? [] : [{ address, line: i + 1 }];
  });
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return notMine;
  const own = rows.find(({ address }) => address && address === server);
  // On the Docker host itself that is a way in, as long as the port is the one inside.
  const right = on !== 'server' && (port ?? 22) === 22;
  const facts: Facts = own
    ? [
        {
          fact: 'container',
          value: right ? 'unsure' : 'wrong-port',
          line: own.line,
          ...(!right && { inferred: true }),
          details: { address: own.address, saw: lines[own.line - 1]?.trim() },
        },
        ...(right ? [] : inDocker(own.line)),
      ]
    : [];
  return { kind: 'read', facts, from: first.line, to: last.line };
}

/**
 * Reads `docker ps`, `docker compose ps`, `docker port` and `docker inspect`: which port of the host leads to the sshd in a container?
 *
 *     CONTAINER ID   IMAGE        COMMAND     CREATED         STATUS         PORTS                  NAMES
 *     903a3f2ae7a4   web:latest   "/run.sh"   4 seconds ago   Up 2 seconds   0.0.0.0:2222->22/tcp   web1
 *
 * `0.0.0.0:2222->22/tcp` is published, `22/tcp` alone only exposed: nothing outside leads there. The columns are read by the shape of
 * their values, since --format changes them. The container's own address has no published ports, and only the Docker host knows the
 * way to it. A container that does not run has lost its ports, and only `HostConfig.PortBindings` still names them. Podman prints the same.
 * Source: docker/cli cli/command/formatter/container.go; moby/moby daemon/monitor.go, api/types/container.
 */
export function docker(text: string, context: Context): Reading<'container' | 'place'> {
  const lines = linesOf(text);
  const mine = /^(?:docker|podman)$/.test(program(context.command));
  const heading = lines.findLastIndex(
    (line) => /^(?:CONTAINER ID|NAMES|NAME +(?:IMAGE|COMMAND))\s.*\bPORTS\b/.test(line) && !/\bREADY\b/.test(line),
  );
  if (heading >= 0) {
    const { ports, to } = listed(lines, heading + 1);
    return { kind: 'read', facts: judge(ports, context), from: heading + 1, to };
  }
  const rows = bound(lines);
  const ports = rows.length ? rows : mapped(lines);
  const first = ports[0];
  if (first) return { kind: 'read', facts: judge(ports, context), from: first.line, to: ports.at(-1)?.line ?? first.line };
  const none = lines.findIndex((line) => /^Error: No public port '?22(?:\/tcp)?'? published for /.test(line.trim()));
  if (none >= 0) {
    const facts = judge([{ line: none + 1, inside: 22, saw: lines[none]?.trim() ?? '' }], context);
    return { kind: 'read', facts, from: none + 1, to: none + 1 };
  }
  const reading = inspected(lines, context);
  if (reading.kind === 'read' || !mine) return reading;
  const missing = lines.findIndex((line) => /\b(?:docker|podman): (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  const denied = lines.findIndex((line) => /permission denied while trying to connect to the Docker (?:daemon|API)/i.test(line));
  return denied >= 0 ? withheld('needs-root', denied + 1) : notMine;
}
