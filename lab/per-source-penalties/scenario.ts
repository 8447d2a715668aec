import { scenarios } from '../scenario';

export default scenarios('per-source-penalties', {
  'per-source-penalties': {
    // Each failed login costs five seconds: ten cost more than the collecting takes.
    break: {
      client: `for i in $(seq 10); do setpriv --reuid alice --regid alice --init-groups sshpass -p wrong ssh -o PubkeyAuthentication=no -o NumberOfPasswordPrompts=1 -o UserKnownHostsFile=/home/alice/.ssh/known_hosts alice@203.0.113.7 true > /dev/null 2>&1 & done; wait`,
    },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'max-startups',
    // Penalties came with OpenSSH 9.8, and Debian 12 has 9.2.
    distros: ['debian-13'],
  },
});
