import type { RefusalReason } from '#domain/sync/local.ts';

const reasonsNl: Record<RefusalReason, string> = {
  'not-allowed': 'Dit mag alleen een coördinator. Vraag een coördinator om het te doen, of zet het terug.',
  'not-valid': 'Een veld klopt nog niet. Open het en kijk bij de opmerkingen.',
  'not-yours': 'De server kent deze computer onder een andere naam. Vraag je coördinator om hulp.',
  'clock-ahead': 'De klok van deze computer loopt voor. Zet de klok goed; daarna gaat het vanzelf verder.',
  'unknown-kind': 'De server kent dit soort gegevens nog niet. Werk de server bij.',
  'update-first': 'Deze app is te oud voor de server. Werk de app bij; daarna gaat het vanzelf verder.',
  'bad-id': 'De server kan dit niet lezen. Vraag je coördinator om hulp.',
  'too-large': 'Dit is te groot om te delen. Maak de tekst korter.',
  'missing-parent': 'De server mist een eerdere versie. Vraag je coördinator om hulp.',
  store: 'De server kon het niet bewaren. Pas het aan of probeer het later.',
};

const reasonsEn: Record<RefusalReason, string> = {
  'not-allowed': 'Only a coordinator may do this. Ask a coordinator to do it, or undo it.',
  'not-valid': 'A field is not right yet. Open it and look at the remarks.',
  'not-yours': 'The server knows this computer under another name. Ask your coordinator for help.',
  'clock-ahead': 'The clock of this computer is ahead. Set it right; then it goes on by itself.',
  'unknown-kind': 'The server does not know this kind of document yet. Update the server.',
  'update-first': 'This app is too old for the server. Update the app; then it goes on by itself.',
  'bad-id': 'The server cannot read this. Ask your coordinator for help.',
  'too-large': 'This is too large to share. Make the text shorter.',
  'missing-parent': 'The server lacks an earlier version. Ask your coordinator for help.',
  store: 'The server could not save it. Change it or try again later.',
};

export const words = {
  nl: {
    heading: 'Verbinding',
    online: 'Verbonden met het team',
    offline: 'Geen verbinding. Ga gerust door: alles blijft op deze computer bewaard.',
    signedOut: 'De server vraagt om je wachtwoord. Alles blijft op deze computer bewaard.',
    password: 'Wachtwoord',
    signIn: 'Opnieuw inloggen',
    lastSynced: (when: string) => `Voor het laatst gedeeld: ${when}`,
    never: 'Op deze computer is sinds het openen nog niets gedeeld.',
    waiting: (n: number) =>
      n === 0
        ? 'Er wacht niets: alles is bij het team.'
        : n === 1
          ? '1 wijziging wacht en is op deze computer bewaard.'
          : `${n} wijzigingen wachten en zijn op deze computer bewaard.`,
    photosWaiting: (n: number) =>
      n === 1
        ? '1 foto moet nog naar het team en is op deze computer bewaard.'
        : `${n} foto’s moeten nog naar het team en zijn op deze computer bewaard.`,
    retry: 'Nu proberen',
    disputes: 'Verschillen om te kiezen',
    noDisputes: 'Er is niets om te kiezen.',
    disputesLead:
      'Twee mensen schreven iets anders zonder het van elkaar te weten. Beide zijn bewaard. Kies wat moet blijven.',
    somebody: 'Een teamgenoot',
    threwAway: (who: string) =>
      `${who} gooide dit weg, iemand anders werkte eraan verder. Het is teruggekomen en staat niet op de site.`,
    keepIt: 'Houden',
    throwIt: 'Toch weggooien',
    mergeAgain: (name: string) => `Opnieuw samenvoegen met ${name}`,
    refused: 'Niet aangenomen door de server',
    refusedLead: 'Dit staat op deze computer en niet bij het team.',
    fields: (names: string) => `Het gaat om: ${names}.`,
    open: 'Openen',
    keepCopy: 'Kopie bewaren',
    letGo: 'Laat mijn wijziging vallen',
    letGoLead: 'Dan staat hier weer wat het team heeft. Wat jij schreef, is weg van deze computer.',
    reallyLetGo: 'Ja, laat vallen',
    keepMine: 'Nee, houden',
    noConnection: 'Er is nu geen verbinding. Er is niets veranderd. Probeer het later.',
    lostToErasing: (n: number) =>
      `${n === 1 ? 'Een persoon is' : `${n} personen zijn`} op verzoek gewist. Wat jij nog niet had gedeeld over ${n === 1 ? 'deze persoon' : 'hen'}, is ook weg. Dat hoort zo.`,
    understood: 'Begrepen',
    bin: 'Naar de prullenbak',
    unread: (n: number) =>
      `${n === 1 ? '1 onderdeel' : `${n} onderdelen`} van het team kan deze versie van de app niet lezen. Er gaat niets verloren. Werk de app bij om alles te zien.`,
    mended: (n: number) =>
      `${n === 1 ? '1 onderdeel verschilde' : `${n} onderdelen verschilden`} van de server, en dat is hersteld. Dat hoort niet te gebeuren: meld het aan je coördinator.`,
    reasons: reasonsNl,
  },
  en: {
    heading: 'Connection',
    online: 'Connected to the team',
    offline: 'No connection. Do go on: everything stays saved on this computer.',
    signedOut: 'The server asks for your password. Everything stays saved on this computer.',
    password: 'Password',
    signIn: 'Sign in again',
    lastSynced: (when: string) => `Last shared: ${when}`,
    never: 'Nothing has been shared since this computer opened the app.',
    waiting: (n: number) =>
      n === 0
        ? 'Nothing waits: the team has everything.'
        : n === 1
          ? '1 change waits and is saved on this computer.'
          : `${n} changes wait and are saved on this computer.`,
    photosWaiting: (n: number) =>
      n === 1
        ? '1 photo has yet to go to the team and is saved on this computer.'
        : `${n} photos have yet to go to the team and are saved on this computer.`,
    retry: 'Try now',
    disputes: 'Differences to choose from',
    noDisputes: 'There is nothing to choose.',
    disputesLead:
      'Two people wrote different things without knowing of each other. Both are kept. Choose what stays.',
    somebody: 'A colleague',
    threwAway: (who: string) =>
      `${who} threw this away while somebody else went on with it. It came back and is not on the site.`,
    keepIt: 'Keep it',
    throwIt: 'Throw it away',
    mergeAgain: (name: string) => `Merge with ${name} again`,
    refused: 'Not accepted by the server',
    refusedLead: 'This is on this computer and not with the team.',
    fields: (names: string) => `It is about: ${names}.`,
    open: 'Open',
    keepCopy: 'Keep a copy',
    letGo: 'Drop my change',
    letGoLead: 'Then this shows again what the team has. What you wrote is gone from this computer.',
    reallyLetGo: 'Yes, drop it',
    keepMine: 'No, keep it',
    noConnection: 'There is no connection now. Nothing has changed. Try again later.',
    lostToErasing: (n: number) =>
      `${n === 1 ? 'One person was' : `${n} people were`} erased on request. What you had not shared yet about them is gone too. That is as it should be.`,
    understood: 'Understood',
    bin: 'To the bin',
    unread: (n: number) =>
      `This version of the app cannot read ${n === 1 ? '1 item' : `${n} items`} of the team. Nothing is lost. Update the app to see everything.`,
    mended: (n: number) =>
      `${n === 1 ? '1 item differed' : `${n} items differed`} from the server, and that has been put right. It should not happen: tell your coordinator.`,
    reasons: reasonsEn,
  },
};
