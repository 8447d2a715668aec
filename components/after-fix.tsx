'use client';

import { Command } from './command';

type Props = {
  command?: { where: string; command: string };
  /** Is it the person's own command, with options of which the fix may have changed one? */
  own?: boolean;
  /** What ends the job that the fix set to take it back. */
  undo: React.ReactNode;
  /** It was seen to fail as before. */
  still?: boolean;
  onWorks: () => void;
  onFails: () => void;
  /** The box for what the command printed. */
  children: React.ReactNode;
};

/** A login as it can be tried: the account `git` runs nothing, and what the settings say of the way to it is not to be passed by. */
export const tried = (command: string) => command.replace(/^ssh (?:-p (?:22|PORT) )?((?:.* )?git@\S+) echo connected$/, 'ssh -T $1');

/** What comes after a fix: the command that shows whether it helped, a box for what it printed, and both answers. */
export function AfterFix({ command, own, undo, still, onWorks, onFails, children }: Props) {
  return (
    <section aria-labelledby="after">
      <h2 id="after">After the fix</h2>
      {command && (
        <>
          <p>{own ? 'See whether it helped, by your own command. Change in it what the fix changed:' : 'See whether it helped:'}</p>
          <Command {...command} command={tried(command.command)} />
        </>
      )}
      {undo}
      {children}
      {still && (
        <p>
          <strong>It is still as before.</strong> If you made the fix, press “It still fails”: then the next cause is looked for.
        </p>
      )}
      <p className="actions">
        <button type="button" onClick={onWorks}>
          It works now
        </button>
        <button type="button" className="plain" onClick={onFails}>
          It still fails
        </button>
      </p>
    </section>
  );
}
