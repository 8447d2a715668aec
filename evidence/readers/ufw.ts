import { type Context, isFiltered, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { parseAddress } from '../rules/address';
import { type Chain, factsOf, familyOf, fate, rejectWith, type Test } from '../rules/packet';
import { portRange } from '../rules/port';

/** Profiles of /etc/ufw/applications.d that do not hold ssh's port. A profile of one's own may hold any. */
const otherProfiles =
  /^(?:Apache|Nginx|WWW|Samba|CIFS|NFS|CUPS|IPP|LPD|Postfix|Dovecot|Exim|SMTP|IMAP|POP3|Mail|Bind9|DNS|LDAP|Squid|VNC|Telnet)\b/i;

const ends = { ALLOW: { end: 'accept' }, DENY: { end: 'drop' }, REJECT: rejectWith('tcp-reset') } as const;
const policies = { allow: { end: 'accept' }, deny: { end: 'drop' }, reject: rejectWith('port-unreachable') } as const;

/** What fail2ban writes behind a rule that is a ban. Source: fail2ban config/action.d/ufw.conf. */
const ofFail2ban = / # by Fail2Ban /i;

/** How a line of nft, iptables or iptables-save begins, and none of ufw. */
const foreign = /^(?:\t|table |Chain |[*:#][A-Za-z ]|-[A-Z] )/;

const rangesOf = (list: string) =>
  list.split(',').flatMap((one) => {
    const range = portRange(one, ':');
    return range ? [range] : [];
  });

/** The tests of a column: `22/tcp`, `22,80/tcp on eth0`, `OpenSSH`, `22/tcp (OpenSSH)`, `Anywhere`, `10.0.0.0/8`, `192.0.2.1 22/tcp`. */
function testsOf(column: string, side: 'source' | 'destination', port: number): Test[] {
  const [text = '', device] = column.split(' on ');
  const tests: Test[] = device ? [{ on: 'in', any: [device.trim()] }] : [];
  const words = text.replace(/ \(.*$/, '').trim();
  for (const word of words.split(/\s+/)) {
    const ports = /^(\d{1,5}(?:[:,]\d{1,5}){0,40})(?:\/(tcp|udp))?$/.exec(word);
    const [address = '', ...rest] = word.split('/');
    const protocol = ports ? ports[2] : /^[a-z]\w*$/.test(rest.at(-1) ?? '') ? rest.pop() : undefined;
    if (protocol) tests.push({ on: 'protocol', any: [protocol] });
    if (ports) tests.push({ on: side === 'source' ? 'sport' : 'dport', any: rangesOf(ports[1] as string) });
    else if (parseAddress(address)) tests.push({ on: side, any: [[address, ...rest].join('/')] });
    else if (address !== 'Anywhere') {
      if (side === 'destination' && /^(?:open)?ssh$/i.test(words)) return [...tests, { on: 'dport', any: [[22, 22]] }];
      return [...tests, side === 'destination' && port === 22 && otherProfiles.test(words) ? { on: 'never' } : { on: 'unknown' }];
    }
  }
  return tests;
}

/**
 * Reads `ufw status`, plain, `verbose` or `numbered`: which rule does a new connection to the port meet first?
 *
 *     Status: active
 *     Default: deny (incoming), allow (outgoing), disabled (routed)
 *
 *     To                         Action      From
 *     --                         ------      ----
 *     22/tcp                     DENY IN     Anywhere
 *     22/tcp                     ALLOW IN    203.0.113.0/24
 *
 * The list is in the order of evaluation, the first match wins, and only `verbose` tells the default. DENY drops; REJECT answers with a
 * reset where the rule has a port or is for TCP, and like the default `reject` with port-unreachable where not; LIMIT rejects the sixth
 * connection within 30 seconds. A rule for `/udp` or one for OUT or FWD does nothing for ssh. An inactive ufw does nothing at all.
 * Source: ufw src/backend_iptables.py; with IPV6=no, ufw_start in src/ufw-init-functions.
 */
export function ufw(text: string, context: Context): Reading<'packet' | 'firewall' | 'zone' | 'order'> {
  const mine = program(context.command) === 'ufw';
  const lines = linesOf(text);
  const port = context.port ?? 22;
  const family = familyOf(context);
  let chain: Chain | undefined;
  let heading = false;
  let over = false;
  /** Rules for this family are listed. */
  let listed = false;
  let status = 0;
  let to = 0;
  lines.forEach((whole, i) => {
    // A comment may hold anything.
    const line = whole.replace(/ # .*$/, '');
    if (/^Status: (?:in)?active$/.test(line.trim())) {
      chain = /inactive/.test(line) ? undefined : { name: 'ufw', line: i + 1, owner: 'ufw', rules: [] };
      status = to = i + 1;
      heading = false;
    }
    // Only an active ufw prints the heading of its rules: it says so where a paste begins there.
    const headed = /^\s*To\s+Action\s+From\s*$/.test(line) && /^\s*--\s+-{6}\s+-{4}\s*$/.test(lines[i + 1] ?? '');
    if (!status && headed) {
      chain = { name: 'ufw', line: i + 1, owner: 'ufw', rules: [] };
      status = to = i + 1;
    }
    // Whoever asks all firewalls with one command line gets their lists one below the other.
    if (/^Status: /.test(line.trim())) over = false;
    else if (foreign.test(line)) over = true;
    if (!chain || over || line.length > 400) return;
    const policy = /^Default: (allow|deny|reject) \(incoming\)/.exec(line)?.[1] as keyof typeof policies | undefined;
    if (policy) chain.policy = { ...policies[policy], line: i + 1, owner: 'ufw' };
    if (/^\s*To\s+Action\s+From\s*$/.test(line)) heading = true;
    if (policy || /^(?:Logging|New profiles): /.test(line) || (heading && /^\s*(?:To\s|--\s)/.test(line))) to = i + 1;
    const action = / (ALLOW|DENY|REJECT|LIMIT)(?: (IN|OUT|FWD))? +/.exec(line);
    if (!heading || !action) return;
    to = i + 1;
    const column = line
      .slice(0, action.index)
      .replace(/^\[ *\d+\] /, '')
      .trim();
    const from = line.slice(action.index + action[0].length).trim();
    const six = /\(v6\)/.test(line) || [column, from].some((one) => one.split(/[\s/]/).some((word) => parseAddress(word)?.family === 6));
    if ((six ? 6 : 4) !== family) return;
    listed = true;
    if (action[2] === 'OUT' || action[2] === 'FWD') return;
    const tests = [...testsOf(column, 'destination', port), ...testsOf(from, 'source', port)];
    const at = { line: i + 1, ...(ofFail2ban.test(whole) && { owner: 'fail2ban' as const }) };
    if (action[1] === 'LIMIT') chain.rules.push({ ...at, tests: [...tests, { on: 'rate' }], does: policies.reject });
    const does = ends[(action[1] === 'LIMIT' ? 'ALLOW' : action[1]) as keyof typeof ends];
    // The reset needs a rule for TCP, which one with a port is; the rest is the default of iptables.
    const tcp = tests.some(({ on }) => /^(?:protocol|[ds]port)$/.test(on));
    chain.rules.push({ ...at, tests, does: action[1] === 'REJECT' && !tcp ? policies.reject : does });
  });
  if (!status) {
    if (mine && /command not found|not found$/m.test(text)) return withheld('no-such-command', 1);
    if (/^ERROR: You need to be root/m.test(text))
      return withheld('needs-root', lines.findIndex((line) => line.startsWith('ERROR: You need')) + 1);
    if (mine && /a password is required/.test(text)) return withheld('needs-root', 1);
    // What was added is not what runs: `ufw show added` prints the same while ufw is inactive.
    const profile = lines.findIndex((line, i) => /^Profile: \S/.test(line) && /^Title: /.test(lines[i + 1] ?? ''));
    if (profile >= 0 && /^Ports?:$/m.test(text)) return { kind: 'read', facts: [], from: profile + 1, to: lines.length };
    const added = lines.findIndex((line) => line.startsWith("Added user rules (see 'ufw status'"));
    if (added >= 0) return { kind: 'read', facts: [], from: added + 1, to: added + 1 };
    return mine && isFiltered(context.command) ? withheld('filtered') : notMine;
  }
  const verbose = chain?.policy !== undefined;
  if (chain && !mine && !heading && !verbose) return notMine;
  if (isFiltered(context.command)) return withheld('filtered', status);
  const base = chain ?? { name: 'ufw', line: status, owner: 'ufw', rules: [], policy: { end: 'accept', line: status, owner: 'ufw' } };
  // deny is the default that ufw comes with, and plain `status` does not say.
  base.policy ??= { end: 'drop', line: status, owner: 'ufw' };
  // With IPV6=no in /etc/default/ufw all of IPv6 is dropped, and no rule of it is listed.
  if (chain && family === 6 && !listed && base.policy.end !== 'drop') base.policy.end = 'unsure';
  const found = fate([{ base, chains: new Map() }], context);
  // Where a reject is all that stands between an unknown address and the server, that rule was met, if any was. LIMIT hangs on more.
  const limited = base.rules.some(({ line, tests }) => line === found?.line && tests.some(({ on }) => on === 'rate'));
  const rejected = !limited && found?.spares && found.stops?.startsWith('reject') ? found.stops : undefined;
  const met = found && rejected ? { ...found, end: rejected, guessed: true } : found;
  const assumed = !verbose && met?.line === status;
  return { kind: 'read', facts: factsOf(met, context, lines, { assumed }), from: status, to };
}
