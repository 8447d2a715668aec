import type { Symptom } from '../evidence/facts';
import type { Learned } from '../evidence/reading';

/** Is it known how the connection failed? A session that was in and is lost is another matter: nobody was kept out. */
export const isMet = (symptom: Symptom | undefined, facts: readonly Learned[]): boolean =>
  symptom !== undefined &&
  symptom !== 'unsure' &&
  !(symptom === 'closed' && facts.some(({ fact, inferred }) => fact === 'symptom' && inferred));
