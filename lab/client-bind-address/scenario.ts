import { scenarios } from '../scenario';

const settings = (lines: string) =>
  `printf '${lines}\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config; chmod 600 /home/alice/.ssh/config`;

export default scenarios('client-bind-address', {
  'bind-address-gone': {
    break: { client: settings('Host 203.0.113.7\\n  BindAddress 198.51.100.55') },
    symptom: 'config',
    says: 'bind 198.51.100.55: Cannot assign requested address',
    twin: 'client-option-misspelt',
  },
  'bind-interface-down': {
    break: { client: `ip tuntap add tun0 mode tun; ${settings('Host *\\n  BindInterface tun0')}` },
    symptom: 'config',
    says: 'getifaddrs: tun0: no suitable addresses',
    twin: 'client-option-misspelt',
  },
});
