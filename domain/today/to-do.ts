import { addDays } from '../calendar/local-days.ts';
import type { Content, LookUp } from '../document/kind.ts';
import { timesOf } from '../event/event-times.ts';
import { kindOf } from '../kinds.ts';
import { withoutPhotoConsent } from '../media/photo-consent.ts';
import { changedSincePublication } from '../publication/publish.ts';
import { textOf } from '../publication/pick.ts';

/** So many days ahead somebody is told what is coming or ends. */
const daysAhead = 7;

/** The days that "this week" on the first screen means: today and the six after it. */
export const weekFrom = (today: string) => ({ from: today, until: addDays(today, daysAhead) });

/** What a colleague wrote and somebody who publishes should look at. The time of a document is not asked. */
export const toReview = (documents: readonly Content[]): Content[] =>
  documents.filter((content) => content['status'] === 'review');

/** What stands on the site otherwise than in the document, as far as visitors still look at it. */
export function changedOnSite(documents: readonly Content[], look: LookUp, today: string): Content[] {
  return documents.filter((content) => {
    const { status } = content;
    const kind = kindOf(content.kind);
    return (
      (status === 'published' || status === 'cancelled') &&
      kind !== undefined &&
      changedSincePublication(kind, content, look) &&
      !isOver(content, today)
    );
  });
}

/** Offers that leave the site within a week, the first to go first: their people may want to go on. */
export function endingSoon(offers: readonly Content[], today: string): Content[] {
  const { until } = weekFrom(today);
  const endOf = (offer: Content) => textOf(offer['endsOn']) ?? '';
  return offers
    .filter((offer) => offer['status'] === 'published' && endOf(offer) >= today && endOf(offer) < until)
    .toSorted((a, b) => endOf(a).localeCompare(endOf(b)));
}

/** A photo with the ids of those on it who have not said that they may be. */
export interface UnaskedPhoto {
  photo: Content;
  people: readonly string[];
}

/** `look` finds members, and follows those who were merged. */
export const photosToAsk = (photos: readonly Content[], look: LookUp): UnaskedPhoto[] =>
  photos.flatMap((photo) => {
    const people = withoutPhotoConsent(photo['people'], look);
    return people.length > 0 ? [{ photo, people }] : [];
  });

/** Nobody comes to look at it any more: it was the last time, or it ended. */
function isOver(content: Content, today: string): boolean {
  if (content.kind === 'offer') return (textOf(content['endsOn']) ?? '') < today;
  return (
    content.kind === 'event' && timesOf(content, { from: today, until: addDays(today, 366) }).length === 0
  );
}
