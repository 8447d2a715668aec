import { balanced } from '../networks';
import { scenarios } from '../scenario';

/** Until sshd hangs up on the balancer, and so on everybody behind it. */
const counted = 'for i in $(seq 200); do ssh-keyscan -T 2 203.0.113.7 2> /dev/null | grep -q . || break; sleep 0.1; done';

export default scenarios('health-check-penalty', {
  'health-check-penalty': {
    // Five checks a second say nothing to sshd, which counts a second for each: in four seconds that is more than it forgives.
    break: {
      ...balanced('192.168.1.20:22 check inter 200ms'),
      client: counted,
    },
    boots: ['server', 'router'],
    // Penalties came with OpenSSH 9.8.
    distros: ['debian-13'],
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    again: { client: counted },
    tells: { place: 'balancer' },
    values: { '198.51.100.10': '192.168.1.1' },
  },
});
