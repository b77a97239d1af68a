import { kinds } from '#domain/kinds.ts';
import { createLocal } from '#domain/sync/edit-local.ts';
import { openDeviceStore } from '../../renderer/database/device-store.ts';
import { sealedCodec } from '../../renderer/database/sealed-codec.ts';
import { openTeamDatabase } from '../../renderer/database/team-database.ts';
import { watchUnsettled } from '../../renderer/database/watch-unsettled.ts';
import { startEngine } from '../../renderer/sync/engine.ts';
import { signedIn, type Visit } from '../../bench/page/our-device.ts';

/** A document as the page holds it: its id, its name, and who made it. */
export interface HeldThere {
  id: string;
  name: string;
  dot: string;
  state: string;
  disputes: number;
}

declare global {
  interface Window {
    /** Opens what this profile holds and keeps it in step. */
    begin(visit: Visit): Promise<void>;
    /** Ends when the new member is safe on this device. */
    write(id: string, name: string): Promise<void>;
    holds(): Promise<HeldThere[]>;
  }
}

window.begin = async (visit) => {
  // The same key every time, as a password would give it.
  const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(7), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const database = await openTeamDatabase('kill', sealedCodec(key));
  const device = openDeviceStore(() => `kill${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}0`).copyOf(
    { buurtId: 'buurt:KILL', name: 'kill' },
  );
  const engine = startEngine({
    client: await signedIn(visit),
    database,
    device,
    clock: () => new Date(),
    random: Math.random,
    report: () => undefined,
  });
  watchUnsettled(database, ({ waiting }) => waiting > 0 && engine.nudge());
  window.write = async (id, name) => {
    const made = { ...(await device.nextDot()), t: Date.now() };
    await database.update(id, (local) => local ?? createLocal(kinds.member, id, { familyName: name }, made));
  };
  window.holds = async () =>
    (await database.all('member')).flatMap((local) => {
      if (local.is !== 'held') return [];
      const { id, edits, familyName } = local.content;
      const dot = `${edits.made.by} ${edits.made.n}`;
      return [
        {
          id,
          name: String(familyName),
          dot,
          state: local.sync.state,
          disputes: Object.keys(edits.others ?? {}).length,
        },
      ];
    });
};
