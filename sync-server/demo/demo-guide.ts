import { addDays } from '#domain/calendar/local-days.ts';
import { demoId } from './demo-id.ts';

/** How many days ago somebody looked at each; `null`: nobody did. */
const lookedAt = [30, 400, 12, 200, 90, 380, null, 20, 61, 300, 45, 7];

/** Twelve invented organisations for the Gids, as they are on a day (YYYY-MM-DD). */
export const demoOrganisations = (today: string): Record<string, unknown>[] =>
  organisations.map((organisation, n) => {
    const days = lookedAt[n] ?? null;
    return {
      ...organisation,
      ...(n % 3 !== 2 && { contactPersons: [demoId('member', 1 + ((n * 5) % 60))] }),
      ...(days !== null && { checked: { on: addDays(today, -days), by: n % 2 === 0 ? 'anja' : 'sanne' } }),
    };
  });

const organisations: readonly Record<string, unknown>[] = [
  {
    name: 'Zangkoor De Molenwiek',
    themes: ['muziek'],
    access: ['wheelchair'],
    type: 'club',
    text: 'Gemengd koor van dertig stemmen. Ervaring hoeft niet, plezier wel.',
    openingHours: 'woensdag van 20.00 tot 22.00 uur',
    villages: ['Molenbeek'],
  },
  {
    name: 'Wandelclub De Stap',
    themes: ['bewegen'],
    phone: '+31612345091',
    type: 'club',
    text: 'Elke week een ronde van vijf of tien kilometer, met koffie na.',
    openingHours: 'dinsdagochtend om 9.30 uur',
    villages: ['Oosterhoek'],
  },
  {
    name: 'Voetbalvereniging Beekse Boys',
    themes: ['bewegen', 'kinderen'],
    type: 'club',
    text: 'Van de kleintjes van vier tot walking football voor zestigplussers.',
    villages: ['Molenbeek', 'De Kamp'],
  },
  {
    name: 'Repair Café Molenbeek',
    access: ['wheelchair', 'adapted-toilet'],
    type: 'welfare',
    text: 'Neem mee wat stuk is. Samen kijken we of het nog te maken is.',
    openingHours: 'elke eerste zaterdag van 10.00 tot 13.00 uur',
    villages: ['Molenbeek'],
  },
  {
    name: 'Welzijn Beekland',
    type: 'welfare',
    text: 'Voor vragen over geld, zorg en meedoen. Je kunt zonder afspraak binnenlopen.',
    openingHours: 'maandag tot en met donderdag van 9.00 tot 12.00 uur',
  },
  {
    name: 'Huisartsenpraktijk De Linde',
    phone: '+31485999001',
    access: ['wheelchair', 'parking'],
    type: 'care',
    text: 'Huisarts en praktijkondersteuner voor het dorp en de buurtschappen.',
    openingHours: 'werkdagen van 8.00 tot 17.00 uur',
    villages: ['Molenbeek'],
  },
  {
    name: 'Thuiszorg Om de Hoek',
    email: 'team@omdehoek.example',
    type: 'care',
    text: 'Een klein team van wijkverpleegkundigen dat in de buurt woont.',
    villages: ['Oosterhoek', 'De Kamp'],
  },
  {
    name: 'Basisschool Het Mozaïek',
    type: 'school',
    text: 'De dorpsschool. De aula is na schooltijd te huur voor de buurt.',
    villages: ['Molenbeek'],
  },
  {
    name: 'Bibliotheek op Wielen',
    themes: ['digitaal'],
    type: 'other',
    text: 'De bus met boeken, tijdschriften en hulp bij digitale vragen.',
    openingHours: 'donderdag van 14.00 tot 16.00 uur op het Schoolplein',
  },
  {
    name: 'Parochie Sint-Antonius',
    type: 'church',
    text: 'Vieringen, een kaars opsteken, en op vrijdag een open kerk.',
    openingHours: 'vrijdag van 14.00 tot 16.00 uur',
  },
  {
    name: 'Dorpswinkel De Kamp',
    type: 'shop',
    text: 'Verse melk, brood en de post, gedraaid door vrijwilligers.',
    openingHours: 'maandag tot en met zaterdag van 8.30 tot 17.30 uur',
    villages: ['De Kamp'],
  },
  {
    name: 'Buurtmoestuin De Akker',
    themes: ['groen', 'samen eten'],
    type: 'club',
    text: 'Samen zaaien, wieden en oogsten. Wie meehelpt, eet mee.',
    openingHours: 'zaterdagochtend',
    villages: ['Oosterhoek'],
  },
];

const at = (street: string, number: number, city: string) => ({ street, number, postcode: '5999 AB', city });

/** Eight invented places. */
export const demoPlaces: readonly Record<string, unknown>[] = [
  {
    name: 'Buurthuis De Wiek',
    type: 'centre',
    text: 'De huiskamer van de buurt. De koffie staat klaar.',
    address: at('Molenstraat', 12, 'Molenbeek'),
    access: ['wheelchair', 'ring-leading', 'adapted-toilet'],
    capacity: 80,
  },
  {
    name: 'Gymzaal Het Mozaïek',
    type: 'sports',
    address: at('Schoolplein', 3, 'Molenbeek'),
    access: ['parking'],
    capacity: 120,
  },
  {
    name: 'Parochiezaal Sint-Antonius',
    type: 'church',
    address: at('Kerkpad', 1, 'Molenbeek'),
    access: ['wheelchair'],
    capacity: 60,
  },
  {
    name: 'Dorpsplein',
    type: 'outdoors',
    address: at('Molenstraat', 1, 'Molenbeek'),
    access: ['wheelchair', 'parking'],
  },
  {
    name: 'Buurtmoestuin De Akker',
    type: 'outdoors',
    address: at('Akkerstraat', 40, 'Oosterhoek'),
    access: ['parking'],
  },
  {
    name: 'Café De Oosterhoek',
    type: 'cafe',
    address: at('Oosterhoek', 7, 'Oosterhoek'),
    access: ['wheelchair', 'adapted-toilet'],
    capacity: 45,
  },
  { name: 'Dorpswinkel De Kamp', address: at('Kampweg', 22, 'De Kamp'), access: ['wheelchair', 'parking'] },
  {
    name: 'Kantine Beekse Boys',
    type: 'sports',
    address: at('Beekweg', 60, 'Molenbeek'),
    access: ['parking', 'adapted-toilet'],
    capacity: 100,
  },
];
