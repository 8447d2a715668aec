import { parsePage } from '../content/blocks';
import { causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import { read } from '../evidence';
import type { Fact, Value } from '../evidence/facts';
import { program } from '../evidence/reading';
import { factIds, questions } from '../machines/questions';
import { proofs } from './record';

/** For each answer to a question, the lines of a real output that give it. */
export type Samples = { readonly [F in Fact]?: { readonly [V in Value<F>]?: string } };

/** The first row of a table, which names its columns: words set apart by blanks, and no number among them. */
const isHeading = (line: string) => /^[A-Z]\S* +\S+ +\S/.test(line) && !/\d|: /.test(line);

/** Programs that print another thing for each of their own commands. */
const many = new Set(['systemctl', 'ip', 'ufw', 'nft', 'fail2ban-client']);

/** What a command prints, as far as that tells what it looks like: its program, with the command of that program where it has several. */
function kindOf(command: string): string {
  const name = program(command);
  const own = many.has(name) ? command.split(name)[1]?.match(/ ([a-z]{2,4})[a-z]*(?= |$)/)?.[1] : '';
  return own ? `${name} ${own}` : name;
}

/** The commands of a line, in order: people run the first, and show what it says. */
const kindsOf = (line = '') => line.split(/[;|]/).map(kindOf);

/** What a line lets through: all, or what its grep looks for. */
const passes = (line = '', text: string) => new RegExp(/\| grep -i "([^"]+)"/.exec(line)?.[1] ?? '', 'i').test(text);

/**
 * What real programs printed: the lab's pastes; and of systemd, whom the collector asks otherwise than people do, the outputs of the
 * runbooks, each with the facts that it is there for.
 */
const pastes = (): { paste: string; learns?: string; marks?: string }[] => [
  ...proofs().flatMap(({ paste, told }) => (told ? [] : [{ paste: paste.join('\n') }])),
  ...causes
    .flatMap((id) => parsePage(loadRunbook(id).body).blocks)
    .flatMap(({ meta: { reads, command, learns, marks }, text }) =>
      reads === 'systemctl' && command ? [{ paste: `root@web1:~# ${command}\n${text}`, learns, marks }] : [],
    ),
];

/**
 * What the outputs of the commands that the questions name look like, by answer. The real programs printed them; where no output shows an
 * answer as its question's own command prints it, there is no sample of it.
 */
export function samples(): Samples {
  const best = new Map<string, { text: string; rank: number }>();
  for (const { paste, learns, marks } of pastes()) {
    const { lines, parts } = read(paste);
    for (const { command, asked, reading, from, to } of parts) {
      if (reading.kind !== 'read') continue;
      for (const { fact, value, line, inferred } of reading.facts) {
        const { run } = questions[fact];
        // An attempt at another server looks the same, and names that one.
        if (asked && fact !== 'egress' && asked === questions.egress.run?.command) continue;
        const wanted = kindsOf(run?.command).indexOf(asked ? kindOf(asked) : command);
        const sure = learns ? learns.split(' ').includes(`${fact}=${value}`) : !inferred;
        if (!sure || wanted < 0 || !passes(run?.command, lines[line - 1] ?? '')) continue;
        const first = lines[from - 1] ?? '';
        const shown = marks
          ? marks.split(',').map((mark) => lines[Number(mark)] ?? '')
          : [
              isHeading(first) && line > from ? first : '',
              ...lines.slice(line - 1, isHeading(lines[line - 1] ?? '') ? Math.min(to, line + 2) : line),
            ];
        const text = shown
          // The head of a block, and the collector's own fence, say nothing by themselves.
          .filter((one) => one.trim() && !/^@@|\{$/.test(one.trim()))
          .map((one, _, { length }) => (length > 1 && !marks ? one.trimEnd() : one.trim()).slice(0, 160))
          .join('\n');
        const rank = wanted * 1_000 + text.length;
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
