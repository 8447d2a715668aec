import { scenarios } from '../scenario';

export default scenarios('listen-address-absent', {
  'listen-address-absent': {
    break: { server: `echo 'ListenAddress 192.0.2.10' > /etc/ssh/sshd_config.d/vpn.conf; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    session: true,
    reboot: true,
    // The way back brings the line back; sshd reads it when it starts.
    again: { server: 'systemctl restart ssh || true' },
  },
});
