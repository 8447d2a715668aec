import { type Context, linesOf, notMine, type Reading } from '../reading';

type Verdict = true | false | undefined;

const daemonName = /^(?:ALL|[a-z][\w.-]*)$/;
const clientName =
  /^(?:ALL|LOCAL|KNOWN|UNKNOWN|PARANOID|EXCEPT|[\d.*?]+(?:\/[\d.]+)?|\[[\da-f:.]+\](?:\/\d+)?|\.?[\w-]+(?:\.[\w-]+)+|@\w+|\/\S+)$/;

const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** Does one client pattern match? Undefined where that takes a name, a file or an address that is not known. */
function matches(pattern: string, client: string | undefined): Verdict {
  if (pattern === 'ALL') return true;
  if (!client || /^[A-Z@/]|^\.|[a-z].*\./i.test(pattern)) return undefined;
  const bare = pattern.replace(/[[\]]/g, '');
  if (bare === client) return true;
  if (client.includes(':') || bare.includes(':')) return bare.includes('/') && client.includes(':') ? undefined : false;
  if (bare.endsWith('.')) return client.startsWith(bare);
  const [net = '', mask] = bare.split('/');
  if (/[*?]/.test(bare)) return undefined;
  if (!mask) return false;
  const size = mask.includes('.') ? 2 ** 32 - number(mask) : 2 ** (32 - Number(mask));
  return Math.floor(number(client) / size) === Math.floor(number(net) / size);
}

/** Does a list match, with all that follows `EXCEPT` left out? */
function listed(words: readonly string[], client: string | undefined): Verdict {
  const except = words.indexOf('EXCEPT');
  const each = words.slice(0, except < 0 ? undefined : except).map((word) => matches(word, client));
  const found: Verdict = each.includes(true) ? true : each.includes(undefined) ? undefined : false;
  if (except < 0 || found === false) return found;
  const left = listed(words.slice(except + 1), client);
  return left === false ? found : left ? false : undefined;
}

/** The line that tells whose rules follow: a typed command, `head`'s `==> /etc/hosts.deny <==`, or just the path. */
const headingOf = (line: string) =>
  line.length < 200 ? /^(?:\S{1,40}\s){0,4}\/etc\/hosts\.(allow|deny)(?::|\s*<==)?$/.exec(line.trim()) : null;

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
 * The name is `sshd`, since 9.8 too. Only Debian's family still builds sshd with libwrap, and one file does not show the other, so
 * nothing here is ever more than inferred. Source: tcp_wrappers hosts_access(5), hosts_options(5).
 */
export function hostsAccess(text: string, context: Context): Reading<'admission'> {
  const named = [...(context.command ?? '').matchAll(/hosts\.(allow|deny)/g)].map((one) => one[1]);
  if (context.command !== undefined && !named.length) return notMine;
  const rules: { deny: Verdict; words: string[]; line: number; text: string }[] = [];
  const lines = linesOf(text);
  let file = named.length === 1 ? named[0] : undefined;
  const mixed = lines.some((line) => line.includes('/etc/hosts.') && headingOf(line));
  let from = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    const start = i;
    let line = lines[i] as string;
    while (line.endsWith('\\') && i + 1 < lines.length && line.length < 4_000) line = `${line.slice(0, -1)} ${lines[++i]}`;
    line = line.trim();
    const heading = headingOf(line);
    if (heading) file = heading[1];
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
    const forSshd = words(daemons).indexOf('EXCEPT') < 0 && words(daemons).some((word) => word === 'ALL' || word === 'sshd');
    if (!forSshd) continue;
    const option = options.map((one) => one.trim().toLowerCase());
    const told = option.includes('deny') ? true : option.includes('allow') ? false : undefined;
    const everything = /^ALL\s*:\s*(?:ALL|PARANOID)$/.test(line);
    const deny = told ?? (file ? file === 'deny' : everything ? true : undefined);
    rules.push({ deny, words: clients, line: start + 1, text: line });
  }
  if (!named.length && !rules.length) return notMine;
  // hosts.allow is asked first, wherever it stands in the paste.
  for (const rule of [...rules].sort((a, b) => Number(a.deny === true) - Number(b.deny === true) || a.line - b.line)) {
    const hit = listed(rule.words, context.client);
    if (hit === false || (hit === undefined && rule.deny === false)) continue;
    if (hit === undefined && (!rule.words.includes('ALL') || rule.words.includes('PARANOID'))) continue;
    if (rule.deny === false) break;
    const details = { saw: rule.text };
    if (rule.deny === undefined || hit === undefined) {
      return { kind: 'read', facts: [{ fact: 'admission', value: 'unsure', line: rule.line, details }], from, to };
    }
    return { kind: 'read', facts: [{ fact: 'admission', value: 'wrappers', line: rule.line, inferred: true, details }], from, to };
  }
  return { kind: 'read', facts: [], from: from || 1, to: to || lines.length };
}
