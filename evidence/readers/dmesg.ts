import { type Context, isFiltered, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { journalctl } from './journalctl';
import { kernelHint, kernelNote } from './kernel-messages';

/**
 * `[    1.234567] `, seconds since the boot and not since 1970 as `ping -D` has them; `[Sat Nov 21 10:00:00 2026] ` with -T, and `kern
 * :warn  : ` before it with -x.
 */
const stamp = /^(?:[a-z]{2,8} *:[a-z]{2,6} *: )?\[(?: *\d{1,9}\.\d{6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [\d:]{8} \d{4})\] /;

/**
 * Reads `dmesg`: what the kernel says of sshd, of its own table of connections, and of what ufw blocked.
 *
 *     [ 5121.402233] nf_conntrack: nf_conntrack: table full, dropping packet
 *     [ 6034.118870] Out of memory: Killed process 812 (sshd) total-vm:15424kB, anon-rss:1024kB, file-rss:0kB
 *
 * The buffer reaches back to the boot, so that what it says may be over. The lines of ufw are read as in the journal.
 * Source: util-linux sys-utils/dmesg.c; for the messages kernel-messages.ts.
 */
export function dmesg(text: string, context: Context): Reading {
  const mine = program(context.command) === 'dmesg';
  const lines = linesOf(text);
  const facts = new Map<string, Learned>();
  let from = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (!stamp.test(line)) continue;
    from ||= i + 1;
    to = i + 1;
    const note = kernelHint.test(line) && kernelNote(line, i + 1, context);
    // The newest of a kind.
    if (note) facts.set(note.fact, note);
  }
  // Others may stamp their lines alike: a piece without its command is the kernel's where it says something that counts.
  if (from && (mine || facts.size || text.includes('BLOCK] IN='))) {
    const log = text.includes('BLOCK] IN=') ? journalctl(text, context) : notMine;
    if (log.kind === 'read') for (const one of log.facts) facts.set(one.fact, one);
    return { kind: 'read', facts: [...facts.values()], from, to };
  }
  if (!mine) return notMine;
  const denied = lines.findIndex((line) => /^dmesg: read kernel buffer failed: Operation not permitted$/.test(line));
  if (denied >= 0) return withheld('needs-root', denied + 1);
  const missing = lines.findIndex((line) => /\bdmesg: (?:command )?not found$/.test(line));
  if (missing >= 0) return withheld('no-such-command', missing + 1);
  return text.trim() || !isFiltered(context.command) ? notMine : withheld('filtered');
}
