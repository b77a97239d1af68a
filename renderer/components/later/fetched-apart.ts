import { useSyncExternalStore } from 'react';

/** A part of the app that is no part of the shell: fetched when it is needed, or before, when nobody waits for anything. */
export interface FetchedApart<T> {
  fetch(): Promise<T>;
  /** What was fetched, at once when it is here; `undefined` while it is not. */
  useIfHere(): T | undefined;
}

/** `load` is an `import()` of the part. One that failed is tried again the next time. */
export function fetchedApart<T>(load: () => Promise<T>): FetchedApart<T> {
  let here: T | undefined;
  let coming: Promise<T> | undefined;
  const listeners = new Set<() => void>();

  async function fetch(): Promise<T> {
    try {
      here = await load();
    } catch (error) {
      coming = undefined;
      throw error;
    }
    for (const listener of listeners) listener();
    return here;
  }
  function listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }
  return {
    fetch: () => (coming ??= fetch()),
    useIfHere: () => useSyncExternalStore(listen, () => here),
  };
}
