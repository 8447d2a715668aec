'use client';

import { Evidence, type EvidencePart } from '@/components/evidence';
import { fill } from '@/evidence/values';
import { answerWords, questions } from '@/machines/questions';
import type { Digest, DigestPart } from './digest';
import { readLines, readPaste } from './read-paste';
import type { Standing } from './standing';
import { current, hold } from './state';

/** The command lines that the questions name, one each: what somebody may say that a text came from. */
const commands: readonly string[] = [
  ...new Set(Object.values(questions).flatMap(({ run }) => run?.command.split('; ').map((one) => one.replace(/^sudo /, '')) ?? [])),
].sort();

const sides = { client: 'on your computer', server: 'on the server', unknown: '' } as const;
const kinds = { read: 'read', withheld: 'holds no answer', 'not-mine': 'not known here' } as const;

const titleOf = ({ asked, reader, kind }: DigestPart) => asked?.slice(0, 120) || (kind === 'not-mine' ? 'No command' : reader);

const stateOf = ({ kind, on, asked }: DigestPart) =>
  [kinds[kind], sides[on], asked || kind === 'not-mine' ? '' : 'by its looks'].filter(Boolean).join(', ');

/** The parts that say something. What holds nothing is shown with the output that it ends. */
function spoken({ lines, parts }: Digest): DigestPart[] {
  const silent = new Set(lines.filter(({ text }) => !text.trim()).map(({ line }) => line));
  return parts.filter(({ from, to, kind }, i) => {
    if (!i || kind !== 'not-mine') return true;
    for (let line = from; line <= to; line++) if (!silent.has(line)) return true;
    return false;
  });
}

/** What each line of the paste shows, in the words of the answers. */
function notesOf({ findings, answer, shown }: Standing): ReadonlyMap<number, string> {
  const said = new Map<number, Set<string>>();
  for (const { because } of [...findings, ...answer.also])
    for (const { line, fact, value } of because)
      if (line && fact !== 'console') said.set(line, (said.get(line) ?? new Set()).add(fill(answerWords(fact, value), shown)));
  return new Map([...said].map(([line, words]) => [line, [...words].join('; ')]));
}

/** The lines to show under the command that each was taken for, with their notes, and how many are left out between them. */
function shownParts(digest: Digest, notes: ReadonlyMap<number, string>): EvidencePart[] {
  const { lines, count } = digest;
  const groups = spoken(digest).map((part) => ({
    from: part.askedOn ?? part.from,
    title: titleOf(part),
    state: stateOf(part),
    lines: [] as EvidencePart['lines'],
  }));
  // What stands before the first part is shown with it.
  let at = 0;
  let last = 0;
  for (const one of [...lines, { line: count + 1, text: '', read: true }]) {
    if (one.line > last + 1) groups[at]?.lines.push({ folded: one.line - last - 1, after: last });
    while (one.line <= count && (groups[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= one.line) at++;
    if (one.line <= count) groups[at]?.lines.push({ ...one, note: notes.get(one.line) });
    last = one.line;
  }
  return groups;
}

/**
 * A paste in which the lines from one on are said to be what a command printed. A command line that stands there gives way to it, with
 * its prompt kept, since that says on which machine it was run; else a line is put before them.
 */
function named(paste: string, { parts }: Digest, from: number, command: string): string {
  const lines = paste.split('\n');
  const typed = command.replace(/\s+/g, ' ').trim();
  const at = parts.find(({ askedOn }) => askedOn === from)?.askedOn;
  if (at === undefined) lines.splice(from - 1, 0, `$ ${typed}`);
  else {
    const prompt = /^(?:@@ |.{0,200}?[#$%>❯➜] ?)/u.exec(lines[at - 1] ?? '')?.[0] ?? '$ ';
    lines[at - 1] = `${prompt.trimEnd()} ${typed}`;
  }
  return lines.join('\n');
}

/** Shows more lines of the text, behind one of them. */
const unfold = (paste: string, after: number, count: number) =>
  readLines(paste, after + 1, after + count).then((more) => {
    const { text, digest } = current();
    if (!digest || text !== paste) return;
    const lines = [...new Map([...digest.lines, ...more].map((one) => [one.line, one])).values()];
    hold({ digest: { ...digest, lines: lines.sort((a, b) => a.line - b.line) } });
  });

type Props = {
  paste: string;
  digest: Digest;
  standing: Standing;
  onFollow: (query: URLSearchParams, change: { text: string; digest: Digest }) => void;
};

/** The paste as it was read. */
export function PasteView({ paste, digest, standing, onFollow }: Props) {
  const onCommand = async (from: number, command: string) => {
    const text = named(paste, digest, from, command);
    const fresh = await readPaste(text);
    // Another text has come meanwhile, or another case.
    if (current().text !== paste) return;
    const next = new URLSearchParams(location.search);
    // What only the old reading knew is known no more.
    for (const { fact, value } of digest.facts) if (next.get(fact) === value) next.delete(fact);
    for (const { fact, value } of fresh.facts) next.set(fact, value);
    onFollow(next, { text, digest: fresh });
  };
  return (
    <Evidence
      parts={shownParts(digest, notesOf(standing))}
      unread={digest.unread}
      commands={commands}
      onUnfold={(after, count) => unfold(paste, after, count)}
      onCommand={onCommand}
    />
  );
}
