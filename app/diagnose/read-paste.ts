import type { Digest, DigestLine } from './digest';
import { keeping, ownAddress } from './state';

/** What the page asks of the readers: to read a text, for more lines of one, for lines without names. */
export type Asked =
  | { what: 'digest'; text: string; client?: string }
  | { what: 'lines'; text: string; from: number; to: number }
  | { what: 'redacted'; text: string; lines: readonly string[] };

/** The worker; `null` where it could not start, so that nothing waits for an answer that never comes. */
let worker: Worker | null | undefined;
let count = 0;
const waiting = new Map<number, (answer: unknown) => void>();

/** Answers here, where a worker cannot be had: from a file, or in a browser that forbids them. */
async function answerHere(asked: Asked): Promise<unknown> {
  if (asked.what === 'redacted') return asked.lines.map((await import('@/evidence/redact')).redacting(asked.text));
  const { digestOf, linesBetween } = await import('./read-digest');
  return asked.what === 'digest' ? digestOf(asked.text, asked.client) : linesBetween(asked.text, asked.from, asked.to);
}

/** The parts of the page that are not on its first screen. */
export const more = () => import('./more');

/** Fetches the readers and all that a text may need when the box is about to be used, so that nothing is fetched once there is one. */
export function warmUp(): Worker | null {
  if (worker !== undefined) return worker;
  for (const part of [more, keeping]) part().catch(() => undefined);
  try {
    worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = null;
    return worker;
  }
  worker.addEventListener('error', () => {
    worker = null;
  });
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: unknown }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  return worker;
}

function ask(asked: Asked): Promise<unknown> {
  const own = warmUp();
  if (!own) return answerHere(asked);
  const id = ++count;
  return new Promise((resolve, reject) => {
    waiting.set(id, resolve);
    own.addEventListener('error', reject, { once: true });
    own.postMessage({ id, asked });
  }).catch(() => answerHere(asked));
}

let last: { text: string; client: string | undefined; digest: Promise<Digest> } | undefined;

/** Reads a paste in a worker, so that ten megabytes of log do not freeze the page. The same text is read once, unless that failed. */
export function readPaste(text: string): Promise<Digest> {
  const client = ownAddress();
  if (last?.text !== text || last.client !== client) {
    const reading = { text, client, digest: ask({ what: 'digest', text, client }) as Promise<Digest> };
    last = reading;
    reading.digest.catch(() => {
      if (last === reading) last = undefined;
    });
  }
  return last.digest;
}

/** Some more lines of a text. */
export const readLines = (text: string, from: number, to: number) => ask({ what: 'lines', text, from, to }) as Promise<DigestLine[]>;

/** Lines of a text without names, addresses and keys: what is the same in the text has the same name in all of them. */
export const redacted = (text: string, lines: readonly string[]) => ask({ what: 'redacted', text, lines }) as Promise<string[]>;
