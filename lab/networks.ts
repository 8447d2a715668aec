import type { Scenario } from './scenario';
import type { Machine } from './world';

/** Networks that scenarios of more than one cause need: scripts that make them out of the world's three machines. */

/** The server has an address of its own behind the router, and the address that is dialled is the router's. */
const behind: Record<'server' | 'router', string> = {
  server: 'ip address flush dev eth0 scope global; ip address add 192.168.1.20/24 dev eth0; ip route add default via 192.168.1.1',
  router: 'ip address flush dev eth1; ip address add 192.168.1.1/24 dev eth1; ip address add 203.0.113.7/32 dev eth0',
};

/** The entry on a router's page that forwards the port to an address and port inside. */
export const forwards = (to: string) => `iptables -t nat -A PREROUTING -i eth0 -p tcp --dport 22 -j DNAT --to-destination ${to}`;

/** A home: what the server sends out leaves as the router's. `rules` are the router's own. */
export const home = (rules: string): Partial<Record<Machine, string>> => ({
  server: behind.server,
  router: `${behind.router}\niptables -t nat -A POSTROUTING -o eth0 -s 192.168.1.0/24 -j MASQUERADE\n${rules}`,
});

/**
 * A load balancer: the router runs HAProxy on the port, and needs a systemd for it.
 * @param to   how it finds the server: the end of its `server` line
 * @param mode the mode of that port
 */
export const balanced = (to: string, mode: 'tcp' | 'http' = 'tcp'): Partial<Record<Machine, string>> => ({
  server: behind.server,
  router: `systemctl disable --now ssh
${behind.router}
cat > /etc/haproxy/haproxy.cfg <<'end'
global
    log stdout format raw local0
    user haproxy
    group haproxy
defaults
    log global
    timeout connect 3s
    timeout client 1h
    timeout server 1h
frontend ssh
    mode ${mode}
    option ${mode}log
    bind 203.0.113.7:22
    default_backend ssh
backend ssh
    mode ${mode}
    server s1 ${to}
end
systemctl restart haproxy`,
});

/**
 * Waits on the client until a balancer that was reloaded no longer hands connections to the server: its old process serves on for a moment.
 */
export const reloaded = 'for i in $(seq 50); do nc -w 1 203.0.113.7 22 < /dev/null | grep -q SSH- || break; sleep 0.1; done';

/**
 * The router as the jump host of alice's settings: its sshd knows her key, and she knows its own.
 * @param by     how its sshd differs: a line of its settings, and its port
 * @param target the name that her settings have for the server
 */
export const throughJump = ({ sshd, port = 22 }: { sshd?: string; port?: number } = {}, target = '203.0.113.7') =>
  ({
    boots: ['server', 'router'],
    break: {
      ...(sshd && { router: `echo '${sshd}' > /etc/ssh/sshd_config.d/local.conf; systemctl restart ssh` }),
      client: `echo '198.51.100.1 jump.example.net' >> /etc/hosts
cat > /home/alice/.ssh/config <<'end'
Host jump
  HostName jump.example.net

Host ${target}
  ProxyJump jump
end
chown alice: /home/alice/.ssh/config
su alice -c 'sshpass -p alice ssh-copy-id -o StrictHostKeyChecking=accept-new -p ${port} jump' > /dev/null 2>&1`,
    },
  }) satisfies Partial<Scenario>;
