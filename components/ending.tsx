/** The end of a walk without a cause, or of a case: what it means, and what to do now. */
export function Ending({ title, text, children }: { title: string; text?: string; children?: React.ReactNode }) {
  return (
    <section>
      <h1 tabIndex={-1}>{title}</h1>
      {text && <p>{text}</p>}
      {children}
    </section>
  );
}
