/** The foot of every page: every way to browse, the ways around the app, and the promise. */
export function SiteFooter({ links }: { links: { href: string; words: string }[] }) {
  return (
    <footer className="site">
      <nav id="menu" aria-label="Everything here">
        <ul>
          {links.map(({ href, words }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>Everything you paste is read in this page. Nothing is sent.</p>
    </footer>
  );
}
