import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import { combineLatest, map } from 'rxjs';
import type { Content } from '#domain/document/kind.ts';
import { kindNames, kindOfId, kinds, type KindName } from '#domain/kinds.ts';
import type { Role } from '#domain/roles/role.ts';
import { disputesOf } from '#domain/sync/disputes.ts';
import type { Change } from '#domain/sync/edit.ts';
import { createLocal, edit } from '#domain/sync/edit-local.ts';
import type { Held, Refusal, SyncState } from '#domain/sync/local.ts';
import { isTrashed, takeBack, throwAway } from '#domain/sync/trash.ts';
import type { DeviceCopy } from './device-store.ts';
import { fromStored } from './stored-form.ts';
import type { TeamDatabase } from './team-database.ts';

/** What a person of the team can do with its documents, on this device. */
export interface Team {
  me: { name: string; roles: readonly Role[]; slug: string; buurtId: string; buurtName: string };
  create(kind: KindName, values: Record<string, unknown>, id?: string): Promise<string>;
  edit(id: string, opened: Content, change: Change): Promise<void>;
  throwAway(id: string): Promise<void>;
  takeBack(id: string): Promise<void>;
  get(id: string): Promise<Content | undefined>;
  /** Makes many at once, in one step; one that is there already stays as it is. */
  createAll(kind: KindName, list: readonly { id: string; values: Record<string, unknown> }[]): Promise<void>;
  /** Every document of a kind, also what lies in the bin. */
  all(kind: KindName): Promise<Content[]>;
  now(): Date;
}

export interface TeamParts {
  me: Team['me'];
  database: TeamDatabase;
  device: DeviceCopy;
  clock: () => Date;
  newId: () => string;
  failed(error: unknown): void;
}

interface Shared {
  team: Team;
  database: TeamDatabase;
}

const TeamContext = createContext<Shared | null>(null);

export function TeamProvider({ parts, children }: { parts: TeamParts; children: ReactNode }) {
  const shared = useMemo(() => ({ team: makeTeam(parts), database: parts.database }), [parts]);
  return <TeamContext value={shared}>{children}</TeamContext>;
}

function useShared(): Shared {
  const shared = useContext(TeamContext);
  if (!shared) throw new Error('A screen of the team stands outside TeamProvider.');
  return shared;
}

export const useTeam = (): Team => useShared().team;

function makeTeam({ me, database, device, clock, newId, failed }: TeamParts): Team {
  const stamp = async () => ({ ...(await device.nextDot()), t: clock().getTime() });
  /** Says so when this device could not save, before anybody thinks it did. */
  async function saved(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      failed(error);
      throw error;
    }
  }

  const team: Team = {
    me,
    now: clock,
    async create(kind, values, id = `${kind}:${newId()}`) {
      const made = await stamp();
      await saved(database.update(id, (local) => local ?? createLocal(kinds[kind], id, values, made)));
      return id;
    },
    async createAll(kind, list) {
      if (list.length === 0) return;
      const { by, n } = await device.nextDots(list.length);
      const t = clock().getTime();
      const made = new Map(
        list.map(({ id, values }, index) => [
          id,
          createLocal(kinds[kind], id, values, { by, n: n + index, t }),
        ]),
      );
      await saved(database.updateAll([...made.keys()], (id, local) => local ?? made.get(id)));
    },
    async all(kind) {
      const docs = await database.collection(kind).find().exec();
      return heldIn(docs).map(({ content }) => content);
    },
    async edit(id, opened, change) {
      const kind = kindOfId(id);
      const made = await stamp();
      await saved(
        database.update(id, (local) => (local && kind ? edit(kind, local, opened, change, made) : local)),
      );
    },
    async throwAway(id) {
      const kind = kindOfId(id);
      const made = await stamp();
      await saved(
        database.update(id, (local) =>
          local?.is === 'held' && kind
            ? edit(kind, local, local.content, throwAway(local.content, clock().toISOString(), made), made)
            : local,
        ),
      );
    },
    async takeBack(id) {
      const now = await team.get(id);
      if (now) await team.edit(id, now, takeBack());
    },
    async get(id) {
      const local = await database.get(id);
      return local?.is === 'held' ? local.content : undefined;
    },
  };
  return team;
}

/** The documents of a kind, as they are now and become; without what lies in the bin. `undefined` while loading. */
export function useDocuments(kind: KindName): readonly Content[] | undefined {
  const { database } = useShared();
  const [documents, setDocuments] = useState<readonly Content[]>();
  useEffect(() => {
    const all = database.collection(kind).find().$;
    const subscription = all.subscribe((docs) =>
      setDocuments(heldIn(docs).flatMap(({ content }) => (isTrashed(content) ? [] : [content]))),
    );
    return () => subscription.unsubscribe();
  }, [database, kind]);
  return documents;
}

/** What lies in the bin, of all kinds. */
export function useTrashed(): readonly Content[] | undefined {
  const { database } = useShared();
  const [documents, setDocuments] = useState<readonly Content[]>();
  useEffect(() => {
    const thrown = { selector: { trashed: { $exists: true } } };
    const found = kindNames.map((kind) => database.collection(kind).find(thrown).$);
    const subscription = combineLatest(found).subscribe((docs) =>
      setDocuments(heldIn(docs.flat()).flatMap(({ content }) => (isTrashed(content) ? [content] : []))),
    );
    return () => subscription.unsubscribe();
  }, [database]);
  return documents;
}

const heldIn = (docs: readonly { toJSON(): Parameters<typeof fromStored>[0] }[]): Held[] =>
  docs.map((doc) => fromStored(doc.toJSON())).filter((local) => local.is === 'held');

/** One document; `null`: there is none, `undefined`: still looking. */
export function useDocument(
  id: string | undefined,
): { content: Content; sync: SyncState } | null | undefined {
  const { database } = useShared();
  const [found, setFound] = useState<{ id: string; held: { content: Content; sync: SyncState } | null }>();
  useEffect(() => {
    const kind = kindNames.find((name) => id !== undefined && name === kindOfId(id)?.name);
    if (!kind || id === undefined) return;
    const subscription = database
      .collection(kind)
      .findOne(id)
      .$.subscribe((doc) => {
        const local = doc ? fromStored(doc.toJSON()) : undefined;
        setFound({ id, held: local?.is === 'held' ? local : null });
      });
    return () => subscription.unsubscribe();
  }, [database, id]);
  return found?.id === id ? found?.held : undefined;
}

/** What the sync panel tells of the documents: what waits, what was refused, where people disagree. */
export function watchUnsettled(
  database: TeamDatabase,
  listener: (unsettled: {
    waiting: number;
    refused: { content: Content; refusal: Refusal }[];
    disputed: Content[];
  }) => void,
): () => void {
  const unsent = kindNames.map(
    (kind) => database.collection(kind).find({ selector: { 'sync.state': { $ne: 'clean' } } }).$,
  );
  const disputed = kindNames.map(
    (kind) =>
      database
        .collection(kind)
        .find({ selector: { $or: [{ 'edits.others': { $exists: true } }, { trashed: { $exists: true } }] } })
        .$,
  );
  const subscription = combineLatest([combineLatest(unsent), combineLatest(disputed)])
    .pipe(map(([a, b]) => [heldIn(a.flat()), heldIn(b.flat())] as const))
    .subscribe(([open, disagreeing]) =>
      listener({
        waiting: open.filter(({ sync }) => sync.state === 'waiting').length,
        refused: open.flatMap(({ content, sync }) =>
          sync.state === 'refused' ? [{ content, refusal: sync.refusal }] : [],
        ),
        disputed: disagreeing
          .map(({ content }) => content)
          .filter((content) => disputesOf(content).length > 0),
      }),
    );
  return () => subscription.unsubscribe();
}
