import { scenarios } from '../scenario';

export default scenarios('start-forbidden', {
  'start-forbidden': {
    break: { server: 'touch /etc/ssh/sshd_not_to_be_run; systemctl restart ssh' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    // A running sshd does not look for the file.
    again: { server: 'systemctl restart ssh' },
    session: true,
    reboot: true,
  },
});
