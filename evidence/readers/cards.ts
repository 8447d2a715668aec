import type { Context, Learned } from '../reading';
import { isIn } from '../rules/address';
import { isPrivate } from '../values';

/** How many leading bits of the address a route's prefix fixes; -1 where it is not in there. `default` is IPv4's. */
export function matches(prefix: string, address: string): number {
  const net = prefix === 'default' ? '0.0.0.0/0' : prefix;
  return isIn(address, net) ? Number(net.split('/')[1] ?? (address.includes(':') ? 128 : 32)) : -1;
}

/** A network card and the addresses that it has, each with its prefix. The card of a machine's own is `lo`. */
export type Card = { name: string; line: number; up: boolean; addresses: string[] };

/**
 * What the server's own addresses say of the one that is dialled: its own, a neighbour's, or one that something in front must translate.
 * A card that is down, or none with an address of the family, leaves no way back.
 */
export function addressed(cards: readonly Card[], { server }: Context): Learned<'target' | 'return-route'>[] {
  const [first] = cards;
  // On loopback it is the client's own machine, which passes the connection on.
  if (!first || !server || /^(?:127\.|::1$)/.test(server)) return [];
  const six = server.includes(':');
  const all = cards.flatMap((card) => card.addresses.map((prefix) => ({ card, prefix, address: prefix.split('/')[0] as string })));
  // Even loopback has one: without any, this is a list of cards only.
  if (!all.length) return [];
  const outside = cards.filter(({ name }) => name !== 'lo');
  const usable = outside.filter(({ up, addresses }) => up && addresses.some((one) => one.includes(':') === six && !/^fe80:/.test(one)));
  const own = all.find(({ address }) => address === server);
  const way: Learned<'return-route'>[] = usable.length
    ? []
    : [
        {
          fact: 'return-route',
          value: 'missing',
          line: (own?.card ?? outside[0] ?? first).line,
          inferred: true,
          details: { address: server },
        },
      ];
  if (own) return [{ fact: 'target', value: 'own', line: own.card.line, details: { address: server, card: own.card.name } }, ...way];
  // Only a list with another address of that family can lack this one.
  const others = all.filter(({ card, address }) => card.name !== 'lo' && address.includes(':') === six && !/^fe80:/.test(address));
  if (!others[0]) return way;
  const near = six ? undefined : others.find(({ prefix }) => !prefix.endsWith('/32') && matches(prefix, server) >= 0);
  const { card } = near ?? others[0];
  const details = { address: server, saw: (near ?? others[0]).prefix };
  return [{ fact: 'target', value: near ? 'neighbour' : 'elsewhere', line: card.line, details }, ...way];
}

/** The first address behind the router that VirtualBox and QEMU make for one machine, and the network that libvirt makes. */
const virtual = /^(?:10\.0\.2\.15$|192\.168\.122\.)/;

/** An address that a hypervisor hands out says what stands between. Any other says nothing here. */
export function placed(cards: readonly Card[], { server = '', on }: Context): Learned<'place'>[] {
  const outside = cards
    .flatMap(({ addresses, line }) => addresses.map((prefix) => ({ address: prefix.split('/')[0] as string, saw: prefix, line })))
    .filter(({ address }) => /^\d/.test(address) && address.includes('.') && !/^(?:127\.|172\.1[7-9]\.)/.test(address));
  const [one] = outside;
  // Another card may be the one that is dialled; and whoever dials that network is in it.
  if (!one || on === 'client' || virtual.test(server) || !outside.every(({ address }) => virtual.test(address))) return [];
  const { address, line, saw } = one;
  return [{ fact: 'place', value: 'virtual-machine', line, inferred: true, details: { address, saw } }];
}

/** A row of a table of routes: its network as `192.0.2.0/24` or `default`; `refuses` where what is for it goes nowhere. */
export type Route = { line: number; prefix: string; refuses: boolean; metric: number };

/** A route to nearly everywhere: some clients split the default in two. */
const isWide = ({ prefix, refuses }: Route) => !refuses && /^default$|\/[01]$/.test(prefix);

/** The row for an address: the longest prefix decides, and of equal ones the lowest metric. */
const rowFor = (routes: readonly Route[], address: string): Route | undefined =>
  routes
    .map((route) => ({ ...route, bits: matches(route.prefix, address) }))
    .filter(({ bits }) => bits >= 0)
    .sort((a, b) => b.bits - a.bits || a.metric - b.metric)[0];

/**
 * Does the client's own table refuse what is for the server? Then no packet leaves. Rules may lead to other tables, so that this is
 * inferred.
 */
export function wayOut(routes: readonly Route[], lines: readonly string[], { on, server }: Context): Learned<'leaves'>[] {
  const row = on === 'client' && server ? rowFor(routes, server) : undefined;
  if (!row?.refuses) return [];
  const details = { address: server as string, saw: (lines[row.line - 1] as string).trim() };
  return [{ fact: 'leaves', value: 'no', line: row.line, inferred: true, details }];
}

/**
 * Does a table of routes lack a way back to the client? Where nobody knows the client, a server with a public address needs a route to
 * everywhere. Rules may lead to other tables, so that this is inferred. That a table has none of the client's family may be because only
 * the other was asked for.
 */
export function wayBack(
  routes: readonly Route[],
  lines: readonly string[],
  { client, server }: Pick<Context, 'client' | 'server'>,
): Learned<'return-route'>[] {
  const six = (client ?? server)?.includes(':');
  const own = routes.filter(({ prefix }) => prefix.includes(':') === six);
  const [first] = own;
  if (!first) return [];
  const missing = ({ line }: Route, address: string, saw: string): Learned<'return-route'>[] => [
    { fact: 'return-route', value: 'missing', line, inferred: true, details: { address, saw } },
  ];
  if (!client) return !server || isPrivate(server) || own.some(isWide) ? [] : missing(first, server, 'no default');
  const best = rowFor(own, client);
  if (best && !best.refuses) return [];
  return missing(best ?? first, client, best ? (lines[best.line - 1] as string).trim() : 'no default');
}
