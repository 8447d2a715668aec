import type { Value } from '../facts';
import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Chain, factsOf, familyOf, fate, inside, type Rule, rejectWith, type Stage, type Test, type Then } from '../rules/packet';
import { portRange } from '../rules/port';

type Entry = { value: string; line: number };
type Zone = {
  name: string;
  line: number;
  active: boolean;
  /** It is called the default zone, which firewalld does from 2.0 on. */
  marked: boolean;
  entries: Map<string, Entry>;
  more: Map<string, string[]>;
  rich: Entry[];
  to: number;
};

/** Takes the zones out of the text: a name without indent, then its settings, rich rules and forwarded ports on lines of their own. */
function zonesOf(lines: readonly string[]): Zone[] {
  const zones: Zone[] = [];
  let zone: Zone | undefined;
  let key = '';
  lines.forEach((line, i) => {
    if (line.length > 10_000) return;
    const name = /^([\w-]{1,40})(?: \(((?:default|active)(?:, (?:default|active))?)\))?$/.exec(line);
    if (name && /^ {1,8}(?:target|interfaces|icmp-block-inversion|ingress-priority|egress-priority): ?/.test(lines[i + 1] ?? '')) {
      zone = {
        name: name[1] as string,
        line: i + 1,
        active: /active/.test(name[2] ?? ''),
        marked: /default/.test(name[2] ?? ''),
        entries: new Map(),
        more: new Map(),
        rich: [],
        to: i + 1,
      };
      zones.push(zone);
      return;
    }
    if (!zone) return;
    const entry = /^ {1,8}([a-z-]+(?: [a-z]+)?):(?: (.*)|)$/.exec(line);
    if (entry) {
      key = entry[1] as string;
      zone.entries.set(key, { value: (entry[2] ?? '').trim(), line: i + 1 });
      if (key === 'rich rules' && entry[2]?.trim()) zone.rich.push({ value: entry[2].trim(), line: i + 1 });
      zone.to = i + 1;
    } else if (/^\s+\S/.test(line)) {
      const rest = line.trim();
      if (key === 'rich rules') zone.rich.push({ value: rest, line: i + 1 });
      else
        zone.more
          .set(key, zone.more.get(key) ?? [])
          .get(key)
          ?.push(rest);
      zone.to = i + 1;
    } else if (line.trim()) zone = undefined;
  });
  return zones;
}

/** Services as firewalld ships them, by their ports for TCP; what has none is no way in. Source: firewalld config/services. */
const services: { [name: string]: readonly number[] | undefined } = {
  ssh: [22],
  ...{ ftp: [21], telnet: [23], smtp: [25], dns: [53], http: [80], pop3: [110], imap: [143], https: [443], smtps: [465] },
  ...{ 'smtp-submission': [587], imaps: [993], pop3s: [995], mysql: [3306], postgresql: [5432], cockpit: [9090], samba: [139, 445] },
  ...{ mdns: [], 'dhcpv6-client': [], 'samba-client': [], dhcp: [], ntp: [], snmp: [], tftp: [], wireguard: [], http3: [] },
};

/** More of them, none of which is for ssh's port, by how their names begin or end. */
const shipped =
  /^(?:RH-Satellite|afp|amanda|amqps?|apcupsd|audit|bacula|bareos|bgp|bitcoin|bittorrent|ceph|cfengine|checkmk|collectd|condor|cratedb|ctdb|ds389|distcc|docker|dropbox|elasticsearch|etcd|finger|foreman|freeipa|galera|ganglia|git|glusterfs|gpsd|grafana|gre|high-availability|https?|iax|igmp|imap|influxdb|ipfs|ipp|ipsec|iscsi|isns|jenkins|kadmin|kdeconnect|kerberos|kibana|klogin|kpasswd|kprop|kshell|kube|ldap|libvirt|lightning|llmnr|managesieve|matrix|memcache|minidlna|mongodb|mosh|mountd|mqtt|ms-wbt|mssql|murmur|netbios|netdata|nfs|nmea|node-exporter|nrpe|nut|open(?:tele|vpn)|ovirt|plex|pm(?:cd|proxy|webapi)|pop3|privoxy|prometheus|proxy-dhcp|ptp|pulseaudio|puppetmaster|quassel|radius|rdp|redis|rpc-bind|rquotad|rsyncd|rtsp|salt|sane|sips?|slp|smtp|snmp|spideroak|squid|steam|svdrp|svn|syncthing|syslog|synergy|telnet|tentacle|terraria|tile38|tinc|tor|transmission|upnp|vdsm|vnc|warpinator|wbem|wireguard|ws-discovery|wsman|xdmcp|xmpp|zabbix|zerotier)/;

/** A service of one's own may hold any port; that it holds ssh's is likely only where it is called so. */
const service = (name: string, port: number): Test => {
  const known = Object.hasOwn(services, name) ? services[name] : undefined;
  if (known?.length) return { on: 'dport', any: known.map((one) => [one, one]) };
  if (known) return { on: 'never' };
  return /ssh/.test(name) ? { on: 'unknown' } : port === 22 && shipped.test(name) ? { on: 'never' } : { on: 'unlikely' };
};

const portTests = (text: string, on: 'dport' | 'sport' = 'dport'): Test[] => {
  const [ports = '', protocol = 'tcp'] = text.split('/');
  const range = portRange(ports, '-');
  return [{ on: 'protocol', any: [protocol] }, range ? { on, any: [range] } : { on: 'unknown' }];
};

/** Reads `rule family="ipv4" source address="10.0.0.0/8" service name="ssh" reject type="icmp-host-prohibited"`, with its priority. */
function rich({ value, line }: Entry, port: number): (Rule & { priority: number }) | undefined {
  const tests: Test[] = [];
  let does: Then | undefined;
  let priority = 0;
  let element = '';
  let not = false;
  for (const [, word = '', text] of value.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    if (text === undefined) {
      if (word === 'accept') does = { end: 'accept' };
      else if (word === 'drop') does = { end: 'drop' };
      else if (word === 'reject') does = rejectWith('port-unreachable');
      else if (word === 'NOT') not = true;
      else if (/^(?:masquerade|forward-port|icmp-block|icmp-type)$/.test(word))
        tests.push(word === 'forward-port' ? { on: 'unknown' } : { on: 'never' });
      element = word;
      continue;
    }
    if (word === 'priority') priority = Number(text) || 0;
    else if (word === 'family') tests.push({ on: 'family', is: text === 'ipv6' ? 6 : 4 });
    else if (word === 'address') tests.push({ on: element === 'destination' ? 'destination' : 'source', any: [text], not });
    else if (word === 'mac' || word === 'ipset') tests.push({ on: 'unknown' });
    else if (element === 'service' && word === 'name') tests.push(service(text, port));
    else if (element === 'protocol' && word === 'value') tests.push({ on: 'protocol', any: [text] });
    else if (word === 'port' && /^(?:source-)?port$/.test(element)) tests.push(...portTests(text, element === 'port' ? 'dport' : 'sport'));
    else if (word === 'protocol' && /^(?:source-)?port$/.test(element)) tests.push({ on: 'protocol', any: [text] });
    else if (element === 'reject' && word === 'type') does = rejectWith(text);
    // A limit of a log holds back the log, one of an accept the packet.
    else if (element === 'limit' && does) tests.push({ on: 'rate' });
    not = false;
  }
  return does && { line, tests, does, priority };
}

/** What a zone does, in the order of its chains: early rich rules, what denies, what allows, late rich rules, and its target. */
function chainOf(zone: Zone, port: number): Chain {
  const entry = (key: string) => zone.entries.get(key) ?? { value: '', line: zone.line };
  const words = (key: string) => [entry(key).value, ...(zone.more.get(key) ?? [])].join(' ').split(/\s+/).filter(Boolean);
  const target = zone.entries.get('target');
  const wanted = target?.value ?? { drop: 'DROP', block: '%%REJECT%%', trusted: 'ACCEPT' }[zone.name] ?? 'default';
  const end = /^(?:ACCEPT|DROP)$/.test(wanted)
    ? { end: wanted.toLowerCase() as 'accept' | 'drop' }
    : /^(?:default|%%REJECT%%|REJECT)$/.test(wanted)
      ? rejectWith('admin-prohibited')
      : { end: 'unsure' as const };
  const rules = zone.rich.flatMap((one) => rich(one, port) ?? []).sort((a, b) => a.priority - b.priority);
  const accepts = (key: string, tests: (word: string) => Test[]): Rule[] =>
    words(key).map((word) => ({ line: entry(key).line, tests: tests(word), does: { end: 'accept' } }));
  const isAccept = ({ does }: Rule) => 'end' in does && does.end === 'accept';
  const even = rules.filter(({ priority }) => priority === 0);
  const forwarded = words('forward-ports')
    .filter((one) => one.includes('proto=tcp'))
    .map((one): Rule => {
      const range = portRange(/port=([\d-]+)/.exec(one)?.[1] ?? '', '-');
      return {
        line: entry('forward-ports').line,
        tests: range ? [{ on: 'dport', any: [range] }] : [{ on: 'unknown' }],
        does: { end: 'unsure' },
      };
    });
  return {
    name: zone.name,
    line: zone.line,
    owner: 'firewalld',
    rules: [
      ...forwarded,
      ...rules.filter(({ priority }) => priority < 0),
      ...even.filter((rule) => !isAccept(rule)),
      ...accepts('services', (name) => [service(name, port)]),
      ...accepts('ports', (text) => portTests(text)),
      ...accepts('protocols', (name) => [{ on: 'protocol', any: [name] }]),
      ...accepts('source-ports', (text) => portTests(text, 'sport')),
      ...even.filter(isAccept),
      ...rules.filter(({ priority }) => priority > 0),
      { line: target?.line ?? zone.line, tests: target ? [] : [{ on: 'likely' }], does: end },
    ],
  };
}

/**
 * Reads `firewall-cmd --list-all` and `--list-all-zones`: what does the zone do with a new connection to the port? Knows `--state`,
 * `--get-active-zones` and the other short answers as firewalld's.
 *
 *     public (active)
 *       target: default
 *       interfaces: eth0
 *       services: dhcpv6-client ssh
 *       ports: 2222/tcp
 *       rich rules:
 *     	rule family="ipv4" source address="10.77.0.1" service name="ssh" reject
 *
 * `default` rejects with admin-prohibited. A zone by source comes before a zone by interface, and where no interface is bound the default
 * zone takes all, though firewalld before 2.0 does not call it active. Rich rules that deny come before all that allows, whatever their
 * order. What --permanent shows is not what runs.
 * Source: firewalld src/firewall/core/nftables.py.
 */
export function firewallCmd(text: string, context: Context): Reading<'packet' | 'firewall' | 'zone' | 'order'> {
  const lines = linesOf(text);
  const command = context.command ?? '';
  const mine = program(command) === 'firewall-cmd';
  const port = context.port ?? 22;
  const found = zonesOf(lines);
  // --get-active-zones prints interfaces and sources alone.
  const full = found.filter(({ entries }) => entries.has('services') && entries.has('interfaces'));
  if (!full.length) {
    const stopped = lines.findIndex(
      (line) => /^(?:FirewallD is not running|not running)$/.test(line.trim()) && (mine || line.startsWith('FirewallD')),
    );
    if (stopped >= 0) {
      return {
        kind: 'read',
        facts: [{ fact: 'packet', value: 'accept', line: stopped + 1, inferred: true }],
        from: stopped + 1,
        to: stopped + 1,
      };
    }
    if (mine && /command not found|not found$/m.test(text)) return withheld('no-such-command', 1);
    if (mine && /Authorization failed|a password is required|You need to be root/.test(text)) return withheld('needs-root', 1);
    if (mine && isFiltered(command)) return withheld('filtered');
    if (!found.length) {
      // `running`, `yes`, `public (default)`, `dhcpv6-client ssh`, `2222/tcp`, or nothing.
      const short = mine && /^[\w/ ()-]{0,500}$/.test(text.trim());
      return short ? { kind: 'read', facts: [], from: 1, to: 1 } : notMine;
    }
    const { name, line, to } = found[0] as Zone;
    // The names of the built-in zones stand for their targets, though services may have been added.
    const value: Value<'zone'> | undefined =
      found.length > 1 ? undefined : name === 'drop' ? 'drop' : name === 'block' ? 'block' : undefined;
    return { kind: 'read', facts: value && mine ? [{ fact: 'zone', value, line, inferred: true }] : [], from: line, to };
  }
  const from = (full[0] as Zone).line;
  const to = (full.at(-1) as Zone).to;
  if (isFiltered(command)) return withheld('filtered', from);
  if (/--permanent\b/.test(command)) return { kind: 'read', facts: [{ fact: 'packet', value: 'unsure', line: from }], from, to };

  // The same zone twice was printed twice: the later one is newer.
  const zones = [...new Map(full.map((zone) => [zone.name, zone])).values()];
  const text6 = familyOf(context) === 6;
  const value = (zone: Zone, key: string) => zone.entries.get(key)?.value ?? '';
  const active = zones.filter((zone) => zone.active || value(zone, 'interfaces') || value(zone, 'sources'));
  const asked = /--zone[= ](\S+)/.exec(command)?.[1];
  const single = zones.length === 1 ? (zones[0] as Zone) : undefined;
  // One zone that was asked for by name and holds nothing is in force nowhere; without a name it is the default zone.
  if (asked && !active.length) return { kind: 'read', facts: [{ fact: 'packet', value: 'unsure', line: from }], from, to };
  const inForce = active.length ? active : single ? [single] : [];
  if (!inForce.length) return { kind: 'read', facts: [], from, to };

  const chains = new Map(inForce.map((zone) => [zone.name, chainOf(zone, port)]));
  const base: Chain = { name: 'zones', line: from, owner: 'firewalld', rules: [] };
  for (const zone of inForce) {
    const sources = value(zone, 'sources').split(/\s+/).filter(Boolean);
    const known = sources.filter((one) => (one.includes(':') ? text6 : true) && /^[\da-fA-F.:]+(?:\/[\d.]+)?$/.test(one));
    if (sources.length)
      base.rules.push({
        line: zone.line,
        tests: known.length === sources.length ? [{ on: 'source', any: known }] : [{ on: 'unknown' }],
        does: { goto: zone.name },
      });
  }
  // What comes from outside does not come in on the bridge of the host's own containers.
  const outside = (zone: Zone) =>
    !value(zone, 'interfaces')
      .split(' ')
      .every((name) => inside.test(name));
  const all = inForce.filter((zone) => value(zone, 'interfaces') || !value(zone, 'sources'));
  // Where it is known which card the connection comes in by, the zone of that card has it.
  const { card } = context;
  const carded = card ? all.filter((zone) => value(zone, 'interfaces').split(/\s+/).includes(card)) : [];
  const bound = carded.length ? carded : all.some(outside) ? all.filter(outside) : all;
  bound.forEach((zone, i) => {
    const last = i === bound.length - 1;
    base.rules.push({ line: zone.line, tests: last ? [] : [{ on: 'unknown' }], does: { goto: zone.name } });
  });
  const stage: Stage = { base, chains };
  const met = fate([stage], context);
  // Of one zone without an interface, or with a bridge's, it is not known that the connection meets it; nor of one of several zones, where
  // the default zone takes the interfaces that are bound to none and is not marked.
  const sure =
    bound.length > 0 &&
    (!card || carded.length > 0) &&
    (zones.length === 1 || zones.some(({ marked }) => marked)) &&
    bound.every((zone) => /^(?!(?:lo|docker|br-|virbr|podman|cni|veth|tun|tap|wg|tailscale))\S/.test(value(zone, 'interfaces')));
  const moved =
    port !== 22 &&
    met !== undefined &&
    inForce.some((zone) => zone.name === met.chain && value(zone, 'services').split(/\s+/).includes('ssh'));
  const facts = factsOf(met, context, lines, { assumed: !sure || moved });
  const zone = met && inForce.find(({ name, entries }) => name === met.chain && (entries.get('target')?.line ?? from) === met.line);
  const kind =
    zone &&
    (value(zone, 'target') === 'DROP' ? 'drop' : value(zone, 'target') === '%%REJECT%%' || zone.name === 'block' ? 'block' : 'default');
  const packet = facts[0];
  if (packet && kind && /^(?:drop|reject)/.test(met.end)) {
    const told: Learned<'zone'> = { fact: 'zone', value: kind, line: met.line, ...(packet.inferred && { inferred: true }) };
    facts.push(told);
  }
  return { kind: 'read', facts, from, to };
}
