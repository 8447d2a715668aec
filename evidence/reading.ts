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
  user?: string;
  /** The command line that printed this text, where the paste shows it. */
  command?: string;
  /** The machine that printed it, where the paste shows that. */
  on?: 'client' | 'server';
  /** True where a root prompt or sudo shows that nothing was withheld for lack of rights. */
  root?: boolean;
};

/** Values that a fact may carry along, for words, commands and further readers. */
export type Details = {
  port?: number;
  host?: string;
  address?: string;
  user?: string;
  unit?: string;
  /** The file and line that a message names: `/etc/ssh/sshd_config:12`. */
  where?: string;
  /** The owner of a socket, the offer of a peer, the text of a banner: what the reader saw, verbatim. */
  saw?: string;
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

/** `translated`: it speaks another language; the same command with LC_ALL=C before it answers. */
export type Withheld = 'needs-root' | 'no-such-command' | 'cut-off' | 'filtered' | 'translated';

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

let last = { text: '', lines: [''] };
/** The lines of a text. Every reader asks for the same text in turn, so the last answer is kept. */
export function linesOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split('\n') };
  return last.lines;
}

/** The program that a command line runs, without sudo, variables, path or a shell's wrapping: `sudo -n /usr/sbin/ss -tln` is `ss`. */
export function program(command: string | undefined): string {
  const words = (command ?? '').trim().split(/\s+/);
  let i = 0;
  while (i < words.length && /^(sudo|doas|env|time|timeout|nice|command|exec|-\w+|\d+[smh]?|\w+=\S*)$/.test(words[i] ?? '')) i++;
  return (words[i] ?? '').replace(/^.*[/\\]/, '').replace(/\.exe$/i, '');
}

/** Was the output of this command line cut by a filter (`| grep`, `| head`), so that what is missing proves nothing? */
export function isFiltered(command: string | undefined): boolean {
  return /\|\s*(sudo\s+)?(e?grep|rg|awk|sed|cut|uniq|head|tail|find|findstr|select-string|sls|less)\b/.test(command ?? '');
}
