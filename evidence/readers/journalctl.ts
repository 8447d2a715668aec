import type { Value } from '../facts';
import { type Context, type Details, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { kernelHint, kernelNote } from './kernel-messages';
import { type Form, platformLine, syslogLine } from './log-lines';
import { isPrivileged, lacks, listeningElsewhere, loginRefusal, startNote, turnedAway } from './sshd-messages';

/** A cheap test that every line which matters passes, before anything dearer. */
const mayMatter = new RegExp(
  `sshd|^ssh\\.(?:service|socket): |nologin\\[|dropbear|systemd|sd-listen|BLOCK\\] IN=|^\\[\\d+\\] [A-Z]|^-- (?:Boot|Reboot|No entries)|disk is full|No space left|^\\d{1,6} (?:\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d:\\d\\d[.: ]\\d{3} |${kernelHint.source}`,
);
/** What systemd says of units that have nothing to do with sshd. */
const otherJob = /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,80} systemd\[\d+\]: (?!.*(?:ssh|Open|-- |disk is full|No space left))/;
/** The daemon's own units, not `ssh@…` (one connection) nor `sshd-keygen`. */
const ownUnit = /^(sshd?\.(?:service|socket)): (.*)$/;
const aboutDaemon = /(?:\bsshd?\.(?:service|socket)\b|OpenBSD Secure Shell server|OpenSSH (?:server|Daemon))/;
const refusedLog =
  /(?:\/var\/log\/(?:auth\.log|secure|syslog|messages)|auth\.log|secure)'?(?: for reading)?: (Permission denied|No such file)/;

type Trouble = {
  value: Value<'startup'>;
  line: number;
  details: Details;
  pid?: string;
  start: number;
  child?: boolean;
  inferred?: boolean;
};
type Service = { value: Value<'service'>; line: number; details: Details };
type Login = {
  value: Value<'login'>;
  line: number;
  details: Details;
  weak?: boolean;
  password?: boolean;
  /** How many passwords were wrong on this connection. */
  tries: number;
  inferred?: boolean;
  invalid?: boolean;
};
type Gate = { value: Value<'admission'>; line: number; details: Details };

/** When a line was written, as text that can be compared within one month. */
const stampOf = (line: string) => {
  const [, date, time] = /[\t,](\d[\d./-]{5,9}) (\d{1,2}:\d\d:\d\d)(?: [AP]M)?[\t,]OpenSSH[\t,]/.exec(line) ?? [];
  if (time) return `${date} ${time.padStart(8, '0')}`;
  return /^(?:\d{4}-\d\d-\d\d[T ][\d:.]+|[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d)/.exec(line)?.[0];
};

/** Does the newest stand first, as `journalctl -r` and Get-WinEvent print it? The first lines tell, or the command. */
function isBackwards(lines: readonly string[], command = ''): boolean {
  const events = /^get-winevent$/i.test(program(command)) || lines.some((line) => /^TimeCreated +(?:Id +LevelDisplayName|:)/.test(line));
  if (events) return !/\s-Oldest\b|\|\s*sort/i.test(command);
  let later = 0;
  let before: string | undefined;
  for (const line of lines.slice(0, 300)) {
    const stamp = stampOf(line);
    if (stamp && before?.slice(0, 3) === stamp.slice(0, 3) && stamp !== before) later += stamp > before ? 1 : -1;
    before = stamp ?? before;
  }
  return later < 0;
}

/** Names that strangers try on every server all day: a line about one of them is not about the person who dials. */
const tried =
  /^(?:root|admin|administrator|user|test|guest|ubuntu|debian|centos|ec2-user|pi|git|oracle|postgres|mysql|ftp|ftpuser|www|www-data|backup|support|deploy|dev|nagios|jenkins|hadoop)$/;

/** Whose home directory a path is in: `/home/alice/.ssh` is alice's. */
const ownerOf = (where: string | undefined) => {
  if (!where) return undefined;
  const found = /^\/(?:(root)|(?:home|Users|export\/home|var\/home)\/([^/\s]+))(?:\/\.ssh.*)?$/.exec(where.trim());
  return found?.[1] ?? found?.[2];
};

/** How many lines on a process of the same number is another one. */
const sameConnection = 500;

/** What a later failure may put in the place of an earlier one: the start limit is told after the failure that led to it. */
const gravity: readonly Value<'service'>[] = ['stopped', 'failed', 'start-limit', 'absent', 'socket-limit'];

/** The log since the last boot: what is known of the start of sshd, of its service, and of those who came. */
class Log {
  private starts = 0;
  /** Does the log show what went before the line at hand? */
  private begun = false;
  /** Did systemd start it again by itself? */
  private retried = false;
  private trouble?: Trouble;
  private clean?: { line: number; details: Details };
  private passedOver?: { unreadable: boolean; line: number; details: Details };
  /** It has said that it turns connections away, and not yet that it does no more. */
  private full = false;
  private listens: { pid?: string; line: number; details: Details }[] = [];
  private service?: Service;
  /** The last line that tells of a running listener, and the last one of a failure of the unit. */
  private alive = 0;
  /** The last line of a connection that was let in as far as a login, and its process. */
  private served = 0;
  /** The last login of anybody but root. */
  private admitted = 0;
  private failed = 0;
  private gate?: Gate;
  /** PAM lacks a module: then it refuses whoever comes. Source: Linux-PAM libpam/pam_handlers.c. */
  private faulty = false;
  /** The last line that says that the listener has no descriptor left. */
  private spent?: { what: 'descriptors' | 'processes'; line: number; details: Details };
  private algorithms?: { line: number; details: Details };
  /** What is known of each connection that another line may still tell of, by its process; and whom each process let in. */
  private sessions = new Map<string, Login | { accepted: string | undefined; line: number }>();
  private admissions = new Map<string, string | undefined>();
  /** Of each user, the last refusal that gives a reason. */
  private refusedLast = new Map<string, Login>();
  /** Where the user who dials comes from, by the log. */
  private own = new Set<string>();
  private block?: { limit: boolean; line: number; details: Details };
  /** What the kernel says of the machine, the newest of each fact. */
  private host = new Map<string, Learned>();

  private readonly destination: string;

  constructor(private readonly context: Context) {
    this.destination = ` DPT=${context.port ?? 22}`;
  }

  /** A message of sshd itself; `pid` is its process, where the log tells. */
  sshd(message: string, line: number, pid: string | undefined) {
    const note = startNote(message);
    this.begun ||= note?.value !== 'no-keys';
    if (note) return this.started(note.value, note.details, message, line, pid);
    if (/^Received signal (?:15|2|1);? ?termin/.test(message)) {
      this.listens = [];
      if (!this.service) this.service = { value: 'stopped', line, details: { saw: message } };
      return;
    }
    const what = lacks(message);
    if (what) {
      this.spent = { what, line, details: { saw: message } };
      return;
    }
    const turned = turnedAway(message);
    if (turned) {
      this.alive = line;
      // A penalty and a rule are one address's own: somebody else's says nothing. Those who only look at the port run out of time all day.
      const { address } = turned.details;
      if (turned.value === 'max-startups' && !address) this.full = true;
      const foreign = this.context.client && address && address !== this.context.client;
      const own = address !== undefined && (address === this.context.client || this.own.has(address));
      if (turned.value === 'timeout' ? own : turned.value === 'max-startups' || !foreign) this.gate = { ...turned, line };
      return;
    }
    if (/^exited MaxStartups throttling/.test(message)) {
      this.full = false;
      if (this.gate?.value === 'max-startups') this.gate = undefined;
    }
    const accepted = /^Accepted \S+ for (\S+) from (\S+)/.exec(message);
    if (accepted) {
      this.served = this.alive = line;
      if (accepted[1] !== 'root') this.admitted = line;
      this.met(accepted[1], accepted[2]);
      if (this.gate?.details.address === accepted[2] && this.gate?.value !== 'max-startups') this.gate = undefined;
      this.sessions.delete(pid ?? '');
      this.sessions.set(pid ?? `line ${line}`, { accepted: accepted[1], line });
      if (pid) this.admissions.set(pid, accepted[1]);
      return;
    }
    const negotiation = /^(?:fatal: )?Unable to negotiate with (.{1,60}?) port \d+: no matching /.exec(message);
    if (negotiation) {
      this.algorithms = { line, details: { address: negotiation[1], saw: message.slice(0, 300) } };
      this.served = this.alive = line;
      return;
    }
    this.faulty ||= /^PAM (?:unable to dlopen|adding faulty module)/.test(message);
    const refusal = loginRefusal(message);
    if (refusal?.value.guess && this.faulty) return;
    if (refusal) return this.refused(refusal.value, refusal.details, message, line, pid);
    const begun = /^(?:error: )?kex_exchange_identification: /.test(message);
    if (begun || message.includes('[preauth]')) this.alive = line;
    if ((begun || message.includes('[preauth]')) && pid !== this.trouble?.pid) this.served = line;
  }

  private started(note: NonNullable<ReturnType<typeof startNote>>['value'], details: Details, message: string, line: number, pid?: string) {
    const same = pid !== undefined && this.trouble?.pid === pid;
    if (note === 'listening') {
      // One address that could not be bound stays the trouble of a start that has another; anything else is over.
      const bound = this.trouble && /^address|^bind/.test(this.trouble.value) && (same || (!pid && this.trouble.start === this.starts));
      const sameFamily = this.trouble?.details.address?.includes(':') === details.address?.includes(':');
      if (!bound || (sameFamily && this.trouble?.details.port === details.port)) this.trouble = undefined;
      if (this.listens[0]?.pid !== pid) this.listens = [];
      this.listens.push({ pid, line, details });
      if (this.clean?.line !== line) this.clean = { line, details };
      this.passedOver = this.service = this.spent = undefined;
      return;
    }
    if (note === 'key-missing' || note === 'key-unreadable') {
      const unreadable = note === 'key-unreadable' || (this.passedOver?.unreadable ?? false);
      this.passedOver = unreadable && this.passedOver?.unreadable ? this.passedOver : { unreadable, line, details };
      return;
    }
    if (note === 'unbound') {
      this.fail('failed', line, { saw: message });
      return;
    }
    if (note === 'no-keys') {
      const preauth = message.includes('[preauth]');
      if (preauth && !this.passedOver) return;
      const value = this.passedOver?.unreadable ? 'host-keys-unreadable' : 'host-keys-missing';
      this.trouble = {
        value,
        line,
        details: { ...details, where: this.passedOver?.details.where },
        pid,
        start: this.starts,
        child: preauth,
        // A log that begins with this line may have lost the ones that say why no key was left.
        inferred: !this.passedOver && !this.begun,
      };
      this.passedOver = undefined;
      return;
    }
    // The first of several lines of one process names the file, the line or the address.
    if (same && this.trouble?.value === note) return;
    // Only a process that has a connection writes `fatal:` about its directory: at a start that goes to the terminal, without the word.
    const child =
      /^fatal: Missing priv|\[preauth\]|^(?:fatal: )?rexec of|^fatal: privsep_preauth|-R not supported/.test(message) ||
      (/^priv|^lib|^session/.test(note) && this.listens.length > 0 && this.listens[0]?.pid !== pid);
    const loose = message.startsWith('bad addr') || isPrivileged(note, details);
    // While sshd runs, its settings are tested for a reload: a complaint is about the next start.
    const tested = note === 'config' && this.listens.length > 0 && this.listens[0]?.pid !== pid;
    // The old order, IPv6 first, was met where one socket takes both families: harmless.
    const late = note === 'address-in-use' && this.listens.length > 0 && this.listens[0]?.pid === pid;
    this.trouble = { value: note, line, details, pid, start: this.starts, child, inferred: loose || tested || late };
  }

  private refused(
    refusal: NonNullable<ReturnType<typeof loginRefusal>>['value'],
    details: Details,
    message: string,
    line: number,
    pid?: string,
  ) {
    this.served = this.alive = line;
    const owner = ownerOf(details.where);
    if (owner) details = { ...details, user: details.user ?? owner };
    this.met(details.user, details.address);
    const key = pid ?? `line ${line}`;
    const held = this.sessions.get(key);
    const invalid = / invalid user /.test(message);
    if (!held || 'accepted' in held || line - held.line > sameConnection) {
      this.sessions.delete(key);
      // What is refused after the login, its user's chroot for one, is that user's.
      const admitted = this.admissions.get(key);
      if (admitted) details = { ...details, user: details.user ?? admitted };
      this.admissions.delete(key);
      const { value, weak, password, guess } = refusal;
      this.sessions.set(key, { value, weak, password, tries: password ? 1 : 0, line, details, invalid, inferred: guess });
      if (this.sessions.size > 2 * sameConnection) this.settle(line);
      return;
    }
    if (refusal.password) held.tries++;
    // A key of another kind was refused, too.
    const another = /^Failed publickey .{1,200} ssh2: (?!RSA|DSA)/.test(message) && held.value === 'key-algorithm';
    if (another) held.inferred = true;
    // The same connection: the line that gives a reason is kept, and the others tell who it was.
    held.details = {
      ...details,
      ...held.details,
      user: held.details.user ?? details.user,
      address: held.details.address ?? details.address,
    };
    // Whoever was asked for one password after the other did not run out of tries for having many keys.
    const used = refusal.value === 'too-many' && held.password && (held.tries > 2 || held.invalid);
    if (held.value === 'unsure' || (held.weak && !refusal.weak && !used)) {
      Object.assign(held, { value: refusal.value, weak: refusal.weak, line, details: { ...held.details, ...details } });
      // Too many wrong passwords are not too many keys.
      held.inferred = refusal.guess || (refusal.value === 'too-many' && held.password);
    }
  }

  /** Closes the books on connections that are over: of a hundred thousand strangers, only the last of each name is kept. */
  private settle(now: number) {
    for (const [key, one] of this.sessions) {
      if (now - one.line <= sameConnection) return;
      this.sessions.delete(key);
      this.count(key, one);
    }
  }

  private count(key: string, one: Login | { accepted: string | undefined }) {
    if ('accepted' in one) {
      this.refusedLast.delete(one.accepted ?? '');
      return;
    }
    const who = one.details.user ?? key;
    const held = this.refusedLast.get(who);
    // An account that is let as far as a password or a key is no longer shut out by name, shell, date or whose its files are.
    const lifted = held && /^(?:not-allowed|shell|expired|permissions)$/.test(held.value) && !one.invalid;
    // A key that was refused says less of root than a password that was.
    const vaguer = one.value === 'key' && held?.value === 'root';
    if (!held || !one.weak || (held.weak && !vaguer) || lifted) this.refusedLast.set(who, one);
  }

  /** Notes where the user who dials came from. */
  private met(user: string | undefined, address: string | undefined) {
    if (user && address && user === this.context.user && !tried.test(user)) this.own.add(address);
  }

  private fail(value: Value<'service'>, line: number, details: Details) {
    this.failed = line;
    this.clean = undefined;
    if (!this.service || gravity.indexOf(value) >= gravity.indexOf(this.service.value)) this.service = { value, line, details };
  }

  /** A message of systemd. */
  systemd(message: string, line: number) {
    this.begun = true;
    // systemd before 2018 puts no colon behind the unit's name.
    const own = ownUnit.exec(message.replace(/^(?:Unit )?(sshd?\.(?:service|socket)) (?=failed to listen|entered failed)/, '$1: '));
    const unit = own?.[1] ?? '';
    const rest = own?.[2] ?? message;
    const details: Details = { saw: message.slice(0, 300), ...(unit && { unit }) };
    if (own) {
      const note = startNote(rest);
      const killed = /^Main process exited, code=(?:killed|dumped), status=\d+\/(?!TERM|INT|HUP)|^Failed with result 'oom-kill'/.test(rest);
      if (note) this.started(note.value, { ...note.details, unit }, rest, line);
      else if (killed) this.trouble = { value: 'killed', line, details, start: this.starts };
      const unspawned = /^(?:Failed at step EXEC spawning \S*sshd|Unable to locate executable '\S*sshd'): (No such file)?/.exec(rest);
      if (unspawned) {
        this.trouble = { value: 'program', line, details, start: this.starts };
        this.fail(unspawned[1] ? 'absent' : 'failed', line, details);
      } else if (/^Scheduled restart job/.test(rest)) this.retried = true;
      else if (/^start request repeated too quickly|^Failed with result 'start-limit-hit'/i.test(rest))
        // Where systemd itself tried again and again, the limit only follows from what failed; it is over in seconds.
        this.fail(this.retried ? 'failed' : 'start-limit', line, details);
      else if (unit.endsWith('.socket') && /^Failed with result '(?:service-start|trigger)-limit-hit'|^Trigger limit hit/.test(rest))
        this.fail('socket-limit', line, details);
      // It waits for a unit that failed.
      else if (/^Job \S+ failed with result 'dependency'/.test(rest)) this.fail('stopped', line, details);
      else if (
        /^Failed (?:with result|at step)|^(?:Unit )?entered failed|^start operation timed out|^(?:Main|Control) process exited, code=\w+, status=[1-9]/.test(
          rest,
        )
      ) {
        if (!this.listens.length || rest.startsWith('F')) this.fail('failed', line, details);
        if (/^Main/.test(rest)) this.listens = [];
      }
      return;
    }
    if (!aboutDaemon.test(message)) return;
    if (/sshd_not_to_be_run|^Condition check resulted in .* being skipped/.test(message)) {
      this.trouble = { value: 'forbidden', line, details, start: this.starts };
    } else if (/^Starting /.test(message)) {
      this.starts++;
      this.listens = [];
      if (this.service?.value !== 'absent') this.service = undefined;
    } else if (/^(?:Started|Listening on) /.test(message)) {
      // What an initramfs lacks is there in the system behind it, and is lacking again at the next boot. Source: gsauthof/dracut-sshd.
      const lacked = this.trouble?.value === 'session-binary';
      if (this.trouble && this.trouble.start < this.starts) this.trouble = undefined;
      if (message.startsWith('S') && !this.trouble && !this.clean && !lacked) this.clean = { line, details };
      this.service = undefined;
    } else if (/^Failed to start /.test(message)) {
      this.fail('failed', line, details);
    } else if (/^Dependency failed for /.test(message)) {
      this.fail('stopped', line, details);
    } else if (/^Reload failed for /.test(message) && this.trouble) {
      this.trouble.inferred = true;
    } else if (/^Stopped /.test(message)) {
      this.listens = [];
      if (!this.service) this.service = { value: 'stopped', line, details };
    }
  }

  /** A line of the kernel: what ufw blocked, whom the out-of-memory killer took, and what else is in kernel-messages. */
  kernel(text: string, line: number) {
    const note = kernelHint.test(text) ? kernelNote(text, line, this.context) : undefined;
    if (note?.fact === 'startup')
      this.trouble = { value: note.value, line, details: note.details ?? {}, start: this.starts, inferred: true };
    else if (note) this.host.set(note.fact, note);
    if (!text.includes(this.destination) || !text.includes(' PROTO=TCP ')) return;
    const ufw = /\[UFW (LIMIT )?BLOCK\] IN=\S+ OUT= /.exec(text);
    const port = this.context.port ?? 22;
    const address = / SRC=(\S+)/.exec(text)?.[1];
    if (ufw && Number(/ DPT=(\d+)/.exec(text)?.[1]) === port)
      this.block = { limit: !!ufw[1], line, details: { port, address, saw: text.slice(ufw.index, ufw.index + 200) } };
  }

  /** The facts that the log comes to. */
  facts(): Learned[] {
    const listens = this.listens.map(({ line, details }) => ({ line, details }));
    // An earlier start says nothing of where it listens now.
    const past = /\s(?:-b ?-?\d|--boot[ =]-?\d|--until|-U )/.test(this.context.command ?? '');
    const elsewhere = this.trouble || past ? [] : listeningElsewhere(listens, this.context);
    return [...this.startup(), ...this.unit(), ...elsewhere, ...this.refusals(), ...this.packets(), ...this.host.values()];
  }

  private startup(): Learned[] {
    const { trouble, passedOver, clean } = this;
    if (trouble) {
      const { value, line, details } = trouble;
      // Who is let in after it was met by a listener, so that this was not the last word.
      const over = (trouble.child ? this.served : this.alive) > line;
      const { server, port } = this.context;
      const partial = this.listens.length > 0 && /^address|^bind/.test(value);
      // The port that is dialled was had all the same.
      if (partial && details.port !== (port ?? 22) && this.listens.some((one) => one.details.port === (port ?? 22))) return [];
      const other = partial && ((server && server.includes(':') !== details.address?.includes(':')) || (port && port !== details.port));
      const inferred = trouble.inferred || over || other;
      return [{ fact: 'startup', value, line, details, ...(inferred && { inferred: true }) }];
    }
    if (passedOver?.unreadable) {
      return [{ fact: 'startup', value: 'host-keys-unreadable', line: passedOver.line, details: passedOver.details, inferred: true }];
    }
    return clean ? [{ fact: 'startup', value: 'clean', ...clean }] : [];
  }

  private unit(): Learned[] {
    if (!this.service) return [];
    const { value, line, details } = this.service;
    const inferred = value === 'stopped' || this.alive > line;
    return [{ fact: 'service', value, line, details, ...(inferred && { inferred }) }];
  }

  /** Who was refused: of each user the last that gives a reason, without those who got in since. */
  private refusals(): Learned[] {
    const { user } = this.context;
    const client = this.context.client ?? (this.own.size === 1 ? [...this.own][0] : undefined);
    for (const [key, one] of this.sessions) this.count(key, one);
    const last = this.refusedLast;
    const isClients = (one: Login) => client !== undefined && one.details.address === client;
    const isUsers = (one: Login) => user !== undefined && one.details.user === user;
    // Without an address of the client's, a name that everybody tries proves nothing, and does not tell where the client is.
    const isAnybodys = (one: Login) => !isClients(one) && tried.test(one.details.user ?? '');
    const rank = (one: Login) => (isClients(one) ? 4 : 0) + (isUsers(one) ? 2 : 0) + (one.weak ? 0 : 1);
    // Strangers try names that nobody has, from many addresses, all day: that is no word about this person.
    const crowd = new Set([...last.values()].flatMap(({ weak, details }) => (weak && details.address) || [])).size > 1;
    const isStrangers = (one: Login) => one.weak && (one.invalid || crowd) && !isClients(one) && !isUsers(one);
    let best: Login | undefined;
    for (const one of last.values()) {
      if ((user && one.details.user && !isUsers(one)) || isStrangers(one)) continue;
      // sshd is gone since: whatever strangers met before, that is not what shuts this person out.
      if (one.line < this.failed && this.alive < this.failed && !isClients(one) && !isUsers(one)) continue;
      if (!best || rank(one) > rank(best) || (rank(one) === rank(best) && one.line > best.line)) best = one;
    }
    const facts: Learned[] = [];
    const child = this.trouble?.child || (this.trouble?.value === 'library' && !this.failed);
    const died: Gate | undefined =
      child && this.trouble && this.failed < this.trouble.line ? { ...this.trouble, value: 'child' } : undefined;
    const gate = died && died.line > (this.gate?.line ?? 0) ? died : this.gate;
    if (gate) {
      // A penalty or a list of addresses is about one address; whoever is let in later shows that the rest is over.
      const unsure =
        gate.value === 'child'
          ? !this.trouble?.child || this.served > gate.line
          : gate.value === 'max-startups'
            ? // While it is full, anybody is turned away; one row of somebody else's says little.
              this.served > gate.line || (!this.full && gate.details.address !== client)
            : client === undefined || client !== gate.details.address;
      facts.push({ fact: 'admission', value: gate.value, line: gate.line, details: gate.details, ...(unsure && { inferred: true }) });
    }
    if (this.spent) {
      const { what, ...spent } = this.spent;
      const marked = { ...spent, ...(this.served > spent.line && { inferred: true }) };
      facts.push(what === 'processes' ? { fact: 'health', value: what, ...marked } : { fact: 'daemon', value: what, ...marked });
    }
    if (best) {
      const { value, line } = best;
      const { address, ...others } = best.details;
      const details = isAnybodys(best) ? others : best.details;
      // Where everybody but root is kept out, so is this person.
      const closed = value === 'nologin' && user !== 'root' && this.admitted < line;
      const certain = closed || isClients(best) || (isUsers(best) && value !== 'too-many' && !isAnybodys(best));
      const inferred = value !== 'unsure' && (best.weak || best.inferred || !certain);
      const login: Learned = { fact: 'login', value, line, details, ...(inferred && { inferred: true }) };
      if (!gate) facts.push({ fact: 'admission', value: 'user', line, details, ...(inferred && { inferred: true }) });
      facts.push(login);
    }
    if (this.algorithms) {
      // Scanners offer old algorithms all day.
      const inferred = this.algorithms.details.address !== client;
      facts.push({ fact: 'stall', value: 'algorithms', ...this.algorithms, ...(inferred && { inferred }) });
    }
    return facts;
  }

  private packets(): Learned[] {
    if (!this.block) return [];
    const { limit, line, details } = this.block;
    // ufw writes BLOCK for a deny and for a reject alike, and whoever else was blocked may be the only one.
    const inferred =
      !limit || this.context.port === undefined || (this.context.client !== undefined && this.context.client !== details.address);
    return [
      { fact: 'packet', value: limit ? 'conditional' : 'drop', line, details, ...(inferred && { inferred }) },
      { fact: 'firewall', value: 'ufw', line, details },
    ];
  }
}

/** The second of a day that a row of a log was written in. */
const secondOf = (row: string) => {
  const [, h, m, s] = /^(?:[A-Z][a-z]{2} [ \d]\d |\d{4}-\d\d-\d\dT)(\d\d):(\d\d):(\d\d)/.exec(row) ?? [];
  return h === undefined ? undefined : Number(h) * 3600 + Number(m) * 60 + Number(s);
};

/**
 * Does the address that a penalty is for open the port like a clock, as a balancer does that looks whether the server lives? Three times at
 * one distance of at most a minute, within a second: whoever tries passwords does not, and a program that watches the server may.
 */
function knocks(lines: readonly string[], { value, line, details: { address, saw = '' } = {} }: Learned): boolean {
  if (value !== 'penalty' || !address || !/without attempting authentication/.test(saw)) return false;
  const times = lines
    .slice(0, line)
    .filter((row) => row.length < 1_000 && row.includes(address) && /: (?:Connection closed by |drop connection )/.test(row))
    .slice(-3)
    .flatMap((row) => secondOf(row) ?? []);
  const [first = 0, second = 0, third = 0] = times;
  const gap = second - first;
  return times.length === 3 && gap > 0 && gap <= 60 && Math.abs(third - second - gap) <= 1;
}

/**
 * Reads the log of sshd: `journalctl -u ssh`, `/var/log/auth.log`, `/var/log/secure`, or any lines that sshd, systemd or the kernel
 * wrote about it, with whatever prefix.
 *
 *     Nov 20 10:15:15 web1 sshd[110]: /etc/ssh/sshd_config: line 123: Bad configuration option: PermitRootLogn
 *     2026-11-20T09:40:07.389649+00:00 server sshd-session[52]: refused connect from client (203.0.113.10)
 *     janv. 29 20:44:09 systemd[1]: Failed to start OpenSSH server daemon.
 *
 * The newest wins: all before the last boot is over, a start that succeeds ends the trouble of those before, a login that succeeds
 * ends the refusals of its user. systemd and sshd write at the same time, so the lines of one start may stand in any order. On a
 * server in the open, strangers fail to log in all day, as root above all: a line proves something only where it names the user or the
 * address of the person who dials. Whoever is served later shows that a throttle or a dying child is over.
 * Windows (its file and its event log) and macOS (`log show`) write lines of their own form, which tell the system too.
 * Lines without a tag are read only where the command is known to print a log; sshd's own output has its own reader.
 * Sources: openssh-portable; systemd src/core/{unit,service,socket}.c; ufw src/backend_iptables.py.
 */
export function journalctl(text: string, context: Context): Reading {
  const mine = program(context.command) === 'journalctl';
  const lines = linesOf(text);
  const backwards = isBackwards(lines, context.command);
  let log = new Log(context);
  let from = 0;
  let to = 0;
  let boots = false;
  let form: { value: Form; line: number } | undefined;
  for (let n = 1; n <= lines.length; n++) {
    const line = backwards ? lines.length + 1 - n : n;
    const text = lines[line - 1] as string;
    // Without a tag (`-o cat`), a line may still be sshd's own; with another program's it is not.
    const bare = mine && !/\[\d+\]: |^\S+ \d+ \d\d:/.test(text);
    if (!bare && (!mayMatter.test(text) || (!mine && otherJob.test(text)))) continue;
    if (/^-- (?:Boot|Reboot)\b/.test(text)) {
      log = new Log(context);
      boots = true;
      continue;
    }
    const isUfw = text.includes('BLOCK] IN=');
    const logged = isUfw && !bare ? undefined : syslogLine(text);
    // What has its process in brackets is syslog's; the forms of other systems are asked after only where it is not.
    const own = isUfw || logged?.pid ? undefined : platformLine(text);
    const { name, pid, said } = own ?? logged ?? {};
    form ??= own && { value: own.form, line };
    if (bare && !name && !startNote(text) && !loginRefusal(text) && !turnedAway(text) && !lacks(text)) continue;
    // What systemd says of a unit, cut out without its tag.
    const cut = !mine && ownUnit.test(text);
    if (!isUfw && !bare && !own && !cut && (!name || (!pid && !/^sshd: Unable to negotiate/.test(text) && name !== 'kernel'))) continue;
    const before = from;
    const message = isUfw ? '' : ((cut ? undefined : said) ?? text).trim();
    // Tailscale's own server hands the session to login(1).
    if (name === 'login' && !/disk is full|No space left/.test(message)) continue;
    if (isUfw || name === 'kernel') log.kernel(text, line);
    // The helper that opens a socket in the unit's network. Source: systemd src/core/socket.c.
    else if (name === 'systemd' || name === 'sd-listen') {
      if (!mine && !aboutDaemon.test(message)) continue;
      log.systemd(message, line);
    } else if (ownUnit.test(message)) {
      // systemd's helper carries the name of what it is about to run.
      log.systemd(message, line);
    } else log.sshd(message, line, pid);
    from = before ? Math.min(before, line) : line;
    to = Math.max(to, line);
  }
  if (from || boots) {
    const system: Learned[] = form ? [{ fact: 'server-os', ...form }] : [];
    const facts = log.facts();
    const penalty = backwards ? undefined : facts.find(({ fact }) => fact === 'admission');
    const behind: Learned[] =
      penalty?.inferred && knocks(lines, penalty) ? [{ fact: 'place', value: 'balancer', line: penalty.line, inferred: true }] : [];
    return { kind: 'read', facts: [...system, ...facts, ...behind], from: from || 1, to: to || lines.length };
  }

  const empty = lines.findIndex((line) => /^-- No entries --$/.test(line.trim()));
  const denied = lines.findIndex((line) =>
    /journal files were (?:not )?opened due to insufficient permissions|not seeing messages from other users/.test(line),
  );
  if (denied >= 0) return withheld('needs-root', denied + 1);
  if (empty >= 0) return withheld('cut-off', empty + 1);
  const refused = lines.findIndex((line) => line.length < 300 && refusedLog.test(line));
  if (refused >= 0)
    return withheld(refusedLog.exec(lines[refused] as string)?.[1] === 'Permission denied' ? 'needs-root' : 'cut-off', refused + 1);
  if (!mine) return notMine;
  const missing = lines.findIndex((line) => /journalctl: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  if (/No journal files were found/.test(text)) return withheld('cut-off', 1);
  if (!text.trim()) return withheld(isFiltered(context.command) ? 'filtered' : 'cut-off');
  return { kind: 'read', facts: [], from: 1, to: lines.length };
}
