import type { Symptom } from '../facts';
import type { Context, Details, Learned } from '../reading';
import { isAddress } from '../values';
import { translatedErrnos, translatedLookups } from './translations';

/**
 * What connect(2) says, by its words: glibc, macOS and BSD, musl, Windows and Winsock. Compared in lower case, people retype them.
 * `Protocol not available` comes of an ICMP protocol-unreachable, which only a firewall's reject sends; other systems print
 * *refused* for the same answer, so it counts as refused, and as inferred because the client did not say so.
 * `Invalid argument` (a blackhole route, a link-local address without its zone), `Unknown error` (Windows) and the rest say too little.
 */
const errnos: readonly (readonly [words: string, symptom: Symptom, inferred?: true])[] = [
  ['connection refused', 'refused'],
  ['connection timed out', 'timed-out'],
  ['operation timed out', 'timed-out'],
  ['connection timeout', 'timed-out'],
  ['connection time out', 'timed-out'],
  ['i/o timeout', 'timed-out'],
  ['timed out', 'timed-out'],
  ['no route to host', 'no-route'],
  ['host is unreachable', 'no-route'],
  ['host is down', 'no-route'],
  ['network is unreachable', 'unreachable'],
  ['network unreachable', 'unreachable'],
  ['network is down', 'unreachable'],
  ['permission denied', 'prohibited'],
  ['operation not permitted', 'prohibited'],
  ['connection reset', 'closed'],
  ['connection aborted', 'closed'],
  ['software caused connection abort', 'closed'],
  ['protocol not available', 'refused', true],
  // WireGuard has no peer for that address, or does not know where its peer is. Source: Linux drivers/net/wireguard/device.c.
  ['required key not available', 'unreachable', true],
  ['destination address required', 'unreachable', true],
  // This computer has no such kind of address at all, mostly no IPv6: nothing was sent. Source: socket(2), EAFNOSUPPORT.
  ['address family not supported', 'unreachable', true],
  ['invalid argument', 'unsure'],
  // The MSYS of old Git for Windows, where something on the way dropped the packets. Source: GitHub's documentation of its SSH.
  ['bad file number', 'timed-out', true],
  ['bad file', 'unsure'],
  ['unknown error', 'unsure'],
  ['undefined error', 'unsure'],
  ["can't assign requested address", 'unsure'],
  ['cannot assign requested address', 'unsure'],
  ['address not available', 'unsure'],
  ['resource temporarily unavailable', 'unsure'],
  ['failure', 'unsure'],
  ['connect timed out', 'timed-out'],
  ['no connection could be made because', 'refused'],
  ['a connection attempt failed because', 'timed-out'],
  ['a socket operation was attempted to an unreachable host', 'no-route'],
  ['a socket operation was attempted to an unreachable network', 'unreachable'],
  ['an existing connection was forcibly closed', 'closed'],
  ['an established connection was aborted', 'closed'],
  ['an attempt was made to access a socket in a way forbidden', 'prohibited'],
  ...translatedErrnos.flatMap(([symptom, all]) => all.map((words) => [words, symptom] as const)),
];

/** The symptom behind the words that a text begins with, or undefined where they are not an errno's. */
export function errnoOf(text: string): { symptom: Symptom; saw: string; inferred?: true } | undefined {
  const start = text.slice(0, 80).trimStart();
  const lower = start.toLowerCase();
  const found = errnos.find(([words]) => lower.startsWith(words));
  return found && { symptom: found[1], saw: start.slice(0, found[0].length), ...(found[2] && { inferred: true }) };
}

/** What errno's numbers and names mean on Linux, macOS, Winsock and in Python's list for Windows. */
const codes: readonly (readonly [Symptom, string])[] = [
  ['refused', '111 61 10061 1225 ECONNREFUSED'],
  ['timed-out', '110 60 10060 ETIMEDOUT'],
  ['no-route', '113 65 10065 112 64 10064 EHOSTUNREACH EHOSTDOWN'],
  ['unreachable', '101 51 10051 ENETUNREACH ENETDOWN'],
  ['closed', '104 54 10054 10053 ECONNRESET ECONNABORTED EPIPE'],
  ['prohibited', '13 10013 EACCES EPERM'],
  ['name', '11001 ENOTFOUND EAI_AGAIN'],
];

/** The symptom behind the name or the number of an errno. */
export const codeOf = (code: string): Symptom | undefined => codes.find(([, all]) => all.split(' ').includes(code))?.[0];

/**
 * What getaddrinfo(3) says. glibc tells a name that does not exist from a resolver that does not answer; macOS and Windows say
 * "unknown" without a network too, so theirs is inferred.
 */
export function lookupOf(why: string): { value: 'unknown-name' | 'no-answer' | 'unsure'; inferred?: true } {
  if (/temporary (?:failure|error)|try again|non-recoverable|server misbehaving/i.test(why)) return { value: 'no-answer' };
  if (/name or service not known|does not resolve|no address associated/i.test(why)) return { value: 'unknown-name' };
  if (/nodename nor servname|no such host|unknown host|could not find host/i.test(why)) return { value: 'unknown-name', inferred: true };
  const lower = why.toLowerCase().trimStart();
  return { value: translatedLookups.find(([, all]) => all.some((words) => lower.startsWith(words)))?.[0] ?? 'unsure' };
}

/** Does a message stand in a sentence, as a quotation? Then somebody speaks of it, and may not have met it. */
export const isQuoted = (line: string, at: number) =>
  /[a-z]{2,} \(?["'`](?:[\w-]{1,20}: ?){0,2}\W{0,8}$/i.test(line.slice(Math.max(0, at - 60), Math.max(0, at)));

/** A pattern's named groups as details; what is not a port or an address, a redaction for one, is not taken for one. */
export function detailsOf({ port, address, host, user, saw, where }: Record<string, string | undefined>): Details {
  const literal = bare(address ?? host ?? '');
  return {
    ...(port && /^\d{1,5}$/.test(port) && { port: Number(port) }),
    ...((host || (address && !isAddress(literal))) && { host: host ?? address }),
    ...(isAddress(literal) && { address: literal }),
    ...(user && { user }),
    ...(saw && { saw: saw.trim() }),
    ...(where && { where }),
  };
}

/** Without the brackets and the zone that programs put around an address. */
export const bare = (address: string) => address.replace(/^\[|\](?:%.*)?$/g, '').replace(/%.*$/, '');

/** Addresses that never leave the machine; connecting to the unspecified address means oneself, too. */
export const isLoopback = (host: string) => /^(?:127\.|::1$|0\.0\.0\.0$|::$|localhost\b|ip6-localhost$)/i.test(bare(host));

/**
 * The networks from which Cloudflare answers for the names that it proxies; what it passes on is web traffic, so that no ssh gets
 * through but by a product of its own. Source: the list of its addresses that Cloudflare publishes, cloudflare.com/ips.
 */
const proxies =
  /^(?:104\.(?:1[6-9]|2[0-7])|172\.(?:6[4-9]|7[01])|162\.15[89]|188\.114\.(?:9[6-9]|10\d|11[01]))\.|^(?:2606:4700|2a06:98c[0-7]):/i;

/** What became of a name, where a program shows the address that it dialled. Whoever dials `localhost` means it. */
export function resolved(name: string, shown: string, line: number): Learned<'resolution'>[] {
  const address = bare(shown);
  if (!isAddress(address)) return [];
  const stray = isLoopback(address) && !isLoopback(name);
  const proxied = proxies.test(address) && !isAddress(bare(name));
  const value = stray ? 'loopback' : proxied ? 'cdn' : 'resolved';
  return [{ fact: 'resolution', value, line, details: { host: name, address }, ...(proxied && { inferred: true }) }];
}

/** Hosts that everybody may reach on port 22: a failure towards them tells of the network here, not of a server. */
export const isPublicServer = (host: string | undefined) =>
  /^(?:(?:www\.|ssh\.)?github|(?:www\.|altssh\.)?(?:gitlab|bitbucket))\.(?:com|org)$/i.test(host ?? '');

/** Names at which public servers take SSH on port 443, for networks that shut 22. */
export const entrance = /\b(?:ssh\.github|altssh\.(?:gitlab|bitbucket))\.(?:com|org)\b/i;
export const isOtherEntrance = (host: string | undefined) => isPublicServer(host) && entrance.test(host ?? '');

/** Failures before anything was said: the network's, wherever the server is everybody's. */
export const isUnreached = (symptom: string) => /^(?:refused|timed-out|closed|silent|no-route)$/.test(symptom);

/** Ports that other programs are known for. */
export const services = new Set([
  21, 23, 25, 53, 80, 110, 143, 389, 443, 445, 465, 587, 636, 993, 995, 1433, 2375, 2376, 2379, 3000, 3128, 3306, 3389, 5000, 5432, 5601,
  5672, 5900, 6379, 6443, 7890, 8000, 8080, 8443, 8888, 9000, 9090, 9200, 10250, 11211, 27017,
]);

/** Other clients, whose traces end in the same errno. */
export const strangers =
  /\b(?:HttpRequest|reqwest|hyper::|okhttp|axios|redis|mysql|mariadb|postgres|psycopg|pymongo|mongodb|amqp|kafka|ldap|smtp|imap|urllib3|requests\.exceptions|aiohttp|elasticsearch|memcached|cassandra)/i;

/**
 * Is this the server that the client dials? `undefined`: nobody can tell, because nothing is known of it, because one is written
 * as a name and the other as an address, or because one is redacted.
 */
export function isTarget(context: Context, name: string, shown?: string): boolean | undefined {
  const address = shown ? bare(shown) : isAddress(bare(name)) ? bare(name) : undefined;
  if (address === context.server && address) return true;
  if (context.host && name.toLowerCase() === context.host.toLowerCase()) return true;
  if (isLoopback(address ?? name) || isPublicServer(name)) return false;
  if (address && isAddress(address) && context.server && !(address.includes(':') !== context.server.includes(':'))) return false;
  const plain = (host: string) => /^[\w.-]+$/.test(host) && !/x{2}|\d{1,3}\.x/i.test(host);
  const names = context.host && !isAddress(context.host) && !address;
  return names && plain(name) && plain(context.host as string) ? false : undefined;
}

/** Marks what is said of a server that is not known to be the one that is dialled. Where nothing of that one is known, this is it. */
export const guessed = (context: Context, same: boolean | undefined): { inferred?: true } =>
  same === undefined && (context.host !== undefined || context.server !== undefined) ? { inferred: true } : {};

/** The banner that a port sent, as one of the values of that fact, with what a daemon's refusal tells of the reason. */
export function bannerOf(saw: string, line: number): Learned<'banner' | 'admission'>[] {
  const details = { saw: saw.trim().slice(0, 200) };
  if (/^SSH-\d/.test(details.saw)) return [{ fact: 'banner', value: 'ssh', line, details }];
  // A word that something in between has put in front of it.
  if (/SSH-[12]\.\d/.test(details.saw)) return [];
  if (/^Not allowed at this time/.test(details.saw)) return [{ fact: 'banner', value: 'throttled', line, details }];
  if (!/^Exceeded MaxStartups/.test(details.saw)) return [{ fact: 'banner', value: 'other', line, details }];
  return [
    { fact: 'banner', value: 'full', line, details },
    { fact: 'admission', value: 'max-startups', line, details },
  ];
}
