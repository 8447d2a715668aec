import { type Context, isFiltered, linesOf, notMine, type Reading } from '../reading';

const line = /^(?:\s*|[#;].*|(?:nameserver|search|domain|options|sortlist|lookup|family)\s.*)$/;

/**
 * Reads `/etc/resolv.conf`: does the client know a name server?
 *
 *     nameserver 192.0.2.53
 *     search example.net
 *
 * Without any, the one on the machine itself is asked, which most have none of. Whether one that is named answers is not seen here.
 * Source: resolv.conf(5).
 */
export function resolvConf(text: string, context: Context): Reading<'resolution'> {
  const { command = '', on, host } = context;
  const named = /\bresolv\.conf\b/.test(command);
  const lines = linesOf(text);
  const servers = lines.flatMap((one, i) => (/^\s*nameserver\s+[\da-f.:]{2,45}(?:%\S+)?\s*$/i.test(one.slice(0, 200)) ? [i + 1] : []));
  const whole = lines.every((one) => line.test(one.slice(0, 500)));
  if (!(named ? whole || servers.length : whole && servers.length)) return notMine;
  const last = Math.max(1, lines.findLastIndex((one) => one.trim()) + 1);
  const none = named && whole && !servers.length && on === 'client' && !isFiltered(command) && !/\bgrep\b/.test(command);
  return {
    kind: 'read',
    facts: none ? [{ fact: 'resolution', value: 'no-answer', line: text.trim() ? last : 0, inferred: true, details: { host } }] : [],
    from: 1,
    to: last,
  };
}
