import { type Context, type Learned, linesOf, notMine, program, type Reading, unprefixed } from '../reading';

/**
 * Reads `incus config device show NAME` and `lxc config device show NAME`: does a proxy device lead a port of the host into the container?
 * And the table of `incus list`, which tells the containers' own addresses.
 *
 *     ssh:                                  | web1 | RUNNING | 10.154.31.20 (eth0) |      | CONTAINER | 0         |
 *       connect: tcp:127.0.0.1:22
 *       listen: tcp:0.0.0.0:2222
 *       type: proxy
 *
 * `{}` is no device of its own; a profile may bring one, which is shown with `config show --expanded` alone. At port 22 of the host its own
 * sshd answers, and that a container is there does not say that it is meant, so that nothing is proven. Source: lxc/incus
 * cmd/incus/config_device.go, cmd/incus/list.go; Incus documentation, Type: proxy.
 */
export function incus(text: string, { command = '', port = 22, server = '' }: Context): Reading<'place' | 'container'> {
  const lines = linesOf(text);
  const mine = /^(?:incus|lxc)$/.test(program(command));
  const heading = lines.findLastIndex((line) => /^\| +NAME +\| +STATE +\| +IPV4 +\|/.test(line)) + 1;
  const none = mine && / config device show /.test(unprefixed(command)) ? lines.findLastIndex((line) => /^\{\}\s*$/.test(line)) + 1 : 0;
  const listens = lines.flatMap((line, i) => {
    const found = /^ {2}listen: tcp:\S{0,60}:(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(line);
    return found ? [{ line: i + 1, first: Number(found[1]), last: Number(found[2] ?? found[1]) }] : [];
  });
  const [device] = listens;
  if (!heading && !none && !(mine && device)) return notMine;
  let to = heading;
  let own = 0;
  for (let i = heading; heading && i < lines.length && /^[|+]/.test(lines[i] as string); i++) {
    to = i + 1;
    const row = (lines[i] as string).slice(0, 2_000);
    if (server && (row.includes(` ${server} (`) || row.includes(` ${server} |`))) own = i + 1;
  }
  const from = Math.min(...[heading, none, device?.line ?? 0].filter(Boolean));
  const last = Math.max(to, none, listens.at(-1)?.line ?? 0);
  const led = listens.some((one) => one.first <= port && port <= one.last);
  const line = own || none || device?.line || 0;
  // At the host's port 22 its own sshd is meant.
  const meant = own > 0 || port !== 22;
  const value = own || none ? 'not-published' : device && !led ? 'wrong-port' : undefined;
  const facts: Learned<'place' | 'container'>[] =
    meant && value
      ? [
          { fact: 'place', value: 'lxc', line, inferred: true },
          { fact: 'container', value, line, inferred: true },
        ]
      : [];
  return { kind: 'read', facts, from, to: last };
}
