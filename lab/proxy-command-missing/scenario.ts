import { throughJump } from '../networks';
import { scenarios } from '../scenario';

const { boots, break: jump } = throughJump();

export default scenarios('proxy-command-missing', {
  // Settings that came from another computer.
  'proxy-program-missing': {
    boots,
    break: {
      client: `${jump.client}\nsed -i 's/ProxyJump jump/ProxyCommand corkscrew proxy.example.net 8080 %h %p/' /home/alice/.ssh/config`,
    },
    // The lab installs no packages.
    skip: ['apt-get'],
    collect: false,
    symptom: 'proxy',
    says: 'exec: corkscrew: not found',
    twin: 'jump-host-on-another-port',
  },
});
