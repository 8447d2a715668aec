/** What holds on some platforms only, under their names. `mark`: whether it was proven there. */
export function PlatformBlock({ words, mark, children }: { words: string; mark?: string; children: React.ReactNode }) {
  return (
    <section className="platform">
      <h3>{words}</h3>
      {mark && (
        <p className="mark" data-pagefind-ignore="">
          {mark}
        </p>
      )}
      {children}
    </section>
  );
}
