import { scenarios } from '../scenario';

export default scenarios('nftables-rejects', {
  'nft-reject': {
    break: {
      server: `nft -f - <<'end'
table inet filter {
	chain input {
		type filter hook input priority filter; policy accept;
		ct state established,related accept
		tcp dport 22 reject
	}
}
end`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    session: true,
  },
});
