import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Banned, banOf } from './bans';

const scoped = /^(?:Ip|Range):([\da-fA-F.:]+(?:\/\d+)?)$/;

/** The decisions of `-o json`: a list of alerts, each with its decisions. */
function fromJson(lines: readonly string[], put: (scope: string, value: string, type: string, line: number, saw: string) => void): boolean {
  let type = '';
  let scope = '';
  let inside = false;
  let seen = false;
  lines.forEach((line, i) => {
    if (/^\s*"decisions": \[/.test(line)) inside = seen = true;
    else if (inside && /^\s*\],?$/.test(line)) inside = false;
    const [, key, value = ''] = /^\s*"(scope|type|value)": "([^"]{1,100})",?$/.exec(line) ?? [];
    if (!inside || !key) return;
    if (key === 'scope') scope = value;
    if (key === 'type') type = value;
    if (key === 'value') put(scope, value, type, i + 1, line.trim());
  });
  return seen;
}

/**
 * Reads `cscli decisions list` as a table, as CSV (`-o raw`) and as JSON: does CrowdSec ban the client's address?
 *
 *     | ID | Source |   Scope:Value  |        Reason        | Action | Country | AS | Events |     expiration     | Alert ID |
 *     | 1  | cscli  | Ip:203.0.113.9 | crowdsecurity/ssh-bf | ban    |         |    | 1      | 3h59m58.839498246s | 1        |
 *
 * CrowdSec only decides: without a bouncer nothing is blocked, so a decision is never proof. The list leaves out what came from the
 * community (`--all` shows it), so a missing address proves nothing either. Source: crowdsec cmd/crowdsec-cli/decisions.go.
 */
export function cscli(text: string, context: Context): Reading<'ban'> {
  const mine = program(context.command) === 'cscli';
  const decisions = mine && /\bdecisions? +list\b/.test(context.command ?? '');
  const lines = linesOf(text);
  const banned: Banned[] = [];
  let unknown: Learned<'ban'> | undefined;
  let from = 0;
  let to = 0;
  const put = (value: string, type: string, line: number, saw: string) => {
    const address = scoped.exec(value)?.[1];
    if (type !== 'ban') return;
    if (address) banned.push({ address, line, saw });
    // A whole country, or a provider's network.
    else unknown ??= { fact: 'ban', value: 'unsure', line, details: { saw } };
  };
  let columns: { value: number; type: number; split: RegExp } | undefined;
  lines.forEach((line, i) => {
    if (line.length > 1_000) return;
    const text = line.trim();
    const table = /^[|│]\s*ID\s*[|│]\s*Source\s*[|│]\s*Scope:Value\s*[|│]/i.test(text);
    const csv = /^id,source,ip,reason,action,/.test(text);
    if (table || csv) {
      const split = csv ? /,/ : /\s*[|│]\s*/;
      const heads = text.toLowerCase().split(split);
      columns = { value: heads.findIndex((one) => one === 'scope:value' || one === 'ip'), type: heads.indexOf('action'), split };
    }
    const cells = columns && !table && !csv && (columns.split.source === ',' ? /^\d+,/ : /^[|│]\s*\d+\s*[|│]/).test(text);
    const none = /^No active decisions$/.test(text);
    const edge = columns && /^[+├╰╭└┌─-]{2,}/.test(text);
    if (cells && columns) {
      const all = text.split(columns.split);
      put(all[columns.value] ?? '', all[columns.type] ?? '', i + 1, text);
    }
    if (!table && !csv && !cells && !none && !edge) return;
    from ||= i + 1;
    to = i + 1;
  });
  if (
    !from &&
    (decisions || text.includes('"scenario"')) &&
    fromJson(lines, (scope, value, type, line, saw) => put(`${scope}:${value}`, type, line, saw))
  ) {
    from = 1;
    to = lines.length;
  }
  if (from || (decisions && text.trim() === 'null')) {
    const facts = banOf('crowdsec', banned, context, false);
    return { kind: 'read', facts: facts.length || !unknown ? facts : [unknown], from: from || 1, to: to || 1 };
  }
  if (!mine) return notMine;
  const missing = lines.findIndex((line) => /\bcscli: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  const denied = lines.findIndex((line) => /permission denied/i.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const broken = lines.findIndex((line) => /level=fatal/.test(line));
  return broken >= 0 ? withheld('cut-off', broken + 1) : notMine;
}
