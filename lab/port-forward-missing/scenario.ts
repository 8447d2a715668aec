import { forwards, home } from '../networks';
import { scenarios } from '../scenario';

const common = {
  // The entry on the router's page.
  outside: { router: forwards('192.168.1.20:22') },
  tells: { place: 'home' },
} as const;

export default scenarios('port-forward-missing', {
  'home-router-drops': {
    ...common,
    break: home('iptables -A INPUT -i eth0 -p tcp --syn -j DROP'),
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
  },
  'home-router-refuses': {
    ...common,
    break: home(''),
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
});
