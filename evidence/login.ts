import { commonLogin } from './placeholder.mjs';
import { isAddress, isValid, placeholders } from './values';

/** A file of one's own: none of another machine, and no word of a shell but the name of one's home. A blank needs quotes. */
const fileOf = (blank: string) => String.raw`(?:~|\$HOME|\$env:USERPROFILE|%USERPROFILE%)?(?!-|//|\\\\)[\w./\\:+@~${blank}-]*\w`;
const isFile = (word: string) => new RegExp(`^(?:${fileOf('')}|"${fileOf(' ')}")$`).test(word);
const isWord = (word: string) => /^\+?\w[\w@.,:-]*$/.test(word);
/** What stands for a value is none. */
const isName = (name: string) => isValid('HOST', name) && !(placeholders as readonly string[]).includes(name);
const isAccount = (name: string) => isValid('USER', name) && isName(name);

/** `alice@203.0.113.7`; whoever is of a domain is `alice@corp.example@203.0.113.7`, since ssh takes the last `@`. */
function isTarget(word: string): boolean {
  const at = word.lastIndexOf('@');
  const [user = '', domain] = word.slice(0, Math.max(0, at)).split(/@(.*)/);
  return isName(word.slice(at + 1)) && (at < 0 || isAccount(user)) && (domain === undefined || isName(domain));
}

/** The machines to jump over, each with its port. */
const areHops = (word: string) =>
  word.split(',').every((hop) => {
    const [, target = '', port = '22'] = /^(.*?)(?::(\d+))?$/.exec(hop) ?? [];
    const [, address] = /^(?:[\w.-]+@)?\[(.+)\]$/.exec(target) ?? [];
    return isValid('PORT', port) && (address ? isAddress(address) : isTarget(target));
  });

const isPort = (word: string) => isValid('PORT', word);

/** The settings that decide how ssh gets there, and as whom, with what each may be. */
const settings: readonly (readonly [RegExp, (value: string) => boolean])[] = [
  [/^Port$/i, isPort],
  [/^User$/i, isAccount],
  [/^Host(?:Name|KeyAlias)$/i, isName],
  [/^ProxyJump$/i, areHops],
  [/^(?:IdentityFile|(?:User|Global)KnownHostsFile)$/i, isFile],
  [
    /^(?:IdentitiesOnly|PreferredAuthentications|(?:Pubkey|Password|KbdInteractive)Authentication|(?:Kex|HostKey|PubkeyAccepted)Algorithms|PubkeyAcceptedKeyTypes|Ciphers|MACs|StrictHostKeyChecking|RequiredRSASize|IPQoS)$/i,
    isWord,
  ],
];
/** The options that do. */
const kept: Readonly<Record<string, (value: string) => boolean>> = {
  i: isFile,
  J: areHops,
  p: isPort,
  l: isAccount,
  c: isWord,
  m: isWord,
  o(word) {
    const [, name = '', value = ''] = /^(\w+)=(.+)$/.exec(word) ?? [];
    return settings.some(([names, may]) => names.test(name) && may(value));
  },
};
/** Settings that change no more than what ssh says, and how long it waits. */
const idle = /^(?:LogLevel|VisualHostKey|ConnectTimeout|ConnectionAttempts|ServerAlive\w+|BatchMode|AddressFamily)=[\w-]+$/i;

/**
 * The way on which somebody logs in, as they typed it: the words behind `ssh`, without those that change only what it says, what it
 * forwards, and which address or family it begins with. Undefined where a word is none that may stand in a command, or names what is run
 * or loaded here: `-F`, `-I`, a ProxyCommand. Options may follow the host. Source: openssh-portable ssh.c, main.
 */
export function loginOf(command: string): string | undefined {
  if (command.split('"').length % 2 === 0) return undefined;
  const words = command.match(/(?:"[^"]*"|[^\s"]+)+/g) ?? [];
  const first = words.findIndex((word) => /^(?:\/[\w/]+\/)?ssh(?:\.exe)?$/.test(word));
  if (first < 0 || words.slice(0, first).some((word) => !/^(?:time|timeout|\d+s?|LC_ALL=C)$/.test(word))) return undefined;
  const options: string[] = [];
  let target: string | undefined;
  for (let i = first + 1; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith('-')) {
      if (target) break;
      target = word;
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word[at] as string;
      if (/[46fgNnqTtvy]/.test(letter)) continue;
      if (/[AaCKkXxY]/.test(letter)) {
        options.push(`-${letter}`);
        continue;
      }
      const value = word.slice(at + 1) || (words[++i] ?? '');
      if (kept[letter]?.(value)) options.push(`-${letter} ${value}`);
      else if (!/[bBeDELR]/.test(letter) && !(letter === 'o' && idle.test(value))) return undefined;
      break;
    }
  }
  return target && isTarget(target) ? [...options, target].join(' ') : undefined;
}

/** Is a command line our own test, the login that says one word and ends? */
export const isTest = (command = ''): boolean => /\becho connected\b/.test(command);

/** Writes somebody's own way into the logins of a text that end in the common one. */
export const withLogin = (text: string, login: string | undefined): string => (login ? text.replace(commonLogin, () => login) : text);
