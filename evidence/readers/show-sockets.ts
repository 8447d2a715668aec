import type { Context, Learned } from '../reading';
import { endpoint, type Socket, where } from './sockets';

/** The headings of a table of sockets, and whose they are. */
const tables = [
  [/^Prot +Local Address +Foreign Address +Service +State$/, 'cisco-ios'],
  [/^TCB +Local Address +Foreign Address +\(state\)$/, 'cisco-ios'],
  [/^Protocol +Socket +(?:State +)?Local Address +Foreign Address(?: +State)?$/, 'cisco-asa'],
] as const;
const row = /^ *(?:tcp|TCP|udp|UDP|SSL|D?TLS|SCTP|[\dA-F]{8,16}) +\S/;

/**
 * What a Cisco device itself listens on: `show control-plane host open-ports` and `show tcp brief all` of IOS, and of an ASA
 * `show asp table socket`.
 *
 *     Prot        Local Address      Foreign Address                  Service    State
 *      tcp                 *:22                  *:0               SSH-Server   LISTEN
 *
 * Without `all`, the second of them lists connections alone, and the pasted device may be another than the one that is dialled, so
 * that absence is inferred. Source: Cisco IOS and ASA command references.
 *
 * @returns the facts, and the first and last line of the table; undefined where there is none
 */
export function showSockets(lines: readonly string[], context: Context) {
  let at = -1;
  let os: (typeof tables)[number][1] = 'cisco-ios';
  lines.forEach((line, i) => {
    const found = line.length < 200 ? tables.find(([heading]) => heading.test(line.trim())) : undefined;
    if (found) [at, os] = [i, found[1]];
  });
  if (at < 0) return undefined;
  let to = at + 1;
  let listed = 0;
  const sockets: Socket[] = [];
  for (let i = at + 1; i < lines.length && (row.test(lines[i] as string) || !lines[i]?.trim()); i++) {
    const line = (lines[i] as string).slice(0, 300);
    if (!line.trim()) continue;
    to = i + 1;
    const words = line.trim().split(/ +/);
    if (!words.includes('LISTEN') || /^udp$/i.test(words[0] as string)) continue;
    listed++;
    const local = words.slice(1).find((word) => /[:.]\d{1,5}$/.test(word));
    if (local) sockets.push({ line: i + 1, ...endpoint(local, /:\d+$/.test(local) ? ':' : '.'), owners: [] });
  }
  const extent = listed ? 'likely' : 'part';
  const facts: Learned<'server-os' | 'listening' | 'listener' | 'daemon' | 'place'>[] = [
    { fact: 'server-os', value: os, line: at + 1, inferred: true },
    ...where(sockets, context, { extent, line: at + 1, dual: 'star' }),
  ];
  const before = /^Active internet connections/.test(lines[at - 1] ?? '') ? 1 : 0;
  return { facts, from: at + 1 - before, to };
}
