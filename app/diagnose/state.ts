import { useSyncExternalStore } from 'react';
import { tab } from '@/components/tab';
import { valuesIn } from '@/evidence/values';
import { isValue } from '@/machines/questions';
import type { Case, Sources } from './cases';
import type { Digest } from './digest';

/** What this tab holds of its case beside the address. */
export type TabCase = {
  /** Its name, in each of its steps in the history, and in what is kept of it. */
  id: string;
  /** The name that it had before another tab went on with it too. */
  was?: string;
  text: string;
  /** What was read of this very text; undefined until it was. */
  digest?: Digest;
  from: Sources;
  /** How much of it this browser keeps: all, all as long as the tab is open, what is known without the text, or nothing. */
  kept: 'whole' | 'tab' | 'facts' | 'nothing';
  /** The other cases that this browser keeps, the newest first. */
  earlier: readonly Case[];
};

export const newId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

export const empty: TabCase = { id: '', text: '', from: {}, kept: 'whole', earlier: [] };
let held = empty;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const current = () => held;

/** Is the case with that name still the one of this tab? */
export const isHere = (id: string) => id === held.id || id === held.was;

/** Takes something into the case. What was read of a text that is gone is gone with it, at once. */
export function hold(change: Partial<TabCase>): void {
  const gone = change.text !== undefined && change.text !== held.text;
  held = { ...held, ...(gone && { digest: undefined }), ...change };
  for (const listener of listeners) listener();
}

/** The person's own address, where this tab's runbooks have it: they typed it there, or an earlier paste showed it. */
export const ownAddress = () => valuesIn(tab.get('values')).CLIENT;

/** What the runbooks of this tab write into their commands. */
export const keepValues = (values: object) => tab.set('values', Object.keys(values).length ? JSON.stringify(values) : '');

export const useHeld = () => useSyncExternalStore(subscribe, current, () => empty);

/** The query of the address: the answers, and the question that is being changed. */
export const useQuery = () =>
  useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  );

/** What the history has of the last step. */
export let step: { case?: string } | undefined;

/** Does a step stay in the history, or take the place of the one before? */
export type How = 'push' | 'replace';

/**
 * Goes to the same page with another query, and takes something into the case with it. Steps stay in the history, so the browser's Back
 * works. What the framework's router keeps there goes along: it takes such a step for its own, and does not render everything once more.
 */
export function go(query: URLSearchParams, how: How = 'push', change: Partial<TabCase> = {}): void {
  const search = query.size ? `?${query}` : location.pathname;
  step = { ...step, ...history.state, own: true, case: change.id ?? held.id };
  if (how === 'push') history.pushState(step, '', search);
  else history.replaceState(step, '', search);
  hold(change);
}

/** The answers in a query, and no other word of it. */
export const answersIn = (query: URLSearchParams) => [...query].filter(([fact, value]) => isValue(fact, value));

/** What keeps cases in the browser: fetched once there is one, or something to keep. */
export const keeping = () => import('./keeping');

let looked: Promise<void> = Promise.resolve();

/** Waits until the case of this tab is taken up: whoever is quicker than the browser goes on with it, as if they had come later. */
export const arrived = () => looked;

/** Waits for another case that is taken up. */
export const look = (taken: Promise<void>) => {
  looked = taken;
};

/** What is to be done first where somebody goes Back or Forward, or jumps within the page: the step may be of another case. */
export const way = { back: () => {} };

/**
 * Takes up the case of this tab; who never had one fetches nothing to look for it.
 *
 * @returns the text that the home page hands over, which is no case yet
 */
export function start(): string {
  const query = new URLSearchParams(location.search);
  const handed = answersIn(query).length ? '' : tab.get('handed');
  let any = Boolean(query.size || tab.get('case') || tab.get('paste') || handed);
  try {
    any ||= localStorage.getItem('unrefused') !== null;
  } catch {
    // Then a tab that has a case still finds it.
  }
  const linked = !(history.state as { own?: boolean } | null)?.own;
  const begun = () => go(query, 'replace', { id: newId() });
  if (any) looked = keeping().then(({ start }) => start(query, linked, Boolean(handed)), begun);
  else begun();
  addEventListener('popstate', () => {
    way.back();
    hold({});
  });
  return handed;
}

/** The text that `persist` saw last. */
let seen = '';

/** Keeps the case as it stands. Until the browser has a new text, the tab has it, or at least no older one: a reload may come sooner. */
export async function persist(): Promise<void> {
  const taken = looked;
  await taken;
  const { id, text } = held;
  // What was come back to meanwhile is kept once it is here.
  if (taken !== looked) return;
  if (!text && !location.search) return;
  if (text !== seen || tab.get('case') !== id) {
    tab.set('case', id);
    if (!tab.set('paste', text)) tab.set('paste', '');
    seen = text;
  }
  keeping().then(
    ({ persist }) => persist(),
    () => hold({ kept: 'nothing' }),
  );
}

export const begin = () => keeping().then(({ begin }) => begin());
export const resume = (id: string) => keeping().then(({ resume }) => resume(id));
export const forget = () => keeping().then(({ forget }) => forget());
