import { scenarios } from '../scenario';

export default scenarios('name-points-to-loopback', {
  'hosts-file-loopback': {
    break: {
      router: 'dnsmasq --no-resolv --no-hosts --host-record=web1.example.net,203.0.113.7 --pid-file=/run/dnsmasq.pid',
      client: `sed -i 's/^203.0.113.7 web1.example.net/127.0.1.1 web1.example.net/' /etc/hosts; echo 'nameserver 198.51.100.1' > /etc/resolv.conf`,
    },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    // The entry in ssh's own settings is for a name server that answers wrong.
    skip: ['before-name-points-to-loopback'],
    symptom: 'refused',
    says: 'ssh: connect to host web1.example.net port 22: Connection refused',
    twin: 'sshd-stopped',
  },
  'name-blocked': {
    break: {
      router: 'dnsmasq --no-resolv --no-hosts --address=/example.net/127.0.0.1 --pid-file=/run/dnsmasq.pid',
      client: `sed -i '/web1.example.net/d' /etc/hosts; echo 'nameserver 198.51.100.1' > /etc/resolv.conf`,
    },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    // The hosts file has no part in it.
    skip: ['hosts.before'],
    symptom: 'refused',
    says: 'ssh: connect to host web1.example.net port 22: Connection refused',
    twin: 'sshd-stopped',
    collect: false,
    answers: { console: 'no' },
  },
});
