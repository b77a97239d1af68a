export const words = {
  nl: {
    welcome: (buurt: string) => `Welkom bij ${buurt}`,
    invited: (by: string, role: string) => `${by} nodigt je uit voor het team, als ${role}.`,
    invitedByServer: (role: string) => `Je bent uitgenodigd voor het team, als ${role}.`,
    mayThen: (may: string) => `Je kunt dan ${may}.`,
    name: 'Naam waarmee je inlogt',
    nameHelp: 'Zo zien je teamgenoten je ook, bijvoorbeeld je voornaam.',
    password: 'Wachtwoord',
    passwordHelp:
      'Minstens 10 tekens. Een zinnetje van een paar woorden is sterk en goed te onthouden. Bewaar het goed: niemand anders kan openen wat op jouw computer staat.',
    join: 'Meedoen',
    known: 'Ik heb al een naam en wachtwoord',
    nameProblem: {
      length: 'Een naam heeft 2 tot 40 tekens.',
      signs:
        'Gebruik letters en cijfers. Tussen twee woorden mag één spatie, punt of streepje, zoals anne-marie.',
    },
    passwordProblem: {
      short: 'Dit is te kort. Neem minstens 10 tekens, bijvoorbeeld een paar woorden achter elkaar.',
      long: 'Dit is te lang. Neem hoogstens 200 tekens.',
      name: 'Hier staat vooral je naam in. Dat wordt als eerste geraden. Neem iets anders.',
      simple: 'Dit zijn steeds dezelfde tekens. Neem iets wat minder makkelijk te raden is.',
    },
    taken:
      'Deze naam heeft al iemand. Kies een andere, bijvoorbeeld met de eerste letter van je achternaam. Was jij dit zelf? Gebruik dan het wachtwoord dat je al had.',
    rules: 'Deze naam of dit wachtwoord kan niet. Kies een andere.',
    wait: 'Dit is te vaak achter elkaar geprobeerd. Wacht vijf minuten en probeer het dan weer.',
    noServer:
      'De server is niet te bereiken. Om mee te gaan doen is internet nodig. Probeer het zo nog eens.',
    goneHeading: 'Deze uitnodiging werkt niet meer',
    gone: 'Ze is al gebruikt, ingetrokken of verlopen. Vraag je coördinator om een nieuwe.',
    retry: 'Probeer opnieuw',
    toDoor: 'Naar inloggen',
  },
  en: {
    welcome: (buurt: string) => `Welcome to ${buurt}`,
    invited: (by: string, role: string) => `${by} invites you into the team, as a ${role}.`,
    invitedByServer: (role: string) => `You are invited into the team, as a ${role}.`,
    mayThen: (may: string) => `You can then ${may}.`,
    name: 'Name to sign in with',
    nameHelp: 'Your team sees you by it too; your first name, for instance.',
    password: 'Password',
    passwordHelp:
      'At least 10 signs. A short sentence is strong and easy to remember. Keep it well: nobody else can open what is on your computer.',
    join: 'Join',
    known: 'I have a name and a password already',
    nameProblem: {
      length: 'A name has 2 to 40 signs.',
      signs:
        'Use letters and digits. Between two words there may be one space, dot or dash, as in anne-marie.',
    },
    passwordProblem: {
      short: 'This is too short. Take at least 10 signs, a few words in a row for instance.',
      long: 'This is too long. Take at most 200 signs.',
      name: 'This is mostly your name, which is guessed first. Take something else.',
      simple: 'These are the same signs over and over. Take something that is harder to guess.',
    },
    taken:
      'Somebody has this name already. Choose another, with the first letter of your family name for instance. Was it you? Then use the password you had.',
    rules: 'This name or this password will not do. Choose another.',
    wait: 'This was tried too often. Wait five minutes, then try again.',
    noServer: 'The server cannot be reached. Joining needs internet. Try again in a moment.',
    goneHeading: 'This invitation does not work any more',
    gone: 'It was used, taken back, or its time is over. Ask your coordinator for a new one.',
    retry: 'Try again',
    toDoor: 'To signing in',
  },
};
