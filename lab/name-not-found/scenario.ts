import { scenarios } from '../scenario';

export default scenarios('name-not-found', {
  'name-not-found': {
    break: {
      client: `sed -i '/web1.example.net/d' /etc/hosts; echo 'nameserver 198.51.100.1' > /etc/resolv.conf`,
      router: 'dnsmasq --no-resolv --no-hosts --local=/example.net/ --pid-file=/run/dnsmasq.pid',
    },
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    symptom: 'name',
    says: 'ssh: Could not resolve hostname web1.example.net: Name or service not known',
  },
});
