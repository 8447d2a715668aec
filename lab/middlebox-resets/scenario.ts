import { scenarios } from '../scenario';

/** What the page has them do on both sides: a capture beside the attempt. */
const watch = [
  ['server', `sudo timeout 30 tcpdump -nni any 'tcp port 22'`],
  ['client', `sudo timeout 30 tcpdump -nni any 'tcp port 22 or icmp'`],
] as const;

export default scenarios('middlebox-resets', {
  'reset-on-the-way': {
    break: { router: 'iptables -A FORWARD -p tcp --dport 22 -j REJECT --reject-with tcp-reset' },
    // The provider took the block away.
    outside: { router: 'iptables -F FORWARD' },
    // There is no second machine at the provider.
    skip: ['ssh -J'],
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    observe: watch,
    tells: { 'ended-by': 'middle' },
  },
});
