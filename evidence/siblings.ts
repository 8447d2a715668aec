import { label } from './split';

const numbersOf = (name: string) => name.match(/\d+/g)?.map(Number).join();

/** Are two names those of one machine and of the next: `web1` and `web2`? `web01` is `web1`. */
export const areSiblings = (one = '', other = '') =>
  /\d/.test(one) && one.replace(/\d+/g, '#') === other.replace(/\d+/g, '#') && numbersOf(one) !== numbersOf(other);

/**
 * The machines with a number in their names that sentences give the dialled address to: `10.0.0.1 is R1`, `R1 (10.0.0.1)`.
 *
 * @param lines those that name the address
 */
export function bearersOf(lines: readonly string[], address: string): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      const [before = '', behind = ''] = line.split(address, 2);
      const name =
        /\b([a-z][\w-]{0,40}\d[\w-]{0,20}) ?(?:\(|=|is|at|has)? ?$/i.exec(before)?.[1] ??
        /^\)? ?(?:\(|=|is|belongs to) ?([a-z][\w-]{0,40}\d[\w-]{0,20})\b/i.exec(behind)?.[1];
      return label(name) ?? [];
    }),
  );
}

/** Is one of them called like the machine of this prompt but for its number? Then this is another one. */
export function isSibling(prompt: string, bearers: ReadonlySet<string>): boolean {
  const own = label(prompt);
  return own !== undefined && !bearers.has(own) && [...bearers].some((other) => areSiblings(other, own));
}
