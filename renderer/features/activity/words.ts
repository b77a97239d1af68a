export const words = {
  nl: {
    sinceHeading: 'Sinds je hier was',
    sinceLead: (moment: string) => `Wat je teamgenoten deden sinds ${moment}.`,
    sinceKept: 'Je kunt dit rustig nalezen. Open je de app later weer, dan begint de lijst vanaf nu.',
    sinceNothing: 'Er is niets veranderd sinds je hier was.',
    toTeam: 'Alles wat het team deed',
    toSince: 'Alleen wat er veranderde sinds ik hier was',
    teamHeading: 'Wie deed wat',
    teamLead:
      'Alles wat het team deed, per dag. Je ziet wie iets deed en bij welk onderdeel, niet wat er stond. Dit blijft een half jaar tot anderhalf jaar bewaard.',
    teamAlone:
      'Geen verbinding. Je ziet nu wie het laatst iets deed bij elk onderdeel. De volledige lijst zie je als er weer internet is.',
    notAllowed:
      'Dit overzicht is voor het team. Hoor je bij het team? Vraag je coördinator om je rol te wijzigen.',
    teamNothing: 'Er is nog niets bekend. Zodra iemand iets wijzigt, staat het hier.',
    person: 'Van wie',
    everybody: 'Iedereen',
    nothingOf: (who: string) => `In dit deel van de lijst staat niets van ${who}.`,
    older: 'Eerder laten zien',
    loading: 'Even kijken…',
    more: (n: number) => `en nog ${n}`,
    showAll: (n: number) => `Alle ${n} laten zien`,
    goneMany: (n: number) =>
      n === 1 ? '1 onderdeel dat er niet meer is' : `${n} onderdelen die er niet meer zijn`,
    otherKind: 'Iets anders',
  },
  en: {
    sinceHeading: 'Since you were here',
    sinceLead: (moment: string) => `What your colleagues did since ${moment}.`,
    sinceKept: 'Take your time to read this. When you open the app again later, the list starts from now.',
    sinceNothing: 'Nothing has changed since you were here.',
    toTeam: 'All that the team did',
    toSince: 'Only what changed since I was here',
    teamHeading: 'Who did what',
    teamLead:
      'All that the team did, day by day. You see who did something and at which part, not what stood there. This is kept for half a year to a year and a half.',
    teamAlone:
      'No connection. Now you see who was last to do something at each part. The whole list shows when there is internet again.',
    notAllowed:
      'This overview is for the team. Are you in the team? Ask your coordinator to change your role.',
    teamNothing: 'Nothing is known yet. As soon as somebody changes something, it stands here.',
    person: 'Of whom',
    everybody: 'Everybody',
    nothingOf: (who: string) => `This part of the list has nothing of ${who}.`,
    older: 'Show earlier',
    loading: 'Having a look…',
    more: (n: number) => `and ${n} more`,
    showAll: (n: number) => `Show all ${n}`,
    goneMany: (n: number) =>
      n === 1 ? '1 item that is not here any more' : `${n} items that are not here any more`,
    otherKind: 'Something else',
  },
};
