import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';

type Service = Learned<'service'>;

const answer = (line: number, saw: string, inferred: boolean): Service => ({
  fact: 'service',
  value: 'absent',
  line,
  details: { unit: 'sshd', saw },
  ...(inferred && { inferred }),
});

/** Does a pipe behind the list keep every line with `ssh` in it? Then a server that is not shown is not there. */
const keepsSsh = (command: string) => /^[^|]*\|\s*grep(?: -i)? ["']?(?:open)?ssh["']?\s*$/.test(command);

/** The parts of a list of packages that are alike: how a row looks, what it says of the server, and what else of OpenSSH is in it. */
type List = { row: RegExp; server: (name: string) => boolean; listed: boolean };

/** Reads a list of packages, one to a line: is a server for SSH among those of OpenSSH? */
function list(lines: readonly string[], command: string, { row, server, listed }: List): Reading<'service'> {
  const rows = lines.flatMap((line, i) => {
    const name = row.exec(line)?.[1];
    return name ? [{ name, line: i + 1 }] : [];
  });
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return notMine;
  const other = rows.findLast(({ name }) => /^openssh\b/.test(name));
  const lacks = listed && keepsSsh(command) && other && !rows.some(({ name }) => server(name));
  return { kind: 'read', facts: lacks ? [answer(other.line, other.name, true)] : [], from: first.line, to: last.line };
}

/**
 * Reads `dpkg -l openssh-server`, `dpkg -s` and `dpkg-query`: is the server's package installed?
 *
 *     ||/ Name           Version               Architecture Description
 *     +++-==============-=====================-============-=====================
 *     rc  openssh-server 1:9.2p1-2+deb12u10    amd64        secure shell (SSH) server
 *
 * The first letter is what is wanted, the second what is: `ii` is installed, `rc` was removed and left its settings, `un` is only
 * known by name. Another program (dropbear, a server built by hand) has another package, so a list that does not name this one says
 * less than an answer about it. Source: dpkg src/query/main.c.
 */
export function dpkg(text: string, context: Context): Reading<'service'> {
  const command = context.command ?? '';
  const lines = linesOf(text);
  const found = lines.flatMap((line, i) => {
    const row = /^[uirph][nicuhfwWt][ R] +openssh-server(?::\w+)? +\S/.test(line);
    const none = /^dpkg-query: (?:no packages found matching|package '?)\s*'?openssh-server(?::\w+)?'?(?: is not installed.*)?$/.test(line);
    const status = lines[i - 1] === 'Package: openssh-server' && /^Status: \w+ \w+ ([\w-]+)$/.exec(line)?.[1];
    if (!row && !none && !status) return [];
    const absent = none || (row && /^[uirph][nc]/.test(line)) || status === 'config-files' || status === 'not-installed';
    return [{ line: i + 1, facts: absent ? [answer(i + 1, line.trim().slice(0, 80), false)] : [] }];
  });
  const newest = found.at(-1);
  if (newest) return { kind: 'read', facts: newest.facts, from: newest.line, to: newest.line };
  if (!/^dpkg(?:-query)?$/.test(program(command))) return notMine;
  const missing = lines.findIndex((line) => /\bdpkg(?:-query)?: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  return list(lines, command, {
    row: /^[uirph][ic][ R] +([\w.+-]+)(?::\w+)? +\S/,
    server: (name) => /^(?:openssh-server|ssh-server|openssh-serve.*|dropbear.*|tinysshd)$/.test(name),
    listed: /\bdpkg(?:-query)? (?:-l|--list)\b/.test(command),
  });
}

/**
 * Reads `apt list --installed | grep ssh` and `apt-cache policy openssh-server`: is the server's package installed?
 *
 *     openssh-client/noble,now 1:9.6p1-3ubuntu13 amd64 [installed]
 *
 *     openssh-server:
 *       Installed: (none)
 *
 * Source: apt apt-private/private-output.cc, apt-private/private-show.cc.
 */
export function apt(text: string, context: Context): Reading<'service'> {
  const command = context.command ?? '';
  const lines = linesOf(text);
  const asked = lines.findLastIndex((line, i) => line === 'openssh-server:' && /^ {2}Installed: \S/.test(lines[i + 1] ?? ''));
  if (asked >= 0) {
    const line = asked + 2;
    const facts = lines[line - 1] === '  Installed: (none)' ? [answer(line, 'openssh-server: (none)', false)] : [];
    return { kind: 'read', facts, from: asked + 1, to: line };
  }
  if (!/^apt(?:-cache)?$/.test(program(command))) return notMine;
  return list(lines, command, {
    row: /^([a-z][\w.+-]*)\/\S+ \S+ \S+ \[(?:installed|upgradable)/,
    server: (name) => /^(?:openssh-server|dropbear.*|tinysshd)$/.test(name),
    listed: /\bapt list (?:-i|--installed)\b/.test(command),
  });
}

/**
 * Reads `rpm -q openssh-server` and `rpm -qa | grep ssh`: is the server's package installed?
 *
 *     package openssh-server is not installed
 *
 * On SUSE the server was a part of the package `openssh` for long, so this alone proves nothing. Source: rpm lib/query.c.
 */
export function rpm(text: string, context: Context): Reading<'service'> {
  const command = context.command ?? '';
  const lines = linesOf(text);
  const none = lines.findLastIndex((line) => /^package openssh-server is not installed$/.test(line));
  if (none >= 0) return { kind: 'read', facts: [answer(none + 1, lines[none] as string, true)], from: none + 1, to: none + 1 };
  if (program(command) !== 'rpm') return notMine;
  const missing = lines.findIndex((line) => /\brpm: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  return list(lines, command, {
    row: /^([a-z][\w+-]*?)-\d[\w.~^+]*-\w[\w.~^+]*$/,
    server: (name) => name === 'openssh-server',
    // Only the Red Hat family is known to have a package of its own for the server.
    listed: /\brpm -qa\b/.test(command) && /^openssh.*\.(?:el|fc|amzn)\d/m.test(text),
  });
}

/**
 * Reads `apk info -e openssh-server` and `apk info | grep ssh` of Alpine: is the server's package installed?
 *
 *     openssh-server
 *
 * `-e` prints the name of what is installed, and nothing of what is not. Alpine's installer offers dropbear as well.
 * Source: apk-tools src/app_info.c.
 */
export function apk(text: string, context: Context): Reading<'service'> {
  const command = context.command ?? '';
  if (program(command) !== 'apk') return notMine;
  const lines = linesOf(text);
  const missing = lines.findIndex((line) => /\bapk: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  if (/\bapk info (?:-e|--installed) openssh-server$/.test(command.trim())) {
    const shown = lines.findIndex((line) => line.trim() === 'openssh-server');
    if (shown >= 0) return { kind: 'read', facts: [], from: shown + 1, to: shown + 1 };
    return text.trim() ? notMine : { kind: 'read', facts: [answer(0, '', true)], from: 1, to: 1 };
  }
  return list(lines, command, {
    row: /^([a-z][\w.+-]*?)(?:-\d[\w.]*-r\d+.*)?$/,
    server: (name) => /^(?:openssh-server(?!-common)|dropbear)/.test(name),
    listed: /\bapk (?:info(?: -v)?|list -I|list --installed) *\|/.test(command),
  });
}
