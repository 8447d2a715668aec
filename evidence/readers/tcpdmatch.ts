import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

/**
 * Reads `tcpdmatch sshd CLIENT`: do hosts.allow and hosts.deny turn this client away?
 *
 *     client:   address  203.0.113.9
 *     server:   process  sshd
 *     matched:  /etc/hosts.deny line 2
 *     access:   denied
 *
 * It answers for the address that was typed, and for the files as they are. Only Debian's family still builds sshd with libwrap, so a
 * denial is inferred. Where more than one rule of an option matches, it prints each. Source: tcp_wrappers tcpdmatch.c.
 */
export function tcpdmatch(text: string, context: Context): Reading<'admission'> {
  const mine = program(context.command) === 'tcpdmatch';
  const lines = linesOf(text);
  let facts: Learned<'admission'>[] = [];
  let address: string | undefined;
  let process: string | undefined;
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    const [, key, kind, value = ''] =
      /^(client|server|matched|option|access): {1,3}(?:(address|hostname|process) +)?(\S.{0,200})$/.exec(line) ?? [];
    // A web server names itself in such a line.
    if (!key || (/^(?:client|server)$/.test(key) && !kind)) return;
    from ||= i + 1;
    to = i + 1;
    if (kind === 'address') address = value;
    if (kind === 'process') process = value;
    if (key !== 'access') return;
    const own = !context.client || !address || address === context.client;
    if (process === 'sshd' && own)
      facts = /denied/.test(value)
        ? [{ fact: 'admission', value: 'wrappers', line: i + 1, inferred: true, details: { ...(address && { address }), saw: line } }]
        : [];
  });
  if (from) return { kind: 'read', facts, from, to };
  const missing = lines.findIndex((line) => /\btcpdmatch: (?:command )?not found$/.test(line));
  return mine && missing >= 0 ? withheld('no-such-command', missing + 1) : notMine;
}
