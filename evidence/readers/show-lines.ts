import type { Context, Learned } from '../reading';
import { firstMatch } from '../rules/edge';
import { familyOf } from '../rules/packet';
import type { AccessLists } from './show-lists';

/** Words that begin a setting of a terminal line; a paste may have lost the blank before it. */
const setting =
  /^\s*(?:access-class|transport|login|exec-timeout|exec|no|password|logging|privilege|session-timeout|session-limit|length|width|history|authorization|rotary|ipv6)\s/;

/**
 * A Nexus has one section for all of its lines, `line vty` without numbers, and so have the shells of FRR, which ends its configuration
 * with it on any Linux, and of Brocade: those indent by one blank. Source: FRR lib/vty.c; Brocade's SLX-OS and NOS command references.
 */
const nexus = /^ {2,}\S|^\s*(?:session-limit \d|access-class \S+ (?:in|out)\b)/;

/** `line vty 0 4`, how many lines that is, and what stands below it. A setting keeps its own line number. */
type Lines = { line: number; count: number; transport?: Setting; list?: Setting; list6?: Setting };
type Setting = { line: number; value: string };

/** The terminal lines of a device: their settings by the section's heading, and which of them are taken. */
export class Vty {
  private sections = new Map<string, Lines>();
  /** The section whose settings are being printed. */
  private open: Lines | undefined;
  private taken: number[] = [];
  private users: number[] = [];
  private free = 0;
  /** Is it the table of `show users` that is being printed? */
  private among = false;
  /** The line of the first section with numbers, as a router has; and of the one without, as a Nexus has. */
  router = 0;
  nexus = 0;

  /** @param whole does the text hold all sections there are? */
  constructor(
    private lists: AccessLists,
    private whole: boolean,
  ) {}

  /**
   * Takes a line of a section, of `show line` or of `show users`.
   *
   * @param known is it known by other lines what the device is?
   * @returns the first line that belongs to it; 0 where it is a section's and may be another program's; undefined where it is none
   */
  take(raw: string, line: number, known: boolean): number | undefined {
    const text = raw.trimEnd();
    if (this.open && (setting.test(text) || /^\s/.test(raw))) return this.set(this.open, raw, line, known);
    this.open = undefined;
    const [heading, first, last = first] = /^line vty (\d{1,4})(?: (\d{1,4}))?$/.exec(text) ?? [];
    if (heading) {
      // When a section is printed again, that is newer.
      this.open = { line, count: Number(last) - Number(first) + 1 };
      this.sections.set(heading, this.open);
      this.router ||= line;
      return line;
    }
    if (text === 'line vty') {
      this.open = { line, count: 0 };
      return 0;
    }
    // `show line` marks the lines that are taken.
    const row = /^([* ]) *\d+(?: +\d+)? VTY +(?:\d|- )/.exec(text);
    if (row?.[1] === '*') this.taken.push(line);
    else if (row) this.free++;
    const header = /^ {4}Line +User +Host\(s\) +Idle +Location/.test(text);
    const user = this.among && /^[* ] *\d+ (con|vty|aux|tty) \d+ /.exec(text);
    if (user && user[1] === 'vty') this.users.push(line);
    this.among ||= header;
    return row || header || user || /^ +Tty (?:Line )?Typ +Tx\/Rx +A Modem/.test(text) ? line : undefined;
  }

  /** A setting of a section. */
  private set(section: Lines, raw: string, line: number, known: boolean): number {
    const transport = /^\s*transport input\s+(.+)$/.exec(raw.trimEnd())?.[1];
    const [, six, list] = /^\s*(ipv6 )?access-class\s+(\S+)\s+in\b/.exec(raw) ?? [];
    if (transport) section.transport = { line, value: transport };
    if (list) section[six ? 'list6' : 'list'] = { line, value: list };
    if (section.count) return line;
    if (!known && !this.nexus && !nexus.test(raw)) return 0;
    this.nexus ||= section.line;
    if (list) this.lists.bind(list, Boolean(six), line);
    return section.line;
  }

  /** How one section receives the client. IOS's own default for the transport differs from release to release. */
  private meets(section: Lines, context: Context): Omit<Learned<'vty'>, 'fact'> {
    const { transport } = section;
    const six = familyOf(context) === 6;
    const list = six ? section.list6 : section.list;
    if (transport && !/\b(?:ssh|all)\b/.test(transport.value))
      return { value: 'no-ssh', line: transport.line, details: { saw: `transport input ${transport.value}` } };
    if (!list) return transport ? { value: 'open', line: transport.line } : { value: 'unsure', line: 0 };
    const entries = this.lists.entries(list.value, six);
    const details = { saw: `access-class ${list.value} in` };
    if (!entries.length) return { value: 'access-list', line: list.line, inferred: true, details };
    const { value, line, guessed } = firstMatch(entries, context, list.line);
    if (value === 'allows') return { value: transport && !guessed ? 'open' : 'unsure', line };
    // What may apply or not leaves it open, and that no entry allows is proof only of the address that the device sees.
    const sure = value === 'blocks' && !guessed && context.client !== undefined;
    return { value: 'access-list', line, ...(!sure && { inferred: true }), details };
  }

  /** A connection gets the first line that is free, so all of them have to refuse; where they differ, nobody can tell. */
  facts(context: Context): Learned<'vty'>[] {
    const sections = [...this.sections.values()];
    const lines = sections.reduce((sum, { count }) => sum + count, 0);
    const [busy] = this.free ? [] : this.taken;
    const crowd = this.whole && lines && this.users.length >= lines ? this.users[0] : undefined;
    const full = busy ?? crowd;
    const answers = sections.map((one) => this.meets(one, context));
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
