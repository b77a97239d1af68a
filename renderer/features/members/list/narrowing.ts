import { useState } from 'react';
import type { Content } from '#domain/document/kind.ts';
import type { PeopleFilter } from '#domain/member/filter/people-filter.ts';

/** Whom the list is about now, and the rule that lets them through. */
export interface Narrowing {
  filter: PeopleFilter;
  keep(member: Content): boolean;
}

/** In memory only, so locking takes it away. */
let last: Narrowing | undefined;

/** What narrows the list; who looks elsewhere and comes back finds it as it was. `undefined`: everybody is in it. */
export function useNarrowing() {
  const [narrowing, set] = useState(last);
  return {
    narrowing,
    narrow(next: Narrowing | undefined): void {
      last = next;
      set(next);
    },
  };
}
