'use client';

import { Command } from './command';

/** What the fix set to take it back, and has to be stopped. `works`: the fix is known to help, and nobody has to try it first. */
export function Undo({ ends, works }: { ends: readonly { where: string; command: string }[]; works?: boolean }) {
  if (!ends.length) return null;
  return (
    <div className="caution" role="note">
      <strong>{works ? 'Now stop what takes the fix back' : 'Once it connects, stop what takes the fix back'}</strong>
      <p>The fix set a timer, and the old state comes back when that runs out. If you set it, end it on the server:</p>
      {ends.map((one) => (
        <Command key={one.where} {...one} />
      ))}
    </div>
  );
}
