import { factsOf, type Part, telling } from './part';
import type { Learned } from './reading';

/** What listens on the port that sshd is set to, where nothing does on the one that is dialled, is most likely sshd, whoever's name is hidden. */
export function moved(parts: readonly Part[], lines: readonly string[]): Part[] {
  const told = parts.flatMap((part) => (part.on === 'client' ? [] : factsOf(part)));
  const port = told.find(({ fact, value }) => fact === 'configured-port' && value === 'other')?.details?.port;
  if (port === undefined) return [...parts];
  const row = new RegExp(String.raw`(?<!127\.0\.0\.1|\[::1\])[:.]${port}\s`);
  return parts.map((part) =>
    telling(part, (one) => {
      if (one.fact !== 'listening' || one.value !== 'no') return [one];
      const listens = lines.slice(part.from - 1, part.to).findIndex((line) => line.includes('LISTEN') && row.test(line.slice(0, 300)));
      if (listens < 0) return [one];
      const elsewhere: Learned = { fact: 'listening', value: 'elsewhere', line: part.from + listens, inferred: true, details: { port } };
      return [elsewhere];
    }),
  );
}
