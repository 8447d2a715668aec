'use client';

import { Command } from './command';

type Props = { title: string; why: string; ends: readonly { where: string; command: string }[] };

/** What the fix set to take it back, and has to be stopped. */
export function Undo({ title, why, ends }: Props) {
  if (!ends.length) return null;
  return (
    <div className="caution" role="note">
      <strong>{title}</strong>
      <p>{why} If you set it, end it on the server:</p>
      {ends.map((one) => (
        <Command key={one.command} {...one} />
      ))}
    </div>
  );
}
