// Everything here works on one line at a time, so line numbers stay those of the paste.

/** ANSI colour and cursor sequences, operating-system commands (window titles) and other control characters except the tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const control = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]|\u001b[@-_]|[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Forum mark-up: `[COLOR=#ff0000]`, `[/email]`. Names only, so that `[preauth]` and `[::]:22` stay. */
const forum = /\[\/?(?:color|font|size|b|i|u|code|quote|email|url)(?:=[^\]]{0,60})?\]/gi;

/** `[11:33:44.371] > text`, as VS Code's Remote-SSH writes it. */
const stamped = /^\[\d\d:\d\d:\d\d(?:\.\d+)?\] ?(?:> ?)?/;

/** `2026-11-20T09:00:00.1234567Z text`, as GitHub Actions writes it, and Docker with nine digits; logs of a server have other stamps. */
const runner = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}(?:\d\d)?Z /;

/** What HTML writes for characters of its own, where the source of a page was copied. */
const entity = /&(amp|lt|gt|quot|apos|nbsp|#0?39|#x27);/g;
const characters: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Where, from a place on, is the next character that may have to be taken off: each of its own, since an engine finds one kind fastest. */
const seekers: readonly ((text: string, from: number) => number)[] = [
  seeking(/[^\n\t -}]/g),
  (text, from) => text.indexOf('\\', from),
  (text, from) => text.indexOf('`', from),
  seeking(/&(?:[a-z]|#)/g),
  (text, from) => text.indexOf('**', from),
  // What may be forum mark-up.
  seeking(/\[\/?[bBcCeEfFiIqQsSuU][a-zA-Z]{0,4}[=\]]/g),
];

function seeking(pattern: RegExp) {
  return (text: string, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
}

/** May a line without anything odd in it have something to take off: a quote, a stamp, a blank at its end? */
function isEdged(line: string): boolean {
  const { length } = line;
  if (length > 20_000 || line.charCodeAt(length - 1) <= 32) return true;
  const first = line.charCodeAt(0);
  // A quote may be indented, and stamps begin with `[` or `20`.
  return first <= 32 ? line.includes('>') : first === 62 || first === 91 || (first === 50 && line.charCodeAt(1) === 48);
}

/**
 * The lines of a paste, each as it was printed. Most have nothing to take off: the text is gone through once for what is odd,
 * and only the lines that it is on are gone through again.
 */
export function cleanLines(text: string): { lines: readonly string[]; changed: boolean } {
  const raw = text.split('\n');
  let lines = raw;
  const found = seekers.map((seek) => seek(text, 0));
  let at = 0;
  for (let i = 0; i < raw.length; i++) {
    const line = raw[i] as string;
    const end = at + line.length;
    let odd = line !== '' && isEdged(line);
    for (let k = 0; k < seekers.length; k++) {
      const place = found[k] as number;
      if (place < 0 || place >= end) continue;
      odd = true;
      found[k] = seekers[k]?.(text, end) ?? -1;
    }
    const clean = odd ? cleanLine(line) : line;
    if (clean !== line) {
      if (lines === raw) lines = [...raw];
      lines[i] = clean;
    }
    at = end + 1;
  }
  return { lines, changed: lines !== raw };
}

/**
 * What stands in front of a message where somebody puts one to a line of a list, as a heading, or where docker-compose and runit's svlogd
 * do, or a tool that counts seconds: `- `, `web  | 2026-11-20_09:12:44.30545 `, `[00056] `. curl marks its own remarks with a star.
 */
const mark = /^(?:(?:[-•]|\*(?! connect to )|#{1,6}|\[\d{3,6}\]) (?=\S)|[\w.-]{1,60} +\| +(?:\d{4}-\d\d-\d\d[_T ][\d:.]{8,20}Z? +)?)/;

/** A line without its indentation and what marks it as one of several. Only for messages: what is in columns would lose them. */
export const unmarked = (line: string): string => line.trimStart().replace(mark, '');

/**
 * Takes off what a terminal, a chat or a forum put around the text of one line: colours, carriage returns, `> ` quotes, fences,
 * forum mark-up, HTML's entities, a runner's times, JSON's escaped line ends, full-width punctuation, zero-width characters, and those that
 * turn the direction of reading, which make a line look like another.
 */
export function cleanLine(raw: string): string {
  let line = raw.length > 20_000 ? raw.slice(0, 20_000) : raw;
  if (/[^\t -~]/.test(line)) {
    line = line
      .replace(control, '')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
      .replace(/[\uff08\uff09\uff0c\uff1a\uff1b]/g, (c) => '(),:;'['\uff08\uff09\uff0c\uff1a\uff1b'.indexOf(c)] as string)
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"');
  }
  if (line.includes('&')) line = line.replace(entity, (_, name: string) => characters[name] ?? "'");
  if (line.includes('[')) line = line.replace(forum, '').replace(stamped, '');
  // Bold, once in a line; a row of stars is a rule of Ansible's, and one pair without its other a remark of ssh's.
  const bold = line.split('**');
  if (bold.length === 3 && !line.includes('***')) line = bold.join('');
  if (line.startsWith('20')) line = line.replace(runner, '');
  if (line.includes('\\')) line = line.replace(/(?:\\r)?\\n|\\r/g, ' ');
  line = line.replace(/^(?:\s{0,3}> ?)+/, '');
  // A fence, with the name of a language behind it; people put it beside the text as well.
  if (/^\s*(?:```+|~~~+)[ \w#+.-]{0,30}$/.test(line)) return '';
  return line.replace(/^\s*(?:```|~~~)|```\s*$/g, '').trimEnd();
}
