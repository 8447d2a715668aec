import type { Fact } from '@/evidence/facts';
import { newId } from './state';

/** One case as this browser keeps it: what is known, and beside it, in a store of its own, what was pasted. */
export type Case = {
  id: string;
  /** How often it was kept: shows a tab that another one went on with the same case. */
  revision: number;
  /** When it was kept last, in milliseconds since 1970. */
  at: number;
  /** What is known, as the address holds it. */
  query: string;
  /** Answers that nobody gave on this page, with where they come from. */
  from: Sources;
  /** The host that it is about, to tell it from another case. */
  host?: string;
  /** False where the browser had no room for the text. */
  whole: boolean;
};

export type Sources = { readonly [F in Fact]?: 'link' | 'code' };

/** As many cases as are kept; the oldest gives way. */
const most = 20;

let opened: Promise<IDBDatabase> | undefined;

/** The database of this site in this browser. Rejects where the browser keeps nothing, a private window, a policy, no room, and where it never answers. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('unrefused', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('cases', { keyPath: 'id' });
      request.result.createObjectStore('texts');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(reject, 10_000);
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

const answerOf = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Does something in one transaction: all of it is kept, or nothing. */
async function within<T>(mode: IDBTransactionMode, work: (cases: IDBObjectStore, texts: IDBObjectStore) => Promise<T> | T): Promise<T> {
  const transaction = (await database()).transaction(['cases', 'texts'], mode);
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  try {
    const [answer] = await Promise.all([work(transaction.objectStore('cases'), transaction.objectStore('texts')), ended]);
    return answer;
  } catch (error) {
    ended.catch(() => undefined);
    // What was put before the failure goes too; where the browser has done that already, there is nothing left to undo.
    try {
      transaction.abort();
    } catch {}
    throw error;
  }
}

/** The cases of this browser, the newest first. */
export const cases = (): Promise<Case[]> =>
  within('readonly', async (store) => ((await answerOf(store.getAll())) as Case[]).sort((a, b) => b.at - a.at));

/** A case and its text, where the browser has it. */
export const load = (id: string): Promise<{ case: Case; text: string } | undefined> =>
  within('readonly', async (store, texts) => {
    const [found, text] = await Promise.all([answerOf(store.get(id)), answerOf(texts.get(id))]);
    return found && { case: found as Case, text: (text as string | undefined) ?? '' };
  });

/**
 * Keeps a case, and its text where that is new. What is known is kept first and apart, since the text may be more than there is room
 * for. Where another tab went on with the same case, this one's is kept beside it, under a name of its own.
 *
 * @returns the case as it is kept
 */
export async function save(one: Case, text: string, changed: boolean): Promise<Case> {
  const kept = await within('readwrite', async (store, texts) => {
    const all = (await answerOf(store.getAll())) as Case[];
    const before = all.find(({ id }) => id === one.id);
    const id = before && before.revision !== one.revision ? newId() : one.id;
    const whole = changed || id !== one.id ? !text : one.whole;
    const next = { ...one, id, revision: one.revision + 1, at: Date.now(), whole };
    store.put(next);
    const others = all.filter((each) => each.id !== id).sort((a, b) => b.at - a.at);
    for (const old of others.slice(most - 1)) {
      store.delete(old.id);
      texts.delete(old.id);
    }
    return next;
  });
  if (!changed && kept.id === one.id) return kept;
  const withText = (whole: boolean) =>
    within('readwrite', (store, texts) => {
      store.put({ ...kept, whole });
      if (whole && text) texts.put(text, kept.id);
      else texts.delete(kept.id);
      return { ...kept, whole };
    });
  return withText(true).catch(() => withText(false));
}

/** Forgets one case, or every one. */
export const forget = (id?: string): Promise<void> =>
  within('readwrite', (store, texts) => {
    for (const each of [store, texts]) {
      if (id === undefined) each.clear();
      else each.delete(id);
    }
  });
