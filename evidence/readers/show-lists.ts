import type { Context, Learned } from '../reading';
import { ciscoRule, firstMatch, type Rule } from '../rules/edge';
import { familyOf } from '../rules/packet';
import { bitsOf } from './route';

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

/** The heading of an access list: of IOS, of NX-OS (`IPV4 ACL`), of EOS and of a configuration. */
const aclHeading =
  /^(?:(?:(?:Standard|Extended) IP|IP(?:v[46])?) (?:access list|acl)|ip(?:v[46])? access-list(?: standard| extended)?) (\S+)(?: \[readonly\]| \([\w -]{1,40}\))?$/i;

/** What gives an interface a list on the way in. */
const binding =
  /^(?: {0,6}(?:ip(?:v4)? access-group|(ipv6) (?:traffic-filter|access-group)) (\S+) in(?:gress)?|access-group (\S+) in interface \S+)$/;

/** The two families may have lists of the same name. */
const listOf = (name: string, six: boolean) => (six ? `${name} for IPv6` : name);

/** The access lists of a device, and which of them let nothing in that they do not allow: those that an interface has on the way in. */
export class AccessLists {
  private lists = new Map<string, Rule[]>();
  private bound: { list: string; six: boolean; line: number }[] = [];
  /** The list whose entries are being printed. */
  private open: Rule[] | undefined;
  private interfaceLine = 0;

  constructor(private server: string | undefined) {}

  /** The entries of a list; empty where it is not shown. */
  entries(name: string, six: boolean): readonly Rule[] {
    return this.lists.get(listOf(name, six)) ?? [];
  }

  bind(name: string, six: boolean, line: number) {
    this.bound.push({ list: listOf(name, six), six, line });
  }

  private list(name: string): Rule[] {
    const list = this.lists.get(name) ?? [];
    this.lists.set(name, list);
    return list;
  }

  /** Takes a line of a list, or of what gives one to an interface: the first line that belongs to it, or 0. */
  take(raw: string, line: number): number {
    const text = raw.trimEnd();
    const named = aclHeading.exec(text)?.[1];
    if (named) {
      this.open = [];
      this.lists.set(listOf(named, /^ipv6/i.test(text)), this.open);
      return line;
    }
    if (this.open && /^\s+(?:(?:statistics|counters) per-entry|fragments (?:permit|deny)-all)$/.test(text)) return line;
    const [, number, words = ''] = /^access-list (\d+) (.*)$/.exec(text) ?? [];
    if (number) {
      const rule = ciscoRule(words, line);
      const list = this.list(number);
      if (rule) list.push(rule);
      return line;
    }
    if (this.open) {
      const rule = ciscoRule(text, line);
      if (rule) this.open.push(rule);
      // What is not understood may be what decides.
      else if (rule === undefined && /^\s+\S|^\d+ /.test(raw))
        this.open.push({ line, allow: true, sources: ['*'], condition: text.trim() });
      else if (rule === undefined) this.open = undefined;
      if (this.open) return line;
    }
    const [group, six, ofRouter, ofAsa] = binding.exec(text) ?? [];
    if (group) {
      this.bind((ofRouter ?? ofAsa) as string, Boolean(six), line);
      return this.interfaceLine || line;
    }
    const [passing, name = '', rest = ''] = asaEntry.exec(text) ?? [];
    if (passing) {
      this.passing(name, rest, / line \d+ extended /.test(text), line);
      return line;
    }
    // An interface alone is many a system's.
    if (/^interface [A-Za-z]\S+$/.test(text)) this.interfaceLine = line;
    return /^access-list \S+; \d+ elements;/.test(text) ? line : 0;
  }

  /** An entry of an ASA. Where lines are numbered, the line of a group is printed first, and then its members; a configuration has no members. */
  private passing(name: string, words: string, numbered: boolean, line: number) {
    const list = this.list(name);
    const grouped = /\bobject(?:-group)? /.test(words);
    if (/\binactive\b/.test(words) || (grouped && numbered)) return;
    const one = grouped
      ? { line, allow: words.startsWith('permit'), sources: ['*'], condition: 'of a group' }
      : ciscoRule(asRouter(words), line);
    if (one) list.push(one.condition === `to ${this.server}` ? { ...one, condition: undefined } : one);
  }

  /** The first list on an interface that does not let the connection pass: this device stands before the server, or is it. */
  refusal(context: Context, lines: readonly string[]): Learned<'place'>[] {
    if (context.port === undefined) return [];
    const found = this.bound.flatMap(({ list, six, line }) => {
      const entries = this.lists.get(list);
      const verdict = entries?.length && (familyOf(context) === 6) === six ? firstMatch(entries, context, line) : undefined;
      return verdict?.value === 'blocks' && !verdict.guessed ? verdict.line : [];
    });
    return found
      .slice(0, 1)
      .map((line) => ({ fact: 'place', value: 'company', line, inferred: true, details: { saw: (lines[line - 1] as string).trim() } }));
  }
}
