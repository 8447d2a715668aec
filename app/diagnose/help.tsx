'use client';

import { useEffect, useState } from 'react';
import { HandOver } from '@/components/hand-over';
import { urgencyWords } from '@/content/contacts';
import { fill } from '@/evidence/values';
import { quotable } from '@/machines/findings';
import { handOver } from '@/machines/hand-over';
import type { Digest } from './digest';
import { redacted } from './read-paste';
import { quotesOf, type RunbookWords, type Standing, wordsOf } from './standing';

/** `command`: what the question that is asked next would have run. */
type Props = { paste: string; evidence: Digest; standing: Standing; runbooks: RunbookWords; command?: string };
type Quotes = ReturnType<typeof quotesOf>;

/** What to send to somebody who can see more, made when it is wanted. */
export function Help({ paste, evidence, standing, runbooks, command }: Props) {
  const { known, answer, tried, fact, shown, facts, ended } = standing;
  const quotes = quotesOf(evidence, quotable(answer, facts));
  const next = fact && { title: fill(wordsOf(fact).title, shown), command };
  // Shown opened where nothing else is left to do.
  const open = ended === 'ask-for-help';
  const [wanted, setWanted] = useState(open);
  const [lines, setLines] = useState<{ for: string; lines: Quotes }>();
  const key = JSON.stringify(quotes);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const asked = JSON.parse(key) as Quotes;
    const texts = asked.map(({ text }) => text);
    (texts.length ? redacted(paste, texts) : Promise.resolve([])).then((clean) => {
      if (current) setLines({ for: key, lines: asked.map(({ line }, i) => ({ line, text: (clean[i] ?? '').slice(0, 300) })) });
    });
    return () => {
      current = false;
    };
  }, [wanted, key, paste]);
  const made =
    lines?.for === key ? handOver({ known, answer, tried, runbooks, next, lines: lines.lines, site: location.origin }) : undefined;
  return (
    <details className="help" open={open} onToggle={(event) => setWanted(event.currentTarget.open || open)}>
      <summary>Ask someone for help: a report without names and addresses</summary>
      {made && <HandOver {...made} urgency={urgencyWords[made.urgency]} />}
    </details>
  );
}
