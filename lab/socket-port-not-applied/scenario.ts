import { scenarios } from '../scenario';

export default scenarios('socket-port-not-applied', {
  'socket-port-not-applied': {
    break: {
      server: `systemctl disable --now ssh.service; systemctl enable --now ssh.socket
sed -i 's/^#Port 22/Port 2222/' /etc/ssh/sshd_config; systemctl restart ssh`,
    },
    client: 'ssh -p 2222 alice@203.0.113.7 true',
    values: { PORT: '2222' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 2222: Connection refused',
    twin: 'port-elsewhere',
    session: true,
    reboot: true,
  },
});
