import { program, unprefixed } from './reading';
import type { Piece } from './split';

/**
 * Commands whose outputs decide only together: a rule of Windows and the network that it is for, a socket and the name of its process,
 * the lines of a router and the list that they name, the groups of an instance and their rules, a forwarded port of Windows and
 * the address that WSL has now, the administrators of Windows and the file with their keys. The command of each is one of a set.
 */
const sets = [
  /^get-net(?:firewallrule|firewallprofile|connectionprofile|firewallportfilter)$/i,
  /^netsh$/i,
  /^get-netfirewallhypervvmsetting$/i,
  /^(?:netstat|tasklist)$/i,
  /^(?:get-localgroupmember|icacls)$/i,
  /^get-(?:nettcpconnection|process)$/i,
  /^sh(?:ow)?$/,
  /^aws$/,
  /^oci$/,
  /^yc$/,
  /^doctl$/,
  /^hcloud$/,
  /^kubectl$/,
];

/**
 * Sets whose outputs are told apart by the lines of the commands that show them: the two files of libwrap, of which the first that names
 * the client decides, and the rules of pf and the tables of addresses that they name.
 */
const headed = [/^(?:cat|less|more|head|tail|e?grep) .*hosts\.(?:allow|deny)/, /^pfctl /];

/** The set that a piece belongs to, if any. */
const setOf = ({ command, cut, text }: Piece): RegExp | undefined => {
  const name = program(command?.replace(/^do /, ''));
  if (cut || !text.trim()) return undefined;
  if (/^(?:select-string|sls|findstr) .{0,300}sshd_config/i.test(command ?? '')) return sets.find((set) => set.test('icacls'));
  if (/^(?:get-content|gc|type|cat) .{0,200}\.wslconfig\W*$/i.test(command ?? ''))
    return sets.find((set) => set.test('get-netfirewallhypervvmsetting'));
  if (/^wsl(?:\.exe)? (?:.{1,100} )?hostname -I\s*$/i.test(command ?? '')) return sets.find((set) => set.test('netsh'));
  const shown = headed.find((one) => one.test(unprefixed(command ?? '').slice(0, 1_000)));
  if (shown) return shown;
  // Only the netstat of Windows names processes by their number alone; elsewhere two of them are two answers.
  const alone = /^netstat/i.test(name) && !/\s-\w*o/i.test(command ?? '');
  return alone ? undefined : sets.find((set) => set.test(name));
};

/** Which part of which cluster a kubectl looks at: one part's service has nothing to do with the endpoints of another. */
function scopeOf(command = '', turn = 0): string {
  if (program(command) !== 'kubectl') return '';
  const named = command.slice(0, 1_000).matchAll(/ (?:(-n ?|--namespace[ =])|--(context|cluster|kubeconfig|server)[ =])(\S+)/g);
  return [...named]
    .flatMap(([, space, kind = '', name]) => (space && name === 'default' ? [] : `${space ? 'namespace' : kind}=${name}`))
    .concat(String(turn))
    .sort()
    .join(' ');
}

/** Commands after which kubectl looks elsewhere. */
const switches = /^(?:kubectl config (?:use-context|set-context) |kubectx |kubens |export KUBECONFIG=)/;

/**
 * Puts the pieces of one set, from one machine, together: their lines stand where they stood, and what is between them is blank.
 * Of a command that was run twice only the newer output is kept, because what it showed before is over.
 */
export function joint(pieces: readonly Piece[]): Piece[] {
  const groups = new Map<string, Piece[]>();
  let turn = 0;
  for (const piece of pieces) {
    if (switches.test(piece.command ?? '')) turn++;
    const set = setOf(piece);
    if (set === undefined) continue;
    const key = `${set.source} ${piece.prompt ?? ''} ${piece.under ?? ''} ${scopeOf(piece.command, turn)}`;
    const group = groups.get(key) ?? [];
    group.push(piece);
    groups.set(key, group);
  }
  const joined = new Map<Piece, Piece | undefined>();
  for (const group of groups.values()) {
    const [first] = group;
    const last = group.at(-1) as Piece;
    if (!first || group.length < 2) continue;
    const newest = new Map(group.map((piece) => [piece.command, piece]));
    const isHeaded = headed.some((one) => one === setOf(first));
    const begin = (isHeaded && first.commandLine) || first.from;
    const lines: string[] = new Array(last.to - begin + 1).fill('');
    for (const { text, from, command = '', commandLine } of newest.values()) {
      if (isHeaded && commandLine) lines[commandLine - begin] = command;
      for (const [i, line] of text.split('\n').entries()) lines[from - begin + i] = line;
    }
    for (const piece of group) joined.set(piece, undefined);
    joined.set(first, { ...last, command: [...newest.keys()].join(' ; '), text: lines.join('\n'), from: begin });
  }
  return pieces.flatMap((piece) => (joined.has(piece) ? (joined.get(piece) ?? []) : [piece]));
}
