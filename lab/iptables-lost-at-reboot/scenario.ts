import { scenarios } from '../scenario';

/**
 * A file of rules that a unit of the person's own loads at boot, and a rule for ssh that was added by hand. netfilter-persistent reads
 * the same file; Debian does not install it beside ufw, which the images hold.
 * @param last what ends the file
 */
const loaded = (last: string) => `install -d /etc/iptables
cat > /etc/iptables/rules.v4 <<'end'
*filter
:INPUT ${last === 'drop' ? 'DROP' : 'ACCEPT'} [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A INPUT -i lo -j ACCEPT
-A INPUT -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
-A INPUT -p tcp -m tcp --dport 443 -j ACCEPT
${last === 'drop' ? '' : '-A INPUT -j REJECT --reject-with icmp-port-unreachable\n'}COMMIT
end
cat > /etc/systemd/system/rules.service <<'end'
[Service]
Type=oneshot
ExecStart=/usr/sbin/iptables-restore /etc/iptables/rules.v4
[Install]
WantedBy=multi-user.target
end
systemctl enable --now rules
iptables -I INPUT 1 -p tcp --dport 22 -j ACCEPT`;

export default scenarios('iptables-lost-at-reboot', {
  'iptables-lost-at-reboot': {
    break: { server: loaded('drop') },
    restarted: true,
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
    tells: { changed: 'reboot' },
    reboot: true,
  },
  'iptables-lost-and-rejects': {
    break: { server: loaded('reject') },
    restarted: true,
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    tells: { changed: 'reboot' },
    reboot: true,
  },
});
