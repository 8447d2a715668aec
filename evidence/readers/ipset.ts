import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Banned, banOf } from './bans';

/** Whose set it is, by the name that its program gives it; undefined where a rule of a person's own may use it for anything. */
export const setOwner = (name: string): Exclude<Learned<'ban'>['value'], 'no' | 'unsure'> | undefined =>
  /^(?:f2b|fail2ban)-.*(?:ssh|recidive)/i.test(name)
    ? 'yes'
    : /^sshguard[46]?$/.test(name)
      ? 'sshguard'
      : /^crowdsec6?-/.test(name)
        ? 'crowdsec'
        : undefined;

/**
 * Reads `ipset list`, `ipset save` and `ipset test`: is the client's address in a set of fail2ban, sshguard or CrowdSec?
 *
 *     Name: f2b-sshd
 *     Type: hash:ip
 *     Number of entries: 1
 *     Members:
 *     203.0.113.9 timeout 412
 *
 * That a rule asks the set is not shown, so nothing is certain while `References` is 0 or missing. A set of another name may be for
 * anything. Source: ipset lib/session.c.
 */
export function ipset(text: string, context: Context): Reading<'ban'> {
  const mine = program(context.command) === 'ipset';
  const lines = linesOf(text);
  const facts: Learned<'ban'>[] = [];
  const sets: { name: string; used: boolean; members: Banned[] }[] = [];
  let set: (typeof sets)[number] | undefined;
  let members = false;
  let from = 0;
  let to = 0;
  const open = (name: string) => {
    set = { name, used: false, members: [] };
    sets.push(set);
    members = false;
  };
  lines.forEach((line, i) => {
    if (line.length > 300) return;
    // Packages and alternatives have names, too.
    const [, name] = (/^Type: \S+:/.test(lines[i + 1] ?? '') && /^Name: (\S+)$/.exec(line)) || [];
    const [, made] = /^create (\S+) (?:hash|bitmap|list):\S+ /.exec(line) ?? [];
    const [, into, added] = /^add (\S+) ([\da-fA-F]*[.:][\da-fA-F.:]*(?:\/\d+)?)(?: |$)/.exec(line) ?? [];
    const [, tested, not, where] = /^(?:Warning: )?([\da-fA-F.:]+(?:\/\d+)?) is (NOT )?in set (\S+)\.$/.exec(line) ?? [];
    const head = set && /^(?:Type|Revision|Header|Size in memory|References|Number of entries|Members):/.test(line);
    const member = set && members ? /^([\da-fA-F.:]+(?:\/\d+)?)(?: (?:timeout|packets|comment|nomatch)\b.*)?$/.exec(line)?.[1] : undefined;
    if (name || made) open((name ?? made) as string);
    else if (head && set) {
      if (/^References: [1-9]/.test(line)) set.used = true;
      members ||= line.startsWith('Members:');
    } else if (into && added) {
      if (set?.name !== into) open(into);
      set?.members.push({ address: added, line: i + 1, saw: line });
    } else if (member) set?.members.push({ address: member, line: i + 1, saw: line.trim() });
    else if (tested) {
      const value = setOwner(where as string);
      if (value && !not) facts.push(...banOf(value, [{ address: tested, line: i + 1, saw: line.trim() }], context, false));
    } else return;
    from ||= i + 1;
    to = i + 1;
  });
  if (!from) {
    if (!mine) return notMine;
    const missing = lines.findIndex((line) => /\bipset: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    const denied = lines.findIndex((line) => /Operation not permitted|must be root/.test(line));
    if (denied >= 0) return withheld('needs-root', denied + 1);
    return isFiltered(context.command) ? withheld('filtered') : notMine;
  }
  for (const { name, used, members } of sets) {
    const value = setOwner(name);
    if (value) facts.push(...banOf(value, members, context, used));
  }
  const best =
    facts.find(({ value, inferred }) => value !== 'unsure' && !inferred) ?? facts.find(({ value }) => value !== 'unsure') ?? facts[0];
  return { kind: 'read', facts: best ? [best] : [], from, to };
}
