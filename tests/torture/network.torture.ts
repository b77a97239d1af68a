import { ulid } from 'ulid';
import { atMost, type BenchResult, describeMachine, rounded } from '../../bench/bench-result.ts';
import { startTestServer } from '../../sync-server/testing/test-server.ts';
import { openClient, settingsFor } from '../sync/device/client.ts';
import { onServer, secondsToConverge } from './convergence.ts';
import { faults, startFaultProxy } from './fault-proxy.ts';
import type { TortureSettings } from './torture-settings.ts';

const patience = 30;

/**
 * Two devices work while every kind of fault meets their requests, `runs` times each, when pulling, pushing and both;
 * after each kind the way is healed and all must come to hold the same, with everything that was written, once.
 */
export async function run({ runs, seed, log }: TortureSettings): Promise<BenchResult> {
  const machine = describeMachine();
  const server = await startTestServer();
  const proxy = await startFaultProxy(server.address);
  const clients = await Promise.all([openClient(), openClient()]);
  const written = new Map<string, string>();
  let [slowest, lost, doubled] = [0, 0, 0];
  try {
    for (const [at, client] of clients.entries())
      await client.handOver(
        settingsFor(proxy.address, await server.addPerson(`d${at}`, 'verbinder'), server.buurt),
      );
    for (const fault of faults) {
      for (let n = 0; n < runs; n++) {
        const client = clients[(n + seed) % clients.length];
        if (!client) continue;
        const id = `member:${ulid()}`;
        const value = `${fault} ${n}`;
        await client.create(id, { familyName: value });
        written.set(id, value);
        proxy.harm(fault, 1 + (n % 3));
        if (n % 3 !== 1) await client.push('well');
        if (n % 3 !== 0) await client.pull().catch(() => undefined);
        proxy.heal();
      }
      const seconds = await secondsToConverge(
        clients,
        () => onServer(server.store, server.buurt.teamDb),
        patience,
      );
      slowest = Math.max(slowest, seconds);
      log(`${fault}: ${runs} times, the same everywhere after ${rounded(seconds, 1)} s`);
    }
    const there = await onServer(server.store, server.buurt.teamDb);
    for (const [id, value] of written) if (!there.get(id)?.includes(`"${value}"`)) lost++;
    // Beside what was written there is the buurt itself; a value that stands twice would be a dispute.
    doubled =
      there.size - written.size - 1 + [...there.values()].filter((text) => text.includes('"others"')).length;
    return {
      bench: 'network',
      machine,
      rounds: runs,
      figures: { kindsOfFault: faults.length, requestsHarmed: proxy.harmed(), written: written.size, seed },
      bars: [
        atMost('convergedWithinS', slowest, patience),
        atMost('lostAcknowledged', lost, 0),
        atMost('doubled', doubled, 0),
      ],
    };
  } finally {
    for (const client of clients) client.close();
    proxy.close();
    await server.close();
  }
}
