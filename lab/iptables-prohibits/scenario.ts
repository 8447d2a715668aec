import { scenarios } from '../scenario';

export default scenarios('iptables-prohibits', {
  // The rules that older Red Hat systems and Oracle's images bring, without the line for ssh.
  'iptables-host-prohibited': {
    break: {
      server: `iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A INPUT -p icmp -j ACCEPT
iptables -A INPUT -i lo -j ACCEPT
iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited`,
    },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'server-off',
    session: true,
    caution: {
      given: 'iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited',
      wrong: 'iptables -D INPUT 1',
      undo: 'iptables-undo',
    },
  },
  'iptables-net-prohibited': {
    break: { server: 'iptables -A INPUT -p tcp --dport 22 -m conntrack --ctstate NEW -j REJECT --reject-with icmp-net-prohibited' },
    symptom: 'unreachable',
    says: 'ssh: connect to host 203.0.113.7 port 22: Network is unreachable',
    twin: 'router-net-prohibited',
    session: true,
  },
  'ip6tables-prohibited': {
    break: { server: 'ip6tables -A INPUT -p tcp --dport 22 -m conntrack --ctstate NEW -j REJECT --reject-with icmp6-adm-prohibited' },
    client: 'ssh alice@2001:db8:2::7 true',
    symptom: 'prohibited',
    says: 'ssh: connect to host 2001:db8:2::7 port 22: Permission denied',
    twin: 'router-prohibits-ipv6',
    values: { HOST: '2001:db8:2::7', CLIENT: '2001:db8:1::4', 'sudo iptables -S': 'sudo ip6tables -S' },
  },
});
