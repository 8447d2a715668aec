import { forwards, home } from '../networks';
import { scenarios } from '../scenario';

const common = {
  // The entry on the router's page, corrected.
  outside: { router: `iptables -t nat -F PREROUTING; ${forwards('192.168.1.20:22')}` },
  tells: { place: 'home', forward: 'wrong' },
  // The router here is no OpenWrt.
  skip: ['uci set'],
} as const;

export default scenarios('port-forward-wrong', {
  'forward-to-nobody': {
    ...common,
    break: home(forwards('192.168.1.10:22')),
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'firewalld-no-ssh',
  },
  'forward-to-wrong-port': {
    ...common,
    break: home(forwards('192.168.1.20:2222')),
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
});
