/** What ssh prints behind `ssh: connect to host … port …:` on these systems; absent where it is not known for certain. */
export type Printed = { linux?: string; macos?: string };

const refused = 'Connection refused';
const noRoute = 'No route to host';
const unreachable = 'Network is unreachable';

/**
 * What a client prints of a reject. Linux takes the errno of the ICMP type: icmp_err_convert in net/ipv4/icmp.c, and tab_unreach in
 * net/ipv6/icmp.c. macOS takes the prohibiting types of IPv4 for a refusal, and only keeps in mind that a host or a network is
 * unreachable: inetctlerrmap and tcp_ctlinput in xnu's bsd/netinet.
 *
 * @param type the message, whatever the tool calls it: `icmp-host-prohibited`, `adm-prohibited`, `tcp-reset`; empty for a drop
 */
export function printedBy(type: string, family: 4 | 6): Printed {
  const name = type.replace(/^icmp6?-/, '').replace('adm-', 'admin-');
  if (!name) return { linux: 'Connection timed out', macos: 'Operation timed out' };
  if (/reset|^port-unreach/.test(name)) return { linux: refused, macos: refused };
  if (/^proto?-unreach/.test(name)) return { linux: 'Protocol not available', macos: refused };
  if (/^(?:net-|no-route)/.test(name)) return { linux: unreachable, ...(name === 'net-prohibited' && { macos: refused }) };
  if (/^(?:host-|addr-)unreach/.test(name)) return { linux: noRoute };
  if (/^(?:host|admin)-prohibited$/.test(name) && family === 4) return { linux: noRoute, macos: refused };
  return /^(?:admin-prohibited|policy-fail|reject-route)$/.test(name) ? { linux: 'Permission denied' } : {};
}
