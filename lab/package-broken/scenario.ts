import { offered } from '../packages';
import { scenarios } from '../scenario';

export default scenarios('package-broken', {
  'program-gone': {
    break: { server: `${offered('openssh-server')}\nrm /usr/sbin/sshd; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    session: true,
    reboot: true,
  },
});
