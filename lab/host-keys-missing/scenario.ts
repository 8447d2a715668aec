import { scenarios } from '../scenario';

/** A server made from an image is new to its clients, and so no key of it is known. */
const stranger = 'rm /home/alice/.ssh/known_hosts';
const client = 'ssh -o StrictHostKeyChecking=accept-new alice@203.0.113.7 true';

export default scenarios('host-keys-missing', {
  'host-keys-missing': {
    break: { server: 'rm /etc/ssh/ssh_host_*; systemctl restart ssh || true', client: stranger },
    client,
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'host-keys-unreadable',
    reboot: true,
  },
  'host-keys-empty': {
    break: { server: 'for key in /etc/ssh/ssh_host_*; do : > $key; done; systemctl restart ssh || true', client: stranger },
    client,
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'host-keys-unreadable',
  },
});
