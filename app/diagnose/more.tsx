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
import { worthSaying } from '@/machines/open';
import { withheldWords } from '@/machines/withheld';
import { type Digest, nothing } from './digest';
import { addressOfQuestion } from './known-facts';
import { Prevention } from './prevention';
import { readPaste } from './read-paste';
import { type RunbookWords, type Standing, wordsOf } from './standing';
import { arrived, current, type How, hold, isHere } from './state';
import { type Reading, takenFrom } from './taken';

export { likely } from '@/machines/likely';
export { Earlier } from './earlier';
export { Help } from './help';
export { KnownFacts } from './known-facts';
export { PasteView } from './paste-view';
export { rehearse } from './rehearse';
export { takeCode } from './typed-code';

type OfRunbook = { cause: CauseId; runbooks: RunbookWords; standing: Standing };

const saysNothing = {
  nothing: 'Nothing in this text tells why a connection fails. Paste the lines as the terminal printed them, or answer the question.',
  repeated: 'This was read, and changes nothing here. Paste what another command printed.',
};

/** A task of its own for what comes next, so that the page answers meanwhile. */
const task = () => new Promise((resolve) => setTimeout(resolve));

type Box = {
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

/** Reads a text, behind all that the case has; undefined where another case has come meanwhile. */
async function readBehind(text: string): Promise<(Reading & { whole: string }) | undefined> {
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
  if (!isHere(id)) return undefined;
  // Somebody has said meanwhile what a part of the text is.
  if (current().text !== before) return readBehind(text);
  return { whole, before: current().digest ?? nothing, fresh, all };
}

/** Reads what stands in the box. Somebody may do anything meanwhile: it is taken into the case as it stands then. */
export async function read({ box, handed, now, seen, moved, setBox, setError, step }: Box): Promise<void> {
  const text = box.current;
  // Whoever presses twice means it once.
  if (!text.trim()) return;
  const reading = await readBehind(text);
  if (handed) tab.set('handed', '');
  if (!reading) return;
  const { id } = current();
  const taken = () => takenFrom(now.current, seen, reading);
  const next = taken();
  setError(typeof next === 'string' ? saysNothing[next] : '');
  if (next === 'nothing') return;
  // What was put in behind it while it was read stays there.
  setBox(box.current.startsWith(text) ? box.current.slice(text.length).trimStart() : box.current);
  const change = { text: reading.whole, digest: reading.all };
  if (next === 'repeated') {
    // Where all stands as it stood, so does the page.
    moved.current = false;
    return hold(change);
  }
  const go = (query: URLSearchParams) => step(query, change, handed ? 'replace' : 'push');
  if (text.length <= 40_000) return go(next);
  // A long text takes the browser as long to clear out of the box as all that comes in its place.
  await task();
  const then = taken();
  if (isHere(id)) go(typeof then === 'string' ? now.current.query : then);
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
