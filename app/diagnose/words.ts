import type { Finding } from '@/machines/findings';

export const wheres = { client: 'On your computer', server: 'On the server' } as const;

/** How sure a finding is, in the words of the page. */
export const how = ({ certainty, because }: Finding) =>
  certainty === 'proven' ? `Proven by line ${because.findLast(({ line }) => line > 0)?.line}` : 'Fits what you gave';

export const notFetched = 'This could not be fetched. Press “Read it” again once you are online.';

export const nothingThere = 'There is nothing to read yet: put in what the terminal printed.';
