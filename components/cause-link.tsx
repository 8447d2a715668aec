/** A link to a runbook, in running text. */
export function CauseLink({ href, children }: { href: string; children: React.ReactNode }) {
  return <a href={href}>{children}</a>;
}
