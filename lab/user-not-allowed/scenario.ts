import { scenarios } from '../scenario';

export default scenarios('user-not-allowed', {
  'allow-users': {
    break: { server: `echo 'AllowUsers bob' > /etc/ssh/sshd_config.d/allow.conf; systemctl restart ssh` },
    symptom: 'denied',
    says: /alice@203.0.113.7: Permission denied \(publickey,password\)\./,
    twin: 'key-missing',
    session: true,
  },
  // The key is right, and PAM keeps a list of its own.
  'pam-access': {
    break: {
      server: `sed -i '1i account required pam_access.so' /etc/pam.d/sshd; echo '-:ALL EXCEPT root:ALL' >> /etc/security/access.conf`,
    },
    // No list of sshd has a part in it.
    skip: ['sudo sshd -T -C'],
    symptom: 'closed',
    says: 'Connection closed by 203.0.113.7 port 22',
    twin: 'nologin-file',
    session: true,
  },
});
