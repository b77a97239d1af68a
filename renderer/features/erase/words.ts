export const words = {
  nl: {
    heading: (name: string) => `${name} wissen`,
    what: (name: string) =>
      `Alles wat het team over ${name} bewaart, wordt voorgoed gewist: op de server, op de buurtsite en op alle computers van het team. Niemand kan het terughalen, ook niet uit een reservekopie.`,
    bin: 'Wil je iemand alleen uit de lijst halen? Kies dan Weggooien. Dat kun je 30 dagen terugdraaien.',
    refers: (n: number) =>
      n === 1
        ? 'Bij 1 ander onderdeel is deze persoon gekozen. Daar staat dan: weggegooid of gewist.'
        : `Bij ${n} andere onderdelen is deze persoon gekozen. Daar staat dan: weggegooid of gewist.`,
    names: 'In deze teksten staat misschien nog een naam, telefoonnummer of e-mailadres. Pas ze eerst aan:',
    nobody: 'Deze persoon is er niet meer.',
    type: (word: string) => `Typ ter bevestiging: ${word}`,
    erase: 'Voorgoed wissen',
    cancel: 'Niet wissen',
    done: 'Er is gewist. Bewaar het bewijs als iemand om het wissen vroeg; er staat geen naam in.',
    lag: 'Computers die nu uit staan, wissen het zodra ze weer verbinding hebben.',
    keepReceipt: 'Bewijs bewaren',
    toList: 'Naar de lijst',
    'no-connection': 'De server is niet bereikt. Er is niets gewist. Probeer het opnieuw als er internet is.',
    'not-allowed': 'Alleen een coördinator mag iemand wissen. Er is niets gewist.',
  },
  en: {
    heading: (name: string) => `Erase ${name}`,
    what: (name: string) =>
      `Everything the team keeps about ${name} is erased for good: on the server, on the public site and on all computers of the team. Nobody can bring it back, also not from a backup.`,
    bin: 'Only want to take somebody off the list? Then choose Throw away. That can be undone for 30 days.',
    refers: (n: number) =>
      n === 1
        ? 'In 1 other item this person was chosen. It will say: thrown away or erased.'
        : `In ${n} other items this person was chosen. They will say: thrown away or erased.`,
    names: 'In these texts a name, phone number or e-mail address may still stand. Change them first:',
    nobody: 'This person is no longer here.',
    type: (word: string) => `To confirm, type: ${word}`,
    erase: 'Erase for good',
    cancel: 'Do not erase',
    done: 'It has been erased. Keep the receipt if somebody asked for it; it holds no name.',
    lag: 'Computers that are switched off now erase it as soon as they are connected again.',
    keepReceipt: 'Keep the receipt',
    toList: 'To the list',
    'no-connection': 'The server was not reached. Nothing has been erased. Try again when there is internet.',
    'not-allowed': 'Only a coordinator may erase somebody. Nothing has been erased.',
  },
};
