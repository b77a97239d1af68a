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
    formerLead:
      'Je wachtwoord is veranderd. Wat op deze computer staat, gaat open met je vorige wachtwoord. Weet je dat niet meer, dan kun je opnieuw beginnen: wat nog niet naar je team was gestuurd, gaat dan verloren. De rest haalt de app weer op.',
    former: 'Vorig wachtwoord',
    formerWrong: 'Dit vorige wachtwoord past niet. Probeer het nog eens.',
    startOver: 'Opnieuw beginnen zonder wat hier nog wachtte',
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
    formerLead:
      'Your password has changed. What is on this computer opens with your former password. If you do not know it any more, you can start over: what had not been sent to your team is then lost. The app fetches the rest again.',
    former: 'Former password',
    formerWrong: 'This former password does not fit. Try once more.',
    startOver: 'Start over without what was waiting here',
    wrong: 'This password does not fit. Check whether you typed it well.',
    noServer:
      'The server cannot be reached. Signing in for the first time needs internet. Try again in a moment.',
    noTeam: 'You are not in a team yet. Ask your coordinator to add you.',
  },
};
