/** The id of the n-th demo document of a kind; the same every time, so that making the demo twice makes no doubles. */
export const demoId = (kind: string, n: number): string => `${kind}:01K0DEM0${String(n).padStart(18, '0')}`;

/** The n-th of a list, going round. */
export function roundRobin<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

export const villages = ['Molenbeek', 'Oosterhoek', 'De Kamp'] as const;
