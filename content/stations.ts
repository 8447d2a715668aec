/** The stations of the path, in the order in which a connection passes them. */
export const stations = ['you', 'name', 'route', 'edge', 'firewall', 'listener', 'sshd', 'login'] as const;
export type Station = (typeof stations)[number];

/** What people read for each station: its name on the line, and what stands there. */
export const stationWords: Readonly<Record<Station, { name: string; what: string }>> = {
  you: { name: 'You', what: 'your computer and its settings' },
  name: { name: 'Name', what: 'where the host name leads' },
  route: { name: 'Route', what: 'the way to the server' },
  edge: { name: 'Edge', what: 'the cloud, router or balancer in front of it' },
  firewall: { name: 'Firewall', what: 'the rules on the server' },
  listener: { name: 'Listener', what: 'the port on the server' },
  sshd: { name: 'sshd', what: 'the daemon itself' },
  login: { name: 'Login', what: 'your account' },
};
