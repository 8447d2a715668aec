type Props = {
  /** Why the code that came with the address was not taken. */
  error?: string;
  /** What was typed. */
  typed?: string;
  /** Takes the code, where the page keeps its answers in the address; elsewhere the form goes to the diagnosis. */
  onCode?: (code: string) => void;
};

/**
 * The box for the code that `collect.sh --code` prints. The diagnosis reads it from the address, so that a document needs no script for it.
 */
export function CodeForm({ error, typed, onCode }: Props) {
  return (
    <form
      className="paste"
      action="/diagnose/"
      onSubmit={
        onCode &&
        ((event) => {
          event.preventDefault();
          onCode(String(new FormData(event.currentTarget).get('code')));
        })
      }
    >
      <label htmlFor="typed-code">I have a code</label>
      {error && (
        <p className="error" id="code-error" role="alert">
          {error}
        </p>
      )}
      <input
        id="typed-code"
        name="code"
        defaultValue={typed}
        placeholder="11XX-GJ57"
        maxLength={40}
        required
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={error ? 'code-error code-where' : 'code-where'}
        aria-invalid={error ? true : undefined}
      />
      <div className="actions">
        <button type="submit">Open it</button>
        <span className="quiet" id="code-where">
          Eight characters, from <a href="/collect/#code">collect.sh --code</a>. Small letters are fine.
        </span>
      </div>
    </form>
  );
}
