import type { CauseId } from '../content/causes';
import type { Fact, Known } from '../evidence/facts';
import { isTest } from '../evidence/login';
import type { Learned } from '../evidence/reading';
import type { Values } from '../evidence/values';
import { decidingStep, diagnose, type Finding, type Prints } from './findings';
import { questions } from './questions';

/** What is read of a text; `acted`: what may be another one since the first attempt in it failed. */
type Text = {
  facts: readonly Learned[];
  values: Values;
  parts: readonly { asked?: string }[];
  acted: readonly Fact[];
  /** How many lines it has. */
  count: number;
};

/** How the case stands: the cause that is named, or the one that was mended. */
type Case = { first?: Finding; fixed?: CauseId; known: Known; prints: Prints };

/**
 * Does anything tell that somebody has made the fix? Our own test is run behind one; a command that may change what the cause stands on was
 * typed; or that looks different now. The same failure alone may be an old one, or the check of the runbook, and the first message of all
 * only tells more of what was seen without it.
 */
function isMade({ first, fixed, known }: Case, before: Text, fresh: Text, all: Text): boolean {
  const on = new Set(first?.because.map(({ fact }) => fact));
  return (
    fixed !== undefined ||
    all.acted.some((fact) => on.has(fact)) ||
    fresh.parts.some(({ asked }) => isTest(asked)) ||
    (hasFailed(before) && fresh.facts.some(({ fact, value }) => on.has(fact) && value !== known[fact]))
  );
}

/** Does a text show how a connection failed? What was only said may have been said in error. */
const hasFailed = ({ facts }: Text) => facts.some(({ fact, value }) => fact === 'symptom' && value !== 'unsure');

/**
 * Does a text show the cause anew, by a line of the server's or by what its runbook has people try here? The client's own message alone,
 * and what is concluded from it, says no more than before.
 */
function showsAnew({ first, fixed, prints }: Case, facts: readonly Learned[], from: number): boolean {
  const cause = first?.cause ?? fixed;
  const again = diagnose(facts, prints).causes.find((one) => one.cause === cause);
  const decides = again && decidingStep(again.walk)?.fact;
  const message = facts.find(({ fact }) => fact === 'symptom');
  return Boolean(
    again?.because.some(({ fact, value, inferred, line }) => {
      const where = questions[fact].run?.where;
      if (line <= from || value === 'unsure' || fact === 'symptom') return false;
      return where === 'server' ? !from && !inferred : where && fact === decides && (!inferred || line !== message?.line);
    }),
  );
}

/** The machine as it was dialled: a name may lead elsewhere now. */
const dialled = ({ login }: Values) => login?.split(' ').at(-1);
/** The machines that a login jumps over. */
const hops = ({ login = '' }: Values) => (/(?:^| )-J (\S+)/.exec(login)?.[1] ?? '').split(',').map((hop) => hop.replace(/^.*@|:\d+$/g, ''));
/** Are a text and the case about the same server, or about one that is reached by way of it? */
const isSameHost = (one: Values, all: Values) =>
  !one.HOST || one.HOST === all.HOST || (one.login && (dialled(one) === dialled(all) || hops(one).includes(all.HOST ?? ' ')));

/** Was a jump host on the way? */
const isJump = ({ parts }: Text) => parts.some(({ asked = '' }) => / -\w*J/.test(asked));

/**
 * What a text says of the fix below which it was pasted: `fixed`, the connection works; `tried`, it fails though something was done; `same`,
 * it fails as before, and nothing tells that a fix was made. Undefined where it says nothing of it, is about another host or port, or has
 * the first message of all; and where it shows the same cause anew: then that is what is broken still, though a check may have come in by a
 * way round it. Where no cause was named, it may only be found to work.
 *
 * @param before what was read of the texts before it
 * @param all    what is read of those and this one together
 */
export function afterFix(standing: Case, before: Text, fresh: Text, all: Text): 'fixed' | 'tried' | 'same' | undefined {
  const { first, fixed, known } = standing;
  const symptom = fresh.facts.find(({ fact }) => fact === 'symptom')?.value;
  const { PORT: port } = before.values;
  if (!symptom || symptom === 'unsure' || !isSameHost(fresh.values, all.values)) return undefined;
  if (symptom === 'connected') return showsAnew(standing, all.facts, all.count - fresh.count) ? undefined : 'fixed';
  if (!(first ?? fixed) || (port && fresh.values.PORT && fresh.values.PORT !== port)) return undefined;
  // Another way than the one that failed says nothing of it.
  if (showsAnew(standing, fresh.facts, 0) || (isJump(fresh) && !isJump(before))) return undefined;
  if (isMade(standing, before, fresh, all)) return 'tried';
  if (!hasFailed(before)) return undefined;
  return symptom === known.symptom ? 'same' : 'tried';
}
