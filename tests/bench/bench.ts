/**
 * Prints what pages weigh, how fast texts are read, and how that grows with the text. Sizes are bytes as sent (brotli 11, bodies only) of
 * a built site in out/; speed is processor time, and a ratio inside one run, but in Chromium, which is slowed down.
 * Exits with 1 where a limit is broken by a wide margin: what else runs on a machine may double or treble a time.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { transformSync } from 'esbuild';
import { read } from '../../evidence';
import { framework } from '../framework';
import { inBrowser } from './browser';

const packed = (path: string) => brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const median = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1] as number;

const broken: string[] = [];
/** Notes a figure that is more than so many times its limit. */
function hold(what: string, figure: number, limit: number, margin: number) {
  if (figure > limit * margin) broken.push(`${what}: ${figure.toFixed(1)}, limit ${limit}`);
}

/** What a page loads, cold: its style sheets, scripts and icon, but for what only a browser without modules asks for. */
const assetsOf = (page: string) => [
  ...new Set(
    [...readFileSync(page, 'utf8').matchAll(/<(?:link|script)(?![^>]*\bnomodule\b)[^>]*(?:href|src)="(\/[^"?]+)[^"]*"/gi)].map(
      ([, path]) => path as string,
    ),
  ),
];

const weight = (page: string) =>
  [page, ...assetsOf(page).map((path) => join('out', path))].reduce((sum, path) => sum + (existsSync(path) ? packed(path) : 0), 0);

if (existsSync('out/index.html')) {
  const articles = readdirSync('out/fix', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'));
  const weights = articles.map((file) => ({ file, bytes: weight(join('out/fix', file)) })).sort((a, b) => a.bytes - b.bytes);
  const heaviest = weights.at(-1);
  console.log(
    `article, cold, brotli   median ${kilo(weights[weights.length >> 1]?.bytes ?? 0)}, heaviest ${kilo(heaviest?.bytes ?? 0)} (${heaviest?.file}), limit 15 kB`,
  );
  hold('the heaviest article', (heaviest?.bytes ?? 0) / 1000, 15, 1);
  console.log(`home                    ${kilo(weight('out/index.html'))}`);
  console.log(`diagnosis               ${kilo(weight('out/diagnose/index.html'))}`);
  const shared = framework();
  const own = assetsOf('out/diagnose/index.html').filter((path) => path.endsWith('.js') && !shared.has(path));
  const bytes = own.reduce((sum, path) => sum + packed(join('out', path)), 0);
  console.log(`  its own scripts       ${kilo(bytes)}, limit 40 kB; the readers come when the box is entered`);
  hold('scripts of the diagnosis', bytes / 1000, 40, 1);
} else console.log('no built site in out/: run npm run build for the sizes');

const folder = 'evidence/readers';
const [largest] = readdirSync(folder)
  .map((file) => ({ file, code: transformSync(readFileSync(join(folder, file), 'utf8'), { loader: 'ts', minify: true }).code }))
  .map(({ file, code }) => ({ file, bytes: brotliCompressSync(code).length }))
  .sort((a, b) => b.bytes - a.bytes);
console.log(`largest reader          ${kilo(largest?.bytes ?? 0)} (${largest?.file}), limit 12 kB`);
hold('the largest reader', (largest?.bytes ?? 0) / 1000, 12, 1);

const fill = (rows: readonly string[], bytes: number) => {
  const lines: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const line = (rows[i % rows.length] as string).replace(/PID/g, String(1000 + (i % 30_000))).replace(/BYTE/g, String(i % 250));
    lines.push(line);
    size += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
};

/** The log of a server in the open: strangers, jobs, the firewall, a web server. */
const journal = [
  'Nov 20 10:15:05 web1 sshd[PID]: Failed password for invalid user admin from 198.51.100.BYTE port 51573 ssh2',
  'Nov 20 10:15:05 web1 sshd[PID]: Connection closed by invalid user admin 198.51.100.BYTE port 51573 [preauth]',
  'Nov 20 10:15:06 web1 CRON[PID]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)',
  'Nov 20 10:15:06 web1 systemd[1]: Started session-PID.scope - Session PID of User alice.',
  'Nov 20 10:15:07 web1 kernel: [UFW BLOCK] IN=eth0 OUT= MAC=52:54:00:12:34:56 SRC=198.51.100.BYTE DST=203.0.113.7 LEN=40 PROTO=TCP SPT=51573 DPT=8080 SYN URGP=0',
  'Nov 20 10:15:07 web1 nginx[PID]: 198.51.100.BYTE - - "GET /index.html HTTP/1.1" 200 612',
];
const rules = Array.from({ length: 5_000 }, (_, i) => `\t\tip saddr 198.51.${i >> 8}.${i & 255} tcp dport ${1000 + i} drop`);
const listeners = Array.from(
  { length: 2_000 },
  (_, i) => `LISTEN 0      128    10.0.${i >> 8}.${i & 255}:${2000 + i}      0.0.0.0:*    users:(("java",pid=${i},fd=9))`,
);
const head = 'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n';
/** One of each recording of the tests, behind its command, until it is enough. */
const mixed = readdirSync('tests/fixtures').flatMap((reader) => {
  const [first] = readdirSync(`tests/fixtures/${reader}`).filter((file) => file.endsWith('.txt'));
  const path = `tests/fixtures/${reader}/${first}`;
  const { context } = JSON.parse(readFileSync(path.replace(/\.txt$/, '.json'), 'utf8')) as { context?: { command?: string } };
  return [`root@web1:~# ${context?.command ?? 'cat noted'}`, ...readFileSync(path, 'utf8').trimEnd().split('\n')];
});

const heading = 'State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n';
const texts: Readonly<Record<string, string>> = {
  '10 MB of journal': fill(journal, 10_000_000),
  '10 MB behind journalctl': `root@web1:~# journalctl -u ssh\n${fill(journal, 10_000_000)}`,
  '10 MB of another log': fill(journal.slice(5), 10_000_000),
  '5,000 nft rules': `${head}${rules.join('\n')}\n\t}\n}\n`,
  '2,000 listeners': `${heading}${listeners.join('\n')}\n`,
  '100 kB of mixed paste': fill(mixed, 100_000),
};

/** A copy that no engine has seen, so that nothing is remembered of it. */
const fresh = (text: string) => Buffer.from(text).toString();
/** Milliseconds of processor time, the engine's own threads included: what else runs on the machine does not count. */
const time = (run: () => unknown) => {
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};

/**
 * The least that a reader of logs does: takes each row apart by one pattern. V8's split only notes where lines are, in a tenth of the
 * time that other languages need to copy them, so that it alone says little.
 */
const row = /^(\S+ +\S+ \S+|\S+) (\S+) ([^\s[:]+)(?:\[(\d+)\])?: (.*)$/;
const parse = (text: string) => text.split('\n').map((line) => row.exec(line));

console.log(`\n${'reading'.padEnd(26)}    time       speed   times split   times one pattern a line`);
for (const [name, text] of Object.entries(texts)) {
  const runs = Array.from({ length: 7 }, () => {
    const [bare, rows, whole] = [fresh(text), fresh(text), fresh(text)];
    return { split: time(() => bare.split('\n')), parsed: time(() => parse(rows)), took: time(() => read(whole)) };
  });
  const [split, parsed, took] = [
    median(runs.map((one) => one.split)),
    median(runs.map((one) => one.parsed)),
    median(runs.map((one) => one.took)),
  ];
  const log = / MB /.test(name);
  console.log(
    `${name.padEnd(26)} ${took.toFixed(1).padStart(6)} ms ${(text.length / took / 1000).toFixed(0).padStart(6)} MB/s ${(took / split).toFixed(0).padStart(13)} ${(took / parsed).toFixed(1).padStart(10)}${log ? ', limit 4' : ''}`,
  );
  if (log) hold(`reading ${name}`, took / parsed, 4, 2);
}

const grown = {
  journal: `${journal[0]}\n`,
  'ssh -v': 'debug1: connect to address 203.0.113.7 port 22: Connection refused\n',
  iptables: '-A INPUT -s 198.51.100.23/32 -p tcp -m tcp --dport 80 -j DROP\n',
  "a stranger's errno": 'TimeoutError: timed out\n',
  'ends of pipes': 'Connection closed by UNKNOWN port 65535\n',
  sshd_config: 'PermitRootLogin no\n',
  spaces: `${' '.repeat(79)}\n`,
  'blank lines': '\n\n',
  'indented words': `${' '.repeat(70)}word\n`,
  brackets: `${'[('.repeat(40)}\n`,
  'nft rules': `${rules[0]}\n`,
  listeners: `${listeners[0]}\n`,
};
const heads: Readonly<Record<string, string>> = { 'nft rules': head, listeners: heading, 'blank lines': 'root@web1:~# ss -tln\n' };
console.log(`\n${'ten times the text'.padEnd(26)}  3 MB in   times the time, limit 12`);
for (const [name, line] of Object.entries(grown)) {
  const lines = (times: number) => `${heads[name] ?? ''}${line.repeat(Math.ceil((times * 300_000) / line.length))}`;
  const [small, large] = [lines(1), lines(10)];
  time(() => read(small));
  const one = median([1, 2, 3, 4, 5].map(() => time(() => read(fresh(small)))));
  const ten = median([1, 2, 3].map(() => time(() => read(fresh(large)))));
  console.log(`${name.padEnd(26)} ${ten.toFixed(0).padStart(6)} ms ${(ten / one).toFixed(1).padStart(16)}`);
  hold(`ten times ${name}`, ten / one, 12, 1.5);
}

// These are times of a clock: on a machine that works for others too, they say little.
const crowded = (loadavg()[0] as number) > 1.5 * availableParallelism();
if (existsSync('out/index.html')) {
  const rows = await inBrowser({ '20 kB of mixed paste': fill(mixed, 20_000), '100 kB of mixed paste': fill(mixed, 100_000) });
  if (crowded) console.log('(others use this machine at the moment, so that no limit is held to these)');
  for (const [name, { answer, warm, later, blocked }] of crowded ? [] : rows) {
    if (name.startsWith('20 ')) hold(`Chromium, ${name}, from click to answer`, answer, 100, 4);
    if (name.startsWith('20 ')) hold(`Chromium, ${name}, the first reading`, warm, 100, 4);
    if (name.startsWith('100 ')) hold(`Chromium, ${name}, a later reading`, later, 50, 4);
    hold(`Chromium, ${name}, the longest task of the page`, blocked, 50, 4);
  }
}

console.log(broken.length ? `\nbroken by a wide margin:\n  ${broken.join('\n  ')}` : '\nno limit is broken by a wide margin');
process.exitCode = broken.length ? 1 : 0;
