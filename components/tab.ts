/**
 * What this tab keeps, and all its pages share: the name of its case, a paste that the home page hands over, the values for
 * commands. Private windows may keep nothing: then `get` finds nothing, and `set` says so.
 */
export const tab = {
  get(name: string): string {
    try {
      return sessionStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  },
  /** Keeps a word, or takes it away where it is empty. False where it is not kept. */
  set(name: string, value: string): boolean {
    try {
      if (value) sessionStorage.setItem(name, value);
      else sessionStorage.removeItem(name);
      return true;
    } catch {
      return false;
    }
  },
};
