import { slug } from 'github-slugger';

type Props = {
  /** The second-level headings of the page, in their order. */
  headings: readonly string[];
  /** So many of them stand on the first screen anyway: where there is no room beside the text, the list goes without them. */
  near?: number;
  children: React.ReactNode;
};

/** A long page with what stands on it, by the same names that rehype-slug gives to the headings of what is written in MDX: beside the text where there is room; above it on a phone, and only where `near` says so. */
export function Contents({ headings, near = headings.length, children }: Props) {
  return (
    <div className="beside">
      <nav className={near < headings.length ? 'contents' : 'contents wide-only'} aria-label="On this page" data-pagefind-ignore="">
        <ul>
          {headings.map((heading, i) => (
            <li key={heading} className={i < near ? 'near' : undefined}>
              <a href={`#${slug(heading)}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}
