'use client';

import { Known } from '@/components/known';
import type { Fact } from '@/evidence/facts';
import { fill } from '@/evidence/values';
import type { Held } from '@/machines/findings';
import { answerWords } from '@/machines/questions';
import { type RunbookWords, type Standing, wordsOf } from './standing';
import type { TabCase } from './state';

/** The address of a question, with all that is known. */
export const addressOfQuestion = (query: URLSearchParams, fact: Fact) => {
  const href = new URLSearchParams(query);
  href.set('ask', fact);
  return `?${href}`;
};

/** How much of a case this browser keeps. */
const keptWords = {
  whole: 'This case stays in this browser, and nowhere else, until you forget it.',
  tab: 'This browser keeps no more. The case stays in this tab, and is gone when the tab is closed.',
  facts: 'The text is more than this browser keeps. The answers stay in it; the text is gone after a reload.',
  nothing: 'This browser keeps nothing for this page. The answers are in the address; the text is gone after a reload.',
} as const;

const sourceWords = { link: 'from this link', code: 'from the code', own: 'your answer' } as const;

type Props = {
  runbooks: RunbookWords;
  standing: Standing;
  held: TabCase;
  on: { follow: (query: URLSearchParams) => void; begin: () => void; forget: () => void };
};

/**
 * What is listed as known: what was followed, in the order in which it was, and what a cause stands on, then what was said beside it. Before
 * ssh's own message is known nothing is followed, and all is listed.
 */
export function listed({ facts, answer }: Pick<Standing, 'facts' | 'answer'>): Held[] {
  const { steps } = answer.walk;
  const followed = [...new Set([...steps, ...answer.causes.flatMap(({ because }) => because)].map(({ fact }) => fact))];
  return [
    ...followed.flatMap((fact) => facts.find((one) => one.fact === fact) ?? []),
    ...facts.filter(({ fact, told }) => !followed.includes(fact) && (told || !steps.length)),
  ];
}

/** What is known, each with where it comes from. */
export function KnownFacts({ runbooks, standing, held, on }: Props) {
  const { query, taken, shown } = standing;
  const sourceOf = ({ fact, told, guessed, line }: Held) => {
    const cause = taken.get(fact);
    if (cause) return `taken so, since you tried: ${runbooks[cause].title}`;
    if (guessed) return `guessed from the ${told ? 'name' : 'address'} in line ${line}`;
    if (told) return sourceWords[held.from[fact] ?? 'own'];
    const beside = (fact === 'symptom' || standing.ended) && held.digest?.remarks[fact];
    return beside ? `line ${line}. ${beside}` : `line ${line}`;
  };
  return (
    <Known
      facts={listed(standing).map((one) => ({
        question: fill(wordsOf(one.fact).title, shown),
        answer: fill(answerWords(one.fact, one.value), shown),
        source: sourceOf(one),
        href: addressOfQuestion(query, one.fact),
      }))}
      kept={keptWords[held.kept]}
      onFollow={(href) => on.follow(new URLSearchParams(href))}
      onBegin={on.begin}
      onForget={on.forget}
    />
  );
}
