import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { ciscoRule, firstMatch, type Rule, type Verdict } from '../rules/edge';
import { familyOf } from '../rules/packet';
import { bitsOf } from './route';
import { showSockets } from './show-sockets';

type Known = Learned<'server-os' | 'service' | 'vty' | 'place' | 'target' | 'return-route' | 'listening' | 'listener' | 'daemon'>;

/** An entry of an ASA, with `line 3` in what `show access-list` prints. What stands for its members is printed again below, by address. */
const asaEntry = /^ *access-list ([\w.-]{1,241}) (?:line \d+ )?extended ((?:permit|deny) .*)$/;

/** The same entry in the words of a router: masks of an ASA have their ones where a wildcard has its zeros. */
const asRouter = (entry: string) =>
  entry
    .replace(/\([^)]{0,200}\)/g, ' ')
    .replace(/ log\b.*$/, ' ')
    .replace(/ 0x[\da-f]+\s*$/, ' ')
    .replace(/\bany[46]\b/g, 'any')
    .replace(
      /(\d{1,3}(?:\.\d{1,3}){3}) ((?:255|254|252|248|240|224|192|128|0)(?:\.\d{1,3}){3})/g,
      (_, base, mask) => `${base}/${bitsOf(mask)}`,
    );

/** `line vty 0 4`, how many lines that is, and what stands below it. A setting keeps its own line number. */
type Lines = { line: number; count: number; transport?: Setting; list?: Setting; list6?: Setting };
type Setting = { line: number; value: string };

/** The terminal lines of a router: their settings by the section's heading, and which of them are taken. */
class Vty {
  private sections = new Map<string, Lines>();
  private taken: number[] = [];
  private users: number[] = [];
  private free = 0;
  /** Does the text hold all sections there are? */
  whole = false;

  /** A section; when it is printed again, that is newer. */
  begin(heading: string, line: number, first: number, last: number): Lines {
    const section = { line, count: last - first + 1 };
    this.sections.set(heading, section);
    return section;
  }

  /** A row of `show line`, which marks the lines that are taken. */
  row(taken: boolean, line: number) {
    if (taken) this.taken.push(line);
    else this.free++;
  }

  /** A row of `show users`. */
  user(line: number) {
    this.users.push(line);
  }

  /** How one section receives the client. IOS's own default for the transport differs from release to release. */
  private meets(section: Lines, lists: ReadonlyMap<string, Rule[]>, context: Context): Omit<Known & { fact: 'vty' }, 'fact'> {
    const { transport } = section;
    const six = familyOf(context) === 6;
    const list = six ? section.list6 : section.list;
    if (transport && !/\b(?:ssh|all)\b/.test(transport.value))
      return { value: 'no-ssh', line: transport.line, details: { saw: `transport input ${transport.value}` } };
    if (!list) return transport ? { value: 'open', line: transport.line } : { value: 'unsure', line: 0 };
    const entries = lists.get(listOf(list.value, six));
    const details = { saw: `access-class ${list.value} in` };
    if (!entries?.length) return { value: 'access-list', line: list.line, inferred: true, details };
    const { value, line, guessed } = firstMatch(entries, context, list.line);
    if (value === 'allows') return { value: transport && !guessed ? 'open' : 'unsure', line };
    // What may apply or not leaves it open, and that no entry allows is proof only of the address that the device sees.
    const sure = value === 'blocks' && !guessed && context.client !== undefined;
    return { value: 'access-list', line, ...(!sure && { inferred: true }), details };
  }

  /** A connection gets the first line that is free, so all of them have to refuse; where they differ, nobody can tell. */
  facts(lists: ReadonlyMap<string, Rule[]>, context: Context): Known[] {
    const sections = [...this.sections.values()];
    const lines = sections.reduce((sum, { count }) => sum + count, 0);
    const [busy] = this.free ? [] : this.taken;
    const crowd = this.whole && lines && this.users.length >= lines ? this.users[0] : undefined;
    const full = busy ?? crowd;
    const answers = sections.map((one) => this.meets(one, lists, context));
    const refusal = answers.find(({ value }) => value === 'no-ssh' || value === 'access-list');
    const all = answers.every(({ value }) => value === 'no-ssh' || value === 'access-list');
    if (refusal && all) {
      const inferred = (!this.whole || answers.some((one) => one.inferred)) && { inferred: true };
      return [{ fact: 'vty', ...refusal, ...inferred }];
    }
    if (full) return [{ fact: 'vty', value: 'full', line: full, ...(!busy && { inferred: true }) }];
    const [first] = answers;
    if (!first) return [];
    const open = this.whole && answers.every(({ value }) => value === 'open') && (this.free || this.users.length < lines);
    return [
      { fact: 'vty', value: open ? 'open' : 'unsure', line: first.line || (sections[0]?.line ?? 0), ...(open && { inferred: true }) },
    ];
  }
}

/** The two families may have lists of the same name. */
const listOf = (name: string, six: boolean) => (six ? `${name} for IPv6` : name);

/** The heading of an access list: of IOS, of NX-OS (`IPV4 ACL`), of EOS and of a configuration. */
const aclHeading =
  /^(?:(?:(?:Standard|Extended) IP|IP(?:v[46])?) (?:access list|acl)|ip(?:v[46])? access-list(?: standard| extended)?) (\S+)(?: \[readonly\]| \([\w -]{1,40}\))?$/i;

/**
 * What a row of `show ip interface brief` says of the card that has the dialled address: this is the device, and nothing leaves a card that
 * is down.
 */
function ofCard(line: number, state: string, address: string): Known[] {
  const details = { address, saw: state };
  const down: Known[] = /\bdown\b|\bshutdown\b/i.test(state)
    ? [{ fact: 'return-route', value: 'missing', line, inferred: true, details }]
    : [];
  return [{ fact: 'target', value: 'own', line, details }, ...down];
}

/** Words that begin a setting of a terminal line; a paste may have lost the blank before it. */
const setting =
  /^\s*(?:access-class|transport|login|exec-timeout|exec|no|password|logging|privilege|session-timeout|session-limit|length|width|history|authorization|rotary|ipv6)\s/;

/**
 * A Nexus has one section for all of its lines, `line vty` without numbers, and so have the shells of FRR, which ends its configuration
 * with it on any Linux, and of Brocade: those indent by one blank. Source: FRR lib/vty.c; Brocade's SLX-OS and NOS command references.
 */
const nexus = /^ {2,}\S|^\s*(?:session-limit \d|access-class \S+ (?:in|out)\b)/;

/**
 * Reads what `show` prints on Cisco gear, as far as it tells of SSH to the device itself.
 *
 *     SSH Disabled - version 1.99
 *     %Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).
 *
 * IOS: `show ip ssh`, of a running configuration the `line vty` sections with their access lists, `show line` and `show users`. A
 * connection takes the first free line, so all sections have to refuse before SSH is refused. That SSH runs is told by `show ip ssh` only.
 * ASA: `show run ssh`, which lists the networks that may come in, each on one interface; `show ssh sessions`, `show crypto key mypubkey
 * rsa`. Which of them applies depends on the interface, and an ASA may also stand before the server: that it is the server is inferred.
 * An access list that an interface has, on the way in, and that does not let the connection pass, says that this device stands before the
 * server or is it: that is inferred. `show access-list` of an ASA counts too, where `access-group` says which interface has it.
 * `show ip interface brief` of IOS, NX-OS and EOS: is the card up that has the dialled address?
 * What the device listens on: show-sockets.ts. EOS: `show management ssh`.
 * NX-OS: `show feature`, `show ssh server`, and `line vty` without numbers. Access lists (EOS prints them, too) and sessions alone are
 * read and say nothing: an ACL may stand on any interface.
 * Source: Cisco IOS, NX-OS and ASA command references; Arista EOS manual, ACLs and Management SSH.
 */
export function show(text: string, context: Context): Reading<Known['fact']> {
  const lines = linesOf(text);
  let os: Known | undefined;
  let service: Known | undefined;
  let [from, to] = [0, 0];
  const take = (line: number) => {
    from ||= line;
    to = line;
  };
  const vty = new Vty();
  const { command = '' } = context;
  // The whole configuration, or all of these sections; `end` closes a configuration that is printed to its end.
  const asks = /\bsh(?:ow)? run\S*(?: all)?(?: *\| *s\S* (?:\^?line )?(?:line )?vty)? *(?:;|$)/.test(command);
  vty.whole = asks && (/\| *s/.test(command) || lines.some((line) => line === 'end'));
  const lists = new Map<string, Rule[]>();
  const mayEnter: Rule[] = [];
  const bound: { list: string; six: boolean; line: number }[] = [];
  let asa = 0;
  let asaRun = false;
  let section: Lines | undefined;
  let [lined, among] = [0, false];
  let interfaces = false;
  let interfaceLine = 0;
  let cards: Known[] = [];
  let rules: Rule[] | undefined;
  const sshd: { line: number; on: boolean; main: boolean }[] = [];
  lines.forEach((raw, i) => {
    const line = i + 1;
    if (raw.length > 300) return;
    const text = raw.trimEnd();

    const state = /^SSH (Enabled|Disabled) - version \d/.exec(text);
    if (state) {
      os = { fact: 'server-os', value: 'cisco-ios', line };
      service = { fact: 'service', value: state[1] === 'Enabled' ? 'running' : 'stopped', line, details: { saw: text } };
      take(line);
    }
    // OneOS names no version. Source: OneAccess OneOS 5 and 6 command references.
    const bare = /^SSH (Enabled|Disabled)$/.exec(text);
    if (bare && /^Authentication timeout \d+ secs, retries \d+$/.test((lines[i + 1] ?? '').trimEnd())) {
      os = { fact: 'server-os', value: 'appliance', line, inferred: true };
      service = { fact: 'service', value: bare[1] === 'Enabled' ? 'running' : 'stopped', line, details: { saw: text } };
      take(line);
      take(line + 1);
    }
    // With `| include ssh` a row of NX-OS stands alone; `show ssh server` says it in a sentence.
    const feature = /^(?:sshServer\s+\d+\s+(enabled|disabled)\b|ssh (?:version \d )?is (not )?enabled$)/.exec(text);
    if (feature) {
      const off = feature[1] === 'disabled' || feature[2] !== undefined;
      os = { fact: 'server-os', value: 'cisco-nexus', line };
      service = { fact: 'service', value: off ? 'stopped' : 'running', line, details: { saw: text } };
      take(line);
    }
    // EOS has a daemon for each of its routing tables; one that does not serve the default one may serve the one that is dialled.
    const [, table, status] = /^SSHD status for (Default VRF|VRF \S{1,64})(?:: | is )(enabled|disabled)$/.exec(text) ?? [];
    if (table) {
      sshd.push({ line, on: status === 'enabled', main: table === 'Default VRF' });
      take(line);
    }
    if (
      /^(?:SSH (?:per host )?connection limit(?:: | is )|FIPS status: |%Please create RSA keys|Authentication timeout: \d+ secs|Feature Name +Instance +State)/.test(
        text,
      )
    )
      take(line);

    if (section && (setting.test(text) || /^\s/.test(raw))) {
      const transport = /^\s*transport input\s+(.+)$/.exec(text)?.[1];
      const [, six, list] = /^\s*(ipv6 )?access-class\s+(\S+)\s+in\b/.exec(text) ?? [];
      if (transport) section.transport = { line, value: transport };
      if (list) section[six ? 'list6' : 'list'] = { line, value: list };
      if (!section.count) {
        if (!os && !nexus.test(raw)) return;
        os ??= { fact: 'server-os', value: 'cisco-nexus', line: section.line, inferred: true };
        from ||= section.line;
        if (list) bound.push({ list: listOf(list, Boolean(six)), six: Boolean(six), line });
      }
      take(line);
      return;
    }
    section = undefined;
    const [heading, first, last = first] = /^line vty (\d{1,4})(?: (\d{1,4}))?$/.exec(text) ?? [];
    if (heading) {
      section = vty.begin(heading, line, Number(first), Number(last));
      lined ||= line;
      take(line);
      return;
    }
    if (text === 'line vty') {
      section = { line, count: 0 };
      return;
    }
    const row = /^([* ]) *\d+(?: +\d+)? VTY +(?:\d|- )/.exec(text);
    if (row) vty.row(row[1] === '*', line);
    if (/^[* ] *\d+ vty \d+ /.test(text) && among) vty.user(line);
    if (row || /^ +Tty (?:Line )?Typ +Tx\/Rx +A Modem/.test(text) || (among && /^[* ] *\d+ (?:con|vty|aux|tty) \d+ /.test(text)))
      take(line);

    if (/^Interface +IP[- ]Address +/.test(text)) {
      interfaces = true;
      take(line);
      return;
    }
    const card = interfaces ? /^[A-Z][\w./:-]{1,40} +(?:unassigned|(\d[\d.]{6,14})(?:\/\d{1,2})?) +(\S.*)$/i.exec(text) : null;
    if (card) {
      take(line);
      if (card[1] && card[1] === context.server) cards = ofCard(line, card[2] as string, context.server);
      return;
    }
    interfaces &&= !text;

    const named = aclHeading.exec(text)?.[1];
    const numbered = /^access-list (\d+) (.*)$/.exec(text);
    if (named) {
      rules = [];
      lists.set(listOf(named, /^ipv6/i.test(text)), rules);
      take(line);
      return;
    }
    if (rules && /^\s+(?:(?:statistics|counters) per-entry|fragments (?:permit|deny)-all)$/.test(text)) {
      take(line);
      return;
    }
    if (numbered) {
      const list = lists.get(numbered[1] as string) ?? [];
      lists.set(numbered[1] as string, list);
      const rule = ciscoRule(numbered[2] as string, line);
      if (rule) list.push(rule);
      take(line);
      return;
    }
    const rule = rules ? ciscoRule(text, line) : undefined;
    // What is not understood may be what decides.
    if (rules && rule === undefined && /^\s+\S|^\d+ /.test(raw)) {
      rules.push({ line, allow: true, sources: ['*'], condition: text.trim() });
      take(line);
      return;
    }
    if (rule === undefined) rules = undefined;
    else {
      if (rule) rules?.push(rule);
      take(line);
      return;
    }

    const group =
      /^(?: {0,6}(?:ip(?:v4)? access-group|(ipv6) (?:traffic-filter|access-group)) (\S+) in(?:gress)?|access-group (\S+) in interface \S+)$/.exec(
        text,
      );
    if (group) bound.push({ list: listOf((group[2] ?? group[3]) as string, Boolean(group[1])), six: Boolean(group[1]), line });
    const passing = asaEntry.exec(text);
    if (passing) {
      const [, name = '', words = ''] = passing;
      const list = lists.get(name) ?? [];
      lists.set(name, list);
      // Where lines are numbered, the line of a group is printed first, and then its members; a configuration has no members.
      const grouped = /\bobject(?:-group)? /.test(words);
      const hidden = { line, allow: words.startsWith('permit'), sources: ['*'], condition: 'of a group' };
      const numbered = / line \d+ extended /.test(text);
      const one = /\binactive\b/.test(words) || (grouped && numbered) ? null : grouped ? hidden : ciscoRule(asRouter(words), line);
      if (one) list.push(one.condition === `to ${context.server}` ? { ...one, condition: undefined } : one);
    }
    // An interface alone is many a system's.
    if (/^interface [A-Za-z]\S+$/.test(text)) interfaceLine = line;
    if (group && interfaceLine) take(interfaceLine);
    if (group || passing || /^access-list \S+; \d+ elements;/.test(text)) take(line);

    const entry = /^ssh (\d[\d.]*) (\d[\d.]*) ([A-Za-z][\w-]*)$/.exec(text);
    const entry6 = /^ssh ([\da-fA-F:]*:[\da-fA-F:]*\/\d{1,3}) ([A-Za-z][\w-]*)$/.exec(text);
    if (entry || entry6) {
      const [, base, mask, port = entry6?.[2]] = entry ?? [];
      const net = entry6?.[1] ?? (mask === '0.0.0.0' ? '0.0.0.0/0' : mask === '255.255.255.255' ? (base as string) : `${base}/${mask}`);
      mayEnter.push({ line, allow: true, sources: [net], condition: `on the interface ${port}` });
    }
    if (entry || entry6 || /^ssh (?:timeout \d+|version \d( \d)?|stricthostkeycheck|key-exchange group \S+|scopy enable)$/.test(text)) {
      asaRun = true;
      asa ||= line;
      take(line);
    }
    if (/^SID +Client IP +Version +Mode +Encryption/.test(text) || /^Key pair was generated at: \d/.test(text)) {
      asa ||= line;
      take(line);
    }
    if (/^ {4}Line +User +Host\(s\) +Idle +Location/.test(text)) {
      among = true;
      take(line);
    }
  });

  const sockets = showSockets(lines, context);
  if (sockets) {
    from = Math.min(from || sockets.from, sockets.from);
    to = Math.max(to, sockets.to);
  }
  if (sshd[0]) {
    const { line } = sshd[0];
    os ??= { fact: 'server-os', value: 'appliance', line, inferred: true };
    const off = sshd.every(({ on }) => !on);
    if (off || sshd.some(({ on, main }) => on && main))
      service = { fact: 'service', value: off ? 'stopped' : 'running', line, details: { saw: (lines[line - 1] as string).trim() } };
  }
  if (!from) {
    const wrong = lines.findIndex((line) => /^% ?Invalid input detected at '\^' marker/.test(line.trim()));
    return program(context.command) === 'show' && wrong >= 0 ? withheld('no-such-command', wrong + 1) : notMine;
  }
  const client: Context = { ...context, port: context.port ?? 22 };
  const before = bound.flatMap(({ list, six, line }): Known[] => {
    const entries = lists.get(list);
    const verdict = entries?.length && (familyOf(context) === 6) === six ? firstMatch(entries, client, line) : undefined;
    if (verdict?.value !== 'blocks' || verdict.guessed || context.port === undefined) return [];
    return [
      { fact: 'place', value: 'company', line: verdict.line, inferred: true, details: { saw: (lines[verdict.line - 1] as string).trim() } },
    ];
  });
  const read = (facts: Known[]): Reading<Known['fact']> => ({
    kind: 'read',
    facts: [...facts, ...before.slice(0, 1), ...cards, ...(sockets?.facts.slice(os ? 1 : 0) ?? [])],
    from,
    to,
  });
  if (asa && !os && !lined) {
    const verdict: Verdict | undefined = asaRun ? firstMatch(mayEnter, client, mayEnter[0]?.line ?? asa) : undefined;
    const line = verdict?.line ?? asa;
    return read([{ fact: 'server-os', value: 'cisco-asa', line, inferred: true, ...(verdict?.why && { details: { saw: verdict.why } }) }]);
  }
  const terminal = vty.facts(lists, client);
  if (lined || terminal.length) os ??= { fact: 'server-os', value: 'cisco-ios', line: lined || (terminal[0]?.line ?? from) };
  return read([...(os ? [os] : []), ...(service ? [service] : []), ...terminal]);
}
