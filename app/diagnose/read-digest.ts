import { read } from '@/evidence';
import type { Digest } from './digest';

/** Reads a paste to its digest. */
export function digestOf(text: string): Digest {
  const { facts, context, unread, lines, parts } = read(text);
  const near = new Set<number>();
  for (const { line } of facts) for (let n = line - 3; n <= line + 3; n++) near.add(n);
  const spans = parts.flatMap(({ reading }) => (reading.kind === 'read' ? [reading] : []));
  const isRead = (line: number) => spans.some(({ from, to }) => from <= line && line <= to);
  const shown = lines.flatMap((text, i) => {
    const line = i + 1;
    const keep = lines.length <= 200 || line <= 3 || near.has(line);
    return keep ? [{ line, text: text.slice(0, 2000), read: !text.trim() || isRead(line) }] : [];
  });
  // Where the same was answered elsewhere, nothing is missing.
  const answered = new Set(parts.flatMap(({ command, reading }) => (reading.kind === 'read' ? [command] : [])));
  const withheld = new Map(
    parts.flatMap(({ command, asked = command, reading }) =>
      reading.kind === 'withheld' && !answered.has(command) ? [[asked, { asked, why: reading.why }]] : [],
    ),
  );
  return { withheld: [...withheld.values()], facts, context, unread, count: lines.length, lines: shown };
}
