import type { Metadata } from 'next';
import { QuestionInTree } from '@/components/question-in-tree';
import { isCause } from '@/content/causes';
import { loadRunbook } from '@/content/runbook';
import { type QuestionId, routes, type Target } from '@/machines/diagnosis';
import { endWords } from '@/machines/ends';
import { questions } from '@/machines/questions';

export const metadata: Metadata = {
  title: 'Every question on one page',
  description: 'The whole diagnosis as one plain page, without scripts and on paper.',
};

/** Where an answer leads, as a link and its words. */
function led(target: Target) {
  if (isCause(target)) return { href: `/fix/${target}/`, words: loadRunbook(target).title };
  if (target in routes) return { href: `#${target}`, words: questions[routes[target as QuestionId].fact].title };
  return { href: undefined, words: endWords[target as keyof typeof endWords].title };
}

export default function Tree() {
  return (
    <>
      <h1>Every question on one page</h1>
      <p className="lede">Begin with the first, and follow the link behind your answer. It works on paper and without scripts.</p>
      {(Object.keys(routes) as QuestionId[]).map((id, i) => {
        const { fact, routes: ways } = routes[id];
        const { title, why, run, answers } = questions[fact];
        return (
          <QuestionInTree
            key={id}
            id={id}
            number={i + 1}
            title={title}
            why={why}
            run={run}
            answers={Object.entries(ways as Readonly<Record<string, Target>>).map(([value, target]) => ({
              value,
              answer: (answers as Record<string, string>)[value] ?? value,
              ...led(target),
            }))}
          />
        );
      })}
    </>
  );
}
