import { scenarios } from '../scenario';

export default scenarios('no-common-algorithm', {
  'old-key-exchange': {
    break: {
      server: `echo 'KexAlgorithms diffie-hellman-group14-sha1' > /etc/ssh/sshd_config.d/old.conf; systemctl restart ssh`,
    },
    // The host keys, the ciphers and the MACs of this server are new ones.
    skip: ['PubkeyAcceptedAlgorithms=', 'Ciphers=+', 'RequiredRSASize'],
    symptom: 'kex',
    says: /Unable to negotiate with 203\.0\.113\.7 port 22: no matching key exchange method found\. Their offer: diffie-hellman-group14-sha1/,
    twin: 'large-packets-lost',
  },
});
