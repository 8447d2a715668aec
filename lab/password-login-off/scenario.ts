import { scenarios } from '../scenario';

export default scenarios('password-login-off', {
  'password-login-off': {
    break: {
      client: 'rm ~alice/.ssh/id_ed25519*',
      server: `echo 'PasswordAuthentication no' > /etc/ssh/sshd_config.d/50-cloud-init.conf; systemctl restart ssh`,
    },
    observe: [['client', 'ssh -v alice@203.0.113.7 true']],
    client: 'sshpass -p alice ssh alice@203.0.113.7 true',
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey).',
    twin: 'key-missing',
    // Nobody is there to type it.
    values: { 'ssh -p PORT': 'sshpass -p alice ssh -p PORT' },
    session: true,
  },
});
