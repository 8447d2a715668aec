import { scenarios } from '../scenario';

export default scenarios('key-not-accepted', {
  'key-missing': {
    break: {
      server: `echo 'PasswordAuthentication no' > /etc/ssh/sshd_config.d/keys.conf; systemctl restart ssh; ssh-keygen -q -t ed25519 -N '' -C me@old-laptop -f /root/old; cat /root/old.pub > ~alice/.ssh/authorized_keys`,
    },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey).',
    twin: 'allow-users',
    values: { "'ssh-ed25519 AAAA... me@laptop'": '"$(cat /root/laptop.pub)"' },
    skip: ['ssh-copy-id'],
  },
});
