import { addresses } from './network';
import type { Random } from './random';

const nets = [
  ...['198.51.100.0/24', '198.51.100.0/28', '198.51.100.64/26', '198.51.100.10', '198.51.100.77', '10.0.0.0/8', '203.0.113.9'],
  ...['2001:db8::/64', '2001:db8::10', '2001:db8::40/122', 'fd00::/8', '2001:db8:1::/48'],
];

/** Profiles that stand beside those that Debian ships. */
export const profiles = `
[Web Console]
title=Console
description=An own profile with ssh's port in it
ports=22,9090/tcp
[Nginx Full]
title=Web server
description=As nginx ships it
ports=80,443/tcp
[Backup]
title=Backup
description=Two protocols
ports=2222/tcp|873/udp`;

/** What a person does to ufw, one command in a line, without its name; behind `$` stands what is done to the host around it. */
export function ufwRules({ below, pick, chance }: Random): string[] {
  const port = () =>
    pick([
      '22',
      '22',
      '22',
      '22/tcp',
      '22/tcp',
      '2222/tcp',
      '80',
      '443/tcp',
      '22/udp',
      '53',
      '20:30/tcp',
      '80,443/tcp',
      '22,80,443/tcp',
      '1:1024/tcp',
      '8000:9000,22/tcp',
    ]);
  const named = () =>
    pick(['ssh', 'OpenSSH', 'OpenSSH', "'Web Console'", "'Nginx Full'", 'Backup', 'http', 'SSH', 'Samba', 'CIFS', 'telnet/tcp']);
  const action = () =>
    pick(['allow', 'allow', 'allow', 'allow', 'allow', 'deny', 'deny', 'deny', 'reject', 'reject', chance(75) ? 'limit' : 'allow']);
  const log = () => (chance(8) ? pick([' log', ' log-all']) : '');
  const note = () =>
    chance(15)
      ? ` comment '${pick(['office', 'DENY all but the office', 'ALLOW IN    Anywhere', '22/tcp (v6)', 'who: me, 10.0.0.0/8'])}'`
      : '';
  const place = () => (chance(12) ? pick(['insert 1 ', 'insert 2 ', 'prepend ']) : '');
  const device = () => (chance(9) ? ` in on ${pick(['eth0', 'eth0', 'eth1', 'lo', 'wg0'])}` : '');

  const long = () => {
    const from = pick(['any', 'any', ...nets, ...nets]);
    const six = from.includes(':');
    const to = chance(15)
      ? pick(six ? [addresses.server[6], '2001:db8::21'] : [addresses.server[4], '198.51.100.0/24', '198.51.100.21'])
      : 'any';
    const kind = below(10);
    const end =
      kind < 6
        ? ` port ${pick(['22', '22', '22', '2222', '80', '22,2222', '20:30', 'ssh'])}`
        : kind < 7
          ? ` app ${pick(['OpenSSH', "'Web Console'"])}`
          : '';
    const ranged = /[:,]/.test(end);
    const proto =
      kind < 7 && (ranged || chance(35))
        ? ` proto ${chance(90) ? 'tcp' : 'udp'}`
        : kind === 9 && chance(40)
          ? ` proto ${pick(['tcp', 'udp', 'gre', 'esp'])}`
          : '';
    const sport = chance(6) && !/ app/.test(end) ? ` port ${pick(['1024:65535', '53', '22'])}` : '';
    const both = / proto/.test(proto) || !sport.includes(':') ? proto : ' proto tcp';
    return `from ${from}${sport} to ${to}${end}${end.includes(' app') ? '' : both}`;
  };
  const rule = (): string => {
    const kind = below(40);
    if (kind === 0) return `route allow in on eth0 out on eth1 to 10.0.0.5 port ${pick(['22', '80'])} proto tcp`;
    if (kind === 1)
      return `${pick(['allow', 'deny', 'reject'])} out ${pick(['53', '22/tcp', 'to any port 22', 'from any to any', 'on eth0 to any'])}`;
    if (kind < 18) return `${place()}${action()}${log()} ${chance(25) ? named() : port()}${note()}`;
    if (kind < 20) return `${place()}${action()} in ${chance(30) ? named() : port()}${note()}`;
    return `${place()}${action()}${device()}${log()} ${long()}${note()}`;
  };

  const lines: string[] = [];
  if (chance(60)) lines.push(`default ${pick(['deny', 'deny', 'allow', 'reject'])} incoming`);
  if (chance(15)) lines.push(`default ${pick(['deny', 'allow', 'reject'])} outgoing`);
  if (chance(20)) lines.push(`logging ${pick(['off', 'low', 'medium', 'high', 'full'])}`);
  if (chance(5)) lines.push("$ sed -i 's/^IPV6=yes/IPV6=no/' /etc/default/ufw");
  if (chance(4)) lines.push("$ sed -i 's/^MANAGE_BUILTINS=no/MANAGE_BUILTINS=yes/' /etc/default/ufw");
  if (chance(5))
    lines.push(
      `$ sed -i '/^COMMIT/i -A ufw-before-input -p tcp --dport ${pick(['22', '80'])} -j ${pick(['ACCEPT', 'DROP'])}' /etc/ufw/before.rules`,
    );
  if (chance(5)) lines.push(`$ iptables -A INPUT -p tcp --dport ${pick(['22', '2222'])} -j ${pick(['ACCEPT', 'DROP', 'REJECT'])}`);
  if (chance(3)) lines.push(`$ ip6tables -A INPUT -p tcp -m tcp --dport 22 -j ${pick(['ACCEPT', 'DROP', 'REJECT'])}`);
  if (chance(3))
    lines.push(
      '$ nft "add table inet mine; add chain inet mine in { type filter hook input priority -5; policy accept; }; add rule inet mine in tcp dport 22 drop"',
    );
  if (chance(3)) lines.push('$ iptables -t nat -A PREROUTING -p tcp --dport 2222 -j REDIRECT --to-ports 22');
  const rules = Array.from({ length: below(7) }, rule);
  if (chance(25)) lines.push('--force enable', ...rules);
  else lines.push(...rules, ...(chance(97) ? ['--force enable'] : []));
  return lines;
}
