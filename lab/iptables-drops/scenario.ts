import { scenarios } from '../scenario';

const says = 'ssh: connect to host 203.0.113.7 port 22: Connection timed out';

export default scenarios('iptables-drops', {
  'iptables-policy-drop': {
    break: {
      server: `iptables -A INPUT -i lo -j ACCEPT
iptables -A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
iptables -A INPUT -p tcp --dport 443 -j ACCEPT
iptables -P INPUT DROP`,
    },
    symptom: 'timed-out',
    says,
    twin: 'nft-policy-drop',
    session: true,
    caution: {
      given: 'iptables -A INPUT -p tcp --dport 22 -j ACCEPT; iptables -P INPUT DROP',
      wrong: 'iptables -F INPUT',
      undo: 'iptables-undo',
    },
  },
  'iptables-drop-rule': {
    break: {
      server: `iptables -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT
iptables -A INPUT -p tcp --dport 22 -j DROP`,
    },
    symptom: 'timed-out',
    says,
    twin: 'ufw-default-deny',
    session: true,
  },
});
