import { type Context, isFiltered, type Learned, linesOf, notMine, type Reading } from '../reading';

type Facts = Learned<'server-os' | 'service' | 'configured-port' | 'login'>[];

/**
 * Reads `uci show firewall` of a router with OpenWrt: does it forward the port to anybody?
 *
 *     firewall.@redirect[0]=redirect
 *     firewall.@redirect[0].src_dport='2222'
 *     firewall.@redirect[0].dest_ip='192.168.1.20'
 *
 * A redirect without a port is for all of them, one without a protocol for TCP too. Only the whole list can lack one, and the router may
 * be the server itself, so that this is inferred. Where a redirect leads is right or wrong by an address that is not in here.
 * Source: OpenWrt, user guide, Firewall configuration, Redirects.
 */
function redirects(text: string, context: Context): Reading<'forward' | 'place'> {
  const sections = new Map<string, Map<string, string>>();
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    const [, name, option, value] = /^firewall\.([\w@[\]-]{1,60})(?:\.(\w{1,40}))?='?([^']{0,200})'?$/.exec(line.trim()) ?? [];
    if (!name) return;
    from ||= i + 1;
    to = i + 1;
    const section = sections.get(name) ?? new Map();
    sections.set(name, section);
    section.set(option ?? '', value ?? '');
  });
  const kinds = [...sections.values()].map((one) => one.get(''));
  if (!kinds.includes('defaults') || !kinds.includes('zone') || isFiltered(context.command) || context.port === undefined)
    return from ? { kind: 'read', facts: [], from, to } : notMine;
  const { port } = context;
  const forwards = [...sections.values()].some((one) => {
    if (one.get('') !== 'redirect' || one.get('enabled') === '0' || one.get('target') === 'SNAT') return false;
    const [low, high = low] = (one.get('src_dport') ?? '').split(/[-:]/).map(Number);
    const proto = one.get('proto') ?? 'tcp';
    return /tcp|all|any/.test(proto) && (!one.get('src_dport') || !low || !high || (low <= port && port <= high));
  });
  const facts: Learned<'forward' | 'place'>[] = forwards
    ? []
    : [
        { fact: 'forward', value: 'missing', line: from, inferred: true, details: { port } },
        { fact: 'place', value: 'home', line: from, inferred: true },
      ];
  return { kind: 'read', facts, from, to };
}

/**
 * Reads `uci show dropbear` of OpenWrt, the file that it shows, and `uci show firewall`: on which port is its SSH server, and does it take
 * passwords?
 *
 *     dropbear.@dropbear[0]=dropbear
 *     dropbear.@dropbear[0].PasswordAuth='off'
 *     dropbear.@dropbear[0].Port='2222'
 *
 * There may be several instances, each with a port of its own; without one it is 22. What is written there is in force once the service was
 * started again, and a change that is not committed is shown too, so that nothing of it is proof. Source: OpenWrt, user guide, Dropbear
 * configuration; package/network/services/dropbear/files/dropbear.init.
 */
export function uci(text: string, context: Context): Reading<'server-os' | 'service' | 'configured-port' | 'login' | 'forward' | 'place'> {
  const instances = new Map<string, Map<string, { value: string; line: number }>>();
  let [from, to] = [0, 0];
  let section = '';
  linesOf(text).forEach((line, i) => {
    const row = line.trim();
    // The file says the same, one section after the other.
    const begun = /^config (\S{1,40})/.exec(row)?.[1];
    if (begun) section = begun === 'dropbear' ? `@${i}` : '';
    const set = section && (begun ? ['', '', begun] : /^option (\w{1,40}) +['"]?([^'"]{0,200})['"]?$/.exec(row));
    const shown = /^dropbear\.([\w@[\]-]{1,60})(?:\.(\w{1,40}))?='?([^']{0,200})'?$/;
    const [, name, option, value] = set ? ['', section, set[1], set[2]] : (shown.exec(row) ?? []);
    if (!name) return;
    from ||= i + 1;
    to = i + 1;
    const instance = instances.get(name) ?? new Map();
    instances.set(name, instance);
    instance.set(option ?? '', { value: value ?? '', line: i + 1 });
  });
  const servers = [...instances.values()].filter((one) => one.get('')?.value === 'dropbear' && one.get('enable')?.value !== '0');
  if (!from || ![...instances.values()].some((one) => one.get('')?.value === 'dropbear')) return redirects(text, context);
  const facts: Facts = [{ fact: 'server-os', value: 'openwrt', line: from }];
  const shutOff = [...instances.values()].map((one) => one.get('enable')).find((one) => one?.value === '0');
  if (!servers.length && shutOff) facts.push({ fact: 'service', value: 'disabled', line: shutOff.line, inferred: true });
  const port = context.port ?? 22;
  const of = servers.map((one) => one.get('Port') ?? { value: '22', line: one.get('')?.line ?? from });
  const here = of.find(({ value }) => Number(value) === port) ?? of[0];
  if (here) {
    const value = Number(here.value) === port ? 'this' : 'other';
    facts.push({ fact: 'configured-port', value, line: here.line, inferred: true, details: { port: Number(here.value) } });
  }
  const off = (one: (typeof servers)[number], name: string) => /^(?:0|off|no|false)$/.test(one.get(name)?.value ?? '');
  const [server] = servers;
  const shut =
    server &&
    (off(server, 'PasswordAuth') ? 'PasswordAuth' : context.user === 'root' && off(server, 'RootPasswordAuth') ? 'RootPasswordAuth' : '');
  if (server && shut && servers.length === 1)
    facts.push({ fact: 'login', value: 'password-off', line: server.get(shut)?.line ?? from, inferred: true });
  return { kind: 'read', facts, from, to };
}
