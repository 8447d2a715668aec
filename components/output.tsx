/** What a program printed, whole. */
export const Output = ({ lines, label }: { lines: readonly string[]; label: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
  <figure className="scroll" aria-label={label} tabIndex={0}>
    <pre>
      <code>{lines.join('\n')}</code>
    </pre>
  </figure>
);
