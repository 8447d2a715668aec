import { redacting } from '@/evidence/redact';
import { warming } from '@/evidence/warm-up';
import { cluesIn } from '@/machines/clues';
import { digestOf, linesBetween } from './read-digest';
import type { Asked } from './read-paste';

/** Has the browser compile what reads a paste: V8 interprets a pattern at first, hence two lines for the clues. */
function* preparing() {
  yield* warming();
  yield void cluesIn({ lines: ['root@web1:~# ssh -V', 'OpenSSH_9.2p1'], facts: [], parts: [] });
}

const steps = preparing();

/** Reads pastes away from the page, so that ten megabytes of log do not freeze it. Whoever has a paste already does not wait for the rest. */
self.addEventListener('message', ({ data }: MessageEvent<{ id: number; asked: Asked }>) => {
  steps.return(undefined);
  const { id, asked } = data;
  const answer =
    asked.what === 'digest'
      ? digestOf(asked.text, asked.client)
      : asked.what === 'lines'
        ? linesBetween(asked.text, asked.from, asked.to)
        : asked.lines.map(redacting(asked.text));
  self.postMessage({ id, answer });
});

/** A step at a time: a paste that comes meanwhile is read behind the one at hand. */
function warm() {
  if (!steps.next().done) setTimeout(warm);
}
warm();
