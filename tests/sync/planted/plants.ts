interface Place {
  file: string;
  find: string;
  replace: string;
}

/** A fault put into the shipped source, of devices and server, to see that the histories catch it. */
export interface Plant extends Place {
  /** Another place that would make up for the first. */
  also?: Place;
  /** From which seed on it is looked for: near the first of those from 7 on that found it. Absent: 7. */
  seed?: number;
  /** The invariants that can be seen to break, by number. */
  breaks: readonly number[];
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
    breaks: [1, 2],
  },
  'what waits here wins over the server': {
    file: 'domain/sync/receive.ts',
    find: 'const merged = merge(kind, local.content, remote.content);',
    replace: 'const merged = local.content;',
    breaks: [1, 2],
  },
  'what was erased stays on a device that holds it': {
    file: 'domain/sync/receive.ts',
    find: "return { is: 'erased', id: remote.id, lost: local !== undefined && local.sync.state !== 'clean' };",
    replace: 'return local;',
    breaks: [1, 2],
  },
  'accepted, so clean': {
    file: 'domain/sync/answered.ts',
    find: "{ state: untouched ? 'clean' : 'waiting', rev: answer.rev }",
    replace: "{ state: 'clean', rev: answer.rev }",
    seed: 31,
    breaks: [1, 2],
  },
  'a late answer is believed': {
    file: 'domain/sync/answered.ts',
    find: "if (local.sync.rev !== sent.rev || local.sync.state === 'clean') return local;",
    replace: "if (answer.is === 'accepted') return stand(local, { state: 'clean', rev: answer.rev });",
    seed: 31,
    breaks: [1, 2],
  },
  'a form writes over what came while it stood open': {
    file: 'domain/sync/edit.ts',
    find: '(entry) => !replaced.some((old) => sameDot(old, entry)),',
    replace: '() => replaced.length < 0,',
    seed: 25,
    breaks: [1, 2],
  },
  'values that were dealt with come back': {
    file: 'domain/sync/merge.ts',
    find: '&& !hasSeen(otherVv, entry));',
    replace: '&& (hasSeen(otherVv, entry) || true));',
    breaks: [1, 2],
  },
  'merging forgets what the other side has seen': {
    file: 'domain/sync/merge.ts',
    find: 'vv: union(left.vv, right.vv),',
    replace: 'vv: union(left.vv, {}),',
    breaks: [1, 2],
  },
  'the feed goes on past a document that was not written': {
    file: 'renderer/sync/catch-up.ts',
    find: 'await receivePage(parts, page.docs);',
    replace: 'await receivePage(parts, page.docs.slice(1));',
    breaks: [1, 2],
  },
  'a part of what waits is never sent': {
    file: 'renderer/sync/push.ts',
    find: 'batches.push(waiting.slice(from, from + size));',
    replace: 'batches.push(waiting.slice(from + 1, from + size));',
    breaks: [1, 2],
  },
  'a counter begins again': {
    file: 'renderer/database/device-store.ts',
    find: 'const n = Number((await read(`${database}/counter`)) ?? 0) + 1;',
    replace: 'const n = 1 + 0 * Number((await read(`${database}/counter`)) ?? 0);',
    breaks: [1, 2],
  },
  'the feed goes on before its page is written': {
    file: 'renderer/sync/catch-up.ts',
    find: 'await receivePage(parts, page.docs);',
    replace:
      'await parts.device.saveFollowed({ ...followed, since: page.since }); await receivePage(parts, page.docs);',
    seed: 16,
    breaks: [1, 2],
  },
  'a restored server is not noticed': {
    file: 'sync-server/couchdb/epochs.ts',
    find: "epoch: randomBytes(12).toString('hex'),",
    replace: "epoch: 'e'.repeat(randomBytes(12).length),",
    seed: 19,
    breaks: [1, 2],
  },
  'after a restore nobody brings back what a colleague wrote': {
    file: 'sync-server/couchdb/epochs.ts',
    find: 'return lostAt !== undefined && ',
    replace: 'return lostAt === null && ',
    seed: 62,
    breaks: [1, 2, 6],
  },
  'who was erased comes back with an older store': {
    file: 'sync-server/operate/restore.ts',
    find: 'if (erased.has(id)) continue;',
    replace: 'erased.delete(id);',
    also: {
      file: 'sync-server/housekeeping/settle.ts',
      find: '(!deleted || changes.length > 1)',
      replace: 'deleted && changes.length > 1',
    },
    seed: 71,
    breaks: [1, 3],
  },
  'a tombstone says more than it should': {
    file: 'sync-server/housekeeping/bin.ts',
    find: '...binTombstone(content) };',
    replace: "...binTombstone(content), ...{ title: content['title'] ?? content['givenName'] } };",
    seed: 81,
    breaks: [3],
  },
  'a publisher does not ask what stands there': {
    file: 'sync-server/publishing/bring-out.ts',
    find: 'open = open.filter((id) => touched.has(id));',
    replace: 'open = open.filter((id) => touched.has(id) && answers.length === 0);',
    seed: 70,
    breaks: [7],
  },
  'the site does not hear that somebody no longer wants their name there': {
    file: 'sync-server/publishing/publisher.ts',
    find: 'references.to(row.id)',
    replace: 'references.to(`${row.id} of another`)',
    seed: 89,
    breaks: [7],
  },
  'a publisher goes on where it was in a store that was put back': {
    file: 'sync-server/publishing/publisher.ts',
    find: 'if (now !== epoch) beginAnew();',
    replace: "if (epoch === '') beginAnew();",
    also: {
      file: 'sync-server/publishing/publisher.ts',
      find: 'if (page.results.length === 0 && (await isBehind(couch, buurt, since))) {',
      replace: "if (since === '' && (await isBehind(couch, buurt, since))) {",
    },
    seed: 104,
    breaks: [7],
  },
};
