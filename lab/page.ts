import { type Block, parsePage } from '../content/blocks';
import { causes } from '../content/causes';
import { loadRunbook } from '../content/runbook';
import type { Symptom } from '../evidence/facts';
import { fill, type Values } from '../evidence/values';
import type { Report } from '../machines/answer';
import { type Named, platformOf, valuesIn } from './scenario';
import type { Machine } from './world';

/** A command of a page as it is run: filled in, with the machine it is run on and what the page promises that it prints. */
export type Step = { on: Machine; run: string; promised?: Block };

/** Puts a scenario's values in a text of the page: the placeholders, and the words that the page gives as examples. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  const own = Object.entries(values).filter(([name]) => !/^(?:HOST|PORT|USER|CLIENT)$/.test(name));
  return fill(
    own.reduce((told, [word, value]) => told.replaceAll(word, value), text),
    values as Values,
  );
}

/** The commands of one section of a scenario's runbook, in order, for the platform that the distribution is. */
export function stepsOf(scenario: Named, distro: string, section: 'Fix' | 'Verify' | 'Roll back'): Step[] {
  const mine = scenario.platform ?? platformOf(distro);
  const values = valuesIn(scenario);
  const taken = ({ section: at, platforms }: Block) =>
    at === section && (!platforms.length || platforms.includes(mine) || platforms.includes('any'));
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

/** For each cause, the symptoms that it can print. */
export const prints = () =>
  Object.fromEntries(causes.map((id) => [id, loadRunbook(id).symptoms])) as unknown as Readonly<
    Record<Report['causes'][number]['cause'], readonly Symptom[]>
  >;
