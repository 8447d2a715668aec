import { factsOf, type Part, telling } from './part';
import type { Learned } from './reading';

/** Who asks a name server, and never the hosts file. Source: dig(1), host(1), nslookup(1). */
const askers = new Set(['dig', 'host', 'nslookup']);

const plain = (name: string | undefined) => name?.toLowerCase().replace(/\.$/, '');
const isFour = (address = '') => address.includes('.');

const found = (part: Part) => factsOf(part).filter(({ fact, value }) => fact === 'resolution' && value === 'resolved');

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
