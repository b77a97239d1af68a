import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the embedded store was ended as it should be the last time; `end` says that it is now. */
export interface StoreLife {
  endedBadly: boolean;
  end(): void;
}

/**
 * The embedded store does not wait for the disk with every write, so after a power cut its last writes may be gone. A
 * file that stands while it runs tells: found at the start, every database gets a new epoch, and the devices bring back
 * what it lost.
 */
export function lifeOf(dataDir: string): StoreLife {
  const path = join(dataDir, 'store-in-use');
  const endedBadly = existsSync(path);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(path, '');
  return { endedBadly, end: () => rmSync(path, { force: true }) };
}
