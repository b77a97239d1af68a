/**
 * The years of which the log is kept: this one, and the one before until the end of June. So whatever was done is known
 * for half a year at least and a year and a half at most.
 */
export function keptYears(now: Date): number[] {
  const year = now.getUTCFullYear();
  return now.getUTCMonth() < 6 ? [year, year - 1] : [year];
}

/** How many months the log of activity is kept, at least and at most. */
export const keptMonths = { least: 6, most: 18 } as const;

export const yearOf = (at: number): number => new Date(at).getUTCFullYear();
