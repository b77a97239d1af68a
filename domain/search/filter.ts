import type { Content } from '../document/kind.ts';

/** What a list is narrowed to: per field the one value that has to stand there, in a set among others. */
export type Filter = Readonly<Record<string, string>>;

export const fits = (content: Content, filter: Filter): boolean =>
  Object.entries(filter).every(([field, wanted]) => {
    const value = content[field];
    return Array.isArray(value) ? value.includes(wanted) : value === wanted;
  });

/** The different words that stand in a field of these documents, in the Dutch order. */
export function wordsThatStandIn(field: string, documents: readonly Content[]): string[] {
  const found = new Set<string>();
  for (const { [field]: value } of documents)
    for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') found.add(one);
  return [...found].toSorted((a, b) => a.localeCompare(b, 'nl'));
}
