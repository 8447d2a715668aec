import type { Evidence } from '.';
import { believed } from './believed';
import { loginOf } from './login';
import { factsOf, type Part } from './part';
import { dial } from './readers/dial';
import { isPublicServer } from './readers/reach';
import { type Context, type Learned, unlooped } from './reading';
import type { Piece } from './split';
import { isAddress, isPrivate } from './values';

/** Takes the target out of the message that counts, so that the server's readers can compare with it; what it lacks, others may say. */
export function targetOf(parts: readonly Part[], told: Context): Context {
  const symptomsOf = (part: Part) => factsOf(part).filter(({ fact }) => fact === 'symptom');
  // A public server that was tried beside another one is a probe of the network, and not the target.
  const own = parts.filter((part) => symptomsOf(part).some(({ details }) => !isPublicServer(details?.host)));
  const symptoms = (own.length ? own : parts).flatMap(symptomsOf);
  const first = believed(own.length ? own : parts).find(({ fact }) => fact === 'symptom');
  const context = { ...told };
  for (const { details } of first ? [first, ...symptoms] : symptoms) {
    if (!details || (context.host && details.host && details.host !== context.host)) continue;
    context.port ??= details.port;
    context.host ??= details.host;
    context.server ??= details.address;
    context.user ??= details.user;
    context.method ??= details.method;
  }
  // Every repository there is reached by one account.
  if (isPublicServer(context.host)) context.user ??= 'git';
  return Object.entries(context).some(([key, value]) => value !== told[key as keyof Context]) ? context : told;
}

/** What was read on the server. */
const serverFacts = (parts: readonly Part[]) => parts.flatMap((part) => (part.on === 'server' ? factsOf(part) : []));

/** Asks a machine on the Internet which address one comes from. */
export const asksOwn =
  /\b(?:ifconfig\.(?:me|co|io)|icanhazip\.com|ipinfo\.io|ipify\.org|checkip\.amazonaws\.com|ident\.me|myip\.opendns\.com)\b/;

/**
 * The address that the server sees the client come from: the source of the attempt in a capture on the server, or the one address
 * from which the log knows the very user who dials, or what the client was told when it asked. Undefined where the paste shows several,
 * or none.
 */
export function clientOf(parts: readonly Part[], pieces: readonly Piece[], { user, server }: Context): string | undefined {
  const facts = serverFacts(parts);
  const addresses = (chosen: (one: Learned) => boolean) =>
    new Set(facts.filter(chosen).flatMap(({ details }) => (details?.address && isAddress(details.address) ? [details.address] : [])));
  const captured = addresses(({ fact, value }) => fact === 'arrives' && value === 'yes');
  const logged = addresses(
    ({ fact, details, inferred }) =>
      !inferred && (fact === 'login' || fact === 'admission') && user !== undefined && details?.user === user,
  );
  const own = new Set(
    pieces.flatMap(({ command, text }) => {
      const [shown = '', ...more] = asksOwn.test(command ?? '') ? text.trim().split(/\s+/) : [];
      const same = isAddress(shown) && shown.includes(':') === (server?.includes(':') ?? false);
      return same && !more.length && !isPrivate(server) ? [shown] : [];
    }),
  );
  const seen = [captured, logged].find(({ size }) => size) ?? own;
  return seen.size === 1 ? [...seen][0] : undefined;
}

/** The network card that a connection to the dialled address comes in on. Undefined where the server names several, or none. */
export function cardOf(parts: readonly Part[]): string | undefined {
  const cards = new Set(serverFacts(parts).flatMap(({ fact, details }) => (fact === 'target' && details?.card ? [details.card] : [])));
  return cards.size === 1 ? [...cards][0] : undefined;
}

/**
 * The way of the one whom a paste is about. Of several logins to the case's host, the one that names keys and jumps counts, since a check
 * may have left them out; then the one that printed what is believed, then the last.
 */
export function ownLogin({ parts, lines, facts, context: { host, server, port } }: Evidence): string | undefined {
  const met = facts.find(({ fact }) => fact === 'symptom')?.line ?? 0;
  const found = parts.flatMap(({ asked = '', askedOn = 0, from, to, on }) => {
    const { target } = dial(asked) ?? {};
    // With another machine's keys, or root's, it is another login.
    if (on === 'server' || !target?.host || /\b(?:sudo|doas) /.test(lines[askedOn - 1] ?? '')) return [];
    const heard = from <= met && met <= to;
    const same = [host, server].includes(target.host) && (target.port ?? port) === port;
    const login = heard || same ? loginOf(unlooped(asked)) : undefined;
    return login ? [{ login, rank: (/(?:^| )-[iJ] /.test(login) ? 2 : 0) + Number(heard) }] : [];
  });
  return found.reduceRight<(typeof found)[number] | undefined>((best, one) => (best && best.rank >= one.rank ? best : one), undefined)
    ?.login;
}
