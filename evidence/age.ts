import type { Piece } from './split';

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const month = (name: string) => months.indexOf(name) / 3;
/** Logs leave out the year, so that times are minutes of one, and the year is a ring of months that all have 31 days. */
const minutes = (m: number, day: string, clock: string) =>
  ((m * 31 + Number(day)) * 24 + Number(clock.slice(0, 2))) * 60 + Number(clock.slice(3, 5)) + Number(clock.slice(6, 8)) / 60;
const year = 12 * 31 * 24 * 60;
const day = 24 * 60;

/** `Nov 20 10:12:44`, `2026-11-20T10:12:44…`, `2026-11-20 10:12:44,123`, `[Fri Nov 20 10:12:44 2026]`: when a row of a log was written. */
const row = /^(?:\[[A-Z][a-z]{2} )?([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d)|^\d{4}-(\d\d)-(\d\d)[T ](\d\d:\d\d:\d\d)/;
/** `Fri Nov 20 10:12:44 UTC 2026`, `Fri 20 Nov 2026 10:12:44 AM UTC`, `2026-11-20T10:12:44+00:00`: what `date` prints. */
const clock =
  /^[A-Z][a-z]{2},? (?:([A-Z][a-z]{2}) +(\d\d?)|(\d\d?) ([A-Z][a-z]{2}))(?: \d{4})?,? (\d\d:\d\d):\d\d(?: [AP]M)?(?: [\w+-]{1,6})?(?: \d{4})?$|^\d{4}-(\d\d)-(\d\d)[T ](\d\d:\d\d)/;

/** When a row of a log was written, in minutes; undefined where it does not say. */
export function writtenAt(text: string): number | undefined {
  const found = row.exec(text.slice(0, 80));
  if (!found) return undefined;
  const [, name, on, at, m, d, t] = found;
  const known = name ? month(name) : Number(m) - 1;
  return known >= 0 && Number.isInteger(known) ? minutes(known, on ?? (d as string), at ?? (t as string)) : undefined;
}

/** The time of the paste, where somebody ran `date`. */
export function nowIn(pieces: readonly Piece[]): number | undefined {
  const first = ({ text }: Piece) => text.trim().split('\n', 1)[0]?.trim() ?? '';
  const asked = pieces.findLast((piece) => /^date\b/.test(piece.command ?? '') && clock.test(first(piece)));
  const said = asked && first(asked);
  const [, name, on, late, other, at, m, d, t] = clock.exec(said ?? '') ?? [];
  if (!said) return undefined;
  const known = m ? Number(m) - 1 : month(name ?? other ?? '');
  return minutes(known, on ?? late ?? d ?? '0', at ?? t ?? '00:00');
}

/** Since when a unit runs: `Active: active (running) since Fri 2026-11-20 10:12:44 UTC; 3min ago`. */
const since = /^\s*Active: active \(running\) since [A-Z][a-z]{2} (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/;

/** When what runs was started, in minutes, as its unit's status has it. */
export const startedAt = (text: string): number | undefined => {
  const [, at] = since.exec(text.slice(0, 100)) ?? [];
  return at === undefined ? undefined : writtenAt(at);
};

/**
 * Was a row written longer before another time than what it tells of lasts? Then it tells of another connection than the one at hand.
 *
 * @param lasts in minutes
 */
export function isOld(written: number, now: number | undefined, lasts = day): boolean {
  if (now === undefined) return false;
  const age = (now - written + year) % year;
  // A clock may be behind by its time zone.
  return age > lasts && age < year - day;
}

/** Was a row written before something that happened since? Of two times within half a year it is known which was first. */
export function isBefore(written: number, then: number): boolean {
  const age = (then - written + year) % year;
  return age > 0 && age < year / 2;
}
