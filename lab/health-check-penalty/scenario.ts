import { balanced } from '../networks';
import { scenarios } from '../scenario';

/** Waits on the balancer until four checks have gone out to the server, of which two are more than sshd forgives. */
const checked = `timeout 20 tcpdump -nni eth1 -c 4 'dst port 22 and tcp[tcpflags] & tcp-syn != 0' > /dev/null 2>&1`;
// A plain check answers with a reset before sshd sees it, and is never counted; one that ends in order is.
const network = balanced('192.168.1.20:22 check inter 200ms\n    option tcp-check\n    tcp-check connect linger');

export default scenarios('health-check-penalty', {
  'health-check-penalty': {
    break: {
      // At the default of 1 s for each, a busy machine sometimes needs two checks more, and the records would differ.
      server: `${network.server}; echo 'PerSourcePenalties noauth:10s' > /etc/ssh/sshd_config.d/penalties.conf; systemctl restart ssh`,
      router: `${network.router}\n${checked}`,
    },
    boots: ['server', 'router'],
    // Penalties came with OpenSSH 9.8.
    distros: ['debian-13'],
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    again: { router: checked },
    tells: { place: 'balancer' },
    values: { '198.51.100.10': '192.168.1.1' },
  },
});
