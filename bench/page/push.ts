import type { KindName } from '#domain/kinds.ts';
import { kindOfId, kinds } from '#domain/kinds.ts';
import { edit } from '#domain/sync/edit-local.ts';
import { beginFilling, firstSync } from '../../renderer/sync/first-sync.ts';
import { push } from '../../renderer/sync/push.ts';
import { openOurDevice, timed, type Visit } from './our-device.ts';
import { openRxdbPeer } from './rxdb-peer.ts';

export type PushWay = 'ours' | 'rxdbPlugin';

export interface PushTask extends Visit {
  way: PushWay;
  perKind: readonly { kind: KindName; database: string }[];
  /** The documents to edit, and what to write in their field `text` or `notes`. */
  ids: readonly string[];
  value: string;
}

declare global {
  interface Window {
    /** Fills a device, edits while nothing is sent, and gives the milliseconds until the server has all edits. */
    pushEdits(task: PushTask): Promise<number>;
  }
}

const fieldOf = (id: string) => (id.startsWith('member') ? 'notes' : 'text');

const ways: Record<PushWay, (task: PushTask) => Promise<number>> = {
  async ours(task) {
    const ours = await openOurDevice(task);
    const followed = await firstSync(ours, await beginFilling(ours));
    await ours.device.saveFollowed(followed);
    const { by, n } = await ours.device.nextDots(task.ids.length);
    const t = Date.now();
    const stamps = new Map(task.ids.map((id, at) => [id, { by, n: n + at, t }]));
    await ours.database.updateAll(task.ids, (id, local) => {
      const made = stamps.get(id);
      const change = { values: { [fieldOf(id)]: task.value } };
      return local?.is === 'held' && made
        ? edit(kindOfId(id) ?? kinds.member, local, local.content, change, made)
        : local;
    });
    const ms = await timed(() => push(ours));
    const left = await ours.database.inState('waiting');
    if (left.length > 0) throw new Error(`${left.length} edits were not taken.`);
    return ms;
  },
  async rxdbPlugin(task) {
    const peer = await openRxdbPeer(task.perKind);
    await peer.comeInStep();
    await peer.editAll(task.ids, (id) => ({ [fieldOf(id)]: task.value }));
    return timed(() => peer.comeInStep());
  },
};

window.pushEdits = (task) => ways[task.way](task);
