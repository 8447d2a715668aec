import { besideLog, linesOf } from './reading';

/** How something is left out of an output, by a person or a pager, as a line of its own. */
const elisions = [
  // `...`, `[...]`, `<…>`, `. . .`, and the vertical ones.
  String.raw`(?:[([{<][^\S\n]*)?(?:\.{3,}|…|\.(?:[^\S\n]\.){2,}|⋮)(?:[^\S\n]*[)\]}>])?`,
  '[.:]',
  // `--snip--`, `<snipped>`, `(cut)`, `---8<---`
  String.raw`[-=~*_.<([{][-=~*_.<([{ ]{0,20}(?:snip(?:ped)?|cut|omitted|truncated|8<)[-=~*_.>)\]} ]{1,20}`,
  // `(output omitted)`, `...output omitted...`, `12 more lines`, `... (3 more rows)`, `*** output truncated ***`
  String.raw`[-=~*_.…!<([{ ]{0,20}(?:rest|output|some|other|\d+ (?:more )?(?:lines|rows|entries|rules)|more)(?: \w+){0,2} (?:omitted|snipped|skipped|truncated|removed|left out|cut)[-=~*_.…>)\]} ]{0,20}`,
  String.raw`(?:\.{3,}|…)[^\S\n]*[([]?(?:\d+ more(?: \w+)?|and (?:so on|more|others)|more|etc\.?|snip(?:ped)?|cut|(?:\w+ ){0,2}omitted|truncated)[)\]]?(?:[^\S\n]*(?:\.{3,}|…))?`,
  '-- ?More ?--.*',
  String.raw`lines \d+-\d+.*`,
];
/** What is missing may be there. */
const elision = new RegExp(String.raw`^[^\S\n]*(?:${elisions.join('|')})[^\S\n]*$`, 'im');
/** The rest of a row of `iptables -L`, or the first half of one of ss, alone on a line: the screen was too narrow for it. */
const wrappedRule =
  /^[ \t]*(?:(?:tcp|udp) (?:dpts?|spts?|flags):|(?:ctstate|state|multiport|reject-with) \S)|^(?:tcp +)?LISTEN +\d+ +\d+ *$/m;

/** A row of `iptables -L` has four words at least: fewer are the rest of one that a screen has broken in two. */
function listTorn(lines: readonly string[]): boolean {
  let within = false;
  return lines.some((line) => {
    const words = line.trim().split(/\s+/, 4);
    if (words[0] === 'Chain') within = true;
    else if (!words[0]) within = false;
    return within && words.length < 4 && words[0] !== 'Chain';
  });
}

const rule = /^(?:-[A-Z] |[*:#[]|COMMIT)/;

/** A line between the rules of `iptables -S`, or behind one that has no end, is the rest of that one. */
function rulesTorn(lines: readonly string[]): boolean {
  const last = lines.findLastIndex((line) => rule.test(line));
  return lines.some((line, i) => {
    const before = lines[i - 1] ?? '';
    return line.trim() && !rule.test(line) && rule.test(before) && (i < last || (/^-[AI] /.test(before) && !/ -[jg] /.test(before)));
  });
}

/** The card of a zone ends with its rich rules; what else stands at the left edge begins another one. */
function zoneTorn(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => /^ {2}(?:target|interfaces):/.test(line));
  const end = lines.findLastIndex((line) => /^ {2}rich rules:/.test(line));
  const begins = (i: number) => /^ {2}(?:target|interfaces|icmp-block-inversion|(?:in|e)gress-priority):/.test(lines[i + 1] ?? '');
  return end < first || lines.slice(first, end).some((line, i) => /^\S/.test(line) && !begins(first + i));
}

/** Does a text lack what its command printed, or hold it broken in two? Then nothing that it says of the rules proves anything. */
export function isTorn(whole: string): boolean {
  const { text } = besideLog(whole);
  if (elision.test(text) || wrappedRule.test(text)) return true;
  const lines = linesOf(text);
  if (/^Chain \S+ \(/m.test(text) && listTorn(lines)) return true;
  if (/^ {2}services:/m.test(text) && zoneTorn(lines)) return true;
  // Anything between the rules may stand in the place of one of them, the row of a log too.
  if (/^-P \S/m.test(text) && rulesTorn(linesOf(whole))) return true;
  return /^table \w+ \S+ \{/m.test(text) && /^(?!table |[\s}#]|$)|^ \S/m.test(whole);
}
