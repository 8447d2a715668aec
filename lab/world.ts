import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The three machines of a world, in the order of the path. */
export const machines = ['client', 'router', 'server'] as const;
export type Machine = (typeof machines)[number];

/** Where everything is: the addresses that the runbooks show, so that what the lab prints is what the pages print. */
export const place = {
  host: '203.0.113.7',
  client: '198.51.100.4',
  user: 'alice',
  /** The router, seen from the server and from the client. */
  gateway: '203.0.113.1',
  jump: '198.51.100.1',
  name: 'web1.example.net',
  host6: '2001:db8:2::7',
  client6: '2001:db8:1::4',
} as const;

/** What a command printed, both streams as a terminal shows them, and how it ended. */
export type Ran = { printed: string; exit: number };

/**
 * Builds the world and holds it. It is process 1 of a namespace of its own, waits on its standard input, and when that ends, for
 * whatever reason, ends too; the kernel then ends every process in the namespace, and with the last one go its mounts and networks.
 * So a runner that is interrupted, crashes or is killed leaves nothing.
 *
 * The two lines with ethtool and `threaded` stand in for the length of a cable. On a bare veth pair an ICMP error comes back while
 * connect() still holds the socket; the kernel then drops it, and the client learns of it with the next SYN, 1.02 s later. With a
 * receiving thread for each interface the answer takes its turn: 0.2 ms, measured. veth uses that path only for packets that it may
 * merge, which none is while segmentation is left to the receiver (drivers/net/veth.c, veth_skb_is_eligible_for_gro).
 */
const hold = `
set -e
id=$1 image=$2; shift 2
mount -t proc proc /proc
mount -t tmpfs -o mode=755 lab /run
mkdir -p /run/netns /run/lab
mount -t cgroup2 cgroup2 /sys/fs/cgroup
groups=/sys/fs/cgroup
# Whatever ends this, a step that fails because nobody listens any more included.
end() {
  # What bash still says, of what it kills for one, nobody may hear.
  exec > /dev/null 2>&1
  kill -KILL -1 || true
  # A group can be removed once the last of its processes has gone, which takes a loaded machine its time.
  for i in $(seq 600); do
    find $groups -mindepth 1 -depth -path "*/unrefused-lab-$id-*" -type d -exec rmdir {} + 2> /dev/null || true
    find $groups -maxdepth 1 -name "unrefused-lab-$id-*" | grep -q . || break
    sleep 0.1
  done
}
trap end EXIT
# A world that was killed outright leaves empty groups behind; those of a living one cannot be removed.
find $groups -mindepth 1 -depth -path '*/unrefused-lab-*' -type d -mmin +1 -exec rmdir {} + 2> /dev/null || true

for one in client router server; do
  ip netns add $one
  ip netns exec $one sh -c 'cd /proc/sys/net/ipv6/conf && echo 0 > default/accept_dad && echo 0 > all/accept_dad && echo 0 > default/router_solicitations
    cd ../neigh/default && echo 0 > delay_first_probe_time && echo 3600000 > base_reachable_time_ms; cd ../../conf
    cd ../../ipv4 && echo 0 > icmp_ratelimit; echo 0 > ../ipv6/icmp/ratelimit; echo "0 2147483647" > ping_group_range' 2> /dev/null || true
  ip -n $one link set lo up
done
ip -n client link add eth0 type veth peer name eth0 netns router
ip -n router link add eth1 type veth peer name eth0 netns server
card() {
  ip -n $1 address add $3 dev $2
  ip -n $1 address add $4 dev $2
  ip -n $1 link set $2 up
  ip netns exec $1 ethtool -K $2 tso off gso off gro on
  ip netns exec $1 sh -c "echo 1 > /sys/class/net/$2/threaded"
}
card client eth0 ${place.client}/24 ${place.client6}/64
card router eth0 ${place.jump}/24 2001:db8:1::1/64
card router eth1 ${place.gateway}/24 2001:db8:2::1/64
card server eth0 ${place.host}/24 ${place.host6}/64
ip -n client route add default via ${place.jump}
ip -n client -6 route add default via 2001:db8:1::1
ip -n server route add default via ${place.gateway}
ip -n server -6 route add default via 2001:db8:2::1
ip netns exec router sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward; echo 1 > /proc/sys/net/ipv6/conf/all/forwarding'

machine() { # name, host name, what is process 1
  local name=$1 host=$2; shift 2
  local at=/run/lab/$name group=$groups/unrefused-lab-$id-$name
  if [ ! -d $at ]; then
    mkdir -p $at/upper $at/work $at/root $group
    mount -t overlay overlay -o lowerdir="$image",upperdir=$at/upper,workdir=$at/work $at/root
    echo $host > $at/root/etc/hostname
    printf '127.0.0.1\\tlocalhost\\n127.0.1.1\\t%s\\n::1\\tlocalhost ip6-localhost ip6-loopback\\n' $host > $at/root/etc/hosts
  fi
  # A group of its own, else every host on this machine is shown the processes of all.
  ( echo 0 > $group/cgroup.procs
    SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 exec systemd-nspawn --quiet --directory=$at/root --machine=$name --hostname=$host \\
      --network-namespace-path=/run/netns/$name --register=no --keep-unit --capability=CAP_NET_ADMIN,CAP_NET_RAW \\
      --link-journal=no --resolv-conf=off --timezone=off --console=pipe "$@" < /dev/null > $at/console 2>&1 ) &
}
for one in client:laptop router:gateway server:web1; do
  case " $* " in *" \${one%:*} "*) machine \${one%:*} \${one#*:} --boot ;; *) machine \${one%:*} \${one#*:} --as-pid2 -- sleep infinity ;; esac
done
# "boot NAME" boots a machine again; the end of the input ends the world.
while read -r word one; do
  case $word in boot) machine $one web1 --boot ;; esac
done
`;

const childrenOf = (pid: number): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
};

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Three machines on two networks, fresh from an image: the client, a router, and the server. */
export class World {
  readonly #leaders = new Map<Machine, number>();
  #said = '';

  private constructor(
    readonly name: string,
    readonly boots: readonly Machine[],
    private readonly holder: ChildProcess,
  ) {
    holder.stdout?.on('data', (bytes) => {
      this.#said += bytes;
    });
    holder.stderr?.on('data', (bytes) => {
      this.#said += bytes;
    });
    // Who writes to a world that has just ended learns of it from the next command.
    holder.stdin?.on('error', () => {});
  }

  /**
   * Starts a world.
   * @param name  unique among the worlds of this machine
   * @param image the directory of the root image that all three machines start from
   * @param boots the machines that run systemd; the others only hold what is run on them
   */
  static async up(name: string, image: string, boots: readonly Machine[]): Promise<World> {
    // A group of its own, so that ^C reaches the runner alone, and the runner ends its worlds in order.
    const holder = spawn('unshare', ['--pid', '--mount', '--fork', 'bash', '-c', hold, 'lab', name, image, ...boots], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const world = new World(name, boots, holder);
    try {
      for (const machine of machines) await world.#settle(machine);
    } catch (error) {
      await world.down();
      throw error;
    }
    return world;
  }

  /** Runs a command on a machine, as root on its console or as the person at it, and answers with what was printed. */
  async run(machine: Machine, command: string, options: { as?: 'root' | 'alice'; seconds?: number } = {}): Promise<Ran> {
    const { as = 'root', seconds = 30 } = options;
    const leader = this.#leaders.get(machine);
    if (!leader) throw new Error(`${machine} is not up`);
    const home = as === 'root' ? '/root' : `/home/${as}`;
    const person = as === 'root' ? [] : ['setpriv', '--reuid', as, '--regid', as, '--init-groups', '--'];
    // The limit stands inside, where it reaches all that the command started. setsid: no terminal to ask for a password on.
    const words = ['-t', `${leader}`, '-a', '--', 'timeout', '-k', '1', `${seconds}`, 'setsid', '-w', ...person, 'bash', '-c'];
    const child = spawn('nsenter', [...words, `exec 2>&1\ncd\n${command}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        HOME: home,
        USER: as,
        LOGNAME: as,
        SHELL: '/bin/bash',
        LANG: 'C.UTF-8',
        TERM: 'dumb',
      } as unknown as NodeJS.ProcessEnv,
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
    const exit = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      // What was left running in the background holds the pipe: the end of the command is the end, once its output is in. While this
      // process is busy, the time may be over before it has read what is there: the turn of the loop between the two reads it.
      child.on('exit', (code) => setTimeout(() => setImmediate(() => resolve(code ?? 255)), 40));
      child.on('close', (code) => resolve(code ?? 255));
    });
    child.stdout.destroy();
    return { printed: printed.replace(/\s+$/, ''), exit };
  }

  /** Shuts a machine down in order, or with its button, and boots it again, with its disk as it was. */
  async reboot(machine: Machine, how: 'in-order' | 'button' = 'in-order'): Promise<void> {
    const leader = this.#leaders.get(machine);
    if (how === 'in-order') await this.run(machine, 'systemctl poweroff --no-block');
    else if (leader) process.kill(leader, 'SIGKILL');
    for (let i = 0; existsSync(`/proc/${leader}`) && !/^State:\s+Z/m.test(read(`/proc/${leader}/status`)); i++) {
      if (i > 600) throw new Error(`${machine} does not shut down`);
      await pause(50);
    }
    this.#leaders.delete(machine);
    this.holder.stdin?.write(`boot ${machine}\n`);
    await this.#settle(machine, leader);
  }

  /** Ends the world and everything in it. */
  async down(): Promise<void> {
    if (this.holder.exitCode !== null || this.holder.signalCode !== null) return;
    const over = new Promise((resolve) => this.holder.once('exit', resolve));
    this.holder.stdin?.end();
    await over;
  }

  /** Waits until a machine runs: until process 1 of its namespace is there and, where systemd is that process, has booted. */
  async #settle(machine: Machine, not?: number): Promise<void> {
    const until = Date.now() + 120_000;
    const boots = this.boots.includes(machine);
    for (;;) {
      if (this.holder.exitCode !== null || Date.now() > until) throw new Error(`the world did not come up\n${this.#said}`);
      const leader = this.#find(machine);
      if (leader && leader !== not) {
        this.#leaders.set(machine, leader);
        const asked = boots ? 'systemctl is-system-running --wait' : 'test -e /etc/debian_version -a -e /sys/class/net/eth0';
        // One that asks while the bus is not there yet may wait for ever.
        const { printed, exit } = await this.run(machine, asked, { seconds: 15 });
        if (boots ? /^(?:running|degraded)$/.test(printed) : exit === 0) return;
      }
      await pause(30);
    }
  }

  /** The process outside that is process 1 inside of a machine. */
  #find(machine: Machine): number | undefined {
    const [first] = childrenOf(this.holder.pid ?? 0);
    const nspawn = first && childrenOf(first).find((pid) => read(`/proc/${pid}/cmdline`).includes(`--machine=${machine}\0`));
    return nspawn ? childrenOf(nspawn).find((pid) => /^NSpid:.*\s1$/m.test(read(`/proc/${pid}/status`))) : undefined;
  }
}
