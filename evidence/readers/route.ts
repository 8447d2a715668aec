import { type Context, isFiltered, linesOf, notMine, program, type Reading } from '../reading';
import { isAddress } from '../values';
import { addressed, type Card, type Route, wayBack, wayOut } from './cards';

/** The headings: Linux's `route` and `netstat -r` of each family, BSD's and macOS's `netstat -r`, and Windows. */
const linux = /^Destination +Gateway +Genmask +Flags +/;
const linux6 = /^Destination +Next Hop +Flags? +Met/;
const bsd = /^Destination +Gateway +Flags +/;
const windows = /^Network Destination +Netmask +Gateway +Interface +Metric$/;

const four = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** How many bits a netmask has: `255.255.240.0` is 20. */
export const bitsOf = (mask: string): number =>
  mask.split('.').reduce((sum, part) => sum + (Number(part).toString(2).match(/1/g)?.length ?? 0), 0);

/** What BSD cuts short: `10/8`, `192.168.1`, `127`, `192.0.2.0/25`, and a whole address is a host. */
function networkOf(name: string): string | undefined {
  if (name === 'default' || name === '0.0.0.0/0') return 'default';
  const [, base, length] = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:\/(\d{1,2}))?$/.exec(name) ?? [];
  if (!base) return undefined;
  const parts = base.split('.');
  return `${[...parts, ...Array<string>(4 - parts.length).fill('0')].join('.')}/${length ?? parts.length * 8}`;
}

/** One row below its heading; `own` is the address that Windows names the card by. */
function rowOf(line: string, number: number, form: RegExp): { route?: Route; own?: string; net?: string; idle?: true } | undefined {
  const words = line.trim().split(/\s+/);
  const [name = '', second = '', third = '', fourth = '', fifth = ''] = words;
  if (form === linux6) {
    if (!/^\[?[\da-f:]+\]?\/\d{1,3}$/.test(name) || !/^!?[UGHRDMACBaen!]+$/.test(third)) return undefined;
    // The kernel's own last resort, which every table has.
    if (fourth === '-1') return { idle: true };
    return { route: { line: number, prefix: name.replace(/[[\]]/g, ''), refuses: third.includes('!'), metric: Number(fourth) || 0 } };
  }
  if (form === windows) {
    if (!four.test(name) || !four.test(second) || words.length !== 5) return undefined;
    const prefix = second === '0.0.0.0' ? 'default' : `${name}/${bitsOf(second)}`;
    return {
      route: { line: number, prefix, refuses: false, metric: Number(fifth) || 0 },
      own: fourth,
      ...(third === 'On-link' && { net: second }),
    };
  }
  if (form === linux) {
    if (!four.test(third) || !/^!?[UGHRDMACB!]+$/.test(fourth)) return undefined;
    // Without -n a network that has a name is printed by it: whose it is, nobody can tell here.
    if (name !== 'default' && !four.test(name)) return {};
    const prefix = third === '0.0.0.0' ? 'default' : `${name}/${bitsOf(third)}`;
    return { route: { line: number, prefix, refuses: fourth.includes('!') || words[7] === '*', metric: Number(fifth) || 0 } };
  }
  if (!/^[A-Za-z\d]{1,12}$/.test(third)) return undefined;
  const prefix = networkOf(name);
  return prefix ? { route: { line: number, prefix, refuses: /[RB]/.test(third), metric: 0 } } : {};
}

/**
 * Reads the tables of routes that `route`, `netstat -r` and Windows' `route print` print: does the server know a way back to the client?
 *
 *     Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
 *     0.0.0.0         198.51.100.1    0.0.0.0         UG    0      0        0 eth0
 *
 * Linux prints IPv6 in a table of its own (`route -6`), and of BSD's only what is for IPv4 is gone through. A row with `!` refuses, and so
 * does one without a card, a blackhole (`*`), and BSD's `R` and `B`. Where a network stands by its name, the table cannot lack a way.
 * Windows names each card by its own address there, so that it also tells whose the dialled address is; its list of persistent routes is
 * for the next start. What is missing is inferred: rules may lead to other tables. Source: net-tools lib/inet_gr.c; linux
 * net/ipv4/fib_trie.c, fib_route_seq_show(); FreeBSD usr.bin/netstat/route.c; Windows Server documentation, route.
 */
export function route(text: string, context: Context): Reading<'return-route' | 'target' | 'leaves'> {
  return routesIn(
    text,
    context,
    program(context.command) === 'route' ? () => true : (heading) => !bsd.test(heading) && !heading.includes(' MSS '),
  );
}

/** The columns of `netstat -r` alone. With `-ee` it and `route` print the same, so that such a table needs its command line. */
export const ofNetstat = (heading: string): boolean => bsd.test(heading) || (heading.includes(' MSS ') && !heading.includes(' Metric '));

/** The tables of routes in a text, as far as their headings are one's own. */
export function routesIn(
  text: string,
  context: Context,
  isOwn: (heading: string) => boolean,
): Reading<'return-route' | 'target' | 'leaves'> {
  const lines = linesOf(text);
  const routes: Route[] = [];
  const cards = new Map<string, Card>();
  let named = false;
  let form: RegExp | undefined;
  let [from, to] = [0, 0];
  lines.forEach((raw, i) => {
    if (raw.length > 300) return;
    const line = raw.trimEnd();
    // BSD prints the other family behind this heading, below columns of the same names.
    if (/^Internet6:$/.test(line)) form = undefined;
    const begun =
      [linux, linux6, windows].find((one) => one.test(line)) ?? (bsd.test(line) && lines[i - 1] === 'Internet:' ? bsd : undefined);
    if (begun && isOwn(line)) {
      form = begun;
      from ||= /^(?:Kernel IP(?:v6)? routing table|Internet:)/.test(lines[i - 1] ?? '') ? i : i + 1;
      to = i + 1;
      return;
    }
    const row = form && rowOf(line, i + 1, form);
    if (!row) {
      form = undefined;
      return;
    }
    to = i + 1;
    if (row.idle) return;
    if (!row.route) named = true;
    else routes.push(row.route);
    const { own, net } = row;
    if (!own || !isAddress(own)) return;
    const card = cards.get(own) ?? { name: own.startsWith('127.') ? 'lo' : own, line: i + 1, up: true, addresses: [`${own}/32`] };
    // The network of the card itself: not the route to one address of it, nor multicast.
    if (net && row.route && !/^(?:255\.255\.255\.255|240\.0\.0\.0)$/.test(net)) card.addresses = [`${own}/${bitsOf(net)}`];
    cards.set(own, card);
  });
  if (!from) return notMine;
  const whole = !isFiltered(context.command) && !named;
  // Nothing of the other family is among the cards.
  const known = context.server?.includes(':') ? [] : [...cards.values()];
  const facts = whole ? [...addressed(known, context), ...wayBack(routes, lines, context), ...wayOut(routes, lines, context)] : [];
  const [first] = facts.filter(({ fact }) => fact === 'return-route');
  return { kind: 'read', facts: facts.filter((one) => one.fact !== 'return-route' || one === first), from, to };
}
