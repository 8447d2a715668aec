import { scenarios } from '../scenario';

export default scenarios('tcp-wrappers', {
  'hosts-deny': {
    break: { server: `echo 'sshd: ALL' >> /etc/hosts.deny` },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203.0.113.7 port 22)/,
    twin: 'max-startups',
  },
});
