import type { Fact, Value } from './facts';

/** What is known beside the text itself. The client's own message sets `port`, `host` and `server`. */
export type Context = {
  /** The port that the client dials. Absent: not known, readers take 22. */
  port?: number;
  /** The host as the person wrote it: a name, an alias or an address. */
  host?: string;
  /** The address that the client dialled, without brackets or zone. */
  server?: string;
  /** The address that the server sees the client come from. */
  client?: string;
  /** The port on which sshd listens, where the paste shows that it is another one. */
  listens?: number;
  user?: string;
  /** How the client tried to log in, where its own output shows that. */
  method?: 'password';
  /** The server's network card that has the dialled address, or leads out where none has: what is sent to it comes in there. */
  card?: string;
  /** The server's own port that a router sends the dialled one on to, where that is another one and the paste shows it. */
  forwarded?: number;
  /** The port inside of a container that the server's own is published for, where the paste shows that. */
  published?: number;
  /** The command line that printed this text, where the paste shows it. */
  command?: string;
  /** The machine that printed it, where the paste shows that. */
  on?: 'client' | 'server';
  /** True where a root prompt or sudo shows that nothing was withheld for lack of rights, false where the prompt names somebody else. */
  root?: boolean;
};

/** The port on which the connection comes in at the server. */
export const portAtServer = ({ port = 22, forwarded = port }: Context): number => forwarded;

/** Values that a fact may carry along, for words, commands and further readers. */
export type Details = {
  port?: number;
  host?: string;
  address?: string;
  user?: string;
  method?: Context['method'];
  card?: string;
  unit?: string;
  /** The file and line that a message names: `/etc/ssh/sshd_config:12`. */
  where?: string;
  /** The owner of a socket, the offer of a peer, the text of a banner: what the reader saw, verbatim. */
  saw?: string;
  /** What ssh prints when it meets this, by the system that it runs on; only where that is known for certain. */
  prints?: { linux?: string; macos?: string };
  /** What an answer hangs on that the paste does not tell: `accepted only from 10.0.0.0/8`. */
  depends?: string;
  /** The table of pf that holds the client's address, where a rule is for the addresses of one. */
  table?: string;
  /** Other servers that were dialled in vain beside the one that this is about. */
  besides?: readonly string[];
};

/** One fact, with the line (1-based, within the text that was read; 0 is the command line itself) that it stands on. */
export type Learned<F extends Fact = Fact> = {
  [K in F]: {
    fact: K;
    value: Value<K>;
    line: number;
    /** True when the value rests on an assumption, a missing client address for one: it never proves anything. */
    inferred?: boolean;
    details?: Details;
  };
}[F];

/**
 * `no-sudo`: whoever is root there needs none. `sudo-lost`: sudo is there, and has lost the rights that it needs itself. `full-disk-access`: macOS asks that of the terminal, and root has no more of it. `translated`:
 * it speaks another language; the same command with LC_ALL=C before it answers. `unfilled`: names that stand for values were run as they are.
 */
export type Withheld =
  | 'needs-root'
  | 'no-sudo'
  | 'sudo-lost'
  | 'full-disk-access'
  | 'no-such-command'
  | 'cut-off'
  | 'filtered'
  | 'translated'
  | 'unfilled';

/**
 * What a reader answers. `not-mine`: this text is not from its command. `withheld`: it is, and holds no answer.
 * `read`: the facts; `from` and `to` are the first and last line that the reader took as its own.
 * An empty `facts` means that it was read and says nothing that matters.
 */
export type Reading<F extends Fact = Fact> =
  | { kind: 'not-mine' }
  | { kind: 'withheld'; why: Withheld; line: number }
  | { kind: 'read'; facts: Learned<F>[]; from: number; to: number };

export const notMine = { kind: 'not-mine' } as const;

export const withheld = (why: Withheld, line = 0) => ({ kind: 'withheld', why, line }) as const;

type Sheet = { text: string; lines: readonly string[]; beside?: Beside };
const sheets = new Map<string, Sheet>();
/** The last long texts: to find one by its letters, all ten megabytes of it would have to be hashed. */
let long: readonly Sheet[] = [];
const isLong = (text: string) => text.length > 200_000;
let held = 0;

/** What is known of a text. Every reader asks for the same texts in turn, so the answers are kept, up to some twenty megabytes. */
function sheet(text: string): Sheet {
  const known = isLong(text) ? long.find((one) => one.text === text) : sheets.get(text);
  return known ?? keep({ text, lines: text.split('\n') });
}

function keep(fresh: Sheet): Sheet {
  const { text } = fresh;
  if (isLong(text)) {
    long = [fresh, ...long.slice(0, 3)];
    return fresh;
  }
  held += text.length;
  if (held > 20_000_000) {
    sheets.clear();
    held = text.length;
  }
  sheets.set(text, fresh);
  return fresh;
}

/** Tells what the lines of a text are, where somebody has taken it apart already. */
export function knowLines(text: string, lines: readonly string[]): void {
  if (isLong(text)) keep({ text, lines });
}

/** The lines of a text. */
export const linesOf = (text: string): readonly string[] => sheet(text).lines;

const stamp = String.raw`^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) \S{1,80}`;
/** A row that sshd, systemd or the kernel's firewall wrote in a log. What sshd says of algorithms is the client's matter too. */
const servedRow = new RegExp(
  String.raw`${stamp} (?:sshd(?:-session|-auth)?\[\d+\]: (?!(?:error: |fatal: )?Unable to negotiate)|systemd\[\d+\]: |kernel: \[UFW )`,
);
const daemonRow = new RegExp(String.raw`${stamp} sshd(?:-session|-auth)?\[`);
/** One that another program wrote, which speaks of nothing that a reader of anything but logs knows. */
const foreignRow = new RegExp(
  String.raw`${stamp} (?!.*(?:ssh|dropbear|nologin|avc:|haproxy|fail2ban|disk is full|no space left|conntrack: |fork rejected|blocked for more|ut of memory|apparmor=|syn flooding|permission denied \((?:publickey|password|keyboard)|host key verification failed))(?:[\w./-]{1,60}\[\d+\]|kernel): `,
  'i',
);

/**
 * What of a text stands beside the rows of a log: those lines as one text, their numbers from 1, whether sshd or systemd wrote rows, and
 * whether sshd itself did.
 */
export type Beside = { text: string; numbers: readonly number[]; served: boolean; daemon: boolean };

/**
 * Leaves the rows of a log out of a text: stamp, host, program, process. Programs tell there what they met themselves, so that only who
 * reads logs need go through them, and there may be a hundred thousand.
 */
export function besideLog(text: string): Beside {
  const own = sheet(text);
  if (!own.beside) {
    const { lines } = own;
    const numbers: number[] = [];
    let served = false;
    let daemon = false;
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as string;
      if (servedRow.test(line)) {
        served = true;
        daemon ||= daemonRow.test(line);
      } else if (!foreignRow.test(line)) numbers.push(i + 1);
    }
    const whole = numbers.length === lines.length;
    own.beside = { numbers, text: whole ? text : numbers.map((n) => lines[n - 1]).join('\n'), served, daemon };
  }
  return own.beside;
}

/**
 * Makes a function of one line remember its answers: a paste is read again when more is known of the target, and many of its lines
 * are alike. It forgets from time to time, so that it never holds much.
 */
export function remembering<T>(answer: (line: string) => T): (line: string) => T {
  const answers = new Map<string, T>();
  return (line) => {
    const known = answers.get(line);
    if (known !== undefined) return known;
    if (answers.size > 5_000) answers.clear();
    const fresh = answer(line);
    answers.set(line, fresh);
    return fresh;
  };
}

/**
 * One pattern that is found wherever any of several is, so that a line that none of them fits is gone through once. It may be found
 * elsewhere.
 */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(
    patterns.map(({ source }) => source.replace(/\?<\w+>/g, '?:')).join('|') || '^(?!)',
    patterns.some(({ flags }) => flags) ? 'i' : '',
  );

/** A command line without sudo and its options: `sudo -u root /usr/sbin/ss -tln` is `/usr/sbin/ss -tln`. */
export const withoutSudo = (command: string): string => command.replace(/^(?:sudo|doas)(?: +(?:-[ug] +\S+|-\w+))* +/, '');

/** The same without the program's path: `ss -tln`. */
export const unprefixed = (command: string): string => withoutSudo(command).replace(/^\/\S*\//, '');

/** What prepares a login on its line: a file that is read in, a folder that is gone into, what is piped to it, its password. */
const preparation =
  /^(?:(?:\.|source|cd) [^\s;&|]+ *(?:;|&&) *)*(?:(?:echo|printf|cat) [^;&|<>]{1,200}\| *)?(?:sshpass(?: -(?:[eEvV]|[pfdP] ?\S+))* +)?(?=(?:ssh|sftp) )/;

/**
 * The command that a line is about, without what only prepares a login, and what a loop of the shell runs: `while ! ssh web1; do sleep 5; done`
 * runs `ssh web1`, and `while true; do ssh web1; done` does too.
 */
export function unlooped(line: string): string {
  const command = line.replace(preparation, '');
  const [head = '', body = ''] = command.split(';', 2).map((part) => part.trim());
  const kind = /^(?:(while|until)\s+(?:!\s+)?|for\s)/.exec(head);
  if (!kind || !/^do\s/.test(body)) return command;
  const condition = kind[1] ? head.slice(kind[0].length) : '';
  return /^(?:true|:|sleep\b.*|)$/.test(condition) ? body.replace(/^do\s+/, '') : condition;
}

/** The program that a command line runs, without sudo, variables, path or a shell's wrapping: `sudo -n /usr/sbin/ss -tln` is `ss`. */
export const program = (command: string | undefined): string => programOf(command ?? '');

const programOf = remembering((command) => {
  const words = unlooped(command).trim().split(/\s+/);
  let i = 0;
  while (i < words.length && /^(sudo|doas|env|time|timeout|nice|command|exec|-\w+|\d+[smh]?|\w+=\S*)$/.test(words[i] ?? '')) i++;
  return (words[i] ?? '').replace(/^.*[/\\]/, '').replace(/\.exe$/i, '');
});

/** Was the output of this command line cut by a filter (`| grep`, `| head`), so that what is missing proves nothing? */
export function isFiltered(command: string | undefined): boolean {
  return /\|\s*(sudo\s+)?(e?grep|rg|awk|sed|cut|uniq|head|tail|find|findstr|select-string|sls|less)\b/.test(command ?? '');
}
