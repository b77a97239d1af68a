import type { FastifyInstance } from 'fastify';
import { mayErase } from '#domain/roles/permissions.ts';
import { canBeErased, erase, type EraseParts } from '../housekeeping/erase.ts';
import { erasedAmong } from '../housekeeping/ledger.ts';
import { type EntranceParts, makeEntrance, refuse, type Slug } from './entrance.ts';

type ErasePartsHere = EraseParts & EntranceParts;

const id = { type: 'string', maxLength: 60 } as const;
const eraseBody = { type: 'object', properties: { id }, required: ['id'] } as const;
const erasedBody = {
  type: 'object',
  properties: { ids: { type: 'array', items: id, maxItems: 10_000 } },
  required: ['ids'],
} as const;

/** Erasing is an order to the server and no edit; only a coordinator of the buurt may give it. */
export function eraseRoutes(app: FastifyInstance, parts: ErasePartsHere): void {
  const { enter } = makeEntrance(parts);

  // Answers with the receipt when all of it is gone, also when it was before.
  app.post<{ Params: Slug; Body: { id: string } }>(
    '/api/buurten/:slug/erase',
    { schema: { body: eraseBody } },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { account, buurt } = visit;
      if (!mayErase(account.rolesIn(buurt.id))) return refuse(reply, 403);
      if (!canBeErased(request.body.id))
        return reply.code(400).send({ error: 'bad_request', reason: 'Dit kan niet worden gewist.' });
      const [receipt] = await erase(parts, buurt, [request.body.id], account.name);
      return receipt;
    },
  );

  // From a device that remembers who was erased, to a server that was restored without its ledger.
  app.post<{ Params: Slug; Body: { ids: string[] } }>(
    '/api/buurten/:slug/erased',
    { schema: { body: erasedBody } },
    async (request, reply) => {
      const visit = await enter(request, reply);
      if (!visit) return reply;
      const { account, buurt } = visit;
      if (!mayErase(account.rolesIn(buurt.id))) return refuse(reply, 403);
      const ids = [...new Set(request.body.ids)].filter(canBeErased);
      const known = await erasedAmong(parts.couch, buurt.id, ids);
      const missing = ids.filter((one) => !known.has(one));
      await erase(parts, buurt, missing, account.name);
      return { erased: missing.length };
    },
  );
}
