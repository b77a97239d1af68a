import { useEffect, useMemo, useState } from 'react';
import type { DeviceCopy } from '../database/device-store.ts';
import { watchReferred } from '../database/file-references.ts';
import type { FileStore, FileUsage } from '../database/file-store.ts';
import type { TeamDatabase } from '../database/team-database.ts';
import type { Session } from '../session/session.ts';
import type { Files } from '../sync/files-context.tsx';
import { filesTransfer } from '../sync/files-transfer.ts';
import { type FilesLoop, startFiles } from '../sync/files.ts';
import type { AppParts } from './app-parts.ts';

interface FileParts extends Pick<AppParts, 'clock' | 'random'> {
  session: Session;
  database: TeamDatabase;
  files: FileStore;
}

const transferOf = ({ session }: Pick<FileParts, 'session'>) =>
  filesTransfer(session.slug, (path, init) => session.fetch(path, init));

/** Carries the files of this copy, for the window that leads. */
export function carryFiles(parts: FileParts & { copy: DeviceCopy }): FilesLoop {
  const { files, database, copy, clock, random } = parts;
  const loop = startFiles({ store: files, transfer: transferOf(parts), clock, random });
  const unwatch = watchReferred(database, (referred) => loop.refer(referred));
  return {
    ...loop,
    connected(isConnected) {
      loop.connected(isConnected);
      // The documents are in step with a store; if it is another one than before, it may lack files.
      if (isConnected)
        void copy
          .followed()
          .then((followed) => followed && files.inEpoch(followed.epoch))
          .catch(console.error);
    },
    stop() {
      unwatch();
      loop.stop();
    },
  };
}

/** The photos as the screens of this window ask for them. */
export function useFileAccess(parts: FileParts & Pick<AppParts, 'newId'>): Files {
  const { files, session, newId, clock } = parts;
  const [usage, setUsage] = useState<FileUsage>();
  useEffect(() => {
    const count = () => void files.usage().then(setUsage, console.error);
    count();
    return files.onChanged(count);
  }, [files]);

  return useMemo(() => {
    const transfer = transferOf({ session });
    return {
      usage,
      async add(bytes) {
        const id = `file:${newId()}`;
        await files.add(id, bytes);
        return id;
      },
      peek: (id) => files.read(id).catch(() => undefined),
      async look(id) {
        const here = await files.look(id).catch(() => undefined);
        if (here) return here;
        const fetched = await transfer.download(id, new AbortController().signal).catch(() => undefined);
        // A disk that is full keeps it from nobody's eyes.
        if (fetched) await files.keep(id, fetched, clock().getTime()).catch(console.error);
        return fetched;
      },
      setBudget: (bytes) => files.setBudget(bytes),
      tryAgain: (id) => files.tryAgain(id),
    };
  }, [files, session, newId, clock, usage]);
}
