import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Value } from '../../evidence/facts';
import type { Connected, Order, Ran } from './inside';

/** Who is on the wire: documentation addresses, inside namespaces that nothing else can reach. */
export const addresses = {
  server: { 4: '198.51.100.20', 6: '2001:db8::20' },
  clients: { 4: ['198.51.100.10', '198.51.100.77'], 6: ['2001:db8::10', '2001:db8::77'] },
} as const;
export const ports = [22, 2222, 80, 443] as const;

type Inside = { pid: number; ask: <T>(order: Order) => Promise<T>; end: () => void };

/** The processor that the namespaces' processes run on, and the mask of the others. */
const cpu = Number(/^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
const others = ((2n ** BigInt(cpus().length) - 1n) & ~(1n << BigInt(cpu))).toString(16);

/**
 * What a host has for itself: an empty /run, and the settings of ufw and firewalld, of which /mnt keeps what they were.
 * firewalld reads all the services that it knows at every start: the few that are asked for, or that a zone of some package names, are
 * enough. /sys shows the interfaces of the namespace that mounted it.
 */
const ownFiles = `mount -t sysfs sys /sys; mount -t tmpfs none /mnt; mount -t tmpfs none /run
  for d in /etc/ufw /etc/default /etc/firewalld; do
    [ -d $d ] || continue
    mkdir -p /mnt$d; cp -a $d/. /mnt$d/; mount -t tmpfs none $d; cp -a /mnt$d/. $d/
  done
  [ ! -d /usr/lib/firewalld/services ] || {
    cd /usr/lib/firewalld/services
    mkdir /mnt/few
    for s in ssh http https cockpit mdns ftp samba samba-client netbios-ns dhcpv6-client \\
      $(sed -n 's/.*<service name="\\([^"]*\\)".*/\\1/p' ../zones/*.xml); do cp $s.xml /mnt/few; done
    cd /; mount --bind /mnt/few /usr/lib/firewalld/services
  }`;

/**
 * A process in namespaces of its own, for the network, the mounts and the processes. They have no name: they end with the process, daemons
 * that it started included, and that ends with this one.
 */
function enter(): Promise<Inside> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(new URL('./inside.ts', import.meta.url).pathname, [], {
      execPath: 'unshare',
      execArgv: [
        ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc', '--'],
        ...['sh', '-c', `${ownFiles}; exec taskset -c ${cpu} "$0" "$@"`, process.execPath],
        ...process.execArgv,
      ],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
    let last = 0;
    const inside: Inside = {
      pid: child.pid ?? 0,
      ask: (order) =>
        new Promise((resolve, reject) => {
          waiting.set(++last, { resolve, reject });
          child.send({ id: last, order });
        }),
      end: () => child.connected && child.disconnect(),
    };
    child.on('error', reject);
    child.on('exit', (code) => {
      const error = new Error(`the process in the namespace ended with ${code}`);
      for (const one of waiting.values()) one.reject(error);
      reject(error);
    });
    child.on('message', ({ id, result, error }: { id: number; result: never; error?: string }) => {
      if (id === 0) resolve(inside);
      else if (error) waiting.get(id)?.reject(new Error(error));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    });
  });
}

/** The names of what a client meets, as the facts have them; `half` is a connection that is made and carries nothing. */
export type Met = Exclude<Value<'packet'>, 'conditional' | 'unsure'> | 'half';

export type Network = {
  /** Runs a shell script in the server's namespace. */
  run: (script: string, input?: string) => Promise<Ran>;
  /** Connects from the client's namespace; undefined for an errno that no rule of ours gives. */
  probe: (to: { server: string; client: string; port: number }, patience?: number) => Promise<{ met: Met | undefined; answer: string }>;
  end: () => void;
};

const metBy = ({ answer, icmp, tcp }: Connected): Met | undefined => {
  if (answer === 'greeted') return 'accept';
  // An ICMP error after the handshake is told as if connect() had failed.
  if (answer === 'connected' || (icmp && tcp)) return 'half';
  if (answer === 'silence') return 'drop';
  if (answer === 'ENOPROTOOPT') return 'reject-port';
  if (answer === 'ECONNREFUSED') return icmp ? 'reject-port' : 'reject-reset';
  if (answer === 'EHOSTUNREACH' || answer === 'EACCES') return 'reject-prohibited';
  return answer === 'ENETUNREACH' ? 'reject-net' : undefined;
};

/** Two namespaces and a wire between them; a listener on every port, no limit on ICMP errors, and neighbours that need no asking. */
export async function network(): Promise<Network> {
  const [server, client] = await Promise.all([enter(), enter()]);
  const script = async (where: Inside, text: string) => {
    const { code, error } = await where.ask<Ran>({ run: `set -e\n${text}`, input: '' });
    if (code) throw new Error(error || text);
  };
  const local = (four: readonly string[], six: readonly string[]) => `
    ip link set lo up
    ip link set eth0 up
    for a in ${four.join(' ')}; do ip addr add $a/24 dev eth0; done
    for a in ${six.join(' ')}; do ip addr add $a/64 dev eth0 nodad; done
    for q in /sys/class/net/eth0/queues/rx-*; do echo ${others} > $q/rps_cpus; done`;
  const neighbours = (mac: string, all: readonly string[]) => all.map((one) => `ip neigh replace ${one} lladdr ${mac} dev eth0`).join('\n');
  // Packets are taken up by another CPU than the client's: so connect() has returned when the answer comes.
  const wire = `ip link add eth0 address 02:00:00:00:00:0a type veth peer name eth0 address 02:00:00:00:00:14 netns ${server.pid}`;
  execFileSync('nsenter', ['--target', String(client.pid), '--net', ...wire.split(' ')]);
  await script(
    client,
    `${local(addresses.clients[4], addresses.clients[6])}
    ${neighbours('02:00:00:00:00:14', [addresses.server[4], addresses.server[6]])}`,
  );
  await script(
    server,
    `${local([addresses.server[4]], [addresses.server[6]])}
    ${neighbours('02:00:00:00:00:0a', [...addresses.clients[4], ...addresses.clients[6]])}
    ip link add eth1 type veth peer name eth2
    sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0 net.ipv4.tcp_synack_retries=0 net.ipv4.tcp_max_syn_backlog=4096 net.core.somaxconn=4096`,
  );
  await server.ask({ listen: ports });
  return {
    run: (text, input = '') => server.ask<Ran>({ run: `taskset -pc 0-${cpus().length - 1} $$ >/dev/null\n${text}`, input }),
    probe: async ({ server: host, client: from, port }, patience = 150) => {
      const connected = await client.ask<Connected>({ connect: { host, port, from, patience } });
      return { met: metBy(connected), answer: connected.answer };
    },
    end: () => {
      client.end();
      server.end();
    },
  };
}
