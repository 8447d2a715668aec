import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../../evidence';
import type { Context } from '../../evidence/reading';
import { isValue } from '../../machines/questions';

type Recording = { name: string; reader: string; text: string; context: Context };

/** Readers of tables of sockets: what is not in the table does not listen. */
const tables = new Set(['ss', 'netstat', 'lsof', 'sockstat', 'Get-NetTCPConnection']);

const root = 'tests/fixtures';

/** What was recorded, from the files of the readers' own tests. */
export const recordings: readonly Recording[] = readdirSync(root).flatMap((reader) =>
  readdirSync(`${root}/${reader}`)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const path = `${root}/${reader}/${file}`;
      const { context } = JSON.parse(readFileSync(path.replace(/\.txt$/, '.json'), 'utf8')) as { context?: Context };
      return { name: `${reader}/${file}`, reader, text: readFileSync(path, 'utf8'), context: context ?? {} };
    }),
);

/** Numbers below a bound, the same ones for the same seed. Source: mulberry32. */
export function random(seed: number) {
  let state = seed >>> 0;
  return (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Pick = ReturnType<typeof random>;
const of = <T>(list: readonly T[], pick: Pick) => list[pick(list.length)] as T;

/** The recording as somebody would paste it: behind a prompt, where the command is known. */
const pasted = ({ text, context: { command } }: Recording, pick: Pick) =>
  command && pick(4) ? `${of(['root@web1:~# ', 'alice@web1:~$ ', '$ ', 'PS C:\\> ', '@@ '], pick)}${command}\n${text}` : text;

/** The failure before it: only what is seen to be the server's proves anything of it. */
const failed = 'alice@laptop:~$ ssh root@web1\nssh: connect to host web1 port 22: Connection refused\n';

/** Leaves the end out, at a line's end or within a line. */
const cuts: readonly ((text: string, pick: Pick) => string)[] = [
  (text, pick) =>
    text
      .split('\n')
      .slice(0, 1 + pick(text.split('\n').length))
      .join('\n'),
  (text, pick) =>
    `${text
      .split('\n')
      .slice(0, 1 + pick(text.split('\n').length))
      .join('\n')}\n`,
  (text, pick) => text.slice(0, pick(text.length + 1)),
];

/** What chats, forums, terminals and people do to a text. */
const changes: readonly ((text: string, pick: Pick) => string)[] = [
  ...cuts,
  (text) => `${text}\n${text}`,
  (text, pick) => {
    const other = pasted(of(recordings, pick), pick).split('\n');
    return text
      .split('\n')
      .flatMap((line) => (pick(2) ? [line, other[pick(other.length)] as string] : [line]))
      .join('\n');
  },
  (text) => text.replace(/.{80}(?=.)/g, '$&\n'),
  (text) => text.replace(/\t/g, '        '),
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => text.replace(/^/gm, '> '),
  (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
  (text, pick) => `${text}\n${pasted(of(recordings, pick), pick)}`,
  (text, pick) => {
    const lines = text.split('\n');
    const at = pick(lines.length);
    return [...lines.slice(0, at), (lines[at] as string).slice(0, pick(80)), ...lines.slice(at + 1)].join('\n');
  },
  (text, pick) => {
    const lines = text.split('\n');
    lines.splice(pick(lines.length), 1 + pick(3));
    return lines.join('\n');
  },
];

const provesNothingListens = (text: string, context: Context) =>
  read(text, context).facts.some(({ fact, value, inferred }) => fact === 'listening' && value === 'no' && !inferred);

/**
 * Makes the input of a seed, reads it, and answers with what is wrong with the reading: an exception, too much time, a value outside
 * the closed list, a line that the paste does not have, or a cut that proves that nothing listens where the whole does not.
 */
export function probe(seed: number): { wrong?: string; text: string; name: string; took: number } {
  const pick = random(seed);
  const recording = of(recordings, pick);
  const { command: _command, ...context } = pick(2) ? recording.context : ({} as Context);
  const cutting = tables.has(recording.reader) && pick(2) === 0;
  const { command } = recording.context;
  const head = `${failed}root@web1:~# ${command ?? 'cat noted'}\n`;
  const whole = cutting ? `${head}${recording.text.trimEnd()}\nroot@web1:~# ` : pasted(recording, pick);
  let text = whole;
  if (cutting) text = head + of(cuts, pick)(recording.text, pick);
  else for (let n = 1 + pick(3); n > 0; n--) text = of(changes, pick)(text, pick);
  // Doubled twice over and joined: more than this tells nothing new.
  text = text.slice(0, 40_000);
  // The processor's time, since a machine has other things to do.
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const done = (wrong?: string) => ({ ...(wrong && { wrong }), text, name: recording.name, took: spent() });
  try {
    const { lines, facts, parts } = read(text, context);
    const took = spent();
    const all = [...facts, ...parts.flatMap(({ reading }) => (reading.kind === 'read' ? reading.facts : []))];
    const foreign = all.find(({ fact, value }) => !isValue(fact, value));
    if (foreign) return done(`${foreign.fact}=${foreign.value} is no value`);
    const nowhere = all.find(({ line }) => !Number.isInteger(line) || line < 1 || line > lines.length);
    if (nowhere) return done(`${nowhere.fact}=${nowhere.value} on line ${nowhere.line} of ${lines.length}`);
    const beyond = parts.find(({ from, to }) => from < 1 || to > lines.length);
    if (beyond) return done(`${beyond.command} took the lines ${beyond.from} to ${beyond.to} of ${lines.length}`);
    if (cutting && provesNothingListens(text, context) && !provesNothingListens(whole, context)) return done('a cut proves listening=no');
    return took > 500 ? done(`took ${Math.round(took)} ms`) : done();
  } catch (error) {
    return done(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
