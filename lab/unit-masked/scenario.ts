import { scenarios } from '../scenario';

export default scenarios('unit-masked', {
  'unit-masked': {
    break: { server: 'systemctl disable --now ssh; systemctl mask ssh' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
  'unit-masked-until-boot': {
    break: { server: 'systemctl stop ssh; systemctl mask --runtime ssh' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
  // The first who dials is cut off while the socket is alive, and it fails with them.
  'unit-masked-under-socket': {
    break: { server: 'systemctl disable --now ssh; systemctl enable --now ssh.socket; systemctl mask ssh.service' },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    reboot: true,
  },
});
