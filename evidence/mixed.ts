import type { Fact } from './facts';
import type { Details, Learned } from './reading';

/** Facts that ssh learns in one attempt, and that say nothing of the next. */
export const ofAttempt: ReadonlySet<Fact> = new Set(['login', 'admission', 'resolution', 'stall', 'hop', 'client-config']);

/** Does a fact say what one attempt failed of? A key that has changed is told by the message alone. */
export const isOfAttempt = ({ fact, value }: Learned) =>
  (ofAttempt.has(fact) && value !== 'resolved') || (fact === 'symptom' && value === 'host-key');

/** Do two attempts dial two servers, as far as both tell? An address of IPv4 and one of IPv6 may be the same server's. */
export function isOther(one: Details, two: Details): boolean {
  if (one.address && two.address && one.address.includes(':') === two.address.includes(':')) return one.address !== two.address;
  return Boolean(one.host && two.host && one.host.toLowerCase() !== two.host.toLowerCase());
}

/** How far a connection comes, by what it fails with. */
const stages = [
  'config',
  'name',
  'unreachable no-route prohibited timed-out refused',
  'closed silent not-ssh proxy',
  'kex',
  'host-key',
  'denied',
];
const stageOf = (symptom: string) => stages.findIndex((all) => all.split(' ').includes(symptom));

/** A failure, and the command line that met it. */
type Failure = { symptom: string; asked?: string };

/** What was tried where the second attempt came less far, by the command line of the first with more options: these it met. */
export function triedIn(one: Failure, two: Failure): readonly string[] {
  const [words, more] = [one, two].map(({ asked = '' }) => asked.split(/\s+/)) as [string[], string[]];
  if (!one.asked || stageOf(two.symptom) >= stageOf(one.symptom) || !words.every((word) => more.includes(word))) return [];
  return more.filter((word) => /^-(?!v+$)/.test(word) && !words.includes(word));
}
