import { scenarios } from '../scenario';

export default scenarios('still-booting', {
  // The file as the boot itself writes it, before logins are open.
  'booting-nologin': {
    break: { server: 'systemd-tmpfiles --create --boot --prefix=/run/nologin' },
    // No cloud has started this server.
    skip: ['cloud-init'],
    symptom: 'closed',
    says: 'System is booting up. Unprivileged users are not permitted to log in yet.',
    twin: 'hosts-deny',
  },
  'booting-no-sshd-yet': {
    break: { server: 'systemctl stop ssh' },
    outside: { server: '(sleep 2; systemctl start ssh) > /dev/null 2>&1 &' },
    // The wait is all that is needed; nothing holds the boot up.
    skip: ['cloud-init', '/run/nologin'],
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    collect: false,
    answers: { console: 'no', resolution: 'resolved', affected: 'everyone', changed: 'reboot', health: 'unsure' },
  },
});
