import { scenarios } from '../scenario';

export default scenarios('listen-other-address', {
  'listen-other-address': {
    break: {
      server: `ip address add 10.0.0.5/24 dev eth0; echo 'ListenAddress 10.0.0.5' > /etc/ssh/sshd_config.d/private.conf; systemctl restart ssh`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'listen-loopback-only',
    session: true,
    reboot: true,
  },
});
