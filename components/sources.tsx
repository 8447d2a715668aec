/** Where the facts on a page come from. */
export function Sources({ links }: { links: string[] }) {
  return (
    <aside className="quiet">
      <h2 id="sources">Sources</h2>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <a href={link} rel="noreferrer">
              {link.replace(/^https:\/\//, '')}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
