/** What the roles of a team are called, and what each may do: to be said after "you can". */
export const roleWords = {
  nl: {
    verbinder: 'buurtverbinder',
    coordinator: 'coördinator',
    partner: 'partner',
    operator: 'beheerder van de server',
    may: {
      verbinder: 'alles bijhouden en aanbieden ter beoordeling',
      coordinator: 'alles bijhouden, publiceren, gegevens wissen, en het team en de site beheren',
      partner: 'cijfers bekijken, maar geen gegevens van mensen',
    },
  },
  en: {
    verbinder: 'connector',
    coordinator: 'coordinator',
    partner: 'partner',
    operator: 'operator of the server',
    may: {
      verbinder: 'keep everything up to date and offer it for review',
      coordinator: 'keep everything up to date, publish, erase data, and manage the team and the site',
      partner: 'see figures, but no data of people',
    },
  },
};
