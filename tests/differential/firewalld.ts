import { addresses } from './network';
import type { Random } from './random';

const nets = {
  ipv4: ['198.51.100.0/24', '198.51.100.0/28', '198.51.100.64/26', '198.51.100.10', '198.51.100.77', '10.0.0.0/8', '203.0.113.9'],
  ipv6: ['2001:db8::/64', '2001:db8::10', '2001:db8::40/122', 'fd00::/8', '2001:db8:1::/48'],
};

/** What a person does to firewalld, one command in a line, without its name; behind `$` stands what is done to the host around it. */
export function firewalldRules({ below, pick, some, chance }: Random): string[] {
  const lines: string[] = [];
  const set = (name: string, value: string) => lines.push(`$ sed -i 's/^${name}=.*/${name}=${value}/' /etc/firewalld/firewalld.conf`);
  const add = (options: string) => lines.push(options);
  const zones = ['public', 'public', 'public', 'drop', 'block', 'dmz', 'external', 'home', 'internal', 'trusted', 'work', 'office'];
  const main = pick(zones);
  const ours = main === 'office' || chance(8);
  if (ours) add('--new-zone=office');
  add(`--set-default-zone=${chance(75) ? main : pick(zones.slice(0, -1))}`);
  if (chance(14)) set('FirewallBackend', 'iptables');
  if (chance(12)) set('LogDenied', pick(['all', 'unicast']));
  if (chance(10)) set('IndividualCalls', 'yes');
  if (chance(10)) set('IPv6_rpfilter', 'no');
  if (chance(75)) add(`--zone=${main} --add-interface=eth0`);
  if (chance(8)) add(`--zone=${pick(zones.slice(0, -1))} --add-interface=${pick(['eth1', 'wg0', 'docker0'])}`);
  const sets = (['ipv4', 'ipv6'] as const).filter(() => chance(10));
  for (const family of sets) {
    const name = family === 'ipv4' ? 'office4' : 'office6';
    add(`--new-ipset=${name} --type=hash:net${family === 'ipv6' ? ' --option=family=inet6' : ''}`);
    for (const net of some(nets[family], 2)) add(`--ipset=${name} --add-entry=${net}`);
  }
  if (chance(8)) {
    add('--new-service=ssh-alt');
    add(`--service=ssh-alt --add-port=${pick(['2222', '22', '22'])}/tcp`);
  }
  if (chance(3)) add('--service=ssh --add-port=2222/tcp');

  const service = () => pick(['ssh', 'ssh', 'ssh', 'http', 'https', 'cockpit', 'mdns', 'ssh-alt', 'ftp', 'samba']);
  const port = () => pick(['22/tcp', '22/tcp', '2222/tcp', '80/tcp', '443/tcp', '20-30/tcp', '22/udp', '1024-65535/tcp', '1-1024/tcp']);
  const source = () => {
    const family = pick(['ipv4', 'ipv6'] as const);
    return { family, net: pick(nets[family]) };
  };
  const rich = (): string => {
    const parts = ['rule'];
    if (chance(12)) parts.push(`priority="${pick(['-100', '-1', '1', '10', '32767'])}"`);
    const { family, net } = source();
    const kind = below(20);
    if (kind < 12) parts.push(`family="${family}" source${chance(10) ? ' NOT' : ''} address="${net}"`);
    else if (kind < 13 && sets.length) parts.push(`family="${sets[0]}" source ipset="${sets[0] === 'ipv4' ? 'office4' : 'office6'}"`);
    else if (kind < 14 && chance(20)) parts.push('source mac="02:00:00:00:00:0a"');
    else if (kind < 16) parts.push(`family="${family}"`);
    const version = family === 'ipv4' ? 4 : 6;
    if (kind < 12 && chance(8))
      parts.push(
        `destination${chance(20) ? ' NOT' : ''} address="${pick([addresses.server[version], family === 'ipv4' ? '198.51.100.21' : '2001:db8::21'])}"`,
      );
    const what = below(10);
    if (what < 4) parts.push(`service name="${service()}"`);
    else if (what < 7) {
      const [number, protocol] = port().split('/');
      parts.push(`port port="${number}" protocol="${protocol}"`);
    } else if (what < 8)
      parts.push(
        pick([
          'protocol value="tcp"',
          'protocol value="icmp"',
          'source-port port="1024-65535" protocol="tcp"',
          'icmp-block name="echo-request"',
          'forward-port port="2222" protocol="tcp" to-port="22"',
          'masquerade',
        ]),
      );
    if (chance(12))
      parts.push(
        `log prefix="${pick(['drop', 'ssh accept'])}" level="${pick(['info', 'notice'])}"${chance(40) ? ' limit value="5/m"' : ''}`,
      );
    const end = below(20);
    // An icmp-block, a masquerade and a forwarded port take no action.
    if (!/icmp-block|masquerade|forward-port/.test(parts.join(' '))) {
      const typed = kind < 12 || (kind >= 14 && kind < 16);
      const type = pick(
        family === 'ipv4'
          ? [
              'icmp-host-prohibited',
              'icmp-net-unreachable',
              'icmp-port-unreachable',
              'icmp-admin-prohibited',
              'icmp-host-unreachable',
              'tcp-reset',
            ]
          : ['icmp6-adm-prohibited', 'icmp6-port-unreachable', 'icmp6-no-route', 'icmp6-addr-unreachable'],
      );
      parts.push(
        end < 9
          ? 'accept'
          : end < 13
            ? 'drop'
            : end < 16
              ? 'reject'
              : end < 18
                ? typed
                  ? `reject type="${type}"`
                  : 'reject'
                : end < 19
                  ? 'accept limit value="10/m"'
                  : 'mark set="0x1"',
      );
    }
    return parts.join(' ');
  };

  const settle = (zone: string, most: number) => {
    const here = `--zone=${zone}`;
    if (chance(60)) add(`${here} ${chance(50) ? '--remove-service=ssh' : '--add-service=ssh'}`);
    for (let i = below(most); i > 0; i--) {
      const kind = below(24);
      if (kind < 5) add(`${here} --add-service=${service()}`);
      else if (kind < 9) add(`${here} --add-port=${port()}`);
      else if (kind < 18) add(`${here} --add-rich-rule='${rich()}'`);
      else if (kind < 19) add(`${here} --add-protocol=${pick(['tcp', 'udp', 'gre', 'icmp'])}`);
      else if (kind < 20) add(`${here} --add-source-port=${pick(['1024-65535', '53', '22'])}/${pick(['tcp', 'udp'])}`);
      else if (kind < 21)
        add(`${here} ${pick(['--add-masquerade', '--add-icmp-block=echo-request', '--add-icmp-block-inversion', '--add-forward'])}`);
      else if (kind < 22)
        add(
          `${here} --add-forward-port=port=${pick(['2222', '8022', '8022', '3306', chance(30) ? '22' : '8080'])}:proto=tcp:toport=${pick(['22', '80', '2222'])}`,
        );
      else add(`${here} --set-target=${pick(['ACCEPT', 'DROP', 'REJECT', 'default'])}`);
    }
  };
  settle(main, 6);
  for (let i = chance(30) ? 1 + below(2) : 0; i > 0; i--) {
    const zone = pick(zones.slice(0, -1));
    const kind = below(10);
    const from =
      kind < 8
        ? source().net
        : chance(70) && sets.length
          ? `ipset:${sets[0] === 'ipv4' ? 'office4' : 'office6'}`
          : chance(25)
            ? '02:00:00:00:00:0a'
            : source().net;
    add(`--zone=${zone} --add-source=${from}`);
    if (zone !== main) settle(zone, 3);
  }
  if (chance(4))
    add(`--direct --add-rule ${pick(['ipv4', 'ipv6'])} filter INPUT 0 -p tcp --dport 22 -j ${pick(['ACCEPT', 'DROP', 'REJECT'])}`);
  if (chance(5)) {
    add('--new-policy=inbound');
    add(`--policy=inbound --add-ingress-zone=${pick(['ANY', main])}`);
    add('--policy=inbound --add-egress-zone=HOST');
    if (chance(60)) add(`--policy=inbound --set-priority=${pick(['-10', '-1', '10'])}`);
    add(
      `--policy=inbound ${pick([`--add-rich-rule='${rich()}'`, `--add-service=${service()}`, `--set-target=${pick(['DROP', 'REJECT', 'ACCEPT'])}`])}`,
    );
  }
  if (chance(4))
    lines.push(
      '$ nft "add table inet mine; add chain inet mine in { type filter hook input priority -5; policy accept; }; add rule inet mine in tcp dport 22 drop"',
    );
  return lines;
}
