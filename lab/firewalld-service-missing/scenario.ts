import { scenarios } from '../scenario';

export default scenarios('firewalld-service-missing', {
  'firewalld-no-ssh': {
    break: {
      server: 'systemctl enable --now firewalld; firewall-cmd --permanent --zone=public --remove-service=ssh; firewall-cmd --reload',
    },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'server-off',
    session: true,
    reboot: true,
  },
});
