import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { hostsAccess as decide } from '../rules/hosts-access';
import { type Banned, banOf } from './bans';

const daemonName = /^(?:ALL|[a-z][\w.-]*)$/;
const clientName =
  /^(?:ALL|LOCAL|KNOWN|UNKNOWN|PARANOID|EXCEPT|[\d.*?]+(?:\/[\d.]+)?|\[[\da-f:.]+\](?:\/\d+)?|\.?[\w-]+(?:\.[\w-]+)+|@\w+|\/\S+)$/;

/**
 * The line that tells whose rules follow: a typed command, `head`'s `==> /etc/hosts.deny <==`, just the path, or the comment that the
 * file comes with: `# /etc/hosts.deny: list of hosts`, `# hosts.deny	This file contains`.
 */
const headingOf = (line: string) =>
  line.length < 200
    ? /^(?:(?:\S{1,40}\s){0,4}\/etc\/hosts\.(allow|deny)(?::|\s*<==)?$|# (?:\/etc\/)?hosts\.(allow|deny)(?::\s+list of hosts|\s+This file)\b)/.exec(
        line.trim(),
      )
    : null;

const words = (list: string) =>
  list
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);

/**
 * Reads /etc/hosts.allow and /etc/hosts.deny: does libwrap turn this client away from sshd?
 *
 *     sshd : 203.0.113. EXCEPT 203.0.113.7
 *     ALL: ALL
 *
 * The first rule that matches decides, hosts.allow before hosts.deny; `: allow` and `: deny` at the end of a rule overrule the file.
 * DenyHosts writes a comment with a date before each of its own. The name is `sshd`, since 9.8 too. Only Debian's family still builds sshd
 * with libwrap, and one file does not show the other, so nothing here is ever more than inferred. Source: tcp_wrappers hosts_access(5),
 * hosts_options(5); decided in rules/hosts-access.ts.
 */
export function hostsAccess(text: string, context: Context): Reading<'admission' | 'ban'> {
  const named = [...(context.command ?? '').matchAll(/hosts\.(allow|deny)/g)].map((one) => one[1]);
  if (context.command !== undefined && !named.length) return notMine;
  const tables = { allow: [] as string[], deny: [] as string[] };
  const guessed = new Set<number>();
  const denied: Banned[] = [];
  let rules = 0;
  const lines = linesOf(text);
  let file = named.length === 1 ? named[0] : undefined;
  const mixed = lines.some((line) => line.includes('hosts.') && headingOf(line));
  let from = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    const start = i;
    let line = lines[i] as string;
    while (line.endsWith('\\') && i + 1 < lines.length && line.length < 4_000) line = `${line.slice(0, -1)} ${lines[++i]}`;
    line = line.trim();
    const heading = headingOf(line);
    if (heading) file = heading[1] ?? heading[2];
    const [, address] = line.length < 300 ? (/^# DenyHosts: .{10,60} \| \w+: ([\da-fA-F.:]+)$/.exec(line) ?? []) : [];
    if (address) denied.push({ address, line: start + 1, saw: line });
    if (!line || line.startsWith('#') || heading || line.length > 4_000) continue;
    const [daemons = '', rawClients = '', ...options] = line.replace(/\[[\da-f:.]+\]/gi, (one) => one.replace(/:/g, '\u0000')).split(':');
    const clients = words(rawClients.replaceAll('\u0000', ':'));
    const rule = words(daemons).length > 0 && words(daemons).every((word) => daemonName.test(word));
    if (!rule || !clients.length || !clients.every((word) => clientName.test(word))) {
      // Without the command and without a heading, a single line of another kind makes it another text.
      if (named.length || mixed) continue;
      return notMine;
    }
    if (mixed && !file) continue;
    if (!named.length && !file && !words(daemons).some((word) => /^(?:ALL|sshd)$/.test(word))) return notMine;
    if (!from) from = start + 1;
    to = i + 1;
    rules++;
    // Without a heading, only `ALL: ALL` and a rule that says what it does tell the file.
    const told = options.some((one) => /^(?:allow|deny)$/i.test(one.trim()));
    if (!file && !told && !/^ALL\s*:\s*(?:ALL|PARANOID)$/.test(line)) guessed.add(start + 1);
    tables[file === 'allow' ? 'allow' : 'deny'][start] = line;
  }
  if (!named.length && !rules) return notMine;
  const joined = (table: string[]) => `${Array.from(table, (one) => one ?? '').join('\n')}\n`;
  const facts: Learned<'admission' | 'ban'>[] = admission({ allow: joined(tables.allow), deny: joined(tables.deny) }, guessed, context);
  facts.push(...banOf('denyhosts', denied, context, false));
  return { kind: 'read', facts, from: from || 1, to: to || lines.length };
}

/** What the rules say of the client. A client that is not known is taken for one that hosts.allow does not name. */
function admission(tables: { allow: string; deny: string }, guessed: ReadonlySet<number>, { client }: Context): Learned<'admission'>[] {
  const access = decide(tables, { ...(client && { address: client }) });
  const final = access.verdict === 'unsure' && access.says === 'granted' && access.otherwise ? access.otherwise : access;
  const { verdict, rule } = final;
  if (verdict === 'granted' || !rule) return [];
  const unsure = verdict === 'unsure' || guessed.has(rule.line);
  // A rule for somebody, where nobody knows who asks.
  if (verdict === 'unsure' && !/:.*\bALL\b/i.test(rule.text)) return [];
  const details = { saw: rule.text };
  return unsure
    ? [{ fact: 'admission', value: 'unsure', line: rule.line, details }]
    : [{ fact: 'admission', value: 'wrappers', line: rule.line, inferred: true, details }];
}
