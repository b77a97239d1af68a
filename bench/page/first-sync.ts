import PouchDB from 'pouchdb-core';
import HttpPouch from 'pouchdb-adapter-http';
import IndexedPouch from 'pouchdb-adapter-indexeddb';
import ReplicatingPouch from 'pouchdb-replication';
import { fromCouch } from '#domain/document/couch-form.ts';
import { kindNames, kindOfId, type KindName } from '#domain/kinds.ts';
import { receive } from '#domain/sync/receive.ts';
import type { Codec } from '../../renderer/database/document-log.ts';
import { toStored } from '../../renderer/database/stored-form.ts';
import type { TeamDatabase } from '../../renderer/database/team-database.ts';
import type { CouchClient } from '../../renderer/sync/couch-client.ts';
import { beginFilling, firstSync } from '../../renderer/sync/first-sync.ts';
import { openOurDevice, type OurDevice, signedIn, timed, type Visit } from './our-device.ts';
import { openRxdbPeer } from './rxdb-peer.ts';

export type Way = 'ours' | 'oursPlain' | 'rxdbPlugin' | 'pouchReplicate' | 'downloadOnly' | 'insertOnly';

export interface Task extends Visit {
  way: Way;
  /** The peers' databases under /couch: one of each kind, and one of everything. */
  perKind: readonly { kind: KindName; database: string }[];
  together: string;
}

/** How long a way took, and how many of the team's documents it ended with, the buurt itself not counted. */
export interface Outcome {
  ms: number;
  documents: number;
}

declare global {
  interface Window {
    runWay(task: Task): Promise<Outcome>;
  }
}

PouchDB.plugin(HttpPouch).plugin(IndexedPouch).plugin(ReplicatingPouch);

/** Signing in and opening an empty database come before the clock starts, the same for every way. */
const ways: Record<Way, (task: Task) => Promise<Outcome>> = {
  async ours(task) {
    const ours = await openOurDevice(task);
    return { ms: await timed(() => fill(ours)), documents: await countIn(ours.database) };
  },
  async oursPlain(task) {
    const ours = await openOurDevice(task, plainCodec);
    return { ms: await timed(() => fill(ours)), documents: await countIn(ours.database) };
  },
  async rxdbPlugin({ perKind }) {
    const peer = await openRxdbPeer(perKind);
    const ms = await timed(() => peer.pullAll());
    return { ms, documents: await peer.count() };
  },
  async pouchReplicate({ together }) {
    const source = new PouchDB(`${location.origin}/couch/${together}`, { adapter: 'http', skip_setup: true });
    const target = new PouchDB('bench', { adapter: 'indexeddb' });
    await target.info();
    const ms = await timed(() => PouchDB.replicate(source, target, { batch_size: 1000 }));
    return { ms, documents: (await target.info()).doc_count };
  },
  async downloadOnly(task) {
    const client = await signedIn(task);
    let documents = 0;
    const ms = await timed(async () => {
      documents = (await download(client)).filter((doc) => kindOfDocument(doc) !== 'buurt').length;
    });
    return { ms, documents };
  },
  async insertOnly(task) {
    const { client, database } = await openOurDevice(task);
    const docs = await download(client);
    const rows = kindNames.map((kind) => ({
      collection: database.collection(kind),
      stored: docs.filter((doc) => kindOfDocument(doc) === kind).map(storedForm),
    }));
    const ms = await timed(async () => {
      for (const { collection, stored } of rows) await collection.bulkInsert(stored);
    });
    return { ms, documents: await countIn(database) };
  },
};

const pageSize = 2000;

async function download(client: CouchClient): Promise<unknown[]> {
  const docs: unknown[] = [];
  for (let startkey = ''; ;) {
    const page = await client.allDocs({ startkey, endkey: '~', limit: pageSize });
    docs.push(...page);
    if (page.length < pageSize) return docs;
    startkey = `${idOf(page.at(-1))} `;
  }
}

const idOf = (doc: unknown): string =>
  typeof doc === 'object' && doc !== null && '_id' in doc ? String(doc._id) : '';
const kindOfDocument = (doc: unknown) => kindOfId(idOf(doc))?.name;

function storedForm(doc: unknown) {
  const kind = kindOfId(idOf(doc));
  const remote = fromCouch(doc);
  const local = kind && remote ? receive(kind, undefined, remote) : undefined;
  if (!local) throw new Error('The team holds something that is no document.');
  return toStored(local);
}

const fill = async (ours: OurDevice) => firstSync(ours, await beginFilling(ours));

/** What the key costs is seen beside the same without one. */
const plainCodec: Codec = {
  encode: (text) => Promise.resolve(new TextEncoder().encode(text)),
  decode: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
};

export async function countIn(database: TeamDatabase): Promise<number> {
  const kinds = kindNames.filter((kind) => kind !== 'buurt');
  const counts = await Promise.all(kinds.map((kind) => database.collection(kind).count().exec()));
  return counts.reduce((sum, count) => sum + count, 0);
}

window.runWay = (task) => ways[task.way](task);
