import { scenarios } from '../scenario';

export default scenarios('nologin-file', {
  'nologin-file': {
    break: { server: `echo 'Maintenance in progress.' > /etc/nologin` },
    symptom: 'closed',
    says: /^Maintenance in progress\.\s+Connection closed by 203\.0\.113\.7 port 22$/,
    twin: 'account-expired',
  },
  'shutdown-planned': {
    break: {
      server:
        'shutdown -h +4; for i in $(seq 50); do [ ! -e /run/nologin ] || break; read -rt 0.1 <> <(:) || true; done; test -e /run/nologin',
    },
    symptom: 'closed',
    says: /Connection closed by 203\.0\.113\.7 port 22/,
    twin: 'account-expired',
  },
});
