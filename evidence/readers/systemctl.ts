import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { journalctl } from './journalctl';
import { endpoint, type Socket, wordsOf } from './sockets';
import { heldBySystemd } from './systemctl-list';

type Service = Learned<'service'>;

/** What is said of one unit, by whichever form of output. */
type Unit = {
  name: string;
  line: number;
  /** The line that opens its block, where it has one. */
  head?: number;
  load?: string;
  /** Is it set to start? As `Loaded:` and `UnitFileState` say it. */
  enabled?: string;
  active?: string;
  sub?: string;
  result?: string;
  /** The state of the socket that starts it: `unsure` where the bullet does not tell. */
  trigger?: 'active' | 'inactive' | 'failed' | 'unsure';
  /** The line that shows it. */
  triggerLine?: number;
  /** Its log says that systemd started it again by itself; that it was started too often; that the service behind a socket is masked. */
  retried?: boolean;
  often?: boolean;
  blocked?: boolean;
  /** The line that says that systemd could not run sshd at all: the program is not there, as a rule. */
  gone?: number;
  /** The line of the condition that kept it from starting: a file that forbids it. */
  forbidden?: number;
  /** One word, or a row: a failure without its kind. */
  brief?: boolean;
  /** Where a socket listens, as `show` and `status` print it. */
  listens?: Socket[];
  /** The folders of files that change the unit, and the unit's own where it stands beside them, with the line that names one first. */
  folders?: { line: number; paths: string[] };
};

const names = '(?:ssh|sshd|dropbear)\\.(?:service|socket)';
/** `● ssh.service - OpenBSD Secure Shell server`; the bullet is a letter or a star where the terminal cannot draw it. */
const header = new RegExp(`^(\\W{0,4}|x )(${names})(?: - .*)?$`);
const headless = new RegExp(`^\\s*Loaded: loaded \\(\\S{1,60}/(${names});`);
const otherHeader = /^(?:\W{1,4}|x )[\w@.:\\-]+\.(?:service|socket|timer|mount|target|slice|scope|path|device)(?: - .*)?$/;
const row = new RegExp(`^\\W{0,4}(${names})\\s+(loaded|masked|not-found|error)\\s+(\\w+)\\s+([\\w-]+)\\b`);
const missing = new RegExp(`^(?:Unit|Failed to \\w+ ${names}: Unit) (${names}) (?:could not be|not) found\\.$`);
const refused = new RegExp(`^Failed to \\w+ (${names}): Unit (?:${names} )?is masked\\.$`);
const job = new RegExp(`^Job for (${names}) failed(.*)$`);
/** Lines of a block that have lost their indentation on the way, on a web page for one. */
const own =
  /^(?:Loaded|Drop-In|Active|Duration|Invocation|TriggeredBy|Triggers|Condition|Docs|Process|Main PID|Status|Tasks|Memory|Mem peak|CPU|CGroup|Listen|Accepted): |^man:|^\W{0,3}Condition\w+=/;
const logLine = /^\S{2,6} [ \d]\d \d\d:\d\d:\d\d |^\d{4}-\d\d-\d\dT/;

/** The units of a command line, in order: `systemctl is-active ssh ssh.socket`. */
const asked = (command: string) =>
  wordsOf(command)
    .filter((word) => /^(?:ssh|sshd|dropbear)(?:\.service|\.socket)?$/.test(word))
    .map((word) => (word.includes('.') ? word : `${word}.service`));

/** Reads `systemctl status`: blocks of a header, indented lines and the unit's last lines of log. */
function blocks(lines: readonly string[], put: (unit: Unit, to: number) => void) {
  let unit: Unit | undefined;
  let bullet = '';
  lines.forEach((line, i) => {
    const head = header.exec(line);
    if (head || otherHeader.test(line)) {
      unit = head ? { name: head[2] as string, line: 0, head: i + 1 } : undefined;
      bullet = head?.[1]?.trim() ?? '';
      return;
    }
    // Its first line was left behind: the unit is the one whose file it is.
    const cut = unit ? null : headless.exec(line);
    if (cut) {
      unit = { name: cut[1] as string, line: 0, head: i + 1 };
      bullet = '';
    }
    if (!unit || !line.trim()) return;
    const active = /^\s*Active: ([\w-]+)(?: \(([\w-]+)\))?(?:.*\(Result: ([\w-]+)\))?/.exec(line);
    const load = /^\s*Loaded: ([\w-]+)(?: \([^;]{0,300}; ([\w-]+))?/.exec(line);
    const trigger = /^\s*TriggeredBy: (\S) (?:ssh|sshd|dropbear)\.socket/.exec(line);
    if (load) Object.assign(unit, { load: load[1], enabled: load[2] });
    const folder =
      /(?:^\s*(?:Drop-In: |Loaded: loaded \()|^ {9,13})(\/(?:etc|run)\/systemd\/(?:system|generator)\/sshd?\.socket)(?:\.d$|; )/.exec(
        line,
      )?.[1];
    if (folder) unit.folders = { line: unit.folders?.line ?? i + 1, paths: [...(unit.folders?.paths ?? []), folder] };
    const listen = /^(?:\s*Listen: | {9,})(\S{1,80}:\d{1,5}) \(Stream\)$/.exec(line)?.[1];
    if (listen) unit.listens = [...(unit.listens ?? []), { line: i + 1, ...endpoint(listen), owners: ['systemd'] } as Socket];
    if (/ExecStart(?:Pre)?=\S*sshd\b.*status=203\/EXEC/.test(line)) unit.gone = i + 1;
    if (/^\W{0,40}ConditionPathExists=!\/?etc\/ssh\/sshd_not_to_be_run was not met$/.test(line)) unit.forbidden = i + 1;
    if (active) {
      Object.assign(unit, { line: i + 1, active: active[1], sub: active[2] ?? active[3], result: active[3] });
      put(unit, i + 1);
    } else if (trigger) {
      // Older systemd (Debian 11, Red Hat 8) draws ● whatever the state: there an inactive unit has one too.
      const drawn = /[○×]/.test(bullet) || unit.active === 'active' || trigger[1] !== '●';
      unit.triggerLine = i + 1;
      unit.trigger =
        trigger[1] === '●' && drawn ? 'active' : trigger[1] === '○' ? 'inactive' : /[×x]/.test(trigger[1] as string) ? 'failed' : 'unsure';
    } else if (logLine.test(line)) {
      if (/: Started |: Listening on /.test(line)) unit.often = unit.blocked = false;
      // Where systemd itself tried again and again, the limit only follows from what failed.
      if (/Scheduled restart job/.test(line)) unit.retried = true;
      if (/start request repeated too quickly/i.test(line)) unit.often = !unit.retried;
      if (/Unit sshd?\.service is masked/.test(line)) unit.blocked = true;
    } else if (!/^\s/.test(line) && !own.test(line)) unit = undefined;
    if (unit?.line) put(unit, i + 1);
  });
}

/** Reads `systemctl show`: blocks of `Key=value` in any order; without Id they are the units that were asked for. */
function shown(lines: readonly string[], wanted: readonly string[], put: (unit: Unit, to: number) => void) {
  let unit: Unit = { name: '', line: 0 };
  let count = 0;
  const close = (to: number) => {
    const name = unit.name || wanted[count] || '';
    if (unit.line) count++;
    if (unit.line && new RegExp(`^${names}$`).test(name)) put({ ...unit, name }, to);
    unit = { name: '', line: 0 };
  };
  lines.forEach((line, i) => {
    const pair = /^(Id|LoadState|ActiveState|SubState|Result|TriggeredBy|UnitFileState|Listen)=(.*)$/.exec(line);
    if (!line.trim()) close(i);
    else if (pair?.[1] === 'Id') unit.name = pair[2] as string;
    else if (pair?.[1] === 'LoadState') unit.load = pair[2];
    else if (pair?.[1] === 'ActiveState') Object.assign(unit, { line: i + 1, active: pair[2] });
    else if (pair?.[1] === 'SubState') unit.sub = pair[2];
    else if (pair?.[1] === 'UnitFileState') unit.enabled = pair[2];
    else if (pair?.[1] === 'Result') unit.result = pair[2];
    else if (pair?.[1] === 'Listen') {
      const [where = '', kind] = (pair[2] as string).split(' ');
      const { address, port } = endpoint(where);
      if (port && kind === '(Stream)') unit.listens = [...(unit.listens ?? []), { line: i + 1, address, port, owners: ['systemd'] }];
    } else if (/^sshd?\.socket/.test(pair?.[2] ?? '')) unit.trigger = 'unsure';
  });
  close(lines.length);
}

const limit = /start-limit|trigger-limit/;

/** What all units together say of the service; undefined where they leave it open without saying anything. */
function judge(units: readonly Unit[]): Service | undefined {
  // What the service's own block says of its socket stands on the line that says it.
  const bySocket = (one: Unit): Unit => ({ ...one, line: one.triggerLine ?? one.line });
  const fact = (value: Service['value'], { line, name, result, sub }: Unit, inferred = false): Service => ({
    fact: 'service',
    value,
    line,
    details: { unit: name, saw: result ?? sub },
    ...(inferred && { inferred }),
  });
  const known = units.filter(({ load }) => load !== 'not-found' && load !== 'error');
  const services = known.filter(({ name }) => name.endsWith('.service'));
  // One name may be masked, the other's unit is there all the same.
  const other = services.findLast(({ name, load }) => name.startsWith('ssh') && load !== 'masked');
  const unit = services.at(-1)?.load === 'masked' && other ? other : services.at(-1);
  const socket = known.findLast(({ name }) => name.endsWith('.socket'));
  if (!unit && !socket) {
    const [last] = units.slice(-1);
    const lost = (name: string) => units.some((one) => one.name === name && one.load === 'not-found');
    if (!last || last.name.endsWith('.socket')) return undefined;
    // The unit is ssh.service on Debian and Ubuntu, sshd.service elsewhere: only both together say that there is none.
    if (lost('ssh.service') && lost('sshd.service')) return fact('absent', last);
    return last.name === 'ssh.service' && lost(last.name) ? fact('absent', last, true) : fact('unsure', last);
  }
  const runs = unit?.active === 'reloading' || (unit?.active === 'active' && unit.sub !== 'exited');
  if (unit && runs) return fact('running', unit);
  if (unit?.load === 'masked') return fact('masked', unit);
  if (socket?.blocked) return fact('masked', socket);
  // Where the socket starts the service, nothing else does.
  if (socket?.load === 'masked' && unit?.active === 'inactive' && unit.enabled === 'disabled') return fact('masked', socket);
  if (socket?.active === 'failed' && limit.test(socket.result ?? '')) return fact('socket-limit', socket);
  if (unit?.active === 'failed' || unit?.sub === 'auto-restart') {
    if (unit.gone) return fact('absent', unit, true);
    if (unit.trigger === 'failed') return fact('socket-limit', bySocket(unit), true);
    return fact(unit.often || limit.test(unit.result ?? '') ? 'start-limit' : 'failed', unit, unit.brief);
  }
  if (socket?.active === 'active') return fact('running', socket);
  if (socket?.active === 'failed') return fact('failed', socket, socket.brief);
  if (!unit) return socket?.load === 'masked' ? fact('masked', socket, true) : undefined;
  if (unit.trigger === 'active') return fact('running', { ...bySocket(unit), name: 'ssh.socket', sub: 'TriggeredBy' });
  if (unit.trigger === 'failed') return fact('failed', { ...bySocket(unit), name: 'ssh.socket' }, true);
  const open = unit.active !== 'inactive' || (!socket && (unit.brief || unit.trigger === 'unsure'));
  // Neither is set to start, under the names of Debian and Ubuntu; elsewhere the socket is none of the usual ways.
  const off = unit.enabled === 'disabled' && socket?.name === 'ssh.socket' && socket.enabled === 'disabled';
  return fact(open ? 'unsure' : off ? 'disabled' : 'stopped', unit);
}

/**
 * Who wrote the port of a socket, as its status shows it: a file of its own, where nothing else changes the unit and it listens neither on
 * 22, which the unit has by itself, nor on the port that is dialled; or the generator of Ubuntu.
 */
function written({ name, listens, folders }: Unit, { port }: Context): Learned<'socket-port'>[] {
  const [first] = listens ?? [];
  if (!name.endsWith('.socket') || !first || !folders) return [];
  const made = folders.paths.filter((path) => path.startsWith('/run/')).length;
  const details = { port: first.port, where: folders.paths[0], saw: `${first.address}:${first.port}` };
  if (made === folders.paths.length) return [{ fact: 'socket-port', value: 'generated', line: folders.line, details }];
  if (made || listens?.some((one) => one.port === 22 || one.port === port)) return [];
  return [{ fact: 'socket-port', value: 'override', line: folders.line, details, ...(port === undefined && { inferred: true }) }];
}

/**
 * Reads `systemctl status`, `show`, `list-units`, `is-active`, `is-failed`, `is-enabled` and what `start` and `restart` print: does the
 * service run?
 *
 *     ○ ssh.service - OpenBSD Secure Shell server
 *          Loaded: loaded (/usr/lib/systemd/system/ssh.service; disabled; preset: enabled)
 *          Active: inactive (dead)
 *     TriggeredBy: ● ssh.socket
 *
 * This is a healthy Ubuntu since 22.10: the socket listens and starts the service at the first connection. An inactive ssh.socket is
 * healthy on Debian; `Drop-In:` and `Listen:` tell who wrote its port. `Unit sshd.service could not be found.` is normal on Ubuntu, `Unit
 * ssh.service …` on Fedora. A reload that fails leaves the daemon running. `Condition:` and the result in parentheses say why it does not
 * run. The lines of log at the end are the journal's. Source: systemd src/systemctl/systemctl-show.c.
 */
export function systemctl(text: string, context: Context): Reading {
  const command = context.command ?? '';
  const mine = program(command) === 'systemctl';
  const lines = linesOf(text);
  // Somebody's own units are none of the system's.
  if (mine && /\s--user\b/.test(command)) return { kind: 'read', facts: [], from: 1, to: lines.length };
  const units = new Map<string, Unit>();
  let from = 0;
  let to = 0;
  const put = (unit: Unit, last: number) => {
    const first = unit.head ?? unit.line;
    from = Math.min(from || first, first);
    to = Math.max(to, last);
    units.set(unit.name, unit);
  };
  const none = lines.findIndex((line) => /\bsystemctl: (?:command )?not found$/.test(line));
  const bare = lines.findIndex((line) => /^System has not been booted with systemd as init system/.test(line));
  blocks(lines, put);
  const wanted = mine ? asked(command) : [];
  const said = /\b(is-active|is-failed|is-enabled|reload|show)\b/.exec(command)?.[1] ?? '';
  // One property without its name is a word, as is-active prints it.
  const nameless = said === 'show' && /\s--value\b/.test(command) && /\s(?:-p ?|--property[= ])ActiveState(?:\s|$)/.test(command);
  const verb = mine ? (nameless ? 'is-active' : said) : '';
  if (text.includes('ActiveState=')) shown(lines, wanted, put);
  lines.forEach((line, i) => {
    const at = { line: i + 1, brief: true };
    const listed = row.exec(line);
    if (listed) put({ ...at, name: listed[1] as string, load: listed[2], active: listed[3], sub: listed[4] }, i + 1);
    const gone = missing.exec(line);
    if (gone && !units.has(gone[1] as string)) put({ ...at, name: gone[1] as string, load: 'not-found' }, i + 1);
    const masked = refused.exec(line);
    if (masked) put({ ...at, name: masked[1] as string, load: 'masked', active: 'inactive' }, i + 1);
    const failed = verb === 'reload' ? null : job.exec(line);
    if (failed && !units.has(failed[1] as string)) {
      const often = /too often/.test(failed[2] as string);
      put({ name: failed[1] as string, line: i + 1, active: 'failed', often, brief: !/\b(?:re)?start\b/.test(command) }, i + 1);
    }
  });
  if (/^is-/.test(verb)) {
    const words = lines.map((line, i) => ({ line: i + 1, word: line.trim() })).filter(({ word }) => /^[a-z-]+$/.test(word));
    if (words.length === wanted.length)
      words.forEach(({ line, word }, i) => {
        const name = wanted[i] as string;
        const unit = { name, line, brief: true, sub: word };
        if (verb !== 'is-enabled') put({ ...unit, active: word }, line);
        else if (/^masked/.test(word)) put({ ...unit, load: 'masked', active: 'inactive' }, line);
        else if (word === 'not-found') put({ ...unit, load: 'not-found' }, line);
      });
    if (!units.size && words.length) return { kind: 'read', facts: [], from: 1, to: lines.length };
  }
  // Nothing here starts sshd by a unit; whether something else does, or whether there is one at all, this does not say.
  if (!units.size && bare >= 0 && mine) {
    const service: Service = {
      fact: 'service',
      value: 'no-init',
      line: bare + 1,
      inferred: true,
      details: { unit: 'systemd' },
    };
    return { kind: 'read', facts: [service], from: bare + 1, to: bare + 1 };
  }
  // Units of others: one that is not loaded is not listed.
  const listed = lines.findIndex((line) => /^\s*UNIT +LOAD +ACTIVE +SUB +(?:JOB +)?DESCRIPTION\s*$/.test(line));
  if (!units.size && listed >= 0) return { kind: 'read', facts: [], from: listed + 1, to: lines.length };
  if (!units.size) return none >= 0 && mine ? withheld('no-such-command', none + 1) : notMine;
  const service = judge([...units.values()]);
  const log = journalctl(text, context);
  const facts: Learned[] = service ? [service] : [];
  const gone = [...units.values()].findLast(({ active }) => active === 'failed')?.gone;
  if (gone && service?.value === 'absent') facts.push({ fact: 'startup', value: 'program', line: gone, inferred: true });
  const down = [...units.values()].findLast(({ name, active }) => name.endsWith('.service') && /^(?:failed|inactive)$/.test(active ?? ''));
  const ended = /^(?:oom-kill|signal|core-dump)$/.test(down?.result ?? '') ? 'killed' : 'forbidden';
  const at = ended === 'killed' ? down?.line : down?.forbidden;
  if (at) facts.push({ fact: 'startup', value: ended, line: at, details: { saw: (lines[at - 1] as string).trim() } });
  const held = [...units.values()].find(({ active, listens }) => listens && active === 'active');
  if (held?.listens) facts.push(...heldBySystemd(held.listens, true, context), ...written(held, context));
  if (log.kind === 'read') facts.push(...log.facts.filter((one) => !service || one.fact !== 'service'));
  return { kind: 'read', facts, from, to };
}
