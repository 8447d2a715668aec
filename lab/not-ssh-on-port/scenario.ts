import { scenarios } from '../scenario';

export default scenarios('not-ssh-on-port', {
  'web-server-on-port': {
    break: {
      server: `cat > /etc/haproxy/haproxy.cfg <<'end'
defaults
	mode http
	timeout connect 5s
	timeout client 50s
	timeout server 50s
frontend web
	bind 0.0.0.0:443
end
systemctl enable --now haproxy`,
      client: `printf 'Host 203.0.113.7\\n  Port 443\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config`,
    },
    values: { PORT: '443' },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 443)/,
    twin: 'hosts-deny',
    // The line is corrected in an editor.
    outside: { client: `sed -i 's/Port 443/Port 22/' /home/alice/.ssh/config` },
  },
});
