/** The end of a walk that proves no cause: what to do now, and a summary without names and addresses to send. */
export function Ending({ title, text, summary }: { title: string; text: string; summary?: string }) {
  return (
    <section>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      {summary && (
        <pre className="output">
          <code>{summary}</code>
        </pre>
      )}
    </section>
  );
}
