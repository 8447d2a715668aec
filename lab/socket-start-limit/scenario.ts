import { scenarios } from '../scenario';

export default scenarios('socket-start-limit', {
  'socket-start-limit': {
    // The settings are right again, and the socket does not know.
    break: {
      server: `systemctl disable --now ssh.service; echo 'PermitRootLogn no' > /etc/ssh/sshd_config.d/10-local.conf; systemctl enable --now ssh.socket
for i in $(seq 50); do systemctl is-active -q ssh.socket || break; nc -w 1 203.0.113.7 22 < /dev/null > /dev/null 2>&1 || true; sleep 0.1; done
rm /etc/ssh/sshd_config.d/10-local.conf`,
    },
    // Whether the trouble behind it is over, only sshd itself can say.
    observe: [['server', 'install -d -m 755 /run/sshd\nsshd -t']],
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'config-bad-option',
    reboot: true,
  },
});
