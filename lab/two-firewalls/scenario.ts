import { scenarios } from '../scenario';

/** A second set of rules that a service loads at boot beside the firewall that is known. */
const hardening = (verdict: string, load = 'systemctl enable --now nftables') => `cat > /etc/nftables.conf <<'end'
#!/usr/sbin/nft -f
table inet hardening {
	chain in {
		type filter hook input priority filter + 10; policy accept;
		ct state established,related accept
		tcp dport 22 ${verdict}
	}
}
end
${load}`;

// firewalld and the service of nftables stop each other: what both load at once comes from a service of its own.
const own = `printf '[Service]\\nType=oneshot\\nExecStart=/usr/sbin/nft -f /etc/nftables.conf\\n[Install]\\nWantedBy=multi-user.target\\n' > /etc/systemd/system/hardening.service
systemctl enable --now hardening`;

// What is enabled again is loaded at the next boot.
const loaded = { server: 'systemctl start nftables' };

export default scenarios('two-firewalls', {
  'ufw-and-nftables': {
    break: { server: `ufw allow 22/tcp; ufw --force enable; ${hardening('drop')}` },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
    session: true,
    reboot: true,
    again: loaded,
    caution: {
      given: `ufw allow 22/tcp; ufw --force enable; ${hardening('accept')}`,
      wrong: 'nft insert rule inet hardening in tcp dport 22 drop',
      undo: 'nft-undo',
    },
  },
  'firewalld-and-nftables': {
    break: { server: `systemctl enable --now firewalld; ${hardening('reject', own)}` },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'nft-reject',
    platform: 'rhel',
    session: true,
    reboot: true,
    again: { server: 'systemctl start hardening' },
  },
});
