import type { Language } from '../menu/menu-words.ts';

/** Of Electron's web contents, what asking needs. */
export type UnloadPort = {
  on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown;
};

/** What a question box shows; the first button is the safe one. */
export const unsavedQuestion = (language: Language) => ({
  type: 'question' as const,
  ...words[language],
  defaultId: 0,
  cancelId: 0,
});

const words: Record<Language, { message: string; detail: string; buttons: string[] }> = {
  nl: {
    message: 'Er staat nog iets open dat niet is bewaard.',
    detail: 'Ga terug om het af te maken, of sluit en laat het vallen.',
    buttons: ['Terug', 'Toch sluiten'],
  },
  en: {
    message: 'Something that is still open has not been saved.',
    detail: 'Go back to finish it, or close and let it go.',
    buttons: ['Go back', 'Close anyway'],
  },
};

/**
 * Asks before what somebody typed is lost. Where a page would not be left, a browser asks by itself; Electron just does
 * not close, without a word. `ask` gives the number of the button.
 */
export function askBeforeLosing(contents: UnloadPort, ask: () => number): void {
  contents.on('will-prevent-unload', (event) => {
    // Preventing what prevents: the window closes.
    if (ask() === 1) event.preventDefault();
  });
}
