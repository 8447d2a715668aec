import { scenarios } from '../scenario';

export default scenarios('route-missing', {
  'default-route-gone': {
    break: { server: 'ip route del default' },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
    caution: { wrong: 'ip route replace 198.51.100.4 via 203.0.113.99' },
    keeps: 'The default route stays, which a second command takes away.',
  },
  // What a VPN leaves behind that wants nothing to go past it.
  'way-back-shut-off': {
    break: { server: 'ip route add unreachable 198.51.100.0/24' },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
  },
});
