import { scenarios } from '../scenario';

const settings = (address: string) =>
  `printf 'Host web1\\n  HostName ${address}\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config`;

export default scenarios('wrong-host', {
  // Another machine has the old address, and runs no sshd.
  'settings-name-another-machine': {
    break: { client: settings('203.0.113.1') },
    client: 'ssh alice@web1 true',
    values: { HOST: 'web1' },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.1 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
  // Nobody has it any more.
  'settings-name-a-dead-address': {
    break: { client: settings('203.0.113.99') },
    client: 'ssh alice@web1 true',
    values: { HOST: 'web1' },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.99 port 22: No route to host',
    twin: 'server-off',
    collect: false,
    answers: { console: 'no', 'local-network': 'unsure', alive: 'no', health: 'unsure', changed: 'address' },
  },
});
