export type EvidenceLine = { line: number; text: string; note?: string; read: boolean };

/** The pasted text as it was read: numbered, with the deciding lines marked and said in words. Long stretches that decide nothing are folded. */
export function Evidence({ lines, unread }: { lines: (EvidenceLine | { folded: number; after: number })[]; unread: number }) {
  return (
    <>
      <h2 id="evidence">Your text, as it was read</h2>
      {unread > 0 && (
        <p className="quiet">
          {unread === 1
            ? 'One line says nothing that we can read. It is shown in grey.'
            : `${unread} lines say nothing that we can read. They are shown in grey.`}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
      <section aria-labelledby="evidence" tabIndex={0} className="mb-4 overflow-x-auto rounded-md border border-line">
        <ol className="evidence">
          {lines.map((one) =>
            'folded' in one ? (
              <li key={`after-${one.after}`} className="skipped">
                {one.folded} lines that decide nothing
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
    </>
  );
}
