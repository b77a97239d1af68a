import type { Content } from '../../document/kind.ts';
import { textOf } from '../../publication/pick.ts';
import { isRecord } from '../../sync/canonical.ts';
import { contactWays, type ContactWay } from '../member-schema.ts';

/** A moment of contact with the key of its entry; what a newer version wrote in another way is absent. */
export interface KeptMoment {
  key: string;
  on: string;
  how?: ContactWay;
  by?: string;
  note?: string;
}

/** When the team and a person were in touch, the latest first; of one day, what was written down last. */
export function momentsOf(member: Content): KeptMoment[] {
  return Object.entries(isRecord(member['moments']) ? member['moments'] : {})
    .flatMap(([key, entry]) => {
      const on = isRecord(entry) ? textOf(entry['on']) : undefined;
      return isRecord(entry) && on !== undefined ? [keptMoment(key, on, entry)] : [];
    })
    .toReversed()
    .toSorted((a, b) => Number(a.on < b.on) - Number(a.on > b.on));
}

/** The day of the latest contact, YYYY-MM-DD; `undefined`: there was none, as far as anybody wrote it down. */
export function lastContact({ moments }: Content): string | undefined {
  let last: string | undefined;
  // Asked of everybody at once by a filter, so without making lists.
  if (isRecord(moments))
    for (const entry of Object.values(moments)) {
      const on = isRecord(entry) ? textOf(entry['on']) : undefined;
      if (on !== undefined && (last === undefined || on > last)) last = on;
    }
  return last;
}

function keptMoment(key: string, on: string, entry: Readonly<Record<string, unknown>>): KeptMoment {
  const how = contactWays.find((way) => way === entry['how']);
  const [by, note] = [textOf(entry['by']), textOf(entry['note'])];
  return {
    key,
    on,
    ...(how && { how }),
    ...(by !== undefined && { by }),
    ...(note !== undefined && { note }),
  };
}
