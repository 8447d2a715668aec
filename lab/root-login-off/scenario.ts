import { scenarios } from '../scenario';

const root = 'install -d -m 700 ~root/.ssh; cp ~root/laptop.pub ~root/.ssh/authorized_keys; userdel -r alice 2> /dev/null';

export default scenarios('root-login-off', {
  'root-key-refused': {
    break: { server: `${root}; echo 'PermitRootLogin no' > /etc/ssh/sshd_config.d/10-hardening.conf; systemctl restart ssh` },
    client: 'ssh root@203.0.113.7 true',
    mended: 'ssh alice@203.0.113.7 true',
    values: { USER: 'root' },
    symptom: 'denied',
    says: 'root@203.0.113.7: Permission denied (publickey,password).',
    twin: 'allow-users',
  },
});
