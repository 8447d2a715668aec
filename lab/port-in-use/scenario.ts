import { scenarios } from '../scenario';

/** haproxy takes the port before sshd does; in its mode of HTTP it hangs up on what it cannot read. */
const taken = (bind: string, speaks: string) => `systemctl stop ssh
cat > /etc/haproxy/haproxy.cfg <<'end'
defaults
	timeout connect 5s
	timeout client 50s
	timeout server 50s
frontend web
	bind ${bind}
	${speaks}
end
systemctl enable --now haproxy; systemctl start ssh || true`;

/** While sshd holds the port the other program cannot have it back. */
const again = { server: 'systemctl stop ssh; systemctl restart haproxy; systemctl start ssh || true' };

export default scenarios('port-in-use', {
  'port-taken': {
    break: { server: taken(':::22 v4v6', 'mode http') },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    again,
    session: true,
    reboot: true,
  },
  'port-taken-silent': {
    break: { server: taken('0.0.0.0:22', 'mode tcp\n\ttcp-request inspect-delay 30s\n\ttcp-request content reject if WAIT_END') },
    symptom: 'silent',
    says: 'Connection timed out during banner exchange',
    twin: 'daemon-stopped',
    again,
  },
  'port-taken-on-loopback': {
    break: { server: taken('127.0.0.1:22', 'mode http') },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'listen-loopback-only',
    again,
  },
});
