import { scenarios } from '../scenario';

export default scenarios('max-startups', {
  'max-startups': {
    break: {
      server: `echo 'MaxStartups 3:100:3' > /etc/ssh/sshd_config.d/startups.conf; systemctl restart ssh`,
      client: `for i in 1 2 3; do (timeout 60 nc 203.0.113.7 22 < /dev/zero > /dev/null 2>&1 &) ; done; for i in $(seq 50); do nc -w 1 203.0.113.7 22 < /dev/null | grep -q SSH- || break; sleep 0.1; done`,
    },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203.0.113.7 port 22)/,
    twin: 'hosts-deny',
  },
});
