import { type CauseId, isCause } from '../content/causes';
import type { Fact, Known, Symptom } from '../evidence/facts';
import type { Learned } from '../evidence/reading';
import type { Ask } from './ask';
import { answerTo, firstQuestion, questionAt, type Target } from './diagnosis';
import { factIds } from './questions';

/** One step of a walk: the question, and the value that was followed. `assumed`: nobody has answered it, so it counts as unsure. */
export type Step = { question: Target; fact: Fact; value: string; assumed: boolean };
export type Walk = { steps: Step[]; end: Target };

/**
 * Follows the routes from the first question. Stops at the first question that is not answered or, with `assume`, takes that
 * question as answered `unsure` and goes on, so that one known fact far down is not lost for a question in between.
 */
export function walk(known: Known, assume = false): Walk {
  const steps: Step[] = [];
  let at: Target = firstQuestion;
  for (let ask = questionAt(at); ask; ask = questionAt(at)) {
    const value: string | undefined = known[ask.fact];
    if (value === undefined && ask.heard) {
      at = ask.routes.unsure as Target;
      continue;
    }
    if (!assume && answerTo(ask, known) === undefined) break;
    steps.push({ question: at, fact: ask.fact, value: value ?? 'unsure', assumed: value === undefined });
    at = ask.routes[value ?? 'unsure'] as Target;
  }
  return { steps, end: at };
}

/** For each cause, the symptoms that it can print. */
export type Prints = Readonly<Record<CauseId, readonly Symptom[]>>;

/** What the runbooks say in their frontmatter that their causes can print. */
export const printsOf = (runbooks: Readonly<Record<CauseId, { symptoms: readonly Symptom[] }>>): Prints =>
  Object.fromEntries(Object.entries(runbooks).map(([cause, { symptoms }]) => [cause, symptoms])) as Record<CauseId, readonly Symptom[]>;

export type Certainty = 'proven' | 'fits';

/** A cause that the facts lead to, with the facts that lead there. */
export type Finding = { cause: CauseId; certainty: Certainty; because: Learned[]; walk: Walk };

export type Answer = {
  symptom: Symptom | undefined;
  /** What explains the symptom, best first. */
  causes: Finding[];
  /** What else was noticed: it is there, and cannot print what was seen. */
  also: Finding[];
  /** What the circumstances alone lead to while a question before them is open: to be asked, not to be concluded. */
  early: Finding[];
  /** The question to ask next, or null when nothing is left to ask. */
  next: Target | null;
  walk: Walk;
};

/**
 * A fact as the answer uses it: read from a line, or told by a click or a link (`told`, which never proves); `guessed` by us, from a name.
 */
export type Held = Learned & { told?: boolean; guessed?: boolean };

/**
 * All that is held of a case: what was read, unless the person says otherwise; what they say beside it; and what the name of the server
 * tells where nothing else does.
 *
 * @param read what was read of a text, and what was guessed from it
 */
export function heldOf({ facts, guessed }: { facts: readonly Learned[]; guessed: readonly Held[] }, told: Known): Held[] {
  const seen = facts.filter(({ fact, value }) => told[fact] === undefined || told[fact] === value);
  const said = factIds
    .filter((fact) => told[fact] !== undefined && !seen.some((one) => one.fact === fact))
    .map((fact) => ({ fact, value: told[fact], line: 0, told: true }) as Held);
  const known = [...seen, ...said];
  return [...known, ...guessed.filter(({ fact }) => !known.some((one) => one.fact === fact))];
}

/** The values of facts by themselves; a later one of the same fact replaces an earlier one. */
export const knownOf = (facts: Iterable<Learned>): Known => Object.fromEntries(Array.from(facts, ({ fact, value }) => [fact, value]));

/** Is a question open: does nobody answer it, or do the lines that answer it not tell? Whoever says "I am not sure" has answered it. */
const isOpen = ({ fact, value, assumed }: Step, by: ReadonlyMap<Fact, Held>) => assumed || (value === 'unsure' && !by.get(fact)?.told);

/** The step that decides where a walk ends: the last that is not passed over. */
export const decidingStep = ({ steps }: Walk): Step | undefined =>
  steps.findLast((step) => {
    const { refines, heard, routes } = questionAt(step.question) as Ask;
    return !(step.value === 'unsure' && refines) && !(heard && routes[step.value] === routes.unsure);
  });

/**
 * Where a walk came to a cause by what is known. A last step that nobody answered, or with "I am not sure", leads nowhere, unless that
 * question only refines and the one before it was answered; nor does one that was heard and changed nothing.
 */
function isLed(walk: Walk): boolean {
  const last = decidingStep(walk);
  return isCause(walk.end) && last !== undefined && last.value !== 'unsure';
}

/** Where a connection goes, and what was before: it tells where to look and shows nothing that is broken, so it proves no cause. */
export const circumstances: ReadonlySet<Fact> = new Set([
  'console',
  'place',
  'affected',
  'changed',
  'server-os',
  'alive',
  'arrives',
  'target',
]);

/** The answers that show nothing broken either, beside those that let a connection pass. */
const fine: Known = {
  leaves: 'yes',
  egress: 'open',
  families: 'same',
  'local-network': 'allowed',
  neighbour: 'answers',
  resolution: 'resolved',
  forward: 'right',
  disk: 'free',
};

/** Is that the answer of a question where a connection passes, and not one that only refines? */
export const fineIn = ({ question, fact, value }: Step) => {
  const { mended, refines } = questionAt(question) as Ask;
  return fine[fact] === value || (mended === value && !refines);
};

/** Does the last step that decides only tell where to look, or that all is well there? */
function restsOnCircumstance(walk: Walk): boolean {
  const last = decidingStep(walk);
  if (!last) return false;
  return circumstances.has(last.fact) || fineIn(last);
}

/**
 * Did a circumstance lead here while a question is open that tells this cause from others: one behind it that refines or, where no line
 * shows the circumstance, one before it that most likely ends the search (can somebody look at the server, and what would stop a
 * connection there)? Where all that is known is that something is well, any question before it may name another cause.
 */
function isEarly(walk: Walk, by: ReadonlyMap<Fact, Held>): boolean {
  if (!restsOnCircumstance(walk)) return false;
  const last = decidingStep(walk) as Step;
  const at = walk.steps.indexOf(last);
  // That somebody can look at the server shows nothing.
  const looks = last.fact === 'console';
  const shown = circumstances.has(last.fact) && !looks && !by.get(last.fact)?.told;
  const unsure = walk.steps.some(({ value, assumed }, i) => i > at && value === 'unsure' && !assumed);
  return walk.steps.some((step, i) => {
    const { question, fact } = step;
    const { mended, refines } = questionAt(question) as Ask;
    if (!isOpen(step, by)) return false;
    // A guess from a name was told by nobody: it concludes nothing before all else is answered.
    if (by.get(last.fact)?.guessed) return true;
    if (i > at) return unsure || fact === 'place' || fact === 'changed';
    return !shown && (fact === 'console' || (!refines && (looks || mended !== undefined || fineIn(last))));
  });
}

/**
 * Answers what the facts lead to.
 *
 * @param held   one entry for each known fact; a later entry for the same fact replaces an earlier one
 */
export function diagnose(held: readonly Held[], prints: Prints): Answer {
  const by = new Map<Fact, Held>(held.map((one) => [one.fact, one]));
  const known = knownOf(held);
  const causes: Finding[] = [];
  const also: Finding[] = [];
  const early: Finding[] = [];

  // Behind each finding the connection is taken as mended, and the walk goes on: two causes at once are normal.
  const mended: Record<string, string> = {};
  // Something is broken and its cause is still open: then what stands in front of the server is not to be concluded from the rest being well.
  let unexplained = false;
  for (let round = 0; round < 8; round++) {
    const found = walk({ ...known, ...mended } as Known, true);
    const led = isLed(found);
    if (led && !(unexplained && restsOnCircumstance(found))) {
      const cause = found.end as CauseId;
      const because = found.steps.flatMap(({ fact }) => (fact in mended ? [] : (by.get(fact) ?? [])));
      const sure =
        !restsOnCircumstance(found) &&
        found.steps.every(({ question, fact, value, assumed }) => {
          const one = by.get(fact);
          const ask = questionAt(question);
          if (ask?.shared && (fact in mended || value !== ask.mended)) return false;
          // A guess that changes nothing takes no proof away.
          if (one?.guessed && ask?.routes[value] === ask?.routes.unsure) return true;
          return fact in mended || (!assumed && value !== 'unsure' && !one?.inferred && !one?.told);
        });
      const explains = known.symptom === undefined || known.symptom === 'unsure' || prints[cause].includes(known.symptom);
      const finding: Finding = { cause, certainty: sure ? 'proven' : 'fits', because, walk: found };
      const isNew = ![...causes, ...also, ...early].some((one) => one.cause === cause);
      if (isNew && !isEarly(found, by)) (explains ? causes : also).push(finding);
      // That all else is well names nobody; a circumstance does.
      else if (isNew && explains && circumstances.has(decidingStep(found)?.fact as Fact)) early.push(finding);
    }
    const broken = found.steps.findLast(({ question, fact, value, assumed }) => {
      const good = questionAt(question)?.mended;
      return good !== undefined && !assumed && value !== good && value !== 'unsure' && !(fact in mended);
    });
    // Whoever dials another port meets other rules: nothing behind this is about that connection.
    if (!broken || broken.value === 'elsewhere') break;
    unexplained ||= !led;
    mended[broken.fact] = questionAt(broken.question)?.mended as string;
  }

  const asked = walk(known);
  return {
    symptom: known.symptom,
    causes,
    also,
    early,
    next: questionAt(asked.end) ? asked.end : null,
    walk: asked,
  };
}

/**
 * The lines to quote for facts, each once and in their order: only what was read has one, and `console` says where output came from, which
 * decides nothing by itself.
 */
export const quoted = (facts: readonly Learned[]): number[] =>
  [...new Set(facts.flatMap(({ fact, line }) => (line > 0 && fact !== 'console' ? line : [])))].sort((a, b) => a - b);

/** The facts that a report quotes: those of what was found, and where nothing was, all that is known. */
export const quotable = ({ causes, also }: Pick<Answer, 'causes' | 'also'>, held: readonly Held[]): readonly Learned[] =>
  causes.length + also.length ? [...causes, ...also].flatMap(({ because }) => because) : held.filter(({ value }) => value !== 'unsure');
