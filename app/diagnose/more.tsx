'use client';

import { LinkList } from '@/components/link-list';
import { Volunteer as Asks } from '@/components/volunteer';
import type { Fact, Known } from '@/evidence/facts';
import { worthSaying } from '@/machines/open';
import { withheldWords } from '@/machines/withheld';
import type { Digest } from './digest';

export { AfterFix } from '@/components/after-fix';
export { afterFix } from '@/machines/after-fix';
export { likely } from '@/machines/likely';
export { Earlier } from './earlier';
export { Help } from './help';
export { PasteView } from './paste-view';
export { Prevention } from './prevention';
export { rehearse } from './rehearse';
export { takeCode } from './typed-code';

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
