import { type CauseId, isCause } from '../content/causes';
import type { Fact } from '../evidence/facts';
import type { Ask } from './ask';
import { type QuestionId, questionAt, routes, type Target } from './diagnosis';
import { endWords } from './ends';
import { type Question, questions } from './questions';

/** A way out of a question: the answers that take it, and the question, cause or end that they lead to. */
export type Way = { values: string[]; answers: string[]; words: string; href?: string; to?: QuestionId };

/** One question as a plain page shows it. `heard`: it is not asked, so that whoever knows nothing about it takes the way of `unsure`. */
export type Branch = Pick<Question, 'title' | 'why' | 'run'> & { id: QuestionId; number: number; fact: Fact; heard: boolean; ways: Way[] };

/**
 * Every question in the order of the routes, numbered, so that the way from one to the next can be found on paper too. Answers that lead
 * to the same place are one way.
 *
 * @param titleOf the title of a cause's runbook
 */
export function tree(titleOf: (cause: CauseId) => string): Branch[] {
  const ids = Object.keys(routes) as QuestionId[];
  const led = (target: Target): Pick<Way, 'words' | 'href' | 'to'> => {
    if (isCause(target)) return { words: titleOf(target), href: `/fix/${target}/` };
    const ask = questionAt(target);
    if (!ask) return { words: endWords[target as keyof typeof endWords].title };
    const to = target as QuestionId;
    return { words: `${ids.indexOf(to) + 1}. ${questions[ask.fact].title}`, href: `#${to}`, to };
  };
  return ids.map((id, i) => {
    const { fact, routes: targets, heard = false } = questionAt(id) as Ask;
    const { title, why, run, answers } = questions[fact] as Question;
    const ways = new Map<Target, Way>();
    for (const [value, target] of Object.entries(targets) as [string, Target][]) {
      const way = ways.get(target) ?? { values: [], answers: [], ...led(target) };
      way.values.push(value);
      way.answers.push((answers as Record<string, string>)[value] ?? value);
      ways.set(target, way);
    }
    const otherwise = ways.get(targets.unsure as Target);
    if (heard && otherwise) {
      // What was not seen decides nothing: its answers are all those that no other way names.
      otherwise.answers = ['Anything else, or nothing known of it'];
      ways.delete(targets.unsure as Target);
      ways.set(targets.unsure as Target, otherwise);
    }
    return { id, number: i + 1, fact, heard, title, why, run, ways: [...ways.values()] };
  });
}
