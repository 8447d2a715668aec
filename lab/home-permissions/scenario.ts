import { scenarios } from '../scenario';

export default scenarios('home-permissions', {
  'home-writable': {
    break: {
      server: `echo 'PasswordAuthentication no' > /etc/ssh/sshd_config.d/keys.conf; systemctl restart ssh; chmod 777 ~alice`,
    },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey).',
    twin: 'key-missing',
  },
  'keys-writable': {
    break: { server: 'chmod 755 ~alice; chmod 777 ~alice/.ssh; chmod 666 ~alice/.ssh/authorized_keys' },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'key-missing',
  },
  'home-of-another': {
    break: { server: 'useradd bob; chmod 755 ~alice; chown bob ~alice' },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'allow-users',
  },
});
