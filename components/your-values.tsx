/** The form for the person's own values; a script of the page fills them into its commands. */
export function YourValues({ names }: { names: { name: string; words: string; example: string }[] }) {
  if (!names.length) return null;
  return (
    <your-values data-pagefind-ignore="">
      <details>
        <summary>Fill in your own values</summary>
        <p className="quiet">They stay in this tab, and in those that you open from it.</p>
        {names.map(({ name, words, example }) => (
          <p key={name}>
            <label htmlFor={`value-${name}`}>{words}</label>
            <input id={`value-${name}`} name={name} placeholder={example} autoComplete="off" autoCapitalize="off" spellCheck={false} />
            <span className="error" id={`value-${name}-error`} role="alert" />
          </p>
        ))}
      </details>
    </your-values>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'your-values': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
      'command-block': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
      'fill-in': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement> & { name?: string }, HTMLElement>;
    }
  }
}
