import type { Evidence } from '.';
import { believed } from './believed';
import { loginOf } from './login';
import { factsOf, type Part } from './part';
import { dial } from './readers/dial';
import { isPublicServer } from './readers/reach';
import { type Context, type Learned, linesOf, unlooped, unprefixed } from './reading';
import { isNeverOutside } from './rules/address';
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

/** The one address that facts of a kind name; undefined where they name several, or none. */
function oneFrom(facts: readonly Learned[], chosen: (one: Learned) => boolean): string | undefined {
  const seen = new Set(
    facts.filter(chosen).flatMap(({ details }) => (details?.address && isAddress(details.address) ? [details.address] : [])),
  );
  return seen.size === 1 ? [...seen][0] : undefined;
}

const isArrival = ({ fact, value }: Learned) => fact === 'arrives' && value === 'yes';

/** Would an address of the client's reach the server as it is? From outside nobody comes by a private one. */
const isAlike = (address: string, server: string | undefined) =>
  address.includes(':') === (server?.includes(':') ?? false) && !isPrivate(address) === !isPrivate(server);

/**
 * The address that the server sees the client come from: the one that captures on both show, or from which the server's log knows the very
 * user who dials, or what the client was told when it asked. Undefined where the paste shows several, or none.
 */
export function clientOf(parts: readonly Part[], pieces: readonly Piece[], { user, server }: Context): string | undefined {
  const left = oneFrom(parts.flatMap(factsOf), ({ fact, value }) => fact === 'leaves' && value === 'yes');
  const sent = left && oneFrom(serverFacts(parts), isArrival);
  const logged = oneFrom(
    serverFacts(parts),
    ({ fact, details, inferred }) =>
      !inferred && (fact === 'login' || fact === 'admission') && user !== undefined && details?.user === user,
  );
  const told = new Set(
    pieces.flatMap(({ command, text }) => {
      const [shown = '', ...more] = asksOwn.test(command ?? '') ? text.trim().split(/\s+/) : [];
      // What the server itself is told, or whoever stands behind the same router, is the dialled address.
      return isAddress(shown) && shown !== server && !more.length && !isPrivate(server) && isAlike(shown, server) ? [shown] : [];
    }),
  );
  return (sent === left ? sent : undefined) ?? logged ?? (told.size === 1 ? [...told][0] : undefined);
}

/** Commands that list a machine's own addresses. */
const listsOwn = /^(?:ip (?:-\S+ )*a(?:ddr(?:ess)?)?(?: |$)|ifconfig(?: |$))/;
/** An address in such a list, with its card before it where it stands in the same row. */
const ownAddress = /(?:\binet6? (?:addr: ?)?|^\S+ +(?:UP|UNKNOWN) +(?:\S+ )*?)([\da-f.:]{3,45})(?:\/\d+)?/;

/**
 * The address that the client most likely comes from, which proves nothing: the only one in a capture on the server, where a stranger may
 * knock in the same minute, or the only one of its own, which may be translated on the way.
 */
export function likelyClient(parts: readonly Part[], pieces: readonly Piece[], { server }: Context): string | undefined {
  const own = new Set(
    pieces.flatMap(({ command, text }) =>
      listsOwn.test(unprefixed(command ?? ''))
        ? linesOf(text).flatMap((line) => {
            const address = ownAddress.exec(line.slice(0, 300))?.[1] ?? '';
            return isAddress(address) && !isNeverOutside(address) && isAlike(address, server) ? [address] : [];
          })
        : [],
    ),
  );
  const heard = parts.flatMap((part) => (part.on === 'client' ? [] : factsOf(part)));
  return oneFrom(heard, isArrival) ?? (own.size === 1 ? [...own][0] : undefined);
}

/** The network card that a connection to the dialled address comes in on. Undefined where the server names several, or none. */
export function cardOf(parts: readonly Part[]): string | undefined {
  const cards = new Set(serverFacts(parts).flatMap(({ fact, details }) => (fact === 'target' && details?.card ? [details.card] : [])));
  return cards.size === 1 ? [...cards][0] : undefined;
}

/** The server's only network card beside loopback, where it lists one: whatever comes from outside comes in there. */
export function onlyCard(pieces: readonly Piece[]): string | undefined {
  const lists = pieces.filter(({ command }) => /^ip (?:-\S+ )*a(?:ddr(?:ess)?)?(?: (?:show|list|ls))?\s*$/.test(unprefixed(command ?? '')));
  const cards = new Set(
    lists.flatMap(({ text }) =>
      linesOf(text).flatMap(
        (line) =>
          /^(?:\d+: ([\w.-]{1,15})(?:@\S+)?: <|([\w.-]{1,15})(?:@\S+)? +(?:UP|DOWN|UNKNOWN)\b)/.exec(line)?.slice(1).filter(Boolean) ?? [],
      ),
    ),
  );
  cards.delete('lo');
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
