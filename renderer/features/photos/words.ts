export const words = {
  nl: {
    heading: 'Foto’s',
    add: 'Foto’s toevoegen',
    purpose: 'De foto’s van het team, ook zonder internet. Voeg de eerste toe.',
    nobody: (text: string) => `Geen foto gevonden met "${text}".`,
    back: 'Terug naar alle foto’s',
    gone: 'Deze foto is er niet meer. Misschien heeft een teamgenoot die weggegooid.',
    kept: (n: number) =>
      n === 1
        ? '1 foto bewaard. Die gaat naar het team zodra er internet is.'
        : `${n} foto’s bewaard. Ze gaan naar het team zodra er internet is.`,
    untitled: 'Foto zonder beschrijving',
    alt: 'Wat is er op de foto te zien?',
    altHint: 'Houd het bij een of twee zinnen: hoogstens 300 letters.',
    caption: 'Bijschrift',
    captionHint: 'Houd het kort: hoogstens 600 letters.',
    credit: 'Gemaakt door',
    people: 'Wie staan erop?',
    notes: 'Notities voor het team',
    usedAt: 'Staat bij',
    usedNowhere: 'Staat nog nergens bij.',
  },
  en: {
    heading: 'Photos',
    add: 'Add photos',
    purpose: 'The photos of the team, also without internet. Add the first one.',
    nobody: (text: string) => `No photo found with "${text}".`,
    back: 'Back to all photos',
    gone: 'This photo is not here any more. Perhaps a colleague threw it away.',
    kept: (n: number) =>
      n === 1
        ? '1 photo saved. It goes to the team as soon as there is internet.'
        : `${n} photos saved. They go to the team as soon as there is internet.`,
    untitled: 'Photo without a description',
    alt: 'What is to be seen on the photo?',
    altHint: 'Keep it to a sentence or two: at most 300 letters.',
    caption: 'Caption',
    captionHint: 'Keep it short: at most 600 letters.',
    credit: 'Made by',
    people: 'Who are on it?',
    notes: 'Notes for the team',
    usedAt: 'Used at',
    usedNowhere: 'Not used anywhere yet.',
  },
};
