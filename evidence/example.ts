/** How a sentence announces what an output would be: a tutorial's, an answer's, a friend's. */
const announces =
  /\b(?:should|would|ought to|must|might|may|will) (?:\w+ ){0,3}(?:(?:see|look|show|get|be|read|say|return|print|display)\b.{0,60}\b(?:like|this|following|something|similar)\W*|(?:see|get)\b.{0,30}:)$|\b(?:expected|sample|example|typical) output\b|\b(?:man(?:ual)?|docs?|documentation|article|blog|wiki|tutorial|guide|book|faq)\b.{0,40}\b(?:says?|states?|shows?|reads?)\b.{0,20}:$/i;
/** What one has oneself is no example, though it should be another one. */
const ones = /\b(?:i|we) (?:get|got|see|have|saw|only|ran|will)\b|\b(?:mine|instead|but|here(?:'s| is| are)|below is)\b|\bmy output\b/i;

/**
 * Does a line belong to an output that a sentence above it announces as what one should see? That is nobody's machine.
 *
 * @param lines the paste's
 * @param line  from 1
 */
export function isExample(lines: readonly string[], line: number): boolean {
  const announced = (text = '') => text.length < 300 && announces.test(text.trim()) && !ones.test(text);
  // Whoever tells how to reproduce what they met has met it.
  const told = (i: number) => announced(lines[i]) && !lines.slice(Math.max(0, i - 8), i).some((text) => /\bto reproduce\b/i.test(text));
  let i = Math.min(line, lines.length) - 2;
  for (let left = 80; left && lines[i]?.trim(); left--, i--) {
    if (told(i)) return true;
    // What was run at a prompt is announced right above it, if at all.
    if (/^\[?[\w.-]{1,64}@[\w.-]{1,255}[: ].{0,200}[#$] /.test(lines[i] as string)) return told(i - 1) || told(i - 2);
  }
  for (let left = 3; left && i > 0 && !lines[i]?.trim(); left--) i--;
  return told(i);
}

/** A row of a list or a Markdown table that begins with something quoted, and the quote. */
const quoted = /^\s{0,8}(?:[-*+•✓✔✗✘×√] (?:[a-z]{1,20} )?|\*(?=")|\d{1,2}[.)] |\|) {0,40}[`"]([^`"\n]{6,200})[`"]./;
/** What one ran oneself, and not what it said. */
const ran = /^(?:[$#] )?(?:sudo )?[a-z][\w.-]* (?!.*: )/;

/**
 * Does a line belong to a list that tells what each of several messages means? A manual's, and nobody's machine printed them.
 *
 * @param lines the paste's
 * @param line  from 1
 */
export function isExplained(lines: readonly string[], line: number): boolean {
  const messageOf = (i: number) => {
    const message = quoted.exec((lines[i] ?? '').slice(0, 400))?.[1];
    return message && !ran.test(message) ? message : undefined;
  };
  const own = messageOf(line - 1);
  return own !== undefined && [line - 3, line - 2, line, line + 1].some((i) => (messageOf(i) ?? own) !== own);
}
