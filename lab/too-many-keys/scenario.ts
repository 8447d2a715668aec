import { scenarios } from '../scenario';

/** An agent that holds seven keys of other servers. */
const agent = `cat > /etc/ssh/ssh_config.d/agent.conf <<< 'IdentityAgent ~/.agent'
runuser -u alice -- bash -c 'cd; ssh-agent -a ~/.agent > /dev/null; for i in 1 2 3 4 5 6 7; do ssh-keygen -q -t ed25519 -N "" -C "server$i" -f ~/server$i; SSH_AUTH_SOCK=~/.agent ssh-add -q ~/server$i; done'`;

export default scenarios('too-many-keys', {
  'too-many-keys': {
    break: { client: agent },
    symptom: 'denied',
    says: 'Received disconnect from 203.0.113.7 port 22:2: Too many authentication failures',
    twin: 'key-missing',
    // With a password, no key is offered at all.
    skip: ['PubkeyAuthentication=no'],
  },
});
