import { type Context, type Learned, linesOf, notMine, type Reading, withheld } from '../reading';
import { bannerOf, errnoOf, guessed, isLoopback, isPublicServer, isTarget, lookupOf, resolved } from './reach';

/**
 * Reads `telnet HOST PORT` of Linux (netkit, inetutils, BusyBox), macOS, BSD and Windows: does a connection come about, and who speaks?
 *
 *     Trying 203.0.113.7...
 *     Connected to web1.
 *     Escape character is '^]'.
 *     SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u10
 *     Connection closed by foreign host.
 *
 * A connection proves that the address answers, never that SSH works. The port stands on the command line only: without it, that the
 * right one was dialled is an assumption, and without one on it, it was telnet's own. Complaints may stand before `Trying`, because
 * they come by another stream. Source: inetutils telnet/commands.c.
 */
export function telnet(text: string, context: Context): Reading<'symptom' | 'resolution' | 'egress' | 'alive' | 'banner' | 'admission'> {
  const words = /(?:^|[\s|(/])telnet(?:\.exe)?((?:\s+\S+)*)/
    .exec(context.command ?? '')?.[1]
    ?.trim()
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'));
  const lines = linesOf(text);
  let trying: { line: number; address: string } | undefined;
  let connected: { line: number; host: string } | undefined;
  let failed: { line: number; why: string } | undefined;
  let lookup: { line: number; host: string; why: string } | undefined;
  let shut: { line: number; host: string; port: number; why: string } | undefined;
  let prompted = 0;
  let from = 0;
  let to = 0;
  lines.forEach((raw, i) => {
    const line = raw.trim();
    const n = i + 1;
    const address = /^Trying ([\da-f.:]{3,45}|\S{1,80}?)(?:\.{3}| \.\.\.)$/i.exec(line)?.[1];
    const host = /^Connected to (\S+?)\.$/.exec(line)?.[1];
    const why =
      /^telnet: (?:Unable to connect to remote host|connect to address \S+|can't connect to remote host \([^)]*\)): (.*)/.exec(line)?.[1] ??
      /^Connection failed: (.*)/.exec(line)?.[1];
    // Windows' says no more of a refusal than of silence.
    const windows = /^Connecting To (\S{1,255}?)\.{3}Could not open connection to the host, on port (\d{1,5}): (Connect failed)/.exec(line);
    const name =
      /^(?:telnet: could not resolve |Server lookup failure: +)(\S+?)[:/]\w+[:,] (.*)/.exec(line) ??
      /^telnet: (\S+): ((?:Name or|nodename|Temporary|No address|Unknown).*)/.exec(line) ??
      /^telnet: (bad) address '(.*)'/.exec(line);
    if (windows) {
      shut = { line: n, host: windows[1] as string, port: Number(windows[2]), why: windows[3] as string };
    } else if (address) trying = { line: n, address };
    else if (host) connected = { line: n, host };
    else if (why !== undefined) failed = { line: n, why };
    else if (name)
      lookup =
        name[1] === 'bad' ? { line: n, host: name[2] ?? '', why: 'unknown host' } : { line: n, host: name[1] ?? '', why: name[2] ?? '' };
    else if (/^Escape character is /.test(line)) prompted = n;
    else if (!/^Connection closed by foreign host\.$/.test(line)) return;
    from ||= n;
    to = n;
  });
  if (!trying && !lookup && !shut && !(failed && words)) {
    const absent =
      words && /telnet['’]?: (?:command )?(?:not found|No such file)|'telnet' is not recognized|command not found: telnet/.test(text);
    return absent ? withheld('no-such-command', 1) : notMine;
  }

  const facts: Learned<'symptom' | 'resolution' | 'egress' | 'alive' | 'banner' | 'admission'>[] = [];
  failed ??= shut;
  const host = words?.[0] ?? shut?.host ?? connected?.host ?? lookup?.host ?? trying?.address ?? '';
  const port = shut?.port ?? (words ? (words[1] === 'ssh' ? 22 : Number(words[1] ?? 23)) : undefined);
  const wrong = port !== undefined && port !== (context.port ?? 22);
  const details = { ...(port && { port }), host };
  if (isPublicServer(host)) {
    if (port === 22 && (connected || failed))
      facts.push({
        fact: 'egress',
        value: connected ? 'open' : 'blocked',
        line: (connected ?? failed)?.line as number,
        ...(!connected && { inferred: true }),
      });
    return { kind: 'read', facts, from, to };
  }
  const same = isTarget(context, host, trying?.address);
  if (same === false) return { kind: 'read', facts, from, to };
  const guess = port === undefined ? { inferred: true as const } : guessed(context, same);

  if (lookup) {
    const { value, inferred } = lookupOf(lookup.why);
    const said = { host: lookup.host, saw: lookup.why };
    facts.push({ fact: 'symptom', value: 'name', line: lookup.line, details: said });
    facts.push({ fact: 'resolution', value, line: lookup.line, details: said, ...(inferred && { inferred }) });
  } else if (connected && !isLoopback(trying?.address ?? ''))
    facts.push({ fact: 'alive', value: 'yes', line: connected.line, details, ...guessed(context, same) });
  else if (failed && !connected && !wrong) {
    const why = errnoOf(failed.why);
    const inferred = why?.inferred || guess.inferred;
    facts.push({
      fact: 'symptom',
      value: why?.symptom ?? 'unsure',
      line: failed.line,
      details: { ...details, saw: failed.why },
      ...(inferred && { inferred }),
    });
  }
  if (trying) facts.push(...resolved(host, trying.address, trying.line));
  if (connected && prompted && !wrong) {
    const next = lines.findIndex((line, i) => i >= prompted && line.trim());
    const said = next < 0 ? '' : (lines[next] as string).trim();
    // What a keyboard interrupts, and what a pipe's end cuts off, has not been waited for.
    if (!said || /^Connection closed by foreign host\.$/.test(said))
      facts.push({ fact: 'banner', value: 'nothing', line: prompted, inferred: true });
    else if (!/^\^|^telnet> |^Connection closed/.test(said)) {
      facts.push(...bannerOf(said, next + 1).map((one) => ({ ...one, ...guess })));
      to = Math.max(to, next + 1);
    }
  }
  return { kind: 'read', facts, from, to };
}
