'use client';

import { useState } from 'react';
import { wholeWords } from './whole-words';

/** A command to run, and where. */
export function Command({ where, command }: { where: string; command: string }) {
  const [word, setWord] = useState('Copy');
  const copy = () =>
    navigator.clipboard.writeText(command).then(
      () => setWord('Copied'),
      () => setWord('Select it, and copy by hand'),
    );
  return (
    <div className="command">
      <p className="where">{where}</p>
      <pre>
        <code>{wholeWords(command)}</code>
      </pre>
      <button type="button" className="copy" onClick={copy}>
        <span aria-live="polite">{word}</span>
      </button>
    </div>
  );
}
