import { factsOf, type Part, telling } from './part';
import { type Learned, unprefixed } from './reading';
import { isAddress, isPrivate } from './values';

/** Who asks a name server, and never the hosts file. Source: dig(1), host(1), nslookup(1). */
const askers = new Set(['dig', 'host', 'nslookup']);

const plain = (name: string | undefined) => name?.toLowerCase().replace(/\.$/, '');
const isFour = (address = '') => address.includes('.');

const found = (part: Part) => factsOf(part).filter(({ fact, value }) => fact === 'resolution' && value === 'resolved');

/** Commands that list every address of a machine. */
const listsAll = /^(?:ip (?:-\S+ )*a(?:d|dr|ddr|ddress)?(?: (?:s|sh|show|l|ls|list))?|hostname -I|ifconfig(?: -a)?)\s*$/;
/** An address of IPv4, where no mask and no broadcast stands. */
const own = /(?<!\bbrd |broadcast |netmask |Bcast:|Mask:|\d|\.)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/**
 * Does a server that lists public addresses, and none but public ones, lack the public address that is dialled? What translates gives a
 * server a private one. Then the name leads to another machine, or the address is an old one.
 */
function foreign(parts: readonly Part[], lines: readonly string[]): (address: string | undefined) => boolean {
  const lists = parts.filter((part) => part.on === 'server' && !part.elided && listsAll.test(unprefixed(part.asked ?? '')));
  const found = lists.flatMap(({ from, to }) => lines.slice(from - 1, to).flatMap((line) => line.match(own) ?? []));
  const all = new Set(found.filter((one) => !one.startsWith('127.')));
  const isPublic = all.size > 0 && ![...all].some(isPrivate);
  return (address = '') => isPublic && isAddress(address) && isFour(address) && !isPrivate(address) && !all.has(address);
}

/**
 * What the server's own list of addresses says of the one that is dialled: that a router must have passed it on says nothing here, and a name
 * that leads to it leads elsewhere.
 */
export function misled(parts: readonly Part[], lines: readonly string[]): Part[] {
  const isForeign = foreign(parts, lines);
  return parts.map((part) =>
    telling(part, (one) => {
      const { host, address } = one.details ?? {};
      if (one.fact === 'target' && one.value === 'elsewhere' && isForeign(address)) return [];
      const leads = one.fact === 'resolution' && one.value === 'resolved' && host !== address && isForeign(address);
      return leads && part.on !== 'server' ? [{ ...one, value: 'elsewhere', inferred: true } as Learned] : [one];
    }),
  );
}

/**
 * A row of the client's hosts file that leads to another address than every name server does sends the name elsewhere. It may be meant
 * to: a network inside has addresses of its own. So this is inferred, and then what each of them says of the name says nothing more.
 */
export function strayed(parts: readonly Part[], lines: readonly string[]): Part[] {
  const file = parts.findLast((part) => part.command === 'hosts' && found(part).length);
  const row = file && found(file)[0];
  const { host, address } = row?.details ?? {};
  if (!file || !address) return [...parts];
  const answers = parts.filter(
    (part) =>
      askers.has(part.command) &&
      found(part).some(({ details }) => plain(details?.host) === plain(host) && isFour(details?.address) === isFour(address)),
  );
  const words = answers.flatMap(({ from, to }) => lines.slice(from - 1, to).flatMap((line) => line.split(/[\s,()#]+/)));
  if (!answers.length || words.includes(address)) return [...parts];
  const keep = (one: Learned): Learned[] => {
    if (one === row) return [{ ...row, value: 'elsewhere', inferred: true } as Learned];
    return one.fact === 'resolution' && one.value === 'resolved' && plain(one.details?.host) === plain(host) ? [] : [one];
  };
  return parts.map((part) => telling(part, keep));
}

/** A name that a CDN answers for leads there, and that it leads to some address says nothing more. */
export function fronted(parts: readonly Part[]): Part[] {
  const front = parts.find(({ command, on }) => command === 'curl' && on !== 'server');
  const cdn = front && factsOf(front).find(({ value }) => value === 'cdn');
  const isSame = ({ fact, value, details }: Learned) =>
    fact === 'resolution' && value === 'resolved' && plain(details?.host) === plain(cdn?.details?.host) && !isPrivate(details?.address);
  return cdn ? parts.map((part) => telling(part, (one) => (isSame(one) ? [] : [one]))) : [...parts];
}
