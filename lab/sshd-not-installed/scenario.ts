import { offered } from '../packages';
import { scenarios } from '../scenario';

export default scenarios('sshd-not-installed', {
  'sshd-not-installed': {
    break: {
      server: `${offered('openssh-server')}\ndpkg --purge openssh-server; systemctl daemon-reload`,
      // Nobody has met this server before: it has had no keys.
      client: 'rm ~alice/.ssh/known_hosts',
    },
    client: 'ssh -o StrictHostKeyChecking=accept-new alice@203.0.113.7 true',
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
  'sshd-removed': {
    break: { server: `${offered('openssh-server')}\ndpkg --remove openssh-server` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
});
