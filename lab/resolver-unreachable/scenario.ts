import { scenarios } from '../scenario';

/** A public name server, behind the router. */
const elsewhere = `ip address add 9.9.9.9/32 dev lo
dnsmasq --no-resolv --no-hosts --host-record=web1.example.net,203.0.113.7 --listen-address=9.9.9.9 --bind-interfaces --pid-file=/run/dnsmasq.pid`;
const stale = (address: string) =>
  `sed -i '/web1.example.net/d' /etc/hosts; printf 'nameserver ${address}\\noptions timeout:1 attempts:1\\n' > /etc/resolv.conf`;

export default scenarios('resolver-unreachable', {
  'name-server-refuses': {
    break: { router: elsewhere, client: stale('198.51.100.1') },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    symptom: 'name',
    says: 'ssh: Could not resolve hostname web1.example.net: Temporary failure in name resolution',
    twin: 'name-not-found',
  },
  'name-server-silent': {
    break: { router: `${elsewhere}; ip route add blackhole 192.0.2.53`, client: stale('192.0.2.53') },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    symptom: 'name',
    says: 'ssh: Could not resolve hostname web1.example.net: Temporary failure in name resolution',
    twin: 'name-not-found',
  },
});
