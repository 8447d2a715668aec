import { scenarios } from '../scenario';

export default scenarios('ipv6-broken', {
  // A name with both addresses, and somebody who does not wait until ssh comes to the second.
  'ipv6-dropped-on-the-way': {
    break: {
      router: 'ip6tables -A FORWARD -p tcp --dport 22 -j DROP',
      client: `echo '2001:db8:2::7 web1.example.net' >> /etc/hosts`,
    },
    client: 'timeout 5 ssh -v alice@web1.example.net true',
    values: { HOST: 'web1.example.net' },
    symptom: 'timed-out',
    says: /Connecting to web1\.example\.net \[2001:db8:2::7\] port 22\.$/,
    twin: 'nft-policy-drop',
    collect: false,
    observe: [
      [
        'client',
        `ssh -4 -o ConnectTimeout=8 -p 22 alice@web1.example.net true && echo 'IPv4 works'; ssh -6 -o ConnectTimeout=8 -p 22 alice@web1.example.net true && echo 'IPv6 works'`,
      ],
    ],
  },
});
