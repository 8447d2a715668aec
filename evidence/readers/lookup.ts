import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';
import { bare, guessed, isTarget, resolved } from './reach';

/** What one look-up said. `server` is set where a name server was asked that is not this machine's own. */
type Answer = {
  name: string;
  line: number;
  last: number;
  address?: string;
  failure?: 'unknown-name' | 'no-answer' | 'unsure';
  server?: boolean;
};

type Reads = Reading<'resolution'>;

/** Was another name than the one that is dialled asked for? One without a dot may be short for it, or a name in ssh's own settings. */
function isAnother({ host = '' }: Context, name: string): boolean {
  const [dialled = '', asked = ''] = [host, name].map((one) => one.toLowerCase().replace(/\.$/, ''));
  return dialled.includes('.') && !isAddress(dialled) && asked !== dialled && !asked.startsWith(`${dialled}.`);
}

/**
 * The newest answer about the target, as a reading. None of these tools asks as ssh does (the hosts file, the search list, mDNS), so a
 * name without a dot, one of `.local` and an answer of somebody else's name server are inferred. On the server, its own name may
 * be a loopback address; so that is inferred too where it is not seen that the client asked.
 */
function reading(answers: readonly Answer[], context: Context): Reads {
  const first = answers[0];
  if (!first) return notMine;
  const facts: Learned<'resolution'>[] = [];
  const own = answers.filter(({ name, address }) => name && isTarget(context, name, address) !== false && !isAnother(context, name));
  const newest = own.at(-1);
  // Of one name's answers, an address counts more than the other family's absence.
  const chosen = own.findLast((one) => one.address && one.name.toLowerCase() === newest?.name.toLowerCase()) ?? newest;
  if (chosen) {
    const { name, line, address, failure, server } = chosen;
    const local = !name.replace(/\.$/, '').includes('.') || /\.local\.?$/i.test(name);
    const [found] = address ? resolved(name, address, line) : [];
    const value = found?.value ?? failure ?? 'unsure';
    const loops = value === 'loopback' && context.on !== 'client';
    const inferred =
      value !== 'unsure' && (found?.inferred || server || loops || (!found && local) || guessed(context, isTarget(context, name)).inferred);
    facts.push({ fact: 'resolution', value, line, details: found?.details ?? { host: name }, ...(inferred && { inferred }) });
  }
  return { kind: 'read', facts, from: first.line, to: Math.max(...answers.map(({ last }) => last)) };
}

/** The last word of a command line that is a name: what was asked for. */
const asked = (command: string | undefined) =>
  (command ?? '').split(/\s+/).findLast((word) => /^[\w-]+(?:\.[\w-]+)*\.?$/.test(word) && !/^(?:A|AAAA|ANY|IN|MX|TXT|NS)$/i.test(word)) ??
  '';

const absent = (text: string, name: string) => new RegExp(`\\b${name}['’]?: (?:command )?not found|command not found: ${name}`).test(text);

const statuses: { [status: string]: Answer['failure'] } = { NXDOMAIN: 'unknown-name', SERVFAIL: 'no-answer', REFUSED: 'no-answer' };
const statusOf = (word: string | undefined) => statuses[word ?? ''] ?? 'unsure';

/** A record as dig prints it: a whole name, tabs, how long it holds, a class, a type. */
const isRecord = /^\S{1,255}\.\t+\d{1,10}\tIN\t(?:A|AAAA|CNAME)\t\S+$/;

/**
 * Reads `dig NAME [AAAA] [+short | +noall +answer]`.
 *
 *     ;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 26965
 *     ;; QUESTION SECTION:
 *     ;web1.example.net.            IN  A
 *
 * NOERROR without an answer is a name that exists and has no address of that family: `unsure`. Behind a CNAME the address stands under
 * another name. With `+short` nothing printed is any of these, or a name that does not exist. Source: bind9 bin/dig/dig.c.
 */
export function dig(text: string, context: Context): Reads {
  const mine = program(context.command) === 'dig';
  const rows = linesOf(text).filter((line) => line.trim());
  // Records and nothing else: whom it asked is not seen.
  const records = !context.command && rows.length > 0 && rows.every((line) => line.length < 400 && isRecord.test(line));
  if (!mine && !records && !/^;; (?:->>HEADER|connection timed|no servers)|^; <<>> DiG /m.test(text)) return notMine;
  const { command = '' } = context;
  const answers: Answer[] = [];
  const server = records || /\s@\S/.test(command);
  const short = mine && /\s\+short\b/.test(command);
  const bareAnswer = records || (mine && /\s\+noall\b/.test(command) && /\s\+ans(?:wer)?\b/.test(command));
  if (short && !text.trim())
    return { kind: 'read', facts: [{ fact: 'resolution', value: 'unsure', line: 0, details: { host: asked(command) } }], from: 0, to: 0 };
  let head: { status?: string; line: number; server: boolean } | undefined;
  let section = '';
  let other = server;
  let [from, to] = [0, 0];
  let open = false;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    const shown = /^; <<>> DiG \S{1,80} <<>> (.{0,400})/.exec(line);
    const header = /^;; ->>HEADER<<- opcode: QUERY, status: (\w+)/.exec(line);
    const title = /^;; (\w+) (?:PSEUDO)?SECTION:/.exec(line);
    const current = answers.at(-1);
    const record = /^\S{1,255}\s+\d+\s+IN\s+(?:A|AAAA)\s+(\S{2,45})$/.exec(line);
    if (shown || header) from ||= n;
    open ||= Boolean(shown || header);
    // All that dig prints begins with a semicolon, or is a record: a name, how long it holds, a class, a type.
    open &&= !line || /^;|^\S{1,255}\s+\d{1,10}\s+(?:IN|CH|HS)\s+[A-Z\d]{1,10}\s/.test(raw.slice(0, 400));
    if (open && line) to = n;
    if (shown) other = /(?:^|\s)@\S/.test(shown[1] as string);
    else if (header) head = { status: header[1], line: n, server: other };
    else if (title) section = title[1] as string;
    else if (/^;; (?:connection timed out; no servers could be reached|no servers could be reached)/.test(line))
      answers.push({ name: asked(context.command) || (context.host ?? ''), line: n, last: n, failure: 'no-answer', server: other });
    else if (section === 'QUESTION' && head) {
      const question = /^;(\S{1,255}?)\.?\s+IN\s+(?:A|AAAA|ANY)$/.exec(line);
      if (question)
        answers.push({ name: question[1] as string, line: head.line, last: n, failure: statusOf(head.status), server: head.server });
      if (line) section = '';
    } else if (section === 'ANSWER' && current) {
      if (record && isAddress(record[1] as string) && !current.address) Object.assign(current, { address: record[1], line: n });
      if (record) current.last = n;
      else if (!line) section = '';
    } else if ((short && isAddress(line)) || (bareAnswer && record && isAddress(record[1] as string)))
      answers.push({
        name: records ? (rows[0]?.split(/\s/)[0] ?? '').replace(/\.$/, '') : asked(command),
        line: n,
        last: n,
        address: record?.[1] ?? line,
        server,
      });
  });
  if (!answers.length && mine && absent(text, 'dig')) return withheld('no-such-command', 1);
  const found = reading(answers, context);
  // What was asked for may be something else than an address.
  if (!from) return found;
  return found.kind === 'read' ? { ...found, from, to: Math.max(to, found.to) } : { kind: 'read', facts: [], from, to };
}

/**
 * Reads `host NAME`.
 *
 *     web1.example.net has address 203.0.113.7
 *     Host web1 not found: 3(NXDOMAIN)
 *
 * `Using domain server:` above it says that another name server than this machine's was asked. Source: bind9 bin/dig/host.c.
 */
export function host(text: string, context: Context): Reads {
  const mine = program(context.command) === 'host';
  if (!mine && !/ has (?:IPv6 )?address | not found: \d/.test(text)) return notMine;
  const answers: Answer[] = [];
  const alias = new Map<string, string>();
  let server = false;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    const points = /^(\S{1,255}) is an alias for (\S{1,255}?)\.$/.exec(line);
    const found = /^(\S{1,255}) has (?:IPv6 )?address (\S{2,45})$/.exec(line);
    const missing = /^Host (\S{1,255}?)\.? not found: \d+\((\w+)\)/.exec(line);
    if (line === 'Using domain server:') server = true;
    else if (points) alias.set(points[2] as string, alias.get(points[1] as string) ?? (points[1] as string));
    else if (found)
      answers.push({ name: alias.get(found[1] as string) ?? (found[1] as string), line: n, last: n, address: found[2], server });
    else if (missing) answers.push({ name: missing[1] as string, line: n, last: n, failure: statusOf(missing[2]), server });
    else if (mine && /^;; (?:connection timed out; )?no servers could be reached/.test(line))
      answers.push({ name: asked(context.command), line: n, last: n, failure: 'no-answer', server });
  });
  return !answers.length && mine && absent(text, 'host') ? withheld('no-such-command', 1) : reading(answers, context);
}

/**
 * Reads `nslookup NAME` of BIND, BusyBox and Windows.
 *
 *     Server:         192.168.1.1
 *     Address:        192.168.1.1#53
 *
 *     Name:   web1.example.net
 *     Address: 203.0.113.7
 *
 * The first address is the name server's. Windows prints `Addresses:` and goes on below it, and says *Non-existent domain* for
 * NXDOMAIN. Source: bind9 bin/dig/nslookup.c.
 */
export function nslookup(text: string, context: Context): Reads {
  const mine = program(context.command).replace(/\.exe$/i, '') === 'nslookup';
  const server = /\bnslookup(?:\.exe)?(?:\s+-\S+)*\s+[^\s-]\S*\s+\S/.test(context.command ?? '');
  if (!mine && !/^Server:\s|^\*{2,3} .{1,255}can't find /m.test(text)) return notMine;
  const answers: Answer[] = [];
  let shape = mine;
  let name: { name: string; line: number } | undefined;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    const found = /^Name:\s+(\S{1,255})$/.exec(line);
    const address = /^Address(?:es| \d)?:\s+(\S{2,45})(?:\s\S{1,255})?$/.exec(line);
    const missing =
      /^\*\* server can't find (\S{1,255}?)\.?: (NXDOMAIN|SERVFAIL|REFUSED)/.exec(line) ??
      /^\*\*\* .{1,255} can't find (\S{1,255}?)\.?: (Non-existent domain|No response from server|Server failed|Query refused)/.exec(line);
    if (/^Server:\s+\S/.test(line)) shape = true;
    else if (found) name = { name: found[1] as string, line: n };
    else if (name && address && isAddress(bare(address[1] as string)) && shape) {
      answers.push({ name: name.name, line: n, last: n, address: address[1], server });
      name = undefined;
    } else if (missing) {
      const failure = /NXDOMAIN|Non-existent/.test(missing[2] as string) ? 'unknown-name' : 'no-answer';
      answers.push({ name: missing[1] as string, line: n, last: n, failure, server });
    } else if (mine && /^;; connection timed out; no servers could be reached|^\*\*\* Request to \S+ timed-out/.test(line))
      answers.push({ name: asked(context.command), line: n, last: n, failure: 'no-answer', server });
  });
  return !answers.length && mine && absent(text, 'nslookup') ? withheld('no-such-command', 1) : reading(answers, context);
}

/**
 * Reads `getent ahosts NAME` and `getent hosts NAME`, which ask as ssh does, the hosts file included.
 *
 *     203.0.113.7     STREAM web1.example.net
 *     203.0.113.7     DGRAM
 *
 * Without its command line, `getent hosts` is a hosts file. Nothing printed is a name that was not found or a resolver that did not
 * answer: it does not say which. Source: glibc nss/getent.c.
 */
export function getent(text: string, context: Context): Reads {
  const command = context.command ?? '';
  const mine = /\bgetent\s+(?:-s\s*\S+\s+)?a?hosts(?:v[46])?\s+\S/.test(command);
  if (mine && !text.trim())
    return { kind: 'read', facts: [{ fact: 'resolution', value: 'unsure', line: 0, details: { host: asked(command) } }], from: 0, to: 0 };
  if (!mine && !/\s(?:STREAM|DGRAM|RAW)\b/.test(text)) return notMine;
  const answers: Answer[] = [];
  const names = (/\bgetent\s+(?:-s\s*\S+\s+)?a?hosts(?:v[46])?\s+([\w.\s-]+)/.exec(command)?.[1] ?? '').trim().split(/\s+/);
  linesOf(text).forEach((line, i) => {
    const found = /^([\da-f.:]{2,45}(?:%\S{1,15})?)\s+(?:(STREAM|DGRAM|RAW)\b ?)?(\S{0,255})/i.exec(line);
    if (!found || !isAddress(bare(found[1] as string)) || !(mine || found[2])) return;
    // Of several names that are asked for at once, each row has its own.
    const own = names.length > 1 ? line.split(/\s+/).find((word) => names.includes(word)) : asked(command);
    const name = (mine && own) || (found[3] as string);
    if (name) answers.push({ name, line: i + 1, last: i + 1, address: bare(found[1] as string) });
    else if (answers.length) (answers.at(-1) as Answer).last = i + 1;
  });
  // They are in the order in which they are tried.
  return reading(
    names.length > 1 ? answers.filter((one, i) => answers.findIndex(({ name }) => name === one.name) === i) : answers.slice(0, 1),
    context,
  );
}

/**
 * Reads PowerShell's `Resolve-DnsName NAME`, as a table and as an error.
 *
 *     Name                  Type   TTL   Section    IPAddress
 *     ----                  ----   ---   -------    ---------
 *     web1.example.net      A      300   Answer     203.0.113.7
 */
export function resolveDnsName(text: string, context: Context): Reads {
  const server = /\s-Server\s/i.test(context.command ?? '');
  if (!/Section\s+IPAddress|Resolve-DnsName ?: /.test(text)) return notMine;
  const answers: Answer[] = [];
  let table = false;
  linesOf(text).forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    if (/^Name\s+Type\s+TTL\s+Section\s+IPAddress$/.test(line)) table = true;
    const row = table && /^(\S{1,255})\s+(?:A|AAAA)\s+\d+\s+Answer\s+(\S{2,45})$/.exec(line);
    if (row) answers.push({ name: row[1] as string, line: n, last: n, address: row[2], server });
    const failed = /^Resolve-DnsName ?: (\S{1,255}) : (.{1,200})/.exec(line);
    if (failed) {
      const why = failed[2] as string;
      const failure = /name does not exist/i.test(why)
        ? 'unknown-name'
        : /timeout period|server failure|refused/i.test(why)
          ? 'no-answer'
          : 'unsure';
      answers.push({ name: failed[1] as string, line: n, last: n, failure, server });
    }
  });
  return reading(answers, context);
}
