import { Alert, Button, Group, Progress, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, NavLink, useNavigate } from 'react-router';
import type { KindViews } from '../components/kind-view.ts';
import { useTeam } from '../database/team.tsx';
import { useHost } from '../desktop/use-host.ts';
import { type Overlay, Palette } from '../features/palette/palette.tsx';
import { useSyncStatus } from '../sync/sync-status.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { followHost } from './follow-host.ts';
import { placesFor } from './places.tsx';
import { useQuietLine } from './quiet-line.ts';
import { words } from './words.ts';

/** Round every screen: where one can go, what is not safe, and the one quiet line that never lies. */
export function Shell({ retry, views, children }: { retry(): void; views: KindViews; children: ReactNode }) {
  const say = useWords(words);
  const { me } = useTeam();
  const { storageProblem, waiting, filling } = useSyncStatus();
  const host = useHost();
  const navigate = useNavigate();
  const line = useQuietLine();

  const places = useMemo(() => placesFor(say), [say]);
  const [overlay, show] = useState<Overlay>();
  const main = useRef<HTMLElement>(null);

  useEffect(
    () => followHost(host, navigate, { retry, search: () => show('palette') }),
    [host, navigate, retry],
  );
  useEffect(
    () => host.showWaiting(waiting, `${waiting > 0 ? `(${waiting}) ` : ''}${me.buurtName}`),
    [host, waiting, me],
  );

  return (
    <div className="shell">
      <header className="nav">
        <div className="nav-buurt">{me.buurtName}</div>
        <Palette views={views} places={places} overlay={overlay} show={show} main={main} />
        <nav className="nav-links" aria-label={say.mainMenu}>
          {places.map(({ path, label, Icon }) => (
            <NavLink key={path} to={path}>
              <Icon size={20} stroke={1.7} aria-hidden />
              {label}
            </NavLink>
          ))}
        </nav>
        <div className="nav-foot">
          <Settings />
          <div role="status">
            <Link to="/verbinding" className="quiet-line">
              {line}
            </Link>
          </div>
        </div>
      </header>
      <main className="main" ref={main} tabIndex={-1}>
        {storageProblem && (
          <Alert color="red" role="alert" mb="md">
            {storageProblem === 'full' ? say.disk : say.refused}
          </Alert>
        )}
        {filling && (
          <Progress
            mb="md"
            aria-label={say.filling(filling.done, filling.total)}
            value={(100 * filling.done) / Math.max(filling.total, filling.done, 1)}
          />
        )}
        <ErrorBoundary>{children}</ErrorBoundary>
      </main>
    </div>
  );
}

function Settings() {
  const say = useWords(words);
  const { language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme() === 'dark';
  return (
    <Group gap={4}>
      <Button size="compact-sm" variant="subtle" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? say.light : say.dark}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => choose(language === 'nl' ? 'en' : 'nl')}>
        {say.otherLanguage}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => window.location.reload()}>
        {say.lock}
      </Button>
    </Group>
  );
}
