import { ulid } from 'ulid';
import { fromCouch } from '#domain/document/couch-form.ts';
import { canonicalJson } from '#domain/sync/canonical.ts';
import { password } from '../app/person.ts';
import { type ServerProcess, startServer } from '../app/server-process.ts';
import { type Client, openClient } from '../sync/device/client.ts';
import { secondsToConverge } from './convergence.ts';
import type { TortureSettings } from './torture-settings.ts';

interface Person {
  token: string;
  slug: string;
  buurtId: string;
}

/** Two devices write, push and pull while their server is killed and started again. */
export async function killServer({ runs, log }: TortureSettings) {
  const server = await startServer();
  const clients = await Promise.all([openClient(), openClient()]);
  const written = new Map<string, string>();
  try {
    const names = ['anja', 'sanne'];
    for (const [at, client] of clients.entries()) await takeUp(server, client, names[at] ?? 'anja');
    for (let n = 0; n < runs; n++) {
      const working = clients.map(async (client) => {
        for (let turn = 0; turn < 4; turn++) {
          const [id, name] = [`member:${ulid()}`, `Kill ${written.size} ${ulid()}`];
          await client.create(id, { familyName: name });
          written.set(id, name);
          await client.push('well');
          await client.pull().catch(() => undefined);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
      await server.kill();
      await Promise.all(working);
      await server.restart();
      if ((n + 1) % 10 === 0) log(`server killed ${n + 1} times, ${written.size} written`);
      // Access tokens end after ten minutes.
      if (n % 50 === 49)
        for (const [at, client] of clients.entries())
          await client.renew((await enter(server, names[at] ?? 'anja')).token);
    }
    const me = await enter(server, 'anja');
    const there = () => onServer(server, me);
    const seconds = await secondsToConverge(clients, there, 60);
    const final = [...(await there()).values()];
    const missing = [...written.values()].filter((name) => !final.some((text) => text.includes(`"${name}"`)));
    const twice = final.filter((text) => text.includes('"Kill ')).length - written.size;
    return {
      acknowledged: written.size,
      lost: missing.length,
      doubled: Math.max(0, twice) + final.filter((text) => /"others".*"Kill /.test(text)).length,
      notConverged: Number.isFinite(seconds) ? 0 : 1,
    };
  } finally {
    for (const client of clients) client.close();
    await server.close();
  }
}

async function takeUp(server: ServerProcess, client: Client, name: string): Promise<void> {
  const { token, slug, buurtId } = await enter(server, name);
  await client.handOver({ address: server.address, slug, buurtId, name, token });
  await client.pull();
}

async function enter(server: ServerProcess, name: string): Promise<Person> {
  const response = await fetch(`${server.address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  const answer = (await response.json()) as {
    accessToken: string;
    buurten: [{ slug: string; id: string }];
  };
  return { token: answer.accessToken, slug: answer.buurten[0].slug, buurtId: answer.buurten[0].id };
}

async function onServer(server: ServerProcess, { slug, token }: Person): Promise<Map<string, string>> {
  const response = await fetch(`${server.address}/db/${slug}/_all_docs?include_docs=true&limit=5000`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { rows } = (await response.json()) as { rows: { id: string; doc: unknown }[] };
  return new Map(
    rows.flatMap(({ id, doc }) => {
      const remote = fromCouch(doc);
      return remote?.is === 'document' ? [[id, canonicalJson(remote.content)] as const] : [];
    }),
  );
}
