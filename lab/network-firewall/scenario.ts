import { type Scenario, scenarios } from '../scenario';

/** A rule of the router between the two networks, which runs an sshd of its own: the jump host of the page. */
const between = (rule: string): Pick<Scenario, 'break' | 'boots' | 'values' | 'answers'> => ({
  break: {
    router: `for i in $(seq 50); do ss -Htln 'sport = :22' | grep -q . && break; sleep 0.1; done; ${rule}`,
    client: `su alice -c 'sshpass -p alice ssh-copy-id -o StrictHostKeyChecking=accept-new alice@198.51.100.1'`,
  },
  boots: ['server', 'router'],
  values: { JUMP_HOST: '198.51.100.1' },
  answers: { affected: 'everyone', place: 'company' },
});

const forward = '-p tcp -d 203.0.113.7 --dport 22';

export default scenarios('network-firewall', {
  'router-drops': {
    ...between(`iptables -A FORWARD ${forward} -j DROP`),
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
  },
  'router-resets': {
    ...between(`iptables -A FORWARD ${forward} -j REJECT --reject-with tcp-reset`),
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'iptables-reject-reset',
  },
  'router-prohibits': {
    ...between(`iptables -A FORWARD ${forward} -j REJECT --reject-with icmp-admin-prohibited`),
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'iptables-host-prohibited',
  },
  'router-net-prohibited': {
    ...between(`iptables -A FORWARD ${forward} -j REJECT --reject-with icmp-net-prohibited`),
    symptom: 'unreachable',
    says: 'ssh: connect to host 203.0.113.7 port 22: Network is unreachable',
    twin: 'iptables-net-prohibited',
    // The lab has no other server that everybody may reach.
    answers: { egress: 'open', place: 'company' },
  },
  'router-prohibits-ipv6': {
    ...between('ip6tables -A FORWARD -p tcp -d 2001:db8:2::7 --dport 22 -j REJECT --reject-with icmp6-adm-prohibited'),
    client: 'ssh alice@2001:db8:2::7 true',
    symptom: 'prohibited',
    says: 'ssh: connect to host 2001:db8:2::7 port 22: Permission denied',
    twin: 'ip6tables-prohibited',
    values: { HOST: '2001:db8:2::7', CLIENT: '2001:db8:1::4', JUMP_HOST: '198.51.100.1' },
  },
});
