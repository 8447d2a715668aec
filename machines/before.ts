import type { Evidence } from '../evidence';
import type { Fact, Known } from '../evidence/facts';
import { isPrivate } from '../evidence/values';
import { isUnfamiliar } from './platform';
import type { Question } from './questions';

/** What to ask before what else the server shows, and what to run where the question's own command was run already. */
export type Before = { fact: Fact; run?: Question['run'] };

/**
 * What is asked before anything else that the server shows: whose of the addresses that are banned is one's own, where a list is there and
 * nobody says it, or what the server is, where its commands do not run.
 *
 * @param told what the person says beside the text: nothing is asked twice
 */
export function beforeOf(
  { lines, parts, facts, context }: Pick<Evidence, 'lines' | 'parts' | 'facts' | 'context'>,
  told: Known = {},
): Before | undefined {
  const { client, server, host } = context;
  const listed = facts.some(({ fact, value, details }) => fact === 'ban' && value === 'unsure' && details?.saw);
  // A page on the Internet knows nothing of the address that one has in a private network.
  if (listed && !client && !told.ban && !isPrivate(server ?? host))
    return { fact: 'ban', run: { where: 'client', command: 'curl -4 https://checkip.amazonaws.com' } };
  return isUnfamiliar(lines, parts, facts) ? { fact: 'server-os' } : undefined;
}
