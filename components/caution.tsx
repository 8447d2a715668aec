/** A warning that stands before the command it is about, with the way back in it. */
export function Caution({ children }: { children: React.ReactNode }) {
  return (
    <div className="caution" role="note">
      <strong>Before you run this</strong>
      {children}
    </div>
  );
}
