import type { FastifyInstance } from 'fastify';
import { beforePattern, readDocument, readTeam } from '../activity/activity-store.ts';
import type { Couch } from '../couchdb/couch.ts';
import { type EntranceParts, makeEntrance, type Slug } from './entrance.ts';

const activityQuery = {
  type: 'object',
  properties: {
    document: { type: 'string', pattern: '^[A-Za-z0-9:_-]{3,60}$' },
    before: { type: 'string', pattern: beforePattern },
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 100 },
  },
  additionalProperties: false,
} as const;

interface ActivityQuery {
  document?: string;
  before?: string;
  limit: number;
}

/** Who did what when, of one document or of the team; read when somebody asks for it. */
export function activityRoutes(
  app: FastifyInstance,
  parts: EntranceParts & { couch: Couch; clock: () => Date },
): void {
  const { enter } = makeEntrance(parts);
  app.get<{ Params: Slug; Querystring: ActivityQuery }>(
    '/api/buurten/:slug/activity',
    { schema: { querystring: activityQuery } },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { document, before, limit } = request.query;
      const now = parts.clock();
      return document === undefined
        ? readTeam(parts.couch, visit.buurt, { now, limit, before })
        : readDocument(parts.couch, visit.buurt, { now, document });
    },
  );
}
