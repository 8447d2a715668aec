import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';

/** Where sshd, its log and the home directories write. */
const places = /^\/(?:|run(?:\/sshd)?|var(?:\/(?:log|run|empty|lib))?|etc|root|home|tmp|System\/Volumes\/Data)$/;
/** Images are as large as what they hold: always full. An automounter has no size. */
const image = /^(?:map |\/dev\/loop|\S*(?:squashfs|iso9660))/;

/**
 * Reads `df`, `df -h` and `df -i`: is there room where sshd writes?
 *
 *     Filesystem      Size  Used Avail Use% Mounted on
 *     /dev/sda1        20G   20G     0 100% /
 *
 * `-i` counts inodes (`IUse%`), and BSD and macOS show both in one row (`Capacity`, `%iused`). A long device name puts its numbers
 * on the next line. Percentages are rounded up, so 100 % with something available is not quite full; snap's images are always at
 * 100 %. Source: coreutils src/df.c.
 */
export function df(text: string, context: Context): Reading<'disk'> {
  const mine = program(context.command) === 'df';
  let kinds: ('full' | 'no-inodes')[] = [];
  let from = 0;
  let to = 0;
  let device = '';
  let root: number | undefined;
  const tight = new Map<string, Learned<'disk'>>();
  linesOf(text).forEach((line, i) => {
    const words = line.trim().split(/\s+/);
    // In another language the headings differ, and one of them still ends with a percent sign.
    if (/^Filesystem\s.*\sMounted on$/.test(line.trimEnd()) || (mine && !kinds.length && words.length > 4 && /\D%(?:\s|$)/.test(line))) {
      kinds = words.filter((word) => /%|^Capacity$/.test(word)).map((word) => (/^I|^%i/.test(word) ? 'no-inodes' : 'full'));
      from ||= i + 1;
      to = i + 1;
      return;
    }
    if (!kinds.length) return;
    const numbers = words.map((word, at) => ({ word, at })).filter(({ word }) => /^(?:\d+%|-)$/.test(word));
    const last = numbers.at(-1);
    const mount = last ? words.slice(last.at + 1).join(' ') : '';
    if (!mount.startsWith('/')) {
      device = words.length === 1 ? (words[0] as string) : '';
      return;
    }
    to = i + 1;
    const name = /^\s/.test(line) ? device : line;
    if (!places.test(mount) || image.test(name)) return;
    if (mount === '/') root = i + 1;
    numbers.slice(-kinds.length).forEach(({ word, at }, column) => {
      const value = kinds[column] as 'full' | 'no-inodes';
      const left = words[at - 1] ?? '';
      if (word !== '100%') tight.delete(value + mount);
      else {
        const one: Learned<'disk'> = { fact: 'disk', value, line: i + 1, details: { where: mount, saw: line.trim() } };
        tight.set(value + mount, /^0\D*$/.test(left) ? one : { ...one, inferred: true });
      }
    });
  });
  if (!from) return notMine;
  const [worst] = [...tight.values()].sort((a, b) => Number(a.inferred ?? false) - Number(b.inferred ?? false));
  const facts: Learned<'disk'>[] = worst ? [worst] : root ? [{ fact: 'disk', value: 'free', line: root }] : [];
  return { kind: 'read', facts, from, to };
}
