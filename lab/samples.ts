import { read } from '../evidence';
import { type Fact, factIds, type Value } from '../evidence/facts';
import { program } from '../evidence/reading';
import { questions } from '../machines/questions';
import { proofs } from './record';

/** For each answer to a question, the lines of a real output that give it. */
export type Samples = { readonly [F in Fact]?: { readonly [V in Value<F>]?: string } };

/** The first row of a table, which names its columns: words set apart by blanks, and no number among them. */
const isHeading = (line: string) => /^[A-Z]\S* +\S+ +\S/.test(line) && !/\d|: /.test(line);

/** The programs of a command line, in order: people run the first, and show what it says. */
const programsOf = (command = '') => command.split(/[;|]/).map((part) => program(part));

/**
 * What the outputs of the commands that the questions name look like, by answer. They are taken out of the lab's recordings, which were
 * printed by the real programs; where no machine of the lab shows an answer, there is no sample of it.
 */
export function samples(): Samples {
  const best = new Map<string, { text: string; rank: number }>();
  for (const { paste, told } of proofs()) {
    if (told) continue;
    const { lines, parts } = read(paste.join('\n'));
    for (const { command, reading, from, to } of parts) {
      if (reading.kind !== 'read') continue;
      for (const { fact, value, line, inferred } of reading.facts) {
        const wanted = programsOf(questions[fact].run?.command);
        if (inferred || !wanted.includes(command)) continue;
        const first = lines[from - 1] ?? '';
        const shown = [
          isHeading(first) && line > from ? first : '',
          ...lines.slice(line - 1, isHeading(lines[line - 1] ?? '') ? Math.min(to, line + 2) : line),
        ];
        const text = shown
          // The head of a block, and the collector's own fence, say nothing by themselves.
          .filter((one) => one.trim() && !/^@@|\{$/.test(one.trim()))
          .map((one) => one.trimEnd().slice(0, 160))
          .join('\n');
        const rank = wanted.indexOf(command) * 1_000 + text.length;
        const key = `${fact} ${value}`;
        const held = best.get(key);
        if (text && (!held || rank < held.rank)) best.set(key, { text, rank });
      }
    }
  }
  return Object.fromEntries(
    factIds.map((fact) => [
      fact,
      distinct(
        Object.keys(questions[fact].answers).flatMap((value) => {
          const one = best.get(`${fact} ${value}`);
          return one && value !== 'unsure' ? [[value, one.text]] : [];
        }),
      ),
    ]),
  ) as Samples;
}

/** A line that would stand at two answers tells them not apart: it stays with the first. */
const distinct = (all: readonly string[][]) =>
  Object.fromEntries(all.filter(([, text], i) => all.findIndex(([, other]) => other === text) === i));
