import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { platformOf, platforms } from '../content/runbook';
import { clientModules, clientPackages } from './clients';

/** Where root images are kept: outside of the project, for they are big and hold nothing of it. */
export const imagesAt = (given?: string) => given ?? process.env.UNREFUSED_LAB_IMAGES ?? '/var/cache/unrefused-lab';

/** What can be built here: the release that each distribution is made from. */
const releases: Readonly<Record<string, string>> = { 'debian-12': 'bookworm', 'debian-13': 'trixie' };

/** The program that is missed, and the Debian package that brings it. */
const tools = {
  unshare: 'util-linux',
  nsenter: 'util-linux',
  'systemd-nspawn': 'systemd-container',
  ip: 'iproute2',
  ethtool: 'ethtool',
};
const builders = { mmdebstrap: 'mmdebstrap' };

/** Everything that a scenario may need on a machine. What is not broken by a scenario is switched off by `prepare`. */
const packages =
  'systemd,systemd-sysv,dbus,libpam-systemd,openssh-server,openssh-client,sudo,iproute2,iputils-ping,iputils-tracepath,procps,psmisc,' +
  'lsof,iptables,nftables,ufw,firewalld,fail2ban,sshguard,haproxy,dnsmasq,rsyslog,netcat-openbsd,nmap,traceroute,mtr-tiny,tcpdump,curl,' +
  'bind9-dnsutils,bind9-host,telnet,sshpass,conntrack,strace,python3,python3-systemd,xinetd,socat,git,rsync,expect';

const on = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
const missing = (wanted: Readonly<Record<string, string>>) => [
  ...new Set(Object.entries(wanted).flatMap(([program, from]) => (on(program) ? [] : [from]))),
];

/** Where the layer is that adds the other clients to an image; it is no image by itself. */
const clientsIn = (images: string, name: string) => join(images, `${name}+clients`);

/** The directories that a world with the other clients is made from, as overlayfs takes them; undefined where nobody installed them. */
export const withClients = (images: string, name: string) => {
  const layer = clientsIn(images, name);
  return existsSync(layer) ? `${layer}:${join(images, name)}` : undefined;
};

/** Lays what apt installs upon an image beside it, and leaves the image as it is. Packages that a release lacks are left out. */
const layer = `
set -e
image=$1 half=$2; shift 2
mkdir -p $half $half.work $half.root
mount -t overlay overlay -o lowerdir=$image,upperdir=$half,workdir=$half.work $half.root
cp /etc/resolv.conf $half.root/etc/resolv.conf
mount -t proc proc $half.root/proc
mount --bind /dev $half.root/dev
# Java's packages put their manuals where the image has none.
mkdir -p $half.root/usr/share/man/man1
chroot $half.root sh -e -c '
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
for one; do apt-cache policy $one | grep -q "Candidate: [^(]" && there="$there $one" || echo "this release has no $one"; done
apt-get install -y -q --no-install-recommends $there
apt-get clean' sh "$@"
`;

/** Why the lab cannot run here, in one line that says what to do; undefined when it can. */
export function lacking(): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'it needs root: run it with sudo';
  const packages = missing(tools);
  if (packages.length) return `npm run lab:setup installs what is missing: ${packages.join(' ')}`;
  const trial = spawnSync('unshare', ['--pid', '--mount', '--net', '--fork', 'sh', '-c', 'mount -t cgroup2 cgroup2 /sys/fs/cgroup'], {
    encoding: 'utf8',
  });
  if (trial.status !== 0) return `this machine gives no namespaces or no cgroup2 (${trial.stderr.trim().split('\n')[0]})`;
  return undefined;
}

/** The distributions that have an image. */
export const distributions = (images: string) =>
  existsSync(images) ? readdirSync(images).filter((name) => existsSync(join(images, name, 'etc/os-release'))) : [];

/** Makes a root tree a machine of the lab: a person, no services but sshd, nothing that runs by the clock. Can be run again. */
const prepare = `
set -e
id alice > /dev/null 2>&1 || useradd --create-home --shell /bin/bash --uid 1000 alice
echo alice:alice | chpasswd
install -d -m 700 -o alice -g alice /home/alice/.ssh
echo 'alice ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/alice; chmod 440 /etc/sudoers.d/alice
# The lab waits no two minutes for a packet that nobody answers; the message is the same one.
mkdir -p /etc/ssh/ssh_config.d; printf 'ConnectTimeout 7\\n' > /etc/ssh/ssh_config.d/lab.conf
: > /etc/machine-id; rm -f /var/lib/dbus/machine-id
touch /etc/default/locale
systemctl disable ufw firewalld fail2ban sshguard haproxy dnsmasq rsyslog nftables xinetd rsync > /dev/null 2>&1 || true
# A manager for each person who logs in comes and goes by the clock, and no scenario is about it.
systemctl mask user@.service console-getty.service systemd-networkd-wait-online.service $(cd /lib/systemd/system; ls *.timer | grep -v tmpfiles) > /dev/null 2>&1
systemctl enable ssh > /dev/null 2>&1 || systemctl enable sshd > /dev/null 2>&1
rm -rf /var/log/journal /var/cache/apt/archives/*.deb
`;

/** Installs what the lab needs and builds the images that are not there yet. `given` are trees of other distributions, by name. */
export function setUp(images: string, given: Readonly<Record<string, string>>): void {
  if (process.getuid?.() !== 0) throw new Error('it needs root: run it with sudo');
  const install = missing({ ...tools, ...builders });
  if (install.length) {
    if (!on('apt-get')) throw new Error(`install these first: ${install.join(' ')}`);
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...install], { stdio: 'inherit' });
  }
  mkdirSync(images, { recursive: true });
  const built = (what: string, begun: number) => console.log(`${what}, ${Math.round((Date.now() - begun) / 1000)} s`);
  const wanted = Object.keys(Object.keys(given).length ? given : releases);
  for (const name of wanted) {
    if (given[name] ? !existsSync(join(given[name], 'etc/os-release')) : !releases[name])
      throw new TypeError(`--distro ${name}=PATH needs the root tree of a system, with an etc/os-release in it`);
    if (!(platformOf(name) in platforms))
      throw new TypeError(
        `the name of an image begins with that of its distribution, such as ubuntu-24.04; there are no commands for ${name}`,
      );
    const at = join(images, name);
    if (existsSync(at)) continue;
    const begun = Date.now();
    // It gets its name when it is whole, so what an interruption leaves is never taken for an image.
    const half = `${at}.half`;
    rmSync(half, { recursive: true, force: true });
    const from = given[name];
    if (from) execFileSync('cp', ['-aT', from, half]);
    else {
      const lean = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*'].map((path) => `--dpkgopt=path-exclude=${path}`);
      execFileSync('mmdebstrap', ['--quiet', '--variant=minbase', `--include=${packages}`, ...lean, releases[name] ?? '', half], {
        stdio: 'inherit',
      });
    }
    execFileSync('chroot', [half, 'bash', '-c', prepare], { stdio: 'inherit' });
    renameSync(half, at);
    built(`${name}: ${at}`, begun);
  }
  for (const name of wanted.filter((name) => releases[name])) {
    const at = clientsIn(images, name);
    if (existsSync(at)) continue;
    const begun = Date.now();
    const half = `${at}.half`;
    const clean = (...ends: string[]) => {
      for (const end of ends) rmSync(half + end, { recursive: true, force: true });
    };
    clean('', '.work', '.root');
    execFileSync('unshare', ['--mount', 'bash', '-c', layer, 'lab', join(images, name), half, ...clientPackages], { stdio: 'inherit' });
    execFileSync(
      'npm',
      ['install', '--prefix', half, '--no-save', '--no-package-lock', '--ignore-scripts', '--omit=optional', ...clientModules],
      { stdio: 'inherit' },
    );
    clean('.work', '.root');
    renameSync(half, at);
    built(`clients of ${name}: ${at}`, begun);
  }
}
