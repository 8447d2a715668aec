import { unmarked } from '../clean';
import { type Context, type Details, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { isServerKeyword, sshdConfig } from '../rules/sshd-config';
import { isAddress } from '../values';
import { refusal } from './sshd-config';
import { isPrivileged, lacksEveryKey, listeningElsewhere, loginRefusal, type Note, startNote, turnedAway } from './sshd-messages';

type Said = { note: Note; line: number; details: Details };

/** Lines that a log or a unit's status wrote: they are another reader's. */
const logged = /\b(?:sshd(?:-session|-auth)?|systemd)\)?\[[\dxX*#]+\]: /;
/** Keys that `sshd -T` prints and `ssh -G` does not. */
const serverKey = /^(?:listenaddress|permitrootlogin|logingracetime|maxstartups|usepam) |^pidfile (?:\/|none$)/;

/** How Microsoft's build names itself, and the folder of its host keys. */
const microsoft = /\bsshd version OpenSSH_for_Windows_|__PROGRAMDATA__\S{0,4}ssh\S(?:ssh_host_|sshd_config)/;

/** Where one of several messages begins that a wrapper put on one line: Ansible and its kind, which print a whole log as one value. */
const joins =
  /(?=\b(?:Could not load host key: |Permissions 0\d{3} for '|sshd: no hostkeys |Bind to port \d|Missing privilege separation )|\/\S{1,80}sshd_config:? line \d|\/\S{1,80}sshd_config: terminating|\/\S{1,160} line \d{1,5}: Directive ')/;
const wrapped = /"(?:stderr|msg|stdout|output|log)": ?"|\bfailed to validate: rc:\d/;

/** Its own name before a message, as a log has it without process, time or colon, or what its start script prints first. */
const itself =
  /^(?:(?:\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:[+-]\d\d:\d\d|Z) )?sshd:?|Starting sshd:) (?=\/\S+ does not exist or |error: |fatal: |Bind to |Cannot |Missing |Could not |Unable to load |User |Authentication )/;

/** What one line says: people quote a message as inline code, in a sentence of theirs or as all that there is. */
function messagesIn(line: string): readonly string[] {
  const quoted = line.includes('`') ? [...line.matchAll(/`([^`]{12,400})`/g)] : [];
  return quoted.length ? quoted.map(([, message]) => (message as string).replace(itself, '')) : [unmarked(line).trim().replace(itself, '')];
}

/** What a start or a test complains of, or that it went well. */
function startup(
  said: readonly Said[],
  { test, asRoot, known, port }: { test: boolean; asRoot: boolean | undefined; known: boolean; port: number },
): Learned<'startup'>[] {
  const first = (...notes: Note[]) => said.find(({ note }) => notes.includes(note));
  const learned = (value: Learned<'startup'>['value'], one: Said, inferred = false): Learned<'startup'>[] => [
    { fact: 'startup', value, line: one.line, details: one.details, ...(inferred && { inferred }) },
  ];
  const none = first('no-keys');
  const unreadable = first('key-unreadable');
  // Whoever is not root cannot read the keys, and is told the same; until 7.x without a reason.
  const absent = said.some(({ note, details }) => note === 'key-missing' && /No such file/.test(details.saw ?? ''));
  const open = /too open/.test(unreadable?.details.saw ?? '');
  const kept = known && asRoot === false && !absent;
  // A test that could not read the keys has tested nothing.
  if (none && kept && test && !open) return learned('unsure', none);
  if (none && unreadable) return learned('host-keys-unreadable', unreadable, !open && !asRoot);
  if (none) return learned(kept ? 'host-keys-unreadable' : 'host-keys-missing', first('key-missing') ?? none, !asRoot && !absent);
  const privsep = first('privsep-directory');
  // The directory is there while the service runs only: on an idle host with a socket unit a test complains, and nothing is wrong.
  if (privsep && test && /^Missing/.test(privsep.details.saw ?? '')) return learned('unsure', privsep);
  const notes: Note[] = ['no-keys', 'key-missing', 'key-unreadable', 'unbound', 'listening'];
  // Where the port that is dialled was had, another one that was not is no matter.
  const had = said.some(({ note, details }) => note === 'listening' && details.port === port);
  const beside = ({ note, details }: Said) => had && /^(?:address|bind)/.test(note) && details.port !== port;
  const trouble = said.find((one) => !notes.includes(one.note) && !beside(one));
  if (trouble) {
    const partial = /^address|^bind/.test(trouble.note) && first('listening') !== undefined;
    // It may have been a test, where the command is not seen.
    const unseen = trouble === privsep && !known;
    const loose = unseen || isPrivileged(trouble.note, trouble.details) || /^bad addr/.test(trouble.details.saw ?? '');
    return learned(trouble.note as Learned<'startup'>['value'], trouble, partial || loose);
  }
  const listening = first('listening');
  if (listening) return learned('clean', listening);
  const missing = said.filter(({ note }) => note === 'key-missing');
  return lacksEveryKey(missing.map(({ details }) => details.where)) ? learned('host-keys-missing', missing[0] as Said, true) : [];
}

/** What a unit or an init script says of sshd. */
const ofService = /\bsshd?\.service: |\* ERROR: sshd failed to start/;

/** What `sshd -d` tells of the one connection that it takes. */
const watched = /^debug\d: (?:mm_|monitor_|userauth-request |trying public key file |Server will not fork)/;

/**
 * Why sshd turned somebody away, in a line that was cut out of its log. What only says that a login failed is nobody's in particular, unless
 * it was run by hand.
 */
function refusals(lines: readonly string[]): Learned<'admission' | 'login'>[] {
  const facts = new Map<string, Learned<'admission' | 'login'>>();
  let byHand: boolean | undefined;
  const isByHand = () => {
    byHand ??= lines.some((line) => watched.test(line));
    return byHand;
  };
  lines.forEach((line, i) => {
    if (line.length > 1_000 || logged.test(line)) return;
    for (const message of messagesIn(line)) {
      const turned = turnedAway(message);
      if (turned) facts.set('admission', { fact: 'admission', value: turned.value, line: i + 1, details: turned.details });
      const refusal = loginRefusal(message);
      if (!refusal || (refusal.value.weak && !isByHand())) continue;
      const { value, weak, guess = weak } = refusal.value;
      const said = { line: i + 1, details: refusal.details, ...(guess && { inferred: true }) };
      if (!turned) facts.set('admission', { fact: 'admission', value: 'user', ...said });
      // Keys of a kind that it does not take are tried to the end, and what is left when nothing was said is nothing beside what was.
      const held = facts.get('login');
      if (value === 'too-many' ? held?.value !== 'key-algorithm' : !guess || !held) facts.set('login', { fact: 'login', value, ...said });
    }
  });
  return [...facts.values()];
}

/** Which ports the printed configuration has. An address with a port of its own leaves `port` without effect. */
function configured(lines: readonly string[], context: Context): Learned<'configured-port'>[] {
  const port = context.port ?? 22;
  const of = (pattern: RegExp) =>
    lines.flatMap((text, i) => {
      const match = pattern.exec(text);
      return match ? [{ line: i + 1, port: Number(match[2]), address: match[1] }] : [];
    });
  const addresses = of(/^listenaddress \[?([^\s\]]*)\]?:(\d+)$/);
  const ports = addresses.length ? addresses : of(/^(port) (\d+)$/);
  const best = ports.find((one) => one.port === port) ?? ports[0];
  if (!best) return [];
  const details = { port: best.port, saw: lines[best.line - 1], ...(best.address !== 'port' && { address: best.address }) };
  const value = best.port === port ? 'this' : 'other';
  const hidden = !addresses.length && isFiltered(context.command);
  return [{ fact: 'configured-port', value, line: best.line, details, ...((hidden || context.port === undefined) && { inferred: true }) }];
}

/** The settings that decide who may log in, as `sshd -T` prints them: one user or group a line. */
const admits =
  /^(?:(?:allow|deny)(?:users|groups)|permitrootlogin|(?:password|kbdinteractive|pubkey)authentication|authenticationmethods) \S/;

/** Which of the settings turns the login away. What a Match block says is not among them, and sshd may run with older ones. */
function turnedDown(lines: readonly string[], { user, client, method, command = '' }: Context): Learned<'login'>[] {
  const asked = /\buser=([^,\s]{1,64})/.exec(command)?.[1];
  if (!user || (asked && asked !== user)) return [];
  const who = { user, ...(client && { address: client }) };
  const kept = lines.map((line) => (line.length < 1_000 && admits.test(line) ? line : ''));
  return refusal(sshdConfig(kept.join('\n'), who, { complete: true }), { ...who, method }, lines);
}

/**
 * Reads `sshd -t` (silence is its way to say yes), `sshd -T` (the settings in effect), and what sshd prints when it is run by hand,
 * `/usr/sbin/sshd -D` or `sshd -d`.
 *
 *     /etc/ssh/sshd_config: line 123: Bad configuration option: PermitRootLogn
 *     /etc/ssh/sshd_config: terminating, 1 bad configuration options
 *
 * Silence of `/usr/sbin/sshd` proves nothing: it goes to the background first and complains to the log. `Deprecated option` and
 * `Unsupported option` do not stop it. Settings printed by `ssh -G` look alike and are the client's.
 * Sources: openssh-portable sshd.c, servconf.c.
 */
export function sshd(
  text: string,
  context: Context,
): Reading<'server-os' | 'listening' | 'listener' | 'startup' | 'configured-port' | 'service' | 'admission' | 'login'> {
  const command = context.command ?? '';
  const mine = program(command) === 'sshd';
  const dump = mine && /\s-\w*[TG]/.test(command);
  const test = dump || (mine && /\s-\w*t/.test(command));
  const lines = linesOf(text);

  const said: Said[] = [];
  let keys = 0;
  let warnings = 0;
  let own = 0;
  /** A wrapper mostly tells of settings that it tries before it puts them in place. */
  let isTried = false;
  const note = (message: string, line: number, tried = false) => {
    const found = startNote(message.replace(/^debug\d: /, ''));
    if (!found) return;
    own = line;
    // The client complains of its own configuration and keys in the same words, and knows no directives.
    const { where = 'sshd', saw = '' } = found.details;
    const clients = /^(?:config|key-)/.test(found.value) && !/sshd|host_|\/etc\/ssh\/keys/.test(where) && !saw.includes(': Directive ');
    if (clients) return;
    isTried ||= tried;
    said.push({ note: found.value, line, details: found.details });
  };
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i] as string;
    if (wrapped.test(line)) {
      const whose = /\[([\w.-]{1,255})\]: FAILED!/.exec(line)?.[1];
      if (whose && context.host && whose !== context.host && !isAddress(context.host)) continue;
      for (const message of line.slice(0, 4_000).split(joins)) note(message, i + 1, true);
      continue;
    }
    if (line.length > 1_000 || logged.test(line)) continue;
    if (
      /^(?:\S*bash|\S*sh|sudo)?:? ?(?:line \d+: |\d+: )?\/usr\/(?:local\/)?sbin\/sshd: (?:No such file|not found|command not found)/.test(
        line,
      )
    ) {
      return { kind: 'read', facts: [{ fact: 'service', value: 'absent', line: i + 1, details: { saw: line } }], from: i + 1, to: i + 1 };
    }
    if (/(?:^|[ :])sshd: (?:command )?not found$|^(?:zsh: )?command not found: sshd$/.test(line)) {
      // Root's search path holds the folder of sshd; other people's need not.
      if (!mine || !context.root) return withheld('no-such-command', i + 1);
      const fact = { fact: 'service', value: 'absent', line: i + 1, inferred: true, details: { saw: line } } as const;
      return { kind: 'read', facts: [fact], from: i + 1, to: i + 1 };
    }
    if (/sshd_config: Permission denied$/.test(line)) return withheld('needs-root', i + 1);
    if (/^(?:sshd )?(?:re-exec )?requires execution with an absolute path/.test(line)) {
      return { kind: 'read', facts: [{ fact: 'startup', value: 'unsure', line: i + 1 }], from: i + 1, to: i + 1 };
    }
    if (serverKey.test(line)) keys++;
    if (mine && /^(?:port|listenaddress) /.test(line)) keys++;
    if (/failed:$/.test(line)) line = `${line} ${lines[i + 1] ?? ''}`;
    if (/sshd_config\S* line \d+: (?:Deprecated|Unsupported) option/.test(line)) warnings = i + 1;
    for (const message of messagesIn(line)) note(message, i + 1);
    if (warnings === i + 1 || serverKey.test(line) || /^(?:port|listenaddress) /.test(line)) own = i + 1;
  }

  // The client prints the same of its own libraries, and nobody shows who did, unless the unit stands beside it.
  const isAnybodys = !mine && said.length > 0 && said.every(({ details }) => details.saw?.startsWith('OpenSSL version'));
  if (isAnybodys && !lines.some((line) => line.length < 1_000 && ofService.test(line))) said.length = 0;
  const asRoot = /^sudo |^doas /.test(command.trim()) || context.root;
  const facts: Learned<'server-os' | 'listening' | 'listener' | 'startup' | 'configured-port' | 'service' | 'admission' | 'login'>[] =
    startup(said, {
      test,
      asRoot,
      known: mine,
      port: context.port ?? 22,
    });
  const windows = lines.findIndex((line) => line.length < 1_000 && microsoft.test(line)) + 1;
  // What was started by hand with a port of its own says nothing of the settings.
  if (!test && !/\s-\w*[pf]\s?\S/.test(command)) {
    const heard = said.flatMap(({ note, line, details }) => (note === 'listening' ? [{ line, details }] : []));
    facts.push(...listeningElsewhere(heard, context));
  }
  // The files of an app of Android, whatever is asked of sshd there.
  const phone = lines.findIndex((line) => line.length < 1_000 && /^[a-z]+ .{0,200}\/data\/data\/com\.termux\//.test(line)) + 1;
  if (dump && phone) facts.push({ fact: 'server-os', value: 'termux', line: phone });
  if (windows && said.length) facts.push({ fact: 'server-os', value: 'windows', line: windows });
  const other = /\s-\w*f\s/.test(command);
  if (dump && !other) facts.push(...turnedDown(lines, context));
  // Behind a known command only `sshd -d` would print these, and then for the connection at hand.
  if (!test && (mine || !command)) facts.push(...refusals(lines));
  if (keys && (mine ? dump : lines.some((line) => /^port \d+$/.test(line)))) facts.push(...configured(lines, context));
  // `-f` tries another file than the one in use.
  if (other || isTried) for (const one of facts) one.inferred = true;
  if (facts.length || said.length) {
    const seen = [...facts, ...said].map(({ line }) => line);
    return { kind: 'read', facts, from: Math.max(1, Math.min(...seen)), to: Math.max(own, ...seen) };
  }
  if (!mine) return notMine;
  const rows = lines.filter((line) => line.trim());
  if (dump && !rows.length) return withheld(isFiltered(command) ? 'filtered' : 'cut-off');
  // Settings that turn nobody away.
  if (dump)
    return rows.every((line) => isServerKeyword(/^[a-z\d]+(?= )/.exec(line)?.[0] ?? ''))
      ? { kind: 'read', facts: [], from: 1, to: lines.length }
      : notMine;
  // The exit status, where somebody had it printed.
  const rest = lines.filter((line, i) => line.trim() && i + 1 > warnings && !/^(?:0|ok)$/i.test(line.trim()));
  if (test && !rest.length && !/\||2>|&>|\s-\w*f\s/.test(command)) {
    return { kind: 'read', facts: [{ fact: 'startup', value: 'clean', line: 0 }], from: 1, to: Math.max(1, warnings) };
  }
  return warnings || !text.trim() ? { kind: 'read', facts: [], from: 1, to: Math.max(1, warnings) } : notMine;
}
