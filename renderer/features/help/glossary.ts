import type { Language } from '../../words/use-words.ts';

/** A word of the field and what is meant by it here; `also` are other words by which it is found. */
export interface Term {
  word: string;
  meaning: string;
  also?: string;
}

export const glossary: Record<Language, readonly Term[]> = {
  nl: [
    {
      word: 'Aanbod',
      meaning:
        'Iets wat een bewoner of een club voor een ander wil doen, zoals boodschappen meenemen of de heg knippen. Je vindt het bij Elkaar helpen.',
      also: 'hulpaanbod',
    },
    {
      word: 'Activiteit',
      meaning:
        'Iets waar mensen samenkomen, met een dag, een tijd en een plek. Activiteiten staan in de Agenda.',
      also: 'evenement bijeenkomst',
    },
    {
      word: 'AVG',
      meaning:
        'De wet over persoonsgegevens. Die zegt dat je niet meer opschrijft dan nodig is, dat je het veilig bewaart, en dat mensen mogen zien en laten wissen wat je van hen hebt.',
      also: 'privacy wet gdpr persoonsgegevens',
    },
    {
      word: 'Berichten',
      meaning: 'Nieuws en verhalen uit de buurt. Bewoners lezen ze op de buurtsite.',
      also: 'nieuws verhalen',
    },
    {
      word: 'Beoordelen',
      meaning:
        'Iemand anders van het team kijkt mee voordat iets op de buurtsite komt. Een verbinder biedt het aan, een coördinator zet het op de site. Een klein team kan dit uitzetten.',
      also: 'review ter beoordeling',
    },
    {
      word: 'Bewaard op deze computer',
      meaning:
        'Wat je typt, staat veilig op deze computer, ook zonder internet. Zodra er internet is, gaat het naar het team. Je hoeft niet op bewaren te drukken.',
      also: 'opslaan synchroniseren offline',
    },
    {
      word: 'Bewaartermijn',
      meaning:
        'Hoe lang je iemands gegevens houdt. Zonder andere afspraak is dat twee jaar na de laatste wijziging. Bij Opruimen zie je van wie de termijn voorbij is.',
      also: 'bewaren tot opruimen',
    },
    {
      word: 'BSN',
      meaning: 'Het burgerservicenummer. Dat mag je nergens opschrijven. De app herkent het en weigert het.',
      also: 'burgerservicenummer sofinummer',
    },
    {
      word: 'Buurt',
      meaning:
        'De wijk, het dorp of de stad waar jullie team voor werkt. Elke buurt heeft een eigen naam, eigen kleuren en een eigen site.',
      also: 'wijk dorp',
    },
    {
      word: 'Buurtsite',
      meaning: 'De openbare website van de buurt. Daar staat alleen wat het team erop heeft gezet.',
      also: 'website platform',
    },
    {
      word: 'Buurtverbinder',
      meaning:
        'Iemand die mensen in de buurt met elkaar in contact brengt. Een team heeft er vijf tot acht: meestal bewoners, en een of twee mensen die het als werk doen.',
      also: 'verbinder',
    },
    {
      word: 'Coördinator',
      meaning:
        'Iemand van het team die ook dingen op de site zet, de buurt instelt en mensen voorgoed mag wissen.',
      also: 'rol beheerder',
    },
    {
      word: 'Gids',
      meaning:
        'De lijst van clubs, winkels, zorg en andere organisaties in de buurt. Op sommige sites heet dit de sociale kaart.',
      also: 'sociale kaart organisaties',
    },
    {
      word: 'Hulpvraag',
      meaning:
        'Iets waar een bewoner hulp bij zoekt. De vraag staat 61 dagen op de site, tenzij jullie een andere dag kiezen. Naam en adres staan er niet bij.',
      also: 'vraag elkaar helpen',
    },
    {
      word: 'Locatie',
      meaning:
        'Een zaal, plein of school waar iets gebeurt, met wat je moet weten over trappen, lift en ringleiding.',
      also: 'plek zaal',
    },
    {
      word: 'Namens iemand plaatsen',
      meaning:
        'Je zet een vraag of aanbod op de site voor iemand die dat zelf niet doet, bijvoorbeeld omdat diegene geen computer gebruikt. Vraag het altijd eerst.',
      also: 'namens',
    },
    {
      word: 'Niet digitaal',
      meaning: 'Iemand die je niet met een computer bereikt. Bel, schrijf of ga langs.',
      also: 'bellen bezoek',
    },
    {
      word: 'Partner',
      meaning:
        'Een organisatie die de buurtsite mogelijk maakt, zoals de gemeente of de woningcorporatie. Partners zien cijfers en nooit gegevens van mensen.',
      also: 'gemeente woningcorporatie',
    },
    {
      word: 'Prikbord',
      meaning: 'Korte berichten van bewoners, zoals iets dat gevonden of te geef is.',
      also: 'te geef gevonden',
    },
    {
      word: 'Prullenbak',
      meaning:
        'Wat je weggooit, ligt hier 30 dagen. Zo lang kun je het terughalen. Daarna haalt de server het voorgoed weg.',
      also: 'weggooien terughalen',
    },
    {
      word: 'Publiceren',
      meaning:
        'Iets op de buurtsite zetten. Wijzig je het later, dan zien bezoekers dat pas als je het opnieuw publiceert.',
      also: 'op de site zetten',
    },
    {
      word: 'Samenvoegen',
      meaning:
        'Staat iemand er twee keer in, dan maak je er een persoon van. Je kiest zelf welke gegevens blijven.',
      also: 'dubbel',
    },
    {
      word: 'Spelregels',
      meaning:
        'De afspraken voor wie iets op de buurtsite zet: vriendelijk, onder je eigen naam, en niet steeds hetzelfde.',
      also: 'huisregels',
    },
    {
      word: 'Toestemming',
      meaning:
        'Iemand zegt ja op een duidelijke vraag, bijvoorbeeld: mag je foto op de site? Zonder ja is het nee. Je mag een ja altijd intrekken.',
      also: 'consent ja',
    },
    {
      word: 'Vergrendelen',
      meaning:
        'De app gaat op slot. Alles wat op deze computer staat, is dan alleen met jouw wachtwoord te lezen. Doe dit als je wegloopt.',
      also: 'slot wachtwoord afmelden',
    },
    {
      word: 'Verschil',
      meaning:
        'Twee mensen wijzigden hetzelfde zonder het van elkaar te weten. Beide blijven bewaard. Jij kiest wat blijft staan.',
      also: 'conflict',
    },
    {
      word: 'Verwerkingsregister',
      meaning:
        'Een overzicht van welke gegevens het team van mensen bewaart, waarom, hoe lang en wie ze ziet. De AVG vraagt erom. De app maakt het voor je.',
      also: 'avg register artikel 30',
    },
    {
      word: 'Voorpagina',
      meaning: 'De eerste pagina van de buurtsite, met wat deze week belangrijk is.',
      also: 'home',
    },
    {
      word: 'Vrijwilliger',
      meaning: 'Een bewoner die meehelpt. Je vinkt dat aan bij de persoon, met wat diegene graag doet.',
      also: 'helper',
    },
    {
      word: 'Wijkkrant',
      meaning: 'De krant van de wijk op papier. Een deel van wat op de site staat, komt er ook in.',
      also: 'krant papier',
    },
    {
      word: 'Wissen',
      meaning:
        'Alles over een persoon gaat voorgoed weg, overal en bij iedereen. Dat kan niet terug. Alleen een coördinator mag dit.',
      also: 'avg verwijderen vergeten',
    },
  ],
  en: [
    {
      word: 'AVG',
      meaning:
        'The Dutch name of the privacy law (GDPR). Write down no more than needed, keep it safe, and let people see and erase what you have of them.',
      also: 'privacy gdpr law',
    },
    {
      word: 'BSN',
      meaning:
        'The citizen service number. It may not be written down anywhere. The app knows it and refuses it.',
      also: 'citizen service number',
    },
    {
      word: 'Buurt',
      meaning:
        'The neighbourhood, village or town that your team works for. Each has its own name, colours and site.',
      also: 'neighbourhood',
    },
    {
      word: 'Buurtsite',
      meaning: 'The public site of the neighbourhood. It shows only what the team put there.',
      also: 'website public site',
    },
    {
      word: 'Buurtverbinder',
      meaning:
        'Somebody who brings people of the neighbourhood in touch. A team has five to eight: mostly residents, and one or two who do it for work.',
      also: 'connector verbinder',
    },
    { word: 'Calendar', meaning: 'All events, with a day, a time and a place.', also: 'agenda events' },
    {
      word: 'Consent',
      meaning:
        'Somebody says yes to a clear question, such as: may your photo be on the site? Without a yes it is no. A yes can always be taken back.',
      also: 'toestemming permission',
    },
    {
      word: 'Coordinator',
      meaning:
        'Somebody of the team who also puts things on the site, sets up the neighbourhood and may erase people for good.',
      also: 'role',
    },
    {
      word: 'Difference',
      meaning:
        'Two people changed the same without knowing of each other. Both are kept. You choose what stays.',
      also: 'conflict dispute verschil',
    },
    {
      word: 'Erase',
      meaning:
        'Everything about a person goes for good, everywhere. It cannot be undone. Only a coordinator may do this.',
      also: 'wissen forget delete',
    },
    {
      word: 'Guide',
      meaning:
        'The list of clubs, shops, care and other organisations in the neighbourhood. Some sites call it the sociale kaart.',
      also: 'gids sociale kaart organisations',
    },
    {
      word: 'How long it is kept',
      meaning:
        'Without another agreement two years after the last change. At Clean up you see whose time is over.',
      also: 'bewaartermijn retention',
    },
    {
      word: 'Lock',
      meaning:
        'Closes the app. What is on this computer can then be read with your password only. Do it when you walk away.',
      also: 'vergrendelen password sign out',
    },
    {
      word: 'Merge',
      meaning:
        'When somebody is in the list twice you make one person of the two. You choose which data stay.',
      also: 'samenvoegen double',
    },
    {
      word: 'Not digital',
      meaning: 'Somebody whom you cannot reach by computer. Call, write or visit.',
      also: 'niet digitaal phone',
    },
    {
      word: 'Offer',
      meaning:
        'Something that a resident or a club wants to do for somebody else. You find it at Helping out.',
      also: 'aanbod',
    },
    {
      word: 'On behalf of somebody',
      meaning:
        'You place a request or an offer for somebody who does not do that themselves. Always ask first.',
      also: 'namens',
    },
    {
      word: 'Partner',
      meaning:
        'An organisation that makes the site possible, such as the municipality or the housing corporation. Partners see figures and never data of people.',
      also: 'municipality',
    },
    {
      word: 'Place',
      meaning:
        'A hall, square or school where things happen, with what one has to know about stairs, lift and ring leading.',
      also: 'locatie hall',
    },
    {
      word: 'Prikbord',
      meaning: 'Short notes by residents, such as something found or to give away.',
      also: 'notice board',
    },
    {
      word: 'Publish',
      meaning:
        'Putting something on the site. When you change it later, visitors see that when you publish it again.',
      also: 'publiceren site',
    },
    {
      word: 'Register of processing',
      meaning:
        'An overview of which data the team keeps of people, why, for how long and who sees them. The law asks for it. The app makes it for you.',
      also: 'verwerkingsregister article 30',
    },
    {
      word: 'Request',
      meaning:
        'Something a resident wants help with. It is on the site for 61 days unless you choose another day. Name and address are not shown.',
      also: 'hulpvraag help',
    },
    {
      word: 'Review',
      meaning:
        'Somebody else of the team looks along before something comes on the site. A small team can switch this off.',
      also: 'beoordelen',
    },
    {
      word: 'Saved on this computer',
      meaning:
        'What you type is safe on this computer, also without internet. It goes to the team as soon as there is internet. You need not press save.',
      also: 'offline sync',
    },
    {
      word: 'Throw away',
      meaning:
        'What you throw away stays in the bin for 30 days, and can be taken back so long. After that the server takes it away for good.',
      also: 'bin prullenbak',
    },
    {
      word: 'Volunteer',
      meaning: 'A resident who helps. You tick that at the person, with what they like to do.',
      also: 'vrijwilliger',
    },
    {
      word: 'Wijkkrant',
      meaning: 'The paper of the neighbourhood. Part of what is on the site comes in it too.',
      also: 'newspaper',
    },
  ],
};
