'use client';

import { useState } from 'react';

type Form = 'markdown' | 'text';
type Props = { whom: string; can: string; urgency: { title: string; because: string }; markdown: string; text: string };

/** What to send to somebody who can see more: shown whole, as it will be copied. */
export function HandOver({ whom, can, urgency, markdown, text }: Props) {
  const [form, setForm] = useState<Form>('markdown');
  const [said, setSaid] = useState('');
  const shown = form === 'markdown' ? markdown : text;
  const copy = () =>
    navigator.clipboard.writeText(shown).then(
      () => setSaid('Copied'),
      () => setSaid('Select it, and copy by hand'),
    );
  return (
    <>
      <p>
        Write to <strong>{whom}</strong>. They can {can}.
      </p>
      <p>
        <span className="tag fits">{urgency.title}</span> {urgency.because[0]?.toUpperCase() + urgency.because.slice(1)}.
      </p>
      <fieldset className="forms">
        <legend className="sr-only">Form</legend>
        {(['markdown', 'text'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="form"
              checked={form === one}
              onChange={() => {
                setForm(one);
                setSaid('');
              }}
            />
            {one === 'markdown' ? 'Markdown, for a ticket' : 'Plain text, for a mail'}
          </label>
        ))}
      </fieldset>
      <p className="quiet">
        Addresses, hosts, users and keys are replaced here, in this page: the same one has the same word throughout. Read it before you send
        it.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section aria-label="What will be copied" tabIndex={0} className="hand-over">
        <pre>{shown}</pre>
      </section>
      <p className="actions">
        <button type="button" onClick={copy}>
          Copy
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
