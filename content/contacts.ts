import type { Station } from './stations';

/** Whom to write to where the line breaks at a station: who can look there and change it. */
export const contacts: Readonly<Record<Station, { whom: string; can: string }>> = {
  you: { whom: 'whoever looks after your computer: your IT desk, or yourself', can: 'see its settings and its own firewall' },
  name: { whom: 'whoever keeps the DNS of that name, or your IT desk for the resolver', can: 'see and change where the name leads' },
  route: { whom: 'the network team, or the internet provider on the side that is silent', can: 'see where packets end' },
  edge: {
    whom: 'the provider of the server, or whoever holds its cloud account, router or balancer',
    can: 'see and change the rules in front of it',
  },
  firewall: { whom: 'the owner of the server', can: 'see and change its rules, on a console' },
  listener: { whom: 'the owner of the server', can: 'look at the service and its port, on a console' },
  sshd: { whom: 'the owner of the server', can: 'read the log of sshd, on a console' },
  login: { whom: 'whoever keeps the accounts of the server', can: 'see why sshd refused the login, and set the account right' },
};

/** Whom to write to where the line breaks on a server whose console they have themselves. */
export const beside = {
  whom: 'whoever knows the system of the server: a colleague, its provider, or its forum',
  can: 'tell what to look at on the console that you have',
} as const;

export type Urgency = 'now' | 'today' | 'can-wait';

/** How urgent it is, and how one tells. */
export const urgencyWords: Readonly<Record<Urgency, { title: string; because: string }>> = {
  now: { title: 'Urgent', because: 'more than SSH may be in danger, or about to fail' },
  today: { title: 'Today', because: 'nobody gets in this way until it is mended; what already runs there goes on' },
  'can-wait': { title: 'Can wait', because: 'others get in: one person or one computer is shut out' },
};
