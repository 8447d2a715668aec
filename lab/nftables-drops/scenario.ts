import { scenarios } from '../scenario';

export default scenarios('nftables-drops', {
  'nft-policy-drop': {
    break: {
      server: `nft -f - <<'end'
table inet filter {
	chain input {
		type filter hook input priority filter; policy drop;
		iif lo accept
		ct state established,related accept
		tcp dport 443 accept
	}
}
end`,
    },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'ufw-default-deny',
    session: true,
  },
});
