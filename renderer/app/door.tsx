import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
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

  if (session && !mayWork(session.roles)) return <LooksOn session={session} />;
  if (session) return <Workplace parts={parts} session={session} />;
  if (stored === undefined) return null;
  if (stored === 'no-storage')
    return (
      <Text className="door sheet" role="alert">
        {say.noStorage}
      </Text>
    );
  return (
    <EntryScreen device={parts.device} stored={stored === 'nobody' ? undefined : stored} enter={setSession} />
  );
}
