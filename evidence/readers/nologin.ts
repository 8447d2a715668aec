import { type Context, linesOf, notMine, type Reading } from '../reading';

/**
 * Reads a notice that keeps everybody but root out: whoever logs in is shown what it says.
 *
 *     root@web1:~# cat /etc/nologin /run/nologin
 *     System is going down. Unprivileged users are not permitted to log in anymore.
 *
 * Source: nologin(5), pam_nologin(8).
 */
export function nologin(text: string, { command = '' }: Context): Reading<'login'> {
  const where = /\/(?:etc|(?:var\/)?run)\/nologin\b/.exec(command)?.[0];
  if (!where || !/^(?:sudo )?(?:cat|less|more|head|tail) /.test(command)) return notMine;
  const lines = linesOf(text);
  const said = lines.findIndex(
    (line) => line.trim() && !/: No such file or directory$|^(?:USEC|WARN_WALL|MODE|UID)=/.test(line.slice(0, 500)),
  );
  const saw = lines[said]?.trim().slice(0, 300);
  return {
    kind: 'read',
    facts: said < 0 ? [] : [{ fact: 'login', value: 'nologin', line: said + 1, inferred: true, details: { where, saw } }],
    from: 1,
    to: lines.length,
  };
}
