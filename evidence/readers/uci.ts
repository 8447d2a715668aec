import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';

type Facts = Learned<'server-os' | 'service' | 'configured-port' | 'login'>[];

/**
 * Reads `uci show dropbear` of OpenWrt: on which port is its SSH server, and does it take passwords?
 *
 *     dropbear.@dropbear[0]=dropbear
 *     dropbear.@dropbear[0].PasswordAuth='off'
 *     dropbear.@dropbear[0].Port='2222'
 *
 * There may be several instances, each with a port of its own; without one it is 22. What is written there is in force once the service
 * was started again, and a change that is not committed is shown too, so that nothing of it is proof.
 * Source: OpenWrt, user guide, Dropbear configuration; package/network/services/dropbear/files/dropbear.init.
 */
export function uci(text: string, context: Context): Reading<'server-os' | 'service' | 'configured-port' | 'login'> {
  const instances = new Map<string, Map<string, { value: string; line: number }>>();
  let [from, to] = [0, 0];
  linesOf(text).forEach((line, i) => {
    const [, name, option, value] = /^dropbear\.([\w@[\]-]{1,60})(?:\.(\w{1,40}))?='?([^']{0,200})'?$/.exec(line.trim()) ?? [];
    if (!name) return;
    from ||= i + 1;
    to = i + 1;
    const instance = instances.get(name) ?? new Map();
    instances.set(name, instance);
    instance.set(option ?? '', { value: value ?? '', line: i + 1 });
  });
  const servers = [...instances.values()].filter((one) => one.get('')?.value === 'dropbear' && one.get('enable')?.value !== '0');
  if (!from || ![...instances.values()].some((one) => one.get('')?.value === 'dropbear')) return notMine;
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
