import { createRequire } from 'node:module';

/**
 * LevelDB for the embedded store, which can be made to let go of what was deleted. PouchDB's compaction deletes old
 * bodies, but LevelDB only marks them: the bytes stay in its log and its tables until these happen to be written anew.
 */
export interface LevelFiles {
  /** What PouchDB takes as its `db`. */
  leveldown: LevelDown;
  /** Writes every table of an open database anew, so that no file keeps the bytes of what is gone. */
  squeeze(location: string): Promise<void>;
}

interface LevelDown {
  (location: string): Level;
  destroy(location: string, done: Done): void;
}

interface Level {
  put(key: Buffer, value: Buffer, done: Done): void;
  del(key: Buffer, done: Done): void;
  compactRange(start: Buffer, end: Buffer, done: Done): void;
  close(done: Done): void;
  _iterator(options: object): Reader;
}

interface Reader {
  _end(done: Done): void;
}

type Done = (error?: Error | null) => void;

/** Before and after every key of PouchDB's, which begin with the two bytes of ÿ. */
const first = Buffer.of(0);
const last = Buffer.alloc(4, 0xff);

/** A reader that takes longer than this has been forgotten by whoever opened it. */
const patience = 10_000;

export function levelFiles(): LevelFiles {
  const require = createRequire(import.meta.url);
  // The one that PouchDB itself would use.
  const original: LevelDown = createRequire(require.resolve('pouchdb-adapter-leveldb'))('leveldown');
  const open = new Map<string, { level: Level; readers: Set<Promise<void>> }>();

  function leveldown(location: string): Level {
    const level = original(location);
    const readers = new Set<Promise<void>>();
    open.set(location, { level, readers });
    const iterator = level._iterator.bind(level);
    level._iterator = (options) => {
      const reader = iterator(options);
      const end = reader._end.bind(reader);
      const ended = new Promise<void>((resolve) => {
        reader._end = (done) => {
          resolve();
          end(done);
        };
      }).then(() => void readers.delete(ended));
      readers.add(ended);
      return reader;
    };
    return level;
  }

  async function squeeze(location: string): Promise<void> {
    const known = open.get(location);
    if (!known) return;
    const { level, readers } = known;
    // What an open reader may still read is kept for it, so those of before have to be done.
    await Promise.race([
      Promise.all(readers),
      new Promise((resolve) => setTimeout(resolve, patience).unref()),
    ]);
    // LevelDB goes down its levels and leaves the lowest as it is. A table that spans all keys goes through the lowest
    // the second time, and takes all of it along.
    for (let round = 0; round < 2; round++) {
      for (const key of [first, last]) await does((done) => level.put(key, Buffer.of(round), done));
      await does((done) => level.compactRange(first, last, done));
    }
    for (const key of [first, last]) await does((done) => level.del(key, done));
  }

  return { leveldown: Object.assign(leveldown, { destroy: original.destroy }), squeeze };
}

const does = (act: (done: Done) => void): Promise<void> =>
  new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
