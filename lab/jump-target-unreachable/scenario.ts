import { throughJump } from '../networks';
import { scenarios } from '../scenario';

const jump = throughJump();
const named = throughJump({}, 'web1.example.net');

/** The private network of the page is the one behind the router here. */
const behind = { '198.51.100.20': '203.0.113.7', '198.51.100.1': '203.0.113.1' };

export default scenarios('jump-target-unreachable', {
  // Two networks meet in the jump host, and the target lets in the other one alone.
  'jump-target-rejects': {
    ...jump,
    values: behind,
    break: { ...jump.break, server: 'ufw default reject incoming; ufw allow from 198.51.100.0/24 to any port 22; ufw --force enable' },
    // The jump host needs no name for it.
    skip: ['before-jump-target-unreachable'],
    symptom: 'proxy',
    says: 'channel 0: open failed: connect failed: Connection refused',
    twin: 'forwarding-off',
    session: true,
  },
  'jump-host-knows-no-such-name': {
    ...named,
    client: 'ssh alice@web1.example.net true',
    values: { HOST: 'web1.example.net', ...behind },
    // The target lets everybody in.
    skip: ['ufw'],
    collect: false,
    symptom: 'proxy',
    says: /channel 0: open failed: connect failed: (?:Name or service not known|Temporary failure in name resolution)/,
    twin: 'forwarding-off',
  },
});
