import { Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { readInvitationHash } from '#domain/team/invitation.ts';
import type { StoredSession } from '../database/device-store.ts';
import { mayWork } from '#domain/roles/permissions.ts';
import { EntryScreen } from '../session/entry-screen.tsx';
import type { Session } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import type { AppParts } from './app-parts.ts';
import { fetchFirstScreen } from './routes.tsx';
import { LooksOn } from './looks-on.tsx';
import { words } from './words.ts';
import { Workplace } from './workplace.tsx';

const JoinScreen = lazy(async () => ({
  default: (await import('../session/join-screen.tsx')).JoinScreen,
}));
const LeftScreen = lazy(async () => ({
  default: (await import('../session/left-screen.tsx')).LeftScreen,
}));

/** Who comes in: nobody yet, somebody this device knows, or a person at work. */
export function Door({ parts }: { parts: AppParts }) {
  const say = useWords(words);
  const [stored, setStored] = useState<StoredSession | 'nobody' | 'no-storage'>();
  const [session, setSession] = useState<Session>();

  // While somebody types the password.
  useEffect(fetchFirstScreen, []);
  useEffect(() => {
    parts.device.session().then(
      (found) => setStored(found ?? 'nobody'),
      () => setStored('no-storage'),
    );
  }, [parts]);

  const [invitation, setInvitation] = useState(() => readInvitationHash(window.location.hash));
  useEffect(() => {
    const read = () => setInvitation(readInvitationHash(window.location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  /** The token does not stay in the address, nor behind the button that goes back. */
  function leaveInvitation(): void {
    window.history.replaceState(null, '', '#/vandaag');
    setInvitation(undefined);
  }

  if (session && !mayWork(session.roles)) return <LooksOn session={session} />;
  if (session) return <Workplace parts={parts} session={session} />;
  if (stored === undefined) return null;
  if (stored === 'no-storage')
    return (
      <Text className="door sheet" role="alert">
        {say.noStorage}
      </Text>
    );
  if (invitation)
    return (
      <Suspense fallback={null}>
        <JoinScreen
          device={parts.device}
          link={invitation}
          leave={leaveInvitation}
          enter={(entered) => {
            leaveInvitation();
            setSession(entered);
          }}
        />
      </Suspense>
    );
  if (stored !== 'nobody' && stored.shut === 'left')
    return (
      <Suspense fallback={null}>
        <LeftScreen
          device={parts.device}
          stored={stored}
          clock={parts.clock}
          signIn={() => setStored('nobody')}
        />
      </Suspense>
    );
  return (
    <EntryScreen device={parts.device} stored={stored === 'nobody' ? undefined : stored} enter={setSession} />
  );
}
