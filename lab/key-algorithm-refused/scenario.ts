import { scenarios } from '../scenario';

const key = { "'ssh-ed25519 AAAA... me@laptop'": '"$(cat /root/laptop.pub)"' };

/** The person has an RSA key, and it is the one that the account knows. Then the new setting comes into force. */
const client = `runuser -u alice -- bash -c 'cd; ssh-keygen -q -t rsa -N "" -C me@laptop -f .ssh/id_rsa; ssh alice@203.0.113.7 "cat > .ssh/authorized_keys" < .ssh/id_rsa.pub; ssh alice@203.0.113.7 sudo systemctl restart ssh'`;

export default scenarios('key-algorithm-refused', {
  // sshd says in advance which signatures it takes, and a client then holds the key back. Before 9.5 it did not say what a Match block
  // narrows, and the key was offered and refused.
  'key-algorithm-refused': {
    break: {
      client,
      server: `printf 'Match User alice\\n    PubkeyAcceptedAlgorithms ssh-ed25519\\n' > /etc/ssh/sshd_config.d/20-keys.conf`,
    },
    observe: [['client', 'ssh -v alice@203.0.113.7 true']],
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'key-missing',
    values: key,
    skip: ['PubkeyAcceptedAlgorithms +ssh-rsa'],
  },
  // A server that is older than its clients. The sshd of Debian 12 offers signatures that its own settings refuse, as no old one does.
  'key-algorithm-of-old-server': {
    distros: ['debian-13'],
    break: {
      client,
      server: `echo 'PubkeyAcceptedAlgorithms ssh-rsa' > /etc/ssh/sshd_config.d/20-keys.conf`,
    },
    observe: [['client', 'ssh -v alice@203.0.113.7 true']],
    symptom: 'denied',
    says: 'alice@203.0.113.7: Permission denied (publickey,password).',
    twin: 'key-missing',
    skip: ['ssh-keygen', 'authorized_keys', '90-old-client'],
  },
});
