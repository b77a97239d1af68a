/** Who wants to know that a database changed. The gateway is the only door, so it can say so at once. */
export interface Changes {
  notify(database: string): void;
  /** Called for one database, or for all with `*`; gives back how to stop. */
  subscribe(database: string, listener: (database: string) => void): () => void;
}

export function makeChanges(): Changes {
  const listeners = new Map<string, Set<(database: string) => void>>();
  return {
    notify(database) {
      for (const name of [database, '*'])
        for (const listener of listeners.get(name) ?? []) listener(database);
    },
    subscribe(database, listener) {
      const set = listeners.get(database) ?? new Set();
      listeners.set(database, set.add(listener));
      return () => void set.delete(listener);
    },
  };
}
