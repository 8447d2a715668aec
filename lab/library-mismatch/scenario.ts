import { offered } from '../packages';
import { scenarios } from '../scenario';

/** A library that sshd needs is taken away against its will, as an upgrade does that was cut off. */
const halfway = `${offered('openssh-server', 'openssh-client', 'libwrap0')}\ndpkg --remove --force-depends libwrap0`;

export default scenarios('library-mismatch', {
  'library-gone': {
    break: { server: halfway },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
  },
  'library-gone-restarted': {
    break: { server: `${halfway}; systemctl restart ssh || true` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'program-gone',
    // From OpenSSH 9.8 on this library belongs to sshd-session: the listener starts without it.
    distros: ['debian-12'],
    reboot: true,
  },
});
