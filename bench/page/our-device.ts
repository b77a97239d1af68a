import { type DeviceCopy, openDeviceStore } from '../../renderer/database/device-store.ts';
import type { Codec } from '../../renderer/database/document-log.ts';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';
import { openTeamDatabase, type TeamDatabase } from '../../renderer/database/team-database.ts';
import { couchClient, type CouchClient } from '../../renderer/sync/couch-client.ts';

/** Who signs in where. */
export interface Visit {
  slug: string;
  credentials: { name: string; password: string };
}

/** A device of ours in this page, empty: what the engine needs, as people get it. */
export interface OurDevice {
  client: CouchClient;
  database: TeamDatabase;
  device: DeviceCopy;
  clock: () => Date;
}

/** Held on to, as the app does, also when the heap is weighed. */
const opened: OurDevice[] = [];

/** Signs in and opens an empty database; everything on the disk is under a key, unless told. */
export async function openOurDevice(visit: Visit, codec?: Codec): Promise<OurDevice> {
  const client = await signedIn(visit);
  const database = await openTeamDatabase('bench', codec ?? (await newSealedCodec()));
  const installation = `bench${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}0`;
  const device = openDeviceStore(() => installation).copyOf({ buurtId: 'buurt:BENCH', name: 'bench' });
  const ours = { client, database, device, clock: () => new Date() };
  opened.push(ours);
  return ours;
}

export async function newSealedCodec(): Promise<Codec> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return sealedCodec(key);
}

export async function signedIn({ slug, credentials }: Visit): Promise<CouchClient> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const { accessToken }: { accessToken: string } = await response.json();
  return couchClient(slug, (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${accessToken}`);
    return fetch(path, { ...init, headers });
  });
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
