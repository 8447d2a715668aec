import { scenarios } from '../scenario';

/** A link that carries less than the others, and a router that says so to nobody. */
const narrow = `ip link set eth1 mtu 1400
iptables -A OUTPUT -p icmp --icmp-type fragmentation-needed -j DROP`;

/** The list of algorithms is too large in one version, the first key in another. */
const stalled = /debug1: (?:SSH2_MSG_KEXINIT sent|expecting SSH2_MSG_KEX_ECDH_REPLY)$/;

export default scenarios('mtu-black-hole', {
  'large-packets-lost': {
    break: { router: narrow },
    client: 'timeout 10 ssh -v alice@203.0.113.7 true',
    // The client mends it for itself.
    skip: ['TCPMSS'],
    symptom: 'kex',
    says: stalled,
    twin: 'old-key-exchange',
  },
  'large-packets-shortened-by-the-router': {
    break: { router: narrow },
    client: 'timeout 10 ssh -v alice@203.0.113.7 true',
    console: 'router',
    // The router mends it for everybody.
    skip: ['mtu 1280', 'mtu 1500'],
    symptom: 'kex',
    says: stalled,
    twin: 'old-key-exchange',
  },
});
