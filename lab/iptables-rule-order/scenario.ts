import { scenarios } from '../scenario';

export default scenarios('iptables-rule-order', {
  'iptables-accept-below-reject': {
    break: {
      server: `iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A INPUT -p icmp -j ACCEPT
iptables -A INPUT -i lo -j ACCEPT
iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited
iptables -A INPUT -p tcp -m tcp --dport 22 -j ACCEPT`,
    },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'iptables-host-prohibited',
    session: true,
    caution: {
      given: 'iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -A INPUT -j REJECT --reject-with icmp-host-prohibited',
      wrong: 'iptables -D INPUT 1; iptables -A INPUT -p tcp --dport 22 -j ACCEPT',
      undo: 'iptables-undo',
    },
  },
  'iptables-accept-below-drop': {
    break: {
      server: `iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A INPUT -i lo -j ACCEPT
iptables -A INPUT -j DROP
iptables -A INPUT -p tcp -m tcp --dport 22 -j ACCEPT`,
    },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'iptables-policy-drop',
    session: true,
  },
});
