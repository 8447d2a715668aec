import { scenarios } from '../scenario';

export default scenarios('login-shell', {
  'shell-missing': {
    break: { server: 'usermod -s /bin/zsh alice' },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'allow-users',
  },
  'shell-not-executable': {
    break: { server: 'install -m 644 /bin/sh /usr/local/bin/sh; usermod -s /usr/local/bin/sh alice' },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'allow-users',
  },
  'shell-nologin': {
    break: { server: 'usermod -s /usr/sbin/nologin alice' },
    symptom: 'closed',
    says: 'This account is currently not available.',
    twin: 'nologin-file',
  },
});
