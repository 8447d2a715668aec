'use client';

import { AfterFix as Asking } from '@/components/after-fix';
import { LinkList } from '@/components/link-list';
import { Undo } from '@/components/undo';
import { Volunteer as Asks } from '@/components/volunteer';
import type { CauseId } from '@/content/causes';
import type { Fact, Known } from '@/evidence/facts';
import { withLogin } from '@/evidence/login';
import { fill } from '@/evidence/values';
import { worthSaying } from '@/machines/open';
import { withheldWords } from '@/machines/withheld';
import type { Digest } from './digest';
import { Prevention } from './prevention';
import type { RunbookWords, Standing } from './standing';

export { afterFix } from '@/machines/after-fix';
export { likely } from '@/machines/likely';
export { Earlier } from './earlier';
export { Help } from './help';
export { PasteView } from './paste-view';
export { rehearse } from './rehearse';
export { takeCode } from './typed-code';

type OfRunbook = { cause: CauseId; runbooks: RunbookWords; standing: Pick<Standing, 'runbookOf'> };

/** What ends the job that the fix set to take it back, on the platform whose steps are shown. */
function endsOf({ cause, runbooks, standing }: OfRunbook) {
  const { undo = [] } = runbooks[cause];
  const [, , , platform = ''] = standing.runbookOf(cause).split('/');
  const own = undo.filter(({ on }) => !on.length || on.includes(platform));
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
      ends={endsOf(props)}
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
      <Undo ends={endsOf(props)} works />
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

/** Where nothing is found, what it most often is. `asked`: there is a question that tells more. */
export function Often({ links, asked }: Parameters<typeof LinkList>[0] & { asked: boolean }) {
  return (
    <>
      <h2>What it most often is</h2>
      <p>
        {asked
          ? 'Nothing here proves one of these yet. The question above tells them apart.'
          : 'Nothing here proves one of these. The check on its page tells.'}
      </p>
      <LinkList links={links} />
    </>
  );
}

type Volunteered = {
  known: Known;
  asked?: Fact;
  ask: (fact: Fact) => { question: string; href: string };
  onFollow: (href: string) => void;
};

/** What may be said unasked, but for what is being asked. */
export function Volunteer({ known, asked, ask, onFollow }: Volunteered) {
  return (
    <Asks
      asks={worthSaying(known)
        .filter((one) => one !== asked)
        .map(ask)}
      onFollow={onFollow}
    />
  );
}
