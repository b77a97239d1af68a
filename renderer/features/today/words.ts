export const words = {
  nl: {
    hello: (name: string) => `Dag ${name}`,
    toDo: 'Wat er te doen is',
    howMuch: (n: number) => (n === 1 ? 'Er is 1 ding te doen.' : `Er zijn ${n} dingen te doen.`),
    nothing: 'Er ligt niets op je te wachten.',
    nothingMore: 'Een mooi moment om iemand te bellen, of voor koffie.',
    looking: 'Even kijken wat er ligt…',
    disputes: (n: number) =>
      n === 1
        ? 'Kies uit 1 verschil: twee mensen schreven iets anders'
        : `Kies uit ${n} verschillen: twee mensen schreven iets anders`,
    refused: (n: number) =>
      n === 1
        ? '1 wijziging is niet aangenomen door de server'
        : `${n} wijzigingen zijn niet aangenomen door de server`,
    muchThrown: (n: number) =>
      `Er is veel weggegooid: ${n} in de laatste zeven dagen. Kijk in de prullenbak of dat klopt`,
    pastTerm: (n: number) =>
      n === 1
        ? 'De gegevens van 1 persoon zijn misschien niet meer nodig. Kijk of ze weg kunnen'
        : `De gegevens van ${n} mensen zijn misschien niet meer nodig. Kijk of ze weg kunnen`,
    check: (n: number) => (n === 1 ? '1 organisatie nakijken' : `${n} organisaties nakijken`),
    checkLine: 'Kloppen de tijden en het verhaal nog?',
    review: 'Ter beoordeling',
    changed: 'Gewijzigd sinds publicatie',
    ending: 'Loopt binnenkort af',
    photos: 'Foto’s waarvoor nog een ja nodig is',
    notAsked: (names: string) => `Op de foto zonder toestemming: ${names}`,
    until: (day: string) => `nog tot en met ${day}`,
    all: (n: number) => `Alle ${n} tonen`,
    thisWeek: 'De komende zeven dagen',
    quiet: 'De komende zeven dagen staat er niets in de agenda.',
    todayIs: 'Vandaag',
    tomorrow: 'Morgen',
    statuses: {
      draft: 'concept',
      review: 'ter beoordeling',
      published: '',
      cancelled: 'afgelast',
      withdrawn: 'niet op de site',
    },
    add: 'Snel toevoegen',
    addMember: 'Iemand',
    addEvent: 'Activiteit',
    addOffer: 'Hulpvraag of aanbod',
  },
  en: {
    hello: (name: string) => `Hello ${name}`,
    toDo: 'What there is to do',
    howMuch: (n: number) => (n === 1 ? 'There is 1 thing to do.' : `There are ${n} things to do.`),
    nothing: 'Nothing is waiting for you.',
    nothingMore: 'A good moment to call somebody, or for coffee.',
    looking: 'Looking what there is…',
    disputes: (n: number) =>
      n === 1
        ? 'Choose in 1 difference: two people wrote different things'
        : `Choose in ${n} differences: two people wrote different things`,
    refused: (n: number) =>
      n === 1 ? '1 change was not accepted by the server' : `${n} changes were not accepted by the server`,
    muchThrown: (n: number) =>
      `Much was thrown away: ${n} in the last seven days. Look in the bin whether that is right`,
    pastTerm: (n: number) =>
      n === 1
        ? 'The data of 1 person may no longer be needed. See whether they can go'
        : `The data of ${n} people may no longer be needed. See whether they can go`,
    check: (n: number) => (n === 1 ? 'Check 1 organisation' : `Check ${n} organisations`),
    checkLine: 'Do the hours and the story still hold?',
    review: 'To review',
    changed: 'Changed since it was published',
    ending: 'Ends soon',
    photos: 'Photos that still need a yes',
    notAsked: (names: string) => `In the photo without consent: ${names}`,
    until: (day: string) => `until ${day}`,
    all: (n: number) => `Show all ${n}`,
    thisWeek: 'The coming seven days',
    quiet: 'There is nothing in the calendar for the coming seven days.',
    todayIs: 'Today',
    tomorrow: 'Tomorrow',
    statuses: {
      draft: 'draft',
      review: 'to review',
      published: '',
      cancelled: 'cancelled',
      withdrawn: 'not on the site',
    },
    add: 'Quick add',
    addMember: 'Somebody',
    addEvent: 'Event',
    addOffer: 'Request or offer',
  },
};
