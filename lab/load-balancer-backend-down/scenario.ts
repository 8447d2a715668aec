import { balanced, reloaded } from '../networks';
import { scenarios } from '../scenario';

const common = {
  boots: ['server', 'router'],
  console: 'router',
  observe: [['router', 'sudo journalctl -u haproxy --no-pager -n 20']],
  symptom: 'closed',
  says: 'Connection closed by',
  twin: 'hosts-deny',
  again: { client: reloaded },
  values: { '198.51.100.20': '192.168.1.20', '198\\.51\\.100\\.20': '192\\.168\\.1\\.20' },
} as const;

export default scenarios('load-balancer-backend-down', {
  // The check finds the mistake by itself; without one, the first connection does.
  'balancer-server-down': { ...common, break: balanced('192.168.1.20:2222 check inter 200ms') },
  'balancer-no-check': { ...common, break: balanced('192.168.1.20:2222') },
});
