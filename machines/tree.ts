import { type CauseId, isCause } from '../content/causes';
import type { Fact } from '../evidence/facts';
import type { Ask } from './ask';
import { firstQuestion, type QuestionId, questionAt, routes, type Target } from './diagnosis';
import { endWords } from './ends';
import { answerWords, type Question, questions } from './questions';

/** A way out of a question: the answers that take it, and the question, cause or end that they lead to. */
export type Way = { values: string[]; answers: string[]; words: string; href?: string; to?: QuestionId };

/** One question as a plain page shows it. `heard`: it is not asked, so that whoever knows nothing about it takes the way of `unsure`. */
export type Branch = Pick<Question, 'title' | 'why' | 'run'> & { id: QuestionId; number: number; fact: Fact; heard: boolean; ways: Way[] };

/** Questions that stand together: those that one message leads to and no other does, below its words. */
export type Chapter = { title: string; branches: Branch[] };

/** The first question, whose answers are the messages. */
const start = questionAt(firstQuestion) as Ask;

/** The messages that lead to each question. */
function messages(): Map<Target, string[]> {
  const led = new Map<Target, string[]>();
  const follow = (message: string, target: Target) => {
    const ask = questionAt(target);
    const known = led.get(target) ?? [];
    if (!ask || known.includes(message)) return;
    led.set(target, [...known, message]);
    for (const next of Object.values(ask.routes)) follow(message, next as Target);
  };
  for (const [message, target] of Object.entries(start.routes)) follow(message, target as Target);
  return led;
}

/**
 * Every question: the first, then a chapter for each message, and a last one for what several messages lead to; inside a chapter in the
 * order of the routes. They are numbered, so that the way from one to the next can be found on paper too. Answers that lead to the same
 * place are one way.
 *
 * @param titleOf the title of a cause's runbook
 */
export function tree(titleOf: (cause: CauseId) => string): Chapter[] {
  const led = messages();
  const behind = (is: (all: string[]) => boolean) => (Object.keys(routes) as QuestionId[]).filter((id) => is(led.get(id) ?? []));
  const chapters = [
    { title: questions.symptom.title, ids: behind((all) => !all.length) },
    ...Object.entries(questions.symptom.answers).map(([message, title]) => ({
      title,
      ids: behind((all) => all.length === 1 && all[0] === message),
    })),
    { title: 'After more than one of these messages', ids: behind((all) => all.length > 1) },
  ].filter(({ ids }) => ids.length);
  const order = chapters.flatMap(({ ids }) => ids);

  const leads = (target: Target): Pick<Way, 'words' | 'href' | 'to'> => {
    if (isCause(target)) return { words: titleOf(target), href: `/fix/${target}/` };
    const ask = questionAt(target);
    if (!ask) return { words: endWords[target as keyof typeof endWords].title };
    const to = target as QuestionId;
    return { words: `${order.indexOf(to) + 1}. ${questions[ask.fact].title}`, href: `#${to}`, to };
  };
  const branch = (id: QuestionId): Branch => {
    const { fact, routes: targets, heard = false } = questionAt(id) as Ask;
    const { title, why, run } = questions[fact];
    const ways = new Map<Target, Way>();
    for (const [value, target] of Object.entries(targets) as [string, Target][]) {
      const way = ways.get(target) ?? { values: [], answers: [], ...leads(target) };
      way.values.push(value);
      way.answers.push(answerWords(fact, value));
      ways.set(target, way);
    }
    const otherwise = ways.get(targets.unsure as Target);
    if (heard && otherwise) {
      // What was not seen decides nothing: its answers are all those that no other way names.
      otherwise.answers = ['Anything else, or nothing known of it'];
      ways.delete(targets.unsure as Target);
      ways.set(targets.unsure as Target, otherwise);
    }
    return { id, number: order.indexOf(id) + 1, fact, heard, title, why, run, ways: [...ways.values()] };
  };
  return chapters.map(({ title, ids }) => ({ title, branches: ids.map(branch) }));
}
