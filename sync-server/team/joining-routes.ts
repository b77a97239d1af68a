import type { FastifyInstance, FastifyReply } from 'fastify';
import { accountName, nameProblem, passwordProblem } from '#domain/team/account-rules.ts';
import { tokenPattern } from '#domain/team/invitation.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Tries } from '../accounts/tries.ts';
import type { BuurtRegistry } from '../couchdb/buurt-registry.ts';
import type { Invitations } from './invitations.ts';

export interface JoiningParts {
  accounts: Accounts;
  invitations: Invitations;
  registry: BuurtRegistry;
  tries: Tries;
}

interface Shown {
  slug: string;
  token: string;
}

interface Joining extends Shown {
  name: string;
  password: string;
}

const shown = {
  slug: { type: 'string', maxLength: 40 },
  token: { type: 'string', pattern: tokenPattern, maxLength: 43 },
} as const;
const lookBody = {
  type: 'object',
  properties: shown,
  required: ['slug', 'token'],
  additionalProperties: false,
} as const;
const joinBody = {
  type: 'object',
  properties: {
    ...shown,
    name: { type: 'string', minLength: 1, maxLength: 80 },
    password: { type: 'string', minLength: 1, maxLength: 400 },
  },
  required: ['slug', 'token', 'name', 'password'],
  additionalProperties: false,
} as const;

const refusals = {
  gone: 'Deze uitnodiging is al gebruikt, ingetrokken of verlopen. Vraag je coördinator om een nieuwe.',
  taken:
    'Deze naam heeft al iemand. Kies een andere, bijvoorbeeld met een letter van je achternaam. Was jij dit zelf? Gebruik dan je eigen wachtwoord.',
  wait: 'Er is te vaak een verkeerd wachtwoord gebruikt. Wacht vijf minuten en probeer het dan weer.',
  rules: 'Deze naam of dit wachtwoord kan niet. Kijk wat er bij de velden staat.',
} as const;

/** Looking at an invitation and joining the team by it. Whoever has the link is a stranger still, so it is slow to guess at. */
export function joiningRoutes(app: FastifyInstance, parts: JoiningParts): void {
  const { accounts, invitations, registry, tries } = parts;
  const say = (reply: FastifyReply, code: 400 | 409 | 410 | 429, error: keyof typeof refusals) =>
    reply.code(code).send({ error, message: refusals[error] });

  app.post<{ Body: Shown }>(
    '/api/invitations',
    { schema: { body: lookBody }, config: { rateLimit: { max: 30, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { slug, token } = request.body;
      const buurt = await registry.bySlug(slug);
      const invitation = buurt && (await invitations.find(buurt.id, token));
      if (!buurt || !invitation) return say(reply, 410, 'gone');
      const { role, by, until } = invitation;
      return { buurt: buurt.name, role, by, until };
    },
  );

  app.post<{ Body: Joining }>(
    '/api/invitations/accept',
    { schema: { body: joinBody }, config: { rateLimit: { max: 10, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { slug, token, password } = request.body;
      const name = accountName(request.body.name);
      const buurt = await registry.bySlug(slug);
      const invitation = buurt && (await invitations.find(buurt.id, token));
      if (!buurt || !invitation) return say(reply, 410, 'gone');
      const place = { buurtId: buurt.id, role: invitation.role };
      const isKnown = (await accounts.findNow(name)) !== undefined;
      if (isKnown) {
        // Who was in this team before, or is in another, joins with the password they have.
        const key = `${name} ${request.ip}`;
        if (!tries.allowed(key)) return say(reply, 429, 'wait');
        const { is } = await accounts.signIn(name, password);
        if (is === 'locked') return say(reply, 429, 'wait');
        if (is === 'refused') {
          tries.wrong(key);
          return say(reply, 409, 'taken');
        }
        tries.right(key);
      } else if (nameProblem(name) ?? passwordProblem(password, name)) return say(reply, 400, 'rules');
      const giveBack = await invitations.use(buurt.id, token);
      if (!giveBack) return say(reply, 410, 'gone');
      const joined = isKnown
        ? await accounts.setRole(name, place)
        : await accounts.create(name, password, place);
      if (joined) return reply.code(201).send({ name });
      await giveBack();
      return say(reply, 409, 'taken');
    },
  );
}
