import { partsOf, readBy } from './answers';
import type { Fact } from './facts';
import { sentTo } from './forward';
import { factsOf, type Part, type Side } from './part';
import { isHinted } from './readers/hints';
import { type Context, type Learned, portAtServer } from './reading';
import type { Piece } from './split';
import { stated } from './stated';
import { cardOf, clientOf, likelyClient, onlyCard, targetOf } from './target';
import { isPrivate } from './values';

/** The port inside of a container for which the server's own is published. */
function publishedIn(parts: readonly Part[], context: Context): number | undefined {
  const facts = parts.flatMap((part) => (part.on === 'client' ? [] : factsOf(part)));
  const saw = facts.find(({ fact, details }) => fact === 'container' && details?.port === portAtServer(context))?.details?.saw;
  const [, of, below] = /->(\d{1,5})|^(\d{1,5})\/tcp ->/.exec(saw ?? '') ?? [];
  return Number(of ?? below) || undefined;
}

/** The port in sshd's settings, where the socket unit that listens in its place has another. */
function portMeant(parts: readonly Part[]): number | undefined {
  const facts = parts.flatMap(factsOf);
  const portOf = (name: Fact) => facts.find(({ fact, details }) => fact === name && details?.port !== undefined)?.details?.port;
  const [told, has] = [portOf('configured-port'), portOf('listening')];
  const isSocket = facts.some(({ fact, value }) => fact === 'listener' && value === 'systemd');
  return isSocket && has !== undefined && told !== has ? told : undefined;
}

/** What was read at last; the target; which facts hang on a client that was only said to be that one; and whether its port was only taken for it. */
type Rounds = { parts: readonly Part[]; context: Context; isHearsay: (fact: Learned) => boolean; isAssumed: boolean };

/** What parts tell for sure. */
const soundIn = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(parts.flatMap(factsOf).flatMap(({ fact, value, line, inferred }) => (inferred ? [] : [`${line} ${fact} ${value}`])));

/**
 * Reads all pieces in rounds: readers compare with the target, and each round may show more of that than the one before.
 *
 * @param told  what is known of the target beside the pieces
 * @param typed the client's address, as it was typed elsewhere
 */
export function readInRounds(pieces: readonly Piece[], side: (piece: Piece) => Side, told: Context, typed: string | undefined): Rounds {
  // The client's message first, whatever its place in the paste: it sets the port and the address that the others compare with.
  const messages = ['ssh', 'clients', 'nc'].flatMap((name) =>
    pieces.flatMap((piece) =>
      side(piece) !== 'server' && isHinted(name, piece.text, piece.command) ? (readBy(name, piece, told, side) ?? []) : [],
    ),
  );
  let context = targetOf(messages, told);
  const readAll = () => pieces.flatMap((piece) => partsOf(piece, context, side));
  let parts = readAll();
  const learn = (more: Context) => {
    const fresh = Object.entries(more).filter(([name, value]) => value !== undefined && value !== context[name as keyof Context]);
    if (!fresh.length) return;
    context = { ...context, ...Object.fromEntries(fresh) };
    parts = readAll();
  };

  const own = pieces.filter((piece) => side(piece) === 'client');
  const shown = context.client ?? clientOf(parts, own, context);
  // From outside nobody reaches a private address, and nobody inside comes from a public one.
  const alike = typed !== undefined && (!context.server || isPrivate(typed) === isPrivate(context.server));
  const client = shown ?? likelyClient(parts, own, context) ?? stated(pieces, context.server) ?? (alike ? typed : undefined);
  learn({ client: shown, card: cardOf(parts) ?? onlyCard(pieces.filter((piece) => side(piece) === 'server')) });
  // What holds for whoever comes does not hang on who it is.
  const anyway = shown || !client ? undefined : soundIn(parts);
  learn({ client });
  // Nobody says which port they dial. Where sshd is told one and systemd's socket has another, the one that sshd was told is meant.
  const meant = context.port === undefined ? portMeant(parts) : undefined;
  learn({ port: meant });
  // A router may send the port that is dialled to another one of the server's.
  const forwarded = sentTo(parts)?.details?.port;
  if (forwarded !== context.port) learn({ forwarded });
  // Docker may send that on to a container, past the rules for the host itself.
  learn({ published: publishedIn(parts, context) });
  const isHearsay = ({ fact, value, line }: Learned) => anyway !== undefined && !anyway.has(`${line} ${fact} ${value}`);
  return { parts, context, isHearsay, isAssumed: meant !== undefined };
}
