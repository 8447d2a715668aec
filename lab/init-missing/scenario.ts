import { scenarios } from '../scenario';

export default scenarios('init-missing', {
  'init-missing': {
    // As in a container: process 1 is another program, and sshd was never started.
    boots: [],
    break: {},
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
  },
});
