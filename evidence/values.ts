import { placeholder } from './placeholder.mjs';
import type { Context } from './reading';

/** The placeholders of commands, in the order in which they are asked for, with what stands in when nothing is known. */
export const placeholders = ['HOST', 'HOST_IP', 'REAL_IP', 'PORT', 'SSHD_PORT', 'USER', 'NEW_USER', 'JUMP_HOST', 'CLIENT'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What people read for each placeholder, and an example of what may stand in its place. */
export const placeholderWords: Readonly<Record<Placeholder, { words: string; example: string }>> = {
  HOST: { words: 'The server: its name or address', example: '203.0.113.7' },
  HOST_IP: { words: 'The address of the server, as you dial it', example: '203.0.113.7' },
  REAL_IP: { words: 'The address that the server has now, as its provider or its console shows it', example: '203.0.113.7' },
  PORT: { words: 'The port', example: '22' },
  SSHD_PORT: { words: 'The port on which sshd listens', example: '2222' },
  USER: { words: 'Your user name on the server', example: 'alice' },
  NEW_USER: { words: 'The account that you want to log in to instead', example: 'alice' },
  JUMP_HOST: { words: 'Another server that you can log in to, to go through it', example: 'jump.example.net' },
  CLIENT: { words: 'Your own public address, as checkip.amazonaws.com shows it', example: '198.51.100.4' },
};

/** `login`: somebody's own words behind `ssh`, as `loginOf` made them. */
export type Values = { [P in Placeholder]?: string } & { login?: string };

const isPort = (text: string) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;

const isIPv4 = (text: string) => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text);

/** Eight groups of hexadecimal digits, one run of them replaceable by `::`; a zone is allowed for link-local addresses. */
const isIPv6 = (text: string) => {
  const [address = '', zone] = text.split('%');
  if (zone !== undefined && !/^[\w.-]{1,15}$/.test(zone)) return false;
  if (!/^[\da-f:]{2,39}$/i.test(address)) return false;
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  if (groups.some((group) => !/^[\da-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : halves.length === 1 && groups.length === 8;
};

/** Is this an address that no router of the Internet passes on: private, shared, link-local, loopback? */
export const isPrivate = (address: string | undefined) =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|127\.|f[cd][\da-f]{2}:|fe80:|::1$)/i.test(
    address ?? '',
  );

export const isAddress = (text: string) => isIPv4(text) || isIPv6(text);

/** Is this an address of IPv4 that the Internet knows? */
export const isPublicIPv4 = (text = '') => isIPv4(text) && !isPrivate(text);

const isHost = (text: string) =>
  text.length <= 253 && /^(?!-)[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?(?:\.[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)*\.?$/i.test(text);

const isUser = (text: string) => /^[a-z_][\w.-]{0,31}\$?$/i.test(text);

/** What may stand in the place of each kind of value: its name ends in the kind. */
const checks: Readonly<Record<string, (text: string) => boolean>> = {
  HOST: (text) => isAddress(text) || isHost(text),
  IP: isAddress,
  PORT: isPort,
  USER: isUser,
  CLIENT: isAddress,
};

/**
 * May this text stand in a command in place of that placeholder? Only a port, an address, a host name, a user name may, whatever was
 * pasted.
 */
export const isValid = (name: string, text: string) =>
  !name.replace(placeholder, '') && (checks[name.replace(/^.*_/, '')]?.(text) ?? false);

/**
 * The values that the evidence gives, those that validate and no others. Where nobody names a port, an address or a whole name is dialled at
 * 22; what a word alone stands for is known to the settings of whoever dials it.
 */
export function valuesOf({ host, server, port, user, client, listens }: Context): Values {
  // Who wrote the port into the name has said both.
  const [, named, own] = /^(?:ssh:\/\/)?\[?([^:/[\]]+|[\da-f:]+(?=\]))\]?:(\d+)\/?$/i.exec(host ?? '') ?? [];
  const HOST = named ?? host ?? server;
  const usual = HOST && (isAddress(HOST) || HOST.includes('.')) ? '22' : undefined;
  const given: Values = {
    HOST,
    HOST_IP: HOST === server ? undefined : server,
    PORT: own ?? port?.toString() ?? usual,
    SSHD_PORT: listens?.toString(),
    USER: user,
    CLIENT: client,
  };
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => value && isValid(name, value)));
}

/** The values for a question: its port is always a number, where a command has only a known one. */
export const inQuestions = (values: Values): Values => ({ PORT: '22', ...values });

/** No word of a shell. What ssh may be told in a login, `loginOf` has seen to before it was kept. */
const isLogin = (text: string) => /^[\w .,:@/\\~$%+="-]+$/.test(text);

/** The values that were kept as JSON: those that validate, and none of what is no JSON. */
export function valuesIn(json: string): Values {
  try {
    const kept = Object.entries(JSON.parse(json));
    return Object.fromEntries(
      kept.filter(([name, value]) => typeof value === 'string' && (name === 'login' ? isLogin(value) : isValid(name, value))),
    );
  } catch {
    return {};
  }
}

/**
 * Fills the placeholders of a command or a sentence in; what is not known keeps its name. One address alone is `/32` in the text, and
 * `/128` where it is of IPv6, whose `/32` is a whole provider.
 */
export function fill(text: string, values: Values): string {
  return text.replace(placeholder, (whole, name: Placeholder, alone = '') => {
    const value = values[name] ?? (name === 'HOST_IP' && isAddress(values.HOST ?? '') ? values.HOST : undefined);
    if (value === undefined) return whole;
    return value + (alone && value.includes(':') ? '/128' : alone);
  });
}

/**
 * What to say once a command was copied.
 *
 * @param left what must be put in before it is run: the names of values, and examples
 */
export function copied(left: readonly string[]): string {
  const own = [...new Set(left.map((one) => one.replace(/^(\w+)\/32$/, '$1')))];
  return own.length ? `Copied: replace ${own[2] ? 'what is dotted' : own.join(' and ')}` : 'Copied';
}
