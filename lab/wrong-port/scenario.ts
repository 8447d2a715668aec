import { scenarios } from '../scenario';

export default scenarios('wrong-port', {
  'port-elsewhere': {
    break: { server: `echo 'Port 2222' > /etc/ssh/sshd_config.d/port.conf; systemctl restart ssh` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
});
