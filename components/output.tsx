/** What a program printed, whole. `words`: a message, which has no columns to keep. */
export const Output = ({ lines, label, words }: { lines: readonly string[]; label: string; words?: boolean }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
  <figure className="scroll" aria-label={label} tabIndex={0}>
    <pre className={words ? 'words' : undefined}>
      <code>{lines.join('\n')}</code>
    </pre>
  </figure>
);
