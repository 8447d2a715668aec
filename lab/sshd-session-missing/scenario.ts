import { offered } from '../packages';
import { scenarios } from '../scenario';

// Debian 12 has OpenSSH 9.2, which is one program.
const distros = ['debian-13'];

export default scenarios('sshd-session-missing', {
  'sshd-session-missing': {
    distros,
    break: { server: `${offered('openssh-server')}\nrm /usr/lib/openssh/sshd-session` },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    reboot: true,
  },
  'sshd-session-missing-at-start': {
    distros,
    break: { server: `${offered('openssh-server')}\nrm /usr/lib/openssh/sshd-session; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
  'sshd-auth-missing': {
    distros,
    break: { server: `${offered('openssh-server')}\nchmod 644 /usr/lib/openssh/sshd-auth` },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
  },
});
