import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { ciscoRule, firstMatch, type Rule, type Verdict } from '../rules/edge';

type Known = Learned<'server-os' | 'service'>;

/** `line vty 0 4` with what stands below it. `closed`: no SSH on these lines, by their transport. */
type Lines = { line: number; closed: boolean; transport?: string; list?: string };

/** Words that begin a setting of a terminal line; a paste may have lost the blank before it. */
const setting =
  /^\s*(?:access-class|transport|login|exec-timeout|exec|no|password|logging|privilege|session-timeout|session-limit|length|width|history|authorization|rotary|ipv6)\s/;

/**
 * Reads what `show` prints on Cisco gear, as far as it tells of SSH to the device itself.
 *
 *     SSH Disabled - version 1.99
 *     %Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).
 *
 * IOS: `show ip ssh`, and of a running configuration the `line vty` sections with their access lists. A connection takes the first free
 * line, so all sections have to refuse before SSH is refused. That SSH runs behind such lines is inferred: only `show ip ssh` tells.
 * ASA: `show run ssh`, which lists the networks that may come in, each on one interface; `show ssh sessions`, `show crypto key mypubkey
 * rsa`. Which of them applies depends on the interface, and an ASA may also stand before the server: that it is the server is inferred.
 * NX-OS: `show feature`. Access lists and sessions alone are read and say nothing: an ACL may stand on any interface.
 * Other makers print `SSH Enabled` without a version (OneOS). Source: Cisco IOS and ASA command references.
 */
export function show(text: string, context: Context): Reading<'server-os' | 'service'> {
  const lines = linesOf(text);
  let os: Known | undefined;
  let service: Known | undefined;
  let [from, to] = [0, 0];
  const take = (line: number) => {
    from ||= line;
    to = line;
  };
  const vty: Lines[] = [];
  const lists = new Map<string, Rule[]>();
  const mayEnter: Rule[] = [];
  let asa = 0;
  let asaRun = false;
  let section: Lines | undefined;
  let rules: Rule[] | undefined;
  lines.forEach((raw, i) => {
    const line = i + 1;
    if (raw.length > 300) return;
    const text = raw.trimEnd();

    const state = /^SSH (Enabled|Disabled) - version \d/.exec(text);
    if (state) {
      os = { fact: 'server-os', value: 'cisco-ios', line };
      service = { fact: 'service', value: state[1] === 'Enabled' ? 'running' : 'stopped', line, details: { saw: text } };
      take(line);
    }
    // With `| include ssh` a row of NX-OS stands alone.
    const feature = /^sshServer\s+\d+\s+(enabled|disabled)\b/.exec(text);
    if (feature) {
      service = { fact: 'service', value: feature[1] === 'enabled' ? 'running' : 'stopped', line, details: { saw: text } };
      take(line);
    }
    if (/^(?:%Please create RSA keys|Authentication timeout: \d+ secs|Feature Name +Instance +State)/.test(text)) take(line);

    if (section && (setting.test(text) || /^\s/.test(raw))) {
      const transport = /^\s*transport input\s+(.+)$/.exec(text)?.[1];
      const list = /^\s*access-class\s+(\S+)\s+in\b/.exec(text)?.[1];
      if (transport) Object.assign(section, { transport, closed: !/\b(?:ssh|all)\b/.test(transport) });
      if (list) section.list = list;
      take(line);
      return;
    }
    section = undefined;
    if (/^line vty \d+(?: \d+)?$/.test(text)) {
      section = { line, closed: false };
      vty.push(section);
      take(line);
      return;
    }

    const named = /^(?:(?:Standard|Extended) IP access list|ip access-list (?:standard|extended)) (\S+)$/.exec(text)?.[1];
    const numbered = /^access-list (\d+) (.*)$/.exec(text);
    if (named) {
      rules = [];
      lists.set(named, rules);
      take(line);
      return;
    }
    if (numbered) {
      const list = lists.get(numbered[1] as string) ?? [];
      lists.set(numbered[1] as string, list);
      const rule = ciscoRule(numbered[2] as string, line);
      if (rule) list.push(rule);
      take(line);
      return;
    }
    const rule = rules ? ciscoRule(text, line) : undefined;
    if (rule === undefined) rules = undefined;
    else {
      if (rule) rules?.push(rule);
      take(line);
      return;
    }

    const entry = /^ssh (\d[\d.]*) (\d[\d.]*) ([A-Za-z][\w-]*)$/.exec(text);
    const entry6 = /^ssh ([\da-fA-F:]*:[\da-fA-F:]*\/\d{1,3}) ([A-Za-z][\w-]*)$/.exec(text);
    if (entry || entry6) {
      const [, base, mask, port = entry6?.[2]] = entry ?? [];
      const net = entry6?.[1] ?? (mask === '0.0.0.0' ? '0.0.0.0/0' : mask === '255.255.255.255' ? (base as string) : `${base}/${mask}`);
      mayEnter.push({ line, allow: true, sources: [net], condition: `on the interface ${port}` });
    }
    if (entry || entry6 || /^ssh (?:timeout \d+|version \d( \d)?|stricthostkeycheck|key-exchange group \S+|scopy enable)$/.test(text)) {
      asaRun = true;
      asa ||= line;
      take(line);
    }
    if (/^SID +Client IP +Version +Mode +Encryption/.test(text) || /^Key pair was generated at: \d/.test(text)) {
      asa ||= line;
      take(line);
    }
    if (/^ {4}Line +User +Host\(s\) +Idle +Location/.test(text)) take(line);
  });

  if (!from) {
    const wrong = lines.findIndex((line) => /^% ?Invalid input detected at '\^' marker/.test(line.trim()));
    return program(context.command) === 'show' && wrong >= 0 ? withheld('no-such-command', wrong + 1) : notMine;
  }
  const read = (facts: Known[]): Reading<'server-os' | 'service'> => ({ kind: 'read', facts, from, to });
  const client: Context = { ...context, port: context.port ?? 22 };
  if (asa && !os && !vty.length) {
    const verdict: Verdict | undefined = asaRun ? firstMatch(mayEnter, client, asa) : undefined;
    const line = verdict?.line ?? asa;
    return read([{ fact: 'server-os', value: 'cisco-asa', line, inferred: true, ...(verdict?.why && { details: { saw: verdict.why } }) }]);
  }
  /** Why a section may refuse the client, or undefined where it lets it in. */
  const refusal = ({ closed, transport, list }: Lines): string | undefined => {
    if (closed) return `transport input ${transport}`;
    if (!list) return undefined;
    const entries = lists.get(list);
    const verdict = entries && firstMatch(entries, client, 0);
    return verdict?.value === 'allows' && !verdict.guessed ? undefined : `access-class ${list} in`;
  };
  const [first] = vty;
  if (first) {
    os ??= { fact: 'server-os', value: 'cisco-ios', line: first.line };
    const reasons = vty.map(refusal);
    if (!service && reasons.every(Boolean)) {
      const where = lines[first.line - 1]?.trim();
      service = { fact: 'service', value: 'running', line: first.line, inferred: true, details: { saw: reasons[0], where } };
    }
  }
  return read([...(os ? [os] : []), ...(service ? [service] : [])]);
}
