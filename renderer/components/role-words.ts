/** What the roles of a team are called, and what each may do. */
export const roleWords = {
  nl: {
    verbinder: 'buurtverbinder',
    coordinator: 'coördinator',
    partner: 'partner',
    operator: 'beheerder van de server',
    may: {
      verbinder: 'Houdt alles bij en biedt het aan ter beoordeling.',
      coordinator: 'Doet dat ook, en publiceert, wist gegevens, en beheert het team en de site.',
      partner: 'Ziet geen gegevens van mensen, alleen cijfers.',
    },
  },
  en: {
    verbinder: 'connector',
    coordinator: 'coordinator',
    partner: 'partner',
    operator: 'operator of the server',
    may: {
      verbinder: 'Keeps everything up to date and offers it for review.',
      coordinator: 'Does so too, and publishes, erases data, and manages the team and the site.',
      partner: 'Sees no data of people, only figures.',
    },
  },
};
