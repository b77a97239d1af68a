import { addDays } from '#domain/calendar/local-days.ts';
import { demoId } from './demo-id.ts';

interface Plan {
  title: string;
  summary: string;
  text?: string;
  /** Days from today, or for a series the weekday it begins on (0 is Sunday). */
  day: number;
  from: string;
  until: string;
  repeats?: string;
  place: number;
  organisation?: number;
  cost?: string;
  status?: 'draft' | 'review' | 'published' | 'cancelled';
}

const weekly = 'FREQ=WEEKLY';

const plans: readonly Plan[] = [
  {
    title: 'Koffieochtend',
    summary: 'Aanschuiven, bijpraten, de krant lezen. Iedereen is welkom.',
    text: 'De koffie staat klaar vanaf tien uur. Kom je voor het eerst? Dan zit er altijd iemand bij de deur die je wegwijs maakt.',
    day: 2,
    from: '10:00',
    until: '11:30',
    repeats: weekly,
    place: 1,
    cost: 'gratis',
  },
  {
    title: 'Wandelen met De Stap',
    summary: 'Vijf kilometer in een rustig tempo, en daarna koffie.',
    day: 2,
    from: '09:30',
    until: '11:30',
    repeats: weekly,
    place: 4,
    organisation: 2,
    cost: 'gratis',
  },
  {
    title: 'Samen eten in De Wiek',
    summary: 'Drie gangen, gekookt door buren voor buren.',
    text: 'Elke donderdag koken vrijwilligers een maaltijd met groente uit de moestuin.\n\nEet je iets niet? Zeg het bij je opgave.',
    day: 4,
    from: '17:30',
    until: '19:30',
    repeats: weekly,
    place: 1,
    cost: '€ 7,50',
  },
  {
    title: 'Repair Café',
    summary: 'Neem mee wat stuk is: lampen, jassen, fietsen, radio’s.',
    day: 6,
    from: '10:00',
    until: '13:00',
    repeats: 'FREQ=MONTHLY;BYDAY=1SA',
    place: 1,
    organisation: 4,
    cost: 'vrije gift',
  },
  {
    title: 'Repetitie De Molenwiek',
    summary: 'Zing een avond mee en kijk of het iets voor je is.',
    day: 3,
    from: '20:00',
    until: '22:00',
    repeats: weekly,
    place: 3,
    organisation: 1,
  },
  {
    title: 'Computerhulp',
    summary: 'Hulp met je telefoon, tablet of DigiD. Neem je apparaat mee.',
    day: 1,
    from: '14:00',
    until: '16:00',
    repeats: 'FREQ=WEEKLY;INTERVAL=2',
    place: 1,
    cost: 'gratis',
  },
  {
    title: 'Kaarten en rikken',
    summary: 'Voor beginners ligt er een spiekbriefje klaar.',
    day: 5,
    from: '13:30',
    until: '16:30',
    repeats: weekly,
    place: 6,
    cost: '€ 1,50',
  },
  {
    title: 'Bus met boeken',
    summary: 'Lenen, terugbrengen en hulp bij digitale vragen.',
    day: 4,
    from: '14:00',
    until: '16:00',
    repeats: weekly,
    place: 4,
    organisation: 9,
  },
  {
    title: 'Werken in de moestuin',
    summary: 'Laarzen aan en meedoen. De soep is voor iedereen.',
    day: 6,
    from: '09:30',
    until: '12:00',
    repeats: weekly,
    place: 5,
    organisation: 12,
  },
  {
    title: 'Sinterklaas komt aan',
    summary: 'De boot legt aan bij de brug, daarna optocht naar het plein.',
    text: 'Om twee uur bij de brug over de Beek. De fanfare loopt mee.\n\nZoek je een rustig plekje? Bij het buurthuis is een prikkelarme kamer.',
    day: 3,
    from: '14:00',
    until: '16:30',
    place: 4,
    cost: 'gratis',
  },
  {
    title: 'Buurtquiz: wie kent Molenbeek?',
    summary: 'Acht tafels, vijftig vragen, één winnaar. Kom met een groepje of schuif aan.',
    text: 'Vragen over straten, verhalen en mensen van hier. De opbrengst is voor de speeltuin.',
    day: 5,
    from: '20:00',
    until: '22:30',
    place: 6,
    cost: '€ 2,50 per persoon',
  },
  {
    title: 'Bloemschikken voor de feestdagen',
    summary: 'Maak een kersttak van groen uit de buurt.',
    day: 12,
    from: '19:30',
    until: '21:30',
    place: 1,
    cost: '€ 12,50 met materiaal',
  },
  {
    title: 'Burendag voor nieuwe bewoners',
    summary: 'Voor wie dit jaar in de buurt kwam wonen.',
    text: 'Een rondje langs het buurthuis, de winkel en de clubs. Daarna soep.',
    day: 10,
    from: '11:00',
    until: '14:00',
    place: 1,
    cost: 'gratis',
  },
  {
    title: 'Lezing: het dorp in oude foto’s',
    summary: 'Foto’s van 1900 tot 1970, met verhalen van wie erbij was.',
    day: 16,
    from: '20:00',
    until: '21:45',
    place: 3,
    cost: '€ 3',
  },
  {
    title: 'Walking football proberen',
    summary: 'Voetballen zonder rennen, voor zestigplussers.',
    day: 8,
    from: '10:30',
    until: '11:45',
    place: 8,
    organisation: 3,
    cost: 'gratis',
  },
  {
    title: 'Kledingruil',
    summary: 'Breng mee wat niet meer past en neem mee wat je leuk vindt.',
    day: 14,
    from: '13:00',
    until: '16:00',
    place: 2,
    cost: 'gratis',
  },
  {
    title: 'Kerstmarkt op het plein',
    summary: 'Dertig kramen, levende stal en het koor om vier uur.',
    text: 'Zelf iets verkopen? Een tafel kost niets, meld je bij de buurtverbinders.',
    day: 19,
    from: '13:00',
    until: '20:00',
    place: 4,
    cost: 'gratis',
  },
  {
    title: 'Spelletjesmiddag voor kinderen',
    summary: 'Van sjoelen tot spijkerpoepen, voor vier tot twaalf jaar.',
    day: 21,
    from: '14:00',
    until: '16:00',
    place: 2,
    cost: '€ 1',
  },
  {
    title: 'Mantelzorgcafé',
    summary: 'Even tijd voor wie voor een ander zorgt.',
    day: 15,
    from: '13:30',
    until: '15:30',
    place: 1,
    organisation: 5,
    cost: 'gratis',
  },
  {
    title: 'Open kerk met muziek',
    summary: 'Binnenlopen, een kaars opsteken, luisteren naar het orgel.',
    day: 9,
    from: '14:00',
    until: '16:00',
    place: 3,
    organisation: 10,
  },
  {
    title: 'Winterwandeling met lampionnen',
    summary: 'Drie kilometer door het donker, met chocolademelk.',
    day: 25,
    from: '19:00',
    until: '20:30',
    place: 5,
    cost: 'gratis',
  },
  {
    title: 'Nieuwjaarsborrel van de buurt',
    summary: 'Proosten op een jaar met elkaar.',
    day: 40,
    from: '16:00',
    until: '18:00',
    place: 1,
    cost: 'gratis',
  },
  {
    title: 'Workshop valpreventie',
    summary: 'Hoe je veilig blijft lopen, met oefeningen.',
    day: 18,
    from: '10:00',
    until: '11:30',
    place: 2,
    organisation: 7,
    status: 'review',
  },
  {
    title: 'Straatdiner Akkerstraat',
    summary: 'Lange tafels in de straat. Wie helpt mee plannen?',
    day: 55,
    from: '17:00',
    until: '21:00',
    place: 5,
    status: 'draft',
  },
  {
    title: 'Knutselen met afval',
    summary: 'Van kartonnen doos tot kasteel.',
    day: 7,
    from: '14:00',
    until: '16:00',
    place: 7,
    cost: 'gratis',
    status: 'cancelled',
  },
];

/** Twenty-five invented events round a day (YYYY-MM-DD); series began three weeks before it. */
export const demoEvents = (today: string): Record<string, unknown>[] =>
  plans.map(({ day, from, until, repeats, place, organisation, ...words }, n) => {
    const date = repeats ? weekdayBefore(today, day) : addDays(today, day);
    return {
      ...words,
      status: words.status ?? 'published',
      when: {
        start: `${date}T${from}`,
        end: `${date}T${until}`,
        zone: 'Europe/Amsterdam',
        ...(repeats && { repeats }),
      },
      place: demoId('place', place),
      ...(organisation !== undefined && { organisation: demoId('organisation', organisation) }),
      contact: demoId('member', 1 + ((n * 4) % 60)),
      notes: n % 6 === 0 ? 'Sleutel ophalen bij het buurthuis. Tafels staan in de berging.' : undefined,
    };
  });

/** The last such weekday that lies at least three weeks before a day. */
function weekdayBefore(today: string, weekday: number): string {
  const start = addDays(today, -21);
  return addDays(start, -((new Date(`${start}T00:00:00Z`).getUTCDay() - weekday + 7) % 7));
}
