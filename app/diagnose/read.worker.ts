import { warming } from '@/evidence/warm-up';
import { digestOf } from './read-digest';

const steps = warming();

/** Reads pastes away from the page, so that ten megabytes of log do not freeze it. Whoever has a paste already does not wait for the rest. */
self.addEventListener('message', ({ data: { id, text } }: MessageEvent<{ id: number; text: string }>) => {
  steps.return(undefined);
  self.postMessage({ id, digest: digestOf(text) });
});

/** A step at a time: a paste that comes meanwhile is read behind the one at hand. */
function warm() {
  if (!steps.next().done) setTimeout(warm);
}
warm();
