import { scenarios } from '../scenario';

export default scenarios('host-down', {
  'server-off': {
    break: { server: 'ip link set eth0 down' },
    outside: { server: 'ip link set eth0 up; ip route replace default via 203.0.113.1' },
    symptom: 'no-route',
    says: 'ssh: connect to host 203.0.113.7 port 22: No route to host',
    twin: 'firewalld-no-ssh',
    collect: false,
    answers: { console: 'no', 'local-network': 'unsure', alive: 'no', changed: 'nothing', health: 'unsure' },
  },
});
