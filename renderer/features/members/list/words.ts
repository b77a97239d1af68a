import type { ConsentPurpose, ContactPreference } from '#domain/member/member-schema.ts';

const consentsNl: Record<ConsentPurpose, string> = {
  newsletter: 'de nieuwsbrief willen',
  'name-on-site': 'met hun voornaam op de site mogen',
  photo: 'op de foto mogen',
  'share-contact': 'hun contactgegevens willen delen',
};
const consentsEn: Record<ConsentPurpose, string> = {
  newsletter: 'want the newsletter',
  'name-on-site': 'may be named on the site',
  photo: 'may be in photos',
  'share-contact': 'share their contact details',
};
const preferencesNl: Record<ContactPreference, string> = {
  phone: 'het liefst gebeld worden',
  email: 'het liefst e-mail krijgen',
  visit: 'het liefst bezoek krijgen',
  post: 'het liefst een brief krijgen',
};
const preferencesEn: Record<ContactPreference, string> = {
  phone: 'would rather be called',
  email: 'would rather have e-mail',
  visit: 'would rather have a visit',
  post: 'would rather have a letter',
};

const timeNl = (months: number): string =>
  months === 1
    ? 'een maand'
    : months === 6
      ? 'een half jaar'
      : months === 12
        ? 'een jaar'
        : months === 24
          ? 'twee jaar'
          : `${months} maanden`;
const timeEn = (months: number): string =>
  months === 1
    ? 'a month'
    : months === 6
      ? 'half a year'
      : months === 12
        ? 'a year'
        : months === 24
          ? 'two years'
          : `${months} months`;

export const words = {
  nl: {
    filter: 'Filteren',
    closeFilter: 'Filter sluiten',
    everybody: 'Iedereen tonen',
    sentence: {
      people: 'Mensen',
      volunteers: 'Vrijwilligers',
      inVillage: (village: string) => `in ${village}`,
      who: (clauses: readonly string[]) => `die ${new Intl.ListFormat('nl').format(clauses)}`,
      goodAt: (skill: string) => `goed zijn in ${skill}`,
      like: (interest: string) => `houden van ${interest}`,
      speak: (language: string) => `${language} spreken`,
      notDigital: 'niet digitaal zijn',
      consents: consentsNl,
      preferences: preferencesNl,
      quiet: (months: number) => `al ${timeNl(months)} geen contact hadden`,
    },
    matching: (n: number) => (n === 1 ? '1 persoon' : `${n} mensen`),
    volunteer: 'Alleen vrijwilligers',
    notDigital: 'Alleen wie niet digitaal is',
    village: 'Dorp of wijk',
    skill: 'Kan goed',
    interest: 'Interesse',
    language: 'Taal',
    consent: 'Zegt ja tegen',
    contactPreference: 'Het liefst',
    quiet: 'Geen contact in',
    byPhone: 'bellen',
    byEmail: 'e-mail',
    byVisit: 'langsgaan',
    byPost: 'brief',
    time: timeNl,
    saved: 'Bewaarde filters',
    saveFilter: 'Filter bewaren',
    name: 'Naam van dit filter',
    nameHelp: 'Alleen voor jou, op deze computer. Zet er geen namen van mensen in.',
    save: 'Bewaren',
    savedAs: (name: string) => `Het filter "${name}" is bewaard op deze computer.`,
    forget: 'Weghalen',
    forgetOf: (name: string) => `Filter weghalen: ${name}`,
    forgotten: (name: string) => `Het filter "${name}" is weggehaald.`,
    takeBack: 'Terughalen',
    choose: 'Meer mensen kiezen',
    stopChoosing: 'Klaar met kiezen',
    makeList: (n: number) => `Lijst of etiketten (${n})`,
    chosen: (n: number, hidden: number) =>
      `${n === 1 ? '1 persoon' : `${n} mensen`} gekozen${hidden > 0 ? `, van wie ${hidden} nu niet in de lijst ${hidden === 1 ? 'staat' : 'staan'}` : ''}.`,
    chooseHow: 'Zet een vinkje bij wie je bedoelt. Met de pijlen en de spatiebalk kan het ook.',
    all: (n: number) => `Alle ${n} in deze lijst`,
    what: 'Wat wil je veranderen?',
    tags: {
      skills: 'Kan goed',
      interests: 'Interesses',
      villages: 'Dorp of wijk',
      languages: 'Talen',
      volunteer: 'Is vrijwilliger',
    },
    word: 'Welk woord?',
    add: 'Toevoegen',
    take: 'Weghalen',
    makeVolunteer: 'Vrijwilliger maken',
    endVolunteer: 'Geen vrijwilliger meer',
    wordNeeded: 'Vul een woord in.',
    busy: (n: number) => `Bezig met ${n === 1 ? '1 persoon' : `${n} mensen`}…`,
    failed: 'Deze computer kon dit niet bewaren. Er is niets gewijzigd. Probeer het opnieuw.',
    nothingDone: 'Er veranderde niets: het was bij iedereen al zo.',
    given: (what: string, n: number, others: number) =>
      `${what} is toegevoegd bij ${n === 1 ? '1 persoon' : `${n} mensen`}.${sameNl(others)}`,
    taken: (what: string, n: number, others: number) =>
      `${what} is weggehaald bij ${n === 1 ? '1 persoon' : `${n} mensen`}.${sameNl(others)}`,
    undo: 'Ongedaan maken',
  },
  en: {
    filter: 'Filter',
    closeFilter: 'Close the filter',
    everybody: 'Show everybody',
    sentence: {
      people: 'People',
      volunteers: 'Volunteers',
      inVillage: (village: string) => `in ${village}`,
      who: (clauses: readonly string[]) => `who ${new Intl.ListFormat('en').format(clauses)}`,
      goodAt: (skill: string) => `are good at ${skill}`,
      like: (interest: string) => `like ${interest}`,
      speak: (language: string) => `speak ${language}`,
      notDigital: 'are not digital',
      consents: consentsEn,
      preferences: preferencesEn,
      quiet: (months: number) => `had no contact for ${timeEn(months)}`,
    },
    matching: (n: number) => (n === 1 ? '1 person' : `${n} people`),
    volunteer: 'Volunteers only',
    notDigital: 'Only who is not digital',
    village: 'Village or quarter',
    skill: 'Good at',
    interest: 'Interest',
    language: 'Language',
    consent: 'Says yes to',
    contactPreference: 'Rather by',
    quiet: 'No contact for',
    byPhone: 'phone',
    byEmail: 'e-mail',
    byVisit: 'a visit',
    byPost: 'a letter',
    time: timeEn,
    saved: 'Saved filters',
    saveFilter: 'Save the filter',
    name: 'Name of this filter',
    nameHelp: 'Only for you, on this computer. Put no names of people in it.',
    save: 'Save',
    savedAs: (name: string) => `The filter "${name}" was saved on this computer.`,
    forget: 'Take away',
    forgetOf: (name: string) => `Take away the filter: ${name}`,
    forgotten: (name: string) => `The filter "${name}" was taken away.`,
    takeBack: 'Take back',
    choose: 'Choose several people',
    stopChoosing: 'Done choosing',
    makeList: (n: number) => `List or labels (${n})`,
    chosen: (n: number, hidden: number) =>
      `${n === 1 ? '1 person' : `${n} people`} chosen${hidden > 0 ? `, of whom ${hidden} ${hidden === 1 ? 'is' : 'are'} not in the list now` : ''}.`,
    chooseHow: 'Tick whom you mean. The arrows and the space bar do it too.',
    all: (n: number) => `All ${n} in this list`,
    what: 'What do you want to change?',
    tags: {
      skills: 'Good at',
      interests: 'Interests',
      villages: 'Village or quarter',
      languages: 'Languages',
      volunteer: 'Is a volunteer',
    },
    word: 'Which word?',
    add: 'Add',
    take: 'Take away',
    makeVolunteer: 'Make volunteers',
    endVolunteer: 'No longer volunteers',
    wordNeeded: 'Fill in a word.',
    busy: (n: number) => `Working on ${n === 1 ? '1 person' : `${n} people`}…`,
    failed: 'This computer could not save this. Nothing has been changed. Try again.',
    nothingDone: 'Nothing changed: it was so with everybody already.',
    given: (what: string, n: number, others: number) =>
      `${what} was added to ${n === 1 ? '1 person' : `${n} people`}.${sameEn(others)}`,
    taken: (what: string, n: number, others: number) =>
      `${what} was taken away from ${n === 1 ? '1 person' : `${n} people`}.${sameEn(others)}`,
    undo: 'Undo',
  },
};

function sameNl(others: number): string {
  return others > 0 ? ` Bij ${others === 1 ? '1 was' : `${others} was`} het al zo.` : '';
}
function sameEn(others: number): string {
  return others > 0 ? ` With ${others} it was so already.` : '';
}
