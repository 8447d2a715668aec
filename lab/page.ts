import { type Block, parsePage } from '../content/blocks';
import { loadRunbook, platformOf } from '../content/runbook';
import { readers } from '../evidence/readers';
import { fill, placeholders, type Values } from '../evidence/values';
import { normal } from './record';
import { type Named, valuesIn } from './scenario';
import type { Machine } from './world';

/** A command of a page as it is run: filled in, with the machine it is run on and what the page promises that it prints. */
export type Step = { on: Machine; run: string; promised?: Block };

type Own = Readonly<Record<string, string>>;

/** Puts a scenario's own words in a text of the page, in place of those that the page gives as examples. */
const inOwnWords = (text: string, values: Own) =>
  Object.entries(values)
    .filter(([name]) => !(placeholders as readonly string[]).includes(name))
    .reduce((told, [word, value]) => told.replaceAll(word, value), text);

/** The same for a command, which has placeholders too. */
export const fillIn = (text: string, values: Own): string => fill(inOwnWords(text, values), values as Values);

/** The commands of one section of a scenario's runbook, in order, for the platform that the distribution is. Each is a Linux. */
export function stepsOf(scenario: Named, distro: string, section: 'Fix' | 'Verify' | 'Roll back'): Step[] {
  const mine = scenario.platform ?? platformOf(distro);
  const values = valuesIn(scenario);
  const taken = ({ section: at, platforms }: Block) =>
    at === section && (!platforms.length || [mine, 'linux', 'any'].some((one) => platforms.includes(one)));
  const steps: Step[] = [];
  let last: Step | undefined;
  for (const block of parsePage(loadRunbook(scenario.cause).body).blocks.filter(taken)) {
    if (block.language === 'text') {
      // What stands behind a command is its output; a second text is not one of the same command.
      if (last) last.promised = block;
      last = undefined;
    } else if (block.language === 'sh') {
      const skipped = scenario.skip?.some((text) => block.text.includes(text));
      last = skipped
        ? undefined
        : { on: block.meta.on === 'server' ? (scenario.console ?? 'server') : 'client', run: fillIn(block.text, values) };
      if (last) steps.push(last);
    }
  }
  return steps;
}

/** A line of an output without what differs from run to run and from host to host. */
const loose = (line: string) =>
  normal(line)
    .replace(/\b(?:pid|fd)=\d+/g, (word) => word.replace(/\d+/, 'N'))
    .replace(/OpenSSH_\S+( Debian-\S+)?/g, 'OpenSSH')
    .replace(/SHA256:\S+/g, 'SHA256')
    .replace(/\bline \d+/g, 'line N')
    .replace(/^([-dl][-rwxsStT]{9}[.+@]?) +\d+ (\S+ +\S+) +\d+ /, '$1 N $2 N ')
    .replace(/\bttl=\d+/g, 'ttl=N')
    .replace(/\b\d+(?:\.\d+)? ?(?:ms|s|min|ago)\b/g, 'T')
    .replace(/\s+/g, ' ')
    .trim();

/** Does an output hold what the page promises? Answers with what is missing, or undefined. */
export function missing(step: Step, printed: string, scenario: Named): string | undefined {
  const { promised } = step;
  if (!promised) return /echo connected/.test(step.run) && !/^connected$/m.test(printed) ? 'connected' : undefined;
  const { reads, learns } = promised.meta;
  if (reads && learns) {
    // What the page's reader takes from its example must be what it takes from the real output.
    const { HOST, CLIENT, USER, PORT } = valuesIn(scenario);
    const context = {
      host: HOST,
      server: HOST,
      client: CLIENT,
      user: USER,
      port: Number(PORT),
      command: step.run.trim().split('\n').at(-1),
    };
    const command = promised.meta.command ? fillIn(promised.meta.command, valuesIn(scenario)) : context.command;
    const reading = readers[reads]?.(printed, { ...context, command });
    const facts = reading?.kind === 'read' ? reading.facts : [];
    return learns.split(' ').find((pair) => !facts.some(({ fact, value }) => `${fact}=${value}` === pair));
  }
  // Otherwise its lines; what the program prints beside them is left out on pages, and which of two keys comes first is chance.
  const seen = printed.split('\n').map(loose);
  return inOwnWords(promised.text, valuesIn(scenario))
    .split('\n')
    .map(loose)
    .find((line) => line && !seen.includes(line));
}
