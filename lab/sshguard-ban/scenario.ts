import { scenarios } from '../scenario';

export default scenarios('sshguard-ban', {
  'sshguard-ban': {
    break: {
      server: `systemctl enable --now sshguard; for i in $(seq 50); do nft list set ip sshguard attackers > /dev/null 2>&1 && break; read -rt 0.1 <> <(:) || true; done
nft add element ip sshguard attackers '{ 198.51.100.4 }'`,
    },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
    skip: ['iptables -D sshguard'],
  },
});
