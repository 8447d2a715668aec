import { scenarios } from '../scenario';

export default scenarios('privileged-port', {
  'privileged-port': {
    break: {
      server: `mkdir /etc/systemd/system/ssh.service.d; printf '[Service]\\nCapabilityBoundingSet=~CAP_NET_BIND_SERVICE\\n' > /etc/systemd/system/ssh.service.d/harden.conf
systemctl daemon-reload; systemctl restart ssh || true`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'listen-address-absent',
    session: true,
    reboot: true,
  },
});
