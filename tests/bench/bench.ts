/**
 * Prints what pages weigh and how reading grows with the text. Sizes are bytes as sent (brotli 11, bodies only) of a built site in out/;
 * speed is a ratio inside one run, so that the machine does not matter: ten times the text should take ten times as long.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { read } from '../../evidence';

const packed = (path: string) => brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Everything that a page loads, cold: itself, its style sheets, scripts and icon. */
function weight(page: string): number {
  const html = readFileSync(page, 'utf8');
  const assets = [...html.matchAll(/<(?:link|script)[^>]*(?:href|src)="(\/[^"?]+)[^"]*"/g)].map(([, path]) => join('out', path as string));
  return [page, ...new Set(assets)].reduce((sum, path) => sum + (existsSync(path) ? packed(path) : 0), 0);
}

if (existsSync('out/index.html')) {
  const articles = readdirSync('out/fix', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'));
  const weights = articles.map((file) => ({ file, bytes: weight(join('out/fix', file)) })).sort((a, b) => a.bytes - b.bytes);
  const heaviest = weights.at(-1);
  console.log(
    `article, cold, brotli   median ${kilo(weights[weights.length >> 1]?.bytes ?? 0)}, heaviest ${kilo(heaviest?.bytes ?? 0)} (${heaviest?.file}), limit 15 kB`,
  );
  console.log(`home                    ${kilo(weight('out/index.html'))}`);
  console.log(`diagnosis               ${kilo(weight('out/diagnose/index.html'))}`);
} else console.log('no built site in out/: run npm run build for the sizes');

const texts = {
  journal: 'Nov 20 10:15:05 web1 sshd[101]: Failed password for invalid user admin from 198.51.100.23 port 51573 ssh2\n',
  'ssh -v': 'debug1: connect to address 203.0.113.7 port 22: Connection refused\n',
  iptables: '-A INPUT -s 198.51.100.23/32 -p tcp -m tcp --dport 80 -j DROP\n',
  spaces: `${' '.repeat(79)}\n`,
  brackets: `${'[('.repeat(40)}\n`,
};
const time = (text: string) => {
  const from = performance.now();
  read(text);
  return performance.now() - from;
};
for (const [name, line] of Object.entries(texts)) {
  const small = line.repeat(Math.ceil(500_000 / line.length));
  time(small);
  const one = Math.min(time(small), time(small));
  const ten = time(small.repeat(10));
  console.log(`reading ${name.padEnd(15)} ten times the text: ${(ten / one).toFixed(1)} times the time (5 MB in ${Math.round(ten)} ms)`);
}
