import { type Scenario, scenarios } from '../scenario';

/** One network: the router becomes a switch, and the client gets an address beside the server's. */
const sameNetwork = {
  router: `ip link add br0 type bridge
for one in eth0 eth1; do ip address flush dev $one; ip link set $one master br0; done
for one in 198.51.100.1/24 203.0.113.1/24 2001:db8:1::1/64 2001:db8:2::1/64; do ip address add $one dev br0; done
ip link set br0 up`,
  client: 'ip address add 2001:db8:2::4/64 dev eth0',
};

const common = {
  client: 'ssh alice@2001:db8:2::7 true',
  symptom: 'no-route',
  says: 'ssh: connect to host 2001:db8:2::7 port 22: No route to host',
  twin: 'server-off',
  observe: [['client', 'ip -6 neigh show 2001:db8:2::7']],
  // The machine is there: over IPv4 it answers.
  tells: { neighbour: 'silent' },
  // What a client knows of its neighbours it remembers for a while.
  again: { client: 'ip -6 neigh flush dev eth0' },
} satisfies Partial<Scenario>;

export default scenarios('neighbour-discovery-blocked', {
  'ip6tables-no-icmpv6': {
    ...common,
    break: {
      server: 'ip6tables -A INPUT -p tcp --dport 22 -j ACCEPT; ip6tables -A INPUT -i lo -j ACCEPT; ip6tables -P INPUT DROP',
      ...sameNetwork,
    },
    values: { HOST: '2001:db8:2::7', CLIENT: '2001:db8:2::4' },
    skip: ['sudo nft ', 'nft-undo --on-active', 'nft delete'],
  },
  'nft-no-icmpv6': {
    ...common,
    break: {
      server: `nft -f - <<'end'
table inet filter {
	chain input {
		type filter hook input priority filter; policy drop;
		iif lo accept
		ct state established,related accept
		tcp dport 22 accept
	}
}
end`,
      ...sameNetwork,
    },
    values: { HOST: '2001:db8:2::7', CLIENT: '2001:db8:2::4' },
    skip: ['sudo ip6tables ', 'ip6tables-save'],
  },
});
