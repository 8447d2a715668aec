import { besideLog } from './reading';
import type { Piece } from './split';
import { isAddress, isPrivate } from './values';

/** Where people write which address is theirs: "my public IP is 198.51.100.4", "(I come from 198.51.100.4)", "# my address: 198.51.100.4". */
const own =
  /\b(?:my|our)(?: (?:own|current|public|external|home|office|client|real|wan|ip|ipv[46]))* (?:ip|ipv[46]|address)(?: (?:address|now|here))?(?:'s| is| was|:| =)*(?: now| currently)? \(?([\d.]{7,15}|[\da-f:]{4,39})|\b(?:i|we)(?:'m| am| are)? (?:come|coming|connect|connecting|dial|dialling|ssh|sshing|log in|logging in)(?: in)? from \(?([\d.]{7,15}|[\da-f:]{4,39})/gi;

/**
 * The address that the person says is theirs, in words of their own: it tells whose ban or rule is meant, and proves nothing.
 *
 * @param server the address that is dialled: from outside nobody reaches it by a private one
 * @returns undefined where nobody says it, or several are named
 */
export function stated(pieces: readonly Piece[], server: string | undefined): string | undefined {
  const said = pieces.flatMap(({ command = '', text }) => [command.slice(0, 500), besideLog(text).text]);
  const found = new Set(
    said.flatMap((text) =>
      [...text.matchAll(own)].flatMap(([, shown, other]) => {
        const address = (shown ?? other)?.replace(/[.:]$/, '') ?? '';
        const meant = isAddress(address) && address !== server && isPrivate(address) === isPrivate(server);
        return meant && address.includes(':') === (server?.includes(':') ?? false) ? [address] : [];
      }),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
