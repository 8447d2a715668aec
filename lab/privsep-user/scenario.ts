import { scenarios } from '../scenario';

export default scenarios('privsep-user', {
  'privsep-user': {
    break: { server: `sed -i '/^sshd:/d' /etc/passwd; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
  // Who was listening before goes on listening.
  'privsep-user-gone-while-running': {
    break: { server: 'userdel sshd' },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
  },
});
