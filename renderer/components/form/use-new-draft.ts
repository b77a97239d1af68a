import { useState } from 'react';
import type { KindView } from '../kind-view.ts';
import { keepNewDraft, newDraftOf } from './unsaved-work.ts';

type Values = Readonly<Record<string, unknown>>;

/** What stands in the form of a new document. Who looks elsewhere and comes back goes on where they were. */
export function useNewDraft({ kind, initial }: KindView) {
  const [values, setValues] = useState<Values>(() => newDraftOf(kind) ?? initial);
  const [isKept, setKept] = useState(() => newDraftOf(kind) !== undefined);

  return {
    values,
    /** It was typed before somebody went elsewhere. */
    isKept,
    set(name: string, value: unknown): void {
      // Two fields may be set before the form is drawn anew.
      const next = { ...(newDraftOf(kind) ?? initial), [name]: value };
      keepNewDraft(kind, next);
      setValues(next);
    },
    /** Begins with nothing again: it was saved, or somebody wants no more of it. */
    clear(): void {
      keepNewDraft(kind, undefined);
      setValues(initial);
      setKept(false);
    },
  };
}
