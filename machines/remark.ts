import type { Learned } from '../evidence/reading';

const listed = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ').replace(/, ([^,]*)$/, ' and $1');

/**
 * What is said of a fact beside its value: what a rule makes ssh print, what its answer hangs on, and which servers failed beside the one
 * that a message is about. Undefined where the reader says nothing of it.
 */
export function remark({ fact, value, details }: Learned): string | undefined {
  const { prints, depends, besides, host, address, table, saw = '' } = details ?? {};
  const said = [
    fact === 'login' && value === 'key' && /^Load key |are too open/.test(saw)
      ? 'ssh leaves a file out that it cannot use: the server never saw this key.'
      : undefined,
    prints?.linux && prints.linux === prints.macos ? `This makes ssh print “${prints.linux}”.` : undefined,
    prints && prints.linux !== prints.macos
      ? `This makes ssh print ${[prints.linux && `“${prints.linux}” on Linux`, prints.macos && `“${prints.macos}” on macOS`].filter(Boolean).join(', ')}.`
      : undefined,
    depends &&
      (depends.startsWith('accepted')
        ? `A connection is ${depends}.${depends.startsWith('accepted only') ? ' If you come from there, these rules let you in.' : ''}`
        : `It depends on ${depends}.`),
    table && `The table ${table} of pf holds ${address}. As root, this takes it out: pfctl -t ${table} -T delete ${address}`,
    besides && `${listed(besides)} failed here, too. This is about ${host ?? address}: for another one, paste its lines alone.`,
  ].filter(Boolean);
  return said.length ? said.join(' ') : undefined;
}
