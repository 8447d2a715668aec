/** Whole numbers that are no counts, times or process ids: ports, errnos and statuses have at most five digits. */
const longest = 5;

/**
 * The words of a line that may speak for a cause, in small letters: names, their parts, short numbers. Addresses are left out.
 *
 * @returns `sshd_config`, `etc`, `ssh`, `etc/ssh/sshd_config` of `/etc/ssh/sshd_config`
 */
export function wordsOf(line: string): string[] {
  // Everybody who asks here is locked out; an account that is locked is another matter.
  const text = line.toLowerCase().replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b|\block(?:ed|s|ing)? (?:me |myself |us )?out\b/g, ' ');
  return (text.match(/[a-z_][a-z_./@-]*|\d+/g) ?? []).flatMap((found) => {
    if (/^\d/.test(found)) return found.length <= longest ? [found] : [];
    const word = found.replace(/[./@-]+$/, '');
    const parts = word.split(/[./@-]+/).filter((part) => part.length > 1);
    return /[./-]/.test(word) && word.length < 24 && !word.includes('@') ? [...parts, word] : parts;
  });
}
