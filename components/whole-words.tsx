/**
 * The words of a command, each with a hyphen in an element of its own. A browser goes to the next line behind any hyphen, and `- -unit` is
 * what somebody then types; such an element is not parted.
 */
export const wholeWords = (command: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name than their place
  command.split(/(\S*-\S*)/).map((part, i) => (i % 2 ? <span key={i}>{part}</span> : part));
