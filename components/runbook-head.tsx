import { Path } from './path';

type Link = { href: string; words: string; current?: boolean };

/** The head of a runbook: what it is about, what it can do to the reader, and for which platforms it is. */
export function RunbookHead({
  title,
  summary,
  path,
  risk,
  proof,
  platforms,
}: {
  title: string;
  summary: string;
  /** Its place on the path, lit, and that in words. */
  path: { stops: React.ComponentProps<typeof Path>['stops']; label: string };
  risk: string;
  /** Where it was proven, and where that is shown. */
  proof?: { href: string; words: string };
  platforms: Link[];
}) {
  return (
    <>
      <h1>{title}</h1>
      <p className="lede">{summary}</p>
      <Path small {...path} />
      <div className="facts" data-pagefind-ignore="">
        <p>Risk: {risk}</p>
        <p>{proof ? <a href={proof.href}>{proof.words}</a> : 'Documented, not proven'}</p>
      </div>
      {platforms.length > 1 && (
        <nav aria-label="Platform" data-pagefind-ignore="">
          {/* On a phone the list is folded; on a wide screen the style sheet keeps it open. */}
          <details className="fold">
            <summary>
              {platforms[0]?.current ? 'All systems. Show mine only' : `${platforms.find(({ current }) => current)?.words}. Show another`}
            </summary>
            <ul className="platforms">
              {platforms.map(({ href, words, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        </nav>
      )}
    </>
  );
}
