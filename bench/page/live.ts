import type { KindName } from '#domain/kinds.ts';
import { kinds } from '#domain/kinds.ts';
import { edit } from '#domain/sync/edit-local.ts';
import { watchUnsettled } from '../../renderer/database/watch-unsettled.ts';
import { startEngine } from '../../renderer/sync/engine.ts';
import { openOurDevice, type Visit } from './our-device.ts';
import { openRxdbPeer } from './rxdb-peer.ts';

export type LiveWay = 'ours' | 'rxdbPlugin';

export interface LiveTask extends Visit {
  way: LiveWay;
  perKind: readonly { kind: KindName; database: string }[];
  /** The member that is changed and watched. */
  id: string;
}

declare global {
  interface Window {
    /** Fills this device and keeps it in step from then on; every change of the member's notes is noted with its moment. */
    goLive(task: LiveTask): Promise<void>;
    /** Changes the notes of the member; gives the moment just before, in milliseconds since 1970. */
    change(value: string): Promise<number>;
    /** When this device first showed the value; waits for it. */
    shownAt(value: string): Promise<number>;
  }
}

const shown = new Map<string, number>();
const now = () => performance.timeOrigin + performance.now();
const note = (value: unknown) => {
  if (typeof value === 'string' && !shown.has(value)) shown.set(value, now());
};

window.shownAt = async (value) => {
  for (;;) {
    const at = shown.get(value);
    if (at !== undefined) return at;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

window.goLive = (task) => (task.way === 'ours' ? liveOurs(task) : livePeer(task));

async function liveOurs(task: LiveTask): Promise<void> {
  const { client, database, device, clock } = await openOurDevice(task);
  let ready: () => void = () => undefined;
  const filled = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const engine = startEngine({
    client,
    database,
    device,
    clock,
    random: Math.random,
    report: ({ online }) => online && ready(),
  });
  await filled;
  // As the app does.
  watchUnsettled(database, ({ waiting }) => waiting > 0 && engine.nudge());
  database
    .collection('member')
    .findOne(task.id)
    .$.subscribe((doc) => note(doc?.get('notes')));
  window.change = async (value) => {
    const before = now();
    const stamp = { ...(await device.nextDot()), t: Date.now() };
    await database.update(task.id, (local) =>
      local?.is === 'held'
        ? edit(kinds.member, local, local.content, { values: { notes: value } }, stamp)
        : local,
    );
    return before;
  };
}

async function livePeer(task: LiveTask): Promise<void> {
  const peer = await openRxdbPeer(task.perKind);
  await peer.comeInStep();
  peer.goLive();
  peer.watch(task.id, ({ notes }) => note(notes));
  window.change = async (value) => {
    const before = now();
    await peer.editAll([task.id], () => ({ notes: value }));
    return before;
  };
}
