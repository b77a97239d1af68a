export const words = {
  nl: {
    today: 'Vandaag',
    people: 'Mensen',
    events: 'Agenda',
    offers: 'Elkaar helpen',
    guide: 'Gids',
    places: 'Locaties',
    photos: 'Foto’s',
    buurt: 'Buurt',
    help: 'Hulp',
    lock: 'Vergrendelen',
    thisComputer: 'Op deze computer',
    hello: (name: string) => `Dag ${name}`,
    looksOn: (buurt: string) => `Je hoort bij ${buurt} als partner.`,
    looksOnWhy:
      'Gegevens van mensen zie je niet: die blijven bij het team. Wat het team met iedereen deelt, lees je op de buurtsite.',
    toSite: 'Naar de buurtsite',
    menu: 'Menu',
    mainMenu: 'Hoofdmenu',
    connected: (buurt: string) => `Alles bewaard. Verbonden met ${buurt}.`,
    lastSynced: (minutes: number) =>
      `Alles bewaard op deze computer. Geen internet sinds ${minutes < 1 ? 'net' : minutes < 60 ? `${minutes} minuten` : `${Math.round(minutes / 60)} uur`}.`,
    signedOut: 'Log opnieuw in om te delen met het team. Alles blijft op deze computer bewaard.',
    notSafe: 'Niet alles is bewaard. Kijk boven aan het scherm.',
    noStorage:
      'Deze browser wil niets bewaren, dus de app kan hier niet werken. Gebruik een gewoon venster in plaats van een privévenster, of een andere browser.',
    waiting: (n: number) =>
      n === 1 ? '1 wijziging wacht op internet' : `${n} wijzigingen wachten op internet`,
    sending: (n: number) =>
      n === 1 ? '1 wijziging gaat naar het team' : `${n} wijzigingen gaan naar het team`,
    photosWaiting: (n: number) => (n === 1 ? '1 foto wacht op internet' : `${n} foto’s wachten op internet`),
    photosSending: (n: number) => (n === 1 ? '1 foto gaat naar het team' : `${n} foto’s gaan naar het team`),
    offline: 'Geen verbinding. Ga gerust door: alles blijft op deze computer bewaard.',
    filling: (done: number, total: number) => `Ophalen wat het team heeft: ${done} van ${total}`,
    disk: 'Deze computer kan niets meer bewaren: de schijf is vol. Wat je nu typt, is niet veilig. Maak ruimte vrij en probeer het dan opnieuw.',
    refused:
      'Deze computer kon je laatste wijziging niet bewaren. Wat je net typte, is niet veilig. Laat dit scherm open en probeer het opnieuw.',
    broken: 'Er ging iets mis op dit scherm. Wat je had bewaard, is veilig. Ga terug of laad de app opnieuw.',
    reload: 'Opnieuw laden',
  },
  en: {
    today: 'Today',
    people: 'People',
    events: 'Calendar',
    offers: 'Helping out',
    guide: 'Guide',
    places: 'Places',
    photos: 'Photos',
    buurt: 'Neighbourhood',
    help: 'Help',
    lock: 'Lock',
    thisComputer: 'On this computer',
    hello: (name: string) => `Hello ${name}`,
    looksOn: (buurt: string) => `You belong to ${buurt} as a partner.`,
    looksOnWhy:
      'You do not see the data of people: they stay with the team. What the team shares with everybody is on the site.',
    toSite: 'To the site',
    menu: 'Menu',
    mainMenu: 'Main menu',
    connected: (buurt: string) => `All saved. Connected to ${buurt}.`,
    lastSynced: (minutes: number) =>
      `All saved on this computer. No internet since ${minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`}.`,
    signedOut: 'Sign in again to share with the team. Everything stays saved on this computer.',
    notSafe: 'Not everything is saved. Look at the top of the screen.',
    noStorage:
      'This browser will not keep anything, so the app cannot work here. Use an ordinary window instead of a private one, or another browser.',
    waiting: (n: number) => (n === 1 ? '1 change waits for internet' : `${n} changes wait for internet`),
    sending: (n: number) =>
      n === 1 ? '1 change is going to the team' : `${n} changes are going to the team`,
    photosWaiting: (n: number) => (n === 1 ? '1 photo waits for internet' : `${n} photos wait for internet`),
    photosSending: (n: number) =>
      n === 1 ? '1 photo is going to the team' : `${n} photos are going to the team`,
    offline: 'No connection. Do go on: everything stays saved on this computer.',
    filling: (done: number, total: number) => `Fetching what the team has: ${done} of ${total}`,
    disk: 'This computer cannot save any more: its disk is full. What you type now is not safe. Make some room, then try again.',
    refused:
      'This computer could not save your last change. What you just typed is not safe. Leave this screen open and try again.',
    broken: 'Something went wrong on this screen. What you had saved is safe. Go back or load the app again.',
    reload: 'Load again',
  },
};
