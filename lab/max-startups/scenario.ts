import { scenarios } from '../scenario';

/** Three guests that say nothing take all places. */
const guests = 'for i in 1 2 3; do (sleep 60 | nc 203.0.113.7 22 > /dev/null 2>&1 &) ; done; sleep 1';

export default scenarios('max-startups', {
  'max-startups': {
    break: { server: `echo 'MaxStartups 3:100:3' > /etc/ssh/sshd_config.d/startups.conf; systemctl restart ssh`, client: guests },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'hosts-deny',
    // A daemon that reads its files again forgets whom it was waiting for.
    again: { client: guests },
  },
});
