'use client';

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { sends } from './keys';

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

const never = () => () => {};

/**
 * The box for terminal output. Without scripts all that it says is where the questions are; until they are there, it keeps what is put in,
 * and waits with its button.
 */
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
  const box = useRef<HTMLTextAreaElement>(null);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before React writes its own value over what was put in earlier
  useLayoutEffect(() => {
    const early = box.current?.value;
    if (early && early !== value) onChange?.(early);
  }, []);
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
        ref={box}
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
        onKeyDown={(event) => sends(event) && event.currentTarget.form?.requestSubmit()}
        value={value}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
      <div className="actions">
        <button type="submit" disabled={!ready}>
          {button}
        </button>
        {children}
        <span className="quiet" id="paste-promise">
          Read in this page. Nothing is sent.
        </span>
        <span role="status">{busy ? 'Reading…' : ''}</span>
      </div>
      <noscript>
        <p className="error">
          This needs scripts, and they are off. <a href="/tree/">Every question is on one page</a>, without them.
        </p>
      </noscript>
    </form>
  );
}
