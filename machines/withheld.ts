import type { Part } from '../evidence';
import type { Withheld } from '../evidence/reading';

/** Why an output answers nothing, and what to do about it, behind its command. */
export const withheldWords: Readonly<Record<Withheld, string>> = {
  'needs-root': 'needs root rights to answer. Run it again with sudo.',
  'no-sudo': 'was asked for through sudo, which is not there. Run it again without that word: root needs none.',
  'sudo-lost':
    'was asked for through sudo, which lost its own rights there. Keep this session open, and do not restart. Become root in another way: a session that is still root, root at the console, the provider’s rescue system.',
  'full-disk-access':
    'needs Full Disk Access for this terminal, which sudo does not give. Switch Remote Login on in System Settings, General, Sharing.',
  'no-such-command': 'is not installed there.',
  'cut-off': 'is not whole. Run it again, and paste all of it.',
  filtered: 'was filtered, so a missing line proves nothing. Run it again without the filter.',
  unfilled:
    'was run with names in capitals that stand for your own values. Put those in, and run it again. CLIENT is your own address, as checkip.amazonaws.com shows it.',
  translated: 'answers in another language. Run it again with LC_ALL=C before it.',
};

/**
 * The outputs that were known and answer nothing, each with its command; where the same was answered elsewhere, nothing is missing. That
 * sudo is lost is said once, whatever was asked for through it, since no fix can be run with it.
 */
export function withheldIn(parts: readonly Part[]): { asked: string; why: Withheld }[] {
  const answered = new Set(parts.flatMap(({ command, reading }) => (reading.kind === 'read' ? [command] : [])));
  const found = parts.flatMap(({ command, asked = command, reading }) =>
    reading.kind === 'withheld' && (reading.why === 'sudo-lost' || !answered.has(command)) ? [{ asked, why: reading.why }] : [],
  );
  return [...new Map(found.map((one) => [one.why === 'sudo-lost' ? one.why : one.asked, one])).values()];
}
