/** Where a sentence is shown to be so: scenarios of the lab, each with the transcripts of its runs. */
export function ProofLinks({ scenarios }: { scenarios: { name: string; runs: { href: string; system: string }[] }[] }) {
  return (
    <span className="proof">
      Proof:{' '}
      {scenarios.map(({ name, runs }, i) => (
        <span key={name}>
          {i > 0 && '; '}
          <code>{name}</code> on{' '}
          {runs.map(({ href, system }, j) => (
            <span key={href}>
              {j > 0 && ', '}
              <a href={href} aria-label={`${system}: transcript of ${name}`}>
                {system}
              </a>
            </span>
          ))}
        </span>
      ))}
      .
    </span>
  );
}
