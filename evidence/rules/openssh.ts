import { isIn, parseAddress } from './address';
import { portRange } from './port';

/** What `sshd_config` and `ssh_config` share: how files are cut into lines and words, and how names and addresses meet patterns. */

/** A file and the line in it, from 1. */
export type Place = { file: string; line: number };

/** A line that OpenSSH would stop at. */
export type Fault = Place & { why: string };

/** The files that an Include can name; with `complete`, there are no others. */
export type Shown = { files?: ReadonlyMap<string, string>; complete?: boolean };

/**
 * Takes one word off a line: `Port=22`, `Port = 22`, `"Port" 22` and `Port 22` all give `Port`. A missing word is an unclosed quote,
 * a missing rest the end of the line. Source: openssh-portable misc.c, strdelim().
 */
export function nextWord(line: string): { word?: string; rest?: string } {
  const at = line.search(/[\s"=]/);
  if (at < 0) return { word: line };
  const after = (from: number) => line.slice(from).replace(/^[ \t\r\n]+/, '');
  if (line[at] === '"') {
    const end = line.indexOf('"', at + 1);
    return end < 0 ? {} : { word: line.slice(0, at) + line.slice(at + 1, end), rest: after(end + 1) };
  }
  const rest = after(at + 1);
  return { word: line.slice(0, at), rest: line[at] !== '=' && rest.startsWith('=') ? rest.slice(1).replace(/^[ \t\r\n]+/, '') : rest };
}

/** The arguments of a line, without quotes, up to a comment; undefined where a quote is not closed. Source: misc.c, argv_split(). */
export function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ' || text[i] === '\t') continue;
    if (text[i] === '#') break;
    let quote = '';
    let word = '';
    for (; i < text.length; i++) {
      const c = text[i] as string;
      const next = text[i + 1] ?? '';
      if (c === '\\' && (/['"\\]/.test(next) || (!quote && next === ' '))) word += text[++i];
      else if (!quote && (c === ' ' || c === '\t')) break;
      else if (!quote && (c === '"' || c === "'")) quote = c;
      else if (quote && c === quote) quote = '';
      else word += c;
    }
    if (quote) return undefined;
    words.push(word);
  }
  return words;
}

/** A line cut into its keyword and the rest; undefined where nothing is set: an empty line, a comment. */
export function keywordOf(line: string): { keyword: string; rest: string } | undefined {
  const trimmed = line.replace(/[\s\f]+$/, '');
  let { word, rest } = nextWord(trimmed);
  if (word === '' && rest !== undefined) ({ word, rest } = nextWord(rest));
  if (!word || word.startsWith('#')) return undefined;
  return { keyword: word.toLowerCase(), rest: rest ?? '' };
}

/** The criteria of a Match and their values, up to where OpenSSH takes the line to end. */
export function matchWords(line: string): string[] {
  const words: string[] = [];
  let rest: string | undefined = line;
  while (rest !== undefined) {
    const next = nextWord(rest);
    if (!next.word || next.word.startsWith('#')) break;
    words.push(next.word);
    rest = next.rest;
  }
  return words;
}

/** A line that sets something: its keyword in small letters, the words behind it, and those as they are written. */
export type Line = { keyword: string; words: readonly string[]; rest: string; at: Place };

/** More lines than anybody's configuration has; Include can name the same files again and again. */
const lineLimit = 50_000;

/** Goes through files that include one another, up to the first line that OpenSSH would stop at. */
export class Lines {
  fault: Fault | undefined;
  private left = lineLimit;
  private depth = 0;

  /** Hands on each line of a file that sets something; the answer is why OpenSSH refuses it, if it does. */
  each(file: string, text: string, take: (line: Line) => string | undefined) {
    const deep = this.depth++ > 16;
    const lines = text.split('\n');
    for (let i = 0; i < lines.length && !this.fault; i++) {
      const at = { file, line: i + 1 };
      const why = deep || --this.left < 0 ? 'too many included files' : refusal(lines[i] as string, at, take);
      if (why) this.fault ??= { ...at, why };
    }
    this.depth--;
  }
}

function refusal(text: string, at: Place, take: (line: Line) => string | undefined): string | undefined {
  const line = keywordOf(text);
  if (!line) return undefined;
  const { keyword, rest } = line;
  if (!rest) return `no argument after ${keyword}`;
  const words = splitWords(rest);
  return words ? take({ keyword, words, rest, at }) : 'invalid quotes';
}

/** A port's number, also by the name of its service; undefined where OpenSSH refuses it, a range for one. Source: misc.c, a2port(). */
export function portOf(word: string): string | undefined {
  const [port, end] = portRange(word, '-') ?? [];
  return port && port === end && port <= 65_535 ? String(port) : undefined;
}

/** Undefined: not known. */
export type Truth = boolean | undefined;

export const both = (a: Truth, b: Truth): Truth =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true;

/** Does a text match a pattern of `*` and `?`? Time is at most the product of their lengths; longer than a host name can be, it does not. */
export function matchesPattern(text: string, pattern: string): boolean {
  if (text.length > 1024 || pattern.length > 1024) return false;
  let i = 0;
  let j = 0;
  let star = -1;
  let from = 0;
  while (i < text.length) {
    if (pattern[j] === '*') {
      star = j++;
      from = i;
    } else if (j < pattern.length && (pattern[j] === '?' || pattern[j] === text[i])) {
      i++;
      j++;
    } else if (star >= 0) {
      j = star + 1;
      i = ++from;
    } else return false;
  }
  while (pattern[j] === '*') j++;
  return j === pattern.length;
}

/** How a list of patterns meets a value. `negated`: one with `!` matched. `bad`: OpenSSH refuses the list. `unsure`: not known which. */
export type Met = 'yes' | 'no' | 'negated' | 'bad' | 'unsure';

export const isYes = (met: Met): Truth => (met === 'unsure' ? undefined : met === 'yes');

/** A name and a list `web*,!web3`. Where one negated pattern matches, nothing else counts. Source: match.c, match_pattern_list(). */
export function meetsList(name: string | undefined, list: string, lower = false): Met {
  if (name === undefined) return list === '*' ? 'yes' : 'unsure';
  const text = lower ? name.toLowerCase() : name;
  let met: Met = 'no';
  for (const part of (lower ? list.toLowerCase() : list).replace(/,$/, '').split(',')) {
    const negated = part.startsWith('!');
    if (!matchesPattern(text, negated ? part.slice(1) : part)) continue;
    if (negated) return 'negated';
    met = 'yes';
  }
  return met;
}

/**
 * An address and a list `10.0.0.0/8,!10.9.*`. A network with bits behind its mask, or an empty part, makes OpenSSH refuse the list.
 * `10.1` is an address to the resolver's ear and is not read here. Source: addrmatch.c, addr_match_list().
 */
export function meetsAddresses(address: string | undefined, list: string): Met {
  let met: Met = 'no';
  for (const part of list.split(',')) {
    const negated = part.startsWith('!');
    const one = negated ? part.slice(1) : part;
    if (!one) return 'bad';
    const [base = '', length, more] = one.split('/');
    const net = parseAddress(base);
    let hit: boolean | undefined;
    if (net && more === undefined && !base.startsWith('[') && (length === undefined || /^\d{1,3}$/.test(length))) {
      const bits = net.family === 4 ? 32 : 128;
      const prefix = length === undefined ? bits : Number(length);
      if (prefix > 128) hit = address === undefined ? undefined : matchesPattern(address, one);
      else {
        if (prefix > bits || (prefix < bits && (net.value & ((1n << BigInt(bits - prefix)) - 1n)) !== 0n)) return 'bad';
        hit = address === undefined ? undefined : isIn(address, one);
      }
    } else if (/^(?:0x)?[\da-f.]+(?:\/\d+)?$/i.test(one) && !/[g-wyz]/i.test(one) && /^\d/.test(one)) hit = undefined;
    else hit = address === undefined ? (one === '*' ? true : undefined) : matchesPattern(address, one);
    if (hit === undefined) met = 'unsure';
    else if (hit && negated) return met === 'unsure' ? 'unsure' : 'negated';
    else if (hit && met === 'no') met = 'yes';
  }
  return met;
}

/**
 * The files that a word of an Include names, in order, looked for in a folder where it is no path. Undefined where there may be others than
 * those shown, and for a pattern of a form that is not read here.
 */
export function included(
  word: string,
  folder: string,
  { files = new Map(), complete = false }: Shown,
): [file: string, text: string][] | undefined {
  const pattern = /^[/~]/.test(word) ? word : `${folder}/${word}`;
  if (/[[\]\\{]/.test(pattern)) return undefined;
  const parts = pattern.split('/');
  const found = [...files].filter(([name]) => {
    const own = name.split('/');
    return (
      own.length === parts.length &&
      own.every((part, i) => (/^(?!\.)/.test(part) || parts[i]?.startsWith('.') ? matchesPattern(part, parts[i] as string) : false))
    );
  });
  return found.length || complete ? found.sort(([a], [b]) => (a < b ? -1 : 1)) : undefined;
}
