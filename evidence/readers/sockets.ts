import type { Context, Learned } from '../reading';
import { isPrivate } from '../values';

/** One listening TCP socket, as ss, netstat and lsof show it. */
export type Socket = {
  /** The line that shows it, 1-based. */
  line: number;
  /** Without brackets, zone or port: `0.0.0.0`, `::`, `*` (both families), `203.0.113.7`. */
  address: string;
  port: number;
  /** Names of the owning programs; empty when they are hidden. */
  owners: string[];
  /** Connections that wait to be accepted, and how many may, where the command shows it. */
  waiting?: number;
  backlog?: number;
};

type Facts = Learned<'listening' | 'listener' | 'daemon' | 'place'>[];

/** How much of the table a text holds: `likely` where the command line is not seen and the rows look like all of them. */
export type Extent = 'whole' | 'likely' | 'part';

/**
 * Does a pipe behind a command leave everything that decides: whatever listens on the port? `| grep sshd` does not (systemd may own
 * the socket), `| grep :22` and `| grep LISTEN` do, so that printing nothing is an answer.
 *
 * @param numeric whether the command prints ports as numbers with a colon before them
 */
export function keepsPort(command: string, port: number, numeric: boolean): boolean {
  const [, ...pipes] = command.split('|');
  // With the complaints thrown away, an empty answer may be a program that is not there.
  if (pipes.length && /2> ?\/dev\/null|&>/.test(command)) return false;
  return pipes.every((pipe) => {
    const [tool = '', ...rest] = pipe
      .trim()
      .replace(/^sudo /, '')
      .split(/\s+/);
    if (/^(cat|column|sort|uniq|more|less|tee|nl)$/.test(tool)) return true;
    if (!/^(e?grep|findstr|find)$/i.test(tool)) return false;
    const flags = rest.filter((word) => /^[-/]/.test(word)).join('');
    if (!/^[-/inEFPaw]*$/.test(flags)) return false;
    const pattern = rest
      .filter((word) => word && !/^[-/]/.test(word))
      .join(' ')
      .replace(/["']/g, '')
      .trim();
    if (pattern === 'LISTEN') return true;
    if (/^listen$/i.test(pattern)) return flags.includes('i');
    const wanted = /^:?(\d+)(?:\\b|\\s|\\>)?$/.exec(pattern);
    return numeric && Number(wanted?.[1]) === port && !(flags.includes('w') && pattern.startsWith(':'));
  });
}

/**
 * Does a command line leave out rows for what they are bound to, or for their place: other addresses than one that it names, the other
 * family, all but the last ones? Then what it shows does not tell what is not there.
 *
 * @param six whether an IPv6 address is dialled
 */
export function leavesOut(command: string, six: boolean): boolean {
  const [asked = '', ...pipes] = command.slice(0, 1_000).split('|');
  const other = six ? 4 : 6;
  return (
    new RegExp(String.raw`\s-[a-zA-Z]*${other}|\s--ipv${other}\b|\s(?:--family[ =]|-f ?)inet${six ? '' : '6'}(?:\s|$)`).test(asked) ||
    /\ssrc \[?[\d:]|@[\d[]/.test(asked) ||
    pipes.some((pipe) => /^\s*(?:sudo )?(?:head|tail)\b|\b[ef]?grep\b.*(?:\d\.\d|::|\d\\\.\d|\btcp6\b)/.test(pipe))
  );
}

/** The words of a command line, up to its first pipe or redirection, without quotes. */
export const wordsOf = (command: string): string[] =>
  (command.split(/[|;<>&]/)[0] as string)
    .replace(/["'\\]/g, '')
    .trim()
    .split(/\s+/);

/** A port as a command prints it, by number or by name. */
export const portOf = (text: string): number => (text === 'ssh' ? 22 : Number(text));

/** Cuts `0.0.0.0:22`, `[::]:22` or, with `.`, `*.22` in two; zone and brackets are left out. */
export function endpoint(text: string, mark: ':' | '.' = ':'): { address: string; port: number } {
  const at = text.lastIndexOf(mark);
  const address = text
    .slice(0, Math.max(at, 0))
    .replace(/%[^\]]*/, '')
    .replace(/^\[|\]$/g, '');
  return { address, port: portOf(text.slice(at + 1)) };
}

const isLoopback = (address: string) => /^127\.|^(?:::1|::ffff:127\.0\.0\.1|localhost)$/.test(address);
const family = (address: string) => (address.includes(':') ? 6 : 4);

/** The daemon itself (`sshd`, `sshd: /usr/sbin/`), not a session (`sshd: alice`, `sshd-session`), which owns the ports it forwards. */
const isDaemon = (name: string) => /^(?:sshd|dropbear)(?::|:? \/.*|: \[.*)?$/.test(name);
/** A session, whose ports are those that it forwards: `ssh -R` asked for the one that is dialled. Source: openssh-portable sshd-session.c. */
const isSession = (name: string) => /^sshd-session\b|^sshd: \w/.test(name);
/** Takes connections for another machine or container, and passes them on: whoever answers is not seen here. */
const isRelay = (name: string) => /^(?:docker-proxy|rootlessport|slirp4netns|pasta|gvproxy|com\.docker|vpnkit|wslrelay)\b/.test(name);
const isManager = (name: string) => /^(?:systemd|init|launchd)$/.test(name);

/** Whose socket it is. A name is cut to what the command had room for: `sshd: /usr/sbin/`. */
function owner(owners: readonly string[]): 'sshd' | 'systemd' | 'other' | 'unsure' {
  if (!owners.length || owners.every(isRelay)) return 'unsure';
  if (owners.some(isManager)) return 'systemd';
  return owners.some(isDaemon) ? 'sshd' : 'other';
}

/** Ports of others that people sift a listing for. */
const others = /^(?:80|443|3306|3389|5432|6379|8080|27017)$/;

/** The port that a listing was sifted for, where nobody shows which one is dialled: it is that, if a row has it and names no other program. */
function siftedFor(command = '', sockets: readonly Socket[]): number | undefined {
  const port = /\| *(?:sudo )?(?:e?grep|findstr)(?: [-/]\w+)* +["']?:?(\d{2,5})(?:\\b|\\s)? *["']? *$/i.exec(command)?.[1] ?? '';
  const rows = sockets.filter((one) => one.port === Number(port));
  return rows.length && !others.test(port) && rows.every(({ owners }) => owner(owners) !== 'other') ? Number(port) : undefined;
}

/** The ports of X11 that sessions forward. Source: X11DisplayOffset, sshd_config(5). */
const isForwardedX11 = (port: number) => port >= 6010 && port < 6100;

/** The port of an sshd that listens on loopback only, and not on 22, where nobody shows which one is dialled. */
function onLoopback(sockets: readonly Socket[]): number | undefined {
  const own = sockets.filter(({ owners }) => owners.some(isDaemon));
  const alone = own.every(({ address }) => isLoopback(address)) && sockets.every(({ port }) => port !== 22);
  return alone ? own.find(({ port }) => !isForwardedX11(port))?.port : undefined;
}

/**
 * Compares listening sockets with the address and port that the client dials.
 *
 * @param extent how much of the table the sockets are: absence is a fact only of the whole one
 * @param line   the line that stands for the table when nothing in it matches (its heading; 0 for the command line)
 * @param dual   how the command shows a socket that takes both families: ss prints `*` for it and `[::]` for IPv6 alone,
 *               while netstat and lsof print the same for both, so that `:::22` never proves that IPv4 is missing
 */
export function where(
  sockets: readonly Socket[],
  context: Context,
  { extent: shown, line, dual }: { extent: Extent; line: number; dual: 'star' | 'any' },
): Facts {
  const port = context.port ?? siftedFor(context.command, sockets) ?? onLoopback(sockets) ?? 22;
  // Without -n a port has a name, and only that of 22 is known here: 2222 is printed as EtherNet-IP-1.
  const extent = port !== 22 && sockets.some((one) => Number.isNaN(one.port)) ? 'part' : shown;
  const guessed = context.port === undefined;
  const here = sockets.filter((one) => one.port === port);
  if (!here.length) {
    // A session's X11 forwarding is sshd's too, on a loopback address: never the port to dial.
    const elsewhere = sockets.find(
      (one) => !isLoopback(one.address) && (one.owners.some(isDaemon) || (one.port === 22 && one.owners.some(isManager))),
    );
    if (elsewhere) {
      const details = { port: elsewhere.port, address: elsewhere.address, saw: elsewhere.owners.join(', ') };
      // Another port than 22 that is dialled at a public address may be a router's, which passes it on to 22.
      const mapped = port !== 22 && elsewhere.port === 22 && !isPrivate(context.server) && !elsewhere.owners.some(isManager);
      const inferred = guessed || extent !== 'whole' || mapped;
      return [
        { fact: 'listening', value: 'elsewhere', line: elsewhere.line, details, ...(inferred && { inferred }) },
        { fact: 'listener', value: owner(elsewhere.owners), line: elsewhere.line, details: { saw: details.saw } },
      ];
    }
    const inferred = guessed || extent === 'likely';
    return [{ fact: 'listening', value: extent === 'part' ? 'unsure' : 'no', line, ...(inferred && { inferred }), details: { port } }];
  }

  // A name's address may be unknown; then the family is taken as IPv4, and what rests on that is marked.
  const to = context.server;
  const takes = (one: Socket) => {
    if (one.address === '*' || one.address === to) return 'yes';
    if (one.address === '0.0.0.0') return !to || family(to) === 4 ? 'yes' : 'other-family';
    if (one.address === '::') return to && family(to) === 6 ? 'yes' : dual === 'any' ? 'maybe' : 'other-family';
    if (isLoopback(one.address)) return to && isLoopback(to) && family(to) === family(one.address) ? 'yes' : 'loopback';
    return 'other-address';
  };
  const best = ['yes', 'maybe', 'other-address', 'other-family', 'loopback'] as const;
  const ranked = here.map((one) => ({ one, value: takes(one) }) as const).sort((a, b) => best.indexOf(a.value) - best.indexOf(b.value));
  const { one, value } = ranked[0] as (typeof ranked)[number];
  if (!/^(?:yes|maybe)$/.test(value) && leavesOut(context.command ?? '', to !== undefined && family(to) === 6))
    return [{ fact: 'listening', value: 'unsure', line: one.line, details: { port } }];
  // Of a part, only a socket that takes the connection proves anything: a better one may be in the rest. A public address may be
  // translated to the private one that is listened on, and a name (without -n) may stand for the address that is dialled.
  const alike = isPrivate(one.address) && !(to && isPrivate(to));
  const vague = value === 'other-address' && (alike || !/^[\d.]+$|:/.test(one.address));
  // Where another program has this port too, it may be what sshd lost the other addresses to.
  const rival = value === 'other-family' && here.some(({ owners }) => owner(owners) === 'other');
  // Beside an sshd that listens elsewhere, a port of loopback may be one that a session has forwarded.
  const forwarded =
    value === 'loopback' && sockets.some((other) => other.port !== port && !isLoopback(other.address) && other.owners.some(isDaemon));
  const assumes =
    guessed ||
    rival ||
    forwarded ||
    value === 'maybe' ||
    vague ||
    (value !== 'yes' && extent !== 'whole') ||
    (!to && value !== 'yes' && value !== 'loopback');
  const saw = one.owners.join(', ');
  const facts: Facts = [
    {
      fact: 'listening',
      value: value === 'maybe' ? 'yes' : value,
      line: one.line,
      details: { port, address: one.address, saw },
      ...(assumes && { inferred: true }),
    },
  ];
  if (one.owners.some(isSession)) facts.push({ fact: 'place', value: 'tunnel', line: one.line, inferred: true, details: { port, saw } });
  // Who owns a socket that the client does not reach says nothing of the one that it does.
  if (one.owners.length && (value === 'yes' || value === 'maybe' || value === 'loopback'))
    facts.push({
      fact: 'listener',
      value: owner(one.owners),
      line: one.line,
      details: { saw },
      ...(value === 'maybe' && { inferred: true }),
    });
  if (one.waiting !== undefined && value === 'yes' && owner(one.owners) !== 'other') {
    // A full queue is proof. A short one may be a busy moment, and an empty one a lucky one: a single look cannot tell. Of a short
    // queue whose owner is not shown nothing is said: it may not be sshd's.
    const short = one.waiting === 1 || (one.waiting > 0 && !one.owners.length);
    if (one.waiting > (one.backlog ?? Number.POSITIVE_INFINITY)) facts.push({ fact: 'daemon', value: 'frozen', line: one.line });
    else if (!short) facts.push({ fact: 'daemon', value: one.waiting ? 'frozen' : 'answering', line: one.line, inferred: true });
  }
  return facts;
}
