import { type Context, linesOf, notMine, type Reading } from '../reading';

/** The number of connections that the kernel follows, and how many it may: by the names of today and of before 2.6.20. */
const setting = /^(net\.(?:netfilter\.nf_|ipv4\.netfilter\.ip_|ipv4\.ip_|nf_)conntrack_(count|max)) = (\d+)$/;
const other = /^(?:net|kernel|fs|vm)\.[\w.-]+ = ?\S/;

/**
 * Reads `sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max`: is the table of connections full?
 *
 *     net.netfilter.nf_conntrack_count = 262144
 *     net.netfilter.nf_conntrack_max = 262144
 *
 * At the limit new connections are dropped without a word; 0 is no limit. A full table at the moment of a single look is proof, a
 * nearly full one is not. Other settings are read and say nothing. Source: linux Documentation/networking/nf_conntrack-sysctl.rst.
 */
export function sysctl(text: string, _context: Context): Reading<'health'> {
  let count: { value: number; line: number; saw: string } | undefined;
  let max: number | undefined;
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    if (line.length > 300) return;
    const [, , kind, number] = setting.exec(line) ?? [];
    if (!kind && !other.test(line)) return;
    from ||= i + 1;
    to = i + 1;
    if (kind === 'count') count = { value: Number(number), line: i + 1, saw: line };
    if (kind === 'max') max = Number(number);
  });
  if (!from) return notMine;
  if (!count || !max || count.value < max * 0.95) return { kind: 'read', facts: [], from, to };
  const { value, line, saw } = count;
  const inferred = value < max && { inferred: true };
  return { kind: 'read', facts: [{ fact: 'health', value: 'table-full', line, details: { saw }, ...inferred }], from, to };
}
