import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isIn } from '../rules/address';
import { isAddress } from '../values';
import { type Banned, banOf } from './bans';
import { setOwner } from './ipset';

type Facts = Learned<'server-os' | 'packet' | 'firewall' | 'ban'>[];
type Value = Learned<'packet'>['value'];

/** What a rule that blocks sends back: TCP gets a reset from `return`. */
const answers: Readonly<Record<string, Value>> = { drop: 'drop', return: 'reject-reset', 'return-rst': 'reject-reset' };

/** `table`: the table of addresses that the rule is for. `card`: the card by whose name it is taken for this connection's. */
type Rule = { line: number; value: Value; quick: boolean; fits: 'yes' | 'maybe'; table?: string; card?: string };

/** The tables of addresses that are shown, by their names. */
type Tables = ReadonlyMap<string, readonly Banned[]>;

/** Does `to any port = 22` name the port? Operators other than `=` and `:` are not followed. */
function covers(text: string, port: number): 'yes' | 'maybe' | 'no' {
  const [, first, second] = /^(?:= )?(\w+)(?::(\w+))?$/.exec(text) ?? [];
  const number = (word: string) => (word === 'ssh' ? 22 : Number(word));
  if (!first || Number.isNaN(number(first))) return /^= [a-z]/.test(text) ? 'no' : 'maybe';
  const low = number(first);
  return low <= port && port <= (second ? number(second) : low) ? 'yes' : 'no';
}

/** Is the client one of those that a rule is `from`? Undefined where that is everybody. */
function isFrom(text: string, { client }: Context, tables: Tables): 'yes' | 'maybe' | 'no' | undefined {
  const [, not, from = 'any', more = ''] = / from (! ?)?(\S+)( port .+?)?(?= to )/.exec(text) ?? [];
  if (from === 'any' && !more) return undefined;
  const table = /^<([\w-]+)(?::\d+)?>$/.exec(from)?.[1];
  const all = table ? tables.get(table)?.map(({ address }) => address) : [from];
  // An entry with a bang takes an address out of a wider one.
  if (!client || !all || more || all.some((one) => !isAddress(one.replace(/\/\d+$/, '')))) return 'maybe';
  return all.some((one) => isIn(client, one)) === !not ? 'yes' : 'no';
}

/** One line of the rules, undefined where it has nothing to do with a new connection from outside to the port. */
function ruleOf(text: string, line: number, context: Context, tables: Tables, cards: ReadonlySet<string>): Rule | undefined {
  const { port = 22, server = '', card } = context;
  const [, action, way, more = ''] = /^(pass|block)(?: (drop|return|return-rst|return-icmp6?)(?:\([^)]*\))?)?( .*)?$/.exec(text) ?? [];
  if (!action) return undefined;
  const value = action === 'pass' ? 'accept' : (answers[way ?? 'drop'] ?? 'reject-port');
  const words = more.split(' ');
  const proto = /\bproto (\S+)/.exec(more)?.[1];
  const on = / on (\S+)/.exec(more)?.[1];
  const from = isFrom(more, context, tables);
  if (
    words.includes('out') ||
    / on lo0?\b/.test(more) ||
    (proto && proto !== 'tcp') ||
    words.includes(server.includes(':') ? 'inet' : 'inet6') ||
    (card && on && /^\w+$/.test(on) && /\d$/.test(on) && on !== card) ||
    from === 'no'
  )
    return undefined;
  const to = / to (.+?)(?= flags | keep | modulate | synproxy | no state| label | user | group | tag | queue | dummy|$)/.exec(more)?.[1];
  const ports = / port (.+)$/.exec(` ${to ?? ''}`)?.[1];
  const named = ports === undefined ? 'yes' : covers(ports, port);
  if (named === 'no') return undefined;
  // Addresses, interfaces, users and the rest may or may not be this connection's. Rules that all name one card are for that by which
  // connections come in.
  const open = / all\b/.test(more) || (/ to (?:any|\(self\))(?: |$)/.test(more) && (from === undefined || from === 'yes'));
  const narrowed = / (?:user|group|os|received-on|tagged|probability|route-to|reply-to) /.test(more);
  const own = !on || on === card || (cards.size === 1 && cards.has(on));
  const table = / from <([\w-]+)/.exec(more)?.[1];
  return {
    line,
    value,
    quick: words.includes('quick'),
    fits: named === 'yes' && open && !narrowed && own ? 'yes' : 'maybe',
    ...(table && { table }),
    ...(on && on !== card && { card: on }),
  };
}

/** Whose table it is, OPNsense’s own guard’s among them; one of another name may be for anything. */
const tableOwner = (name: string) => (name === 'sshlockout' ? 'router' : setOwner(name));

/** The tables of addresses that `pfctl -t NAME -T show` shows: a command line, and the entries behind it. */
function tablesIn(lines: readonly string[], command = ''): Map<string, Banned[]> {
  const tables = new Map<string, Banned[]>();
  const nameIn = (line: string) =>
    /^(?:(?:sudo|doas) )?(?:\/sbin\/)?pfctl (?=.*-v*T ?s(?:how)?\b)(?:.* )?-t ?["']?([\w./-]{1,60})/.exec(line)?.[1];
  let table = nameIn(command);
  if (table) tables.set(table, []);
  lines.forEach((raw, i) => {
    if (raw.length > 300) return;
    const named = nameIn(raw);
    const entry = /^\s*(!?[\da-fA-F]*[.:][\da-fA-F.:]*(?:\/\d{1,3})?)\s*$/.exec(raw)?.[1];
    if (named) tables.set(named, []);
    if (named || /^\S/.test(raw)) table = named ?? (entry ? table : undefined);
    if (table && entry) tables.get(table)?.push({ address: entry, line: i + 1, saw: raw.trim() });
  });
  return tables;
}

/**
 * Reads `pfctl -sr` of macOS and BSD, and `pfctl -t NAME -T show`: what do the rules of pf do to a new connection?
 *
 *     scrub-anchor "com.apple/*" all fragment reassemble
 *     anchor "com.apple/*" all
 *     block drop in quick proto tcp from any to any port = 22
 *
 * The last rule that matches decides, or the first with `quick`; without any the packet passes. What stands in an anchor is not shown,
 * but Apple's own is empty unless a program fills it. The rules are printed also while pf is off, which it is by default in macOS, so a
 * rule that blocks proves nothing without `Status: Enabled`. A rule may be for the addresses of a table, which is shown by a command of
 * its own. Source: pf.conf(5), pfctl(8).
 */
export function pfctl(text: string, context: Context): Reading<'server-os' | 'packet' | 'firewall' | 'ban'> {
  const mine = program(context.command) === 'pfctl';
  const lines = linesOf(text);
  const denied = lines.findIndex((line) => /^pfctl: \/dev\/pf: (?:Permission denied|Operation not permitted)/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const tables = tablesIn(lines, context.command);
  const cards = new Set(
    lines.flatMap((line) => (line.length > 1_000 ? [] : (/^\s*(?:pass|block) .* on (?!lo0?\b)(\S+)/.exec(line)?.[1] ?? []))),
  );
  const rules: Rule[] = [];
  let [from, to, status, foreign] = [0, 0, 0, 0];
  let apple = false;
  let enabled = false;
  let shaped = mine;
  lines.forEach((raw, i) => {
    const line = raw.trim();
    if (line.length > 1_000) return;
    const state = /^Status: (Enabled|Disabled)\b.{0,60}(?:Debug:|$)/.exec(line)?.[1];
    if (state) {
      enabled = state === 'Enabled';
      status = i + 1;
    }
    const anchor = /^(?:scrub-|nat-|rdr-|dummynet-)?anchor "([^"]+)"/.exec(line)?.[1];
    if (anchor?.startsWith('com.apple')) apple = true;
    else if (anchor && line.startsWith('anchor ')) foreign ||= i + 1;
    const rule = /^(?:pass|block) (?:in|out|drop|return|all|quick|log|on|inet|proto|from)/.test(line)
      ? ruleOf(line, i + 1, context, tables, cards)
      : undefined;
    if (rule) rules.push(rule);
    if (!anchor && !/^(?:pass|block) (?:in|out|drop|return|all|quick)\b.* (?:all|from)\b/.test(line) && !(mine && state)) return;
    // IPFilter prints `block in`, and flags of its own.
    shaped ||= !!anchor || /^block (?:drop|return) |^pass .* (?:flags S\/SA|no state)\b/.test(line);
    from ||= i + 1;
    to = i + 1;
  });
  const shown = [...tables].flatMap(([table, all]) => all.map((one) => ({ ...one, table })));
  // A list alone tells who is in it, and whose list it is by its name.
  if ((!from || !shaped) && mine && shown.length) {
    const bans = [...tables].flatMap(([name, all]) => banOf(tableOwner(name) ?? 'no', tableOwner(name) ? all : [], context, false));
    return { kind: 'read', facts: bans.slice(0, 1), from: shown[0]?.line ?? 1, to: shown.at(-1)?.line ?? 1 };
  }
  if (!from || !shaped) return notMine;
  to = Math.max(to, shown.at(-1)?.line ?? 0);
  // pfSense and OPNsense name each rule.
  const boxed = lines.some((line) => line.length < 1_000 && / label "(?:USER_RULE|Default deny rule|sshguard|[\da-f]{32})/.test(line));
  const system = apple ? 'macos' : boxed ? 'appliance' : 'bsd';
  const first: Facts = [{ fact: 'server-os', value: system, line: from, ...(!apple && { inferred: true }) }];
  if (status && !enabled) {
    return { kind: 'read', facts: [...first, { fact: 'packet', value: 'accept', line: status, inferred: true }], from, to };
  }
  const end = rules.findIndex(({ quick, fits }) => quick && fits === 'yes');
  const met = end >= 0 ? rules.slice(0, end + 1) : rules;
  const last = met.findLastIndex(({ fits }) => fits === 'yes');
  const decides = met[last];
  const value = decides?.value ?? 'accept';
  const line = decides?.line ?? from;
  // A rule that may fit counts where it would have the last word: behind the one that decides, or before it with `quick`.
  const doubt = met.some((one, i) => one.fits === 'maybe' && one.value !== value && (i > last || one.quick));
  // So may what stands in an anchor of another program.
  const hidden = foreign && !(decides?.quick && decides.line < foreign);
  if (doubt || hidden) {
    // Nobody said which address is theirs, and a rule is for those of a list that is shown.
    const open = context.client ? undefined : met.find(({ fits, table }) => fits === 'maybe' && tables.get(table ?? '')?.length);
    const asked = open?.table && banOf(setOwner(open.table) ?? 'unsure', tables.get(open.table) ?? [], context, false);
    return { kind: 'read', facts: [...first, { fact: 'packet', value: 'unsure', line }, ...(asked || [])], from, to };
  }
  const inferred = (!enabled || apple || context.port === undefined || value === 'accept' || decides?.card) && { inferred: true as const };
  const list = tables.get(decides?.table ?? '')?.find(({ address }) => context.client && isIn(context.client, address));
  const details = decides?.table && list && { details: { address: context.client as string, table: decides.table } };
  const facts: Facts = [...first, { fact: 'packet', value, line, ...inferred, ...details }];
  if (value === 'accept') return { kind: 'read', facts, from, to };
  const owner = decides?.table && list && !boxed && setOwner(decides.table);
  // None of the firewalls that have a runbook is pf; two of the programs that ban keep their lists in it.
  facts.push({
    fact: 'firewall',
    value: owner === 'sshguard' ? owner : owner === 'yes' ? 'fail2ban' : 'unsure',
    line,
    ...(owner && inferred),
  });
  if (owner)
    facts.push({ fact: 'ban', value: owner, line: list.line, details: { address: context.client as string, saw: list.saw }, ...inferred });
  return { kind: 'read', facts, from, to };
}
