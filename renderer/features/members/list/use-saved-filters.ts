import { useEffect, useState } from 'react';
import { type SavedFilter, savedFiltersFrom } from '#domain/member/filter/people-filter.ts';
import { useTeam } from '../../../database/team.tsx';

const place = 'people-filters';
type Filters = readonly SavedFilter[];

/** The filters that this person keeps on this device. */
export function useSavedFilters(): {
  filters: Filters;
  change(by: (now: Filters) => Filters): Promise<void>;
} {
  const team = useTeam();
  const [filters, setFilters] = useState<Filters>([]);
  useEffect(() => void team.kept(place).then((kept) => setFilters(savedFiltersFrom(kept))), [team]);
  return {
    filters,
    async change(by) {
      // Another window may have saved one too.
      const next = by(savedFiltersFrom(await team.kept(place)));
      await team.keep(place, next);
      setFilters(next);
    },
  };
}
