import { addDays } from '#domain/calendar/local-days.ts';
import { demoId, roundRobin, villages } from './demo-id.ts';

const names = `Truus||Bakker
Ad|van den|Berg
Fatima||El Amrani
Jan|de|Boer
Riet|van der|Heijden
Mo||Yilmaz
Annelies||Janssen
Piet|van|Dijk
Samira||Haddad
Henk||Peters
Ineke|de|Wit
Kees||Smits
Rosa||Fernandes
Theo|van|Leeuwen
Wilma||Hendriks
Ahmed||Bouzid
Greet|van 't|Hof
Sjaak||Martens
Noor||Verhoeven
Bram|ter|Horst
Elly||Kusters
Tom|van|Vliet
Lina||Kowalska
Gerrit||Arts
Marga|van den|Broek
Yusuf||Demir
Corrie||Willems
Nico|de|Groot
Anouk||Thijssen
Frans||Cornelissen
Hanna||Meijer
Rob|van der|Velden
Mieke||Gerrits
Stefan||Nowak
Lies|op den|Camp
Joost||Derks
Aisha||Warsame
Harrie||Linders
Petra|van|Rooij
Wim||Jacobs
Dewi||Pattiasina
Toon|van|Kessel
Ria||Vermeulen
Mark||Brouwer
Tineke|in 't|Veld
Bart||Hermans
Sevda||Aydin
Leo||Poels
Carla|de|Haan
Sjef||Nabuurs
Ilse||Kuijpers
Daan|van|Gelder
Maria||Santos
Cor||Wijnen
Femke||Postma
Jos|van der|Zanden
Gonny||Teunissen
Omar||Said
Lotte||Vos
Ben|van|Stiphout`
  .split('\n')
  .map((line) => line.split('|'));

const streets = [
  'Molenstraat',
  'Kerkpad',
  'Beekweg',
  'Lindelaan',
  'Oosterhoek',
  'Kampweg',
  'Schoolplein',
  'Akkerstraat',
];
const skills = [
  'koken',
  'fietsen repareren',
  'voorlezen',
  'tuinieren',
  'computerhulp',
  'autorijden',
  'muziek maken',
  'naaien',
  'klussen',
  'wandelen',
];
const interests = [
  'wandelen',
  'samen eten',
  'kaarten',
  'geschiedenis',
  'zingen',
  'moestuin',
  'film',
  'sport',
];
const notes = [
  'Liefst na tien uur bellen.',
  'Komt graag als er vervoer is.',
  'Hoort slecht aan de telefoon; even langsgaan werkt beter.',
  'Kent iedereen in de straat.',
];

/** Sixty invented people. Every third has said yes to a first name on the site, every fourth helps as a volunteer. */
export const demoMembers = (at: string): Record<string, unknown>[] =>
  names.map(([givenName = '', namePrefix, familyName = ''], n) => ({
    ...(homeOf(n) && { households: [homeOf(n)] }),
    moments: momentsOf(n, at),
    givenName,
    ...(namePrefix && { namePrefix }),
    familyName,
    volunteer: n % 4 === 0 || undefined,
    birthDate: `${1938 + ((n * 7) % 60)}-${two(1 + ((n * 5) % 12))}-${two(1 + ((n * 11) % 28))}`,
    address: addressOf(homeOf(n) ? n - (n % 2) : n),
    phone: n % 5 === 4 ? undefined : `+316123450${two(n)}`,
    email: n % 3 === 2 ? undefined : `${givenName.toLowerCase()}.${n + 1}@voorbeeld.example`,
    digital: n % 6 !== 5,
    contactPreference: roundRobin(['phone', 'email', 'visit', 'phone'], n),
    languages:
      n % 8 === 2 ? ['Nederlands', 'Arabisch'] : n % 11 === 5 ? ['Nederlands', 'Turks'] : ['Nederlands'],
    interests: [roundRobin(interests, n), roundRobin(interests, n + 3)],
    skills: n % 2 === 0 ? [roundRobin(skills, n), roundRobin(skills, n + 7)] : undefined,
    villages: [roundRobin(villages, n)],
    consents: consentsOf(n, at),
    notes: n % 5 === 0 ? roundRobin(notes, n / 5) : undefined,
    source: 'Voorbeeld',
  }));

const addressOf = (n: number) => ({
  street: roundRobin(streets, n),
  number: 1 + ((n * 13) % 98),
  postcode: `5999 ${roundRobin(['AB', 'AC', 'BD', 'CE'], n)}`,
  city: roundRobin(villages, n),
});

/** Of some, two by two, it is known that they live together. */
function homeOf(n: number): string | undefined {
  const pair = Math.floor(n / 2);
  return pair % 7 === 3 ? demoId('home', pair) : undefined;
}

const calls = [
  'Zoekt een maatje om mee te wandelen.',
  'Komt naar de koffieochtend.',
  'Wil wel helpen bij het Repair Café.',
  'Vervoer geregeld voor donderdag.',
];

/** With every fourth somebody of the team was in touch lately, with some longer ago. */
function momentsOf(n: number, at: string): Record<string, unknown> | undefined {
  if (n % 4 !== 1) return undefined;
  const day = (ago: number) => addDays(at.slice(0, 10), -ago);
  return {
    [`demo-${n}-1`]: { on: day(20 + n * 5), how: 'phone', by: 'Anja', note: roundRobin(calls, n) },
    ...(n % 3 === 0 && { [`demo-${n}-2`]: { on: day(3 + n), how: 'visit', by: 'Sanne' } }),
  };
}

function consentsOf(n: number, at: string): Record<string, unknown> | undefined {
  const yes = (purpose: string) => ({ purpose, given: true, at, by: 'Anja', how: 'spoken' });
  const given = {
    ...(n % 3 === 0 && { 'name-on-site': yes('name-on-site') }),
    ...(n % 2 === 0 && { newsletter: yes('newsletter') }),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
