'use client';

import { AfterFix as Asking } from '@/components/after-fix';
import { LinkList } from '@/components/link-list';
import { Undo } from '@/components/undo';
import { Volunteer as Asks } from '@/components/volunteer';
import type { CauseId } from '@/content/causes';
import { withLogin } from '@/evidence/login';
import { fill } from '@/evidence/values';
import { worthSaying } from '@/machines/open';
import { withheldWords } from '@/machines/withheld';
import type { Digest } from './digest';
import { addressOfQuestion } from './known-facts';
import { Prevention } from './prevention';
import { type RunbookWords, type Standing, wordsOf } from './standing';

export { afterFix } from '@/machines/after-fix';
export { likely } from '@/machines/likely';
export { Earlier } from './earlier';
export { Help } from './help';
export { KnownFacts } from './known-facts';
export { PasteView } from './paste-view';
export { rehearse } from './rehearse';
export { takeCode } from './typed-code';

type OfRunbook = { cause: CauseId; runbooks: RunbookWords; standing: Standing };

/** What ends the job that the fix set to take it back, on the platform whose steps are shown. */
function undoFor({ cause, runbooks, standing }: OfRunbook) {
  const { undo = [] } = runbooks[cause];
  const platform = standing.platformOf(cause);
  const own = undo.filter(({ on }) => !on.length || (platform && on.includes(platform)));
  return own.length ? own : undo;
}

type Tried = OfRunbook &
  Pick<Digest, 'values'> & {
    on: { works: (cause: CauseId) => void; fails: (cause: CauseId) => void };
    children: React.ReactNode;
  };

/** What comes after a fix: its runbook's proof, with the person's own values and way to the server. */
export function AfterFix({ values, on, children, ...props }: Tried) {
  const { cause, runbooks } = props;
  const { verify } = runbooks[cause];
  const filled = (login?: string) => verify && { ...verify, command: fill(withLogin(verify.command, login), values) };
  const command = filled(values.login);
  return (
    <Asking
      command={command}
      own={/(?:^| )-[^p]/.test(values.login ?? '') && command?.command !== filled()?.command}
      ends={undoFor(props)}
      onWorks={() => on.works(cause)}
      onFails={() => on.fails(cause)}
    >
      {children}
    </Asking>
  );
}

/** What is left to do once it works, what keeps the cause from coming back, and the way to its runbook. */
export function Fixed(props: OfRunbook) {
  return (
    <>
      <Undo ends={undoFor(props)} works />
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

/** What may be said unasked, but for what is being asked. */
export function Volunteer({ standing, on }: { standing: Standing; on: { follow: (query: URLSearchParams) => void } }) {
  const { known, fact, query, shown } = standing;
  return (
    <Asks
      asks={worthSaying(known)
        .filter((one) => one !== fact)
        .map((one) => ({ question: fill(wordsOf(one).title, shown), href: addressOfQuestion(query, one) }))}
      onFollow={(href) => on.follow(new URLSearchParams(href))}
    />
  );
}
