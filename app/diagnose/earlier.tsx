'use client';

import { Earlier as List } from '@/components/earlier';
import { questions } from '@/machines/questions';
import type { Standing } from './standing';
import type { TabCase } from './state';

const said: Readonly<Record<string, string>> = questions.symptom.answers;

type Props = { held: TabCase; facts: Standing['facts']; on: { resume: (id: string) => void; forget: () => void } };

/**
 * The other cases of this browser, each by what ssh printed and the host that it is about. They are there until somebody says something
 * here: who came by a link may have wanted to go on with one of them.
 */
export function Earlier({ held: { text, from, earlier }, facts, on }: Props) {
  if (text || facts.some(({ fact }) => from[fact] !== 'link')) return null;
  return (
    <List
      onResume={on.resume}
      onForget={facts.length ? undefined : on.forget}
      cases={earlier.map(({ id, query, host, at }) => {
        const symptom = new URLSearchParams(query).get('symptom') ?? '';
        const words = Object.hasOwn(said, symptom) ? said[symptom] : 'no message yet';
        return { id, words: [words, host].filter(Boolean).join(', '), when: new Date(at).toLocaleString() };
      })}
    />
  );
}
