import { Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { HashRouter } from 'react-router';
import { kindNames } from '#domain/kinds.ts';
import { whenIdle } from '../components/later/when-idle.ts';
import type { DeviceCopy } from '../database/device-store.ts';
import { type FileStore, openFileStore } from '../database/file-store.ts';
import { sealedBytes, sealedCodec } from '../database/sealed-codec.ts';
import { openTeamDatabase, type TeamDatabase } from '../database/team-database.ts';
import { TeamProvider } from '../database/team.tsx';
import type { Session } from '../session/session.ts';
import { FilesContext } from '../sync/files-context.tsx';
import { SyncActionsContext, SyncStatusContext } from '../sync/sync-status.tsx';
import { erasePerson } from '../sync/erase-person.ts';
import { readActivity } from '../sync/activity.ts';
import { installationNames } from '../sync/installation-names.ts';
import { teamAccounts } from '../sync/team-accounts.ts';
import { useWords } from '../words/use-words.ts';
import type { AppParts } from './app-parts.ts';
import { kindsAt } from './follow-host.ts';
import { AppRoutes } from './routes.tsx';
import { Shell } from './shell.tsx';
import { useFileAccess } from './use-files.ts';
import { clientOf, type Opened, useSync } from './use-sync.ts';
import { goWhereOneWas, useKeepPlace } from './where-one-was.ts';
import { useViews } from './use-views.ts';
import { words } from './words.ts';

/** A person at work: their copy of the team's documents is opened, and everything below can use it. */
export function Workplace({ parts, session }: { parts: AppParts; session: Session }) {
  const say = useWords(words);
  const [opened, setOpened] = useState<{ database: TeamDatabase; files: FileStore } | 'failed'>();
  const device = useMemo(() => parts.device.copyOf(session), [parts, session]);

  useEffect(() => {
    const leaving = new AbortController();
    const opening = open(device, session);
    const files = openFileStore(device.database, sealedBytes(session.dataKey), parts.clock);
    const failed = (error: unknown) => {
      if (leaving.signal.aborted) return;
      console.error(error);
      setOpened('failed');
    };
    opening.then((database) => {
      if (leaving.signal.aborted) return;
      setOpened({ database, files });
      // First what the person came for is on the screen.
      const callOff = whenIdle(() => void database.readRest().catch(failed), 1000);
      leaving.signal.addEventListener('abort', callOff);
    }, failed);
    // The browser is asked not to clear what is kept here when its disk runs full.
    void navigator.storage?.persist?.();
    return () => {
      leaving.abort();
      files.close();
      void opening.then((database) => database.close());
    };
  }, [device, session, parts]);

  if (opened === undefined) return null;
  if (opened === 'failed')
    return (
      <Text className="door sheet" role="alert">
        {say.noStorage}
      </Text>
    );
  return <AtWork opened={{ ...parts, ...opened, session, copy: device }} />;
}

/** Opens the documents: at once what the screen shows to which the person comes, and the rest after it. */
async function open(device: DeviceCopy, session: Session): Promise<TeamDatabase> {
  await goWhereOneWas(device);
  const first = kindsAt(location.hash);
  const window = { name: '', kinds: kindNames, ...(first && { first }) };
  return openTeamDatabase(device.database, sealedCodec(session.dataKey), window);
}

function AtWork({ opened }: { opened: Opened }) {
  const say = useWords(words);
  const { status, retry, saved } = useSync(opened);
  const files = useFileAccess(opened);
  const [parts] = useState(() => ({
    me: opened.session,
    database: opened.database,
    device: opened.copy,
    clock: opened.clock,
    newId: opened.newId,
    saved,
  }));
  const actions = useMemo(
    () => ({
      retry,
      async signInAgain(password: string) {
        const problem = await opened.session.signInAgain(password);
        if (problem) return problem.is === 'refused' ? problem.message : say.offline;
        retry();
        return undefined;
      },
      async takeTeamsVersion(id: string) {
        const [client, { takeTeamsVersion }] = await Promise.all([
          clientOf(opened),
          import('../sync/take-teams-version.ts'),
        ]);
        return takeTeamsVersion({ client, database: opened.database, device: opened.copy }, id);
      },
      erase: (id: string) => erasePerson(opened.session, id),
      installations: () => installationNames(opened.session, opened.copy),
      activity: (asked: { document: string } | { before?: string }) => readActivity(opened.session, asked),
      team: teamAccounts(opened.session),
    }),
    [retry, opened, say],
  );
  return (
    <SyncActionsContext value={actions}>
      <SyncStatusContext value={status}>
        <FilesContext value={files}>
          <TeamProvider parts={parts}>
            <HashRouter>
              <Screens retry={retry} copy={opened.copy} />
            </HashRouter>
          </TeamProvider>
        </FilesContext>
      </SyncStatusContext>
    </SyncActionsContext>
  );
}

/** The screens and what is round them; both speak of the kinds in the same way. */
function Screens({ retry, copy }: { retry(): void; copy: DeviceCopy }) {
  useKeepPlace(copy);
  const views = useViews();
  return (
    <Shell retry={retry} views={views}>
      <AppRoutes views={views} />
    </Shell>
  );
}
