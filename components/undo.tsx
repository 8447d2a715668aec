'use client';

import { undoWords } from '@/content/undo';
import { Command } from './command';

/** What the fix set to take it back, and has to be stopped. `works`: the fix is known to help, and nobody has to try it first. */
export function Undo({ ends, works }: { ends: readonly { where: string; command: string }[]; works?: boolean }) {
  if (!ends.length) return null;
  return (
    <div className="caution" role="note">
      <strong>{undoWords[works ? 'works' : 'once']}</strong>
      <p>{undoWords.why} If you set it, end it on the server:</p>
      {ends.map((one) => (
        <Command key={one.command} {...one} />
      ))}
    </div>
  );
}
