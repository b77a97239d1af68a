import type { Deed } from '#domain/activity/act.ts';

const deedsNl: Record<Deed, string> = {
  made: 'nieuw',
  changed: 'gewijzigd',
  binned: 'weggegooid',
  'taken-back': 'teruggehaald',
  submitted: 'ter beoordeling aangeboden',
  published: 'op de buurtsite gezet',
  withdrawn: 'van de site gehaald',
  cancelled: 'afgelast',
  erased: 'voorgoed gewist',
};

const deedsEn: Record<Deed, string> = {
  made: 'new',
  changed: 'changed',
  binned: 'thrown away',
  'taken-back': 'taken back',
  submitted: 'offered for review',
  published: 'put on the site',
  withdrawn: 'taken off the site',
  cancelled: 'cancelled',
  erased: 'erased for good',
};

export const words = {
  nl: {
    open: 'Wie deed wat',
    lead: 'Het laatste staat bovenaan. Je ziet wie iets deed en bij welk onderdeel, niet wat er stond.',
    alone:
      'Geen verbinding. Je ziet nu wie het laatst iets deed bij elk onderdeel. Wat er daarvoor gebeurde, zie je als er weer internet is.',
    notAllowed: 'Wat er eerder gebeurde, ziet alleen het team.',
    loading: 'Even kijken…',
    whole: (n: number) => `Alle ${n} laten zien`,
    you: 'Jij',
    server: 'De server',
    erasedBy: 'Op verzoek',
    unknown: 'Iemand die niet meer in het team is',
    after: (moment: string) => `na ${moment}`,
    something: 'een ander onderdeel',
    deeds: deedsNl,
    fields: {
      status: 'status',
      public: 'wat op de site staat',
      consents: 'toestemming',
      checked: 'nagekeken',
      exceptions: 'dagen die anders zijn',
      mergedInto: 'samengevoegd',
      trashed: 'prullenbak',
      source: 'waar dit vandaan komt',
      externalNumber: 'nummer in een andere lijst',
    } as Readonly<Record<string, string>>,
    changedSince: (changes: number, moment: string) =>
      changes === 1
        ? `Je team werkte aan 1 onderdeel sinds je hier was (${moment})`
        : `Je team werkte aan ${changes} onderdelen sinds je hier was (${moment})`,
  },
  en: {
    open: 'Who did what',
    lead: 'The latest comes first. You see who did something and at which part, not what stood there.',
    alone:
      'No connection. Now you see who was last to do something at each part. What happened before that shows when there is internet again.',
    notAllowed: 'What happened before is for the team only.',
    loading: 'Having a look…',
    whole: (n: number) => `Show all ${n}`,
    you: 'You',
    server: 'The server',
    erasedBy: 'On request',
    unknown: 'Somebody who is not in the team any more',
    after: (moment: string) => `after ${moment}`,
    something: 'another part',
    deeds: deedsEn,
    fields: {
      status: 'status',
      public: 'what the site shows',
      consents: 'consent',
      checked: 'checked',
      exceptions: 'days that are different',
      mergedInto: 'merged',
      trashed: 'bin',
      source: 'where this came from',
      externalNumber: 'number in another list',
    } as Readonly<Record<string, string>>,
    changedSince: (changes: number, moment: string) =>
      changes === 1
        ? `Your team worked on 1 item since you were here (${moment})`
        : `Your team worked on ${changes} items since you were here (${moment})`,
  },
};
