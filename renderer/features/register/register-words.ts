import type { DataGroup, KeptFor, Processing, Recipient } from '#domain/privacy/register.ts';
import type { Language } from '../../words/use-words.ts';

/** What a processing is called, of whom it is, what it is for and on which ground of art. 6 AVG it usually rests. */
export interface SaidProcessing {
  name: string;
  subjects: string;
  purpose: string;
  ground: string;
}

interface RegisterWords {
  processings: Record<Processing['name'], SaidProcessing>;
  groups: Record<DataGroup, string>;
  recipients: Record<Recipient, string>;
  kept(kept: KeptFor): string;
  /** Fields that no form asks for. */
  fields: Readonly<Record<string, string>>;
  measures: readonly string[];
}

const keptNl = (kept: KeptFor): string => {
  switch (kept.is) {
    case 'until-chosen':
      return `Tot de dag die bij de persoon is ingevuld, en anders tot ${kept.yearsUntouched} jaar na de laatste wijziging. Het team loopt minstens één keer per jaar na van wie de termijn voorbij is, en gooit weg of kiest een nieuwe dag.`;
    case 'with-the-person':
      return 'De verwijzing naar een persoon zegt niets meer zodra de gegevens van die persoon zijn gewist.';
    case 'until-thrown-away':
      return 'Tot het team het weggooit.';
    case 'days-on-site':
      return `Op de site tot de gekozen dag; zonder keuze ${kept.days} dagen.`;
    case 'while-in-the-team':
      return 'Zo lang iemand bij het team hoort. Daarna kan diegene niet meer inloggen. De accountnaam blijft op de server staan bij wat diegene schreef.';
    case 'days-invited':
      return `Een uitnodiging: tot die is gebruikt, en anders ${kept.days} dagen.`;
    case 'months':
      return `Tussen de ${kept.least} en ${kept.most} maanden: per kalenderjaar, weggehaald op 1 juli van het jaar daarna.`;
    case 'always':
      return 'Blijvend: alleen een willekeurig nummer, het moment en wie de opdracht gaf. Zo komt een gewiste persoon niet terug, ook niet uit een reservekopie.';
  }
};

const keptEn = (kept: KeptFor): string => {
  switch (kept.is) {
    case 'until-chosen':
      return `Until the day filled in at the person, or else until ${kept.yearsUntouched} years after the last change. At least once a year the team goes through whose term is over, and throws away or chooses another day.`;
    case 'with-the-person':
      return 'What refers to a person says nothing any more once the data of that person have been erased.';
    case 'until-thrown-away':
      return 'Until the team throws it away.';
    case 'days-on-site':
      return `On the site until the day that was chosen; without a choice ${kept.days} days.`;
    case 'while-in-the-team':
      return 'As long as somebody belongs to the team. After that they cannot sign in any more. The account name stays on the server with what they wrote.';
    case 'days-invited':
      return `An invitation: until it is used, or else ${kept.days} days.`;
    case 'months':
      return `Between ${kept.least} and ${kept.most} months: by calendar year, taken away on 1 July of the year after.`;
    case 'always':
      return 'For good: only a random number, the moment and who ordered it. So an erased person does not come back, not from a backup either.';
  }
};

export const registerWords: Record<Language, RegisterWords> = {
  nl: {
    processings: {
      member: {
        name: 'Bewoners en vrijwilligers',
        subjects: 'Bewoners en vrijwilligers van de buurt',
        purpose:
          'Mensen in de buurt met elkaar in contact brengen, voor hulp, activiteiten en vrijwilligerswerk, en hen daarvoor kunnen bereiken.',
        ground:
          'Toestemming, of een gerechtvaardigd belang (artikel 6, lid 1, onder a of f). Kies met de gemeente wat voor jullie geldt.',
      },
      consents: {
        name: 'Toestemmingen',
        subjects: 'Bewoners en vrijwilligers van de buurt',
        purpose:
          'Kunnen laten zien waar iemand ja of nee op zei, hoe het is gevraagd, door wie, en wanneer het is ingetrokken.',
        ground: 'Wettelijke plicht om toestemming te kunnen aantonen (artikel 7, lid 1).',
      },
      event: {
        name: 'Activiteiten',
        subjects: 'Contactpersonen van activiteiten',
        purpose:
          'Activiteiten voorbereiden en op de buurtsite laten zien. De contactpersoon is alleen voor het team.',
        ground: 'Gerechtvaardigd belang (artikel 6, lid 1, onder f).',
      },
      offer: {
        name: 'Hulpvragen, aanbod en prikbord',
        subjects: 'Bewoners die iets vragen of aanbieden',
        purpose:
          'Vraag en aanbod in de buurt bij elkaar brengen. Op de site staat hooguit een voornaam, en alleen zo lang iemand daar ja op zegt.',
        ground: 'Toestemming (artikel 6, lid 1, onder a).',
      },
      organisation: {
        name: 'Organisaties in de gids',
        subjects: 'Contactpersonen van organisaties',
        purpose: 'Bewoners de weg wijzen. Telefoon, e-mail en contactpersonen zijn alleen voor het team.',
        ground: 'Gerechtvaardigd belang (artikel 6, lid 1, onder f).',
      },
      media: {
        name: 'Foto’s',
        subjects: 'Mensen die op een foto staan, en wie de foto maakte',
        purpose:
          'Laten zien wat er in de buurt gebeurt. Waar en wanneer een foto is gemaakt, wordt eruit gehaald.',
        ground: 'Toestemming van wie herkenbaar op de foto staat; onder de 16 jaar van de ouders.',
      },
      accounts: {
        name: 'Accounts van het team',
        subjects: 'Leden van het team',
        purpose: 'Inloggen, bepalen wie wat mag, en laten zien wie iets schreef.',
        ground: 'Gerechtvaardigd belang (artikel 6, lid 1, onder f).',
      },
      activity: {
        name: 'Wie deed wat',
        subjects: 'Leden van het team',
        purpose:
          'Kunnen nagaan wie wanneer aan welke gegevens werkte. De inhoud van gegevens staat er niet in.',
        ground: 'Gerechtvaardigd belang, en de plicht om gegevens te beveiligen (artikel 32).',
      },
      erased: {
        name: 'Lijst van gewiste nummers',
        subjects: 'Mensen die zijn gewist, alleen als willekeurig nummer',
        purpose: 'Zorgen dat gewiste gegevens gewist blijven, ook op een computer die lang uit stond.',
        ground: 'Wettelijke plicht om te wissen (artikel 17).',
      },
    },
    groups: {
      name: 'Naam',
      birth: 'Geboortedatum',
      address: 'Adres',
      contact: 'Bereikbaarheid',
      interests: 'Wat iemand kan en leuk vindt',
      consents: 'Toestemming',
      notes: 'Vrije tekst',
      record: 'Administratie',
      person: 'Verwijzing naar een persoon',
      photo: 'Foto',
      other: 'Overig',
    },
    recipients: {
      team: 'het team van de buurt (verbinders en coördinatoren)',
      host: 'wie de server beheert, als verwerker: sluit hiervoor een verwerkersovereenkomst',
      site: 'bezoekers van de buurtsite: alleen wat het team heeft gepubliceerd',
      person: 'de persoon zelf, op verzoek',
    },
    kept: keptNl,
    fields: {
      digital: 'of iemand met een computer te bereiken is',
      when: 'dag en tijd',
      exceptions: 'dagen die anders zijn',
      where: 'plek',
      organiser: 'organisatie',
      name: 'naam',
      credit: 'wie de foto maakte',
      externalNumber: 'nummer in een andere lijst',
      source: 'waar de gegevens vandaan komen',
      mergedInto: 'met wie samengevoegd',
      file: 'de foto zelf',
      purpose: 'waarvoor',
      given: 'ja of nee',
      wording: 'hoe het is gevraagd',
      how: 'mondeling, op papier of met een formulier',
      at: 'wanneer',
      by: 'door wie genoteerd',
      withdrawnAt: 'wanneer ingetrokken',
      account: 'accountnaam',
      role: 'rol',
      password: 'wachtwoord, alleen als afgeleide waarde waaruit het niet terug te rekenen is',
      installation: 'nummer van de computer',
      invitation: 'voor wie een uitnodiging is',
      document: 'nummer van het onderdeel',
      moment: 'moment',
      fieldNames: 'namen van gewijzigde velden, zonder inhoud',
      notes: 'notities voor het team',
      text: 'tekst',
      contact: 'contactpersoon',
      consents: 'toestemmingen',
      photo: 'foto',
    },
    measures: [
      'Wat het team over mensen opschrijft, staat op elke computer versleuteld. Alleen het wachtwoord van wie daar werkt, opent het. Op een verloren laptop is het zo niet te lezen.',
      'Alleen wie bij het team hoort kan inloggen. Wie eruit gaat, komt binnen een minuut niet meer binnen.',
      'De server laat per wijziging alleen toe wat iemand met die rol mag, en legt vast wie wat deed.',
      'De gegevens van een bewoner staan op één plek; andere onderdelen verwijzen ernaar met een willekeurig nummer.',
      'Op de buurtsite komt alleen wat het team publiceert, uit een vaste lijst van velden. Wie een toestemming intrekt, gaat er met naam af zodra de server het weet.',
      'Een burgerservicenummer wordt geweigerd. Bij elke vrije tekst staat wat je er niet mag opschrijven.',
      'Wissen gaat overal: op de server, de site en alle computers, met een bewijs. Een gewiste persoon komt niet terug uit een reservekopie.',
      'Partners, zoals de gemeente, krijgen geen toegang tot gegevens van mensen.',
    ],
  },
  en: {
    processings: {
      member: {
        name: 'Residents and volunteers',
        subjects: 'Residents and volunteers of the neighbourhood',
        purpose:
          'Bringing people of the neighbourhood in touch with each other, for help, events and voluntary work, and being able to reach them for that.',
        ground:
          'Consent, or a legitimate interest (article 6(1)(a) or (f)). Choose with the municipality what holds for you.',
      },
      consents: {
        name: 'Consents',
        subjects: 'Residents and volunteers of the neighbourhood',
        purpose:
          'Being able to show what somebody said yes or no to, how it was asked, by whom, and when it was withdrawn.',
        ground: 'Duty to be able to demonstrate consent (article 7(1)).',
      },
      event: {
        name: 'Events',
        subjects: 'Contact persons of events',
        purpose: 'Preparing events and showing them on the site. The contact person is for the team only.',
        ground: 'Legitimate interest (article 6(1)(f)).',
      },
      offer: {
        name: 'Requests, offers and notices',
        subjects: 'Residents who ask or offer something',
        purpose:
          'Bringing requests and offers of the neighbourhood together. The site shows a given name at most, and only while somebody says yes to that.',
        ground: 'Consent (article 6(1)(a)).',
      },
      organisation: {
        name: 'Organisations in the guide',
        subjects: 'Contact persons of organisations',
        purpose: 'Showing residents the way. Phone, e-mail and contact persons are for the team only.',
        ground: 'Legitimate interest (article 6(1)(f)).',
      },
      media: {
        name: 'Photos',
        subjects: 'People who are on a photo, and who took it',
        purpose:
          'Showing what happens in the neighbourhood. Where and when a photo was taken is taken out of it.',
        ground: 'Consent of who can be recognised; under 16 of their parents.',
      },
      accounts: {
        name: 'Accounts of the team',
        subjects: 'Members of the team',
        purpose: 'Signing in, deciding who may do what, and showing who wrote something.',
        ground: 'Legitimate interest (article 6(1)(f)).',
      },
      activity: {
        name: 'Who did what',
        subjects: 'Members of the team',
        purpose: 'Being able to find out who worked on which data when. What stood in them is not in it.',
        ground: 'Legitimate interest, and the duty to secure data (article 32).',
      },
      erased: {
        name: 'List of erased numbers',
        subjects: 'People who were erased, as a random number only',
        purpose: 'Making sure that what was erased stays so, also on a computer that was off for long.',
        ground: 'Duty to erase (article 17).',
      },
    },
    groups: {
      name: 'Name',
      birth: 'Date of birth',
      address: 'Address',
      contact: 'How to reach them',
      interests: 'What somebody can and likes',
      consents: 'Consent',
      notes: 'Free text',
      record: 'Administration',
      person: 'What refers to a person',
      photo: 'Photo',
      other: 'Other',
    },
    recipients: {
      team: 'the team of the neighbourhood (verbinders and coordinators)',
      host: 'who runs the server, as processor: make a data processing agreement for this',
      site: 'visitors of the site: only what the team published',
      person: 'the person themselves, on request',
    },
    kept: keptEn,
    fields: {
      digital: 'whether somebody can be reached by computer',
      when: 'day and time',
      exceptions: 'days that are different',
      where: 'place',
      organiser: 'organisation',
      name: 'name',
      credit: 'who took the photo',
      externalNumber: 'number in another list',
      source: 'where the data came from',
      mergedInto: 'with whom merged',
      file: 'the photo itself',
      purpose: 'for what',
      given: 'yes or no',
      wording: 'how it was asked',
      how: 'aloud, on paper or in a form',
      at: 'when',
      by: 'noted by whom',
      withdrawnAt: 'when withdrawn',
      account: 'account name',
      role: 'role',
      password: 'password, only as a derived value from which it cannot be reckoned back',
      installation: 'number of the computer',
      invitation: 'for whom an invitation is',
      document: 'number of the item',
      moment: 'moment',
      fieldNames: 'names of changed fields, without what stood in them',
      notes: 'notes for the team',
      text: 'text',
      contact: 'contact person',
      consents: 'consents',
      photo: 'photo',
    },
    measures: [
      'What the team writes down about people is encrypted on every computer. Only the password of who works there opens it. So it cannot be read on a lost laptop.',
      'Only who belongs to the team can sign in. Who leaves it is out within a minute.',
      'The server lets through only what somebody with that role may change, and notes who did what.',
      'The data of a resident stand in one place; other items refer to them by a random number.',
      'The site shows only what the team publishes, from a fixed list of fields. When a consent is withdrawn, the name goes off as soon as the server knows.',
      'A citizen service number is refused. At every free text it says what may not be written there.',
      'Erasing goes everywhere: the server, the site and all computers, with a receipt. An erased person does not come back from a backup.',
      'Partners, such as the municipality, get no access to data of people.',
    ],
  },
};
