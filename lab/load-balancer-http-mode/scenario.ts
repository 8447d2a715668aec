import { balanced, reloaded } from '../networks';
import { scenarios } from '../scenario';

export default scenarios('load-balancer-http-mode', {
  'balancer-http': {
    break: balanced('192.168.1.20:22', 'http'),
    boots: ['server', 'router'],
    console: 'router',
    symptom: 'closed',
    says: 'Connection closed by',
    twin: 'balancer-server-down',
    again: { client: reloaded },
    observe: [['client', '(echo SSH-2.0-check; sleep 2) | nc -w 5 203.0.113.7 22']],
    tells: { place: 'balancer' },
    // What the person does in the editor.
    values: { 'sudoedit /etc/haproxy/haproxy.cfg': "sudo sed -i 's/mode http/mode tcp/' /etc/haproxy/haproxy.cfg" },
  },
});
