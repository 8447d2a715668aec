import { scenarios } from '../scenario';

/** What is for a login by password, and for hosts of Git repositories. */
const others = ['sudo passwd', 'git@github.com'];

export default scenarios('key-not-accepted', {
  'key-missing': {
    break: {
      server: `echo 'PasswordAuthentication no' > /etc/ssh/sshd_config.d/keys.conf; systemctl restart ssh; ssh-keygen -q -t ed25519 -N '' -C me@old-laptop -f /root/old; cat /root/old.pub > ~alice/.ssh/authorized_keys`,
    },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey).',
    twin: 'allow-users',
    values: { "'ssh-ed25519 AAAA... me@laptop'": '"$(cat /root/laptop.pub)"' },
    skip: ['ssh-copy-id', ...others, 'mykey.pem'],
  },
  'key-file-too-open': {
    break: { client: 'chmod 644 ~alice/.ssh/id_ed25519' },
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'allow-users',
    values: { 'mykey.pem': '~/.ssh/id_ed25519' },
    skip: [...others, 'authorized_keys', 'id_ed25519.pub'],
  },
});
