import { type Context, isFiltered, linesOf, notMine, type Reading } from '../reading';
import { isAddress } from '../values';
import { addressed, type Card, placed } from './cards';
import { bitsOf } from './route';

/**
 * `   IPv4 Address. . . . . . . . . . . : 192.0.2.7(Preferred)`: a label, dots, and what it has. The labels are in the language of the
 * system.
 */
const setting = /^ {3}(\S.{0,60}?)(?: ?\.)+ *: ?(.*)$/;
/** `Ethernet adapter Ethernet0:`, at the margin. */
const adapter = /^(\S.{0,200}):$/;

/**
 * Reads `ipconfig` and `ipconfig /all` of Windows: is the address that the client dials one of the server's own?
 *
 *     Ethernet adapter Ethernet0:
 *
 *        IPv4 Address. . . . . . . . . . . : 192.0.2.7(Preferred)
 *        Subnet Mask . . . . . . . . . . . : 255.255.255.0
 *
 * What counts are the addresses, with `IP` in the label in any language, and the mask behind one of IPv4; a card without a cable has none.
 * Source: Windows Server documentation, ipconfig; outputs of Windows 10 and of Windows Server 2016.
 */
export function ipconfig(text: string, context: Context): Reading<'return-route' | 'target' | 'place'> {
  const lines = linesOf(text);
  const cards: Card[] = [];
  let name = '';
  let [from, to] = [0, 0];
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    const head = adapter.exec(line);
    if (head) name = head[1] as string;
    if (/^(?:Windows IP Configuration|Windows-IP-Konfiguration)$/.test(line)) {
      from ||= i + 1;
      to = i + 1;
    }
    const [, label = '', value = ''] = setting.exec(line.trimEnd()) ?? [];
    // Servers of names, gateways and leases have addresses too.
    const own = /\bIP(?:v[46])?\b/.test(label) && !/DHCP|DNS|WINS/i.test(label) ? value.replace(/\(\S+\)$/, '').replace(/%\d+$/, '') : '';
    if (name && own && isAddress(own)) {
      const last = cards.at(-1);
      const prefix = own.includes(':') ? `${own}/64` : `${own}/32`;
      if (last?.name === name) last.addresses.push(prefix);
      else cards.push({ name, line: i + 1, up: true, addresses: [prefix] });
      from ||= i + 1;
      to = i + 1;
    }
    const last = cards.at(-1);
    const mask = last?.name === name && /^255(?:\.\d{1,3}){3}$/.test(value) ? bitsOf(value) : 0;
    if (last && mask) last.addresses = last.addresses.map((one, k, all) => (k === all.length - 1 ? one.replace(/\/32$/, `/${mask}`) : one));
  });
  if (!from) return notMine;
  const whole = !isFiltered(context.command);
  return { kind: 'read', facts: whole ? [...addressed(cards, context), ...placed(cards, context)] : [], from, to };
}
