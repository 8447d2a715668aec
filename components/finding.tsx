type Props = {
  title: string;
  summary: string;
  href: string;
  /** How sure: *Proven by line 3*, *Fits what you gave*. */
  how: string;
  proven: boolean;
  because: { line: number; text: string; note?: string }[];
  /** `main`: the first cause, whose title is the page's h1. */
  kind: 'main' | 'cause' | 'also';
};

/** One cause that the facts lead to, with the lines that it stands on. */
export function Finding({ title, summary, href, how, proven, because, kind }: Props) {
  return (
    <section className={kind === 'also' ? 'finding also' : 'finding'}>
      {kind === 'main' ? (
        <h1 tabIndex={-1} className="mt-0">
          {title}
        </h1>
      ) : (
        <h3>{title}</h3>
      )}
      <p>
        <span className={proven ? 'tag' : 'tag fits'}>{how}</span> {summary}
      </p>
      {because.length > 0 && (
        <ul>
          {because.map(({ line, text, note }) => (
            <li key={line}>
              <a href={`#line-${line}`}>Line {line}</a>: <code>{text}</code> {note}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className={kind === 'main' ? 'button' : undefined} href={href}>
          {kind === 'main' ? 'Open the runbook' : 'Its runbook'}
        </a>
      </p>
    </section>
  );
}
