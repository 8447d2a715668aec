import type { Digest } from './digest';

/** The worker; `null` where it could not start, so that nothing waits for an answer that never comes. */
let worker: Worker | null | undefined;
let count = 0;
const waiting = new Map<number, (digest: Digest) => void>();

/** Reads here, where a worker cannot be had: from a file, or in a browser that forbids them. */
async function readHere(text: string): Promise<Digest> {
  const { digestOf } = await import('./read-digest');
  return digestOf(text);
}

/** Starts the worker, which fetches the readers: when the box is about to be used, so that nothing is fetched once there is a text. */
export function warmUp(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    worker = null;
    return worker;
  }
  worker.addEventListener('error', () => {
    worker = null;
  });
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; digest: Digest }>) => {
    waiting.get(data.id)?.(data.digest);
    waiting.delete(data.id);
  });
  return worker;
}

/** Reads a paste in a worker, so that ten megabytes of log do not freeze the page. */
function readThere(text: string): Promise<Digest> {
  const own = warmUp();
  if (!own) return readHere(text);
  const id = ++count;
  return new Promise<Digest>((resolve, reject) => {
    waiting.set(id, resolve);
    own.addEventListener('error', reject, { once: true });
    own.postMessage({ id, text });
  }).catch(() => readHere(text));
}

/** The last two readings. The page asks for the same text as what was put in, as all that is known, and as what the tab holds. */
const last = new Map<string, Promise<Digest>>();

/** Reads a paste, once. */
export function readPaste(text: string): Promise<Digest> {
  const digest = last.get(text) ?? readThere(text);
  last.delete(text);
  last.set(text, digest);
  for (const older of last.keys()) if (last.size > 2) last.delete(older);
  digest.catch(() => last.delete(text));
  return digest;
}
