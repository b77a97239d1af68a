/**
 * Documents that went through this server lately, by revision. What a revision holds never changes, so whoever asks for
 * exactly that revision is spared the store; whether it is still the one that stands, the store says when it is written
 * over. Holds so many documents at most, those asked for last.
 */
export interface RecentDocuments {
  find(database: string, id: string, rev: string): object | undefined;
  /** A document as the store gave it or took it, with its `_id` and `_rev`. */
  note(database: string, doc: object): void;
  forget(database: string, id: string): void;
}

/** At about a kilobyte each. */
const most = 30_000;

export function makeRecentDocuments(): RecentDocuments {
  const known = new Map<string, object>();
  const keyOf = (database: string, id: string) => `${database}/${id}`;
  return {
    find(database, id, rev) {
      const key = keyOf(database, id);
      const doc = known.get(key);
      if (!doc || !('_rev' in doc) || doc._rev !== rev) return undefined;
      known.delete(key);
      known.set(key, doc);
      return doc;
    },
    note(database, doc) {
      if (!('_id' in doc) || !('_rev' in doc)) return;
      const key = keyOf(database, String(doc._id));
      known.delete(key);
      if ('_deleted' in doc) return;
      known.set(key, doc);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
    forget: (database, id) => void known.delete(keyOf(database, id)),
  };
}
