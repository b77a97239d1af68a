/** The order of texts in a Dutch list: accents and capitals make no difference, and 2 comes before 10. */
export const dutchOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/**
 * The place of each text among them, so that a long list is put in order by numbers: comparing two texts takes ten
 * times as long, and many people have the same name. Texts that are alike have the same place.
 */
export function placesOf(texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  let before: string | undefined;
  for (const text of [...texts].toSorted(dutchOrder.compare)) {
    if (before !== undefined && dutchOrder.compare(before, text) !== 0) place += 1;
    places.set(text, place);
    before = text;
  }
  return places;
}
