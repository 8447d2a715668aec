import { scenarios } from '../scenario';

export default scenarios('socket-override', {
  'socket-override': {
    break: {
      server: `mkdir /etc/systemd/system/ssh.socket.d; printf '[Socket]\\nListenStream=\\nListenStream=2222\\n' > /etc/systemd/system/ssh.socket.d/override.conf
systemctl disable --now ssh.service; systemctl daemon-reload; systemctl enable --now ssh.socket`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'port-elsewhere',
    reboot: true,
  },
});
