import type { CauseId } from '../content/causes';
import type { Symptom } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import type { Values } from '../evidence/values';
import { diagnose, type Prints } from './findings';
import { questions } from './questions';

/** What is known beside the text: the command that shows whether the fix helped, and the host of the case. */
type Case = { verify?: string; host?: string; prints: Prints };

/**
 * What a text that was pasted below a fix says of it: `fixed`, the connection works; `tried`, it fails as before. Undefined where it says
 * neither or is about another host, and where a line of the server in it names the same cause anew: then that is what is broken still.
 */
export function afterFix(
  cause: CauseId,
  { verify, host, prints }: Case,
  text: string,
  { facts, values }: { facts: readonly Learned[]; values: Values },
): 'fixed' | 'tried' | undefined {
  // Whoever runs that command may paste nothing but the word that it ends with.
  if (verify && /\becho connected\b/.test(verify) && /(?:^|\n)connected\s*$/.test(text)) return 'fixed';
  const symptom = facts.find(({ fact }) => fact === 'symptom')?.value as Symptom | undefined;
  if (!symptom || symptom === 'unsure' || (values.HOST ?? host) !== host) return undefined;
  if (symptom === 'connected') return 'fixed';
  const again = diagnose(facts, prints).causes.find((one) => one.cause === cause);
  const shown = again?.because.some(
    ({ fact, value, inferred }) => questions[fact].run?.where === 'server' && value !== 'unsure' && !inferred,
  );
  return shown ? undefined : 'tried';
}
