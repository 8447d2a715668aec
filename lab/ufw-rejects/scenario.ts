import { scenarios } from '../scenario';

const says = 'ssh: connect to host 203.0.113.7 port 22: Connection refused';

export default scenarios('ufw-rejects', {
  'ufw-reject-rule': {
    break: { server: 'ufw reject 22/tcp; ufw --force enable' },
    symptom: 'refused',
    says,
    twin: 'sshd-stopped',
    session: true,
    reboot: true,
    caution: { given: 'ufw allow 22/tcp; ufw --force enable', wrong: 'ufw prepend reject from 198.51.100.0/24', undo: 'ufw-undo' },
  },
  'ufw-default-reject': {
    break: { server: 'ufw default reject incoming; ufw allow 443/tcp; ufw --force enable' },
    symptom: 'refused',
    says,
    twin: 'iptables-reject-port',
    session: true,
    reboot: true,
  },
});
