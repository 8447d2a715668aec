import { scenarios } from '../scenario';

export default scenarios('sshd-killed', {
  // Debian's own unit is started again by systemd; one that says otherwise is not.
  'sshd-killed': {
    break: {
      server: `mkdir -p /etc/systemd/system/ssh.service.d; printf '[Service]\\nRestart=no\\n' > /etc/systemd/system/ssh.service.d/local.conf; systemctl daemon-reload
kill -KILL $(systemctl show ssh -p MainPID --value); while systemctl is-active --quiet ssh; do read -rt 0.05 <> <(:) || true; done`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    keeps: 'only the setting for the next kill is undone, and sshd goes on running',
    session: true,
    reboot: true,
  },
});
