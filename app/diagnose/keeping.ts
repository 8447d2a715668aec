import { tab } from '@/components/tab';
import { isValue } from '@/machines/questions';
import type { Case, Sources } from './cases';
import * as store from './cases';
import { answersIn, current, empty, go, type How, hold, isHere, keepValues, look, newId, step, way } from './state';

/** What the browser has of the case of this tab: as it was kept last, and its text. */
type Kept = { id: string; case?: Case; text: string };
let own: Kept = { id: '', text: '' };
/** What is still to be kept, one after the other. */
let queue: Promise<unknown> = Promise.resolve();
/** Counts how often everything was forgotten: what was still to be kept then is kept no more. */
let forgotten = 0;

const others = typeof BroadcastChannel === 'function' ? new BroadcastChannel('unrefused') : undefined;
others?.addEventListener('message', ({ data }) => data === 'forget' && dropAll());

/** A case and its text: `undefined` where there is none, `null` where the browser does not say. */
const load = (id: string) => store.load(id).catch(() => null);

/** A browser whose database never answers has no case: whoever waits with a paste must not wait for it. */
const impatient = () => new Promise<null>((resolve) => setTimeout(resolve, 3000, null));

const list = () =>
  store.cases().then(
    (all) => hold({ earlier: all.filter(({ id }) => !isHere(id)) }),
    () => undefined,
  );

/** Lists the earlier cases anew, once all is kept. */
const refresh = () => {
  queue = queue.then(list);
};

/** A note for every tab that this browser keeps cases, or none. */
function note(some: boolean): void {
  try {
    if (some) localStorage.setItem('unrefused', 'cases');
    else localStorage.removeItem('unrefused');
  } catch {
    // A tab that has a case finds it without.
  }
}

/** Goes on with a case that the browser keeps. */
function takeUp({ case: found, text }: { case: Case; text: string }, query: URLSearchParams, how: How, noted = ''): void {
  const { id, from, whole } = found;
  own = { id, case: found, text };
  tab.set('case', id);
  // What the tab noted is newer than what the browser has: it is cleared once that has it too.
  go(query, how, { id, was: undefined, text: noted || text, from, kept: whole ? 'whole' : noted ? 'tab' : 'facts' });
}

async function arrive(query: URLSearchParams, linked: boolean, handed: boolean): Promise<void> {
  const { id: at } = current();
  const answers = answersIn(query);
  const last = tab.get('case');
  const id: string = handed ? '' : (!linked && history.state?.case) || last;
  // What the tab noted is of its last case.
  const noted = id === last && !handed ? tab.get('paste') : '';
  const found = id ? await Promise.race([load(id), impatient()]) : undefined;
  // Whoever has begun another case, or forgotten this one, waits for it no more.
  if (current().id !== at) return;
  const known = new URLSearchParams(found?.case.query);
  const same = () => !found?.text && known.size === answers.length && answers.every(([fact, value]) => known.get(fact) === value);
  if (found && (!linked || !answers.length || same())) {
    if (linked) for (const [name, value] of query) if (!isValue(name, value)) known.set(name, value);
    return takeUp(found, linked ? known : new URLSearchParams(location.search), 'replace', noted);
  }
  const another = linked && answers.length > 0;
  if (another || (handed && last)) keepValues({});
  own = { id: (!another && id) || newId(), text: '' };
  const from: Sources = another ? Object.fromEntries(answers.map(([fact]) => [fact, 'link'])) : {};
  // A step of a case that was forgotten says nothing any more. What the browser does not have yet is of the tab's last case.
  const gone = !linked && found === undefined && id !== last;
  go(new URLSearchParams(gone ? '' : location.search), 'replace', {
    id: own.id,
    text: another ? '' : noted,
    from: { ...from, ...current().from },
  });
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

/** Takes up the case that the step at hand is of; where the tab had another one, its values are gone from it. */
function comeBack(): void {
  const { search } = location;
  const id = history.state?.case ?? '';
  if (tab.get('case') !== id) tab.set('values', '');
  tab.set('known', search);
  hold({ ...empty, id, was: undefined, earlier: current().earlier });
  look(start(new URLSearchParams(search), false, false));
}

way.back = () => {
  const { state } = history;
  if (state?.case && !isHere(state.case)) comeBack();
  // A jump within the page is a step of the case at hand.
  else if (state?.case !== current().id) history.replaceState({ ...step, ...state, own: true, case: current().id }, '');
};

// What was kept in sight for the way back may be forgotten meanwhile, or the tab have another case.
addEventListener('pageshow', ({ persisted }) => persisted && comeBack());

/** Keeps the case as it stands. What the browser has no room for is kept in the tab, where that has room. */
export function persist(): void {
  const { id, text, from, digest } = current();
  const query = new URLSearchParams(location.search).toString();
  if (!isHere(own.id)) own = { id, text: '' };
  const mine = own;
  const since = forgotten;
  const here = () => since === forgotten && isHere(mine.id);
  const inTab = () => text !== '' && current().text === text && tab.set('paste', text);
  queue = queue.then(async () => {
    if (since !== forgotten) return;
    const before = mine.case ?? { id: mine.id, revision: 0, at: 0, query: '', from: {}, whole: true };
    const next = { ...before, query, from, host: digest?.values.HOST ?? before.host };
    const changed = text !== mine.text;
    try {
      if (changed || !mine.case || before.query !== query || before.from !== from || before.host !== next.host) {
        const kept = await store.save(next, text, changed);
        // Forgotten while it was kept, here or in another tab.
        if (since !== forgotten) return await store.forget(kept.id);
        const was = here() && kept.id !== mine.id ? mine.id : '';
        Object.assign(mine, { id: kept.id, case: kept, text });
        note(true);
        if (was) {
          tab.set('case', kept.id);
          go(new URLSearchParams(location.search), 'replace', { id: kept.id, was });
        }
      }
      if (!here()) return;
      if (mine.case?.whole && current().text === text) tab.set('paste', '');
      const much = mine.case?.whole ? 'whole' : inTab() ? 'tab' : 'facts';
      if (much !== current().kept) hold({ kept: much });
    } catch {
      if (here()) hold({ kept: inTab() ? 'tab' : 'nothing' });
    }
  });
}

/** Lets go of the case: this tab begins anew, and the browser keeps what it kept. */
function drop(): void {
  own = { id: newId(), text: '' };
  for (const name of ['handed', 'paste', 'values', 'case']) tab.set(name, '');
  go(new URLSearchParams(), 'push', { ...empty, id: own.id, was: undefined, earlier: current().earlier });
}

/** Lets go of every case. */
function dropAll(): void {
  forgotten++;
  drop();
  hold({ earlier: [] });
}

/** Begins another case; this one stays among the earlier ones. */
export function begin(): void {
  drop();
  refresh();
}

/** Goes on with an earlier case. */
export async function resume(id: string): Promise<void> {
  const { id: at } = current();
  await queue;
  const found = await load(id);
  // Whoever has begun or forgotten something meanwhile does not go on with it.
  if (!isHere(at)) return;
  if (found) {
    for (const name of ['handed', 'paste', 'values']) tab.set(name, '');
    hold({ text: '' });
    takeUp(found, new URLSearchParams(found.case.query), 'push');
  }
  refresh();
}

/** Forgets every case in this browser, and in its other tabs. */
export async function forget(): Promise<void> {
  dropAll();
  others?.postMessage('forget');
  queue = queue.then(() => {
    note(false);
    return store.forget().catch(() => undefined);
  });
}
