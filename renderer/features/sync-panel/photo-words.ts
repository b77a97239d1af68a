import type { FileRefusal } from '../../database/file-store.ts';

const refusalsNl: Record<FileRefusal, string> = {
  'too-large': 'De server vindt deze foto te groot. Maak de foto kleiner en voeg die opnieuw toe.',
  'not-valid': 'De server kan deze foto niet lezen. Voeg de foto opnieuw toe.',
  'other-bytes': 'De server heeft onder dit nummer een andere foto. Voeg de foto opnieuw toe.',
  gone: 'Deze foto is bij het team weggehaald en komt niet terug.',
  unreadable: 'Deze computer kan de foto niet meer openen. Voeg de foto opnieuw toe.',
};

const refusalsEn: Record<FileRefusal, string> = {
  'too-large': 'The server finds this photo too large. Make it smaller and add it again.',
  'not-valid': 'The server cannot read this photo. Add it again.',
  'other-bytes': 'The server has another photo under this number. Add it again.',
  gone: 'The team took this photo away, and it does not come back.',
  unreadable: 'This computer cannot open the photo any more. Add it again.',
};

export const words = {
  nl: {
    heading: 'Foto’s op deze computer',
    here: (n: number, used: string, budget: string) =>
      `${n === 1 ? '1 foto neemt' : `${n} foto’s nemen`} ${used} in, van de ${budget} die mogen.`,
    budget: 'Ruimte voor foto’s',
    budgetHint:
      'Is het vol, dan gaan foto’s die je lang niet bekeek van deze computer af. Het team houdt ze, en je haalt ze met internet weer op.',
    aPhoto: 'Een foto zonder beschrijving',
    tryAgain: 'Nu proberen',
    open: 'Openen',
    refusals: refusalsNl,
  },
  en: {
    heading: 'Photos on this computer',
    here: (n: number, used: string, budget: string) =>
      `${n === 1 ? '1 photo takes' : `${n} photos take`} ${used} of the ${budget} they may.`,
    budget: 'Room for photos',
    budgetHint:
      'When it is full, photos you have not looked at for long leave this computer. The team keeps them, and with internet you get them back.',
    aPhoto: 'A photo without a description',
    tryAgain: 'Try now',
    open: 'Open',
    refusals: refusalsEn,
  },
};
