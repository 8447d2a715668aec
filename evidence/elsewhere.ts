import { commandsIn, isLook } from './acts';
import { isLoopback } from './readers/reach';
import { program, unprefixed } from './reading';
import { dialled, failing, greeting } from './sides';
import { collector, label, type Piece } from './split';

/** Commands that another machine, container or namespace answers, or a service of it, without sudo. */
const places: readonly RegExp[] = [
  /^(?:docker|podman|nerdctl|docker-compose|crictl|kubectl|oc|lxc|incus|multipass|limactl) (?:.* )?(?:exec|shell|logs|run|debug|rsh)(?: |$)/,
  /^(?:lxc-attach|pct (?:exec|enter)|qm (?:guest|terminal)|machinectl shell|systemd-nspawn|(?:arch-)?chroot|nsenter|unshare|jexec|zlogin|adb|ip netns exec|ip -n|ssh|vagrant ssh|wsl)(?: |$)/,
  /^(?:systemctl|journalctl|loginctl) (?:.* )?(?:-[MHD]|--(?:machine|host|root|directory|file|image))(?:[ =]|$)/,
  /^ss (?:.* )?(?:-N|--net)[ =]/,
  // The log of another sshd than the one that the system starts.
  /^journalctl (?!.*(?:-u|--unit)[ =]?(?:sshd?|openssh[\w-]*|sshd?@\S*)(?:\.\w+)?(?: |$)).*(?:-u|--unit)[ =]?[\w.-]*ssh(?!guard)/,
];

const reads = '^(?:cat|zcat|less|more|head|tail|bat|z?[ef]?grep|ls) (?:.*[ =])?';
/** Commands that show another time than now: a start before this one, a log that was put away, a copy of a file. */
const times: readonly RegExp[] = [
  /^journalctl (?:.* )?(?:-b ?-\d|--boot[ =]-\d|--until|-U )/,
  new RegExp(
    String.raw`${reads}\S+(?:[a-z]\.\d{1,2}|\.t?gz|\.xz|\.bz2|\.zst|\.bak|\.old|\.orig|\.save|\.backup|\.new|\.dpkg-\w+|\.rpm\w+|\.ucf-\w+|~)(?: |$)`,
  ),
  new RegExp(String.raw`${reads}(?:/(?:mnt|media|backup|tmp|root|home/[\w.-]+|usr/share)|~)/(?!\S*\.ssh)\S`),
];

/** Shells, and what hands on to the same machine what it is told to run. */
const shells = new Set(
  'sh bash dash ash zsh ksh fish su sudo doas eval script unbuffer stdbuf setpriv runuser strace ltrace xargs parallel tee'.split(' '),
);

/** Programs that have a reader of their own, and print what other machines say too. */
const remote = /^(?:docker|kubectl|gcloud|aws|az|oci|yc|doctl|hcloud|oc)$/;

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
export function isElsewhere({ command = '', prompt = '', within = false }: Piece): boolean {
  if (prompt === collector) return false;
  const host = prompt.replace(/^.*@/, '');
  const typed = command.slice(0, 1_000);
  const lines = [unprefixed(typed), ...commandsIn(typed).map((part) => part.replace(/^(?:do|then) /, ''))];
  return within || lines.some((line) => [...places, ...times].some((one) => one.test(line))) || live.test(host) || container.test(host);
}

/**
 * Was what one program is known to print printed by another, of which nobody knows that it runs things here? Whatever hands commands on
 * to many machines looks like that, and any script may.
 *
 * @param reader who took the text for its own
 */
export function isHandedOn(reader: string, { command = '', prompt = '' }: Piece): boolean {
  const name = program(command);
  // The menus of a router are no programs.
  if (!name || name === reader || prompt === collector || /^\/[a-z-]{2,20} [a-z]/.test(command)) return false;
  return remote.test(name) || !(shells.has(name) || isLook(command));
}

/** A shell in another place, where nothing else is said to be run in it. */
const shell =
  /[ /](?:[abdkz]|fi)?a?sh(?: -\w+)*$|^(?:(?:arch-)?chroot|systemd-nspawn|pct enter|lxc-attach|machinectl shell|zlogin|multipass shell|limactl shell) .*\S$|^(?:nsenter|unshare)(?: +-\S+(?: \d+)?)*$/;

/** Does a command start a shell in another place, or on a machine with the name of this one? */
function enters({ command = '', prompt, text }: Piece, next: Piece | undefined): boolean {
  const host = dialled(command);
  // A machine with another name has a prompt of its own, which tells it apart.
  if (host)
    return (
      label(prompt) !== undefined &&
      label(next?.prompt) === label(prompt) &&
      label(host) !== label(prompt) &&
      greeting.test(text) &&
      !failing.test(text) &&
      !/^Connection to \S+ closed\.|^(?:exit|logout)$/m.test(text) &&
      !isLoopback(host)
    );
  const line = unprefixed(command.slice(0, 1_000));
  return !text.trim() && shell.test(line) && places.some((one) => one.test(line));
}

/** Marks what was typed in a shell in another place: what follows its start, at the prompt that comes next, until that shell is left. */
export function entered(pieces: readonly Piece[]): readonly Piece[] {
  const within: { outer: string | undefined; inner: string | undefined }[] = [];
  return pieces.map((piece, i) => {
    const { command = '', prompt } = piece;
    if (prompt === collector) return piece;
    // Back at the prompt that it was started from, it was left by a key.
    while (within.length && within.at(-1)?.inner !== prompt && within.some(({ outer }) => outer === prompt)) within.pop();
    const inside = within.length > 0 && within.at(-1)?.inner === prompt;
    if (inside && /^(?:exit|logout)\b/.test(command)) within.pop();
    else if (enters(piece, pieces[i + 1])) within.push({ outer: prompt, inner: pieces[i + 1]?.prompt });
    return inside ? { ...piece, within: true } : piece;
  });
}

/** Did another machine than that of the prompt write this row of a log? A prompt may be shortened, and an address is no name. */
export function isForeignRow(row: string, { prompt = '' }: Pick<Piece, 'prompt'>): boolean {
  const own = label(prompt);
  const other = label(writer.exec(row)?.[1]);
  return Boolean(prompt.includes('@') && prompt !== collector && own && other && own !== other && !/^\d/.test(other));
}
