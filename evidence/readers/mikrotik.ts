import { type Context, type Learned, linesOf, type Reading, withheld } from '../reading';
import { firstMatch, type Rule } from '../rules/edge';
import { portsOf } from './cloud';
import { addressList } from './mikrotik-lists';

type Facts = Learned<'server-os' | 'service' | 'listening' | 'packet' | 'firewall' | 'forward' | 'ban'>[];

/** A rule of the firewall filter, whose properties may go on over several lines. */
type Filter = { line: number; disabled: boolean; properties: Map<string, string> };

/** Properties that do not say which packets a rule is for. */
const idle = /^(?:chain|action|log|log-prefix|comment|reject-with|protocol|dst-port|src-address|connection-state|jump-target)$/;

/** Properties of a rule that sends a port on which are no condition, or one that what comes from outside meets. */
const meant = /^(?:chain|action|to-addresses|to-ports|protocol|dst-port|in-interface(?:-list)?|log|log-prefix|comment)$/;

/** How an export begins: `# 2024-03-01 10:11:12 by RouterOS 7.13`. What is typed to change something has no such line. */
const exported = /^# \S{1,12}(?: [\d:]{5,8})? by RouterOS \d/;

/** The properties of a row: `chain=input comment="SSH from home" dst-port=22`. */
const propertiesIn = (text: string) =>
  [...text.matchAll(/(?:^|\s)([a-z][\w-]{0,40})=("[^"]{0,200}"|\S{0,200})/g)].map(
    ([, name = '', value = '']) => [name, value.replace(/"/g, '')] as const,
  );

/** The rows below the headings of an export. One that is longer than the screen goes on behind a `\`, wherever that fell. */
function rowsOf(lines: readonly string[]): { section: string; text: string; line: number; to: number }[] {
  const rows: { section: string; text: string; line: number; to: number }[] = [];
  let section = '';
  let open = false;
  lines.forEach((raw, i) => {
    const part = raw.replace(/\\$/, '');
    const row = rows.at(-1);
    if (open && row && row.text.length < 1_000) {
      row.text += part.trimStart();
      row.to = i + 1;
    } else if (raw.startsWith('/')) section = raw.slice(1, 80).trim().replace(/\//g, ' ');
    else if (/^(?:add|set) /.test(raw)) rows.push({ section, text: part, line: i + 1, to: i + 1 });
    open = part !== raw;
  });
  return rows;
}

/** What the rule does to a new connection from outside to the router itself, undefined where it has nothing to do with one. */
function ruleOf({ line, properties }: Filter): (Rule & { reject?: string }) | undefined {
  const get = (name: string) => properties.get(name);
  const action = get('action') ?? 'accept';
  if (get('chain') !== 'input' || !/^(?:accept|drop|reject|tarpit|jump)$/.test(action)) return undefined;
  const state = get('connection-state');
  if (state && !state.startsWith('!') && !state.split(',').includes('new')) return undefined;
  if (get('protocol') && !/^(?:tcp|6)$/.test(get('protocol') ?? '')) return undefined;
  const ports = get('dst-port') === undefined ? undefined : portsOf((get('dst-port') as string).split(','));
  const more = [...properties].filter(([name]) => !idle.test(name)).map(([name, value]) => `${name}=${value}`);
  if (ports === null) more.push('for its ports');
  if (action === 'jump') more.push(`as chain ${get('jump-target')} says`);
  if (state?.startsWith('!')) more.push(`connection-state=${state}`);
  const source = get('src-address');
  const sources = [source === undefined ? '*' : /^[\d.]+(?:\/\d+)?$|:/.test(source) ? source : 'an address that is not followed'];
  return {
    line,
    allow: action === 'accept',
    sources,
    ...(ports && { ports }),
    ...(more.length && { condition: more.join(' ') }),
    ...(action === 'reject' && { reject: get('reject-with') ?? 'icmp-network-unreachable' }),
  };
}

/** What the chain `input` does: the first rule that fits, and without one the packet passes. */
function filtered(filters: readonly Filter[], context: Context, from: number): Facts {
  const rules = filters.filter(({ disabled }) => !disabled).flatMap((one) => ruleOf(one) ?? []);
  const verdict = firstMatch([...rules, { line: from, allow: true, sources: ['*'] }], context, from);
  const rule = rules.find(({ line }) => line === verdict.line);
  const details = { ...(verdict.why && { saw: verdict.why }) };
  if (verdict.value === 'unsure') return [{ fact: 'packet', value: 'conditional', line: verdict.line, inferred: true, details }];
  const inferred = (verdict.guessed || context.port === undefined || verdict.value === 'allows') && { inferred: true };
  const rejected =
    rule?.reject === 'tcp-reset' ? 'reject-reset' : /prohibited/.test(rule?.reject ?? '') ? 'reject-prohibited' : 'reject-port';
  const value = verdict.value === 'allows' ? 'accept' : rule?.reject ? rejected : 'drop';
  const facts: Facts = [{ fact: 'packet', value, line: verdict.line, ...inferred, details }];
  // None of the firewalls that have a runbook is this one.
  if (value !== 'accept') facts.push({ fact: 'firewall', value: 'unsure', line: verdict.line });
  return facts;
}

/**
 * Where `/ip firewall nat print` sends the port: to the address and port of the first rule that fits; whether those are the server's, its
 * own list of addresses tells. Where none fits, it is sent nowhere; a rule that is disabled does not fit.
 */
function forwarded(filters: readonly Filter[], { port, server, command = '' }: Context, from: number): Facts {
  const reaches = ({ disabled, properties }: Filter) => {
    const ports = portsOf((properties.get('dst-port') ?? '').split(','));
    const one = port !== undefined && (!ports || ports.some(([low, high]) => low <= port && port <= high));
    return !disabled && properties.get('chain') === 'dstnat' && /^(?:tcp|6|)$/.test(properties.get('protocol') ?? '') && one;
  };
  const [rule, ...others] = filters.filter(reaches);
  if (rule) {
    const [address, to = port] = [rule.properties.get('to-addresses'), Number(rule.properties.get('to-ports')) || undefined];
    const details = { ...(address && { address }), ...(to && { port: to }) };
    // A rule with another condition may leave the connection to a later one.
    const asks = [...rule.properties].some(([name, value]) => !meant.test(name) && !(name === 'dst-address' && value === server));
    return [{ fact: 'forward', value: 'unsure', line: rule.line, ...((asks || others.length) && { inferred: true }), details }];
  }
  // A choice of rules may leave out the one, and so may a rule that calls for another chain.
  const whole = !/\bwhere\b|\bfrom\b/.test(command) && !filters.some(({ properties }) => properties.get('action') === 'jump');
  return whole && port !== undefined ? [{ fact: 'forward', value: 'missing', line: from, inferred: true }] : [];
}

/**
 * Reads `/ip service print`, `/ip firewall filter print`, `/ip firewall nat print` and `/export` of MikroTik's RouterOS: on which port does
 * it take SSH, from whom, and where does it send it?
 *
 *     Flags: X - disabled, I - invalid
 *      #   NAME     PORT ADDRESS            CERTIFICATE
 *      3   ssh      2222 192.168.88.0/24
 *
 * A row with X or I serves nothing. From addresses that a row does not list the router takes the connection and ends it, or drops it, by
 * its release, so that nothing is said of those. The filter is walked as the router does, chain `input` alone; a rule with an interface
 * list or another condition leaves it open. Who shows where the port is sent dials a machine behind the router, not the router itself; an
 * export is of the whole router, and nobody says what of it is dialled, so that nothing in it is more than inferred.
 * Source: MikroTik's RouterOS documentation, Services, Filter and NAT.
 */
export function mikrotik(text: string, context: Context): Reading<Facts[number]['fact']> {
  const lines = linesOf(text);
  const port = context.port ?? 22;
  const facts: Facts = [];
  const filters: Filter[] = [];
  let [from, to, flags, table] = [0, 0, 0, 0];
  const take = (line: number) => {
    from ||= line;
    to = line;
  };
  const serves = (line: number, { number, off, apart, saw }: { number: number; off: boolean; apart: boolean; saw: string }) => {
    const details = { port: number, saw };
    const inferred = (context.port === undefined || apart) && { inferred: true };
    facts.push({ fact: 'service', value: off ? 'stopped' : 'running', line, details });
    if (off) facts.push({ fact: 'listening', value: 'no', line, ...inferred, details: { ...details, port } });
    else facts.push({ fact: 'listening', value: number === port ? 'yes' : 'elsewhere', line, ...inferred, details });
  };
  const head = lines.findIndex((line) => exported.test(line));
  if (head >= 0) take(head + 1);
  for (const { section, text, line, to: end } of head < 0 ? [] : rowsOf(lines)) {
    const properties = new Map(propertiesIn(text));
    const off = properties.get('disabled') === 'yes';
    const isService = section === 'ip service' && /^set ssh /.test(text);
    if (/^ip firewall (?:filter|nat)$/.test(section) && text.startsWith('add ')) filters.push({ line, disabled: off, properties });
    else if (!isService) continue;
    // What is as it comes is not exported.
    if (isService) serves(line, { number: Number(properties.get('port') ?? 22), off, apart: properties.has('vrf'), saw: text.trim() });
    take(end);
  }
  if (head < 0)
    lines.forEach((raw, i) => {
      const line = i + 1;
      if (raw.length > 1_000) return;
      if (/^Flags: X(?: - disabled\b|, I - INVALID)/i.test(raw)) flags = line;
      if (flags && /^(?: *# +NAME +PORT\b|Columns: NAME, PORT\b)/.test(raw)) {
        table = line;
        take(flags);
        take(line);
      }
      const service = table ? /^ *\d+ ([A-Z ]{0,3}) *ssh +(\d{1,5})\b(.*)$/.exec(raw) : null;
      if (service) {
        take(line);
        const [, mark = '', number, rest = ''] = service;
        // Since 7 a service is of one routing table, and what is dialled may be in another.
        const vrf = rest
          .trim()
          .split(/\s+/)
          .findLast((word) => /^[A-Za-z]/.test(word));
        const apart = /\bVRF\b/.test(lines[table - 1] ?? '') && vrf !== undefined && vrf !== 'main';
        serves(line, { number: Number(number), off: /[XI]/.test(mark), apart, saw: raw.trim() });
      } else if (table && /^ *\d+ [A-Z ]{0,3} *[a-z-]+ +\d{1,5}\b/.test(raw)) take(line);

      const begun = flags ? /^ *\d+ ([XID ]{0,4}) *(;;;|chain=)/.exec(raw) : null;
      if (begun) filters.push({ line, disabled: /[XI]/.test(begun[1] ?? ''), properties: new Map() });
      const open = filters.at(-1);
      if (!open || !raw.trim() || (!begun && !/^ {4,}\S/.test(raw))) return;
      if (begun) take(flags);
      take(line);
      if (raw.includes(';;;')) return;
      for (const [name, value] of propertiesIn(raw)) {
        if (!open.properties.size) open.line = line;
        open.properties.set(name, value);
      }
    });
  if (!from) return addressList(text, context);
  if (!table && head < 0 && !filters.length) return withheld('cut-off', from);
  const isNat = ({ properties }: Filter) => /^(?:src|dst)nat$/.test(properties.get('chain') ?? '');
  if (filters.some(isNat)) facts.push(...forwarded(filters.filter(isNat), context, from));
  if (filters.some((one) => one.properties.has('chain') && !isNat(one))) facts.push(...filtered(filters, { ...context, port }, from));
  // Where the port is sent on, a machine behind it is dialled. What is exported is all that was ever set, whatever is dialled.
  const sent = facts.some(({ fact, value }) => fact === 'forward' && value !== 'missing');
  const behind = head < 0 ? filters.length > 0 && filters.every(isNat) && !table : sent;
  const own = facts.filter(({ fact }) => !(head >= 0 && behind) || fact === 'forward');
  const all: Facts = [...(behind ? [] : [{ fact: 'server-os', value: 'mikrotik', line: from } as const]), ...own];
  return { kind: 'read', facts: head < 0 ? all : all.map((one) => ({ ...one, inferred: true })), from, to };
}
