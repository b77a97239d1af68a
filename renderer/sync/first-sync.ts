import { kindNames, type KindName } from '#domain/kinds.ts';
import type { DeviceCopy, Followed } from '../database/device-store.ts';
import type { CouchClient } from './couch-client.ts';
import { nextKey } from './kind-pages.ts';
import { fillPage, idIn, type PageParts } from './receive-page.ts';

export interface FirstSyncParts extends PageParts {
  client: CouchClient;
  /** Hears how far it is. */
  onFilling?(filling: Filling): void;
}

/** How far an empty device has been filled: documents in and expected, and the kinds that are still on their way. */
export interface Filling {
  done: number;
  total: number;
  missing: readonly KindName[];
}

const pageSize = 2000;

/** Notes where the feed stands before the first page: what changes meanwhile comes by the feed. */
export async function beginFilling({ client, device }: FirstSyncParts): Promise<Followed> {
  const { epoch, since } = await client.stand();
  const toFill = Object.fromEntries(kindNames.map((kind) => [kind, `${kind}:`]));
  const followed = { epoch, since, toFill };
  await device.saveFollowed(followed);
  return followed;
}

/**
 * Fills an empty device, or goes on where it was ended. The next page is fetched while this one is written; how far it is
 * goes to the disk after the page, and late at worst: then a page is fetched twice.
 */
export async function firstSync(parts: FirstSyncParts, begun: Followed): Promise<Followed> {
  const { device, onFilling } = parts;
  const client = parts.client.inEpoch(begun.epoch);
  let followed = begun;
  let [done, total] = [await countHere(parts, begun), 0];
  const tell = () =>
    onFilling?.({ done, total, missing: kindNames.filter((kind) => kind in followed.toFill) });
  const counting = client.count().then((count) => {
    total = count;
    tell();
  });
  const saved = savingTheLast(device);

  async function write(kind: KindName, docs: readonly unknown[], next: string | undefined): Promise<void> {
    await fillPage(parts, docs);
    const { [kind]: _, ...others } = followed.toFill;
    followed = { ...followed, toFill: next === undefined ? others : { ...others, [kind]: next } };
    saved.save(followed);
    done += docs.length;
    tell();
  }
  await Promise.all([
    counting,
    ...lanes.map((kinds) =>
      fillKinds(
        client,
        kinds.filter((kind) => kind in begun.toFill),
        begun.toFill,
        write,
      ),
    ),
  ]);
  await saved.all();
  return followed;
}

/** Writes down one after the other, and of what waits only the last. */
function savingTheLast(device: DeviceCopy): { save(followed: Followed): void; all(): Promise<void> } {
  let last: Followed | undefined;
  let saving = Promise.resolve();
  return {
    save(followed) {
      if (last === undefined)
        saving = saving.then(async () => {
          const now = last ?? followed;
          last = undefined;
          await device.saveFollowed(now);
        });
      last = followed;
      // What fails is heard of at the end.
      saving.catch(() => undefined);
    },
    all: () => saving,
  };
}

/** Two at once, so that the server reads a page while another is on its way: most people's kind against the rest. */
const lanes: readonly (readonly KindName[])[] = [['member'], kindNames.filter((kind) => kind !== 'member')];

async function fillKinds(
  client: CouchClient,
  kinds: readonly KindName[],
  toFill: Followed['toFill'],
  write: (kind: KindName, docs: readonly unknown[], next: string | undefined) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  for (const kind of kinds) {
    for (let startkey = toFill[kind]; startkey !== undefined;) {
      const docs = await client.allDocs({ startkey, endkey: `${kind}:~`, limit: pageSize });
      await writing;
      startkey = nextKey(docs, { idOf: idIn, limit: pageSize });
      writing = write(kind, docs, startkey);
      // Awaited in its turn; a failure meanwhile is not one that nobody hears of.
      writing.catch(() => undefined);
    }
  }
  await writing;
}

async function countHere({ database }: FirstSyncParts, { toFill }: Followed): Promise<number> {
  const begun = kindNames.filter((kind) => toFill[kind] !== `${kind}:`);
  const counts = await Promise.all(begun.map((kind) => database.collection(kind).count().exec()));
  return counts.reduce((sum, count) => sum + count, 0);
}
