'use client';

import { AfterFix as Asking } from '@/components/after-fix';
import { LinkList } from '@/components/link-list';
import { tab } from '@/components/tab';
import { Undo as Waits } from '@/components/undo';
import { Volunteer as Asks } from '@/components/volunteer';
import type { CauseId } from '@/content/causes';
import { undoWords } from '@/content/undo';
import { withLogin } from '@/evidence/login';
import { fill } from '@/evidence/values';
import { afterFix } from '@/machines/after-fix';
import { worthSaying } from '@/machines/open';
import { withheldWords } from '@/machines/withheld';
import { type Digest, nothing, speaks } from './digest';
import { addressOfQuestion } from './known-facts';
import { Prevention } from './prevention';
import { readPaste } from './read-paste';
import { type RunbookWords, type Standing, withAnswers, wordsOf } from './standing';
import { arrived, current, type How, hold, isHere } from './state';

export { likely } from '@/machines/likely';
export { Earlier } from './earlier';
export { Help } from './help';
export { KnownFacts } from './known-facts';
export { PasteView } from './paste-view';
export { rehearse } from './rehearse';
export { takeCode } from './typed-code';

type OfRunbook = { cause: CauseId; runbooks: RunbookWords; standing: Standing };

const nothingRead =
  'Nothing in this text tells why a connection fails. Paste the lines as the terminal printed them, or answer the question.';
const nothingNew = 'This was read, and changes nothing here. Paste what another command printed.';

/** The cause that is named, or the one that was mended. */
const causeOf = ({ first, fixed }: Standing) => first?.cause ?? fixed;

/** Does a text change nothing that is shown? What was tried in vain is believed again where it is still there. */
function repeats({ first, taken }: Standing, before: Digest, fresh: Digest, all: Digest): boolean {
  if (fresh.facts.some(({ fact }) => taken.has(fact))) return false;
  const said = ({ facts, clues, withheld }: Digest) =>
    JSON.stringify([
      facts.map(({ fact, value, inferred, details }) => JSON.stringify([fact, value, inferred, details])).sort(),
      first ? 0 : clues.length,
      withheld.length,
    ]);
  return said(before) === said(all);
}

/** A task of its own for what comes next, so that the page answers meanwhile. */
const task = () => new Promise((resolve) => setTimeout(resolve));

/** What to say of a text at the box, and what it changes in the case; where it leads on, the query with what was read of it. */
type Taken = { error: string; change?: { text: string; digest: Digest }; next?: () => Promise<URLSearchParams | undefined> };

function takenOf(standing: Standing, seen: Standing, before: Digest, fresh: Digest, change: { text: string; digest: Digest }): Taken {
  const { fixed, taken } = standing;
  const all = change.digest;
  // A cause that was named meanwhile was mended by nobody before.
  const came = causeOf(standing) === causeOf(seen) && afterFix(standing, before, fresh, all);
  if (!came && !fresh.facts.length && !fresh.withheld.length && !speaks(fresh)) return { error: nothingRead };
  if (!came && repeats(standing, before, fresh, all)) return { error: nothingNew, change };
  const { id } = current();
  const next = async () => {
    // A long text takes the browser as long to clear out of the box as all that comes in its place.
    if (change.text.length > 40_000) await task();
    if (!isHere(id)) return undefined;
    // What was read replaces earlier answers to the same questions; what was tried counts again where the new text speaks of it.
    const news = new Set(fresh.facts.map(({ fact }) => fact));
    const read = all.facts.filter(({ fact }) => news.has(fact) || !taken.has(fact)).map(({ fact, value }) => [fact, value] as const);
    const query = withAnswers(standing, read);
    const cause = causeOf(standing);
    if (came && cause) query.append(came, cause);
    else if (came) query.set('symptom', 'connected');
    // What says nothing of the connection does not unsay that it works.
    else if (fixed && !news.has('symptom')) query.set('fixed', fixed);
    return query;
  };
  return { error: '', change, next };
}

type Reading = {
  /** What stands in the box at any moment. */
  box: { readonly current: string };
  /** What the home page handed over, if that is what is read. */
  handed: string;
  /** How the case stands at any moment. */
  now: { readonly current: Standing };
  /** How it stood when the text was put in. */
  seen: Standing;
  /** Does the page go to the heading of what comes? */
  moved: { current: boolean };
  setBox: (text: string) => void;
  setError: (error: string) => void;
  step: (next: URLSearchParams, change?: { text: string; digest: Digest }, how?: How) => void;
};

/** Reads a text, behind all that the case has. Somebody may do anything meanwhile: it is taken into the case as it stands then. */
async function takeIn(text: string, { now, seen }: Pick<Reading, 'now' | 'seen'>): Promise<Taken> {
  await arrived();
  const { id, text: before, digest } = current();
  if (before && !digest) {
    const digest = await readPaste(before);
    if (current().text === before) hold({ digest });
  }
  const whole = before ? `${before.trimEnd()}\n${text}` : text;
  const fresh = await readPaste(text);
  const all = await readPaste(whole);
  // Where all was read before the click, the answer has a task of its own.
  await task();
  // Another case has come, and nothing becomes of the text.
  if (!isHere(id)) return { error: '' };
  // Somebody has said meanwhile what a part of the text is.
  if (current().text !== before) return takeIn(text, { now, seen });
  return takenOf(now.current, seen, current().digest ?? nothing, fresh, { text: whole, digest: all });
}

/** Reads what stands in the box, and shows what comes of it. */
export async function read({ box, handed, moved, setBox, setError, step, ...standings }: Reading): Promise<void> {
  const text = box.current;
  // Whoever presses twice means it once.
  if (!text.trim()) return;
  const { error, change, next } = await takeIn(text, standings);
  setError(error);
  // What was put in behind it while it was read stays there.
  if (change) setBox(box.current.startsWith(text) ? box.current.slice(text.length).trimStart() : box.current);
  if (next) {
    const query = await next();
    if (query) step(query, change, handed ? 'replace' : 'push');
  } else if (change) {
    // Where all stands as it stood, so does the page.
    moved.current = false;
    hold(change);
  }
  if (handed) tab.set('handed', '');
}

type Fixes = Omit<OfRunbook, 'cause'> & { cause?: CauseId; evidence: Digest };

/** What ends the jobs that were set to take a fix back: of each that was made, on the platform whose steps are shown, and in the text. */
function undoFor({ cause, runbooks, standing, evidence }: Fixes) {
  const { tried, again, platformOf } = standing;
  const ends = [...(cause ? [cause] : []), ...tried, ...again].flatMap((one) => {
    const { undo = [] } = runbooks[one];
    const platform = platformOf(one);
    const own = undo.filter(({ on }) => !on.length || (platform && on.includes(platform)));
    return own.length ? own : undo;
  });
  const shown = evidence.waiting.filter(({ job }) => !ends.some(({ command }) => command.includes(job)));
  const all = [...ends, ...shown.map(({ command }) => ({ where: 'On the server', command }))];
  return all.filter(({ command }, i) => all.findIndex((one) => one.command === command) === i);
}

/** What a fix may have left to run. `works`: it is known to help, and nobody has to try it first. */
const Undo = ({ works, ...fixes }: Fixes & { works?: boolean }) => (
  <Waits title={undoWords[works ? 'works' : 'once']} why={undoWords.why} ends={undoFor(fixes)} />
);

type Tried = OfRunbook & {
  evidence: Digest;
  on: { works: (cause: CauseId) => void; fails: (cause: CauseId) => void };
  children: React.ReactNode;
};

/** What comes after a fix: its runbook's proof, with the person's own values and way to the server. */
export function AfterFix({ on, children, ...props }: Tried) {
  const { cause, runbooks, standing, evidence } = props;
  const { values } = evidence;
  const { verify } = runbooks[cause];
  const filled = (login?: string) => verify && { ...verify, command: fill(withLogin(verify.command, login), values) };
  const command = filled(values.login);
  return (
    <Asking
      command={command}
      own={/(?:^| )-[^p]/.test(values.login ?? '') && command?.command !== filled()?.command}
      undo={<Undo {...props} />}
      still={standing.again.includes(cause) || standing.query.get('same') === cause}
      onWorks={() => on.works(cause)}
      onFails={() => on.fails(cause)}
    >
      {children}
    </Asking>
  );
}

/** What is left to do once it works, what keeps the cause from coming back, and the way to its runbook. */
export function Fixed(props: OfRunbook & { evidence: Digest }) {
  return (
    <>
      <Undo {...props} works />
      <Prevention page={`/fix/${props.cause}/`} />
      <p>
        <a className="button" href={`${props.standing.runbookOf(props.cause)}#prevent`}>
          The runbook, with the way back
        </a>
      </p>
    </>
  );
}

/** The outputs that were known and answer nothing. */
export function Unanswered({ withheld }: Pick<Digest, 'withheld'>) {
  return (
    <ul className="withheld">
      {withheld.slice(0, 5).map((one) => (
        <li key={one.asked}>
          <code>{one.asked.slice(0, 80)}</code> {withheldWords[one.why]}
        </li>
      ))}
    </ul>
  );
}

/** Where nothing is found, what it most often is. */
export function Often({ often, runbooks, standing: { ended, runbookOf } }: Omit<OfRunbook, 'cause'> & { often: readonly CauseId[] }) {
  return (
    <>
      <h2>What it most often is</h2>
      <p>
        {ended
          ? 'Nothing here proves one of these. The check on its page tells.'
          : 'Nothing here proves one of these yet. The question above tells them apart.'}
      </p>
      <LinkList links={often.map((id) => ({ href: runbookOf(id), title: runbooks[id].title, summary: runbooks[id].summary }))} />
    </>
  );
}

type Unasked = Omit<Tried, 'cause' | 'on' | 'children'> & { on: { follow: (query: URLSearchParams) => void } };

/** What may be said unasked, but for what is being asked; before that, what a fix that did not help may have left to run. */
export function Volunteer({ on, ...props }: Unasked) {
  const { known, fact, query, shown, first, ended } = props.standing;
  const asks = (
    <Asks
      asks={worthSaying(known)
        .filter((one) => one !== fact)
        .map((one) => ({ question: fill(wordsOf(one).title, shown), href: addressOfQuestion(query, one) }))}
      onFollow={(href) => on.follow(new URLSearchParams(href))}
    />
  );
  return (
    <>
      {!first && <Undo {...props} works={ended === 'it-connects'} />}
      {asks}
    </>
  );
}
