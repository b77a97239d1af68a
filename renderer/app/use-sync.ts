import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeviceCopy } from '../database/device-store.ts';
import type { FileStore } from '../database/file-store.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import { whenIdle } from '../components/later/when-idle.ts';
import { watchUnsettled } from '../database/watch-unsettled.ts';
import type { Session } from '../session/session.ts';
import type { CouchClient } from '../sync/couch-client.ts';
import type { Connection, Engine } from '../sync/engine.ts';
import type { FilesLoop } from '../sync/files.ts';
import { noStatus, type SyncStatus } from '../sync/sync-status.tsx';
import type { AppParts } from './app-parts.ts';
import { lockIfGone } from './lock-if-gone.ts';
import { onWaking } from './on-waking.ts';
import { carryFiles } from './use-files.ts';

export interface Opened extends AppParts {
  session: Session;
  database: TeamDatabase;
  files: FileStore;
  copy: DeviceCopy;
}

/** How a person's device speaks to the gateway. */
export async function clientOf({ session }: Pick<Opened, 'session'>): Promise<CouchClient> {
  const { couchClient } = await import('../sync/couch-client.ts');
  return couchClient(session.slug, (path, init) => session.fetch(path, init));
}

/**
 * Keeps the opened copy in step and tells how it stands. Of several windows on one copy one does the work, by a lock
 * that the browser hands on when that window closes; it tells the others how the connection is.
 */
export function useSync(opened: Opened): {
  status: SyncStatus;
  retry(): void;
  saved(problem?: unknown): void;
} {
  const { database, files, copy, session, clock, random } = opened;
  const [status, setStatus] = useState<SyncStatus>(noStatus);
  const engine = useRef<Engine>(undefined);
  const carrier = useRef<FilesLoop>(undefined);

  useEffect(() => {
    const update = (part: Partial<SyncStatus>) => setStatus((known) => ({ ...known, ...part }));
    const windows = new BroadcastChannel(`connection-${copy.database}`);
    let told: Partial<Connection> = {};
    const report = (connection: Partial<Connection>) => {
      told = { ...told, ...connection };
      carrier.current?.connected(told.online === true && (told.filling ?? null) === null);
      update(connection);
      if (connection.signedOut) void lockIfGone(session);
      windows.postMessage(told);
    };
    // A window that has just opened asks, and the one that does the work answers.
    windows.addEventListener('message', ({ data }: MessageEvent<Partial<Connection> | 'how'>) => {
      if (data !== 'how') update(data);
      else if (engine.current) windows.postMessage(told);
    });
    windows.postMessage('how');
    const leaving = new AbortController();
    const lead = async () => {
      const [client, { startEngine }] = await Promise.all([
        clientOf({ session }),
        import('../sync/engine.ts'),
      ]);
      if (leaving.signal.aborted) return;
      carrier.current = carryFiles({ session, database, copy, files, clock, random });
      engine.current = startEngine({
        client,
        database,
        device: copy,
        clock,
        random,
        report,
      });
      await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve));
      engine.current.stop();
      carrier.current.stop();
    };
    let unwatch = () => {};
    // First what the person came for is on the screen.
    const callOff = whenIdle(() => {
      unwatch = watchUnsettled(database, (unsettled) => {
        update(unsettled);
        if (unsettled.waiting > 0) engine.current?.nudge();
      });
      navigator.locks
        .request(`engine-${copy.database}`, { signal: leaving.signal }, lead)
        .catch(() => undefined);
    }, 1000);
    const unwatchWaking = onWaking(clock, () => {
      engine.current?.retry();
      carrier.current?.retry();
    });
    return () => {
      callOff();
      leaving.abort();
      unwatch();
      unwatchWaking();
      windows.close();
    };
  }, [database, files, copy, session, clock, random]);

  const retry = useCallback(() => {
    engine.current?.retry();
    carrier.current?.retry();
  }, []);
  const saved = useCallback(
    (problem?: unknown) =>
      setStatus((known) => {
        const storageProblem = problem === undefined ? null : isFull(problem) ? 'full' : 'refused';
        return known.storageProblem === storageProblem ? known : { ...known, storageProblem };
      }),
    [],
  );
  return { status, retry, saved };
}

/** The browser names a full disk; between layers of the database the name may stand only in the text. */
const isFull = (error: unknown): boolean =>
  /quota/i.test(`${error instanceof Error ? error.name : ''} ${String(error)}`);
