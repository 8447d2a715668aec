import { scenarios } from '../scenario';

/** What the name servers say, a public one and that of the client's own network: here they are one. */
const names = (address: string) =>
  `dnsmasq --no-resolv --no-hosts --local=/example.net/ --host-record=web1.example.net,${address} --pid-file=/run/dnsmasq.pid`;

export default scenarios('name-points-elsewhere', {
  // The server moved, and its old address is the router's now, which runs no sshd.
  'hosts-file-elsewhere': {
    break: {
      router: `ip address add 9.9.9.9/32 dev lo; ${names('203.0.113.7')}`,
      client: `sed -i 's/^203.0.113.7 web1.example.net/198.51.100.1 web1.example.net/' /etc/hosts; echo 'nameserver 198.51.100.1' > /etc/resolv.conf`,
    },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    symptom: 'refused',
    says: 'ssh: connect to host web1.example.net port 22: Connection refused',
    twin: 'sshd-stopped',
    collect: false,
    answers: { console: 'no', resolution: 'elsewhere' },
  },
  'record-elsewhere': {
    break: {
      router: `ip address add 9.9.9.9/32 dev lo; ${names('198.51.100.1')}`,
      client: `sed -i '/web1.example.net/d' /etc/hosts; echo 'nameserver 198.51.100.1' > /etc/resolv.conf`,
    },
    // The record is corrected, and its time to live is over.
    outside: { router: `kill "$(cat /run/dnsmasq.pid)"; while pgrep -x dnsmasq; do :; done; ${names('203.0.113.7')}` },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    // The hosts file has no part in it.
    skip: ['hosts.before'],
    symptom: 'refused',
    says: 'ssh: connect to host web1.example.net port 22: Connection refused',
    twin: 'sshd-stopped',
    collect: false,
    answers: { console: 'no', resolution: 'elsewhere' },
  },
});
