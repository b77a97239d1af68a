export const words = {
  nl: {
    heading: 'Op deze computer',
    lead: 'Dit geldt alleen hier. Je teamgenoten merken er niets van.',
    colours: 'Kleuren',
    schemes: { auto: 'Zoals deze computer', light: 'Licht', dark: 'Donker' },
    textSize: 'Grootte van de letters',
    sizes: { normal: 'Gewoon', large: 'Groter', larger: 'Grootst' },
    sample: 'Zo lees je het: donderdag 3 december, 10.00 - 11.30 uur.',
    language: 'Taal',
    keys: 'Toetsen',
  },
  en: {
    heading: 'On this computer',
    lead: 'This is for here only. Your colleagues notice nothing of it.',
    colours: 'Colours',
    schemes: { auto: 'As this computer', light: 'Light', dark: 'Dark' },
    textSize: 'Size of the letters',
    sizes: { normal: 'Ordinary', large: 'Larger', larger: 'Largest' },
    sample: 'This is how it reads: Thursday 3 December, 10.00 - 11.30.',
    language: 'Language',
    keys: 'Keys',
  },
};
