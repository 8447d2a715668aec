import { loadRunbooks } from '../content/runbook';
import { read } from '../evidence';
import type { Known } from '../evidence/facts';
import { type Report, report } from '../machines/answer';
import { printsOf } from '../machines/findings';

const prints = printsOf(loadRunbooks());

/** What is answered to a paste, to what somebody said beside it, and to their own address as they typed it elsewhere. */
export const answer = (paste: string, told: Known = {}, typed?: string): Report => report(read(paste, {}, typed), prints, told);

/** The causes that it is answered with, best first, each with how sure it is: `wrong-port proven`. */
export const found = (paste: string, told: Known = {}, typed?: string): string[] =>
  answer(paste, told, typed).causes.map(({ cause, certainty }) => `${cause} ${certainty}`);

/** Those of them that a line fits or proves, without what is only worth a look. */
export const sure = (paste: string): string[] => found(paste).filter((one) => !one.endsWith(' possible'));

/** The value of each fact that is read in it, `?` behind what is inferred. */
export const known = (paste: string): Readonly<Record<string, string>> =>
  Object.fromEntries(read(paste).facts.map(({ fact, value, inferred }) => [fact, `${value}${inferred ? '?' : ''}`]));
