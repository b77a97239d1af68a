/** A fault put into the shipped source of a device, to see that the histories catch it. */
export interface Plant {
  file: string;
  find: string;
  replace: string;
}

/**
 * Each is a way in which such engines lose, resurrect or double what people wrote. `find` has to stand in its file exactly
 * once, or loading fails: so a plant is never a fault of long ago.
 */
export const plants: Readonly<Record<string, Plant>> = {
  'the server wins over what waits here': {
    file: 'domain/sync/receive.ts',
    find: "if (!local || local.sync.state === 'clean')",
    replace: 'if (local || !local)',
  },
  'what waits here wins over the server': {
    file: 'domain/sync/receive.ts',
    find: 'const merged = merge(kind, local.content, remote.content);',
    replace: 'const merged = local.content;',
  },
  'what was erased stays on a device that holds it': {
    file: 'domain/sync/receive.ts',
    find: "return { is: 'erased', id: remote.id, lost: local !== undefined && local.sync.state !== 'clean' };",
    replace: 'return local;',
  },
  'accepted, so clean': {
    file: 'domain/sync/answered.ts',
    find: "{ state: untouched ? 'clean' : 'waiting', rev: answer.rev }",
    replace: "{ state: 'clean', rev: answer.rev }",
  },
  'a late answer is believed': {
    file: 'domain/sync/answered.ts',
    find: "if (local.sync.rev !== sent.rev || local.sync.state === 'clean') return local;",
    replace: "if (answer.is === 'accepted') return stand(local, { state: 'clean', rev: answer.rev });",
  },
  'a form writes over what came while it stood open': {
    file: 'domain/sync/edit.ts',
    find: '(entry) => !replaced.some((old) => sameDot(old, entry)),',
    replace: '() => replaced.length < 0,',
  },
  'values that were dealt with come back': {
    file: 'domain/sync/merge.ts',
    find: '&& !hasSeen(otherVv, entry));',
    replace: '&& (hasSeen(otherVv, entry) || true));',
  },
  'merging forgets what the other side has seen': {
    file: 'domain/sync/merge.ts',
    find: 'vv: union(left.vv, right.vv),',
    replace: 'vv: union(left.vv, {}),',
  },
  'the feed goes on past a document that was not written': {
    file: 'renderer/sync/catch-up.ts',
    find: 'await receivePage(parts, page.docs);',
    replace: 'await receivePage(parts, page.docs.slice(1));',
  },
  'a part of what waits is never sent': {
    file: 'renderer/sync/push.ts',
    find: 'waiting.slice(at * batchSize, (at + 1) * batchSize),',
    replace: 'waiting.slice(at * batchSize + 1, (at + 1) * batchSize),',
  },
  'a counter begins again': {
    file: 'renderer/database/device-store.ts',
    find: 'const n = Number((await read(`${database}/counter`)) ?? 0) + 1;',
    replace: 'const n = 1 + 0 * Number((await read(`${database}/counter`)) ?? 0);',
  },
};
