import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { type Extent, endpoint, keepsPort, type Socket, where, wordsOf } from './sockets';

/** How much of the listening table the command line asks for: everything, or the port that is dialled. */
function asked(command: string, port: number): Extent {
  const words = wordsOf(command);
  const args = words.slice(words.findIndex((word) => /(?:^|\/)lsof$/.test(word)) + 1).join(' ');
  const own = port === 22 ? '(?:22|ssh)' : String(port);
  const plain = new RegExp(`^(?: ?-[nPw]+| ?-[nPw]*i ?(?:tcp)?(?:@?:${own})?| ?-sTCP:LISTEN| ?-a)+$`, 'i').test(args);
  return plain && /-\w*i/.test(args) && keepsPort(command, port, /-\w*P/.test(args)) ? 'whole' : 'part';
}

/**
 * The listeners of `lsof -F`, one field to a line: `p` pid, `c` command, `t` type, `P` protocol, `n` name and, where it was asked for,
 * `TST=` the state. A TCP name without `->` is a listener unless its state says otherwise.
 */
function fields(lines: readonly string[]): { sockets: Socket[]; from: number; to: number } {
  const found = { sockets: [] as Socket[], from: 0, to: 0 };
  let from = 0;
  let command = '';
  let type = '';
  let protocol = '';
  lines.forEach((line, i) => {
    const value = line.slice(1);
    if (/^p\d+$/.test(line)) {
      from ||= i + 1;
      command = type = protocol = '';
    } else if (!from) return;
    else if (line.startsWith('c')) command = value;
    else if (/^f\w+$/.test(line)) type = protocol = '';
    else if (/^tIPv[46]$/.test(line)) type = value;
    else if (/^P(?:TCP|UDP)$/.test(line)) protocol = value;
    else if (/^TST=/.test(line) && found.sockets.at(-1)?.line === i) {
      if (line !== 'TST=LISTEN') found.sockets.pop();
      found.to = i + 1;
    } else if (/^n\S+:\S+$/.test(line) && type && protocol && command) {
      found.from = from;
      found.to = i + 1;
      if (protocol !== 'TCP' || value.includes('->')) return;
      const { address, port } = endpoint(value);
      const any = type === 'IPv6' ? '::' : '0.0.0.0';
      found.sockets.push({ line: i + 1, address: address === '*' ? any : address, port, owners: [command] });
    }
  });
  return found;
}

/**
 * Reads `lsof -i :22` and `lsof -nP -iTCP -sTCP:LISTEN`: who listens, and where?
 *
 *     COMMAND PID USER   FD   TYPE  DEVICE SIZE/OFF NODE NAME
 *     sshd     47 root    3u  IPv4 1416269      0t0  TCP *:22 (LISTEN)
 *     sshd     47 root    4u  IPv6 1416271      0t0  TCP *:22 (LISTEN)
 *
 * Without root lsof lists the caller's own files and says nothing of the rest, so an empty answer counts only behind sudo. What it was not
 * allowed to open stands there as `/proc/1/fd (opendir: Permission denied)`, though the owner is root. `IPv6 *:22` may take IPv4 too. `-F`
 * prints one field to a line, for programs. A TID column stands after PID with -K and in old versions. Source: lsof print.c,
 * dialects/linux.
 */
export function lsof(text: string, context: Context): Reading<'server-os' | 'listening' | 'listener' | 'daemon' | 'place'> {
  const mine = program(context.command) === 'lsof';
  const lines = linesOf(text);
  const sockets: Socket[] = [];
  let root = context.root || /^\s*(?:sudo|doas)\s/.test(context.command ?? '');
  let heading = 0;
  let to = 0;
  lines.forEach((line, i) => {
    if (/^COMMAND\s+PID\s+(?:TID\s+)?(?:TASKCMD\s+)?USER\s+FD\s+TYPE\s/.test(line)) {
      // A second table in the same text is newer: it replaces the first.
      sockets.length = 0;
      heading = to = i + 1;
      return;
    }
    if (!/\sIPv[46]\s/.test(line)) return;
    const words = line.trim().split(/\s+/);
    // Who sees root's sockets has the rights to see all.
    root ||= words.indexOf('root') === 2 || words.indexOf('root') === 3;
    const local = words.at(-2) ?? '';
    if (words.at(-1) !== '(LISTEN)' || words.at(-3) !== 'TCP' || !local.includes(':')) return;
    const { address, port } = endpoint(local);
    const any = words.includes('IPv6') ? '::' : '0.0.0.0';
    sockets.push({ line: i + 1, address: address === '*' ? any : address, port, owners: [words[0] as string] });
    to = i + 1;
  });
  const from = heading || sockets[0]?.line || 0;
  const listed = from ? undefined : fields(lines);
  if (listed?.from) {
    const facts = where(listed.sockets, context, { extent: 'part', line: listed.from, dual: 'any' });
    return { kind: 'read', facts, from: listed.from, to: listed.to };
  }
  if (!from) {
    if (!mine) return notMine;
    const missing = lines.findIndex((line) => /\blsof: (?:command )?not found$/.test(line));
    if (missing >= 0) return withheld('no-such-command', missing + 1);
    if (text.trim()) return notMine;
    if (asked(context.command ?? '', context.port ?? 22) === 'part') return withheld('filtered');
    if (!root) return withheld('needs-root');
  }
  const extent = mine && root ? asked(context.command ?? '', context.port ?? 22) : 'part';
  const facts: Learned<'server-os' | 'listening' | 'listener' | 'daemon' | 'place'>[] = where(sockets, context, {
    extent,
    line: heading,
    dual: 'any',
  });
  // Nothing but macOS has a launchd.
  const mac = sockets.find(({ owners }) => owners.includes('launchd'));
  if (mac) facts.unshift({ fact: 'server-os', value: 'macos', line: mac.line });
  return { kind: 'read', facts, from: from || 1, to: to || 1 };
}
