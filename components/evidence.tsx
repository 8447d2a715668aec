'use client';

import { startTransition, useEffect, useState } from 'react';

export type EvidenceLine = { line: number; text: string; note?: string; read: boolean };
type Shown = EvidenceLine | { folded: number; after: number };

export type EvidencePart = {
  /** The first line, which is the command line where there is one. */
  from: number;
  /** What it was taken for, and what became of it: `ss -tlnp`, *on the server*, *read*. */
  title: string;
  state: string;
  lines: Shown[];
};

type Props = {
  parts: EvidencePart[];
  unread: number;
  /** Shows more lines behind one of them. */
  onUnfold: (after: number, count: number) => void;
  /** Says which command printed the part that begins at a line. */
  onCommand: (from: number, command: string) => void;
  /** Commands to choose from; any other can be typed. */
  commands: readonly string[];
};

/** So many parts are shown in a frame of their own; each later one shows as many more as are there. */
const few = 4;

/** So many lines are unfolded at once: a screen or ten, and no browser feels it. */
const step = 500;

/** 12345 as 12,345. The browser's own formatter takes longer to load than all of a text to show. */
const inThousands = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

function Part({ part, onUnfold, onCommand }: { part: EvidencePart } & Pick<Props, 'onUnfold' | 'onCommand'>) {
  const [asking, setAsking] = useState(false);
  const id = `part-${part.from}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of lines is no set of fields
    <div className="part" role="group" aria-labelledby={id}>
      <div className="part-head">
        <h3 id={id}>
          <code>{part.title}</code> <span className="quiet">{part.state}</span>
        </h3>
        <button type="button" className="plain" aria-expanded={asking} aria-describedby={id} onClick={() => setAsking(!asking)}>
          This is another command
        </button>
      </div>
      {asking && (
        <form
          className="part-ask"
          onSubmit={(event) => {
            event.preventDefault();
            const command = String(new FormData(event.currentTarget).get('command')).trim();
            if (command) onCommand(part.from, command);
          }}
        >
          <label htmlFor={`${id}-command`}>The command line that printed this</label>
          <input
            id={`${id}-command`}
            name="command"
            list="known-commands"
            maxLength={200}
            required
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
          <p className="quiet">
            A line with it is put above these, and the text is read again. The whole command line decides: a filter in it too.
          </p>
          <button type="submit">Read it as that</button>
        </form>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section aria-label={`The text from line ${part.from} on`} tabIndex={0} className="scroll-x">
        <ol className="evidence">
          {part.lines.map((one) =>
            'folded' in one ? (
              <li key={`after-${one.after}`} className="skipped">
                <button
                  type="button"
                  className="plain"
                  onClick={(event) => {
                    // The button gives way to the lines: the box that they stand in keeps the focus.
                    event.currentTarget.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
                    onUnfold(one.after, Math.min(step, one.folded));
                  }}
                >
                  {one.folded <= step
                    ? `Show ${one.folded} ${one.folded === 1 ? 'line that decides' : 'lines that decide'} nothing`
                    : `Show ${step} of ${inThousands(one.folded)} lines that decide nothing`}
                </button>
              </li>
            ) : (
              <li
                key={one.line}
                id={`line-${one.line}`}
                data-line={one.line}
                className={one.note ? 'decides' : one.read ? undefined : 'unread'}
              >
                {one.note ? <mark>{one.text || ' '}</mark> : one.text}
                {one.note && (
                  <span className="note">
                    line {one.line}: {one.note}
                  </span>
                )}
              </li>
            ),
          )}
        </ol>
      </section>
    </div>
  );
}

/**
 * The pasted text as it was read, by command: numbered, with the deciding lines marked and said in words. Long stretches that decide
 * nothing are folded.
 */
export function Evidence({ parts, unread, commands, ...does }: Props) {
  const [count, setCount] = useState(0);
  // A browser lays out all that comes at once in one go: many parts would hold it up for longer than anybody overlooks.
  useEffect(() => {
    if (count >= parts.length) return;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(2 * count || few)));
    return () => cancelAnimationFrame(frame);
  }, [count, parts.length]);
  return (
    <>
      <h2 id="evidence">Your text, as it was read</h2>
      {unread > 0 && (
        <p className="quiet">
          {unread === 1
            ? 'One line says nothing that we can read. It is shown in grey.'
            : `${inThousands(unread)} lines say nothing that we can read. They are shown in grey.`}
        </p>
      )}
      <datalist id="known-commands">
        {commands.map((command) => (
          <option key={command} value={command} />
        ))}
      </datalist>
      {parts.slice(0, count).map((part) => (
        <Part key={part.from} part={part} {...does} />
      ))}
    </>
  );
}
