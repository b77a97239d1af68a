import type { Content } from '#domain/document/kind.ts';
import { listedName, personNameOf } from '#domain/member/member-name.ts';
import { textOf } from '#domain/publication/pick.ts';
import type { DeviceStore, StoredSession } from '../database/device-store.ts';
import { openFileStore } from '../database/file-store.ts';
import { sealedBytes, sealedCodec } from '../database/sealed-codec.ts';
import { openTeamDatabase } from '../database/team-database.ts';
import { unlock } from './session.ts';

/** What somebody made on this device and their team does not have. */
export interface UnsentWork {
  documents: { kind: string; title: string; content: Content }[];
  photos: number;
}

/** Reads it with the person's password; `undefined`: another password. */
export async function readUnsentWork(
  device: DeviceStore,
  { stored, clock }: { stored: StoredSession; clock: () => Date },
  password: string,
): Promise<UnsentWork | undefined> {
  const session = await unlock(device, stored, password);
  if (!session) return undefined;
  const { database: name } = device.copyOf(stored);
  const database = await openTeamDatabase(name, sealedCodec(session.dataKey));
  const files = openFileStore(name, sealedBytes(session.dataKey), clock);
  try {
    const held = [...(await database.inState('waiting')), ...(await database.inState('refused'))];
    return {
      documents: held.map(({ content }) => ({ kind: content.kind, title: titleOf(content), content })),
      photos: (await files.usage()).waiting,
    };
  } finally {
    files.close();
    await database.close();
  }
}

/** As a file, for the coordinator; without the bookkeeping of syncing. */
export const unsentAsFile = ({ documents }: UnsentWork): string =>
  JSON.stringify(
    documents.map(({ content }) => ({ ...content, edits: undefined })),
    null,
    2,
  );

const titleOf = (content: Content): string =>
  textOf(content['title']) ?? textOf(content['name']) ?? listedName(personNameOf(content));
