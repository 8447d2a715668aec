import { scenarios } from '../scenario';

export default scenarios('listen-loopback-only', {
  'listen-loopback-only': {
    break: { server: `echo 'ListenAddress 127.0.0.1' > /etc/ssh/sshd_config.d/local.conf; systemctl restart ssh` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    session: true,
    reboot: true,
  },
});
