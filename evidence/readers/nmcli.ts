import { type Context, isFiltered, linesOf, notMine, program, type Reading } from '../reading';
import { addressed, type Card, placed } from './cards';

/** `IP4.ADDRESS[1]:                         192.0.2.7/24`. */
const pair = /^(GENERAL\.DEVICE|GENERAL\.STATE|IP[46]\.ADDRESS\[\d{1,3}\]):\s+(\S+)/;

/**
 * Reads `nmcli device show`: is the address that the client dials one of the server's own, and is a card up?
 *
 *     GENERAL.DEVICE:                         eth0
 *     GENERAL.STATE:                          100 (connected)
 *     IP4.ADDRESS[1]:                         192.0.2.7/24
 *
 * From 100 on a device is connected, below 50 it has no connection; one that NetworkManager leaves alone (10) may be up all the same.
 * Source: NetworkManager src/nmcli/devices.c, NMDeviceState.
 */
export function nmcli(text: string, context: Context): Reading<'return-route' | 'target' | 'place'> {
  const { command = '' } = context;
  const cards: Card[] = [];
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    const [, key = '', value = ''] = (line.length < 300 && pair.exec(line)) || [];
    if (!key) return;
    if (key === 'GENERAL.DEVICE') {
      from ||= i + 1;
      cards.push({ name: value, line: i + 1, up: true, addresses: [] });
    }
    const card = cards.at(-1);
    if (!card) return;
    to = i + 1;
    if (key === 'GENERAL.STATE') card.up = value === '10' || Number(value) >= 50;
    if (key.startsWith('IP')) card.addresses.push(value);
  });
  if (!from) return notMine;
  const whole = !isFiltered(command) && (program(command) !== 'nmcli' || / d(?:e\w*)? sh?o?w? *$/.test(command));
  return { kind: 'read', facts: whole ? [...addressed(cards, context), ...placed(cards, context)] : [], from, to };
}
