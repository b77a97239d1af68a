import type { Kind } from '../document/kind.ts';
import { sameValue } from './canonical.ts';
import type { Local, Remote } from './local.ts';
import { receive } from './receive.ts';

/**
 * What this device holds after hearing of a document from a store that may have lost writes: revisions of before mean
 * nothing there, so what is held counts as unsent and is merged, and only what equals the server's is clean.
 */
export function receiveAnew(kind: Kind, local: Local | undefined, remote: Remote): Local | undefined {
  const outcome = receive(kind, local && unsent(local), remote);
  return local && outcome && sameValue(local, outcome) ? local : outcome;
}

/** What the store of today may never have had: it waits to be sent, as if it were new. What is erased stays so. */
export const unsent = (local: Local): Local =>
  local.is === 'erased' ? local : { ...local, sync: { state: 'waiting', rev: null } };
