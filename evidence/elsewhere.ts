import { unprefixed } from './reading';
import { label, type Piece } from './split';

/** Commands that another machine, container or namespace answers, or a service of it, without sudo. */
const places: readonly RegExp[] = [
  /^(?:docker|podman|nerdctl|docker-compose|crictl|kubectl|oc|lxc|incus|multipass|limactl) (?:.* )?(?:exec|shell|logs|run|debug)(?: |$)/,
  /^(?:lxc-attach|pct (?:exec|enter)|machinectl shell|systemd-nspawn|(?:arch-)?chroot|nsenter|unshare|jexec|zlogin|adb|ip netns exec|ip -n|ssh|vagrant ssh|wsl)(?: |$)/,
  /^(?:systemctl|journalctl|loginctl) (?:.* )?(?:-[MHD]|--(?:machine|host|root|directory|file|image))(?:[ =]|$)/,
  /^ss (?:.* )?(?:-N|--net)[ =]/,
];

/** Of these, the ones that start a shell there: what is typed next is typed there. */
const shells = [
  /^(?:docker|podman|nerdctl|docker-compose|kubectl|oc|lxc|incus|ip netns|nsenter|unshare|jexec|systemd-nspawn|(?:arch-)?chroot) (?:.* )?(?:\/\S*\/)?(?:ba|z|a|da)?sh(?: -\w+)*$/,
  /^(?:pct enter|machinectl shell|zlogin|(?:arch-)?chroot|nsenter|unshare|multipass shell|limactl shell)(?: [\w./:@=-]+)*$/,
];

/** Marks what was run in a shell of another place: what follows its start, at the prompt that comes next, until that shell is left. */
export function withinShells(pieces: readonly Piece[]): readonly Piece[] {
  let shell: { outer?: string; inner?: string; begun: boolean } | undefined;
  return pieces.map((piece) => {
    const { command = '', prompt, text } = piece;
    const line = unprefixed(command).slice(0, 1_000);
    if (shell && !shell.begun) Object.assign(shell, { inner: prompt, begun: true });
    const inside = shell !== undefined && prompt === shell.inner;
    if (shell && inside && /^(?:exit|logout)\b/.test(line)) shell = undefined;
    // Back at the prompt that it was started from, it was left by a key.
    else if (shell && !inside && prompt === shell.outer) shell = undefined;
    if (!text.trim() && places.some((one) => one.test(line)) && shells.some((one) => one.test(line)))
      shell = { outer: prompt, begun: false };
    return inside ? { ...piece, within: true } : piece;
  });
}

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
export function isElsewhere({ command = '', prompt = '', within = false }: Piece): boolean {
  if (within) return true;
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

const machine = '(?:server|host|machine|box|vm|vps|instance|node|router|switch|firewall|droplet|computer|one)';
/** How somebody announces what they saw on another machine than the one that they cannot reach, and what they saw before they changed it. */
const ofAnother = new RegExp(
  [
    String.raw`\b(?:another|a different|an? identical|(?:its|the|my|our) (?:sister|twin|neighbou?r(?:ing)?)) (?:\w+ )?${machine}\b`,
    String.raw`\bits (?:sister|twin|neighbou?r)\b|\b(?:for|in) comparison\b|\bto compare\b|\b${machine},? (?:which|that) (?:still )?works\b`,
    String.raw`\b(?:anderen? (?:server|rechner|maschine)|otr[oa] (?:servidor|m[áa]quina)|autre (?:serveur|machine)|outr[oa] (?:servidor|m[áa]quina))\b`,
    'другого сервера|другом сервере',
  ].join('|'),
  'i',
);
const ofBefore = new RegExp(
  [
    String.raw`\b(?:rules?|config\w*|settings?|output|this|that|these|it) (?:was|were|looked)\b.{0,60}\b(?:before (?:i|we|it|the|my)|until (?:yesterday|last|i|we)|previously|originally)\b`,
    String.raw`\bsah (?:es|das|so)?.{0,20}vorher\b|\bantes (?:era|estaba|estava)\b|\bc'était avant\b|раньше было`,
  ].join('|'),
  'i',
);
/** What is told is the connection in question, seen from there; or that it worked before. */
const dials = /\b(?:ssh|connect\w*|log(?:ged)? ?in|try|tried|ping|reach\w*)\b/i;
const worked = /\b(?:work\w*|fine|ok|okay|able|could)\b/i;

/**
 * Is the output that a command line begins announced, in the line or two above it, as another machine's or another time's?
 *
 * @param lines the paste's
 * @param line  the command line's, or the first of the output, from 1
 */
export function isAnnouncedElsewhere(lines: readonly string[], line: number): boolean {
  let i = line - 2;
  for (let left = 2; left && i >= 0 && !lines[i]?.trim(); left--) i--;
  const said = (text = '') =>
    text.length < 300 && !dials.test(text) && (ofAnother.test(text) || (ofBefore.test(text) && !worked.test(text)));
  return said(lines[i]) || (Boolean(lines[i]?.trim()) && said(lines[i - 1]));
}

/**
 * The machines with a number in their names that sentences give the dialled address to: `10.0.0.1 is R1`, `R1 (10.0.0.1)`.
 *
 * @param lines those that name the address
 */
export function bearersOf(lines: readonly string[], address: string): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const [before = '', behind = ''] = line.split(address, 2);
      const name =
        /\b([a-z][\w-]{0,40}\d[\w-]{0,20}) ?(?:\(|=|is|at|has)? ?$/i.exec(before)?.[1] ??
        /^\)? ?(?:\(|=|is|belongs to) ?([a-z][\w-]{0,40}\d[\w-]{0,20})\b/i.exec(behind)?.[1];
      return label(name) ?? [];
    }),
  );
}

const bare = (name: string) => name.replace(/\d+/g, '');

/** Is one of them called like the machine of this prompt but for its number? Then this is another one. */
export function isSibling(prompt: string, bearers: ReadonlySet<string>): boolean {
  const own = label(prompt);
  return own !== undefined && !bearers.has(own) && [...bearers].some((other) => bare(other) === bare(own));
}

/** How somebody says in the end that they had dialled, or looked at, another one than they meant. */
const mistook =
  /\b(?:had|have|used|was|were|been|it's|is|entered|typed|copied|got|dial+ed) (?:\w+ ){0,4}wrong (?:ip|ipv[46]|address|host(?:name)?|server|machine|box|vm|instance|node|router|switch)\b[^?]*$/i;

/** Does somebody say below a line that it was the wrong machine? */
export const isMistaken = (lines: readonly string[], line: number): boolean =>
  lines.some((text, i) => i >= line && text.length < 500 && text.includes('wrong ') && mistook.test(text));
