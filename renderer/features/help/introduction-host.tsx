import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useIntroduction } from './use-introduction.ts';

const IntroductionPanel = lazy(async () => ({
  default: (await import('./introduction-panel.tsx')).IntroductionPanel,
}));

/** The introduction above every screen while somebody is in it; it is offered once, where the day begins. */
export function IntroductionHost() {
  const { pathname } = useLocation();
  const [introduction, save] = useIntroduction();
  const isShown = introduction?.is === 'open' || (introduction?.is === 'new' && pathname === '/vandaag');
  return (
    isShown && (
      <Suspense fallback={null}>
        <IntroductionPanel introduction={introduction} save={save} />
      </Suspense>
    )
  );
}
