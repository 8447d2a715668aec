import { slug } from 'github-slugger';

type Props = {
  /** The second-level headings of the page, in their order; a name and an id where those differ from the words and from what they make. */
  headings: readonly (string | { id: string; name: string })[];
  /** So many of them stand on the first screen anyway: where there is no room beside the text, the list goes without them. */
  near?: number;
  children: React.ReactNode;
};

/**
 * A long page with what stands on it: beside the text where there is room; above it on a phone, and only where `near` says so. Headings have
 * the ids that rehype-slug gives to those of what is written in MDX.
 */
export function Contents({ headings, near = headings.length, children }: Props) {
  return (
    <div className="beside">
      <nav className={near < headings.length ? 'contents' : 'contents wide-only'} aria-label="On this page" data-pagefind-ignore="">
        <ul>
          {headings
            .map((heading) => (typeof heading === 'string' ? { id: slug(heading), name: heading } : heading))
            .map(({ id, name }, i) => (
              <li key={id} className={i < near ? 'near' : undefined}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}
