/** The box that searches the site. Its script finds the pages; without it the page below is the way. */
export function SearchForm({ messages }: { messages: { href: string; title: string; lines: string[] }[] }) {
  return (
    <search-form data-messages={JSON.stringify(messages)}>
      <search>
        <form action="/search/">
          <label htmlFor="q">What are you looking for?</label>
          <p className="row">
            <input id="q" name="q" type="search" autoComplete="off" autoCapitalize="off" spellCheck={false} />
            <button type="submit">Search</button>
          </p>
        </form>
      </search>
      <p role="status" className="quiet" />
      <ul className="links" />
      <noscript>
        <p className="error">Searching needs scripts, and they are off. Every page is in one of the lists below.</p>
      </noscript>
    </search-form>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-form': React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
