import { type Context, isFiltered, type Learned, linesOf, notMine, type Reading } from '../reading';
import { endpoint, type Socket, where } from './sockets';

type Facts = Learned<'listening' | 'listener' | 'service'>[];

const own = /^(?:ssh|sshd)\.(?:service|socket)$/;
/** Which of the three lists begins here, by its heading. */
const headings = {
  sockets: /^LISTEN\s+(?:TYPE\s+)?UNIT\s+ACTIVATES\s*$/,
  files: /^UNIT FILE\s+STATE(?:\s+(?:VENDOR )?PRESET)?\s*$/,
  jobs: /^\s*JOB\s+UNIT\s+TYPE\s+STATE\s*$/,
};
const footer = /^(?:\d+ (?:sockets|unit files|jobs) listed\.|Pass --all to see .*|No jobs running\.)$/;

type Row = { unit: string; line: number; words: string[] };

/**
 * What systemd's own sockets for sshd say. Others may be held by sshd itself, so one that is missing says nothing.
 *
 * @param active whether all of them are known to listen
 */
export function heldBySystemd(sockets: readonly Socket[], active: boolean, context: Context): Facts {
  // systemd's own [::] takes both families, unless the unit says otherwise.
  const held = sockets.map((one) => (one.address === '::' ? { ...one, address: '*' } : one));
  const [first] = held;
  if (!first) return [];
  if (held.some(({ port }) => port === (context.port ?? 22))) {
    const facts = where(held, context, { extent: 'likely', line: first.line, dual: 'any' }) as Facts;
    return active ? facts : facts.map((one) => ({ ...one, inferred: true }));
  }
  const { line, address, port } = first;
  const details = { port, address, saw: 'systemd' };
  // A port that somebody wrote or sshd's settings made: sshd itself may well listen on the one that is dialled.
  if (port !== 22) return [{ fact: 'listening', value: 'unsure', line, details }];
  return [
    { fact: 'listening', value: 'elsewhere', line, inferred: true, details },
    { fact: 'listener', value: 'systemd', line, inferred: true, details: { saw: 'systemd' } },
  ];
}

/** The sockets of sshd in the list. Only its end tells that those that do not listen are left out. */
const socketsOf = (rows: readonly Row[]): Socket[] =>
  rows.flatMap(({ unit, line, words }) => {
    const { address, port } = endpoint(words[0] as string);
    const stream = words[1] === 'Stream' || words[1] === unit;
    return unit.endsWith('.socket') && stream && port ? [{ line, address, port, owners: ['systemd'] }] : [];
  });

/** What is set to start. A service that is disabled beside a socket that is enabled is healthy, and what is set off may run all the same. */
function files(rows: readonly Row[], last: number, whole: boolean): Facts {
  const states = rows.map((row) => ({ ...row, state: row.words[1] as string }));
  const set = states.filter(({ state }) => state !== 'alias');
  const answer = (value: 'disabled' | 'masked' | 'absent', line: number, saw: string, unit?: string): Facts => [
    { fact: 'service', value, line, inferred: true, details: { saw, ...(unit && { unit }) } },
  ];
  if (!set.length) return whole ? answer('absent', last, 'no unit file') : [];
  const service = set.findLast(({ unit }) => unit.endsWith('.service'));
  const socket = set.findLast(({ unit }) => unit.endsWith('.socket'));
  if (service?.state.startsWith('masked')) return answer('masked', service.line, service.state, service.unit);
  const off = service && socket && set.every(({ state }) => /^(?:disabled|masked)/.test(state));
  return off ? answer('disabled', socket.line, socket.state, socket.unit) : [];
}

/** A start that waits for something else: sshd is not there yet. */
const jobs = (rows: readonly Row[]): Facts =>
  rows.flatMap(({ unit, line, words }): Facts => {
    const starts = unit.endsWith('.service') && /^(?:start|restart)$/.test(words[2] ?? '');
    return starts ? [{ fact: 'service', value: 'stopped', line, inferred: true, details: { unit, saw: words.slice(2).join(' ') } }] : [];
  });

/**
 * Reads the lists of systemctl: `list-sockets` (does systemd hold the port?), `list-unit-files` (is any of sshd's units set to
 * start?) and `list-jobs` (does its start still wait?).
 *
 *     LISTEN                       UNIT                            ACTIVATES
 *     [::]:2222                    ssh.socket                      ssh.service
 *
 *     UNIT FILE        STATE    PRESET
 *     ssh.service      disabled enabled
 *     ssh.socket       enabled  enabled
 *
 * The socket enabled and the service disabled is how Ubuntu comes since 22.10. `list-sockets` shows what systemd listens on, never what
 * sshd itself does. `list-units` has the shape of a status and is read with it. Source: systemd src/systemctl/systemctl-list-{units,
 * unit-files,jobs}.c.
 */
export function systemctlList(text: string, context: Context): Reading<'listening' | 'listener' | 'service'> {
  const lines = linesOf(text);
  const lists = { sockets: [] as Row[], files: [] as Row[], jobs: [] as Row[] };
  let kind: keyof typeof lists | undefined;
  let counted = 0;
  let total = 0;
  let from = 0;
  let to = 0;
  lines.forEach((line, i) => {
    const text = line.trim();
    if (!text || line.length > 400) return;
    const heading = (['sockets', 'files', 'jobs'] as const).find((one) => headings[one].test(line));
    if (heading) {
      // The same list again is newer.
      lists[heading] = [];
      kind = heading;
      total = counted = 0;
    }
    const end = !heading && footer.test(text);
    if (end && (kind || text === 'No jobs running.')) {
      total = Number(/^\d+/.exec(text)?.[0] ?? total);
    } else if (!heading) {
      const words = text.replace(/^\W (?=\S)/, '').split(/\s+/);
      const unit = words.find((word) => own.test(word));
      // Anything else than a row ends the list.
      if (
        !kind ||
        words.length < 2 ||
        !words.some((word) => /\.(?:service|socket|target|mount|timer|path|slice|scope|device|swap|automount)$/.test(word))
      ) {
        kind = undefined;
        return;
      }
      counted++;
      if (unit) lists[kind].push({ unit, line: i + 1, words });
    }
    from ||= i + 1;
    to = i + 1;
  });
  if (!from) return notMine;
  // Without a pattern, and with as many rows as the end counts, it is the list of all.
  const asked = /list-unit-files((?: +\S+)*)$/.exec(context.command ?? '')?.[1]?.trim();
  const whole = total > 20 && counted === total && !isFiltered(context.command) && (asked === '' || asked === '--no-pager');
  const facts = [
    ...heldBySystemd(socketsOf(lists.sockets), text.includes('Pass --all to see loaded but inactive sockets'), context),
    ...files(lists.files, to, whole && kind === 'files'),
    ...jobs(lists.jobs),
  ];
  return { kind: 'read', facts, from, to };
}
