import { scenarios } from '../scenario';

export default scenarios('host-key-changed', {
  'host-key-changed': {
    break: { server: `rm /etc/ssh/ssh_host_*; ssh-keygen -q -A; systemctl restart ssh` },
    symptom: 'host-key',
    says: 'Host key verification failed.',
  },
});
