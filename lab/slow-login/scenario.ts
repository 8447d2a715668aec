import { scenarios } from '../scenario';

/** A name server that never answers: what is sent to it is lost on the way. */
const lost = `nft 'add table ip lost; add chain ip lost forward { type filter hook forward priority 0; }; add rule ip lost forward udp dport 53 drop'`;

export default scenarios('slow-login', {
  'slow-login': {
    // The sshd of Debian 12 has the fix for CVE-2024-6387, which took the line out of its log that tells this cause.
    distros: ['debian-13'],
    break: {
      router: lost,
      server: `echo 'nameserver 198.51.100.53' > /etc/resolv.conf; printf 'UseDNS yes\\nLoginGraceTime 5\\n' > /etc/ssh/sshd_config.d/names.conf; systemctl restart ssh`,
    },
    symptom: 'closed',
    says: 'Connection closed by 203.0.113.7 port 22',
    twin: 'hosts-deny',
  },
});
