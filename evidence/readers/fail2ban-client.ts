import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

const addresses = (list: string) => list.split(/[\s,'"[\]]+/).filter((word) => /^[\d.]+$|:/.test(word));

/** Jails that keep somebody from sshd: its own, and the one for repeated offenders, which closes every port. */
const guards = /ssh|recidive/i;

/**
 * Reads `fail2ban-client status`, `status sshd`, `banned [ADDRESS]` and `get sshd banip|banned`: is the client's address banned?
 *
 *     Status for the jail: sshd
 *     `- Actions
 *        |- Currently banned:	1
 *        `- Banned IP list:	203.0.113.10
 *
 * A single banned address may be anybody's where the client's is not known. `status` alone lists the jails and no address. Without
 * root the socket cannot be opened, which is not the same as no server behind it. Source: fail2ban server/jail.py, client/fail2bancmdline.py.
 */
export function fail2banClient(text: string, context: Context): Reading<'ban'> {
  const mine = program(context.command) === 'fail2ban-client';
  const lines = linesOf(text);
  const bans = new Map<string, Learned<'ban'>>();
  let jail: string | undefined;
  let from = 0;
  let to = 0;
  const banned = (name: string, list: string[], line: number) => {
    const { client } = context;
    const own = client !== undefined && list.includes(client);
    const value = own ? 'yes' : !list.length || client !== undefined ? 'no' : list.length === 1 ? 'yes' : 'unsure';
    const inferred = value === 'yes' && !own;
    bans.set(name, { fact: 'ban', value, line, details: { address: own ? client : list[0], saw: name }, ...(inferred && { inferred }) });
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (/^Status for the jail: /.test(line)) jail = line.slice(21).trim();
    const list = /Banned IP list:(.*)$/.exec(line);
    const all = /^\[\{'[\w-]+': \[.*\]/.test(line);
    // `banned ADDRESS`: the jails that ban it.
    const one = mine ? /\sbanned +([\da-fA-F.:]+)$/.exec(context.command ?? '')?.[1] : undefined;
    const held = one && /^\[\[(.*)\]\]$/.exec(line);
    const jails = /^\W+Jail list:(.*)$/.exec(line);
    const broken = /fail2ban\s.*ERROR\s+(Permission denied to socket|Failed to access socket path)/.exec(line);
    const unknown = /ERROR\s+NOK: \('[^']*ssh[^']*',?\)|Sorry but the jail '[^']*ssh[^']*' does not exist/.test(line);
    if (!jail && !all && !held && !jails && !broken && !unknown) continue;
    if (!from) from = i + 1;
    to = i + 1;
    if (held) banned('banned', guards.test(held[1] as string) ? [one] : [], i + 1);
    if (broken?.[1]?.startsWith('Perm')) return withheld('needs-root', i + 1);
    if (broken) bans.set('', { fact: 'ban', value: 'no', line: i + 1, details: { saw: line.trim() } });
    if (unknown || (jails && !guards.test(jails[1] as string))) bans.set('', { fact: 'ban', value: 'unsure', line: i + 1 });
    if (list && jail && guards.test(jail)) {
      const found = addresses(list[1] as string);
      // A long list that was wrapped goes on with nothing but addresses.
      for (let next = i + 1; /^[\s\d.:a-f]+$/.test(lines[next] ?? '') && (lines[next] as string).trim(); next++)
        found.push(...addresses(lines[next] as string));
      banned(jail, found, i + 1);
      jail = undefined;
    }
    if (all) {
      const guarded = line.split('}').filter((one) => guards.test(/'([\w-]+)'/.exec(one)?.[1] ?? ''));
      if (guarded.length)
        banned(
          'banned',
          guarded.flatMap((one) => addresses(one.slice(one.indexOf(': ') + 2))),
          i + 1,
        );
      else bans.set('', { fact: 'ban', value: 'unsure', line: i + 1 });
    }
  }
  if (mine && /\sget\s+\S*ssh\S*\s+ban(?:ip|ned)(?: +-\S.*)?$/.test(context.command ?? '') && !from) {
    // With --with-time the times of the ban stand behind each address.
    const found = addresses(lines.map((line) => line.replace(/\s+\d{4}-\d\d-\d\d \d\d:.*$/, '')).join('\n'));
    if (found.length || !text.trim()) {
      banned('sshd', found, found.length ? lines.findIndex((line) => line.includes(found[0] as string)) + 1 : 0);
      from = to = 1;
    }
  }
  // One jail without the address does not unsay another one with it.
  const rank = ({ value, inferred }: Learned<'ban'>) => ['no', 'unsure', 'yes'].indexOf(value) + (inferred ? 0 : 0.5);
  const ban = [...bans.values()].reduce<Learned<'ban'> | undefined>(
    (held, one) => (held && rank(held) > rank(one) ? held : one),
    undefined,
  );
  if (ban) return { kind: 'read', facts: [ban], from, to };
  if (jail && guards.test(jail)) return withheld('cut-off', from);
  if (from) return { kind: 'read', facts: [], from, to };
  if (!mine) return notMine;
  const missing = lines.findIndex((line) => /fail2ban-client: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  return text.trim() ? notMine : withheld('cut-off');
}
