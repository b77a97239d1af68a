import type { FastifyInstance } from 'fastify';
import { installationPattern } from '#domain/document/document-schema.ts';
import type { Installations } from '../accounts/installations.ts';
import type { ActivityLog } from '../activity/activity-log.ts';
import type { Changes } from '../couchdb/changes.ts';
import { activityRoutes } from './activity-route.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { bulkDocs, mostRows } from './bulk-docs.ts';
import { type EntranceParts, makeEntrance, type Slug } from './entrance.ts';
import { type FeedQuery, readFeed } from './feed.ts';
import type { ParkedPolls } from './parked-polls.ts';
import type { StoreAtHand } from './stored-rows.ts';

export interface GatewayParts extends EntranceParts, StoreAtHand {
  activity: ActivityLog;
  changes: Changes;
  installations: Installations;
  parked: ParkedPolls;
  clock: () => Date;
}

const text = { type: 'string', maxLength: 400 } as const;
const count = { type: 'integer', minimum: 0, maximum: 100_000 } as const;
const flag = { type: 'boolean' } as const;

/** Exactly the parameters that a device needs; any other, such as `filter` or `attachments`, is refused. */
const changesQuery = {
  type: 'object',
  properties: {
    // A cluster's sequences are long.
    since: { type: 'string', maxLength: 8000 },
    limit: count,
    include_docs: flag,
    feed: { type: 'string', enum: ['normal', 'longpoll'] },
    heartbeat: text,
    timeout: { type: 'integer', minimum: 0, maximum: 600_000 },
    seq_interval: count,
    style: { type: 'string', enum: ['main_only'] },
    _nonce: text,
  },
  additionalProperties: false,
} as const;

const allDocsQuery = {
  type: 'object',
  properties: {
    startkey: text,
    endkey: text,
    limit: count,
    skip: count,
    include_docs: flag,
    inclusive_end: flag,
    descending: flag,
    _nonce: text,
  },
  additionalProperties: false,
} as const;

const allDocsBody = {
  type: 'object',
  properties: { keys: { type: 'array', items: text, maxItems: mostRows } },
  required: ['keys'],
  additionalProperties: false,
} as const;

const bulkDocsBody = {
  type: 'object',
  properties: {
    docs: { type: 'array', maxItems: mostRows },
    new_edits: { type: 'boolean', const: true },
    by: { type: 'string', pattern: installationPattern },
  },
  required: ['docs'],
  additionalProperties: false,
} as const;

interface AllDocsQuery {
  startkey?: string;
  endkey?: string;
  limit?: number;
  skip?: number;
  include_docs?: boolean;
  inclusive_end?: boolean;
  descending?: boolean;
}

/** The only door to the team's documents: four routes of CouchDB, in its own forms, and its photos. All else is 404. */
export function gatewayRoutes(app: FastifyInstance, parts: GatewayParts): void {
  const { couch, epochs, installations, changes, clock, parked } = parts;
  const { enter, mayEnter, mayStay, isSameStore } = makeEntrance(parts);
  const bodyLimit = 16 * 1024 * 1024;
  attachmentRoutes(app, parts);
  activityRoutes(app, parts);
  app.addHook('onClose', () => parts.activity.flush());

  app.get<{ Params: Slug; Querystring: FeedQuery }>(
    '/db/:slug/_changes',
    { schema: { querystring: changesQuery } },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const gone = new AbortController();
      const leave = parked.park(visit.account.name, gone);
      request.raw.once('close', () => gone.abort());
      reply.raw.once('close', () => gone.abort());
      const { page, isBehind } = await readFeed(parts, visit.buurt, request.query, gone.signal).finally(
        leave,
      );
      // Who was taken out of the team while the poll was parked gets nothing of what came in.
      if (!(await mayStay(visit, reply))) return reply;
      if (isBehind) {
        await epochs.renew(visit.buurt.teamDb);
        changes.notify(visit.buurt.teamDb);
      }
      return (await isSameStore(request, reply, visit.buurt)) ? page : reply;
    },
  );

  app.get<{ Params: Slug; Querystring: AllDocsQuery }>(
    '/db/:slug/_all_docs',
    { schema: { querystring: allDocsQuery } },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { startkey, endkey, limit, ...rest } = request.query;
      const query = {
        ...pickQuery(rest),
        limit: Math.min(limit ?? mostRows, 5000),
        ...(startkey !== undefined && { startkey: plainKey(startkey) }),
        ...(endkey !== undefined && { endkey: plainKey(endkey) }),
      };
      // As the store writes it: reading and writing it again would cost the device a tenth of its first sync.
      return reply.type('application/json').send(couch.db<object>(visit.buurt.teamDb).listAsStream(query));
    },
  );

  app.post<{ Params: Slug; Querystring: { include_docs?: boolean }; Body: { keys: string[] } }>(
    '/db/:slug/_all_docs',
    { schema: { querystring: allDocsQuery, body: allDocsBody }, bodyLimit },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const include_docs = request.query.include_docs === true;
      return couch.db<object>(visit.buurt.teamDb).fetch({ keys: request.body.keys }, { include_docs });
    },
  );

  app.post<{ Params: Slug; Body: { docs: unknown[]; by?: string } }>(
    '/db/:slug/_bulk_docs',
    { schema: { body: bulkDocsBody }, bodyLimit },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { name } = visit.account;
      const answers = await bulkDocs(parts, visit.buurt, request.body.docs, {
        name,
        roles: visit.account.rolesIn(visit.buurt.id),
        now: clock(),
        by: request.body.by,
        claims: (installation) => installations.claim(installation, name),
        owns: (installation) => installations.belongsTo(installation, name),
        carries: async (installation) =>
          installation !== request.body.by &&
          (await epochs.lostLately(visit.buurt.teamDb)) &&
          !(await installations.belongsTo(installation, name)),
      });
      if (answers.some((answer) => 'ok' in answer)) changes.notify(visit.buurt.teamDb);
      return reply.code(201).send(answers);
    },
  );

  // Who writes with which installation, so that the app can say "Anja wijzigde de tijd".
  app.get<{ Params: Slug }>('/api/buurten/:slug/installations', async (request, reply) => {
    const visit = await enter(request, reply);
    if (!visit) return reply;
    return installations.among(async (name) => (await mayEnter(name, visit.buurt)) !== undefined);
  });
}

const pickQuery = ({ skip, include_docs, inclusive_end, descending }: AllDocsQuery) => ({
  ...(skip !== undefined && { skip }),
  ...(include_docs !== undefined && { include_docs }),
  ...(inclusive_end !== undefined && { inclusive_end }),
  ...(descending !== undefined && { descending }),
});

/** CouchDB's keys are JSON; nano writes them so again. */
function plainKey(key: string): string {
  try {
    return String(JSON.parse(key));
  } catch {
    return key;
  }
}
