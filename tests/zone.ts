type Zone = {
  name?: string;
  target?: string;
  interfaces?: string;
  sources?: string;
  services?: string;
  ports?: string;
  forwards?: string;
  rules?: string;
};

/** What `firewall-cmd --list-all` prints for one zone, without the line break at its end. */
export const zone = ({
  name = 'public (active)',
  target = 'default',
  interfaces = 'eth0',
  sources = '',
  services = 'dhcpv6-client',
  ports = '',
  forwards = '',
  rules = '',
}: Zone): string => `${name}
  target: ${target}
  icmp-block-inversion: no
  interfaces: ${interfaces}
  sources: ${sources}
  services: ${services}
  ports: ${ports}
  protocols: 
  forward: yes
  masquerade: no
  forward-ports: ${forwards}
  source-ports: 
  icmp-blocks: 
  rich rules: 
${rules}`;
