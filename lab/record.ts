import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CauseId } from '../content/causes';
import type { Fact, Symptom } from '../evidence/facts';
import type { Machine } from './world';

/** A command of the runbook as it was run. */
export type Shown = { section: 'Fix' | 'Verify' | 'Roll back'; on: Machine; run: string; printed: string; exit: number };

/** What one run proved. All of it is the same each time that it is proven again. */
export type Proof = {
  scenario: string;
  cause: CauseId;
  distro: string;
  /** As the system calls itself. */
  system: string;
  /** The version of OpenSSH there: `9.2p1`. */
  openssh: string;
  symptom: Symptom;
  /** What the client said. */
  message: string[];
  certainty: 'proven' | 'fits';
  /** The lines that the diagnosis stood on. */
  because: string[];
  /** What was answered by hand. */
  told?: Partial<Record<Fact, string>>;
  /** What was proven beside the fix: session, reboot, rollback, caution, undo. */
  proven: string[];
  /** What was pasted, whole. */
  paste: string[];
  /** What the runbook had to be run. */
  steps: (Omit<Shown, 'printed'> & { printed: string[] })[];
};

/** What a client said of one failure, and how it ended. */
export type Said = { client: string; version: string; distro: string; run: string; printed: string[]; exit: number };

/** A failure, named like the scenario that makes it, and what each client said of it. */
export type Heard = { scenario: string; symptom: Symptom; said: Said[] };

const day = { short: 'Nov 20', long: '2026-11-20', week: 'Fri' };

/** The processes of a listing, in the order of what they run: which of two services got the lower number is chance. */
const inOrder = (text: string) =>
  text
    .replace(/^( *PID STAT .*\n)((?: *\d+ [DRSTtXZI]\S* +.*\n)+)/gm, (_, head, rows) => {
      const what = (row: string) => row.replace(/^ *\d+ \S+ +/, '');
      const sorted = rows
        .trimEnd()
        .split('\n')
        .sort((a: string, b: string) => (what(a) < what(b) ? -1 : 1));
      return `${head}${sorted.join('\n')}\n`.replace(/ timeout -k .*/g, ' -bash').replace(/(sh -c export LC_ALL=C).*/g, '$1 …');
    })
    // What two processes write at one moment stands in the order of who was first at the journal.
    .replace(/^(.* systemd\[1\]: Started \S+\.service.*\n)((?:.* sshd\[\d+\]: Server listening on .*\n)+)/gm, '$2$1')
    .replace(/^(.* sshd\[\d+\]: Received signal 15; terminating\.\n)(.* systemd\[1\]: Stopping \S+\.service.*\n)/gm, '$2$1')
    // What each takes of the memory is another number each time, and another order.
    .replace(/^( *PID USER +RSS COMMAND\n)((?: *\d+ \S+ +\d+ \S+(?:\n|$))+)/gm, (_, head, rows) => {
      const sorted = rows
        .trimEnd()
        .replace(/^ *\d+ (\S+) +\d+ /gm, '    700 $1 10000 ')
        .split('\n')
        .sort();
      return `${head}${sorted.join('\n')}\n`;
    });

/**
 * Takes out of a text what differs from run to run: clocks, process ids, ports that were given out, keys, counters, sizes.
 * What has an identity keeps one: the same process has the same number wherever it is named.
 */
export function normal(text: string): string {
  const given = new Map<string, string>();
  const name = (kind: string, old: string, make: (n: number) => string) => {
    const key = `${kind} ${old}`;
    const known = given.get(key);
    if (known) return known;
    const fresh = make([...given.keys()].filter((one) => one.startsWith(`${kind} `)).length);
    given.set(key, fresh);
    return fresh;
  };
  const pid = (old: string) => (old === '0' || old === '1' ? old : name('pid', old, (n) => `${700 + n}`));
  const port = (old: string) => (Number(old) > 32767 && Number(old) < 61000 ? name('port', old, (n) => `${50022 + n}`) : old);
  return (
    inOrder(text)
      .replace(/\r$/gm, '')
      .replace(/^Failed to dump process list.*\n/gm, '')
      .replace(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]\d \d\d:\d\d:\d\d\b/g, `${day.short} 09:00:00`)
      .replace(/\b(?:Mon|Tue|Wed|Thu|Sat|Sun) (?=Nov 20 09:00:00)/g, `${day.week} `)
      .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\b/g, `${day.week} ${day.long} 09:00:00`)
      .replace(
        /\b\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d([.,]\d+)?/g,
        (_, between, part) => `${day.long}${between}09:00:00${part ? `${part[0]}000000` : ''}`,
      )
      .replace(/^([-dl][-rwxsStT]{9}.*) [A-Z][a-z]{2} [ \d]\d (?: \d{4}|\d\d:\d\d) /gm, `$1 ${day.short} 09:00 `)
      .replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\b/gm, '2026/11/20 09:00:00')
      .replace(/^Total time: \d+ seconds?$/gm, 'Total time: 0 seconds')
      .replace(/^\d\d:\d\d:\d\d\.\d{6}\b/gm, '09:00:00.000000')
      .replace(/^(rtt min\/avg\/max\/mdev =) .*/gm, '$1 0.100/0.200/0.300/0.100 ms')
      .replace(/\[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d\.\d{3}\]/g, '[20/Nov/2026:09:00:00.000]')
      .replace(/ (-1|\d+)\/(-1|\d+)\/(\d+) (\d+ [A-Za-z-]{2} )/g, (_, queue, connect, whole, rest) => {
        const waited = (ms: string) => (ms === '-1' ? ms : Math.round(Number(ms) / 1000) * 1000);
        return ` ${waited(queue)}/${waited(connect)}/${waited(whole)} ${rest}`;
      })
      .replace(/\b\d+(?:\.\d+)?(?:us|ms|s|min|h) ago\b/g, '5s ago')
      .replace(/\bafter \d+ ms: /g, 'after 5 ms: ')
      .replace(/\b(after|in|time[= ]|CPU: |[Dd]uration: )(\s*)\d+(?:\.\d+)? ?(?:us|ms|s)\b(?!: )/g, '$1$2 5ms')
      .replace(/^rtt min\/avg\/max\/mdev = [\d./]+ ms/gm, 'rtt min/avg/max/mdev = 5.0/5.0/5.0/0.0 ms')
      .replace(/\b(pid = |pid[= ]|PID:? |Process: |process )(\d+)\b/g, (_, before, old) => before + pid(old))
      .replace(/^(\S.*?\w\)? *)\[(\d+)\](:| \()/gm, (_, before, old, after) => `${before}[${pid(old)}]${after}`)
      .replace(/(\[(?:NOTICE|WARNING|ALERT)\] +\(|worker \()(\d+)\)/g, (_, before, old) => `${before}${pid(old)})`)
      .replace(/([└├]─)(\d+) /g, (_, before, old) => `${before}${pid(old)} `)
      .replace(/^( *)(\d+) ([DRSTtXZI][<NLsl+]*) +(?=\S)/gm, (_, _pad, old, state) => `${pid(old).padStart(5)} ${state.padEnd(4)} `)
      .replace(/^ *(\d+) (?=\S+\.service +\/)/gm, (_, old) => `${pid(old).padStart(7)} `)
      .replace(/("systemd",pid=1,fd=)\d+/g, (_, before) => `${before}3`)
      .replace(/\bport (\d{5})\b/g, (_, old) => `port ${port(old)}`)
      .replace(/(\d|\])([.:])(\d{5})\b(?=[ :>,)]|->|$)/gm, (_, before, between, old) => before + between + port(old))
      .replace(/SHA256:[\w+/]{43}/g, (old) => name('key', old, (n) => `SHA256:${String(n).padStart(43, 'k')}`))
      .replace(/MD5(?::[\da-f]{2}){16}/g, (old) => name('md5', old, (n) => `MD5:${'00:'.repeat(15)}${String(n).padStart(2, '0')}`))
      // Dropbear of Debian 12 cuts the one that it expected.
      .replace(/^Expected SHA256:[\w+/]{1,42}$/gm, 'Expected SHA256:kkkkkkkkkkkkkkkkk')
      .replace(/'AAAA[\w+/=]{40,}'/g, "'AAAA'")
      .replace(/\b(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp\d+) AAAA[\w+/=]+/g, (_, kind) => `${kind} AAAA`)
      .replace(/\b[\da-f]{32}\b/g, '0123456789abcdef0123456789abcdef')
      .replace(/\bseq (\d+):(\d+)/g, (_, _from, end) => `seq 1:${name('data', end, (n) => `${1000 + n}`)}`)
      .replace(/\b(seq|ack|val|ecr) \d+/g, '$1 1')
      .replace(/^(real|user|sys)\t\d+m[\d.]+s$/gm, '$1\t0m0.005s')
      .replace(/^USEC=\d{16}$/gm, 'USEC=1795165200000000')
      .replace(/\bpackets [1-9]\d* bytes \d+/g, 'packets 3 bytes 180')
      .replace(/\b(ino:|sk:|cgroup:)\S+/g, '$10')
      .replace(/^(overlay|tmpfs|\/dev\/\S+|lab)( +)(\S+) +(\S+) +(\S+) +(\d{1,2}%) (?=\/)/gm, (line, what, _s, _a, _b, _c, use) =>
        Number.parseInt(use, 10) < 90 ? `${what} 5.0G 1.0M 5.0G 1% ` : line,
      )
      .replace(/\be0:[\da-f:]{14}\b/g, 'e0:00:00:00:00:07')
      .replace(/\bfe80::[\da-f:]*[\da-f]/g, 'fe80::7')
      .replace(/[ \t]+$/gm, '')
  );
}

const records = join(process.env.UNREFUSED_ROOT ?? process.cwd(), 'lab', 'records');

/** Where a proof is kept. */
export const fileOf = (distro: string, scenario: string) => join(records, distro, `${scenario}.json`);

const written = (record: Proof | Heard) => `${JSON.stringify(record, null, 1)}\n`;

/** How the client tells that it was cut off: whether it was about to send just then is chance. */
const cut =
  /^ *"(?:\\r| )*(?:client_loop: send disconnect: Broken pipe|Read from remote host .{1,60}|Connection closed(?: by .{1,60}|\.)?|ssh: connect to host .{1,60}: Connection closed by peer)"$/;

/** What a capture shows of a session that works, and of neighbours, comes in as many packets as there is time for; so do its counts. */
const traffic = /^ *"09:00:00\.000000 .*(?:Flags \[[PF]?\.\]|ICMP6, (?:router|neighbor) )|^ *"\d+ packets? (?:captured|received)/;

/**
 * What a record says apart from chance: which of two services wrote first and so got the lower number, which one ran just then, how
 * often a line came, whether a neighbour asked for an address while something was counting, how the packets of a session were cut, and
 * whether a client that was sent away met the end of the connection or its reset.
 */
const said = (json: string) =>
  [
    ...new Set(
      json
        .replace(/^ *"kex_exchange_identification: (?:read: )?Connection (?:closed|reset) by .*\n/gm, '')
        // rsync looks at its ssh before or after that has ended.
        .replace(/^ *"rsync error: .*\n *\],\n *"exit": \d+$/gm, 'rsync error')
        .replace(/\bConnection reset by\b/g, 'Connection closed by')
        .replace(
          /\b7\d\d\b|\b500\d\d\b|k\d{1,2}\b|line \d+| [RS](?= {2,})|(?<=@@@ )\d+|packets \d bytes \d+|\[\d+:\d+\]|\d packets? received/g,
          'N',
        )
        .replace(/ +/g, ' ')
        .split(/,?\n/)
        .filter((line) => !cut.test(line) && !traffic.test(line)),
    ),
  ]
    .sort()
    .join('\n');

/**
 * Writes a record where more than chance differs, so that recording again leaves no trace, and the date of a record is that of its commit.
 */
function write(file: string, record: Proof | Heard): 'new' | 'changed' | 'same' {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const now = written(record);
  if (before !== undefined && said(before) === said(now)) return 'same';
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return before === undefined ? 'new' : 'changed';
}

/** Keeps a proof, and answers with what changed. */
export const keep = (proof: Proof) => write(fileOf(proof.distro, proof.scenario), proof);

const clients = join(records, 'clients');

/** Keeps what the clients of one distribution said of a failure, beside what those of others did. */
export function keepHeard({ scenario, symptom, said }: Heard) {
  const others = heard().find((one) => one.scenario === scenario)?.said ?? [];
  const all = [...others.filter(({ distro }) => said.every((one) => one.distro !== distro)), ...said];
  return write(join(clients, `${scenario}.json`), { scenario, symptom, said: all.sort((a, b) => (a.distro < b.distro ? -1 : 1)) });
}

const all = <T>(folder: string): T[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T)
    : [];

/** What the clients said of each failure. */
export const heard = (): Heard[] => all(clients);

/** A system's name, short: `Debian 13`. */
export const nameOf = (system: string) => system.replace(/ GNU\/Linux|\s*\(.*/g, '');

let kept: Proof[] | undefined;

/** All proofs, by distribution and scenario. They are read once: every runbook and every transcript of the site asks for them. */
export const proofs = (): readonly Proof[] => {
  kept ??= existsSync(records)
    ? readdirSync(records)
        .filter((folder) => join(records, folder) !== clients)
        .sort()
        .flatMap((distro) => all<Proof>(join(records, distro)))
    : [];
  return kept;
};
