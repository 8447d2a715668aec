import { parseAddress } from './address';
import { matchesPattern, type Truth } from './openssh';

/**
 * Who asks: the address, and the name that it has. `unknown`: it has none; `paranoid`: name and address contradict each other.
 * What is absent is not known.
 */
export type Peer = { address?: string; name?: string; user?: string };

/** A rule, with the line on which it begins. */
export type Rule = { file: 'allow' | 'deny'; line: number; text: string };

/**
 * The verdict and the rule that decides; without a rule none matches. Where it is unsure, the first rule that may match, what that one
 * says, and what holds if none of those matches.
 */
export type Access =
  | { verdict: 'granted' | 'denied'; rule?: Rule }
  | { verdict: 'unsure'; rule: Rule; says?: 'granted' | 'denied'; otherwise?: Access };

const either = (a: Truth, b: () => Truth): Truth => {
  if (a) return true;
  const other = b();
  return other || (a === undefined || other === undefined ? undefined : false);
};

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** An IPv4 address of exactly four numbers: `10.1` matches nothing. */
const quad = (text: string) => {
  const parsed = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? parseAddress(text) : undefined;
  return parsed?.value;
};

const all = 0xffffffffn;

/** `10.0.0.0/255.0.0.0`, `10.0.0.0/8`, `[2001:db8::]/32`. A network with bits behind its mask never matches IPv4. */
function inNet(net: string, mask: string, address: string | undefined): Truth {
  if (address === undefined) return undefined;
  if (net.startsWith('[')) {
    const base = parseAddress(net.slice(1, -1));
    const one = parseAddress(address);
    const length = Number(/^\d{0,4}/.exec(mask)?.[0]);
    if (!net.endsWith(']') || !base || length > 128) return false;
    if (one?.family !== 6 || base.family !== 6) return false;
    const rest = BigInt(128 - length);
    return one.value >> rest === base.value >> rest;
  }
  const base = quad(net);
  const one = quad(address);
  if (base === undefined || one === undefined) return false;
  // `/0` and `/255.255.255.255` read like the errors that their lookup would give.
  const length = mask.includes('.') ? undefined : Number(/^\d{0,3}/.exec(mask)?.[0]);
  const bits = length === undefined ? quad(mask) : length > 0 && length <= 32 ? (all << BigInt(32 - length)) & all : undefined;
  return bits === undefined || (length === undefined && bits === all) ? false : (one & bits) === base;
}

/** A pattern without a special word, against one text: the name, or the address. */
function textMatches(pattern: string, text: string | undefined): Truth {
  if (same(pattern, 'ALL')) return true;
  if (text === undefined) return undefined;
  if (same(pattern, 'KNOWN')) return !same(text, 'unknown');
  if (pattern.startsWith('.')) return text.length > pattern.length && same(text.slice(-pattern.length), pattern);
  if (pattern.endsWith('.')) return same(text.slice(0, pattern.length), pattern);
  if (pattern.startsWith('[') && pattern.endsWith(']')) {
    const [one, other] = [parseAddress(pattern.slice(1, -1)), parseAddress(text)];
    return one?.family === 6 && other?.family === 6 && one.value === other.value;
  }
  return same(pattern, text) || (/[*?]/.test(pattern) && matchesPattern(text.toLowerCase(), pattern.toLowerCase()));
}

const named = (name: string) => !same(name, 'unknown') && !same(name, 'paranoid');

function hostMatches(pattern: string, { name, address }: Peer): Truth {
  if (pattern.startsWith('@') || pattern.startsWith('/')) return undefined;
  if (same(pattern, 'KNOWN')) return name === undefined ? undefined : named(name) && address !== 'unknown';
  if (same(pattern, 'LOCAL')) return name === undefined ? undefined : named(name) && !name.includes('.');
  const slash = pattern.indexOf('/');
  if (slash >= 0) return inNet(pattern.slice(0, slash), pattern.slice(slash + 1), address);
  // An address is never compared with a name.
  return either(textMatches(pattern, address), () => (quad(pattern) !== undefined ? false : textMatches(pattern, name)));
}

/** Takes the text up to a separator that stands outside of brackets. */
function splitAt(text: string, separator: string, from = 0): [string, string | undefined] {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '[') depth++;
    else if (text[i] === ']') depth--;
    else if (text[i] === separator && depth === 0) return [text.slice(0, i), text.slice(i + 1)];
  }
  return [text, undefined];
}

/** A list, with all that follows EXCEPT left out, which may have an EXCEPT of its own. */
function listMatches(words: readonly string[], match: (word: string) => Truth): Truth {
  const except = words.findIndex((word) => same(word, 'EXCEPT'));
  let found: Truth = false;
  for (const word of words.slice(0, except < 0 ? undefined : except)) found = either(found, () => match(word));
  if (found === false || except < 0) return found;
  const left = listMatches(words.slice(except + 1), match);
  return left === true ? false : left === false ? found : undefined;
}

const wordsOf = (list: string) => list.split(/[,\s]+/).filter(Boolean);

/** libwrap's buffer: a longer line is taken for a damaged file. */
const longest = 2_047;

/** Options that need a value, may have one, or must not. Source: options.c. */
const options: Record<string, 'needs' | 'may' | 'none' | 'last' | 'unsure'> = {
  user: 'unsure',
  group: 'unsure',
  umask: 'unsure',
  linger: 'unsure',
  keepalive: 'none',
  spawn: 'needs',
  twist: 'needs',
  rfc931: 'unsure',
  setenv: 'needs',
  nice: 'unsure',
  severity: 'unsure',
  allow: 'last',
  deny: 'last',
  banners: 'needs',
  aclexec: 'unsure',
};

/** What the options behind the second colon make of a match. An option that libwrap does not understand denies. */
function afterOptions(text: string, otherwise: boolean): Truth {
  const fields = text.replace(/\\:/g, '\u0000').split(':');
  let unsure = false;
  for (const [i, field] of fields.entries()) {
    const [, name = '', value = ''] = /^([^\s=]*)\s*=?(.*)$/s.exec(field.trim()) ?? [];
    const kind = Object.hasOwn(options, name.toLowerCase()) ? options[name.toLowerCase()] : undefined;
    const given = value.trim() !== '';
    if (!kind || (kind === 'needs' && !given) || ((kind === 'none' || kind === 'last') && given)) return false;
    if (kind === 'last') return i < fields.length - 1 ? false : unsure ? undefined : same(name, 'allow');
    // sshd runs on after the rule, so twist is an error there.
    if (same(name, 'twist')) return false;
    if (kind === 'unsure') unsure = true;
  }
  return unsure ? undefined : otherwise;
}

/**
 * Decides as libwrap does whether a client reaches a daemon: the first rule that matches, in hosts.allow, then in hosts.deny; without one
 * access is granted. Equal to `tcpdmatch sshd CLIENT` where options do not name users or priorities, which is unsure. A file that is not
 * given is taken as empty.
 *
 *     sshd, vsftpd : 203.0.113. .example.com EXCEPT 203.0.113.9 : deny
 *
 * A rule in hosts.deny can allow and the other way round. A backslash joins lines, after a comment too. A line without a colon does not
 * count. What a last line without a newline says, or an overlong one, does not count in hosts.allow, and in hosts.deny denies everybody who
 * comes so far, be it a comment. A colon with nothing behind it denies, in a rule that matches (Debian's 7.6.q). Case never matters.
 * Source: tcp_wrappers hosts_access.c, options.c, misc.c.
 */
export function hostsAccess(tables: { allow?: string; deny?: string }, peer: Peer, daemon = 'sshd'): Access {
  // Rules that may match. Where all of them say the same as what comes behind, that is the answer.
  const maybe: { verdict: 'granted' | 'denied'; rule: Rule }[] = [];
  const settled = (last: Access): Access => {
    const other = maybe.find(({ verdict }) => verdict !== last.verdict);
    return other ? { verdict: 'unsure', rule: other.rule, says: other.verdict, otherwise: last } : last;
  };
  for (const file of ['allow', 'deny'] as const) {
    const lines = (tables[file] ?? '').split('\n');
    const ended = lines.at(-1) === '';
    if (ended) lines.pop();
    for (let i = 0; i < lines.length; i++) {
      const line = i + 1;
      let text = lines[i] as string;
      while (text.endsWith('\\') && i + 1 < lines.length && text.length < longest) text = text.slice(0, -1) + lines[++i];
      const cut = i + 1 === lines.length && (!ended || text.endsWith('\\'));
      // In hosts.allow that ends the file, in hosts.deny it denies.
      if ((cut || text.length >= longest) && file === 'allow') break;
      if (cut || text.length >= longest) return settled({ verdict: 'denied', rule: { file, line, text: text.trim().slice(0, longest) } });
      if (!text.trim() || text.startsWith('#')) continue;
      const [daemons, rest] = splitAt(text, ':');
      if (rest === undefined) continue;
      const [clients, more] = splitAt(rest, ':');
      const server = listMatches(wordsOf(daemons), (word) => {
        const [process, host] = splitAt(word, '@', 1);
        const own = textMatches(process, daemon);
        return host === undefined || own === false ? own : undefined;
      });
      if (server === false) continue;
      const client = listMatches(wordsOf(clients), (word) => {
        const [user, host] = splitAt(word, '@', 1);
        if (host === undefined) return hostMatches(word, peer);
        const there = hostMatches(host, peer);
        return there === false ? false : textMatches(user, peer.user) && there;
      });
      if (client === false) continue;
      const rule = { file, line, text: text.trim() };
      const verdict = more === undefined ? file === 'allow' : afterOptions(more, file === 'allow');
      if (verdict === undefined) return settled({ verdict: 'unsure', rule });
      const access = { verdict: verdict ? 'granted' : 'denied', rule } as const;
      if (server && client) return settled(access);
      maybe.push(access);
    }
  }
  return settled({ verdict: 'granted' });
}
