import type { Content } from '#domain/document/kind.ts';
import { problemsOf } from '#domain/document/validate.ts';
import { kinds, type KindName } from '#domain/kinds.ts';
import { create } from '#domain/sync/edit.ts';

/** How many of each kind a large team has. */
const amounts = { member: 6000, event: 2000, offer: 1500, organisation: 350, place: 150 } as const;

export type TeamKind = keyof typeof amounts;
export const teamKinds: readonly TeamKind[] = ['member', 'event', 'offer', 'organisation', 'place'];

/**
 * The documents of a large team, `size` times as many as 10,000, the same at every run; throws when one would not pass
 * the gateway.
 */
export function teamDocuments(
  seed: number,
  size = 1,
  counts: Readonly<Record<TeamKind, number>> = amounts,
): Record<TeamKind, Content[]> {
  const dice = makeDice(seed);
  let n = 0;
  const some = (kind: TeamKind) =>
    Array.from({ length: Math.round(counts[kind] * size) }, () => {
      n += 1;
      const made = { by: 'bench0000001', n, t: firstMoment + n * 60_000 };
      return checked(kind, create(kinds[kind], `${kind}:${dice.ulid()}`, valuesOf[kind](dice), made));
    });
  return {
    member: some('member'),
    event: some('event'),
    offer: some('offer'),
    organisation: some('organisation'),
    place: some('place'),
  };
}

function checked(kind: KindName, content: Content): Content {
  const [problem] = problemsOf(kinds[kind], content);
  if (problem) throw new Error(`The bench makes a ${kind} whose ${problem.field} breaks ${problem.problem}.`);
  return content;
}

interface Dice {
  below(limit: number): number;
  one<T>(choices: readonly [T, ...T[]]): T;
  /** A random part of the choices, in their own order. */
  part<T>(choices: readonly T[]): T[];
  chance(share: number): boolean;
  ulid(): string;
}

const firstMoment = Date.UTC(2025, 0, 6, 9);
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** mulberry32: small, quick and the same everywhere. */
function makeDice(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (choices) => choices[below(choices.length)] ?? choices[0],
    part: (choices) => choices.filter(() => next() < 0.35),
    chance: (share) => next() < share,
    ulid: () => `01J${Array.from({ length: 23 }, () => crockford[below(32)]).join('')}`,
  };
}

const given = [
  'Fatima',
  'Jan',
  'Willemijn',
  'Ahmed',
  'Ria',
  'Sjoerd',
  'Noor',
  'Gerrit',
  'Aaltje',
  'Mehmet',
  'Joke',
] as const;
const family = [
  'Jansen',
  'Bakker',
  'El Amrani',
  'Hoekstra',
  'Yılmaz',
  'Vries',
  'Smit',
  'Dijkstra',
  'Berg',
] as const;
const prefixes = ['van der', 'de', 'van', "'t"] as const;
const streets = [
  'Dorpsstraat',
  'Molenweg',
  'Lindelaan',
  'Kerkpad',
  'Burgemeester Postweg',
  'Achterdijk',
] as const;
const villages = ['Oosterveen', 'Westerdijk', 'Nieuwland'] as const;
const themes = ['ontmoeten', 'bewegen', 'eten', 'zorg', 'klussen', 'taal', 'natuur'] as const;
const sentences = [
  'Iedereen is welkom, ook als je niemand kent.',
  'We beginnen met koffie en een rondje langs de tafel.',
  'Kun je niet zelf komen? Dan halen we je op met de buurtbus.',
  'Neem makkelijke schoenen mee en iets te drinken.',
  'Bel gerust als je eerst wilt weten of het iets voor je is.',
  'Het is op de begane grond en de deur is breed genoeg voor een rolstoel.',
] as const;

const text = (dice: Dice, count: number) =>
  Array.from({ length: count }, () => dice.one(sentences)).join(' ');
const two = (value: number) => String(value).padStart(2, '0');
const day = (dice: Dice, year: number) => `${year}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
const address = (dice: Dice) => ({
  street: dice.one(streets),
  number: 1 + dice.below(220),
  postcode: `${7000 + dice.below(900)} ${dice.one(['AB', 'CD', 'EK', 'GX'])}`,
  city: dice.one(villages),
});
const phone = (dice: Dice) => `+316${10_000_000 + dice.below(89_999_999)}`;
const status = (dice: Dice) => dice.one(['published', 'published', 'published', 'draft', 'review'] as const);

const valuesOf: Record<TeamKind, (dice: Dice) => Record<string, unknown>> = {
  member(dice) {
    const givenName = dice.one(given);
    const familyName = dice.one(family);
    const email =
      `${givenName}.${familyName.replaceAll(' ', '')}${dice.below(9000)}@voorbeeld.example`.toLowerCase();
    const consent = {
      purpose: 'newsletter',
      given: true,
      how: 'spoken',
      at: '2025-03-04T10:15:00.000Z',
      by: 'Jolanda',
    };
    return {
      givenName,
      namePrefix: dice.chance(0.3) ? dice.one(prefixes) : undefined,
      familyName,
      volunteer: dice.chance(0.2),
      birthDate: day(dice, 1930 + dice.below(75)),
      address: address(dice),
      phone: phone(dice),
      email: dice.chance(0.7) ? email : undefined,
      contactPreference: dice.one(['phone', 'email', 'visit', 'post']),
      interests: dice.part(themes),
      villages: [dice.one(villages)],
      consents: dice.chance(0.5) ? { newsletter: consent } : undefined,
      notes: dice.chance(0.4) ? text(dice, 2) : undefined,
    };
  },
  event(dice) {
    const date = day(dice, 2026);
    const hour = 9 + dice.below(11);
    return {
      title: `${dice.one(['Koffie', 'Wandelen', 'Samen eten', 'Taalcafé', 'Repair café'])} in ${dice.one(villages)}`,
      summary: dice.one(sentences),
      text: text(dice, 4),
      when: {
        start: `${date}T${two(hour)}:00`,
        end: `${date}T${two(hour + 2)}:00`,
        zone: 'Europe/Amsterdam',
        ...(dice.chance(0.3) && { repeats: 'FREQ=WEEKLY;BYDAY=TU' }),
      },
      cost: dice.one(['gratis', '€ 2,50 met koffie', '€ 6 voor een maaltijd']),
      themes: dice.part(themes),
      villages: [dice.one(villages)],
      whereText: `${dice.one(streets)} ${1 + dice.below(90)}`,
      status: status(dice),
    };
  },
  offer: (dice) => ({
    type: dice.one(['request', 'offer', 'notice']),
    title: `${dice.one(['Hulp in de tuin', 'Samen boodschappen', 'Iemand om mee te wandelen', 'Fiets gezocht'])}`,
    text: text(dice, 3),
    themes: dice.part(themes),
    villages: [dice.one(villages)],
    days: dice.part(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']),
    endsOn: day(dice, 2027),
    member: `member:${dice.ulid()}`,
    status: status(dice),
  }),
  organisation: (dice) => ({
    name: `${dice.one(['Stichting', 'Vereniging', 'Zorggroep', 'Wijkteam'])} ${dice.one(villages)} ${dice.below(900)}`,
    type: dice.one(['club', 'care', 'welfare', 'shop', 'church', 'school', 'other']),
    text: text(dice, 3),
    website: 'https://vereniging.example/',
    themes: dice.part(themes),
    openingHours: 'dinsdag en donderdag van 10 tot 12',
    address: address(dice),
    phone: phone(dice),
    status: status(dice),
  }),
  place: (dice) => ({
    name: `${dice.one(['Dorpshuis', 'Buurtkamer', 'Gymzaal'])} ${dice.one(villages)} ${dice.below(900)}`,
    text: text(dice, 2),
    address: address(dice),
    access: dice.part(['wheelchair', 'ring-leading', 'lift', 'adapted-toilet', 'parking']),
    capacity: 10 + dice.below(200),
    position: { latitude: 52 + dice.below(1000) / 1000, longitude: 6 + dice.below(1000) / 1000 },
    villages: [dice.one(villages)],
    status: status(dice),
  }),
};
