import { scenarios } from '../scenario';

export default scenarios('fail2ban-ban', {
  'fail2ban-ban': {
    break: {
      server: `install -m 640 -g adm /dev/null /var/log/auth.log; systemctl enable --now rsyslog fail2ban; for i in $(seq 50); do fail2ban-client status sshd > /dev/null 2>&1 && break; sleep 0.1; done
fail2ban-client set sshd banip 198.51.100.4`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'nft-reject',
  },
  // The ban is a rule of ufw's, and stays a ban.
  'fail2ban-through-ufw': {
    break: {
      server: `ufw allow OpenSSH; ufw --force enable
install -m 640 -g adm /dev/null /var/log/auth.log
printf '[sshd]\\nbackend = auto\\nlogpath = /var/log/auth.log\\nbanaction = ufw\\n' > /etc/fail2ban/jail.d/ufw.conf
systemctl enable --now rsyslog fail2ban; for i in $(seq 50); do fail2ban-client status sshd > /dev/null 2>&1 && break; sleep 0.1; done
fail2ban-client set sshd banip 198.51.100.4; for i in $(seq 50); do ufw status | grep -q REJECT && break; sleep 0.1; done`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'ufw-reject-rule',
  },
});
