import type { Content } from '../document/kind.ts';
import { binTombstone } from '../sync/leaves.ts';
import { isTrashed } from '../sync/trash.ts';
import { type Answer, generation, type Refusal, type Remote } from '../sync/local.ts';
import type { Sent } from '../sync/answered.ts';

/** A page of changes: what every changed document was when it was read, and where to go on. */
export interface Page {
  rows: readonly Remote[];
  end: number;
}

/** CouchDB as the protocol sees it: one revision per id, a feed of the latest changes, and a ledger of the erased. */
export interface ModelServer {
  stored: ReadonlyMap<string, Remote>;
  changesSince(seq: number): Page;
  push(sent: Sent): Answer;
  /** Thirty days passed: what lies in the bin becomes a tombstone. Gives what was in it. */
  emptyBin(): Content[];
  erase(id: string): void;
  /** From now on nothing of this installation is taken for this id; `null`: everything is again. */
  refuse(rule: { id: string; by: string } | null): void;
}

const refusal: Refusal = { reason: 'not-allowed', fields: ['status'] };

export function modelServer(): ModelServer {
  const stored = new Map<string, Remote>();
  const changed = new Map<string, number>();
  const erased = new Set<string>();
  let seq = 0;
  let refused: { id: string; by: string } | null = null;

  function write(id: string, make: (rev: string) => Remote): string {
    const before = stored.get(id);
    seq += 1;
    const rev = `${generation(before?.rev ?? null) + 1}-${seq}`;
    stored.set(id, make(rev));
    changed.set(id, seq);
    return rev;
  }

  return {
    stored,
    changesSince(since) {
      const rows = [...stored].flatMap(([id, row]) => ((changed.get(id) ?? 0) > since ? [row] : []));
      return { rows, end: seq };
    },
    push({ content, rev }) {
      const current = stored.get(content.id);
      if (erased.has(content.id)) return { is: 'erased' };
      if (refused?.id === content.id && content.edits.vv[refused.by] !== undefined)
        return { is: 'refused', refusal };
      if (current && current.rev !== rev) return { is: 'conflict', current };
      return { is: 'accepted', rev: write(content.id, (next) => ({ is: 'document', rev: next, content })) };
    },
    emptyBin() {
      const bin = [...stored.values()].flatMap((row) =>
        row.is === 'document' && isTrashed(row.content) ? [row.content] : [],
      );
      for (const { trashed, ...content } of bin)
        if (trashed)
          write(content.id, (rev) => ({
            is: 'tombstone',
            rev,
            id: content.id,
            ...binTombstone({ ...content, trashed }),
          }));
      return bin;
    },
    erase(id) {
      erased.add(id);
      write(id, (rev) => ({ is: 'erased', rev, id }));
    },
    refuse(rule) {
      refused = rule;
    },
  };
}
