import { scenarios } from '../scenario';

export default scenarios('config-error', {
  'config-bad-option': {
    break: { server: `echo 'PermitRootLogn no' > /etc/ssh/sshd_config.d/10-local.conf; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    again: { server: 'systemctl restart ssh || true' },
    reboot: true,
  },
  'config-bad-value': {
    break: { server: `sed -i '1i PasswordAuthentication maybe' /etc/ssh/sshd_config; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    again: { server: 'systemctl restart ssh || true' },
  },
});
