import { type ReactNode, createContext, useContext, useEffect, useMemo, useState } from 'react';
import { combineLatest } from 'rxjs';
import type { Stamp } from '#domain/document/document-schema.ts';
import type { Content, Kind } from '#domain/document/kind.ts';
import { kindNames, kindOfId, kinds, type KindName } from '#domain/kinds.ts';
import { standingAlone } from '#domain/member/doubles/merged-into.ts';
import { mayPublish } from '#domain/roles/permissions.ts';
import type { Role } from '#domain/roles/role.ts';
import type { Change } from '#domain/sync/edit.ts';
import { createLocal, edit, tryAgain } from '#domain/sync/edit-local.ts';
import type { Held, Local, SyncState } from '#domain/sync/local.ts';
import { isTrashed, takeBack, takeBackAsDraft, throwAway } from '#domain/sync/trash.ts';
import type { DeviceCopy } from './device-store.ts';
import { heldIn, localOf, type Rows } from './rows.ts';
import type { TeamDatabase } from './team-database.ts';

/** What a person of the team can do with its documents, on this device. */
export interface Team {
  me: { name: string; roles: readonly Role[]; slug: string; buurtId: string; buurtName: string };
  create(kind: KindName, values: Record<string, unknown>): Promise<string>;
  edit(id: string, opened: Content, change: Change): Promise<void>;
  throwAway(id: string): Promise<void>;
  takeBack(id: string): Promise<void>;
  /** The same for many, each in one step: all are done or none. `by` gives the change of each as it is now. */
  editAll(ids: readonly string[], by: (now: Content) => Change): Promise<void>;
  throwAwayAll(ids: readonly string[]): Promise<void>;
  takeBackAll(ids: readonly string[]): Promise<void>;
  /** Says that one has read that unsent work went with somebody who was erased. */
  acknowledgeErased(ids: readonly string[]): Promise<void>;
  /** Sends a refused document once more. */
  tryAgain(id: string): Promise<void>;
  get(id: string): Promise<Content | undefined>;
  /** Makes many at once, in one step; one that is there already stays as it is. */
  createAll(kind: KindName, list: readonly { id: string; values: Record<string, unknown> }[]): Promise<void>;
  /** How many documents there are, of all kinds. */
  count(): Promise<number>;
  /** Every document of a kind, also what lies in the bin. */
  all(kind: KindName): Promise<Content[]>;
  now(): Date;
  /** An id that nobody else makes, for something within a document. */
  newId(): string;
  /** A small thing that this person keeps on this device under a name; never about people, for it is not encrypted. */
  kept(name: string): Promise<unknown>;
  keep(name: string, value: unknown): Promise<void>;
  /** When the app was opened. */
  opened: Date;
  /** What this person writes with on this device; absent: nothing was written here yet. */
  installation(): Promise<string | undefined>;
}

export interface TeamParts {
  me: Team['me'];
  database: TeamDatabase;
  device: DeviceCopy;
  clock: () => Date;
  newId: () => string;
  /** Hears of every save: `undefined` when it went well, else what this device said. */
  saved(problem?: unknown): void;
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

function makeTeam({ me, database, device, clock, newId, saved }: TeamParts): Team {
  /** Says so when this device could not save, before anybody thinks it did. */
  async function saving(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      saved(error);
      throw error;
    }
    saved();
  }

  /** Changes what this device holds of documents, each under a stamp of its own. */
  const change = (ids: readonly string[], decide: (kind: Kind, held: Held, stamp: Stamp) => Local) =>
    saving(async () => {
      if (ids.length === 0) return;
      const { by, n } = await device.nextDots(ids.length);
      const t = clock().getTime();
      const stamps = new Map(ids.map((id, index) => [id, { by, n: n + index, t }]));
      await database.updateAll(ids, (id, local) => {
        const [kind, stamp] = [kindOfId(id), stamps.get(id)];
        return local?.is === 'held' && kind && stamp ? decide(kind, local, stamp) : local;
      });
    });

  const team: Team = {
    me,
    now: clock,
    newId,
    kept: device.kept,
    keep: device.keep,
    opened: clock(),
    installation: device.installation,
    async create(kind, values) {
      const id = `${kind}:${newId()}`;
      await team.createAll(kind, [{ id, values }]);
      return id;
    },
    createAll: (kind, list) =>
      saving(async () => {
        if (list.length === 0) return;
        const { by, n } = await device.nextDots(list.length);
        const t = clock().getTime();
        const made = new Map(
          list.map(({ id, values }, index) => [
            id,
            createLocal(kinds[kind], id, values, { by, n: n + index, t }),
          ]),
        );
        await database.updateAll([...made.keys()], (id, local) => local ?? made.get(id));
      }),
    edit: (id, opened, edited) =>
      change([id], (kind, held, stamp) => edit(kind, held, opened, edited, stamp)),
    editAll: (ids, by) =>
      change(ids, (kind, held, stamp) => edit(kind, held, held.content, by(held.content), stamp)),
    throwAway: (id) => team.throwAwayAll([id]),
    takeBack: (id) => team.takeBackAll([id]),
    throwAwayAll: (ids) =>
      change(ids, (kind, held, stamp) =>
        edit(kind, held, held.content, throwAway(held.content, clock().toISOString(), stamp), stamp),
      ),
    async takeBackAll(ids) {
      const buurt = await team.get(me.buurtId);
      const publisher = mayPublish(me.roles, { reviewOff: buurt?.['reviewOff'] === true });
      await change(ids, (kind, held, stamp) => {
        const back = publisher || !held.content['public'] ? takeBack() : takeBackAsDraft();
        return edit(kind, held, held.content, standingAlone(back, held.content), stamp);
      });
    },
    acknowledgeErased: (ids) =>
      saving(() =>
        database.updateAll(ids, (_, local) => (local?.is === 'erased' ? { ...local, lost: false } : local)),
      ),
    tryAgain: (id) => saving(() => database.update(id, (local) => local && tryAgain(local))),
    async get(id) {
      const local = await database.get(id);
      return local?.is === 'held' ? local.content : undefined;
    },
    async count() {
      const counts = await Promise.all(kindNames.map((kind) => database.collection(kind).count().exec()));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async all(kind) {
      const docs = await database.collection(kind).find().exec();
      return heldIn(docs).map(({ content }) => content);
    },
  };
  return team;
}

/** The documents of a kind, as they are now and become; without what lies in the bin. `undefined` while loading. */
export const useDocuments = (kind: KindName): readonly Content[] | undefined =>
  useDocumentsOf([kind]).get(kind);

/** The same of several kinds; one that is still loading is absent. */
export function useDocumentsOf(names: readonly KindName[]): ReadonlyMap<KindName, readonly Content[]> {
  const { database } = useShared();
  const [found, setFound] = useState<ReadonlyMap<KindName, readonly Content[]>>(new Map());
  const wanted = names.join(' ');
  useEffect(() => {
    const subscriptions = kindNames
      .filter((name) => wanted.split(' ').includes(name))
      .map((kind) =>
        database
          .collection(kind)
          .find()
          .$.subscribe((docs) => setFound((before) => new Map(before).set(kind, presentIn(docs)))),
      );
    return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
  }, [database, wanted]);
  return found;
}

/** What lies in the bin, of all kinds or of these; always the same list of them. */
export function useTrashed(names: readonly KindName[] = kindNames): readonly Content[] | undefined {
  const { database } = useShared();
  const [documents, setDocuments] = useState<readonly Content[]>();
  useEffect(() => {
    const thrown = { selector: { trashed: { $exists: true } } };
    const found = names.map((kind) => database.collection(kind).find(thrown).$);
    const subscription = combineLatest(found).subscribe((docs) =>
      setDocuments(heldIn(docs.flat()).flatMap(({ content }) => (isTrashed(content) ? [content] : []))),
    );
    return () => subscription.unsubscribe();
  }, [database, names]);
  return documents;
}

/** What does not lie in the bin. */
const presentIn = (docs: Rows): Content[] =>
  heldIn(docs).flatMap(({ content }) => (isTrashed(content) ? [] : [content]));

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
        const local = doc ? localOf(doc) : undefined;
        setFound({ id, held: local?.is === 'held' ? local : null });
      });
    return () => subscription.unsubscribe();
  }, [database, id]);
  return found?.id === id ? found?.held : undefined;
}
