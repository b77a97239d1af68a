import type { Stamp } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { type Change, create, editContent } from './edit.ts';
import type { Held, Local } from './local.ts';

/** A first version on this device, waiting to be sent. */
export function createLocal(kind: Kind, id: string, values: Record<string, unknown>, made: Stamp): Held {
  return { is: 'held', content: create(kind, id, values, made), sync: { state: 'waiting', rev: null } };
}

/** A person's change to what this device holds; what is erased stays erased. See `editContent` for `opened`. */
export function edit(kind: Kind, local: Local, opened: Content, change: Change, stamp: Stamp): Local {
  if (local.is === 'erased') return local;
  const content = editContent(kind, local.content, opened, change, stamp);
  return { is: 'held', content, sync: { state: 'waiting', rev: local.sync.rev } };
}

/** A refused document is sent once more: somebody's role, a clock or the server may have changed. */
export function tryAgain(local: Local): Local {
  if (local.is === 'erased' || local.sync.state !== 'refused') return local;
  return { ...local, sync: { state: 'waiting', rev: local.sync.rev } };
}
