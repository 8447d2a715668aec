'use client';

import { useEffect, useState } from 'react';
import { HandOver } from '@/components/hand-over';
import { urgencyWords } from '@/content/contacts';
import { handOver, type Matter } from '@/machines/hand-over';
import { redacted } from './read-paste';

type Props = {
  /** Shown opened: there is nothing else left to do. */
  open: boolean;
  paste: string;
  quotes: readonly { line: number; text: string }[];
  matter: Omit<Matter, 'lines' | 'site'>;
};

/** What to send to somebody who can see more, made when it is wanted. */
export function Help({ open, paste, quotes, matter }: Props) {
  const [wanted, setWanted] = useState(open);
  const [lines, setLines] = useState<{ for: string; lines: readonly { line: number; text: string }[] }>();
  const key = JSON.stringify(quotes);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const asked = JSON.parse(key) as Props['quotes'];
    const texts = asked.map(({ text }) => text);
    (texts.length ? redacted(paste, texts) : Promise.resolve([])).then((clean) => {
      if (current) setLines({ for: key, lines: asked.map(({ line }, i) => ({ line, text: (clean[i] ?? '').slice(0, 300) })) });
    });
    return () => {
      current = false;
    };
  }, [wanted, key, paste]);
  const made = lines?.for === key ? handOver({ ...matter, lines: lines.lines, site: window.location.origin }) : undefined;
  return (
    <details className="help" open={open} onToggle={(event) => setWanted(event.currentTarget.open || open)}>
      <summary>Ask someone for help: a report without names and addresses</summary>
      {made && <HandOver {...made} urgency={urgencyWords[made.urgency]} />}
    </details>
  );
}
