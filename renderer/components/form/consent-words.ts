export const words = {
  nl: {
    /** What each purpose means, for the person and for who asks them. */
    means: {
      newsletter: 'De buurt stuurt de nieuwsbrief, per e-mail of op papier.',
      'name-on-site':
        'De voornaam staat op de buurtsite bij een vraag of aanbod van deze persoon. Nooit de achternaam.',
      photo: 'Een foto waar deze persoon op staat, mag op de buurtsite en in de wijkkrant.',
      'share-contact':
        'Het team mag telefoonnummer of e-mailadres doorgeven aan een buurtgenoot die hierbij hoort.',
    },
    /** How it is asked; the text that was asked is kept with the answer, whatever it becomes later. */
    wordings: {
      newsletter: 'Mogen wij je de nieuwsbrief van de buurt sturen? Je kunt altijd weer nee zeggen.',
      'name-on-site':
        'Mogen wij je voornaam op de buurtsite zetten bij je vraag of aanbod? Je kunt altijd weer nee zeggen.',
      photo:
        'Mogen foto’s waar jij op staat op de buurtsite en in de wijkkrant? Je kunt altijd weer nee zeggen.',
      'share-contact':
        'Mogen wij je telefoonnummer of e-mailadres geven aan een buurtgenoot die je kan helpen of die jij helpt? Je kunt altijd weer nee zeggen.',
    },
    how: {
      spoken: 'mondeling',
      written: 'op papier',
      form: 'met een formulier',
      import: 'uit een ingelezen lijst',
    },
    notAsked: 'Niet gevraagd. Dan is het nee.',
    takenBack: (day: string) => `Teruggenomen op ${day}. Dan is het nee.`,
    yes: 'Ja',
    no: 'Nee',
    saidOn: (answer: string, day: string, how: string, by: string) =>
      [`${answer}, op ${day}`, how, by && `opgeschreven door ${by}`].filter(Boolean).join(', '),
    until: (day: string) => `Geldt niet meer sinds ${day}.`,
    asked: (text: string) => `Gevraagd is: "${text}"`,
    saysNo: 'Zegt nee',
    details: 'Hoe en wanneer',
    hide: 'Sluiten',
    history: 'Alles wat hierover is gezegd',
    howAnswered: 'Hoe gaf iemand antwoord?',
    day: 'Op welke dag?',
    wording: 'Zo is het gevraagd',
  },
  en: {
    means: {
      newsletter: 'The neighbourhood sends the newsletter, by e-mail or on paper.',
      'name-on-site':
        'The given name is on the public site with a request or an offer of this person. Never the family name.',
      photo: 'A photo with this person in it may be on the public site and in the neighbourhood paper.',
      'share-contact': 'The team may give phone number or e-mail address to a neighbour whom it concerns.',
    },
    wordings: {
      newsletter: 'May we send you the newsletter of the neighbourhood? You can always change your mind.',
      'name-on-site':
        'May we put your given name on the site with your request or offer? You can always change your mind.',
      photo:
        'May photos with you in them be on the site and in the neighbourhood paper? You can always change your mind.',
      'share-contact':
        'May we give your phone number or e-mail address to a neighbour who can help you or whom you help? You can always change your mind.',
    },
    how: {
      spoken: 'aloud',
      written: 'on paper',
      form: 'in a form',
      import: 'from a list that was read',
    },
    notAsked: 'Not asked. Then it is no.',
    takenBack: (day: string) => `Taken back on ${day}. Then it is no.`,
    yes: 'Yes',
    no: 'No',
    saidOn: (answer: string, day: string, how: string, by: string) =>
      [`${answer}, on ${day}`, how, by && `written down by ${by}`].filter(Boolean).join(', '),
    until: (day: string) => `No longer so since ${day}.`,
    asked: (text: string) => `What was asked: "${text}"`,
    saysNo: 'Says no',
    details: 'How and when',
    hide: 'Close',
    history: 'All that was said about this',
    howAnswered: 'How did they answer?',
    day: 'On which day?',
    wording: 'It was asked like this',
  },
};
