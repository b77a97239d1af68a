export const words = {
  nl: {
    welcome: 'Welkom',
    lead: 'Log in met de naam en het wachtwoord van je team.',
    name: 'Naam',
    password: 'Wachtwoord',
    signIn: 'Inloggen',
    hello: (name: string) => `Dag ${name}`,
    unlockLead: 'Typ je wachtwoord om verder te gaan. Dit werkt ook zonder internet.',
    unlock: 'Openen',
    other: 'Iemand anders',
    wrong: 'Dit wachtwoord past niet. Kijk of je het goed hebt getypt.',
    noServer:
      'De server is niet te bereiken. Voor de eerste keer inloggen is internet nodig. Probeer het zo nog eens.',
    noTeam: 'Je hoort nog niet bij een team. Vraag je coördinator om je toe te voegen.',
  },
  en: {
    welcome: 'Welcome',
    lead: 'Sign in with the name and password of your team.',
    name: 'Name',
    password: 'Password',
    signIn: 'Sign in',
    hello: (name: string) => `Hello ${name}`,
    unlockLead: 'Type your password to go on. This also works without internet.',
    unlock: 'Open',
    other: 'Somebody else',
    wrong: 'This password does not fit. Check whether you typed it well.',
    noServer:
      'The server cannot be reached. Signing in for the first time needs internet. Try again in a moment.',
    noTeam: 'You are not in a team yet. Ask your coordinator to add you.',
  },
};
