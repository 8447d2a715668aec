type Link = { href: string; words: string; current?: boolean };

/** The head of a runbook: what it is about, what it can do to the reader, and for which platforms it is. */
export function RunbookHead({
  title,
  summary,
  station,
  risk,
  platforms,
}: {
  title: string;
  summary: string;
  station: string;
  risk: string;
  platforms: Link[];
}) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <div className="facts">
        <p>{station}</p>
        <p>Risk: {risk}</p>
        <p>Documented, not yet proven</p>
      </div>
      {platforms.length > 1 && (
        <nav aria-label="Platform">
          <ul className="platforms">
            {platforms.map(({ href, words, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}
