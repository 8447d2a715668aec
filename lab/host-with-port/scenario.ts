import { scenarios } from '../scenario';

const port = `echo 'Port 2222' > /etc/ssh/sshd_config.d/port.conf; systemctl restart ssh`;

export default scenarios('host-with-port', {
  'settings-with-the-port-in-the-name': {
    break: {
      server: port,
      client: `printf 'Host web1\\n  HostName 203.0.113.7:2222\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config
su alice -c "sed -n 's/.*,203.0.113.7,[^ ]* /[203.0.113.7]:2222 /p' ~/.ssh/known_hosts >> ~/.ssh/known_hosts"`,
    },
    client: 'ssh alice@web1 true',
    values: { PORT: '2222' },
    symptom: 'name',
    says: 'ssh: Could not resolve hostname 203.0.113.7:2222: Name or service not known',
    twin: 'name-not-found',
    collect: false,
  },
});
