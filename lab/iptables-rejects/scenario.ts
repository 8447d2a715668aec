import { scenarios } from '../scenario';

const says = 'ssh: connect to host 203.0.113.7 port 22: Connection refused';

export default scenarios('iptables-rejects', {
  'iptables-reject-port': {
    break: {
      server: `iptables -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT
iptables -A INPUT -p tcp --dport 22 -j REJECT`,
    },
    symptom: 'refused',
    says,
    twin: 'nft-reject',
    session: true,
    caution: {
      given: 'iptables -A INPUT -p tcp --dport 443 -j REJECT',
      wrong: 'iptables -I INPUT 1 -p tcp --dport 22 -j REJECT',
      undo: 'iptables-undo',
    },
  },
  'iptables-reject-reset': {
    break: { server: 'iptables -A INPUT -p tcp --dport 22 -m conntrack --ctstate NEW -j REJECT --reject-with tcp-reset' },
    symptom: 'refused',
    says,
    twin: 'sshd-stopped',
    session: true,
  },
});
