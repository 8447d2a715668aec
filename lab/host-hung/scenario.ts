import { scenarios } from '../scenario';

export default scenarios('host-hung', {
  // No kernel can be made to hang here. From outside it looks the same when it alone still runs.
  'programs-stopped': {
    break: { server: `ps -e -o pid=,comm= | awk '$1 > 1 && $2 ~ /^(sshd|systemd-|dbus|agetty|cron)/ { print $1 }' | xargs kill -STOP` },
    resets: 'server',
    symptom: 'silent',
    says: 'Connection timed out during banner exchange',
    twin: 'banner-eaten',
    collect: false,
    answers: { console: 'no', health: 'hung' },
  },
});
