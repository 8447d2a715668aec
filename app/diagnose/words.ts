import type { Finding } from '@/machines/findings';

export const wheres = { client: 'On your computer', server: 'On the server' } as const;

/** How sure a finding is, in the words of the page. */
export const how = ({ certainty, because }: Finding) =>
  certainty === 'proven' ? `Proven by line ${because.findLast(({ line }) => line > 0)?.line}` : 'Fits what you gave';

/** How much of a case this browser keeps. */
export const keptWords = {
  whole: 'This case stays in this browser, and nowhere else, until you forget it.',
  tab: 'This browser keeps no more. The case stays in this tab, and is gone when the tab is closed.',
  facts: 'The text is more than this browser keeps. The answers stay in it; the text is gone after a reload.',
  nothing: 'This browser keeps nothing for this page. The answers are in the address; the text is gone after a reload.',
} as const;

export const nothingRead =
  'Nothing in this text tells why a connection fails. Paste the lines as the terminal printed them, or answer the question.';
export const nothingThere = 'There is nothing to read yet: put in what the terminal printed.';
