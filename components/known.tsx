import type { ReactNode } from 'react';

export type KnownFact = {
  question: string;
  answer: string;
  /** Where it comes from: a line of the paste, or a click or link. */
  source: string;
  href: string;
};

type Link = { href: string; onFollow: (href: string) => void; label?: string; children: ReactNode };

/** A link that stays in this page, and is an ordinary one to whoever opens it elsewhere. */
function Follow({ href, onFollow, label, children }: Link) {
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

/** What may be said unasked: each a question of its own page, folded away until somebody wants it. */
export function Volunteer({ asks, onFollow }: { asks: { question: string; href: string }[]; onFollow: (href: string) => void }) {
  if (!asks.length) return null;
  return (
    <details className="volunteer">
      <summary>Something you already know?</summary>
      <ul>
        {asks.map(({ question, href }) => (
          <li key={href}>
            <Follow href={href} onFollow={onFollow}>
              {question}
            </Follow>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is known so far, each with the way to change it. */
export function Known({ facts, onFollow, onForget }: { facts: KnownFact[]; onFollow: (href: string) => void; onForget: () => void }) {
  return (
    <aside className="known" aria-labelledby="known">
      <h2 id="known">What we know so far</h2>
      {facts.length ? (
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
      ) : (
        <p>Nothing yet.</p>
      )}
      {facts.length > 0 && (
        <button type="button" className="plain" onClick={onForget}>
          Forget everything
        </button>
      )}
    </aside>
  );
}
