import { scenarios } from '../scenario';

export default scenarios('ufw-denies', {
  'ufw-default-deny': {
    break: { server: 'ufw allow 443/tcp; ufw --force enable' },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
    session: true,
    reboot: true,
    caution: { given: 'ufw allow 22/tcp; ufw --force enable', wrong: 'ufw delete allow 22/tcp', undo: 'ufw-undo' },
  },
});
