import { expect, test } from 'vitest';
import { addDays } from '../calendar/local-days.ts';
import type { Content } from '../document/kind.ts';
import { kinds, type KindName } from '../kinds.ts';
import { publishChange } from '../publication/publish.ts';
import { type Change, create, editContent } from '../sync/edit.ts';
import { stampOf } from '../testing/documents.ts';
import { changedOnSite, endingSoon, photosToAsk, toReview, weekFrom } from './to-do.ts';

const today = '2026-11-25';
let made = 0;
function document(kind: KindName, values: Record<string, unknown>): Content {
  made += 1;
  return create(kinds[kind], `${kind}:01K${String(made).padStart(23, '0')}`, values, stampOf('A', 1));
}
const event = (day: string, values = {}) =>
  document('event', {
    title: `Op ${day}`,
    when: { start: `${day}T10:00`, end: `${day}T11:00`, zone: 'Europe/Amsterdam' },
    ...values,
  });
const offer = (endsOn: string | undefined, status = 'published') =>
  document('offer', { type: 'request', title: `Tot ${endsOn}`, endsOn, status });
const edited = (content: Content, change: Change, n = 3) =>
  editContent(kinds[content.kind as KindName], content, content, change, stampOf('A', n));
const published = (content: Content) =>
  edited(
    content,
    publishChange(kinds[content.kind as KindName], content, () => undefined, {
      at: `${today}T10:00:00Z`,
      by: 'Anja',
    }),
    2,
  );
const titles = (list: readonly Content[]) => list.map(({ title }) => title);

test('the week is today and the six days after it', () => {
  expect(weekFrom(today)).toEqual({ from: '2026-11-25', until: '2026-12-02' });
});

test('what is offered for review is to be looked at, also when its day has been', () => {
  const list = [
    event('2026-11-26', { status: 'review' }),
    event('2026-11-27'),
    event('2020-01-01', { status: 'review' }),
  ];
  expect(titles(toReview(list))).toEqual(['Op 2026-11-26', 'Op 2020-01-01']);
});

test('an offer ends soon from its last day until a week before it', () => {
  const list = [
    offer(addDays(today, 6)),
    offer(addDays(today, 7)),
    offer(today),
    offer(addDays(today, -1)),
    offer(today, 'draft'),
    offer(today),
    offer(undefined),
  ];
  expect(titles(endingSoon(list, today))).toEqual([
    `Tot ${today}`,
    `Tot ${today}`,
    `Tot ${addDays(today, 6)}`,
  ]);
});

test('a change since publication is to be published, while somebody may still look', () => {
  const change = { values: { title: 'Anders' } };
  const list = [
    edited(published(event('2026-11-30')), change),
    edited(published(event('2026-11-24')), change),
    published(event('2026-11-30')),
    edited(published(offer(today)), change),
    edited(published(offer('2026-11-24')), change),
    edited(published(document('offer', { type: 'notice', title: 'Zonder einde' })), change),
    edited(published(document('organisation', { name: 'Koor' })), { values: { name: 'Groot Koor' } }),
    edited(published(event('2026-11-30')), { values: { status: 'cancelled', title: 'Afgelast' } }),
    edited(event('2026-11-30'), change),
    { ...published(event('2026-11-30')), kind: 'poem', title: 'Van later' },
  ];
  expect(changedOnSite(list, () => undefined, today).map((one) => one['title'] ?? one['name'])).toEqual([
    'Anders',
    'Anders',
    'Groot Koor',
    'Afgelast',
  ]);
});

test('a photo is asked about with those on it who did not say yes', () => {
  const yes = { a: { purpose: 'photo', given: true, at: `${today}T10:00:00Z` } };
  const [truus, ad] = [document('member', { consents: yes }), document('member', {})];
  const photos = [
    document('media', { people: [truus.id] }),
    document('media', { people: [truus.id, ad.id] }),
    document('media', {}),
  ];
  const look = (id: string) => [truus, ad].find((one) => one.id === id);
  expect(photosToAsk(photos, look)).toEqual([{ photo: photos[1], people: [ad.id] }]);
});

test('16,000 documents cost four looks each at most, whatever is in them', () => {
  let looks = 0;
  const watched = (content: Content): Content =>
    new Proxy(content, {
      get(target, name, self) {
        looks += 1;
        return Reflect.get(target, name, self);
      },
    });
  const [far, running] = [watched(event('2026-12-24')), watched(offer('2027-01-31', 'draft'))];
  const list = Array.from({ length: 16_000 }, (_, n) => (n % 2 === 0 ? far : running));
  expect(toReview(list)).toEqual([]);
  expect(endingSoon(list, today)).toEqual([]);
  expect(changedOnSite(list, () => undefined, today)).toEqual([]);
  expect(looks).toBeLessThanOrEqual(4 * list.length);
});
