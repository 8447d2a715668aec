import { scenarios } from '../scenario';

export default scenarios('run-out-of-inodes', {
  'run-out-of-inodes': {
    break: {
      server: `mount -o remount,nr_inodes=$(($(df --output=iused /run | tail -n 1) + 200)) /run
systemctl stop ssh; mkdir /run/sessions; for i in $(seq 400); do : 2> /dev/null > /run/sessions/$i || break; done; systemctl start ssh || true`,
    },
    symptom: 'refused',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
    twin: 'sshd-stopped',
    reboot: true,
  },
});
