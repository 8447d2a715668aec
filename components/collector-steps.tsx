type Props = { steps: { tells: string; lines: string[] }[] };

/** What a block does, line by line: the words, and below them the lines that they tell of. */
export function CollectorSteps({ steps }: Props) {
  return (
    <dl className="steps">
      {steps.map(({ tells, lines }) => (
        <div key={lines.join('\n')}>
          <dt>{tells}</dt>
          <dd>
            {lines.map((line) => (
              <code key={line}>{line}</code>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
