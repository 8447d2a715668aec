import { type Context, linesOf, notMine, type Reading } from '../reading';

const units: Readonly<Record<string, number>> = { '': 1, B: 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3, T: 1024 ** 4 };
/** `23Gi`, `1.3G`, `177Mi`, `0B`, `24117248`. */
const amount = (word: string | undefined): number | undefined => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([BKMGT]?)i?$/.exec(word ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (units[unit] as number);
};

/**
 * Reads `free`, `free -h`, `free -m`: is there memory left to start anything with?
 *
 *                    total        used        free      shared  buff/cache   available
 *     Mem:           970Mi       948Mi       5.1Mi       0.0Ki        16Mi       3.2Mi
 *     Swap:          511Mi       511Mi          0B
 *
 * `available` is what counts: what is not free may be cache. Less than one part in fifty, with no swap left, is taken for too little,
 * and is never proof. Before procps 3.3.10 there was no such column. Source: procps-ng src/free.c, free(1).
 */
export function free(text: string, _context: Context): Reading<'health'> {
  const lines = linesOf(text);
  const head = lines.findLastIndex((line) => /^\s+total\s+used\s+free\s+shared\s+buff/.test(line));
  if (head < 0) return notMine;
  const memory = (lines[head + 1] ?? '').trim().split(/\s+/);
  if (memory[0] !== 'Mem:') return notMine;
  const swapAt = (lines[head + 2] ?? '').startsWith('-/+') ? head + 3 : head + 2;
  const swap = (lines[swapAt] ?? '').trim().split(/\s+/);
  const [total, available] = [amount(memory[1]), /\savailable\s*$/.test(lines[head] as string) ? amount(memory[6]) : undefined];
  const spare = swap[0] === 'Swap:' ? amount(swap[3]) : 0;
  const short = total !== undefined && available !== undefined && spare !== undefined && available < total / 50 && spare < total / 50;
  const saw = (lines[head + 1] as string).trim();
  return {
    kind: 'read',
    facts: short ? [{ fact: 'health', value: 'overloaded', line: head + 2, inferred: true, details: { saw } }] : [],
    from: head + 1,
    to: swap[0] === 'Swap:' ? swapAt + 1 : head + 2,
  };
}
