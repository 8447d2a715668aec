import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { parseAddress } from '../rules/address';
import { banOf } from './bans';
import { setOwner } from './ipset';

type Facts = Learned<'server-os' | 'packet' | 'firewall'>[];
type Value = Learned<'packet'>['value'];

/** What a rule that blocks sends back: TCP gets a reset from `return`. */
const answers: Readonly<Record<string, Value>> = { drop: 'drop', return: 'reject-reset', 'return-rst': 'reject-reset' };

type Rule = { line: number; value: Value; quick: boolean; fits: 'yes' | 'maybe' };

/** Does `to any port = 22` name the port? Operators other than `=` and `:` are not followed. */
function covers(text: string, port: number): 'yes' | 'maybe' | 'no' {
  const [, first, second] = /^(?:= )?(\w+)(?::(\w+))?$/.exec(text) ?? [];
  const number = (word: string) => (word === 'ssh' ? 22 : Number(word));
  if (!first || Number.isNaN(number(first))) return /^= [a-z]/.test(text) ? 'no' : 'maybe';
  const low = number(first);
  return low <= port && port <= (second ? number(second) : low) ? 'yes' : 'no';
}

/** One line of the rules, undefined where it has nothing to do with a new connection from outside to the port. */
function ruleOf(text: string, line: number, { port = 22, server = '' }: Context): Rule | undefined {
  const [, action, way, more = ''] = /^(pass|block)(?: (drop|return|return-rst|return-icmp6?)(?:\([^)]*\))?)?( .*)?$/.exec(text) ?? [];
  if (!action) return undefined;
  const value = action === 'pass' ? 'accept' : (answers[way ?? 'drop'] ?? 'reject-port');
  const words = more.split(' ');
  const proto = /\bproto (\S+)/.exec(more)?.[1];
  if (
    words.includes('out') ||
    / on lo0?\b/.test(more) ||
    (proto && proto !== 'tcp') ||
    words.includes(server.includes(':') ? 'inet' : 'inet6')
  )
    return undefined;
  const to = / to (.+?)(?= flags | keep | modulate | synproxy | no state| label | user | group | tag | queue | dummy|$)/.exec(more)?.[1];
  const ports = / port (.+)$/.exec(` ${to ?? ''}`)?.[1];
  const named = ports === undefined ? 'yes' : covers(ports, port);
  if (named === 'no') return undefined;
  // Addresses, interfaces, users and the rest may or may not be this connection's.
  const open = / all\b/.test(more) || (/ from any to any\b/.test(more) && !/ from any port /.test(more));
  const narrowed = / (?:on|user|group|os|received-on|tagged|probability|route-to|reply-to) /.test(more);
  return { line, value, quick: words.includes('quick'), fits: named === 'yes' && open && !narrowed ? 'yes' : 'maybe' };
}

/** The addresses of `pfctl -t sshguard -T show`, one on each line; a table of another name may be for anything. */
function tableOf(lines: readonly string[], context: Context): Reading<'ban'> | undefined {
  const [, name = ''] = / -t ?["']?([\w./-]{1,60})/.exec(context.command ?? '') ?? [];
  const all = lines.flatMap((raw, i) =>
    raw.length < 100 && parseAddress(raw.trim()) ? [{ address: raw.trim(), line: i + 1, saw: raw.trim() }] : [],
  );
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return undefined;
  // OPNsense's own guard.
  const value = name === 'sshlockout' ? 'router' : setOwner(name);
  return { kind: 'read', facts: value ? banOf(value, all, context, false) : [], from: first.line, to: last.line };
}

/**
 * Reads `pfctl -sr` of macOS and BSD: what do the rules of pf do to a new connection? And of `pfctl -t sshguard -T show`, whom a table bans.
 *
 *     scrub-anchor "com.apple/*" all fragment reassemble
 *     anchor "com.apple/*" all
 *     block drop in quick proto tcp from any to any port = 22
 *
 * The last rule that matches decides, or the first with `quick`; without any the packet passes. What stands in an anchor is not shown,
 * but Apple's own is empty unless a program fills it. The rules are printed also while pf is off, which it is by default in macOS, so a
 * rule that blocks proves nothing without `Status: Enabled`. Source: pf.conf(5), pfctl(8).
 */
export function pfctl(text: string, context: Context): Reading<'server-os' | 'packet' | 'firewall' | 'ban'> {
  const mine = program(context.command) === 'pfctl';
  const lines = linesOf(text);
  const denied = lines.findIndex((line) => /^pfctl: \/dev\/pf: (?:Permission denied|Operation not permitted)/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const table = mine && / -v*T ?s(?:how)?\b/.test(context.command ?? '') ? tableOf(lines, context) : undefined;
  if (table) return table;
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
      ? ruleOf(line, i + 1, context)
      : undefined;
    if (rule) rules.push(rule);
    if (!anchor && !/^(?:pass|block) (?:in|out|drop|return|all|quick)\b.* (?:all|from)\b/.test(line) && !(mine && state)) return;
    // IPFilter prints `block in`, and flags of its own.
    shaped ||= !!anchor || /^block (?:drop|return) |^pass .* (?:flags S\/SA|no state)\b/.test(line);
    from ||= i + 1;
    to = i + 1;
  });
  if (!from || !shaped) return notMine;
  const first: Facts = apple ? [{ fact: 'server-os', value: 'macos', line: from }] : [];
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
  if (doubt || (foreign && !(decides?.quick && decides.line < foreign)))
    return { kind: 'read', facts: [...first, { fact: 'packet', value: 'unsure', line }], from, to };
  const inferred = (!enabled || apple || context.port === undefined || value === 'accept') && { inferred: true };
  const facts: Facts = [...first, { fact: 'packet', value, line, ...inferred }];
  // None of the firewalls that have a runbook is pf.
  if (value !== 'accept') facts.push({ fact: 'firewall', value: 'unsure', line });
  return { kind: 'read', facts, from, to };
}
