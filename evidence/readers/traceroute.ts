import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isAddress } from '../values';
import { bare, guessed, isLoopback, isPublicServer, isTarget, lookupOf, resolved } from './reach';

type Way = Reading<'alive' | 'resolution' | 'egress'>;
type Hop = { line: number; words: string };

/** Where a trace went, and each answer on the way, in order. */
type Trace = {
  host: string;
  address: string;
  head: number;
  hops: Hop[];
  offline?: number;
  lookup?: { line: number; host: string; why: string };
};

/** The last word of a command line that is a host: where the trace was sent. */
const asked = (command: string | undefined) =>
  (command ?? '').split(/\s+/).findLast((word) => /^(?![\d.]{1,6}$)[\w:][\w.:-]*$/.test(word)) ?? '';

/** Does this line of a trace show an answer of that address, or of that name where only names are shown? */
function answered({ words }: Hop, address: string, host: string): boolean {
  const shown = words.split(/[\s()[\]]+/).map(bare);
  return (!!address && shown.includes(address)) || (!!host && shown.some((word) => word.toLowerCase() === host.toLowerCase()));
}

/** An answer of the target itself proves that somebody has the address; silence proves nothing, most firewalls drop these packets. */
function judge({ host, address, head, hops, offline, lookup }: Trace, context: Context): Way {
  const facts: Learned<'alive' | 'resolution' | 'egress'>[] = [];
  const line = head || hops[0]?.line || offline || lookup?.line || 0;
  const to = Math.max(line, hops.at(-1)?.line ?? 0, offline ?? 0, lookup?.line ?? 0);
  if (offline) facts.push({ fact: 'egress', value: 'offline', line: offline, inferred: true });
  if (lookup && isTarget(context, lookup.host) !== false) {
    const { value } = lookupOf(lookup.why);
    facts.push({ fact: 'resolution', value, line: lookup.line, inferred: true, details: { host: lookup.host, saw: lookup.why } });
  }
  const same = host || address ? isTarget(context, host || address, address || undefined) : undefined;
  if (!(host || address) || same === false || isPublicServer(host) || isLoopback(host)) return { kind: 'read', facts, from: line, to };

  const guess = guessed(context, same);
  const goal = address || context.server || '';
  const details = { ...(host && { host }), ...(isAddress(goal) && { address: goal }) };
  const reached = isLoopback(goal) ? undefined : hops.find((hop) => answered(hop, goal, host));
  // A router on the way that says so itself: nobody answers for that address behind it.
  const lost = hops.findLast(({ words }) => /!H\b|reports: Destination host unreachable/i.test(words));
  if (reached) facts.push({ fact: 'alive', value: 'yes', line: reached.line, details, ...guess });
  else if (lost && goal)
    facts.push({ fact: 'alive', value: 'no', line: lost.line, inferred: true, details: { ...details, saw: lost.words.trim() } });
  else if (hops.length && !isLoopback(goal)) facts.push({ fact: 'alive', value: 'unsure', line: (hops.at(-1) as Hop).line });
  if (head) facts.push(...resolved(host, address, head).map((one) => (one.value === 'loopback' ? { ...one, inferred: true } : one)));
  return { kind: 'read', facts, from: line, to };
}

/** A numbered line, ` 3  router (192.0.2.1)  4.0 ms`, or the answers of another router below it. Whatever it counts, it shows a probe. */
const hop = /^\s*\d{1,3} {1,6}(?=\S).{0,400}?(?:\d ?m(?:s|sec)\b|\*|!\w|reports: )/;
const more = /^ {3,}\S.{0,300} (?:\d+(?:\.\d+)? ?m(?:s|sec)\b|\*|!\w)/;

/**
 * Reads `traceroute`, `traceroute -T -p 22`, `traceroute6`, the `traceroute` of IOS and Windows' `tracert`: does the address answer
 * anything at all?
 *
 *     traceroute to web1 (203.0.113.7), 30 hops max, 60 byte packets
 *      1  192.0.2.1  4.024 ms
 *      2  203.0.113.7  4.874 ms !X
 *
 * `!X` from the target itself is an answer, a firewall's; `!H` from a router on the way says that nobody has the address. With -T a router
 * that forwards the port answers in its own name. A run without an answer at the end proves nothing. Sources: traceroute.sourceforge.net
 * traceroute.c, FreeBSD usr.sbin/traceroute, Cisco IOS.
 */
export function traceroute(text: string, context: Context): Way {
  const mine = /^(?:tcp)?traceroute6?$|^tracert(?:\.exe)?$/.test(program(context.command));
  let trace: Trace | undefined;
  let over: Trace | undefined;
  let name = '';
  linesOf(text).forEach((line, i) => {
    const n = i + 1;
    const begun =
      /^traceroute6? to (\S{1,255}) {1,2}\(([^()\s]{2,60})\)/.exec(line) ??
      /^Tracing (?:the )?route to (\S{1,255})(?: [[(]([^\])\s]{2,60})[\])])?/.exec(line);
    if (begun) {
      trace = { host: begun[1] as string, address: bare(begun[2] ?? begun[1] ?? ''), head: n, hops: [] };
      over = trace;
      return;
    }
    const unknown =
      /^(?:traceroute6?: unknown host |Unable to resolve target system name )(\S{1,255}?)\.?$/.exec(line) ??
      /^(\S{1,255}): (.*[Nn]ame.*)$/.exec(mine ? line : '');
    if (unknown)
      over = {
        host: '',
        address: '',
        head: 0,
        hops: [],
        lookup: { line: n, host: unknown[1] as string, why: unknown[2] ?? 'unknown host' },
      };
    if (trace && /^(?:traceroute6?: )?(?:connect|send(?:to|msg)?): Network is unreachable/.test(line)) trace.offline = n;
    // Without its heading it is told by its command line only, and so is its target.
    if (!trace && mine && hop.test(line)) {
      name = asked(context.command);
      trace = { host: name, address: isAddress(bare(name)) ? bare(name) : '', head: 0, hops: [] };
      over = trace;
    }
    if (trace && (hop.test(line) || (trace.hops.length && more.test(line))))
      trace.hops.push({ line: n, words: line.replace(/^\s*\d{1,3}\s/, '') });
  });
  if (!over) return mine && /\btracer(?:oute|t)['’]?: (?:command )?not found/.test(text) ? withheld('no-such-command', 1) : notMine;
  const reading = judge(over, context);
  if (reading.kind !== 'read') return reading;
  // What stands above the heading: how to stop it, or which of several addresses it is.
  const above = /^(?:Type escape sequence to abort\.|traceroute6?: Warning: .*)$/.test(linesOf(text)[over.head - 2] ?? '') ? 1 : 0;
  // Where neither a command nor a server is known, nothing tells what this trace has to do with the connection.
  const known = mine || context.host || context.server;
  return { ...reading, ...(!known && { facts: [] }), from: reading.from - above };
}

/**
 * Reads `tracepath`, which says at its end whether it came to the target.
 *
 *      1?: [LOCALHOST]                      pmtu 1500
 *      2:  203.0.113.7                      0.390ms reached
 *          Resume: pmtu 1500 hops 2 back 2
 *
 * It does not name its target, so without the command line it is taken for the one that is dialled. Source: iputils tracepath.c.
 */
export function tracepath(text: string, context: Context): Way {
  const mine = /^tracepath6?$/.test(program(context.command));
  const lines = linesOf(text);
  const own = lines.flatMap((line, i) =>
    /^ ?\d{1,2}(?:\?: \[LOCALHOST\]|: {2}\S)|^ {5}(?:Too many hops|Resume): pmtu/.test(line) ? [{ line: i + 1, words: line }] : [],
  );
  const whole = own.some(({ words }) => /\[LOCALHOST\]|: pmtu \d/.test(words));
  if (!own.length || !(mine || whole)) return mine && absent(text, 'tracepath') ? withheld('no-such-command', 1) : notMine;
  const goal = asked(context.command);
  const reached = own.findLast(({ words }) => /\breached\s*$/.test(words));
  const same = goal ? isTarget(context, goal) : undefined;
  const facts: Learned<'alive'>[] = [];
  if (same !== false && !isLoopback(goal)) {
    const assumed = goal ? guessed(context, same).inferred : true;
    if (reached)
      facts.push({
        fact: 'alive',
        value: 'yes',
        line: reached.line,
        ...(goal && { details: { host: goal } }),
        ...(assumed && { inferred: true }),
      });
    else facts.push({ fact: 'alive', value: 'unsure', line: own.at(-1)?.line as number });
  }
  return { kind: 'read', facts, from: own[0]?.line as number, to: own.at(-1)?.line as number };
}

/**
 * Reads `mtr --report`.
 *
 *     HOST: laptop                      Loss%   Snt   Last   Avg  Best  Wrst StDev
 *       1.|-- 192.0.2.1                  0.0%    10    0.4   0.5   0.3   0.9   0.1
 *       2.|-- ???                       100.0    10    0.0   0.0   0.0   0.0   0.0
 *
 * `HOST:` is the machine that it ran on. Its target stands in the command line alone; a last hop that is not that one may be a router.
 * Loss at a router on the way is nothing, they answer when they have time. Source: mtr ui/report.c.
 */
export function mtr(text: string, context: Context): Way {
  const mine = program(context.command) === 'mtr';
  const lines = linesOf(text);
  const head = lines.findLastIndex((line) => /^HOST: \S.{0,300}\bLoss% +Snt\b/.test(line));
  if (head < 0) return mine && absent(text, 'mtr') ? withheld('no-such-command', 1) : notMine;
  const hops: Hop[] = [];
  for (let i = head + 1; i < lines.length; i++) {
    const row = /^\s*\d{1,3}\.(?: ?\|--)? (?:AS[\d?]{1,10} +)?(\S.{0,300})$/.exec(lines[i] as string);
    if (!row) break;
    hops.push({ line: i + 1, words: row[1] as string });
  }
  const goal = asked(context.command) || context.host || context.server || '';
  return judge({ host: goal, address: isAddress(bare(goal)) ? bare(goal) : '', head: 0, hops }, context);
}

const absent = (text: string, name: string) => new RegExp(`\\b${name}['’]?: (?:command )?not found|command not found: ${name}`).test(text);
