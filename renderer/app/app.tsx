import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo, useState } from 'react';
import { HostContext } from '../desktop/use-host.ts';
import { type Language, LanguageContext } from '../words/use-words.ts';
import type { AppParts } from './app-parts.ts';
import { Door } from './door.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { paper, theme } from './theme.ts';

export function App({ parts }: { parts: AppParts }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem('language') === 'en' ? 'en' : 'nl',
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose(next: Language) {
        localStorage.setItem('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <HostContext value={parts.host}>
      <LanguageContext value={choice}>
        <MantineProvider theme={theme} cssVariablesResolver={paper} defaultColorScheme="auto">
          <Notifications position="bottom-right" />
          <ErrorBoundary>
            <Door parts={parts} />
          </ErrorBoundary>
        </MantineProvider>
      </LanguageContext>
    </HostContext>
  );
}
