import { scenarios } from '../scenario';

/** What the page has them do: a capture beside the attempt. */
const watch = [['client', `sudo timeout 20 tcpdump -nni any 'tcp port 22 or arp or icmp or icmp6'`]] as const;

export default scenarios('client-firewall', {
  'client-drops': {
    break: { client: 'iptables -A OUTPUT -p tcp --dport 22 -j DROP' },
    observe: watch,
    // No rule of a native table is to go, and no route.
    skip: ['HANDLE', 'unreachable 203'],
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
  },
  'client-rejects': {
    break: { client: 'iptables -A OUTPUT -p tcp --dport 22 -j REJECT' },
    observe: watch,
    skip: ['HANDLE', 'unreachable 203'],
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
  'client-prohibits': {
    break: {
      client: `nft -f - <<'end'
table ip filter {
	chain output {
		type filter hook output priority filter; policy accept;
		tcp dport 22 reject with icmp type admin-prohibited
	}
}
end`,
    },
    observe: watch,
    values: { 'handle HANDLE': `handle "$(sudo nft -a list chain ip filter output | sed -n 's/.*dport 22 .*handle //p')"` },
    // An exception in another table does not help here.
    skip: ['-j ACCEPT', 'unreachable 203'],
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'firewalld-no-ssh',
  },
  // What a VPN leaves behind that wants nothing to go past it.
  'client-route-unreachable': {
    break: { client: 'ip route add unreachable 203.0.113.0/24' },
    observe: [['client', 'ip route get 203.0.113.7']],
    // No rule is in the way.
    skip: ['-j ACCEPT', 'HANDLE'],
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'firewalld-no-ssh',
  },
});
