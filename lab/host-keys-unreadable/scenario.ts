import { scenarios } from '../scenario';

export default scenarios('host-keys-unreadable', {
  'host-keys-unreadable': {
    break: { server: 'chmod -R a+rX /etc/ssh; systemctl restart ssh || true' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'host-keys-missing',
    // sudo kept its rights here.
    skip: ['chmod 4755'],
    session: true,
    reboot: true,
  },
});
