import { scenarios } from '../scenario';

/** Six logins at once, as a script makes them. The last is refused. */
const burst = `su alice -c 'for i in 1 2 3 4 5 6; do ssh alice@203.0.113.7 true; done' || true`;

export default scenarios('ufw-rate-limit', {
  'ufw-limit': {
    break: { server: 'ufw limit 22/tcp; ufw --force enable', client: burst },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'ufw-reject-rule',
    session: true,
    reboot: true,
    again: { client: burst },
  },
});
