import { scenarios } from '../scenario';

export default scenarios('reverse-tunnel-down', {
  // The router is the relay, and lets its forwarded ports be reached from outside.
  'tunnel-ended': {
    break: {
      server: `ssh-keygen -q -t ed25519 -N '' -f /root/.ssh/id_ed25519
sed 's/^/198.51.100.1 /' /etc/ssh/ssh_host_ed25519_key.pub > /root/.ssh/known_hosts
for i in $(seq 50); do sshpass -p alice ssh-copy-id alice@198.51.100.1 && break; sleep 0.1; done`,
      router: `echo 'GatewayPorts yes' > /etc/ssh/sshd_config.d/relay.conf; systemctl restart ssh`,
      client: `su alice -c "sed -i 's/^[^ ]*/&,198.51.100.1,[198.51.100.1]:2222,[127.0.0.1]:2222/' ~/.ssh/known_hosts
sshpass -p alice ssh-copy-id alice@198.51.100.1"`,
    },
    boots: ['server', 'router'],
    client: 'ssh -p 2222 alice@198.51.100.1 true',
    values: { HOST: '198.51.100.1', PORT: '2222' },
    symptom: 'refused',
    says: 'ssh: connect to host 198.51.100.1 port 2222: Connection refused',
    twin: 'sshd-stopped',
    tells: { place: 'tunnel' },
    // Another kind of tunnel.
    skip: ['cloudflared'],
  },
});
