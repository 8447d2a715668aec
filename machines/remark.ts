import type { Learned } from '../evidence/reading';

/** What a rule does beside its value: what it makes ssh print, and what its answer hangs on. Undefined where the reader says neither. */
export function remark({ details }: Learned): string | undefined {
  const { prints, depends } = details ?? {};
  const said = [
    prints?.linux && prints.linux === prints.macos ? `This makes ssh print “${prints.linux}”.` : undefined,
    prints && prints.linux !== prints.macos
      ? `This makes ssh print ${[prints.linux && `“${prints.linux}” on Linux`, prints.macos && `“${prints.macos}” on macOS`].filter(Boolean).join(', ')}.`
      : undefined,
    depends && (depends.startsWith('accepted') ? `A connection is ${depends}.` : `It depends on ${depends}.`),
  ].filter(Boolean);
  return said.length ? said.join(' ') : undefined;
}
