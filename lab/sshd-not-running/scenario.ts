import { scenarios } from '../scenario';

export default scenarios('sshd-not-running', {
  'sshd-stopped': {
    break: { server: 'systemctl stop ssh' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'listen-loopback-only',
    reboot: true,
  },
});
