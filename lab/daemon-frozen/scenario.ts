import { scenarios } from '../scenario';

const stop = 'kill -STOP $(systemctl show ssh -p MainPID --value)';

/** More guests than the queue has places: the kernel takes 129 where the limit is 128. */
const guests = `(python3 -c '
import socket, time
guests = [socket.socket() for _ in range(140)]
for guest in guests:
    guest.setblocking(False)
    guest.connect_ex(("203.0.113.7", 22))
time.sleep(120)' > /dev/null 2>&1 &)
for i in $(seq 100); do [ $(ss -Htn state established dst 203.0.113.7 | wc -l) -ge 129 ] && exit; sleep 0.1; done; exit 1`;

export default scenarios('daemon-frozen', {
  'daemon-stopped': {
    break: { server: stop },
    symptom: 'silent',
    says: 'Connection timed out during banner exchange',
    twin: 'port-taken-silent',
    session: true,
    reboot: true,
  },
  'daemon-stopped-full': {
    break: { server: stop, client: guests },
    symptom: 'timed-out',
    says: 'ssh: connect to host 203.0.113.7 port 22: Connection timed out',
    twin: 'nft-policy-drop',
  },
});
