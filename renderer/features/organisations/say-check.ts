import type { Check } from '#domain/organisation/check-due.ts';
import { displayName } from '../../components/telling/display-name.ts';
import { sayDate } from '../../components/telling/say-date.ts';
import type { Language } from '../../words/use-words.ts';
import type { words } from './words.ts';

/** When somebody last looked, as a sentence. */
export const sayCheck = (say: (typeof words)['nl'], check: Check, language: Language): string =>
  check.is === 'never' ? say.neverChecked : say.checked(sayDate(check.on, language), displayName(check.by));
