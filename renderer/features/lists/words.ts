import type { LabelWishes } from '#domain/export/address-labels.ts';
import type { LabelSheetName } from '#domain/export/label-sheet.ts';
import type { MemberPart } from '#domain/export/member-parts.ts';
import type { FileWish } from './make-file.ts';

type What = FileWish['is'];

const partsNl: Record<MemberPart, string> = {
  address: 'Adres',
  phone: 'Telefoon',
  email: 'E-mail',
  birthDate: 'Geboortedatum',
  villages: 'Dorp of wijk',
  volunteer: 'Vrijwilliger',
  about: 'Kan goed, interesses en talen',
  newsletter: 'Nieuwsbrief',
  numbers: 'Lidnummer',
  notes: 'Notities',
};
const partsEn: Record<MemberPart, string> = {
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  birthDate: 'Date of birth',
  villages: 'Village or quarter',
  volunteer: 'Volunteer',
  about: 'Good at, interests and languages',
  newsletter: 'Newsletter',
  numbers: 'Member number',
  notes: 'Notes',
};
const peopleNl = (n: number) => (n === 1 ? '1 persoon' : `${n} mensen`);
const peopleEn = (n: number) => (n === 1 ? '1 person' : `${n} people`);
const listedNl = new Intl.ListFormat('nl');
const listedEn = new Intl.ListFormat('en');
const inSentence = (parts: Record<MemberPart, string>, chosen: readonly MemberPart[]) =>
  chosen.map((part) => parts[part].toLowerCase());

/** The names, and how many more there are. */
const someOf = (names: readonly string[], others: (n: number) => string): string[] =>
  names.length > 4 ? [...names.slice(0, 3), others(names.length - 3)] : [...names];

export const words = {
  nl: {
    back: 'Terug naar de mensen',
    heading: 'Lijsten en etiketten',
    lead: 'Maak een bestand van de mensen in de lijst: om mee verder te werken, om te printen of voor je telefoon.',
    nobody:
      'Er staan nog geen mensen in de lijst. Voeg iemand toe of lees een lijst in, dan kun je hier lijsten maken.',
    incomplete: 'Deze computer haalt nog gegevens op. Wacht tot dat klaar is, anders ontbreken er mensen.',
    who: 'Wie komen erin?',
    everybody: (n: number) => `Iedereen (${peopleNl(n)})`,
    only: (name: string) => `Alleen ${name}`,
    asked: (n: number) => `De ${n} mensen die je net koos`,
    some: 'Wie past bij een zoekwoord',
    someHelp: 'Bijvoorbeeld een dorp, of vrijwilliger',
    search: 'Zoekwoord',
    typeFirst: 'Typ een zoekwoord, dan zie je hoeveel mensen erin komen.',
    found: (n: number) => (n === 0 ? 'Niemand gevonden.' : `${peopleNl(n)} gevonden.`),
    what: 'Wat wil je maken?',
    whats: {
      xlsx: 'Lijst voor Excel',
      csv: 'Lijst als CSV',
      list: 'Lijst op papier (pdf)',
      labels: 'Adresetiketten (pdf)',
      vcard: 'Contactkaarten voor je telefoon (vCard)',
    } satisfies Record<What, string>,
    whatHelp: {
      xlsx: 'Een bestand (.xlsx) voor Excel en LibreOffice',
      csv: 'Een eenvoudig bestand dat elk programma kan lezen',
      list: 'Om te printen of mee te nemen',
      labels: 'Voor post of de wijkkrant',
      vcard: 'Om in de contacten van een telefoon te zetten',
    } satisfies Record<What, string>,
    parts: 'Wat komt erin, naast de naam?',
    partsHelp: 'Kies alleen wat je nodig hebt.',
    part: partsNl,
    notesHelp: 'Notities zijn voor het team. Geef ze niet aan anderen.',
    sheet: 'Etiketvel',
    sheetHelp: 'Het nummer staat op de verpakking.',
    sheets: {
      L7160: '21 op een vel: 63,5 × 38,1 mm (Avery L7160)',
      L7159: '24 op een vel: 63,5 × 33,9 mm (Avery L7159)',
      L7163: '14 op een vel: 99,1 × 38,1 mm (Avery L7163)',
      '3474': '24 op een vel, zonder rand: 70 × 37 mm (Avery 3474)',
    } satisfies Record<LabelSheetName, string>,
    per: 'Eén etiket voor',
    sharings: {
      address: 'elk adres',
      household: 'elk huishouden',
      person: 'iedereen apart',
    } satisfies Record<LabelWishes['per'], string>,
    householdHelp: 'Wie samenwoont, staat bij de persoon onder "Woont samen met".',
    order: 'Volgorde',
    byName: 'op achternaam',
    byStreet: 'op straat en huisnummer',
    used: 'Etiketten die al van het eerste vel af zijn',
    usedHint: (most: number) => `Kies een getal van 0 tot en met ${most}.`,
    labelCount: (labels: number, without: number) =>
      [
        labels === 1 ? '1 etiket.' : `${labels} etiketten.`,
        without > 0 ? `Van ${peopleNl(without)} is geen heel adres bekend; die krijgen geen etiket.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    printHint: 'Print op ware grootte (100%), anders vallen de etiketten scheef.',
    care: (n: number, parts: readonly MemberPart[]) =>
      `In dit bestand staan ${listedNl.format(['naam', ...inSentence(partsNl, parts)])} van ${peopleNl(n)}. Bewaar het veilig, stuur het niet zomaar door en gooi het weg na gebruik.`,
    make: {
      xlsx: 'Lijst bewaren',
      csv: 'Lijst bewaren',
      list: 'Pdf bewaren',
      labels: 'Pdf met etiketten bewaren',
      vcard: 'Contactkaarten bewaren',
    } satisfies Record<What, string>,
    busy: 'Het bestand wordt gemaakt…',
    stop: 'Stoppen',
    saved: (file: string) => `${file} is bewaard. Er staan persoonsgegevens in: gooi het weg na gebruik.`,
    unprintable: (names: readonly string[]) =>
      `Let op: op papier ontbreken letters bij ${listedNl.format(someOf(names, (n) => `${n} anderen`))}. Ze staan daar als een leeg vakje. In het bestand voor Excel staan ze wel.`,
    failed:
      'Het bestand kon niet worden gemaakt. In de app is alles er nog. Probeer het nog eens, of kies een andere map.',
    fileNames: {
      xlsx: 'mensen',
      csv: 'mensen',
      list: 'lijst',
      labels: 'etiketten',
      vcard: 'contacten',
    } satisfies Record<What, string>,
    sheetName: 'Mensen',
    paperTitle: (buurt: string) => `Mensen van ${buurt}`,
    paperAbout: (n: number, day: string) => `${peopleNl(n)}, ${day}`,
    paperCare: 'Met persoonsgegevens: laat deze lijst niet slingeren en vernietig hem na gebruik.',
    ofPages: 'van',
    paper: {
      name: 'Naam',
      parts: { ...partsNl, birthDate: 'Geboren', about: 'Kan en wil', numbers: 'Lidnr' },
      yes: 'ja',
      no: 'nee',
      nameless: 'Zonder naam',
    },
  },
  en: {
    back: 'Back to the people',
    heading: 'Lists and labels',
    lead: 'Make a file of the people in the list: to work on with, to print or for your phone.',
    nobody: 'There is nobody in the list yet. Add somebody or read a list, then you can make lists here.',
    incomplete: 'This computer is still fetching data. Wait until that is done, or people will be missing.',
    who: 'Who is in it?',
    everybody: (n: number) => `Everybody (${peopleEn(n)})`,
    only: (name: string) => `Only ${name}`,
    asked: (n: number) => `The ${n} people that you just chose`,
    some: 'Who fits a search word',
    someHelp: 'For instance a village, or volunteer',
    search: 'Search word',
    typeFirst: 'Type a search word, then you see how many people are in it.',
    found: (n: number) => (n === 0 ? 'Nobody found.' : `${peopleEn(n)} found.`),
    what: 'What do you want to make?',
    whats: {
      xlsx: 'List for Excel',
      csv: 'List as CSV',
      list: 'List on paper (PDF)',
      labels: 'Address labels (PDF)',
      vcard: 'Contact cards for your phone (vCard)',
    } satisfies Record<What, string>,
    whatHelp: {
      xlsx: 'A file (.xlsx) for Excel and LibreOffice',
      csv: 'A simple file that any program can read',
      list: 'To print or to take along',
      labels: 'For post or the neighbourhood paper',
      vcard: 'To put in the contacts of a phone',
    } satisfies Record<What, string>,
    parts: 'What is in it, beside the name?',
    partsHelp: 'Choose only what you need.',
    part: partsEn,
    notesHelp: 'Notes are for the team. Do not give them to others.',
    sheet: 'Label sheet',
    sheetHelp: 'The number is on the pack.',
    sheets: {
      L7160: '21 on a sheet: 63.5 × 38.1 mm (Avery L7160)',
      L7159: '24 on a sheet: 63.5 × 33.9 mm (Avery L7159)',
      L7163: '14 on a sheet: 99.1 × 38.1 mm (Avery L7163)',
      '3474': '24 on a sheet, without border: 70 × 37 mm (Avery 3474)',
    } satisfies Record<LabelSheetName, string>,
    per: 'One label for',
    sharings: {
      address: 'each address',
      household: 'each household',
      person: 'everybody apart',
    } satisfies Record<LabelWishes['per'], string>,
    householdHelp: 'Who lives together is written down with the person, under "Lives with".',
    order: 'Order',
    byName: 'by family name',
    byStreet: 'by street and number',
    used: 'Labels that are off the first sheet already',
    usedHint: (most: number) => `Choose a number from 0 to ${most}.`,
    labelCount: (labels: number, without: number) =>
      [
        labels === 1 ? '1 label.' : `${labels} labels.`,
        without > 0 ? `Of ${peopleEn(without)} no whole address is known; they get no label.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    printHint: 'Print at actual size (100%), or the labels will be off.',
    care: (n: number, parts: readonly MemberPart[]) =>
      `In this file are the ${listedEn.format(['name', ...inSentence(partsEn, parts)])} of ${peopleEn(n)}. Keep it safe, do not pass it on and throw it away after use.`,
    make: {
      xlsx: 'Save the list',
      csv: 'Save the list',
      list: 'Save the PDF',
      labels: 'Save the PDF with labels',
      vcard: 'Save the contact cards',
    } satisfies Record<What, string>,
    busy: 'The file is being made…',
    stop: 'Stop',
    saved: (file: string) => `${file} was saved. It holds personal data: throw it away after use.`,
    unprintable: (names: readonly string[]) =>
      `Note: on paper letters are missing at ${listedEn.format(someOf(names, (n) => `${n} others`))}. They stand there as an empty box. The file for Excel has them.`,
    failed:
      'The file could not be made. In the app everything is still there. Try again, or choose another folder.',
    fileNames: {
      xlsx: 'people',
      csv: 'people',
      list: 'list',
      labels: 'labels',
      vcard: 'contacts',
    } satisfies Record<What, string>,
    sheetName: 'People',
    paperTitle: (buurt: string) => `People of ${buurt}`,
    paperAbout: (n: number, day: string) => `${peopleEn(n)}, ${day}`,
    paperCare: 'Holds personal data: do not leave this list lying about and destroy it after use.',
    ofPages: 'of',
    paper: {
      name: 'Name',
      parts: { ...partsEn, birthDate: 'Born', about: 'Can and likes', numbers: 'No' },
      yes: 'yes',
      no: 'no',
      nameless: 'Without a name',
    },
  },
};
