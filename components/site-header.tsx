/**
 * The head of every page: the name, and the ways to browse. On a phone only the search stands here, and the way to all of them in the foot.
 */
export function SiteHeader({ links }: { links: { href: string; words: string }[] }) {
  return (
    <header className="site">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <a className="name" href="/">
        <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
          <path d="M8 8h18" stroke="var(--color-accent)" strokeWidth="3" />
          <circle cx="7" cy="8" r="5.5" fill="var(--color-paper)" stroke="var(--color-ink)" strokeWidth="2.5" />
          <circle cx="27" cy="8" r="5.5" fill="var(--color-accent)" />
        </svg>
        unrefused
      </a>
      <nav aria-label="Site">
        {links.map(({ href, words }) => (
          <a key={href} href={href}>
            {words}
          </a>
        ))}
        <a className="menu" href="#menu">
          Menu
        </a>
      </nav>
    </header>
  );
}
