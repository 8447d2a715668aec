import type { ReactNode } from 'react';

export type KnownFact = {
  question: string;
  answer: string;
  /** Where it comes from: a line of the paste, a click, a link, a code. */
  source: string;
  href: string;
};

type Link = { href: string; onFollow: (href: string) => void; label?: string; children: ReactNode };

/** A link that stays in this page, and is an ordinary one to whoever opens it elsewhere. */
export function Follow({ href, onFollow, label, children }: Link) {
  return (
    <a
      href={href}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onFollow(href);
      }}
    >
      {children}
    </a>
  );
}

type Props = {
  facts: KnownFact[];
  /** How much of this the browser keeps. */
  kept: string;
  onFollow: (href: string) => void;
  onBegin: () => void;
  onForget: () => void;
};

/** What is known so far, each with the way to change it; and where it is kept, and how to be rid of it. */
export function Known({ facts, kept, onFollow, onBegin, onForget }: Props) {
  return (
    <>
      <dl>
        {facts.map(({ question, answer, source, href }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              {answer}
              <span className="quiet block font-normal">{source}</span>
              <Follow href={href} label={`Change: ${question}`} onFollow={onFollow}>
                Change
              </Follow>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet" role="status">
        {kept}
      </p>
      <p className="actions">
        <button type="button" className="plain" onClick={onBegin}>
          Begin another case
        </button>
        <button type="button" className="plain" onClick={onForget}>
          Forget everything
        </button>
      </p>
    </>
  );
}
