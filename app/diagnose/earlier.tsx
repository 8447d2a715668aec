'use client';

import { Earlier as List } from '@/components/earlier';
import { questions } from '@/machines/questions';
import type { Case } from './cases';

const said: Readonly<Record<string, string>> = questions.symptom.answers;

/** The other cases of this browser, each by what ssh printed and the host that it is about. */
export function Earlier({ cases, ...does }: { cases: readonly Case[]; onResume: (id: string) => void; onForget: () => void }) {
  return (
    <List
      {...does}
      cases={cases.map(({ id, query, host, at }) => {
        const symptom = new URLSearchParams(query).get('symptom') ?? '';
        const words = Object.hasOwn(said, symptom) ? said[symptom] : 'no message yet';
        return { id, words: [words, host].filter(Boolean).join(', '), when: new Date(at).toLocaleString() };
      })}
    />
  );
}
