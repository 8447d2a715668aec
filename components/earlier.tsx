type Props = { cases: readonly { id: string; words: string; when: string }[]; onResume: (id: string) => void; onForget?: () => void };

/** The cases that this browser still keeps; `onForget` where nothing else on the page forgets them. */
export function Earlier({ cases, onResume, onForget }: Props) {
  return (
    <section aria-labelledby="earlier" className="earlier">
      <h2 id="earlier">Earlier in this browser</h2>
      <ul>
        {cases.map(({ id, words, when }) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => onResume(id)}>
              Go on: {words}
            </button>{' '}
            <span className="quiet">{when}</span>
          </li>
        ))}
      </ul>
      {onForget && (
        <button type="button" className="plain" onClick={onForget}>
          Forget everything
        </button>
      )}
    </section>
  );
}
