import { ulid } from 'ulid';
import { atLeast, atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import { startTestServer } from '../../sync-server/testing/test-server.ts';
import { openClient, settingsFor } from '../sync/device/client.ts';
import { onServer } from './convergence.ts';
import type { TortureSettings } from './torture-settings.ts';

/** One forbidden and one malformed document among a thousand that wait: the others arrive, and the two say why not. */
export async function run({ seed }: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const server = await startTestServer();
  const client = await openClient();
  try {
    await client.handOver(
      settingsFor(server.address, await server.addPerson('sanne', 'verbinder'), server.buurt),
    );
    await client.pull();
    const when = { start: '2026-12-03T10:00', end: '2026-12-03T11:00', zone: 'Europe/Amsterdam' };
    await client.create(`event:${ulid()}`, {
      title: 'Verboden',
      when,
      status: 'published',
      public: { at: '2026-11-25T10:00:00Z', by: 'x', title: 'Verboden', when },
    });
    for (let n = 0; n < 998; n++) {
      if (n === seed % 998)
        await client.create(`member:${ulid()}`, { familyName: 'Kapot', phone: 'bel maar' });
      await client.create(`member:${ulid()}`, { familyName: `Naam ${n}` });
    }
    const started = Date.now();
    await client.push('well');
    const seconds = (Date.now() - started) / 1000;
    const there = await onServer(server.store, server.buurt.teamDb);
    const arrived = [...there.values()].filter((text) => text.includes('"Naam ')).length;
    // What of the two can be sent without its bad field is sent; the field itself never arrives.
    const leaked = [...there.values()].filter((text) =>
      /bel maar|"published"/.test(text.replaceAll('"slug"', '')),
    );
    const refused = (await client.all()).filter(
      ({ sync }) => sync.state === 'refused' || sync.state === 'waiting',
    );
    for (let round = 0; round < 3; round++) await client.push('well');
    const shown = (await client.all()).filter(({ sync }) => sync.state === 'refused').length;
    return {
      bench: 'poison',
      machine,
      rounds: 1,
      figures: { seed, pushSeconds: rounded(seconds, 2), notClean: refused.length },
      bars: [
        atLeast('arrivedOf998', arrived, 998),
        atMost('seconds', seconds, 60),
        atLeast('shownRefused', shown, 2),
        atMost('badArrived', leaked.filter((text) => !text.includes('"kind":"buurt"')).length, 0),
      ],
    };
  } finally {
    client.close();
    await server.close();
  }
}
