import { type Context, type Learned, linesOf, notMine, program, type Reading, withheld } from '../reading';
import { itemsOf, textOf } from './powershell';
import { type Extent, type Socket, where } from './sockets';

type Answer = Reading<'server-os' | 'listening' | 'listener' | 'daemon' | 'place'>;

/** The port that a command line asks for, and whether only formatting stands behind it. */
function asked(command: string): { port?: number; listening: boolean; whole: boolean } {
  const [own = '', ...pipes] = command.split('|');
  const port = /\s-LocalPort\s+(\d{1,5})\b/i.exec(own)?.[1];
  const narrowed = /\s-(?:LocalAddress|RemoteAddress|RemotePort|OwningProcess|AppliedSetting|CimSession)\b/i.test(own);
  const formatted = pipes.every((pipe) => /^\s*(?:ft|fl|format-\w+|select|select-object|sort|sort-object|out-\w+)\b/i.test(pipe));
  return { ...(port && { port: Number(port) }), listening: /\s-State\s+["']?Listen/i.test(own), whole: !narrowed && formatted };
}

/**
 * Reads `Get-NetTCPConnection -State Listen` (table and list): where does something listen?
 *
 *     LocalAddress  LocalPort RemoteAddress  RemotePort State       AppliedSetting OwningProcess
 *     ------------  --------- -------------  ---------- -----       -------------- -------------
 *     ::            22        ::             0          Listen                     3648
 *
 * Nothing on the port is an error, and that error names the port; `-ea 0` hides it, so that silence only fits. With -LocalPort and
 * without LocalPort among the properties the port is that of the command line. The owner is a number; `Get-Process` beside it has the name.
 * Source: Microsoft Learn, Get-NetTCPConnection; the error is that of Cmdletization.
 */
export function getNetTcpConnection(text: string, context: Context): Answer {
  const command = context.command ?? '';
  const mine = program(command).toLowerCase() === 'get-nettcpconnection';
  const { port: only, listening, whole } = asked(command);
  const wanted = context.port ?? 22;
  const lines = linesOf(text);
  const items = itemsOf(lines).filter((one) => one.fields.has('LocalAddress') && (one.fields.has('LocalPort') || (mine && only)));
  const read = (facts: Learned<'listening' | 'listener' | 'daemon' | 'place'>[], from: number, to: number): Answer => ({
    kind: 'read',
    facts: [{ fact: 'server-os', value: 'windows', line: from }, ...facts],
    from,
    to,
  });

  const nothing = lines.findLastIndex((line) => /^Get-NetTCPConnection ?: No (?:matching )?MSFT_NetTCPConnection objects found/.test(line));
  if (nothing >= 0 && nothing + 1 > (items.at(-1)?.to ?? 0)) {
    // The console wraps the message: `… WHERE ((LocalPort = 22))`, or `property 'LocalPort' equal to '22'`.
    const message = lines
      .slice(nothing, nothing + 4)
      .join(' ')
      .slice(0, 1_000);
    const named = /LocalPort(?: = |' equal to ')(\d{1,5})/.exec(message)?.[1] ?? only;
    const inferred = context.port === undefined;
    const told = Number(named) === wanted && !/\(State = (?!2\))/.test(message);
    const value = told ? 'no' : 'unsure';
    return read(
      [{ fact: 'listening', value, line: nothing + 1, ...(told && inferred && { inferred }), details: { port: wanted } }],
      nothing + 1,
      nothing + 1,
    );
  }
  if (!items.length) {
    if (!mine || text.trim()) return notMine;
    // Without -ea 0 nothing is an error; with it, other errors are hidden too.
    if (!/\s-(?:ea|erroraction)\b/i.test(command) || only !== wanted || !listening || !whole) return withheld('cut-off');
    return {
      kind: 'read',
      facts: [{ fact: 'listening', value: 'no', line: 0, inferred: true, details: { port: wanted } }],
      from: 1,
      to: 1,
    };
  }
  const listens = items.filter((one) => (one.fields.has('State') ? /^(?:listen|2$)/.test(textOf(one, 'State')) : listening));
  const names = new Map(
    itemsOf(lines).flatMap((one) => {
      const [id, name] = [one.fields.get('Id')?.value, one.fields.get('ProcessName')?.value];
      return id && name ? [[id, name] as const] : [];
    }),
  );
  const sockets = listens.map((one): Socket => {
    const owner = names.get(one.fields.get('OwningProcess')?.value ?? '');
    const port = Number(one.fields.get('LocalPort')?.value ?? only);
    return { line: one.from, address: one.fields.get('LocalAddress')?.value.replace(/%.*$/, '') ?? '', port, owners: owner ? [owner] : [] };
  });
  const ports = new Set(sockets.map(({ port }) => port));
  let extent: Extent = 'part';
  if (mine && whole && (only === undefined || only === wanted)) extent = sockets.length ? 'whole' : 'part';
  // Rows of one port alone were asked for by that port.
  else if (!mine && ports.size > 1) extent = 'likely';
  const from = items[0]?.from ?? 1;
  return read(where(sockets, context, { extent, line: from, dual: 'any' }), from, items.at(-1)?.to ?? from);
}
