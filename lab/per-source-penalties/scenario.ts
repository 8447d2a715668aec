import { scenarios } from '../scenario';

export default scenarios('per-source-penalties', {
  'per-source-penalties': {
    // Each login with a key that nobody knows costs five seconds. Above fifteen the next one is not let in.
    break: {
      client: `ssh-keygen -q -t ed25519 -N '' -f /tmp/other; chown alice /tmp/other
for i in $(seq 20); do setpriv --reuid alice --regid alice --init-groups env HOME=/home/alice ssh -o BatchMode=yes -o IdentitiesOnly=yes -i /tmp/other -F none -o UserKnownHostsFile=/home/alice/.ssh/known_hosts alice@203.0.113.7 true 2>&1 | grep -q 'Permission denied' || break; done`,
    },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'max-startups',
    // Penalties came with OpenSSH 9.8, and Debian 12 has 9.2.
    distros: ['debian-13'],
  },
});
