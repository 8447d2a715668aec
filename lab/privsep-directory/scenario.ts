import { scenarios } from '../scenario';

export default scenarios('privsep-directory', {
  'privsep-directory-removed': {
    break: { server: 'rmdir /run/sshd' },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    session: true,
    reboot: true,
  },
  'privsep-directory-unset': {
    break: {
      server: `mkdir /etc/systemd/system/ssh.service.d; printf '[Service]\\nRuntimeDirectory=\\n' > /etc/systemd/system/ssh.service.d/local.conf
systemctl daemon-reload; rm -rf /run/sshd; systemctl restart ssh || true`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'host-keys-missing',
  },
});
