import type { KindName } from '../kinds.ts';

/** Valid values to write into a kind's documents: by field, by set, by entry of a map. */
export interface Samples {
  first: Record<string, unknown>;
  values: Record<string, readonly unknown[]>;
  sets: Record<string, readonly string[]>;
  maps: Record<string, readonly unknown[]>;
}

const at = '2026-11-01T10:00:00Z';
const statuses = ['draft', 'review', 'published', 'cancelled', 'withdrawn'];
const words = ['Boxmeer', 'Beugen', 'Rijkevoort'];
const when = (day: string) => ({
  start: `2026-12-${day}T10:00`,
  end: `2026-12-${day}T12:00`,
  zone: 'Europe/Amsterdam',
});

/** Every kind's samples; fields that a kind requires are never emptied. */
export const samples: Record<KindName, Samples> = {
  buurt: {
    first: { name: 'Ons Dorp', slug: 'ons-dorp', themes: ['koffie'] },
    values: {
      name: ['Ons Dorp', 'Het Dorp'],
      palette: ['dijk', 'klei', undefined],
      public: [{ at, by: 'Anja', name: 'Ons Dorp' }, undefined],
    },
    sets: { themes: words, domains: ['onsdorp.nl', 'dorp.nl'] },
    maps: {
      partners: [{ name: 'Sociom' }, { name: 'Gemeente', website: 'https://voorbeeld.nl' }, undefined],
    },
  },
  member: {
    first: { givenName: 'Truus', villages: ['Boxmeer'] },
    values: {
      givenName: ['Truus', 'Geertruida'],
      phone: ['+31629962626', '+31485571242', undefined],
      address: [{ street: 'Raadhuisplein', number: 3 }, { postcode: '5831 AB', number: 9 }, undefined],
      digital: [true, false],
    },
    sets: {
      villages: words,
      skills: ['fietsen', 'koken'],
      households: ['home:01K00000000000000000000001', 'home:01K00000000000000000000002'],
    },
    maps: {
      moments: [
        { on: '2026-11-01', how: 'phone', by: 'Anja', note: 'Belt terug.' },
        { on: '2026-11-02', how: 'visit' },
        undefined,
      ],
      consents: [
        { purpose: 'photo', given: true, at },
        { purpose: 'photo', given: false, at },
        { purpose: 'photo', given: true, at, withdrawnAt: at },
      ],
    },
  },
  organisation: {
    first: { name: 'Ons Koor' },
    values: { name: ['Ons Koor', 'Het Koor'], type: ['club', 'care', undefined], status: statuses },
    sets: { themes: words },
    maps: {},
  },
  place: {
    first: { name: 'De Weijer', access: ['lift'] },
    values: { capacity: [10, 20, undefined], position: [{ latitude: 51.6, longitude: 5.9 }, undefined] },
    sets: { access: ['wheelchair', 'lift', 'parking'], villages: words },
    maps: {},
  },
  event: {
    first: { title: 'Koffieochtend', when: when('01'), status: 'draft' },
    values: {
      title: ['Koffie', 'Thee'],
      when: [when('02'), when('03')],
      status: statuses,
      photo: ['media:01K00000000000000000000001', 'media:01K00000000000000000000002', undefined],
    },
    sets: { themes: words },
    maps: { exceptions: [{ skipped: true }, { start: '2026-12-09T11:00' }, undefined] },
  },
  offer: {
    first: { type: 'request', title: 'Wie helpt met de heg?', endsOn: '2026-12-31' },
    values: { hours: [{ amount: 2, per: 'week' }, undefined], status: statuses, onBehalf: [true, undefined] },
    sets: { days: ['mo', 'tu', 'we'] },
    maps: {},
  },
  media: {
    first: {
      file: 'file:01K00000000000000000000000',
      width: 1600,
      height: 1200,
      preview: 'data:image/webp;base64,UklGRhIAAABXRUJQVlA4TAYAAAAvQWxvAGs=',
    },
    values: {
      alt: ['Twee mensen aan de koffie', 'De zaal van boven', undefined],
      credit: ['Anja', undefined],
      caption: ['Elke dinsdag is er koffie.', undefined],
    },
    sets: { people: ['member:01K00000000000000000000001', 'member:01K00000000000000000000002'] },
    maps: {},
  },
};
