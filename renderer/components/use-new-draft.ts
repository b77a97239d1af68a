import { useState } from 'react';
import type { KindView } from './kind-view.ts';

type Values = Readonly<Record<string, unknown>>;

/** What was typed in a new form of each kind and not saved; in memory only, so locking takes it away. */
const drafts = new Map<string, Values>();

/** What stands in the form of a new document. Who looks elsewhere and comes back goes on where they were. */
export function useNewDraft({ kind, initial }: KindView) {
  const [values, setValues] = useState<Values>(() => drafts.get(kind) ?? initial);
  const [isKept, setKept] = useState(() => drafts.has(kind));

  return {
    values,
    /** It was typed before somebody went elsewhere. */
    isKept,
    set(name: string, value: unknown): void {
      // Two fields may be set before the form is drawn anew.
      const next = { ...(drafts.get(kind) ?? initial), [name]: value };
      drafts.set(kind, next);
      setValues(next);
    },
    /** Begins with nothing again: it was saved, or somebody wants no more of it. */
    clear(): void {
      drafts.delete(kind);
      setValues(initial);
      setKept(false);
    },
  };
}
