import { scenarios } from '../scenario';

// ufw replaces a rule that names the same ports and protocols; the rule for the other form of the port is a second one.
export default scenarios('ufw-rule-order', {
  'ufw-deny-above-allow': {
    break: { server: 'ufw deny 22; ufw allow 22/tcp; ufw --force enable' },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
    session: true,
    reboot: true,
    caution: { given: 'ufw allow 22/tcp; ufw --force enable', wrong: 'ufw prepend deny from 198.51.100.0/24', undo: 'ufw-undo' },
  },
  'ufw-reject-above-allow': {
    break: { server: 'ufw reject 22; ufw allow OpenSSH; ufw --force enable' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'ufw-reject-rule',
    session: true,
    reboot: true,
  },
});
