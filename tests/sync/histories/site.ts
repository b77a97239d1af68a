import type { Content } from '#domain/document/kind.ts';
import { isRecord, sameValue } from '#domain/sync/canonical.ts';
import type { Couch } from '../../../sync-server/couchdb/couch.ts';
import { bringOut } from '../../../sync-server/publishing/bring-out.ts';
import type { World } from './world.ts';

type Shown = Record<string, unknown>;

/** Milliseconds that the publishers get to bring out the last change. */
const patience = 15_000;
/** Of a published copy, what is not for visitors. */
const hidden = ['at', 'by', 'member', 'organisation', 'name'];

/** What is wrong with the public database, when the publishers have had their time. */
export async function faultsOnSite(world: World, team: ReadonlyMap<string, Content>): Promise<string[]> {
  const expected = expectedSite(team);
  const until = Date.now() + patience;
  for (;;) {
    const faults = differences(expected, await siteNow(world));
    if (faults.length === 0 || Date.now() > until) return faults;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What is wrong with it right now. */
export const faultsOnSiteNow = async (world: World, team: ReadonlyMap<string, Content>): Promise<string[]> =>
  differences(expectedSite(team), await siteNow(world));

export async function siteNow({ stage, buurt }: World): Promise<Map<string, Shown>> {
  const { rows } = await stage.server.store.couch.db<object>(buurt.publicDb).list({ include_docs: true });
  return new Map(rows.map(({ id, doc }) => [id, { ...doc }]));
}

/** Said here a second time, in the words of the promise: what was published, and a name only with a yes. */
function expectedSite(team: ReadonlyMap<string, Content>): Map<string, Shown> {
  return new Map(
    [...team].flatMap(([id, content]) => {
      const { public: copy, status } = content;
      if (!isRecord(copy) || (status !== 'published' && status !== 'cancelled')) return [];
      if (content.trashed) return [];
      const shown = Object.fromEntries(Object.entries(copy).filter(([field]) => !hidden.includes(field)));
      const person = typeof copy['member'] === 'string' ? team.get(copy['member']) : undefined;
      const name = id.startsWith('offer') ? nameOf(person) : copy['name'];
      const more = { kind: id.replace(/:.*/, ''), ...(status === 'cancelled' && { cancelled: true }) };
      return [[id, { ...shown, ...more, ...(name !== undefined && { name }), at: copy['at'] }]];
    }),
  );
}

function nameOf(person: Content | undefined): unknown {
  if (!person || person.trashed || !isRecord(person['consents'])) return undefined;
  const answers = Object.values(person['consents']).filter(
    (answer) =>
      isRecord(answer) && answer['purpose'] === 'name-on-site' && answer['withdrawnAt'] === undefined,
  );
  const yes = answers.length > 0 && answers.every((answer) => isRecord(answer) && answer['given'] === true);
  return yes ? person['givenName'] : undefined;
}

function differences(expected: ReadonlyMap<string, Shown>, site: ReadonlyMap<string, Shown>): string[] {
  const ids = new Set([...expected.keys(), ...site.keys()]);
  return [...ids].flatMap((id) => {
    const { _id, _rev, ...shown } = site.get(id) ?? {};
    const wanted = expected.get(id) ?? {};
    return sameValue(shown, wanted)
      ? []
      : [`7: ${id} is on the site as ${JSON.stringify(shown)} and not as ${JSON.stringify(wanted)}`];
  });
}

/** A publisher begins with a document, and hangs when it has read it; it goes on when it is told to. */
export function beginSlowly({ stage, buurt }: World, id: string): { goOn(): void; done: Promise<unknown> } {
  const { couch } = stage.server.store;
  const gate = Promise.withResolvers<void>();
  const hanging: Couch = {
    server: couch.server,
    db<D>(name: string) {
      const scope = couch.db<D>(name);
      if (name !== buurt.teamDb) return scope;
      return new Proxy(scope, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (name !== 'fetch' || typeof value !== 'function') return value;
          return async (...given: unknown[]) => {
            const answer: unknown = await Reflect.apply(value, target, given);
            await gate.promise;
            return answer;
          };
        },
      });
    },
  };
  return { goOn: gate.resolve, done: bringOut(hanging, buurt, [id]) };
}
