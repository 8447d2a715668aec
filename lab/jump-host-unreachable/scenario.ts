import { throughJump } from '../networks';
import { scenarios } from '../scenario';

export default scenarios('jump-host-unreachable', {
  'jump-host-on-another-port': {
    ...throughJump({ sshd: 'Port 2222', port: 2222 }),
    // There is one jump host, and no way past it is wanted.
    skip: ['jump2.example.net', 'ProxyJump=none'],
    collect: false,
    symptom: 'proxy',
    says: 'ssh: connect to host jump.example.net port 22: Connection refused',
    twin: 'jump-target-rejects',
  },
});
