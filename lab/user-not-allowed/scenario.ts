import { scenarios } from '../scenario';

export default scenarios('user-not-allowed', {
  'allow-users': {
    break: { server: `echo 'AllowUsers bob' > /etc/ssh/sshd_config.d/allow.conf; systemctl restart ssh` },
    symptom: 'denied',
    says: /alice@203.0.113.7: Permission denied \(publickey,password\)\./,
    twin: 'key-missing',
    session: true,
  },
});
