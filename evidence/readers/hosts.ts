import { type Context, type Learned, linesOf, notMine, type Reading } from '../reading';
import { isAddress } from '../values';
import { bare, resolved } from './reach';

/** A row of the file, with the number that `grep -n` puts before it: an address and the names that lead to it. */
function rowOf(line: string): { address: string; names: string[] } | undefined {
  if (line.length > 1_000 || !/^\s*[\da-f:]/i.test(line)) return undefined;
  const [address = '', ...names] = line
    .replace(/^\d{1,5}:(?=\S)(?!:)/, '')
    .replace(/#.*$/, '')
    .trim()
    .split(/\s+/);
  return names.length && isAddress(bare(address)) ? { address: bare(address), names } : undefined;
}

/**
 * Reads `/etc/hosts` and its twin on Windows, as `cat`, `type` and `grep` show it: where does the client send the name that it dials?
 *
 *     127.0.0.1       localhost
 *     203.0.113.99    web1.example.net web1
 *
 * It is asked before any name server, and its first row for a name is tried first. Where ssh shows that it dialled another address, the
 * file was not asked. A server knows itself by its own name on a loopback address, so that only the client's file counts, and what
 * was shown nobody knows where is inferred. Source: hosts(5), nsswitch.conf(5).
 */
export function hosts(text: string, context: Context): Reading<'resolution'> {
  const named = /[/\\]etc[/\\]hosts\b(?!\.)/i.test(context.command ?? '');
  const rows = linesOf(text).flatMap((line, i) => {
    const row = rowOf(line);
    return row ? [{ ...row, line: i + 1 }] : [];
  });
  const [first] = rows;
  const { host = '', server, on } = context;
  const names = (row: (typeof rows)[number], name: string) => row.names.some((one) => one.toLowerCase() === name.toLowerCase());
  const shape = rows.some((row) => /^(?:127\.0\.0\.1|::1)$/.test(row.address) && (row.names.includes('localhost') || names(row, host)));
  if (!first || !(named || shape)) return notMine;
  const to = (rows.at(-1) as typeof first).line;
  const row = rows.find((one) => names(one, host));
  if (!row || on === 'server' || (server && server !== row.address)) return { kind: 'read', facts: [], from: first.line, to };
  const facts = resolved(host, row.address, row.line).map(
    (one): Learned<'resolution'> => (on === 'client' ? one : { ...one, inferred: true }),
  );
  return { kind: 'read', facts, from: first.line, to };
}
