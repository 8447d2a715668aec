/** What holds on some platforms only, under their names. */
export function PlatformBlock({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <section className="platform">
      <h3>{words}</h3>
      {children}
    </section>
  );
}
