import { type Context, linesOf, notMine, type Reading } from '../reading';

const row = /^(?:\d{1,5}:)?([a-z_][\w.-]{0,31}\$?):[^:]{0,120}:(\d{1,10}):\d{1,10}:[^:]{0,200}:(\/[^:]{0,200}):(\S{0,200})$/i;

/** Programs that end at once where a shell should begin. */
const closed = /\/(?:nologin|false|true|sync|halt|shutdown)$/;

/**
 * Reads `getent passwd USER` and `/etc/passwd`: does the account that logs in have a shell?
 *
 *     kim:x:1001:1001:Kim,,,:/home/kim:/usr/sbin/nologin
 *
 * sshd lets such an account in and its program ends at once; before that, a key or a password may fail for a reason of its own, so that
 * this is inferred. On the client it is another account. Source: passwd(5), nologin(8).
 */
export function passwd(text: string, context: Context): Reading<'login'> {
  const named = /\bpasswd\b/.test(context.command ?? '');
  const rows = linesOf(text).flatMap((line, i) => {
    const [, name, , , shell] = row.exec(line.slice(0, 800)) ?? [];
    return name ? [{ name, shell: shell ?? '', line: i + 1 }] : [];
  });
  const [first] = rows;
  if (!first || !(named || rows.length > 2)) return notMine;
  const account = context.user && context.on !== 'client' ? rows.find(({ name }) => name === context.user) : undefined;
  const to = (rows.at(-1) as typeof first).line;
  if (!account || !closed.test(account.shell)) return { kind: 'read', facts: [], from: first.line, to };
  const details = { user: account.name, saw: account.shell };
  return { kind: 'read', facts: [{ fact: 'login', value: 'shell', line: account.line, inferred: true, details }], from: first.line, to };
}
