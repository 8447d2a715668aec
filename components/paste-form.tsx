type Props = {
  /** What the box holds, where the page keeps it itself. */
  value?: string;
  onChange?: (text: string) => void;
  onRead?: () => void;
  /** Somebody is about to use the box. */
  onEnter?: () => void;
  button?: string;
  /** Shown beside the button. */
  children?: React.ReactNode;
  error?: string;
  /** Is a text being read at this moment? */
  busy?: boolean;
  label?: string;
  rows?: number;
  example?: string;
};

/** The box for terminal output. Without scripts it says where the questions are instead. */
export function PasteForm({
  value,
  onChange,
  onRead,
  onEnter,
  button = 'Read it',
  children,
  error,
  busy,
  label = 'What your terminal printed',
  rows = 7,
  example = 'ssh: connect to host 203.0.113.7 port 22: Connection refused',
}: Props) {
  return (
    <form
      className="paste"
      action="/diagnose/"
      data-hand-over={onRead ? undefined : ''}
      onSubmit={
        onRead &&
        ((event) => {
          event.preventDefault();
          onRead();
        })
      }
    >
      <label htmlFor="paste">{label}</label>
      {error && (
        <p className="error" id="paste-error" role="alert">
          {error}
        </p>
      )}
      <textarea
        id="paste"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        rows={rows}
        placeholder={example}
        aria-describedby={error ? 'paste-error paste-promise' : 'paste-promise'}
        aria-invalid={error ? true : undefined}
        onFocus={onEnter}
        onPointerEnter={onEnter}
        {...(onChange ? { value, onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value) } : {})}
      />
      <div className="actions">
        <button type="submit">{button}</button>
        {children}
        <span className="quiet" id="paste-promise">
          Read in this page. Nothing is sent.
        </span>
        <span role="status">{busy ? 'Reading…' : ''}</span>
      </div>
      <noscript>
        <p className="error">
          Reading a paste needs scripts, and they are off. <a href="/tree/">Every question is on one page</a>, without them.
        </p>
      </noscript>
    </form>
  );
}
