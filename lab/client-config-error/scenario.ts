import { scenarios } from '../scenario';

const settings = (lines: string, mode = '600') =>
  `printf '${lines}\\n' > /home/alice/.ssh/config; chown alice: /home/alice/.ssh/config; chmod ${mode} /home/alice/.ssh/config`;

export default scenarios('client-config-error', {
  'client-option-misspelt': {
    break: { client: settings('Host web1\\n  HostNam 203.0.113.7') },
    // What is for an option that this client lacks.
    skip: ['UseKeychain'],
    symptom: 'config',
    says: '/home/alice/.ssh/config: line 2: Bad configuration option: hostnam',
    twin: 'bind-address-gone',
  },
  'client-option-of-macos': {
    break: { client: settings('Host *\\n  UseKeychain yes') },
    // The word is right, and one file for several systems is another case.
    skip: ['HostNam ', 'IgnoreUnknown'],
    symptom: 'config',
    says: '/home/alice/.ssh/config: line 2: Bad configuration option: usekeychain',
    twin: 'bind-address-gone',
  },
  'client-config-writable': {
    break: { client: settings('Host *\\n  ServerAliveInterval 30', '666') },
    // No line of it is wrong.
    skip: ['HostNam ', 'UseKeychain'],
    symptom: 'config',
    says: 'Bad owner or permissions on /home/alice/.ssh/config',
    twin: 'bind-address-gone',
    keeps: 'The lines come back, and the file stays private.',
  },
});
