import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayManage } from '#domain/roles/permissions.ts';
import { makeTurns } from '#domain/sync/turns.ts';
import { type TeamRole, teamRoles } from '#domain/team/invitation.ts';
import { leavesNoCoordinator } from '#domain/team/last-coordinator.ts';
import { type EntranceParts, makeEntrance, refuse, type Slug, type Visit } from '../gateway/entrance.ts';
import type { ParkedPolls } from '../gateway/parked-polls.ts';
import type { Invitations } from './invitations.ts';

export interface TeamParts extends EntranceParts {
  invitations: Invitations;
  parked: ParkedPolls;
}

interface Named extends Slug {
  name: string;
}

const roleSchema = { type: 'string', enum: teamRoles } as const;
const roleBody = {
  type: 'object',
  properties: { role: roleSchema },
  required: ['role'],
  additionalProperties: false,
} as const;
const inviteBody = {
  type: 'object',
  properties: { role: roleSchema, for: { type: 'string', minLength: 1, maxLength: 80 } },
  required: ['role'],
  additionalProperties: false,
} as const;
const takenBackBody = {
  type: 'object',
  properties: { takenBack: { type: 'boolean' } },
  required: ['takenBack'],
  additionalProperties: false,
} as const;

const refusals = {
  nobody: 'Deze teamgenoot is er niet (meer).',
  'last-coordinator':
    'Dit is de laatste coördinator van de buurt. Maak eerst iemand anders coördinator, dan kan het wel.',
  'too-many': 'Er staan al twintig uitnodigingen open. Trek er eerst een in.',
  gone: 'Deze uitnodiging is er niet meer.',
} as const;

/** Who is in the team, seen by all of it and changed by its coordinators: `/api/buurten/<slug>/team`, `…/invitations`. */
export function teamRoutes(app: FastifyInstance, parts: TeamParts): void {
  const { accounts, invitations, parked } = parts;
  const { enter } = makeEntrance(parts);
  // Two coordinators who take each other's role away at the same moment would leave none.
  const turns = makeTurns();

  async function asCoordinator(
    request: FastifyRequest<{ Params: Slug }>,
    reply: FastifyReply,
  ): Promise<Visit | undefined> {
    const visit = await enter(request, reply);
    if (!visit) return undefined;
    // Asked anew: somebody who was a coordinator a moment ago is none any more.
    const account = await accounts.findNow(visit.account.name);
    if (account && mayManage(account.rolesIn(visit.buurt.id))) return { ...visit, account };
    return void refuse(reply, 403);
  }

  const say = (reply: FastifyReply, code: 404 | 409, error: keyof typeof refusals) =>
    reply.code(code).send({ error, reason: refusals[error] });

  app.get<{ Params: Slug }>('/api/buurten/:slug/team', async (request, reply) => {
    const visit = await enter(request, reply);
    if (!visit) return reply;
    const { id } = visit.buurt;
    const members = (await accounts.membersOf(id)).map(({ name, rolesIn }) => ({ name, roles: rolesIn(id) }));
    return mayManage(visit.account.rolesIn(id))
      ? { members, invitations: await invitations.open(id) }
      : { members };
  });

  /** Gives somebody another role in the team, or none. */
  async function move(
    request: FastifyRequest<{ Params: Named }>,
    reply: FastifyReply,
    role: TeamRole | null,
  ) {
    const visit = await asCoordinator(request, reply);
    if (!visit) return reply;
    const { id } = visit.buurt;
    const { name } = request.params;
    return turns(async () => {
      const team = (await accounts.membersOf(id)).map((one) => ({ name: one.name, roles: one.rolesIn(id) }));
      if (!team.some((one) => one.name === name)) return say(reply, 404, 'nobody');
      if (leavesNoCoordinator(team, name, role)) return say(reply, 409, 'last-coordinator');
      if (role) await accounts.setRole(name, { buurtId: id, role });
      else await accounts.remove(name, id);
      // What waits for news hears at once that it may not wait here any more.
      parked.end(name);
      return reply.code(204).send();
    });
  }

  app.put<{ Params: Named; Body: { role: TeamRole } }>(
    '/api/buurten/:slug/team/:name',
    { schema: { body: roleBody } },
    (request, reply) => move(request, reply, request.body.role),
  );
  app.delete<{ Params: Named }>('/api/buurten/:slug/team/:name', (request, reply) =>
    move(request, reply, null),
  );

  // A lost device: everything this person is signed in on has to sign in again.
  app.delete<{ Params: Named }>('/api/buurten/:slug/team/:name/sessions', async (request, reply) => {
    const visit = await asCoordinator(request, reply);
    if (!visit) return reply;
    const { name } = request.params;
    const account = await accounts.findNow(name);
    if (!account?.buurtIds.includes(visit.buurt.id)) return say(reply, 404, 'nobody');
    await accounts.endSessions(name);
    parked.end(name);
    return reply.code(204).send();
  });

  app.post<{ Params: Slug; Body: { role: TeamRole; for?: string } }>(
    '/api/buurten/:slug/invitations',
    { schema: { body: inviteBody } },
    async (request, reply) => {
      const visit = await asCoordinator(request, reply);
      if (!visit) return reply;
      const by = visit.account.name;
      const made = await invitations.make(visit.buurt.id, { ...request.body, by });
      return made ? reply.code(201).send(made) : say(reply, 409, 'too-many');
    },
  );

  app.put<{ Params: Slug & { id: string }; Body: { takenBack: boolean } }>(
    '/api/buurten/:slug/invitations/:id',
    { schema: { body: takenBackBody } },
    async (request, reply) => {
      const visit = await asCoordinator(request, reply);
      if (!visit) return reply;
      const { takenBack } = request.body;
      const done = await invitations.setTakenBack(visit.buurt.id, request.params.id, takenBack);
      return done ? reply.code(204).send() : say(reply, 404, 'gone');
    },
  );
}
