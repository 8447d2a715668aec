import { type Context, isFiltered, linesOf, notMine, program, type Reading } from '../reading';
import { addressed, type Card, placed } from './cards';
import { bitsOf } from './route';

const heading = /^([\w.@:-]{1,20}): flags=[\da-f]+(?:,[\da-f]+)?<([\w,()]*)>/;
const older = /^([\w.:-]{1,20}) +Link encap:/;
/** `netmask 0xffffff00` of BSD, `netmask ffffff00` of Solaris, `netmask 255.255.255.0` and `Mask:255.255.255.0` of Linux, `inet 192.0.2.7/24` of a newer FreeBSD. */
const inet = /^\s+inet (?:addr:)?(\d{1,3}(?:\.\d{1,3}){3})(?:\/(\d{1,2}))?\b(?:.*?\b(?:netmask |Mask:)((?:0x)?[\da-f]{8}\b|\d[\d.]+))?/;
const inet6 = /^\s+inet6 (?:addr: ?)?([\da-f:]+)(?:%\w+)?(?:\/(\d{1,3})|.*?prefixlen (\d{1,3}))/i;

const lengthOf = (mask: string) =>
  /^(?:0x)?[\da-f]{8}$/.test(mask) ? Number.parseInt(mask.replace(/^0x/, ''), 16).toString(2).replace(/0/g, '').length : bitsOf(mask);

/**
 * Reads `ifconfig` of Linux, the BSDs, macOS, Solaris and AIX: is the address that the client dials one of the server's own, and is a card up?
 *
 *     eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
 *             inet 198.51.100.20  netmask 255.255.255.0  broadcast 198.51.100.255
 *
 * On Linux only `-a` shows the cards that are down. Older net-tools say `Link encap:` and have `UP` on a line below the addresses.
 * Source: net-tools ifconfig.c; FreeBSD sbin/ifconfig/af_inet.c.
 */
export function ifconfig(text: string, context: Context): Reading<'return-route' | 'target' | 'place'> {
  const { command = '' } = context;
  const lines = linesOf(text);
  const cards: Card[] = [];
  let to = 0;
  let inside = false;
  lines.forEach((line, i) => {
    if (line.length > 500) return;
    const full = heading.exec(line);
    const old = older.exec(line);
    if (full || old) {
      const [, name = '', flags] = full ?? old ?? [];
      // The addresses that older systems add have cards of their own there: eth0:1.
      cards.push({ name: /^lo\d?$/.test(name) ? 'lo' : name, line: i + 1, up: flags === undefined || /\bUP\b/.test(flags), addresses: [] });
      inside = true;
      to = i + 1;
      return;
    }
    if (!inside) return;
    if (line.trim() && !/^\s/.test(line)) {
      inside = false;
      return;
    }
    const four = inet.exec(line);
    const six = inet6.exec(line);
    if (four) cards.at(-1)?.addresses.push(`${four[1]}/${four[2] ?? (four[3] ? lengthOf(four[3]) : 32)}`);
    if (six) cards.at(-1)?.addresses.push(`${six[1]}/${six[2] ?? six[3]}`);
    if (line.trim()) to = i + 1;
  });
  const [first] = cards;
  if (!first) return notMine;
  const whole = !isFiltered(command) && (program(command) !== 'ifconfig' || /ifconfig(?: +-a)? *$/.test(command));
  return { kind: 'read', facts: whole ? [...addressed(cards, context), ...placed(cards, context)] : [], from: first.line, to };
}
