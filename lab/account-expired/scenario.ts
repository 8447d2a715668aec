import { scenarios } from '../scenario';

export default scenarios('account-expired', {
  'account-expired': {
    break: { server: 'chage -E 0 alice' },
    symptom: 'closed',
    says: 'Your account has expired; please contact your system administrator.',
    twin: 'nologin-file',
    keeps: 'the day that the page sets is one to come',
  },
  'account-locked': {
    break: { server: `echo 'UsePAM no' > /etc/ssh/sshd_config.d/pam.conf; systemctl restart ssh; passwd -l alice` },
    symptom: 'denied',
    says: /alice@203\.0\.113\.7: Permission denied \(publickey(?:,password)?\)\./,
    twin: 'key-missing',
    keeps: 'the day that the page sets is one to come',
  },
  'password-inactive': {
    break: { server: 'chage -d 2024-01-01 -M 90 -I 30 alice' },
    symptom: 'closed',
    says: 'Your account has expired; please contact your system administrator.',
    twin: 'nologin-file',
    keeps: 'the day that the page sets is one to come',
  },
});
