/** A list of pages, each with its name and one sentence. `mono`: the name is what a terminal prints. */
export function LinkList({ links, mono }: { links: { href: string; title: string; summary: string }[]; mono?: boolean }) {
  return (
    <ul className="links">
      {links.map(({ href, title, summary }) => (
        <li key={href}>
          <a href={href}>{mono ? <code>{title}</code> : title}</a>
          <span>{summary}</span>
        </li>
      ))}
    </ul>
  );
}
