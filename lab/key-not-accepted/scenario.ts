import { scenarios } from '../scenario';

/** What is for a login by password, for hosts of Git repositories, and for a job of CI. */
const others = ['sudo passwd', 'git@github.com', 'deploy_key'];
/** What is for a key file that others may read, and for one that ssh cannot read. */
const [tooOpen, damaged] = [
  ['chmod 600', 'chmod 644'],
  ['head -c', 'mykey.pem.before'],
];

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
    skip: [...others, ...damaged, 'authorized_keys', 'id_ed25519.pub'],
  },
  'key-file-unreadable': {
    // So it is stored where a form takes the end of the last line off.
    break: { client: 'truncate -s -1 ~alice/.ssh/id_ed25519' },
    symptom: 'denied',
    says: 'Load key "/home/alice/.ssh/id_ed25519": error in libcrypto',
    twin: 'allow-users',
    values: { 'mykey.pem': '~/.ssh/id_ed25519' },
    skip: [...others, ...tooOpen, 'authorized_keys', 'id_ed25519.pub'],
  },
});
