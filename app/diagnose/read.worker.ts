import { digestOf } from './read-digest';

/** Reads pastes away from the page, so that ten megabytes of log do not freeze it. */
self.addEventListener('message', ({ data: { id, text } }: MessageEvent<{ id: number; text: string }>) => {
  self.postMessage({ id, digest: digestOf(text) });
});
