import type { Stamp } from '../document/document-schema.ts';
import type { Content, Kind } from '../document/kind.ts';
import { answered, type Sent } from '../sync/answered.ts';
import type { Change } from '../sync/edit.ts';
import { unearnedStamps } from '../sync/earned.ts';
import { createLocal, edit } from '../sync/edit-local.ts';
import type { Answer, Held, Local } from '../sync/local.ts';
import { receive } from '../sync/receive.ts';
import type { ModelServer, Page } from './model-server.ts';

interface Underway {
  sent: Sent;
  answer: Answer;
}

/** One installation: what it holds, how far it has read, and what the network still carries to it. */
export interface ModelDevice {
  by: string;
  locals: ReadonlyMap<string, Local>;
  /** Fields that the gateway would not have taken from this device; honest devices have none. */
  unearned: readonly string[];
  held(id: string): Held | undefined;
  /** The next stamp; its counter is durable and never used twice. */
  stamp(t: number): Stamp;
  create(id: string, values: Record<string, unknown>, made: Stamp): void;
  edit(id: string, opened: Content, change: Change, stamp: Stamp): void;
  /** Reads a page; it is applied when it arrives, if need be after one's own push and more than once. */
  fetch(): void;
  apply(which: number): void;
  /** Reads and applies what is new. */
  pull(): void;
  /** Sends what waits under an id; the answer stays underway. Gives whether there was something to send. */
  send(id: string): boolean;
  /** An answer arrives, in any order; gives whether there was one. */
  hear(which: number): boolean;
  lose(which: number): void;
  /** A new version of the app or the gateway: what was refused is tried again. */
  retryRefused(): void;
}

export function modelDevice(kind: Kind, by: string, server: ModelServer): ModelDevice {
  const locals = new Map<string, Local>();
  const underway: Underway[] = [];
  const unearned: string[] = [];
  const pages: Page[] = [];
  let cursor = 0;
  let n = 0;

  function put(id: string, local: Local | undefined): void {
    if (local) locals.set(id, local);
    else locals.delete(id);
  }
  function held(id: string): Held | undefined {
    const local = locals.get(id);
    return local?.is === 'held' ? local : undefined;
  }
  function apply(page: Page | undefined): void {
    for (const remote of page?.rows ?? []) {
      const id = remote.is === 'document' ? remote.content.id : remote.id;
      put(id, receive(kind, locals.get(id), remote));
    }
    // The cursor goes with the page, also back: what came after it comes again.
    cursor = page?.end ?? cursor;
  }
  const take = (which: number) => underway.splice(which % Math.max(1, underway.length), 1)[0];

  return {
    by,
    locals,
    unearned,
    held,
    stamp: (t) => ({ by, n: (n += 1), t }),
    create: (id, values, made) => put(id, createLocal(kind, id, values, made)),
    edit(id, opened, change, stamp) {
      const local = locals.get(id);
      if (local) put(id, edit(kind, local, opened, change, stamp));
    },
    fetch: () => void pages.push(server.changesSince(cursor)),
    apply: (which) => apply(pages[which % Math.max(1, pages.length)]),
    pull: () => apply(server.changesSince(cursor)),
    send(id) {
      const local = held(id);
      if (local?.sync.state !== 'waiting') return false;
      const sent = { content: local.content, rev: local.sync.rev };
      const stored = server.stored.get(id);
      if ((stored?.rev ?? null) === sent.rev && stored?.is !== 'erased')
        unearned.push(...unearnedStamps(kind, stored, local.content, new Set([by])));
      underway.push({ sent, answer: server.push(sent) });
      return true;
    },
    hear(which) {
      const heard = take(which);
      if (!heard) return false;
      const { id } = heard.sent.content;
      put(id, answered(kind, locals.get(id), heard.sent, heard.answer));
      return true;
    },
    lose: (which) => void take(which),
    retryRefused() {
      for (const [id, local] of locals)
        if (local.is === 'held' && local.sync.state === 'refused')
          put(id, { ...local, sync: { state: 'waiting', rev: local.sync.rev } });
    },
  };
}
