import { ulid } from 'ulid';

/** Numbers that look random and are the same again for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A person with something in every field that stands nowhere else, and all these texts. */
export interface MarkedPerson {
  values: Record<string, unknown>;
  marks: string[];
  /** Another text that is known again, for an edit. */
  mark(): string;
}

const letters = 'BCDFGHJKLMNPQRSTVWXZ';

export function markedPerson(random: () => number): MarkedPerson {
  const marks: string[] = [];
  const some = (signs: string, count: number) =>
    Array.from({ length: count }, () => signs[Math.floor(random() * signs.length)]).join('');
  const known = (text: string) => {
    marks.push(text);
    return text;
  };
  // The end of a ULID, so that two runs with one seed on one CouchDB do not meet.
  const mark = () => known(`Zq${some(letters, 8)}${ulid().slice(-6)}`);
  const date = (century: number) =>
    known(`${century}${some('0123456789', 2)}-0${some('123456789', 1)}-1${some('0123456789', 1)}`);
  const consent = (purpose: string) => ({
    purpose,
    given: true,
    wording: mark(),
    how: 'spoken',
    at: '2026-11-25T10:00:00Z',
    by: mark(),
  });
  const values = {
    givenName: mark(),
    namePrefix: mark(),
    familyName: mark(),
    volunteer: true,
    externalNumber: mark(),
    birthDate: date(19),
    address: {
      street: mark(),
      number: 12,
      letter: 'b',
      addition: some(letters, 4),
      postcode: `${some('123456789', 4)} ZQ`,
      city: mark(),
    },
    phone: known(`+316${some('123456789', 8)}`),
    email: `${mark().toLowerCase()}@voorbeeld.nl`,
    contactPreference: 'visit',
    digital: false,
    languages: [mark()],
    interests: [mark(), mark()],
    skills: [mark()],
    villages: [mark()],
    consents: { a: consent('name-on-site'), b: consent('photo') },
    notes: mark(),
    source: mark(),
    keepUntil: date(29),
  };
  // As it was written, not as it was drawn.
  marks.push(values.email);
  return { values, marks: marks.filter((text) => JSON.stringify(values).includes(text)), mark };
}
