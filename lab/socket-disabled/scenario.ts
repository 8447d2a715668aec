import { scenarios } from '../scenario';

export default scenarios('socket-disabled', {
  'neither-unit-enabled': {
    break: { server: 'systemctl disable ssh.service ssh.socket' },
    restarted: true,
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
});
