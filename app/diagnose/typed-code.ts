import { decode } from '@/evidence/code';
import type { Known } from '@/evidence/facts';
import { current, go, hold } from './state';

/** What a typed code stands for, or what is wrong with it, in words, and where. */
function seenBy(code: string): { known: Known; error?: undefined } | { known?: undefined; error: string } {
  const decoded = decode(code);
  if (decoded.kind === 'code') return { known: decoded.known };
  const { why, at, saw } = decoded;
  const words = {
    length: 'That is not the length of a code: it has eight characters, as in 11XX-GJ57.',
    symbol: `Character ${at}, “${saw}”, is in no code. Look at it again.`,
    check: at
      ? `Character ${at}, “${saw}”, looks wrong. Compare it with the other screen.`
      : 'Two or more characters are wrong or have changed places. Compare them with the other screen.',
    version: 'This code was made by another version of collect.sh. Fetch the one from this site, and run it again.',
  };
  return { error: words[why] };
}

/** Puts the answers that a code stands for in its place in the address. Answers with what is wrong with it, where it stands for none. */
export function takeCode(code: string): { code: string; words: string } | undefined {
  const { known, error } = seenBy(code);
  if (!known) return { code, words: error };
  const next = new URLSearchParams(location.search);
  next.delete('code');
  for (const [fact, value] of Object.entries(known)) next.set(fact, value);
  hold({ from: { ...current().from, ...Object.fromEntries(Object.keys(known).map((fact) => [fact, 'code'] as const)) } });
  go(next, 'replace');
}
