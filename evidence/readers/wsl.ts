import { type Context, linesOf, notMine, program, type Reading, withheld } from '../reading';

/** Machines that other programs keep for themselves: nobody runs a server of their own in them. */
const inner = /^(?:docker-desktop|rancher-desktop|podman-)/;

/**
 * Reads `wsl -l -v`: is there a Linux under Windows with an address of its own?
 *
 *       NAME            STATE           VERSION
 *     * Ubuntu          Running         2
 *       docker-desktop  Stopped         2
 *
 * Version 2 is a virtual machine behind NAT, version 1 shares the network of Windows. That there is one does not say that it is the
 * server, so this only fits. The list is UTF-16: copied from a file it has a NUL between the letters, which is taken off before.
 * Source: Microsoft Learn, Basic commands for WSL.
 */
export function wsl(text: string, context: Context): Reading<'place'> {
  const mine = /^wsl(?:\.exe)?$/i.test(program(context.command));
  const lines = linesOf(text);
  const heading = lines.findLastIndex((line) => /^\s*NAME\s+STATE\s+VERSION\s*$/.test(line)) + 1;
  if (!heading) {
    if (!mine) return notMine;
    const none = lines.findIndex((line) => /^Windows Subsystem for Linux has no installed distributions/.test(line));
    if (none >= 0) return { kind: 'read', facts: [], from: none + 1, to: none + 1 };
    return text.trim() ? notMine : withheld('cut-off');
  }
  let to = heading;
  let found: { line: number; saw: string } | undefined;
  for (const line of lines.slice(heading)) {
    const [, star, name = '', version] = /^\s*(\*)?\s*(\S+)\s+\S+\s+([12])\s*$/.exec(line.slice(0, 300)) ?? [];
    if (!version) break;
    to++;
    // The star marks the one that `wsl` alone starts.
    if (version === '2' && !inner.test(name) && (!found || star)) found = { line: to, saw: line.trim() };
  }
  if (!found) return { kind: 'read', facts: [], from: heading, to };
  const { line, saw } = found;
  return { kind: 'read', facts: [{ fact: 'place', value: 'wsl', line, inferred: true, details: { saw } }], from: heading, to };
}
