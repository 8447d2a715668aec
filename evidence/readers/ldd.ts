import { type Context, type Learned, linesOf, notMine, program, type Reading } from '../reading';

type Facts = Learned<'startup' | 'service'>[];

/** glibc: a row without an answer, and a library that is too old. musl: a library that is not there. */
const missing = /^\s+\S+ => not found$/;
const older = /^(\S+): \S+: version `[^']+' not found \(required by (\S+)\)$/;
const musl = /^Error loading shared library (\S+): .* \(needed by (\S+)\)$/;
const row = /^\s+(?:\S+ => \S+|\S+) \(0x[\da-f]+\)$/;

/**
 * Reads `ldd /usr/sbin/sshd`: does it find the libraries that it needs?
 *
 *     libcrypto.so.3 => not found
 *
 * What is not found ends every start before sshd says a word. Where the command is not seen, the program may be another one. That it is
 * linked with libwrap says that hosts.deny may count, and nothing more. Source: glibc elf/ldd.bash.in; musl ldso/dynlink.c.
 */
export function ldd(text: string, context: Context): Reading<'startup' | 'service'> {
  const command = context.command ?? '';
  const mine = program(command) === 'ldd';
  const sshd = mine && /\bsshd\b/.test(command) && !/\bldd\s+\S*\/ssh(?:\s|$)/.test(command);
  const facts: Facts = [];
  let from = 0;
  let to = 0;
  linesOf(text).forEach((line, i) => {
    if (line.length > 400) return;
    const named = older.exec(line) ?? musl.exec(line);
    const lost = missing.test(line) || named;
    const absent = mine && /^ldd: \/\S*\/sshd: No such file or directory$/.test(line);
    const own = lost || absent || row.test(line) || (mine && /^\s*(?:statically linked|not a dynamic executable)$/.test(line));
    if (!own) return;
    from ||= i + 1;
    to = i + 1;
    const other = named && !/\/sshd(?:-\w+)?$/.test(named[2] as string) && !sshd;
    const saw = line.trim();
    if (lost && !other && !facts.length)
      facts.push({ fact: 'startup', value: 'library', line: i + 1, details: { saw }, ...(!sshd && { inferred: true }) });
    if (absent) facts.push({ fact: 'service', value: 'absent', line: i + 1, inferred: true, details: { saw } });
  });
  if (!from || (!mine && !facts.length)) return notMine;
  return { kind: 'read', facts, from, to };
}
