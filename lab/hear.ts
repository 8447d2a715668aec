import { type Client, clients } from './clients';
import { normal, type Said } from './record';
import { acquaint, happens, type Options, Red } from './run';
import type { Named } from './scenario';
import { World } from './world';

/** The upstream part of a Debian version: of `1:9.2p1-2+deb12u7` it is `9.2p1`. */
const upstream = (version: string) =>
  version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~].*$/, '');

/**
 * Makes one failure and has every client meet it, one after the other. Each has reached the server first, so what it says then is the
 * failure's and not a mistake of its command.
 * @param skipped hears of each client that is not in the image, or that reaches the server all the same
 * @throws Red where a client does not reach the whole server
 */
export async function hear(
  scenario: Named,
  { distro, image, id, worlds }: Options,
  skipped: (client: string, why: string) => void,
): Promise<Said[]> {
  const world = await World.up(id, image, scenario.boots ?? ['server']);
  worlds.add(world);
  try {
    await acquaint(world);
    // Many clients have no limit of their own: their kernel gives up earlier, in the same words. And the server holds against nobody
    // that others came and went.
    await happens(world, {
      client: `mount -t proc proc /mnt; echo 1 > /mnt/sys/net/ipv4/tcp_syn_retries; umount /mnt; mknod -m 666 /dev/fuse c 10 229`,
    });
    await world.run(
      'server',
      `sshd -T -o PerSourcePenalties=no > /dev/null 2>&1 && echo 'PerSourcePenalties no' > /etc/ssh/sshd_config.d/lab.conf && systemctl restart ssh`,
    );
    const run = (command: string) => world.run('client', command, { as: 'alice', seconds: 60 });
    const there: { client: Client; version: string }[] = [];
    for (const client of clients) {
      const asks = client.packages.map((one) => `dpkg-query -W -f '\${Version}\\n' ${one}`).join(' && ');
      const asked = await run(`${asks}${client.module ? ' && test -d /node_modules' : ''}`);
      if (asked.exit !== 0) {
        skipped(client.name, `no ${client.packages.join(', ')} in ${distro}`);
        continue;
      }
      const before = client.once ? await run(client.once) : undefined;
      const whole = await run(client.run);
      if (whole.exit !== 0)
        throw new Red(`${client.name} does not reach the server: it ends with ${whole.exit}\n${before?.printed ?? ''}\n${whole.printed}`);
      there.push({ client, version: client.module?.replace(/^.*@/, '') ?? upstream(asked.printed.split('\n')[0] ?? '') });
    }
    await happens(world, scenario.break);
    const said: Said[] = [];
    for (const { client, version } of there) {
      const { printed, exit } = await run(client.run);
      if (exit === 0) skipped(client.name, 'reaches the server');
      else
        said.push({
          client: client.name,
          version,
          distro,
          run: client.run,
          printed: normal(printed.replace(/^\r|\r$/gm, '')).split('\n'),
          exit,
        });
    }
    return said;
  } finally {
    worlds.delete(world);
    await world.down();
  }
}
