import { unprefixed } from './reading';
import { label, type Piece } from './split';

/** Commands that another machine, container or namespace answers, or a service of it, without sudo. */
const places: readonly RegExp[] = [
  /^(?:docker|podman|nerdctl|docker-compose|crictl|kubectl|oc|lxc|incus|multipass|limactl) (?:.* )?(?:exec|shell|logs|run|debug)(?: |$)/,
  /^(?:lxc-attach|pct (?:exec|enter)|machinectl shell|systemd-nspawn|(?:arch-)?chroot|nsenter|unshare|jexec|zlogin|adb|ip netns exec|ip -n|ssh|vagrant ssh|wsl)(?: |$)/,
  /^(?:systemctl|journalctl|loginctl) (?:.* )?(?:-[MHD]|--(?:machine|host|root|directory|file|image))(?:[ =]|$)/,
  /^ss (?:.* )?(?:-N|--net)[ =]/,
];

const reads = '^(?:cat|zcat|less|more|head|tail|bat|z?[ef]?grep|ls) (?:.*[ =])?';
/** Commands that show another time than now: a start before this one, a log that was put away, a copy of a file. */
const times: readonly RegExp[] = [
  /^journalctl (?:.* )?(?:-b ?-\d|--boot[ =]-\d|--until|-U )/,
  new RegExp(
    String.raw`${reads}\S+(?:[a-z]\.\d{1,2}|\.t?gz|\.xz|\.bz2|\.zst|\.bak|\.old|\.orig|\.save|\.backup|\.new|\.dpkg-\w+|\.rpm\w+|\.ucf-\w+|~)(?: |$)`,
  ),
  new RegExp(String.raw`${reads}/(?:mnt|media|backup|tmp|root|home/[\w.-]+)/(?!\S*\.ssh)\S`),
];

/** Systems that are started in place of one's own. */
const live = /^(?:rescue\w*|grml|archiso|sysres\w+|debian-live|ubuntu-live|live|nixos-installer|installer)$/i;

/** The name that Docker gives a container: nobody knows whether it is the one that is dialled. */
const container = /^[\da-f]{12}$/;

/** The machine that wrote a row of a log. */
const writer = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) ([\w.-]{1,64}) [\w./-]{1,60}(?:\[\d+\])?: /;

/**
 * Does a piece tell of another machine or another moment than those of its prompt? Then nothing of it proves anything of the server,
 * and there it may still be what was meant.
 */
export function isElsewhere({ command = '', prompt = '' }: Piece): boolean {
  if (prompt === '@@') return false;
  const host = prompt.replace(/^.*@/, '');
  const line = unprefixed(command).slice(0, 1_000);
  return [...places, ...times].some((one) => one.test(line)) || live.test(host) || container.test(host);
}

/** Did another machine than that of the prompt write this row of a log? A prompt may be shortened, and an address is no name. */
export function isForeignRow(row: string, { prompt = '' }: Pick<Piece, 'prompt'>): boolean {
  const own = label(prompt);
  const other = label(writer.exec(row)?.[1]);
  return Boolean(prompt.includes('@') && prompt !== '@@' && own && other && own !== other && !/^\d/.test(other));
}
