import { throughJump } from '../networks';
import { type Scenario, scenarios } from '../scenario';

const forbids = (sshd: string): Scenario => ({
  ...throughJump({ sshd }),
  console: 'router',
  // This jump host may allow it.
  skip: ['ssh -t jump'],
  collect: false,
  symptom: 'proxy',
  says: 'channel 0: open failed: administratively prohibited: open failed',
  twin: 'jump-target-rejects',
});

export default scenarios('forwarding-disabled', {
  'forwarding-off': forbids('AllowTcpForwarding no'),
  'forwarding-disabled': forbids('DisableForwarding yes'),
  'forwarding-to-other-targets': forbids('PermitOpen 192.0.2.80:443'),
});
