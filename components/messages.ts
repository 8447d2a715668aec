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

/**
 * The symptoms whose words are in a query, or the other way round, the longest match first. Short queries are words, not messages, unless a
 * title has them.
 */
export function symptomsOf(query: string, messages: readonly Message[]): Message[] {
  const words = bare(query);
  return messages
    .map((message) => ({
      message,
      score: Math.max(named(words, message.title), ...message.lines.map((line) => shared(words, bare(line)))),
    }))
    .filter(({ score }) => score)
    .sort((a, b) => b.score - a.score)
    .map(({ message }) => message);
}
