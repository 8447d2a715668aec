import { scenarios } from '../scenario';

/** Guests that say nothing hold a descriptor each; those above the limit are sent away, and then all have heard from the server. */
const guests = `python3 -c '
import os, socket, time
guests = [socket.create_connection(("203.0.113.7", 22)) for _ in range(30)]
for guest in guests:
    try:
        guest.recv(1)
    except ConnectionResetError:
        pass
if os.fork():
    os._exit(0)
time.sleep(120)' > /dev/null 2>&1`;

export default scenarios('descriptors-exhausted', {
  'descriptors-exhausted': {
    break: {
      server: `echo 'MaxStartups 100' > /etc/ssh/sshd_config.d/startups.conf
mkdir /etc/systemd/system/ssh.service.d; printf '[Service]\\nLimitNOFILE=20:20000\\n' > /etc/systemd/system/ssh.service.d/limits.conf
systemctl daemon-reload; systemctl restart ssh`,
      client: guests,
    },
    // The highest limit that root can set here without CAP_SYS_RESOURCE may be as low as this.
    values: { '65536:524288': '4096:20000' },
    symptom: 'closed',
    says: /Connection (?:reset|closed) by (?:peer|remote host|203\.0\.113\.7 port 22)/,
    twin: 'max-startups',
    again: { server: 'systemctl restart ssh', client: guests },
  },
});
