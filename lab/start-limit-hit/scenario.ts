import { scenarios } from '../scenario';

export default scenarios('start-limit-hit', {
  'start-limit-hit': {
    break: { server: 'for i in $(seq 20); do systemctl restart ssh || break; done; ! systemctl is-active --quiet ssh' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
});
