import { addMonths } from '../calendar/local-days.ts';
import type { Content } from '../document/kind.ts';
import { isRecord } from '../sync/canonical.ts';

/** After how many months an organisation is looked at again, unless the buurt has agreed on another term. */
export const usualCheckMonths = 12;

/** When somebody last saw that all of it still holds, and whether that is too long ago; days as YYYY-MM-DD. */
export type Check = { is: 'never' } | { is: 'checked'; on: string; by: string; isDue: boolean };

export interface CheckTerm {
  today: string;
  months: number;
}

/** The term of a buurt, by its own document; what stands there is not trusted to be sound. */
export function checkMonthsOf(buurt: Content | undefined): number {
  const months = buurt?.['checkMonths'];
  return typeof months === 'number' && months >= 1 ? months : usualCheckMonths;
}

export function checkOf(organisation: Content, { today, months }: CheckTerm): Check {
  const { checked } = organisation;
  if (!isRecord(checked)) return { is: 'never' };
  const { on, by } = checked;
  if (typeof on !== 'string' || typeof by !== 'string') return { is: 'never' };
  return { is: 'checked', on, by, isDue: addMonths(on, months) <= today };
}

/** Those that somebody should look at: never looked at first, then the longest ago. */
export function dueForCheck(organisations: readonly Content[], term: CheckTerm): Content[] {
  return organisations
    .flatMap((content) => {
      const check = checkOf(content, term);
      if (check.is === 'never') return [{ content, on: '' }];
      return check.isDue ? [{ content, on: check.on }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ content }) => content);
}
