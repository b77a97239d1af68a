import { createContext, useContext } from 'react';

export type Language = 'nl' | 'en';

export const LanguageContext = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'nl',
  choose: () => undefined,
});

export const useLanguage = () => useContext(LanguageContext);

/** The words of a feature in the language of the person. */
export function useWords<T>(words: Record<Language, T>): T {
  return words[useLanguage().language];
}
