import { IconMenu2 } from '@tabler/icons-react';
import { Alert, Button, Group, Progress } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, NavLink, useLocation, useNavigate, useNavigationType } from 'react-router';
import type { KindViews } from '../components/kind-view.ts';
import { lock } from '../components/lock.ts';
import { isWorkUnsaved } from '../components/form/unsaved-work.ts';
import { useTeam } from '../database/team.tsx';
import { useHost } from '../desktop/use-host.ts';
import { IntroductionHost } from '../features/help/introduction-host.tsx';
import { type Overlay, Palette } from '../features/palette/palette.tsx';
import { useSyncStatus } from '../sync/sync-status.tsx';
import { useWords } from '../words/use-words.ts';
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
  useHoldClosing();
  useBeginAtTop();

  const places = useMemo(() => placesFor(say), [say]);
  const [overlay, show] = useState<Overlay>();
  const main = useRef<HTMLElement>(null);
  const [isOpen, open] = useMenuOnPhone();

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
      <header className="nav" data-open={isOpen} onKeyDown={(event) => event.key === 'Escape' && open(false)}>
        <div className="nav-buurt">{me.buurtName}</div>
        <Palette views={views} places={places} overlay={overlay} show={show} main={main} />
        <button
          type="button"
          className="nav-menu nav-button"
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          <IconMenu2 size={20} stroke={1.7} aria-hidden />
          {say.menu}
        </button>
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
        <IntroductionHost />
        <ErrorBoundary>{children}</ErrorBoundary>
      </main>
    </div>
  );
}

function Settings() {
  const say = useWords(words);
  return (
    <Group gap={4} className="nav-settings">
      <Button size="compact-sm" variant="subtle" component={Link} to="/op-deze-computer">
        {say.thisComputer}
      </Button>
      <Button size="compact-sm" variant="subtle" component={Link} to="/hulp">
        {say.help}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={lock}>
        {say.lock}
      </Button>
    </Group>
  );
}

/** On a phone the menu is open until one has gone somewhere. */
function useMenuOnPhone() {
  const { key } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  return [openedAt === key, (open: boolean) => setOpenedAt(open ? key : undefined)] as const;
}

/** What one opens begins at its top; who goes back finds it as the browser kept it. */
function useBeginAtTop(): void {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === 'POP';
  useEffect(() => {
    if (!isBack) window.scrollTo(0, 0);
  }, [pathname, isBack]);
}

/** A browser asks before what somebody typed is lost; on the desktop the window does. */
function useHoldClosing(): void {
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isWorkUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
}
