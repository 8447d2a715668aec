export type KnownFact = {
  question: string;
  answer: string;
  /** Where it comes from: a line of the paste, or a click or link. */
  source: string;
  href: string;
};

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
                <a
                  href={href}
                  aria-label={`Change: ${question}`}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onFollow(href);
                  }}
                >
                  Change
                </a>
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
