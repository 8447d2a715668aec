/** A page and the lines that lead to it: what a client prints. */
export type Message = { href: string; title: string; lines: string[] };

/** Addresses, ports and names differ from paste to paste; what is left of a message does not. */
const bare = (line: string) =>
  line
    .toLowerCase()
    .replace(/\S*[\d@]\S*/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** How much of a message a query has in common with one of its lines: the letters of the shorter where one holds the other, or 0. */
const shared = (words: string, line: string) =>
  Math.min(words.length, line.length) >= 8 && (line.includes(words) || words.includes(line)) ? Math.min(words.length, line.length) : 0;

/** A word or more of a title: that is how a message is called by those who do not paste it. */
const named = (words: string, title: string) => (words.length >= 5 && ` ${bare(title)} `.includes(` ${words} `) ? words.length : 0);

/** Where a title has these words, counted from its begin; behind every place where it has them not. */
const placeIn = (title: string, words: string) => {
  const at = bare(title).indexOf(words);
  return at < 0 ? title.length : at;
};

/**
 * The symptoms whose words are in a query, or the other way round, the longest match first, and of two the one whose title begins with
 * them. Short queries are words, not messages, unless a title has them.
 */
export function symptomsOf(query: string, messages: readonly Message[]): Message[] {
  const words = bare(query);
  return messages
    .map((message) => ({
      message,
      score: Math.max(named(words, message.title), ...message.lines.map((line) => shared(words, bare(line)))),
    }))
    .filter(({ score }) => score)
    .sort((a, b) => b.score - a.score || placeIn(a.message.title, words) - placeIn(b.message.title, words))
    .map(({ message }) => message);
}

const wordsOf = (query: string) => query.toLowerCase().match(/[\p{L}\p{N}._-]*[\p{L}\p{N}]/gu) ?? [];

/**
 * Is a page that was found by these words one that was asked for? An index without a word goes on with fewer of its letters, until a page
 * has something that begins like it: `asdf` finds `as`. An ending more or less is the same word.
 */
export function asked(query: string, found: readonly string[]): boolean {
  const begins = wordsOf(query).map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.4))));
  return !found.length || !begins.length || begins.some((begin) => found.some((one) => one.toLowerCase().includes(begin)));
}

/**
 * What to look for, one after the other, until a page has all of it: the query, then the same without its shortest word, and so on, since
 * `my` and `the` are on no page for being about a NAS; at last each word of some length alone, for one that is misspelt.
 */
export function fewer(query: string): string[] {
  const words = wordsOf(query);
  const queries = [query];
  for (let left: readonly string[] = words; left.length > 1; ) {
    const shortest = left.reduce((at, word, i) => (word.length < (left[at] as string).length ? i : at), 0);
    left = left.filter((_, i) => i !== shortest);
    queries.push(left.join(' '));
  }
  const alone = [...words].filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
  return [...new Set([...queries, ...alone])].slice(0, 20);
}

/** Does a title have every word of a query? Then its page is about that, and others mention it. */
export const entitled = (query: string, title: string) => wordsOf(query).every((word) => title.toLowerCase().includes(word));
