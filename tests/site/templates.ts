/** One page of each kind, and the kinds of state that a page can be in. */
export const templates = [
  '/',
  '/diagnose/',
  '/diagnose/?symptom=refused&console=yes',
  '/diagnose/?symptom=refused&console=yes&listening=loopback',
  // As many findings as there can be.
  '/diagnose/?symptom=timed-out&console=yes&packet=reject-port&firewall=ufw&ban=crowdsec&health=asleep&daemon=descriptors&place=kubernetes',
  '/fix/',
  '/fix/listen-loopback-only/',
  '/fix/listen-loopback-only/debian/',
  // The one with the most platforms.
  '/fix/sshd-not-running/',
  '/symptoms/',
  '/symptoms/refused/',
  '/tree/',
  '/collect/',
  '/search/',
  '/offline/',
  '/proof/',
  '/proof/debian-13/listen-loopback-only/',
  '/commands/',
  '/commands/ss/',
  '/platforms/',
  '/platforms/alpine/',
  '/guides/',
  '/guides/safe-changes/',
  '/nowhere/',
];
