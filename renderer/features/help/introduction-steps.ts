import type { Language } from '../../words/use-words.ts';

/** One step of the introduction: what to know, and the screen where one sees it. */
export interface Step {
  heading: string;
  text: string;
  path: string;
}

const paths = ['/vandaag', '/mensen', '/mensen', '/agenda', '/prullenbak'] as const;

const texts: Record<Language, readonly (readonly [heading: string, text: string])[]> = {
  nl: [
    [
      'Hier begint je dag',
      'Op Vandaag zie je wat er op je wacht en wat er deze week is. Onder het menu staat altijd één regel die zegt of alles bewaard is.',
    ],
    [
      'Zoek iemand op',
      'Typ bij Zoeken een stuk van een naam, bijvoorbeeld bakker. Een tikfout geeft niet. Kies iemand uit de lijst.',
    ],
    [
      'Wijzig iets',
      'Pas een gegeven aan, zoals een telefoonnummer. Je hoeft niet op bewaren te drukken, dat gaat vanzelf. Onder het formulier zie je dat het bewaard is, en wie wat deed.',
    ],
    [
      'Zet iets op de buurtsite',
      'Open een activiteit. Bovenaan staat of bezoekers die al zien. Jij bepaalt wanneer iets op de site komt, of een collega kijkt eerst mee.',
    ],
    [
      'Niets raakt kwijt',
      'Wat je weggooit, haal je hier 30 dagen lang terug. En geen internet? Ga gerust door. Alles blijft op deze computer en gaat later naar het team.',
    ],
  ],
  en: [
    [
      'Here your day begins',
      'Today shows what waits for you and what is on this week. Under the menu one line always says whether everything is saved.',
    ],
    [
      'Look somebody up',
      'Type part of a name at Search, for instance bakker. A typing error does not matter. Choose somebody from the list.',
    ],
    [
      'Change something',
      'Change something of them, such as a phone number. You need not press save, that goes by itself. Under the form you see that it is saved, and who did what.',
    ],
    [
      'Put something on the site',
      'Open an event. At the top it says whether visitors see it already. You decide when something comes on the site, or a colleague looks along first.',
    ],
    [
      'Nothing gets lost',
      'What you throw away can be taken back here for 30 days. And no internet? Do go on. Everything stays on this computer and goes to the team later.',
    ],
  ],
};

/** The five steps in a language. */
export const stepsIn = (language: Language): Step[] =>
  texts[language].map(([heading, text], at) => ({ heading, text, path: paths[at] ?? '/vandaag' }));
