import { type Context, isFiltered, linesOf, notMine, program, type Reading } from '../reading';
import { type Banned, banOf } from './bans';

/** What one line of a log does: it bans an address, frees it, or ends all that was banned before. */
type Step = { on?: string; off?: string; all?: true };

/** Goes through a log from the oldest line to the newest: who is banned at its end? Undefined where no line is the log's. */
function follow(text: string, step: (line: string) => Step | undefined): { held: Banned[]; from: number; to: number } | undefined {
  const held = new Map<string, Banned>();
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    const done = line.length < 1_000 ? step(line) : undefined;
    if (!done) return;
    from ||= i + 1;
    to = i + 1;
    const { on, off, all } = done;
    if (all) held.clear();
    // What is banned again stands at its newest line.
    if (on) {
      held.delete(on);
      held.set(on, { address: on.replace(/^.* /, ''), line: i + 1, saw: line.trim() });
    }
    if (off) held.delete(off);
  });
  return from ? { held: [...held.values()], from, to } : undefined;
}

/** Is the end of a ban in there, too, were there one? A search for the address itself keeps both. */
const isWhole = ({ command, client }: Context) =>
  command !== undefined &&
  !isFiltered(command) &&
  (!/^z?[ef]?grep$/.test(program(command)) || (client !== undefined && command.includes(client)));

/** Jails that keep somebody from sshd, as in fail2ban-client. */
const guards = /ssh|recidive/i;
const fail2banLine = /\bfail2ban\.(\w+)\s+\[\d+\]: ([A-Z]+)\s+(.*)$/;

/**
 * Reads fail2ban's log: is the client's address banned at its end?
 *
 *     2026-11-21 11:09:54,166 fail2ban.actions        [617]: NOTICE  [sshd] Ban 203.0.113.9
 *     2026-11-21 11:19:54,766 fail2ban.actions        [617]: NOTICE  [sshd] Unban 203.0.113.9
 *
 * Each jail bans for itself. A server that stops frees everybody, and after its start bans again who has time left (`Restore Ban`).
 * A log that was filtered may have lost the end of a ban. Source: fail2ban server/actions.py, server/jail.py, server/server.py.
 */
export function fail2ban(text: string, context: Context): Reading<'ban'> {
  const log = follow(text, (line) => {
    const [, , , said = ''] = fail2banLine.exec(line) ?? [];
    if (!said) return undefined;
    if (/^(?:Exiting|Starting) Fail2ban|^Stopping all jails|^Jail '[^']*(?:ssh|recidive)[^']*' stopped/.test(said)) return { all: true };
    const [, jail = '', deed, address, again] =
      /^\[([\w-]+)\] (?:(?:Restore |Increase )?(Ban|Unban) ([\da-fA-F.:]+)(?: .*)?|([\da-fA-F.:]+) already banned)$/.exec(said) ?? [];
    if (!guards.test(jail)) return {};
    return deed === 'Unban' ? { off: `${jail} ${address}` } : { on: `${jail} ${address ?? again}` };
  });
  if (!log) return notMine;
  const { held, from, to } = log;
  const whole = isWhole(context);
  return { kind: 'read', facts: banOf('yes', held, context, whole), from, to };
}

const sshguardLine = /(?:^|\s)sshguard(?:\[\d+\])?: (.*)$/;

/**
 * Reads what sshguard writes to the log: is the client's address blocked at its end?
 *
 *     sshguard[812]: Blocking "203.0.113.9/32" for 120 secs (3 attacks in 0 secs, after 1 abuses over 0 secs.)
 *     sshguard[812]: 203.0.113.9: unblocking after 124 secs
 *
 * Before 2.0 a block was `Blocking 203.0.113.9:4 for >630secs: …`. A block is for all ports, and lasts longer each time. When sshguard
 * ends, so do its blocks. Source: sshguard src/blocker/blocker.c, src/blocker/attack.c.
 */
export function sshguard(text: string, context: Context): Reading<'ban'> {
  const log = follow(text, (line) => {
    const said = sshguardLine.exec(line)?.[1];
    if (!said) return undefined;
    const on =
      /^Blocking "([\da-fA-F.:]+(?:\/\d+)?)" for|^Blocking ([\da-fA-F.:]+?):[46] for|^([\da-fA-F.:]+) has already been blocked/.exec(said);
    const off = /^([\da-fA-F.:]+(?:\/\d+)?): unblocking after /.exec(said)?.[1];
    if (/^Exiting on signal|^Now monitoring attacks|^Started\b/.test(said)) return { all: true };
    const bare = (address: string) => address.replace(/\/(?:32|128)$/, '');
    return on ? { on: bare((on[1] ?? on[2] ?? on[3]) as string) } : off ? { off: bare(off) } : {};
  });
  if (!log) return notMine;
  const { held, from, to } = log;
  const whole = isWhole(context);
  return { kind: 'read', facts: banOf('sshguard', held, context, whole), from, to };
}

const denyhostsLine = /^\d{4}-\d\d-\d\d [\d:,]{8,12} - denyhosts\s+: [A-Z]+\s+(.*)$/;

/**
 * Reads the log of DenyHosts: was the client's address written to /etc/hosts.deny?
 *
 *     2026-11-21 10:00:00,123 - denyhosts   : INFO     new denied hosts: ['203.0.113.9']
 *
 * Entries that were purged are not named, and whether this sshd reads the file at all is not shown, so nothing here is certain.
 * Source: denyhosts DenyHosts/deny_hosts.py, DenyHosts/purgecounter.py.
 */
export function denyhosts(text: string, context: Context): Reading<'ban'> {
  const banned: Banned[] = [];
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    const said = line.length < 4_000 ? denyhostsLine.exec(line)?.[1] : undefined;
    if (said === undefined) return;
    from ||= i + 1;
    to = i + 1;
    const list = /^new denied hosts: \[(.*)\]$/.exec(said)?.[1] ?? '';
    for (const [, address = ''] of list.matchAll(/'([\da-fA-F.:]+)'/g)) banned.push({ address, line: i + 1, saw: line });
  });
  return from ? { kind: 'read', facts: banOf('denyhosts', banned, context, false), from, to } : notMine;
}
