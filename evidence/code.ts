import type { Fact, Known, Value } from './facts';

/** One thing that the collector's shell can see for sure: its name and its words, as `--code` shows them, and what each makes known. */
type Observation = { name: string; words: readonly { word: string; known: Known }[] };

/** An observation that is one fact; `unsure` stands first, and makes nothing known, so that the question is asked. */
const seen = <F extends Fact>(fact: F, ...values: Value<F>[]): Observation => ({
  name: fact,
  words: [{ word: 'unsure', known: {} }, ...values.map((value) => ({ word: value, known: { [fact]: value } as Known }))],
});

/**
 * What a code of version 1 holds, in this order. A place in these lists is a number in the codes that people have on their screens:
 * whoever changes a list changes the version.
 */
export const observations: readonly Observation[] = [
  seen('server-os', 'linux', 'raspberry-pi', 'macos', 'termux'),
  seen('listening', 'yes', 'elsewhere', 'loopback', 'no'),
  seen('listener', 'sshd', 'systemd', 'other'),
  seen('service', 'running', 'stopped', 'failed', 'start-limit', 'socket-limit', 'masked', 'absent'),
  seen(
    'startup',
    'clean',
    'config',
    'host-keys-missing',
    'host-keys-unreadable',
    'privsep-user',
    'library',
    'address-in-use',
    'address-absent',
    'bind-denied',
    'killed',
  ),
  seen('configured-port', 'this', 'other'),
  seen('socket-port', 'generated', 'override'),
  {
    name: 'firewall',
    words: [
      { word: 'unsure', known: {} },
      { word: 'none', known: { packet: 'accept' } },
      { word: 'ufw-drops', known: { packet: 'drop', firewall: 'ufw' } },
      { word: 'ufw-rejects', known: { packet: 'reject-port', firewall: 'ufw' } },
      { word: 'ufw-limits', known: { packet: 'conditional', firewall: 'ufw' } },
      { word: 'firewalld-prohibits', known: { packet: 'reject-prohibited', firewall: 'firewalld', zone: 'default' } },
      { word: 'firewalld-drops', known: { packet: 'drop', firewall: 'firewalld', zone: 'drop' } },
      { word: 'firewalld-blocks', known: { packet: 'reject-prohibited', firewall: 'firewalld', zone: 'block' } },
    ],
  },
  seen('ban', 'no'),
  seen('disk', 'free', 'full', 'no-inodes'),
  seen('daemon', 'frozen'),
];

/** Crockford's base 32: no I, L, O or U, so that a code survives being read off a screen and typed. */
export const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const version = 1;
/** How many symbols a code has: the version, the observations as one number, the two that check the others. */
export const length = 8;
const data = 5;

/** Twice a symbol in the field of 32 elements, as polynomials over the bits, modulo x⁵ + x² + 1. */
const twice = (symbol: number) => (symbol * 2) ^ (symbol > 15 ? 37 : 0);

export type Decoded =
  | { kind: 'code'; known: Known }
  /** `at` is the place of the character that is wrong, from 1, and `saw` that character, where the check tells. */
  | { kind: 'wrong'; why: 'length' | 'symbol' | 'check' | 'version'; at?: number; saw?: string };

/**
 * Reads a code that the collector printed and somebody typed: small letters, blanks and hyphens do not matter, O is 0, I and L are 1.
 *
 * The last two symbols make the sum of all symbols 0, and their sum weighted by powers of two in the field of 32 elements. So one wrong
 * character is always caught and its place is known; any two wrong ones, two in each other's place among them, are always caught. It
 * is a Reed-Solomon code with two check symbols. Nothing is corrected: the place is named, and the person looks again.
 */
export function decode(text: string): Decoded {
  const typed = [...text.toUpperCase().replace(/[\s·.–—-]/g, '')];
  const read = typed.map((one) => symbols.indexOf(one.replace('O', '0').replace(/[IL]/, '1')));
  const strange = read.indexOf(-1);
  if (strange >= 0) return { kind: 'wrong', why: 'symbol', at: strange + 1, saw: typed[strange] };
  if (read.length !== length) return { kind: 'wrong', why: 'length' };
  const sum = read.reduce((all, one) => all ^ one, 0);
  const weighted = read.reduce((all, one) => twice(all) ^ one, 0);
  if (sum || weighted) {
    // With one wrong symbol the weighted sum is the plain one times the weight of its place.
    let turned = sum;
    let at = length;
    while (at > 0 && turned !== weighted) {
      turned = twice(turned);
      at--;
    }
    return sum && at > 0 ? { kind: 'wrong', why: 'check', at, saw: typed[at - 1] } : { kind: 'wrong', why: 'check' };
  }
  if (read[0] !== version) return { kind: 'wrong', why: 'version' };
  let number = read.slice(1, 1 + data).reduce((all, one) => all * 32 + one, 0);
  let known: Known = { console: 'yes' };
  for (const { words } of observations.toReversed()) {
    known = { ...words[number % words.length]?.known, ...known };
    number = Math.floor(number / words.length);
  }
  // A number beyond the last combination was made by nobody.
  return number ? { kind: 'wrong', why: 'version' } : { kind: 'code', known };
}
