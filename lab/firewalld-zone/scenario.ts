import { scenarios } from '../scenario';

export default scenarios('firewalld-zone', {
  'firewalld-zone-drop': {
    break: { server: 'systemctl enable --now firewalld; firewall-cmd --set-default-zone=drop' },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
    session: true,
    reboot: true,
  },
  'firewalld-zone-block': {
    break: { server: 'systemctl enable --now firewalld; firewall-cmd --set-default-zone=block' },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'firewalld-no-ssh',
    values: { 'zone=drop': 'zone=block' },
    session: true,
    reboot: true,
  },
  'firewalld-rich-rule': {
    break: {
      server: `systemctl enable --now firewalld
firewall-cmd --permanent --zone=public --add-rich-rule='rule family="ipv4" source address="198.51.100.0/24" reject'
firewall-cmd --reload`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'nft-reject',
    values: { 'zone=drop': 'zone=public' },
    session: true,
    reboot: true,
  },
});
