import { scenarios } from '../scenario';
import { place } from '../world';

export default scenarios('listen-one-family', {
  'listen-six-only': {
    break: { server: `echo 'AddressFamily inet6' > /etc/ssh/sshd_config.d/family.conf; systemctl restart ssh` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'listen-loopback-only',
    session: true,
    reboot: true,
  },
  'listen-four-only': {
    break: { server: `sed -i 's/^#ListenAddress 0.0.0.0/ListenAddress 0.0.0.0/' /etc/ssh/sshd_config; systemctl restart ssh` },
    values: { HOST: place.host6 },
    symptom: 'refused',
    says: 'ssh: connect to host 2001:db8:2::7 port 22: Connection refused',
    twin: 'listen-loopback-only',
  },
});
