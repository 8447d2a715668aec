import { tab } from '@/components/tab';
import { isValue } from '@/machines/questions';
import type { Case, Sources } from './cases';
import * as store from './cases';
import { answersIn, current, empty, go, hold, keepValues } from './state';

/** The case as it was kept last; its text is kept where it is the one that the tab holds. */
let own: Case | undefined;
let keptText = '';
/** What is still to be kept, one after the other. */
let queue: Promise<unknown> = Promise.resolve();
/** Counts the cases of this tab: what is still to be kept of one that was forgotten is kept no more. */
let turn = 0;

const others = typeof BroadcastChannel === 'function' ? new BroadcastChannel('unrefused') : undefined;
others?.addEventListener('message', ({ data }) => data === 'forget' && drop());

const load = (id: string) => store.load(id).catch(() => undefined);

/** A browser whose database never answers has no case: whoever waits with a paste must not wait for it. */
const impatient = () => new Promise<undefined>((resolve) => setTimeout(resolve, 3000));

const list = () =>
  store.cases().then(
    (all) => hold({ earlier: all.filter(({ id }) => id !== own?.id) }),
    () => undefined,
  );

/** A note for every tab that this browser keeps cases, or none. */
function note(some: boolean): void {
  try {
    if (some) localStorage.setItem('unrefused', 'cases');
    else localStorage.removeItem('unrefused');
  } catch {
    // A tab that has a case finds it without.
  }
}

/** Names the case of this tab, there and in this step of its history: the way back leads to the case that the step was of. */
function mark(id: string): void {
  tab.set('case', id);
  const { state } = window.history;
  if (state?.case !== id) window.history.replaceState({ ...state, case: id }, '');
}

function takeUp({ case: found, text }: { case: Case; text: string }, noted = ''): void {
  own = found;
  keptText = text;
  mark(found.id);
  // What the tab noted is newer than what the browser has: it is cleared once that has it too.
  hold({ text: noted || text, from: found.from, kept: found.whole ? 'whole' : 'facts' });
}

async function arrive(query: URLSearchParams, linked: boolean, handed: boolean): Promise<void> {
  const answers = answersIn(query);
  const last = tab.get('case');
  const id: string = (!linked && window.history.state?.case) || last;
  // What the tab noted is of its last case.
  const noted = id === last && !handed ? tab.get('paste') : '';
  const found = id && !handed ? await Promise.race([load(id), impatient()]) : undefined;
  const known = new URLSearchParams(found?.case.query);
  const same = () =>
    !found?.text && answersIn(known).length === answers.length && answers.every(([fact, value]) => known.get(fact) === value);
  if (found && (!linked || !answers.length || same())) {
    takeUp(found, noted);
    if (linked) {
      for (const [name, value] of query) if (!isValue(name, value)) known.set(name, value);
      go(known, 'replace');
    }
  } else {
    const another = linked && answers.length > 0;
    if (another) {
      keepValues({});
      mark('');
    }
    const from: Sources = another ? Object.fromEntries(answers.map(([fact]) => [fact, 'link'])) : {};
    hold({ text: another ? '' : noted, from: { ...from, ...current().from } });
    if (linked) go(new URLSearchParams(window.location.search), 'replace');
  }
}

/**
 * Takes up the case of this tab, before anything is kept. A step of this page, a reload and Back find it as it was, and so does a link that
 * answers nothing. A link that does begins another case, though it says what this one says too: a message has no server, so nothing tells
 * that it is about the same. Only a case that holds no more than the link says is that already.
 *
 * @param query what the address held on arrival
 * @param linked somebody came by a link, and not by a step of this page, a reload or Back
 * @param handed the home page hands over a text: another case
 */
export function start(query: URLSearchParams, linked: boolean, handed: boolean): Promise<void> {
  const arrived = queue.then(() => arrive(query, linked, handed));
  queue = arrived.then(list);
  return arrived;
}

/** Keeps the case as it stands. What the browser has no room for is kept in the tab, where that has room. */
export function persist({ query, host, from }: Pick<Case, 'query' | 'host' | 'from'>, text: string): void {
  const mine = turn;
  queue = queue.then(async () => {
    if (mine !== turn) return;
    const before = own ?? { id: '', revision: 0, at: 0, query: '', from: {}, whole: true };
    const next = { ...before, query, from, host: host ?? before.host };
    const changed = text !== keptText;
    if (!changed && before.query === query && before.from === from && before.host === next.host) {
      if (own?.whole) tab.set('paste', '');
      return;
    }
    try {
      const kept = await store.save(next, text, changed);
      // Forgotten while it was kept, here or in another tab.
      if (mine !== turn) return await store.forget(kept.id);
      own = kept;
      keptText = text;
      note(true);
      mark(kept.id);
      if (kept.whole) tab.set('paste', '');
      hold({ kept: kept.whole ? 'whole' : text && tab.set('paste', text) ? 'tab' : 'facts' });
    } catch {
      hold({ kept: text && tab.set('paste', text) ? 'tab' : 'nothing' });
    }
  });
}

/** Lets go of the case: this tab begins anew, and the browser keeps what it kept. */
function drop(): void {
  turn++;
  own = undefined;
  keptText = '';
  for (const name of ['handed', 'paste', 'values']) tab.set(name, '');
  hold({ ...empty, earlier: current().earlier });
  go(new URLSearchParams());
  mark('');
}

/** Begins another case; this one stays among the earlier ones. */
export async function begin(): Promise<void> {
  await queue;
  drop();
  await list();
}

/** Goes on with an earlier case. */
export async function resume(id: string): Promise<void> {
  await queue;
  const found = await load(id);
  if (!found) return list();
  drop();
  takeUp(found);
  go(new URLSearchParams(found.case.query));
  return list();
}

/** Forgets every case in this browser, and in its other tabs. */
export async function forget(): Promise<void> {
  drop();
  hold({ earlier: [] });
  others?.postMessage('forget');
  await queue;
  note(false);
  await store.forget().catch(() => undefined);
}
