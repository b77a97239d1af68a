/** Which documents rest on which others: an offer on the consent of its member, a member on whom they were merged into. */
export interface References {
  /** `from` now rests on `to`, or on nothing. */
  set(from: string, to: string | undefined): void;
  /** The documents that rest on this one, also by way of others. */
  to(id: string): readonly string[];
}

export function makeReferences(): References {
  const target = new Map<string, string>();
  const sources = new Map<string, Set<string>>();
  return {
    set(from, to) {
      const before = target.get(from);
      if (before === to) return;
      if (before !== undefined) sources.get(before)?.delete(from);
      if (to === undefined) target.delete(from);
      else {
        target.set(from, to);
        sources.set(to, (sources.get(to) ?? new Set()).add(from));
      }
    },
    to(id) {
      const found = new Set(sources.get(id));
      // What is added on the way is gone through too.
      for (const from of found) for (const further of sources.get(from) ?? []) found.add(further);
      return [...found];
    },
  };
}
