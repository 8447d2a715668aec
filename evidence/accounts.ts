import { factsOf, type Part, telling } from './part';
import type { Learned } from './reading';

/** The shell of an account, in its row of a passwd file; undefined where a line is none of its rows. */
export function shellIn(line: string, user: string): string | undefined {
  const fields = line.startsWith(`${user}:`) ? line.split(':') : [];
  return fields.length === 7 ? fields[6]?.trim() : undefined;
}

/** Does a line show that a server has this account: what `id` prints, a row of its passwd, sshd's own lists of users? */
function hasAccount(line: string, user: string): boolean {
  if (line.length > 2_000) return false;
  const [first = '', ...words] = line.trim().split(/\s+/);
  if (/^(?:allow|deny)users$/i.test(first)) return words.some((word) => word.split('@')[0] === user);
  return (first.startsWith('uid=') && first.endsWith(`(${user})`)) || shellIn(line, user) !== undefined;
}

/**
 * sshd calls a user invalid whom it does not know, and no less whom its own lists keep out. Where the account is there, it is the latter.
 * Source: openssh-portable auth.c, getpwnamallow(); auth2.c.
 */
export function keptOut(parts: readonly Part[], lines: readonly string[]): Part[] {
  const isInvalid = ({ fact, value, line, details }: Learned) =>
    fact === 'login' &&
    value === 'key' &&
    details?.user !== undefined &&
    (lines[line - 1] ?? '').includes(` invalid user ${details.user} `);
  const invalid = new Set(parts.flatMap(factsOf).flatMap((one) => (isInvalid(one) ? [one.details?.user as string] : [])));
  const isClients = (line: number) => parts.some(({ on, from, to }) => on === 'client' && from <= line && line <= to);
  const there = [...invalid].filter((user) => lines.some((line, i) => hasAccount(line, user) && !isClients(i + 1)));
  if (!there.length) return [...parts];
  return parts.map((part) =>
    telling(part, (one) =>
      isInvalid(one) && there.includes(one.details?.user as string) ? [{ ...one, value: 'not-allowed', inferred: true } as Learned] : [one],
    ),
  );
}
