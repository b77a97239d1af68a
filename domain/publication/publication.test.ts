import { expect, test } from 'vitest';
import type { Content } from '../document/kind.ts';
import { kindOf, kindOfId, kinds } from '../kinds.ts';
import { create, editContent, type Change } from '../sync/edit.ts';
import { merge } from '../sync/merge.ts';
import { throwAway } from '../sync/trash.ts';
import { personOf, projection } from './projection.ts';
import {
  cancelChange,
  changedSincePublication,
  publishChange,
  submitChange,
  withdrawChange,
} from './publish.ts';

const id = (kind: string) => `${kind}:01J00000000000000000000000`;
const stamp = (n: number, by = 'device0001') => ({ by, n, t: n });
const now = { at: '2026-11-24T10:00:00Z', by: 'Anja' };
const yes = { purpose: 'name-on-site', given: true, at: '2026-11-01T10:00:00Z' };

const truus = (consents?: object) =>
  create(
    kinds.member,
    id('member'),
    { givenName: 'Truus', familyName: 'Bakker', phone: '+31629962626', consents },
    stamp(1),
  );
const offer = create(
  kinds.offer,
  id('offer'),
  {
    type: 'request',
    title: 'Wie helpt met de heg?',
    endsOn: '2026-12-31',
    member: id('member'),
    notes: 'bel 06-29962626',
  },
  stamp(2),
);
const hall = create(
  kinds.place,
  id('place'),
  {
    name: 'De Weijer',
    address: { street: 'Raadhuisplein', number: 3, city: 'Boxmeer' },
    notes: 'sleutel bij Ad',
  },
  stamp(3),
);
const club = create(
  kinds.organisation,
  id('organisation'),
  { name: 'Ons Koor', type: 'club', phone: '+31485571242' },
  stamp(4),
);
const event = create(
  kinds.event,
  id('event'),
  {
    title: 'Koffieochtend',
    when: { start: '2026-12-03T10:00', end: '2026-12-03T11:30', zone: 'Europe/Amsterdam' },
    place: id('place'),
    organisation: id('organisation'),
    contact: id('member'),
  },
  stamp(5),
);

const among =
  (...documents: Content[]) =>
  (wanted: string) =>
    documents.find((document) => document.id === wanted);
const after = (document: Content, change: Change, n = 10) =>
  editContent(kindOfId(document.id) ?? kinds.event, document, document, change, stamp(n));

test('nothing is public until it is published', () => {
  expect(projection(kinds.event, event, among())).toBeNull();
  expect(projection(kinds.event, after(event, submitChange()), among())).toBeNull();
});

test('a published event shows its allow-listed fields, its place and organiser in words, and no contact', () => {
  const look = among(hall, club, truus());
  const published = after(event, publishChange(kinds.event, event, look, now));
  expect(projection(kinds.event, published, look)).toEqual({
    id: id('event'),
    kind: 'event',
    at: now.at,
    title: 'Koffieochtend',
    when: event['when'],
    where: 'De Weijer, Raadhuisplein 3, Boxmeer',
    organiser: 'Ons Koor',
  });
});

test('without a place of our own the words of the form say where', () => {
  const market = after(event, {
    values: { place: undefined, whereText: 'Op de markt', organisation: undefined },
  });
  const published = after(market, publishChange(kinds.event, market, among(), now), 11);
  expect(projection(kinds.event, published, among())).toMatchObject({ where: 'Op de markt' });
});

test('an edit after publishing shows nothing and is noticed', () => {
  const look = among(hall, club);
  const published = after(event, publishChange(kinds.event, event, look, now));
  const edited = after(published, { values: { title: 'Thee-ochtend' } }, 11);
  expect(projection(kinds.event, edited, look)).toMatchObject({ title: 'Koffieochtend' });
  expect(changedSincePublication(kinds.event, published, look)).toBe(false);
  expect(changedSincePublication(kinds.event, edited, look)).toBe(true);
  expect(changedSincePublication(kinds.event, event, look)).toBe(false);
});

test('withdrawing, throwing away and coming back unseen take it off the site; cancelling says so on it', () => {
  const look = among(hall, club);
  const published = after(event, publishChange(kinds.event, event, look, now));
  const trashed = after(published, throwAway(published, now.at, stamp(11)), 11);
  const elsewhere = editContent(
    kinds.event,
    published,
    published,
    { values: { cost: 'gratis' } },
    stamp(1, 'device0002'),
  );
  expect(projection(kinds.event, after(published, withdrawChange(), 11), look)).toBeNull();
  expect(projection(kinds.event, trashed, look)).toBeNull();
  expect(projection(kinds.event, merge(kinds.event, trashed, elsewhere), look)).toBeNull();
  expect(projection(kinds.event, after(published, cancelChange(), 11), look)).toMatchObject({
    cancelled: true,
  });
});

test('a copy without its status is not shown', () => {
  const published = after(event, publishChange(kinds.event, event, among(hall), now));
  expect(projection(kinds.event, after(published, submitChange(), 11), among(hall))).toBeNull();
});

test('a name is shown only while its member says yes', () => {
  const willing = among(truus({ a: yes }));
  const published = after(offer, publishChange(kinds.offer, offer, willing, now));
  expect(projection(kinds.offer, published, willing)).toMatchObject({ name: 'Truus' });
  expect(projection(kinds.offer, published, among(truus()))).not.toHaveProperty('name');
  expect(projection(kinds.offer, published, among())).not.toHaveProperty('name');
  // The team's own document never holds it: erasing Truus erases her name.
  expect(JSON.stringify(published)).not.toContain('Truus');
});

test('the name is of who was published, as it is now, whoever is chosen in the offer later', () => {
  const willing = truus({ a: yes });
  const published = after(offer, publishChange(kinds.offer, offer, among(willing), now));
  const emptied = after(published, { values: { member: undefined } }, 11);
  expect(projection(kinds.offer, emptied, among(truus()))).not.toHaveProperty('name');
  expect(projection(kinds.offer, emptied, among(willing))).toMatchObject({ name: 'Truus' });
  const renamed = after(willing, { values: { givenName: 'Geertruida' } }, 12);
  expect(projection(kinds.offer, published, among(renamed))).toMatchObject({ name: 'Geertruida' });
  const nameless = after(willing, { values: { givenName: undefined } }, 12);
  expect(projection(kinds.offer, published, among(nameless))).not.toHaveProperty('name');
  const forged = after(published, { values: { public: { ...now, name: 'Wie dan ook', title: 'x' } } }, 13);
  expect(projection(kinds.offer, forged, among(willing))).not.toHaveProperty('name');
});

test('whose name it is stays with the team', () => {
  const published = after(offer, publishChange(kinds.offer, offer, among(truus({ a: yes })), now));
  expect(personOf(kinds.offer, published)).toBe(id('member'));
  expect(personOf(kinds.offer, offer)).toBeUndefined();
  expect(JSON.stringify(projection(kinds.offer, published, among(truus({ a: yes }))))).not.toContain(
    id('member'),
  );
});

test('an offer of an organisation carries its name, one of nobody none', () => {
  const ofClub = after(offer, { values: { organisation: id('organisation'), member: undefined } });
  const anonymous = after(offer, { values: { member: undefined } });
  const look = among(club);
  const published = after(ofClub, publishChange(kinds.offer, ofClub, look, now), 11);
  expect(projection(kinds.offer, published, look)).toMatchObject({ name: 'Ons Koor' });
  expect(publishChange(kinds.offer, anonymous, look, now).values?.['public']).not.toHaveProperty('name');
});

test('organisations, places and the buurt show no contact data and no notes', () => {
  const buurt = create(
    kinds.buurt,
    id('buurt'),
    {
      name: 'Ons Voorbeeld',
      slug: 'ons-voorbeeld',
      partners: { a: { name: 'Gemeente' } },
      themes: ['samen eten'],
    },
    stamp(6),
  );
  const shown = (document: Content) => {
    const kind = kindOfId(document.id) ?? kinds.event;
    const published = after(document, publishChange(kind, document, among(), now));
    return projection(kind, published, among());
  };
  expect(shown(club)).toEqual({
    id: club.id,
    kind: 'organisation',
    at: now.at,
    name: 'Ons Koor',
    type: 'club',
  });
  expect(shown(hall)).toEqual({
    id: hall.id,
    kind: 'place',
    at: now.at,
    name: 'De Weijer',
    address: hall['address'],
  });
  expect(shown(buurt)).toMatchObject({ name: 'Ons Voorbeeld', partners: [{ name: 'Gemeente' }] });
  expect(
    shown(create(kinds.buurt, id('buurt'), { name: 'Leeg', slug: 'leeg' }, stamp(7))),
  ).not.toHaveProperty('partners');
});

test('a member is never public, whatever it carries', () => {
  const member = after(truus({ a: yes }), publishChange(kinds.member, truus(), among(), now));
  expect(projection(kinds.member, member, among())).toBeNull();
  expect(changedSincePublication(kinds.member, member, among())).toBe(false);
});

test('kinds are found by name and by id', () => {
  expect(kindOf('event')).toBe(kinds.event);
  expect(kindOf('constructor')).toBeUndefined();
  expect(kindOfId('')).toBeUndefined();
  expect(kindOfId(id('offer'))).toBe(kinds.offer);
});
