import { useSyncExternalStore } from 'react';

/** Where this tab keeps what it must not lose: the paste, and the person's own values. Memory stands in where the browser keeps nothing. */
const memory = new Map<string, string>();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
};

const tell = () => {
  for (const listener of listeners) listener();
};

function kept(name: string): string {
  const held = memory.get(name);
  if (held !== undefined) return held;
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function keep(name: string, value: string): void {
  memory.set(name, value);
  try {
    if (value) sessionStorage.setItem(name, value);
    else sessionStorage.removeItem(name);
  } catch {
    // More than the browser keeps for a tab: it lives until the tab is closed or reloaded.
  }
  tell();
}

/** The paste that this tab holds; empty while the page is still the server's. */
export const usePaste = () =>
  useSyncExternalStore(
    subscribe,
    () => kept('paste'),
    () => '',
  );

/** The query of the address: the answers, and the question that is being changed. */
export const useQuery = () =>
  useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => '',
  );

/** Goes to the same page with another query. Steps stay in the history, so the browser's Back works. */
export function go(query: URLSearchParams, how: 'push' | 'replace' = 'push'): void {
  const search = query.size ? `?${query}` : window.location.pathname;
  if (how === 'push') window.history.pushState({ own: true }, '', search);
  else window.history.replaceState({ own: true }, '', search);
  tell();
}

/** Did somebody come here by a link, rather than by a step of this page, a reload or Back? */
export const cameByLink = () => !(window.history.state as { own?: boolean } | null)?.own;
